//! A withheld point comes back once the facts behind its rules are gone, one after the other, or the rest of them hold it.

use crate::reference::intakes::intake;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;
use tcm_facial::Engine;
use tcm_facial::decision::{Decision, Site, Why, WhyOutcome};
use tcm_facial::intake::{Change, Intake, Risk, RiskState};
use tcm_facial::rules::RuleId;

/// The rules of safety that withhold a place, each with the risks that it names as its facts, told or not.
fn behind(why: &Why<'_>) -> Vec<(String, BTreeSet<Risk>)> {
    let named: BTreeSet<&RuleId> = why.withheld().flat_map(|it| it.rules()).collect();
    let behind = why.against().filter(|finding| named.contains(finding.rule()));
    let risk = |fact: String| {
        let (_, rest) = fact.split_once("risk.")?;
        let code: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
        code.parse().ok()
    };
    behind.map(|finding| (finding.rule().to_string(), finding.because().filter_map(risk).collect())).collect()
}

/// Takes risks away until none is left behind what withholds the place; says how many were taken away.
fn bring_back(engine: &Engine, mut intake: Intake, mut decision: Decision, site: Site) -> usize {
    for taken in 0.. {
        let why = decision.why(site);
        if why.withheld().len() == 0 {
            let came_back = matches!(
                why.outcome(),
                WhyOutcome::Chosen | WhyOutcome::StandsIn | WhyOutcome::PressedInstead | WhyOutcome::NoPlan
            );
            assert!(came_back, "{site} {}", why.outcome());
            return taken;
        }
        let Some((rule, risk)) =
            behind(&why).into_iter().find_map(|(rule, risks)| Some((rule, risks.into_iter().next()?)))
        else {
            // What holds it now is no risk: a rule for everyone, an age, a sign, a pregnancy, a preference.
            return taken;
        };
        let change = Change::Risk(risk, RiskState::Absent);
        assert!(!change.holds(&intake), "{site} {rule} {risk}");
        intake = change.apply(&intake);
        decision = engine.decide(&intake);
        // The rule has gone, or holds for another reason, or waits for another answer.
        let why = decision.why(site);
        let still = why.against().find(|finding| *finding.rule() == *rule);
        let found = decision.findings().any(|finding| *finding.rule() == *rule);
        assert!(still.is_none_or(|finding| finding.applies() == found), "{site}: {rule}");
        assert!(taken < Risk::ALL.len());
    }
    0
}

#[test]
fn without_its_rules_one_by_one_a_withheld_point_comes_back() {
    let engine = Engine::standard();
    let (mut runner, intakes) = (TestRunner::deterministic(), intake());
    let (mut withheld, mut changes) = (0, 0);
    for _ in 0..300 {
        let drawn = intakes.new_tree(&mut runner).unwrap().current();
        let intake: Intake = serde_json::from_value(drawn).unwrap();
        let decision = engine.decide(&intake);
        for site in decision.withheld().map(|it| it.site()) {
            // A rule that waits for an answer never claims to apply to everyone.
            for finding in decision.why(site).against() {
                let for_everyone = finding.because().eq(["always"]);
                let nobody = engine.decide(&plain());
                let always = || nobody.why(site).against().any(|it| it.rule() == finding.rule());
                assert!(!for_everyone || always(), "{site} {}", finding.rule());
            }
            withheld += 1;
            changes += bring_back(&engine, intake.clone(), decision.clone(), site);
        }
    }
    assert!(withheld > 300 && changes > withheld, "{withheld} withheld, {changes} changes");
}

/// Somebody without anything to keep in mind.
fn plain() -> Intake {
    serde_json::from_value(serde_json::json!({
        "age": 47, "sex": "male", "first_visit": false, "concerns": [{ "concern": "dryness" }],
        "risks": { "absent": "all_others" }
    }))
    .unwrap()
}
