//! What excludes a selected site from a plan: the cause as it is stored, and the rules behind it when somebody asks.

use super::assessment::Assessment;
use super::blocked::{BlockedSites, TreatmentMode};
use super::caps::NeedleCaps;
use super::growth::most_after_the_last_visit;
use super::site::{Sides, Site};
use super::technique::{Unplaceable, rules_too_shallow};
use crate::atlas::{Part, Point};
use crate::intake::Modality;
use crate::rules::BuiltinRule;
use crate::rules::compile::{CompiledSafety, RuleRef};
use std::iter;

/// A selected site, or some sides of it, that the plan does not have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Excluded {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    /// The needles that it would have had.
    pub(crate) needles: u8,
    pub(crate) cause: ExclusionCause,
    pub(crate) substitute: Option<Point>,
}

impl Excluded {
    /// Whether only the number of needles excludes it.
    pub(crate) const fn is_over_needle_limit(&self) -> bool {
        matches!(self.cause, ExclusionCause::OverNeedleLimit(_))
    }
}

/// Why a site is excluded.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ExclusionCause {
    /// The list of steps up to and including the last one of the site has more needles than the caps allow.
    OverNeedleLimit(NeedleCount),
    /// The person does not want it.
    Preference,
    /// The site takes needles only, and the plan has none.
    NeedlesOnly,
    /// Rules block it.
    Blocked,
    /// Rules keep the person on the back, where the site cannot be reached.
    Position,
    /// Too few needles are left to ask somebody to lie face down for them.
    NotTurned,
    /// Neither the atlas nor the rules say how it is needled.
    NoTechnique,
    /// The caps leave too little of a needle in the skin to hold it.
    TooShallow,
}

impl From<Unplaceable> for ExclusionCause {
    fn from(cause: Unplaceable) -> Self {
        match cause {
            Unplaceable::NoTechnique => Self::NoTechnique,
            Unplaceable::TooShallow => Self::TooShallow,
        }
    }
}

/// The number of needles in the list of steps up to some step.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NeedleCount {
    face: u16,
    body: u16,
}

impl NeedleCount {
    pub(crate) fn add(&mut self, part: Part, needles: u8) {
        let of_part = match part {
            Part::Face => &mut self.face,
            Part::Body => &mut self.body,
        };
        *of_part = of_part.saturating_add(needles.into());
    }

    /// Whether the list is longer than caps allow at a site of this part.
    pub(crate) fn exceeds(self, caps: NeedleCaps, part: Part) -> bool {
        let (count, cap) = match part {
            Part::Face => (self.face, caps.face),
            Part::Body => (self.body, caps.body),
        };
        let beyond = |count: u16, cap: Option<u8>| cap.is_some_and(|cap| count > u16::from(cap));
        beyond(count, cap) || beyond(self.face.saturating_add(self.body), caps.all)
    }
}

/// The rules that exclude a site from a plan. There is at least one.
pub(crate) fn rules(assessment: &Assessment, mode: TreatmentMode, excluded: &Excluded) -> Vec<RuleRef> {
    let builtin = |rule| iter::once(RuleRef::BuiltinRule(rule));
    match excluded.cause {
        ExclusionCause::Preference => builtin(BuiltinRule::Preference).collect(),
        ExclusionCause::NoTechnique => builtin(BuiltinRule::Depth).collect(),
        ExclusionCause::NotTurned => builtin(BuiltinRule::Position).collect(),
        ExclusionCause::NeedlesOnly => rules_against_needles(assessment, mode).collect(),
        ExclusionCause::Blocked => BlockedSites::new(assessment, mode).rules(excluded.site, excluded.sides),
        ExclusionCause::Position => rules_on_position(assessment, mode, excluded.site).collect(),
        ExclusionCause::TooShallow => builtin(BuiltinRule::Depth)
            .chain(rules_too_shallow(assessment, mode.counted, excluded.site).filter_map(RuleRef::safety))
            .collect(),
        ExclusionCause::OverNeedleLimit(count) => {
            rules_exceeded(assessment, mode, excluded.site, count).collect()
        }
    }
}

/// The rules whose caps on the number of needles are exceeded at a site.
pub(crate) fn rules_exceeded(
    assessment: &Assessment,
    mode: TreatmentMode,
    site: Site,
    count: NeedleCount,
) -> impl Iterator<Item = RuleRef> {
    let exceeds = move |safety: &CompiledSafety| count.exceeds(NeedleCaps::of(&safety.rule.cap), site.part());
    let exceeded = assessment.capping(mode.counted).filter(move |(_, safety)| exceeds(safety));
    let all = most_after_the_last_visit(assessment).filter(|_| mode.counted.includes_builtins());
    let growth = count.exceeds(NeedleCaps { face: None, body: None, all }, site.part());
    let growth = growth.then_some(RuleRef::BuiltinRule(BuiltinRule::Growth));
    growth.into_iter().chain(exceeded.filter_map(|(number, _)| RuleRef::safety(number)))
}

/// The rules that keep the person in a position in which a site cannot be reached.
pub(crate) fn rules_on_position(
    assessment: &Assessment,
    mode: TreatmentMode,
    site: Site,
) -> impl Iterator<Item = RuleRef> {
    let keeps_away =
        move |safety: &CompiledSafety| safety.rule.cap.position().is_some_and(|it| it != site.phase());
    let keeping_away = assessment.capping(mode.counted).filter(move |(_, safety)| keeps_away(safety));
    keeping_away.filter_map(|(number, _)| RuleRef::safety(number))
}

/// The rules that speak against needles altogether.
pub(crate) fn rules_against_needles(
    assessment: &Assessment,
    mode: TreatmentMode,
) -> impl Iterator<Item = RuleRef> {
    let avoided = assessment.intake.preferences().avoided_modalities().contains(Modality::Needle);
    let preference = avoided.then_some(RuleRef::BuiltinRule(BuiltinRule::Preference));
    let everywhere = assessment.rules.safety_kinds.block_needles_everywhere;
    let everywhere = assessment.blocking(mode.counted).intersection(everywhere);
    let refusing = assessment.counted(mode.counted).difference(assessment.rules.safety_kinds.treat);
    let against = everywhere.union(refusing).iter().filter_map(RuleRef::safety);
    preference.into_iter().chain(against)
}

/// Why a site is left out whatever the safety rules say.
pub(crate) fn unwanted(assessment: &Assessment, mode: TreatmentMode, site: Site) -> Option<ExclusionCause> {
    let Some(point) = site.point() else {
        // Lines and patches are needled or not treated at all.
        return (mode.modality != Modality::Needle).then_some(ExclusionCause::NeedlesOnly);
    };
    let avoided = assessment.intake.preferences().avoided_points().contains(point);
    avoided.then_some(ExclusionCause::Preference)
}
