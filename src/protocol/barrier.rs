//! What the clearance blocks for a way of treating, and by which rules.

use super::case::Case;
use super::site::{Sides, Site};
use crate::atlas::{PointSet, ZoneSet};
use crate::intake::{Means, Modality};
use crate::rules::Verdict;
use crate::rules::compile::{CompiledSafety, RuleRef};

/// Which of the rules that hold are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All of them.
    All,
    /// Those that let a treatment go on.
    Treating,
}

impl Scope {
    pub(crate) fn counts(self, safety: &CompiledSafety) -> bool {
        self == Self::All || safety.rule.verdict == Verdict::Treat
    }
}

/// The blocks of all counted rules.
pub(crate) struct Barrier {
    rules: Vec<(RuleRef, Reach)>,
}

/// What one rule blocks, side by side.
struct Reach {
    left: Blocked,
    right: Blocked,
}

#[derive(Clone, Copy)]
struct Blocked {
    points: PointSet,
    zones: ZoneSet,
}

impl Blocked {
    const NOTHING: Self = Self { points: PointSet::EMPTY, zones: ZoneSet::EMPTY };

    fn has(&self, site: Site) -> bool {
        match site {
            Site::Point(point) => self.points.contains(point),
            Site::Local { zone, .. } => self.zones.contains(zone),
        }
    }
}

impl Barrier {
    pub(crate) fn new(case: &Case, modality: Modality, scope: Scope) -> Self {
        Self::of(case, |safety| scope.counts(safety) && blocks(safety, modality))
    }

    /// What every rule that holds says of the very means of a way of treating.
    pub(crate) fn of_means(case: &Case, modality: Modality) -> Self {
        Self::of(case, |safety| blocks_means(safety, modality))
    }

    fn of(case: &Case, counts: impl Fn(&CompiledSafety) -> bool) -> Self {
        let blocking = case.fired().filter(|(_, safety)| counts(safety));
        let rules = blocking.filter_map(|(number, safety)| {
            let rule = RuleRef::Safety(u16::try_from(number).ok()?);
            Some((rule, reach(case, safety)))
        });
        Self { rules: rules.collect() }
    }

    /// What is left of the sides of a site.
    pub(crate) fn free(&self, site: Site, sides: Sides) -> Sides {
        let left = self.rules.iter().any(|(_, reach)| reach.left.has(site));
        let right = self.rules.iter().any(|(_, reach)| reach.right.has(site));
        sides.freed_of(left, right)
    }

    /// The rules that block any of these sides of a site.
    pub(crate) fn rules(&self, site: Site, sides: Sides) -> Vec<RuleRef> {
        let blocks = |reach: &Reach| sides.freed_of(reach.left.has(site), reach.right.has(site)) != sides;
        self.rules.iter().filter(|(_, reach)| blocks(reach)).map(|(rule, _)| *rule).collect()
    }
}

/// Whether a rule keeps places free of a way of treating.
///
/// Where points are pressed instead of needled, a place that a rule keeps free of needles while it lets the treatment go
/// on stays free: a further reason not to needle must not bring a point back. A rule that takes the needles away
/// altogether says nothing of places.
fn blocks(safety: &CompiledSafety, modality: Modality) -> bool {
    let needles_alone = blocks_means(safety, Modality::Needle)
        && safety.rule.verdict == Verdict::Treat
        && !takes_needles_away(safety);
    blocks_means(safety, modality) || needles_alone
}

fn blocks_means(safety: &CompiledSafety, modality: Modality) -> bool {
    let blocks = |block: &crate::rules::Block| modality.means().iter().any(|means| block.blocks(*means));
    safety.rule.block.as_ref().is_some_and(blocks)
}

/// Whether a rule blocks needles everywhere.
pub(crate) fn takes_needles_away(safety: &CompiledSafety) -> bool {
    let everywhere = |block: &crate::rules::Block| {
        block.blocks(Means::Needle) && block.places().everywhere() && !block.places().own_side()
    };
    safety.rule.block.as_ref().is_some_and(everywhere)
}

fn reach(case: &Case, safety: &CompiledSafety) -> Reach {
    let Some(block) = &safety.rule.block else {
        return Reach { left: Blocked::NOTHING, right: Blocked::NOTHING };
    };
    let places = block.places();
    let whereabouts = case.whereabouts(safety);
    let own_zones = places.own_zones();
    let whole_face = places.everywhere() || places.whole_face() || (own_zones && whereabouts.zones.is_none());
    let mut zones = if whole_face { ZoneSet::all() } else { places.zones() };
    if own_zones {
        zones = zones.union(whereabouts.zones.unwrap_or(ZoneSet::EMPTY));
    }
    let mut points = places.points().union(case.rules.zone_points.of(zones));
    if whole_face {
        points = points.union(case.rules.zone_points.face());
    }
    if places.everywhere() {
        points = PointSet::all();
    }
    let blocked = Blocked { points, zones };
    let on = |side: bool| {
        if side || !places.own_side() { blocked } else { Blocked::NOTHING }
    };
    Reach { left: on(whereabouts.left), right: on(whereabouts.right) }
}
