//! Where needles are out: points to press, for the same reasons, with their own limits.

use super::support::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::{FacialZone, Part, Point};
use tcm_facial::decision::{Decision, Insertion, Protocol};
use tcm_facial::intake::{Modality, Risk};
use tcm_facial::render;
use tcm_facial::rules::Verdict;

/// The plan to press, whether it is the protocol or the alternative.
fn pressed(decision: &Decision) -> Option<&Protocol> {
    let plan = decision.protocol().or(decision.alternative());
    plan.filter(|plan| plan.modality() == Modality::Acupressure)
}

fn points(plan: &Protocol) -> Vec<Point> {
    plan.insertions().map(|insertion| insertion.point().unwrap()).collect()
}

/// Somebody whose needles are out, and who has a risk besides.
fn without_needles(risk: &Value) -> [Value; 2] {
    let avoiding =
        somebody_with(json!({ "risks.present": [risk], "preferences": { "avoid_modalities": ["needle"] } }));
    let afraid = somebody_with_risks(json!([{ "risk": "needle_phobia" }, risk]));
    [avoiding, afraid]
}

/// Skin that is infected, injured, or freshly injected, in one zone where the risk can say so.
const SKIN: [&str; 13] = [
    "skin_infection_face",
    "dermatitis",
    "unhealthy_skin",
    "inflamed_acne_lesions",
    "facial_trauma",
    "dermal_filler",
    "biostimulator",
    "permanent_filler",
    "gold_thread",
    "unknown_injectable",
    "permanent_makeup",
    "implant_piercing_or_plate",
    "head_neck_radiotherapy",
];

/// The same, of the whole face.
const FACE: [&str; 14] = [
    "herpes_face",
    "sunburn",
    "severe_acne",
    "rosacea",
    "botulinum_toxin",
    "fat_graft",
    "prp_or_skin_booster",
    "fat_dissolver",
    "pdo_threads",
    "laser_or_deep_peel",
    "superficial_peel",
    "microneedling",
    "face_lift",
    "dental_extraction",
];

#[test]
fn no_hand_goes_over_skin_that_is_infected_injured_or_freshly_injected() {
    for code in SKIN {
        let mut risk = json!({ "risk": code, "zones": ["nasolabial"] });
        if code.parse::<Risk>().unwrap().details().iter().any(|detail| detail.code() == "days_ago") {
            risk["days_ago"] = json!(3);
        }
        let mut looked = 0;
        for intake in without_needles(&risk) {
            let decision = decide(&intake);
            let Some(plan) = pressed(&decision) else { continue };
            looked += 1;
            for point in points(plan) {
                assert!(!point.zones().contains(FacialZone::Nasolabial), "{code}: {point}");
            }
            assert!(plan.insertions().all(|insertion| insertion.needles() == 0), "{code}");
        }
        assert!(looked > 0, "{code}: nobody presses anything");
    }
    for code in FACE {
        let mut looked = 0;
        for intake in without_needles(&json!({ "risk": code })) {
            let decision = decide(&intake);
            let Some(plan) = pressed(&decision) else { continue };
            looked += 1;
            assert!(
                points(plan).iter().all(|point| point.part() == Part::Body),
                "{code}: {:?}",
                points(plan)
            );
        }
        assert!(looked > 0, "{code}: nobody presses anything");
    }
}

#[test]
fn what_is_needled_only_with_care_is_not_pressed_instead() {
    // One more reason against needles brings no point back that another rule kept free of them.
    let thinned = decide(&somebody_with(json!({
        "risks.present": [{ "risk": "anticoagulant" }, { "risk": "needle_phobia" }],
        "concerns": [{ "concern": "dark_circles" }, { "concern": "wrinkles", "zones": ["crows_feet", "glabella"] }],
    })));
    let plan = pressed(&thinned).unwrap();
    assert!(plan.insertions().all(|insertion| !insertion.site().is_around_the_eye()));
}

#[test]
fn no_plan_is_offered_after_an_urgent_referral_a_refusal_or_an_open_question() {
    let urgent = [
        "medical_emergency",
        "cellulitis_face",
        "vision_change",
        "sudden_headache",
        "facial_palsy",
        "sudden_facial_swelling",
        "filler_blanching",
    ];
    for code in urgent {
        // Beside a rule that would allow a plan, too.
        for present in [json!([{ "risk": code }]), json!([{ "risk": code }, { "risk": "bleeding_disorder" }])]
        {
            let decision = decide(&somebody_with_risks(present));
            assert_eq!(decision.verdict(), Verdict::ReferUrgent, "{code}");
            assert!(decision.alternative().is_none() && decision.protocol().is_none(), "{code}");
        }
    }
    let declined = somebody_with(json!({ "age": 17, "risks.present": [{ "risk": "sunburn" }] }));
    assert!(decide(&declined).alternative().is_none());
    let open = somebody_with(json!({ "risks": { "present": [{ "risk": "sunburn" }], "absent": [] } }));
    assert_eq!(decide(&open).verdict(), Verdict::Incomplete);
    assert!(decide(&open).alternative().is_none());
    // The same person, a referral being graver than the question: still nothing while it is open.
    let referred =
        somebody_with(json!({ "risks": { "present": [{ "risk": "bleeding_disorder" }], "absent": [] } }));
    assert_eq!(decide(&referred).verdict(), Verdict::Refer);
    assert!(decide(&referred).alternative().is_none());
    // A single rule that denies it is enough.
    let both = somebody_with_risks(json!([{ "risk": "sunburn" }, { "risk": "acute_illness" }]));
    assert!(decide(&both).alternative().is_none());
}

#[test]
fn a_plan_to_press_opens_with_what_somebody_owes_first() {
    let waiting =
        decide(&somebody_with_risks(json!([{ "risk": "sunburn" }, { "risk": "cancer_treatment" }])));
    assert!(waiting.alternative().is_some());
    let text = render::text(&waiting);
    let (before, plan) = text.split_once("POINTS TO PRESS").unwrap();
    assert!(
        before.contains("Do not start without this clearance:") && !plan.contains("Do not start without")
    );
    assert!(before.contains("(to be cleared by an oncologist)"));
    assert!(waiting.clearances().any(|owed| owed.rule() == "cancer_treatment_active"));
    assert!(waiting.alternative().unwrap().clearances().eq(waiting.clearances()));
    // And with needles out altogether the whole decision opens so.
    let afraid = decide(&somebody_with_risks(json!([{ "risk": "needle_phobia" }])));
    assert!(render::text(&afraid).starts_with("WAIT FOR "));
}

proptest! {
    #![proptest_config(cases(400))]

    /// Whoever is or may be pregnant: no point that any source flags, by any means.
    #[test]
    fn no_point_flagged_in_pregnancy_is_pressed(
        json in crate::reference::intakes::intake(),
        answer in prop::sample::select(vec!["yes", "possible"]),
    ) {
        let mut json = json;
        json["pregnancy"] = json!(answer);
        json["pregnancy_weeks"] = Value::Null;
        let taken = intake(&json);
        let decision = engine().decide(&taken);
        prop_assert!(decision.protocol().is_none());
        let Some(plan) = decision.alternative() else { return Ok(()) };
        for point in points(plan) {
            prop_assert!(!FLAGGED.contains(point.code()), "{point}");
        }
    }

    /// The same reasoning: what is pressed would have been needled, or stands in by a rule.
    #[test]
    fn what_is_pressed_has_the_reasons_of_a_needle(json in crate::reference::intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        for insertion in pressed(&decision).into_iter().flat_map(Protocol::insertions) {
            prop_assert!(insertion.because().len() > 0);
            prop_assert!(insertion.technique().is_none() && insertion.needles() == 0);
            prop_assert!(Insertion::point(&insertion).is_some(), "a line cannot be pressed");
        }
    }
}

/// The union of what the sources flag, from the table of contraindications.
static FLAGGED: std::sync::LazyLock<BTreeSet<&str>> = std::sync::LazyLock::new(|| {
    "LI4 ST12 ST17 ST19 ST20 ST21 ST22 ST23 ST24 ST25 ST26 ST27 ST28 ST29 ST30 SP1 SP2 SP4 SP5 SP6 SP10 SP13 SP14 SP15 SP16 \
     BL22 BL23 BL24 BL25 BL26 BL27 BL28 BL29 BL30 BL31 BL32 BL33 BL34 BL35 BL51 BL52 BL53 BL54 BL60 BL67 KI11 KI12 KI13 KI14 \
     KI15 KI16 KI17 KI18 KI19 KI20 KI21 GB21 LR3 GV1 GV2 GV3 GV4 GV5 CV1 CV2 CV3 CV4 CV5 CV6 CV7 CV8 CV9 CV10 CV11 CV12 CV13 \
     CV14 CV15"
        .split_whitespace()
        .collect()
});

/// How many times rests on what is said of needles; a pack may say it of pressing.
#[test]
fn the_course_of_needles_is_none_for_pressing() {
    let afraid = somebody_with_risks(json!([{ "risk": "needle_phobia" }]));
    let plan = decide(&afraid);
    assert!(pressed(&plan).is_some_and(|plan| plan.course().is_none()));
    assert!(!render::text(&plan).contains("THE COURSE"));
    let course = "[[course]]\nid = \"pressing\"\nmodality = [\"acupressure\"]\nsessions = { min = 3, max = 4 }\n\
        per_week = { min = 1, max = 1 }\nreassess_after = 2\nsources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n";
    let engine = engine_with(course);
    let plan = engine.decide(&intake(&afraid));
    assert_eq!(pressed(&plan).unwrap().course().map(|course| course.sessions()), Some((3, 4)));
    let needled = engine.decide(&intake(&somebody()));
    assert_eq!(needled.protocol().unwrap().course().map(|course| course.sessions()), Some((10, 12)));
}
