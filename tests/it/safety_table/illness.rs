//! Weak defence, diabetes, head and neck.

use super::row::*;
use serde_json::json;

pub(super) fn rows() -> Vec<Row> {
    let mut rows = defence();
    rows.extend(metabolism());
    rows.extend(head_and_neck());
    rows
}

fn defence() -> Vec<Row> {
    vec![
        row("immunosuppression", risk("immunosuppression"))
            .owed_by("physician")
            .free(EVERYWHERE)
            .caps("needles=10")
            .forbids("press_needle derma_rolling")
            .tells("Use strict skin preparation")
            .not_for(nobody_at_risk()),
        row("autoimmune_disease", risk("autoimmune_disease"))
            .owed_by("physician")
            .free(EVERYWHERE)
            .caps("needles=16")
            .forbids("derma_rolling")
            .tells("Ask about the medicines taken for it")
            .not_for(nobody_at_risk())
            .not_for(risk("immunosuppression")),
        row("blood_borne_infection", risk("blood_borne_infection"))
            .free(EVERYWHERE)
            .tells("Take the same precautions as with every patient")
            .not_for(nobody_at_risk()),
    ]
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
            .caps("needles=16")
            .forbids("press_needle derma_rolling moxa")
            .tells("Do not needle or heat the foot or ankle")
            .not_for(nobody_at_risk())
    };
    vec![
        row("diabetes_controlled", risk_with("diabetes", json!({ "status": "controlled" })))
            .free(EVERYWHERE)
            .free(FEET)
            .caps("needles=16")
            .tells("Inspect the feet first")
            .not_for(nobody_at_risk())
            .not_for(risk_with("diabetes", json!({ "status": "active" }))),
        poorly(risk_with("diabetes", json!({ "status": "active" })))
            .not_for(risk_with("diabetes", json!({ "status": "controlled" }))),
        poorly(risk("diabetes")).assumes("status"),
    ]
}

fn head_and_neck() -> Vec<Row> {
    let skull_and_shunt = "scalp temple neck LI17 LI18 ST8 ST9 ST10 ST11 ST12 SI16 SI17 BL3 BL4 BL5 BL6 BL7 BL8 BL9 BL10 TE16 TE17 \
        TE18 TE19 TE20 TE22 GB3 GB4 GB5 GB6 GB7 GB8 GB9 GB10 GB11 GB12 GB13 GB15 GB16 GB17 GB18 GB19 GB20 GB21 GV17 GV18 GV19 GV20 \
        GV21 GV22 GV23 GV24 EX-HN1 EX-HN2 EX-HN5 EX-HN14 EX-HN15 Anmian TE23 CV22 CV23 Shanglianquan";
    let the_neck = "neck LI17 LI18 ST9 ST10 ST11 ST12 SI16 SI17 BL10 TE16 TE17 GB12 GB20 GB21 GV14 GV15 GV16 CV22 CV23 EX-HN14 \
        EX-HN15 Anmian Shanglianquan";
    vec![
        row("tmj_disorder", risk("tmj_disorder"))
            .free(EVERYWHERE)
            .free("ST7 masseter")
            .tells("Support the jaw")
            .tells("Needle ST7 with the mouth closed")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "lifestyle": ["jaw_clenching"] }))),
        row("cranial_defect_or_shunt", risk("cranial_defect_or_shunt"))
            .wishing("GV20 GB8 EX-HN5")
            .owed_by("physician")
            .out("needle skin_contact current heat", skull_and_shunt)
            .free("LI20 EX-HN3 nasolabial CV24 ST36")
            .forbids("electroacupuncture microcurrent")
            .tells("Stay off the scalp, the area behind the ear and the neck")
            .not_for(nobody_at_risk()),
        row("unstable_neck_or_carotid_disease", risk("unstable_neck_or_carotid_disease"))
            .wishing("GB20 CV23 GB8")
            .owed_by("physician")
            .out("needle skin_contact current heat", the_neck)
            .free("LI20 EX-HN3 GV20 GB8 CV24 ST36")
            .forbids("electroacupuncture microcurrent")
            .tells("Stay off the neck")
            .tells("Keep the head in the midline")
            .not_for(nobody_at_risk()),
    ]
}
