//! Needles around the eye: perforated globes, bleeding into the orbit and torn retinas are published, some of them after an
//! operation or an injection that nobody had asked about.

use super::*;

const EYE_ZONES: &str = "upper_lid_brow lower_lid crows_feet";
/// Points that a plan for the eye chooses, and the lines beside it.
const EYE_SITES: &str = "BL2 TE23 GB1 ST2 EX-HN4 EX-HN5 upper_lid_brow lower_lid crows_feet";

fn days_ago(code: &str, days: u32) -> Value {
    json!([{ "risk": code, "days_ago": days }])
}

/// J Surg Case Rep 2025 and the case of short sight of 15 dioptres with an injection into the eye two weeks before. "Recent
/// eye surgery or injection" used to stand in the label of the milder code too.
#[test]
fn an_injection_into_the_eye_two_weeks_ago_waits() {
    let code = "intraocular_surgery_or_injection";
    Case::of(&at_risk(woman_for("dark_circles", "lower_lid"), days_ago(code, 14)))
        .waits(76)
        .owes(&["intraocular_surgery_or_injection_recent by eye_doctor"])
        .bars("intraocular_surgery_or_injection_recent", EYE_SITES)
        .forbids("intraocular_surgery_or_injection_recent", "led");
    // Injections that go on are a disease of the eye besides.
    Case::of(&at_risk(
        woman_for("dark_circles", "lower_lid"),
        json!([{ "risk": code, "days_ago": 14 }, { "risk": "eye_disease" }]),
    ))
    .waits(76)
    .owes(&["intraocular_surgery_or_injection_recent by eye_doctor", "eye_disease by eye_doctor"]);
}

/// The same person, recorded as a disease of the eye alone: the area of the eye stays out.
#[test]
fn a_disease_of_the_eye_keeps_needles_from_the_whole_eye_area() {
    Case::of(&at_risk(woman_for("dark_circles", "lower_lid"), json!([{ "risk": "eye_disease" }])))
        .decides(Verdict::Treat)
        .owes(&["eye_disease by eye_doctor"])
        .blocks(
            "eye_disease",
            "needle skin_contact current",
            "upper_lid_brow lower_lid crows_feet ST1 BL1 EX-HN7",
        )
        .bars("eye_disease", EYE_SITES)
        .without_zones(EYE_ZONES)
        .instructs("eye_disease", "glaucoma drain");
}

/// Recorded as `eyelid_surgery_or_eye_laser` before, a code that mixed three things with three intervals; a cataract is an
/// operation inside the eye.
#[test]
fn a_cataract_operation_two_weeks_ago_waits_by_its_own_interval() {
    let seventy = with(woman_for("eye_bags", "lower_lid"), json!({ "age": 70 }));
    Case::of(&at_risk(seventy, days_ago("intraocular_surgery_or_injection", 14)))
        .waits(76)
        .owes(&["intraocular_surgery_or_injection_recent by eye_doctor"]);
}

#[test]
fn the_eye_area_stays_out_for_a_year_after_an_operation_inside_the_eye() {
    let after = |days: u32| {
        at_risk(woman_for("eye_bags", "lower_lid"), days_ago("intraocular_surgery_or_injection", days))
    };
    for days in [90, 364] {
        Case::of(&after(days))
            .decides(Verdict::Treat)
            .owes(&[])
            .finds("intraocular_surgery_or_injection_after")
            .finds_no("intraocular_surgery_or_injection_recent")
            .bars("intraocular_surgery_or_injection_after", EYE_SITES)
            .without_zones(EYE_ZONES);
    }
    Case::of(&after(365)).decides(Verdict::Treat).finds_no("intraocular_surgery_or_injection_after");
}

/// Recorded as `eyelid_surgery_or_eye_laser` before.
#[test]
fn an_operation_of_the_lids_a_hundred_days_ago_waits_eighty_more() {
    Case::of(&at_risk(woman_for("eye_bags", "lower_lid"), days_ago("eyelid_surgery", 100)))
        .waits(80)
        .owes(&["eyelid_surgery_recent by eye_doctor"])
        .bars("eyelid_surgery_recent", EYE_SITES);
}

/// Recorded as `eyelid_surgery_or_eye_laser` before.
#[test]
fn a_correction_of_sight_a_month_ago_waits_two_more() {
    Case::of(&at_risk(woman(), days_ago("refractive_eye_surgery", 30)))
        .waits(60)
        .owes(&["refractive_eye_surgery_recent by eye_doctor"])
        .bars("refractive_eye_surgery_recent", EYE_SITES);
}

#[test]
fn each_operation_of_the_eye_is_asked() {
    for code in ["intraocular_surgery_or_injection", "refractive_eye_surgery", "eyelid_surgery"] {
        Case::of(&not_asked(woman(), code)).decides(Verdict::Incomplete).asks(&format!("risk.{code}"), true);
        // Not when: as if it were today.
        let case = Case::of(&at_risk(woman(), json!([{ "risk": code }]))).decides(Verdict::Defer);
        assert!(case.finding(&format!("{code}_recent"))["assumed"].to_string().contains("days_ago"));
    }
    let labels = [Risk::EyeDisease, Risk::IntraocularSurgeryOrInjection];
    let [disease, operation] = labels.map(|risk| risk.label(tcm_facial::atlas::Language::English));
    assert!(!disease.contains("injection"), "{disease}");
    assert!(operation.contains("injection"), "{operation}");
}

/// J Surg Case Rep 2025 (61, aspirin, dry eye): the second bruise around the eye in twenty sessions.
#[test]
fn an_earlier_bruise_of_the_eye_keeps_all_three_zones_out() {
    let risks = json!([{ "risk": "antiplatelet" }, { "risk": "eye_bruise_history" }]);
    Case::of(&at_risk(woman_for("dark_circles", "lower_lid"), risks))
        .decides(Verdict::Treat)
        .owes(&[])
        .bars("eye_bruise_history", EYE_SITES)
        .without_zones(EYE_ZONES)
        .caps(
            "eye_bruise_history",
            json!({ "face_gauge_mm": 0.16, "face_needles": 6, "needles": 12, "press_seconds": 60 }),
        );
}

/// Lashes glued on yesterday; lenses in the eyes.
#[test]
fn lashes_and_lenses() {
    let lashes = |days: u32| at_risk(woman(), days_ago("lash_extensions", days));
    Case::of(&lashes(1))
        .decides(Verdict::Treat)
        .bars("lash_extensions_fresh", EYE_SITES)
        .without_zones(EYE_ZONES);
    Case::of(&lashes(2)).decides(Verdict::Treat).finds("lash_extensions").finds_no("lash_extensions_fresh");
    Case::of(&at_risk(woman(), json!([{ "risk": "contact_lenses" }])))
        .decides(Verdict::Treat)
        .owes(&[])
        .instructs("contact_lenses", "Before lying down, the patient should take the lenses out");
}

/// Perforated globes, pneumothorax at LU1, great vessels of the neck: nobody opens these points.
#[test]
fn nobody_opens_the_points_of_the_published_injuries() {
    let screening = engine().screen(&intake(&woman()));
    for name in ["ST1", "BL1", "EX-HN7", "LU1", "ST12", "GB21"] {
        let rules: BTreeSet<String> = screening
            .blocking_rules(Modality::Needle, site(name), Side::Bilateral)
            .map(ToString::to_string)
            .collect();
        let mut of_point = screening.findings().filter(|finding| rules.contains(finding.rule().as_str()));
        assert!(of_point.any(|finding| finding.overridable_by().is_none()), "{name} by {rules:?}");
    }
}
