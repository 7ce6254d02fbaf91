//! What is assumed of a risk whose details were not given, and how it is asked.

use crate::support::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tcm_facial::decision::{AnswerType, Decision, QuestionSubject};
use tcm_facial::intake::{Detail, Risk};
use tcm_facial::rules::Verdict;

fn with_risk(entry: &Value) -> Decision {
    decide(&somebody_with_risks(json!([entry])))
}

/// What the findings of a decision assume, by rule.
fn assumed(decision: &Decision) -> BTreeMap<String, Vec<String>> {
    let all = decision.findings().map(|it| (it.rule().to_string(), it.assumed().collect::<Vec<_>>()));
    all.filter(|(_, assumed)| !assumed.is_empty()).collect()
}

/// What is asked, with the rules that wait for it.
fn asked(decision: &Decision) -> BTreeMap<String, Vec<String>> {
    let rules = |rules: &[&tcm_facial::rules::RuleId]| rules.iter().map(ToString::to_string).collect();
    decision.questions().map(|it| (it.ask(), rules(it.rules()))).collect()
}

/// Each detail is asked once, for all rules that assume it, and each rule says that it does.
fn assert_asked(decision: &Decision, details: &[&str]) {
    let asked = asked(decision);
    assert_eq!(asked.keys().map(String::as_str).collect::<Vec<_>>(), details);
    for (rule, assumed) in assumed(decision) {
        assert!(assumed.iter().all(|detail| asked[detail].contains(&rule)), "{rule}: {assumed:?}");
    }
    for (detail, rules) in &asked {
        assert!(rules.iter().all(|rule| assumed(decision)[rule].contains(detail)), "{detail}: {rules:?}");
    }
    assert!(decision.questions().all(|question| !question.blocks()));
}

#[test]
fn where_a_risk_lies_is_asked() {
    for code in ["dermal_filler", "gold_thread", "permanent_filler", "koebner_disease"] {
        let risk: Risk = code.parse().unwrap();
        let mut entry = json!({ "risk": risk });
        if risk.accepts(Detail::DaysAgo) {
            entry["days_ago"] = json!(60);
        }
        if risk.accepts(Detail::Status) {
            entry["status"] = json!("controlled");
        }
        let decision = with_risk(&entry);
        let zones = format!("risk.{risk}.zones");
        assert_asked(&decision, &[&zones]);
        // The whole face is assumed.
        let blocks: Vec<_> = decision.findings().filter(|it| it.assumed().any(|it| it == zones)).collect();
        assert!(
            blocks.iter().any(|it| it.blocks().is_some_and(|block| block.places().whole_face())),
            "{risk}"
        );

        entry["zones"] = json!([]);
        let nowhere = with_risk(&entry);
        assert_asked(&nowhere, &[]);
        let whole_face = |it: tcm_facial::decision::Finding<'_>| {
            it.blocks().is_some_and(|block| block.places().whole_face())
        };
        assert!(!nowhere.findings().any(whole_face), "{risk}");
        assert!(assumed(&nowhere).is_empty());
    }
}

#[test]
fn the_side_of_a_risk_is_asked() {
    for risk in ["lymph_node_removal", "lymphoedema", "trigeminal_neuralgia"] {
        let decision = with_risk(&json!({ "risk": risk }));
        assert!(asked(&decision).contains_key(&format!("risk.{risk}.side")), "{risk}");
        assert!(!assumed(&decision).is_empty());
        let left = with_risk(&json!({ "risk": risk, "side": "left" }));
        assert!(!asked(&left).contains_key(&format!("risk.{risk}.side")), "{risk}");
    }
}

#[test]
fn a_date_that_would_lift_a_deferral_is_asked() {
    let botulinum_toxin = json!({ "risk": "botulinum_toxin", "zones": ["glabella"] });
    for entry in [json!({ "risk": "herpes_face", "status": "past" }), botulinum_toxin] {
        let decision = with_risk(&entry);
        assert_eq!(decision.verdict(), Verdict::Defer, "{entry}");
        let ask = format!("risk.{}.days_ago", entry["risk"].as_str().unwrap());
        let question = decision.questions().find(|question| question.ask() == ask).unwrap();
        assert_eq!(question.answer_type(), AnswerType::Days);
        assert!(question.can_change_verdict() && !question.blocks());
        let mut long_ago = entry.clone();
        long_ago["days_ago"] = json!(4000);
        assert_ne!(with_risk(&long_ago).verdict(), Verdict::Defer, "{entry}");
    }
    let migraine = with_risk(&json!({ "risk": "migraine", "status": "controlled", "severity": "severe" }));
    assert!(asked(&migraine).contains_key("risk.migraine.days_ago"));
}

/// Two rules that contradict each other, only because nobody said which of the two applies, are one question.
#[test]
fn one_question_for_two_rules() {
    let decision = with_risk(&json!({ "risk": "rosacea" }));
    assert_asked(&decision, &["risk.rosacea.status"]);
    let question = decision.questions().next().unwrap();
    assert_eq!(question.subject(), QuestionSubject::Detail(Risk::Rosacea, Detail::Status));
    assert_eq!(question.rules().len(), 2);
    let text = question.text();
    assert_eq!(text, "Is your rosacea active (spots, pustules or sore eyes now) or controlled?");
    assert_asked(&with_risk(&json!({ "risk": "rosacea", "status": "controlled" })), &[]);
}

/// Of two fillers only one lacks its zones; the other decides that the rule applies, and both where it blocks.
#[test]
fn what_another_entry_gives_is_not_assumed_but_where_a_rule_blocks_is() {
    let rule = |does: &str| safety_rule("mine", "risk.dermal_filler.days_ago < 100", does);
    let fillers = json!([
        { "risk": "dermal_filler", "days_ago": 9, "zones": ["chin"] }, { "risk": "dermal_filler", "zones": ["cheek"] },
    ]);
    let mine = |does: &str| -> Vec<String> {
        let decision = engine_with(&rule(does)).decide(&intake(&somebody_with_risks(fillers.clone())));
        decision.findings().find(|it| it.rule() == "mine").unwrap().assumed().collect()
    };
    assert_eq!(mine("verdict = \"treat\""), [""; 0]);
    let own_zones = "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"own_zones\"] }";
    assert_eq!(mine(own_zones), ["risk.dermal_filler.days_ago"]);
}

#[test]
fn what_no_rule_reads_is_not_asked() {
    // The date matters to the rule about past cold sores alone.
    let active = with_risk(&json!({ "risk": "herpes_face", "status": "active" }));
    assert_asked(&active, &[]);
}

#[test]
fn a_condition_or_medicine_without_a_name_is_asked_for() {
    for risk in [Risk::OtherCondition, Risk::OtherMedicine] {
        let decision = with_risk(&json!({ "risk": risk }));
        let question = decision.questions().next().unwrap();
        assert_eq!(question.subject(), QuestionSubject::Detail(risk, Detail::Note));
        assert_eq!(question.answer_type(), AnswerType::Text);
        assert!(!question.blocks() && !question.can_change_verdict() && !question.rules().is_empty());
        assert_eq!(with_risk(&json!({ "risk": risk, "note": "gout" })).questions().len(), 0);
    }
}
