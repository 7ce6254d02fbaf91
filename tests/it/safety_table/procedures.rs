//! Cosmetic procedures and medicines for the skin: the last day of every interval, and the day after.

use super::row::*;
use serde_json::{Value, json};

/// The face is left alone until so many days have passed; the body may be pressed meanwhile.
fn wait(rule: &'static str, code: &str, days: u32, owed_by: Option<&'static str>) -> Vec<Row> {
    let waiting = |who: Value, left: u32| {
        let row = row(rule, who)
            .decides("defer")
            .after_days(left)
            .may_be_pressed()
            .out(EVERYTHING, FACE)
            .free(BODY)
            .tells(match rule {
                "topical_acid_retinoid_or_wax" => "Ask the patient to avoid acids, retinoids and waxing",
                "other_procedure_recent" => "Find out what was done",
                _ => "Wait until the interval has passed",
            })
            .not_for(nobody_at_risk())
            .not_for(days_ago(code, days));
        match owed_by {
            Some(by) => row.owed_by(by),
            None => row,
        }
    };
    // The last day; today; and nobody said when, which is today.
    let unsaid = waiting(risk(code), days).assumes("days_ago");
    vec![waiting(days_ago(code, days - 1), 1), waiting(days_ago(code, 0), days), unsaid]
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = [
        wait("botulinum_toxin_recent", "botulinum_toxin", 28, None),
        wait("dermal_filler_recent", "dermal_filler", 28, None),
        wait("pdo_threads_recent", "pdo_threads", 90, None),
        wait("long_lasting_threads_recent", "long_lasting_threads", 180, None),
        wait("laser_or_deep_peel_recent", "laser_or_deep_peel", 30, None),
        wait("superficial_peel_or_microneedling_recent", "superficial_peel", 30, None),
        wait("superficial_peel_or_microneedling_recent", "microdermabrasion", 30, None),
        wait("superficial_peel_or_microneedling_recent", "microneedling", 30, None),
        wait("face_lift_recent", "face_lift", 180, Some("physician")),
        wait("facial_surgery_recent", "facial_surgery", 180, Some("physician")),
        wait("facial_trauma_recent", "facial_trauma", 90, Some("physician")),
        wait("dental_extraction_recent", "dental_extraction", 14, Some("dentist")),
        wait("biostimulator_recent", "biostimulator", 90, None),
        wait("fat_graft_recent", "fat_graft", 180, Some("physician")),
        wait("prp_or_skin_booster_recent", "prp_or_skin_booster", 28, None),
        wait("fat_dissolver_recent", "fat_dissolver", 56, None),
        wait("energy_device_recent", "energy_device", 30, None),
        wait("other_procedure_recent", "other_procedure", 180, Some("physician")),
    ]
    .into_iter()
    .flatten()
    .collect();
    rows.extend(acids_and_wax());
    rows.extend(in_their_zones());
    rows.extend(while_it_works());
    rows
}

/// The same wait, and no light.
fn acids_and_wax() -> Vec<Row> {
    let rule = "topical_acid_retinoid_or_wax";
    let codes = ["topical_retinoid_or_acid", "facial_waxing"];
    let rows = codes.into_iter().flat_map(|code| wait(rule, code, 7, None));
    rows.map(|row| row.forbids("led").out("needle skin_contact current heat", "jawline")).collect()
}

fn in_zone_days_ago(code: &str, zone: &str, days: u32) -> Value {
    risk_with(code, json!({ "zones": [zone], "days_ago": days }))
}

fn in_their_zones() -> Vec<Row> {
    let current = "electroacupuncture microcurrent";
    let mut rows = Vec::new();
    // Material that stays: the zone is left alone long after the face may be treated again.
    for (rule, code, means, days) in [
        ("dermal_filler_zone", "dermal_filler", EVERYTHING, 180),
        ("biostimulator_zone", "biostimulator", "needle skin_contact current heat", 730),
    ] {
        let at = |zone: &str, days: u32| in_zone_days_ago(code, zone, days);
        rows.push(
            row(rule, at("nasolabial", days - 1))
                .out(means, "nasolabial LI20 ST3 ST4")
                .free("glabella EX-HN3 GV20 ST36")
                .forbids(current)
                .tells("Ask for the exact sites")
                .not_for(at("nasolabial", days))
                .elsewhere(at("jawline", days - 1), "nasolabial LI20 glabella"),
        );
        // Nobody said where: the whole face.
        rows.push(
            row(rule, days_ago(code, days - 1))
                .assumes("zones")
                .out(means, FACE)
                .free(BODY)
                .forbids(current)
                .not_for(days_ago(code, days)),
        );
    }
    // What never leaves, or what nobody can name: for good.
    for code in ["permanent_filler", "gold_thread", "unknown_injectable"] {
        let rule = "permanent_filler_or_unknown_injectable";
        rows.push(
            row(rule, in_zone(code, "nasolabial"))
                .owed_by("physician")
                .out(EVERYTHING, "nasolabial LI20")
                .free("glabella EX-HN3 ST36")
                .tells("Stay off the treated zones for good")
                .not_for(nobody_at_risk())
                // The zones beside it are another rule's.
                .elsewhere(in_zone(code, "masseter"), "nasolabial LI20 glabella"),
        );
        rows.push(
            row(rule, risk(code))
                .assumes("zones")
                .owed_by("physician")
                .out(EVERYTHING, FACE)
                .free(BODY)
                .not_for(nobody_at_risk()),
        );
    }
    let tattoo = |zone: &str, days: u32| in_zone_days_ago("permanent_makeup", zone, days);
    rows.push(
        row("permanent_makeup_recent", tattoo("nasolabial", 41))
            .out(EVERYTHING, "nasolabial LI20")
            .free("glabella EX-HN3 ST36")
            .tells("Stay off the tattooed skin")
            .not_for(tattoo("nasolabial", 42))
            .elsewhere(tattoo("upper_lid_brow", 41), "nasolabial LI20 glabella"),
    );
    rows.push(
        row("permanent_makeup_recent", risk("permanent_makeup"))
            .assumes("days_ago zones")
            .out(EVERYTHING, FACE)
            .free(BODY)
            .not_for(nobody_at_risk()),
    );
    let implant = |zone: &str| in_zone("implant_piercing_or_plate", zone);
    rows.push(
        row("implant_piercing_or_plate", implant("nasolabial"))
            .out("needle skin_contact current heat", "nasolabial LI20")
            .free("glabella EX-HN3 ST36")
            .forbids(current)
            .tells("Ask the patient to take out removable jewellery")
            .not_for(nobody_at_risk())
            .elsewhere(implant("ear_back"), "nasolabial LI20 glabella"),
    );
    rows.push(
        row("implant_piercing_or_plate", risk("implant_piercing_or_plate"))
            .assumes("zones")
            .out("needle skin_contact current heat", FACE)
            .free(BODY)
            .forbids(current)
            .not_for(nobody_at_risk()),
    );
    rows
}

fn while_it_works() -> Vec<Row> {
    vec![
        row("botulinum_toxin_after", days_ago("botulinum_toxin", 179))
            .free(EVERYWHERE)
            .caps("stimulation=mild")
            .though_nothing_reaches("stimulation")
            .forbids("electroacupuncture microcurrent")
            .not_for(days_ago("botulinum_toxin", 180)),
        row("isotretinoin", days_ago("isotretinoin", 179))
            .owed_by("dermatologist")
            .free(EVERYWHERE)
            .caps("needles=10")
            .forbids("derma_rolling led")
            .tells("Handle the skin gently, and do not rub")
            .not_for(days_ago("isotretinoin", 180)),
        row("isotretinoin", risk("isotretinoin"))
            .assumes("days_ago")
            .owed_by("dermatologist")
            .caps("needles=10")
            .forbids("derma_rolling led")
            .not_for(nobody_at_risk()),
        row("isotretinoin_derma_rolling", days_ago("isotretinoin", 364))
            .free(EVERYWHERE)
            .forbids("derma_rolling")
            .tells("Leave out derma rolling until the interval has passed")
            .not_for(days_ago("isotretinoin", 365)),
    ]
}
