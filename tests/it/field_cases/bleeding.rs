//! Bleeding and bruises: medicines and supplements that add up, kidneys, age, and a skin that bruises easily.

use super::*;

const EYE_ZONES: &str = "upper_lid_brow lower_lid crows_feet";
const EYE_SITES: &str = "BL2 TE23 GB1 ST2 EX-HN4 EX-HN5 upper_lid_brow lower_lid crows_feet";

/// The limits of any one risk of bleeding.
fn few_and_fine() -> Value {
    json!({ "face_gauge_mm": 0.16, "face_needles": 6, "needles": 12, "press_seconds": 60 })
}

/// The limits of an anticoagulant.
fn as_an_anticoagulant() -> Value {
    json!({
        "face_gauge_mm": 0.16, "face_depth_mm": 2, "depth_mm": { "EX-HN5": 2 }, "face_needles": 6, "needles": 10,
        "press_seconds": 120,
    })
}

/// Sertraline with ibuprofen: there was no code for the first, so BL2, GB1 and EX-HN4 stayed in.
#[test]
fn an_ssri_with_an_anti_inflammatory_keeps_needles_from_the_eye() {
    let risks = json!([{ "risk": "nsaid" }, { "risk": "ssri_snri" }]);
    Case::of(&at_risk(woman_for("eye_bags", "lower_lid"), risks))
        .decides(Verdict::Treat)
        // A pair of everyday medicines asks for no doctor.
        .owes(&[])
        .finds("antiplatelet_nsaid ssri_snri ssri_snri_with_bleeding_medicine")
        .bars("ssri_snri_with_bleeding_medicine", EYE_SITES)
        .without_zones(EYE_ZONES)
        .caps(
            "ssri_snri_with_bleeding_medicine",
            json!({
                "face_gauge_mm": 0.16, "face_depth_mm": 2, "depth_mm": { "EX-HN5": 2 }, "face_needles": 6,
                "needles": 12, "press_seconds": 60,
            }),
        )
        .at_most(6, 10, 12)
        .forbids("ssri_snri_with_bleeding_medicine", "facial_cupping body_cupping derma_rolling");
}

#[test]
fn an_ssri_with_fish_oil_does_too() {
    let risks = json!([{ "risk": "bleeding_supplement" }, { "risk": "ssri_snri" }]);
    Case::of(&at_risk(woman(), risks))
        .decides(Verdict::Treat)
        .owes(&[])
        .bars("ssri_snri_with_bleeding_medicine", EYE_SITES)
        .without_zones(EYE_ZONES);
    // One of the two alone is a caution with a fine needle.
    for code in ["bleeding_supplement", "ssri_snri"] {
        Case::of(&at_risk(woman(), json!([{ "risk": code }])))
            .decides(Verdict::Treat)
            .finds_no("ssri_snri_with_bleeding_medicine bleeding_risks_combined")
            .caps(code, few_and_fine())
            .leaves_open(Side::Bilateral, "crows_feet");
    }
    Case::of(&not_asked(woman(), "ssri_snri")).decides(Verdict::Incomplete).asks("risk.ssri_snri", true);
}

/// A woman of 86 without any such medicine had a severe bruise around the eye.
#[test]
fn from_75_on_the_skin_itself_is_a_caution() {
    let aged = |age: u8| with(woman_for("eye_bags", "lower_lid"), json!({ "age": age }));
    Case::of(&aged(86))
        .decides(Verdict::Treat)
        .owes(&[])
        .bars("age_75_and_over", "ST2 lower_lid")
        .without_zones("lower_lid")
        .caps(
            "age_75_and_over",
            json!({ "face_gauge_mm": 0.16, "needles": 12, "retention_min": 15, "press_seconds": 60 }),
        )
        .forbids("age_75_and_over", "facial_cupping body_cupping derma_rolling press_needle");
    Case::of(&aged(75)).finds("age_75_and_over");
    Case::of(&aged(74)).finds_no("age_75_and_over");
    Case::of(&not_asked(aged(86), "skin_fragility"))
        .decides(Verdict::Incomplete)
        .asks("risk.skin_fragility", true);
}

/// The nearest code said "bleeding disorder" and referred.
#[test]
fn bruising_easily_is_a_caution_and_no_bleeding_disorder() {
    Case::of(&at_risk(woman_for("eye_bags", "lower_lid"), json!([{ "risk": "easy_bruising" }])))
        .decides(Verdict::Treat)
        .owes(&[])
        .finds_no("bleeding_disorder")
        .bars("easy_bruising", "ST2 lower_lid")
        .without_zones("lower_lid")
        .caps("easy_bruising", few_and_fine())
        .forbids("easy_bruising", "facial_gua_sha facial_cupping body_cupping derma_rolling");
}

/// What nobody has looked at is another matter.
#[test]
fn unexplained_bleeding_goes_to_a_doctor_first() {
    Case::of(&at_risk(woman(), json!([{ "risk": "unexplained_bleeding" }])))
        .decides(Verdict::Refer)
        .owes(&["unexplained_bleeding by physician"])
        .bars("unexplained_bleeding", "LI20 ST36 glabella");
    for code in ["easy_bruising", "unexplained_bleeding", "eye_bruise_history"] {
        Case::of(&not_asked(woman(), code)).decides(Verdict::Incomplete).asks(&format!("risk.{code}"), true);
    }
}

/// Dialysis bleeds like an anticoagulant; there was no code for kidneys.
#[test]
fn kidney_failure_bleeds_like_an_anticoagulant() {
    let kidneys = |status: &str| at_risk(woman(), json!([{ "risk": "kidney_disease", "status": status }]));
    Case::of(&kidneys("active"))
        .decides(Verdict::Treat)
        .owes(&["kidney_failure by physician"])
        .bars("kidney_failure", EYE_SITES)
        .without_zones(EYE_ZONES)
        .caps("kidney_failure", as_an_anticoagulant())
        .forbids(
            "kidney_failure",
            "press_needle facial_gua_sha facial_cupping body_cupping derma_rolling moxa",
        );
    Case::of(&kidneys("controlled"))
        .decides(Verdict::Treat)
        .owes(&[])
        .finds("kidney_disease_mild")
        .finds_no("kidney_failure");
    // Dialysis and aspirin are two risks of bleeding.
    let both = json!([{ "risk": "kidney_disease", "status": "active" }, { "risk": "antiplatelet" }]);
    Case::of(&at_risk(woman(), both)).finds("bleeding_risks_combined");
}

/// Globe perforation and orbital bleeding are reported with warfarin and fish oil.
#[test]
fn warfarin_with_fish_oil_keeps_the_eye_out_and_asks_a_doctor() {
    let risks = json!([{ "risk": "anticoagulant" }, { "risk": "bleeding_supplement" }]);
    Case::of(&at_risk(woman(), risks))
        .decides(Verdict::Treat)
        .owes(&["anticoagulant by physician", "bleeding_risks_combined by physician"])
        .bars("anticoagulant", EYE_SITES)
        .without_zones(EYE_ZONES)
        .at_most(10, 10, 10);
}

/// Tamoxifen alone is no bar: what matters is the rest of the history.
#[test]
fn hormone_therapy_after_cancer_is_asked_and_leads_to_questions() {
    Case::of(&at_risk(woman(), json!([{ "risk": "cancer_hormone_therapy" }])))
        .decides(Verdict::Treat)
        .owes(&[])
        .instructs("cancer_hormone_therapy", "which lymph nodes");
    Case::of(&not_asked(woman(), "cancer_hormone_therapy"))
        .decides(Verdict::Incomplete)
        .asks("risk.cancer_hormone_therapy", true);
}
