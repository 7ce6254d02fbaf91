//! Which sites are selected, as if nothing were forbidden: one list of steps, cut to the size and the wishes.
//!
//! The list gives each zone of each concern its best answer before anything gets a second, so that fewer needles leave a part
//! of the same plan.

use super::assessment::Assessment;
use super::budget::{of_size, of_wishes};
use super::caps::NeedleCaps;
use super::exclusion::NeedleCount;
use super::inline_vec::InlineVec;
use super::plan::{SelectedStep, Selection};
use super::score::{Indication, indications, local_answers};
use super::site::{Sides, Site, SiteSet};
use crate::atlas::{FacialZone, Point, SessionPhase, Structure};
use crate::intake::{Concern, Position, ReportedConcern};
use crate::rules::compile::RuleRef;
use crate::rules::{ConcernRule, InsertionForm, LONGEST_ROW};
use std::cmp::Reverse;

/// The most steps of a list: one for each site, and for each row one for each further needle on a side.
const MOST_STEPS: usize =
    Site::COUNT + FacialZone::ALL.len() * InsertionForm::ALL.len() * (LONGEST_ROW as usize - 1);

pub(crate) fn select(assessment: &Assessment) -> Selection {
    if assessment.intake.preferences().position() == Position::ProneThenSupine {
        let scores = SiteScores::of(assessment, Position::ProneThenSupine);
        if scores.prone_needles() >= assessment.rules.selection.least_prone_needles {
            return StepList::of(assessment, scores, Position::ProneThenSupine).selection;
        }
    }
    let scores = SiteScores::of(assessment, Position::Supine);
    StepList::of(assessment, scores, Position::Supine).selection
}

/// Whether a needle here counts toward those for which somebody is asked to lie face down. Over the lung, rules may take it
/// away at any visit.
pub(crate) fn counts_for_turning(site: Site) -> bool {
    let over_the_lung = |point: Point| point.hazards().contains(&Structure::LungPleura);
    site.phase() == SessionPhase::Prone && !site.point().is_some_and(over_the_lung)
}

/// The weights of each site, added up.
struct SiteScores {
    /// What is in the list.
    candidates: SiteSet,
    /// What is not in it, for too low a score.
    below_threshold: SiteSet,
    /// The sites that a leading pattern supports.
    root: SiteSet,
    scores: [u16; Site::COUNT],
    sides: [Sides; Site::COUNT],
    on_each: [u8; Site::COUNT],
}

impl SiteScores {
    const fn new() -> Self {
        Self {
            candidates: SiteSet::EMPTY,
            below_threshold: SiteSet::EMPTY,
            root: SiteSet::EMPTY,
            scores: [0; Site::COUNT],
            sides: [Sides::NONE; Site::COUNT],
            on_each: [0; Site::COUNT],
        }
    }

    fn of(assessment: &Assessment, position: Position) -> Self {
        let mut scores = Self::new();
        indications(assessment, position, |indication| scores.add(indication));
        let least = assessment.rules.selection.least_score;
        let candidates = scores.candidates;
        scores.below_threshold = candidates.iter().filter(|index| scores.score(*index) < least).collect();
        scores.candidates = candidates.difference(scores.below_threshold);
        scores
    }

    /// The needles for which somebody would be asked to lie face down.
    fn prone_needles(&self) -> u16 {
        let sites = self.candidates.iter().filter_map(Site::at).filter(|site| counts_for_turning(*site));
        sites.map(|site| u16::from(site.needles(self.sides(site), 1))).fold(0, u16::saturating_add)
    }

    fn sides(&self, site: Site) -> Sides {
        self.sides.get(site.index()).copied().unwrap_or_default()
    }

    fn add(&mut self, indication: Indication) {
        let index = indication.site.index();
        let (Some(score), Some(sides), Some(on_each)) =
            (self.scores.get_mut(index), self.sides.get_mut(index), self.on_each.get_mut(index))
        else {
            debug_assert!(false, "a site has an index below `Site::COUNT`");
            return;
        };
        self.candidates.insert(index);
        if matches!(indication.reason.rule, RuleRef::Pattern(_)) {
            self.root.insert(index);
        }
        *score = score.saturating_add(indication.reason.weight);
        *sides = sides.joined(indication.sides);
        *on_each = (*on_each).max(indication.on_each);
    }

    fn score(&self, index: usize) -> u16 {
        self.scores.get(index).copied().unwrap_or_default()
    }
}

/// The list as it grows, and what is selected of it.
struct StepList<'a> {
    assessment: &'a Assessment,
    scores: SiteScores,
    size: NeedleCaps,
    wishes: NeedleCaps,
    /// The needles of the whole list.
    count: NeedleCount,
    listed: SiteSet,
    selection: Selection,
}

impl<'a> StepList<'a> {
    fn of(assessment: &'a Assessment, scores: SiteScores, position: Position) -> Self {
        let selection = Selection { below_threshold: scores.below_threshold, ..Selection::nothing(position) };
        let mut list = Self {
            assessment,
            scores,
            size: of_size(assessment),
            wishes: of_wishes(assessment),
            count: NeedleCount::default(),
            listed: SiteSet::EMPTY,
            selection,
        };
        list.answer_each_concern();
        list.add_the_rest();
        list
    }

    /// The best answer to each concern in each of its zones: the main concern first, then the more severe; after the first of
    /// them, the heaviest distal and the heaviest root point.
    fn answer_each_concern(&mut self) {
        let reported = self.assessment.intake.concerns().iter().enumerate();
        let mut ranked: InlineVec<(_, usize), { Concern::ALL.len() }> = InlineVec::EMPTY;
        for (index, concern) in reported {
            ranked.push(((!concern.is_main(), Reverse(concern.severity())), index));
        }
        ranked.sort_unstable_by_key(|ranked| *ranked);
        for (place, (_, index)) in ranked.iter().enumerate() {
            let Some(concern) = self.assessment.intake.concerns().get(*index) else { continue };
            for zone in self.assessment.zones_of(*index) {
                self.answer(concern, zone);
            }
            if place == 0 {
                self.add_heaviest(self.named(concern, |rule| &rule.distal));
                self.add_heaviest(self.root(concern));
            }
        }
    }

    fn answer(&mut self, reported: &ReportedConcern, zone: FacialZone) {
        let mut best = None;
        for site in local_answers(self.assessment, reported, zone) {
            if self.listed.contains(site.index()) {
                return;
            }
            if best.is_none() && self.scores.candidates.contains(site.index()) {
                best = Some(site);
            }
        }
        if let Some(site) = best {
            self.bring_in(site);
        }
    }

    /// The points that treat the root: those of the leading patterns, or what the concern names where none leads.
    fn root(&self, reported: &ReportedConcern) -> SiteSet {
        if self.assessment.leaders.first().is_some() {
            return self.scores.root;
        }
        self.named(reported, |rule| &rule.default_root)
    }

    /// A list of points of a concern, or what is needled on the back in their place.
    fn named(&self, reported: &ReportedConcern, list: fn(&ConcernRule) -> &[Point]) -> SiteSet {
        let rules = &self.assessment.rules;
        let points = rules.about(reported.concern()).flat_map(|(_, rule)| list(rule));
        let reached = points.filter_map(|point| {
            let supine = self.selection.position == Position::Supine;
            if supine && point.phase() == SessionPhase::Prone {
                return rules.selection.counterpart(*point);
            }
            Some(*point)
        });
        reached.map(|point| Site::Point(point).index()).collect()
    }

    /// Brings in the heaviest candidate of some sites.
    fn add_heaviest(&mut self, sites: SiteSet) {
        let candidates = sites.intersection(self.scores.candidates);
        let heaviest = candidates.iter().min_by_key(|index| (Reverse(self.scores.score(*index)), *index));
        if let Some(site) = heaviest.and_then(Site::at) {
            self.bring_in(site);
        }
    }

    /// All else by score: sites that are not in yet, and the further needles of rows. Ties go to rows by zone, then to points
    /// in atlas order.
    fn add_the_rest(&mut self) {
        let least = self.assessment.rules.selection.least_score;
        let mut ranked = [(Reverse(0_u16), 0_u16, 0_u8); MOST_STEPS];
        let mut places = ranked.iter_mut();
        let mut len: usize = 0;
        for index in self.scores.candidates.iter() {
            let score = self.scores.score(index);
            let longest = self.scores.on_each.get(index).copied().unwrap_or_default().max(1);
            for there in u8::from(self.listed.contains(index))..longest {
                let score = score.saturating_sub(there.into());
                if score < least {
                    break;
                }
                if let Some(place) = places.next() {
                    *place = (Reverse(score), u16::try_from(index).unwrap_or(u16::MAX), there);
                    len = len.saturating_add(1);
                }
            }
        }
        let ranked = ranked.get_mut(..len).unwrap_or_default();
        ranked.sort_unstable();
        for (_, index, there) in ranked.iter() {
            if let Some(site) = Site::at(usize::from(*index)) {
                self.add_step(site, *there == 0);
            }
        }
    }

    /// Brings in a site at its smallest, unless it is in.
    fn bring_in(&mut self, site: Site) {
        if !self.listed.contains(site.index()) {
            self.add_step(site, true);
        }
    }

    /// Adds a step to the list, and selects it if the numbers that size and wishes allow reach so far.
    fn add_step(&mut self, site: Site, brings_in: bool) {
        let sides = self.scores.sides(site);
        let needles = site.needles(sides, 1);
        self.count.add(site.part(), needles);
        self.listed.insert(site.index());
        if self.count.exceeds(self.size, site.part()) {
            return;
        }
        if !self.count.exceeds(self.wishes, site.part()) {
            self.selection.steps.push(SelectedStep { site, sides, needles, count: self.count });
        } else if brings_in {
            self.selection.beyond_wish.insert(site.index());
        }
    }
}
