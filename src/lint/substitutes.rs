//! Substitutes that cannot stand in: the withheld point itself, or a point that another rule keeps away from the same people.

use super::contradiction::blocks_needle;
use super::{Lint, Linter};
use crate::atlas::Point;
use crate::rules::RuleHeader;
use crate::rules::kinds::SafetyRule;

pub(super) fn check(linter: &mut Linter<'_>) {
    for rule in &linter.own.substitutes {
        check_named(linter, &rule.heading, rule.point, &rule.with);
    }
    for rule in &linter.own.safety {
        for (point, with) in &rule.substitute {
            check_named(linter, &rule.heading, *point, with);
        }
    }
}

fn check_named(linter: &mut Linter<'_>, heading: &RuleHeader, point: Point, with: &[Point]) {
    for substitute in with {
        let message = if *substitute == point {
            format!("`{}` names `{point}` as a substitute for itself", heading.id)
        } else if let Some(other) = barred_by(linter, heading, *substitute) {
            let id = &heading.id;
            format!(
                "`{id}` names `{substitute}` as a substitute, which `{other}` keeps away whenever `{id}` applies"
            )
        } else {
            continue;
        };
        let help = "name a point that these people may be given";
        linter.report(Lint::Contradiction, heading, message, help);
    }
}

/// The rule that keeps a point away from everybody to whom this one applies.
fn barred_by(linter: &mut Linter<'_>, heading: &RuleHeader, point: Point) -> Option<String> {
    // Where the choice of a caller decides, the strictest set is in force by default.
    let is_in_force = |rule: &SafetyRule| matches!(rule.policy.as_deref(), None | Some("strictest"));
    let is_whole = |rule: &SafetyRule| rule.block.as_ref().is_some_and(|block| !block.places.is_sided());
    let rules = linter.rules;
    let mut others = rules.safety.iter().filter(|other| {
        other.heading.id != heading.id && is_in_force(other) && is_whole(other) && blocks_needle(other, point)
    });
    let conditions = &mut linter.conditions;
    let barred = others.find(|other| conditions.implies(&heading.id, &other.heading.id));
    barred.map(|other| other.heading.id.to_string())
}
