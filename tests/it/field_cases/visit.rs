//! The first visit, and an event soon.

use super::*;

fn event_in(days: u16) -> Value {
    let concerns = json!([{ "concern": "wrinkles", "severity": "severe", "main": true }]);
    with(woman(), json!({ "concerns": concerns, "event_in_days": days }))
}

/// An event on the day itself got fourteen needles in the face and a note, like one in two weeks.
#[test]
fn an_event_today_or_tomorrow_gets_no_needle_in_the_face() {
    for days in [0, 1] {
        Case::of(&event_in(days))
            .decides(Verdict::Treat)
            .owes(&[])
            .finds("event_within_1_day event_within_6_days event_within_14_days")
            .blocks("event_within_1_day", "needle heat", "face")
            .forbids("event_within_1_day", "facial_gua_sha facial_cupping derma_rolling press_needle")
            .bars("event_within_1_day", "LI20 glabella GV20")
            .at_most(0, 10, 10);
    }
}

#[test]
fn the_week_before_an_event_has_few_needles_away_from_eyes_and_mouth() {
    for days in [2, 6] {
        Case::of(&event_in(days))
            .decides(Verdict::Treat)
            .finds_no("event_within_1_day")
            .caps("event_within_6_days", json!({ "face_needles": 6, "face_gauge_mm": 0.16 }))
            .bars("event_within_6_days", "GB1 ST2 upper_lip lips crows_feet lower_lid upper_lid_brow")
            .without_zones("upper_lid_brow lower_lid crows_feet lips upper_lip")
            .at_most(6, 10, 16);
    }
}

#[test]
fn two_weeks_before_an_event_say_when_the_last_session_is() {
    for days in [7, 14] {
        Case::of(&event_in(days))
            .decides(Verdict::Treat)
            .finds_no("event_within_6_days event_within_1_day")
            .caps("event_within_14_days", json!({ "face_needles": 8 }))
            .without_zones("upper_lid_brow lower_lid crows_feet")
            .instructs(
                "event_within_14_days",
                "Plan the last session for 7 days before the event, or 14 in patients who bruise",
            )
            .at_most(8, 10, 18);
    }
    Case::of(&event_in(15)).finds_no("event_within_14_days");
}

/// Ten needles and 15 minutes stood under two surveys that give no such number.
#[test]
fn a_first_visit_is_gentle_by_numbers_that_say_whose_they_are() {
    for first in [json!(true), Value::Null] {
        let person = with(event_in(100), json!({ "first_visit": first, "preferences": {} }));
        let case = Case::of(&person)
            .decides(Verdict::Treat)
            .finds_no("first_visit_frail vasovagal_history")
            .caps(
                "first_visit_gentle",
                json!({
                    "face_needles": 12, "body_needles": 8, "retention_min": 20, "stimulation": "mild", "position": "supine",
                }),
            )
            .at_most(12, 8, 20);
        let unconfirmed = case.finding("first_visit_gentle")["unconfirmed"].as_str().unwrap();
        assert!(unconfirmed.contains("the limits of 20 needles and 20 minutes"), "{unconfirmed}");
        let plan = case.decision.protocol().unwrap();
        assert!(plan.retention_min() <= Some(20));
    }
    // The frail: ten needles, fifteen minutes.
    for frail in [
        json!({ "age": 75 }),
        json!({ "risks": { "present": [{ "risk": "needle_phobia" }], "absent": "all_others" } }),
    ] {
        Case::of(&with(with(event_in(100), frail), json!({ "first_visit": true })))
            .caps("first_visit_frail", json!({ "needles": 10, "retention_min": 15 }));
    }
    // A past faint: the same, at every visit.
    Case::of(&at_risk(event_in(100), json!([{ "risk": "vasovagal_syncope" }])))
        .decides(Verdict::Treat)
        .caps("vasovagal_history", json!({ "needles": 10, "retention_min": 15 }))
        .at_most(10, 10, 10);
}
