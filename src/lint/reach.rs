//! Rules that can never take effect.

use super::{Lint, Linter};
use crate::atlas::Point;
use crate::intake::{Modality, ModalitySet};
use crate::rules::TechniqueRule;
use crate::rules::header::RuleHeader;

/// Whether a point can be planned.
pub(super) fn is_candidate(point: Point) -> bool {
    !point.is_off_by_default() && point.needling().is_some()
}

pub(super) fn check_conditions(linter: &mut Linter<'_>) {
    const FIX: &str = "fix the condition or remove the rule";
    for (heading, condition, _) in linter.own.conditional() {
        if !linter.conditions.can_hold(&heading.id) {
            let message = format!("no intake satisfies the condition of `{}`", heading.id);
            linter.report_at(Lint::NeverHolds, heading, condition.place.as_ref(), message, FIX);
        } else if !linter.conditions.can_hold_with_all_details(&heading.id) {
            let message = format!("`{}` applies only if details of a risk are missing", heading.id);
            let help = "put `or` between tests of one risk that exclude each other";
            linter.report_at(Lint::OnlyWithoutDetails, heading, condition.place.as_ref(), message, help);
        }
    }
    for (heading, unless) in linter.own.exceptions() {
        if !linter.conditions.exception_can_hold(&heading.id, unless) {
            let message = format!("no intake satisfies the `unless` of `{}`", heading.id);
            linter.report_at(Lint::NeverHolds, heading, unless.place.as_ref(), message, FIX);
        }
    }
}

pub(super) fn check_effects(linter: &mut Linter<'_>) {
    let rules = linter.own;
    for rule in &rules.substitutes {
        // Points with hazards are never planned either, but people ask for them and are shown what replaces them.
        if !is_candidate(rule.point) && rule.point.hazards().is_empty() {
            let message = format!("`{}` is never planned, so it needs no substitute", rule.point);
            linter.report(Lint::NeverHolds, &rule.heading, message, "remove the rule");
        } else if !rule.with.iter().any(|point| is_candidate(*point)) {
            let message = format!("none of the substitutes for `{}` can be planned", rule.point);
            let help = "name a point that is not off by default";
            linter.report(Lint::NeverHolds, &rule.heading, message, help);
        }
    }
    for rule in rules.techniques.iter().filter(|rule| has_no_effect(rule)) {
        let message = format!("`{}` has no effect on any plan", rule.heading.id);
        let help = "name the `form` or the `zones` that it is for, or set `retention_min` for all needles";
        linter.report(Lint::NeverHolds, &rule.heading, message, help);
    }
    for rule in &rules.harms {
        let out_of_part = |point: Point| rule.part.is_some_and(|part| part != point.part());
        if !rule.points.is_empty() && rule.points.iter().all(out_of_part) {
            let message = format!("`{}` names only points that are not in its part", rule.heading.id);
            let help = "name points of the `part`, or leave one of them out";
            linter.report(Lint::NeverHolds, &rule.heading, message, help);
        }
        if !rule.points.is_empty() && !rule.points.iter().any(is_candidate) {
            let message = format!("`{}` names only points that are never planned", rule.heading.id);
            let help = "name points that can be planned, or none";
            linter.report(Lint::NeverHolds, &rule.heading, message, help);
        }
    }
}

pub(super) fn check_modalities(linter: &mut Linter<'_>) {
    let planned: ModalitySet = [Modality::Needle, Modality::Acupressure].into_iter().collect();
    let rules = linter.own;
    let mut spoken: Vec<(&RuleHeader, ModalitySet)> = Vec::new();
    spoken.extend(rules.advice.iter().map(|rule| (&rule.heading, rule.modalities)));
    spoken.extend(rules.steps.iter().map(|rule| (&rule.heading, rule.modalities)));
    spoken.extend(rules.expectations.iter().map(|rule| (&rule.heading, rule.modalities)));
    spoken.extend(rules.harms.iter().map(|rule| (&rule.heading, rule.modalities)));
    spoken.extend(rules.courses.iter().map(|rule| (&rule.heading, rule.modalities)));
    for (heading, modalities) in spoken {
        if modalities.intersection(planned).is_empty() {
            let message = format!("`{}` is for modalities that no plan uses", heading.id);
            linter.report(Lint::NeverHolds, heading, message, "plans use `needle` or `acupressure`");
        }
    }
}

fn has_no_effect(rule: &TechniqueRule) -> bool {
    let is_local = rule.form.is_some() || !rule.zones.is_empty();
    let fits =
        rule.form.is_none_or(|form| rule.zones.is_empty() || rule.zones.iter().any(|zone| form.fits(zone)));
    let sizes = [rule.gauge, rule.length, rule.inserted.min, rule.inserted.max, rule.depth.max];
    let is_about_needles = rule.needles.is_some()
        || sizes.iter().any(Option::is_some)
        || rule.angle.is_some()
        || rule.direction.is_some()
        || rule.location.is_some()
        || rule.stimulation.is_some()
        || rule.de_qi.is_some();
    rule.retention_min.is_none() && !(is_local && fits && is_about_needles)
}
