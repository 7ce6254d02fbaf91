//! Who is treated, who is not, and with what kept out.

use crate::support::*;
use serde_json::{Value, json};
use tcm_facial::Engine;
use tcm_facial::atlas::{Part, Point, Side};
use tcm_facial::decision::{Decision, PatternScore};
use tcm_facial::intake::Modality;
use tcm_facial::rules::{Intervals, Role, Verdict};

fn has_needles(decision: &Decision) -> bool {
    let plans = decision.protocol().into_iter().chain(decision.alternative());
    plans.into_iter().any(|plan| plan.insertions().any(|insertion| insertion.needles() > 0))
}

#[test]
fn somebody_without_risks_gets_a_plan_with_needles() {
    let decision = decide(&somebody());
    assert_eq!(decision.verdict(), Verdict::Treat);
    assert!(!decision.is_conditional());
    assert_eq!(findings(&decision), Vec::<String>::new());
    assert!(has_needles(&decision));
    assert!(decision.questions().len() == 0);
    assert!(decision.alternative().is_none());
}

#[test]
fn pregnancy_that_is_possible_means_no_needle() {
    let cases = [
        (json!("yes"), Verdict::Refer, "pregnancy_confirmed"),
        (json!("possible"), Verdict::Refer, "pregnancy_possible"),
        (json!("unknown"), Verdict::Incomplete, "pregnancy_unknown"),
        (Value::Null, Verdict::Incomplete, "pregnancy_unknown"),
    ];
    for (answer, verdict, rule) in cases {
        let decision = decide(&somebody_with(json!({ "pregnancy": answer.clone() })));
        assert_eq!(decision.verdict(), verdict, "{answer}");
        assert!(finds(&decision, rule), "{answer}");
        assert!(finds(&decision, "pregnancy_points_policy"), "{answer}");
        assert!(!has_needles(&decision), "{answer}");
        assert!(decision.protocol().is_none(), "{answer}");
    }
}

#[test]
fn somebody_who_is_trying_to_conceive_is_treated_gently() {
    let trying = decide(&somebody_with(json!({ "pregnancy": "trying" })));
    assert!(finds(&trying, "trying_to_conceive"));
    let plan = trying.protocol().unwrap();
    assert!(plan.needles(Part::Face) <= 12 && plan.needles(Part::Body) <= 8);
    // What is asked of nobody else: while it is open, nothing is planned.
    let open = decide(&somebody_with(json!({ "pregnancy": "trying", "risks": { "absent": [] } })));
    let late = open.questions().find(|question| question.ask() == "risk.period_late").unwrap();
    assert!(late.blocks());
    let other = decide(&somebody_with(json!({ "risks": { "absent": [] } })));
    assert!(!other.questions().any(|question| question.ask() == "risk.period_late"));
}

#[test]
fn a_yes_counts_whatever_sex_and_age_say() {
    for change in [json!({ "pregnancy": "yes", "sex": "male" }), json!({ "pregnancy": "yes", "age": 70 })] {
        assert_eq!(decide(&somebody_with(change)).verdict(), Verdict::Refer);
    }
}

#[test]
fn an_unanswered_pregnancy_blocks_only_where_one_is_possible() {
    let cases = [("female", 10, true), ("unspecified", 59, true), ("female", 60, false), ("male", 30, false)];
    for (sex, age, blocks) in cases {
        let decision = decide(&somebody_with(json!({
            "pregnancy": "unknown", "sex": sex, "age": age,
            "concerns": [{ "concern": "dryness" }],
        })));
        assert_eq!(finds(&decision, "pregnancy_unknown"), blocks, "{sex} {age}");
        let asked = decision.questions().any(|question| question.ask() == "pregnancy" && question.blocks());
        assert_eq!(asked, blocks, "{sex} {age}");
    }
}

#[test]
fn in_pregnancy_only_points_that_no_source_flags_are_pressed() {
    let decision = decide(&somebody_with(json!({ "pregnancy": "yes" })));
    let alternative = decision.alternative().unwrap();
    assert_eq!(alternative.modality(), Modality::Acupressure);
    for flagged in ["LI4", "SP6", "CV12", "CV6", "ST25", "BL23"] {
        assert!(!sites(alternative).contains(&flagged.to_owned()), "{flagged}");
    }
    assert!(sites(alternative).contains(&"ST36".to_owned()));
    assert!(alternative.insertions().all(|insertion| insertion.technique().is_none()));
    assert_eq!(alternative.needles(Part::Face), 0);
    assert_eq!(alternative.retention_min(), None);
}

#[test]
fn a_bleeding_disorder_is_referred_and_keeps_needles_out_of_the_face() {
    let decision = decide(&somebody_with_risks(json!([{ "risk": "bleeding_disorder" }])));
    assert_eq!(decision.verdict(), Verdict::Refer);
    assert!(decision.referred_to().eq([Role::Physician]));
    assert!(!has_needles(&decision));
    assert!(decision.alternative().is_some());
    assert_eq!(withheld(&decision, "EX-HN3"), [("midline".into(), vec!["bleeding_disorder".into()])]);
}

#[test]
fn an_anticoagulant_leaves_a_conditional_plan_that_is_thin_shallow_and_small() {
    let intake = somebody_with(json!({
        "risks.present": [{ "risk": "anticoagulant" }],
        "concerns": [{ "concern": "wrinkles" }, { "concern": "facial_tension" }],
    }));
    let decision = decide(&intake);
    assert!(decision.is_conditional());
    assert_eq!(
        decision.clearances().map(|owed| (owed.rule().as_str(), owed.by())).collect::<Vec<_>>(),
        [("anticoagulant", Role::Physician)]
    );
    let plan = decision.protocol().unwrap();
    assert!(plan.needles(Part::Face) + plan.needles(Part::Body) <= 10);
    for insertion in plan.insertions().filter(|insertion| insertion.part() == Part::Face) {
        let technique = insertion.technique().unwrap();
        assert!(technique.gauge().hundredths() <= 16, "{:?}", insertion.site());
        assert!(technique.depth().hundredths() <= 200, "{:?}", insertion.site());
        assert!(!insertion.site().is_around_the_eye(), "{:?}", insertion.site());
    }
    assert!(plan.harms().any(|harm| harm.text().en().contains("with blood thinners")));
    assert!(!protocol(&somebody()).harms().any(|harm| harm.text().en().contains("with blood thinners")));
}

#[test]
fn two_bleeding_risks_together_are_handled_like_an_anticoagulant() {
    let one = decide(&somebody_with_risks(json!([{ "risk": "nsaid" }])));
    assert!(!finds(&one, "bleeding_risks_combined"));
    let two = decide(&somebody_with_risks(json!([{ "risk": "nsaid" }, { "risk": "bleeding_supplement" }])));
    assert!(finds(&two, "bleeding_risks_combined"));
    assert!(two.is_conditional());
}

#[test]
fn herpes_by_status_and_days() {
    let cases = [
        (json!({ "risk": "herpes_face", "status": "active" }), Verdict::Defer, None, "herpes_active_face"),
        (
            json!({ "risk": "herpes_face", "status": "past", "days_ago": 6 }),
            Verdict::Defer,
            Some(1),
            "herpes_just_healed",
        ),
        (
            json!({ "risk": "herpes_face", "status": "past", "days_ago": 7 }),
            Verdict::Treat,
            None,
            "herpes_history",
        ),
        // Without a status the worst counts.
        (json!({ "risk": "herpes_face", "days_ago": 400 }), Verdict::Defer, None, "herpes_active_face"),
        // Without a date it has just healed.
        (json!({ "risk": "herpes_face", "status": "past" }), Verdict::Defer, Some(7), "herpes_just_healed"),
    ];
    for (risk, verdict, not_before, rule) in cases {
        let decision = decide(&somebody_with_risks(json!([risk])));
        assert_eq!(decision.verdict(), verdict, "{risk}");
        assert_eq!(decision.not_before_days(), not_before, "{risk}");
        assert!(finds(&decision, rule), "{risk}");
        assert!(
            !decision.alternative().is_some_and(|plan| plan.insertions().any(|i| i.part() == Part::Face))
        );
    }
}

#[test]
fn botulinum_toxin_waits_for_the_interval_of_the_policy() {
    let with_days = |days: u32| {
        intake(&somebody_with_risks(
            json!([{ "risk": "botulinum_toxin", "days_ago": days, "zones": ["glabella"] }]),
        ))
    };
    for (intervals, interval) in [(Intervals::Floor, 14), (Intervals::Default, 28), (Intervals::Strict, 180)]
    {
        let engine = Engine::builder().intervals(intervals).build().unwrap();
        let before = engine.decide(&with_days(interval - 1));
        assert_eq!(before.verdict(), Verdict::Defer, "{intervals}");
        assert_eq!(before.not_before_days(), Some(1), "{intervals}");
        let after = engine.decide(&with_days(interval));
        assert_eq!(after.verdict(), Verdict::Treat, "{intervals}");
        assert_eq!(after.policy().intervals(), intervals);
    }
    let recent = decide(&somebody_with_risks(json!([{ "risk": "botulinum_toxin" }])));
    assert_eq!((recent.verdict(), recent.not_before_days()), (Verdict::Defer, Some(28)));
    let mild = decide(&somebody_with_risks(json!([{ "risk": "botulinum_toxin", "days_ago": 179 }])));
    assert!(finds(&mild, "botulinum_toxin_after"));
    let long_ago = decide(&somebody_with_risks(json!([{ "risk": "botulinum_toxin", "days_ago": 180 }])));
    assert!(!finds(&long_ago, "botulinum_toxin_after"));
}

#[test]
fn a_filler_keeps_needles_out_of_its_own_zones() {
    let filler = |days: u32, zones: Value| {
        decide(&somebody_with_risks(json!([{ "risk": "dermal_filler", "days_ago": days, "zones": zones }])))
    };
    assert_eq!(filler(27, json!(["cheek"])).verdict(), Verdict::Defer);
    let own = filler(100, json!(["nasolabial"]));
    assert_eq!(own.verdict(), Verdict::Treat);
    assert_eq!(
        withheld(&own, "nasolabial/along_crease"),
        [("bilateral".into(), vec!["dermal_filler_zone".into()])]
    );
    // LI20 touches the nose too, and is withheld for either zone.
    assert!(!sites(own.protocol().unwrap()).contains(&"LI20".to_owned()));
    assert!(!sites(filler(100, json!(["nose"])).protocol().unwrap()).contains(&"LI20".to_owned()));
    assert!(sites(filler(100, json!(["jawline"])).protocol().unwrap()).contains(&"LI20".to_owned()));
    assert!(sites(filler(180, json!(["nasolabial"])).protocol().unwrap()).contains(&"LI20".to_owned()));
    // Where it is was not said: the whole face.
    let anywhere = filler(100, Value::Null);
    assert!(anywhere.protocol().unwrap().insertions().all(|insertion| insertion.part() == Part::Body));
}

#[test]
fn the_conditions_of_a_rule_bind_to_one_entry() {
    // Neither filler is both recent and in the fold.
    let decision = decide(&somebody_with_risks(json!([
        { "risk": "dermal_filler", "days_ago": 100, "zones": ["jawline"] },
        { "risk": "dermal_filler", "days_ago": 400, "zones": ["nasolabial"] },
    ])));
    assert!(finds(&decision, "dermal_filler_zone"));
    assert!(sites(decision.protocol().unwrap()).contains(&"LI20".to_owned()));
    let migraine = decide(&somebody_with_risks(json!([
        { "risk": "migraine", "status": "controlled", "severity": "mild", "days_ago": 5 },
        { "risk": "migraine", "status": "past", "severity": "severe", "days_ago": 5 },
    ])));
    assert!(!finds(&migraine, "migraine_severe"));
    assert!(finds(&migraine, "migraine_history"));
}

#[test]
fn who_fears_needles_gets_the_same_reasoning_by_pressing() {
    let needled = protocol(&somebody());
    let decision = decide(&somebody_with_risks(json!([{ "risk": "needle_phobia" }])));
    assert_eq!(decision.verdict(), Verdict::Treat);
    let pressed = decision.protocol().unwrap();
    assert_eq!(pressed.modality(), Modality::Acupressure);
    assert!(!has_needles(&decision));
    let points = |plan: &tcm_facial::decision::Protocol| -> Vec<Point> {
        plan.insertions().filter_map(|it| it.point()).collect()
    };
    assert_eq!(points(&needled), points(pressed));
    // A line cannot be pressed.
    assert_eq!(
        withheld(&decision, "glabella/along_crease"),
        [("midline".into(), vec!["needle_phobia".into()])]
    );
    assert!(pressed.steps().all(|step| step.step().code() != "count"));
    assert!(pressed.harms().all(|harm| !harm.text().en().contains("needle")));
    assert!(pressed.expectations().all(|expectation| expectation.certainty().code() == "none"));
}

#[test]
fn a_new_facial_palsy_is_an_emergency_without_alternative() {
    for risk in [json!({ "risk": "facial_palsy", "status": "active" }), json!({ "risk": "facial_palsy" })] {
        let decision = decide(&somebody_with_risks(json!([risk])));
        assert_eq!(decision.verdict(), Verdict::ReferUrgent);
        assert!(decision.referred_to().eq([Role::Physician]));
        assert!(decision.protocol().is_none() && decision.alternative().is_none());
    }
    let old = decide(&somebody_with_risks(json!([{ "risk": "facial_palsy", "status": "past" }])));
    assert_eq!(old.verdict(), Verdict::Treat);
}

#[test]
fn points_inside_the_orbit_never_come_in() {
    // ST1 is a local point by name in no concern; a pack that asks for it does not get it either.
    let engine = engine_with(
        r#"
        [[combination]]
        id = "into_the_orbit"
        points = [{ point = "ST1", weight = 9 }, { point = "BL1", weight = 9 }, { point = "GB21", weight = 9 }]
        reason = "A pack that asks for what is off by default."
        sources = ["project-default"]
        confidence = "general_knowledge"
    "#,
    );
    let decision = engine.decide(&intake(&somebody()));
    let plan = decision.protocol().unwrap();
    assert!(
        plan.insertions().all(|insertion| insertion.point().is_none_or(|point| !point.is_off_by_default()))
    );
}

#[test]
fn minors() {
    let at = |age: u8, concern: &str| {
        decide(&somebody_with(json!({ "age": age, "concerns": [{ "concern": concern }] })))
    };
    assert_eq!(at(17, "wrinkles").verdict(), Verdict::Decline);
    assert_eq!(at(18, "wrinkles").verdict(), Verdict::Treat);
    assert_eq!(at(11, "dryness").verdict(), Verdict::Refer);
    assert!(at(11, "dryness").alternative().is_none());
    let fifteen = at(15, "acne");
    let by: Vec<Role> = fifteen.clearances().map(|it| it.by()).collect();
    assert!(fifteen.verdict() == Verdict::Incomplete || by.contains(&Role::Guardian));
    assert!(by.contains(&Role::Physician) && by.contains(&Role::Guardian));
    assert!(finds(&at(16, "acne"), "minor_acne_16_17") && !finds(&at(16, "acne"), "minor_under_16"));
    assert!(!finds(&at(18, "acne"), "minor_acne_16_17"));
}

#[test]
fn a_first_visit_is_small() {
    let first = protocol(&somebody_with(json!({
        "first_visit": null, "concerns": [{ "concern": "wrinkles" }, { "concern": "dryness" }],
    })));
    assert!(first.needles(Part::Face) <= 12 && first.needles(Part::Body) <= 8);
    assert!(first.needles(Part::Face) + first.needles(Part::Body) > 10);
    let frail = protocol(&somebody_with(json!({ "first_visit": true, "age": 80 })));
    assert!(frail.retention_min() < first.retention_min());
}

#[test]
fn blood_pressure() {
    let at = |systolic: u16, diastolic: u16| {
        decide(&somebody_with(
            json!({ "vitals": { "systolic_mmhg": systolic, "diastolic_mmhg": diastolic } }),
        ))
    };
    assert_eq!(at(180, 90).verdict(), Verdict::Defer);
    assert_eq!(at(179, 110).verdict(), Verdict::Defer);
    assert!(at(180, 90).alternative().is_none());
    assert!(finds(&at(179, 90), "blood_pressure_raised") && at(179, 90).verdict() == Verdict::Treat);
    assert!(!finds(&at(145, 95), "blood_pressure_raised") && finds(&at(146, 90), "blood_pressure_raised"));
    assert_eq!(at(89, 60).verdict(), Verdict::Defer);
    let low = at(100, 59);
    assert!(finds(&low, "blood_pressure_low_diastolic") && low.verdict() == Verdict::Treat);
    let missing = protocol(&somebody_with(json!({ "vitals": null })));
    assert!(
        missing.steps().any(|step| step.text().en().contains("Measure the blood pressure before you start"))
    );
}

#[test]
fn removed_lymph_nodes_keep_their_side_free() {
    let on =
        |side: Value| decide(&somebody_with_risks(json!([{ "risk": "lymph_node_removal", "side": side }])));
    let left = on(json!("left"));
    let plan = left.protocol().unwrap();
    assert_eq!(insertion(plan, "ST36").side(), Side::Right);
    assert_eq!(insertion(plan, "ST36").needles(), 1);
    assert_eq!(withheld(&left, "ST36"), [("left".into(), vec!["lymph_node_removal".into()])]);
    assert_eq!(insertion(plan, "LI20").side(), Side::Bilateral);
    assert_eq!(insertion(on(json!("right")).protocol().unwrap(), "ST36").side(), Side::Left);
    for both in [json!("bilateral"), Value::Null] {
        let decision = on(both);
        assert!(!sites(decision.protocol().unwrap()).contains(&"ST36".to_owned()));
        assert_eq!(withheld(&decision, "ST36")[0].0, "bilateral");
    }
}

#[test]
fn a_midline_point_counts_as_on_either_side() {
    let decision = decide(&somebody_with_risks(json!([{ "risk": "trigeminal_neuralgia", "side": "left" }])));
    assert_eq!(withheld(&decision, "EX-HN3"), [("midline".into(), vec!["trigeminal_neuralgia".into()])]);
    assert_eq!(insertion(decision.protocol().unwrap(), "LI20").side(), Side::Right);
}

#[test]
fn the_gravest_verdict_wins() {
    let risks = |codes: &[&str]| -> Value { codes.iter().map(|code| json!({ "risk": code })).collect() };
    for (present, verdict) in [
        (["medical_emergency", "bleeding_disorder"], Verdict::ReferUrgent),
        (["acute_illness", "bleeding_disorder"], Verdict::Refer),
        (["acute_illness", "anticoagulant"], Verdict::Defer),
    ] {
        assert_eq!(decide(&somebody_with_risks(risks(&present))).verdict(), verdict, "{present:?}");
    }
    // Nobody can clear a minor's ageing goal, not even a physician.
    let minor = somebody_with(json!({ "age": 15, "risks.present": [{ "risk": "bleeding_disorder" }] }));
    assert_eq!(decide(&minor).verdict(), Verdict::Decline);
}

#[test]
fn an_unknown_that_must_be_asked_blocks_and_any_other_is_shown() {
    let asked = decide(&somebody_with(json!({ "risks": { "absent": [] } })));
    assert_eq!(asked.verdict(), Verdict::Incomplete);
    let question = |decision: &Decision, ask: &str| {
        decision.questions().find(|question| question.ask() == ask).map(|question| {
            let rules: Vec<String> = question.rules().iter().map(ToString::to_string).collect();
            (question.blocks(), rules)
        })
    };
    assert_eq!(
        question(&asked, "risk.bleeding_disorder"),
        Some((true, vec!["bleeding_disorder".to_owned()]))
    );
    let pigment_marks = question(&asked, "risk.pigment_marks_tendency");
    assert_eq!(pigment_marks, Some((false, vec!["pigment_marks_tendency".to_owned()])));
    // Asked with acne only.
    assert_eq!(question(&asked, "risk.severe_acne"), Some((false, vec!["acne_severe".to_owned()])));
    let acne =
        decide(&somebody_with(json!({ "risks": { "absent": [] }, "concerns": [{ "concern": "acne" }] })));
    assert_eq!(question(&acne, "risk.severe_acne"), Some((true, vec!["acne_severe".to_owned()])));
}

#[test]
fn while_a_question_is_open_the_caps_of_its_rules_apply() {
    let all_but = |open: &str| -> Value {
        let risks = tcm_facial::intake::Risk::ALL.iter().map(|risk| risk.code()).filter(|code| *code != open);
        json!({ "absent": risks.collect::<Vec<_>>() })
    };
    let open = decide(&somebody_with(
        json!({ "risks": all_but("pigment_marks_tendency"), "concerns": [{ "concern": "wrinkles" }] }),
    ));
    assert_eq!(open.verdict(), Verdict::Treat);
    assert!(!finds(&open, "pigment_marks_tendency"));
    assert!(open.protocol().unwrap().needles(Part::Face) <= 6);
    assert!(open.withheld().any(|withheld| withheld.rules().eq(["pigment_marks_tendency"])));
}

#[test]
fn a_concern_alone_that_is_answered_beside_another() {
    let stress = decide(&somebody_with(json!({ "concerns": [{ "concern": "stress" }] })));
    assert_eq!(stress.verdict(), Verdict::Decline);
    assert!(finds(&stress, "builtin.no_facial_concern"));
    let beside =
        protocol(&somebody_with(json!({ "concerns": [{ "concern": "stress" }, { "concern": "dryness" }] })));
    assert!(sites(&beside).contains(&"LR3".to_owned()));
    assert!(insertion(&beside, "LR3").because().any(|reason| reason.rule() == "stress"));
}

#[test]
fn where_nothing_is_left_the_engine_declines() {
    let nothing = decide(&somebody_with(json!({
        "preferences": { "avoid_modalities": ["needle", "acupressure"] },
    })));
    assert_eq!(nothing.verdict(), Verdict::Decline);
    assert!(finds(&nothing, "builtin.nothing_selectable"));
    // A deferral stays one, though the face is all that the plan would have had.
    let deferred = decide(&somebody_with(json!({
        "signs": [], "concerns": [{ "concern": "sagging" }],
        "risks.present": [{ "risk": "botulinum_toxin", "days_ago": 3 }],
    })));
    assert_eq!(deferred.verdict(), Verdict::Defer);
}

/// What caps the numbers only until it has passed does not stand against a plan for the time after it.
#[test]
fn the_caps_of_a_rule_that_defers_leave_nothing_to_decline() {
    let concerns = json!([
        { "concern": "acne", "severity": "severe" },
        { "concern": "wrinkles", "severity": "severe" },
        { "concern": "sagging", "severity": "severe" },
        { "concern": "facial_tension", "severity": "severe" },
    ]);
    let with = |risks| {
        decide(&somebody_with(json!({
            "concerns": concerns, "first_visit": false, "risks.present": risks, "signs": ["fatigue", "poor_appetite"],
        })))
    };
    assert_eq!(with(json!([])).verdict(), Verdict::Treat);
    let deferred = with(json!([{ "risk": "migraine" }]));
    assert!(finds(&deferred, "migraine_severe"));
    assert_eq!(deferred.verdict(), Verdict::Defer);
}

/// Whoever looks at the screening before deciding sees what the decision will say of the person.
#[test]
fn the_screening_says_what_the_decision_says() {
    let mut said = [0; 3];
    for risks in [
        json!([]),
        json!([{ "risk": "antiplatelet" }, { "risk": "sunburn" }]),
        json!([{ "risk": "migraine" }]),
    ] {
        for concern in ["wrinkles", "stress"] {
            let taken = intake(&somebody_with(json!({
                "concerns": [{ "concern": concern }], "risks.present": risks, "risks.absent": [],
                "signs": ["fatigue", "poor_appetite", "tongue_pale"],
            })));
            let mut screening = Engine::standard().screen(&taken);
            if let Ok(aside) =
                screening.override_safety_rule(&overriding("sunburn", Role::Practitioner, "Faded."))
            {
                screening = aside;
            }
            let decision = screening.clone().decide();
            let rules = decision.findings().map(|finding| finding.rule());
            let rules = rules.filter(|rule| *rule != "builtin.nothing_selectable");
            assert!(screening.findings().map(|finding| finding.rule()).eq(rules));
            assert!(screening.questions().map(|it| it.ask()).eq(decision.questions().map(|it| it.ask())));
            let aside: Vec<_> = decision.overrides().map(|it| it.rule()).collect();
            assert!(screening.overrides().map(|it| it.rule()).eq(aside.iter().copied()));
            assert!(screening.verdict() <= decision.verdict());
            let score = |it: PatternScore<'_>| (it.id().clone(), it.per_mille());
            assert!(screening.patterns().len() > 0);
            assert!(screening.patterns().map(score).eq(decision.patterns().map(score)));
            assert_eq!(screening.differentiation().clarity(), decision.differentiation().clarity());
            let counts = [screening.findings().len(), screening.questions().len(), aside.len()];
            said.iter_mut().zip(counts).for_each(|(all, count)| *all += count);
        }
    }
    assert!(said.iter().all(|count| *count > 0), "{said:?}");
}
