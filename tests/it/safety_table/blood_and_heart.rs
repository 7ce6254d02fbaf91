//! Bleeding, blood pressure, heart.

use super::row::*;
use serde_json::{Value, json};

/// The limits that thin blood sets around the eye and to every needle.
fn as_with_an_anticoagulant(rule: &'static str, who: Value) -> Row {
    row(rule, who)
        .wishing("TE17 GB1 EX-HN5 ST36")
        .owed_by("physician")
        .out("needle", EYES)
        .free("LI20 EX-HN3 nasolabial GV20 TE17 ST36")
        .caps("face_gauge_mm=0.16 face_depth_mm=2 depth_mm.EX-HN5=2 face_needles=6 needles=10 press_seconds=120")
        // EX-HN5 lies in a zone that is out altogether, and stays at 2 mm for everyone.
        .though_nothing_reaches("depth_mm.EX-HN5")
        .forbids("facial_gua_sha facial_cupping body_cupping derma_rolling")
        .tells("Warn the patient about bruising before the first needle")
        .not_for(nobody_at_risk())
}

fn pressure(systolic: u16, diastolic: u16) -> Value {
    told(json!({ "vitals": { "systolic_mmhg": systolic, "diastolic_mmhg": diastolic } }))
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows = bleeding();
    rows.extend(blood_pressure());
    rows.extend(heart());
    rows
}

fn bleeding() -> Vec<Row> {
    vec![
        row("bleeding_disorder", risk("bleeding_disorder"))
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .out("needle", FACE)
            .free(BODY)
            .forbids("press_needle facial_gua_sha facial_cupping body_cupping derma_rolling")
            .tells("Offer non-needle care only, with light pressure")
            .not_for(nobody_at_risk())
            .not_for(risk("bleeding_supplement")),
        as_with_an_anticoagulant("anticoagulant", risk("anticoagulant"))
            .tells("Never advise stopping the medicine")
            .not_for(risk("antiplatelet")),
        row("antiplatelet_nsaid", risk("antiplatelet"))
            .wishing("ST2 TE17")
            .out("needle", "lower_lid ST2 ST1 BL1 EX-HN7")
            .free("GB1 crows_feet upper_lid_brow LI20 EX-HN3 forehead nasolabial ST36")
            .caps("face_gauge_mm=0.16 needles=12 face_needles=6 press_seconds=60")
            .tells("Take extra care around the eye")
            .tells("Never advise stopping the medicine")
            .not_for(nobody_at_risk())
            .not_for(risk("bleeding_supplement")),
        row("antiplatelet_nsaid", risk("nsaid"))
            .wishing("ST2 TE17")
            .out("needle", "lower_lid ST2")
            .free("LI20 EX-HN3 crows_feet forehead ST36")
            .caps("face_gauge_mm=0.16 needles=12 face_needles=6 press_seconds=60")
            .not_for(nobody_at_risk()),
        row("bleeding_supplement", risk("bleeding_supplement"))
            .wishing("TE17")
            .free("lower_lid ST2 LI20 ST36")
            .caps("face_gauge_mm=0.16 needles=12 face_needles=6 press_seconds=60")
            .tells("Warn the patient about bruising before the first needle")
            .not_for(nobody_at_risk())
            .not_for(risk("tmj_disorder")),
        as_with_an_anticoagulant("liver_cirrhosis", risk("liver_cirrhosis"))
            .not_for(risk("bleeding_supplement")),
        as_with_an_anticoagulant(
            "bleeding_risks_combined",
            risks(json!([{ "risk": "nsaid" }, { "risk": "bleeding_supplement" }])),
        )
        .tells("Never advise stopping the medicine")
        .not_for(risk("nsaid"))
        .not_for(risk("bleeding_supplement"))
        .not_for(risk("anticoagulant")),
        as_with_an_anticoagulant("bleeding_risks_combined", risks(json!([{ "risk": "antiplatelet" }, { "risk": "nsaid" }])))
            // The same drug told twice is one risk.
            .not_for(risks(json!([{ "risk": "nsaid" }, { "risk": "nsaid" }]))),
        // On dialysis blood runs as thin as with a diseased liver.
        as_with_an_anticoagulant(
            "bleeding_risks_combined",
            risks(json!([{ "risk": "kidney_disease", "status": "active" }, { "risk": "nsaid" }])),
        )
        .not_for(risks(json!([{ "risk": "kidney_disease", "status": "controlled" }, { "risk": "nsaid" }])))
        .not_for(risk_with("kidney_disease", status("active"))),
        row("easy_bruising", risk("easy_bruising"))
            .wishing("ST2 TE17")
            .out("needle", "lower_lid ST2 ST1 BL1 EX-HN7")
            .free("GB1 crows_feet upper_lid_brow LI20 EX-HN3 forehead nasolabial ST36")
            .caps("face_gauge_mm=0.16 needles=12 face_needles=6 press_seconds=60")
            .forbids("facial_gua_sha facial_cupping body_cupping derma_rolling")
            .tells("Ask when it began")
            .tells("Do not plan a session in the two weeks before an event")
            .not_for(nobody_at_risk())
            .not_for(risk("bleeding_supplement")),
        row("thrombocytopenia", risk("thrombocytopenia"))
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .out("needle", FACE)
            .free(BODY)
            .forbids("press_needle facial_gua_sha facial_cupping body_cupping derma_rolling")
            .tells("Offer non-needle care only, with light pressure")
            .not_for(nobody_at_risk()),
    ]
}

fn blood_pressure() -> Vec<Row> {
    let severe = |who: Value| {
        row("blood_pressure_severe", who)
            .decides("defer")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("With headache, chest pain, confusion")
            .not_for(nobody_at_risk())
    };
    let low = |who: Value| {
        row("blood_pressure_low", who)
            .decides("defer")
            .owed_by("physician")
            .may_be_pressed()
            .out("needle current", EVERYWHERE)
            .caps("needles=10")
            .tells("Have the patient lie down, and measure again")
    };
    vec![
        severe(pressure(180, 90)).not_for(pressure(179, 90)),
        severe(pressure(150, 110)).not_for(pressure(150, 109)),
        severe(risk("uncontrolled_hypertension")).not_for(told(json!({ "vitals": null }))),
        row("blood_pressure_raised", pressure(146, 90))
            .tells("Write a routine letter to the doctor")
            .tells("Treatment can go ahead")
            .free(EVERYWHERE)
            .not_for(pressure(145, 90)),
        row("blood_pressure_raised", pressure(140, 96)).not_for(pressure(140, 95)),
        low(pressure(89, 60)).not_for(pressure(90, 60)),
        row("blood_pressure_low_diastolic", pressure(100, 59))
            .free(EVERYWHERE)
            .caps("needles=10")
            .tells("Treat the patient lying down")
            .not_for(pressure(100, 60)),
    ]
}

fn heart() -> Vec<Row> {
    let six_months = |code: &str| {
        row("recent_event_or_major_surgery", days_ago(code, 179))
            .decides("defer")
            .owed_by("physician")
            .after_days(1)
            .may_be_pressed()
            .out("needle current", EVERYWHERE)
            .tells("Wait six months, then treat only if the doctor agrees")
            .not_for(days_ago(code, 180))
    };
    vec![
        six_months("recent_stroke_or_heart_attack"),
        six_months("recent_major_surgery"),
        // Nobody said when: it was today.
        row("recent_event_or_major_surgery", risk("recent_major_surgery"))
            .assumes("days_ago")
            .decides("defer")
            .owed_by("physician")
            .after_days(180)
            .may_be_pressed()
            .out("needle current", EVERYWHERE)
            .not_for(nobody_at_risk()),
        row("heart_disease_stable", risk("heart_disease"))
            .owed_by("physician")
            .free(EVERYWHERE)
            .caps("needles=16")
            .forbids("electroacupuncture microcurrent")
            .tells("New or worsening chest pain")
            .not_for(nobody_at_risk())
            .not_for(risk("heart_valve_disease")),
        // Long past, and still told to the doctor first.
        row("heart_disease_stable", days_ago("recent_stroke_or_heart_attack", 4_000))
            .owed_by("physician")
            .free(EVERYWHERE)
            .caps("needles=16")
            .forbids("electroacupuncture microcurrent")
            .not_for(days_ago("recent_major_surgery", 4_000)),
        row("heart_valve_or_endocarditis", risk("heart_valve_disease"))
            .owed_by("physician")
            .free(EVERYWHERE)
            .forbids("press_needle")
            .tells("Use strict skin preparation")
            .tells("Leave no needle, thread or catgut in the skin")
            .not_for(nobody_at_risk())
            .not_for(risk("heart_disease")),
        row("heart_valve_or_endocarditis", risk("endocarditis"))
            .owed_by("physician")
            .free(EVERYWHERE)
            .forbids("press_needle")
            .not_for(nobody_at_risk()),
        row("implanted_electronic_device", risk("implanted_electronic_device"))
            .wishing("TE17 GB12 ST36")
            .out("needle skin_contact current", "TE17 TE18 TE19 TE20 GB10 GB11 GB12")
            .free("GB8 GB20 LI20 EX-HN3 ST36")
            .forbids("electroacupuncture microcurrent")
            .tells("Do not use electrical current anywhere")
            .tells("Plain needles are allowed away from the device")
            .not_for(nobody_at_risk())
            .not_for(in_zone("implant_piercing_or_plate", "chin")),
    ]
}
