//! A fixed-size set of small numbers, stored in place.

/// A set of numbers below `64 * WORDS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Bits<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> Bits<WORDS> {
    pub(crate) const EMPTY: Self = Self([0; WORDS]);

    /// Returns the set of all numbers below `end`.
    pub(crate) fn below(end: usize) -> Self {
        (0..end).collect()
    }

    /// Adds `number`. A number out of range is a bug of the caller: it cannot be stored, and `contains` is false for it.
    #[expect(clippy::indexing_slicing, reason = "the index was compared with the length")]
    pub(crate) const fn insert(&mut self, number: usize) {
        debug_assert!(number / 64 < WORDS, "a number beyond the end of a set");
        if number / 64 < WORDS {
            self.0[number / 64] |= 1 << (number % 64);
        }
    }

    #[expect(clippy::indexing_slicing, reason = "the index was compared with the length")]
    pub(crate) const fn remove(&mut self, number: usize) {
        if number / 64 < WORDS {
            self.0[number / 64] &= !(1 << (number % 64));
        }
    }

    #[expect(clippy::indexing_slicing, reason = "the index was compared with the length")]
    pub(crate) const fn contains(&self, number: usize) -> bool {
        number / 64 < WORDS && self.0[number / 64] & (1 << (number % 64)) != 0
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

    pub(crate) fn is_subset(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).all(|(word, other)| word & !other == 0)
    }

    /// Iterates over the members in ascending order.
    pub(crate) const fn iter(&self) -> BitsIter<WORDS> {
        BitsIter { rest: self.0, word: 0 }
    }

    fn combined(mut self, other: Self, combine: impl Fn(u64, u64) -> u64) -> Self {
        for (word, other) in self.0.iter_mut().zip(other.0) {
            *word = combine(*word, other);
        }
        self
    }
}

/// The members of a [`Bits`] that are still to come.
#[derive(Clone, Debug)]
pub(crate) struct BitsIter<const WORDS: usize> {
    rest: [u64; WORDS],
    /// The first word that may have members left.
    word: usize,
}

impl<const WORDS: usize> Iterator for BitsIter<WORDS> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            let word = self.rest.get_mut(self.word)?;
            if *word != 0 {
                let bit = word.trailing_zeros() as usize;
                *word &= word.wrapping_sub(1);
                return self.word.checked_mul(64)?.checked_add(bit);
            }
            self.word = self.word.saturating_add(1);
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = Bits(self.rest).len();
        (left, Some(left))
    }
}

impl<const WORDS: usize> ExactSizeIterator for BitsIter<WORDS> {}

impl<const WORDS: usize> FromIterator<usize> for Bits<WORDS> {
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Self {
        let mut bits = Self::EMPTY;
        numbers.into_iter().for_each(|number| bits.insert(number));
        bits
    }
}
