//! What the clearance excludes is taken out of the selection. The freed place is filled only by a substitute that the rules
//! name for the excluded point.

use super::assessment::Assessment;
use super::blocked::{BlockedSites, TreatmentMode};
use super::budget::NeedleBudget;
use super::caps::EffectiveCaps;
use super::exclusion::{self, Excluded, ExclusionCause, NeedleCount, unwanted};
use super::inline_vec::InlineVec;
use super::plan::{InsertionOrder, InsertionState, MOST_SELECTED, ProtocolState, Selection, Substitution};
use super::site::{Sides, Site, SiteSet};
use super::technique::technique;
use crate::atlas::Point;
use crate::rules::compile::RuleRef;

pub(crate) fn subtract(assessment: &Assessment, selection: &Selection, mode: TreatmentMode) -> ProtocolState {
    let mut subtraction = Subtraction {
        assessment,
        caps: EffectiveCaps::of(assessment, mode.counted),
        blocked: BlockedSites::new(assessment, mode),
        used: selection.sites.iter().map(|selected| selected.site.index()).collect(),
        plan: ProtocolState { mode, insertions: InlineVec::EMPTY, withheld: InlineVec::EMPTY },
        vacancies: InlineVec::EMPTY,
    };
    let mut count = NeedleCount::default();
    for selected in selection.sites.iter() {
        count.add(selected.site.part(), selected.needles);
        subtraction.place(selected.site, selected.sides, selected.on_each, count);
    }
    subtraction.substitute();
    subtraction.plan.insertions.sort_unstable_by_key(|insertion| insertion.order);
    subtraction.plan
}

fn insertion_order(site: Site) -> InsertionOrder {
    let zone = match site {
        Site::Local { zone, .. } => Some(zone),
        Site::Point(point) => point.main_zones().first().copied(),
    };
    let index = u16::try_from(site.index()).unwrap_or(u16::MAX);
    (site.phase(), site.is_around_the_eye(), zone, index)
}

/// A plan as it is made.
struct Subtraction<'a> {
    assessment: &'a Assessment,
    caps: EffectiveCaps,
    blocked: BlockedSites<'a>,
    /// The sites that were selected or stand in for one.
    used: SiteSet,
    plan: ProtocolState,
    vacancies: InlineVec<Vacancy, MOST_SELECTED>,
}

/// An excluded point that a substitute may replace.
#[derive(Clone, Copy)]
struct Vacancy {
    point: Point,
    sides: Sides,
    /// Its place in `withheld`.
    withheld: usize,
}

impl Subtraction<'_> {
    /// Puts a selected site into the plan, or says what excludes it or a side of it.
    fn place(&mut self, site: Site, sides: Sides, on_each: u8, count: NeedleCount) {
        if count.exceeds(self.caps.needles, site.part()) {
            return self.withhold(site, sides, ExclusionCause::OverNeedleLimit(count));
        }
        if let Some(cause) = unwanted(self.assessment, self.plan.mode, site) {
            return self.vacate(site, sides, cause);
        }
        let free = self.blocked.free(site, sides);
        if free.is_empty() {
            return self.vacate(site, sides, ExclusionCause::Blocked);
        }
        let blocked = sides.without(free);
        if !blocked.is_empty() {
            self.withhold(site, blocked, ExclusionCause::Blocked);
        }
        if self.is_out_of_position(site) {
            return self.vacate(site, free, ExclusionCause::Position);
        }
        match self.insertion(site, free, on_each) {
            Err(cause) => self.vacate(site, free, cause),
            Ok(insertion) => self.plan.insertions.push(insertion),
        }
    }

    fn insertion(&self, site: Site, sides: Sides, on_each: u8) -> Result<InsertionState, ExclusionCause> {
        Ok(InsertionState {
            site,
            sides,
            needles: site.needles(sides, on_each),
            substitution: None,
            technique: technique(self.assessment, &self.caps, site)?,
            order: insertion_order(site),
        })
    }

    /// Whether the caps keep the person in a position in which a site cannot be reached.
    fn is_out_of_position(&self, site: Site) -> bool {
        self.caps.position.is_some_and(|position| position != site.phase())
    }

    fn withhold(&mut self, site: Site, sides: Sides, cause: ExclusionCause) {
        self.plan.withheld.push(Excluded { site, sides, cause, substitute: None });
    }

    /// Withholds a whole site. A substitute may replace it.
    fn vacate(&mut self, site: Site, sides: Sides, cause: ExclusionCause) {
        if let Site::Point(point) = site {
            self.vacancies.push(Vacancy { point, sides, withheld: self.plan.withheld.len() });
        }
        self.withhold(site, sides, cause);
    }

    /// Fills each vacancy with the first of its substitutes that is free, within what the caps leave.
    fn substitute(&mut self) {
        let vacancies = self.vacancies;
        let mut budget = NeedleBudget::capped(self.assessment, &self.caps);
        for insertion in self.plan.insertions.iter() {
            budget.spend(insertion.site.part(), insertion.needles);
        }
        for vacancy in vacancies.iter() {
            let withheld_by = self.excluding_rules(vacancy);
            let Some((via, named)) = self.assessment.substitutes(vacancy.point, &withheld_by) else {
                continue;
            };
            for substitute in named.iter().copied() {
                let Some(insertion) = self.replacement(vacancy, substitute, via) else { continue };
                if !budget.spend(insertion.site.part(), insertion.needles) {
                    continue;
                }
                self.used.insert(insertion.site.index());
                self.plan.insertions.push(insertion);
                if let Some(excluded) = self.plan.withheld.get_mut(vacancy.withheld) {
                    excluded.substitute = Some(substitute);
                }
                break;
            }
        }
    }

    fn excluding_rules(&self, vacancy: &Vacancy) -> Vec<RuleRef> {
        // Only the substitutes that these rules name matter, and few rules name any. Looking first saves a third of a long
        // decision.
        let naming = self.assessment.rules.safety_kinds.name_substitutes;
        let mut naming = self.assessment.applying_of(naming);
        if !naming.any(|(_, safety)| safety.names_substitutes_for(vacancy.point)) {
            return Vec::new();
        }
        let excluded = self.plan.withheld.iter().nth(vacancy.withheld);
        let rules = |excluded| exclusion::rules(self.assessment, self.plan.mode, excluded);
        excluded.map(rules).unwrap_or_default()
    }

    /// The insertion of a substitute, unless it is itself excluded or already in the plan.
    fn replacement(&self, vacancy: &Vacancy, substitute: Point, via: RuleRef) -> Option<InsertionState> {
        let site = Site::Point(substitute);
        let is_unwanted = unwanted(self.assessment, self.plan.mode, site).is_some();
        if self.used.contains(site.index()) || self.assessment.is_off(substitute) || is_unwanted {
            return None;
        }
        let sides = site.full_sides().narrowed_to(Some(vacancy.sides.side()));
        if self.blocked.free(site, sides) != sides || self.is_out_of_position(site) {
            return None;
        }
        let insertion = self.insertion(site, sides, 0).ok()?;
        Some(InsertionState {
            substitution: Some(Substitution { replaced: vacancy.point, via }),
            ..insertion
        })
    }
}
