//! Selection, as if nothing were forbidden: branch, root and combinations, ranked, cut under the base budget.

use super::budget::Budget;
use super::prescribe::needles_on_each_side;
use crate::atlas::{FacialZone, Part, Point, PointSet, Side};
use crate::intake::{Concern, ConcernKind, ReportedConcern, Severity};
use crate::protocol::{Case, Chosen, PassedOver, Reason, Selection, Sides, Site, ZoneAnswer, score, sort};
use crate::rules::compile::RuleRef;
use crate::rules::{ConcernRule, LocalAnswer};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The weight of the first, the second and every further answer of a zone.
const LOCAL_WEIGHTS: [u8; 3] = [3, 2, 1];
/// How much more a local answer weighs for a severe concern, and for the main one.
const MORE: u8 = 1;
/// A point that the concern names beside its zones.
const ADJACENT_WEIGHT: u8 = 2;
/// A point in or beside a zone of the concern that the concern does not name for it.
const ZONE_WEIGHT: u8 = 1;
const DISTAL_WEIGHT: u8 = 2;
/// What a pattern's point weighs less when the pattern comes second.
const SECOND_LESS: u8 = 1;
/// A site that carries less than this is not needled: prefer few.
const LEAST_SCORE: u16 = 2;
/// So many points of the body are placed on both sides, those chosen first; a further one is placed on one side, in turns.
const ON_BOTH_SIDES: usize = 4;
/// Points of the face that carry less come in while the face has fewer points than this.
const MODEST_FACE: usize = 6;

pub(super) fn select(case: &Case) -> Selection {
    if case.only_add_ons {
        return Selection::default();
    }
    let mut candidates = Candidates { opted_in: case.opted_in, ..Candidates::default() };
    let mut answers = Vec::new();
    for (index, reported) in case.intake.concerns().iter().enumerate() {
        for (rule, concern) in concern_rules(case, reported.concern()) {
            candidates.add_concern(case, index, reported, rule, concern);
        }
        answers.extend(zone_answers(case, index, reported));
    }
    candidates.add_patterns(case);
    candidates.add_combinations(case);
    let chosen = candidates.choose(case, &answers);
    Selection { chosen, passed_over: candidates.passed_over(), answers }
}

fn concern_rules(case: &Case, concern: Concern) -> impl Iterator<Item = (RuleRef, &ConcernRule)> {
    let numbered = case.rules.concerns.iter().enumerate().filter(move |(_, rule)| rule.concern == concern);
    numbered.filter_map(|(number, rule)| Some((RuleRef::Concern(u16::try_from(number).ok()?), rule)))
}

/// Everything that answers a reported concern, zone by zone, whether or not it comes to be a candidate.
fn zone_answers(case: &Case, index: usize, reported: &ReportedConcern) -> Vec<ZoneAnswer> {
    let sites = |zone| {
        let answers = concern_rules(case, reported.concern()).flat_map(move |(_, rule)| rule.answers(zone));
        answers.map(|answer| site(*answer, zone)).collect()
    };
    case.zones_of(index).iter().map(|zone| ZoneAnswer { concern: index, zone, sites: sites(zone) }).collect()
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
        LocalAnswer::Form(form) => Site::Local { zone, form },
        LocalAnswer::Point(point) => Site::Point(point),
    }
}

/// Sites with what speaks for each, in the order in which ties fall: local places by zone, then points by the atlas.
#[derive(Default)]
struct Candidates {
    /// Points that are off by default and may be chosen all the same.
    opted_in: PointSet,
    sites: BTreeMap<Site, Candidate>,
}

#[derive(Default)]
struct Candidate {
    sides: Sides,
    on_each: u8,
    reasons: Vec<Reason>,
    is_too_light: bool,
}

impl Candidate {
    fn score(&self) -> u16 {
        score(&self.reasons)
    }
}

impl Candidates {
    fn add_concern(
        &mut self,
        case: &Case,
        index: usize,
        reported: &ReportedConcern,
        rule: RuleRef,
        concern: &ConcernRule,
    ) {
        let severe = reported.how_severe() == Severity::Severe;
        let more = MORE
            .saturating_mul(u8::from(severe))
            .saturating_add(MORE.saturating_mul(u8::from(reported.is_main())));
        // A mild concern gets the best answer of each zone, a moderate one the two best.
        let most = match reported.how_severe() {
            Severity::Mild => 1,
            Severity::Moderate => 2,
            Severity::Severe => usize::MAX,
        };
        for zone in case.zones_of(index).iter() {
            for (rank, answer) in concern.answers(zone).iter().enumerate().take(most) {
                let weight = LOCAL_WEIGHTS.get(rank).or(LOCAL_WEIGHTS.last()).copied().unwrap_or_default();
                let reason = Reason { rule, weight: weight.saturating_add(more) };
                self.add_local(case, site(*answer, zone), reported, reason);
            }
        }
        let has_a_place = reported.concern().kind() == ConcernKind::Cosmetic;
        let mild = has_a_place && reported.how_severe() == Severity::Mild;
        if has_a_place && !mild && !concern.named_points_only {
            for point in case.zones_of(index).iter().flat_map(|zone| points_of_zone(concern, zone, most)) {
                let sides = Site::Point(point).full_sides().narrowed_to(reported.named_side());
                self.add_point(point, sides, Reason { rule, weight: ZONE_WEIGHT });
            }
        }
        for point in concern.adjacent.iter().filter(|_| !mild) {
            let sides = Site::Point(*point).full_sides().narrowed_to(reported.named_side());
            self.add_point(*point, sides, Reason { rule, weight: ADJACENT_WEIGHT });
        }
        for point in &concern.distal {
            self.add_point(*point, Site::Point(*point).full_sides(), Reason { rule, weight: DISTAL_WEIGHT });
        }
    }

    fn add_local(&mut self, case: &Case, site: Site, reported: &ReportedConcern, reason: Reason) {
        let sides = site.full_sides().narrowed_to(reported.named_side());
        match site {
            Site::Point(point) => self.add_point(point, sides, reason),
            Site::Local { zone, form } => {
                let Some(on_each) = needles_on_each_side(case, zone, form, reported.how_severe()) else {
                    return;
                };
                self.add(site, sides, on_each, reason);
            }
        }
    }

    fn add_patterns(&mut self, case: &Case) {
        let recorded = case.intake.signs();
        for (rank, scored) in case.ranking.leaders().enumerate() {
            let Some(pattern) = case.rules.patterns.get(usize::from(scored.pattern)) else {
                continue;
            };
            let less = if rank == 0 { 0 } else { SECOND_LESS };
            let mut weights: BTreeMap<Point, u8> = BTreeMap::new();
            for entry in &pattern.rule.points {
                let belongs = entry.if_signs.is_empty() || !entry.if_signs.intersection(recorded).is_empty();
                if belongs {
                    let weight = weights.entry(entry.point).or_default();
                    *weight = entry.weight.max(*weight);
                }
            }
            for (point, weight) in weights {
                let reason =
                    Reason { rule: RuleRef::Pattern(scored.pattern), weight: weight.saturating_sub(less) };
                self.add_point(point, Site::Point(point).full_sides(), reason);
            }
        }
    }

    fn add_combinations(&mut self, case: &Case) {
        for (number, combination) in case.rules.combinations.iter().enumerate() {
            let Ok(number) = u16::try_from(number) else {
                continue;
            };
            if !combination.condition.holds(&case.known) {
                continue;
            }
            for (point, weight) in &combination.rule.points {
                let reason = Reason { rule: RuleRef::Combination(number), weight: *weight };
                self.add_point(*point, Site::Point(*point).full_sides(), reason);
            }
        }
    }

    /// A point that is off by default, or whose needling is not known, is never a candidate.
    fn add_point(&mut self, point: Point, sides: Sides, reason: Reason) {
        let off = point.is_off_by_default() && !self.opted_in.contains(point);
        if !off && point.needling().is_some() {
            self.add(Site::Point(point), sides, 0, reason);
        }
    }

    fn add(&mut self, site: Site, sides: Sides, on_each: u8, reason: Reason) {
        if reason.weight == 0 {
            return;
        }
        let candidate = self.sites.entry(site).or_default();
        candidate.sides = candidate.sides.union(sides);
        candidate.on_each = candidate.on_each.max(on_each);
        match candidate.reasons.iter_mut().find(|known| known.rule == reason.rule) {
            Some(known) => known.weight = known.weight.saturating_add(reason.weight),
            None => candidate.reasons.push(reason),
        }
    }

    /// Every concern gets its best local answer before any gets a second helping; then the highest scores.
    fn choose(&mut self, case: &Case, answers: &[ZoneAnswer]) -> Vec<Chosen> {
        let mut budget = Budget::base(case);
        let mut chosen = Vec::new();
        for concern in serving_order(case) {
            let mut best: Vec<(Reverse<u16>, Site)> = Vec::new();
            let mut served = false;
            for answer in answers.iter().filter(|answer| answer.concern == concern) {
                served |= chosen.iter().any(|chosen: &Chosen| answer.sites.contains(&chosen.site));
                let first = answer
                    .sites
                    .iter()
                    .find_map(|site| Some((Reverse(self.sites.get(site)?.score()), *site)));
                best.extend(first);
            }
            best.sort_unstable();
            for (_, site) in best {
                if !served {
                    served = self.take(site, &mut budget, &mut chosen);
                }
            }
        }
        let mut rest: Vec<(Reverse<u16>, Site)> =
            self.sites.iter().map(|(site, candidate)| (Reverse(candidate.score()), *site)).collect();
        rest.sort_unstable();
        for (score, site) in rest {
            let fills = |site: Site| site.part() == Part::Face && points_in_the_face(&chosen) < MODEST_FACE;
            if score.0 >= LEAST_SCORE || fills(site) {
                self.take(site, &mut budget, &mut chosen);
            } else if let Some(candidate) = self.sites.get_mut(&site) {
                candidate.is_too_light = true;
            }
        }
        chosen
    }

    /// What is left of the candidates once the choice is made.
    fn passed_over(self) -> Vec<PassedOver> {
        let passed_over = |(site, candidate): (Site, Candidate)| PassedOver {
            site,
            reasons: candidate.reasons,
            is_too_light: candidate.is_too_light,
        };
        self.sites.into_iter().map(passed_over).collect()
    }

    /// Moves a candidate into the plan, where there is room for it.
    fn take(&mut self, site: Site, budget: &mut Budget, chosen: &mut Vec<Chosen>) -> bool {
        let Some(candidate) = self.sites.get(&site) else {
            return false;
        };
        let sides = sides_in_turn(chosen, site, candidate.sides);
        let needles = site.needles(sides, candidate.on_each);
        if needles == 0 || !budget.spend(site.part(), needles) {
            return false;
        }
        if let Some(Candidate { on_each, mut reasons, .. }) = self.sites.remove(&site) {
            sort(&mut reasons);
            chosen.push(Chosen { site, sides, on_each, needles, reasons });
        }
        true
    }
}

/// The side of a further point of the body that could be on both: right first, then left, and so on.
fn sides_in_turn(chosen: &[Chosen], site: Site, sides: Sides) -> Sides {
    let in_the_body = || chosen.iter().filter(|it| it.site.part() == Part::Body);
    let asked_for_on_both = sides.side() == Side::Bilateral;
    if site.part() != Part::Body || !asked_for_on_both || in_the_body().count() < ON_BOTH_SIDES {
        return sides;
    }
    let on_one_side = in_the_body().filter(|it| matches!(it.sides.side(), Side::Left | Side::Right)).count();
    sides.narrowed_to(Some(if on_one_side % 2 == 0 { Side::Right } else { Side::Left }))
}

fn points_in_the_face(chosen: &[Chosen]) -> usize {
    chosen.iter().filter(|it| it.site.part() == Part::Face && it.site.point().is_some()).count()
}

/// The main concern first, then the order of the vocabulary.
fn serving_order(case: &Case) -> Vec<usize> {
    let concerns = case.intake.concerns();
    let mut order: Vec<usize> = (0..concerns.len()).collect();
    order.sort_by_key(|index| !concerns.get(*index).is_some_and(ReportedConcern::is_main));
    order
}
