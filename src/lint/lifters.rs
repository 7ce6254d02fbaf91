//! Rules that say one thing about who or what lifts them, and another in their condition or their verdict.

use super::{Lint, Linter};
use crate::rules::action::{ClearedBy, Verdict};
use crate::rules::kinds::SafetyRule;
use crate::rules::when::fact::{Comparison, Fact, Number, RiskTest};
use crate::rules::when::normal_form::{Budget, Term, terms};
use std::collections::BTreeSet;

pub(super) fn check(linter: &mut Linter<'_>) {
    let mut budget = Budget::new();
    for rule in &linter.own.safety {
        let id = &rule.heading.id;
        if rule.verdict == Verdict::Defer && rule.cleared_by == ClearedBy::Nobody {
            let message = format!("`{id}` says \"not now\", but for some people nothing can ever lift it");
            let help = "write who or what lifts it into `cleared_by`, or `verdict = \"decline\"`";
            linter.report(Lint::Contradiction, &rule.heading, message, help);
        }
        let place = rule.condition.place.as_ref();
        let read =
            terms(&rule.condition.expression, &|fact| Some(fact.clone()), &mut budget).unwrap_or_default();
        let of_guardian = rule.cleared_by == ClearedBy::Guardian;
        if let Some(fact) = of_guardian.then(|| unbounded(&read, Number::Age, 0)).flatten() {
            let message = format!("`{id}` is lifted by a guardian, and `{fact}` holds for adults");
            let help = "turn the comparison round, as in `age < 18`, or name who lifts the rule";
            linter.report_at(Lint::Contradiction, &rule.heading, place, message, help);
        }
        // From 1 on: whether there is an event at all.
        if let Some(fact) = unbounded(&read, Number::EventInDays, 2) {
            let message =
                format!("`{id}` is for events that are far, `{fact}`, and not for those that are near");
            let help = "turn the comparison round, as in `event_in_days < 14`";
            linter.report_at(Lint::Contradiction, &rule.heading, place, message, help);
        }
        if let Some(fact) = grows_truer(rule, &read) {
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

/// A comparison that holds for all that is greater, and a number that no other comparison bounds from above.
fn unbounded(terms: &BTreeSet<Term>, number: Number, least: u32) -> Option<&Fact> {
    let bounded_by = |fact: &Fact| match fact {
        Fact::Number(read, is, than) if *read == number => Some((rises(*is), *than)),
        _ => None,
    };
    terms.iter().find_map(|term| {
        let facts = || term.iter().map(|(fact, _)| fact);
        let is_bounded = facts().filter_map(bounded_by).any(|(rises, _)| !rises);
        facts()
            .find(|fact| !is_bounded && bounded_by(fact).is_some_and(|(rises, than)| rises && than >= least))
    })
}

fn rises(is: Comparison) -> bool {
    matches!(is, Comparison::Greater | Comparison::AtLeast)
}

/// A comparison by which a rule that time is said to lift holds for ever, once it holds.
fn grows_truer<'a>(rule: &SafetyRule, terms: &'a BTreeSet<Term>) -> Option<&'a Fact> {
    if rule.cleared_by != ClearedBy::Time {
        return None;
    }
    terms.iter().find_map(|term| term.iter().map(|(fact, _)| fact).find(|fact| stays_because_of(fact, term)))
}

/// Whether time never makes a fact untrue, and nothing else in the `and` can pass.
fn stays_because_of(fact: &Fact, term: &Term) -> bool {
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
