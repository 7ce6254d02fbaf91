//! Indexes of facts by what they are about, and of safety rules by the facts that they need, so that a decision only
//! evaluates those that can matter to it.

use super::condition::{CompiledTerm, Known, MOST_FACTS, Truth};
use super::facts::BitFact;
use super::safety::{CompiledSafety, SafetySet};
use crate::intake::{ClinicQuestion, Concern, Lifestyle, Pregnancy, Reaction, Risk, Sign};
use crate::rules::kinds::PatternRule;
use crate::rules::when::fact::Fact;
use std::collections::BTreeMap;

/// The facts by what they are about.
#[derive(Debug)]
pub(crate) struct FactIndex {
    /// The facts about somebody with no sign, lifestyle, concern or risk.
    pub(crate) nothing_reported: Known,
    /// Indexed by the position of the word in its vocabulary.
    risks: Vec<Vec<usize>>,
    reactions: Vec<Vec<usize>>,
    concerns: Vec<Vec<usize>>,
    signs: Vec<Vec<usize>>,
    lifestyles: Vec<Vec<usize>>,
    /// The facts that every intake determines.
    pub(crate) always_told: Vec<usize>,
    /// Each fact about a pattern, with the number of the pattern.
    pub(crate) patterns: Vec<(usize, usize)>,
}

impl FactIndex {
    pub(super) fn new(facts: &[BitFact], patterns: &[PatternRule]) -> Self {
        let mut index = Self {
            nothing_reported: Known::NOTHING,
            risks: vec![Vec::new(); Risk::ALL.len()],
            reactions: vec![Vec::new(); Reaction::ALL.len()],
            concerns: vec![Vec::new(); Concern::ALL.len()],
            signs: vec![Vec::new(); Sign::ALL.len()],
            lifestyles: vec![Vec::new(); Lifestyle::ALL.len()],
            always_told: Vec::new(),
            patterns: Vec::new(),
        };
        for (number, fact) in facts.iter().enumerate() {
            let about = match fact {
                BitFact::Entry(risk, _) => index.risks.get_mut(*risk as usize),
                BitFact::Reaction(reaction, _) => index.reactions.get_mut(*reaction as usize),
                BitFact::Plain(Fact::Concern(concern, _)) => index.concerns.get_mut(*concern as usize),
                BitFact::Plain(Fact::Sign(sign)) => index.signs.get_mut(*sign as usize),
                BitFact::Plain(Fact::Lifestyle(lifestyle)) => index.lifestyles.get_mut(*lifestyle as usize),
                BitFact::Plain(Fact::Pattern(id)) => {
                    let place = patterns.iter().position(|pattern| pattern.heading.id == *id);
                    index.patterns.extend(place.map(|place| (number, place)));
                    None
                }
                BitFact::Plain(_) => {
                    index.always_told.push(number);
                    continue;
                }
            };
            if let Some(facts) = about {
                facts.push(number);
            }
            index.nothing_reported.set(number, Truth::False);
        }
        index
    }

    pub(crate) fn about_risk(&self, risk: Risk) -> &[usize] {
        self.risks.get(risk as usize).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn about_reaction(&self, reaction: Reaction) -> &[usize] {
        self.reactions.get(reaction as usize).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn about_concern(&self, concern: Concern) -> &[usize] {
        self.concerns.get(concern as usize).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn about_sign(&self, sign: Sign) -> &[usize] {
        self.signs.get(sign as usize).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn about_lifestyle(&self, lifestyle: Lifestyle) -> &[usize] {
        self.lifestyles.get(lifestyle as usize).map_or(&[], Vec::as_slice)
    }
}

/// The safety rules, by a fact without which they cannot apply.
#[derive(Debug)]
pub(crate) struct SafetyIndex {
    /// Rules that need no fact.
    always: SafetySet,
    by_fact: Vec<SafetySet>,
}

impl SafetyIndex {
    pub(super) fn new(rules: &[CompiledSafety], facts: &[BitFact]) -> Self {
        let mut index = Self { always: SafetySet::EMPTY, by_fact: vec![SafetySet::EMPTY; facts.len()] };
        for (number, rule) in rules.iter().enumerate() {
            for term in &rule.condition.terms {
                let watched = watched(term, facts).and_then(|fact| index.by_fact.get_mut(fact));
                watched.unwrap_or(&mut index.always).insert(number);
            }
        }
        index
    }

    /// The rules that may apply or that an unknown leaves open. Every other rule is known not to apply.
    pub(crate) fn candidates(&self, known: &Known) -> SafetySet {
        let possible = known.possible(self.by_fact.len().min(MOST_FACTS));
        possible.filter_map(|fact| self.by_fact.get(fact)).fold(self.always, |all, rules| all.union(*rules))
    }
}

/// The safety rules by what their conditions read, so that an open question finds the rules that wait for it. Each list is in
/// pack order.
#[derive(Debug)]
pub(crate) struct ReaderIndex {
    /// Indexed by the position of the risk in its vocabulary.
    risks: Vec<Vec<usize>>,
    pub(crate) reactions: Vec<usize>,
    pub(crate) breastfeeding: Vec<usize>,
    questions: BTreeMap<ClinicQuestion, Vec<usize>>,
    pub(crate) unknown_pregnancy: Vec<usize>,
    /// The rules that need one risk and nothing else, any of those that they read.
    pub(crate) need_one_risk: SafetySet,
}

impl ReaderIndex {
    pub(super) fn new(rules: &[CompiledSafety], facts: &[BitFact]) -> Self {
        let mut index = Self {
            risks: vec![Vec::new(); Risk::ALL.len()],
            reactions: Vec::new(),
            breastfeeding: Vec::new(),
            questions: BTreeMap::new(),
            unknown_pregnancy: Vec::new(),
            need_one_risk: SafetySet::EMPTY,
        };
        for (number, rule) in rules.iter().enumerate() {
            let terms = &rule.condition.terms;
            for fact in terms.iter().flat_map(|term| &term.facts).filter_map(|(fact, _)| facts.get(*fact)) {
                let readers = match fact {
                    BitFact::Entry(risk, _) => index.risks.get_mut(*risk as usize),
                    BitFact::Reaction(..) => Some(&mut index.reactions),
                    BitFact::Plain(Fact::Breastfeeding) => Some(&mut index.breastfeeding),
                    BitFact::Plain(Fact::Clinic(question)) => {
                        Some(index.questions.entry(*question).or_default())
                    }
                    BitFact::Plain(Fact::Pregnancy(Pregnancy::Unknown)) => Some(&mut index.unknown_pregnancy),
                    BitFact::Plain(_) => None,
                };
                if let Some(readers) = readers.filter(|readers| readers.last() != Some(&number)) {
                    readers.push(number);
                }
            }
            let needs_one_risk = |term: &CompiledTerm| match term.facts.as_slice() {
                [(fact, true)] => facts.get(*fact).is_some_and(BitFact::can_surely_be_met),
                _ => false,
            };
            if terms.iter().all(needs_one_risk) {
                index.need_one_risk.insert(number);
            }
        }
        index
    }

    pub(crate) fn of_risk(&self, risk: Risk) -> &[usize] {
        self.risks.get(risk as usize).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn of_question(&self, question: ClinicQuestion) -> &[usize] {
        self.questions.get(&question).map_or(&[], Vec::as_slice)
    }
}

/// The fact to index a term by: the term needs it, and it holds for few people.
fn watched(term: &CompiledTerm, facts: &[BitFact]) -> Option<usize> {
    let must_hold = term.facts.iter().filter(|(_, wanted)| *wanted).map(|(fact, _)| *fact);
    must_hold.min_by_key(|fact| match facts.get(*fact) {
        Some(BitFact::Entry(..) | BitFact::Reaction(..)) => 0,
        Some(BitFact::Plain(Fact::Sign(_) | Fact::Concern(..) | Fact::Lifestyle(_))) => 1,
        Some(BitFact::Plain(Fact::Pregnancy(_))) => 2,
        _ => 3,
    })
}
