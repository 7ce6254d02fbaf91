//! The course of a session, as told to the person.

use crate::decision::Protocol;
use crate::intake::Modality;
use crate::render::document::{Kind, Mark, Phrase, Section};
use crate::rules::SessionStep;
use crate::texts::en::patient as texts;

/// The steps that concern the person, each once.
pub(super) fn section(protocol: &Protocol) -> Section {
    let needled = protocol.modality() == Modality::Needle;
    let mut section = Section::new(Kind::Plain, texts::WHAT_HAPPENS);
    let mut steps: Vec<SessionStep> = Vec::new();
    for step in protocol.steps().map(|it| it.step()) {
        if !steps.contains(&step) {
            steps.push(step);
        }
    }
    let texts = steps.into_iter().filter_map(|step| to_the_person(step, needled));
    for (index, (text, sources)) in texts.enumerate() {
        section.entry(Mark::Number(index.saturating_add(1)), Phrase::from(text).cited(sources));
    }
    section
}

const fn to_the_person(step: SessionStep, needled: bool) -> Option<texts::Cited> {
    Some(match (step, needled) {
        (SessionStep::Consent, true) => texts::STEP_CONSENT_NEEDLED,
        (SessionStep::Consent, false) => texts::STEP_CONSENT_PRESSED,
        (SessionStep::Vitals, _) => texts::STEP_VITALS,
        (SessionStep::Examine, _) => texts::STEP_EXAMINE,
        (SessionStep::Photograph, _) => texts::STEP_PHOTOGRAPH,
        (SessionStep::Cleanse, true) => texts::STEP_CLEANSE_NEEDLED,
        (SessionStep::Cleanse, false) => texts::STEP_CLEANSE_PRESSED,
        (SessionStep::PronePoints, true) => texts::STEP_PRONE_POINTS_NEEDLED,
        (SessionStep::PronePoints, false) => texts::STEP_PRONE_POINTS_PRESSED,
        (SessionStep::SupineBodyPoints, true) => texts::STEP_SUPINE_BODY_POINTS_NEEDLED,
        (SessionStep::SupineBodyPoints, false) => texts::STEP_SUPINE_BODY_POINTS_PRESSED,
        (SessionStep::FacePoints, _) => texts::STEP_FACE_POINTS,
        (SessionStep::Rest, true) => texts::STEP_REST_NEEDLED,
        (SessionStep::Count, true) => texts::STEP_COUNT_NEEDLED,
        (SessionStep::Aftercare, _) => texts::STEP_AFTERCARE,
        _ => return None,
    })
}
