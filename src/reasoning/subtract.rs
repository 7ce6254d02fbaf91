//! What the clearance excludes is taken out of the selection. The freed place is filled only by a substitute that the rules
//! name for the excluded point.

use super::assessment::Assessment;
use super::blocked::{BlockedSites, TreatmentMode};
use super::caps::EffectiveCaps;
use super::exclusion::{self, Excluded, ExclusionCause, unwanted};
use super::inline_vec::InlineVec;
use super::plan::{InsertionOrder, InsertionState, MOST_SELECTED, ProtocolState, Selection, Substitution};
use super::select::counts_for_turning;
use super::site::{Sides, Site, SiteSet};
use super::technique::technique;
use crate::atlas::{Part, Point, SessionPhase};
use crate::intake::Position;
use crate::rules::compile::RuleRef;

pub(crate) fn subtract(assessment: &Assessment, selection: &Selection, mode: TreatmentMode) -> ProtocolState {
    let mut subtraction = Subtraction {
        assessment,
        caps: EffectiveCaps::of(assessment, mode.counted),
        blocked: BlockedSites::new(assessment, mode),
        position: selection.position,
        used: SiteSet::EMPTY,
        plan: ProtocolState { mode, insertions: InlineVec::EMPTY, withheld: InlineVec::EMPTY },
        vacancies: InlineVec::EMPTY,
    };
    let mut seen = SiteSet::EMPTY;
    for first in selection.steps.iter() {
        if !seen.contains(first.site.index()) {
            seen.insert(first.site.index());
            subtraction.cut(selection, first.site, first.sides);
        }
    }
    subtraction.substitute();
    subtraction.keep_on_the_back();
    subtraction.plan.insertions.sort_unstable_by_key(|insertion| insertion.order);
    subtraction.plan
}

fn insertion_order(site: Site) -> InsertionOrder {
    let index = u16::try_from(site.index()).unwrap_or(u16::MAX);
    let in_the_face = site.part() == Part::Face;
    let place = if in_the_face { site.place_in_the_face() } else { (0, false) };
    (site.phase(), in_the_face, site.is_around_the_eye(), place, index)
}

/// A plan as it is made.
struct Subtraction<'a> {
    assessment: &'a Assessment,
    caps: EffectiveCaps,
    blocked: BlockedSites<'a>,
    position: Position,
    /// The sites that the caps leave of the selection, and those that stand in for one.
    used: SiteSet,
    plan: ProtocolState,
    vacancies: InlineVec<Vacancy, MOST_SELECTED>,
}

/// An excluded point that a substitute may replace.
#[derive(Clone, Copy)]
struct Vacancy {
    point: Point,
    sides: Sides,
    needles: u8,
    /// Its place in `withheld`.
    withheld: usize,
}

impl Subtraction<'_> {
    /// Cuts the steps of a site to what the caps allow, and places what is left.
    fn cut(&mut self, selection: &Selection, site: Site, sides: Sides) {
        let (mut on_each, mut cut) = (0_u8, None);
        for step in selection.of_site(site) {
            if step.count.exceeds(self.caps.needles, site.part()) {
                let (needles, _) = cut.unwrap_or((0_u8, step.count));
                cut = Some((needles.saturating_add(step.needles), step.count));
            } else {
                on_each = on_each.saturating_add(1);
            }
        }
        if let Some((needles, count)) = cut {
            self.withhold(site, sides, needles, ExclusionCause::OverNeedleLimit(count));
        }
        if on_each > 0 {
            self.used.insert(site.index());
            self.place(site, sides, on_each);
        }
    }

    /// Puts a site into the plan, or says what excludes it or a side of it.
    fn place(&mut self, site: Site, sides: Sides, on_each: u8) {
        if let Some(cause) = unwanted(self.assessment, self.plan.mode, site) {
            return self.vacate(site, sides, on_each, cause);
        }
        let free = self.blocked.free(site, sides);
        if free.is_empty() {
            return self.vacate(site, sides, on_each, ExclusionCause::Blocked);
        }
        let blocked = sides.without(free);
        if !blocked.is_empty() {
            self.withhold(site, blocked, site.needles(blocked, on_each), ExclusionCause::Blocked);
        }
        if self.is_out_of_position(site) {
            return self.vacate(site, free, on_each, ExclusionCause::Position);
        }
        match self.insertion(site, free, on_each) {
            Err(cause) => self.vacate(site, free, on_each, cause),
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

    fn withhold(&mut self, site: Site, sides: Sides, needles: u8, cause: ExclusionCause) {
        self.plan.withheld.push(Excluded { site, sides, needles, cause, substitute: None });
    }

    /// Withholds a whole site. A substitute may replace it.
    fn vacate(&mut self, site: Site, sides: Sides, on_each: u8, cause: ExclusionCause) {
        let needles = site.needles(sides, on_each);
        if let Site::Point(point) = site {
            self.vacancies.push(Vacancy { point, sides, needles, withheld: self.plan.withheld.len() });
        }
        self.withhold(site, sides, needles, cause);
    }

    /// Withholds what is needled face down where too few needles are left for that. Nothing replaces it.
    fn keep_on_the_back(&mut self) {
        if self.position != Position::ProneThenSupine {
            return;
        }
        let planned = self.plan.insertions;
        let counted = planned.iter().filter(|it| it.substitution.is_none() && counts_for_turning(it.site));
        let needles: u16 = counted.map(|insertion| u16::from(insertion.needles)).sum();
        if needles >= self.assessment.rules.selection.least_prone_needles {
            return;
        }
        self.plan.insertions = InlineVec::EMPTY;
        for insertion in planned.iter() {
            if insertion.site.phase() == SessionPhase::Supine {
                self.plan.insertions.push(*insertion);
            } else if let Some(Substitution { replaced, .. }) = insertion.substitution {
                let replaced = Site::Point(replaced);
                let places = 0..self.plan.withheld.len();
                for place in places {
                    let entry = self.plan.withheld.get_mut(place);
                    if let Some(excluded) = entry.filter(|it| it.site == replaced) {
                        excluded.substitute = None;
                    }
                }
            } else {
                let InsertionState { site, sides, needles, .. } = *insertion;
                self.withhold(site, sides, needles, ExclusionCause::NotTurned);
            }
        }
    }

    /// Fills each vacancy with the first of its substitutes that is free.
    fn substitute(&mut self) {
        let vacancies = self.vacancies;
        for vacancy in vacancies.iter() {
            let withheld_by = self.excluding_rules(vacancy);
            let Some((via, named)) = self.assessment.substitutes(vacancy.point, &withheld_by) else {
                continue;
            };
            for substitute in named.iter().copied() {
                let Some(insertion) = self.replacement(vacancy, substitute, via) else { continue };
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
        // Nobody is turned for a substitute. It takes no more needles than what it replaces, and takes them from the same part, so
        // that no limit is exceeded.
        let is_turned = self.position == Position::Supine && site.phase() == SessionPhase::Prone;
        let is_elsewhere = site.part() != Site::Point(vacancy.point).part();
        if is_turned || is_elsewhere || site.needles(sides, 0) > vacancy.needles {
            return None;
        }
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
