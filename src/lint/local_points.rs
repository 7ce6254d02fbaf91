//! Cosmetic concerns that no rule answers in their own zones.

use super::reach::is_candidate;
use super::{Lint, Linter};
use crate::atlas::ZoneSet;
use crate::intake::ConcernKind;
use crate::rules::{ConcernRule, LocalAnswer};

pub(super) fn check(linter: &mut Linter<'_>) {
    for (place, rule) in linter.own.concerns.iter().enumerate() {
        let is_same = |other: &&ConcernRule| other.concern == rule.concern;
        if rule.concern.kind() != ConcernKind::Cosmetic
            || linter.own.concerns.iter().take(place).any(|other| is_same(&other))
        {
            continue;
        }
        let rules = linter.rules.concerns.iter().filter(is_same);
        // Where an intake need not name zones, the first rule for the concern gives them.
        let zones = match rules.clone().next() {
            _ if rule.concern.must_name_zones() => ZoneSet::all(),
            first => first.map_or(ZoneSet::EMPTY, |first| first.zones),
        };
        let is_answered = zones.iter().any(|zone| {
            rules.clone().flat_map(|rule| rule.answers(zone)).any(|answer| match answer {
                LocalAnswer::InsertionForm(form) => form.fits(zone),
                LocalAnswer::Point(point) => is_candidate(*point),
            })
        });
        if !is_answered {
            let message = format!("`{}` has no local answer in any of its zones", rule.concern);
            let help = "name a point of the zone, `along_crease` or `around_patch` under `local`";
            linter.report(Lint::NoLocalPoint, &rule.heading, message, help);
        }
    }
}
