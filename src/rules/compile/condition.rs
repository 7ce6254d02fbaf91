//! Compiled conditions: masks over the facts that are known to hold and those that are known not to.

/// A truth value of three-valued logic.
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

/// The most distinct facts that the rules of an engine may read.
pub(crate) const MOST_FACTS: usize = 1024;
const WORDS: usize = MOST_FACTS / 64;

/// What is known of each fact, in two bits: that it holds, and that it does not. If neither is set, it is unknown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    holds: [u64; WORDS],
    fails: [u64; WORDS],
}

impl Known {
    pub(crate) const NOTHING: Self = Self { holds: [0; WORDS], fails: [0; WORDS] };

    /// Sets the truth of a fact.
    pub(crate) fn set(&mut self, fact: usize, truth: Truth) {
        // A fact beyond the last would stay unknown, which blocks or asks.
        debug_assert!(fact < MOST_FACTS, "fact {fact} is beyond the last");
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

    pub(crate) fn truth(&self, fact: usize) -> Truth {
        let has =
            |words: &[u64; WORDS]| words.get(fact / 64).is_some_and(|word| word >> (fact % 64) & 1 == 1);
        match (has(&self.holds), has(&self.fails)) {
            (true, _) => Truth::True,
            (_, true) => Truth::False,
            _ => Truth::Unknown,
        }
    }

    /// The facts below a number that are not known to be false.
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
    /// The masks of all `and`s in a row, so that a condition is read from one place in memory.
    masks: Box<[Mask]>,
    pub(crate) terms: Vec<CompiledTerm>,
}

/// One `and`: the facts that must hold and those that must not, by number.
#[derive(Clone, Debug)]
pub(crate) struct CompiledTerm {
    pub(crate) facts: Vec<(usize, bool)>,
}

/// What an `and` demands of one word of facts.
#[derive(Clone, Copy, Debug)]
struct Mask {
    must_hold: u64,
    must_fail: u64,
    word: u32,
    ends_term: bool,
}

impl CompiledCondition {
    pub(crate) fn new(terms: Vec<CompiledTerm>) -> Self {
        Self { masks: terms.iter().flat_map(CompiledTerm::masks).collect(), terms }
    }

    pub(crate) fn truth(&self, known: &Known) -> Truth {
        let (mut any, mut all) = (Truth::False, Truth::True);
        for mask in &self.masks {
            all = all.min(mask.truth(known));
            if mask.ends_term {
                if all == Truth::True {
                    return Truth::True;
                }
                any = any.max(all);
                all = Truth::True;
            }
        }
        any
    }

    pub(crate) fn holds(&self, known: &Known) -> bool {
        let mut all = true;
        for mask in &self.masks {
            all &= mask.holds(known);
            if mask.ends_term {
                if all {
                    return true;
                }
                all = true;
            }
        }
        false
    }

    /// The `and`s that hold.
    pub(crate) fn true_terms(&self, known: &Known) -> impl Iterator<Item = &CompiledTerm> {
        let terms = self.terms.iter().zip(self.masks.split_inclusive(|mask| mask.ends_term));
        let holding = terms.filter(move |(_, masks)| masks.iter().all(|mask| mask.holds(known)));
        holding.map(|(term, _)| term)
    }
}

impl CompiledTerm {
    /// Whether nothing that is known contradicts it: it holds, or an answer can make it hold.
    pub(crate) fn is_possible(&self, known: &Known) -> bool {
        self.facts.iter().all(|(fact, wanted)| match known.truth(*fact) {
            Truth::Unknown => true,
            Truth::True => *wanted,
            Truth::False => !*wanted,
        })
    }

    /// At least one: an `and` that demands nothing has a mask that demands nothing.
    fn masks(&self) -> Vec<Mask> {
        let mut masks: Vec<Mask> = Vec::new();
        for (fact, wanted) in &self.facts {
            let word = u32::try_from(fact / 64).unwrap_or(u32::MAX);
            let bit = 1_u64 << (fact % 64);
            if masks.iter().all(|mask| mask.word != word) {
                masks.push(Mask { must_hold: 0, must_fail: 0, word, ends_term: false });
            }
            for mask in masks.iter_mut().filter(|mask| mask.word == word) {
                let bits = if *wanted { &mut mask.must_hold } else { &mut mask.must_fail };
                *bits |= bit;
            }
        }
        if masks.is_empty() {
            masks.push(Mask { must_hold: 0, must_fail: 0, word: 0, ends_term: false });
        }
        if let Some(last) = masks.last_mut() {
            last.ends_term = true;
        }
        masks
    }
}

impl Mask {
    fn words(&self, known: &Known) -> Option<(u64, u64)> {
        let word = self.word as usize;
        Some((*known.holds.get(word)?, *known.fails.get(word)?))
    }

    fn holds(&self, known: &Known) -> bool {
        let asked = |(holds, fails): (u64, u64)| self.must_hold & !holds | self.must_fail & !fails;
        self.words(known).map(asked) == Some(0)
    }

    fn truth(&self, known: &Known) -> Truth {
        let Some((holds, fails)) = self.words(known) else {
            return Truth::Unknown;
        };
        if fails & self.must_hold | holds & self.must_fail != 0 {
            Truth::False
        } else if self.must_hold & !holds | self.must_fail & !fails != 0 {
            Truth::Unknown
        } else {
            Truth::True
        }
    }
}
