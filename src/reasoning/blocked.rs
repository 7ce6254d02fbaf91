//! Which points and zones the safety rules block for a way of treating, on which side, and by which rule.

use super::assessment::{Assessment, CountedRules};
use super::site::{Sides, Site};
use crate::atlas::{PointSet, Side, ZoneSet};
use crate::intake::{Modality, PresentRisk, ReportedReaction, Visit};
use crate::rules::compile::{BitFact, BlockedArea, CompiledSafety, RuleRef, SafetySet, satisfies, shows};
use crate::rules::{Block, Places};

/// A way of treating, and the rules that are counted for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TreatmentMode {
    pub(crate) modality: Modality,
    pub(crate) counted: CountedRules,
}

impl TreatmentMode {
    /// With needles, under every rule that applies.
    pub(crate) const NEEDLES: Self = Self { modality: Modality::Needle, counted: CountedRules::All };
}

/// Everything that the counted rules block.
pub(crate) struct BlockedSites<'a> {
    assessment: &'a Assessment,
    /// The rules that block something.
    blocking: SafetySet,
    left: BlockedArea,
    right: BlockedArea,
}

impl<'a> BlockedSites<'a> {
    pub(crate) fn new(assessment: &'a Assessment, mode: TreatmentMode) -> Self {
        let kinds = &assessment.rules.safety_kinds;
        let counted = assessment.blocking(mode.counted);
        let known = match mode.modality {
            Modality::Needle => &kinds.block_needles,
            Modality::Acupressure => &kinds.block_pressing,
            other => {
                return Self::by(assessment, blocking(assessment, counted, |safety| safety.blocks(other)));
            }
        };
        let blocking = known.rules.intersection(counted);
        // What applies to everyone is added up already, unless some of it was overridden. That saves 11 to 22 % of a decision.
        if known.for_everyone.is_subset(&blocking) {
            let area = known.area_for_everyone;
            Self { assessment, blocking, left: area, right: area }
                .with(blocking.difference(known.for_everyone))
        } else {
            Self::by(assessment, blocking)
        }
    }

    /// What the rules block for the very exposure of a modality, whatever else may be done there.
    pub(crate) fn of_exposure(assessment: &'a Assessment, modality: Modality) -> Self {
        let counted = assessment.blocking(CountedRules::All);
        let blocking = blocking(assessment, counted, |safety| safety.blocks_exposure_of(modality));
        Self::by(assessment, blocking)
    }

    fn by(assessment: &'a Assessment, blocking: SafetySet) -> Self {
        Self { assessment, blocking, left: BlockedArea::NOTHING, right: BlockedArea::NOTHING }.with(blocking)
    }

    /// Adds what these rules block.
    fn with(mut self, rules: SafetySet) -> Self {
        for (_, safety) in self.assessment.numbered(rules) {
            let [on_left, on_right] = area(self.assessment, safety);
            self.left = self.left.union(on_left);
            self.right = self.right.union(on_right);
        }
        self
    }

    /// The sides of a site that are not blocked.
    pub(crate) fn free(&self, site: Site, sides: Sides) -> Sides {
        sides.freed_of(has(&self.left, site), has(&self.right, site))
    }

    /// What each rule blocks, on either side.
    pub(crate) fn areas(&self) -> impl Iterator<Item = (RuleRef, BlockedArea)> {
        self.assessment.numbered(self.blocking).filter_map(|(number, safety)| {
            let [left, right] = area(self.assessment, safety);
            Some((RuleRef::safety(number)?, left.union(right)))
        })
    }

    /// The rules that block any of these sides of a site.
    pub(crate) fn rules(&self, site: Site, sides: Sides) -> Vec<RuleRef> {
        self.each(site, sides).map(|(rule, _)| rule).collect()
    }

    /// The rules that keep a site out altogether: those that leave none of its sides, and the others if together they leave none.
    pub(crate) fn rules_against_all_sides(&self, site: Site, sides: Sides) -> Vec<RuleRef> {
        let each: Vec<(RuleRef, Sides)> = self.each(site, sides).collect();
        let in_part = each.iter().filter(|(_, left)| !left.is_empty());
        let left_by_parts = in_part.fold(sides, |rest, (_, left)| rest.without(sides.without(*left)));
        let against = each.into_iter().filter(|(_, left)| left.is_empty() || left_by_parts.is_empty());
        against.map(|(rule, _)| rule).collect()
    }

    /// Each rule that blocks any of these sides of a site, and the sides that it leaves.
    fn each(&self, site: Site, sides: Sides) -> impl Iterator<Item = (RuleRef, Sides)> {
        let left = move |safety: &CompiledSafety| {
            let [left, right] = blocks(self.assessment, safety, site);
            sides.freed_of(left, right)
        };
        let is_free = self.free(site, sides) == sides;
        let rules = self.assessment.numbered(if is_free { SafetySet::EMPTY } else { self.blocking });
        let rules = rules.map(move |(number, safety)| (number, left(safety)));
        let rules = rules.filter(move |(_, left)| *left != sides);
        rules.filter_map(|(number, left)| Some((RuleRef::safety(number)?, left)))
    }
}

fn blocking(
    assessment: &Assessment,
    counted: SafetySet,
    blocks: impl Fn(&CompiledSafety) -> bool,
) -> SafetySet {
    assessment.numbered(counted).filter(|(_, safety)| blocks(safety)).map(|(number, _)| number).collect()
}

/// Whether an area contains a site.
pub(crate) fn has(area: &BlockedArea, site: Site) -> bool {
    match site {
        Site::Point(point) => area.points.contains(point),
        Site::Local { zone, form } => area.zones.contains(zone) || area.forms.contains(form as usize),
    }
}

/// What a rule blocks, on the left and on the right.
fn area(assessment: &Assessment, safety: &CompiledSafety) -> [BlockedArea; 2] {
    let Some(block) = &safety.rule.block else {
        return [BlockedArea::NOTHING; 2];
    };
    let places = block.places();
    let location = RiskLocation::of(assessment, safety, places);
    let mut area = BlockedArea::of(places, location.zones, &assessment.rules.zone_points);
    area.points = area.points.union(location.points);
    let [left, right] = location.sides(places);
    let on = |side: bool| if side { area } else { BlockedArea::NOTHING };
    [on(left), on(right)]
}

/// Whether a rule blocks a site, on the left and on the right: whether [`area`] has it, without adding up the area. Where
/// nothing is left of a plan, that saves two thirds of the decision.
fn blocks(assessment: &Assessment, safety: &CompiledSafety, site: Site) -> [bool; 2] {
    let Some(block) = &safety.rule.block else {
        return [false; 2];
    };
    let places = block.places();
    let location = RiskLocation::of(assessment, safety, places);
    let zones = places.zones_with(location.zones);
    let has_site = match site {
        Site::Point(point) => {
            places.points.contains(point)
                || location.points.contains(point)
                || !point.zones().is_disjoint(&zones)
        }
        Site::Local { zone, form } => places.forms.contains(&form) || zones.contains(zone),
    };
    if places.all || has_site { location.sides(places) } else { [false; 2] }
}

/// What a rule blocks for this person: the zones and the side of the risk stand as such in it. `None` where it blocks nothing.
pub(crate) fn resolved(assessment: &Assessment, safety: &CompiledSafety) -> Option<Block> {
    let block = safety.rule.block.as_ref()?;
    let location = RiskLocation::of(assessment, safety, &block.places);
    let mut places = block.places.clone();
    places.side = match location.sides(&places) {
        [true, false] => Some(Side::Left),
        [false, true] => Some(Side::Right),
        _ => None,
    };
    (places.own_side, places.alternates) = (false, false);
    if places.own_zones {
        places.own_zones = false;
        places.points = places.points.union(location.points);
        match location.zones {
            None => places.face = true,
            Some(zones) => places.zones = places.zones.union(zones),
        }
    }
    let names_some = places.iter().next().is_some();
    names_some.then(|| Block { what: block.what.clone(), places })
}

/// Where the risk or the reaction is that made a rule apply.
struct RiskLocation {
    /// `None` where the zones of a risk were not given: the whole face.
    zones: Option<ZoneSet>,
    /// The points at which a reaction happened.
    points: PointSet,
    left: bool,
    right: bool,
    /// Whether a side that alternates from visit to visit is the other one today.
    is_swapped: bool,
}

impl RiskLocation {
    /// Where no block of these places depends on it, anywhere.
    fn of(assessment: &Assessment, safety: &CompiledSafety, places: &Places) -> Self {
        let is_even = |visit: &Visit| visit.number() % 2 == 0;
        let is_swapped = places.alternates && assessment.intake.visit().is_some_and(is_even);
        if !places.own_zones && !places.own_side {
            return Self { zones: None, points: PointSet::EMPTY, left: true, right: true, is_swapped };
        }
        let mut zones = Some(ZoneSet::EMPTY);
        let (mut left, mut right) = (false, false);
        for entry in entries(assessment, safety) {
            zones = zones.zip(entry.zones()).map(|(zones, named)| zones.union(named));
            left |= entry.side() != Some(Side::Right);
            right |= entry.side() != Some(Side::Left);
        }
        let mut points = PointSet::EMPTY;
        for reported in reactions(assessment, safety) {
            zones = zones.zip(reported.zones()).map(|(zones, named)| zones.union(named));
            points.extend(reported.point().filter(|_| places.own_zones));
            (left, right) = (true, true);
        }
        // A rule that applies for another reason than a risk names no place of its own: the worst case.
        let has_entries = left || right;
        Self {
            zones: zones.filter(|_| has_entries),
            points,
            left: left || !has_entries,
            right: right || !has_entries,
            is_swapped,
        }
    }

    /// Whether a block of these places reaches the left side of the person, and the right.
    const fn sides(&self, places: &Places) -> [bool; 2] {
        match places.side {
            Some(Side::Left) => [!self.is_swapped, self.is_swapped],
            Some(Side::Right) => [self.is_swapped, !self.is_swapped],
            _ if places.own_side => [self.left, self.right],
            _ => [true, true],
        }
    }
}

/// The entries of risks that made a rule apply.
fn entries<'a>(
    assessment: &'a Assessment,
    safety: &'a CompiledSafety,
) -> impl Iterator<Item = &'a PresentRisk> {
    let terms = safety.condition.true_terms(&assessment.known);
    let facts = terms.flat_map(|term| &term.facts).filter(|(_, wanted)| *wanted);
    facts.filter_map(|(number, _)| assessment.rules.facts.get(*number)).flat_map(|fact| {
        let (wanted, tests) = match fact {
            BitFact::Entry(risk, tests) => (Some(*risk), tests.as_slice()),
            BitFact::Plain(_) | BitFact::Reaction(..) => (None, [].as_slice()),
        };
        let entries = assessment.intake.risks().entries().iter();
        entries.filter(move |entry| {
            Some(entry.risk()) == wanted && tests.iter().all(|test| satisfies(entry, *test))
        })
    })
}

/// The reactions that made a rule apply.
fn reactions<'a>(
    assessment: &'a Assessment,
    safety: &'a CompiledSafety,
) -> impl Iterator<Item = &'a ReportedReaction> {
    let all = assessment.intake.reactions();
    let terms = safety.condition.true_terms(&assessment.known).filter(|_| !all.is_empty());
    let facts = terms.flat_map(|term| &term.facts).filter(|(_, wanted)| *wanted);
    facts.filter_map(|(number, _)| assessment.rules.facts.get(*number)).flat_map(move |fact| {
        all.iter().filter(move |reported| match fact {
            BitFact::Reaction(reaction, tests) => {
                reported.reaction() == *reaction
                    && shows(reported, assessment.intake.is_repeated(*reaction), tests)
            }
            _ => false,
        })
    })
}
