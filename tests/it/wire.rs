//! The wire format: field by field as the contract has it.

use super::support::*;
use serde_json::{Value, json};

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn sorted(mut keys: Vec<&str>) -> Vec<&str> {
    keys.sort_unstable();
    keys
}

fn written(intake: &Value) -> Value {
    serde_json::to_value(decide(intake)).unwrap()
}

#[test]
fn a_treatment() {
    let decision = written(&somebody_with_risks(
        json!([{ "risk": "antiplatelet" }, { "risk": "epilepsy", "status": "controlled" }]),
    ));
    assert_eq!(
        sorted(keys(&decision)),
        sorted(vec![
            "schema",
            "rules",
            "policy",
            "overrides",
            "decision",
            "conditional",
            "clearances",
            "findings",
            "questions",
            "not_before_days",
            "referral",
            "patterns",
            "differentiation",
            "withheld",
            "protocol",
            "alternative",
            "statement",
        ])
    );
    assert_eq!(decision["schema"], "tcm-facial/decision/1");
    assert_eq!(decision["rules"][0]["id"], "standard");
    assert!(decision["rules"][0]["digest"].as_str().unwrap().starts_with("sha256:"));
    assert_eq!(decision["rules"][0]["digest"].as_str().unwrap().len(), 71);
    assert_eq!(decision["policy"], json!({ "intervals": "default", "pregnancy_points": "strictest" }));
    assert_eq!(decision["overrides"], json!([]));
    assert_eq!(decision["decision"], "treat");
    assert_eq!(decision["conditional"], true);
    assert_eq!(decision["clearances"], json!([{ "rule": "epilepsy_controlled", "by": "physician" }]));
    assert_eq!(decision["not_before_days"], Value::Null);
    assert_eq!(decision["referral"], Value::Null);
    assert_eq!(decision["alternative"], Value::Null);
    let findings = decision["findings"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["rule"] == "antiplatelet_nsaid").unwrap();
    assert_eq!(
        sorted(keys(finding)),
        sorted(vec![
            "rule",
            "class",
            "verdict",
            "because",
            "reason",
            "instruct",
            "cleared_by",
            "sources",
            "confidence",
        ])
    );
    assert_eq!(finding["class"], "caution");
    assert_eq!(finding["verdict"], "treat");
    assert_eq!(finding["because"], json!(["risk.antiplatelet"]));
    assert_eq!(finding["cleared_by"], "practitioner");
    assert_eq!(finding["sources"], json!(["hsieh-2023", "tsai-2025"]));
    assert_eq!(finding["confidence"], "found");
    let pattern = &decision["patterns"][0];
    assert_eq!(sorted(keys(pattern)), ["icd11", "matched", "missing", "pattern", "score"]);
    assert_eq!(pattern["score"], 0.577);
    assert_eq!(pattern["icd11"], json!(["SF70"]));
    assert_eq!(
        sorted(keys(&decision["differentiation"])),
        ["ask_next", "clarity", "near_twins", "tells_apart"]
    );
}

#[test]
fn a_protocol() {
    let decision = written(&somebody());
    let protocol = &decision["protocol"];
    assert_eq!(
        sorted(keys(protocol)),
        sorted(vec![
            "modality",
            "insertions",
            "needles",
            "retention_min",
            "adjuncts",
            "steps",
            "course",
            "aftercare",
            "advice",
            "unanswered",
            "expectations",
            "harms",
        ])
    );
    let insertions = protocol["insertions"].as_array().unwrap();
    for insertion in insertions {
        assert_eq!(
            sorted(keys(insertion)),
            sorted(vec![
                "point",
                "local",
                "side",
                "needles",
                "part",
                "phase",
                "role",
                "stands_in_for",
                "technique",
                "because",
            ])
        );
        assert_ne!(insertion["point"].is_null(), insertion["local"].is_null());
    }
    let st36 = insertions.iter().find(|insertion| insertion["point"] == "ST36").unwrap();
    assert_eq!(
        st36["technique"],
        json!({
            "gauge_mm": 0.25, "length_mm": 25, "depth_mm": { "min": 10, "max": 20 }, "angle": "perpendicular",
            "stimulation": "mild", "de_qi": "optional",
        })
    );
    assert_eq!(
        (&st36["side"], &st36["needles"], &st36["part"]),
        (&json!("bilateral"), &json!(2), &json!("body"))
    );
    assert_eq!(
        (&st36["phase"], &st36["role"], &st36["stands_in_for"]),
        (&json!("supine"), &json!("root"), &Value::Null)
    );
    assert_eq!(sorted(keys(&st36["because"][0])), ["rule", "sources", "weight"]);
    let local = insertions.iter().find(|insertion| insertion["local"]["zone"] == "glabella").unwrap();
    assert_eq!(local["local"], json!({ "zone": "glabella", "form": "along_crease" }));
    assert_eq!((&local["side"], &local["needles"]), (&json!("midline"), &json!(3)));
    let needles = |part: &str| -> u64 {
        insertions
            .iter()
            .filter(|insertion| insertion["part"] == part)
            .map(|insertion| insertion["needles"].as_u64().unwrap())
            .sum()
    };
    assert_eq!(protocol["needles"], json!({ "face": needles("face"), "body": needles("body") }));
    assert_eq!(
        protocol["course"],
        json!({
            "sessions": { "min": 10, "max": 12 }, "per_week": { "min": 1, "max": 2 }, "reassess_after": 6, "maintenance_weeks": 4,
        })
    );
    assert_eq!(
        sorted(keys(&protocol["expectations"][0])),
        ["certainty", "concern", "sources", "text", "zones"]
    );
    assert_eq!(sorted(keys(&protocol["harms"][0])), ["sources", "text"]);
    assert_eq!(sorted(keys(&protocol["steps"][0])), ["step", "text"]);
    assert_eq!(protocol["steps"][0]["step"], "consent");
}

#[test]
fn what_is_no_treatment() {
    let refer = written(&somebody_with_risks(json!([{ "risk": "bleeding_disorder" }])));
    assert_eq!(refer["decision"], "refer");
    assert_eq!(refer["referral"], json!({ "to": ["physician"], "urgency": "routine" }));
    assert_eq!(refer["protocol"], Value::Null);
    assert_eq!(refer["alternative"]["modality"], "acupressure");
    for insertion in refer["alternative"]["insertions"].as_array().unwrap() {
        assert_eq!((&insertion["technique"], &insertion["needles"]), (&Value::Null, &json!(0)));
    }
    let withheld = &refer["withheld"][0];
    assert_eq!(sorted(keys(withheld)), ["local", "point", "rules", "side", "substitutes"]);
    let urgent = written(&somebody_with_risks(json!([{ "risk": "vision_change" }])));
    assert_eq!((&urgent["decision"], &urgent["referral"]["urgency"]), (&json!("refer"), &json!("urgent")));
    assert_eq!(urgent["findings"][0]["verdict"], "refer_urgent");
    let open = written(&somebody_with(json!({ "risks": { "absent": [] } })));
    assert_eq!(open["decision"], "incomplete");
    let questions = open["questions"].as_array().unwrap();
    let question = questions.iter().find(|question| question["ask"] == "risk.bleeding_disorder").unwrap();
    assert_eq!(
        question,
        &json!({
            "ask": "risk.bleeding_disorder", "blocks": true, "rules": ["bleeding_disorder"],
            "text": "Do you have a bleeding or clotting disorder, or low platelets?",
        })
    );
}

#[test]
fn every_pack_is_named_with_what_it_replaced() {
    let engine = engine_with(
        r#"
        [[course]]
        id = "course"
        sessions = { min = 6, max = 6 }
        per_week = { min = 1, max = 1 }
        reassess_after = 3
        sources = ["project-default"]
        confidence = "general_knowledge"
    "#,
    );
    let decision = serde_json::to_value(engine.decide(&intake(&somebody()))).unwrap();
    assert_eq!(decision["rules"][1]["id"], "test");
    assert_eq!(decision["rules"][1]["replaces"], json!(["course"]));
    assert!(decision["rules"][0].get("replaces").is_none());
    assert_eq!(decision["protocol"]["course"]["maintenance_weeks"], Value::Null);
    assert_eq!(decision["protocol"]["course"]["sessions"], json!({ "min": 6, "max": 6 }));
}

#[test]
fn the_statement_counts_what_it_speaks_of() {
    let statement = decide(&somebody()).statement();
    assert!(statement.contains("no question is open"), "{statement}");
    assert!(statement.contains("standard 0.1.0"), "{statement}");
    for phrase in [
        "no medical advice",
        "no diagnosis",
        "signed off by a clinician",
        "may refuse",
        "Not for needling oneself",
        "emergency services now",
    ] {
        assert!(statement.contains(phrase), "{phrase}");
    }
    let open = decide(&somebody_with(json!({ "breastfeeding": null })));
    assert!(open.statement().contains("1 question is open"));
}
