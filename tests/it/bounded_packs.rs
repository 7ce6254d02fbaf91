//! Packs that would keep a machine busy: time in proportion to the length, at most 100 problems (guarantee 17).

use super::packs::{read, safety};
use super::support::{pack, safety_rule};
use std::fmt::Write as _;
use std::time::{Duration, Instant};
use tcm_facial::Engine;
use tcm_facial::lint::{Lint, LintFinding, LintSeverity};
use tcm_facial::rules::{PackProblemKind, RulePack};

const HEAD: &str = "[pack]\nid = \"p\"\nversion = \"1\"\nformat = 1\n";

/// Runs something that takes well under a second on an idle machine, and took minutes before it was bounded.
fn soon<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let begin = Instant::now();
    let result = run();
    let took = begin.elapsed();
    // Other work on the machine takes its time too.
    assert!(took < Duration::from_secs(60), "{what}: {took:?}");
    result
}

fn joined(count: usize, part: impl Fn(usize) -> String, between: &str) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(between)
}

#[test]
fn every_text_full_of_errors_is_refused_soon_with_100_problems() {
    let sources = |list: &str| {
        format!(
            "{HEAD}[[advice]]\nid = \"a\"\noccasion = \"daily_life\"\ntext = \"x\"\nconfidence = \"practice\"\nsources = [{list}]\n"
        )
    };
    let advice = |when: &str| format!("{}when = \"{when}\"\n", sources("\"project-default\""));
    let texts = [
        ("wrong values on one line", sources(&joined(100_000, |_| "1".to_owned(), ","))),
        ("lines that are no TOML", "=\n".repeat(70_000)),
        ("unknown keys", format!("{HEAD}{}", joined(50_000, |it| format!("key_{it} = 1"), "\n"))),
        (
            "unknown risks in one condition",
            advice(&joined(50_000, |it| format!("risk.epilepsi{it}"), " or ")),
        ),
        ("unknown points", {
            let points = joined(20_000, |it| format!("\"QX{it}\""), ",");
            format!("{HEAD}{}\nblock = {{ what = [\"needle\"], where = [{points}] }}\n", safety("always"))
        }),
        ("unknown zones", {
            let zones = joined(20_000, |it| format!("\"z{it}\""), ",");
            format!("{HEAD}{}\nblock = {{ what = [\"needle\"], where = [{zones}] }}\n", safety("always"))
        }),
        ("unknown signs", {
            let signs = joined(20_000, |it| format!("fatige{it} = 1"), ", ");
            format!("{HEAD}[[pattern]]\nid = \"p\"\nname = \"P\"\nsigns = {{ {signs} }}\n")
        }),
        (
            "broken rows on one line",
            format!("substitute = [{}]\n{HEAD}", joined(40_000, |_| "{x=1}".to_owned(), ",")),
        ),
        ("the same id again and again", {
            let row = "{id=\"a\",point=\"LI11\",with=[\"LI10\"],sources=[\"project-default\"],confidence=\"practice\"}";
            format!("substitute = [{}]\n{HEAD}", joined(8_000, |_| row.to_owned(), ","))
        }),
    ];
    for (what, text) in texts {
        let error = soon(what, || RulePack::from_toml("p.toml", &text).unwrap_err());
        assert_eq!(error.problems().len(), 100, "{what}");
        assert!(error.omitted() > 0, "{what}");
        let shown = error.to_string();
        assert!(shown.ends_with(&format!("and {} more problems", error.omitted())), "{what}");
        assert!(shown.len() < 100_000, "{what}: {} bytes", shown.len());
        let findings = LintFinding::of_error(&error);
        assert_eq!(findings.len(), 101, "{what}");
        assert_eq!(findings[100].message(), format!("and {} more problems", error.omitted()));
    }
    // Where each is cheap to find, all are counted.
    let error = RulePack::from_toml("p", &sources(&joined(20_001, |_| "1".to_owned(), ","))).unwrap_err();
    assert_eq!(error.problems().len() + error.omitted(), 20_002, "and no source is left");
}

#[test]
fn what_packs_do_not_have_together_is_told_soon() {
    let cites = joined(50_000, |it| format!("\"source-{it}\""), ", ");
    let has = joined(
        4_000,
        |it| format!("[[source]]\nid = \"q{it}\"\ntitle = \"T\"\nkind = \"k\"\nread = true\n"),
        "",
    );
    let advice = format!(
        "[[advice]]\nid = \"a\"\noccasion = \"daily_life\"\ntext = \"x\"\nconfidence = \"practice\"\nsources = [{cites}]\n"
    );
    let unknown = read(&format!("{advice}{has}")).unwrap();
    let error = soon("unknown sources", || Engine::builder().pack(unknown).build().unwrap_err());
    assert_eq!((error.problems().len(), error.omitted()), (100, 49_900));
    let patterns = joined(8_000, |it| format!("pattern.x{it}"), " or ");
    let advice = format!(
        "[[advice]]\nid = \"a\"\noccasion = \"daily_life\"\ntext = \"x\"\nconfidence = \"practice\"\nsources = [\"project-default\"]\nwhen = \"{patterns}\"\n"
    );
    let unknown = soon("patterns on one line", || read(&advice).unwrap());
    let error = soon("unknown patterns", || Engine::builder().pack(unknown).build().unwrap_err());
    assert_eq!((error.problems().len(), error.omitted()), (100, 7_900));
}

#[test]
fn a_condition_with_more_facts_than_anybody_reads_is_refused() {
    let facts = |count: usize| read(&safety(&joined(count, |_| "first_visit".to_owned(), " or ")));
    assert!(facts(8192).is_ok());
    let error = facts(8193).unwrap_err();
    assert_eq!(error.problems()[0].kind(), PackProblemKind::TooInvolved);
}

/// The alternatives of a condition, worked out step by step, are few at the end and very many on the way.
#[test]
fn alternatives_that_come_to_nothing_are_not_worked_out_for_ever() {
    let wide = joined(10, |it| format!("(always or event_in_days < {it})"), " and ");
    let different = joined(10, |it| format!("(age > {it} or event_in_days < {it})"), " and ");
    for part in [wide, different] {
        let when = joined(10, |_| format!("({part})"), " and ");
        let pack = read(&safety(&when)).unwrap();
        let error = soon("one condition", || Engine::builder().pack(pack).build().unwrap_err());
        assert_eq!(error.problems()[0].kind(), PackProblemKind::TooInvolved);
        // Nor does the linter pass what no engine takes.
        let found = read(&safety(&when)).unwrap().lint();
        assert_eq!(found[0].lint(), Lint::Malformed, "{}", found[0]);
    }
    let nested = format!("at least 500 of ({})", joined(1000, |_| "always".to_owned(), ", "));
    soon("at least", || Engine::builder().pack(read(&safety(&nested)).unwrap()).build().is_ok());
    // Many such conditions together are bounded too.
    let part = joined(8, |it| format!("(age > {it} or event_in_days < {it})"), " and ");
    let when = format!("({part}) and ({part})");
    let rules = joined(600, |it| safety_rule(&format!("s{it}"), &when, "verdict = \"treat\""), "\n");
    let many = pack(&rules);
    let error = soon("many conditions", || Engine::builder().pack(many).build().unwrap_err());
    assert!(error.problems().iter().all(|problem| problem.kind() == PackProblemKind::TooInvolved), "{error}");
}

fn caution(number: usize, when: &str) -> String {
    format!(
        "[[safety]]\nid = \"s{number}\"\nwhen = \"{when}\"\nclass = \"caution\"\nverdict = \"treat\"\n\
         block = {{ what = [\"needle\"], where = [\"LI{}\"] }}\nreason = \"x\"\ncleared_by = \"time\"\n\
         sources = [\"project-default\"]\nconfidence = \"practice\"\n",
        number % 20 + 1
    )
}

#[test]
fn eight_hundred_honest_rules_are_linted_soon_and_to_the_end() {
    let mut rules = String::new();
    for number in 0..800 {
        let when = format!(
            "risk.nsaid and age > {} and vitals.systolic_mmhg > {}",
            number % 120,
            100 + number % 150
        );
        writeln!(rules, "{}", caution(number, &when)).unwrap();
    }
    let many = pack(&rules);
    let found = soon("800 rules", || many.lint());
    assert!(found.iter().all(|finding| finding.lint() != Lint::Undecided));
    // The last are covered by the first, 120 and 150 rules earlier.
    let covered = |id: &str| {
        found
            .iter()
            .any(|finding| finding.rule().is_some_and(|rule| rule == id) && finding.lint() == Lint::Shadowed)
    };
    assert!(covered("s799") && covered("s300"));
}

#[test]
fn where_the_exact_check_gives_up_it_says_for_which_rule() {
    let heavy = |seed: usize| {
        let part = |it: usize| {
            format!(
                "(age > {} or event_in_days < {} or vitals.systolic_mmhg > {})",
                (seed * 7 + it * 13) % 119,
                (seed * 31 + it * 1017) % 40_000,
                80 + (seed * it) % 150
            )
        };
        joined(6, part, " and ")
    };
    let rules = joined(60, |it| caution(it, &heavy(it)).replace("LI", "ST"), "\n");
    let hard = pack(&format!("{rules}\n{}", caution(900, "age < 3 and age > 9")));
    let found = soon("heavy conditions", || hard.lint());
    let given_up: Vec<&LintFinding> = found.iter().filter(|it| it.lint() == Lint::Undecided).collect();
    for finding in &given_up {
        assert_eq!(finding.severity(), LintSeverity::Warning);
        let rule = finding.rule().unwrap().as_str();
        assert!(finding.message().contains(&format!("`{rule}`")), "{finding}");
    }
    // What is certain of other rules is said all the same.
    assert!(
        found.iter().any(|it| it.lint() == Lint::NeverHolds && it.rule().is_some_and(|rule| rule == "s900"))
    );
}

#[test]
fn a_place_far_along_a_line_is_exact() {
    let before = "é".repeat(5_000);
    let text = format!("{HEAD}[[advice]]\nid = \"a\"\ntext = \"{before}\"\noccasion = \"{before}\"\n");
    let error = RulePack::from_toml("p", &text).unwrap_err();
    let place = error.problems().iter().find(|it| it.message().contains("occasion")).unwrap().place();
    assert_eq!((place.line(), place.column()), (8, 12));
    let one_line = format!("{HEAD}advice = [{{ id = \"a\", text = \"{before}\", occasion = \"daily\" }}]\n");
    let error = RulePack::from_toml("p", &one_line.replace(HEAD, "")).unwrap_err();
    let found = error.problems().iter().find(|it| it.message().contains("daily")).unwrap();
    assert_eq!(
        found.place().column(),
        "advice = [{ id = \"a\", text = \"".len() + 5_000 + "\", occasion = ".len() + 1
    );
    let mut shown = String::new();
    found.place().write_source(&mut shown).unwrap();
    let lines: Vec<&str> = shown.lines().collect();
    let column = |line: &str, what: &str| line.chars().take_while(|c| !what.contains(*c)).count();
    assert!(lines[2].contains("occasion = \"daily\""), "{shown}");
    assert_eq!(
        column(lines[3], "^"),
        lines[2].find("\"daily\"").map(|at| lines[2][..at].chars().count()).unwrap(),
        "{shown}"
    );
}
