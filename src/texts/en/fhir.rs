//! What resources of FHIR say in words.

use super::words::{counted, with_article};

pub(crate) const PLAN_TITLE: &str =
    "Proposed treatment plan. Nobody has ordered it: the practitioner examines, decides and may refuse.";
pub(crate) const PLAN: &str = "A plan: no recorded rule forbids it.";
pub(crate) const PATTERN: &str = "TCM pattern";
pub(crate) const PATTERN_NOTE: &str =
    "The share of the pattern's sign weight that was recorded. It is not a probability and not a diagnosis.";
pub(crate) const SCORE: &str = "share of the sign weight, per mille";
pub(crate) const FIT: &str = "how well the signs fit";
pub(crate) const SOFTWARE: &str = "decision support software";
pub(crate) const NEEDLES: &str = "acupuncture needles";

sentences! {
    do_not_start(role: &str, what: &str) "Do not start until {} has given clearance: {what}.", with_article(role);
    before_the_first_needle(role: &str) "Before the first needle, {} must give clearance.", with_article(role);
    other_verdict(label: &str) "No plan: {label}.";
    referred_to(roles: &str, urgency: &str) "Refer to {roles}, {urgency}.";
    not_before(days: u32) "Not before {} from the date of this response.", counted(days, "day");
    can_be_cleared_by(whom: &str) "Can be cleared by: {whom}.";
    not_stated(facts: &str) "Not stated, taken as the worst: {facts}.";
    unconfirmed(what: &str) "Unconfirmed: {what}";
    not_treated(site: &str, side: &str) "Left out of the plan: {site}, {side}.";
    replaced(site: &str, side: &str, by: &str) "Left out of the plan: {site}, {side}; {by} instead.";
    set_aside(by: &str, role: &str, when: &str) "Set aside by {by}, {role}, {when}.";
    seen(what: &str) "Seen: {what}";
    rationale(what: &str) "Rationale: {what}";
    signs_recorded(signs: &str) "Recorded: {signs}.";
    signs_missing(signs: &str) "Not recorded: {signs}.";
    typed(risk: &str, note: &str) "As typed ({risk}): {note}";
    expected(concern: &str, certainty: &str, text: &str) "{concern}: {text} ({certainty})";
    harm(text: &str) "Harm: {text}";
    aftercare(text: &str) "Aftercare: {text}";
    advice(text: &str) "Advice: {text}";
    adjunct(text: &str) "Optional: {text}";
    unanswered(concern: &str, zone: &str, why: &str) "Nothing planned for {concern}, {zone}: {why}.";
    needles_missing(needles: u16) "{} not yet removed.", counted(needles, "needle");
}

// The questionnaire.
pub(crate) const QUESTIONNAIRE_TITLE: &str = "Intake for facial acupuncture";
pub(crate) const PERSON: &str = "The person";
pub(crate) const ASK_ALL: &str = "Should the questions about pregnancy and menses be asked all the same?";
pub(crate) const PREGNANT: &str = "Could you be pregnant?";
pub(crate) const PREGNANCY_WEEKS: &str = "In which completed week of pregnancy are you?";
pub(crate) const CONCERN_DETAILS: &str = "Where, and how severe";
pub(crate) const MAIN_CONCERN: &str = "Which of these matters most?";
pub(crate) const SIGNS_OF: &str = "Others";
pub(crate) const SIGNS_REST: &str = "the practitioner records what is there";
pub(crate) const DETAILS: &str = "Details; once for each time or each kind";
pub(crate) const ZONES: &str = "Where?";
pub(crate) const SIDE: &str = "On which side?";
pub(crate) const SEVERITY: &str = "How severe?";
pub(crate) const STATUS: &str = "Which status?";
pub(crate) const NOTE: &str = "What is it?";
pub(crate) const DAYS_AGO: &str = "How many days ago? (0 for today)";
pub(crate) const ALL_OTHERS: &str = "Are all risks absent that are not answered here, asked one by one?";
pub(crate) const PACK_QUESTIONS: &str = "Questions of the clinic";
pub(crate) const EXAMINATION: &str = "Examination";
pub(crate) const SYSTOLIC: &str = "Systolic blood pressure";
pub(crate) const DIASTOLIC: &str = "Diastolic blood pressure";
pub(crate) const VISIT_NUMBER: &str = "Which session of this course is it?";
pub(crate) const DAYS_SINCE_LAST: &str = "How many days ago was the last session?";
pub(crate) const NEEDLES_LAST: &str = "How many needles did the last session have?";
pub(crate) const CHANGES: &str = "What has changed since the course began";
pub(crate) const REACTIONS: &str = "Was there any reaction to earlier needles?";
pub(crate) const REACTIONS_ASKED: &str = "Was that asked since the last session?";
pub(crate) const REACTION: &str = "Reaction";
pub(crate) const WHICH_REACTION: &str = "Which reaction?";
pub(crate) const POINT: &str = "At which point?";
pub(crate) const GONE_DAYS_AGO: &str = "If it is gone: since how many days?";
pub(crate) const WAS_SEVERE: &str = "Was it severe?";
pub(crate) const SCORE_GIVEN: &str = "Score";
pub(crate) const SCALE: &str = "On which scale?";
pub(crate) const VALUE: &str = "Which value?";
pub(crate) const OF_VISIT: &str = "At which session?";
pub(crate) const RATER: &str = "Who rated?";
pub(crate) const EVENT: &str = "In how many days is the event at which a bruise would matter?";
pub(crate) const SIZE: &str = "How many needles?";
pub(crate) const POSITION: &str = "In which position?";
pub(crate) const NEEDLES_MAX: &str = "At most how many needles in all?";
pub(crate) const FACE_NEEDLES_MAX: &str = "At most how many needles in face, scalp and neck?";
pub(crate) const BODY_NEEDLES_MAX: &str = "At most how many needles in the body?";
pub(crate) const RETENTION: &str = "How many minutes should the needles stay?";
pub(crate) const AVOID_MODALITIES: &str = "What should not be used?";
pub(crate) const AVOID_POINTS: &str = "Which points should be left out?";
