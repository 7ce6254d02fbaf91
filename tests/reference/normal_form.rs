//! The disjunctive normal form of a condition: what was true of a rule, and by which entries.

use super::condition::{Fact, Formula};
use super::person::Person;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Literal {
    pub(crate) fact: Fact,
    pub(crate) negated: bool,
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.negated { "not " } else { "" }, self.fact)
    }
}

/// One `and` of the normal form; without literals it is always true.
pub(crate) type And = BTreeSet<Literal>;

/// The `and`s of which one must be true, without those that another one makes superfluous.
pub(crate) fn ands(formula: &Formula) -> Vec<And> {
    let all: BTreeSet<And> = expand(formula, false).into_iter().collect();
    let superfluous = |it: &And| all.iter().any(|other| other != it && other.is_subset(it));
    all.iter().filter(|it| !superfluous(it)).cloned().collect()
}

fn expand(formula: &Formula, negated: bool) -> Vec<And> {
    let each =
        |parts: &[Formula]| -> Vec<Vec<And>> { parts.iter().map(|part| expand(part, negated)).collect() };
    match formula {
        Formula::Always if negated => Vec::new(),
        Formula::Always => vec![And::new()],
        Formula::Fact(fact) => vec![And::from([Literal { fact: fact.clone(), negated }])],
        Formula::Not(part) => expand(part, !negated),
        Formula::And(parts) => at_least(if negated { 1 } else { parts.len() }, &each(parts)),
        Formula::Or(parts) => at_least(if negated { parts.len() } else { 1 }, &each(parts)),
        Formula::AtLeast(least, parts) if negated => {
            at_least((parts.len() + 1).saturating_sub(*least), &each(parts))
        }
        Formula::AtLeast(least, parts) => at_least(*least, &each(parts)),
    }
}

/// All combinations of `least` of the parts.
fn at_least(least: usize, parts: &[Vec<And>]) -> Vec<And> {
    if least == 0 {
        return vec![And::new()];
    }
    let Some((first, rest)) = parts.split_first() else {
        return Vec::new();
    };
    let mut all = at_least(least, rest);
    for one in first {
        for other in at_least(least - 1, rest) {
            all.push(one.union(&other).cloned().collect());
        }
    }
    all
}

impl Person {
    /// The `and`s of a rule's condition that are true of the person. Their literals on one risk hold for one entry.
    pub(crate) fn true_ands(&self, formula: &Formula) -> Vec<And> {
        let all = ands(formula);
        all.into_iter().filter(|it| self.is_true(it)).collect()
    }

    fn is_true(&self, and: &And) -> bool {
        let risks = and.iter().filter_map(|it| it.fact.of_entry()).collect();
        let holds = |literal: &Literal, entries: &_| {
            let part = Formula::Fact(literal.fact.clone());
            let part = if literal.negated { Formula::Not(Box::new(part)) } else { part };
            part.truth(&|fact| self.fact(fact, entries, &[])) == super::condition::Truth::Yes
        };
        self.assignments(&risks).iter().any(|entries| and.iter().all(|literal| holds(literal, entries)))
    }

    /// The literals of the true `and`s in words; a bare risk beside a detail of it in the same `and` says nothing more.
    pub(crate) fn because(&self, formula: &Formula) -> Vec<String> {
        let mut because = BTreeSet::new();
        for and in self.true_ands(formula) {
            if and.is_empty() {
                because.insert("always".to_owned());
            }
            let detailed = |fact: &Fact| {
                fact.path.len() == 2
                    && and.iter().any(|it| it.fact.of_entry() == fact.of_entry() && it.fact.path.len() > 2)
            };
            let told = and.iter().filter(|it| it.fact.of_entry().is_none() || !detailed(&it.fact));
            because.extend(told.map(Literal::to_string));
        }
        because.into_iter().collect()
    }

    /// The entries that satisfy all tests of one `and` on their risk.
    pub(crate) fn satisfying(&self, and: &And) -> Vec<Value> {
        let of_risk = |entry: &Value| -> Vec<&Fact> {
            let about = |fact: &&Fact| fact.risk() == entry["risk"].as_str();
            and.iter().map(|it| &it.fact).filter(about).collect()
        };
        let satisfies = |entry: &&Value| {
            let tests = of_risk(entry);
            !tests.is_empty() && tests.iter().all(|fact| super::person::passes(entry, fact))
        };
        let all = self.reactions.as_deref().unwrap_or_default();
        let shown = |reaction: &&Value| {
            let about = |fact: &&Fact| fact.reaction() == reaction["reaction"].as_str();
            let tests: Vec<&Fact> = and.iter().map(|it| &it.fact).filter(about).collect();
            !tests.is_empty() && tests.iter().all(|fact| super::person::shows(reaction, all, fact))
        };
        self.entries.iter().filter(satisfies).chain(all.iter().filter(shown)).cloned().collect()
    }

    /// The entries that make a rule true.
    pub(crate) fn matched_entries(&self, formula: &Formula) -> Vec<Value> {
        self.true_ands(formula).iter().flat_map(|and| self.satisfying(and)).collect()
    }
}
