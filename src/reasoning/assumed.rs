//! The missing details that a rule takes at their worst: those by which it applies or waits, and those that decide where it
//! blocks.

use super::assessment::Assessment;
use crate::intake::{Detail, PresentRisk, Risk};
use crate::rules::compile::{BitFact, CompiledSafety, CompiledTerm, RiskTest, satisfies};
use std::collections::BTreeSet;

/// The missing details that a rule assumes the worst of, in the order of the vocabulary.
pub(crate) fn assumed(assessment: &Assessment, safety: &CompiledSafety) -> BTreeSet<(Risk, Detail)> {
    let entries = assessment.intake.risks().entries();
    if !entries.iter().any(lacks_a_detail) {
        return BTreeSet::new();
    }
    let mut assumed = BTreeSet::new();
    if safety.condition.holds(&assessment.known) {
        let terms: Vec<&CompiledTerm> = safety.condition.true_terms(&assessment.known).collect();
        if !terms.iter().any(|term| read(assessment, term).all(|tested| tested.is_given())) {
            for term in &terms {
                add_conditions(assessment, term, &mut assumed);
            }
        }
        for term in terms {
            add_places(assessment, safety, term, &mut assumed);
        }
    } else {
        let terms = safety.condition.terms.iter();
        let terms = terms.filter(|term| term.is_possible(&assessment.known));
        terms.for_each(|term| add_conditions(assessment, term, &mut assumed));
    }
    assumed
}

/// Whether an entry lacks any detail that its risk takes.
pub(crate) fn lacks_a_detail(entry: &PresentRisk) -> bool {
    entry.risk().details().iter().any(|detail| !entry.gives(*detail))
}

/// The details that the tests of an `and` read and that an entry leaves out, where no other entry satisfies them without.
fn add_conditions(assessment: &Assessment, term: &CompiledTerm, assumed: &mut BTreeSet<(Risk, Detail)>) {
    for tested in read(assessment, term).filter(|tested| !tested.is_given()) {
        assumed.extend(tested.missing());
    }
}

/// The details that decide where a rule blocks: the zones and the side of each entry that made it apply, and whatever made
/// the entry count.
fn add_places(
    assessment: &Assessment,
    safety: &CompiledSafety,
    term: &CompiledTerm,
    assumed: &mut BTreeSet<(Risk, Detail)>,
) {
    let Some(places) = safety.rule.block.as_ref().map(|block| &block.places) else { return };
    let by_zones = places.own_zones && !places.all && !places.face;
    if !by_zones && !places.own_side {
        return;
    }
    for tested in read(assessment, term) {
        assumed.extend(tested.missing());
        let decisive = [(by_zones, Detail::Zones), (places.own_side, Detail::Side)];
        for (_, detail) in decisive.into_iter().filter(|(is_decisive, _)| *is_decisive) {
            let lacks = |entry: &&PresentRisk| tested.risk.accepts(detail) && !entry.gives(detail);
            assumed.extend(tested.entries.iter().any(lacks).then_some((tested.risk, detail)));
        }
    }
}

/// The tests of one `and` on a present risk, and the entries that satisfy them, missing details taken at their worst.
struct Tested<'a> {
    risk: Risk,
    tests: &'a [RiskTest],
    entries: Vec<&'a PresentRisk>,
}

/// The present risks that an `and` reads.
fn read<'a>(
    assessment: &'a Assessment,
    term: &'a CompiledTerm,
) -> impl Iterator<Item = Tested<'a>> + use<'a> {
    let facts = term.facts.iter().filter(|(_, wanted)| *wanted);
    facts.filter_map(|(fact, _)| {
        let BitFact::Entry(risk, tests) = assessment.rules.facts.get(*fact)? else { return None };
        let satisfies_all = |entry: &&PresentRisk| tests.iter().all(|test| satisfies(entry, *test));
        let entries: Vec<&PresentRisk> = assessment.intake.risks().of(*risk).filter(satisfies_all).collect();
        (!entries.is_empty()).then_some(Tested { risk: *risk, tests, entries })
    })
}

impl Tested<'_> {
    /// Whether some entry satisfies the tests by what it gives.
    fn is_given(&self) -> bool {
        let gives_all = |entry: &&PresentRisk| self.tests.iter().all(|test| entry.gives(test.detail()));
        self.entries.iter().any(gives_all)
    }

    /// The details that the tests read and some entry leaves out.
    fn missing(&self) -> impl Iterator<Item = (Risk, Detail)> {
        let details = self.tests.iter().map(|test| test.detail());
        let lacks = |detail: &Detail| self.entries.iter().any(|entry| !entry.gives(*detail));
        details.filter(lacks).map(|detail| (self.risk, detail))
    }
}
