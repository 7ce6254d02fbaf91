//! Numbers for distinct facts, in the order in which they are first met.

use std::collections::BTreeMap;

#[derive(Debug)]
pub(crate) struct Numbering<F> {
    numbers: BTreeMap<F, usize>,
}

impl<F> Default for Numbering<F> {
    fn default() -> Self {
        Self { numbers: BTreeMap::new() }
    }
}

impl<F: Ord> Numbering<F> {
    pub(crate) fn number(&mut self, fact: F) -> usize {
        let next = self.numbers.len();
        *self.numbers.entry(fact).or_insert(next)
    }

    pub(crate) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The facts in the order of their numbers.
    pub(crate) fn into_facts(self) -> Vec<F> {
        let mut facts: Vec<_> = self.numbers.into_iter().map(|(fact, number)| (number, fact)).collect();
        facts.sort_unstable();
        facts.into_iter().map(|(_, fact)| fact).collect()
    }
}
