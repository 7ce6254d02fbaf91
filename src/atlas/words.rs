//! Finds the code that somebody meant by the words that describe it: `aspirin` leads to the risk `antiplatelet`.

use super::spelling::{LONGEST_COMPARED, Spelling};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many codes are suggested at most.
pub(super) const MOST_SUGGESTIONS: usize = 3;

/// What a word counts if a single code has it. A word that several codes have counts that much less.
const OWN_WORD: usize = 60;

/// What the words of a code must count together. A word that more than five codes have is not enough alone.
const ENOUGH: usize = 12;

/// The words that describe each code of a vocabulary.
#[derive(Debug)]
pub struct WordIndex(BTreeMap<String, BTreeSet<&'static str>>);

impl WordIndex {
    /// A member is its code and the texts that describe it.
    pub(crate) fn new<const N: usize>(
        members: impl Iterator<Item = (&'static str, [&'static str; N])>,
    ) -> Self {
        let mut index: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
        for (code, texts) in members {
            for word in texts.into_iter().flat_map(words) {
                index.entry(word).or_default().insert(code);
            }
        }
        Self(index)
    }

    /// The codes that a word describes. A known word is taken for no other, but for its plural.
    fn of_word(&self, word: &str) -> BTreeSet<&'static str> {
        let mut found = BTreeSet::new();
        let mut add = |known: &str| found.extend(self.0.get(known).into_iter().flatten().copied());
        add(word);
        add(&format!("{word}s"));
        word.strip_suffix('s').map(&mut add);
        if self.0.contains_key(word) {
            return found;
        }
        // A slip is not in the first letter, so only the words that begin with it are compared.
        let Some((slip, first)) = Slip::of(word).zip(word.get(..1)) else { return found };
        let alike = self.0.range(first.to_owned()..).take_while(|(known, _)| known.starts_with(first));
        found.extend(alike.filter(|(known, _)| slip.is_near(known)).flat_map(|(_, codes)| codes).copied());
        found
    }

    /// The codes of which a word occurs in a text; anywhere, if the word is not of Latin letters.
    pub(crate) fn occurring_in(&self, text: &str) -> BTreeSet<&'static str> {
        let lower = text.to_lowercase();
        let unspaced = self.0.iter().filter(|(known, _)| !known.is_ascii() && lower.contains(known.as_str()));
        let unspaced = unspaced.flat_map(|(_, codes)| codes).copied();
        words(text).flat_map(|word| self.of_word(&word)).chain(unspaced).collect()
    }

    /// The codes that the words of an input describe, the best first.
    pub(super) fn find(&self, input: &str) -> Vec<&'static str> {
        if input.chars().count() > LONGEST_COMPARED {
            return Vec::new();
        }
        let given: BTreeSet<String> = words(input).collect();
        let mut scores: BTreeMap<&'static str, usize> = BTreeMap::new();
        for word in &given {
            let codes = self.of_word(word);
            let weight = OWN_WORD.checked_div(codes.len()).unwrap_or_default();
            for code in codes {
                let score = scores.entry(code).or_default();
                *score = score.saturating_add(weight);
            }
        }
        let enough = scores.values().max().map_or(ENOUGH, |best| ENOUGH.max(best.div_ceil(2)));
        let mut found: Vec<(&'static str, usize)> =
            scores.into_iter().filter(|(_, score)| *score >= enough).collect();
        // Of equals, a code that has the word itself comes before one that is only described by it.
        let in_code =
            |code| words(code).filter(|known| given.iter().any(|word| is_same(word, known))).count();
        found.sort_by_cached_key(|(code, score)| Reverse((*score, in_code(code))));
        found.into_iter().take(MOST_SUGGESTIONS).map(|(code, _)| code).collect()
    }
}

/// The words of a text in lower case. Single letters are left out.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.replace('\'', "").to_lowercase());
    words.filter(|word| word.chars().count() > 1)
}

/// A longer word in which there may be one slip.
struct Slip {
    length: usize,
    spelling: Spelling,
}

impl Slip {
    const SHORTEST: usize = 5;

    fn of(word: &str) -> Option<Self> {
        let spelling =
            Spelling::with_one_slip(word.chars().take(LONGEST_COMPARED.saturating_add(1)).collect());
        let spelling = spelling.filter(|_| word.is_ascii() && word.len() >= Self::SHORTEST)?;
        Some(Self { length: word.len(), spelling })
    }

    fn is_near(&self, known: &str) -> bool {
        known.len().min(self.length) >= Self::SHORTEST
            && self.spelling.distance_to_letters(known.chars().count(), known.chars()).is_some()
    }
}

/// Whether two words are the same, but for a plural or one slip in a longer word, not in its first letter.
fn is_same(word: &str, known: &str) -> bool {
    word == known
        || (word.chars().next() == known.chars().next()
            && Slip::of(word).is_some_and(|slip| slip.is_near(known)))
}
