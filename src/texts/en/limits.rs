//! What rules forbid, limit and assume.

use super::words::{capitalised, counted, list, list_or, uncapitalised};

/// Everything that can be done to a place is barred there.
pub(crate) const NOTHING: &str = "no treatment of any kind, including acupressure,";
pub(crate) const FACE: &str = "face, scalp and neck";
pub(crate) const BODY: &str = "body";
pub(crate) const WHOLE_FACE: &str = "the face, scalp or neck";
pub(crate) const IN_THE_FACE: &str = "in the face, scalp and neck";
pub(crate) const IN_THE_BODY: &str = "in the body";
pub(crate) const NEEDLE: &str = "needle";
pub(crate) const PRESS: &str = "press or rub";
pub(crate) const NEEDLE_OR_PRESS: &str = "needle, press or rub";
pub(crate) const NEEDLING: &str = "needling";
pub(crate) const PRESSING: &str = "pressing";
pub(crate) const RUBBING: &str = "rubbing";
pub(crate) const CURRENT: &str = "electrical stimulation";
pub(crate) const LIGHT: &str = "light treatment";
pub(crate) const HEAT: &str = "heat";
pub(crate) const AROUND_A_PATCH: &str = "around an affected area, in any zone";
pub(crate) const ALONG_A_CREASE: &str = "along a crease, in any zone";
pub(crate) const SUPINE: &str = "supine only";
pub(crate) const LEFT: &str = "On the left and in the midline, ";
pub(crate) const RIGHT: &str = "On the right and in the midline, ";
/// Before what a second rule says until a detail is known.
pub(crate) const UNTIL_THEN_ALSO: &str = "Until this is confirmed, also: ";
/// Before the limits of rules that wait for an answer.
pub(crate) const UNTIL_ANSWERED_ALSO: &str = "Until all questions are answered: ";

sentences! {
    /// Something is barred at places.
    at_places(side: &str, what: &str, places: &str) "{}: {places}.", capitalised(&format!("{side}{what}"));
    nowhere(side: &str, what: &str) "{} anywhere.", capitalised(&format!("{side}{what}"));
    not_in_the_face(side: &str, what: &str, more: &str) "{} the face, scalp or neck{more}.", capitalised(&format!("{side}{what}"));
    nor_at(places: &str) ", or any of these: {places}";
    /// What is not done, as verbs: `do not needle`.
    do_not(what: &str) "do not {what}";
    /// What is not done, as nouns: `no heat to`.
    no(what: &[&str]) "no {}", list_or(what);
    to(what: &str) "{what} to";
    on_a_side(place: &str, side: &str) "{place} on the {side}";
    through(first: &str, last: &str) "{first} to {last}";
    /// The depth and the thickness of needles in a part of the body.
    in_part(limits: &[String], part: &str) "{} {part}", list(limits);
    deep(depth: &str) "depth at most {depth}";
    deep_at(points: &str, depth: &str) "{points}: no deeper than {depth}";
    inserted_in(places: &str, inserted: &str) "{places}: insert at most {inserted}";
    gauge(gauge: &str) "needle diameter at most {gauge}";
    minutes(minutes: u8) "at most {}", counted(minutes, "minute");
    stimulation(stimulation: &str) "{stimulation} stimulation only";
    limits(limits: &str) "{}.", capitalised(limits);
    /// After [`UNTIL_THEN_ALSO`] or [`UNTIL_ANSWERED_ALSO`].
    until(lead: &str, sentences: &str) "{lead}{}", uncapitalised(sentences);
    press(time: &str) "On removal, press each site for at least {time}.";
    /// A fact that made a rule apply only because it was not stated.
    not_stated(fact: &str) "{fact} (not recorded)";
    forbids(adjuncts: &[&str]) "No {}.", list_or(adjuncts);
    unconfirmed(what: &str) "Not confirmed by any source: {what}.";
    /// An assumption, where the risk is not clear from what stands around it.
    of_risk(risk: &str, assumption: &str) "{}: {assumption}.", capitalised(risk);
    assumption(assumption: &str) "{}.", capitalised(assumption);
}

pub(crate) const NO_STIMULATION: &str = "no stimulation";

// What is not stated, and what is assumed instead.
pub(crate) const ZONES_NOT_STATED: &str = "zones not recorded; the whole face is assumed until confirmed";
pub(crate) const SIDE_NOT_STATED: &str = "side not recorded; both sides are assumed until confirmed";
pub(crate) const DAYS_NOT_STATED: &str = "date not recorded; the worst case is assumed until confirmed";
pub(crate) const NOTE_NOT_STATED: &str = "details not recorded; the worst case is assumed until confirmed";
pub(crate) const SEVERITY_NOT_STATED: &str =
    "severity not recorded; the worst case is assumed until confirmed";

/// What a finding is about, and what it assumes, if anything.
pub(crate) fn assuming(what: &str, assumed: &str) -> String {
    if assumed.is_empty() { what.to_owned() } else { format!("{what} ({assumed})") }
}

/// A status out of several that a condition can have.
pub(crate) fn status_not_stated(statuses: &[&str]) -> String {
    format!("not recorded whether {}; the worst case is assumed until confirmed", list_or(statuses))
}

/// The most needles in all and in a part, each if it is limited.
pub(crate) fn needles(all: Option<u8>, face: Option<u8>, body: Option<u8>) -> Option<String> {
    let most = |most: u8| match most {
        0 => "no needles".to_owned(),
        most => format!("no more than {}", counted(most, "needle")),
    };
    let of_them = |most: u8, part: &str| match most {
        0 => format!("{part} none"),
        most => format!("{part} {most}"),
    };
    let alone = |count: u8, part: &str| format!("{} in the {part}", most(count));
    let each = |words: &dyn Fn(u8, &str) -> String, face: Option<u8>, body: Option<u8>| {
        let parts = [(face, FACE), (body, BODY)].into_iter();
        parts.filter_map(|(count, part)| Some(words(count?, part))).collect::<Vec<_>>().join("; ")
    };
    let Some(all) = all else {
        let parts = each(&alone, face, body);
        return (!parts.is_empty()).then_some(parts);
    };
    // A part cannot have more than there are.
    let below = |part: Option<u8>| part.filter(|part| *part < all);
    let parts = each(&of_them, below(face), below(body));
    let parts = if parts.is_empty() { String::new() } else { format!(" ({parts})") };
    Some(format!("{}{parts}", most(all)))
}

/// `2 minutes`, `90 seconds`.
pub(crate) fn time(seconds: u16) -> String {
    match (seconds / 60, seconds % 60) {
        (minutes @ 1.., 0) => counted(minutes, "minute"),
        _ => counted(seconds, "second"),
    }
}
