//! Whole decisions as people and programs get them. Each was read line by line before it was accepted.

use super::support::{decide, somebody_with};
use serde_json::{Value, json};
use tcm_facial::render;

fn sample() -> Value {
    serde_json::from_str(include_str!("../../examples/intakes/sample.json")).unwrap()
}

/// The digest of the pack is no part of what is read here.
fn json(intake: &Value) -> String {
    let mut decision = serde_json::to_value(decide(intake)).unwrap();
    decision["packs"][0]["digest"] = json!("sha256:...");
    serde_json::to_string_pretty(&decision).unwrap()
}

#[test]
fn the_sample() {
    insta::assert_snapshot!("sample_text", render::text(&decide(&sample())));
    insta::assert_snapshot!("sample_json", json(&sample()));
}

#[test]
fn a_pregnancy_and_what_may_be_pressed_meanwhile() {
    let intake = somebody_with(json!({
        "age": 31, "pregnancy": "yes", "pregnancy_weeks": 14, "breastfeeding": null, "first_visit": true,
        "concerns": [{ "concern": "puffiness" }, { "concern": "poor_sleep" }],
    }));
    insta::assert_snapshot!("pregnant_text", render::text(&decide(&intake)));
}

#[test]
fn a_blood_thinner_on_a_first_visit() {
    let intake = somebody_with(json!({
        "age": 68, "sex": "male", "pregnancy": null, "first_visit": true, "vitals": { "systolic_mmhg": 152, "diastolic_mmhg": 88 },
        "concerns": [{ "concern": "wrinkles", "severity": "severe" }, { "concern": "facial_tension", "main": true }],
        "signs": ["sighing", "mood_swings", "pulse_wiry", "irritability", "red_eyes"],
        "risks.present": [{ "risk": "anticoagulant" }, { "risk": "keloid_in_field", "zones": ["temple"] }],
    }));
    insta::assert_snapshot!("blood_thinner_text", render::text(&decide(&intake)));
}

#[test]
fn an_emergency() {
    let intake =
        somebody_with(json!({ "risks.present": [{ "risk": "vision_change" }, { "risk": "migraine" }] }));
    insta::assert_snapshot!("emergency_text", render::text(&decide(&intake)));
}

#[test]
fn fear_of_needles_and_lymph_nodes_removed_on_the_left() {
    let intake = somebody_with(json!({
        "concerns": [{ "concern": "hyperpigmentation", "side": "right" }, { "concern": "stress" }],
        "signs": ["lips_purple", "tongue_purple", "fixed_stabbing_pain", "sublingual_veins_dark"],
        "lifestyle": ["high_stress"],
        "risks.present": [{ "risk": "needle_phobia" }, { "risk": "lymph_node_removal", "side": "left" }],
    }));
    insta::assert_snapshot!("pressing_text", render::text(&decide(&intake)));
}

#[test]
fn acne_at_fifteen() {
    let intake = somebody_with(json!({
        "age": 15, "concerns": [{ "concern": "acne", "zones": ["forehead", "chin"], "severity": "mild" }],
        "signs": ["papules_red", "pulse_floating", "coat_thin_yellow", "lesions_nose_forehead", "tongue_red"],
        "risks.present": [{ "risk": "inflamed_acne_lesions", "zones": ["chin"] }],
    }));
    insta::assert_snapshot!("acne_at_fifteen_text", render::text(&decide(&intake)));
}
