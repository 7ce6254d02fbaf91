//! The card: one page to needle from.

use super::words::{capitalised, counted, counted_as, label, listed};
use crate::atlas::FacialZone;

// The verdict.
pub(crate) const PLAN: &str = "Plan, after these checks";
pub(crate) const PLAN_REST: &str = ": no recorded rule forbids it";
pub(crate) const PLAN_ONCE_CLEARED: &str = "Once cleared, check";
pub(crate) const PLAN_ONCE_CLEARED_REST: &str = " before the first needle";
pub(crate) const NOT_CLEARED_REST: &str = ": do not start until this is cleared";
pub(crate) const NOT_ALL_CLEARED_REST: &str = ": do not start until these are cleared";
pub(crate) const WAIT_UNTIL_SETTLED: &str = "Wait until this has settled";
pub(crate) const ASK_FIRST: &str = "Ask first";
pub(crate) const RED_FLAGS: &str = "Check these in person";
pub(crate) const STOP_NOT_OFFERED: &str = "Stop: treatment not offered";
pub(crate) const STOP_URGENT: &str = "Stop: urgent medical care";
pub(crate) const CHANGED: &str = "Any new medicine, illness, allergy or procedure?";
pub(crate) const CHANGED_PREGNANCY: &str =
    "Any new medicine, illness, allergy or procedure? Any chance of pregnancy?";
/// What a patient who is referred takes along.
pub(crate) const BRING: &str = "The patient should take along this page and a list of all medicines.";

sentences! {
    cleared_by(what: &str, role: &str) "{what} (to be cleared by {role})";
    needs_consent(what: &str, role: &str) "{what} (needs the consent of {role})";
    wait_for(whom: &str) "Wait for {whom}";
    stop_and_refer(whom: &str) "Stop: refer to {whom} first";
    wait_for_check(whom: &str) "Wait until {whom} has checked this";
    settled_and_checked(whom: &str) "Wait until this has settled and been checked by {whom}";
    wait_days(days: u32) "Wait at least {}", counted(days, "day");
    settled_too(days: u32) "No sooner than {} from today, and only once everything listed here has been resolved.", counted(days, "day");
    overridden(what: &str, by: &str, role: &str, when: &str) "{what}: overridden by {by}, {role}, {when}";
    more_questions(number: usize) "{} on the form.", counted_as(number as u64, "more question is", "more questions are");
}

/// How many questions are open, and what follows from it.
pub(crate) fn number_of_questions(number: usize, is_incomplete: bool) -> String {
    if is_incomplete {
        format!(" ({number} unanswered)")
    } else {
        format!(" ({number}): the cautious limits apply until they are answered")
    }
}

pub(crate) const OPEN: &str = "Unanswered questions";
pub(crate) const DECIDING: &str = "Key questions";

// What is forbidden and limited.
pub(crate) const SAFETY: &str = "Restrictions and precautions";
/// Where points and zones have limits of their own.
pub(crate) const LIMITS_OF_PLACES: &str = "Some points and zones have limits of their own: see each line below and, for the rest, the safety findings.";
/// Stands behind a limit that no source confirms.
pub(crate) const UNCONFIRMED_MARK: &str = " *";
pub(crate) const UNCONFIRMED: &str =
    "* Not confirmed, or only partly confirmed, by a source: see the safety findings.";

sentences! {
    ask_again(answer: &str) "Pregnancy: {answer}; ask again today.";
    pregnancy(answer: &str) "Pregnancy: {answer}.";
}

/// When to stop a session. Breathing is named first where the trunk is needled, because a lung may be injured there.
pub(crate) fn stop_at_once(is_trunk_needled: bool) -> String {
    let breath = if is_trunk_needled { "chest pain or breathlessness, " } else { "" };
    format!(
        "Stop and remove all needles if the patient has {breath}eye pain, a change in vision, facial droop, swollen lips or tongue, or \
         trouble breathing (call emergency services), or feels faint or has sharp or electric-shock pain."
    )
}

// Who.
pub(crate) const PATIENT: &str = "Patient";
pub(crate) const NAME: &str = "Name, date";

sentences! {
    concerns(concerns: &str) "For: {concerns}.";
    fit(fit: &str) " ({fit}).";
}

pub(crate) const PATTERN: &str = "Pattern: ";
pub(crate) const NO_PATTERN: &str = "Pattern: none is clear; points are chosen by concern alone.";

// The insertions.
pub(crate) const INSERTIONS: &str = "Needles";
pub(crate) const INSERTIONS_REST: &str = ", in order of insertion; left and right are the patient's";
pub(crate) const PRESSED: &str = "Points to press";
pub(crate) const PRESSED_REST: &str = ", in order, without needles; left and right are the patient's";
pub(crate) const IN: &str = "In";
pub(crate) const OUT: &str = "Out";
pub(crate) const MAXIMUM_DEPTH: &str = "No deeper than";
pub(crate) const DIRECTION: &str = "Direction";
pub(crate) const LENGTH_IN_SKIN: &str = "Insertion";
pub(crate) const NEEDLE: &str = "Needle";
pub(crate) const PERPENDICULAR: &str = "PERPENDICULAR";
pub(crate) const OBLIQUE: &str = "OBLIQUE";
pub(crate) const TRANSVERSE: &str = "TRANSVERSE";
pub(crate) const MIDLINE: &str = "midline";

sentences! {
    both_sides(each: u8) "LEFT and RIGHT, {each} each";
    left(needles: u8) "LEFT only, {needles}";
    right(needles: u8) "RIGHT only, {needles}";
    midline(needles: u8) "{MIDLINE}, {needles}";
    /// The length of the needle in the skin.
    insert(range: &str) "insert {range}";
    directed(direction: &str) "directed {direction}";
    stands_in(point: &str) "in place of {point}";
    group(position: &str, part: &str, needles: u16, minutes: u8) "{}, {part}: {}, {minutes} minutes", capitalised(position), counted(needles, "needle");
    pressed_group(position: &str, part: &str) "{}, {position}", capitalised(part);
    /// What angles mean in degrees.
    angle(name: &str, degrees: u8) "{name} = about {degrees}°";
    angles(angles: &str) "{angles}. Depth is measured straight down from the skin.";
    total(needles: u16) "Total {needles}";
}

/// `wrinkles (forehead, between the brows)`. Zones have an "and" in their own names.
pub(crate) fn concern_in_zones(concern: &str, zones: impl IntoIterator<Item = FacialZone>) -> String {
    let zones: Vec<&str> = zones.into_iter().map(label).collect();
    if zones.is_empty() { concern.to_owned() } else { format!("{concern} ({})", listed(&zones)) }
}

/// Places for the counts of needles in and out.
pub(crate) const COUNTS: &str = "in ____  out ____";

// What follows.
pub(crate) const AFTER: &str = "Session and course";
pub(crate) const NOTES: &str = "Notes";

sentences! {
    barred(places: &str, rules: &str) "Not treated: {places}. Reason: {rules}.";
    beyond_cap(places: &str, rules: &str) "Left out (needle limit reached): {places}. Reason: {rules}.";
    no_depth(places: &str, rules: &str) "Left out (no needle would stay in at the permitted depth): {places}. Reason: {rules}.";
    avoided(places: &str) "Left out (patient's preference): {places}.";
    beyond_wish(places: &str) "Left out (fewer needles requested): {places}.";
    beyond_size(places: &str) "Left out (the session already has its full number of needles): {places}.";
    no_local_answer(places: &str) "No rule offers a point or line for: {places}.";
    visit(visit: u16, retention: u8) "About {visit} minutes in all; needles in for {}.", counted(retention, "minute");
}
