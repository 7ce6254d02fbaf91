//! The wire format, field by field; views by themselves; other formats than JSON.

use super::support::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tcm_facial::Decision;
use tcm_facial::atlas::{FacialZone, Point};
use tcm_facial::decision::Site;
use tcm_facial::intake::{Intake, Preferences, PresentRisk, RawIntake, Vitals};
use tcm_facial::record::DecisionRecord;
use tcm_facial::rules::{InsertionForm, Role};

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
            "packs",
            "policy",
            "overrides",
            "verdict",
            "conditional",
            "notes",
            "clearances",
            "findings",
            "red_flags",
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
    assert_eq!(decision["packs"][0]["id"], "standard");
    assert!(decision["packs"][0]["digest"].as_str().unwrap().starts_with("sha256:"));
    assert_eq!(decision["packs"][0]["digest"].as_str().unwrap().len(), 71);
    assert_eq!(decision["policy"], json!({ "intervals": "default", "pregnancy_points": "strictest" }));
    assert_eq!(decision["overrides"], json!([]));
    assert_eq!(decision["verdict"], "treat");
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
            "title",
            "reason",
            "instruct",
            "cleared_by",
            "overridable_by",
            "blocks",
            "caps",
            "forbids",
            "assumed",
            "unconfirmed",
            "sources",
            "confidence",
        ])
    );
    assert_eq!(finding["class"], "caution");
    assert_eq!(finding["verdict"], "treat");
    assert_eq!(finding["because"], json!(["risk.antiplatelet"]));
    assert_eq!(finding["cleared_by"], "practitioner");
    assert_eq!(finding["overridable_by"], "practitioner");
    assert_eq!(finding["sources"], json!(["hsieh-2023", "tsai-2025", "project-default"]));
    assert_eq!(finding["confidence"], "found");
    let pattern = &decision["patterns"][0];
    assert_eq!(
        sorted(keys(pattern)),
        ["fit", "icd11", "matched", "missing", "pattern", "principle", "required_missing", "score"]
    );
    assert_eq!((&pattern["score"], &pattern["fit"]), (&json!(0.577), &json!("well")));
    assert_eq!(pattern["principle"], "fortify the spleen and boost qi");
    assert_eq!(pattern["required_missing"], json!([]));
    // A composite without a sign of one of its parts.
    let liver = &decision["patterns"][2];
    assert_eq!(
        (&liver["pattern"], &liver["fit"]),
        (&json!("liver_depression_spleen_deficiency"), &json!("thinly"))
    );
    let missing = liver["required_missing"].as_array().unwrap();
    assert!(missing.len() == 1 && missing[0].as_array().unwrap().contains(&json!("rib_distension")));
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
            "size",
            "retention_min",
            "visit_min",
            "press_seconds",
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
                "location",
                "hazards",
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
            "gauge_mm": 0.25, "length_mm": 25, "inserted_mm": { "min": 10, "max": 20 }, "depth_mm": { "max": 20 },
            "angle": "perpendicular", "direction": null, "stimulation": "mild", "de_qi": "optional", "because": [],
        })
    );
    assert!(st36["location"].as_str().unwrap().starts_with("The point lies 3 cun below ST35"));
    assert_eq!(st36["hazards"], json!(["anterior_tibial_vessels", "deep_peroneal_nerve"]));
    let li20 = insertions.iter().find(|insertion| insertion["point"] == "LI20").unwrap();
    assert_eq!(
        li20["technique"],
        json!({
            "gauge_mm": 0.16, "length_mm": 13, "inserted_mm": { "min": 7, "max": 7 }, "depth_mm": { "max": 3 },
            "angle": "transverse", "direction": "toward", "point": "EX-HN8", "stimulation": "none", "de_qi": "none",
            "because": [],
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
    assert_eq!((&local["side"], &local["needles"]), (&json!("midline"), &json!(1)));
    assert_eq!(local["technique"]["direction"], "along_crease");
    assert_eq!(local["technique"]["because"], json!(["along_crease", "along_crease_across_the_middle"]));
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
    for cited in ["harms", "aftercare", "advice"] {
        assert_eq!(sorted(keys(&protocol[cited][0])), ["sources", "text"]);
        assert!(!protocol[cited][0]["sources"].as_array().unwrap().is_empty());
    }
    assert_eq!(sorted(keys(&protocol["steps"][0])), ["step", "text"]);
    assert_eq!(protocol["steps"][0]["step"], "consent");
}

#[test]
fn what_is_no_treatment() {
    let refer = written(&somebody_with_risks(json!([{ "risk": "bleeding_disorder" }])));
    assert_eq!(refer["verdict"], "refer");
    assert_eq!(refer["referral"], json!({ "to": ["physician"], "urgency": "routine" }));
    assert_eq!(refer["protocol"], Value::Null);
    assert_eq!(refer["alternative"]["modality"], "acupressure");
    for insertion in refer["alternative"]["insertions"].as_array().unwrap() {
        assert_eq!((&insertion["technique"], &insertion["needles"]), (&Value::Null, &json!(0)));
    }
    let withheld = &refer["withheld"][0];
    assert_eq!(sorted(keys(withheld)), ["local", "needles", "point", "rules", "side", "substitutes"]);
    let urgent = written(&somebody_with_risks(json!([{ "risk": "vision_change" }])));
    assert_eq!((&urgent["verdict"], &urgent["referral"]["urgency"]), (&json!("refer"), &json!("urgent")));
    assert_eq!(urgent["findings"][0]["verdict"], "refer_urgent");
    let open = written(&somebody_with(json!({ "risks": { "absent": [] } })));
    assert_eq!(open["verdict"], "incomplete");
    let questions = open["questions"].as_array().unwrap();
    let question = questions.iter().find(|question| question["ask"] == "risk.bleeding_disorder").unwrap();
    assert_eq!(
        question,
        &json!({
            "ask": "risk.bleeding_disorder", "answer_type": "yes_no", "of": "person", "group": "general", "blocks": true,
            "can_change_verdict": true, "rules": ["bleeding_disorder"],
            "text": "Do you have a bleeding or clotting disorder, or low platelets?",
        })
    );
    // In this order, for those who read it.
    let text = serde_json::to_string(&decide(&somebody_with(json!({ "risks": { "absent": [] } })))).unwrap();
    let (_, first) = text.split_once("\"questions\":[{").unwrap();
    let places = ["ask", "answer_type", "of", "group", "blocks", "can_change_verdict", "rules", "text"]
        .map(|key| first.find(&format!("\"{key}\":")).unwrap());
    assert!(places.is_sorted(), "{first}");
}

/// Everything a rule does about somebody, as a pack writes it; where the risk is stands written out.
#[test]
fn what_a_finding_does() {
    let does = r#"
        verdict = "refer"
        title = "Mine"
        block = { what = ["heat", "needle"], where = ["LI20", "own_zones", "around_patch"], own_side = true }
        cap = { face_gauge_mm = 0.16, body_gauge_mm = 0.2, face_depth_mm = 3, body_depth_mm = 9.5, face_needles = 3,
                body_needles = 4, needles = 5, retention_min = 6, stimulation = "mild", press_seconds = 30,
                position = "supine", depth_mm = { EX-HN5 = 2, LI20 = 1.5 },
                inserted_mm = { ST36 = 4.5, temple = 5, face = 6 } }
        forbid = ["moxa", "derma_rolling"]
        unconfirmed = "The side."
        refer_to = ["dentist"]
    "#;
    let rule = safety_rule("mine", "risk.facial_trauma", does).replace("\"practitioner\"", "\"nobody\"");
    let finding = |entry: Value| {
        let decision = engine_with(&rule).decide(&intake(&somebody_with_risks(json!([entry]))));
        let finding = decision.findings().find(|finding| finding.rule() == "mine").unwrap();
        assert!(finding.refers_to().eq([Role::Dentist]));
        assert_eq!(finding.unconfirmed(), Some("The side."));
        in_json(&finding)
    };
    let known = finding(json!({ "risk": "facial_trauma", "days_ago": 400, "zones": ["chin", "cheek"] }));
    assert_eq!(
        known["blocks"],
        json!({ "what": ["needle", "heat"], "where": ["around_patch", "cheek", "chin", "LI20"], "side": null })
    );
    assert_eq!(
        known["caps"],
        json!({
            "face_gauge_mm": 0.16, "body_gauge_mm": 0.2, "face_depth_mm": 3, "body_depth_mm": 9.5, "face_needles": 3,
            "body_needles": 4, "needles": 5, "retention_min": 6, "stimulation": "mild", "press_seconds": 30,
            "position": "supine", "depth_mm": { "LI20": 1.5, "EX-HN5": 2 },
            "inserted_mm": { "face": 6, "temple": 5, "ST36": 4.5 },
        })
    );
    assert_eq!(known["forbids"], json!(["derma_rolling", "moxa"]));
    assert_eq!((&known["title"], &known["unconfirmed"]), (&json!("Mine"), &json!("The side.")));
    assert_eq!(known["assumed"], json!([]));
    let unknown = finding(json!({ "risk": "facial_trauma" }));
    assert_eq!(unknown["blocks"]["where"], json!(["face", "around_patch", "LI20"]));
    assert_eq!(unknown["assumed"], json!(["risk.facial_trauma.zones"]));
    let nowhere = finding(json!({ "risk": "facial_trauma", "zones": [] }));
    assert_eq!(nowhere["blocks"]["where"], json!(["around_patch", "LI20"]));
    assert_eq!(nowhere["assumed"], json!([]));
}

#[test]
fn a_finding_that_does_nothing_of_a_kind_says_so() {
    let alone = written(&somebody_with(json!({ "concerns": [{ "concern": "stress" }] })));
    let findings = alone["findings"].as_array().unwrap();
    let builtin = findings.iter().find(|finding| finding["rule"] == "builtin.no_facial_concern").unwrap();
    let empty = ["title", "blocks", "caps", "unconfirmed"].map(|field| builtin[field].is_null());
    assert_eq!(empty, [true; 4]);
    assert_eq!((&builtin["forbids"], &builtin["assumed"]), (&json!([]), &json!([])));
}

/// Notes stand at the top, as typed, with what they may mean: what was recorded already need not be said again.
#[test]
fn what_was_typed_is_shown() {
    let decision = decide(&somebody_with_risks(json!([
        { "risk": "other_medicine", "note": "Apixaban, and ginkgo at times" },
        { "risk": "other_medicine", "note": "something new" },
        { "risk": "bleeding_supplement" },
    ])));
    assert_eq!(
        in_json(&decision)["notes"],
        json!([
            { "risk": "other_medicine", "note": "Apixaban, and ginkgo at times", "names": ["anticoagulant"] },
            { "risk": "other_medicine", "note": "something new", "names": [] },
        ])
    );
    let text = serde_json::to_string(&decision).unwrap();
    let places =
        ["verdict", "conditional", "notes", "findings"].map(|key| text.find(&format!("\"{key}\":")).unwrap());
    assert!(places.is_sorted());
    assert_eq!(written(&somebody())["notes"], json!([]));
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
    assert_eq!(decision["packs"][1]["id"], "test");
    assert_eq!(decision["packs"][1]["replaces"], json!(["course"]));
    assert!(decision["packs"][0].get("replaces").is_none());
    assert_eq!(decision["protocol"]["course"]["maintenance_weeks"], Value::Null);
    assert_eq!(decision["protocol"]["course"]["sessions"], json!({ "min": 6, "max": 6 }));
}

#[test]
fn the_statement_counts_what_it_speaks_of() {
    let statement = decide(&somebody()).statement();
    assert!(statement.contains("no questions unanswered"), "{statement}");
    assert!(statement.contains("standard 0.1.0"), "{statement}");
    for phrase in [
        "not medical advice or a diagnosis",
        "none has been signed off by a clinician",
        "may refuse",
        "Not for self-needling",
        "emergency services now",
    ] {
        assert!(statement.contains(phrase), "{phrase}");
    }
    let open = decide(&somebody_with(json!({ "breastfeeding": null })));
    assert!(open.statement().contains("1 question unanswered"));
}

fn in_json(view: &impl Serialize) -> Value {
    serde_json::to_value(view).unwrap()
}

/// Asserts that each view is written as the decision writes it in this list.
fn assert_written(list: &Value, views: impl IntoIterator<Item: Serialize>) {
    let views: Vec<Value> = views.into_iter().map(|view| in_json(&view)).collect();
    assert!(!views.is_empty() && list == &json!(views), "{list}");
}

#[test]
fn every_view_can_be_sent_by_itself() {
    let decision = engine()
        .screen(&intake(&somebody_with(json!({
            "concerns": [{ "concern": "puffiness" }, { "concern": "acne_scars", "zones": ["cheek", "neck"] }],
            "signs": ["loose_stool", "tongue_pale", "tongue_tooth_marked", "pulse_weak", "fatigue"],
            "breastfeeding": null,
            "risks.present": [
                { "risk": "antiplatelet" }, { "risk": "epilepsy", "status": "controlled" }, { "risk": "keloid_tendency" },
                { "risk": "other_condition", "note": "gout" }
            ],
        }))))
        .override_safety_rule(&overriding("keloid_tendency", Role::Dermatologist, "Seen on 3 March."))
        .unwrap()
        .decide();
    let written = in_json(&decision);
    assert_written(&written["overrides"], decision.overrides());
    assert_written(&written["notes"], decision.notes());
    assert_written(&written["clearances"], decision.clearances());
    assert_written(&written["findings"], decision.findings());
    assert_written(&written["questions"], decision.questions());
    assert_written(&written["patterns"], decision.patterns());
    assert_written(&written["withheld"], decision.withheld());
    let differentiation = decision.differentiation();
    assert_eq!(written["differentiation"], in_json(&differentiation));
    assert_written(&written["differentiation"]["tells_apart"], differentiation.near_twins());
    let (plan, written) = (decision.protocol().unwrap(), &written["protocol"]);
    assert_written(&written["insertions"], plan.insertions());
    assert_written(&written["adjuncts"], plan.adjuncts());
    assert_written(&written["steps"], plan.steps());
    assert_written(&written["aftercare"], plan.aftercare());
    assert_written(&written["unanswered"], plan.unanswered());
    assert_written(&written["expectations"], plan.expectations());
    assert_eq!(written["course"], in_json(&plan.course().unwrap()));
    let insertion = plan.insertions().next().unwrap();
    assert_eq!(written["insertions"][0]["technique"], in_json(&insertion.technique()));
    assert_written(&written["insertions"][0]["because"], insertion.because());
    assert_eq!(in_json(&Site::Point(Point::LI20)), json!({ "point": "LI20", "local": null }));
    let line = Site::Local { zone: FacialZone::Forehead, form: InsertionForm::AlongCrease };
    let expected = json!({ "point": null, "local": { "zone": "forehead", "form": "along_crease" } });
    assert_eq!(in_json(&line), expected);
}

/// Writes and reads a format that is not JSON.
fn cbor<T: DeserializeOwned>(value: &impl Serialize) -> (Vec<u8>, T) {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    let read = ciborium::from_reader(bytes.as_slice()).unwrap();
    (bytes, read)
}

fn message_pack<T: DeserializeOwned>(value: &impl Serialize) -> (Vec<u8>, T) {
    let bytes = rmp_serde::to_vec_named(value).unwrap();
    let read = rmp_serde::from_slice(&bytes).unwrap();
    (bytes, read)
}

fn assert_travels(decision: &Decision) {
    let written = in_json(decision);
    let (of_decision, record): (_, DecisionRecord) = cbor(decision);
    assert_eq!((&record, cbor::<Value>(&record)), (&decision.record(), (of_decision, written.clone())));
    let (of_decision, record): (_, DecisionRecord) = message_pack(decision);
    assert_eq!((&record, message_pack::<Value>(&record)), (&decision.record(), (of_decision, written)));
    assert_eq!(engine().verify(decision.intake(), &record), Ok(()));
    for finding in decision.findings() {
        assert_eq!(cbor::<Value>(&finding).1, in_json(&finding));
        assert_eq!(message_pack::<Value>(&finding).1, in_json(&finding));
    }
    for insertion in decision.protocol().iter().flat_map(|plan| plan.insertions()) {
        assert_eq!(cbor::<Value>(&insertion).1, in_json(&insertion));
        assert_eq!(message_pack::<Value>(&insertion).1, in_json(&insertion));
    }
}

/// Everything that goes into an intake, and the whole, in CBOR and in `MessagePack` with named fields.
#[test]
fn intakes_travel_in_cbor_and_in_message_pack() {
    let full = intake(&somebody_with(json!({
        "pregnancy": "yes", "pregnancy_weeks": 12, "breastfeeding": null, "event_in_days": 21,
        "signs": ["fatigue", "tongue_pale"], "lifestyle": ["sun_exposure"],
        "vitals": { "systolic_mmhg": 128, "diastolic_mmhg": 82 },
        "preferences": { "avoid_points": ["LI4", "EX-HN3"], "avoid_modalities": ["moxa"], "needles_max": 12, "size": "full" },
        "risks": { "present": [
            { "risk": "dermal_filler", "days_ago": 30, "zones": ["cheek"] }, { "risk": "other_condition", "note": "gout" }
        ], "absent": ["epilepsy", "diabetes"] },
    })));
    for intake in [full, intake(&somebody())] {
        assert_eq!(cbor::<Intake>(&intake).1, intake);
        assert_eq!(message_pack::<Intake>(&intake).1, intake);
        let raw: RawIntake = cbor(&intake).1;
        assert_eq!(Intake::try_from(raw).as_ref(), Ok(&intake));
        let (json, in_cbor) = (in_json(&intake), cbor::<Value>(&intake).1);
        assert_eq!((&json, message_pack::<Value>(&intake).1), (&in_cbor, in_cbor.clone()));
        for entry in intake.risks().entries() {
            assert_eq!(&cbor::<PresentRisk>(entry).1, entry);
            assert_eq!(&message_pack::<PresentRisk>(entry).1, entry);
        }
        assert_eq!(&cbor::<Preferences>(intake.preferences()).1, intake.preferences());
        assert_eq!(&message_pack::<Preferences>(intake.preferences()).1, intake.preferences());
        assert_eq!(cbor::<Vitals>(&intake.vitals()).1, intake.vitals());
    }
    // An error is the same in every format, with its path.
    let wrong = json!({ "age": 47, "concerns": [{ "concern": "wrinkels" }] });
    let message = serde_json::from_value::<Intake>(wrong.clone()).unwrap_err().to_string();
    let bytes = rmp_serde::to_vec_named(&wrong).unwrap();
    assert!(rmp_serde::from_slice::<Intake>(&bytes).unwrap_err().to_string().contains(&message));
}

/// What has no names of fields cannot be read, and is never read as something else.
#[test]
fn compact_message_pack_is_refused() {
    let (intake, decision) = (intake(&somebody()), decide(&somebody()));
    let compact = rmp_serde::to_vec(&intake).unwrap();
    assert!(rmp_serde::from_slice::<Intake>(&compact).is_err());
    let compact = rmp_serde::to_vec(&decision).unwrap();
    assert!(rmp_serde::from_slice::<DecisionRecord>(&compact).is_err());
}

#[test]
fn decisions_travel_in_cbor_and_in_message_pack() {
    assert_travels(&decide(&somebody_with_risks(json!([{ "risk": "epilepsy", "status": "controlled" }]))));
    assert_travels(&decide(&somebody_with_risks(json!([{ "risk": "bleeding_disorder" }]))));
    assert_travels(&decide(&somebody_with_risks(json!([{ "risk": "vision_change" }]))));
    let screening = engine().screen(&intake(&somebody_with_risks(json!([{ "risk": "keloid_tendency" }]))));
    let flat = overriding("keloid_tendency", Role::Dermatologist, "Flat since 2019.").with_days_ago(90);
    let decision = screening.override_safety_rule(&flat).unwrap().decide();
    assert_travels(&decision);
    for over in decision.overrides() {
        assert_eq!(cbor::<Value>(&over).1, in_json(&over));
        assert_eq!(message_pack::<Value>(&over).1, in_json(&over));
    }
}
