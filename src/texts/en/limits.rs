//! What rules forbid, limit and assume.

use super::words::{capitalised, counted, list, list_or};

/// Everything that can be done to a place is barred there.
pub(crate) const NOTHING: &str = "no treatment of any kind, not even acupressure,";
pub(crate) const FACE: &str = "face, scalp and neck";
pub(crate) const BODY: &str = "body";
pub(crate) const IN_THE_FACE: &str = "in the face, scalp and neck";
pub(crate) const IN_THE_BODY: &str = "in the body";
pub(crate) const NEEDLE: &str = "needles";
pub(crate) const PRESSING: &str = "pressing or rubbing";
pub(crate) const CURRENT: &str = "electrical current";
pub(crate) const LIGHT: &str = "light";
pub(crate) const HEAT: &str = "heat";
pub(crate) const AROUND_A_PATCH: &str = "around a lesion, in any zone";
pub(crate) const ALONG_A_CREASE: &str = "along a crease, in any zone";
pub(crate) const SUPINE: &str = "supine only";
pub(crate) const LEFT: &str = "on the left and in the midline";
pub(crate) const RIGHT: &str = "on the right and in the midline";
/// Before what a second rule says until a detail is known.
pub(crate) const UNTIL_THEN_ALSO: &str = "Until that is known, also: ";
/// Before the limits of rules that wait for an answer.
pub(crate) const UNTIL_ANSWERED_ALSO: &str = "Until the open questions are answered: ";

sentences! {
    /// Something is barred at places.
    nothing_here(what: &str, side: &str, places: &str) "{} here{side}: {places}.", capitalised(what);
    nowhere(what: &str, side: &str) "{} anywhere{side}.", capitalised(what);
    not_in_the_face(what: &str, side: &str, more: &str) "{} {IN_THE_FACE}{side}{more}.", capitalised(what);
    nor_at(places: &str) ", nor at {places}";
    on_the_side(side: &str) ", {side}";
    on_a_side(place: &str, side: &str) "{place} on the {side}";
    through(first: &str, last: &str) "{first} to {last}";
    /// What is barred, such as `no current`.
    no(what: &str) "no {what}";
    /// The depth and the thickness of needles in a part of the body.
    in_part(limits: &[String], part: &str) "{} {part}", list(limits);
    deep(depth: &str) "depth at most {depth}";
    deep_at(points: &str, depth: &str) "{points}: no deeper than {depth}";
    inserted_in(places: &str, inserted: &str) "{places}: insert at most {inserted}";
    gauge(gauge: &str) "needle diameter at most {gauge}";
    minutes(minutes: u8) "at most {}", counted(minutes, "minute");
    stimulation(stimulation: &str) "{stimulation} stimulation at most";
    limits(limits: &str) "{}.", capitalised(limits);
    press(time: &str) "On removal, press each site for at least {time}.";
    /// A fact that made a rule apply only because it was not stated.
    not_stated(fact: &str) "{fact} (not stated)";
    forbids(adjuncts: &[&str]) "No {}.", list_or(adjuncts);
    unconfirmed(what: &str) "Not confirmed by any source: {what}.";
    /// An assumption, where the risk is not clear from what stands around it.
    of_risk(risk: &str, assumption: &str) "{}: {assumption}.", capitalised(risk);
    assumption(assumption: &str) "{}.", capitalised(assumption);
}

pub(crate) const NO_STIMULATION: &str = "no stimulation";

// What is not stated, and what is assumed instead.
pub(crate) const ZONES_NOT_STATED: &str = "zones not stated; whole face assumed until known";
pub(crate) const SIDE_NOT_STATED: &str = "side not stated; both sides assumed until known";
pub(crate) const DAYS_NOT_STATED: &str = "date not stated; worst case assumed until known";
pub(crate) const NOTE_NOT_STATED: &str = "details not stated; worst case assumed until known";
pub(crate) const SEVERITY_NOT_STATED: &str = "severity not stated; worst case assumed until known";

/// What a finding is about, and what it assumes, if anything.
pub(crate) fn assuming(what: &str, assumed: &str) -> String {
    if assumed.is_empty() { what.to_owned() } else { format!("{what} ({assumed})") }
}

/// A status out of several that a condition can have.
pub(crate) fn status_not_stated(statuses: &[&str]) -> String {
    format!("not stated whether {}; worst case assumed until known", list_or(statuses))
}

/// The most needles in all and in a part, each if it is limited.
pub(crate) fn needles(all: Option<u8>, face: Option<u8>, body: Option<u8>) -> Option<String> {
    let most = |most: u8| match most {
        0 => "no needles".to_owned(),
        most => format!("at most {}", counted(most, "needle")),
    };
    let of_them = |most: u8, part: &str| match most {
        0 => format!("none {part}"),
        most => format!("at most {most} {part}"),
    };
    let alone = |count: u8, part: &str| format!("{} {part}", most(count));
    let each = |words: &dyn Fn(u8, &str) -> String, face: Option<u8>, body: Option<u8>| {
        let parts = [(face, IN_THE_FACE), (body, IN_THE_BODY)].into_iter();
        parts.filter_map(|(count, part)| Some(words(count?, part))).collect::<Vec<_>>()
    };
    let Some(all) = all else {
        let parts = each(&alone, face, body);
        return (!parts.is_empty()).then(|| list(parts));
    };
    // A part cannot have more than there are.
    let below = |part: Option<u8>| part.filter(|part| *part < all);
    let parts = each(&of_them, below(face), below(body));
    let parts = if parts.is_empty() { String::new() } else { format!(" ({})", list(parts)) };
    Some(format!("{}{parts}", most(all)))
}

/// `2 minutes`, `90 seconds`.
pub(crate) fn time(seconds: u16) -> String {
    match (seconds / 60, seconds % 60) {
        (minutes @ 1.., 0) => counted(minutes, "minute"),
        _ => counted(seconds, "second"),
    }
}
