//! What speaks for each place: branch, root and combinations, as if nothing were forbidden.
//!
//! One walk tells all of it. Deciding adds the weights up; whoever asks for reasons hears the same walk again.

use super::assessment::Assessment;
use super::plan::ContributionState;
use super::site::{Sides, Site, SiteSet};
use crate::atlas::{FacialZone, Point};
use crate::intake::{ConcernKind, ReportedConcern, Severity};
use crate::rules::compile::RuleRef;
use crate::rules::{ConcernRule, LocalAnswer, PatternPoint};
use std::cmp::Reverse;

/// The weight of the first, the second and every further answer of a zone.
const LOCAL_WEIGHTS: [u16; 3] = [3, 2, 1];
/// How much more a local answer weighs for a severe concern, and for the main one.
const MORE: u16 = 1;
/// A point that the concern names beside its zones.
const ADJACENT_WEIGHT: u16 = 2;
/// A point in or beside a zone of the concern that the concern does not name for it.
const ZONE_WEIGHT: u16 = 1;
const DISTAL_WEIGHT: u16 = 2;
/// What a pattern's point weighs less when the pattern comes second.
const SECOND_LESS: u8 = 1;

/// One rule that speaks for one place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Indication {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    /// Needles on each side, for a place without a point.
    pub(crate) on_each: u8,
    pub(crate) reason: ContributionState,
}

/// The reasons of every place that something speaks for, in the order of the places, for each the heaviest first.
#[derive(Debug)]
pub(crate) struct Reasons {
    sites: SiteSet,
    all: Vec<(Site, ContributionState)>,
}

impl Reasons {
    pub(crate) fn of(assessment: &Assessment) -> Self {
        let mut all: Vec<(Site, ContributionState)> = Vec::new();
        assessment.indications(|Indication { site, reason, .. }| all.push((site, reason)));
        all.sort_unstable_by_key(|(site, reason)| (site.index(), reason.rule.order()));
        // What one rule says for a place in several ways is one reason.
        all.dedup_by(|(site, reason), (earlier, known)| {
            let same = site == earlier && reason.rule == known.rule;
            if same {
                known.weight = known.weight.saturating_add(reason.weight);
            }
            same
        });
        for of_site in all.chunk_by_mut(|(site, _), (next, _)| site == next) {
            of_site.sort_unstable_by_key(|(_, reason)| (Reverse(reason.weight), reason.rule.order()));
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

    /// The places that something speaks for, with how much.
    pub(crate) fn scores(&self) -> impl Iterator<Item = (Site, u16)> {
        self.all.chunk_by(|(site, _), (next, _)| site == next).filter_map(|reasons| {
            let (site, _) = reasons.first()?;
            Some((*site, score(reasons.iter().map(|(_, reason)| *reason))))
        })
    }
}

/// How much speaks for a place.
pub(crate) fn score(reasons: impl Iterator<Item = ContributionState>) -> u16 {
    reasons.map(|reason| reason.weight).fold(0, u16::saturating_add)
}

impl Assessment {
    /// Tells everything that speaks for a place. There is nothing where no facial concern was reported.
    pub(crate) fn indications(&self, mut tell: impl FnMut(Indication)) {
        if self.only_add_ons {
            return;
        }
        let mut tell = |indication: Indication| {
            if indication.reason.weight > 0 && self.can_be_needled(indication.site) {
                tell(indication);
            }
        };
        for (index, reported) in self.intake.concerns().iter().enumerate() {
            for (number, concern) in self.rules.about(reported.concern()) {
                self.of_concern(index, reported, RuleRef::Concern(number), concern, &mut tell);
            }
        }
        self.of_patterns(&mut tell);
        self.of_combinations(&mut tell);
    }

    /// A point that is off by default, or whose needling is not known, is never a candidate.
    fn can_be_needled(&self, site: Site) -> bool {
        site.point().is_none_or(|point| !self.is_off(point) && point.needling().is_some())
    }

    /// Everything that answers a reported concern in a zone, best first, whether or not it comes to be a candidate.
    pub(crate) fn answers(&self, reported: &ReportedConcern, zone: FacialZone) -> impl Iterator<Item = Site> {
        let rules = self.rules.about(reported.concern());
        rules.flat_map(move |(_, rule)| rule.answers(zone).iter().map(move |answer| site(*answer, zone)))
    }

    fn of_concern(
        &self,
        index: usize,
        reported: &ReportedConcern,
        rule: RuleRef,
        concern: &ConcernRule,
        tell: &mut impl FnMut(Indication),
    ) {
        let severity = reported.severity();
        let severe = severity == Severity::Severe;
        let more = MORE
            .saturating_mul(u16::from(severe))
            .saturating_add(MORE.saturating_mul(u16::from(reported.is_main())));
        // A mild concern gets the best answer of each zone, a moderate one the two best.
        let most = match severity {
            Severity::Mild => 1,
            Severity::Moderate => 2,
            Severity::Severe => usize::MAX,
        };
        let sides = |site: Site| site.full_sides().narrowed_to(reported.side());
        let has_a_place = reported.concern().kind() == ConcernKind::Cosmetic;
        let mild = has_a_place && severity == Severity::Mild;
        let mut tell_point = |point, sides, weight| {
            tell(Indication {
                site: Site::Point(point),
                sides,
                on_each: 0,
                reason: ContributionState { rule, weight },
            });
        };
        for point in &concern.distal {
            tell_point(*point, Site::Point(*point).full_sides(), DISTAL_WEIGHT);
        }
        for point in concern.adjacent.iter().filter(|_| !mild) {
            tell_point(*point, sides(Site::Point(*point)), ADJACENT_WEIGHT);
        }
        let zones = self.zones_of(index);
        if has_a_place && !mild && !concern.named_points_only {
            for point in zones.iter().flat_map(|zone| points_of_zone(concern, zone, most)) {
                tell_point(point, sides(Site::Point(point)), ZONE_WEIGHT);
            }
        }
        for zone in zones.iter() {
            for (rank, answer) in concern.answers(zone).iter().enumerate().take(most) {
                let site = site(*answer, zone);
                let on_each = match site {
                    Site::Point(_) => Some(0),
                    Site::Local { form, .. } => self.needles_on_each_side(zone, form, severity),
                };
                let Some(on_each) = on_each else { continue };
                let weight = LOCAL_WEIGHTS.get(rank).or(LOCAL_WEIGHTS.last()).copied().unwrap_or_default();
                let reason = ContributionState { rule, weight: weight.saturating_add(more) };
                tell(Indication { site, sides: sides(site), on_each, reason });
            }
        }
    }

    fn of_patterns(&self, tell: &mut impl FnMut(Indication)) {
        let recorded = self.intake.signs();
        for (rank, scored) in self.leaders.iter().enumerate() {
            let Some(pattern) = self.rules.patterns.get(usize::from(scored.pattern)) else { continue };
            let less = if rank == 0 { 0 } else { SECOND_LESS };
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
                let weight = u16::from(entry.weight.saturating_sub(less));
                let reason = ContributionState { rule: RuleRef::Pattern(scored.pattern), weight };
                tell(whole(entry.point, reason));
            }
        }
    }

    fn of_combinations(&self, tell: &mut impl FnMut(Indication)) {
        for (number, combination) in self.rules.combinations.iter().enumerate() {
            let Ok(number) = u16::try_from(number) else { continue };
            if !combination.condition.holds(&self.known) {
                continue;
            }
            for named in &combination.rule.points {
                let reason =
                    ContributionState { rule: RuleRef::Combination(number), weight: u16::from(named.weight) };
                tell(whole(named.point, reason));
            }
        }
    }
}

/// A point on all its sides.
fn whole(point: Point, reason: ContributionState) -> Indication {
    let site = Site::Point(point);
    Indication { site, sides: site.full_sides(), on_each: 0, reason }
}

/// The points in and beside a zone that is answered, without the answers that count already.
fn points_of_zone(concern: &ConcernRule, zone: FacialZone, counted: usize) -> impl Iterator<Item = Point> {
    let answers = concern.answers(zone);
    let named = move |point: &Point| answers.iter().take(counted).any(|it| *it == LocalAnswer::Point(*point));
    let points = zone.local_points().iter().chain(zone.adjacent_points()).copied();
    points.filter(move |point| !answers.is_empty() && !named(point))
}

fn site(answer: LocalAnswer, zone: FacialZone) -> Site {
    match answer {
        LocalAnswer::InsertionForm(form) => Site::Local { zone, form },
        LocalAnswer::Point(point) => Site::Point(point),
    }
}
