//! Which optional additions a plan may have. They come last and bring no needle of the plan in or out.

use super::assessment::{Assessment, CountedRules};
use crate::atlas::{Part, Point};
use crate::intake::{Exposure, Modality};
use crate::rules::compile::{CompiledAdjunct, CompiledSafety, Truth};

/// Whether an adjunct may go with a plan.
pub(crate) fn fits(assessment: &Assessment, plan: Modality, adjunct: &CompiledAdjunct) -> bool {
    let modality = adjunct.rule.modality;
    let pierces = modality.means().contains(&Exposure::Needle);
    adjunct.condition.holds(&assessment.known)
        && modality != plan
        && !(pierces && (plan != Modality::Needle || has_few_needles(assessment)))
        && !assessment.intake.preferences().avoided_modalities().contains(modality)
        && adjunct.unless.truth(&assessment.known) == Truth::False
        && !assessment.applying().any(|(_, safety)| safety.rule.forbid.contains(modality))
        && !assessment.fired().any(|(_, safety)| keeps_away(assessment, safety, modality, adjunct.rule.part))
}

/// Whether a rule that holds, or waits for an answer, asks for few needles or for little to be done with them.
fn has_few_needles(assessment: &Assessment) -> bool {
    assessment.capping(CountedRules::All).any(|(_, safety)| {
        let caps = &safety.rule.cap;
        let fewer = [caps.face_needles(), caps.body_needles(), caps.needles()];
        fewer.iter().any(Option::is_some) || caps.stimulation().is_some()
    })
}

/// Whether a rule that is about this person keeps some place of a part free of a modality. A place that is kept free of
/// needles is left alone altogether; a rule that takes the needles away everywhere says nothing of places.
fn keeps_away(assessment: &Assessment, safety: &CompiledSafety, modality: Modality, part: Part) -> bool {
    let Some(block) = safety.rule.block.as_ref().filter(|_| !assessment.holds_for_everyone(safety)) else {
        return false;
    };
    let blocks_its_means = modality.means().iter().any(|means| block.blocks(*means));
    let places = block.places();
    let in_the_face = places.whole_face() || places.own_zones() || !places.zones().is_empty();
    let reaches = places.everywhere()
        || (part == Part::Face && in_the_face)
        || places.points().iter().map(Point::part).any(|it| it == part);
    reaches && (blocks_its_means || (block.blocks(Exposure::Needle) && !safety.takes_needles_away()))
}
