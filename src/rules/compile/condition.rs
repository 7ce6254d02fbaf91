//! Conditions as masks over the facts that are known to hold and known not to.

/// A truth value. Exhaustive: there are three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Truth {
    False,
    Unknown,
    True,
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

/// How many distinct facts the rules of an engine may read.
pub(crate) const MOST_FACTS: usize = 1024;
const WORDS: usize = MOST_FACTS / 64;

/// What is known of each fact: one bit that it holds, one that it does not. Neither means unknown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    holds: [u64; WORDS],
    fails: [u64; WORDS],
}

impl Known {
    pub(crate) const NOTHING: Self = Self { holds: [0; WORDS], fails: [0; WORDS] };

    /// Says what is known of a fact, whatever was said of it before.
    pub(crate) fn set(&mut self, fact: usize, truth: Truth) {
        let bit = 1_u64 << (fact % 64);
        if let (Some(holds), Some(fails)) = (self.holds.get_mut(fact / 64), self.fails.get_mut(fact / 64)) {
            *holds &= !bit;
            *fails &= !bit;
            match truth {
                Truth::True => *holds |= bit,
                Truth::False => *fails |= bit,
                Truth::Unknown => {}
            }
        }
    }

    /// The facts below a number of which it is not known that they do not hold.
    pub(crate) fn possible(&self, facts: usize) -> impl Iterator<Item = usize> {
        let words = self.fails.iter().map(|fails| !fails).enumerate();
        let bits = words.flat_map(|(place, mut word)| {
            std::iter::from_fn(move || {
                let bit = usize::try_from(word.trailing_zeros()).ok().filter(|_| word != 0)?;
                word &= word.wrapping_sub(1);
                place.checked_mul(64)?.checked_add(bit)
            })
        });
        bits.take_while(move |fact| *fact < facts)
    }
}

/// An `or` of `and`s.
#[derive(Clone, Debug)]
pub(crate) struct CompiledCondition {
    pub(crate) terms: Vec<CompiledTerm>,
}

/// One `and`: the facts that must hold and those that must not, as masks and by number.
#[derive(Clone, Debug)]
pub(crate) struct CompiledTerm {
    masks: Vec<Mask>,
    pub(crate) facts: Vec<(usize, bool)>,
}

#[derive(Clone, Copy, Debug)]
struct Mask {
    word: usize,
    must_hold: u64,
    must_fail: u64,
}

impl CompiledCondition {
    pub(crate) fn truth(&self, known: &Known) -> Truth {
        let mut truth = Truth::False;
        for term in &self.terms {
            match term.truth(known) {
                Truth::True => return Truth::True,
                other => truth = truth.max(other),
            }
        }
        truth
    }

    pub(crate) fn holds(&self, known: &Known) -> bool {
        self.truth(known) == Truth::True
    }

    /// The `and`s that hold.
    pub(crate) fn true_terms(&self, known: &Known) -> impl Iterator<Item = &CompiledTerm> {
        let known = *known;
        self.terms.iter().filter(move |term| term.truth(&known) == Truth::True)
    }
}

impl CompiledTerm {
    pub(super) fn new(facts: Vec<(usize, bool)>) -> Self {
        let mut masks: Vec<Mask> = Vec::new();
        for (fact, wanted) in &facts {
            let word = fact / 64;
            let bit = 1_u64 << (fact % 64);
            if masks.iter().all(|mask| mask.word != word) {
                masks.push(Mask { word, must_hold: 0, must_fail: 0 });
            }
            for mask in masks.iter_mut().filter(|mask| mask.word == word) {
                let bits = if *wanted { &mut mask.must_hold } else { &mut mask.must_fail };
                *bits |= bit;
            }
        }
        Self { masks, facts }
    }

    fn truth(&self, known: &Known) -> Truth {
        let mut truth = Truth::True;
        for Mask { word, must_hold, must_fail } in &self.masks {
            let (Some(holds), Some(fails)) = (known.holds.get(*word), known.fails.get(*word)) else {
                return Truth::Unknown;
            };
            if fails & must_hold != 0 || holds & must_fail != 0 {
                return Truth::False;
            }
            if must_hold & !holds != 0 || must_fail & !fails != 0 {
                truth = Truth::Unknown;
            }
        }
        truth
    }
}
