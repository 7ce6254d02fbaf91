//! Cases in which the decision was right already, and has to stay so.

use super::*;

/// The woman with one risk and its details.
fn has(risk: &str, mut details: Value) -> Value {
    details["risk"] = json!(risk);
    at_risk(woman(), json!([details]))
}

fn days(risk: &str, days: u32) -> Value {
    has(risk, json!({ "days_ago": days }))
}

/// Haemophilia, few platelets; palsy now, past, and what it leaves.
#[test]
fn bleeding_disorders_and_palsies() {
    for rule in ["bleeding_disorder", "thrombocytopenia"] {
        Case::of(&has(rule, json!({})))
            .decides(Verdict::Refer)
            .owes(&[&format!("{rule} by physician")])
            .bars(rule, "LI20 glabella");
    }
    for status in [json!("active"), Value::Null] {
        Case::of(&has("facial_palsy", json!({ "status": status }))).decides(Verdict::ReferUrgent);
    }
    for old in [has("facial_palsy", json!({ "status": "past" })), has("hemifacial_spasm", json!({}))] {
        Case::of(&old)
            .decides(Verdict::Treat)
            .caps("facial_palsy_old_or_synkinesis", json!({ "stimulation": "mild" }))
            .forbids("facial_palsy_old_or_synkinesis", "electroacupuncture microcurrent");
    }
}

/// Abscess and mycobacteria are reported; little defence, sugar and steroids add up.
#[test]
fn little_defence_against_infection() {
    let risks = json!([
        { "risk": "immunosuppression" }, { "risk": "diabetes", "status": "active" }, { "risk": "skin_fragility" },
    ]);
    Case::of(&at_risk(woman(), risks))
        .decides(Verdict::Treat)
        .owes(&["immunosuppression by physician", "diabetes_poorly_controlled by physician"])
        .at_most(6, 10, 10);
}

#[test]
fn every_interval_ends_on_its_day() {
    for (risk, since, left) in [
        ("botulinum_toxin", 27, 1),
        ("dermal_filler", 21, 7),
        ("prp_or_skin_booster", 10, 18),
        ("energy_device", 25, 5),
        ("microneedling", 20, 10),
        ("fat_graft", 170, 10),
        ("dental_extraction", 10, 4),
        ("facial_surgery", 150, 30),
        ("topical_retinoid_or_acid", 1, 6),
    ] {
        Case::of(&days(risk, since)).waits(left);
        Case::of(&days(risk, since + left)).decides(Verdict::Treat);
    }
    Case::of(&has("permanent_makeup", json!({ "days_ago": 10, "zones": ["upper_lid_brow"] })))
        .decides(Verdict::Treat)
        .bars("permanent_makeup_recent", "upper_lid_brow BL2");
    Case::of(&days("isotretinoin", 0)).decides(Verdict::Treat).owes(&["isotretinoin by dermatologist"]);
    Case::of(&days("isotretinoin", 210)).owes(&[]).forbids("isotretinoin_derma_rolling", "derma_rolling");
}

#[test]
fn heart_valves_nickel_and_cold_sores() {
    for risk in ["heart_valve_disease", "endocarditis"] {
        Case::of(&has(risk, json!({})))
            .decides(Verdict::Treat)
            .owes(&["heart_valve_or_endocarditis by physician"])
            .forbids("heart_valve_or_endocarditis", "press_needle");
    }
    let nickel = |severity: &str| {
        let case = Case::of(&has("nickel_allergy", json!({ "severity": severity }))).decides(Verdict::Treat);
        case.decision.protocol().unwrap().modality()
    };
    assert_eq!([nickel("mild"), nickel("severe")], [Modality::Needle, Modality::Acupressure]);
    Case::of(&has("herpes_face", json!({ "status": "active" })))
        .decides(Verdict::Defer)
        .bars("herpes_active_face", "LI20");
}

#[test]
fn the_side_of_a_nerve_and_of_a_limb() {
    let case = Case::of(&has("trigeminal_neuralgia", json!({ "side": "left" })))
        .decides(Verdict::Treat)
        .owes(&["trigeminal_neuralgia by physician"])
        .leaves_open(Side::Right, "LI20 ST4");
    assert_eq!(case.finding("trigeminal_neuralgia")["blocks"]["side"], "left");
    // What lies in the middle is on either side.
    case.bars("trigeminal_neuralgia", "EX-HN3 glabella").without("EX-HN3 GV26 glabella/along_crease");
    Case::of(&has("tmj_disorder", json!({}))).decides(Verdict::Treat).owes(&[]);
    Case::of(&has("lymphoedema", json!({ "side": "left" })))
        .decides(Verdict::Treat)
        .leaves_open(Side::Right, "LI4 ST36")
        .bars("lymph_node_removal", "LI4 ST36");
    Case::of(&has("lymphoedema", json!({}))).without("LI4 ST36 SP6");
}

#[test]
fn pregnancy_by_its_answer() {
    Case::of(&with(woman(), json!({ "pregnancy": "yes" })))
        .decides(Verdict::Refer)
        .bars("pregnancy_confirmed", "LI20 ST36");
    let unknown = |changes: Value| with(with(woman(), json!({ "pregnancy": "unknown" })), changes);
    for asked in [json!({ "age": 59 }), json!({ "sex": "unspecified" })] {
        Case::of(&unknown(asked)).decides(Verdict::Incomplete).asks("pregnancy", true);
    }
    for not_asked in [json!({ "age": 60 }), json!({ "sex": "male" })] {
        Case::of(&unknown(not_asked)).decides(Verdict::Treat).finds_no("pregnancy_unknown");
    }
}

#[test]
fn red_flags_go_to_a_doctor_at_once_or_first() {
    Case::of(&has("filler_blanching", json!({}))).decides(Verdict::ReferUrgent);
    let arteritis = |age: u8| with(has("temporal_arteritis_signs", json!({})), json!({ "age": age }));
    Case::of(&arteritis(62)).decides(Verdict::ReferUrgent);
    Case::of(&arteritis(49))
        .decides(Verdict::Treat)
        .owes(&["temporal_arteritis_signs_under_50 by physician"])
        .without_zones("temple");
    for (risk, role) in [
        ("filler_nodules", "physician"),
        ("suspicious_skin_lesion", "dermatologist"),
        ("new_unexplained_pigment", "dermatologist"),
        ("facial_numbness", "physician"),
    ] {
        Case::of(&has(risk, json!({}))).decides(Verdict::Refer).owes(&[&format!("{risk} by {role}")]);
    }
}

#[test]
fn devices_shunts_arteries_and_treatment_of_cancer() {
    Case::of(&has("implanted_electronic_device", json!({})))
        .decides(Verdict::Treat)
        .bars("implanted_electronic_device", "TE17 GB12")
        .forbids("implanted_electronic_device", "electroacupuncture microcurrent");
    for (risk, clearance) in [
        ("cranial_defect_or_shunt", "cranial_defect_or_shunt by physician"),
        ("unstable_neck_or_carotid_disease", "unstable_neck_or_carotid_disease by physician"),
        ("cancer_treatment", "cancer_treatment_active by oncologist"),
    ] {
        Case::of(&has(risk, json!({}))).decides(Verdict::Treat).owes(&[clearance]);
    }
    Case::of(&has("neutropenia", json!({}))).decides(Verdict::Defer).owes(&["neutropenia by oncologist"]);
}

#[test]
fn skin_and_defence() {
    Case::of(&has("keloid_tendency", json!({})))
        .decides(Verdict::Treat)
        .caps("keloid_tendency", json!({ "face_needles": 2 }))
        .at_most(2, 10, 12);
    for risk in ["autoimmune_disease", "immunosuppression"] {
        Case::of(&has(risk, json!({}))).decides(Verdict::Treat).owes(&[&format!("{risk} by physician")]);
    }
    Case::of(&has("blood_borne_infection", json!({}))).decides(Verdict::Treat).owes(&[]);
    Case::of(&has("rosacea", json!({ "status": "active" })))
        .decides(Verdict::Treat)
        .owes(&["rosacea_active_or_ocular by physician"])
        .at_most(0, 10, 10);
    Case::of(&has("dermatitis", json!({ "zones": ["upper_lid_brow"] })))
        .decides(Verdict::Treat)
        .bars("dermatitis_flare", "upper_lid_brow BL2")
        .leaves_open(Side::Bilateral, "LI20 nasolabial");
    for risk in ["sunburn", "acute_illness"] {
        Case::of(&has(risk, json!({}))).decides(Verdict::Defer);
    }
}
