//! What each reaction does, how it ends, and that a further one only withholds more.

use crate::guarantees::monotone::assert_not_lightened;
use crate::reference::intakes;
use crate::support::{engine, engine_with, finds, intake, safety_rule, somebody_with};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::decision::Decision;
use tcm_facial::intake::Reaction;
use tcm_facial::rules::{Role, Verdict};

fn after(reactions: &Value) -> Decision {
    let visit = json!({ "number": 3, "days_since_last": 7, "reactions": reactions });
    engine().decide(&intake(&somebody_with(json!({ "first_visit": null, "visit": visit }))))
}

/// A reaction in every form that a rule can tell apart.
fn forms(reaction: Reaction) -> Vec<Value> {
    let mut forms = vec![json!({ "reaction": reaction })];
    for days in [0, 6, 7, 13, 14, 27, 28, 100] {
        for gone in [None, Some(0), Some(1), Some(6), Some(7), Some(13), Some(14)] {
            for severe in [true, false] {
                if gone.is_none_or(|gone| gone <= days) {
                    forms.push(json!({
                        "reaction": reaction, "point": "ST4", "days_ago": days, "gone_days_ago": gone, "severe": severe,
                    }));
                }
            }
        }
    }
    forms
}

#[test]
fn every_reaction_changes_a_decision_and_every_rule_about_one_applies_somewhere() {
    let nothing = after(&json!([]));
    assert_eq!(nothing.verdict(), Verdict::Treat);
    let mut applied = BTreeSet::new();
    for reaction in Reaction::ALL {
        let decisions = forms(*reaction).into_iter().map(|form| after(&json!([form])));
        let twice = after(
            &json!([{ "reaction": reaction, "severe": false }, { "reaction": reaction, "severe": false }]),
        );
        let mut rules = BTreeSet::new();
        for decision in decisions.chain([twice]) {
            let of_reactions = decision.findings().map(|finding| finding.rule().to_string());
            rules.extend(of_reactions.filter(|rule| rule.starts_with("reaction_")));
        }
        assert!(!rules.is_empty(), "{reaction}");
        applied.extend(rules);
    }
    let rules = crate::support::standard_rules();
    let ids = rules.iter().filter_map(|(_, rule)| rule["id"].as_str());
    for id in ids.filter(|id| id.starts_with("reaction_")) {
        assert!(applied.contains(id), "{id}");
    }
}

#[test]
fn each_rule_of_the_course_applies() {
    let at = |visit: Value, more: Value| {
        let mut changes = json!({ "first_visit": null, "visit": visit });
        changes.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        engine().decide(&intake(&somebody_with(changes)))
    };
    let visit = |number: u16, days: u32, change: &str| {
        json!({ "number": number, "days_since_last": days, "reactions": [],
            "change": [{ "concern": "wrinkles", "change": change }] })
    };
    let verdict = |decision: &Decision, rule: &str| finds(decision, rule).then(|| decision.verdict());
    let none = json!({});
    let cases = [
        (
            "course_no_change",
            at(visit(7, 7, "none"), none.clone()),
            at(visit(6, 7, "none"), none.clone()),
            Verdict::Defer,
        ),
        (
            "course_worse",
            at(visit(2, 7, "worse"), none.clone()),
            at(visit(2, 7, "clear"), none.clone()),
            Verdict::Defer,
        ),
        (
            "course_too_soon",
            at(visit(3, 1, "clear"), none.clone()),
            at(visit(3, 2, "clear"), none.clone()),
            Verdict::Defer,
        ),
        (
            "course_long_gap",
            at(visit(3, 90, "clear"), none.clone()),
            at(visit(3, 89, "clear"), none.clone()),
            Verdict::Treat,
        ),
        (
            "course_over",
            at(visit(13, 13, "clear"), none.clone()),
            at(visit(13, 14, "clear"), none),
            Verdict::Defer,
        ),
    ];
    for (rule, on, off, expected) in cases {
        assert_eq!(verdict(&on, rule), Some(expected), "{rule}");
        assert!(!finds(&off, rule), "{rule}");
    }
    let bruised = json!({ "number": 3, "reactions": [{ "reaction": "bruise", "days_ago": 60, "gone_days_ago": 40, "point": "ST4" }] });
    let soon = at(bruised.clone(), json!({ "event_in_days": 13 }));
    assert!(finds(&soon, "course_event_after_bruise"));
    assert!(!finds(&at(bruised, json!({ "event_in_days": 14 })), "course_event_after_bruise"));
}

#[test]
fn a_reaction_ends_when_its_rule_says() {
    let finds_after = |reaction: &str, days: u32, gone: Option<u32>, rule: &str| {
        let reported = json!({ "reaction": reaction, "point": "ST4", "days_ago": days, "gone_days_ago": gone, "severe": false });
        finds(&after(&json!([reported])), rule)
    };
    for (reaction, rule, last, first_free) in [
        ("bruise", "reaction_bruise", (13, Some(5)), (14, Some(1))),
        ("bruise", "reaction_bruise", (40, None), (40, Some(1))),
        ("black_eye", "reaction_black_eye", (27, Some(9)), (28, Some(9))),
        ("infection_sign", "reaction_infection_healed", (90, Some(13)), (90, Some(14))),
        ("darker_pigment", "reaction_darker_pigment", (27, Some(3)), (28, Some(3))),
        ("acne_flare", "reaction_acne_flare", (13, None), (14, None)),
        ("cold_sore", "reaction_cold_sore", (60, Some(6)), (60, Some(7))),
        ("numbness", "reaction_nerve", (3, None), (3, Some(1))),
        ("numbness", "reaction_nerve_seven_days", (7, None), (6, None)),
        ("chest_or_breath", "reaction_chest_or_breath", (6, Some(6)), (7, Some(7))),
    ] {
        assert!(finds_after(reaction, last.0, last.1, rule), "{rule} {last:?}");
        assert!(!finds_after(reaction, first_free.0, first_free.1, rule), "{rule} {first_free:?}");
    }
}

#[test]
fn what_is_left_out_of_a_reaction_is_the_worst() {
    // No place: the whole face. No day: today, and not gone. Severe.
    let bruise = after(&json!([{ "reaction": "bruise" }]));
    assert!(bruise.protocol().is_some_and(|plan| plan.insertions().all(|it| it.part().code() == "body")));
    let faint = after(&json!([{ "reaction": "faint" }]));
    assert_eq!(faint.verdict(), Verdict::ReferUrgent);
    assert!(faint.referred_to().any(|role| role == Role::Physician));
    let zone = after(&json!([{ "reaction": "bruise", "zone": "glabella" }]));
    assert!(zone.protocol().is_some_and(|plan| plan.insertions().any(|it| it.part().code() == "face")));
}

/// Reactions that nobody asked about leave a rule about a risk and a reaction waiting for both.
#[test]
fn a_question_about_reactions_can_change_the_verdict_exactly_where_a_rule_reads_one() {
    let when = "risk.epilepsy and reaction.faint.days_ago < 30";
    let rule = safety_rule("test.both", when, "verdict = \"refer\"\nclearance = \"practitioner\"");
    let engine = engine_with(&rule);
    let visit = json!({ "number": 2 });
    let decision = engine.decide(&intake(&somebody_with(json!({ "first_visit": null, "visit": visit }))));
    assert_eq!(decision.verdict(), Verdict::Incomplete);
    let question = decision.questions().find(|question| question.ask() == "visit.reactions").unwrap();
    assert!(question.can_change_verdict() && question.blocks());
    assert!(question.rules().iter().any(|id| **id == "reaction_bruise"));
    assert!(!question.rules().iter().any(|id| **id == "test.both"), "epilepsy is denied");
}

proptest! {
    #![proptest_config(crate::support::cases(300))]

    /// A further reaction, and one that nobody asked about any more: never lighter, and nothing comes in.
    #[test]
    fn another_reaction_can_only_withhold_more(json in intakes::intake(), reaction in intakes::reaction()) {
        let mut before = json;
        if before["visit"]["number"].as_u64().is_none_or(|number| number < 2) {
            before["first_visit"] = Value::Null;
            before["visit"] = json!({ "number": 2 });
        }
        if before["visit"]["reactions"].is_null() {
            before["visit"]["reactions"] = json!([]);
        }
        let mut more = before.clone();
        more["visit"]["reactions"].as_array_mut().unwrap().push(reaction);
        let was = engine().decide(&intake(&before));
        assert_not_lightened(&was, &engine().decide(&intake(&more)))?;
        if before["visit"]["reactions"] == json!([]) {
            let mut unasked = before.clone();
            unasked["visit"]["reactions"] = Value::Null;
            assert_not_lightened(&was, &engine().decide(&intake(&unasked)))?;
        }
    }
}
