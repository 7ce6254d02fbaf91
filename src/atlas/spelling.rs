//! Spelling suggestions: the known code that is nearest to a misspelled one.

use super::vocabulary::Vocabulary;
use thiserror::Error;

/// The error for a code that a vocabulary does not have, with the nearest code that it has.
///
/// ```
/// use tcm_facial::intake::Concern;
///
/// let error = "wrinkels".parse::<Concern>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown concern `wrinkels`, did you mean `wrinkles`?");
/// assert_eq!(error.nearest(), Some("wrinkles"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("unknown {noun} `{input}`{}", suggestion(self.nearest))]
pub struct UnknownCode {
    noun: &'static str,
    input: String,
    nearest: Option<&'static str>,
}

impl UnknownCode {
    pub(crate) fn new(
        noun: &'static str,
        input: &str,
        codes: impl IntoIterator<Item = &'static str>,
    ) -> Self {
        Self { noun, input: excerpt(input), nearest: nearest(input, codes) }
    }

    /// The error for `input`, which is not a code of `V`.
    pub(crate) fn of<V: Vocabulary>(noun: &'static str, input: &str) -> Self {
        Self::new(noun, input, V::ALL.iter().map(|member| member.code()))
    }

    /// The input, shortened if it was very long, with `�` in place of characters that would affect the text around them.
    pub fn input(&self) -> &str {
        &self.input
    }

    /// The nearest code of the vocabulary, if one is similar enough.
    pub const fn nearest(&self) -> Option<&'static str> {
        self.nearest
    }
}

/// Returns the candidate nearest to `input`, if one is similar enough.
pub(crate) fn nearest<'a>(input: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let spelling = Spelling::of(fold(input))?;
    candidates
        .into_iter()
        .filter_map(|candidate| Some((spelling.distance_to(&fold(candidate))?, candidate)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A misspelling, to be compared with known spellings.
pub(crate) struct Spelling {
    written: Vec<char>,
    allowed: usize,
}

impl Spelling {
    /// None if the text is empty or too long to be a misspelling, which also bounds the cost.
    pub(crate) fn of(written: Vec<char>) -> Option<Self> {
        let allowed = (written.len().saturating_add(1) / 3).max(1);
        (1..=LONGEST_COMPARED).contains(&written.len()).then_some(Self { written, allowed })
    }

    /// Returns the distance to a known spelling, if it is similar enough.
    pub(crate) fn distance_to(&self, right: &[char]) -> Option<usize> {
        if self.written.len().abs_diff(right.len()) > self.allowed {
            return None;
        }
        Some(distance(&self.written, right)).filter(|distance| *distance <= self.allowed)
    }
}

/// Returns `, did you mean ...?`, or an empty text.
pub(crate) fn suggestion(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |nearest| format!(", did you mean `{nearest}`?"))
}

/// Returns the beginning of an input, short enough and safe to print.
pub(crate) fn excerpt(input: &str) -> String {
    let mut characters = input.chars();
    let printed = characters.by_ref().take(LONGEST_COMPARED);
    let printed = printed.map(|c| if changes_its_surroundings(c) { char::REPLACEMENT_CHARACTER } else { c });
    let mut printed: String = printed.collect();
    if characters.next().is_some() {
        printed.push_str("...");
    }
    printed
}

/// Whether a character controls a terminal, changes the direction of writing, or is invisible.
pub(crate) fn changes_its_surroundings(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

const LONGEST_COMPARED: usize = 64;

/// Converts to lower case and replaces spaces and hyphens with underscores.
fn fold(text: &str) -> Vec<char> {
    text.chars().flat_map(char::to_lowercase).map(|c| if matches!(c, ' ' | '-') { '_' } else { c }).collect()
}

/// The Levenshtein distance, in which a swap of two neighbours counts once.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut previous: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut current = Vec::with_capacity(previous.len());
        current.push(i.saturating_add(1));
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX);
            let substituted = at(&previous, j).saturating_add(usize::from(x != y));
            let deleted = at(&previous, j.saturating_add(1)).saturating_add(1);
            let inserted = at(&current, j).saturating_add(1);
            let mut cost = substituted.min(deleted).min(inserted);
            let crossed = i.checked_sub(1).and_then(|i| a.get(i)) == Some(y)
                && j.checked_sub(1).and_then(|j| b.get(j)) == Some(x);
            if let (true, Some(j)) = (crossed, j.checked_sub(1)) {
                cost = cost.min(at(&before, j).saturating_add(1));
            }
            current.push(cost);
        }
        before = std::mem::replace(&mut previous, current);
    }
    previous.last().copied().unwrap_or_default()
}
