//! Two rules that say the same.

use super::conditions::Conditions;
use super::shadow::is_covered;
use super::{Lint, Linter, earlier_matches};
use crate::intake::ModalitySet;
use crate::rules::header::RuleHeader;

pub(super) fn check(linter: &mut Linter<'_>) {
    let rules = linter.rules;
    report_each(
        linter,
        &rules.safety,
        |rule| &rule.heading,
        |conditions, rule, other| {
            other.policy == rule.policy
                && is_covered(conditions, rule, other)
                && is_covered(conditions, other, rule)
        },
    );
    report_each(
        linter,
        &rules.combinations,
        |rule| &rule.heading,
        |conditions, rule, other| {
            other.points == rule.points && conditions.same(&rule.heading.id, &other.heading.id)
        },
    );
    report_each(
        linter,
        &rules.techniques,
        |rule| &rule.heading,
        |conditions, rule, other| {
            other.says_the_same(rule) && conditions.same(&rule.heading.id, &other.heading.id)
        },
    );
    // Words that one person would read twice.
    let meet = |conditions: &mut Conditions<'_>,
                one: (&RuleHeader, ModalitySet),
                other: (&RuleHeader, ModalitySet)| {
        !one.1.intersection(other.1).is_empty() && conditions.can_hold_together(&one.0.id, &other.0.id)
    };
    report_each(
        linter,
        &rules.advice,
        |rule| &rule.heading,
        |conditions, rule, other| {
            (other.occasion, &other.text) == (rule.occasion, &rule.text)
                && meet(conditions, (&rule.heading, rule.modalities), (&other.heading, other.modalities))
        },
    );
    report_each(
        linter,
        &rules.steps,
        |rule| &rule.heading,
        |conditions, rule, other| {
            (other.step, &other.text) == (rule.step, &rule.text)
                && meet(conditions, (&rule.heading, rule.modalities), (&other.heading, other.modalities))
        },
    );
    report_each(
        linter,
        &rules.harms,
        |rule| &rule.heading,
        |conditions, rule, other| {
            (other.points, &other.text) == (rule.points, &rule.text)
                && meet(conditions, (&rule.heading, rule.modalities), (&other.heading, other.modalities))
        },
    );
}

fn report_each<'a, R>(
    linter: &mut Linter<'a>,
    rules: &'a [R],
    heading: impl Fn(&R) -> &RuleHeader,
    is_same: impl Fn(&mut Conditions<'a>, &R, &R) -> bool,
) {
    let pairs = earlier_matches(rules, |rule, other| {
        linter.is_own_and_alive(heading(rule)) && is_same(&mut linter.conditions, rule, other)
    });
    for (rule, other) in pairs {
        let message = format!("`{}` duplicates `{}`", heading(rule).id, heading(other).id);
        linter.report(Lint::Duplicate, heading(rule), message, "keep one of them");
    }
}
