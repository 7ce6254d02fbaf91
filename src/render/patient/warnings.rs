//! The warnings that no sheet leaves out.

use super::plan::is_needled;
use crate::atlas::{BodyRegion, Point, Structure};
use crate::decision::{Insertion, Protocol};
use crate::render::document::{Kind, Section};
use crate::texts::en::patient as texts;

pub(super) fn emergencies(protocol: &Protocol) -> Section {
    let trunk = is_needled(protocol) && protocol.insertions().any(|insertion| is_of_the_trunk(&insertion));
    Section::new(Kind::Warning, texts::EMERGENCY)
        .rest(texts::EMERGENCY_REST)
        .items([texts::EMERGENCY_EYE, texts::EMERGENCY_DROOP])
        .items(trunk.then_some(texts::EMERGENCY_CHEST))
        .item(texts::EMERGENCY_ALLERGY)
}

pub(super) fn others(protocol: &Protocol) -> Section {
    let needled = |text: &'static str| is_needled(protocol).then_some(text);
    Section::new(Kind::Warning, texts::KNOW)
        .items([texts::UNPROVEN, texts::MAY_REFUSE, texts::MEDICINES, texts::INFECTION])
        .items(needled(texts::LATE_LUMPS))
        .items(needled(texts::NEEDLE_FOUND))
        .items(needled(texts::DROWSY))
}

/// Whether a needle goes into the trunk, or over a lung from the shoulder or the neck.
fn is_of_the_trunk(insertion: &Insertion<'_>) -> bool {
    let region = insertion.point().map(Point::region);
    matches!(region, Some(BodyRegion::Chest | BodyRegion::Abdomen | BodyRegion::Back | BodyRegion::Perineum))
        || insertion.hazards().contains(&Structure::LungPleura)
}
