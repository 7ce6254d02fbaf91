//! Parts of rules that can never take effect: points that are never planned, `alternative` where nothing is blocked.

use super::reach::is_candidate;
use super::{Lint, Linter};
use crate::atlas::{Point, PointSet};
use crate::rules::LocalAnswer;
use crate::rules::header::RuleHeader;

pub(super) fn check(linter: &mut Linter<'_>) {
    let rules = linter.own;
    for rule in &rules.patterns {
        check_points(linter, &rule.heading, rule.points.iter().map(|named| named.point));
    }
    for rule in &rules.combinations {
        check_points(linter, &rule.heading, rule.points.iter().map(|named| named.point));
    }
    for rule in &rules.concerns {
        let local = rule.local.iter().flat_map(|(_, answers)| answers);
        let local = local.filter_map(|answer| match answer {
            LocalAnswer::Point(point) => Some(point),
            LocalAnswer::InsertionForm(_) => None,
        });
        let beside = rule.beside.iter().flat_map(|(_, points)| points);
        let named = local.chain(&rule.adjacent).chain(beside).chain(&rule.distal).chain(&rule.default_root);
        check_points(linter, &rule.heading, named.copied());
    }
    for rule in &rules.substitutes {
        check_points(linter, &rule.heading, rule.with.iter().copied());
    }
    for rule in &rules.safety {
        let substitutes = rule.substitute.iter().flat_map(|(_, with)| with);
        check_points(linter, &rule.heading, substitutes.copied());
        if !rule.alternative && rule.block.is_none() {
            let message = "`alternative = false` has no effect in a rule without `block`";
            let help = "add `block`, or remove `alternative`";
            linter.report(Lint::IdlePart, &rule.heading, message, help);
        }
    }
}

fn check_points(linter: &mut Linter<'_>, heading: &RuleHeader, points: impl Iterator<Item = Point>) {
    let idle: PointSet = points.filter(|point| !is_candidate(*point)).collect();
    if !idle.is_empty() {
        let idle: Vec<String> = idle.iter().map(|point| format!("`{point}`")).collect();
        let message = format!("{} can never be planned", idle.join(", "));
        let help = "remove it: it is off by default, or its needling is not known";
        linter.report(Lint::IdlePart, heading, message, help);
    }
}
