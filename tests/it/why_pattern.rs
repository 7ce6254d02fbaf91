//! Why a pattern leads or does not.

use super::support::engine;
use crate::reference::intakes::intake;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;
use tcm_facial::decision::{Decision, Standing};
use tcm_facial::intake::{Change, Intake, Sex, Sign, SignSet};
use tcm_facial::rules::{RuleKind, RulePack};

fn patterns() -> Vec<String> {
    let nothing = RulePack::from_toml("none.toml", "[pack]\nid = \"none\"\nversion = \"1\"\nformat = 1\n");
    let diff = nothing.unwrap().diff(&RulePack::standard());
    diff.of_kind(RuleKind::Pattern).map(|change| change.id().to_string()).collect()
}

fn standings(decision: &Decision, patterns: &[String]) -> Vec<Standing> {
    patterns.iter().map(|id| decision.why_pattern(id).unwrap().standing()).collect()
}

/// Every pattern of random intakes: the answer is that of the decision, and every sign that is named, and no other, puts
/// the pattern elsewhere when it is decided again.
#[test]
fn the_answers_are_those_of_the_decision_and_of_deciding_again() {
    let (patterns, mut runner, intakes) = (patterns(), TestRunner::deterministic(), intake());
    assert_eq!(patterns.len(), 31);
    let mut seen = BTreeSet::new();
    for number in 0..100 {
        // Draw on until every answer came up.
        if number >= 20 && seen.len() == Standing::ALL.len() {
            break;
        }
        let drawn = intakes.new_tree(&mut runner).unwrap().current();
        let intake: Intake = serde_json::from_value(drawn).unwrap();
        let decision = engine().decide(&intake);
        let ranked: Vec<_> = decision.patterns().collect();
        let now = standings(&decision, &patterns);
        let signs = Change::all(&intake).filter(|change| matches!(change, Change::Sign(..)));
        let again: Vec<(Change, Vec<Standing>)> = signs
            .map(|change| {
                let changed = intake.with(change.clone()).unwrap();
                (change, standings(&engine().decide(&changed), &patterns))
            })
            .collect();
        for (number, id) in patterns.iter().enumerate() {
            let why = decision.why_pattern(id).unwrap();
            let rank = ranked.iter().position(|it| *it.id() == **id);
            assert_eq!(why.rank(), rank.map(|rank| rank + 1));
            let score = rank.map(|rank| &ranked[rank]);
            assert_eq!(
                why.pattern().per_mille(),
                score.map_or(0, tcm_facial::decision::PatternScore::per_mille)
            );
            let excluded = why.standing() == Standing::NotApplicable;
            let matched: Vec<Sign> = why.pattern().matched().filter(|_| !excluded).collect();
            assert_eq!(matched, score.map_or_else(Vec::new, |score| score.matched().collect()));
            if let Some(score) = score {
                assert!(why.pattern().missing().eq(score.missing()));
            }
            let unlisted = [Standing::NoSign, Standing::NotApplicable];
            assert_eq!(unlisted.contains(&why.standing()), rank.is_none());
            let of_women = id == "chong_ren_disharmony"
                && (intake.sex() == Sex::Male || !(10..=59).contains(&intake.age().years()));
            let of_adults = id == "kidney_essence_deficiency" && intake.age().years() < 18;
            assert_eq!(why.standing() == Standing::NotApplicable, of_women || of_adults, "{id}");
            // What is required and missing keeps a pattern from leading, and is no sign that was recorded.
            let required_missing: Vec<SignSet> = why.pattern().required_missing().collect();
            let leads = matches!(why.standing(), Standing::First | Standing::Second);
            assert!(!leads || required_missing.is_empty(), "{id}");
            assert!(required_missing.iter().all(|part| part.is_disjoint(&intake.signs())), "{id}");
            let unmet = why.pattern().required().iter().filter(|part| part.is_disjoint(&intake.signs()));
            assert_eq!(unmet.count(), required_missing.len(), "{id}");
            let expected = again.iter().map(|(change, then)| (change.clone(), then[number]));
            let expected: Vec<(Change, Standing)> =
                expected.filter(|(_, then)| *then != now[number]).collect();
            assert!(why.would_change().eq(expected), "{id}");
            // Points are chosen for the patterns that lead, and for no other.
            let leads = matches!(why.standing(), Standing::First | Standing::Second);
            let speaks = decision.candidates().flat_map(|it| it.because()).any(|it| *it.rule() == **id);
            assert!(leads || !speaks, "{id}");
            seen.insert(why.standing());
        }
    }
    assert!(seen.iter().eq(Standing::ALL));
    assert!(
        engine().decide(&super::support::intake(&super::support::somebody())).why_pattern("none").is_none()
    );
}

#[test]
fn the_answer_reads_well() {
    let decision = super::support::decide(&super::support::somebody());
    let told = decision.why_pattern("spleen_qi_deficiency").unwrap().to_string();
    let first: Vec<&str> = told.lines().take(3).collect();
    assert_eq!(first[0], "Spleen qi deficiency: first; points are chosen for it.", "{told}");
    assert!(first[1].starts_with("  Rank 1, ") && first[2].starts_with("  Recorded: "), "{told}");
    assert!(told.contains("poor appetite (3)"), "{told}");
    let other = decision.why_pattern("phlegm_stasis").unwrap().to_string();
    assert!(other.contains("  Required but not recorded: dusky tongue; purple tongue"), "{other}");
}
