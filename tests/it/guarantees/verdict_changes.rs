//! Which questions can change the verdict: held against what answers do.

use super::super::support::{engine, intake};
use super::answer;
use crate::reference::intakes;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::decision::QuestionSubject;
use tcm_facial::intake::Risk;
use tcm_facial::rules::Verdict;

/// The verdict of the safety rules; the engine's own reasons are left aside.
fn verdict(json: &Value) -> Verdict {
    let screening = engine().screen(&intake(json));
    let rules = screening.findings().filter(|finding| !finding.rule().as_str().starts_with("builtin."));
    rules.map(|finding| finding.verdict()).max().unwrap_or(Verdict::Treat)
}

/// The open questions, with whether each can change the verdict.
fn questions(json: &Value) -> Vec<(QuestionSubject, bool)> {
    let decision = engine().decide(&intake(json));
    decision.questions().map(|question| (question.subject(), question.can_change_verdict())).collect()
}

/// An entry of a risk with every detail that it takes.
fn complete_entry(risk: Risk, choice: u64) -> Value {
    let mut entry = json!({ "risk": risk });
    for (place, detail) in risk.details().iter().enumerate() {
        entry[detail.code()] = answer(risk, *detail, choice >> (8 * place));
    }
    entry
}

/// The intake with one question answered.
fn answered(json: &Value, subject: QuestionSubject, choice: u64, is_present: bool) -> Value {
    let mut json = json.clone();
    let risks = &mut json["risks"];
    match subject {
        QuestionSubject::Pregnancy => {
            let pregnancy = ["no", "yes", "possible", "trying"][usize::try_from(choice % 4).unwrap()];
            json["pregnancy"] = json!(pregnancy);
        }
        QuestionSubject::Breastfeeding => json["breastfeeding"] = json!(is_present),
        QuestionSubject::Risk(risk) if is_present => {
            risks["present"].as_array_mut().unwrap().push(complete_entry(risk, choice));
        }
        QuestionSubject::Risk(risk) => risks["absent"].as_array_mut().unwrap().push(json!(risk)),
        QuestionSubject::Detail(risk, detail) => {
            for (place, entry) in risks["present"].as_array_mut().unwrap().iter_mut().enumerate() {
                if entry["risk"] == risk.code() && entry[detail.code()].is_null() {
                    entry[detail.code()] = answer(risk, detail, choice >> (7 * place));
                }
            }
        }
        _ => {}
    }
    json
}

/// The intake with lists of risks, whatever it had.
fn with_lists(mut json: Value) -> Value {
    for field in ["present", "absent"] {
        let list = match &json["risks"][field] {
            Value::Array(list) => list.clone(),
            Value::Null => Vec::new(),
            one => vec![one.clone()],
        };
        if !json["risks"].is_object() {
            json["risks"] = json!({});
        }
        json["risks"][field] = json!(list);
    }
    json
}

/// The intake with every question but one answered: most risks are denied.
fn completed(
    json: &Value,
    questions: &[(QuestionSubject, bool)],
    left: QuestionSubject,
    choice: u64,
) -> Value {
    let mut bits = choice;
    questions.iter().filter(|(subject, _)| *subject != left).fold(json.clone(), |json, (subject, _)| {
        bits = bits.rotate_left(7).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        answered(&json, *subject, bits >> 8, choice % 3 == 0 && bits % 32 == 0)
    })
}

/// The verdicts after some answers to a question.
fn verdicts(json: &Value, subject: QuestionSubject, choice: u64) -> BTreeSet<Verdict> {
    let mut bits = choice;
    let mut verdicts = BTreeSet::from([verdict(&answered(json, subject, 0, false))]);
    for _ in 0..12 {
        bits = bits.rotate_left(11).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        verdicts.insert(verdict(&answered(json, subject, bits >> 4, true)));
    }
    verdicts
}

proptest! {
    #![proptest_config(crate::support::cases(300))]

    #[test]
    fn a_question_that_cannot_change_the_verdict_does_not(json in intakes::intake(), pick: Index, choice: u64) {
        let json = with_lists(json);
        let questions = questions(&json);
        let cannot: Vec<_> = questions.iter().filter(|(_, can)| !can).map(|(subject, _)| *subject).collect();
        if cannot.is_empty() {
            return Ok(());
        }
        let subject = cannot[pick.index(cannot.len())];
        let completed = completed(&json, &questions, subject, choice);
        prop_assert_eq!(verdicts(&completed, subject, choice).len(), 1, "{}", subject);
    }
}

/// For a question that can change the verdict, a search finds the answers with which it does.
#[test]
fn a_question_that_can_change_the_verdict_does() {
    let mut runner = TestRunner::deterministic();
    let mut not_found = BTreeSet::new();
    let mut found = 0;
    for _ in 0..100 {
        let drawn = (intakes::intake(), any::<Index>()).new_tree(&mut runner).unwrap().current();
        let (json, pick) = (with_lists(drawn.0), drawn.1);
        let questions = questions(&json);
        let can: Vec<_> = questions.iter().filter(|(_, can)| *can).map(|(subject, _)| *subject).collect();
        if can.is_empty() {
            continue;
        }
        let subject = can[pick.index(can.len())];
        let changes = |choice: &u64| {
            let choice = choice.wrapping_mul(0x2545_f491_4f6c_dd1d);
            verdicts(&completed(&json, &questions, subject, choice), subject, choice).len() > 1
        };
        if (1..=40).any(|choice| changes(&choice)) {
            found += 1;
        } else {
            not_found.insert(subject.to_string());
        }
    }
    // Answers that only count together are seldom drawn together.
    assert!(found >= 10 && not_found.len() * 10 <= found, "{found} found, not {not_found:?}");
}
