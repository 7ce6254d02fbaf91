//! The cost of what is read is bounded, whatever it is: intakes of a megabyte, records with a hundred thousand fields.
//!
//! The inputs are those that once took from seconds to minutes. The limits in seconds leave room for a slow machine and are
//! far below what the same inputs would take if a list were looked through again for each of its entries.

use super::support::*;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tcm_facial::engine::VerifyError;
use tcm_facial::intake::{
    Age, Change, Concern, Intake, IntakeError, PresentRisk, Problem, ProblemKind, RawIntake, ReportedConcern,
    Risk, RiskState, Sign,
};
use tcm_facial::record::DecisionRecord;

const MEGABYTE: usize = 1_000_000;

/// The error of an intake in JSON, which must come quickly.
fn refused(json: &str) -> IntakeError {
    let started = Instant::now();
    let raw: RawIntake = serde_json::from_str(json).unwrap();
    let error = Intake::try_from(raw).unwrap_err();
    let message = error.to_string();
    let taken = started.elapsed();
    assert!(
        taken < Duration::from_secs(3),
        "{taken:?} for {} bytes: {}",
        json.len(),
        &message[..message.len().min(200)]
    );
    assert!(message.len() < 40_000, "{} bytes of messages", message.len());
    assert!(error.problems().len() <= IntakeError::MOST_PROBLEMS);
    assert_eq!(error.omitted() > 0, message.ends_with(&format!("\nand {} more", error.omitted())));
    error
}

fn repeated(entry: &str) -> String {
    vec![entry; MEGABYTE / (entry.len() + 1)].join(",")
}

fn person(fields: &str) -> String {
    format!(r#"{{ "age": 47, "concerns": [{{ "concern": "dryness" }}], {fields} }}"#)
}

#[test]
fn a_megabyte_of_wrong_codes() {
    for (path, fields) in [
        (
            "preferences.avoid_points",
            format!(r#""preferences": {{ "avoid_points": [{}] }}"#, repeated(r#""zusanly""#)),
        ),
        (
            "preferences.avoid_points",
            format!(r#""preferences": {{ "avoid_points": [{}] }}"#, repeated(r#""ST36""#)),
        ),
        (
            "preferences.avoid_modalities",
            format!(r#""preferences": {{ "avoid_modalities": [{}] }}"#, repeated(r#""mox""#)),
        ),
        ("signs", format!(r#""signs": [{}]"#, repeated(r#""tongue_pail""#))),
        ("lifestyle", format!(r#""lifestyle": [{}]"#, repeated(r#""sun""#))),
        ("risks.absent", format!(r#""risks": {{ "absent": [{}] }}"#, repeated(r#""pacemaker""#))),
        (
            "risks.present",
            format!(r#""risks": {{ "present": [{}] }}"#, repeated(r#"{ "risk": "pacemaker" }"#)),
        ),
        (
            "risks.present",
            format!(r#""risks": {{ "present": [{}] }}"#, repeated(r#"{ "risk": "dermal_filler" }"#)),
        ),
        ("risks.present", format!(r#""risks": {{ "present": [{}] }}"#, repeated("1"))),
        (
            "risks.present[0].zones",
            format!(
                r#""risks": {{ "present": [{{ "risk": "dermal_filler", "zones": [{}] }}] }}"#,
                repeated(r#""cheek""#)
            ),
        ),
    ] {
        let error = refused(&person(&fields));
        let [problem] = error.problems() else { panic!("{error}") };
        assert_eq!(problem.path(), path);
        assert!(
            matches!(problem.kind(), ProblemKind::TooManyEntries { count, max } if count > max),
            "{error}"
        );
    }
    let concerns =
        refused(&format!(r#"{{ "age": 47, "concerns": [{}] }}"#, repeated(r#"{ "concern": "wrinkles" }"#)));
    assert_eq!(concerns.problems().iter().map(Problem::path).collect::<Vec<_>>(), ["concerns"]);
}

#[test]
fn a_megabyte_of_fields() {
    let fields = |name: fn(usize) -> String| {
        (0..MEGABYTE / 16).map(|n| format!(r#""{}": 1"#, name(n))).collect::<Vec<_>>()
    };
    let unknown = refused(&person(&fields(|n| format!("concernz{n}")).join(",")));
    assert_eq!(unknown.problems().len() + unknown.omitted(), MEGABYTE / 16);
    let again = refused(&person(&fields(|_| "age".to_owned()).join(",")));
    assert!(again.problems().iter().all(|problem| *problem.kind() == ProblemKind::GivenTwice));
    assert_eq!(again.problems().len() + again.omitted(), MEGABYTE / 16);
    refused(&person(&format!(r#""vitals": {{ {} }}"#, fields(|n| format!("v{n}")).join(","))));
    refused(&format!(r#"{{ "{}": 1 }}"#, "x".repeat(MEGABYTE)));
    refused(&person(&format!(r#""sex": "{}""#, "x".repeat(MEGABYTE))));
    refused(&person(&format!(r#""preferences": {{ "avoid_points": ["{}"] }}"#, "ST3-".repeat(MEGABYTE / 4))));
    refused(&person(&format!(
        r#""risks": {{ "present": [{{ "risk": "other_condition", "note": "{}" }}] }}"#,
        "x".repeat(MEGABYTE)
    )));
    refused(&format!("[{}]", repeated("1")));
}

/// The largest lists that are read at all, with everything in them wrong.
#[test]
fn full_lists_of_wrong_codes() {
    let list = |count: usize, entry: &str| vec![entry; count].join(",");
    let zones = list(21, r#""chek""#);
    let risk = format!(r#"{{ "risk": "isotretinoyn", "zones": [{zones}], "days_ago": -1, "sde": 1 }}"#);
    let concern = format!(r#"{{ "concern": "wrinkels", "zones": [{zones}] }}"#);
    let json = format!(
        r#"{{ "agee": 1, "concerns": [{}], "signs": [{}], "risks": {{ "present": [{}], "absent": [{}] }},
            "preferences": {{ "avoid_points": [{}] }} }}"#,
        list(Concern::ALL.len(), &concern),
        list(Sign::ALL.len(), r#""tongue_pail_and_dry""#),
        list(Risk::ALL.len() + 100, &risk),
        list(Risk::ALL.len(), r#""blood_thinner_of_some_kind""#),
        list(380, r#""zusanly or another""#),
    );
    let error = refused(&json);
    assert_eq!(error.problems().len(), IntakeError::MOST_PROBLEMS);
    // What is only counted is counted exactly: each concern and each risk with all that is wrong with it.
    let risks = (Risk::ALL.len() + 100) * 24 + Risk::ALL.len();
    let expected = 2 + Concern::ALL.len() * 22 + Sign::ALL.len() + risks + 380;
    assert_eq!(error.problems().len() + error.omitted(), expected);
}

/// The first problems are the same ones, whether or not others follow.
#[test]
fn the_first_hundred_are_listed_in_order() {
    let json = |count: usize| {
        let fields: Vec<String> = (0..count).map(|n| format!(r#""field{n}": 1"#)).collect();
        person(&format!(r#"{}, "vitals": {{ "pulse": 1 }}"#, fields.join(",")))
    };
    let (some, many) = (refused(&json(98)), refused(&json(500)));
    assert_eq!((some.problems().len(), some.omitted()), (99, 0));
    assert_eq!(some.problems().last().unwrap().path(), "vitals.pulse");
    assert_eq!((many.problems().len(), many.omitted()), (100, 401));
    assert_eq!(many.problems()[..98], some.problems()[..98]);
    assert!(!some.to_string().contains("more"));
}

#[test]
fn what_is_said_of_a_long_list_is_how_long_it_may_be() {
    let error = refused(&person(&format!(r#""signs": [{}]"#, repeated(r#""fatigue""#))));
    assert_eq!(
        error.to_string(),
        format!("signs: has {} entries, expected at most {}", MEGABYTE / 10, Sign::ALL.len())
    );
    // A list of every code is no long list.
    let all: Vec<&str> = Risk::ALL.iter().map(|risk| risk.code()).collect();
    let everything = json!({ "age": 47, "concerns": [{ "concern": "dryness" }], "risks": { "absent": all } });
    assert!(serde_json::from_value::<Intake>(everything).is_ok());
}

/// One risk may have many entries, up to a limit, and the limit is the same for a builder.
#[test]
fn repeated_risks_have_a_limit_of_their_own() {
    let entries = |count: u32| {
        let entry = |days| json!({ "risk": "dermal_filler", "days_ago": days });
        somebody_with(
            json!({ "risks": { "present": (0..count).map(entry).collect::<Vec<_>>(), "absent": "all_others" } }),
        )
    };
    // The first, and a hundred others.
    let most = 101;
    assert!(serde_json::from_value::<Intake>(entries(most)).is_ok());
    let error = serde_json::from_value::<Intake>(entries(most + 1)).unwrap_err().to_string();
    assert!(error.contains("risks.present: has"), "{error}");
    let built = |count: u32| {
        let person = Intake::builder(Age::new(47).unwrap()).concern(ReportedConcern::new(Concern::Dryness));
        (0..count)
            .fold(person, |it, days| it.risk(PresentRisk::new(Risk::DermalFiller).with_days_ago(days)))
            .build()
    };
    let intake = built(most).unwrap();
    let json = serde_json::to_string(&intake).unwrap();
    assert_eq!(serde_json::from_str::<Intake>(&json).unwrap(), intake);
    let error = built(most + 1).unwrap_err();
    assert_eq!(error.problems().iter().map(Problem::path).collect::<Vec<_>>(), ["risks.present"]);
    // A change cannot make an intake that would not be read.
    let more = intake.with(Change::Risk(Risk::Nsaid, RiskState::Present)).unwrap();
    let read = serde_json::from_str::<Intake>(&serde_json::to_string(&more).unwrap());
    assert!(read.is_ok(), "{read:?}");
}

/// Reads a record that was made long, and verifies it.
fn differs(record: Value) -> VerifyError {
    let started = Instant::now();
    let record: DecisionRecord = serde_json::from_value(record).unwrap();
    let error = engine().verify(&intake(&somebody()), &record).unwrap_err();
    let message = error.to_string();
    let taken = started.elapsed();
    assert!(taken < Duration::from_secs(5), "{taken:?}: {}", &message[..message.len().min(200)]);
    assert!(error.discrepancies().len() <= VerifyError::MOST_DISCREPANCIES);
    assert_eq!(error.omitted() > 0, message.ends_with(&format!("\nand {} more", error.omitted())));
    error
}

#[test]
fn a_long_record_is_refused_quickly() {
    let record = serde_json::to_value(decide(&somebody())).unwrap();
    let with = |path: &str, value: Value| {
        let mut record = record.clone();
        *record.pointer_mut(path).unwrap() = value;
        record
    };
    let an_override = json!({
        "rule": "no_such_rule", "role": "physician", "by": "A", "seen": "A letter.", "rationale": "Healed.", "days_ago": 0
    });
    let overrides = differs(with("/overrides", json!(vec![an_override; 10_000])));
    assert_eq!((overrides.discrepancies().len(), overrides.omitted() > 9_900), (100, true));
    let notes = differs(with("/notes", json!(vec![1; 300_000])));
    assert!(notes.omitted() > 299_000);
    let finding = json!({ "rule": "x" });
    assert!(differs(with("/findings", json!(vec![finding; 100_000]))).omitted() > 99_000);
    let mut fields = record.clone();
    for number in 0..100_000 {
        fields[format!("field{number}")] = json!(number);
    }
    let fields = differs(fields);
    assert_eq!(fields.discrepancies().len() + fields.omitted(), 100_000);
    let lengthened: serde_json::Map<String, Value> =
        (0..50_000).map(|n| (format!("rule{n}"), json!(9))).collect();
    let policy = json!({ "intervals": "default", "pregnancy_points": "strictest", "lengthened": lengthened });
    let started = Instant::now();
    let record: DecisionRecord = serde_json::from_value(with("/policy", policy)).unwrap();
    assert!(engine().verify(&intake(&somebody()), &record).is_err());
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
}
