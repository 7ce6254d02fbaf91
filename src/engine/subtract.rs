//! Then subtract: what the clearance keeps out is taken from the selection, and the freed place is not filled again but
//! by the substitute that the rules name.

use super::budget::Budget;
use super::prescribe::prescribe;
use crate::atlas::Point;
use crate::protocol::{
    Barrier, Case, Cause, Chosen, Count, Few, InsertionOrder, Kept, Limits, MOST_CHOSEN, Placed, Plan,
    Selection, Sides, Site, SiteSet, StandsIn, Way,
};
use crate::rules::compile::RuleRef;

/// What is left of a selection for a way of treating.
pub(super) fn subtract(case: &Case, selection: &Selection, way: Way) -> Plan {
    let mut work = Work {
        case,
        limits: Limits::of(case, way.scope),
        barrier: Barrier::new(case, way),
        in_the_plan: selection.chosen.iter().map(|chosen| chosen.site.index()).collect(),
        plan: Plan { way, placed: Few::EMPTY, withheld: Few::EMPTY },
        vacant: Few::EMPTY,
    };
    let mut count = Count::default();
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

struct Work<'a> {
    case: &'a Case,
    limits: Limits,
    barrier: Barrier<'a>,
    /// What was chosen, whether or not it is placed, and what stands in.
    in_the_plan: SiteSet,
    plan: Plan,
    /// Points of which nothing is left.
    vacant: Few<Vacancy, MOST_CHOSEN>,
}

/// The place of a point of which nothing is left: a substitute may stand in on the sides that were lost last.
#[derive(Clone, Copy)]
struct Vacancy {
    point: Point,
    sides: Sides,
    /// Its place in the list of what is withheld.
    withheld: usize,
}

impl Work<'_> {
    fn place(&mut self, chosen: Chosen, count: Count) {
        let Chosen { site, sides, .. } = chosen;
        let caps = [self.limits.face_needles, self.limits.body_needles, self.limits.needles];
        if count.exceeds(caps, site.part()) {
            return self.withhold(site, sides, Cause::Cut(count));
        }
        if let Some(cause) = self.case.unwanted(self.plan.way, site) {
            return self.vacate(site, sides, cause);
        }
        let free = self.barrier.free(site, sides);
        if free.is_empty() {
            return self.vacate(site, sides, Cause::Blocked);
        }
        let blocked = sides.without(free);
        if !blocked.is_empty() {
            self.withhold(site, blocked, Cause::Blocked);
        }
        match prescribe(self.case, &self.limits, site) {
            Err(cause) => self.vacate(site, free, cause),
            Ok(technique) => {
                let needles = site.needles(free, chosen.on_each);
                self.plan.placed.push(Placed {
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

    fn withhold(&mut self, site: Site, sides: Sides, cause: Cause) {
        self.plan.withheld.push(Kept { site, sides, cause, substitute: None });
    }

    fn vacate(&mut self, site: Site, sides: Sides, cause: Cause) {
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
        let mut room = Budget::capped(self.case, &self.limits);
        for placed in self.plan.placed.iter() {
            room.spend(placed.site.part(), placed.needles);
        }
        let case = self.case;
        for vacancy in vacant.iter() {
            let Some((via, named)) = case.substitutes(vacancy.point, &self.keeping_out(vacancy)) else {
                continue;
            };
            for substitute in named.iter().copied() {
                let Some(placed) = self.stand_in(vacancy, substitute, via) else { continue };
                if !room.spend(placed.site.part(), placed.needles) {
                    continue;
                }
                self.in_the_plan.insert(placed.site.index());
                self.plan.placed.push(placed);
                if let Some(kept) = self.plan.withheld.get_mut(vacancy.withheld) {
                    kept.substitute = Some(substitute);
                }
                break;
            }
        }
    }

    /// The rules that keep a point out, where one of them may name a substitute.
    fn keeping_out(&self, vacancy: &Vacancy) -> Vec<RuleRef> {
        if !self.case.names_substitutes_of_its_own(vacancy.point) {
            return Vec::new();
        }
        let kept = self.plan.withheld.iter().nth(vacancy.withheld);
        kept.map(|kept| self.case.keeping_out(self.plan.way, kept)).unwrap_or_default()
    }

    /// The substitute in the place of a point, unless it is itself kept out or in the plan already.
    fn stand_in(&self, vacancy: &Vacancy, substitute: Point, via: RuleRef) -> Option<Placed> {
        let site = Site::Point(substitute);
        let unwanted = self.case.unwanted(self.plan.way, site).is_some();
        if self.in_the_plan.contains(site.index()) || self.case.is_off(substitute) || unwanted {
            return None;
        }
        let sides = site.full_sides().narrowed_to(Some(vacancy.sides.side()));
        if self.barrier.free(site, sides) != sides {
            return None;
        }
        let technique = prescribe(self.case, &self.limits, site).ok()?;
        let stands_in = Some(StandsIn { replaced: vacancy.point, via });
        let needles = site.needles(sides, 0);
        Some(Placed { site, sides, needles, stands_in, technique, order: insertion_order(site) })
    }
}
