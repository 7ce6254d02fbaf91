//! The visit of a course in reports.

use super::words::counted;

pub(crate) const VISIT: &str = "This visit";
pub(crate) const VISIT_REST: &str = ", and what has happened since the last one";
pub(crate) const NO_REACTION: &str = "No reaction to the last session.";
pub(crate) const NOT_ASKED: &str = "The patient has not been asked about reactions to the last session.";
pub(crate) const PLACE_NOT_STATED: &str = "site not recorded: the whole face is assumed";
pub(crate) const DAY_NOT_STATED: &str = "day not recorded: today is assumed";
pub(crate) const NOT_GONE: &str = "not resolved";
pub(crate) const SEVERE: &str = "severe";
pub(crate) const NOT_SEVERE: &str = "not severe";
pub(crate) const SEVERITY_NOT_STATED: &str = "severity not recorded: severe is assumed";
pub(crate) const SCORES: &str = "Scores";
pub(crate) const SCORES_AS_RECORDED: &str = "As recorded. The rules conclude nothing from a score.";
pub(crate) const SCALE: &str = "Scale";
pub(crate) const ZONE: &str = "Zone";
pub(crate) const RATER: &str = "Rated by";
pub(crate) const FIRST: &str = "First";
pub(crate) const LAST: &str = "Last";
pub(crate) const NOW: &str = "Now";
pub(crate) const WHOLE: &str = "overall";
pub(crate) const NO_SCORE: &str = "–";
pub(crate) const TODAY: &str = "today";

sentences! {
    number(number: u16) "Visit {number} of the course.";
    number_and_days(number: u16, days: u32) "Visit {number} of the course, {} after the last.", counted(days, "day");
    needles_last(needles: u16) "Needles at the last visit: {needles}.";
    changed(concern: &str, change: &str) "{concern}: {change}.";
    reaction(reaction: &str, details: &str) "{reaction}: {details}.";
    at_point(point: &str) "at {point}";
    in_zone(zone: &str) "zone: {zone}";
    on_side(side: &str) "{side} side";
    typed(note: &str) "“{note}”";
    days_ago(days: u32) "{} ago", counted(days, "day");
    gone(when: &str) "resolved {when}";
    scored(value: u8, visit: u16) "{value} (visit {visit})";
}
