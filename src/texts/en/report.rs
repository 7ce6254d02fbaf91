//! The report to the practitioner.

use super::words::{capitalised, counted, uncapitalised};

// Titles, by verdict.
pub(crate) const TITLE_PROTOCOL: &str = "Facial acupuncture: protocol";
pub(crate) const TITLE_NOT_CLEARED: &str = "Facial acupuncture: protocol, not yet cleared";
pub(crate) const TITLE_DEFER: &str = "Facial acupuncture: not now";
pub(crate) const TITLE_INCOMPLETE: &str = "Facial acupuncture: ask first";
pub(crate) const TITLE_REFER: &str = "Facial acupuncture: refer first";
pub(crate) const TITLE_URGENT: &str = "Medical care at once";
pub(crate) const TITLE_DECLINE: &str = "Facial acupuncture: not offered";

sentences! {
    /// The version and the rules that a document was made with; the digest of each pack follows it.
    imprint(version: &str) "For this person and this visit. tcm-facial {version}";
    imprint_pack(id: &str, version: &str) "; rules {id} {version}, ";
}

// The verdict.
pub(crate) const NOT_NOW: &str = "Not now";
pub(crate) const ASK_FIRST: &str = "Ask first";
pub(crate) const NOTHING_UNTIL_ANSWERED: &str =
    "Nothing is planned until the questions below are answered. An open question is not a no.";
pub(crate) const REFER_FIRST: &str = "Refer first";
pub(crate) const NO_NEEDLES_FOR_GOOD: &str = "No needles: there is a finding that nobody can lift.";
pub(crate) const NO_NEEDLES_YET: &str = "No needles until that is settled.";
pub(crate) const NOT_OFFERED: &str = "Not offered";
pub(crate) const NO_PLAN: &str = "The rules offer no plan here. The findings say why.";
pub(crate) const COME_BACK: &str = "Come back once everything below has settled.";
pub(crate) const NOT_CLEARED: &str = "Do not start until this is cleared";
pub(crate) const NOT_CLEARED_LINE: &str = "Do not start until this is cleared:";
pub(crate) const PROTOCOL: &str = "Protocol";

sentences! {
    refer_to(whom: &str) ", to {whom}";
    urgently_to(whom: &str) "To {whom}. Nothing cosmetic today.";
    not_before(days: u32) "Not before {} from today, and only once everything below has settled.", counted(days, "day");
    protocol_amount(amount: &str) " for this person and this visit: {amount}";
    points_to_press(points: usize) "{} to press, no needles", counted(points as u64, "point");
    /// Who clears something, and what.
    by(role: &str, what: &str) "by {role}: {what}";
}

pub(crate) fn needles(face: u16, body: u16, minutes: Option<u8>) -> String {
    let time = minutes.map(|minutes| format!(", {minutes} minutes")).unwrap_or_default();
    format!("{} in the face, {body} in the body{time}", counted(face, "needle"))
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
    names(risk: &str) " It names something that has a question of its own ({risk}): record it as ";
}

pub(crate) const OVERRIDDEN: &str = "Overridden";
pub(crate) const OVERRIDDEN_REST: &str = ": these rules apply, and a person decided not to follow them";
pub(crate) const LOOK_FIRST: &str = "Look first";
pub(crate) const LOOK_FIRST_REST: &str = ", no rule can see it";
pub(crate) const TO_BE_ASKED: &str = "To be asked before anything is planned";
pub(crate) const ALSO_OPEN: &str = "Also open";
pub(crate) const MEANWHILE: &str = "Meanwhile, without needles";
pub(crate) const MEANWHILE_LINE: &str =
    "What the rules allow instead, for the same reasons. Points are pressed, nothing pierces the skin.";

sentences! {
    /// Who overrode a rule, in which role and when, and what the rule is about.
    overridden_by(by: &str, role: &str, when: &str, what: &str) "Overridden by {by}, {role}, {when}: {what}";
    seen(seen: &str) "Seen: {seen}";
    rationale(rationale: &str) "Rationale: {rationale}";
    what_the_rule_says(reason: &str) "What the rule says: {reason}";
    number_of_questions(number: usize) " ({number})";
    also_open_rest(number: usize) " ({number}): until answered, the limits of their rules apply";
}

/// When a rule was overridden.
pub(crate) fn when_overridden(days_ago: u32) -> String {
    if days_ago == 0 { "today".to_owned() } else { self::days_ago(days_ago) }
}

// What was recorded.
pub(crate) const RECORDED: &str = "Recorded";
pub(crate) const MAIN: &str = "main";
pub(crate) const BREASTFEEDING: &str = "breastfeeding";
pub(crate) const NOT_BREASTFEEDING: &str = "not breastfeeding";
pub(crate) const FIRST_VISIT: &str = "first visit";
pub(crate) const HAS_BEEN_HERE: &str = "has been here before";
pub(crate) const NOWHERE_IN_THE_FACE: &str = "nowhere in the face";

sentences! {
    concerns(concerns: &str) "Concerns: {concerns}";
    signs(signs: &str) "Signs: {signs}";
    unexpected_signs(signs: &str) "Recorded and counted, although not expected at this sex and age: {signs}.";
    way_of_living(lifestyle: &str) "Way of living: {lifestyle}";
    intervals(intervals: &str) "intervals: {intervals}";
    pregnancy_points(lists: &str) "points kept away in a confirmed pregnancy: those of {lists}";
    lengthened(rule: &str, days: u32) "{rule} waits {}", counted(days, "day");
    chosen(choices: &str) "Chosen for this engine: {choices}";
    age(years: u8) "Age {years}";
    pregnancy(answer: &str) "pregnancy: {answer}";
    event_in(days: u32) "an event in {}", counted(days, "day");
    days_ago(days: u32) "{} ago", counted(days, "day");
    most_in_the_face(needles: u8) "at most {} in the face", counted(needles, "needle");
    most_in_all(needles: u8) "at most {} in all", counted(needles, "needle");
    size(size: &str) "a {size} plan";
    most_in_the_body(needles: u8) "at most {} in the body", counted(needles, "needle");
    without(what: &str) "without {what}";
    wishes(wishes: &str) "Wishes: {wishes}";
}

/// A typed condition or medicine is not covered by any rule, so "all others were denied" is left out beside it.
pub(crate) fn risks(risks: &str, unknown: usize, is_typed: bool) -> String {
    match (unknown, is_typed) {
        (0, false) => format!("Risks: {risks}. All others were denied."),
        (0, true) => format!("Risks: {risks}. No rule has judged what was typed."),
        (unknown, false) => format!("Risks: {risks}. Not answered: {unknown}."),
        (unknown, true) => {
            format!("Risks: {risks}. No rule has judged what was typed. Not answered: {unknown}.")
        }
    }
}

pub(crate) fn blood_pressure(systolic: Option<u16>, diastolic: Option<u16>) -> String {
    let shown = |value: Option<u16>| value.map_or("?".to_owned(), |value| value.to_string());
    format!("blood pressure {}/{} mmHg", shown(systolic), shown(diastolic))
}

// What was found.
pub(crate) const FOUND: &str = "Found";
pub(crate) const NO_CAUTIONS: &str = "No cautions apply.";
pub(crate) const NOBODY_LIFTS: &str = "nobody can lift it";
pub(crate) const TIME_LIFTS: &str = "it passes with time";
pub(crate) const BECAUSE_OF: &str = "Because of ";
pub(crate) const FOR_EVERYONE: &str = "Held for everyone, at no point of this plan: ";
pub(crate) const PATTERNS: &str = "Patterns";
pub(crate) const PATTERNS_REST: &str = " (tradition; a share of sign weight, no probability)";
pub(crate) const PRINCIPLE: &str = "Principle: ";
pub(crate) const NOT_RECORDED: &str = "not recorded";
pub(crate) const NO_PATTERN: &str = "No sign of any pattern is recorded: points for the concerns only.";
pub(crate) const CLOSE: &str = "The signs may mean another pattern.";
pub(crate) const THIN: &str = "Thin evidence.";

sentences! {
    lifts(role: &str) "{role} can lift it";
    rests_on(lifted: &str) "; {lifted}. Rests on ";
    which_pattern(leader: &str, other: &str) "{leader} or {other}?";
    the_first_has(signs: &str) "The first has: {signs}.";
    the_second_has(signs: &str) "The second has: {signs}.";
    icd11(codes: &str) ", ICD-11 {codes}";
    recorded_signs(signs: &str) ". Recorded: {signs}.";
    required(signs: &str) "It would also need {signs}.";
    tongue(signs: &str) "Tongue: {signs}.";
    pulse(signs: &str) "Pulse: {signs}.";
}

/// What is said of the evidence, and the signs that would tell most, if there are any.
pub(crate) fn ask_next(evidence: &str, signs: &str) -> String {
    if signs.is_empty() {
        evidence.to_owned()
    } else {
        format!("{evidence} These signs would tell most: {signs}.")
    }
}

// The insertions.
pub(crate) const POINTS: &str = "Points";
pub(crate) const POINTS_REST: &str = ", in the order of insertion";
pub(crate) const POINTS_TO_PRESS: &str = "Points to press";
pub(crate) const POINTS_TO_PRESS_REST: &str = ", in order";
/// What only the limit on needles excludes is not forbidden.
pub(crate) const BEYOND: &str = "beyond the number of needles; ";
pub(crate) const TOWARD_THE_MIDDLE: &str = "toward the middle of the patch";
pub(crate) const FACE: &str = "face, scalp and neck";
pub(crate) const BODY: &str = "body";
/// Minutes of the needles of the back and the nape.
pub(crate) const PRONE_MINUTES: u8 = 10;
pub(crate) const PLACES: &str = "The places";
pub(crate) const PLACES_REST: &str = ": where each lies, and the reasons for it";
pub(crate) const FROM_BEHIND: &str = "from behind";
pub(crate) const FROM_THE_FRONT: &str = "from the front";
pub(crate) const BOTH_SIDES: &str = "both sides";
pub(crate) const LEFT_ONLY: &str = "left side only";
pub(crate) const RIGHT_ONLY: &str = "right side only";
pub(crate) const MIDLINE: &str = "midline";
pub(crate) const LEFT_ALONE: &str = "left alone";
pub(crate) const MILD_TURNING: &str = "mild turning once";
pub(crate) const EVEN_TURNING: &str = "even turning";
pub(crate) const DE_QI_OPTIONAL: &str = "de qi optional";
pub(crate) const WITHHELD: &str = "Withheld";
pub(crate) const WITHHELD_REST: &str = ": the plan would have had these";

sentences! {
    /// Concerns in zones without an insertion, and why.
    barred(places: &str) "Barred, not for want of needles: {places}.";
    beyond_cap(places: &str) "Left out, because the number of needles is limited: {places}.";
    beyond_wish(places: &str) "Left out, because fewer needles were asked for: {places}.";
    beyond_size(places: &str) "Left out, because a session of this size has no more needles: {places}.";
    avoided(places: &str) "Left out by preference: {places}.";
    no_depth(places: &str) "Left out, because no needle would hold at the depth that is allowed: {places}.";
    no_local_answer(places: &str) "The rules have no point or line for this: {places}.";
    concern_in_zone(concern: &str, zone: &str) "{concern} ({zone})";
    group(position: &str, part: &str, minutes: &str) "{}, {part}{minutes}", capitalised(position);
    supine_minutes(minutes: u8) ", {minutes} minutes";
    stands_in(point: &str) "stands in for {point}";
    root_reason(pattern: &str) "the pattern {}", uncapitalised(pattern);
    combination_reason(combination: &str) "a combination: {combination}";
    inserted(range: &str) "{range} in the skin";
    deepest(depth: &str) "never deeper than {depth}";
    angle(angle: &str, degrees: u8) "{angle} (about {degrees} degrees)";
    needle(size: &str) "needle {size}";
    instead(point: &str) " Instead: {point}.";
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
pub(crate) const ADDITIONS: &str = "Optional additions";
pub(crate) const ADDITIONS_REST: &str = ", where the practitioner and the person want them";
pub(crate) const COURSE: &str = "The course";
pub(crate) const AFTERWARDS: &str = "Afterwards";
pub(crate) const IN_DAILY_LIFE: &str = "In daily life";
pub(crate) const EXPECTED: &str = "What can be expected";
pub(crate) const HOW_CERTAIN: &str = ", and how certain that is";
pub(crate) const MAY_GO_WRONG: &str = "What may go wrong";

/// The course: what is in it, and the session after which the plan is looked at again.
pub(crate) fn course(planned: &str, reassess_after: Option<u8>, maintenance: Option<u8>) -> String {
    let reassessed = reassess_after
        .map(|after| format!(" No change on the photographs after {after}: look again, do not go on."));
    let maintenance = maintenance.map(|weeks| {
        format!(
            " Afterwards a session every {weeks} weeks is optional; how long any change lasts is not known."
        )
    });
    format!("{planned}.{}{}", reassessed.unwrap_or_default(), maintenance.unwrap_or_default())
}

// The end.
pub(crate) const SOURCES: &str = "Sources";
pub(crate) const STATEMENT: &str = "What this is, and is not";

/// What of a source was read.
pub(crate) fn read(was_read: bool, part: Option<&str>) -> String {
    match (was_read, part) {
        (true, Some(part)) => format!("read: {part}"),
        (true, None) => "read".to_owned(),
        (false, _) => "not read".to_owned(),
    }
}
