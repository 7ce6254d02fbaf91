//! Comparison of names, ignoring case, separators, omitted tones, and the way `ü` is written.

use super::fold::{is_separator, letters, marks};

/// A text, prepared for comparison with the names of the atlas.
pub(super) struct Name {
    letters: String,
    marks: Vec<u8>,
}

/// How well a name matches.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Agreement {
    /// The letters match, but the tones or other marks differ.
    Letters,
    /// Everything in the text matches.
    Whole,
}

impl Name {
    pub(super) fn new(text: &str) -> Self {
        Self { letters: letters(text).collect(), marks: marks(text).collect() }
    }

    /// Reads tones written as numbers (`zu2 san1 li3`); none if the text is not of this form.
    pub(super) fn numbered(text: &str) -> Option<Self> {
        is_numbered_pinyin(text).then(|| {
            // The fifth tone is the neutral one.
            let tones = text.chars().filter_map(|c| c.to_digit(5)).filter_map(|tone| u8::try_from(tone).ok());
            Self { letters: letters(text).filter(|c| !c.is_ascii_digit()).collect(), marks: tones.collect() }
        })
    }

    pub(super) fn letters(&self) -> &str {
        &self.letters
    }

    /// How well a name of the atlas with the same letters matches this one.
    pub(super) fn agreement(&self, name: &str) -> Agreement {
        let same_marks = self.marks.is_empty() || self.marks.iter().copied().eq(marks(name));
        if same_marks { Agreement::Whole } else { Agreement::Letters }
    }

    /// Whether the name of a meridian or an organ has these letters.
    pub(super) fn is(&self, name: &str) -> bool {
        self.letters.chars().eq(letters(name))
    }

    /// Whether a code of the atlas starts with this one.
    pub(super) fn begins(&self, code: &str) -> bool {
        let mut rest = letters(code);
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
