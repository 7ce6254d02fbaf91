//! Chest and breath, kidneys, and what is implanted for their treatment.

use super::row::*;
use serde_json::{Value, json};
use tcm_facial::atlas::Side;

pub(super) fn rows() -> Vec<Row> {
    let mut rows = points_over_the_lung();
    rows.extend(breath());
    rows.extend(kidneys());
    rows.extend(vessels());
    rows
}

/// Chest, top of the shoulder, upper back and flank.
const OVER_THE_LUNG: &str = "LU1 LU2 ST11 ST12 ST13 ST14 ST15 ST16 ST17 ST18 SP17 SP18 SP19 SP20 SP21 SI14 SI15 BL11 BL12 BL13 \
    BL14 BL15 BL16 BL17 BL18 BL19 BL20 BL21 BL41 BL42 BL43 BL44 BL45 BL46 BL47 BL48 BL49 BL50 KI22 KI23 KI24 KI25 KI26 KI27 \
    PC1 TE15 GB21 GB22 GB23 GB24 LR14";
/// Those where a thin body has little between skin and lung.
const UNDER_THIN_SKIN: &str = "LU1 LU2 GB21 GB22 GB23 GB24 LR14 BL11 BL12 BL13 BL14 BL15 BL16 BL17 BL18 BL19 BL20 BL21 BL41 \
    BL42 BL43 BL44 BL45 BL46 BL47";

fn points_over_the_lung() -> Vec<Row> {
    let off = |who| {
        row("lung_points_off", who)
            .wishing("BL13 BL15")
            .out("needle current", OVER_THE_LUNG)
            .instead("LU9", "BL13")
            .instead("HT7", "BL15")
            .free("LU3 LU7 LU9 ST10 ST19 SP16 SI13 BL22 BL51 KI21 PC2 GB25 CV12 CV17 ST36 LI20 EX-HN3 nasolabial neck")
            .tells("Do not needle the chest, the top of the shoulder or the upper back, on either side")
            .tells("Chest pain or breathlessness during treatment")
            .not_for(nobody_at_risk())
            .not_for(risk_with("asthma", status("controlled")))
    };
    let thin = |who| {
        row("thin_build_over_lung", who)
            .wishing("BL13 BL18")
            .out("needle current", UNDER_THIN_SKIN)
            .instead("LU9", "BL13")
            .instead("LR3", "BL18")
            .free("BL48 LU7 LU9 ST12 ST16 SP21 KI27 CV12 ST36 LI20 EX-HN3 nasolabial")
            .tells("Leave out the chest, the top of the shoulder and the upper back")
            .not_for(nobody_at_risk())
    };
    vec![
        off(risk_with("chronic_lung_disease", status("controlled"))),
        off(risk_with("chronic_lung_disease", status("active"))),
        // A collapsed lung keeps them away for life.
        off(days_ago("pneumothorax_history", 12_000)),
        // Somebody looks thin and denies a slim build: what was seen counts.
        thin(told(json!({ "signs": ["build_thin"] }))).not_for(told(json!({ "signs": ["build_heavy"] }))),
        thin(risk("slim_build")).while_open(not_asked_about("slim_build"), UNDER_THIN_SKIN),
    ]
}

fn breath() -> Vec<Row> {
    let collapsed = |who: Value, left: u32| {
        row("pneumothorax_recent", who)
            .decides("defer")
            .owed_by("physician")
            .after_days(left)
            .may_be_pressed()
            .out("needle current", EVERYWHERE)
            .tells("Wait until the interval has passed and the doctor agrees")
            .not_for(days_ago("pneumothorax_history", 90))
            .not_for(nobody_at_risk())
    };
    let breathless = |who| {
        row("chronic_lung_disease_active", who)
            .owed_by("physician")
            .free("LI20 EX-HN3 GV20 CV23 nasolabial ST36 LI4 CV12")
            .caps("needles=10 retention_min=15 stimulation=mild position=supine")
            .though_nothing_reaches("stimulation")
            .forbids("moxa body_cupping")
            .tells("Get the doctor's agreement first")
            .tells("Keep the upper body raised")
            .not_for(risk_with("chronic_lung_disease", status("controlled")))
            .not_for(nobody_at_risk())
    };
    let wheezing = |who| {
        row("asthma_active", who)
            .decides("defer")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Rebook for when the breathing has settled")
            .not_for(risk_with("asthma", status("controlled")))
            .not_for(nobody_at_risk())
    };
    let feverish = |who: Value, left: u32| {
        row("recent_respiratory_infection", who)
            .decides("defer")
            .after_days(left)
            .out(EVERYTHING, EVERYWHERE)
            .tells("Wait until the patient has been well, and free of fever")
            .not_for(days_ago("recent_respiratory_infection", 5))
            .not_for(nobody_at_risk())
    };
    vec![
        breathless(risk_with("chronic_lung_disease", status("active"))),
        breathless(risk("chronic_lung_disease")).assumes("status"),
        collapsed(days_ago("pneumothorax_history", 89), 1),
        collapsed(risk("pneumothorax_history"), 90).assumes("days_ago"),
        wheezing(risk_with("asthma", status("active"))),
        wheezing(risk("asthma")).assumes("status"),
        row("asthma_controlled", risk_with("asthma", status("controlled")))
            .free(EVERYWHERE)
            .forbids("moxa")
            .tells("Keep the inhaler within reach")
            .not_for(risk_with("asthma", status("active")))
            .not_for(nobody_at_risk()),
        feverish(days_ago("recent_respiratory_infection", 4), 1),
        feverish(risk("recent_respiratory_infection"), 5).assumes("days_ago"),
    ]
}

fn kidneys() -> Vec<Row> {
    let failing = |who| {
        row("kidney_failure", who)
            .wishing("TE17 GB1 EX-HN5 ST36")
            .owed_by("physician")
            .out("needle", EYES)
            .free("LI20 EX-HN3 nasolabial GV20 TE17 ST36")
            .caps("face_gauge_mm=0.16 face_depth_mm=2 depth_mm.EX-HN5=2 face_needles=6 needles=10 press_seconds=120")
            // EX-HN5 lies in a zone that is out altogether, and stays at 2 mm for everyone.
            .though_nothing_reaches("depth_mm.EX-HN5")
            .forbids("press_needle facial_gua_sha facial_cupping body_cupping derma_rolling moxa")
            .tells("Warn the patient about bruising before the first needle")
            .tells("Do not treat on the day of dialysis")
            .not_for(risk_with("kidney_disease", status("controlled")))
            .not_for(nobody_at_risk())
    };
    vec![
        failing(risk_with("kidney_disease", status("active"))),
        failing(risk("kidney_disease")).assumes("status"),
        row("kidney_disease_mild", risk_with("kidney_disease", status("controlled")))
            .free(EVERYWHERE)
            .tells("Ask about swollen ankles, itching and blood thinners")
            .not_for(risk_with("kidney_disease", status("active")))
            .not_for(nobody_at_risk()),
    ]
}

/// The line of a port runs under the collarbone or in the neck.
const NEAR_A_PORT: &str = "LU1 LU2 LU3 LU4 LI13 LI14 LI17 LI18 ST9 ST10 ST11 ST12 ST13 ST14 ST15 ST16 KI24 KI25 KI26 KI27 PC1 PC2 \
    HT1 HT2 SI16 SI17 TE12 TE13 TE14 TE16 TE17 GB12 GB21 GB22";

fn vessels() -> Vec<Row> {
    let means = "needle skin_contact current heat";
    let arm_and_side = |side: &str| risk_with("dialysis_access", json!({ "side": side }));
    let arm = |who| {
        row("dialysis_access_arm", who)
            .wishing("LI4 HT7")
            .tells("Stay off that arm")
            .tells("Bleeding, a cold hand or no buzz")
            .not_for(nobody_at_risk())
    };
    let both_arms = |who| arm(who).out(means, ARM).free("LU1 LI16 SI10 TE15 LI20 EX-HN3 ST36 SP6 nasolabial");
    let port_on = |side: &str| risk_with("venous_port", json!({ "side": side }));
    let port = |who| {
        row("venous_port", who)
            .wishing("TE17 GB21 LI14 CV23")
            // The front of the neck is on either side.
            .out(means, "CV22 CV23 Shanglianquan neck")
            // Nobody lies on it.
            .caps("position=supine")
            .tells("Keep clear of the port and its line")
            .tells("Fever or shivering")
            .not_for(nobody_at_risk())
    };
    let both_sides =
        |who| port(who).out(means, NEAR_A_PORT).free("LI20 EX-HN3 GB20 BL13 LI4 LU7 ST36 nasolabial");
    vec![
        arm(arm_and_side("left"))
            .out_on(Side::Left, means, ARM)
            .free_on(Side::Right, ARM)
            .free("LU1 LI16 SI10 TE15 LI20 EX-HN3 ST36 SP6 nasolabial")
            .keeps_on(Side::Right, "LI4"),
        arm(arm_and_side("right"))
            .out_on(Side::Right, means, ARM)
            .free_on(Side::Left, ARM)
            .keeps_on(Side::Left, "LI4"),
        both_arms(arm_and_side("bilateral")),
        both_arms(risk("dialysis_access")).assumes("side"),
        port(port_on("left")).out_on(Side::Left, means, NEAR_A_PORT).free_on(Side::Right, NEAR_A_PORT),
        port(port_on("right")).out_on(Side::Right, means, NEAR_A_PORT).free_on(Side::Left, NEAR_A_PORT),
        both_sides(port_on("bilateral")),
        both_sides(risk("venous_port")).assumes("side"),
    ]
}
