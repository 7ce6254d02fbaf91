//! Finds the code that somebody meant by the words that describe it: `aspirin` leads to the risk `antiplatelet`.

use super::spelling::{LONGEST_COMPARED, distance};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How many codes are suggested at most.
pub(super) const MOST_SUGGESTIONS: usize = 3;

/// What a word counts if a single code has it. A word that several codes have counts that much less.
const OWN_WORD: usize = 60;

/// What the words of a code must count together. A word that more than five codes have is not enough alone.
const ENOUGH: usize = 12;

/// The codes that words of `input` describe, the best first. A member is its code and the texts that describe it.
pub(crate) fn described_by(input: &str, members: &[(&'static str, [&'static str; 3])]) -> Vec<&'static str> {
    if input.chars().count() > LONGEST_COMPARED {
        return Vec::new();
    }
    let known: Vec<BTreeSet<String>> = members
        .iter()
        .map(|(code, texts)| words(code).chain(texts.iter().flat_map(|it| words(it))).collect())
        .collect();
    let mut scores = vec![0_usize; members.len()];
    let given: BTreeSet<String> = words(input).collect();
    for word in &given {
        let has_it: Vec<bool> =
            known.iter().map(|words| words.iter().any(|known| is_same(word, known))).collect();
        let weight = OWN_WORD.checked_div(has_it.iter().filter(|has| **has).count()).unwrap_or_default();
        for (score, _) in scores.iter_mut().zip(&has_it).filter(|(_, has)| **has) {
            *score = score.saturating_add(weight);
        }
    }
    let mut found: Vec<(usize, &'static str)> =
        scores.into_iter().zip(members).map(|(score, (code, _))| (score, *code)).collect();
    // Of equals, a code that has the word itself comes before one that is only described by it.
    let in_code = |code| words(code).filter(|known| given.iter().any(|word| is_same(word, known))).count();
    found.sort_by_cached_key(|(score, code)| Reverse((*score, in_code(code))));
    let best = found.first().map_or(0, |(score, _)| *score);
    found.retain(|(score, _)| *score >= ENOUGH.max(best.div_ceil(2)));
    found.into_iter().take(MOST_SUGGESTIONS).map(|(_, code)| code).collect()
}

/// The words of a text in lower case. Single letters are left out.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.replace('\'', "").to_lowercase());
    words.filter(|word| word.chars().count() > 1)
}

/// Whether two words are the same, but for a plural or one slip in a longer word.
fn is_same(word: &str, known: &str) -> bool {
    let letters = |word: &str| word.chars().collect::<Vec<char>>();
    word == known
        || (word.len().min(known.len()) >= 5
            && word.len().abs_diff(known.len()) <= 1
            && distance(&letters(word), &letters(known)) <= 1)
}
