//! Every code of every vocabulary changes a decision or is shown in it.

use super::support::*;
use serde_json::{Value, json};
use tcm_facial::atlas::FacialZone;
use tcm_facial::atlas::Language;
use tcm_facial::decision::Decision;
use tcm_facial::intake::{Concern, Lifestyle, Modality, Risk, Sign};
use tcm_facial::render;

fn text(decision: &Decision) -> String {
    // Words may be broken over lines.
    render::text(decision).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn recorded(field: &str, value: Value) -> Decision {
    let mut intake = somebody_with(json!({ "concerns": [{ "concern": "dryness" }], "signs": [] }));
    intake[field] = value;
    decide(&intake)
}

#[test]
fn every_sign_is_shown_and_most_are_weighed() {
    let mut weighed = 0;
    for sign in Sign::ALL {
        let decision = recorded("signs", json!([sign]));
        assert!(text(&decision).contains(sign.label(Language::English)), "{sign}");
        let listed = decision.patterns().any(|pattern| pattern.matched().any(|it| it == *sign));
        let in_a_pattern =
            standard_patterns().iter().any(|pattern| pattern.weights.iter().any(|(it, _)| it == sign));
        assert_eq!(listed, in_a_pattern, "{sign}");
        weighed += usize::from(listed);
    }
    // The normal tongue and the like are in no pattern.
    assert!(weighed >= 120, "{weighed}");
}

#[test]
fn every_way_of_living_is_shown_and_brings_its_advice() {
    let without = recorded("lifestyle", json!([]));
    for lifestyle in Lifestyle::ALL {
        let decision = recorded("lifestyle", json!([lifestyle]));
        assert!(text(&decision).contains(lifestyle.label(Language::English)), "{lifestyle}");
        let advice = |decision: &Decision| decision.protocol().map_or(0, |plan| plan.advice().len());
        assert_eq!(advice(&decision), advice(&without) + 1, "{lifestyle}");
    }
}

#[test]
fn every_risk_finds_a_rule_or_asks_a_question() {
    for risk in Risk::ALL {
        let present = recorded("risks", json!({ "present": [{ "risk": risk }], "absent": "all_others" }));
        assert!(text(&present).contains(risk.label(Language::English)), "{risk}");
        let denied: Vec<&str> = Risk::ALL.iter().filter(|it| *it != risk).map(|it| it.code()).collect();
        let unknown = recorded("risks", json!({ "absent": denied }));
        let asked = format!("risk.{risk}");
        assert!(unknown.questions().any(|question| question.ask() == asked), "{risk}");
    }
}

#[test]
fn every_concern_zone_and_modality_is_shown() {
    for concern in Concern::ALL {
        let zones = if concern.must_name_zones() { json!(["cheek"]) } else { json!([]) };
        let facial = json!({ "concern": concern, "zones": zones });
        let other = if *concern == Concern::Dullness { "dryness" } else { "dullness" };
        let decision = recorded("concerns", json!([facial, { "concern": other }]));
        assert!(text(&decision).contains(concern.label(Language::English)), "{concern}");
        let expected = decision.protocol().unwrap().expectations().any(|it| it.concern() == *concern);
        assert!(expected, "{concern}");
    }
    for zone in FacialZone::ALL {
        let decision = recorded("concerns", json!([{ "concern": "dryness", "zones": [zone] }]));
        assert!(text(&decision).contains(zone.label(Language::English)), "{zone}");
    }
    for modality in Modality::ALL {
        let decision = recorded("preferences", json!({ "avoid_modalities": [modality] }));
        assert!(text(&decision).contains(modality.label(Language::English)), "{modality}");
    }
}
