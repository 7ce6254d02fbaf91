//! A foreign parser of FHIR R4 in strict mode judges bundles, the questionnaire and responses.
//!
//! It knows every element of R4: which there are, which must be there, which are lists, and what type each has. It does not know
//! which codes a value set has; `.ci/fhir` runs judges of other languages that do, over what these tests write.

use fhirbolt::model::r4::Resource;
use fhirbolt::serde::{DeserializationConfig, DeserializationMode};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;
use tcm_facial::atlas::Side;
use tcm_facial::intake::{Intake, Reaction, ReportedReaction};
use tcm_facial::interop::fhir::{self, Context};
use tcm_facial::record::Performed;
use tcm_facial::{Decision, Engine};

const EXPORTS: usize = 500;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::standard);

fn parse(resource: &Value) -> Result<Resource, String> {
    let config = DeserializationConfig { mode: DeserializationMode::Strict };
    let parse = || fhirbolt::json::from_json_value(resource.clone(), Some(config));
    // It panics at an empty list of a nested resource, which FHIR does not allow either.
    match std::panic::catch_unwind(parse) {
        Ok(parsed) => parsed.map_err(|error| error.to_string()),
        Err(_) => Err("the parser panicked".to_owned()),
    }
}

fn accept(resource: &Value) {
    if let Err(error) = parse(resource) {
        panic!("{error}\n{resource:#}");
    }
}

/// Every second export holds a visit that was done, if there was a plan.
fn bundle(number: usize, decision: &Decision) -> Value {
    let id = format!("export-{number}");
    let context =
        Context::new("https://clinic.example/fhir", id, "Patient/7", "2026-11-28T10:30:00+01:00").unwrap();
    let done = decision.protocol().filter(|_| number % 2 == 0).map(|protocol| {
        let reaction = ReportedReaction::new(Reaction::Bruise).with_side(Side::Left).with_days_ago(0);
        Performed::as_planned(protocol, 20_000).with_lot("L123").with_reaction(reaction).with_note("calm")
    });
    let context = match done {
        Some(done) => context.with_performed(done, "2026-11-28").unwrap(),
        None => context,
    };
    fhir::bundle(decision, &context.with_practitioner("Practitioner/3").unwrap())
}

/// Writes what judges of other languages read, one a line.
fn write(name: &str, lines: impl IntoIterator<Item = Value>) {
    let text: String = lines.into_iter().map(|line| format!("{line}\n")).collect();
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), text).unwrap();
}

fn exports() -> impl Iterator<Item = (Intake, Value)> {
    let intakes = tcm_facial_conformance::intakes(EXPORTS).into_iter();
    intakes.enumerate().map(|(number, json)| {
        let intake: Intake = serde_json::from_value(json).unwrap();
        let bundle = bundle(number, &ENGINE.decide(&intake));
        (intake, bundle)
    })
}

#[test]
fn bundles_are_accepted() {
    let mut seen = std::collections::BTreeMap::new();
    for (_, bundle) in exports() {
        accept(&bundle);
        for entry in bundle["entry"].as_array().unwrap() {
            *seen.entry(entry["resource"]["resourceType"].as_str().unwrap().to_owned()).or_insert(0) += 1;
        }
    }
    let first = exports().take(100).flat_map(|(intake, bundle)| [bundle, fhir::response(&intake)]);
    write("fhir-exports.ndjson", first.chain([fhir::questionnaire(&ENGINE)]));
    println!("{EXPORTS} bundles: {seen:?}");
    assert_eq!(seen.len(), 10, "{seen:?}");
}

#[test]
fn the_questionnaire_and_responses_are_accepted() {
    accept(&fhir::questionnaire(&ENGINE));
    for (intake, _) in exports() {
        let mut response = fhir::response(&intake);
        accept(&response);
        response["subject"] = json!({ "reference": "Patient/7" });
        assert_eq!(fhir::read_response(&response).unwrap(), intake);
    }
}

/// The resource of a bundle with a plan, a visit and reactions.
fn whole() -> Value {
    let intake = json!({
        "age": 47, "sex": "female", "pregnancy": "no", "breastfeeding": false,
        "concerns": [{ "concern": "wrinkles", "zones": ["glabella"] }],
        "signs": ["poor_appetite", "loose_stool", "bloating_after_meals", "fatigue", "tongue_pale", "pulse_weak"],
        "risks": { "present": [{ "risk": "anticoagulant" }], "absent": "all_others" },
        "visit": { "number": 2, "reactions": [] },
    });
    let intake: Intake = serde_json::from_value(intake).unwrap();
    bundle(0, &ENGINE.decide(&intake))
}

/// The parser can say no.
#[test]
fn broken_bundles_are_rejected() {
    let whole = whole();
    accept(&whole);
    let place = |kind: &str| {
        let entries = whole["entry"].as_array().unwrap();
        let index = entries.iter().position(|entry| entry["resource"]["resourceType"] == kind).unwrap();
        format!("/entry/{index}/resource")
    };
    let set = |kind: &str, field: &str, value: Value| {
        let mut broken = whole.clone();
        broken.pointer_mut(&place(kind)).unwrap()[field] = value;
        broken
    };
    let without = |kind: &str, field: &str| {
        let mut broken = whole.clone();
        let removed = broken.pointer_mut(&place(kind)).unwrap().as_object_mut().unwrap().remove(field);
        assert!(removed.is_some(), "{kind}.{field}");
        broken
    };
    let mut broken = Vec::new();
    for (kind, field) in [
        ("CarePlan", "status"),
        ("CarePlan", "intent"),
        ("CarePlan", "subject"),
        ("ServiceRequest", "status"),
        ("ServiceRequest", "intent"),
        ("ServiceRequest", "subject"),
        ("GuidanceResponse", "status"),
        ("GuidanceResponse", "moduleUri"),
        ("DetectedIssue", "status"),
        ("Condition", "subject"),
        ("Observation", "status"),
        ("Observation", "code"),
        ("Procedure", "status"),
        ("Procedure", "subject"),
        ("AdverseEvent", "actuality"),
        ("AdverseEvent", "subject"),
        ("Provenance", "target"),
        ("Provenance", "recorded"),
        ("Provenance", "agent"),
    ] {
        broken.push((format!("{kind} without {field}"), without(kind, field)));
    }
    for (kind, field, value) in [
        ("CarePlan", "verdict", json!("treat")),
        ("CarePlan", "title", json!(1)),
        ("CarePlan", "addresses", json!({ "reference": "Condition/1" })),
        ("ServiceRequest", "bodySite", json!("ST36")),
        ("ServiceRequest", "occurrenceTiming", json!({ "repeat": { "sessions": 10 } })),
        ("DetectedIssue", "severity", json!(["high"])),
        ("DetectedIssue", "evidence", json!([{ "fact": "risk.antiplatelet" }])),
        ("Observation", "valueCodeableConcept", json!({ "codings": [{ "code": "SF70" }] })),
        ("Observation", "valueFloat", json!(0.7)),
        ("Procedure", "needles", json!(12)),
        ("Device", "lot", json!("L123")),
        ("Provenance", "agent", json!([{ "type": { "text": "assembler" } }])),
        ("Condition", "extension", json!([{ "valueCode": "left" }])),
    ] {
        broken.push((format!("{kind}.{field} = {value}"), set(kind, field, value)));
    }
    let mut bundle = whole.clone();
    bundle.as_object_mut().unwrap().remove("type");
    broken.push(("Bundle without type".to_owned(), bundle));
    let mut bundle = whole.clone();
    bundle["entry"][0]["resource"]["resourceType"] = json!("Verdict");
    broken.push(("unknown resource".to_owned(), bundle));
    let mut response =
        fhir::response(&serde_json::from_value(tcm_facial_conformance::intakes(1).remove(0)).unwrap());
    response["item"][0]["answers"] = json!([{ "valueInteger": 47 }]);
    broken.push(("answers".to_owned(), response));
    let mut questionnaire = fhir::questionnaire(&ENGINE);
    questionnaire["item"][0].as_object_mut().unwrap().remove("type");
    broken.push(("item without type".to_owned(), questionnaire));

    write(
        "fhir-broken.ndjson",
        broken.iter().map(|(name, resource)| json!({ "broken": name, "resource": resource })),
    );
    let accepted: Vec<&String> =
        broken.iter().filter(|(_, resource)| parse(resource).is_ok()).map(|(name, _)| name).collect();
    println!("{} broken, {} accepted: {accepted:?}", broken.len(), accepted.len());
    // It does not count the elements of a list, nor tell one element from a list of one; the judges of `.ci/fhir` do.
    let unseen = [
        "Provenance without target",
        "Provenance without agent",
        r#"CarePlan.addresses = {"reference":"Condition/1"}"#,
        r#"DetectedIssue.severity = ["high"]"#,
    ];
    assert!(broken.len() >= 36 && accepted == unseen, "{accepted:?}");
}
