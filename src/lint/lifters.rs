//! Rules that say one thing about who or what lifts them, and another in their condition or their verdict.

use super::{Lint, Linter};
use crate::rules::action::{ClearedBy, Verdict};
use crate::rules::kinds::SafetyRule;
use crate::rules::when::fact::{Comparison, Fact, Number, RiskTest};
use crate::rules::when::normal_form::{Budget, Term, terms};

pub(super) fn check(linter: &mut Linter<'_>) {
    let mut budget = Budget::new();
    for rule in &linter.own.safety {
        let id = &rule.heading.id;
        if rule.verdict == Verdict::Defer && rule.cleared_by == ClearedBy::Nobody {
            let message = format!("`{id}` says \"not now\", but for some people nothing can ever lift it");
            let help = "write who or what lifts it into `cleared_by`, or `verdict = \"decline\"`";
            linter.report(Lint::Contradiction, &rule.heading, message, help);
        }
        if let Some(fact) = grows_truer(rule, &mut budget) {
            let message =
                format!("`cleared_by` lets `{id}` pass with time, but time never makes `{fact}` untrue");
            let help = "turn the comparison round, as in `days_ago < 42`, or name who lifts the rule";
            linter.report_at(
                Lint::Contradiction,
                &rule.heading,
                rule.condition.place.as_ref(),
                message,
                help,
            );
        }
    }
}

/// A comparison by which a rule that time is said to lift holds for ever, once it holds.
fn grows_truer(rule: &SafetyRule, budget: &mut Budget) -> Option<Fact> {
    if rule.cleared_by != ClearedBy::Time {
        return None;
    }
    let terms = terms(&rule.condition.expression, &|fact| Some(fact.clone()), budget).ok()?;
    terms
        .iter()
        .find_map(|term| term.iter().map(|(fact, _)| fact).find(|fact| stays_because_of(fact, term)).cloned())
}

/// Whether time never makes a fact untrue, and nothing else in the `and` can pass.
fn stays_because_of(fact: &Fact, term: &Term) -> bool {
    let rises = |is: Comparison| matches!(is, Comparison::Greater | Comparison::AtLeast);
    let (Fact::Risk(_, Some(RiskTest::DaysAgo(is, _))) | Fact::Number(Number::Age, is, _)) = fact else {
        return false;
    };
    let stays = |(other, _): &(Fact, bool)| match other {
        Fact::Always | Fact::Sex(_) | Fact::Concern(..) => true,
        Fact::Number(Number::Age, is, _) => rises(*is),
        // Another test of the same entry neither comes nor goes with the days, but for the days themselves.
        Fact::Risk(risk, test) => {
            let is_same = matches!(fact, Fact::Risk(same, _) if same == risk);
            is_same && !matches!(test, Some(RiskTest::DaysAgo(is, _)) if !rises(*is))
        }
        _ => false,
    };
    rises(*is) && term.iter().all(stays)
}
