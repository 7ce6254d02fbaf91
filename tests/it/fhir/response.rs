//! An intake is read back from its answers, and what is wrong with answers is said with their place.

use crate::reference::intakes;
use crate::support::{cases, intake, somebody, somebody_with};
use proptest::prelude::*;
use serde_json::{Value, json};
use tcm_facial::intake::{Answer, Pregnancy, Risk, RiskState, Sign};
use tcm_facial::interop::fhir::{ResponseError, ResponseProblemKind, read_response, response};

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn an_intake_is_read_back(json in intakes::intake()) {
        let intake = intake(&json);
        let response = response(&intake);
        prop_assert_eq!(read_response(&response).unwrap(), intake, "{:#}", response);
    }

    /// An answer that is taken out never becomes no: it is unknown, or nothing can be read.
    #[test]
    fn what_is_not_answered_is_unknown(json in intakes::intake(), place in any::<prop::sample::Index>()) {
        let before = intake(&json);
        let mut response = response(&before);
        let mut questions = Vec::new();
        pointers(&response, "", &mut questions);
        let question = place.get(&questions).clone();
        let removed = remove(&mut response, &question);
        let link_id = removed["linkId"].as_str().unwrap();
        let Ok(after) = read_response(&response) else { return Ok(()) };
        // Who denies all others denies what is not answered.
        if !response.to_string().contains("risk.all_others") {
            for risk in Risk::ALL {
                let (was, is) = (before.risks().state(*risk), after.risks().state(*risk));
                prop_assert!(is == was || is == RiskState::Unknown, "{}: {:?}", link_id, risk);
            }
        }
        prop_assert!(after.pregnancy() == before.pregnancy() || after.pregnancy() == Pregnancy::Unknown);
        prop_assert!(after.breastfeeding() == before.breastfeeding() || after.breastfeeding() == Answer::Unknown);
    }

    /// Whatever is in it, reading ends with an intake or with problems.
    #[test]
    fn nothing_panics(json in intakes::intake(), place in any::<prop::sample::Index>(), what in 0..6_usize) {
        let mut response = response(&intake(&json));
        let mut all = Vec::new();
        all_pointers(&response, "", &mut all);
        let pointer = place.get(&all).clone();
        let odd = [json!(null), json!(-1), json!("x"), json!([]), json!({}), json!([{ "linkId": "age" }])];
        *response.pointer_mut(&pointer).unwrap() = odd[what].clone();
        if let Err(error) = read_response(&response) {
            prop_assert!(!error.problems().is_empty() && !error.to_string().is_empty());
        }
    }
}

fn pointers(parent: &Value, pointer: &str, found: &mut Vec<String>) {
    for (index, item) in parent["item"].as_array().into_iter().flatten().enumerate() {
        let pointer = format!("{pointer}/item/{index}");
        pointers(item, &pointer, found);
        found.push(pointer);
    }
}

fn all_pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Array(values) => {
            values
                .iter()
                .enumerate()
                .for_each(|(index, it)| all_pointers(it, &format!("{pointer}/{index}"), found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, it)| all_pointers(it, &format!("{pointer}/{name}"), found));
        }
        _ => {}
    }
}

fn remove(response: &mut Value, pointer: &str) -> Value {
    let (list, index) = pointer.rsplit_once('/').unwrap();
    response.pointer_mut(list).unwrap().as_array_mut().unwrap().remove(index.parse().unwrap())
}

fn answered(items: impl Into<Value>) -> Value {
    let items = items.into();
    json!({ "resourceType": "QuestionnaireResponse", "status": "completed", "item": items })
}

/// Somebody of 47 with a concern, and these answers.
fn with(items: &[Value]) -> Value {
    let base = [
        json!({ "linkId": "age", "answer": [{ "valueInteger": 47 }] }),
        json!({ "linkId": "concern.dryness", "answer": [{ "valueBoolean": true }] }),
    ];
    answered(base.iter().chain(items).cloned().collect::<Vec<_>>())
}

fn one(link_id: &str, answer: impl Into<Value>) -> Value {
    let answer = answer.into();
    json!({ "linkId": link_id, "answer": [answer] })
}

fn problems(response: &Value) -> Vec<String> {
    let error: ResponseError = read_response(response).unwrap_err();
    error.problems().iter().map(ToString::to_string).collect()
}

#[test]
fn groups_may_be_left_out_and_unknown_answers_may_say_why() {
    let reason = json!({ "extension": [{
        "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "asked-unknown"
    }] });
    let read = read_response(&with(&[
        one("risk.epilepsy", reason),
        one("risk.asthma", json!({ "valueBoolean": false })),
    ]));
    let read = read.unwrap();
    assert_eq!(read.risks().state(Risk::Epilepsy), RiskState::Unknown);
    assert_eq!(read.risks().state(Risk::Asthma), RiskState::Absent);
    assert_eq!((read.pregnancy(), read.breastfeeding()), (Pregnancy::Unknown, Answer::Unknown));
}

/// "All others are absent" does not answer what somebody left open on purpose.
#[test]
fn an_open_answer_is_never_denied_with_all_others() {
    let reason = json!({ "extension": [{
        "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "asked-unknown"
    }] });
    let all_others = one("risk.all_others", json!({ "valueBoolean": true }));
    let palpitations = json!({ "valueCoding": { "code": "palpitations" } });
    let link_id = format!("sign.{}.others", Sign::Palpitations.group());
    for signs in [None, Some(one(&link_id, palpitations))] {
        let items = [
            all_others.clone(),
            one("risk.epilepsy", reason.clone()),
            one("risk.asthma", json!({ "valueBoolean": true })),
        ];
        let items: Vec<Value> = items.into_iter().chain(signs).collect();
        let risks = read_response(&with(&items)).unwrap().risks().clone();
        assert_eq!(risks.state(Risk::Epilepsy), RiskState::Unknown);
        assert_eq!(risks.state(Risk::Asthma), RiskState::Present);
        assert_eq!(risks.state(Risk::Anticoagulant), RiskState::Absent);
        assert_eq!(risks.state(Risk::HeartWarningSigns), RiskState::Unknown);
    }
}

#[test]
fn zones_nowhere_differ_from_zones_left_out() {
    for zones in [json!(null), json!([]), json!(["chin"])] {
        let json = somebody_with(
            json!({ "risks.present": [{ "risk": "dermal_filler", "days_ago": 400, "zones": zones }] }),
        );
        let intake = intake(&json);
        assert_eq!(read_response(&response(&intake)).unwrap(), intake);
    }
}

#[test]
fn one_risk_may_be_there_more_than_once() {
    let present = json!([{ "risk": "dermal_filler" }, { "risk": "dermal_filler", "days_ago": 30 }]);
    let intake = intake(&somebody_with(json!({ "risks.present": present })));
    let read = read_response(&response(&intake)).unwrap();
    assert_eq!(read.risks().of(Risk::DermalFiller).count(), 2);
    assert_eq!(read, intake);
}

#[test]
fn a_man_with_an_answer_about_pregnancy_is_asked_about_it() {
    let json = somebody_with(json!({ "sex": "male", "pregnancy": "yes", "pregnancy_weeks": 12 }));
    let intake = intake(&json);
    let response = response(&intake);
    assert!(response.to_string().contains(r#"{"answer":[{"valueBoolean":true}],"linkId":"sex.ask_all"}"#));
    assert_eq!(read_response(&response).unwrap(), intake);
}

#[test]
fn problems_name_their_place_and_their_question() {
    let yes = || json!({ "valueBoolean": true });
    let cases: Vec<(Value, &[&str])> = vec![
        (json!({ "resourceType": "Questionnaire" }), &["not a QuestionnaireResponse"]),
        (json!([]), &["not a QuestionnaireResponse"]),
        (
            with(&[one("risk.epilepsi", yes())]),
            &["item[2] (risk.epilepsi): unknown question, did you mean `risk.epilepsy`?"],
        ),
        (with(&[one("age", json!({ "valueInteger": 48 }))]), &["item[2] (age): is answered more than once"]),
        (
            with(&[json!({ "linkId": "risk.asthma", "answer": [yes(), yes()] })]),
            &["item[2] (risk.asthma): takes one answer"],
        ),
        (
            with(&[one("risk.asthma", json!({ "valueString": "no" }))]),
            &["item[2].answer[0] (risk.asthma): expected an answer as `valueBoolean`"],
        ),
        (
            with(&[one("risk.asthma", json!({}))]),
            &["item[2].answer[0] (risk.asthma): expected an answer as `valueBoolean`"],
        ),
        (
            with(&[one("vitals.systolic_mmhg", json!({ "valueInteger": 128.5 }))]),
            &["item[2].answer[0] (vitals.systolic_mmhg): expected an answer as `valueInteger`"],
        ),
        (
            with(&[one("vitals.systolic_mmhg", json!({ "valueInteger": 1280 }))]),
            &["item[2].answer[0] (vitals.systolic_mmhg): `1280` is out of range, expected 40 to 300"],
        ),
        (
            with(&[one(
                "sex",
                json!({ "valueCoding": { "system": "http://hl7.org/fhir/administrative-gender", "code": "female" } }),
            )]),
            &["item[2].answer[0] (sex): expected a code of https://docs.rs/tcm-facial/fhir/CodeSystem/sex"],
        ),
        (
            with(&[one("sex", json!({ "valueCoding": { "code": "woman" } }))]),
            &["item[2].answer[0] (sex): `woman` is no answer to this question"],
        ),
        (
            with(&[json!({ "linkId": "risk.asthma.details", "item": [] })]),
            &["item[2] (risk.asthma.details): details of something that was not answered with yes"],
        ),
        (
            with(&[one("risk.asthma.status", json!({ "valueCoding": { "code": "active" } }))]),
            &["item[2] (risk.asthma.status): unknown question, did you mean `risk.asthma.details`?"],
        ),
        (
            with(&[one("visit.number", json!({ "valueInteger": 2 })), one("visit.reactions", yes())]),
            &["item[3].answer[0] (visit.reactions): answered with yes, and nothing is listed"],
        ),
        (with(&[one("visit.days_since_last", json!({ "valueInteger": 7 }))]), &["visit.number: is required"]),
        (
            with(&[one("concern.main", json!({ "valueCoding": { "code": "acne" } }))]),
            &["item[2].answer[0] (concern.main): details of something that was not answered with yes"],
        ),
        (
            with(&[one("concern.scars", yes())]),
            &["item[2].answer[0] (concern.scars): `scars` requires zones"],
        ),
        (
            with(&[one("sign.tongue_colour", json!({ "valueCoding": { "code": "pulse_weak" } }))]),
            &["item[2].answer[0] (sign.tongue_colour): `pulse_weak` is no answer to this question"],
        ),
        (
            with(&[
                json!({ "linkId": "risk.asthma", "answer": [yes()], "modifierExtension": [{ "url": "http://x" }] }),
            ]),
            &["item[2] (risk.asthma): has a modifier extension, which may change what it means"],
        ),
        (
            with(&[json!({ "linkId": "group.person", "answer": [yes()] })]),
            &["item[2] (group.person): expected a group without an answer"],
        ),
        (
            with(&[json!({ "linkId": "risk.asthma", "answer": true })]),
            &["item[2] (risk.asthma): expected a list of answers"],
        ),
        (with(&[json!("risk.asthma")]), &["item[2]: expected an object with a `linkId`"]),
        (with(&[one("clinic.No", yes())]), &["item[2] (clinic.No): unknown question"]),
        (
            with(&[one("clinic.a", json!({ "valueCoding": {} }))]),
            &["item[2].answer[0] (clinic.a): expected an answer as `valueBoolean`"],
        ),
        (answered(json!({})), &["item: expected a list"]),
        (answered(json!([])), &["age: is required", "concerns: is required"]),
    ];
    for (response, expected) in cases {
        assert_eq!(problems(&response), expected, "{response}");
    }
}

#[test]
fn a_response_that_does_not_count_is_refused() {
    let with_field = |name: &str, value: Value| {
        let mut response = with(&[]);
        response[name] = value;
        response
    };
    assert!(
        read_response(&with_field(
            "questionnaire",
            json!("https://docs.rs/tcm-facial/fhir/Questionnaire/intake|9")
        ))
        .is_ok()
    );
    assert_eq!(
        problems(&with_field("questionnaire", json!("http://other"))),
        ["questionnaire: answers another questionnaire"]
    );
    for status in [json!("entered-in-error"), json!("done"), json!(null)] {
        let error = read_response(&with_field("status", status)).unwrap_err();
        assert_eq!(error.problems()[0].kind(), &ResponseProblemKind::Status);
    }
    assert_eq!(
        problems(&with_field("modifierExtension", json!([]))),
        ["has a modifier extension, which may change what it means"]
    );
}

#[test]
fn every_problem_is_counted_and_the_first_hundred_are_listed() {
    let items: Vec<Value> =
        (0..5_000).map(|n| one(&format!("risk.nothing_{n}"), json!({ "valueBoolean": true }))).collect();
    let error = read_response(&answered(items)).unwrap_err();
    assert_eq!(error.problems().len(), ResponseError::MOST_PROBLEMS);
    assert_eq!(error.problems().len() + error.omitted(), 5_000);
    assert!(error.to_string().ends_with("and 4900 more"));
}

#[test]
fn deep_groups_are_refused() {
    let mut item = one("age", json!({ "valueInteger": 47 }));
    for _ in 0..100 {
        item = json!({ "linkId": "group.person", "item": [item] });
    }
    let kind = read_response(&answered(json!([item]))).unwrap_err().problems()[0].kind().clone();
    assert_eq!(kind, ResponseProblemKind::TooDeep);
}

/// A list that no intake can have is one problem, however long it is.
#[test]
fn long_lists_are_one_problem() {
    let codes = vec![json!({ "valueCoding": { "code": "smoking" } }); 1_000];
    let problems = problems(&with(&[json!({ "linkId": "lifestyle", "answer": codes })]));
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].contains("has 1000 entries"), "{problems:?}");
}

#[test]
fn what_the_caller_adds_is_passed_over() {
    let intake = intake(&somebody());
    let mut response = response(&intake);
    response["subject"] = json!({ "reference": "Patient/7" });
    response["authored"] = json!("2026-11-28");
    response["item"][0]["text"] = json!("The person");
    assert_eq!(read_response(&response).unwrap(), intake);
}
