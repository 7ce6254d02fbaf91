//! What goes with a plan: retention, session steps, adjuncts, course, advice, expectations and harms.

use super::assessment::{Assessment, CountedRules};
use super::because::holds_for_everyone;
use super::blocked::resolved;
use super::plan::ProtocolState;
use crate::atlas::{Part, Point, PointSet, SessionPhase, ZoneSet};
use crate::intake::{Concern, Exposure, Modality, Position};
use crate::rules::compile::{CompiledSafety, Conditional, Truth};
use crate::rules::{
    AdjunctRule, AdviceRule, CourseRule, ExpectationRule, HarmRule, Occasion, SessionStep, StepRule,
};

fn holding<'a, T>(assessment: &'a Assessment, rules: &'a [Conditional<T>]) -> impl Iterator<Item = &'a T> {
    rules.iter().filter(|rule| rule.condition.holds(&assessment.known)).map(|rule| &rule.rule)
}

/// How long the needles of the supine phase stay, in minutes. Who was to turn has what the prone phase leaves, also where
/// nothing is left to needle there: another phase never gets its minutes.
pub(crate) fn retention_min(assessment: &Assessment, position: Position, plan: &ProtocolState) -> Option<u8> {
    if plan.mode.modality != Modality::Needle {
        return None;
    }
    let techniques = holding(assessment, &assessment.rules.techniques);
    let usual = techniques.filter_map(|rule| rule.retention_min).min();
    let selection = &assessment.rules.selection;
    let longest = match position {
        Position::ProneThenSupine => {
            selection.longest_retention_min.saturating_sub(selection.prone_retention_min)
        }
        Position::Supine => selection.longest_retention_min,
    };
    let wished = assessment.intake.preferences().retention_min().or(usual).unwrap_or(longest);
    let capping = assessment.capping(CountedRules::All);
    let caps = capping.filter_map(|(_, safety)| safety.rule.cap.retention_min);
    Some(caps.fold(wished.min(longest), u8::min))
}

/// How long the needles of the prone phase stay, in minutes; no longer than those of the supine one.
pub(crate) fn prone_retention_min(
    assessment: &Assessment,
    position: Position,
    plan: &ProtocolState,
) -> Option<u8> {
    let is_prone = plan.insertions.iter().any(|insertion| insertion.site.phase() == SessionPhase::Prone);
    let supine = retention_min(assessment, position, plan).filter(|_| is_prone)?;
    Some(supine.min(assessment.rules.selection.prone_retention_min))
}

/// How long each place is pressed once its needle is out, in seconds: the longest time that a rule asks for.
pub(crate) fn press_seconds(assessment: &Assessment, plan: &ProtocolState) -> Option<u16> {
    if plan.mode.modality != Modality::Needle {
        return None;
    }
    assessment.capping(CountedRules::All).filter_map(|(_, safety)| safety.rule.cap.press_seconds).max()
}

/// Whether a part gets a needle, or is pressed.
fn has_part(plan: &ProtocolState, part: Part) -> bool {
    plan.insertions.iter().any(|insertion| insertion.site.part() == part)
}

/// Whether what is said of a part, or of none, fits the plan.
fn fits(plan: &ProtocolState, part: Option<Part>) -> bool {
    part.is_none_or(|part| has_part(plan, part))
}

/// The steps of the session, in order. A step for a part that gets no needle is left out.
pub(crate) fn steps<'a>(assessment: &'a Assessment, plan: &ProtocolState) -> Vec<&'a StepRule> {
    let has = |phase, part: Option<Part>| {
        let in_phase = plan.insertions.iter().filter(|insertion| insertion.site.phase() == phase);
        in_phase.map(|insertion| insertion.site.part()).any(|it| part.is_none_or(|part| part == it))
    };
    let is_needed = |step| match step {
        SessionStep::PronePoints => has(SessionPhase::Prone, None),
        SessionStep::SupineBodyPoints | SessionStep::RemoveBody => {
            has(SessionPhase::Supine, Some(Part::Body))
        }
        SessionStep::FacePoints | SessionStep::RemoveFace => has(SessionPhase::Supine, Some(Part::Face)),
        _ => true,
    };
    let rules = holding(assessment, &assessment.rules.steps);
    let rules = rules.filter(|rule| {
        rule.modalities.contains(plan.mode.modality) && fits(plan, rule.part) && is_needed(rule.step)
    });
    let mut steps: Vec<&StepRule> = rules.collect();
    steps.sort_by_key(|rule| rule.step);
    steps
}

/// The last course for this modality whose condition holds: later ones are for special cases.
pub(crate) fn course(assessment: &Assessment, modality: Modality) -> Option<&CourseRule> {
    holding(assessment, &assessment.rules.courses).filter(|rule| rule.modalities.contains(modality)).last()
}

/// The advice for an occasion, as far as it fits the plan.
pub(crate) fn advice<'a>(
    assessment: &'a Assessment,
    plan: &ProtocolState,
    occasion: Occasion,
) -> Vec<&'a AdviceRule> {
    let rules = holding(assessment, &assessment.rules.advice).filter(|rule| {
        rule.modalities.contains(plan.mode.modality) && rule.occasion == occasion && fits(plan, rule.part)
    });
    rules.collect()
}

/// The harms to mention: those for everyone, and those of a part or of points that the plan has.
pub(crate) fn harms<'a>(assessment: &'a Assessment, plan: &ProtocolState) -> Vec<&'a HarmRule> {
    let points: PointSet = plan.insertions.iter().filter_map(|insertion| insertion.site.point()).collect();
    let rules = holding(assessment, &assessment.rules.harms).filter(|rule| {
        rule.modalities.contains(plan.mode.modality)
            && fits(plan, rule.part)
            && (rule.points.is_empty() || !rule.points.intersection(points).is_empty())
    });
    rules.collect()
}

/// What to expect for each concern, in which of its zones.
pub(crate) fn expectations(
    assessment: &Assessment,
    modality: Modality,
) -> Vec<(Concern, ZoneSet, &ExpectationRule)> {
    let mut expectations = Vec::new();
    for (index, reported) in assessment.intake.concerns().iter().enumerate() {
        let (concern, zones) = (reported.concern(), assessment.zones_of(index));
        let is_about = |rule: &&ExpectationRule| {
            rule.modalities.contains(modality) && rule.concern.is_none_or(|named| named == concern)
        };
        let rules = || assessment.rules.expectations.iter().filter(is_about);
        let named = rules().fold(ZoneSet::EMPTY, |all, rule| all.union(rule.zones));
        for rule in rules() {
            let covered =
                if rule.zones.is_empty() { zones.difference(named) } else { zones.intersection(rule.zones) };
            // A concern without a place has its expectation too.
            if !covered.is_empty() || (zones.is_empty() && rule.zones.is_empty()) {
                expectations.push((concern, covered, rule));
            }
        }
    }
    expectations
}

/// The optional additions to a plan. They never add or remove a needle of the plan.
pub(crate) fn adjuncts<'a>(assessment: &'a Assessment, plan: &ProtocolState) -> Vec<&'a AdjunctRule> {
    let adjuncts = assessment.rules.adjuncts.iter();
    adjuncts.filter(|it| allows(assessment, plan, it)).map(|adjunct| &adjunct.rule).collect()
}

fn allows(assessment: &Assessment, plan: &ProtocolState, adjunct: &Conditional<AdjunctRule>) -> bool {
    let (modality, planned) = (adjunct.rule.modality, plan.mode.modality);
    let pierces = modality.exposures().contains(&Exposure::Needle);
    adjunct.condition.holds(&assessment.known)
        && modality != planned
        && (adjunct.rule.on_planned_points != Some(true) || has_part(plan, adjunct.rule.part))
        && !(pierces && (planned != Modality::Needle || limits_needling(assessment)))
        && !assessment.intake.preferences().avoided_modalities().contains(modality)
        && adjunct.exception.iter().all(|unless| unless.truth(&assessment.known) == Truth::False)
        && !assessment.applying().any(|(_, safety)| safety.rule.forbid.contains(modality))
        && !assessment
            .numbered(assessment.blocking(CountedRules::All))
            .any(|(_, safety)| keeps_free(assessment, safety, modality, adjunct.rule.part))
}

/// Whether an applying rule caps the number of needles or their stimulation.
fn limits_needling(assessment: &Assessment) -> bool {
    assessment.capping(CountedRules::All).any(|(_, safety)| {
        let caps = &safety.rule.cap;
        let fewer = [caps.face_needles(), caps.body_needles(), caps.needles()];
        fewer.iter().any(Option::is_some) || caps.stimulation().is_some()
    })
}

/// Whether a rule about this person keeps some place of a part free of a modality. A place that is kept free of needles is
/// left alone altogether; a rule that takes the needles away everywhere says nothing about places, nor does a form of local
/// insertion, which may be in any zone.
fn keeps_free(assessment: &Assessment, safety: &CompiledSafety, modality: Modality, part: Part) -> bool {
    if safety.rule.block.is_none() || holds_for_everyone(assessment, safety) {
        return false;
    }
    let Some(block) = resolved(assessment, safety) else { return false };
    let blocks_its_exposure = modality.exposures().iter().any(|exposure| block.blocks(*exposure));
    let places = block.places();
    let in_the_face = places.whole_face() || !places.zones().is_empty();
    let reaches = places.everywhere()
        || (part == Part::Face && in_the_face)
        || places.points().iter().map(Point::part).any(|it| it == part);
    reaches
        && (blocks_its_exposure || (block.blocks(Exposure::Needle) && !safety.blocks_needles_everywhere()))
}
