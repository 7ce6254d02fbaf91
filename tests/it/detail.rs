//! The concise report has no rule ids, scores or weights, says nothing twice, and cites in numbers that lead to its sources; the
//! full one has everything.

use super::support::*;
use crate::reference::intakes;
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;
use tcm_facial::decision::Decision;
use tcm_facial::render::{self, Detail};

fn full(decision: &Decision) -> String {
    render::report_with(decision, Detail::Full).text()
}

/// A section by its heading, without it.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let Some((_, rest)) = text.split_once(&format!("\n{heading}")) else { return "" };
    rest.split("\n\n").next().unwrap()
}

/// What stands in square brackets, if it is a list of citations.
fn citations(text: &str) -> Vec<String> {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let bracketed = flat.split('[').skip(1).filter_map(|rest| rest.split(']').next());
    let is_cited = |list: &&str| {
        list.split(", ")
            .all(|it| it.parse::<usize>().is_ok() || ["general knowledge", "project default"].contains(&it))
    };
    bracketed.filter(is_cited).flat_map(|list| list.split(", ").map(str::to_owned)).collect()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn every_number_leads_to_a_source_and_every_source_is_cited(json in intakes::intake()) {
        let text = render::text(&engine().decide(&intake(&json)));
        let sources = section(&text, "SOURCES");
        let entries = sources.lines().filter_map(|line| line.trim().split_once(". ")?.0.parse::<usize>().ok());
        let entries: Vec<usize> = entries.collect();
        prop_assert_eq!(&entries, &(1..=entries.len()).collect::<Vec<_>>(), "{}", sources);
        let cited: BTreeSet<String> = citations(&text).into_iter().collect();
        let numbers: BTreeSet<usize> = cited.iter().filter_map(|it| it.parse().ok()).collect();
        prop_assert_eq!(numbers, entries.into_iter().collect::<BTreeSet<_>>(), "{}", text);
        for (words, explained) in [("general knowledge", "General knowledge: "), ("project default", "Project default: ")] {
            prop_assert_eq!(cited.contains(words), sources.contains(explained), "{}", text);
        }
    }

    #[test]
    fn rule_ids_facts_and_scores_are_in_the_full_report_alone(json in intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let (text, full) = (render::text(&decision), full(&decision));
        let (found, found_in_full) = (section(&text, "SAFETY FINDINGS"), section(&full, "SAFETY FINDINGS"));
        for finding in decision.findings().filter(|finding| !finding.is_for_everyone()) {
            let id = format!("[{}", finding.rule());
            prop_assert!(!found.contains(&id) && found_in_full.contains(&id), "{}: {}", id, found_in_full);
        }
        let is_fact = |word: &str| word.len() > 5 && ["risk.", "sign.", "vitals."].iter().any(|it| word.starts_with(it));
        prop_assert!(!found.split_whitespace().any(is_fact) && !found.contains("prohibited_sites"), "{}", found);
        let scored = |section: &str| section.lines().any(|line| line.starts_with("  - 0.") || line.starts_with("  - 1."));
        prop_assert!(!scored(section(&text, "PATTERNS")), "{}", text);
        prop_assert_eq!(scored(section(&full, "PATTERNS")), decision.patterns().len() > 0, "{}", full);
        prop_assert!(!section(&text, "WITHHELD").contains('['), "{}", text);
    }

    /// Two rules may say the same; then it is within the words of each.
    #[test]
    fn no_rule_is_named_twice_for_what_is_withheld(json in intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let rules = decision.withheld().map(|it| (it.is_over_needle_limit(), it.rules().map(ToString::to_string).collect::<Vec<_>>()));
        let groups = rules.collect::<BTreeSet<_>>().len();
        let text = render::text(&decision);
        let items = section(&text, "WITHHELD").lines().filter(|line| line.starts_with("  - ")).count();
        prop_assert!(items == groups || decision.protocol().is_none(), "{} of {}: {}", items, groups, text);
    }
}

#[test]
fn the_standard_steps_are_named_and_every_other_step_is_there_in_its_words() {
    let step = "[[step]]\nid = \"clinic.tea\"\nstep = \"aftercare\"\ntext = \"Offer a cup of tea.\"\n\
        sources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n";
    let decision = engine_with(step).decide(&intake(&somebody_with(json!({ "first_visit": false }))));
    let (text, full) = (render::text(&decision), full(&decision));
    let flat = |text: &str| section(text, "THE SESSION").split_whitespace().collect::<Vec<_>>().join(" ");
    let (session, in_full) = (flat(&text), flat(&full));
    assert!(session.contains("Offer a cup of tea."), "{session}");
    assert!(session.contains("count the needles out against the needles in"), "{session}");
    for step in decision.protocol().unwrap().steps() {
        assert!(in_full.contains(step.text().en()), "{}", step.text().en());
    }
    assert!(
        session.contains("seconds") && session.split(' ').count() * 2 < in_full.split(' ').count(),
        "{session}"
    );
}
