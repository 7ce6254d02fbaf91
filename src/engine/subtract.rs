//! Then subtract: what the clearance keeps out is taken from the selection, and the freed place is not filled again but
//! by the substitute that the rules name.

use super::adjuncts::adjuncts;
use super::budget::{Budget, Count};
use super::prescribe::prescribe;
use crate::atlas::{Part, Point, SessionPhase};
use crate::intake::Modality;
use crate::protocol::{
    Barrier, Case, Chosen, Kept, Placed, Plan, Reason, Scope, Selection, Sides, Site, takes_needles_away,
};
use crate::rules::compile::RuleRef;
use crate::rules::{Builtin, Verdict};

/// What is left of a selection for a way of treating.
pub(super) fn subtract(case: &Case, selection: &Selection, modality: Modality, scope: Scope) -> Plan {
    let barrier = Barrier::new(case, modality, scope);
    let mut work = Work {
        case,
        modality,
        scope,
        barrier,
        selection,
        placed: Vec::new(),
        withheld: Vec::new(),
        vacant: Vec::new(),
    };
    let mut count = Count::default();
    for chosen in &selection.chosen {
        count.add(chosen.site.part(), chosen.needles);
        work.place(chosen, count);
    }
    work.substitute();
    let mut placed = work.placed;
    placed.sort_by_key(|placed| insertion_order(placed.site));
    Plan { modality, placed, withheld: work.withheld, adjuncts: adjuncts(case, modality) }
}

/// Prone before supine, body before face, around the eyes last; then from above down, and by the atlas.
fn insertion_order(site: Site) -> impl Ord {
    let zone = match site {
        Site::Local { zone, .. } => Some(zone),
        Site::Point(point) => point.main_zones().first().copied(),
    };
    (site.phase(), site.part() == Part::Face, site.is_around_the_eye(), zone, site)
}

struct Work<'a> {
    case: &'a Case,
    modality: Modality,
    scope: Scope,
    barrier: Barrier,
    selection: &'a Selection,
    placed: Vec<Placed>,
    withheld: Vec<Kept>,
    /// Points of which nothing is left.
    vacant: Vec<Vacancy<'a>>,
}

/// The place of a point of which nothing is left: a substitute may stand in on the sides that were lost last.
struct Vacancy<'a> {
    chosen: &'a Chosen,
    point: Point,
    sides: Sides,
    /// Its place in the list of what is withheld.
    withheld: usize,
}

impl<'a> Work<'a> {
    fn place(&mut self, chosen: &'a Chosen, count: Count) {
        let site = chosen.site;
        let cut = self.cut_by(site.part(), count);
        if !cut.is_empty() {
            return self.withhold(chosen, chosen.sides, cut);
        }
        let unwanted = self.unwanted(site);
        if !unwanted.is_empty() {
            return self.vacate(chosen, chosen.sides, unwanted);
        }
        let free = self.barrier.free(site, chosen.sides);
        let blocked = chosen.sides.without(free);
        if free.is_empty() {
            let rules = self.barrier.rules(site, blocked);
            return self.vacate(chosen, blocked, rules);
        }
        if !blocked.is_empty() {
            let rules = self.barrier.rules(site, blocked);
            self.withhold(chosen, blocked, rules);
        }
        match prescribe(self.case, site) {
            Err(rules) => self.vacate(chosen, free, rules),
            Ok(technique) => self.placed.push(Placed {
                site,
                sides: free,
                needles: site.needles(free, chosen.on_each),
                reasons: chosen.reasons.clone(),
                stands_in_for: None,
                technique,
            }),
        }
    }

    /// The rules whose caps on numbers cut the list off before this place.
    fn cut_by(&self, part: Part, count: Count) -> Vec<RuleRef> {
        let cutting = self.case.capping().filter(|(_, safety)| count.exceeds(&safety.rule.cap, part));
        cutting.filter_map(|(number, _)| u16::try_from(number).ok().map(RuleRef::Safety)).collect()
    }

    /// Why a site is left out whatever the rules of safety say.
    fn unwanted(&self, site: Site) -> Vec<RuleRef> {
        let Some(point) = site.point() else {
            // Lines and patches are needled or nothing.
            return if self.modality == Modality::Needle { Vec::new() } else { self.against_needles() };
        };
        let preferences = self.case.intake.preferences();
        let avoided = preferences.avoided_points().contains(point);
        let out_of_reach = preferences.is_supine_only() && point.phase() == SessionPhase::Prone;
        if avoided || out_of_reach { vec![RuleRef::Builtin(Builtin::Preference)] } else { Vec::new() }
    }

    /// The rules that speak against needles as such.
    fn against_needles(&self) -> Vec<RuleRef> {
        let mut rules = Vec::new();
        if self.case.intake.preferences().avoided_modalities().contains(Modality::Needle) {
            rules.push(RuleRef::Builtin(Builtin::Preference));
        }
        for (number, safety) in self.case.fired().filter(|(_, safety)| self.scope.counts(safety)) {
            if takes_needles_away(safety) || safety.rule.verdict > Verdict::Treat {
                rules.extend(u16::try_from(number).ok().map(RuleRef::Safety));
            }
        }
        rules
    }

    fn withhold(&mut self, chosen: &Chosen, sides: Sides, rules: Vec<RuleRef>) {
        self.withheld.push(Kept { site: chosen.site, sides, rules, substitute: None });
    }

    fn vacate(&mut self, chosen: &'a Chosen, sides: Sides, rules: Vec<RuleRef>) {
        if let Site::Point(point) = chosen.site {
            self.vacant.push(Vacancy { chosen, point, sides, withheld: self.withheld.len() });
        }
        self.withhold(chosen, sides, rules);
    }

    /// Lets the first free substitute of each wholly withheld point stand in, as far as there is room.
    fn substitute(&mut self) {
        let mut room = Budget::capped(self.case);
        for placed in &self.placed {
            room.spend(placed.site.part(), placed.needles);
        }
        for vacancy in std::mem::take(&mut self.vacant) {
            let rules =
                self.withheld.get(vacancy.withheld).map(|kept| kept.rules.clone()).unwrap_or_default();
            let Some((via, named)) = self.case.substitutes(vacancy.point, &rules) else { continue };
            for substitute in named.iter().copied() {
                let Some(placed) = self.stand_in(&vacancy, substitute, via) else { continue };
                if !room.spend(placed.site.part(), placed.needles) {
                    continue;
                }
                self.placed.push(placed);
                if let Some(kept) = self.withheld.get_mut(vacancy.withheld) {
                    kept.substitute = Some(substitute);
                }
                break;
            }
        }
    }

    /// The substitute in the place of a point, unless it is itself kept out or in the plan already.
    fn stand_in(&self, vacancy: &Vacancy<'_>, substitute: Point, via: RuleRef) -> Option<Placed> {
        let site = Site::Point(substitute);
        let in_the_plan = self.selection.chosen.iter().any(|chosen| chosen.site == site)
            || self.placed.iter().any(|placed| placed.site == site);
        if in_the_plan || self.case.is_off(substitute) || !self.unwanted(site).is_empty() {
            return None;
        }
        let sides = site.full_sides().narrowed_to(Some(vacancy.sides.side()));
        if self.barrier.free(site, sides) != sides {
            return None;
        }
        let technique = prescribe(self.case, site).ok()?;
        let mut reasons = vacancy.chosen.reasons.clone();
        reasons.push(Reason { rule: via, weight: 0 });
        Some(Placed {
            site,
            sides,
            needles: site.needles(sides, 0),
            reasons,
            stands_in_for: Some(vacancy.point),
            technique,
        })
    }
}
