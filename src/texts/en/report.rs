//! The report to the practitioner.

use super::words::{capitalised, counted, uncapitalised};

// Titles, by verdict.
pub(crate) const TITLE_PROTOCOL: &str = "Facial acupuncture: protocol";
pub(crate) const TITLE_NOT_CLEARED: &str = "Facial acupuncture: protocol, not yet cleared";
pub(crate) const TITLE_DEFER: &str = "Facial acupuncture: not now";
pub(crate) const TITLE_INCOMPLETE: &str = "Facial acupuncture: ask first";
pub(crate) const TITLE_REFER: &str = "Facial acupuncture: refer first";
pub(crate) const TITLE_URGENT: &str = "Urgent medical care";
pub(crate) const TITLE_DECLINE: &str = "Facial acupuncture: not offered";

sentences! {
    /// The version and the rules that a document was made with; the digest of each pack follows it.
    imprint(version: &str) "For this patient and this visit only. tcm-facial {version}";
    /// The same on a page that the patient gets.
    imprint_for_the_patient(version: &str) "This sheet is for you only. tcm-facial {version}";
    imprint_pack(id: &str, version: &str) "; rules {id} {version}, ";
}

// The verdict.
pub(crate) const NOTHING_UNTIL_ANSWERED: &str =
    "There is no plan until the questions below are answered. An unanswered question does not count as “no”.";
pub(crate) const NO_NEEDLES_FOR_GOOD: &str = "No needles: one finding allows no exceptions.";
pub(crate) const NO_NEEDLES_YET: &str = "No needles until this has been resolved.";
pub(crate) const NO_PLAN: &str = "The rules do not allow a plan; the findings say why.";
pub(crate) const NOT_CLEARED_LINE: &str = "Do not start without this clearance:";

sentences! {
    urgently_to(whom: &str) "Send the patient to {whom}. No cosmetic treatment today.";
}

/// The role of those who treat, and who decides first when no rule names anybody.
pub(crate) const PRACTITIONER: &str = "the practitioner";
pub(crate) const PHYSICIAN: &str = "a physician";

// What comes first.

sentences! {
    /// What the intake says in free text, before the text.
    as_typed(what: &str) "{what}, as typed: ";
    quoted(text: &str) "“{text}”.";
    /// A risk that a typed text seems to name; its code follows.
    names(risk: &str) " The form has a question for this ({risk}): record it as ";
}

pub(crate) const OVERRIDDEN: &str = "Overridden";
pub(crate) const OVERRIDDEN_REST: &str = ": these rules apply, but someone decided not to follow them";
pub(crate) const TO_BE_ASKED: &str = "Ask before planning";
pub(crate) const ALSO_OPEN: &str = "Other unanswered questions";
pub(crate) const MEANWHILE: &str = "Meanwhile, without needles";
pub(crate) const MEANWHILE_LINE: &str =
    "The rules allow acupressure instead: points are pressed, and nothing pierces the skin.";

sentences! {
    seen(seen: &str) "Seen: {seen}";
    rationale(rationale: &str) "Rationale: {rationale}";
    what_the_rule_says(reason: &str) "What the rule says: {reason}";
    number_of_questions(number: usize) " ({number})";
    also_open_rest(number: usize) " ({number}): the cautious limits apply until they are answered";
}

/// When a rule was overridden.
pub(crate) fn when_overridden(days_ago: u32) -> String {
    if days_ago == 0 { "today".to_owned() } else { self::days_ago(days_ago) }
}

// What was recorded.
pub(crate) const RECORDED: &str = "Recorded";
pub(crate) const MAIN: &str = "main";
pub(crate) const PREGNANCY_NOT_ANSWERED: &str = "pregnancy question not answered";
pub(crate) const BREASTFEEDING: &str = "breastfeeding";
pub(crate) const NOT_BREASTFEEDING: &str = "not breastfeeding";
pub(crate) const FIRST_VISIT: &str = "first visit";
pub(crate) const HAS_BEEN_HERE: &str = "returning";
pub(crate) const NOWHERE_IN_THE_FACE: &str = "not on the face";

sentences! {
    concerns(concerns: &str) "Concerns: {concerns}";
    signs(signs: &str) "Signs: {signs}";
    unexpected_signs(signs: &str) "Counted, though unexpected for this sex and age: {signs}.";
    lifestyle(lifestyle: &str) "Lifestyle: {lifestyle}";
    intervals(intervals: &str) "intervals: {intervals}";
    pregnancy_points(lists: &str) "points excluded in confirmed pregnancy: those of {lists}";
    lengthened(rule: &str, days: u32) "{rule} lengthened to {}", counted(days, "day");
    chosen(choices: &str) "Engine settings: {choices}";
    age(years: u8) "Age {years}";
    visit(number: u16) "visit {number} of the course";
    event_in(days: u32) " Event in {}.", counted(days, "day");
    days_ago(days: u32) "{} ago", counted(days, "day");
    most_in_the_face(needles: u8) "at most {} in the face", counted(needles, "needle");
    most_in_all(needles: u8) "at most {} in all", counted(needles, "needle");
    size(size: &str) "a {size} plan";
    most_in_the_body(needles: u8) "at most {} in the body", counted(needles, "needle");
    without(what: &str) "without {what}";
    answers(answers: &str) "Questions from the rule packs: {answers}";
    wishes(wishes: &str) "Preferences: {wishes}";
}

/// A typed condition or medicine is not covered by any rule, so "all others answered no" is left out beside it.
pub(crate) fn risks(risks: &str, unknown: usize, is_typed: bool) -> String {
    let risks = if risks.is_empty() && unknown > 0 { "none recorded" } else { risks };
    let risks = if risks.is_empty() { "none" } else { risks };
    match (unknown, is_typed) {
        (0, false) => format!("Risks: {risks}. All other questions were answered no."),
        (0, true) => format!("Risks: {risks}. No rule covers what was typed."),
        (unknown, false) => format!("Risks: {risks}. Not answered: {unknown}."),
        (unknown, true) => {
            format!("Risks: {risks}. No rule covers what was typed. Not answered: {unknown}.")
        }
    }
}

pub(crate) fn blood_pressure(systolic: Option<u16>, diastolic: Option<u16>) -> String {
    let shown = |value: Option<u16>| value.map_or("?".to_owned(), |value| value.to_string());
    format!("blood pressure {}/{} mmHg", shown(systolic), shown(diastolic))
}

// What was found.
pub(crate) const FOUND: &str = "Safety findings";
pub(crate) const NO_CAUTIONS: &str = "No cautions apply.";
pub(crate) const NO_CAUTIONS_BUT_REMINDERS: &str = "No cautions apply. Reminders for everyone:";
pub(crate) const NOBODY_LIFTS: &str = "no exceptions";
pub(crate) const TIME_LIFTS: &str = "lapses with time";
pub(crate) const BECAUSE_OF: &str = "Because of ";
pub(crate) const FOR_EVERYONE: &str = "General rules that affect no point in this plan: ";
pub(crate) const PATTERNS: &str = "Patterns";
pub(crate) const PATTERNS_REST: &str = " (traditional; a good fit says nothing about effect or safety)";
pub(crate) const PATTERNS_REST_IN_FULL: &str = " (traditional; the score is the matched share of the sign weight, not a probability, and says nothing about effect or safety)";
pub(crate) const RANK_NEXT: &str = "Other possible pattern: ";
pub(crate) const RANK_NEXT_ALL: &str = "Other possible patterns: ";
pub(crate) const PRINCIPLE: &str = "Principle: ";
pub(crate) const NOT_RECORDED: &str = "not recorded";
pub(crate) const NO_PATTERN: &str =
    "No sign of a pattern was recorded, so points are chosen for the concerns alone.";
pub(crate) const CLOSE: &str = "The signs may also fit another pattern.";
pub(crate) const THIN: &str = "Too few signs to be sure.";

sentences! {
    lifts(role: &str) "can be cleared by {role}";
    rests_on(lifted: &str) "; {lifted}. Based on ";
    which_pattern(leader: &str, other: &str) "{leader} or {}?", uncapitalised(other);
    signs_tell(first: &str, second: &str) "For the first: {first}. For the second: {second}.";
    icd11(codes: &str) " (ICD-11 {codes})";
    recorded_signs(signs: &str) " Signs: {signs}.";
    required(signs: &str) "Required but not recorded: {signs}.";
    tongue(signs: &str) "Tongue: {signs}.";
    pulse(signs: &str) "Pulse: {signs}.";
}

/// What is said of the evidence, and the signs that would tell most, if there are any.
pub(crate) fn ask_next(evidence: &str, signs: &str) -> String {
    if signs.is_empty() {
        evidence.to_owned()
    } else {
        format!("{evidence} Most useful to ask about: {signs}.")
    }
}

// The insertions.
/// What only the limit on needles excludes is not forbidden.
pub(crate) const NOT_ALLOWED: &str = "Not allowed: ";
pub(crate) const BEYOND: &str = "Needle limit reached: ";
pub(crate) const TOWARD_THE_MIDDLE: &str = "toward the centre of the affected area";
pub(crate) const FACE: &str = "face, scalp and neck";
pub(crate) const BODY: &str = "body";
pub(crate) const PLACES: &str = "Point locations";
pub(crate) const PLACES_REST: &str = ", and why each was chosen";
pub(crate) const FROM_BEHIND: &str = "from behind";
pub(crate) const FROM_THE_FRONT: &str = "from the front";
pub(crate) const BOTH_SIDES: &str = "both sides";
pub(crate) const LEFT_ONLY: &str = "left side only";
pub(crate) const RIGHT_ONLY: &str = "right side only";
pub(crate) const MIDLINE: &str = "midline";
pub(crate) const LEFT_ALONE: &str = "no manipulation";
pub(crate) const MILD_TURNING: &str = "rotate gently once";
pub(crate) const EVEN_TURNING: &str = "rotate evenly";
pub(crate) const DE_QI_OPTIONAL: &str = "de qi not required";
pub(crate) const WITHHELD: &str = "Withheld";
pub(crate) const WITHHELD_REST: &str = ": the plan would have included these";

sentences! {
    group(position: &str, part: &str, minutes: &str) "{}, {part}{minutes}", capitalised(position);
    minutes(minutes: u8) ", {minutes} minutes";
    stands_in(point: &str) "stands in for {point}";
    root_reason(pattern: &str) "{}", uncapitalised(pattern);
    inserted(range: &str) "insert {range}";
    deepest(depth: &str) "no deeper than {depth}";
    directed(direction: &str) "directed {direction}";
    angle(angle: &str, degrees: u8) "{angle} (about {degrees}°)";
    needle(size: &str) "needle {size}";
    instead(point: &str) ", {point} instead";
    /// A row of needles without a named point.
    row(zone: &str, form: &str) "{zone} {form}";
}

/// What lies under a point, or nothing if nothing is known.
pub(crate) fn at_risk(hazards: &str, note: &str) -> Option<String> {
    match (hazards, note) {
        ("", "") => None,
        ("", note) => Some(note.to_owned()),
        (hazards, "") => Some(format!("At risk: {hazards}.")),
        (hazards, note) => Some(format!("At risk: {hazards}. {note}")),
    }
}

// The session and after.
pub(crate) const SESSION: &str = "The session";
pub(crate) const ADDITIONS: &str = "Optional adjuncts";
pub(crate) const ADDITIONS_REST: &str = ", if practitioner and patient agree";
pub(crate) const AFTERWARDS: &str = "Aftercare";
pub(crate) const IN_DAILY_LIFE: &str = "At home";
pub(crate) const EXPECTED: &str = "What to expect";
pub(crate) const HOW_CERTAIN: &str = ", and how certain the evidence is";
pub(crate) const MAY_GO_WRONG: &str = "Possible harms";

/// The course: what is in it, and the session after which the plan is looked at again.
pub(crate) fn course(planned: &str, reassess_after: Option<u8>, maintenance: Option<u8>) -> String {
    let reassessed = reassess_after.map(|after| {
        format!(" If photographs show no change after {after} sessions, reassess before continuing.")
    });
    let maintenance = maintenance.map(|weeks| {
        format!(
            " After that, one session every {weeks} weeks is optional; how long any change lasts is unknown."
        )
    });
    format!("{planned}.{}{}", reassessed.unwrap_or_default(), maintenance.unwrap_or_default())
}

sentences! {
    standard_steps(steps: &[String]) "Standard steps: {}.", steps.join("; ");
}

// The end.
pub(crate) const SOURCES: &str = "Sources";
pub(crate) const STATEMENT: &str = "Scope and limits";
pub(crate) const NOT_READ: &str = "; not read";

sentences! {
    /// Texts that support the choice of points and are not cited on the page.
    other_sources(texts: usize) "The choice of points also draws on {}, listed in the full report. Agreement between texts shows what is customary, not what is effective or safe.", counted(texts as u64, "other text");
}

/// A step of a session; without needles, points are pressed.
pub(crate) fn step(step: &str, is_needled: bool) -> String {
    if is_needled { step.to_owned() } else { step.replacen("needle", "press", 1) }
}

/// What a rule rests on when no publication supports it.
pub(crate) fn unpublished(id: &str) -> Option<&'static str> {
    match id {
        "general-knowledge" => Some("general knowledge"),
        "project-default" => Some("project default"),
        _ => None,
    }
}

/// What stands behind a citation that is no publication.
pub(crate) fn what_is_unpublished(id: &str) -> Option<&'static str> {
    match id {
        "general-knowledge" => Some("General knowledge: no source was consulted."),
        "project-default" => Some("Project default: our own cautious choice, not taken from a source."),
        _ => None,
    }
}

/// The kind of a source in words.
pub(crate) fn kind_of_source(kind: &str) -> String {
    match kind {
        "practice" => "practice page".to_owned(),
        "rct" => "randomised trial".to_owned(),
        "controlled" => "controlled study".to_owned(),
        "cohort" => "observational study".to_owned(),
        "case" => "case report".to_owned(),
        "seed" => "web article".to_owned(),
        kind => kind.replace('_', " "),
    }
}

/// What of a source was read.
pub(crate) fn read(was_read: bool, part: Option<&str>) -> String {
    match (was_read, part) {
        (true, Some(part)) => format!("read: {part}"),
        (true, None) => "read".to_owned(),
        (false, _) => "not read".to_owned(),
    }
}
