//! A cosmetic concern is answered where it is.

use super::Linter;
use super::finding::Lint;
use super::reach::is_candidate;
use crate::atlas::{FacialZone, ZoneSet};
use crate::intake::{Concern, ConcernKind};
use crate::rules::LocalAnswer;
use crate::rules::pack::Rules;

impl Linter<'_> {
    pub(crate) fn check_local_points(&mut self) {
        for rule in &self.own.concerns {
            let first = self.own.concerns.iter().find(|other| other.concern == rule.concern);
            let is_first = first.is_some_and(|first| first.heading.id == rule.heading.id);
            if rule.concern.kind() != ConcernKind::Cosmetic || !is_first {
                continue;
            }
            let zones = zones_of(self.rules, rule.concern);
            if zones.iter().any(|zone| is_answered(self.rules, rule.concern, zone)) {
                continue;
            }
            let message = format!("`{}` has no local answer in any of its zones", rule.concern);
            let remedy = "name under `local` a point of the zone, `along_crease` or `around_patch`";
            self.tell(Lint::NoLocalPoint, &rule.heading, message, remedy);
        }
    }
}

/// The zones of a concern where an intake names none; any zone, where it must name some.
fn zones_of(rules: &Rules, concern: Concern) -> ZoneSet {
    if concern.must_name_zones() {
        return ZoneSet::all();
    }
    let mut about = rules.concerns.iter().filter(|rule| rule.concern == concern);
    about.next().map_or(ZoneSet::EMPTY, |rule| rule.zones)
}

fn is_answered(rules: &Rules, concern: Concern, zone: FacialZone) -> bool {
    let about = rules.concerns.iter().filter(|rule| rule.concern == concern);
    about.flat_map(|rule| rule.answers(zone)).any(|answer| match answer {
        LocalAnswer::InsertionForm(form) => form.fits(zone),
        LocalAnswer::Point(point) => is_candidate(*point),
    })
}
