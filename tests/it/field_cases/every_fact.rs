//! Every risk there is, one by one: what must be asked is asked, what is open holds its caps, and the plain interpreter
//! agrees on every form in which a risk can be told.

use super::*;
use crate::differential::assert_no_disagreement;
use crate::reference::{Packs, standard_texts};
use crate::support::every;
use tcm_facial::intake::{Ask, Concern, Detail};
use tcm_facial::rules::Caps;

/// The woman with another answer about pregnancy.
fn pregnancy(answer: &str) -> Value {
    with(woman(), json!({ "pregnancy": answer }))
}

/// Whether the decision waits for the answer, if the risk is asked at all.
fn must_be_asked(risk: Risk, trying: bool, reported: Option<Concern>) -> Option<bool> {
    match risk.ask() {
        Ask::Always => Some(true),
        Ask::Trying => trying.then_some(true),
        Ask::With(concerns) => Some(reported.is_some_and(|reported| concerns.contains(&reported))),
        Ask::Optional | Ask::Withhold => Some(false),
        other => panic!("{other:?}"),
    }
}

fn assert_asked(person: &Value, risk: Risk, expected: Option<bool>) {
    let case = Case::of(&not_asked(person.clone(), risk.code()));
    let ask = format!("risk.{risk}");
    let asked = case.decision.questions().find(|question| question.ask() == ask);
    assert_eq!(asked.map(|question| question.blocks()), expected, "{risk}");
    assert_eq!(case.decision.verdict() >= Verdict::Incomplete, expected == Some(true), "{risk}");
}

#[test]
fn every_risk_that_must_be_asked_is_asked() {
    for risk in Risk::ALL {
        for (answer, trying) in [("no", false), ("trying", true)] {
            assert_asked(&pregnancy(answer), *risk, must_be_asked(*risk, trying, None));
        }
        if !matches!(risk.ask(), Ask::With(_)) {
            continue;
        }
        for concern in Concern::ALL {
            // Some say nothing of their own place; some are treated beside a facial one alone.
            let concerns = json!([{ "concern": concern, "zones": ["cheek"] }, { "concern": "dryness" }]);
            let only = json!([{ "concern": "dryness" }]);
            let concerns = if *concern == Concern::Dryness { only } else { concerns };
            let person = with(woman(), json!({ "concerns": concerns }));
            assert_asked(&person, *risk, must_be_asked(*risk, false, Some(*concern)));
        }
    }
}

/// What a cap allows of a plan.
fn assert_within(case: &Case, caps: &Caps, why: &str) {
    let Some(plan) = case.decision.protocol() else { return };
    let within = |count: u16, cap: Option<u8>| cap.is_none_or(|cap| count <= u16::from(cap));
    let (face, body) = (plan.needles(Part::Face), plan.needles(Part::Body));
    assert!(within(face, caps.face_needles()) && within(body, caps.body_needles()), "{why}");
    assert!(within(face + body, caps.needles()), "{why}");
    assert!(caps.retention_min().is_none_or(|cap| plan.retention_min() <= Some(cap)), "{why}");
    for insertion in plan.insertions() {
        let Some(technique) = insertion.technique() else { continue };
        let (depth, gauge) = match insertion.part() {
            Part::Face => (caps.face_depth(), caps.face_gauge()),
            Part::Body => (caps.body_depth(), caps.body_gauge()),
        };
        let at_point = insertion.point().and_then(|point| caps.depth_at(point));
        assert!(depth.is_none_or(|cap| technique.depth() <= cap), "{why}");
        assert!(at_point.is_none_or(|cap| technique.depth() <= cap), "{why}");
        assert!(gauge.is_none_or(|cap| technique.gauge() <= cap), "{why}");
        assert!(caps.stimulation().is_none_or(|cap| technique.stimulation() <= cap), "{why}");
    }
}

#[test]
fn every_other_unknown_is_shown_and_its_caps_hold() {
    let mut capped = 0;
    for risk in Risk::ALL.iter().filter(|risk| matches!(risk.ask(), Ask::Optional | Ask::Withhold)) {
        let person = with(woman(), json!({ "preferences": {} }));
        let open = Case::of(&not_asked(person.clone(), risk.code()));
        let ask = format!("risk.{risk}");
        let question = open.decision.questions().find(|question| question.ask() == ask).unwrap();
        let waiting: Vec<String> = question.rules().iter().map(ToString::to_string).collect();
        assert!(!waiting.is_empty(), "{risk}");
        // Somebody who has it, with nothing else said of it, shows what these rules cap and forbid.
        let present = Case::of(&at_risk(person, json!([{ "risk": risk }])));
        for finding in present.decision.findings().filter(|it| waiting.contains(&it.rule().to_string())) {
            if let Some(caps) = finding.caps() {
                assert_within(&open, caps, finding.rule().as_str());
                capped += 1;
            }
            let plan = open.decision.protocol().into_iter();
            for adjunct in plan.flat_map(Protocol::adjuncts) {
                assert!(!finding.forbids().contains(adjunct.modality()), "{risk}: {}", finding.rule());
            }
        }
    }
    assert!(capped > 0);
}

/// All that can be told of one risk, each detail by itself.
fn forms(risk: Risk) -> Vec<Value> {
    let mut forms = vec![json!({ "risk": risk })];
    for detail in risk.details() {
        let values = match detail {
            Detail::Status => risk.statuses().iter().map(|status| json!(status)).collect(),
            Detail::Severity => vec![json!("mild"), json!("severe")],
            Detail::DaysAgo => [0, 100, 1_200].map(|days| json!(days)).to_vec(),
            Detail::Zones => vec![json!([]), json!(["lips"])],
            Detail::Side => vec![json!("left")],
            Detail::Note => vec![json!("apixaban")],
            other => panic!("{other:?}"),
        };
        forms.extend(values.into_iter().map(|value| json!({ "risk": risk, detail.code(): value })));
    }
    forms
}

#[test]
fn the_plain_interpreter_agrees_on_every_risk_in_every_form() {
    let packs = Packs::read(&[standard_texts()]);
    let agree = |person: &Value| {
        assert_no_disagreement(engine(), &packs, person)
            .unwrap_or_else(|error| panic!("{error}\n{person:#}"));
    };
    for risk in Risk::ALL.iter().step_by(every(2)) {
        agree(&not_asked(woman(), risk.code()));
        for form in forms(*risk).into_iter().step_by(every(9)) {
            agree(&at_risk(woman(), json!([form])));
        }
    }
    for code in ["period_late", "fertility_treatment"] {
        agree(&not_asked(pregnancy("trying"), code));
        agree(&at_risk(pregnancy("trying"), json!([{ "risk": code }])));
    }
    for sign in ["palpitations", "short_of_breath", "ankle_oedema", "chest_oppression"] {
        let person = with(woman(), json!({ "signs": [sign] }));
        agree(&person);
        agree(&answering_each(person, &[]));
    }
}
