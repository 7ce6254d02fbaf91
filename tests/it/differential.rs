//! The engine against the reference interpreter: on every intake they decide alike, findings and reasons included.

use crate::reference::intakes::{intake, intake_about};
use crate::reference::{
    Choices, HOUSE, Packs, SetAside, WEAKENED, decide, decide_setting_aside, standard_texts,
};
use crate::support::all_others_denied;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use serde_json::{Value, json};
use tcm_facial::Engine;
use tcm_facial::engine::OverrideRequest;
use tcm_facial::intake::{Ask, Intake, Risk};
use tcm_facial::rules::{Intervals, RulePack};

/// `rules` and `statement` are words about the packs, and `because` is a set.
fn comparable(mut decision: Value) -> Value {
    let fields = decision.as_object_mut().unwrap();
    for words in ["schema", "packs", "statement"] {
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

/// One intake, held against the reference.
pub(crate) fn assert_no_disagreement(
    engine: &Engine,
    packs: &Packs,
    intake: &Value,
) -> Result<(), TestCaseError> {
    let found = disagreement(engine, packs, intake);
    if found.is_empty() { Ok(()) } else { Err(TestCaseError::fail(found.join("\n"))) }
}

fn standard() -> (Engine, Packs) {
    (Engine::standard(), Packs::read(&[standard_texts()]))
}

/// Compares engine and reference on random intakes, on as many as `support::cases` says.
pub(crate) fn assert_alike(
    engine: &Engine,
    packs: &Packs,
    intakes: &impl Strategy<Value = Value>,
    cases: u32,
) {
    let config = Config { max_shrink_iters: 4_000, ..crate::support::cases(cases) };
    let result =
        TestRunner::new(config).run(intakes, |intake| assert_no_disagreement(engine, packs, &intake));
    match result {
        Ok(()) => {}
        Err(TestError::Fail(why, intake)) => panic!("{why}\n\nwith the intake\n{intake:#}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

#[test]
fn the_engine_equals_the_reference_interpreter() {
    let (engine, packs) = standard();
    assert_alike(&engine, &packs, &intake(), 300);
}

/// A pack on top that says nothing sensible and uses what the standard pack does not.
#[test]
fn the_engine_equals_the_reference_interpreter_with_a_pack_on_top() {
    let pack = RulePack::from_toml("house.toml", HOUSE).unwrap();
    let engine = Engine::builder().pack(pack).allow_replacing(WEAKENED).build().unwrap();
    let packs = Packs::read(&[standard_texts(), vec![HOUSE]]);
    assert_alike(&engine, &packs, &intake_about(&[HOUSE]), 300);
}

/// Other choices of the caller: the longest intervals, one longer still, the pregnancy points of one source.
#[test]
fn the_engine_equals_the_reference_interpreter_under_another_policy() {
    let engine = Engine::builder()
        .intervals(Intervals::Strict)
        .lengthen_interval("dental_extraction_recent", 60)
        .pregnancy_points("aacp-2012")
        .build()
        .unwrap();
    let choices = Choices {
        intervals: "strict",
        pregnancy_points: "aacp-2012",
        lengthened: vec![("dental_extraction_recent", 60)],
    };
    let packs = Packs::read_under(&[standard_texts()], choices);
    assert_alike(&engine, &packs, &intake(), 150);
    let pregnant = intake().prop_map(|mut intake| {
        intake["pregnancy"] = json!("yes");
        intake
    });
    assert_alike(&engine, &packs, &pregnant, 50);
}

/// Rules that hold are set aside, as many as a number has bits for.
#[test]
fn the_engine_equals_the_reference_interpreter_when_rules_are_set_aside() {
    let bringing = "
        [[combination]]
        id = \"all_that_is_off\"
        points = [{ point = \"ST1\", weight = 9 }, { point = \"BL1\", weight = 8 }, { point = \"GB21\", weight = 9 }, { point = \"ST9\", weight = 9 }]
        reason = \"A pack that asks for what is off by default.\"
        sources = [\"project-default\"]
        confidence = \"general_knowledge\"";
    let engine = super::support::engine_with(bringing);
    let packs = Packs::read(&[standard_texts(), vec![bringing]]);
    let config = crate::support::cases(150);
    let result = TestRunner::new(config).run(&(intake(), proptest::num::u64::ANY), |(intake, choice)| {
        let read: Intake = serde_json::from_value(intake.clone()).unwrap();
        let mut screening = engine.screen(&read);
        let mut set_aside = Vec::new();
        for (place, (rule, role)) in overridable(&packs).into_iter().enumerate() {
            if choice >> (place % 64) & 1 == 1 {
                continue;
            }
            // Some have expired.
            let days_ago = u32::try_from(place * 7 % 100).unwrap();
            let (by, seen, rationale) = ("M. Roth", "The skin, today.", "Seen and judged.");
            let request = OverrideRequest::new(rule, role.parse().unwrap(), by)
                .with_seen(seen)
                .with_rationale(rationale)
                .with_days_ago(days_ago);
            if let Ok(after) = screening.override_safety_rule(&request) {
                screening = after;
                assert!(days_ago <= 90, "{rule} {days_ago}");
                set_aside.push(SetAside { rule, role, by, seen, rationale, days_ago });
            }
        }
        let ours = serde_json::to_value(screening.decide()).unwrap();
        let theirs = decide_setting_aside(&packs, &intake, &set_aside);
        let mut found = Vec::new();
        differences("decision", &comparable(ours), &comparable(theirs), &mut found);
        if found.is_empty() { Ok(()) } else { Err(TestCaseError::fail(found.join("\n"))) }
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

/// The safety rules that say they can be set aside, and by whom.
fn overridable(packs: &Packs) -> Vec<(&str, &str)> {
    let overridable = packs.safety.iter().filter(|rule| rule.flag("overridable") == Some(true));
    let role = |by| if matches!(by, "time" | "nobody") { "practitioner" } else { by };
    overridable.map(|rule| (rule.id.as_str(), role(rule.word("cleared_by").unwrap()))).collect()
}

#[test]
fn a_good_share_of_the_random_intakes_is_treated() {
    let (engine, _) = standard();
    let mut runner = TestRunner::deterministic();
    let drawn = intake();
    let treated = (0..500).filter(|_| {
        let read: Intake = serde_json::from_value(drawn.new_tree(&mut runner).unwrap().current()).unwrap();
        serde_json::to_value(engine.decide(&read)).unwrap()["verdict"] == "treat"
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
        "risks": { "absent": all_others_denied() },
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
        ("lying on the back alone", json!({ "signs": lung, "preferences": { "position": "supine" } })),
        ("back points", json!({ "signs": kidney })),
        (
            "lying on the back alone, kidney",
            json!({ "signs": kidney, "preferences": { "position": "supine" } }),
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
