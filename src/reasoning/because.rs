//! The facts behind a safety rule: what made it apply, and what it waits for.

use super::assessment::Assessment;
use crate::rules::compile::{BitFact, CompiledSafety, Truth};
use std::collections::BTreeSet;

/// The facts that made a rule apply, as conditions write them; for a rule that waits for an answer, the unknown facts.
pub(crate) fn because(assessment: &Assessment, safety: &CompiledSafety) -> Vec<String> {
    if !safety.condition.holds(&assessment.known) {
        return waits_for(assessment, safety);
    }
    let terms = safety.condition.true_terms(&assessment.known);
    let facts: BTreeSet<(usize, bool)> = terms.flat_map(|term| term.facts.iter().copied()).collect();
    let written = facts.into_iter().flat_map(|(fact, wanted)| {
        let written = written(assessment, fact).into_iter();
        written.map(move |fact| if wanted { fact } else { format!("not {fact}") })
    });
    let written = each_once(written);
    if written.is_empty() { vec!["always".to_owned()] } else { written }
}

/// The unknown facts that decide whether a rule applies.
fn waits_for(assessment: &Assessment, safety: &CompiledSafety) -> Vec<String> {
    let known = &assessment.known;
    let terms = safety.condition.terms.iter().filter(|term| term.is_possible(known));
    let facts = terms.flat_map(|term| &term.facts).map(|(fact, _)| *fact);
    let unknown: BTreeSet<usize> = facts.filter(|fact| known.truth(*fact) == Truth::Unknown).collect();
    let written = unknown.into_iter().flat_map(|fact| written(assessment, fact));
    each_once(written.map(|fact| format!("unknown {fact}")))
}

fn written(assessment: &Assessment, fact: usize) -> Vec<String> {
    assessment.rules.facts.get(fact).map(BitFact::written).unwrap_or_default()
}

/// Whether a rule applies to everyone.
pub(crate) fn holds_for_everyone(assessment: &Assessment, safety: &CompiledSafety) -> bool {
    let condition = &safety.condition;
    condition.holds(&assessment.known)
        && condition.true_terms(&assessment.known).all(|term| term.facts.is_empty())
}

/// The first of each.
pub(crate) fn each_once<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}
