//! What a rule waits for, where nobody said whether it holds.

use crate::support::*;
use serde_json::json;
use tcm_facial::atlas::Point;
use tcm_facial::intake::{Change, Risk, RiskState};

/// A rule that waits for an answer names what nobody answered: no fact that is told, and none of an `and` that cannot hold.
#[test]
fn what_a_rule_waits_for_is_named() {
    let when = "
        (lifestyle.smoking and not concern.acne and risk.hemifacial_spasm)
        or (concern.acne and risk.lymphoedema)
        or (not concern.dryness and risk.lymph_node_removal)
        or (concern.dryness and sign.sticky_stool and risk.koebner_disease)";
    let engine = engine_with(&safety_rule("waits", when, "verdict = \"treat\"\ncap = { body_depth_mm = 2 }"));
    let open = ["hemifacial_spasm", "lymphoedema", "lymph_node_removal", "koebner_disease"];
    let absent: Vec<&str> =
        Risk::ALL.iter().map(|risk| risk.code()).filter(|code| !open.contains(code)).collect();
    let somebody = somebody_with(json!({
        "lifestyle": ["smoking"], "concerns": [{ "concern": "dryness" }], "risks": { "absent": absent },
    }));
    let decision = engine.decide(&intake(&somebody));
    let why = decision.why(Point::ST36);
    let waits = why.against().find(|finding| finding.rule() == "waits").unwrap();
    assert!(!waits.applies());
    assert!(waits.because().eq(["unknown risk.hemifacial_spasm"]));
}

#[test]
fn a_fact_that_several_alternatives_wait_for_is_named_once() {
    let when = "(risk.migraine.status = past and risk.migraine.days_ago < 90)
        or (risk.migraine.days_ago < 90 and risk.migraine.severity >= moderate)";
    let engine = engine_with(&safety_rule("waits", when, "verdict = \"treat\"\ncap = { body_depth_mm = 2 }"));
    let absent: Vec<&str> =
        Risk::ALL.iter().map(|risk| risk.code()).filter(|code| *code != "migraine").collect();
    let decision = engine.decide(&intake(&somebody_with(json!({ "risks": { "absent": absent } }))));
    let why = decision.why(Point::ST36);
    let waits = why.against().find(|finding| finding.rule() == "waits").unwrap();
    let mut told: Vec<String> = waits.because().collect();
    let count = told.len();
    told.sort_unstable();
    told.dedup();
    assert_eq!((told.len(), count), (3, 3), "{told:?}");
}

/// Whether advice with a condition is given to somebody of whom nobody knows whether the side of the face twitches.
fn advised(when: &str) -> bool {
    let advice = format!(
        r#"
        [[advice]]
        id = "mine"
        occasion = "daily_life"
        when = "{when}"
        text = "Mine."
        sources = ["project-default"]
        confidence = "general_knowledge"
    "#
    );
    let absent: Vec<&str> =
        Risk::ALL.iter().map(|risk| risk.code()).filter(|code| *code != "hemifacial_spasm").collect();
    let somebody = somebody_with(json!({ "risks": { "absent": absent } }));
    let decision = engine_with(&advice).decide(&intake(&somebody));
    decision.protocol().unwrap().advice().any(|note| note.text().en() == "Mine.")
}

#[test]
fn what_nobody_knows_is_neither_true_nor_false() {
    assert!(advised("always") && !advised("not always"));
    assert!(!advised("risk.hemifacial_spasm") && !advised("not risk.hemifacial_spasm"));
    assert!(!advised("risk.hemifacial_spasm and not risk.hemifacial_spasm"));
    assert!(!advised("not always or risk.hemifacial_spasm") && advised("always or risk.hemifacial_spasm"));
}

/// A rule that defers and waits for an answer may leave nothing of a plan by its caps. That is no worse than if it held: then it
/// defers, and its caps do not count.
#[test]
fn caps_of_a_rule_that_waits_and_would_defer_do_not_decline() {
    let when = "risk.blood_borne_infection or risk.pdo_threads";
    let absent: Vec<&str> =
        Risk::ALL.iter().map(|risk| risk.code()).filter(|code| *code != "blood_borne_infection").collect();
    let waiting = somebody_with(json!({ "signs": [], "risks": { "absent": absent } }));
    for verdict in ["defer", "incomplete", "refer"] {
        let does = format!("verdict = \"{verdict}\"\nclearance = \"practitioner\"\ncap = {{ needles = 0 }}");
        let engine = engine_with(&safety_rule("waits", when, &does));
        let decision = engine.decide(&intake(&waiting));
        assert_eq!(decision.verdict().code(), verdict);
        assert!(finds(&decision, "builtin.nothing_until_answered"));
        let change = Change::Risk(Risk::PdoThreads, RiskState::Present);
        let holding = engine.decide(&intake(&waiting).with(change).unwrap());
        assert!(finds(&holding, "waits"), "{verdict}");
        assert!(holding.verdict() >= decision.verdict(), "{verdict} became {}", holding.verdict());
    }
    let treats = safety_rule("waits", when, "verdict = \"treat\"\ncap = { needles = 0 }");
    let decision = engine_with(&treats).decide(&intake(&waiting));
    assert_eq!(decision.verdict().code(), "defer");
    let nothing_left = decision.findings().find(|it| it.rule() == "builtin.nothing_selectable").unwrap();
    assert!(nothing_left.because().any(|fact| fact == "rule.waits"));
}
