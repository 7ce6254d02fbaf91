//! The engine against the reference interpreter: on every intake they decide alike, findings and reasons included.

use crate::reference::intakes::{intake, intake_about};
use crate::reference::{HOUSE, Packs, decide, standard_texts};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use serde_json::{Value, json};
use tcm_facial::Engine;
use tcm_facial::intake::{Ask, Intake, Risk};
use tcm_facial::rules::RulePack;

/// `rules` and `statement` are words about the packs, and `because` is a set.
fn comparable(mut decision: Value) -> Value {
    let fields = decision.as_object_mut().unwrap();
    for words in ["schema", "rules", "statement"] {
        fields.remove(words);
    }
    for finding in decision["findings"].as_array_mut().unwrap() {
        finding["because"].as_array_mut().unwrap().sort_by_key(Value::to_string);
    }
    decision
}

/// Every place where two values differ, with both.
fn differences(path: &str, engine: &Value, reference: &Value, found: &mut Vec<String>) {
    match (engine, reference) {
        (Value::Object(ours), Value::Object(theirs)) => {
            let names = ours.keys().chain(theirs.keys().filter(|name| !ours.contains_key(*name)));
            for name in names {
                let of = |fields: &serde_json::Map<String, Value>| {
                    fields.get(name).cloned().unwrap_or_else(|| json!("(no such field)"))
                };
                differences(&format!("{path}.{name}"), &of(ours), &of(theirs), found);
            }
        }
        (Value::Array(ours), Value::Array(theirs)) if ours.len() == theirs.len() => {
            for (index, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
                differences(&format!("{path}[{index}]"), ours, theirs, found);
            }
        }
        _ if engine == reference => {}
        _ => found.push(format!("{path}\n  engine:    {engine}\n  reference: {reference}")),
    }
}

/// What the engine and the reference decide differently about an intake.
fn disagreement(engine: &Engine, packs: &Packs, intake: &Value) -> Vec<String> {
    let read: Intake = serde_json::from_value(intake.clone()).expect("the intake is valid");
    let ours = serde_json::to_value(engine.decide(&read)).unwrap();
    let mut found = Vec::new();
    differences("decision", &comparable(ours), &comparable(decide(packs, intake)), &mut found);
    found
}

fn standard() -> (Engine, Packs) {
    (Engine::standard(), Packs::read(&[standard_texts()]))
}

/// Holds engine and reference against each other on at least `cases` intakes, more with `PROPTEST_CASES`. Each run draws
/// others.
pub(crate) fn assert_alike(
    engine: &Engine,
    packs: &Packs,
    intakes: &impl Strategy<Value = Value>,
    cases: u32,
) {
    let default = Config::default();
    let config = Config {
        cases: default.cases.max(cases),
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..default
    };
    let result = TestRunner::new(config).run(intakes, |intake| {
        let found = disagreement(engine, packs, &intake);
        if found.is_empty() { Ok(()) } else { Err(TestCaseError::fail(found.join("\n"))) }
    });
    match result {
        Ok(()) => {}
        Err(TestError::Fail(why, intake)) => panic!("{why}\n\nwith the intake\n{intake:#}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

#[test]
fn the_engine_equals_the_reference_interpreter() {
    let (engine, packs) = standard();
    assert_alike(&engine, &packs, &intake(), 2_000);
}

/// A pack on top that says nothing sensible and uses what the standard pack does not.
#[test]
fn the_engine_equals_the_reference_interpreter_with_a_pack_on_top() {
    let pack = RulePack::from_toml("house.toml", HOUSE).unwrap();
    let engine = Engine::builder().pack(pack).build().unwrap();
    let packs = Packs::read(&[standard_texts(), vec![HOUSE]]);
    assert_alike(&engine, &packs, &intake_about(&[HOUSE]), 2_000);
}

#[test]
fn a_good_share_of_the_random_intakes_is_treated() {
    let (engine, _) = standard();
    let mut runner = TestRunner::deterministic();
    let drawn = intake();
    let treated = (0..500).filter(|_| {
        let read: Intake = serde_json::from_value(drawn.new_tree(&mut runner).unwrap().current()).unwrap();
        serde_json::to_value(engine.decide(&read)).unwrap()["decision"] == "treat"
    });
    let treated = treated.count();
    assert!(treated >= 150, "only {treated} of 500 are treated");
}

/// A woman of 47 who is not pregnant and has denied every risk; the fields given take the place of hers.
fn person(fields: &Value) -> Value {
    let mut intake = json!({
        "age": 47,
        "sex": "female",
        "pregnancy": "no",
        "breastfeeding": false,
        "first_visit": false,
        "concerns": [{ "concern": "wrinkles", "zones": ["glabella", "nasolabial"], "main": true }],
        "signs": ["tongue_pale", "pulse_weak", "fatigue", "loose_stool", "poor_appetite"],
        "risks": { "absent": "all_others" },
    });
    for (name, value) in fields.as_object().unwrap() {
        intake[name] = value.clone();
    }
    intake
}

/// Entries of risks, with every other risk denied.
fn risks(present: &Value) -> Value {
    json!({ "risks": { "present": present, "absent": "all_others" } })
}

#[test]
fn the_engine_equals_the_reference_interpreter_on_examples() {
    let (engine, packs) = standard();
    for (name, fields) in people().into_iter().chain(risky_people()) {
        let found = disagreement(&engine, &packs, &person(&fields));
        assert!(found.is_empty(), "{name}: {}", found.join("\n"));
    }
}

/// What is told of people without a risk.
fn people() -> Vec<(&'static str, Value)> {
    let liver = json!(["irritability", "sighing", "rib_distension", "pulse_wiry", "mood_swings"]);
    let lung = json!(["dry_cough", "spontaneous_sweat", "weak_voice", "short_of_breath", "skin_dry"]);
    let kidney = json!(["sore_back_knees", "cold_back_knees", "night_urination", "tinnitus", "pulse_deep"]);
    vec![
        ("no risk", json!({})),
        ("nothing but what must be", json!({ "risks": null, "signs": null, "pregnancy": null, "sex": null })),
        ("pregnant", json!({ "pregnancy": "yes", "pregnancy_weeks": 20 })),
        ("pregnancy unknown", json!({ "pregnancy": "unknown" })),
        ("pregnancy unknown at 60", json!({ "pregnancy": "unknown", "age": 60 })),
        ("trying to conceive", json!({ "pregnancy": "trying", "signs": liver })),
        ("breastfeeding unknown", json!({ "breastfeeding": null })),
        ("minor with acne", json!({ "age": 15, "concerns": [{ "concern": "acne", "severity": "mild" }] })),
        ("minor with wrinkles", json!({ "age": 17 })),
        ("child", json!({ "age": 11, "concerns": [{ "concern": "acne" }] })),
        ("add-on alone", json!({ "concerns": [{ "concern": "poor_sleep" }, { "concern": "stress" }] })),
        (
            "add-on beside another",
            json!({ "concerns": [{ "concern": "poor_sleep", "main": true }, { "concern": "dryness" }] }),
        ),
        ("lying on the back alone", json!({ "signs": lung, "preferences": { "supine_only": true } })),
        ("back points", json!({ "signs": kidney })),
        (
            "lying on the back alone, kidney",
            json!({ "signs": kidney, "preferences": { "supine_only": true } }),
        ),
        ("first visit", json!({ "first_visit": true, "signs": liver })),
        ("first visit not told", json!({ "first_visit": null })),
        ("no needles wished", json!({ "preferences": { "avoid_modalities": ["needle"] } })),
        (
            "neither needles nor fingers wished",
            json!({ "preferences": { "avoid_modalities": ["needle", "acupressure"] } }),
        ),
        (
            "no needle at all wished",
            json!({ "preferences": { "face_needles_max": 0, "body_needles_max": 0 } }),
        ),
        ("one side", json!({ "concerns": [{ "concern": "jowls", "side": "left", "severity": "severe" }] })),
        ("optional risks open", {
            let may_stay_open = |risk: &Risk| risk.ask() == Ask::Optional;
            let denied: Vec<&Risk> = Risk::ALL.iter().filter(|risk| !may_stay_open(risk)).collect();
            json!({ "risks": { "absent": denied } })
        }),
    ]
}

/// What is told of people with a risk.
fn risky_people() -> Vec<(&'static str, Value)> {
    vec![
        ("toxin five days ago", risks(&json!([{ "risk": "botulinum_toxin", "days_ago": 5 }]))),
        ("toxin at an unknown time", risks(&json!([{ "risk": "botulinum_toxin", "zones": ["glabella"] }]))),
        ("toxin 28 days ago", risks(&json!([{ "risk": "botulinum_toxin", "days_ago": 28 }]))),
        ("needle phobia", risks(&json!([{ "risk": "needle_phobia" }]))),
        (
            "needle phobia and toxin",
            risks(&json!([{ "risk": "needle_phobia" }, { "risk": "botulinum_toxin", "days_ago": 5 }])),
        ),
        ("anticoagulant", risks(&json!([{ "risk": "anticoagulant" }]))),
        ("two bleeding risks", risks(&json!([{ "risk": "nsaid" }, { "risk": "bleeding_supplement" }]))),
        (
            "two fillers",
            risks(&json!([
                { "risk": "dermal_filler", "days_ago": 10, "zones": ["cheek"] },
                { "risk": "dermal_filler", "days_ago": 170, "zones": ["glabella"] },
            ])),
        ),
        (
            "two fillers, the old one in the zone",
            risks(&json!([
                { "risk": "dermal_filler", "days_ago": 60, "zones": ["chin"] },
                { "risk": "dermal_filler", "days_ago": 400, "zones": ["glabella"] },
            ])),
        ),
        ("lymph nodes left", risks(&json!([{ "risk": "lymph_node_removal", "side": "left" }]))),
        (
            "lymph nodes left and right",
            risks(&json!([
                { "risk": "lymph_node_removal", "side": "left" },
                { "risk": "lymphoedema", "side": "right" },
            ])),
        ),
        (
            "one side blocked, no depth left on the other",
            json!({
                "concerns": [{ "concern": "enlarged_pores", "zones": ["nape"] }],
                "risks": {
                    "present": [{ "risk": "trigeminal_neuralgia", "side": "left" }, { "risk": "anticoagulant" }],
                    "absent": "all_others",
                },
            }),
        ),
        (
            "one side blocked, no depth left on the other, the substitute blocked on one",
            json!({
                "concerns": [{ "concern": "enlarged_pores", "zones": ["nape"] }],
                "risks": {
                    "present": [{ "risk": "lymph_node_removal", "side": "left" }, { "risk": "anticoagulant" }],
                    "absent": "all_others",
                },
            }),
        ),
        ("neuralgia right", risks(&json!([{ "risk": "trigeminal_neuralgia", "side": "right" }]))),
    ]
}
