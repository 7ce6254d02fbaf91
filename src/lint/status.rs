//! Statuses of risks that no safety rule covers.

use super::conditions::Conditions;
use super::{Lint, Linter};
use crate::intake::{Risk, Status};
use crate::rules::kinds::SafetyRule;
use crate::rules::pack::Rules;
use crate::rules::when::fact::Fact;

pub(super) fn check(linter: &mut Linter<'_>) {
    let known = uncovered(linter.below, &mut Conditions::new(linter.below));
    for (risk, status) in uncovered(linter.rules, &mut linter.conditions) {
        // A gap that the packs below already have is not this pack's.
        if known.contains(&(risk, status)) {
            continue;
        }
        let safety = &linter.own.safety;
        let rule = safety.iter().find(|rule| reads(rule, risk)).or(safety.first());
        let heading = rule.map(|rule| &rule.heading).or_else(|| linter.own.headings().next());
        let Some(heading) = heading else { continue };
        let message = format!("no safety rule covers `risk.{risk}.status = {status}`");
        let help = "add a safety rule for it, even if it only asks who follows it up";
        linter.report(Lint::StatusUncovered, heading, message, help);
    }
}

fn reads(rule: &SafetyRule, risk: Risk) -> bool {
    let facts = rule.condition.expression.facts();
    facts.into_iter().any(|(fact, ..)| matches!(fact, Fact::Risk(read, _) if *read == risk))
}

/// The statuses with which somebody can have a risk without any safety rule that applies because of it.
fn uncovered(rules: &Rules, conditions: &mut Conditions<'_>) -> Vec<(Risk, Status)> {
    if rules.safety.is_empty() {
        return Vec::new();
    }
    let statuses = Risk::ALL.iter().flat_map(|risk| risk.statuses().iter().map(|status| (*risk, *status)));
    let is_uncovered = |(risk, status): &(Risk, Status)| {
        !rules.safety.iter().any(|rule| {
            rule.policy.is_none()
                && reads(rule, *risk)
                && conditions.can_rest_on(&rule.heading.id, *risk, *status)
        })
    };
    statuses.filter(is_uncovered).collect()
}
