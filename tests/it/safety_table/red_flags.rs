//! What a doctor must see first, at once or soon.

use super::row::*;
use serde_json::{Value, json};

pub(super) fn rows() -> Vec<Row> {
    let mut rows = at_once();
    rows.extend(soon());
    rows.extend(everyday_signs());
    rows
}

fn at_once() -> Vec<Row> {
    vec![
        row("medical_emergency", risk("medical_emergency"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Call emergency services")
            .not_for(nobody_at_risk())
            .not_for(risk("tmj_disorder")),
        row("cellulitis_face", risk("cellulitis_face"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Send the patient for medical care today")
            .not_for(nobody_at_risk())
            // An infection that does not spread waits instead.
            .not_for(in_zone("skin_infection_face", "cheek")),
        row("vision_change", risk("vision_change"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Call emergency services now")
            .not_for(nobody_at_risk())
            .not_for(risk("eye_disease")),
        row("sudden_headache", risk("sudden_headache"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Call emergency services now")
            .not_for(nobody_at_risk())
            .not_for(risk_with("migraine", json!({ "status": "past" }))),
        row(
            "temporal_arteritis_signs",
            told(json!({ "age": 50, "risks.present": [{ "risk": "temporal_arteritis_signs" }] })),
        )
        .decides("refer_urgent")
        .owed_by("physician")
        .out(EVERYTHING, EVERYWHERE)
        .tells("Send the patient for medical care today")
        .tells("A change in vision: call emergency services now")
        .not_for(told(json!({ "age": 50 })))
        .not_for(told(json!({ "age": 49, "risks.present": [{ "risk": "temporal_arteritis_signs" }] }))),
        row("facial_palsy_new", risk_with("facial_palsy", json!({ "status": "active" })))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Call emergency services now, unless a doctor has already seen it")
            .not_for(nobody_at_risk())
            .not_for(risk_with("facial_palsy", json!({ "status": "past" }))),
        // Nobody said whether it is old: it counts as new.
        row("facial_palsy_new", risk("facial_palsy"))
            .assumes("status")
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .not_for(nobody_at_risk()),
        row("sudden_facial_swelling", risk("sudden_facial_swelling"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Call emergency services now")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "concerns": [{ "concern": "puffiness" }] }))),
        row("filler_blanching", risk("filler_blanching"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Call emergency services, and the injector, now")
            .not_for(nobody_at_risk())
            .not_for(risk_with("dermal_filler", json!({ "days_ago": 200, "zones": ["cheek"] }))),
        row("heart_warning_signs", risk("heart_warning_signs"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Call emergency services now")
            .not_for(nobody_at_risk())
            .not_for(heart_asked_about("palpitations"))
            .not_for(risk("heart_lung_signs_not_examined")),
    ]
}

/// Somebody with a sign that may come from the heart, who was asked about it and denies both.
fn heart_asked_about(sign: &str) -> Value {
    everything_denied(json!({ "signs": [sign] }))
}

fn soon() -> Vec<Row> {
    vec![
        row("suspicious_skin_lesion", in_zone("suspicious_skin_lesion", "nasolabial"))
            .decides("refer")
            .owed_by("dermatologist")
            .may_be_pressed()
            .out(EVERYTHING, "nasolabial LI20 ST3")
            .free("glabella EX-HN3 ST36")
            .tells("A dermatologist must see the lesion first")
            .tells("Stay at least 20 mm away")
            .not_for(nobody_at_risk())
            .elsewhere(in_zone("suspicious_skin_lesion", "jawline"), "nasolabial LI20"),
        // Nobody knows where it is: it may be anywhere in the face.
        row("suspicious_skin_lesion", risk("suspicious_skin_lesion"))
            .assumes("zones")
            .decides("refer")
            .owed_by("dermatologist")
            .may_be_pressed()
            .out(EVERYTHING, FACE)
            .free(BODY)
            .not_for(nobody_at_risk()),
        row("new_unexplained_pigment", in_zone("new_unexplained_pigment", "nasolabial"))
            .decides("refer")
            .owed_by("dermatologist")
            .may_be_pressed()
            .out(EVERYTHING, "nasolabial LI20")
            .free("glabella EX-HN3 ST36")
            .tells("Do not start a plan for pigmentation until there is a diagnosis")
            .not_for(nobody_at_risk())
            .not_for(told(
                json!({ "concerns": [{ "concern": "hyperpigmentation", "zones": ["nasolabial"] }] }),
            ))
            .elsewhere(in_zone("new_unexplained_pigment", "chin"), "nasolabial LI20"),
        row("temporal_arteritis_signs_under_50", told(json!({ "age": 49, "risks.present": [{ "risk": "temporal_arteritis_signs" }] })))
            .wishing("EX-HN5 GB8")
            .owed_by("physician")
            // ST8 and TE22 touch the temple too.
            .out("needle skin_contact current heat", "EX-HN5 GB8 ST8 TE22 temple")
            .free("LI20 EX-HN3 GV20 ST36")
            .tells("A change in vision")
            .not_for(told(json!({ "age": 49 })))
            .not_for(told(json!({ "age": 50, "risks.present": [{ "risk": "temporal_arteritis_signs" }] }))),
        row("facial_numbness", risk("facial_numbness"))
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .out(EVERYTHING, FACE)
            .free(BODY)
            .tells("Refer the patient to a doctor first")
            .not_for(nobody_at_risk()),
        row("dental_abscess", risk("dental_abscess"))
            .decides("refer")
            .owed_by("dentist")
            .out(EVERYTHING, FACE)
            .free(BODY)
            .tells("Refer the patient to the dentist first")
            .tells("Fever, trouble swallowing")
            .not_for(nobody_at_risk())
            .not_for(days_ago("dental_extraction", 14)),
        row("filler_nodules", in_zone("filler_nodules", "nasolabial"))
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .out(EVERYTHING, "nasolabial LI20")
            .free("glabella EX-HN3 BL2 GB14 ST36")
            .tells("Stay off the lumps and the neighbouring zones")
            .not_for(nobody_at_risk())
            .elsewhere(in_zone("filler_nodules", "masseter"), "LI20 nasolabial"),
        row("heart_lung_signs_not_examined", risk("heart_lung_signs_not_examined"))
            .owed_by("physician")
            .free(EVERYWHERE)
            .tells("A doctor must examine this once before the course begins")
            .tells("If it is new or occurs at rest, or comes with one swollen leg, chest pain or fainting")
            .not_for(nobody_at_risk())
            .not_for(heart_asked_about("ankle_oedema")),
        row("unexplained_bleeding", risk("unexplained_bleeding"))
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .out("needle current", EVERYWHERE)
            .forbids("press_needle facial_gua_sha facial_cupping body_cupping derma_rolling")
            .tells("A doctor must examine the patient first")
            .not_for(nobody_at_risk())
            .not_for(risk("easy_bruising")),
        row("unwanted_weight_loss", risk("unwanted_weight_loss"))
            .owed_by("physician")
            .free(EVERYWHERE)
            .tells("A doctor must look for the cause")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "signs": ["build_thin"] })))
            .not_for(risk("glp1_medicine")),
        row("sign_prolapse", told(json!({ "signs": ["prolapse"] })))
            .owed_by("physician")
            .tells("The doctor should know")
            .not_for(told(json!({ "signs": ["bearing_down"] }))),
    ]
}

/// Signs that the tradition reads every day, and a heart or a lung may be behind them: said, asked about, and no bar.
fn everyday_signs() -> Vec<Row> {
    [
        ("palpitations", "insomnia"),
        ("short_of_breath", "weak_voice"),
        ("chest_oppression", "sighing"),
        ("ankle_oedema", "face_puffy"),
    ]
    .into_iter()
    .map(|(sign, beside)| {
        row("signs_heart_or_lung", heart_asked_about(sign))
            .free(EVERYWHERE)
            .tells("These signs are often noted in Chinese medicine. Ask whether they occur at rest")
            .not_for(heart_asked_about(beside))
    })
    .collect()
}
