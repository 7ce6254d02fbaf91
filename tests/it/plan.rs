//! What a plan says of each needle, of the session and of what comes after.

use super::support::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::Engine;
use tcm_facial::atlas::{Confidence, FacialZone, Millimetres, NeedlingLimit, Part, Point, SessionPhase};
use tcm_facial::decision::{Protocol, Site};
use tcm_facial::intake::{Concern, ConcernKind};
use tcm_facial::render;
use tcm_facial::rules::{Certainty, SessionStep};

/// A plan for each facial concern in each severity, with the picture of a pattern in turn.
fn plans(changes: &Value) -> Vec<Protocol> {
    plans_of(engine(), changes)
}

/// Plans for people who turn, by rules that have enough in the back for that.
fn plans_face_down_first(wishes: Value) -> Vec<Protocol> {
    let asking = "[[combination]]\nid = \"t.back\"\nwhen = \"always\"\nreason = \"r\"\n\
        points = [{ point = \"BL23\", weight = 9 }, { point = \"BL25\", weight = 9 }]\n\
        sources = [\"project-default\"]\nconfidence = \"found\"\n";
    let mut wishes = wishes;
    wishes["position"] = json!("prone_then_supine");
    plans_of(&engine_with(asking), &json!({ "preferences": wishes }))
}

fn plans_of(engine: &Engine, changes: &Value) -> Vec<Protocol> {
    let concerns = Concern::ALL.iter().filter(|concern| concern.kind() == ConcernKind::Cosmetic);
    let mut plans = Vec::new();
    for (index, concern) in concerns.enumerate() {
        for severity in ["mild", "severe"] {
            let pattern = &standard_patterns()[index % standard_patterns().len()];
            let zones = if concern.must_name_zones() { json!(["chin"]) } else { json!([]) };
            let mut person = somebody_with(json!({
                "concerns": [{ "concern": concern, "zones": zones, "severity": severity }],
                "signs": pattern.picture(),
            }));
            for (field, value) in changes.as_object().unwrap() {
                person[field] = value.clone();
            }
            plans.push(engine.decide(&intake(&person)).protocol().unwrap().clone());
        }
    }
    plans
}

#[test]
fn each_needle_has_the_range_of_its_point() {
    let five = Millimetres::new(5);
    for plan in plans(&json!({})) {
        for insertion in plan.insertions() {
            let technique = insertion.technique().unwrap();
            assert!(technique.inserted().max() < technique.length());
            match insertion.site() {
                Site::Point(point) => {
                    let own = point.needling().unwrap();
                    assert_eq!((technique.angle(), technique.gauge()), (own.angle(), own.gauge()), "{point}");
                    assert_eq!(
                        (technique.length(), technique.de_qi()),
                        (own.length(), own.de_qi()),
                        "{point}"
                    );
                    assert!(technique.inserted().max() <= own.inserted().max(), "{point}");
                    assert!(point.depth_limit().is_none_or(|limit| technique.depth() <= limit), "{point}");
                }
                Site::Local { zone, .. } => {
                    let limit =
                        if matches!(zone, FacialZone::CrowsFeet | FacialZone::Temple) { 2 } else { 3 };
                    assert_eq!(technique.depth(), Millimetres::new(limit), "{zone}");
                    assert_eq!(technique.angle().code(), "transverse");
                }
            }
            if insertion.part() == Part::Face {
                assert_eq!(technique.stimulation().code(), "none");
                // Behind the ear a limit of more than 5 mm counts the needle.
                let counts_the_needle = insertion
                    .point()
                    .and_then(Point::needling)
                    .is_some_and(|own| matches!(own.limit(), NeedlingLimit::Inserted(_)));
                assert!(technique.depth() <= five || counts_the_needle, "{}", insertion.site());
            }
        }
    }
}

#[test]
fn needles_stay_twenty_minutes_and_never_more_than_thirty_in_all() {
    let prone = |plan: &Protocol| plan.insertions().any(|it| it.phase() == SessionPhase::Prone);
    for plan in plans(&json!({})) {
        assert_eq!(plan.retention_min(), Some(20));
    }
    let mut seen = BTreeSet::new();
    let wishes = json!({ "retention_min": 60 });
    let lying = plans(&json!({ "preferences": wishes }));
    for plan in lying.into_iter().chain(plans_face_down_first(wishes)) {
        let longest = if prone(&plan) { 20 } else { 30 };
        assert_eq!(plan.retention_min(), Some(longest));
        seen.insert(longest);
    }
    assert_eq!(seen.len(), 2);
    for plan in plans(&json!({ "first_visit": true })) {
        assert_eq!(plan.retention_min(), Some(20));
    }
    for plan in plans(&json!({ "first_visit": true, "age": 75 })) {
        assert_eq!(plan.retention_min(), Some(15));
    }
}

#[test]
fn prone_points_come_first_then_the_body_then_the_face_and_the_eyes_last() {
    let mut prone_plans = 0;
    for plan in plans_face_down_first(json!({})) {
        let insertions: Vec<_> = plan.insertions().collect();
        let rank = |index: usize| {
            let it = &insertions[index];
            (it.phase() == SessionPhase::Supine, it.part() == Part::Face, it.site().is_around_the_eye())
        };
        assert!((1..insertions.len()).all(|index| rank(index - 1) <= rank(index)));
        prone_plans += usize::from(!rank(0).0);
    }
    assert!(prone_plans >= 10, "{prone_plans}");
    for plan in plans(&json!({ "preferences": { "position": "supine" } })) {
        assert!(plan.insertions().all(|it| it.phase() == SessionPhase::Supine));
        assert!(!plan.steps().any(|step| step.step() == SessionStep::PronePoints));
    }
}

#[test]
fn the_steps_come_in_order_with_nothing_on_the_skin_before_needles() {
    // Severe acne keeps the needles out of the face.
    let plans: Vec<Protocol> =
        plans(&json!({})).into_iter().filter(|plan| plan.needles(Part::Face) > 0).collect();
    assert!(plans.len() >= 40, "{}", plans.len());
    for plan in plans {
        let steps: Vec<_> = plan.steps().collect();
        assert!(steps.windows(2).all(|pair| pair[0].step() <= pair[1].step()));
        let place = |step| steps.iter().position(|it| it.step() == step);
        let cleanse = steps.iter().filter(|it| it.step() == SessionStep::Cleanse);
        let mut cleanse = cleanse.map(|it| it.text().en());
        assert!(cleanse.any(|text| text.contains("any other product on it before needling")));
        let (out_of_face, count) =
            (place(SessionStep::RemoveFace).unwrap(), place(SessionStep::Count).unwrap());
        assert!(place(SessionStep::Cleanse) < place(SessionStep::FacePoints));
        assert!(place(SessionStep::FacePoints).unwrap() < out_of_face && out_of_face < count);
        assert!(place(SessionStep::RemoveBody).is_none_or(|body| out_of_face < body && body < count));
        assert!(steps[count].text().en().starts_with("Count the needles out. The number must match"));
        let prone = plan.insertions().any(|it| it.phase() == SessionPhase::Prone);
        assert_eq!(place(SessionStep::PronePoints).is_some(), prone);
        assert!(place(SessionStep::Soothe).unwrap() > count);
    }
}

#[test]
fn the_course_stops_without_a_change_and_promises_no_duration() {
    for plan in plans(&json!({})) {
        let course = plan.course().unwrap();
        assert_eq!((course.sessions(), course.per_week()), ((10, 12), (1, 2)));
        assert_eq!((course.reassess_after(), course.maintenance_weeks()), (Some(6), Some(4)));
    }
}

#[test]
fn every_zone_of_a_concern_is_told_how_certain_an_effect_is_once() {
    for plan in plans(&json!({})) {
        let expectations = plan.expectations();
        let mut zones: Vec<FacialZone> = Vec::new();
        for expectation in expectations.clone() {
            zones.extend(expectation.zones().iter());
            assert!(expectation.certainty() <= Certainty::Low);
            assert!(!expectation.note().sources().is_empty());
            if expectation.certainty() == Certainty::None {
                let text = expectation.note().text().en();
                assert!(text.starts_with("No "), "{text}");
            }
        }
        let distinct: BTreeSet<FacialZone> = zones.iter().copied().collect();
        assert_eq!(zones.len(), distinct.len());
        assert!(!zones.is_empty());
    }
}

#[test]
fn each_pattern_brings_its_advice() {
    for pattern in standard_patterns() {
        let plan = protocol(&somebody_with(
            json!({ "signs": pattern.picture(), "concerns": [{ "concern": "dryness" }] }),
        ));
        let advice: Vec<&str> = plan.advice().map(|note| note.text().en()).collect();
        assert_eq!(advice.len(), 1, "{}: {advice:?}", pattern.id);
        assert!(advice[0].contains("Traditional advice: "), "{advice:?}");
    }
    let none = protocol(&somebody_with(json!({ "signs": [] })));
    assert!(none.advice().len() == 0);
}

#[test]
fn what_a_decision_rests_on_is_counted() {
    let decision = decide(&somebody_with(json!({
        "concerns": [{ "concern": "wrinkles" }, { "concern": "dullness" }], "first_visit": false,
        "signs": ["fatigue", "poor_appetite", "tongue_pale"], "risks.present": [{ "risk": "antiplatelet" }],
    })));
    let evidence = decision.evidence();
    let insertions = decision.protocol().unwrap().insertions();
    let because: Vec<_> = insertions.flat_map(|it| it.because()).collect();
    assert_eq!(evidence.reasons(), because.len());
    for confidence in Confidence::ALL {
        let with = because.iter().filter(|reason| reason.confidence() == *confidence).count();
        assert_eq!(evidence.reasons_with(*confidence), with, "{confidence}");
    }
    let findings: Vec<_> = decision.findings().filter(|it| !it.is_for_everyone()).collect();
    assert_eq!((evidence.findings(), evidence.findings_with(Confidence::Found)), (1, 1));
    assert_eq!(findings.len(), 1);
    let expectations = decision.protocol().unwrap().expectations();
    assert_eq!(evidence.expectations(), expectations.len());
    let none = expectations.filter(|it| it.certainty() == Certainty::None).count();
    assert_eq!(evidence.expectations_with(Certainty::None), none);
    let told = evidence.to_string();
    let general = evidence.reasons_with(Confidence::GeneralKnowledge);
    assert!(told.starts_with("Reasons for points: "), "{told}");
    let reasons = format!(
        "{general} on general knowledge. Agreement between texts shows what is customary, not what is effective or safe."
    );
    assert!(told.contains(&format!("{reasons} Safety findings: 1 based on a source")), "{told}");
    let full = render::report_with(&decision, render::Detail::Full).text();
    assert!(full.replace("\n  ", " ").contains(&told), "{told}");
}
