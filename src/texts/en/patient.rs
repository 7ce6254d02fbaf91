//! The sheet for the person who is treated. How a session goes is not in the rules; it is said here, each with its sources.

use super::words::{capitalised, counted, uncapitalised};
use crate::rules::SessionStep;

pub(crate) const TITLE_NEEDLES: &str = "About your facial acupuncture";
pub(crate) const TITLE_PRESSING: &str = "About your acupressure";
pub(crate) const IN_SHORT: &str = "In short";
pub(crate) const PRESSED: &str = "Points are pressed with the fingers. Nothing goes into the skin.";
pub(crate) const NEEDLES_NOT_NOW: &str = "Needles: not now. Your practitioner says when to ask again.";
pub(crate) const YOU_MAY: &str = "You may ask anything, say no to any part of it, and stop at any time.";
pub(crate) const LEFT_OUT: &str = "What we leave out, for your safety";
pub(crate) const OVERRIDDEN: &str = "A caution that was overridden";
pub(crate) const OVERRIDDEN_REST: &str = ", ask about it";
pub(crate) const EMERGENCY: &str = "Emergency services now";
pub(crate) const EMERGENCY_REST: &str = ", during or after a session";
/// When to call for help: what the statement of every decision names, and two more signs.
pub(crate) const EMERGENCIES: [&str; 3] = [
    "A face that suddenly droops or goes weak.",
    "Eye pain, or a change of vision.",
    "Trouble breathing, or swelling of lips or tongue.",
];
pub(crate) const BEFORE: &str = "Before you start";
pub(crate) const YOUR_ANSWERS: &str = "These answers of yours change the plan. Ask what they mean for you:";
pub(crate) const STILL_OPEN: &str = "These questions are still open. Please answer them:";
pub(crate) const PRONE_FIRST: &str = "You lie on the belly first. Say so if you cannot or do not want to.";
pub(crate) const HOW_LIKELY: &str = "How likely it is to help";
pub(crate) const HOW_OFTEN: &str = "How often";
pub(crate) const WHAT_HAPPENS: &str = "What happens";
pub(crate) const STATEMENT: &str = "What this sheet is, and is not";

sentences! {
    is_for(concerns: &str) "It is for: {concerns}.";
    principle(pattern: &str, principle: &str) "In the traditional view your signs speak for {}; points are chosen to {principle}.", uncapitalised(pattern);
    places(places: &str) "Places: {places}.";
    no_needle_at(places: &str) "No needle at: {places}.";
    no_pressing_at(places: &str) "No pressing or rubbing at: {places}.";
    we_press(time: &str) "We press each place for at least {time} once the needle is out.";
    overridden(title: &str, role: &str) "{title}: overridden by {role}.";
    sessions(planned: &str) "{planned}. You may end it at any time.";
    looked_at_again(sessions: u8) "If the photographs show no change after {sessions} sessions, the plan is looked at again, not continued. How \
     long any change lasts is not known.";
    statement(general_knowledge: usize, rules: usize) "It goes with a talk with your practitioner and does not take its place. It is no medical advice and no diagnosis. \
     The plan was put together from your answers by rules; {general_knowledge} of {rules} of them are general \
     knowledge, and none has been signed off by a clinician. That no rule forbids the plan does not mean that it is safe \
     for you, or that it will work. Choosing points by pattern is tradition. Do not needle yourself.";
}

pub(crate) fn needles(face: u16, body: u16, minutes: Option<u8>) -> String {
    let time =
        minutes.map(|minutes| format!(" They stay in for about {minutes} minutes.")).unwrap_or_default();
    format!(
        "{} in the face, scalp and neck, {} in the body, thin and each used once.{time}",
        capitalised(&counted(face, "needle")),
        counted(body, "needle")
    )
}

/// A text with the ids of its sources.
pub(crate) type Cited = (&'static str, &'static [&'static str]);

pub(crate) const CHANGED: Cited = (
    "Say at once if something has changed since the questions were asked, or was left out: a medicine (blood \
     thinners above all; do not stop one on your own), an illness, an allergy, a cold sore, a treatment of the face.",
    &["seed-002", "general-knowledge"],
);
pub(crate) const CHANGED_PREGNANCY: Cited =
    ("Say at once if you are pregnant, or may be.", &["seed-002", "general-knowledge"]);

/// How somebody who is pregnant, or may be, lies while points are pressed.
pub(crate) const PRESSING_IN_PREGNANCY: Cited = (
    "In pregnancy you sit, half sit or lie on the left side, neither on the belly nor flat on the back.",
    &["general-knowledge"],
);

/// What comes before the needles, or the fingers, in the face.
pub(crate) const MAKE_UP: Cited = ("Make-up comes off and the face is washed.", &["seed-002"]);

/// What a step of the session, with or without needles, means to the person; nothing if it does not concern them.
pub(crate) const fn step(step: SessionStep, needled: bool) -> Option<Cited> {
    Some(match (step, needled) {
        (SessionStep::Consent, true) => (
            "You talk it through and decide. You may feel tingling, heaviness, a sense of movement, or brief pain. Say \
     so at once when it is more; the needle then comes out.",
            &["seed-002", "macpherson-thomas-2005"],
        ),
        (SessionStep::Consent, false) => ("You talk it through and decide.", &["seed-002"]),
        (SessionStep::Vitals, _) => ("Your blood pressure is measured.", &["project-default"]),
        (SessionStep::Examine, _) => (
            "Skin, tongue and pulse are looked at. Skin that is broken, inflamed or unclear is left out.",
            &["general-knowledge"],
        ),
        (SessionStep::Photograph, _) => (
            "If you agree, your face is photographed: the only way to see later whether anything changed.",
            &["project-default"],
        ),
        (SessionStep::Cleanse, true) => {
            ("The skin is cleaned. Every needle is sterile and used once.", &["seed-002"])
        }
        (SessionStep::Cleanse, false) => ("Hands are washed.", &["seed-002"]),
        (SessionStep::PronePoints, true) => (
            "Lying on the belly: the needles of the back and the nape, for about ten minutes.",
            &["project-default"],
        ),
        (SessionStep::PronePoints, false) => {
            ("The points of the back and the nape, sitting or lying on the belly.", &["general-knowledge"])
        }
        (SessionStep::SupineBodyPoints, true) => {
            ("Lying on the back: the points of trunk and limbs.", &["project-default"])
        }
        (SessionStep::SupineBodyPoints, false) => {
            ("The points of trunk and limbs, sitting or lying on the back.", &["general-knowledge"])
        }
        (SessionStep::FacePoints, _) => ("Then the face, around the eyes last.", &["general-knowledge"]),
        (SessionStep::Rest, true) => {
            ("You rest in dim light and can call somebody at any moment.", &["seed-002", "general-knowledge"])
        }
        (SessionStep::Count, true) => {
            ("The needles are taken out and counted: as many as went in.", &["white-2001", "macpherson-2001"])
        }
        (SessionStep::Aftercare, _) => {
            ("You get the advice below in writing, and rest before you go.", &["general-knowledge"])
        }
        _ => return None,
    })
}
