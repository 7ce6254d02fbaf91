//! How each insertion is needled: gauge, length, inserted length, depth, angle, direction and stimulation.
//!
//! A point is needled as the atlas says, a row without one as the technique rules say; then the caps apply.

use super::assessment::{Assessment, CountedRules};
use super::blocked::TreatmentMode;
use super::caps::{EffectiveCaps, NeedleLimits};
use super::site::Site;
use crate::atlas::{
    Angle, DeQi, FacialZone, Fit, InsertedRange, InsertionDirection, Millimetres, NeedlingLimit, Point,
    Stimulation,
};
use crate::intake::Severity;
use crate::rules::compile::{CompiledSafety, Conditional};
use crate::rules::{InsertionForm, LocalizedText, RuleId, TechniqueRule};

/// What stays outside the skin of the face, at the least.
const SLACK: Millimetres = Millimetres::new(3);

/// How an insertion is needled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TechniqueState {
    pub(crate) gauge: Millimetres,
    pub(crate) length: Millimetres,
    pub(crate) inserted: InsertedRange,
    pub(crate) depth: Millimetres,
    pub(crate) angle: Angle,
    pub(crate) direction: Option<InsertionDirection>,
    pub(crate) toward: Option<Point>,
    pub(crate) stimulation: Stimulation,
    pub(crate) de_qi: DeQi,
}

/// Why no needle can be placed at a site.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Unplaceable {
    /// Neither the atlas nor the rules say how it is needled.
    NoTechnique,
    /// The caps leave too little of a needle in the skin to hold it.
    TooShallow,
}

/// The technique of a site under the caps.
///
/// # Errors
///
/// Why no needle can be placed: no technique is known, or the caps leave less than what holds a needle.
pub(crate) fn technique(
    assessment: &Assessment,
    caps: &EffectiveCaps,
    site: Site,
) -> Result<TechniqueState, Unplaceable> {
    let uncapped = Uncapped::of(assessment, site).ok_or(Unplaceable::NoTechnique)?;
    uncapped.within(caps.at(assessment, site)).ok_or(Unplaceable::TooShallow)
}

/// The rules that by themselves leave too little of a needle in the skin to hold it.
pub(crate) fn rules_too_shallow(
    assessment: &Assessment,
    counted: CountedRules,
    site: Site,
) -> impl Iterator<Item = usize> {
    let uncapped = Uncapped::of(assessment, site);
    let leaves_too_little = move |(_, safety): &(usize, &CompiledSafety)| {
        let limits = NeedleLimits::of(&safety.rule.cap, site);
        uncapped.as_ref().is_some_and(|uncapped| uncapped.within(limits).is_none())
    };
    assessment.capping(counted).filter(leaves_too_little).map(|(number, _)| number)
}

/// The rules that a technique comes from: the technique rules of a row, then the safety rules whose caps change it.
pub(crate) fn because(
    assessment: &Assessment,
    mode: TreatmentMode,
    site: Site,
) -> impl Iterator<Item = &RuleId> {
    let of_row = match site {
        Site::Local { zone, form } => Some(matching(assessment, zone, form)),
        Site::Point(_) => None,
    };
    let uncapped = Uncapped::of(assessment, site);
    let own = uncapped.as_ref().and_then(|uncapped| uncapped.within(NeedleLimits::default()));
    let changes = move |(_, safety): &(usize, &CompiledSafety)| {
        let limits = NeedleLimits::of(&safety.rule.cap, site);
        uncapped.as_ref().is_some_and(|uncapped| uncapped.within(limits) != own)
    };
    let capping = assessment.capping(mode.counted).filter(changes);
    let of_row = of_row.into_iter().flatten().map(|rule| &rule.heading.id);
    of_row.chain(capping.map(|(_, safety)| &safety.rule.heading.id))
}

/// The number of needles that a row takes on each side: the fewest that a matching rule gives. `None` where the rules have no
/// technique for it.
pub(crate) fn needles_on_each_side(
    assessment: &Assessment,
    zone: FacialZone,
    form: InsertionForm,
    severity: Severity,
) -> Option<u8> {
    Uncapped::of_row(assessment, zone, form)?.within(NeedleLimits::default())?;
    matching(assessment, zone, form).filter_map(|rule| rule.needles).map(|needles| needles.at(severity)).min()
}

/// Whether a needle can be placed at a site where nothing is capped.
pub(crate) fn can_be_placed(assessment: &Assessment, site: Site) -> bool {
    Uncapped::of(assessment, site).is_some_and(|uncapped| uncapped.within(NeedleLimits::default()).is_some())
}

/// The texts of the technique rules on where a row goes in.
pub(crate) fn location_of_row(
    assessment: &Assessment,
    zone: FacialZone,
    form: InsertionForm,
) -> impl Iterator<Item = &str> {
    matching(assessment, zone, form).filter_map(|rule| rule.location.as_ref()).map(LocalizedText::en)
}

/// The technique of a site before any cap.
#[derive(Clone, Copy, Debug)]
struct Uncapped {
    limit: NeedlingLimit,
    /// What texts or rules give for the length in the skin.
    inserted: InsertedRange,
    /// The longest insertion that leaves enough of the needle outside.
    longest: Option<Millimetres>,
    gauge: Millimetres,
    length: Millimetres,
    angle: Angle,
    direction: Option<InsertionDirection>,
    toward: Option<Point>,
    stimulation: Stimulation,
    de_qi: DeQi,
}

impl Uncapped {
    fn of(assessment: &Assessment, site: Site) -> Option<Self> {
        match site {
            Site::Point(point) => point.needling().map(|needling| Self {
                limit: needling.limit(),
                inserted: needling.textbook(),
                longest: None,
                gauge: needling.gauge(),
                length: needling.length(),
                angle: needling.angle(),
                direction: needling.direction(),
                toward: needling.toward(),
                stimulation: needling.stimulation(),
                de_qi: needling.de_qi(),
            }),
            Site::Local { zone, form } => Self::of_row(assessment, zone, form),
        }
    }

    /// All matching rules together, part by part the strictest; `None` without a direction that they agree on.
    fn of_row(assessment: &Assessment, zone: FacialZone, form: InsertionForm) -> Option<Self> {
        if !form.fits(zone) {
            return None;
        }
        let rules = || matching(assessment, zone, form);
        let angle = rules().filter_map(|rule| rule.angle).max().unwrap_or(Angle::Transverse);
        let length = rules().filter_map(|rule| rule.length).min()?;
        let least = rules().filter_map(|rule| rule.inserted.min).max().unwrap_or_else(|| angle.least_hold());
        let depth = rules().filter_map(|rule| rule.depth.max).min()?;
        let mut directions = rules().filter_map(|rule| rule.direction);
        let direction = directions.next();
        if (direction.is_none() && angle != Angle::Perpendicular)
            || directions.any(|it| Some(it) != direction)
        {
            return None;
        }
        Some(Self {
            limit: NeedlingLimit::Depth(depth),
            inserted: InsertedRange::new(least, rules().filter_map(|rule| rule.inserted.max).min()?)?,
            longest: Some(length.less(SLACK)),
            gauge: rules().filter_map(|rule| rule.gauge).min()?,
            length,
            angle,
            direction,
            toward: None,
            stimulation: rules().filter_map(|rule| rule.stimulation).min().unwrap_or(Stimulation::None),
            de_qi: rules().filter_map(|rule| rule.de_qi).min().unwrap_or(DeQi::None),
        })
    }

    /// The technique under caps; `None` if too little is left in the skin to hold a needle. A cap never changes the angle.
    fn within(&self, caps: NeedleLimits) -> Option<TechniqueState> {
        let most = self.longest.into_iter().chain(caps.inserted).min();
        let Fit { inserted, depth } =
            Fit::of(self.angle, self.limit.capped(caps.depth), self.inserted, most)?;
        Some(TechniqueState {
            gauge: caps.gauge.map_or(self.gauge, |cap| self.gauge.min(cap)),
            length: self.length,
            inserted,
            depth,
            angle: self.angle,
            direction: self.direction,
            toward: self.toward,
            stimulation: caps.stimulation.map_or(self.stimulation, |cap| self.stimulation.min(cap)),
            de_qi: self.de_qi,
        })
    }
}

/// The technique rules for a form of insertion in a zone.
fn matching(
    assessment: &Assessment,
    zone: FacialZone,
    form: InsertionForm,
) -> impl Iterator<Item = &TechniqueRule> {
    let matching = assessment.rules.techniques.iter().filter(move |it| it.rule.is_for(form, zone));
    matching
        .filter(|Conditional { condition, .. }| condition.holds(&assessment.known))
        .map(|Conditional { rule, .. }| rule)
}
