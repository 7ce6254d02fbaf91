//! Two rules that say the same.

use super::conditions::Conditions;
use super::shadow::is_covered;
use super::{Lint, Linter, earlier_matches};
use crate::rules::kinds::Rule;

pub(super) fn check(linter: &mut Linter<'_>) {
    let rules = linter.rules;
    report_each(linter, &rules.safety, |conditions, rule, other| {
        other.policy == rule.policy
            && is_covered(conditions, rule, other)
            && is_covered(conditions, other, rule)
    });
    report_each(linter, &rules.combinations, |conditions, rule, other| {
        other.points == rule.points && conditions.same(&rule.heading.id, &other.heading.id)
    });
    report_each(linter, &rules.techniques, |conditions, rule, other| {
        other.says_the_same(rule) && conditions.same(&rule.heading.id, &other.heading.id)
    });
    report_each(linter, &rules.advice, |conditions, rule, other| {
        (other.occasion, &other.text) == (rule.occasion, &rule.text)
            && !rule.modalities.intersection(other.modalities).is_empty()
            && conditions.can_hold_together(&rule.heading.id, &other.heading.id)
    });
    report_each(linter, &rules.steps, |conditions, rule, other| {
        (other.step, &other.text) == (rule.step, &rule.text)
            && !rule.modalities.intersection(other.modalities).is_empty()
            && conditions.can_hold_together(&rule.heading.id, &other.heading.id)
    });
    report_each(linter, &rules.harms, |conditions, rule, other| {
        (other.points, &other.text) == (rule.points, &rule.text)
            && !rule.modalities.intersection(other.modalities).is_empty()
            && conditions.can_hold_together(&rule.heading.id, &other.heading.id)
    });
}

fn report_each<'a, R: Rule>(
    linter: &mut Linter<'a>,
    rules: &'a [R],
    is_same: impl Fn(&mut Conditions<'a>, &R, &R) -> bool,
) {
    let pairs = earlier_matches(rules, |rule, other| {
        linter.is_own(rule.view().header)
            && is_same(&mut linter.conditions, rule, other)
            && linter.conditions.can_hold(rule.view().id())
    });
    for (rule, other) in pairs {
        let (heading, other) = (rule.view().header, other.view().header);
        let message = format!("`{}` duplicates `{}`", heading.id, other.id);
        linter.report(Lint::Duplicate, heading, message, "keep one of them");
    }
}
