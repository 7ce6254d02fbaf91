//! What is unknown is asked, and an answer settles it.

use super::super::support::{engine, intake};
use super::{answer, denied, entry, with_all_answered, without_denial};
use crate::reference::intakes;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use tcm_facial::decision::{Decision, QuestionSubject};
use tcm_facial::intake::{Ask, Risk};
use tcm_facial::rules::Verdict;

proptest! {
    #![proptest_config(crate::support::cases(400))]

    /// Whatever is answered to the questions that were asked, and to nothing else. "Trying to conceive" raises two more, and a
    /// risk that is present its details.
    #[test]
    fn answering_every_question_settles_an_incomplete_decision(json in intakes::intake(), answers: u64) {
        let mut answered = json;
        for _ in 0..5 {
            let open = engine().decide(&intake(&answered));
            answered = with_answers(answered, &open, answers, Asked::All);
        }
        let decision = engine().decide(&intake(&answered));
        prop_assert!(decision.verdict() != Verdict::Incomplete);
        prop_assert!(decision.questions().len() == 0, "{:?}", decision.questions().collect::<Vec<_>>());
    }

    /// Those that block are enough.
    #[test]
    fn answering_the_questions_that_block_settles_it_too(json in intakes::intake(), answers: u64) {
        let before = engine().decide(&intake(&json));
        let mut answered = json.clone();
        for _ in 0..2 {
            let open = engine().decide(&intake(&answered));
            answered = with_answers(answered, &open, answers, Asked::Blocking);
        }
        prop_assert!(before.verdict() != Verdict::Incomplete || answered != json);
        prop_assert!(engine().decide(&intake(&answered)).verdict() != Verdict::Incomplete);
    }

    #[test]
    fn what_must_be_asked_blocks(json in intakes::intake(), pick: Index) {
        let json = with_all_answered(json);
        let Some(risk) = denied(&json, pick) else { return Ok(()) };
        let decision = engine().decide(&intake(&without_denial(&json, risk)));
        let asked = format!("risk.{risk}");
        let blocks = decision.questions().find(|question| question.ask() == asked).map(|it| it.blocks());
        let is_asked = risk.ask() != Ask::Trying || json["pregnancy"] == "trying";
        prop_assert_eq!(blocks.is_some(), is_asked, "{}", asked);
        let must = match risk.ask() {
            Ask::Always | Ask::Trying => true,
            Ask::With(concerns) => {
                let reported: Vec<&str> = json["concerns"].as_array().unwrap().iter().filter_map(|concern| concern["concern"].as_str()).collect();
                concerns.iter().any(|concern| reported.contains(&concern.code()))
            }
            Ask::Optional | Ask::Withhold => false,
            ask => panic!("{ask:?}"),
        };
        // Once it is no, no answer is waited for.
        let holds_up = must && decision.verdict() < Verdict::Decline;
        prop_assert_eq!(blocks, is_asked.then_some(holds_up));
        prop_assert!(!is_asked || !must || decision.verdict() >= Verdict::Incomplete);
    }
}

proptest! {
    #![proptest_config(crate::support::cases(200))]

    /// Once somebody is declined or sent to a doctor at once, no answer is waited for.
    #[test]
    fn no_question_holds_up_a_refusal(json in intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let is_refused = decision.verdict() >= Verdict::Decline;
        prop_assert!(!is_refused || decision.questions().all(|question| !question.blocks()));
        // An emergency that is assumed only because a detail is missing can still turn out to be none.
        let mut urgent = decision.findings().filter(|finding| finding.verdict() == Verdict::ReferUrgent);
        if urgent.any(|finding| finding.assumed().len() == 0) {
            prop_assert!(decision.questions().all(|question| !question.can_change_verdict()));
        }
    }
}

/// Which questions are answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    All,
    Blocking,
}

/// The intake with answers drawn from the bits of a number: mostly no, now and then something else.
fn with_answers(mut json: Value, decision: &Decision, answers: u64, asked: Asked) -> Value {
    if !json["risks"].is_object() {
        json["risks"] = json!({});
    }
    for field in ["present", "absent"] {
        if json["risks"][field].is_null() {
            json["risks"][field] = json!([]);
        }
    }
    if json["risks"]["absent"] == "all_others" {
        json["risks"]["absent"] = json!(["all_others"]);
    }
    let mut bits = answers;
    for question in decision.questions().filter(|question| asked == Asked::All || question.blocks()) {
        bits = bits.rotate_left(7).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        match question.subject() {
            QuestionSubject::Risk(risk) if bits % 8 == 0 => {
                json["risks"]["present"].as_array_mut().unwrap().push(entry(risk, bits >> 3));
            }
            QuestionSubject::Risk(risk) => json["risks"]["absent"].as_array_mut().unwrap().push(json!(risk)),
            QuestionSubject::Detail(risk, detail) => {
                let answer = answer(risk, detail, bits);
                let entries = json["risks"]["present"].as_array_mut().unwrap().iter_mut();
                let lacking = entries.filter(|it| it["risk"] == risk.code() && it[detail.code()].is_null());
                lacking.for_each(|entry| entry[detail.code()] = answer.clone());
            }
            QuestionSubject::Pregnancy => {
                let answer = ["no", "yes", "possible", "trying"][usize::try_from(bits % 4).unwrap()];
                json["pregnancy"] = json!(answer);
            }
            QuestionSubject::Reactions => {
                let bruise = json!({ "reaction": "bruise", "point": "ST4", "days_ago": 3 });
                json["visit"]["reactions"] = if bits % 2 == 0 { json!([]) } else { json!([bruise]) };
            }
            _ => json["breastfeeding"] = json!(bits % 2 == 0),
        }
    }
    json
}

#[test]
fn questions_are_asked_in_english_and_in_chinese() {
    let nothing_said =
        serde_json::json!({ "age": 30, "first_visit": false, "concerns": [{ "concern": "acne" }] });
    let decision = engine().decide(&intake(&nothing_said));
    let questions = decision.questions();
    // Pregnancy, breastfeeding and every risk but those that are asked while trying to conceive.
    let of_everyone = Risk::ALL.iter().filter(|risk| risk.ask() != Ask::Trying);
    assert_eq!(questions.len(), 2 + of_everyone.count());
    for question in questions.clone() {
        assert!(question.text().chars().any(|c| c.is_ascii_alphabetic()), "{}", question.ask());
        let chinese = question.text_hans().chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
        assert!(chinese >= 4, "{}", question.ask());
        assert!(!question.rules().is_empty(), "{} waits for nothing", question.ask());
    }
    // Those that can change the verdict come first, then those that hold up a plan.
    let order = questions.clone().map(|it| (!it.can_change_verdict(), !it.blocks()));
    assert!(order.is_sorted());
    for flag in [true, false] {
        assert!(questions.clone().any(|it| it.can_change_verdict() == flag));
        assert!(questions.clone().any(|it| it.blocks() == flag));
    }
}
