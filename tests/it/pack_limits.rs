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
    for deep in [
        format!("x = {}{}", "[".repeat(100_000), "]".repeat(100_000)),
        format!("x = {}", "{a=".repeat(100_000)),
    ] {
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
    assert!(read(&many(8192)).is_ok());
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
}

#[test]
fn what_is_no_text_is_refused_at_its_place() {
    let error = RulePack::from_bytes("p.toml", b"[pack]\nid = \"\xc3(\"").unwrap_err();
    assert_eq!(kinds(&error), [PackProblemKind::Syntax]);
    assert_eq!(messages(&error), ["2:7: the text is no UTF-8 from here on"]);
    let text = "[pack]\nid = \"p\"\nversion = \"1\"\nformat = 1\n";
    assert!(RulePack::from_bytes("p.toml", text.as_bytes()).is_ok());
}

/// Nothing that a text says reaches the terminal as a command to it.
#[test]
fn messages_hold_no_control_characters() {
    let error = read("[[safety]]\nid = \"\\u001b[31m\"\n\"\\u0007key\" = 1\n").unwrap_err();
    assert!(!error.to_string().replace('\n', "").contains(char::is_control), "{error:?}");
}

#[test]
fn carets_stand_under_the_spot() {
    let chinese =
        read(&safety("always").replace("\"r\"", "{ en = \"字字\", zh = 1 }")).unwrap_err().to_string();
    let lines: Vec<&str> = chinese.lines().collect();
    assert_eq!(lines[0], "p.toml:10:23: unknown key `zh`");
    // Two columns for each Chinese character above.
    assert_eq!(lines[3].split_once("| ").unwrap().1, "                 \u{3000}\u{3000}   ^^");
    let long = format!("{} and risk.nsiad", ["first_visit"; 100].join(" and "));
    let shown = read(&safety(&long)).unwrap_err().to_string();
    let lines: Vec<&str> = shown.lines().collect();
    let at = lines[3].find('^').unwrap();
    assert_eq!(&lines[2][at..at + 10], "risk.nsiad", "{shown}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

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
