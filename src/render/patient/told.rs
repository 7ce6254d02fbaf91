//! What the rules do not say to the person themselves: how a session goes. Calm, and with its sources.

use crate::decision::{Decision, Protocol, SessionStepText};
use crate::intake::Modality;
use crate::render::document::{Kind, Mark, Phrase, Section};
use crate::rules::SessionStep;

/// Why to call for help: what the statement of every decision names, and two signs beside it.
pub(super) const EMERGENCIES: [&str; 3] = [
    "A face that suddenly droops or goes weak.",
    "Eye pain, or a change of vision.",
    "Trouble breathing, or swelling of lips or tongue.",
];

/// What must be said anew.
pub(super) fn changed() -> Phrase {
    let text = "Say at once if something has changed since the questions were asked, or was left out: a pregnancy, a \
        medicine (blood thinners above all; do not stop one on your own), an illness, an allergy, a cold sore, a treatment of the face.";
    Phrase::from(text).cited(&["seed-002", "general-knowledge"])
}

/// How the session goes, as far as its steps concern the person.
pub(super) fn session(protocol: &Protocol) -> Section {
    let needled = protocol.modality() == Modality::Needle;
    let mut section = Section::new(Kind::Plain, "What happens");
    let steps = protocol.steps();
    let mut said = Vec::new();
    for step in steps.iter().map(SessionStepText::step) {
        if !said.contains(&step) {
            said.push(step);
        }
    }
    let texts = said.into_iter().filter_map(|step| to_the_person(step, needled));
    for (index, (text, sources)) in texts.enumerate() {
        section.entry(Mark::Number(index.saturating_add(1)), Phrase::from(text).cited(sources));
    }
    section
}

const fn to_the_person(step: SessionStep, needled: bool) -> Option<(&'static str, &'static [&'static str])> {
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
        (SessionStep::Cleanse, true) => (
            "Make-up comes off and the face is washed. Every needle is sterile and used once.",
            &["seed-002"],
        ),
        (SessionStep::Cleanse, false) => ("Make-up comes off, face and hands are washed.", &["seed-002"]),
        (SessionStep::PronePoints, true) => (
            "Lying on the belly: the needles of the back and the nape, for about ten minutes.",
            &["project-default"],
        ),
        (SessionStep::PronePoints, false) => (
            "The points of the back and the nape, sitting or lying on the belly; in pregnancy sitting or on the left side.",
            &["general-knowledge"],
        ),
        (SessionStep::SupineBodyPoints, true) => {
            ("Lying on the back: the points of trunk and limbs.", &["project-default"])
        }
        (SessionStep::SupineBodyPoints, false) => (
            "The points of trunk and limbs, sitting or lying on the back; in pregnancy half sitting or on the left side.",
            &["general-knowledge"],
        ),
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

/// What the sheet is, and is not.
pub(super) fn statement(decision: &Decision) -> Section {
    let (general_knowledge, rules) = decision.rule_counts();
    let mut section = Section::new(Kind::Statement, "What this sheet is, and is not");
    section.line(format!(
        "It goes with a talk with your practitioner and does not take its place. It is no medical advice and no diagnosis. \
         The plan was put together from your answers by rules; {general_knowledge} of {rules} of them are general \
         knowledge, and none has been signed off by a clinician. That no rule forbids the plan does not mean that it is safe \
         for you, or that it will work. Choosing points by pattern is tradition. Do not needle yourself."
    ));
    section
}
