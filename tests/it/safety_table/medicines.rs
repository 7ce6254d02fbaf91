//! Medicines, and what only the person has named.

use super::row::*;
use serde_json::json;
use tcm_facial::atlas::Side;

/// Round the injected muscle of the upper arm.
const UPPER_ARM: &str = "LI13 LI14 LI15 LI16 TE12 TE13 TE14 SI9 SI10 LU2 LU3 LU4";

pub(super) fn rows() -> Vec<Row> {
    let mut rows = not_named();
    rows.extend(against_low_spirits());
    rows.extend(against_weight());
    rows.extend(vaccination());
    rows
}

/// What no question names: a person judges it, and until then the worst is assumed.
fn not_named() -> Vec<Row> {
    let note = |code: &str, note: &str| risk_with(code, json!({ "note": note }));
    let condition = |who| {
        row("other_condition", who)
            .owed_by("practitioner")
            .free(EVERYWHERE)
            .caps("needles=10 stimulation=mild")
            .though_nothing_reaches("stimulation")
            .forbids("electroacupuncture derma_rolling")
            .tells("Read what the patient wrote")
            .tells("If in doubt, ask the doctor and wait")
            .not_for(nobody_at_risk())
            .not_for(note("other_medicine", "sarcoidosis"))
    };
    let medicine = |who| {
        // It may thin the blood.
        row("other_medicine", who)
            .wishing("TE17 GB1 EX-HN5 ST36")
            .owed_by("practitioner")
            .out("needle", EYES)
            .free("LI20 EX-HN3 nasolabial GV20 TE17 ST36")
            .caps(
                "face_gauge_mm=0.16 face_depth_mm=2 depth_mm.EX-HN5=2 face_needles=6 needles=10 press_seconds=120 stimulation=mild",
            )
            .though_nothing_reaches("stimulation depth_mm.EX-HN5")
            .forbids("derma_rolling facial_gua_sha facial_cupping body_cupping")
            .tells("Before the first needle, look up what the medicine does")
            .tells("Never advise stopping a medicine")
            .not_for(nobody_at_risk())
            .not_for(note("other_condition", "apixaban"))
    };
    vec![
        condition(note("other_condition", "sarcoidosis")),
        // Whoever ticked it and wrote nothing is asked, and is no better off.
        condition(risk("other_condition")),
        medicine(note("other_medicine", "a white tablet in the morning")),
        medicine(risk("other_medicine")),
        row("awaiting_results", risk("awaiting_results"))
            .owed_by("physician")
            .free(EVERYWHERE)
            .caps("needles=10 stimulation=mild")
            .though_nothing_reaches("stimulation")
            .forbids("electroacupuncture derma_rolling")
            .tells("Get the doctor's agreement before the course begins")
            .not_for(nobody_at_risk())
            .not_for(note("other_condition", "sarcoidosis")),
    ]
}

fn against_low_spirits() -> Vec<Row> {
    let with = |other: &str| risks(json!([{ "risk": "ssri_snri" }, { "risk": other }]));
    let pair = |other: &'static str| {
        row("ssri_snri_with_bleeding_medicine", with(other))
            .wishing("TE17 GB1 EX-HN5 ST36")
            .out("needle", EYES)
            .free("LI20 EX-HN3 nasolabial GV20 TE17 ST36")
            .caps(
                "face_gauge_mm=0.16 face_depth_mm=2 depth_mm.EX-HN5=2 needles=12 face_needles=6 press_seconds=60",
            )
            .though_nothing_reaches("depth_mm.EX-HN5")
            .forbids("facial_cupping body_cupping derma_rolling")
            .tells("Never advise stopping a medicine")
            .tells("Never advise stopping a medicine")
            .not_for(risk("ssri_snri"))
            .not_for(risk(other))
            .not_for(with("isotretinoin"))
            .not_for(nobody_at_risk())
    };
    vec![
        row("ssri_snri", risk("ssri_snri"))
            .wishing("TE17")
            .free(EVERYWHERE)
            .caps("face_gauge_mm=0.16 needles=12 face_needles=6 press_seconds=60")
            .tells("Warn the patient about bruising before the first needle")
            .tells("Never advise stopping the medicine")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "signs": ["mood_swings"] }))),
        pair("nsaid"),
        pair("antiplatelet"),
        pair("bleeding_supplement"),
    ]
}

fn against_weight() -> Vec<Row> {
    vec![
        row("glp1_medicine", risk("glp1_medicine"))
            .free(EVERYWHERE)
            .caps("needles=12")
            .tells("Ask whether the patient has eaten and drunk today")
            .tells("If the patient also takes insulin or a sulfonylurea")
            .not_for(nobody_at_risk())
            .not_for(risk("unwanted_weight_loss")),
    ]
}

fn vaccination() -> Vec<Row> {
    let means = "needle skin_contact current heat";
    let in_arm =
        |side: &str, days: u32| risk_with("recent_vaccination", json!({ "side": side, "days_ago": days }));
    let arm = |who| {
        row("recent_vaccination", who)
            .free("LI4 LI11 LU7 TE5 PC6 LI20 EX-HN3 GV20 nasolabial ST36 BL13 GB21")
            .tells("Stay off that shoulder and upper arm")
            .tells("Fever or feeling ill")
            .not_for(nobody_at_risk())
    };
    vec![
        arm(in_arm("left", 2))
            .out_on(Side::Left, means, UPPER_ARM)
            .free_on(Side::Right, UPPER_ARM)
            .not_for(in_arm("left", 3)),
        arm(in_arm("right", 0))
            .out_on(Side::Right, means, UPPER_ARM)
            .free_on(Side::Left, UPPER_ARM)
            .not_for(in_arm("right", 3)),
        arm(days_ago("recent_vaccination", 2))
            .out(means, UPPER_ARM)
            .assumes("side")
            .not_for(days_ago("recent_vaccination", 3)),
        // Neither when nor where.
        arm(risk("recent_vaccination")).out(means, UPPER_ARM).assumes("days_ago side"),
    ]
}
