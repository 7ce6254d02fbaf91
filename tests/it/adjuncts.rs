//! Optional additions: offered for something, kept away by their own contraindications and by every rule that reaches them.

use super::support::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::{FacialZone, Point};
use tcm_facial::decision::{Decision, Protocol};
use tcm_facial::intake::{Exposure, Modality};
use tcm_facial::rules::Block;

fn offered(plan: &Protocol) -> Vec<&'static str> {
    plan.adjuncts().map(|adjunct| adjunct.modality().code()).collect()
}

fn with(concern: &str, changes: impl Into<Value>) -> Value {
    let mut intake = somebody_with(json!({ "concerns": [{ "concern": concern }], "signs": [] }));
    let Value::Object(changes) = changes.into() else { panic!("changes are an object") };
    for (field, value) in changes {
        intake[field] = value;
    }
    intake
}

fn risks(present: impl Into<Value>) -> Value {
    json!({ "risks": { "present": present.into(), "absent": "all_others" } })
}

#[test]
fn each_is_offered_for_what_its_rule_names() {
    let cases = [
        ("sagging", json!({}), vec!["facial_gua_sha", "microcurrent", "acupressure"]),
        ("puffiness", json!({}), vec!["facial_gua_sha", "jade_roller", "acupressure"]),
        ("dullness", json!({}), vec!["jade_roller", "facial_cupping", "acupressure"]),
        ("acne", json!({}), vec!["led", "acupressure"]),
        ("dryness", json!({}), vec!["acupressure"]),
        ("facial_tension", json!({}), vec!["facial_gua_sha", "press_needle", "acupressure"]),
        (
            "dryness",
            json!({ "signs": pattern_picture("spleen_yang_deficiency_damp") }),
            vec!["moxa", "acupressure"],
        ),
        ("dryness", json!({ "signs": pattern_picture("blood_stasis") }), vec!["body_cupping", "acupressure"]),
    ];
    for (concern, changes, expected) in cases {
        assert_eq!(offered(&protocol(&with(concern, changes))), expected, "{concern}");
    }
    let severe =
        somebody_with(json!({ "concerns": [{ "concern": "weak_muscle_tone", "severity": "severe" }] }));
    assert!(offered(&protocol(&severe)).contains(&"electroacupuncture"));
}

#[test]
fn their_own_contraindications_keep_them_away_and_so_does_not_knowing() {
    let led = |changes: Value| offered(&protocol(&with("wrinkles", changes))).contains(&"led");
    assert!(led(json!({})));
    assert!(!led(risks(json!([{ "risk": "photosensitivity" }]))));
    let all_but = |risk: &str| {
        let absent: Vec<&str> =
            tcm_facial::intake::Risk::ALL.iter().map(|it| it.code()).filter(|it| *it != risk).collect();
        json!({ "risks": { "absent": absent } })
    };
    assert!(!led(all_but("photosensitivity")));
    assert!(!led(json!({ "preferences": { "avoid_modalities": ["led"] } })));
    let cups = |signs: Value| {
        offered(&protocol(&with("dullness", json!({ "signs": signs })))).contains(&"facial_cupping")
    };
    assert!(cups(json!([])) && !cups(json!(["telangiectasia"])));
    // Beside an acne no roller, whatever else was reported.
    let beside_acne = json!({ "concerns": [{ "concern": "puffiness" }, { "concern": "acne" }] });
    assert!(!offered(&protocol(&with("acne", beside_acne))).contains(&"jade_roller"));
}

#[test]
fn where_few_needles_are_allowed_no_further_ones_are_offered() {
    let tension =
        |changes: Value| offered(&protocol(&with("facial_tension", changes))).contains(&"press_needle");
    assert!(tension(json!({})));
    assert!(!tension(json!({ "first_visit": true })));
    assert!(!tension(risks(json!([{ "risk": "vasovagal_syncope" }]))));
}

#[test]
fn a_plan_without_needles_has_no_addition_with_needles_and_not_itself() {
    let pressed =
        protocol(&with("facial_tension", json!({ "preferences": { "avoid_modalities": ["needle"] } })));
    assert_eq!(offered(&pressed), ["facial_gua_sha"]);
}

/// The places that a block names, as far as an adjunct of the face or of the body can meet them.
fn meets(block: &Block, face: bool) -> bool {
    let places = block.places();
    places.everywhere()
        || (face && (places.whole_face() || places.own_zones() || !places.zones().is_empty()))
        || places.points().iter().map(Point::part).any(|part| (part.code() == "face") == face)
}

/// No adjunct that a rule about the person forbids, or that works by a means which one blocks where it is used.
fn assert_kept(decision: &Decision) {
    let plans = decision.protocol().into_iter().chain(decision.alternative());
    for adjunct in plans.flat_map(Protocol::adjuncts) {
        let modality: Modality = adjunct.modality();
        let face = !matches!(
            modality,
            Modality::BodyCupping | Modality::Moxa | Modality::PressNeedle | Modality::Acupressure
        );
        for finding in decision.findings().filter(|finding| !finding.is_for_everyone()) {
            assert!(!finding.forbids().contains(modality), "{} {modality}", finding.rule());
            let Some(block) = finding.blocks().filter(|block| meets(block, face)) else { continue };
            let blocked = modality.exposures().iter().any(|means: &Exposure| block.what().contains(means));
            assert!(!blocked, "{} {modality}", finding.rule());
        }
    }
}

#[test]
fn no_rule_that_holds_forbids_or_blocks_what_is_offered() {
    let mut offered_beside_risks = BTreeSet::new();
    for risk in tcm_facial::intake::Risk::ALL {
        for concern in ["sagging", "puffiness", "dullness", "wrinkles", "facial_tension"] {
            for zones in [json!(null), json!([FacialZone::Cheek])] {
                let mut entry = json!({ "risk": risk });
                if risk.accepts(tcm_facial::intake::Detail::Zones) {
                    entry["zones"] = zones;
                }
                let decision = decide(&with(concern, risks(json!([entry]))));
                assert_kept(&decision);
                let plans = decision.protocol().into_iter().chain(decision.alternative());
                offered_beside_risks.extend(plans.flat_map(offered));
            }
        }
    }
    // The test has met most of them.
    assert!(offered_beside_risks.len() >= 7, "{offered_beside_risks:?}");
}
