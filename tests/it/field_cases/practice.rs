//! People from practice: what an acupuncturist who read the decisions found wrong in them.

use super::*;
#[cfg(feature = "render")]
use tcm_facial::render;

fn person(fields: Value) -> Value {
    let answered = json!({
        "pregnancy": "no", "breastfeeding": false, "first_visit": false,
        "risks": { "present": [], "absent": "all_others" },
    });
    with(answered, fields)
}

/// A boy of 15 with moderate acne.
fn boy(severity: &str, signs: &Value) -> Value {
    json!({
        "age": 15,
        "sex": "male",
        "first_visit": true,
        "concerns": [{
            "concern": "acne", "zones": ["forehead", "nose", "cheek"], "severity": severity, "main": true,
        }],
        "signs": signs,
        "risks": {
            "present": [{ "risk": "inflamed_acne_lesions", "zones": ["cheek"] }], "absent": "all_others",
        },
        "vitals": { "systolic_mmhg": 116, "diastolic_mmhg": 70 },
    })
}

/// A dermatologist had to clear ordinary acne, and two needles went beside the pustules of the nose.
#[test]
fn moderate_acne_at_15_belongs_to_the_family_doctor() {
    let signs = json!([
        "skin_oily",
        "papules_red",
        "pustules",
        "lesions_nose_forehead",
        "tongue_red",
        "coat_yellow",
        "pulse_rapid",
    ]);
    for severity in ["moderate", "mild"] {
        Case::of(&boy(severity, &signs))
            .decides(Verdict::Treat)
            .owes(&["minor_under_16 by guardian", "minor_acne_under_16 by physician"])
            .bars("minor_acne_under_16", "LI20 GV26 nose upper_lip lips nasolabial")
            .without_zones("nose upper_lip lips nasolabial cheek")
            .instructs("minor_acne_under_16", "standard treatment comes first")
            .caps("first_visit_frail", json!({ "needles": 10, "retention_min": 15 }))
            .at_most(10, 8, 10);
    }
    // Without pustules mild acne is nobody else's business.
    Case::of(&boy("mild", &json!(["skin_oily"])))
        .owes(&["minor_under_16 by guardian"])
        .finds_no("minor_acne_under_16");
    // Scars are a matter for dermatology.
    let scars = json!([{ "concern": "acne_scars", "zones": ["cheek"], "main": true }]);
    Case::of(&with(boy("mild", &json!([])), json!({ "concerns": scars })))
        .owes(&["minor_under_16 by guardian", "minor_acne_scars_under_16 by dermatologist"]);
    Case::of(&with(boy("severe", &json!([])), json!({}))).owes(&[
        "minor_under_16 by guardian",
        "minor_acne_under_16 by physician",
        "acne_severe by dermatologist",
    ]);
}

fn woman_with_rosacea(status: Option<&str>) -> Value {
    person(json!({
        "age": 47,
        "sex": "female",
        "concerns": [{ "concern": "redness", "zones": ["cheek", "nose"], "severity": "moderate", "main": true }],
        "signs": ["face_red", "telangiectasia", "papules_red", "thirst_cold_drinks", "tongue_red", "coat_yellow"],
        "lifestyle": ["spicy_diet", "much_alcohol"],
        "risks": { "present": [{ "risk": "rosacea", "status": status }], "absent": "all_others" },
        "vitals": { "systolic_mmhg": 130, "diastolic_mmhg": 84 },
    }))
}

/// "Inactive rosacea" and "rosacea with papules or pustules" stood on one page, and neither had been said.
#[test]
fn a_status_that_nobody_stated_is_one_question() {
    let case = Case::of(&woman_with_rosacea(None))
        .decides(Verdict::Treat)
        .owes(&["rosacea_active_or_ocular by physician"])
        .assumes("rosacea_active_or_ocular", &["status"])
        .asks_detail("rosacea", "status")
        .at_most(0, 12, 12);
    let asked = case.wire["questions"].as_array().unwrap();
    let about = asked.iter().filter(|question| question["ask"].as_str().unwrap().contains("rosacea"));
    assert_eq!(about.count(), 1);
    #[cfg(feature = "render")]
    {
        let text = render::text(&case.decision);
        assert!(!text.contains("Because of risk.rosacea.status = controlled"), "{text}");
        assert!(text.to_lowercase().contains("not recorded"), "{text}");
    }
    // Each answer leaves one finding.
    Case::of(&woman_with_rosacea(Some("controlled")))
        .finds("rosacea_stable")
        .finds_no("rosacea_active_or_ocular");
    Case::of(&woman_with_rosacea(Some("active")))
        .finds("rosacea_active_or_ocular")
        .finds_no("rosacea_stable");
}

/// A woman of 72 on apixaban, here for the first time.
fn woman_on_apixaban() -> Value {
    person(json!({
        "age": 72,
        "sex": "female",
        "first_visit": true,
        "concerns": [
            { "concern": "wrinkles", "severity": "severe", "main": true },
            { "concern": "sagging", "severity": "moderate" },
        ],
        "signs": ["fatigue", "sore_back_knees", "tinnitus", "skin_thin", "tongue_pale", "pulse_weak", "pulse_deep"],
        "risks": {
            "present": [{ "risk": "anticoagulant" }, { "risk": "heart_disease" }], "absent": "all_others",
        },
        "vitals": { "systolic_mmhg": 148, "diastolic_mmhg": 82 },
    }))
}

/// "No needle at lids or outer eye corner" stood nowhere, and the corner of the eye was said to have had no room.
#[test]
fn what_apixaban_forbids_is_said_before_anything_about_room() {
    let case = Case::of(&woman_on_apixaban())
        .decides(Verdict::Treat)
        .owes(&["anticoagulant by physician", "heart_disease_stable by physician"])
        .blocks("anticoagulant", "needle", "upper_lid_brow lower_lid crows_feet ST1 BL1 EX-HN7")
        .caps(
            "anticoagulant",
            json!({
                "face_gauge_mm": 0.16, "face_depth_mm": 2, "depth_mm": { "EX-HN5": 2 }, "face_needles": 6, "needles": 10,
                "press_seconds": 120,
            }),
        )
        .forbids("anticoagulant", "facial_gua_sha facial_cupping body_cupping derma_rolling")
        .without_zones("upper_lid_brow lower_lid crows_feet")
        .at_most(6, 8, 10);
    // The time of pressing that holds is the time that the session says.
    let steps = case.wire["protocol"]["steps"].to_string();
    assert!(!steps.contains("10 to 30 seconds"), "{steps}");
    assert!(steps.contains("2 minutes") || steps.contains("120 seconds"), "{steps}");
}

#[cfg(feature = "render")]
#[test]
fn the_text_says_where_no_needle_goes_and_how_much_is_allowed() {
    let case = Case::of(&woman_on_apixaban());
    let text = render::text(&case.decision);
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    for zone in ["lower lid", "outer corner of the eye"] {
        assert!(flat.contains(zone), "{zone}: {text}");
    }
    assert!(flat.contains("do not needle: "), "{text}");
    assert!(
        !flat.contains("no answer here to wrinkles, outer corner of the eye: other answers came first"),
        "{text}"
    );
}

/// Toxin 40 days ago, and the muscle that rests was needled.
#[test]
fn a_muscle_that_rests_on_purpose_is_left_out() {
    let toxin = |days: u32| {
        person(json!({
            "age": 46,
            "sex": "female",
            "concerns": [
                { "concern": "wrinkles", "zones": ["crows_feet", "forehead", "nasolabial"], "severity": "mild", "main": true },
                { "concern": "ageing_prevention" },
            ],
            "signs": ["irritability", "pulse_wiry", "sighing"],
            "risks": {
                "present": [
                    { "risk": "botulinum_toxin", "days_ago": days, "zones": ["forehead", "glabella"] },
                    { "risk": "dermal_filler", "days_ago": 100, "zones": ["nasolabial"] },
                ],
                "absent": "all_others",
            },
            "vitals": { "systolic_mmhg": 120, "diastolic_mmhg": 76 },
        }))
    };
    for days in [40, 119] {
        Case::of(&toxin(days))
            .decides(Verdict::Treat)
            .owes(&[])
            .bars("botulinum_toxin_zone", "forehead glabella GB14 EX-HN3")
            .without_zones("forehead glabella nasolabial")
            .forbids("botulinum_toxin_zone", "electroacupuncture microcurrent");
    }
    Case::of(&toxin(120)).finds_no("botulinum_toxin_zone").without_zones("nasolabial");
}

/// A mother who nurses, short of blood, with palpitations.
fn nursing_mother() -> Value {
    person(json!({
        "age": 34,
        "sex": "female",
        "breastfeeding": true,
        "concerns": [{ "concern": "dullness", "severity": "moderate", "main": true }],
        "signs": ["palpitations", "insomnia", "face_pale", "tongue_pale", "pulse_thin", "forgetful"],
        "vitals": { "systolic_mmhg": 110, "diastolic_mmhg": 70 },
    }))
}

/// In a nursing mother and in the menopause palpitations are an everyday sign, and nothing could say that a doctor knows.
#[test]
fn palpitations_can_be_cleared_by_an_answer() {
    // "No to all others" is no answer to these two, where a sign suggests them.
    Case::of(&nursing_mother())
        .decides(Verdict::Incomplete)
        .asks("risk.heart_warning_signs", true)
        .asks("risk.heart_lung_signs_not_examined", true);
    Case::of(&answering_each(nursing_mother(), &[]))
        .decides(Verdict::Treat)
        .owes(&[])
        .finds("signs_heart_or_lung breastfeeding");
    let examined = |code: &str| at_risk(nursing_mother(), json!([{ "risk": code }]));
    Case::of(&answering_each(examined("heart_lung_signs_not_examined"), &[]))
        .decides(Verdict::Treat)
        .owes(&["heart_lung_signs_not_examined by physician"]);
    Case::of(&answering_each(examined("heart_warning_signs"), &[])).decides(Verdict::ReferUrgent);
}

/// A bride, ten days before.
#[test]
fn a_bride_in_ten_days() {
    let bride = person(json!({
        "age": 30,
        "sex": "female",
        "first_visit": true,
        "concerns": [
            { "concern": "dullness", "severity": "moderate", "main": true },
            { "concern": "puffiness", "severity": "mild" },
            { "concern": "stress", "severity": "moderate" },
        ],
        "signs": ["fatigue", "sighing", "pulse_wiry", "tongue_pale"],
        "lifestyle": ["high_stress", "short_sleep"],
        "vitals": { "systolic_mmhg": 114, "diastolic_mmhg": 72 },
        "event_in_days": 10,
    }));
    let case = Case::of(&bride)
        .decides(Verdict::Treat)
        .owes(&[])
        .instructs("event_within_14_days", "Plan the last session for 7 days before the event")
        .without_zones("upper_lid_brow lower_lid crows_feet")
        .at_most(8, 8, 16);
    // "A bruise may last up to two weeks" stood there twice, one below the other.
    let finding = case.finding("event_within_14_days").to_string();
    assert_eq!(finding.matches("up to two weeks").count(), 1, "{finding}");
}

fn woman_who_tries(present: &Value) -> Value {
    person(json!({
        "age": 38,
        "sex": "female",
        "pregnancy": "trying",
        "concerns": [{
            "concern": "wrinkles", "zones": ["glabella", "nasolabial"], "severity": "moderate", "main": true,
        }],
        "signs": ["fatigue", "poor_appetite", "loose_stool", "tongue_pale", "pulse_weak", "irritability"],
        "risks": { "present": present, "absent": "all_others" },
        "vitals": { "systolic_mmhg": 110, "diastolic_mmhg": 70 },
    }))
}

/// All needles were refused to whoever tries to conceive, as an "absolute contraindication" that a physician could lift.
#[test]
fn trying_to_conceive_is_treated_with_care() {
    Case::of(&woman_who_tries(&json!([])))
        .decides(Verdict::Treat)
        .owes(&[])
        .bars("pregnancy_points_policy", "LI4 SP6 CV4 BL32")
        .without("LI4 SP6 CV3 CV4 CV6 BL23 BL31 BL32 BL60 BL67")
        .caps("trying_to_conceive", json!({ "face_needles": 12, "body_needles": 8, "stimulation": "mild" }))
        .forbids("trying_to_conceive", "electroacupuncture microcurrent led moxa body_cupping")
        .instructs("trying_to_conceive", "if the period is late, a test comes first")
        .at_most(12, 8, 20);
    Case::of(&woman_who_tries(&json!([{ "risk": "period_late" }])))
        .decides(Verdict::Refer)
        .owes(&["pregnancy_possible by physician"])
        .bars("pregnancy_possible", "LI20 ST36");
    Case::of(&woman_who_tries(&json!([{ "risk": "fertility_treatment" }])))
        .decides(Verdict::Treat)
        .owes(&["fertility_treatment by physician"]);
    // Whoever is treated for it tries, whatever was answered about a pregnancy.
    let treated = json!([{ "risk": "fertility_treatment" }]);
    Case::of(&with(woman_who_tries(&treated), json!({ "pregnancy": "no" })))
        .finds("trying_to_conceive")
        .without("LI4 SP6");
    // Both are asked of whoever tries, and of nobody else.
    for code in ["period_late", "fertility_treatment"] {
        let asked = not_asked(woman_who_tries(&json!([])), code);
        Case::of(&asked).decides(Verdict::Incomplete).asks(&format!("risk.{code}"), true);
        Case::of(&with(asked, json!({ "pregnancy": "no" }))).decides(Verdict::Treat).asks_nothing();
    }
}
