//! A fixed-size set of small numbers, held in place.

/// A set of numbers below `64 * WORDS`. Numbers beyond are never members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Bits<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> Bits<WORDS> {
    pub(crate) const EMPTY: Self = Self([0; WORDS]);

    /// The set of all numbers below `end`.
    pub(crate) fn below(end: usize) -> Self {
        let mut bits = Self::EMPTY;
        for number in 0..end {
            bits.insert(number);
        }
        bits
    }

    pub(crate) fn insert(&mut self, number: usize) {
        if let Some(word) = self.0.get_mut(number / 64) {
            *word |= 1 << (number % 64);
        }
    }

    pub(crate) fn contains(&self, number: usize) -> bool {
        self.0.get(number / 64).is_some_and(|word| word & (1 << (number % 64)) != 0)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub(crate) fn union(self, other: Self) -> Self {
        self.combined(other, |a, b| a | b)
    }

    pub(crate) fn intersection(self, other: Self) -> Self {
        self.combined(other, |a, b| a & b)
    }

    pub(crate) fn difference(self, other: Self) -> Self {
        self.combined(other, |a, b| a & !b)
    }

    /// The members in rising order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + use<WORDS> {
        let words = self.0;
        words.into_iter().enumerate().flat_map(|(index, word)| {
            std::iter::successors(Some(word), |rest| Some(rest & rest.wrapping_sub(1)))
                .take_while(|rest| *rest != 0)
                .map(move |rest| index.saturating_mul(64).saturating_add(rest.trailing_zeros() as usize))
        })
    }

    fn combined(mut self, other: Self, combine: impl Fn(u64, u64) -> u64) -> Self {
        for (word, other) in self.0.iter_mut().zip(other.0) {
            *word = combine(*word, other);
        }
        self
    }
}
