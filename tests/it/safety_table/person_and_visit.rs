//! The person and the day: states, fears, ages, consent, events.

use super::row::*;
use serde_json::json;

pub(super) fn rows() -> Vec<Row> {
    let mut rows = the_day();
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
            .tells("Make a new appointment for another day")
            .not_for(nobody_at_risk())
            // A habit is not today's glass.
            .not_for(told(json!({ "lifestyle": ["much_alcohol"] }))),
        row("needle_phobia", risk("needle_phobia"))
            .owed_by("practitioner")
            .out("needle", EVERYWHERE)
            .tells("Offer the non-needle way first")
            .not_for(nobody_at_risk())
            .not_for(risk("vasovagal_syncope")),
        row("vasovagal_history_or_first_visit", risk("vasovagal_syncope"))
            .free(EVERYWHERE)
            .caps("needles=10 retention_min=15")
            .tells("Treat lying down")
            .tells("Somebody stays in the room")
            .not_for(nobody_at_risk()),
        row("vasovagal_history_or_first_visit", told(json!({ "first_visit": true })))
            .free(EVERYWHERE)
            .caps("needles=10 retention_min=15")
            .not_for(told(json!({ "first_visit": false }))),
        // Left out means a first visit.
        row("vasovagal_history_or_first_visit", told(json!({ "first_visit": null })))
            .free(EVERYWHERE)
            .caps("needles=10 retention_min=15")
            .not_for(told(json!({ "first_visit": false }))),
        row("acute_illness", risk("acute_illness"))
            .decides("defer")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Come back when well")
            .tells("Stiff neck with fever, or breathlessness: emergency services now")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "signs": ["fatigue"] }))),
        row("event_within_14_days", told(json!({ "event_in_days": 14 })))
            .wishing("GB1 ST2")
            .out("needle", "upper_lid_brow lower_lid crows_feet BL2 TE23 GB1 ST2 EX-HN4 EX-HN5")
            .free("LI20 EX-HN3 nasolabial ST36")
            .tells("Warn that a bruise may last up to two weeks")
            .tells("Offer to wait until after the event")
            .not_for(told(json!({ "event_in_days": 15 })))
            .not_for(told(json!({ "event_in_days": null }))),
    ]
}

fn ages() -> Vec<Row> {
    let beside_wrinkles = |concern: &'static str| {
        row("minor_cosmetic", with_concern(concern, 17))
            .decides("decline")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Say kindly that this is not offered under 18")
            .not_for(nobody_at_risk())
            .not_for(with_concern(concern, 18))
            .not_for(with_concern("dryness", 17))
    };
    let mut rows = vec![
        row("child_under_12", with_concern("dryness", 11))
            .decides("refer")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("A doctor for children decides")
            .not_for(nobody_at_risk())
            .not_for(with_concern("dryness", 12)),
        row("minor_under_16", with_concern("dryness", 15))
            .owed_by("guardian")
            .free(EVERYWHERE)
            .tells("A parent or guardian consents and is present")
            .not_for(with_concern("dryness", 16)),
        row("minor_acne_under_16", with_concern("acne", 15))
            .owed_by("dermatologist")
            .free(EVERYWHERE)
            .tells("A dermatologist sees the skin before the course")
            .not_for(with_concern("acne", 16))
            .not_for(with_concern("dryness", 15)),
        row("minor_acne_under_16", with_concern("acne_scars", 15))
            .owed_by("dermatologist")
            .free(EVERYWHERE)
            .not_for(with_concern("acne_scars", 16)),
        row("minor_acne_16_17", with_concern("acne", 16))
            .owed_by("guardian")
            .free(EVERYWHERE)
            .tells("A parent or guardian consents")
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
    rows.extend(["cannot_consent", "active_psychosis", "body_dysmorphic_signs"].map(|code| {
        row("cannot_consent_or_body_image", risk(code))
            .decides("refer")
            .owed_by("physician")
            .out(EVERYTHING, EVERYWHERE)
            .tells("Do not treat")
            .tells("Offer help in reaching a doctor")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "concerns": [{ "concern": "wrinkles" }, { "concern": "anxiety" }] })))
    }));
    rows
}
