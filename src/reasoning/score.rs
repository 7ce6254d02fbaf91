//! What supports each site: concerns (branch), patterns (root) and combinations, as if nothing were forbidden.
//!
//! One walk finds all of it. Deciding adds up the weights; reasons are the same walk again, on demand.

use super::assessment::Assessment;
use super::plan::ContributionState;
use super::site::{Sides, Site, SiteSet};
use super::technique::needles_on_each_side;
use crate::atlas::{FacialZone, Point, PointSet, SessionPhase, ZoneSet};
use crate::intake::{ConcernKind, Position, ReportedConcern, Severity};
use crate::rules::compile::RuleRef;
use crate::rules::{ConcernRule, LocalAnswer, MOST_COUNTERPARTS, PatternPoint, SelectionRule};
use std::cmp::Reverse;

/// One rule that supports one site.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Indication {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    /// Needles on each side, for a site without a point.
    pub(crate) on_each: u8,
    pub(crate) reason: ContributionState,
}

/// The reasons for every candidate, in the order of the sites, the heaviest first for each.
#[derive(Debug)]
pub(crate) struct Reasons {
    sites: SiteSet,
    all: Vec<(Site, ContributionState)>,
}

impl Reasons {
    pub(crate) fn of(assessment: &Assessment, position: Position) -> Self {
        let mut all: Vec<(Site, ContributionState)> = Vec::new();
        indications(assessment, position, |Indication { site, reason, .. }| all.push((site, reason)));
        all.sort_unstable_by_key(|(site, reason)| (site.index(), reason.rule));
        // What one rule says for a site in several ways is one reason.
        all.dedup_by(|(site, reason), (earlier, known)| {
            let same = site == earlier && reason.rule == known.rule;
            if same {
                known.weight = known.weight.saturating_add(reason.weight);
            }
            same
        });
        for of_site in all.chunk_by_mut(|(site, _), (next, _)| site == next) {
            of_site.sort_unstable_by_key(|(_, reason)| (Reverse(reason.weight), reason.rule));
        }
        Self { sites: all.iter().map(|(site, _)| site.index()).collect(), all }
    }

    pub(crate) fn for_site(&self, site: Site) -> impl ExactSizeIterator<Item = ContributionState> + Clone {
        let is_there = self.sites.contains(site.index());
        let start =
            if is_there { self.all.partition_point(|(known, _)| *known < site) } else { self.all.len() };
        let from_there = self.all.get(start..).unwrap_or_default();
        let length = from_there.iter().take_while(|(known, _)| *known == site).count();
        from_there.get(..length).unwrap_or_default().iter().map(|(_, reason)| *reason)
    }

    /// The candidates with their scores.
    pub(crate) fn scores(&self) -> impl Iterator<Item = (Site, u16)> {
        self.all.chunk_by(|(site, _), (next, _)| site == next).filter_map(|reasons| {
            let (site, _) = reasons.first()?;
            Some((*site, score(reasons.iter().map(|(_, reason)| *reason))))
        })
    }
}

/// The sum of the weights.
pub(crate) fn score(reasons: impl Iterator<Item = ContributionState>) -> u16 {
    reasons.map(|reason| reason.weight).fold(0, u16::saturating_add)
}

/// Passes on every reason for every candidate in a position. There are none unless a facial concern was reported.
pub(crate) fn indications(assessment: &Assessment, position: Position, mut add: impl FnMut(Indication)) {
    if position == Position::ProneThenSupine {
        return in_any_position(assessment, add);
    }
    let mut moved = Moved::new(assessment);
    in_any_position(assessment, |indication| moved.pass(indication, &mut add));
    moved.finish(&mut add);
}

/// What supports the points that are reached face down, as it moves to their counterparts on the front, rule by rule.
struct Moved<'a> {
    assessment: &'a Assessment,
    selection: &'a SelectionRule,
    rule: Option<RuleRef>,
    /// The points of all pairs. Few sites are among them: asking first saves a fifth of a long decision.
    paired: PointSet,
    /// For each pair of points: the weight and the sides of the one behind, and the weight that the one in front has anyway.
    pairs: [(u16, Sides, u16); MOST_COUNTERPARTS],
}

impl<'a> Moved<'a> {
    fn new(assessment: &'a Assessment) -> Self {
        let selection = &assessment.rules.selection;
        let paired = selection.supine_instead.iter().flat_map(|(prone, supine)| [*prone, *supine]).collect();
        Self { assessment, selection, rule: None, paired, pairs: [(0, Sides::NONE, 0); MOST_COUNTERPARTS] }
    }

    /// Passes on what supports a site that is reached on the back.
    fn pass(&mut self, indication: Indication, add: &mut impl FnMut(Indication)) {
        let Indication { site, sides, reason, .. } = indication;
        if self.rule != Some(reason.rule) {
            self.finish(add);
            self.rule = Some(reason.rule);
        }
        if site.point().is_some_and(|point| self.paired.contains(point)) {
            for (pair, (prone, supine)) in self.pairs.iter_mut().zip(&self.selection.supine_instead) {
                if site == Site::Point(*prone) {
                    *pair = (pair.0.saturating_add(reason.weight), pair.1.union(sides), pair.2);
                } else if site == Site::Point(*supine) {
                    pair.2 = pair.2.saturating_add(reason.weight);
                }
            }
        }
        if site.phase() == SessionPhase::Supine {
            add(indication);
        }
    }

    /// Passes on what one rule adds to the counterparts: they have the higher of the two weights, never the sum.
    fn finish(&mut self, add: &mut impl FnMut(Indication)) {
        let Some(rule) = self.rule else { return };
        let supine = self.selection.supine_instead.iter().map(|(_, supine)| *supine);
        let moved = || supine.clone().zip(&self.pairs).filter(|(_, (weight, ..))| *weight > 0);
        for (place, (supine, (_, _, own))) in moved().enumerate() {
            if moved().take(place).any(|(earlier, _)| earlier == supine) {
                continue;
            }
            let (weight, sides) = moved()
                .filter(|(it, _)| *it == supine)
                .fold((0, Sides::NONE), |(most, sides), (_, pair)| (pair.0.max(most), sides.union(pair.1)));
            let site = Site::Point(supine);
            let reason = ContributionState { rule, weight: weight.saturating_sub(*own) };
            if reason.weight > 0 && can_be_needled(self.assessment, site) {
                add(Indication { site, sides: site.sides_on(Some(sides.side())), on_each: 0, reason });
            }
        }
        self.pairs = [(0, Sides::NONE, 0); MOST_COUNTERPARTS];
    }
}

/// Whether a rule supports a point that is reached face down, so that a counterpart may take its place.
pub(crate) fn is_supported(assessment: &Assessment, point: Point) -> bool {
    let mut found = false;
    in_any_position(assessment, |indication| found |= indication.site == Site::Point(point));
    found
}

fn in_any_position(assessment: &Assessment, mut add: impl FnMut(Indication)) {
    if assessment.only_add_ons {
        return;
    }
    let mut add = |indication: Indication| {
        if indication.reason.weight > 0 && can_be_needled(assessment, indication.site) {
            add(indication);
        }
    };
    for (index, reported) in assessment.intake.concerns().iter().enumerate() {
        let zones = assessment.zones_of(index);
        for (number, concern) in assessment.rules.about(reported.concern()) {
            of_concern(assessment, reported, zones, RuleRef::Concern(number), concern, &mut add);
        }
    }
    of_patterns(assessment, &mut add);
    of_combinations(assessment, &mut add);
}

/// A point that is off by default, or that the atlas cannot needle, is never a candidate.
fn can_be_needled(assessment: &Assessment, site: Site) -> bool {
    site.point().is_none_or(|point| !assessment.is_off(point) && point.needling().is_some())
}

/// Everything that answers a reported concern in a zone, best first, whether or not it is a candidate.
pub(crate) fn local_answers(
    assessment: &Assessment,
    reported: &ReportedConcern,
    zone: FacialZone,
) -> impl Iterator<Item = Site> {
    let rules = assessment.rules.about(reported.concern());
    rules.flat_map(move |(_, rule)| rule.answers(zone).iter().map(move |answer| site(*answer, zone)))
}

fn of_concern(
    assessment: &Assessment,
    reported: &ReportedConcern,
    zones: ZoneSet,
    rule: RuleRef,
    concern: &ConcernRule,
    add: &mut impl FnMut(Indication),
) {
    let severity = reported.severity();
    let emphasis = [severity == Severity::Severe, reported.is_main()];
    let selection = &assessment.rules.selection;
    let emphasis = selection.emphasis.saturating_mul(emphasis.into_iter().map(u16::from).sum());
    let most = selection.answers(severity);
    let sides = |site: Site| site.sides_on(reported.side());
    let is_cosmetic = reported.concern().kind() == ConcernKind::Cosmetic;
    let is_mild = is_cosmetic && severity == Severity::Mild;
    let mut add_point = |point, sides, weight| {
        let reason = ContributionState { rule, weight };
        add(Indication { site: Site::Point(point), sides, on_each: 0, reason });
    };
    for (rank, point) in concern.distal.iter().enumerate() {
        add_point(*point, Site::Point(*point).full_sides(), selection.distal_weights.at(rank));
    }
    let no_pattern_leads = assessment.leaders.first().is_none();
    for (rank, point) in concern.default_root.iter().enumerate().filter(|_| no_pattern_leads) {
        add_point(*point, Site::Point(*point).full_sides(), selection.default_root_weights.at(rank));
    }
    if !is_mild {
        for point in concern.companions(zones) {
            add_point(point, sides(Site::Point(point)), selection.adjacent_weight);
        }
    }
    for zone in zones {
        for (rank, answer) in concern.ranked_answers(zone).take_while(|(rank, _)| *rank < most) {
            let site = site(answer, zone);
            let on_each = match site {
                Site::Point(_) => Some(0),
                Site::Local { form, .. } => needles_on_each_side(assessment, zone, form, severity),
            };
            let Some(on_each) = on_each else { continue };
            let on_each = on_each.min(selection.longest_row(severity));
            let weights =
                if site.point().is_some() { &selection.local_weights } else { &selection.row_weights };
            let weight = weights.at(rank);
            let reason = ContributionState { rule, weight: weight.saturating_add(emphasis) };
            add(Indication { site, sides: sides(site), on_each, reason });
        }
    }
}

fn of_patterns(assessment: &Assessment, add: &mut impl FnMut(Indication)) {
    let recorded = assessment.intake.signs();
    for (rank, leader) in assessment.leaders.iter().enumerate() {
        let Some(pattern) = assessment.rules.patterns.get(usize::from(leader.pattern)) else { continue };
        let penalty = if rank == 0 { 0 } else { assessment.rules.selection.second_pattern_penalty };
        let entries = || {
            let entries = pattern.rule.points.iter().enumerate();
            entries.filter(|(_, entry)| {
                entry.if_signs.is_empty() || !entry.if_signs.intersection(recorded).is_empty()
            })
        };
        for (place, entry) in entries() {
            // A point that is named more than once counts where it weighs most.
            let outweighs = |(other, it): (usize, &PatternPoint)| {
                let heavier = it.weight > entry.weight || (it.weight == entry.weight && other < place);
                it.point == entry.point && heavier
            };
            if entries().any(outweighs) {
                continue;
            }
            let weight = u16::from(entry.weight.saturating_sub(penalty));
            add(on_all_sides(entry.point, RuleRef::Pattern(leader.pattern), weight));
        }
    }
}

fn of_combinations(assessment: &Assessment, add: &mut impl FnMut(Indication)) {
    for (number, combination) in (0..).zip(&assessment.rules.combinations) {
        if combination.condition.holds(&assessment.known) {
            for named in &combination.rule.points {
                add(on_all_sides(named.point, RuleRef::Combination(number), u16::from(named.weight)));
            }
        }
    }
}

fn on_all_sides(point: Point, rule: RuleRef, weight: u16) -> Indication {
    let site = Site::Point(point);
    Indication { site, sides: site.full_sides(), on_each: 0, reason: ContributionState { rule, weight } }
}

fn site(answer: LocalAnswer, zone: FacialZone) -> Site {
    match answer {
        LocalAnswer::InsertionForm(form) => Site::Local { zone, form },
        LocalAnswer::Point(point) => Site::Point(point),
    }
}
