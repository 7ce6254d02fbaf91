//! The sheet for the person who is treated, and what the consent page shares with it.

use super::words::{capitalised, label};
use crate::atlas::{BodyRegion, FacialZone};
use crate::rules::{Certainty, SessionStep};

pub(crate) const TITLE_NEEDLES: &str = "About your facial acupuncture";
pub(crate) const TITLE_PRESSING: &str = "About your acupressure";

pub(crate) const PLAN: &str = "Your plan";
pub(crate) const PRESSED: &str = "Points are pressed with the fingers. Nothing goes into the skin.";
pub(crate) const NEEDLES_NOT_NOW: &str = "No needles for now. Ask us when they may be possible.";
pub(crate) const SUPINE_ONLY: &str = "you will lie on your back throughout";
pub(crate) const OVERRIDDEN: &str = "A caution was overridden";
pub(crate) const OVERRIDDEN_REST: &str = ": ask us about it";
pub(crate) const BEFORE: &str = "Before we start";
pub(crate) const WHAT_HAPPENS: &str = "What happens";
pub(crate) const MAY_HAPPEN: &str = "What can go wrong";
pub(crate) const KNOWN: &str = "Does it work?";
pub(crate) const AT_HOME: &str = "At home";
pub(crate) const NEXT: &str = "What comes next";

/// With [`CHANGED_PREGNANCY`] where a pregnancy is possible.
pub(crate) const CHANGED: &str =
    "Tell us about anything new: illness, medicine, allergy, cold sore, treatment to your face";
pub(crate) const CHANGED_PREGNANCY: &str = ", pregnancy";
pub(crate) const ABOUT: &str = "This is not medical advice or a diagnosis. The plan follows rules that no clinician has approved. Ask us for \
     the sources. Do not needle yourself.";

// The warnings. They count against no limit of words, and no rule pack can take them away.
pub(crate) const EMERGENCY: &str = "Call emergency services at once";
pub(crate) const EMERGENCY_REST: &str = ", even days later, for";
pub(crate) const EMERGENCY_EYE: &str = "eye pain, or any change in your vision";
pub(crate) const EMERGENCY_DROOP: &str = "a face that droops or goes weak";
/// Where a needle goes into the trunk, or over a lung.
pub(crate) const EMERGENCY_CHEST: &str = "chest pain or shortness of breath: your lung may have been injured";
pub(crate) const EMERGENCY_ALLERGY: &str =
    "swelling of the lips, tongue or throat, or trouble breathing: this may be an allergic reaction";
pub(crate) const KNOW: &str = "What you should know";
pub(crate) const INFECTION: &str = "See a doctor the same day for spreading redness, heat, pus or fever.";
pub(crate) const LATE_LUMPS: &str = "See a doctor for lumps that appear weeks later.";
pub(crate) const NEEDLE_FOUND: &str =
    "If you find a needle in your skin, do not press on it, and call us at once.";
pub(crate) const DROWSY: &str = "Do not drive, cycle or use machines until you are fully alert.";
pub(crate) const MEDICINES: &str = "Never stop a medicine because of this treatment.";
pub(crate) const UNPROVEN: &str = "We do not know whether this treatment works.";
pub(crate) const MAY_REFUSE: &str = "You may say no to all or any part of it, at any time.";

// What is filled in by hand.
pub(crate) const NAME: &str = "Name";
pub(crate) const TELEPHONE: &str = "Clinic telephone";
pub(crate) const TELEPHONE_OUT_OF_HOURS: &str = "Out-of-hours telephone";
pub(crate) const NEXT_APPOINTMENT: &str = "Next appointment";
pub(crate) const SIGNATURE: &str = "I have read this: signature, date";
pub(crate) const TO_FILL_IN: &str = "Who to call, and when to come back";

sentences! {
    changed(pregnancy: &str) "{CHANGED}{pregnancy}.";
    is_for(concerns: &str) "For: {concerns}.";
    places(places: &str) "Where: {places}.";
    for_your_safety(limits: &[String]) "For your safety, {}.", limits.join("; ");
    no_needle_at(places: &str) "we will not needle {places}";
    no_pressing_at(places: &str) "we will not press or rub {places}";
    some_points(regions: &str) "some points on the {regions}";
    pressed_for(time: &str) "we will press each spot for at least {time} once the needle is out";
    in_some_places(concern: &str) "{concern} (some areas)";
    overridden(title: &str, role: &str) "{title}: overridden by {role}.";
    sessions(planned: &str) "{planned}.";
    reassessed(sessions: u8) "If photographs show no change after {sessions}, we review the plan. How long changes last is unknown.";
}

pub(crate) fn open_questions(open: usize) -> String {
    match open {
        1 => "1 question is unanswered: please answer it first.".to_owned(),
        open => format!("{open} questions are unanswered: please answer them first."),
    }
}

pub(crate) fn needles(face: u16, body: u16, minutes: Option<u8>) -> String {
    let count = |needles: u16, place: &str| (needles > 0).then(|| format!("{needles} in {place}"));
    let counts = [count(face, "the face, scalp or neck"), count(body, "the body")].into_iter().flatten();
    let time = minutes.map(|minutes| format!(", for about {minutes} minutes")).unwrap_or_default();
    format!("Thin, sterile, single-use needles: {}{time}.", counts.collect::<Vec<_>>().join(" and "))
}

/// What is known of the effect on concerns, all of one certainty.
pub(crate) fn known(certainty: Certainty, concerns: &str) -> String {
    let subject = capitalised(concerns);
    match certainty {
        Certainty::None => format!("{subject}: no studies found."),
        Certainty::VeryLow => format!("{subject}: only very weak studies, no clear answer."),
        Certainty::Low => format!("{subject}: only weak studies, no clear answer."),
        Certainty::Moderate => format!("{subject}: moderately good studies; ask us about them."),
        Certainty::High => format!("{subject}: well studied; ask us about it."),
    }
}

/// A part of the face in everyday words: where needles go.
pub(crate) fn around(zone: FacialZone) -> &'static str {
    match zone {
        FacialZone::Glabella => "forehead",
        FacialZone::CrowsFeet | FacialZone::UpperLidBrow | FacialZone::LowerLid => "around the eyes",
        FacialZone::Cheek | FacialZone::Nasolabial => "cheeks",
        FacialZone::UpperLip | FacialZone::Marionette | FacialZone::Chin | FacialZone::Lips => {
            "around the mouth"
        }
        FacialZone::Jawline | FacialZone::Masseter => "jaw",
        FacialZone::Temple | FacialZone::EarFront | FacialZone::EarBack => "around the ears",
        FacialZone::Nape | FacialZone::Neck => "neck",
        zone => label(zone),
    }
}

/// A zone in everyday words.
pub(crate) fn zone(zone: FacialZone) -> &'static str {
    match zone {
        FacialZone::Cheek => "cheeks",
        FacialZone::Nasolabial => "folds from nose to mouth",
        FacialZone::Marionette => "lines below the corners of the mouth",
        FacialZone::Masseter => "jaw muscle",
        FacialZone::LowerLid => "lower eyelid",
        FacialZone::Nape => "back of the neck",
        zone => label(zone),
    }
}

/// A zone in everyday words, with its article: `the cheeks`, `between the brows`.
pub(crate) fn the_zone(zone: FacialZone) -> String {
    match zone {
        FacialZone::Glabella | FacialZone::EarFront | FacialZone::MouthInside => self::zone(zone).to_owned(),
        zone => format!("the {}", self::zone(zone)),
    }
}

/// A region of the body in everyday words.
pub(crate) fn region(region: BodyRegion) -> &'static str {
    match region {
        BodyRegion::UpperLimb => "arms",
        BodyRegion::LowerLimb => "legs",
        BodyRegion::Abdomen => "belly",
        region => label(region),
    }
}

/// How somebody who is pregnant, or may be, lies while points are pressed.
pub(crate) const PRESSING_IN_PREGNANCY: &str =
    "In pregnancy you sit, recline or lie on your left side, never on your front or flat on your back.";

/// What a step of the session, with or without needles, means to the person; nothing if it does not concern them.
pub(crate) const fn step(step: SessionStep, needled: bool) -> Option<&'static str> {
    Some(match (step, needled) {
        (SessionStep::Consent, true) => {
            "You may feel tingling, heaviness or brief pain. If you feel more than that, tell us and we will take the needle out."
        }
        (SessionStep::SupineBodyPoints | SessionStep::FacePoints, false) => {
            "You sit or lie while we press the points. Say so if it hurts."
        }
        (SessionStep::Photograph, _) => "If you agree, we will photograph your face.",
        (SessionStep::PronePoints, true) => "You will lie face down first, for about ten minutes.",
        (SessionStep::Rest, true) => "You then rest with the needles in; call out if you need us.",
        _ => return None,
    })
}
