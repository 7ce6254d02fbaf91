//! Comparison of names, ignoring case, separators, omitted tones, and the way `ü` is written.

use super::code::is_separator;

/// A text, prepared for comparison with the names of the atlas.
pub(super) struct Name {
    letters: String,
    tones: Vec<u8>,
}

/// How well a name matches.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Agreement {
    /// The letters match, but the tones differ.
    Letters,
    /// Everything in the text matches.
    Whole,
}

impl Name {
    pub(super) fn new(text: &str) -> Self {
        Self { letters: letters(text).collect(), tones: tones(text).collect() }
    }

    /// Reads tones written as numbers (`zu2 san1 li3`); none if the text is not of this form.
    pub(super) fn numbered(text: &str) -> Option<Self> {
        is_numbered_pinyin(text).then(|| {
            // The fifth tone is the neutral one.
            let tones = text.chars().filter_map(|c| c.to_digit(5)).filter_map(|tone| u8::try_from(tone).ok());
            Self { letters: letters(text).filter(|c| !c.is_ascii_digit()).collect(), tones: tones.collect() }
        })
    }

    pub(super) fn letters(&self) -> &str {
        &self.letters
    }

    /// How well a name of the atlas matches this one, if it does.
    pub(super) fn agreement(&self, name: &str) -> Option<Agreement> {
        if !self.letters.chars().eq(letters(name)) {
            return None;
        }
        let same_tones = self.tones.is_empty() || self.tones.iter().copied().eq(tones(name));
        Some(if same_tones { Agreement::Whole } else { Agreement::Letters })
    }

    /// Whether a name of the atlas starts with this one, ignoring tones.
    pub(super) fn begins(&self, name: &str) -> bool {
        let mut rest = letters(name);
        self.letters.chars().all(|c| rest.next() == Some(c))
    }
}

/// `zu2 san1 li3`: every number is one digit that ends a syllable, and no syllable is longer than `zhuang`.
fn is_numbered_pinyin(text: &str) -> bool {
    const LONGEST_SYLLABLE: u8 = 6;
    let mut syllable = 0_u8;
    let mut numbered = false;
    for c in text.chars() {
        match c {
            '1'..='5' if (1..=LONGEST_SYLLABLE).contains(&syllable) => (numbered, syllable) = (true, 0),
            _ if c.is_alphabetic() => syllable = syllable.saturating_add(1),
            _ if is_separator(c) => syllable = 0,
            _ => return false,
        }
    }
    numbered
}

/// The letters of a name, normalized for comparison.
pub(super) fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter_map(folded)
}

fn folded(c: char) -> Option<char> {
    /// Chinese characters have neither case nor tone marks.
    const CHARACTERS: std::ops::RangeInclusive<char> = '\u{3400}'..='\u{9fff}';
    if CHARACTERS.contains(&c) {
        return Some(c);
    }
    (!is_ignored(c)).then(|| split_tone(lower(c)).0)
}

fn tones(text: &str) -> impl Iterator<Item = u8> {
    text.chars().filter(|c| !c.is_ascii()).filter_map(|c| split_tone(lower(c)).1)
}

/// No letter in the names becomes two letters in lower case.
fn lower(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) }
}

fn is_ignored(c: char) -> bool {
    is_separator(c) || matches!(c, '\'' | '’' | 'ʼ' | '(' | ')' | '\u{300}'..='\u{36f}')
}

/// Splits a letter from its tone. `ü`, and the `v` that is typed for it, become `u`: no two names differ only in that.
fn split_tone(c: char) -> (char, Option<u8>) {
    match c {
        'ā' => ('a', Some(1)),
        'á' => ('a', Some(2)),
        'ǎ' | 'ă' => ('a', Some(3)),
        'à' => ('a', Some(4)),
        'ē' => ('e', Some(1)),
        'é' => ('e', Some(2)),
        'ě' | 'ĕ' => ('e', Some(3)),
        'è' => ('e', Some(4)),
        'ī' => ('i', Some(1)),
        'í' => ('i', Some(2)),
        'ǐ' | 'ĭ' => ('i', Some(3)),
        'ì' => ('i', Some(4)),
        'ō' => ('o', Some(1)),
        'ó' => ('o', Some(2)),
        'ǒ' | 'ŏ' => ('o', Some(3)),
        'ò' => ('o', Some(4)),
        'ū' | 'ǖ' => ('u', Some(1)),
        'ú' | 'ǘ' => ('u', Some(2)),
        'ǔ' | 'ŭ' | 'ǚ' => ('u', Some(3)),
        'ù' | 'ǜ' => ('u', Some(4)),
        'v' | 'ü' => ('u', None),
        // The same marks as combining characters.
        '\u{304}' => (c, Some(1)),
        '\u{301}' => (c, Some(2)),
        '\u{30c}' | '\u{306}' => (c, Some(3)),
        '\u{300}' => (c, Some(4)),
        _ => (c, None),
    }
}
