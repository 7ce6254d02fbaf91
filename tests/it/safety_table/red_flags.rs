//! What a doctor must see first, at once or soon.

use super::row::*;
use serde_json::json;

pub(super) fn rows() -> Vec<Row> {
    let mut rows = at_once();
    rows.extend(soon());
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
            .tells("Medical care today")
            .not_for(nobody_at_risk())
            // An infection that does not spread waits instead.
            .not_for(in_zone("skin_infection_face", "cheek")),
        row("vision_change", risk("vision_change"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Emergency services now")
            .not_for(nobody_at_risk())
            .not_for(risk("eye_disease")),
        row("sudden_headache", risk("sudden_headache"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Emergency services now")
            .not_for(nobody_at_risk())
            .not_for(risk_with("migraine", json!({ "status": "past" }))),
        row(
            "temporal_arteritis_signs",
            told(json!({ "age": 50, "risks.present": [{ "risk": "temporal_arteritis_signs" }] })),
        )
        .decides("refer_urgent")
        .owed_by("physician")
        .out(EVERYTHING, EVERYWHERE)
        .tells("Medical care today")
        .tells("Change of vision: emergency services now")
        .not_for(told(json!({ "age": 50 })))
        .not_for(told(json!({ "age": 49, "risks.present": [{ "risk": "temporal_arteritis_signs" }] }))),
        row("facial_palsy_new", risk_with("facial_palsy", json!({ "status": "active" })))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Emergency services now, unless a doctor has seen it already")
            .not_for(nobody_at_risk())
            .not_for(risk_with("facial_palsy", json!({ "status": "past" }))),
        // Nobody said whether it is old: it counts as new.
        row("facial_palsy_new", risk("facial_palsy"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .not_for(nobody_at_risk()),
        row("sudden_facial_swelling", risk("sudden_facial_swelling"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Emergency services now")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "concerns": [{ "concern": "puffiness" }] }))),
        row("filler_blanching", risk("filler_blanching"))
            .decides("refer_urgent")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Emergency services, and the injector, now")
            .not_for(nobody_at_risk())
            .not_for(risk_with("dermal_filler", json!({ "days_ago": 200, "zones": ["cheek"] }))),
    ]
}

fn soon() -> Vec<Row> {
    vec![
        row("suspicious_skin_lesion", in_zone("suspicious_skin_lesion", "nasolabial"))
            .decides("refer")
            .owed_by("dermatologist")
            .may_be_pressed()
            .out(EVERYTHING, "nasolabial LI20 ST3")
            .free("glabella EX-HN3 ST36")
            .tells("A dermatologist sees the lesion first")
            .tells("Nothing within 20 mm")
            .not_for(nobody_at_risk())
            .elsewhere(in_zone("suspicious_skin_lesion", "jawline"), "nasolabial LI20"),
        // Nobody knows where it is: it may be anywhere in the face.
        row("suspicious_skin_lesion", risk("suspicious_skin_lesion"))
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
            .tells("A plan for pigment starts only after a diagnosis")
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
            .tells("Change of vision")
            .not_for(told(json!({ "age": 49 })))
            .not_for(told(json!({ "age": 50, "risks.present": [{ "risk": "temporal_arteritis_signs" }] }))),
        row("facial_numbness", risk("facial_numbness"))
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .out(EVERYTHING, FACE)
            .free(BODY)
            .tells("See a doctor first")
            .not_for(nobody_at_risk()),
        row("dental_abscess", risk("dental_abscess"))
            .decides("refer")
            .owed_by("dentist")
            .out(EVERYTHING, FACE)
            .free(BODY)
            .tells("See the dentist first")
            .tells("Fever, trouble swallowing")
            .not_for(nobody_at_risk())
            .not_for(days_ago("dental_extraction", 14)),
        row("filler_nodules", in_zone("filler_nodules", "nasolabial"))
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .out(EVERYTHING, "nasolabial LI20")
            .free("glabella EX-HN3 ST36")
            .tells("Nothing on or near the lumps")
            .not_for(nobody_at_risk())
            .elsewhere(in_zone("filler_nodules", "cheek"), "LI20 nasolabial"),
        row("signs_heart_or_lung", told(json!({ "signs": ["palpitations"] })))
            .owed_by("physician")
            .tells("At rest, or with chest pain")
            .not_for(told(json!({ "signs": ["insomnia"] }))),
        row("signs_heart_or_lung", told(json!({ "signs": ["short_of_breath"] })))
            .owed_by("physician")
            .not_for(told(json!({ "signs": ["weak_voice"] }))),
        row("signs_heart_or_lung", told(json!({ "signs": ["ankle_oedema"] })))
            .owed_by("physician")
            .not_for(told(json!({ "signs": ["face_puffy"] }))),
        row("sign_prolapse", told(json!({ "signs": ["prolapse"] })))
            .owed_by("physician")
            .tells("The doctor should know")
            .not_for(told(json!({ "signs": ["bearing_down"] }))),
    ]
}
