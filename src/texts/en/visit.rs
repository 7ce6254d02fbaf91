//! The visit of a course in reports.

use super::words::counted;

pub(crate) const VISIT: &str = "This visit";
pub(crate) const VISIT_REST: &str = ", and what happened since the last";
pub(crate) const NO_REACTION: &str = "No reaction to the last needles.";
pub(crate) const NOT_ASKED: &str = "Nobody has asked about reactions to the last needles.";
pub(crate) const PLACE_NOT_STATED: &str = "place not stated: the whole face counts";
pub(crate) const DAY_NOT_STATED: &str = "day not stated: today counts";
pub(crate) const NOT_GONE: &str = "not gone";
pub(crate) const SEVERE: &str = "severe";
pub(crate) const NOT_SEVERE: &str = "not severe";
pub(crate) const SEVERITY_NOT_STATED: &str = "severity not stated: counts as severe";
pub(crate) const SCORES: &str = "Scores";
pub(crate) const SCORES_AS_RECORDED: &str = "As recorded. Nothing is concluded from a score.";
pub(crate) const SCALE: &str = "Scale";
pub(crate) const ZONE: &str = "Zone";
pub(crate) const RATER: &str = "Rated by";
pub(crate) const FIRST: &str = "First";
pub(crate) const LAST: &str = "Last";
pub(crate) const NOW: &str = "Now";
pub(crate) const WHOLE: &str = "the whole";
pub(crate) const NO_SCORE: &str = "–";
pub(crate) const TODAY: &str = "today";

sentences! {
    number(number: u16) "Visit {number} of the course.";
    number_and_days(number: u16, days: u32) "Visit {number} of the course, {} after the last.", counted(days, "day");
    needles_last(needles: u16) "The last visit had {}.", counted(needles, "needle");
    changed(concern: &str, change: &str) "{concern}: {change}.";
    reaction(reaction: &str, details: &str) "{reaction}: {details}.";
    at_point(point: &str) "at {point}";
    in_zone(zone: &str) "in the zone {zone}";
    on_side(side: &str) "{side} side";
    typed(note: &str) "“{note}”";
    days_ago(days: u32) "{} ago", counted(days, "day");
    gone(when: &str) "gone {when}";
    scored(value: u8, visit: u16) "{value} (visit {visit})";
}
