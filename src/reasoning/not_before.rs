//! When a treatment that is deferred becomes possible, as far as the intervals of the rules tell.

use super::assessment::Assessment;
use crate::rules::Verdict;
use crate::rules::compile::{BitFact, CompiledSafety, CompiledTerm, satisfies};

/// The number of days until the last deferring rule has passed. A date that was not given counts as today.
pub(crate) fn not_before_days(assessment: &Assessment) -> Option<u32> {
    let deferring = assessment.fired().filter(|(_, safety)| safety.rule.verdict == Verdict::Defer);
    deferring.filter_map(|(_, safety)| rule_passes_in_days(assessment, safety)).max()
}

fn rule_passes_in_days(assessment: &Assessment, safety: &CompiledSafety) -> Option<u32> {
    let mut last = None;
    for term in safety.condition.true_terms(&assessment.known) {
        // A term that does not end with time keeps the rule in force for good.
        let end = term_passes_in_days(assessment, term)?;
        last = last.max(Some(end));
    }
    last
}

fn term_passes_in_days(assessment: &Assessment, term: &CompiledTerm) -> Option<u32> {
    let facts = term.facts.iter().filter(|(_, wanted)| *wanted);
    let facts = facts.filter_map(|(fact, _)| assessment.rules.facts.get(*fact));
    // All facts of a term must hold, so the first that passes ends it.
    facts.filter_map(|fact| fact_passes_in_days(assessment, fact)).min()
}

fn fact_passes_in_days(assessment: &Assessment, fact: &BitFact) -> Option<u32> {
    let BitFact::Entry(risk, tests) = fact else {
        return None;
    };
    let first_day_beyond = tests.iter().filter_map(|test| test.first_day_beyond()).min()?;
    let entries = assessment.intake.risks().of(*risk);
    let satisfying = entries.filter(|entry| tests.iter().all(|test| satisfies(entry, *test)));
    satisfying.map(|entry| first_day_beyond.saturating_sub(entry.days_ago().unwrap_or(0))).max()
}
