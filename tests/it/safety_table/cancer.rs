//! Cancer, its treatment, and what the treatment leaves behind: bones, jaw, irradiated skin, lymph nodes.

use super::row::*;
use serde_json::{Value, json};
use tcm_facial::atlas::Side;

pub(super) fn rows() -> Vec<Row> {
    let mut rows = treatment();
    rows.extend(bones());
    rows.extend(radiotherapy());
    rows.extend(place_not_known());
    rows.extend(armpit_groin_neck());
    rows
}

fn treatment() -> Vec<Row> {
    vec![
        row("cancer_treatment_active", risk("cancer_treatment"))
            .owed_by("oncologist")
            .out("needle current light heat", FACE)
            .free(BODY)
            .forbids(
                "electroacupuncture microcurrent led moxa facial_gua_sha facial_cupping body_cupping derma_rolling press_needle",
            )
            .tells("Use body points only, and only once the oncologist agrees")
            .not_for(nobody_at_risk())
            // Tablets against a hormone are no bar by themselves.
            .not_for(risk("cancer_hormone_therapy")),
        row("cancer_hormone_therapy", risk("cancer_hormone_therapy"))
            .free(EVERYWHERE)
            .tells("Ask and record: which cancer")
            .tells("Tell the cancer team")
            .not_for(nobody_at_risk())
            .not_for(risk("cancer_treatment")),
        row("neutropenia", risk("neutropenia"))
            .decides("defer")
            .owed_by("oncologist")
            .may_be_pressed()
            .out("needle current", EVERYWHERE)
            .forbids("press_needle derma_rolling facial_gua_sha facial_cupping body_cupping moxa")
            .tells("Do not needle until the count has recovered")
            .tells("Fever: send the patient to hospital now")
            .not_for(nobody_at_risk())
            .not_for(risk("immunosuppression")),
    ]
}

fn bones() -> Vec<Row> {
    let spine_and_back = "BL10 BL11 BL12 BL13 BL14 BL15 BL16 BL17 BL18 BL19 BL20 BL21 BL22 BL23 BL24 BL25 BL26 BL27 BL28 BL29 BL30 \
        BL31 BL32 BL33 BL34 BL35 BL41 BL42 BL43 BL44 BL45 BL46 BL47 BL48 BL49 BL50 BL51 BL52 BL53 BL54 GV1 GV2 GV3 GV4 GV5 GV6 \
        GV7 GV8 GV9 GV10 GV11 GV12 GV13 GV14 EX-HN15 neck nape CV22 CV23 GB20 GB12 TE17 Anmian";
    let jaw_and_cheek = "jawline masseter chin marionette lips upper_lip cheek nasolabial mouth_inside LI19 LI20 ST2 ST3 ST4 ST5 \
        ST6 ST7 SI18 GV26 CV24 TE17 EX-HN8 Qianzheng Jiachengjiang";
    vec![
        row("bone_metastases", risk("bone_metastases"))
            .wishing("BL23 GB20 CV23")
            .owed_by("oncologist")
            .out("needle skin_contact current heat", spine_and_back)
            .free("LI20 EX-HN3 nasolabial GV20 ST36 SP6 LI4 CV12 BL40 BL60")
            .caps("position=supine")
            .forbids("body_cupping electroacupuncture")
            .tells("Get the agreement of the cancer team first")
            .tells("Do not let the patient twist")
            .not_for(nobody_at_risk())
            .not_for(risk("cancer_hormone_therapy")),
        row("bone_antiresorptive", risk("bone_antiresorptive"))
            .free(EVERYWHERE)
            .tells("Do nothing inside the mouth")
            .not_for(nobody_at_risk())
            .not_for(risk("jaw_osteonecrosis")),
        row("jaw_osteonecrosis", risk("jaw_osteonecrosis"))
            .decides("refer")
            .owed_by("dentist")
            .may_be_pressed()
            .out("needle skin_contact current heat", jaw_and_cheek)
            .free("EX-HN3 GV20 GB14 glabella forehead temple crows_feet neck CV23 ST36")
            .tells("Refer the patient to the dentist or jaw surgeon first")
            .not_for(nobody_at_risk())
            .not_for(risk("bone_antiresorptive")),
    ]
}

fn radiotherapy() -> Vec<Row> {
    let code = "head_neck_radiotherapy";
    let at = |zone: &str, days: u32| risk_with(code, json!({ "zones": [zone], "days_ago": days }));
    let nowhere = |days: u32| risk_with(code, json!({ "zones": [], "days_ago": days }));
    let past = |who| {
        row("head_neck_radiotherapy", who)
            .owed_by("oncologist")
            .forbids("derma_rolling facial_gua_sha facial_cupping")
            .tells("Stay off the irradiated skin")
            .not_for(nobody_at_risk())
    };
    let recent = |who| {
        row("head_neck_radiotherapy_recent", who)
            .owed_by("oncologist")
            .out(EVERYTHING, FACE)
            .free(BODY)
            .forbids("derma_rolling facial_gua_sha facial_cupping led")
            .tells("Use body points only, and only once the oncologist agrees")
    };
    let margin = |who| {
        row("head_neck_radiotherapy_neck_margin", who)
            .wishing("CV23 TE17 ST6 GB20")
            .out(
                "needle current light heat",
                "neck jawline masseter chin ear_back nape CV22 CV23 TE17 GB12 ST5 ST6 ST7 CV24 GB20 BL10",
            )
            .free("LI20 EX-HN3 GV20 nasolabial cheek temple ear_front ST36")
            .tells("The field for neck treatment reaches the jaw")
    };
    vec![
        past(at("nasolabial", 365))
            .out("needle current light heat", "nasolabial LI20 ST3")
            .free("glabella EX-HN3 ST36")
            .elsewhere(at("neck", 4_000), "nasolabial LI20 glabella"),
        past(days_ago(code, 4_000)).out("needle current light heat", FACE).free(BODY).assumes("zones"),
        // It was under the hair, or in the throat: nowhere on the skin of the face.
        past(nowhere(4_000)).free(EVERYWHERE),
        recent(at("chin", 364)).not_for(at("chin", 365)).not_for(nobody_at_risk()),
        // A year of waiting for the whole face, wherever the field was.
        recent(nowhere(364)).not_for(nowhere(365)),
        recent(in_zone(code, "chin")).assumes("days_ago").not_for(nobody_at_risk()),
        margin(at("neck", 4_000)).not_for(at("jawline", 4_000)).not_for(nowhere(4_000)),
        margin(days_ago(code, 4_000)).assumes("zones").not_for(nobody_at_risk()),
    ]
}

/// Nothing is done there by these means.
const DRAINED: &str = "needle skin_contact current heat";

fn on(code: &str, side: &str) -> Value {
    risk_with(code, json!({ "side": side }))
}

/// The quarter of the trunk whose lymph runs to the armpit.
const UPPER_QUARTER: &str = "LU1 LU2 LI16 ST12 ST13 ST14 ST15 ST16 ST17 ST18 SP17 SP18 SP19 SP20 SP21 SI10 SI11 SI12 SI13 SI14 \
    SI15 BL11 BL12 BL13 BL14 BL15 BL16 BL17 BL18 BL41 BL42 BL43 BL44 BL45 BL46 BL47 KI22 KI23 KI24 KI25 KI26 KI27 PC1 TE15 GB21 \
    GB22 GB23 GB24 LR14";
/// The leg, and the quarter of the trunk whose lymph runs to the groin.
const LEG_AND_LOWER_QUARTER: &str = "ST31 ST32 ST33 ST34 ST35 ST36 ST37 ST38 ST39 ST40 ST41 ST42 ST43 ST44 ST45 SP1 SP2 SP3 SP4 SP5 \
    SP6 SP7 SP8 SP9 SP10 SP11 BL36 BL37 BL38 BL39 BL40 BL53 BL54 BL55 BL56 BL57 BL58 BL59 BL60 BL61 BL62 BL63 BL64 BL65 BL66 BL67 \
    KI1 KI2 KI3 KI4 KI5 KI6 KI7 KI8 KI9 KI10 GB29 GB30 GB31 GB32 GB33 GB34 GB35 GB36 GB37 GB38 GB39 GB40 GB41 GB42 GB43 GB44 LR1 \
    LR2 LR3 LR4 LR5 LR6 LR7 LR8 LR9 LR10 LR11 ST25 ST26 ST27 ST28 ST29 ST30 SP12 SP13 SP14 SP15 KI11 KI12 KI13 KI14 KI15 KI16 GB26 \
    GB27 GB28 BL22 BL23 BL24 BL25 BL26 BL27 BL28 BL29 BL30 BL31 BL32 BL33 BL34 BL35 BL51 BL52 LR12 LR13";
/// Neck, nape, jaw and behind the ear; what lies in the middle of them stands apart.
const NECK_AND_JAW: &str = "LI17 LI18 ST5 ST6 ST9 ST10 ST11 ST12 SI16 SI17 BL10 TE16 TE17 TE18 TE19 TE20 GB12 GB20 GB21 EX-HN14 \
    Anmian jawline ear_back";

/// Nodes or swelling, and nobody knows where: armpit, groin and neck of that side.
fn place_not_known() -> Vec<Row> {
    let all = format!("{ARM} {UPPER_QUARTER} {LEG_AND_LOWER_QUARTER} {NECK_AND_JAW}");
    let all = all.as_str();
    let mut rows = Vec::new();
    for code in ["lymph_node_removal", "lymphoedema"] {
        let of = |who| {
            row("lymph_node_removal", who)
                .wishing("CV23 ST36")
                // Chin and front of the neck are on either side.
                .out(DRAINED, "neck chin CV22 CV23 CV24")
                .free("LI20 EX-HN3 glabella nasolabial cheek GV20 ST8 CV12 BL20 KI21")
                .forbids("facial_gua_sha facial_cupping")
                .tells("Ask which lymph nodes are affected, and record the site instead")
                .not_for(nobody_at_risk())
        };
        rows.extend([
            of(on(code, "left"))
                .out_on(Side::Left, DRAINED, all)
                .free_on(Side::Right, all)
                .keeps_on(Side::Right, "ST36 LI4"),
            of(on(code, "right"))
                .out_on(Side::Right, DRAINED, all)
                .free_on(Side::Left, all)
                .keeps_on(Side::Left, "ST36 LI4"),
            // Nobody said which side, and both.
            of(on(code, "bilateral")).out(DRAINED, all),
            of(risk(code)).out(DRAINED, all).assumes("side"),
        ]);
    }
    rows
}

fn armpit_groin_neck() -> Vec<Row> {
    let armpit = |who| {
        row("lymph_nodes_armpit", who)
            .wishing("LI4 ST36")
            .free("LI20 EX-HN3 nasolabial glabella CV23 GB20 BL19 BL20 BL22 CV12 GV14 ST36 SP6 ST19 KI21")
            .tells("Stay off that arm, and off the chest, shoulder and upper back on that side")
            .not_for(nobody_at_risk())
            .not_for(on("lymph_nodes_groin", "left"))
    };
    let groin = |who| {
        row("lymph_nodes_groin", who)
            .wishing("LI4 ST36")
            .free("LI20 EX-HN3 nasolabial glabella CV23 GB20 BL20 BL21 CV12 CV6 LI4 HT7 ST24 KI17")
            .tells("Stay off that leg, and off the lower abdomen, buttock and lower back on that side")
            .not_for(nobody_at_risk())
            .not_for(on("lymph_nodes_armpit", "left"))
    };
    let neck = |who| {
        row("lymph_nodes_neck", who)
            .wishing("TE17 CV23 CV24 ST6")
            .owed_by("physician")
            // The chin, the front of the neck and the middle of the nape are on either side.
            .out(DRAINED, "chin neck CV22 CV23 CV24 GV15 GV16 Shanglianquan")
            .free("LI20 EX-HN3 GV20 nasolabial glabella cheek ear_front ST36 LI4 BL13")
            .forbids("facial_gua_sha facial_cupping")
            .tells("Stay off the neck and jaw on that side")
            .not_for(nobody_at_risk())
    };
    let arm = || format!("{ARM} {UPPER_QUARTER}");
    let (leg, jaw) = (LEG_AND_LOWER_QUARTER, NECK_AND_JAW);
    vec![
        armpit(on("lymph_nodes_armpit", "left"))
            .out_on(Side::Left, DRAINED, &arm())
            .free_on(Side::Right, &arm())
            .keeps_on(Side::Right, "LI4"),
        armpit(on("lymph_nodes_armpit", "right"))
            .out_on(Side::Right, DRAINED, &arm())
            .free_on(Side::Left, &arm())
            .keeps_on(Side::Left, "LI4"),
        armpit(on("lymph_nodes_armpit", "bilateral")).out(DRAINED, &arm()),
        armpit(risk("lymph_nodes_armpit")).out(DRAINED, &arm()).assumes("side"),
        groin(on("lymph_nodes_groin", "left"))
            .out_on(Side::Left, DRAINED, leg)
            .free_on(Side::Right, leg)
            .keeps_on(Side::Right, "ST36"),
        groin(on("lymph_nodes_groin", "right"))
            .out_on(Side::Right, DRAINED, leg)
            .free_on(Side::Left, leg)
            .keeps_on(Side::Left, "ST36"),
        groin(on("lymph_nodes_groin", "bilateral")).out(DRAINED, leg),
        groin(risk("lymph_nodes_groin")).out(DRAINED, leg).assumes("side"),
        neck(on("lymph_nodes_neck", "left"))
            .out_on(Side::Left, DRAINED, jaw)
            .free_on(Side::Right, jaw)
            .keeps_on(Side::Right, "TE17"),
        neck(on("lymph_nodes_neck", "right")).out_on(Side::Right, DRAINED, jaw).free_on(Side::Left, jaw),
        neck(on("lymph_nodes_neck", "bilateral")).out(DRAINED, jaw),
        neck(risk("lymph_nodes_neck")).out(DRAINED, jaw).assumes("side"),
    ]
}
