//! Then subtract: what the clearance keeps out is taken from the selection, and the freed place is not filled again but
//! by the substitute that the rules name.

use super::assessment::Assessment;
use super::blocked::{BlockedSites, TreatmentMode};
use super::budget::NeedleBudget;
use super::caps::EffectiveCaps;
use super::exclusion::{Excluded, ExclusionCause, NeedleCount};
use super::inline_vec::InlineVec;
use super::plan::{
    InsertionOrder, InsertionState, MOST_CHOSEN, ProtocolState, SelectedSite, Selection, Substitution,
};
use super::prescribe::prescribe;
use super::site::{Sides, Site, SiteSet};
use crate::atlas::Point;
use crate::rules::compile::RuleRef;

/// What is left of a selection for a way of treating.
pub(crate) fn subtract(assessment: &Assessment, selection: &Selection, mode: TreatmentMode) -> ProtocolState {
    let mut work = Subtraction {
        assessment,
        limits: EffectiveCaps::of(assessment, mode.scope),
        barrier: BlockedSites::new(assessment, mode),
        in_the_plan: selection.chosen.iter().map(|chosen| chosen.site.index()).collect(),
        plan: ProtocolState { mode, placed: InlineVec::EMPTY, withheld: InlineVec::EMPTY },
        vacant: InlineVec::EMPTY,
    };
    let mut count = NeedleCount::default();
    for chosen in selection.chosen.iter() {
        count.add(chosen.site.part(), chosen.needles);
        work.place(*chosen, count);
    }
    work.substitute();
    work.plan.placed.sort_unstable_by_key(|placed| placed.order);
    work.plan
}

/// Prone before supine, body before face, around the eyes last; then from above down, and by the atlas. Points of the body
/// touch no zone and points of the face touch one, so that the zone says which is which.
fn insertion_order(site: Site) -> InsertionOrder {
    let zone = match site {
        Site::Local { zone, .. } => Some(zone),
        Site::Point(point) => point.main_zones().first().copied(),
    };
    let index = u16::try_from(site.index()).unwrap_or(u16::MAX);
    (site.phase(), site.is_around_the_eye(), zone, index)
}

struct Subtraction<'a> {
    assessment: &'a Assessment,
    limits: EffectiveCaps,
    barrier: BlockedSites<'a>,
    /// What was chosen, whether or not it is placed, and what stands in.
    in_the_plan: SiteSet,
    plan: ProtocolState,
    /// Points of which nothing is left.
    vacant: InlineVec<Vacancy, MOST_CHOSEN>,
}

/// The place of a point of which nothing is left: a substitute may stand in on the sides that were lost last.
#[derive(Clone, Copy)]
struct Vacancy {
    point: Point,
    sides: Sides,
    /// Its place in the list of what is withheld.
    withheld: usize,
}

impl Subtraction<'_> {
    fn place(&mut self, chosen: SelectedSite, count: NeedleCount) {
        let SelectedSite { site, sides, .. } = chosen;
        let caps = [self.limits.face_needles, self.limits.body_needles, self.limits.needles];
        if count.exceeds(caps, site.part()) {
            return self.withhold(site, sides, ExclusionCause::Cut(count));
        }
        if let Some(cause) = self.assessment.unwanted(self.plan.mode, site) {
            return self.vacate(site, sides, cause);
        }
        let free = self.barrier.free(site, sides);
        if free.is_empty() {
            return self.vacate(site, sides, ExclusionCause::Blocked);
        }
        let blocked = sides.without(free);
        if !blocked.is_empty() {
            self.withhold(site, blocked, ExclusionCause::Blocked);
        }
        match prescribe(self.assessment, &self.limits, site) {
            Err(cause) => self.vacate(site, free, cause),
            Ok(technique) => {
                let needles = site.needles(free, chosen.on_each);
                self.plan.placed.push(InsertionState {
                    site,
                    sides: free,
                    needles,
                    stands_in: None,
                    technique,
                    order: insertion_order(site),
                });
            }
        }
    }

    fn withhold(&mut self, site: Site, sides: Sides, cause: ExclusionCause) {
        self.plan.withheld.push(Excluded { site, sides, cause, substitute: None });
    }

    fn vacate(&mut self, site: Site, sides: Sides, cause: ExclusionCause) {
        if let Site::Point(point) = site {
            self.vacant.push(Vacancy { point, sides, withheld: self.plan.withheld.len() });
        }
        self.withhold(site, sides, cause);
    }

    /// Lets the first free substitute of each wholly withheld point stand in, as far as there is room.
    fn substitute(&mut self) {
        let vacant = self.vacant;
        if vacant.is_empty() {
            return;
        }
        let mut room = NeedleBudget::capped(self.assessment, &self.limits);
        for placed in self.plan.placed.iter() {
            room.spend(placed.site.part(), placed.needles);
        }
        let assessment = self.assessment;
        for vacancy in vacant.iter() {
            let Some((via, named)) = assessment.substitutes(vacancy.point, &self.excluding_rules(vacancy))
            else {
                continue;
            };
            for substitute in named.iter().copied() {
                let Some(placed) = self.stand_in(vacancy, substitute, via) else { continue };
                if !room.spend(placed.site.part(), placed.needles) {
                    continue;
                }
                self.in_the_plan.insert(placed.site.index());
                self.plan.placed.push(placed);
                if let Some(excluded) = self.plan.withheld.get_mut(vacancy.withheld) {
                    excluded.substitute = Some(substitute);
                }
                break;
            }
        }
    }

    /// The rules that keep a point out, where one of them may name a substitute.
    fn excluding_rules(&self, vacancy: &Vacancy) -> Vec<RuleRef> {
        if !self.assessment.names_substitutes_of_its_own(vacancy.point) {
            return Vec::new();
        }
        let excluded = self.plan.withheld.iter().nth(vacancy.withheld);
        excluded.map(|excluded| self.assessment.excluding_rules(self.plan.mode, excluded)).unwrap_or_default()
    }

    /// The substitute in the place of a point, unless it is itself kept out or in the plan already.
    fn stand_in(&self, vacancy: &Vacancy, substitute: Point, via: RuleRef) -> Option<InsertionState> {
        let site = Site::Point(substitute);
        let unwanted = self.assessment.unwanted(self.plan.mode, site).is_some();
        if self.in_the_plan.contains(site.index()) || self.assessment.is_off(substitute) || unwanted {
            return None;
        }
        let sides = site.full_sides().narrowed_to(Some(vacancy.sides.side()));
        if self.barrier.free(site, sides) != sides {
            return None;
        }
        let technique = prescribe(self.assessment, &self.limits, site).ok()?;
        let stands_in = Some(Substitution { replaced: vacancy.point, via });
        let needles = site.needles(sides, 0);
        Some(InsertionState { site, sides, needles, stands_in, technique, order: insertion_order(site) })
    }
}
