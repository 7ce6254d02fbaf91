//! Spelling suggestions: the known spelling that is nearest to a misspelled one.

/// Returns the candidate nearest to `input`, if one is similar enough.
pub(crate) fn nearest<'a>(input: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    Spelling::of(fold(input))?.nearest_of(candidates)
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

    /// A text in which a letter in five may be wrong, not one in three.
    pub(super) fn with_slips(written: Vec<char>) -> Option<Self> {
        let allowed = (written.len() / 5).max(1);
        Self::of(written).map(|spelling| Self { allowed, ..spelling })
    }

    pub(super) fn nearest_of<'a>(&self, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        let near = |candidate: &'a str| Some((self.distance_to(&fold(candidate))?, candidate));
        let nearest = candidates.into_iter().filter_map(near).min_by_key(|(distance, _)| *distance);
        nearest.map(|(_, candidate)| candidate)
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

/// Converts to lower case and replaces spaces and hyphens with underscores.
pub(super) fn fold(text: &str) -> Vec<char> {
    text.chars().flat_map(char::to_lowercase).map(|c| if matches!(c, ' ' | '-') { '_' } else { c }).collect()
}

/// The Levenshtein distance, in which a swap of two neighbours counts once.
pub(super) fn distance(a: &[char], b: &[char]) -> usize {
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
