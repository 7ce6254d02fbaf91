//! What the clearance blocks for a way of treating, and by which rules.

use super::case::{Case, Scope};
use super::site::{Sides, Site};
use crate::intake::Modality;
use crate::rules::compile::{CompiledSafety, Reach, RuleRef, SafetySet};

/// A way of treating, and the rules that are counted for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Way {
    pub(crate) modality: Modality,
    pub(crate) scope: Scope,
}

impl Way {
    /// With needles, whatever the rules that hold mean for the treatment.
    pub(crate) const NEEDLES: Self = Self { modality: Modality::Needle, scope: Scope::All };
}

/// The blocks of all counted rules.
pub(crate) struct Barrier<'a> {
    case: &'a Case,
    /// The rules that block some place.
    blocking: SafetySet,
    left: Reach,
    right: Reach,
}

impl<'a> Barrier<'a> {
    pub(crate) fn new(case: &'a Case, way: Way) -> Self {
        let kinds = &case.rules.safety_kinds;
        let blocking = match way.modality {
            Modality::Needle => &kinds.block_needles,
            Modality::Acupressure => &kinds.block_pressing,
            other => return Self::of(case, case.counted(way.scope), |safety| safety.blocks(other)),
        };
        let rules = blocking.rules.intersection(case.counted(way.scope));
        // What holds for everyone is known already, unless some of it was set aside.
        if blocking.for_everyone.is_subset(&rules) {
            Self::on_top(case, blocking.reach_for_everyone, blocking.for_everyone, rules)
        } else {
            Self::on_top(case, Reach::NOTHING, SafetySet::EMPTY, rules)
        }
    }

    /// What every rule that holds says of the very means of a way of treating.
    pub(crate) fn of_means(case: &'a Case, modality: Modality) -> Self {
        Self::of(case, case.fired, |safety| safety.blocks_means(modality))
    }

    fn of(case: &'a Case, counted: SafetySet, blocks: impl Fn(&CompiledSafety) -> bool) -> Self {
        let blocking = counted.iter().filter(|number| case.safety(*number).is_some_and(&blocks));
        Self::on_top(case, Reach::NOTHING, SafetySet::EMPTY, blocking.collect())
    }

    /// The blocks of some rules, where it is known what those among them that are `done` reach.
    fn on_top(case: &'a Case, reached: Reach, done: SafetySet, blocking: SafetySet) -> Self {
        let (mut left, mut right) = (reached, reached);
        for safety in blocking.difference(done).iter().filter_map(|number| case.safety(number)) {
            let [on_left, on_right] = reach(case, safety);
            left = left.union(on_left);
            right = right.union(on_right);
        }
        Self { case, blocking, left, right }
    }

    /// What is left of the sides of a site.
    pub(crate) fn free(&self, site: Site, sides: Sides) -> Sides {
        sides.freed_of(has(&self.left, site), has(&self.right, site))
    }

    /// What each rule blocks, on the left or on the right.
    pub(super) fn reaches(&self) -> impl Iterator<Item = (RuleRef, Reach)> {
        self.blocking.iter().filter_map(|number| {
            let [left, right] = reach(self.case, self.case.safety(number)?);
            Some((RuleRef::safety(number)?, left.union(right)))
        })
    }

    /// The rules that block any of these sides of a site.
    pub(crate) fn rules(&self, site: Site, sides: Sides) -> Vec<RuleRef> {
        let blocks = |number: &usize| {
            let Some(safety) = self.case.safety(*number) else { return false };
            let [left, right] = reach(self.case, safety);
            sides.freed_of(has(&left, site), has(&right, site)) != sides
        };
        let rules = self.blocking.iter().filter(blocks);
        rules.filter_map(RuleRef::safety).collect()
    }
}

pub(super) fn has(reach: &Reach, site: Site) -> bool {
    match site {
        Site::Point(point) => reach.points.contains(point),
        Site::Local { zone, .. } => reach.zones.contains(zone),
    }
}

/// What a rule blocks, on the left and on the right.
fn reach(case: &Case, safety: &CompiledSafety) -> [Reach; 2] {
    if let Some(reach) = safety.fixed_reach {
        return [reach; 2];
    }
    let Some(block) = &safety.rule.block else {
        return [Reach::NOTHING; 2];
    };
    let places = block.places();
    let whereabouts = case.whereabouts(safety);
    let reach = Reach::of(places, whereabouts.zones, &case.rules.zone_points);
    let on = |side: bool| if side || !places.own_side() { reach } else { Reach::NOTHING };
    [on(whereabouts.left), on(whereabouts.right)]
}
