//! Spelling suggestions: the known spelling that is nearest to a misspelled one.

/// Returns the candidate nearest to `input`, if one is similar enough.
pub(crate) fn nearest<'a>(input: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    Spelling::of(fold(input))?.nearest_of(candidates)
}

/// A misspelling, to be compared with known spellings.
pub(crate) struct Spelling {
    length: usize,
    allowed: usize,
    /// For each letter, the places where it stands, as bits; ASCII first.
    ascii: [u64; 128],
    others: Vec<(char, u64)>,
    /// Which letters there are.
    letters: LetterBits,
}

/// Which letters a text has, some of them sharing a bit. A letter that only one of two texts has costs an edit, and an edit changes
/// one letter of each: texts that differ in more bits than edits are allowed are never near.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LetterBits(u64);

impl LetterBits {
    const fn add(&mut self, letter: char) {
        self.0 |= 1_u64.wrapping_shl(letter as u32 % u64::BITS);
    }

    const fn differ_in_more_than(self, allowed: u32, other: Self) -> bool {
        (self.0 & !other.0).count_ones() > allowed || (other.0 & !self.0).count_ones() > allowed
    }
}

impl FromIterator<char> for LetterBits {
    fn from_iter<I: IntoIterator<Item = char>>(letters: I) -> Self {
        let mut bits = Self::default();
        letters.into_iter().for_each(|letter| bits.add(letter));
        bits
    }
}

impl Spelling {
    /// The longest text that is compared: its letters are the bits of a number.
    pub(crate) const LONGEST: usize = LONGEST_COMPARED;

    /// None if the text is empty or too long to be a misspelling, which also bounds the cost.
    pub(crate) fn of(written: Vec<char>) -> Option<Self> {
        let length = written.len();
        let allowed = (length.saturating_add(1) / 3).max(1);
        if !(1..=Self::LONGEST).contains(&length) {
            return None;
        }
        let letters = written.iter().copied().collect();
        let mut spelling = Self { length, allowed, ascii: [0; 128], others: Vec::new(), letters };
        let mut place = 1_u64;
        for letter in written {
            spelling.set(letter, place);
            place = place.wrapping_shl(1);
        }
        Some(spelling)
    }

    fn set(&mut self, letter: char, place: u64) {
        let index = usize::try_from(u32::from(letter)).unwrap_or(usize::MAX);
        if let Some(places) = self.ascii.get_mut(index) {
            *places |= place;
        } else if let Some((_, places)) = self.others.iter_mut().find(|(other, _)| *other == letter) {
            *places |= place;
        } else {
            self.others.push((letter, place));
        }
    }

    fn places(&self, letter: char) -> u64 {
        let index = usize::try_from(u32::from(letter)).unwrap_or(usize::MAX);
        let ascii = self.ascii.get(index).copied();
        let other = || self.others.iter().find(|(other, _)| *other == letter).map(|(_, places)| *places);
        ascii.or_else(other).unwrap_or_default()
    }

    /// A text in which a letter in five may be wrong, not one in three.
    pub(super) fn with_slips(written: Vec<char>) -> Option<Self> {
        let allowed = (written.len() / 5).max(1);
        Self::of(written).map(|spelling| Self { allowed, ..spelling })
    }

    /// A text in which a single slip is allowed.
    pub(super) fn with_one_slip(written: Vec<char>) -> Option<Self> {
        Self::of(written).map(|spelling| Self { allowed: 1, ..spelling })
    }

    pub(super) fn nearest_of<'a>(&self, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        let near = |candidate: &'a str| {
            let letters = folded(candidate);
            Some((self.distance_to_letters(letters.clone().count(), letters)?, candidate))
        };
        let nearest = candidates.into_iter().filter_map(near).min_by_key(|(distance, _)| *distance);
        nearest.map(|(_, candidate)| candidate)
    }

    /// Whether a known spelling with these letters is surely not similar enough.
    pub(super) fn is_far_from(&self, letters: LetterBits) -> bool {
        let allowed = u32::try_from(self.allowed).unwrap_or(u32::MAX);
        self.letters.differ_in_more_than(allowed, letters)
    }

    /// Returns the distance to a known spelling of `length` letters, if it is similar enough.
    pub(super) fn distance_to_letters(
        &self,
        length: usize,
        letters: impl Iterator<Item = char>,
    ) -> Option<usize> {
        if self.length.abs_diff(length) > self.allowed {
            return None;
        }
        Some(self.distance(letters)).filter(|distance| *distance <= self.allowed)
    }

    /// The Levenshtein distance, in which a swap of two neighbours counts once: a column of its table is one number, and each
    /// letter takes a few operations (Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003).
    fn distance(&self, letters: impl Iterator<Item = char>) -> usize {
        let last = 1_u64.wrapping_shl(u32::try_from(self.length.saturating_sub(1)).unwrap_or_default());
        let mut distance = self.length;
        let (mut rises, mut falls) = (u64::MAX, 0_u64);
        let (mut diagonal, mut before) = (0_u64, 0_u64);
        for letter in letters {
            let same = self.places(letter);
            let swapped = (!diagonal & same).wrapping_shl(1) & before;
            diagonal = ((same & rises).wrapping_add(rises) ^ rises) | same | falls | swapped;
            let right_rises = falls | !(diagonal | rises);
            let right_falls = diagonal & rises;
            distance = distance.saturating_add(usize::from(right_rises & last != 0));
            distance = distance.saturating_sub(usize::from(right_falls & last != 0));
            let right_rises = right_rises.wrapping_shl(1) | 1;
            rises = right_falls.wrapping_shl(1) | !(diagonal | right_rises);
            falls = diagonal & right_rises;
            before = same;
        }
        distance
    }
}

/// Returns `, did you mean ...?`, or an empty text.
pub(crate) fn suggestion(nearest: Option<&str>) -> String {
    did_you_mean(nearest.as_slice())
}

/// Returns `, did you mean `a`, `b` or `c`?`, or an empty text.
pub(super) fn did_you_mean(suggestions: &[&str]) -> String {
    let quoted: Vec<String> = suggestions.iter().map(|code| format!("`{code}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => format!(", did you mean {only}?"),
        Some((last, others)) => format!(", did you mean {} or {last}?", others.join(", ")),
    }
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

pub(super) const LONGEST_COMPARED: usize = 64;

/// Converts to lower case and replaces spaces and hyphens with underscores. A text that is too long to be a misspelling is cut.
pub(super) fn fold(text: &str) -> Vec<char> {
    folded(text).take(LONGEST_COMPARED.saturating_add(1)).collect()
}

fn folded(text: &str) -> impl Iterator<Item = char> + Clone {
    text.chars().flat_map(char::to_lowercase).map(|c| if matches!(c, ' ' | '-') { '_' } else { c })
}

#[cfg(test)]
#[expect(clippy::arithmetic_side_effects, reason = "a plain table, to compare with")]
mod tests {
    use super::Spelling;
    use proptest::prelude::*;

    /// By the definition, row by row.
    fn plain(a: &[char], b: &[char]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let substituted = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let mut least = substituted.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        least = least.min(table[i - 2][j - 2] + 1);
                    }
                    least
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn the_distance_is_that_of_the_definition(a in "[abcé里]{1,64}", b in "[abcé里]{0,70}") {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let spelling = Spelling::of(a.clone()).ok_or_else(|| TestCaseError::fail("too long"))?;
            prop_assert_eq!(spelling.distance(b.iter().copied()), plain(&a, &b));
        }
    }
}
