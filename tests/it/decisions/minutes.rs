//! How long the needles stay: each phase has its minutes, and none gets those of another that has gone.

use crate::support::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use tcm_facial::atlas::Part;
use tcm_facial::decision::Protocol;
use tcm_facial::rules::{RulePack, SessionStep};
use tcm_facial::{Engine, Intake};

/// The minutes of the prone phase, of the supine phase, and of both.
fn minutes(plan: &Protocol) -> (u8, u8, u8) {
    let (prone, supine) = (plan.prone_retention_min().unwrap_or(0), plan.retention_min().unwrap());
    (prone, supine, prone + supine)
}

/// Points of the back for everyone, and further rules.
fn with_back_points(rules: &str) -> Engine {
    let combination = "[[combination]]\nid = \"t.back\"\nwhen = \"always\"\nreason = \"r\"\n\
        points = [{ point = \"BL20\", weight = 9 }, { point = \"BL23\", weight = 9 }, { point = \"BL25\", weight = 9 }]\n\
        sources = [\"project-default\"]\nconfidence = \"found\"\n";
    engine_with(&format!("{combination}{rules}"))
}

fn turning(retention_min: Option<u8>) -> Value {
    somebody_with(
        json!({ "preferences": { "position": "prone_then_supine", "retention_min": retention_min } }),
    )
}

#[test]
fn the_back_needs_its_minutes_whether_or_not_it_is_needled() {
    let lying = "verdict = \"treat\"\ncap = { position = \"supine\" }";
    let blocked =
        "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"BL20\", \"BL23\", \"BL25\"] }";
    for action in [lying, blocked] {
        let engine = with_back_points(&safety_rule("t.back_stays_free", "risk.hemifacial_spasm", action));
        let free = engine.decide(&intake(&turning(Some(30))));
        assert_eq!(minutes(free.protocol().unwrap()), (10, 20, 30));
        let mut person = turning(Some(30));
        person["risks"]["present"] = json!([{ "risk": "hemifacial_spasm" }]);
        let held = engine.decide(&intake(&person));
        assert_eq!(minutes(held.protocol().unwrap()), (0, 20, 20), "{action}");
    }
    // Who lies on the back from the beginning may have all the minutes.
    let supine = somebody_with(json!({ "preferences": { "retention_min": 30 } }));
    assert_eq!(minutes(with_back_points("").decide(&intake(&supine)).protocol().unwrap()), (0, 30, 30));
}

#[test]
fn a_limit_on_minutes_is_one_on_each_phase() {
    for (cap, expected) in [(25, (10, 20, 30)), (15, (10, 15, 25)), (6, (6, 6, 12))] {
        let action = format!("verdict = \"treat\"\ncap = {{ retention_min = {cap} }}");
        let engine = with_back_points(&safety_rule("t.short", "always", &action));
        let decision = engine.decide(&intake(&turning(None)));
        assert_eq!(minutes(decision.protocol().unwrap()), expected, "{cap}");
    }
    let wished = with_back_points("").decide(&intake(&turning(Some(8))));
    assert_eq!(minutes(wished.protocol().unwrap()), (8, 8, 16));
    // A step says the minutes where its text has room for them.
    let step = "[[step]]\nid = \"step.prone_points\"\nstep = \"prone_points\"\nmodality = [\"needle\"]\n\
        text = \"Back first, {prone_minutes} minutes.\"\nsources = [\"project-default\"]\nconfidence = \"found\"\n";
    let decision = with_back_points(step).decide(&intake(&turning(Some(8))));
    let mut steps = decision.protocol().unwrap().steps();
    let prone = steps.find(|step| step.step() == SessionStep::PronePoints).unwrap();
    assert_eq!(prone.text().en(), "Back first, 8 minutes.");
}

/// Of several usual times the shortest counts.
#[test]
fn the_shortest_usual_time_counts() {
    let technique = |id: &str, minutes: u8| {
        format!(
            "[[technique]]\nid = \"{id}\"\nretention_min = {minutes}\n\
             sources = [\"project-default\"]\nconfidence = \"found\"\n"
        )
    };
    let engine = engine_with(&(technique("t.short", 14) + &technique("t.long", 25)));
    assert_eq!(minutes(engine.decide(&intake(&somebody())).protocol().unwrap()), (0, 14, 14));
}

#[test]
fn the_minutes_are_numbers_of_the_selection() {
    let standard = include_str!("../../../src/rules/standard/selection.toml");
    let with = |longest: &str, prone: &str| {
        let rule =
            standard.replace("longest_retention_min = 30", &format!("longest_retention_min = {longest}"));
        rule.replace("prone_retention_min = 10", &format!("prone_retention_min = {prone}"))
    };
    let decision = with_back_points(&with("24", "7")).decide(&intake(&turning(Some(30))));
    assert_eq!(minutes(decision.protocol().unwrap()), (7, 17, 24));
    for (longest, prone) in [("30", "30"), ("30", "0"), ("61", "10")] {
        let head = "[pack]\nid = \"t\"\nversion = \"1\"\nformat = 1\n";
        let error = RulePack::from_toml("t.toml", &format!("{head}{}", with(longest, prone))).unwrap_err();
        let told =
            "`prone_retention_min` is 1 or more and less than `longest_retention_min`, which is 60 at most";
        assert!(error.to_string().contains(told), "{error}");
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    /// Somebody who would turn, with a risk more: no phase gets minutes, nor do both together.
    #[test]
    fn a_further_risk_never_adds_minutes(mut json in crate::reference::intakes::intake(), retention in 1..=60_u8, pick: u64) {
        if !json["preferences"].is_object() {
            json["preferences"] = json!({});
        }
        json["preferences"]["position"] = json!("prone_then_supine");
        json["preferences"]["retention_min"] = json!(retention);
        json["preferences"]["size"] = json!("full");
        json["risks"] = json!({ "present": [], "absent": all_others_denied() });
        let before = back().decide(&intake(&json));
        let Some(before) = before.protocol().filter(|plan| plan.retention_min().is_some()) else { return Ok(()) };
        let risks = tcm_facial::intake::Risk::ALL;
        let risk = risks[usize::try_from(pick).unwrap_or_default() % risks.len()];
        json["risks"]["present"] = json!([{ "risk": risk }]);
        json["risks"]["absent"].as_array_mut().unwrap().retain(|code| code != risk.code());
        let Ok(person) = serde_json::from_value::<Intake>(json) else { return Ok(()) };
        let after = back().decide(&person);
        let Some(after) = after.protocol().filter(|plan| plan.retention_min().is_some()) else { return Ok(()) };
        let (was, is) = (minutes(before), minutes(after));
        prop_assert!(is.0 <= was.0 && is.1 <= was.1 && is.2 <= was.2, "{risk}: {was:?} became {is:?}");
    }
}

fn back() -> &'static Engine {
    static BACK: std::sync::LazyLock<Engine> = std::sync::LazyLock::new(|| with_back_points(""));
    &BACK
}

/// An estimate from the numbers of the selection: 15 minutes, the time of the needles, a quarter of a minute for each needle.
#[test]
fn the_whole_visit_is_estimated_in_steps_of_five_minutes() {
    let plan = protocol(&somebody());
    let needles = plan.needles(Part::Face) + plan.needles(Part::Body);
    let minutes = 15 + u32::from(plan.retention_min().unwrap()) + u32::from(needles).div_ceil(4);
    assert_eq!(plan.visit_min(), Some(u16::try_from(minutes.div_ceil(5) * 5).unwrap()));
    let pressed = protocol(&somebody_with(json!({ "preferences": { "avoid_modalities": ["needle"] } })));
    assert_eq!(pressed.visit_min(), None);
}
