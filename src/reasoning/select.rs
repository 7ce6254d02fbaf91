//! Which sites are selected, as if nothing were forbidden: the highest scores that the needle budget allows.

use super::assessment::Assessment;
use super::budget::NeedleBudget;
use super::inline_vec::InlineVec;
use super::plan::{SelectedSite, Selection};
use super::score::{Indication, indications, local_answers};
use super::site::{Sides, Site, SiteSet};
use crate::atlas::{FacialZone, Part, Side, Structure};
use crate::intake::ReportedConcern;
use std::cmp::Reverse;

/// A site with a lower score is not needled: fewer needles are better.
const LEAST_SCORE: u16 = 2;
/// The number of body points that are needled on both sides, counted from the first selected; every further one is needled on
/// one side, alternately.
const ON_BOTH_SIDES: usize = 4;
/// Facial points with a lower score are selected too while the face has fewer points than this.
const MODEST_FACE: usize = 6;

pub(crate) fn select(assessment: &Assessment) -> Selection {
    let mut scores = SiteScores::new();
    indications(assessment, |indication| scores.add(indication));
    let mut selector = Selector::new(assessment, &scores);
    selector.answer_each_concern();
    selector.fill_by_score();
    selector.selection
}

/// The weights of each site, added up.
struct SiteScores {
    candidates: SiteSet,
    scores: [u16; Site::COUNT],
    sides: [Sides; Site::COUNT],
    on_each: [u8; Site::COUNT],
}

impl SiteScores {
    const fn new() -> Self {
        Self {
            candidates: SiteSet::EMPTY,
            scores: [0; Site::COUNT],
            sides: [Sides::NONE; Site::COUNT],
            on_each: [0; Site::COUNT],
        }
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
        *score = score.saturating_add(indication.reason.weight);
        *sides = sides.union(indication.sides);
        *on_each = (*on_each).max(indication.on_each);
    }

    fn score(&self, index: usize) -> u16 {
        self.scores.get(index).copied().unwrap_or_default()
    }
}

/// The selection as it grows.
struct Selector<'a> {
    assessment: &'a Assessment,
    scores: &'a SiteScores,
    budget: NeedleBudget,
    selection: Selection,
    selected: SiteSet,
    face_points: usize,
    body_points: usize,
    one_sided_body_points: usize,
}

impl<'a> Selector<'a> {
    fn new(assessment: &'a Assessment, scores: &'a SiteScores) -> Self {
        Self {
            assessment,
            scores,
            budget: NeedleBudget::base(assessment),
            selection: Selection::NOTHING,
            selected: SiteSet::EMPTY,
            face_points: 0,
            body_points: 0,
            one_sided_body_points: 0,
        }
    }

    /// Selects the best local answer of every concern before any concern gets a second one. The main concern comes first,
    /// then the order of the vocabulary.
    fn answer_each_concern(&mut self) {
        let concerns = || self.assessment.intake.concerns().iter().enumerate();
        let main = concerns().filter(|(_, reported)| reported.is_main());
        for (index, reported) in main.chain(concerns().filter(|(_, reported)| !reported.is_main())) {
            self.answer(index, reported);
        }
    }

    fn answer(&mut self, index: usize, reported: &ReportedConcern) {
        let mut best: InlineVec<(Reverse<u16>, Site), { FacialZone::ALL.len() }> = InlineVec::EMPTY;
        for zone in self.assessment.zones_of(index) {
            let mut first = None;
            for site in local_answers(self.assessment, reported, zone) {
                let index = site.index();
                if self.selected.contains(index) {
                    return;
                }
                if first.is_none() && self.scores.candidates.contains(index) {
                    first = Some((Reverse(self.scores.score(index)), site));
                }
            }
            if let Some(first) = first {
                best.push(first);
            }
        }
        best.sort_unstable_by_key(|ranked| *ranked);
        for (_, site) in best.iter() {
            if self.select(*site) {
                return;
            }
        }
    }

    /// Selects the highest scores that fit; ties go to sites without a point by zone, then to points in atlas order.
    fn fill_by_score(&mut self) {
        let rest = self.scores.candidates.difference(self.selected);
        let mut ranked = [(Reverse(0), 0); Site::COUNT];
        for (place, index) in ranked.iter_mut().zip(rest.iter()) {
            *place = (Reverse(self.scores.score(index)), index);
        }
        let ranked = ranked.get_mut(..rest.len()).unwrap_or_default();
        ranked.sort_unstable();
        for (Reverse(score), index) in ranked.iter().copied() {
            let Some(site) = Site::at(index) else { continue };
            let fills = || site.part() == Part::Face && self.face_points < MODEST_FACE;
            if score >= LEAST_SCORE || fills() {
                self.select(site);
            } else {
                self.selection.below_threshold.insert(index);
            }
        }
    }

    /// Selects a candidate if the budget has room for it.
    fn select(&mut self, site: Site) -> bool {
        let index = site.index();
        let (Some(sides), Some(on_each)) = (self.scores.sides.get(index), self.scores.on_each.get(index))
        else {
            return false;
        };
        let (part, on_each) = (site.part(), *on_each);
        let sides = self.alternated(site, *sides);
        let needles = site.needles(sides, on_each);
        if needles == 0 || !self.budget.spend(part, needles) {
            return false;
        }
        match part {
            Part::Face if site.point().is_some() => {
                self.face_points = self.face_points.saturating_add(1);
            }
            Part::Face => {}
            Part::Body => {
                self.body_points = self.body_points.saturating_add(1);
                let on_one_side = matches!(sides.side(), Side::Left | Side::Right);
                self.one_sided_body_points =
                    self.one_sided_body_points.saturating_add(usize::from(on_one_side));
            }
        }
        self.selected.insert(index);
        self.selection.sites.push(SelectedSite { site, sides, on_each, needles });
        true
    }

    /// The one side of a further bilateral body point: right first, then left, and so on. A point over the lung is taken on the
    /// left, as the rules needle such points on that side alone.
    fn alternated(&self, site: Site, sides: Sides) -> Sides {
        let is_bilateral = sides.side() == Side::Bilateral;
        if site.part() != Part::Body || !is_bilateral || self.body_points < ON_BOTH_SIDES {
            return sides;
        }
        let over_the_lung = site.point().is_some_and(|it| it.hazards().contains(&Structure::LungPleura));
        let right = self.one_sided_body_points % 2 == 0 && !over_the_lung;
        sides.narrowed_to(Some(if right { Side::Right } else { Side::Left }))
    }
}
