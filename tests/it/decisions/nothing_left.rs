//! What a decision says where nothing is left of a plan.

use crate::support::*;
use serde_json::{Value, json};
use tcm_facial::decision::{Decision, Finding};
use tcm_facial::rules::{ClearedBy, RuleClass, Verdict};

/// A safety rule that somebody lifts.
fn lifted_by(id: &str, by: &str, does: &str) -> String {
    safety_rule(id, "always", &format!("verdict = \"treat\"\n{does}"))
        .replace("\"practitioner\"", &format!("\"{by}\""))
}

/// Without a pattern, whose points of the back would be on one side for everyone.
fn person_with(more: &Value) -> Value {
    let mut person = somebody_with(json!({ "signs": [] }));
    more.as_object().unwrap().iter().for_each(|(field, value)| person[field] = value.clone());
    person
}

fn decided(rules: &[String]) -> Decision {
    engine_with(&rules.concat()).decide(&intake(&person_with(&json!({}))))
}

fn nothing_left(decision: &Decision) -> Finding<'_> {
    decision.findings().find(|finding| finding.rule() == "builtin.nothing_selectable").unwrap()
}

fn because(decision: &Decision) -> Vec<String> {
    nothing_left(decision).because().collect()
}

const EVERYWHERE: &str = "block = { what = [\"needle\", \"skin_contact\"], where = [\"all\"] }";
const NO_NEEDLES: &str = "cap = { needles = 0 }";
const FACE: &str = "block = { what = [\"needle\", \"skin_contact\"], where = [\"face\"] }";

#[test]
fn what_somebody_can_lift_defers() {
    let decision = decided(&[lifted_by("none", "physician", EVERYWHERE)]);
    let finding = nothing_left(&decision);
    assert_eq!((decision.verdict(), finding.verdict()), (Verdict::Defer, Verdict::Defer));
    assert_eq!((finding.class(), finding.cleared_by()), (RuleClass::Policy, ClearedBy::Physician));
    assert!(finding.because().eq(["rule.none"]));
    assert!(finding.reason().ends_with("until the rules named here are cleared"));
    assert!(decision.not_before_days().is_none() && decision.protocol().is_none());
    let json = serde_json::to_value(&decision).unwrap();
    let written =
        json["findings"].as_array().unwrap().iter().find(|it| it["rule"] == "builtin.nothing_selectable");
    assert_eq!(written.unwrap()["because"], json!(["rule.none"]));
    // A record of it is what is decided again.
    let record = serde_json::from_value(json).unwrap();
    let engine = engine_with(&lifted_by("none", "physician", EVERYWHERE));
    engine.verify(&intake(&person_with(&json!({}))), &record).unwrap();
}

#[test]
fn what_nobody_can_lift_declines() {
    let decision = decided(&[lifted_by("none", "nobody", EVERYWHERE)]);
    let finding = nothing_left(&decision);
    assert_eq!((decision.verdict(), finding.cleared_by()), (Verdict::Decline, ClearedBy::Nobody));
    assert!(finding.because().eq(["concern.wrinkles"]));
    // One that somebody lifts beside it changes nothing.
    let both = decided(&[lifted_by("none", "nobody", EVERYWHERE), lifted_by("cap", "time", NO_NEEDLES)]);
    assert_eq!((both.verdict(), nothing_left(&both).cleared_by()), (Verdict::Decline, ClearedBy::Nobody));
}

#[test]
fn the_rules_that_keep_something_out_are_named_and_the_gravest_lifter_counts() {
    let rules = [
        lifted_by("deep", "physician", "cap = { retention_min = 5 }"),
        lifted_by("cap", "dentist", NO_NEEDLES),
        lifted_by("face", "oncologist", FACE),
        lifted_by("elsewhere", "physician", "block = { what = [\"needle\"], where = [\"BL60\"] }"),
        lifted_by("time", "time", EVERYWHERE),
    ];
    let decision = decided(&rules);
    // In the order of the pack; those that take nothing away are not among them.
    let named: Vec<String> =
        because(&decision).into_iter().filter(|fact| !fact.contains("points_")).collect();
    assert_eq!(named, ["rule.cap", "rule.face", "rule.time"]);
    assert_eq!(nothing_left(&decision).cleared_by(), ClearedBy::Oncologist);
}

/// Only one rule would have to go, but the other keeps as much out: without both there is a plan.
#[test]
fn rules_behind_another_rule_are_named_too() {
    let decision = decided(&[lifted_by("cap", "time", NO_NEEDLES), lifted_by("all", "dentist", EVERYWHERE)]);
    assert_eq!(because(&decision), ["rule.cap", "rule.all"]);
}

#[test]
fn wishes_and_rules_that_refuse_by_themselves_are_not_lifted() {
    // Nothing comes of it whatever the rules say.
    let avoiding = person_with(&json!({ "preferences": { "avoid_modalities": ["needle", "acupressure"] } }));
    let decision = engine_with(&lifted_by("none", "time", EVERYWHERE)).decide(&intake(&avoiding));
    assert_eq!(decision.verdict(), Verdict::Decline);
    // Who avoids being pressed gets a plan once the rule against needles is lifted.
    let unpressed = person_with(&json!({ "preferences": { "avoid_modalities": ["acupressure"] } }));
    let no_needles = "block = { what = [\"needle\"], where = [\"all\"] }";
    let decision = engine_with(&lifted_by("none", "guardian", no_needles)).decide(&intake(&unpressed));
    assert_eq!((decision.verdict(), because(&decision)), (Verdict::Defer, vec!["rule.none".to_owned()]));
    assert_eq!(nothing_left(&decision).cleared_by(), ClearedBy::Guardian);
}

/// More rules never make it lighter, whoever lifts them and whatever they wait for.
#[test]
fn it_never_gets_lighter() {
    let lifters = ["time", "practitioner", "physician", "nobody"];
    let verdicts = ["defer", "incomplete", "refer", "decline", "refer_urgent"];
    // Rules of risks nobody asked about, which wait; and rules that apply.
    let mut rules: Vec<String> = Vec::new();
    for (number, by) in lifters.iter().enumerate() {
        for (place, does) in [NO_NEEDLES, FACE, EVERYWHERE].iter().enumerate() {
            rules.push(lifted_by(&format!("lifted.{number}.{place}"), by, does));
        }
    }
    for (number, verdict) in verdicts.iter().enumerate() {
        let to = if verdict.starts_with("refer") {
            "clearance = \"practitioner\"\nalternative = false\n"
        } else {
            ""
        };
        for (place, does) in
            [NO_NEEDLES, "cap = { face_needles = 0, body_needles = 0 }", EVERYWHERE].iter().enumerate()
        {
            let alternative = if does == &EVERYWHERE && to.is_empty() { "alternative = false\n" } else { "" };
            let does = format!("verdict = \"{verdict}\"\n{to}{alternative}{does}");
            rules.push(safety_rule(
                &format!("waits.{number}.{place}"),
                "risk.slim_build or risk.pdo_threads",
                &does,
            ));
        }
    }
    let absent: Vec<&str> = tcm_facial::intake::Risk::ALL
        .iter()
        .map(|risk| risk.code())
        .filter(|code| *code != "slim_build")
        .collect();
    let person = somebody_with(json!({ "risks": { "absent": absent } }));
    let verdict = |rules: &[&String], person: &Value| {
        engine_with(&rules.iter().map(|rule| rule.as_str()).collect::<String>())
            .decide(&intake(person))
            .verdict()
    };
    let with_threads = somebody_with(json!({
        "risks": { "present": [{ "risk": "pdo_threads" }], "absent": absent.iter().filter(|it| **it != "pdo_threads").collect::<Vec<_>>() },
    }));
    for one in &rules {
        let alone = verdict(&[one], &person);
        for other in rules.iter().filter(|other| *other != one) {
            let both = verdict(&[one, other], &person);
            assert!(both >= alone, "{alone} became {both}:\n{one}\n{other}");
            // A further risk makes the waiting rules apply.
            let applying = verdict(&[one, other], &with_threads);
            assert!(applying >= both, "{both} became {applying}:\n{one}\n{other}");
        }
    }
}
