//! Selection, as if nothing were forbidden: what speaks for each site is added up, ranked, and cut under the base budget.

use super::assessment::Assessment;
use super::budget::NeedleBudget;
use super::inline_vec::InlineVec;
use super::plan::{SelectedSite, Selection};
use super::score::Indication;
use super::site::{Sides, Site, SiteSet};
use crate::atlas::{FacialZone, Part, Side};
use crate::intake::ReportedConcern;
use std::cmp::Reverse;

/// A site that carries less than this is not needled: prefer few.
const LEAST_SCORE: u16 = 2;
/// So many points of the body are placed on both sides, those chosen first; a further one is placed on one side, in turns.
const ON_BOTH_SIDES: usize = 4;
/// Points of the face that carry less come in while the face has fewer points than this.
const MODEST_FACE: usize = 6;

pub(crate) fn select(assessment: &Assessment) -> Selection {
    let mut tally = SiteScores::new();
    assessment.indications(|indication| tally.add(indication));
    let mut choice = Selector::new(assessment, &tally);
    choice.serve_each_concern(assessment);
    choice.take_the_heaviest();
    choice.selection
}

/// What speaks for each site, added up.
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

/// The choice as it is made.
struct Selector<'a> {
    tally: &'a SiteScores,
    budget: NeedleBudget,
    selection: Selection,
    taken: SiteSet,
    points_in_the_face: usize,
    in_the_body: usize,
    in_the_body_on_one_side: usize,
}

impl<'a> Selector<'a> {
    fn new(assessment: &Assessment, tally: &'a SiteScores) -> Self {
        Self {
            tally,
            budget: NeedleBudget::base(assessment),
            selection: Selection::NOTHING,
            taken: SiteSet::EMPTY,
            points_in_the_face: 0,
            in_the_body: 0,
            in_the_body_on_one_side: 0,
        }
    }

    /// Every concern gets its best local answer before any gets a second helping. The main concern comes first, then the
    /// order of the vocabulary.
    fn serve_each_concern(&mut self, assessment: &Assessment) {
        let concerns = || assessment.intake.concerns().iter().enumerate();
        let main = concerns().filter(|(_, reported)| reported.is_main());
        for (index, reported) in main.chain(concerns().filter(|(_, reported)| !reported.is_main())) {
            self.serve(assessment, index, reported);
        }
    }

    fn serve(&mut self, assessment: &Assessment, index: usize, reported: &ReportedConcern) {
        let mut best: InlineVec<(Reverse<u16>, Site), { FacialZone::ALL.len() }> = InlineVec::EMPTY;
        for zone in assessment.zones_of(index) {
            let mut first = None;
            for site in assessment.answers(reported, zone) {
                let index = site.index();
                if self.taken.contains(index) {
                    return;
                }
                if first.is_none() && self.tally.candidates.contains(index) {
                    first = Some((Reverse(self.tally.score(index)), site));
                }
            }
            if let Some(first) = first {
                best.push(first);
            }
        }
        best.sort_unstable_by_key(|ranked| *ranked);
        for (_, site) in best.iter() {
            if self.take(*site) {
                return;
            }
        }
    }

    /// The highest scores, as far as there is room; ties fall to local places by zone, then to points by the atlas.
    fn take_the_heaviest(&mut self) {
        // The score turned round, and behind it the place in the order of the sites: one number to sort by.
        let mut ranked = [0_u32; Site::COUNT];
        let left = self.tally.candidates.difference(self.taken);
        let mut length = 0_usize;
        for (place, index) in ranked.iter_mut().zip(left.iter()) {
            let turned_round = u16::MAX.saturating_sub(self.tally.score(index));
            *place = (u32::from(turned_round) << 16) | u32::try_from(index).unwrap_or(u32::MAX);
            length = length.saturating_add(1);
        }
        let ranked = ranked.get_mut(..length).unwrap_or_default();
        ranked.sort_unstable();
        for index in ranked.iter().map(|ranked| (ranked & 0xFFFF) as usize) {
            let (Some(site), score) = (Site::at(index), self.tally.score(index)) else { continue };
            let fills = || site.part() == Part::Face && self.points_in_the_face < MODEST_FACE;
            if score >= LEAST_SCORE || fills() {
                self.take(site);
            } else {
                self.selection.too_light.insert(index);
            }
        }
    }

    /// Moves a candidate into the plan, where there is room for it.
    fn take(&mut self, site: Site) -> bool {
        let index = site.index();
        let (Some(sides), Some(on_each)) = (self.tally.sides.get(index), self.tally.on_each.get(index))
        else {
            return false;
        };
        let (part, on_each) = (site.part(), *on_each);
        let sides = self.sides_in_turn(part, *sides);
        let needles = site.needles(sides, on_each);
        if needles == 0 || !self.budget.spend(part, needles) {
            return false;
        }
        match part {
            Part::Face if site.point().is_some() => {
                self.points_in_the_face = self.points_in_the_face.saturating_add(1);
            }
            Part::Face => {}
            Part::Body => {
                self.in_the_body = self.in_the_body.saturating_add(1);
                let on_one_side = matches!(sides.side(), Side::Left | Side::Right);
                self.in_the_body_on_one_side =
                    self.in_the_body_on_one_side.saturating_add(usize::from(on_one_side));
            }
        }
        self.taken.insert(index);
        self.selection.chosen.push(SelectedSite { site, sides, on_each, needles });
        true
    }

    /// The side of a further point of the body that could be on both: right first, then left, and so on.
    fn sides_in_turn(&self, part: Part, sides: Sides) -> Sides {
        let asked_for_on_both = sides.side() == Side::Bilateral;
        if part != Part::Body || !asked_for_on_both || self.in_the_body < ON_BOTH_SIDES {
            return sides;
        }
        let right = self.in_the_body_on_one_side % 2 == 0;
        sides.narrowed_to(Some(if right { Side::Right } else { Side::Left }))
    }
}
