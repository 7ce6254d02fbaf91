//! What the clearance blocks for a way of treating, and by which rules.

use super::assessment::{Assessment, CountedRules};
use super::site::{Sides, Site};
use crate::intake::Modality;
use crate::rules::compile::{BlockedArea, CompiledSafety, RuleRef, SafetySet};

/// A way of treating, and the rules that are counted for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TreatmentMode {
    pub(crate) modality: Modality,
    pub(crate) scope: CountedRules,
}

impl TreatmentMode {
    /// With needles, whatever the rules that hold mean for the treatment.
    pub(crate) const NEEDLES: Self = Self { modality: Modality::Needle, scope: CountedRules::All };
}

/// The blocks of all counted rules.
pub(crate) struct BlockedSites<'a> {
    assessment: &'a Assessment,
    /// The rules that block some place.
    blocking: SafetySet,
    left: BlockedArea,
    right: BlockedArea,
}

impl<'a> BlockedSites<'a> {
    pub(crate) fn new(assessment: &'a Assessment, mode: TreatmentMode) -> Self {
        let kinds = &assessment.rules.safety_kinds;
        let blocking = match mode.modality {
            Modality::Needle => &kinds.block_needles,
            Modality::Acupressure => &kinds.block_pressing,
            other => {
                return Self::of(assessment, assessment.counted(mode.scope), |safety| safety.blocks(other));
            }
        };
        let rules = blocking.rules.intersection(assessment.counted(mode.scope));
        // What holds for everyone is known already, unless some of it was set aside.
        if blocking.for_everyone.is_subset(&rules) {
            Self::on_top(assessment, blocking.reach_for_everyone, blocking.for_everyone, rules)
        } else {
            Self::on_top(assessment, BlockedArea::NOTHING, SafetySet::EMPTY, rules)
        }
    }

    /// What every rule that holds says of the very means of a way of treating.
    pub(crate) fn of_means(assessment: &'a Assessment, modality: Modality) -> Self {
        Self::of(assessment, assessment.fired, |safety| safety.blocks_means(modality))
    }

    fn of(assessment: &'a Assessment, counted: SafetySet, blocks: impl Fn(&CompiledSafety) -> bool) -> Self {
        let blocking = counted.iter().filter(|number| assessment.safety(*number).is_some_and(&blocks));
        Self::on_top(assessment, BlockedArea::NOTHING, SafetySet::EMPTY, blocking.collect())
    }

    /// The blocks of some rules, where it is known what those among them that are `done` reach.
    fn on_top(
        assessment: &'a Assessment,
        reached: BlockedArea,
        done: SafetySet,
        blocking: SafetySet,
    ) -> Self {
        let (mut left, mut right) = (reached, reached);
        for safety in blocking.difference(done).iter().filter_map(|number| assessment.safety(number)) {
            let [on_left, on_right] = reach(assessment, safety);
            left = left.union(on_left);
            right = right.union(on_right);
        }
        Self { assessment, blocking, left, right }
    }

    /// What is left of the sides of a site.
    pub(crate) fn free(&self, site: Site, sides: Sides) -> Sides {
        sides.freed_of(has(&self.left, site), has(&self.right, site))
    }

    /// What each rule blocks, on the left or on the right.
    pub(crate) fn reaches(&self) -> impl Iterator<Item = (RuleRef, BlockedArea)> {
        self.blocking.iter().filter_map(|number| {
            let [left, right] = reach(self.assessment, self.assessment.safety(number)?);
            Some((RuleRef::safety(number)?, left.union(right)))
        })
    }

    /// The rules that block any of these sides of a site.
    pub(crate) fn rules(&self, site: Site, sides: Sides) -> Vec<RuleRef> {
        let blocks = |number: &usize| {
            let Some(safety) = self.assessment.safety(*number) else { return false };
            let [left, right] = reach(self.assessment, safety);
            sides.freed_of(has(&left, site), has(&right, site)) != sides
        };
        let rules = self.blocking.iter().filter(blocks);
        rules.filter_map(RuleRef::safety).collect()
    }
}

pub(crate) fn has(reach: &BlockedArea, site: Site) -> bool {
    match site {
        Site::Point(point) => reach.points.contains(point),
        Site::Local { zone, .. } => reach.zones.contains(zone),
    }
}

/// What a rule blocks, on the left and on the right.
fn reach(assessment: &Assessment, safety: &CompiledSafety) -> [BlockedArea; 2] {
    if let Some(reach) = safety.fixed_reach {
        return [reach; 2];
    }
    let Some(block) = &safety.rule.block else {
        return [BlockedArea::NOTHING; 2];
    };
    let places = block.places();
    let whereabouts = assessment.whereabouts(safety);
    let reach = BlockedArea::of(places, whereabouts.zones, &assessment.rules.zone_points);
    let on = |side: bool| if side || !places.own_side() { reach } else { BlockedArea::NOTHING };
    [on(whereabouts.left), on(whereabouts.right)]
}
