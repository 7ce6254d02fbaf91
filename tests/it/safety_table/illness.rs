//! Illnesses of nerves, eyes, defence and metabolism.

use super::row::*;
use serde_json::json;
use tcm_facial::atlas::Side;

pub(super) fn rows() -> Vec<Row> {
    let mut rows = nerves();
    rows.extend(defence());
    rows.extend(lymph());
    rows.extend(metabolism());
    rows.extend(migraine());
    rows.extend(eyes());
    rows.extend(face_and_neck());
    rows
}

fn nerves() -> Vec<Row> {
    let controlled = |status: &str| {
        row("epilepsy_controlled", risk_with("epilepsy", json!({ "status": status })))
            .owed_by("physician")
            .free(EVERYWHERE)
            .caps("stimulation=mild")
            .though_nothing_reaches("stimulation")
            .forbids("electroacupuncture microcurrent led")
            .tells("Somebody stays with the person throughout")
            .tells("No flashing light")
            .not_for(nobody_at_risk())
            .not_for(risk_with("epilepsy", json!({ "status": "active" })))
    };
    let uncontrolled = |who| {
        row("epilepsy_uncontrolled", who)
            .decides("refer")
            .owed_by("physician")
            .may_be_pressed()
            .out("needle current light", EVERYWHERE)
            .forbids("electroacupuncture microcurrent led")
            .not_for(nobody_at_risk())
    };
    vec![
        controlled("controlled"),
        controlled("past"),
        uncontrolled(risk_with("epilepsy", json!({ "status": "active" })))
            .tells("See the physician before any needle treatment")
            .not_for(risk_with("epilepsy", json!({ "status": "controlled" })))
            .not_for(risk_with("epilepsy", json!({ "status": "past" }))),
        uncontrolled(risk("epilepsy")),
    ]
}

fn defence() -> Vec<Row> {
    vec![
        row("cancer_treatment_active", risk("cancer_treatment"))
            .owed_by("oncologist")
            .out("needle current light heat", FACE)
            .free(BODY)
            .forbids(
                "electroacupuncture microcurrent led moxa facial_gua_sha facial_cupping body_cupping derma_rolling press_needle",
            )
            .tells("Points of the body only, after the oncologist agrees")
            .not_for(nobody_at_risk()),
        row("neutropenia", risk("neutropenia"))
            .decides("defer")
            .owed_by("oncologist")
            .may_be_pressed()
            .out("needle current", EVERYWHERE)
            .forbids("press_needle derma_rolling facial_gua_sha facial_cupping body_cupping moxa")
            .tells("No needle until the count has recovered")
            .tells("Fever: hospital now")
            .not_for(nobody_at_risk())
            .not_for(risk("immunosuppression")),
        row("head_neck_radiotherapy", in_zone("head_neck_radiotherapy", "nasolabial"))
            .owed_by("oncologist")
            .out("needle current light heat", "nasolabial LI20 ST3")
            .free("glabella EX-HN3 ST36")
            .forbids("derma_rolling facial_gua_sha facial_cupping")
            .tells("Stay off the irradiated skin")
            .not_for(nobody_at_risk())
            .elsewhere(in_zone("head_neck_radiotherapy", "neck"), "nasolabial LI20 glabella"),
        row("head_neck_radiotherapy", risk("head_neck_radiotherapy"))
            .owed_by("oncologist")
            .out("needle current light heat", FACE)
            .free(BODY)
            .forbids("derma_rolling facial_gua_sha facial_cupping")
            .not_for(nobody_at_risk()),
        row("immunosuppression", risk("immunosuppression"))
            .owed_by("physician")
            .free(EVERYWHERE)
            .caps("needles=10")
            .forbids("press_needle derma_rolling")
            .tells("Strict skin preparation")
            .not_for(nobody_at_risk()),
        row("autoimmune_disease", risk("autoimmune_disease"))
            .owed_by("physician")
            .free(EVERYWHERE)
            .forbids("derma_rolling")
            .tells("Ask about the drugs taken for it")
            .not_for(nobody_at_risk())
            .not_for(risk("immunosuppression")),
        row("blood_borne_infection", risk("blood_borne_infection"))
            .free(EVERYWHERE)
            .tells("The same precautions as for everyone")
            .not_for(nobody_at_risk()),
    ]
}

/// Arm, leg and neck of a side; not the face, not the trunk.
const LIMBS_AND_NECK: &str = "LU3 LU4 LU5 LU6 LU7 LU8 LU9 LU10 LU11 LI1 LI2 LI3 LI4 LI5 LI6 LI7 LI8 LI9 LI10 LI11 LI12 LI13 \
    LI14 LI15 LI16 LI17 LI18 ST9 ST10 ST11 ST12 ST31 ST32 ST33 ST34 ST35 ST36 ST37 ST38 ST39 ST40 ST41 ST42 ST43 ST44 \
    ST45 SP1 SP2 SP3 SP4 SP5 SP6 SP7 SP8 SP9 SP10 SP11 HT1 HT2 HT3 HT4 HT5 HT6 HT7 HT8 HT9 SI1 SI2 SI3 SI4 SI5 SI6 SI7 \
    SI8 SI9 SI10 SI16 SI17 BL10 BL35 BL36 BL37 BL38 BL39 BL40 BL53 BL54 BL55 BL56 BL57 BL58 BL59 BL60 BL61 BL62 BL63 \
    BL64 BL65 BL66 BL67 KI1 KI2 KI3 KI4 KI5 KI6 KI7 KI8 KI9 KI10 PC2 PC3 PC4 PC5 PC6 PC7 PC8 PC9 TE1 TE2 TE3 TE4 TE5 TE6 \
    TE7 TE8 TE9 TE10 TE11 TE12 TE13 TE14 TE16 TE17 GB12 GB20 GB21 GB29 GB30 GB31 GB32 GB33 GB34 GB35 GB36 GB37 GB38 GB39 \
    GB40 GB41 GB42 GB43 GB44 LR1 LR2 LR3 LR4 LR5 LR6 LR7 LR8 LR9 LR10 LR11 EX-HN14 EX-HN15 Anmian";

fn lymph() -> Vec<Row> {
    let means = "needle skin_contact current heat";
    let on = |code: &str, side: &str| risk_with(code, json!({ "side": side }));
    let mut rows = Vec::new();
    for code in ["lymph_node_removal", "lymphoedema"] {
        let left = row("lymph_node_removal", on(code, "left"))
            .out_on(Side::Left, means, LIMBS_AND_NECK)
            .free_on(Side::Right, LIMBS_AND_NECK)
            // The front of the neck is on either side.
            .out(means, "CV23 CV22 neck")
            .free("LI20 EX-HN3 glabella ST8 CV12 BL20")
            .wishing("CV23 ST36")
            .tells("Nothing on the affected arm, leg or side of the neck")
            .not_for(nobody_at_risk());
        let right = row("lymph_node_removal", on(code, "right"))
            .out_on(Side::Right, means, "ST36 LI4 GB20 SP6")
            .free_on(Side::Left, "ST36 LI4 GB20 SP6")
            .not_for(nobody_at_risk());
        // Nobody said which side, and both.
        let both = |who| row("lymph_node_removal", who).out(means, LIMBS_AND_NECK).not_for(nobody_at_risk());
        rows.extend([left, right, both(on(code, "bilateral")), both(risk(code))]);
    }
    rows
}

const FEET: &str = "ST41 ST42 ST43 ST44 ST45 SP1 SP2 SP3 SP4 SP5 BL60 BL61 BL62 BL63 BL64 BL65 BL66 BL67 KI1 KI2 KI3 KI4 KI5 \
    KI6 GB40 GB41 GB42 GB43 GB44 LR1 LR2 LR3 LR4";

fn metabolism() -> Vec<Row> {
    let poorly = |who| {
        row("diabetes_poorly_controlled", who)
            .wishing("KI3 LR3 ST36")
            .owed_by("physician")
            .out("needle heat", FEET)
            .free("ST36 SP6 KI7 LI4 LI20 EX-HN3")
            .forbids("press_needle derma_rolling moxa")
            .tells("No needle and no heat on foot or ankle")
            .not_for(nobody_at_risk())
    };
    vec![
        row("diabetes_controlled", risk_with("diabetes", json!({ "status": "controlled" })))
            .free(EVERYWHERE)
            .free(FEET)
            .tells("Look at the feet first")
            .not_for(nobody_at_risk())
            .not_for(risk_with("diabetes", json!({ "status": "active" }))),
        poorly(risk_with("diabetes", json!({ "status": "active" })))
            .not_for(risk_with("diabetes", json!({ "status": "controlled" }))),
        poorly(risk("diabetes")),
    ]
}

fn migraine() -> Vec<Row> {
    let severe = |days: u32| json!({ "status": "controlled", "severity": "severe", "days_ago": days });
    let history = |status: &str, days: u32| {
        let details = json!({ "status": status, "severity": "mild", "days_ago": days });
        row("migraine_history", risk_with("migraine", details))
            .free(EVERYWHERE)
            .forbids("led")
            .tells("Distal points first and few needles in the forehead")
            .not_for(nobody_at_risk())
            .not_for(risk_with("migraine", json!({ "status": "active" })))
    };
    vec![
        row("migraine_attack", risk_with("migraine", json!({ "status": "active" })))
            .decides("defer")
            .may_be_pressed()
            .out("needle current light", EVERYWHERE)
            .tells("Wait until the attack has settled")
            .not_for(nobody_at_risk())
            .not_for(risk_with("migraine", json!({ "status": "past" }))),
        // Nobody said more: an attack now, and a severe one.
        row("migraine_attack", risk("migraine"))
            .decides("defer")
            .after_days(90)
            .may_be_pressed()
            .out("needle current light", EVERYWHERE)
            .not_for(nobody_at_risk()),
        row("migraine_severe", risk_with("migraine", severe(89)))
            .decides("defer")
            .after_days(1)
            .may_be_pressed()
            .out("needle", FACE)
            .free(BODY)
            .caps("needles=10")
            .tells("One clinic treats the migraine first")
            .not_for(risk_with("migraine", severe(90)))
            .not_for(risk_with(
                "migraine",
                json!({ "status": "controlled", "severity": "moderate", "days_ago": 5 }),
            ))
            .not_for(risk_with("migraine", json!({ "status": "past", "severity": "severe", "days_ago": 5 }))),
        history("controlled", 5),
        history("past", 500),
    ]
}

fn eyes() -> Vec<Row> {
    vec![
        row("eye_disease", risk("eye_disease"))
            .wishing("ST2")
            .owed_by("eye_doctor")
            .out("needle skin_contact current", "ST1 BL1 EX-HN7")
            .free("ST2 BL2 GB1 LI20 ST36")
            .caps("depth_mm.ST2=2")
            // ST2 stays at 2 mm for everyone.
            .though_nothing_reaches("depth_mm.ST2")
            .forbids("led")
            .tells("Nothing presses on the eye")
            .tells("Eye pain, flashes, floaters"),
        row("eye_disease", risk("eye_disease"))
            .owed_by("eye_doctor")
            .caps("depth_mm.ST2=2")
            .though_nothing_reaches("depth_mm.ST2")
            .forbids("led")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "signs": ["dry_eyes", "blurred_vision"] }))),
        row("eye_infection", risk("eye_infection"))
            .wishing("GB1 ST2")
            .decides("defer")
            .may_be_pressed()
            .out(
                EVERYTHING,
                "upper_lid_brow lower_lid crows_feet BL2 TE23 GB1 ST2 EX-HN4 EX-HN5 ST1 BL1 EX-HN7",
            )
            .free("LI20 EX-HN3 nasolabial ST36")
            .tells("Wait until healed")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "signs": ["red_eyes"] }))),
    ]
}

fn face_and_neck() -> Vec<Row> {
    let relax_only = |who| {
        row("facial_palsy_old_or_synkinesis", who)
            .free(EVERYWHERE)
            .caps("stimulation=mild")
            .though_nothing_reaches("stimulation")
            .forbids("electroacupuncture microcurrent")
            .tells("Aim at relaxing the face")
            .not_for(nobody_at_risk())
    };
    let skull_and_shunt = "scalp temple neck LI17 LI18 ST8 ST9 ST10 ST11 ST12 SI16 SI17 BL3 BL4 BL5 BL6 BL7 BL8 BL9 BL10 TE16 TE17 \
        TE18 TE19 TE20 TE22 GB3 GB4 GB5 GB6 GB7 GB8 GB9 GB10 GB11 GB12 GB13 GB15 GB16 GB17 GB18 GB19 GB20 GB21 GV17 GV18 GV19 GV20 \
        GV21 GV22 GV23 GV24 EX-HN1 EX-HN2 EX-HN5 EX-HN14 EX-HN15 Anmian TE23 CV22 CV23 Shanglianquan";
    let the_neck = "neck LI17 LI18 ST9 ST10 ST11 ST12 SI16 SI17 BL10 TE16 TE17 GB12 GB20 GB21 GV14 GV15 GV16 CV22 CV23 EX-HN14 \
        EX-HN15 Anmian Shanglianquan";
    vec![
        relax_only(risk_with("facial_palsy", json!({ "status": "past" })))
            .tells("No current on the affected side"),
        relax_only(risk("hemifacial_spasm")),
        row("tmj_disorder", risk("tmj_disorder"))
            .free(EVERYWHERE)
            .free("ST7 masseter")
            .tells("Support the jaw")
            .tells("ST7 with the mouth closed")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "lifestyle": ["jaw_clenching"] }))),
        row("trigeminal_neuralgia", risk_with("trigeminal_neuralgia", json!({ "side": "left" })))
            .owed_by("physician")
            .out_on(Side::Left, EVERYTHING, "LI20 TE17 nasolabial forehead GB20")
            .free_on(Side::Right, "LI20 TE17 nasolabial forehead GB20")
            // The middle is on the painful side too.
            .out(EVERYTHING, "EX-HN3 glabella GV20 CV24")
            .free(BODY)
            .tells("Nothing touches the painful side of the face")
            .not_for(nobody_at_risk()),
        row("trigeminal_neuralgia", risk_with("trigeminal_neuralgia", json!({ "side": "right" })))
            .owed_by("physician")
            .out_on(Side::Right, EVERYTHING, "LI20 nasolabial")
            .free_on(Side::Left, "LI20 nasolabial")
            .not_for(nobody_at_risk()),
        row("trigeminal_neuralgia", risk("trigeminal_neuralgia"))
            .owed_by("physician")
            .out(EVERYTHING, FACE)
            .free(BODY)
            .not_for(nobody_at_risk()),
        row("cranial_defect_or_shunt", risk("cranial_defect_or_shunt"))
            .wishing("GV20 GB8 EX-HN5")
            .owed_by("physician")
            .out("needle skin_contact current heat", skull_and_shunt)
            .free("LI20 EX-HN3 nasolabial CV24 ST36")
            .forbids("electroacupuncture microcurrent")
            .tells("Nothing on the scalp, behind the ear or along the neck")
            .not_for(nobody_at_risk()),
        row("unstable_neck_or_carotid_disease", risk("unstable_neck_or_carotid_disease"))
            .wishing("GB20 CV23 GB8")
            .owed_by("physician")
            .out("needle skin_contact current heat", the_neck)
            .free("LI20 EX-HN3 GV20 GB8 CV24 ST36")
            .forbids("electroacupuncture microcurrent")
            .tells("Nothing on the neck")
            .tells("Keep the head in the middle")
            .not_for(nobody_at_risk()),
    ]
}
