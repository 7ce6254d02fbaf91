//! The person and the day: states, fears, ages, consent, events.

use super::row::*;
use serde_json::{Value, json};

pub(super) fn rows() -> Vec<Row> {
    let mut rows = the_day();
    rows.extend(first_visit());
    rows.extend(before_an_event());
    rows.extend(ages());
    rows
}

fn the_day() -> Vec<Row> {
    vec![
        row("depleted_state", risk("depleted_state"))
            .decides("defer")
            .may_be_pressed()
            .out("needle current", EVERYWHERE)
            .caps("needles=10")
            .tells("Offer food, rest and water")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "lifestyle": ["short_sleep"] }))),
        row("recent_alcohol_or_drugs", risk("recent_alcohol_or_drugs"))
            .decides("defer")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Rebook for another day")
            .not_for(nobody_at_risk())
            // A habit is not today's glass.
            .not_for(told(json!({ "lifestyle": ["much_alcohol"] }))),
        row("needle_phobia", risk("needle_phobia"))
            .owed_by("practitioner")
            .out("needle", EVERYWHERE)
            .tells("Offer the non-needle option first")
            .not_for(nobody_at_risk())
            .not_for(risk("vasovagal_syncope")),
        row("vasovagal_history", risk("vasovagal_syncope"))
            .free(EVERYWHERE)
            .caps("needles=10 retention_min=15")
            .tells("Treat the patient lying down")
            .tells("Do not leave the patient alone in the room")
            .not_for(nobody_at_risk())
            // Whoever comes for the first time may have more.
            .not_for(told(json!({ "first_visit": true }))),
        row("hearing_aid", risk_with("hearing_aid", json!({ "side": "left" })))
            .free(EVERYWHERE)
            .free("TE17 GB8 ear_front ear_back")
            .tells("Ask the patient to take it out after the consultation")
            .not_for(nobody_at_risk())
            .not_for(risk("contact_lenses")),
        row("acute_illness", risk("acute_illness"))
            .decides("defer")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Rebook for when the patient is well")
            .tells("Stiff neck with fever, or breathlessness: call emergency services now")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "signs": ["fatigue"] }))),
    ]
}

fn first_visit() -> Vec<Row> {
    let gentle = |first: Value| {
        row("first_visit_gentle", told(json!({ "first_visit": first })))
            .caps("face_needles=12 body_needles=8 retention_min=20 stimulation=mild position=supine")
            // That is how everybody is treated.
            .though_nothing_reaches("retention_min stimulation face_needles")
            .tells("Watch the patient's face")
            .tells("Tell the patient what to expect to feel")
            .not_for(told(json!({ "first_visit": false })))
            .not_for(risk("vasovagal_syncope"))
    };
    let first = |mut changes: Value| {
        changes["first_visit"] = json!(true);
        told(changes)
    };
    // Those who faint most easily, or bear it least.
    let frail = |who| {
        row("first_visit_frail", who)
            .caps("needles=10 retention_min=15")
            .tells("Do not leave the patient alone in the room")
            .not_for(first(json!({})))
    };
    // Left out means a first visit.
    vec![
        gentle(json!(true)),
        gentle(json!(null)),
        frail(first(json!({ "age": 75 })))
            .not_for(first(json!({ "age": 74 })))
            .not_for(told(json!({ "age": 75 }))),
        frail(first(json!({ "age": 17, "concerns": [{ "concern": "dryness" }] })))
            .not_for(first(json!({ "age": 18, "concerns": [{ "concern": "dryness" }] }))),
        // Who is afraid of needles gets none.
        frail(first(json!({ "risks.present": [{ "risk": "needle_phobia" }] })))
            .not_for(risk("needle_phobia")),
        frail(first(json!({ "vitals": { "systolic_mmhg": 89, "diastolic_mmhg": 60 } })))
            .but_in_all("defer")
            .may_be_pressed()
            .not_for(first(json!({ "vitals": { "systolic_mmhg": 90, "diastolic_mmhg": 60 } }))),
        frail(first(json!({ "vitals": { "systolic_mmhg": 100, "diastolic_mmhg": 59 } })))
            .not_for(told(json!({ "vitals": { "systolic_mmhg": 100, "diastolic_mmhg": 59 } }))),
    ]
}

/// Bruises show for days: the nearer the day, the less is done in the face.
fn before_an_event() -> Vec<Row> {
    let days = |days: u32| told(json!({ "event_in_days": days }));
    let none = || told(json!({ "event_in_days": null }));
    let tomorrow = |who| {
        row("event_within_1_day", who)
            .out("needle heat", FACE)
            .free(BODY)
            .forbids("facial_gua_sha facial_cupping derma_rolling press_needle")
            .tells("Offer body points, finger pressure, a jade roller or rest instead")
            .not_for(days(2))
            .not_for(none())
    };
    let this_week = |who| {
        row("event_within_6_days", who)
            .wishing("GB1 ST2 TE17")
            .out("needle", EYES)
            .out("needle", "lips upper_lip LI19 ST4 GV26 CV24")
            .free("LI20 EX-HN3 GV20 nasolabial glabella cheek ST36")
            .caps("face_needles=6 face_gauge_mm=0.16")
            .forbids("facial_gua_sha facial_cupping derma_rolling")
            .tells("It is better not to needle the face now")
            .not_for(days(7))
            .not_for(none())
    };
    vec![
        tomorrow(days(0)),
        tomorrow(days(1)),
        this_week(days(2)),
        this_week(days(6)),
        row("event_within_14_days", told(json!({ "event_in_days": 14 })))
            .wishing("GB1 ST2")
            .out("needle", "upper_lid_brow lower_lid crows_feet BL2 TE23 GB1 ST2 EX-HN4 EX-HN5")
            .free("LI20 EX-HN3 nasolabial ST36")
            .caps("face_needles=8")
            .tells("Plan the last session for 7 days before the event, or 14 in patients who bruise")
            .tells("Offer to wait until after the event")
            .not_for(told(json!({ "event_in_days": 15 })))
            .not_for(told(json!({ "event_in_days": null }))),
    ]
}

fn with_acne(severity: &str, age: u8) -> Value {
    told(json!({ "age": age, "concerns": [{ "concern": "acne", "severity": severity }] }))
}

/// Mild acne, and what is seen.
fn with_pimples(signs: &[&str], age: u8) -> Value {
    told(json!({ "age": age, "concerns": [{ "concern": "acne", "severity": "mild" }], "signs": signs }))
}

fn ages() -> Vec<Row> {
    let beside_wrinkles = |concern: &'static str| {
        row("minor_cosmetic", with_concern(concern, 17))
            .decides("decline")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Explain kindly that this is not offered to anyone under 18")
            .not_for(nobody_at_risk())
            .not_for(with_concern(concern, 18))
            .not_for(with_concern("dryness", 17))
    };
    let acne = |who| {
        row("minor_acne_under_16", who)
            .owed_by("physician")
            .caps("needles=12")
            // No minor gets more.
            .though_nothing_reaches("needles")
    };
    let mut rows = vec![
        row("child_under_12", with_concern("dryness", 11))
            .decides("refer")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("A paediatrician decides")
            .not_for(nobody_at_risk())
            .not_for(with_concern("dryness", 12)),
        row("minor_under_18", with_concern("dryness", 17))
            .free(EVERYWHERE)
            .caps("needles=12 retention_min=15")
            .tells("Be gentle")
            .not_for(with_concern("dryness", 18)),
        row("minor_under_16", with_concern("dryness", 15))
            .owed_by("guardian")
            .free(EVERYWHERE)
            .tells("A parent or guardian must consent and be present")
            .not_for(with_concern("dryness", 16)),
        acne(with_acne("moderate", 15))
            // Veins between the nose and lip drain into the skull.
            .out("needle", "nose upper_lip lips nasolabial LI19 LI20 ST3 ST4 GV25 GV26 EX-HN3 CV24")
            .free("GB14 GV20 SI18 ST6 glabella forehead cheek chin ST36")
            .tells("Make sure the family doctor knows about it")
            .tells("Sudden severe acne with fever or joint pain")
            .not_for(with_acne("mild", 15))
            .not_for(with_acne("moderate", 16))
            .not_for(with_concern("acne_scars", 15))
            .not_for(with_concern("dryness", 15)),
        // Nobody said how bad: it is moderate.
        acne(with_concern("acne", 15)).not_for(with_concern("acne", 16)),
        // Pustules and nodules are more than mild, whatever it is called.
        acne(with_pimples(&["pustules"], 15))
            .not_for(with_pimples(&["pustules"], 16))
            .not_for(with_pimples(&["papules_red"], 15)),
        acne(with_pimples(&["nodules_cysts"], 15)).not_for(with_pimples(&["nodules_cysts"], 16)),
        row("minor_acne_irregular_menses", with_pimples(&["irregular_menses"], 15))
            .owed_by("physician")
            .free(EVERYWHERE)
            .tells("A doctor must look for a hormonal cause")
            .not_for(with_pimples(&["irregular_menses"], 16))
            .not_for(with_pimples(&[], 15))
            .not_for(told(
                json!({ "age": 15, "concerns": [{ "concern": "dryness" }], "signs": ["irregular_menses"] }),
            )),
        row("minor_acne_scars_under_16", with_concern("acne_scars", 15))
            .owed_by("dermatologist")
            .free(EVERYWHERE)
            .tells("A dermatologist must see the skin first")
            .not_for(with_acne("moderate", 15))
            .not_for(with_concern("acne_scars", 16)),
        row("minor_acne_16_17", with_concern("acne", 16))
            .owed_by("guardian")
            .free(EVERYWHERE)
            .tells("A parent or guardian must consent")
            .not_for(with_concern("acne", 15))
            .not_for(with_concern("dryness", 16)),
        row("minor_acne_16_17", with_concern("acne_scars", 17))
            .owed_by("guardian")
            .free(EVERYWHERE)
            .not_for(with_concern("acne_scars", 18)),
    ];
    let ageing = [
        "wrinkles",
        "fine_lines",
        "sagging",
        "jowls",
        "loss_of_elasticity",
        "weak_muscle_tone",
        "ageing_prevention",
    ];
    rows.extend(ageing.map(beside_wrinkles));
    rows.extend(the_old());
    rows.extend(["cannot_consent", "active_psychosis", "body_dysmorphic_signs"].map(|code| {
        row("cannot_consent_or_body_image", risk(code))
            .decides("refer")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Do not treat")
            .tells("Offer to help the patient see a doctor")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "concerns": [{ "concern": "wrinkles" }, { "concern": "anxiety" }] })))
    }));
    rows
}

fn the_old() -> Vec<Row> {
    let aged = |age: u8| told(json!({ "age": age }));
    vec![
        row("age_75_and_over", aged(75))
            .wishing("ST2 TE17")
            .out("needle", "lower_lid ST2 ST1 BL1 EX-HN7")
            .free("GB1 crows_feet upper_lid_brow LI20 EX-HN3 GV20 forehead nasolabial ST36")
            .caps("face_gauge_mm=0.16 needles=12 retention_min=15 press_seconds=60")
            .forbids("facial_cupping body_cupping derma_rolling press_needle")
            .tells("Look at the forearms")
            .tells("Do not use tape on thin skin")
            .not_for(aged(74)),
    ]
}
