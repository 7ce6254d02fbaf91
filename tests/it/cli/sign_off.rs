//! `cargo run --example sign_off`.

use super::super::support::standard_rules;
use super::{run_example, told};
use std::collections::BTreeSet;

fn sheet() -> String {
    let output = run_example("sign_off", &[], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    told(&output.stdout)
}

#[test]
fn every_rule_that_somebody_must_confirm_has_a_box() {
    let sheet = sheet();
    let boxes = sheet.lines().filter_map(|line| line.strip_prefix("- [ ] "));
    let ids = boxes.map(|rule| rule.split([':', ' ']).next().unwrap());
    let listed: Vec<&str> = ids.collect();
    let expected: BTreeSet<&str> = standard_rules()
        .iter()
        .filter(|(kind, rule)| {
            let cites_a_default = || {
                let sources = rule["sources"].as_array().unwrap().iter();
                sources.filter_map(toml::Value::as_str).any(|source| source == "project-default")
            };
            let needs = || rule.contains_key("unconfirmed") || cites_a_default();
            kind != "source" && (rule["confidence"].as_str() == Some("general_knowledge") || needs())
        })
        .map(|(_, rule)| rule["id"].as_str().unwrap())
        .collect();
    assert_eq!(listed.iter().copied().collect::<BTreeSet<_>>(), expected);
    assert_eq!(listed.len(), expected.len(), "a rule is listed twice");
}

#[test]
fn the_sheet_counts_what_it_lists_and_has_a_place_to_sign() {
    let sheet = sheet();
    let counted = |of: &str| -> usize {
        let line = sheet.lines().find(|line| line.contains(of) && line.starts_with(['O', '-'])).unwrap();
        line.split(' ').find_map(|word| word.parse().ok()).unwrap()
    };
    let listed = sheet.lines().filter(|line| line.starts_with("- [ ] ")).count();
    let rules = standard_rules().iter().filter(|(kind, _)| kind != "source").count();
    assert_eq!(counted(" rules"), rules);
    assert_eq!(counted(" sources alone "), rules - listed);
    for place in ["Name:", "Date:", "Signature:"] {
        assert!(sheet.lines().any(|line| line.starts_with(place) && line.ends_with("____")), "{place}");
    }
    // It is printed on A4.
    let longest = sheet.lines().map(|line| line.chars().count()).max();
    assert!(longest <= Some(90), "{longest:?}");
}

#[test]
fn a_box_says_what_the_rule_sets_and_what_nobody_confirmed() {
    let sheet = sheet();
    let (_, after) = sheet.split_once("- [ ] anticoagulant: ").unwrap();
    let entry = after.split("- [ ] ").next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "When risk.anticoagulant",
        "block (what needle; where crows_feet, upper_lid_brow, lower_lid",
        "face_gauge_mm 0.16",
        "clearance physician",
        "Not confirmed: the 0.16 mm limit",
    ] {
        assert!(entry.contains(said), "{said} in {entry}");
    }
}
