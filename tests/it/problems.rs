//! The problems of an intake for programs: a code for each kind, and a JSON Pointer to each place.

use super::support::*;
use crate::reference::intakes;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::intake::{Intake, IntakeError, Problem, RawIntake};

fn refused(json: &str) -> IntakeError {
    let raw: RawIntake = serde_json::from_str(json).unwrap();
    Intake::try_from(raw).expect_err("the intake is wrong")
}

fn found(json: &Value) -> Vec<(String, &'static str)> {
    let error = refused(&json.to_string());
    error.problems().iter().map(|it| (it.pointer().to_owned(), it.kind().code())).collect()
}

/// Every kind of problem with its place. The codes are part of the API: they never change.
#[test]
fn every_kind_of_problem_has_a_code_and_a_pointer() {
    let long = "x".repeat(1000);
    let broken = [
        json!([]),
        json!({
            "sexx": "female",
            "concerns": [
                { "concern": "wrinkels", "zones": ["cheek", 3] },
                { "concern": "scars" },
                { "concern": "dryness", "side": "midline" },
                { "concern": "dryness", "main": true },
                { "concern": "redness", "main": true },
            ],
            "signs": ["tongue_pale", "tongue_red"],
            "risks": {
                "present": [
                    { "risk": "epilepsy", "zones": ["cheek"] },
                    { "risk": "facial_palsy", "status": "controlled" },
                    { "risk": "other_condition", "note": " " },
                    { "risk": "other_condition", "note": long },
                    { "risk": "other_condition", "note": "a\u{7}" },
                ],
                "absent": ["epilepsy"],
            },
            "pregnancy_weeks": 12,
            "vitals": { "systolic_mmhg": 80, "diastolic_mmhg": 85 },
            "lifestyle": vec!["smoking"; 100],
            "preferences": { "retention_min": 0, "needles_max": 1, "avoid_points": ["ST99"] },
        }),
        json!({ "age": 47, "concerns": [] }),
    ];
    let all: Vec<(String, &str)> = broken.iter().flat_map(found).collect();
    let expected = [
        ("", "wrong_type"),
        ("/sexx", "unknown_field"),
        ("/age", "missing"),
        ("/lifestyle", "too_many_entries"),
        ("/preferences/retention_min", "out_of_range"),
        ("/preferences/avoid_points/0", "unknown_point"),
        ("/concerns/0/concern", "unknown_code"),
        ("/concerns/0/zones/1", "wrong_type"),
        ("/pregnancy_weeks", "weeks_without_pregnancy"),
        ("/concerns/1/zones", "zones_required"),
        ("/concerns/2/side", "midline_side"),
        ("/concerns/3/concern", "duplicate_concern"),
        ("/concerns/4/main", "second_main_concern"),
        ("/signs/1", "contradictory_signs"),
        ("/risks/present/0/zones", "detail_not_taken"),
        ("/risks/present/1/status", "status_not_taken"),
        ("/risks/present/2/note", "empty_text"),
        ("/risks/present/3/note", "text_too_long"),
        ("/risks/present/4/note", "unprintable_text"),
        ("/risks/absent/0", "present_and_absent"),
        ("/vitals/diastolic_mmhg", "impossible_pressure"),
        ("/preferences/needles_max", "one_needle"),
        ("/concerns", "no_concern"),
    ];
    let mut sorted: Vec<_> = all.iter().map(|(pointer, code)| (pointer.as_str(), *code)).collect();
    let mut expected = expected.to_vec();
    sorted.sort_unstable();
    expected.sort_unstable();
    assert_eq!(sorted, expected);
    let twice = refused(r#"{ "age": 3, "age": 4, "concerns": [{ "concern": "dryness" }] }"#);
    let [problem] = twice.problems() else { panic!("{twice}") };
    assert_eq!((problem.pointer(), problem.kind().code()), ("/age", "given_twice"));
    let codes: BTreeSet<&str> = expected.iter().map(|(_, code)| *code).chain(["given_twice"]).collect();
    assert_eq!(codes.len(), 23);
    assert!(codes.iter().all(|code| code.chars().all(|c| c == '_' || c.is_ascii_lowercase())));
}

/// The intake as a whole has the empty path and pointer; its message calls it by its name.
#[test]
fn the_whole_intake_has_an_empty_path() {
    let error = refused("[]");
    let [problem] = error.problems() else { panic!("{error}") };
    assert_eq!((problem.path(), problem.pointer()), ("", ""));
    assert_eq!(problem.to_string(), "the intake: expected an object, found a list");
}

/// A pointer names a field exactly, whatever its name; a path shows it.
#[test]
fn a_pointer_names_any_field() {
    let long = "x".repeat(500);
    for name in ["a.b", "a/b", "~", "~1", "a[0]", "", "concerns[0]", "concerns.0", "\u{7}", "症", &long] {
        for (mut json, at) in [(somebody(), ""), (somebody(), "/preferences"), (somebody(), "/concerns/0")] {
            json["preferences"] = json!({});
            json.pointer_mut(at).unwrap()[name] = json!("here");
            let error = refused(&json.to_string());
            let [problem] = error.problems() else { panic!("{error}") };
            assert_eq!(
                json.pointer(problem.pointer()),
                Some(&json!("here")),
                "{name:?} {}",
                problem.pointer()
            );
            assert!(!problem.path().contains('\u{7}') && problem.path().len() < 300);
        }
    }
    // A strange name hides no other problem.
    let strange = json!({ "age": 47, "concerns[0]": 1, "concerns.x": 1 });
    assert_eq!(
        found(&strange),
        [("/concerns.x", "unknown_field"), ("/concerns[0]", "unknown_field"), ("/concerns", "missing")]
            .map(|(pointer, code)| (pointer.to_owned(), code))
    );
}

/// A problem as JSON, for the answer of a service.
#[test]
fn a_problem_can_be_sent() {
    let error = refused(r#"{ "age": 47, "concerns": [{ "concern": "scars" }], "sexx": 1 }"#);
    assert_eq!(
        serde_json::to_value(error.problems()).unwrap(),
        json!([
            { "path": "sexx", "pointer": "/sexx", "code": "unknown_field", "message": "unknown field, did you mean `sex`?" },
            { "path": "concerns[0].zones", "pointer": "/concerns/0/zones", "code": "zones_required", "message": "`scars` requires zones" },
        ])
    );
}

/// Every place of a document, as JSON Pointers.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(values) => values.iter().enumerate().map(|(n, value)| (n.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (name, value) in inner {
        all.push(format!("{at}/{name}"));
        pointers(value, &format!("{at}/{name}"), all);
    }
}

/// Whether a path and a pointer name the same place: one can be read from the other.
fn same_place(problem: &Problem) -> bool {
    let path = problem.path().replace('[', ".").replace(']', "");
    problem.pointer() == format!("/{}", path.replace('.', "/"))
}

proptest! {
    #![proptest_config(cases(300))]

    /// Something wrong anywhere: each pointer leads to what was made wrong, or to where something is missing.
    #[test]
    fn pointers_lead_to_what_is_wrong(json in intakes::intake(), at in any::<prop::sample::Index>(), wrong in 0..3_usize) {
        let mut places = Vec::new();
        pointers(&json, "", &mut places);
        let place = at.get(&places);
        let wrong = [json!({ "odd": 1 }), json!("odd"), json!([["odd"]])][wrong].clone();
        let mut changed = json;
        *changed.pointer_mut(place).unwrap() = wrong;
        let raw: RawIntake = serde_json::from_value(changed.clone()).unwrap();
        // The text of a note can be any.
        let Err(error) = Intake::try_from(raw) else { return Ok(()) };
        prop_assert!(error.problems().iter().any(|it| it.pointer().starts_with(place.as_str())), "{} {}", place, error);
        for problem in error.problems() {
            let parent = problem.pointer().rsplit_once('/').unwrap().0;
            let found = changed.pointer(problem.pointer()).is_some() || changed.pointer(parent).is_some();
            prop_assert!(found && same_place(problem), "{} {}", problem.pointer(), problem);
        }
    }
}
