//! Packs that nobody vouches for: whatever they are, they are read or refused, and each refusal has its kind.

use super::packs::{messages, read, safety};
use proptest::prelude::*;
use std::fmt::Write as _;
use tcm_facial::Engine;
use tcm_facial::rules::{PackError, PackProblemKind, RulePack};

fn kinds(error: &PackError) -> Vec<PackProblemKind> {
    error.problems().iter().map(tcm_facial::rules::PackProblem::kind).collect()
}

#[test]
fn a_text_that_is_too_large_is_refused() {
    let large = format!("# {}\n", "x".repeat(10 << 20));
    let error = read(&large).unwrap_err();
    assert_eq!(kinds(&error), [PackProblemKind::TooLarge]);
    assert!(messages(&error)[0].contains("larger than 4194304 bytes"));
    // Nor may it come in pieces.
    let head = "[pack]\nid = \"p\"\nversion = \"1\"\nformat = 1\n";
    let piece = format!("# {}\n", "x".repeat(3 << 20));
    let error = RulePack::from_files(&[("a", head), ("b", &piece), ("c", &piece)]).unwrap_err();
    assert_eq!(kinds(&error), [PackProblemKind::TooLarge]);
    assert!(RulePack::from_files(&[("a", head), ("b", &piece)]).is_ok());
    // Up to the last byte it is read, in one piece or in two.
    let rest = |more: usize| format!("#{}", "x".repeat((4 << 20) - head.len() - 1 + more));
    assert!(RulePack::from_toml("a", &format!("{head}{}", rest(0))).is_ok());
    assert!(RulePack::from_files(&[("a", head), ("b", &rest(0))]).is_ok());
    let whole = |more| RulePack::from_toml("a", &format!("{head}{}", rest(more))).unwrap_err();
    for more in [1, 2] {
        assert_eq!(messages(&whole(more)), ["1:1: larger than 4194304 bytes, the limit for a pack"]);
        let error = RulePack::from_files(&[("a", head), ("b", &rest(more))]).unwrap_err();
        assert_eq!(messages(&error), ["1:1: the files together are larger than 4194304 bytes"]);
    }
}

/// How much memory such texts take is tested in `tests/allocations.rs`.
#[test]
fn a_text_of_too_many_parts_is_refused() {
    let error = read(&format!("substitute = [{}]", "{ x = 1 },".repeat(190_000))).unwrap_err();
    assert_eq!(kinds(&error), [PackProblemKind::TooLarge]);
    assert!(error.to_string().contains("more than 400000 parts"), "{error}");
    // Dots, brackets and commas in texts are none.
    let talk = "a.b, [c] = {d}. ".repeat(30_000);
    let advice = "[[advice]]\nid = \"a\"\noccasion = \"daily_life\"\nconfidence = \"practice\"\nsources = [\"project-default\"]\n";
    crate::support::pack(&format!("{advice}text = \"{talk}\"\n# {talk}\n"));
}

#[test]
fn a_condition_that_is_nested_too_deeply_is_refused() {
    for deep in [
        format!("{}always{}", "(".repeat(10_000), ")".repeat(10_000)),
        format!("{}always", "not ".repeat(10_000)),
        format!("{}always{}", "at least 1 of (".repeat(10_000), ")".repeat(10_000)),
    ] {
        let error = read(&safety(&deep)).unwrap_err();
        assert_eq!(kinds(&error), [PackProblemKind::TooDeep]);
        assert!(messages(&error)[0].contains("nested more than 32 deep"));
        let shown = error.to_string();
        assert!(shown.lines().all(|line| line.chars().count() < 200), "no line runs over the terminal");
    }
    assert!(read(&safety(&format!("{}always{}", "(".repeat(31), ")".repeat(31)))).is_ok());
    // Many parts side by side are no depth.
    assert!(read(&safety(&vec!["first_visit"; 5_000].join(" and "))).is_ok());
}

#[test]
fn values_that_are_nested_too_deeply_are_refused() {
    for deep in
        [format!("x = {}{}", "[".repeat(90_000), "]".repeat(90_000)), format!("x = {}", "{a=".repeat(45_000))]
    {
        let error = read(&deep).unwrap_err();
        assert!(kinds(&error).contains(&PackProblemKind::Syntax));
    }
}

#[test]
fn too_many_rules_are_refused() {
    let many = |count: usize| {
        let mut rules = String::new();
        for number in 0..count {
            write!(rules, "[[source]]\nid = \"s{number}\"\ntitle = \"T\"\nkind = \"k\"\nread = true\n")
                .unwrap();
        }
        rules
    };
    assert_eq!(read(&many(8192)).unwrap().sources().len(), 8192);
    let error = read(&many(8193)).unwrap_err();
    assert_eq!(kinds(&error), [PackProblemKind::TooManyRules]);
    assert!(messages(&error)[0].ends_with("more than 8192 rules and sources"), "{error}");
}

#[test]
fn a_condition_that_is_too_involved_is_refused() {
    let wide: Vec<String> = (0..30).map(|day| format!("event_in_days <= {day}")).collect();
    let pack = read(&safety(&format!("at least 15 of ({})", wide.join(", ")))).unwrap();
    let error = Engine::builder().pack(pack).build().unwrap_err();
    assert_eq!(kinds(&error), [PackProblemKind::TooInvolved]);
    assert!(messages(&error)[0].contains("more than 1024 alternatives"), "{error}");
    // Each way of coming to more than that, and the last that does not.
    let days = |count: usize| (0..count).map(|day| format!("event_in_days <= {day}")).collect::<Vec<_>>();
    let builds = |when: &str| Engine::builder().pack(read(&safety(when)).unwrap()).build();
    let too_involved = |when: &str| match builds(when) {
        Ok(_) => false,
        Err(error) => {
            assert_eq!(kinds(&error), [PackProblemKind::TooInvolved]);
            true
        }
    };
    let any = |count: usize| days(count).join(" or ");
    let both = |left: usize, right: usize| {
        let ages: Vec<String> = (0..right).map(|age| format!("age < {age}")).collect();
        format!("({}) and ({})", any(left), ages.join(" or "))
    };
    let one_of = |count: usize| format!("at least 1 of ({})", days(count).join(", "));
    assert!(too_involved(&any(1025)) && too_involved(&any(1100)));
    assert!(too_involved(&both(41, 25)) && too_involved(&both(40, 30)), "1025 and 1200");
    assert!(too_involved(&one_of(1025)));
    // Halves that come to just as many, and to more at one go.
    let halves = |rows: usize, columns: usize| {
        let late = |what: &str, count: usize| {
            (0..count).map(|number| format!("{what} > {number}")).collect::<Vec<_>>().join(" or ")
        };
        let second = format!("({}) and ({})", late("event_in_days", rows), late("age", columns));
        [format!("({}) or ({second})", both(32, 16)), format!("at least 1 of ({}, {second})", both(32, 16))]
    };
    assert!(halves(32, 16).iter().all(|when| !too_involved(when)), "1024");
    assert!(halves(26, 20).iter().all(|when| too_involved(when)), "1032");
    assert!(!too_involved(&any(200)) && !too_involved(&both(32, 32)) && !too_involved(&one_of(200)));
}

#[test]
fn more_facts_than_there_is_room_for_are_refused() {
    let reads = |count: usize| {
        let days: Vec<String> = (0..count).map(|day| format!("event_in_days <= {day}")).collect();
        Engine::builder().pack(read(&safety(&days.join(" or "))).unwrap()).build()
    };
    assert!(reads(100).is_ok());
    let error = reads(1000).unwrap_err();
    assert_eq!(kinds(&error), [PackProblemKind::TooInvolved]);
    assert_eq!(error.problems()[0].message(), "the rules read more than 1024 distinct facts");
}

#[test]
fn a_spot_is_shown_whole_and_a_line_from_its_beginning_where_both_fit() {
    let shown = |before: usize| {
        let words = format!("{}always", " ".repeat(before));
        let error = read(&safety(&format!("{words} and risk.nsiad"))).unwrap_err().to_string();
        let lines: Vec<&str> = error.lines().collect();
        let at = lines[3].find('^').unwrap();
        assert_eq!(lines[2].get(at..at + 10), Some("risk.nsiad"), "{error}");
        assert!(lines[2].len() < 180, "{error}");
        lines[2].contains("when = ")
    };
    // `when = "`, the blanks, `always and risk.nsiad`: 160 columns are shown.
    assert!(shown(100) && shown(131) && !shown(132) && !shown(141) && !shown(300));
}

proptest! {
    #![proptest_config(crate::support::cases(400))]

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Err(error) = RulePack::from_bytes("random", &bytes) {
            prop_assert!(!error.problems().is_empty() && !error.to_string().is_empty());
        }
    }

    #[test]
    fn no_condition_panics(when in "(risk\\.|sign\\.|not |and |or |at least |[0-9]{1,11}|of |\\(|\\)|, |<=|= |epilepsy|\\.status|é|age|interval| ){0,40}") {
        let quoted = when.replace('\\', "");
        if let Ok(pack) = read(&safety(&quoted)) {
            let again = RulePack::from_toml("again", &pack.to_toml());
            prop_assert!(again.is_ok_and(|again| again.to_toml() == pack.to_toml()));
            let _ = pack.lint();
        }
    }
}

/// Rows that say nothing have problems of their own, some eight each.
#[test]
fn broken_rules_count_as_well() {
    let problems = |count: usize| read(&"[[safety]]\n".repeat(count)).unwrap_err();
    let (most, more) = (problems(8192), problems(20_000));
    assert_eq!((most.problems().len(), more.problems().len()), (100, 100));
    assert!(most.omitted() > 8192);
    assert_eq!(more.omitted(), most.omitted() + 1, "that there are too many");
}
