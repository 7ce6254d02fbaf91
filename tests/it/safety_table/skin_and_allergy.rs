//! Skin and allergies.

use super::row::*;
use serde_json::{Value, json};

/// A rule about the skin where the risk says it is: one row for the nasolabial fold, one for nobody knows where.
fn on_the_skin(rule: &'static str, code: &str, means: &'static str, forbids: &'static str) -> [Row; 2] {
    let [there, anywhere] = on_any_skin(rule, code, means, forbids);
    [there.elsewhere(in_zone(code, "forehead"), "nasolabial LI20"), anywhere]
}

fn on_any_skin(rule: &'static str, code: &str, means: &'static str, forbids: &'static str) -> [Row; 2] {
    [
        row(rule, in_zone(code, "nasolabial"))
            .out(means, "nasolabial LI20 ST3 ST4 EX-HN8")
            .free("glabella EX-HN3 GV20 ST36")
            .forbids(forbids)
            .not_for(nobody_at_risk()),
        row(rule, risk(code))
            .assumes("zones")
            .out(means, FACE)
            .free(BODY)
            .forbids(forbids)
            .not_for(nobody_at_risk()),
    ]
}

fn with_the_face_off(rule: &'static str, who: Value) -> Row {
    row(rule, who).out(EVERYTHING, FACE).free(BODY).not_for(nobody_at_risk())
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows = allergies();
    rows.extend(infections());
    rows.extend(acne_and_rosacea());
    rows.extend(affected_skin());
    rows.extend(koebner());
    rows.extend(tendencies());
    rows
}

fn allergies() -> Vec<Row> {
    let of = |severity: &str| risk_with("nickel_allergy", json!({ "severity": severity }));
    let mild = |severity: &str| {
        row("nickel_allergy", of(severity))
            .free(EVERYWHERE)
            .forbids("press_needle")
            .tells("Ask the needle manufacturer about nickel")
            .tells("Leave no needle or thread in the skin")
            .not_for(nobody_at_risk())
            .not_for(of("severe"))
    };
    let severe = |who| {
        row("nickel_allergy_severe", who)
            .out("needle", EVERYWHERE)
            .forbids("press_needle electroacupuncture derma_rolling microcurrent")
            .tells("Use the non-needle option, without metal tools")
            .not_for(nobody_at_risk())
            .not_for(of("moderate"))
    };
    vec![
        row("acute_allergic_reaction", risk("acute_allergic_reaction"))
            .decides("defer")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Swelling of lips or tongue, or trouble breathing")
            .not_for(nobody_at_risk())
            .not_for(risk("product_allergy")),
        mild("mild"),
        mild("moderate"),
        severe(of("severe")),
        severe(risk("nickel_allergy")).assumes("severity"),
        row("product_allergy", risk("product_allergy"))
            .free(EVERYWHERE)
            .tells("Leave out every product that the patient names")
            .not_for(nobody_at_risk()),
    ]
}

fn infections() -> Vec<Row> {
    let herpes =
        |status: &str, days: u32| risk_with("herpes_face", json!({ "status": status, "days_ago": days }));
    vec![
        with_the_face_off("skin_infection_face", in_zone("skin_infection_face", "chin"))
            .decides("defer")
            .owed_by("physician")
            .may_be_pressed()
            .tells("Do not touch the infected skin"),
        with_the_face_off("herpes_active_face", risk_with("herpes_face", json!({ "status": "active" })))
            .decides("defer")
            .may_be_pressed()
            .tells("Wait until it has fully healed, then seven more days")
            .not_for(herpes("past", 7)),
        // Nobody said that it is over; nor, were it over, since when.
        with_the_face_off("herpes_active_face", risk("herpes_face"))
            .assumes("status")
            .decides("defer")
            .after_days(7)
            .may_be_pressed(),
        with_the_face_off("herpes_just_healed", herpes("past", 6))
            .decides("defer")
            .after_days(1)
            .may_be_pressed()
            .tells("Wait until seven days after healing")
            .not_for(herpes("past", 7))
            .not_for(herpes("active", 6)),
        with_the_face_off("herpes_just_healed", risk_with("herpes_face", json!({ "status": "past" })))
            .assumes("days_ago")
            .decides("defer")
            .after_days(7)
            .may_be_pressed(),
        row("herpes_history", herpes("past", 400))
            .out("needle", "upper_lip lips GV26 GV27 LI19 ST4")
            .free(EVERYWHERE)
            .tells("Ask whether a doctor has advised preventive treatment")
            .not_for(nobody_at_risk())
            .not_for(herpes("active", 400)),
    ]
}

fn acne_and_rosacea() -> Vec<Row> {
    let rubbing = "facial_gua_sha facial_cupping jade_roller derma_rolling";
    let acne = |severity: &str| {
        told(json!({ "concerns": [{ "concern": "acne", "zones": ["cheek"], "severity": severity }] }))
    };
    let rosacea = |status: &str| risk_with("rosacea", json!({ "status": status }));
    let severe = |who| {
        row("acne_severe", who)
            .owed_by("dermatologist")
            .out("needle skin_contact current heat", FACE)
            .free(BODY)
            .forbids(rubbing)
            .tells("A dermatologist must see the face before any treatment")
            .not_for(nobody_at_risk())
            .not_for(acne("moderate"))
    };
    let active = |who| {
        with_the_face_off("rosacea_active_or_ocular", who)
            .owed_by("physician")
            .tells("Use body points only, and only once the doctor agrees")
            .tells("Sore, red or gritty eyes")
    };
    let code = "inflamed_acne_lesions";
    let [there, anywhere] =
        on_any_skin("acne_inflamed_lesions", code, "needle skin_contact current heat", rubbing);
    // Between nose and lip another rule holds.
    let there = there.elsewhere(in_zone(code, "forehead"), "glabella");
    let mut rows =
        Vec::from([there, anywhere].map(|row| row.tells("Keep clear of each lesion and its margin")));
    rows.extend([
        severe(acne("severe")),
        severe(risk("severe_acne")),
        row("rosacea_stable", rosacea("controlled"))
            .out("heat", FACE)
            .free(BODY)
            .forbids("facial_cupping facial_gua_sha jade_roller derma_rolling")
            .tells("Do not heat or rub the skin")
            .not_for(nobody_at_risk())
            .not_for(rosacea("active")),
        active(rosacea("active")).not_for(rosacea("controlled")),
        active(risk("rosacea")).assumes("status"),
    ]);
    rows.extend(spots());
    rows
}

/// Spots that are inflamed, and signs that say where they are.
fn spots() -> Vec<Row> {
    let seen = |sign: &str| {
        told(json!({ "concerns": [{ "concern": "acne", "severity": "mild" }], "signs": [sign] }))
    };
    let nose_to_lip = |who| {
        row("inflamed_skin_nose_to_lip", who)
            .out("needle", "nose upper_lip lips nasolabial LI19 LI20 ST3 ST4 GV25 GV26 CV24")
            .free("SI18 ST6 cheek masseter ST36")
            .tells("Do not needle between the nose and lip")
            .not_for(nobody_at_risk())
            .not_for(seen("skin_oily"))
    };
    let lines = |signs: &[&str]| {
        let zones = json!(["forehead", "chin", "marionette", "jawline"]);
        told(json!({ "concerns": [{ "concern": "wrinkles", "zones": zones }], "signs": signs }))
    };
    let at = |rule, sign, places: &str| {
        row(rule, lines(&[sign]))
            .out("needle skin_contact current heat", places)
            .free("SI18 ST7 cheek ST36")
            .tells("Keep clear of each spot")
            .not_for(lines(&[]))
            .not_for(lines(&["pustules"]))
    };
    let mut rows = vec![
        nose_to_lip(in_zone("inflamed_acne_lesions", "temple")).not_for(risk("dermatitis")),
        at(
            "lesions_on_nose_and_forehead",
            "lesions_nose_forehead",
            "nose forehead glabella LI20 GB14 EX-HN3",
        ),
        at("lesions_around_the_mouth", "lesions_perioral", "upper_lip lips marionette chin ST4 CV24"),
        at("lesions_on_chin_and_jaw", "lesions_chin_jaw", "chin jawline CV24 ST5 ST6"),
    ];
    let signs =
        ["pustules", "nodules_cysts", "lesions_nose_forehead", "lesions_perioral", "lesions_chin_jaw"];
    rows.extend(signs.map(|sign| nose_to_lip(seen(sign))));
    rows
}

fn affected_skin() -> Vec<Row> {
    [
        on_the_skin("dermatitis_flare", "dermatitis", EVERYTHING, "")
            .map(|row| row.tells("Stay off the affected skin and its margin")),
        on_the_skin("unhealthy_skin", "unhealthy_skin", EVERYTHING, "")
            .map(|row| row.tells("Stay off the affected skin")),
        on_the_skin("keloid_existing", "keloid_in_field", "needle current heat", "derma_rolling")
            .map(|row| row.tells("Stay off the scar and its margin")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Diseases in which every wound of the skin may bring a new patch: in active disease in healthy skin too.
fn koebner() -> Vec<Row> {
    let code = "koebner_disease";
    let of = |is: &str, zones: Value| risk_with(code, json!({ "status": is, "zones": zones }));
    let active = |who| {
        row("koebner_active", who)
            .decides("defer")
            .owed_by("dermatologist")
            .may_be_pressed()
            .out("needle heat", EVERYWHERE)
            .forbids(
                "press_needle electroacupuncture derma_rolling facial_gua_sha facial_cupping body_cupping moxa",
            )
            .tells("Do not needle anywhere, healthy skin included")
            .not_for(nobody_at_risk())
            .not_for(of("controlled", json!(["nasolabial"])))
    };
    let quiet = |who| {
        row("koebner_stable", who)
            .caps("face_needles=6 needles=10")
            .forbids("press_needle derma_rolling facial_gua_sha facial_cupping body_cupping")
            .tells("Ask before each course")
            .tells("Look at every needle site after 2 and 4 weeks")
            .not_for(nobody_at_risk())
            .not_for(of("active", json!(["nasolabial"])))
    };
    vec![
        // A patch of the elbow is enough.
        active(of("active", json!([]))),
        active(of("active", json!(["nasolabial"]))),
        active(risk_with(code, json!({ "zones": [] }))).assumes("status"),
        active(risk(code)).assumes("status"),
        quiet(of("controlled", json!(["nasolabial"])))
            .out("needle heat", "nasolabial LI20 ST3 ST4 nasolabial/around_patch")
            // Around a patch nothing is inserted, wherever it is.
            .out("needle heat", "cheek/around_patch forehead/around_patch")
            .free("glabella EX-HN3 GV20 SI18 ST36")
            .elsewhere(of("controlled", json!(["jawline"])), "EX-HN3"),
        quiet(of("controlled", json!([]))).free(EVERYWHERE),
        quiet(risk_with(code, status("controlled"))).assumes("zones").out("needle heat", FACE).free(BODY),
    ]
}

fn tendencies() -> Vec<Row> {
    vec![
        row("skin_fragility", risk("skin_fragility"))
            .wishing("TE17")
            .free(EVERYWHERE)
            .caps("face_gauge_mm=0.16 face_needles=6 needles=10 press_seconds=60")
            .forbids("facial_gua_sha facial_cupping body_cupping derma_rolling press_needle")
            .tells("Do not use tape or adhesive on the skin")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "signs": ["skin_thin"] }))),
        row("pigment_marks_tendency", risk("pigment_marks_tendency"))
            .out("needle", "cheek/around_patch forehead/around_patch nasolabial/around_patch")
            .free(EVERYWHERE)
            .caps("face_needles=6")
            .forbids("derma_rolling facial_gua_sha facial_cupping")
            .tells("Discuss dark marks before the first needle")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "lifestyle": ["sun_exposure"] }))),
        row("keloid_tendency", risk("keloid_tendency"))
            .free(EVERYWHERE)
            .caps("face_needles=2")
            .forbids("derma_rolling")
            .tells("Try a small hidden area first")
            .not_for(nobody_at_risk())
            .not_for(in_zone("keloid_in_field", "chin")),
        with_the_face_off("sunburn", risk("sunburn"))
            .decides("defer")
            .may_be_pressed()
            .tells("Wait until it has settled")
            .not_for(told(json!({ "lifestyle": ["sun_exposure"] }))),
        row("photosensitivity", risk("photosensitivity"))
            .free(EVERYWHERE)
            .forbids("led")
            .tells("Do not use light treatment")
            .not_for(nobody_at_risk()),
    ]
}
