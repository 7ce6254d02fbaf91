//! A text as a person typed it.

use super::problem::ProblemKind;
use crate::atlas::spelling::changes_its_surroundings;
use serde::Serialize;
use std::fmt;
use std::ops::RangeInclusive;

/// A text that may name an illness, so that `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub(super) struct Note(pub(super) String);

impl Note {
    /// How many characters it can have.
    pub(super) const CHARACTERS: RangeInclusive<usize> = 1..=500;

    /// What is wrong with the text, without quoting it.
    pub(super) fn problem(&self) -> Option<ProblemKind> {
        let Self(text) = self;
        let characters = text.chars().count();
        if text.trim().is_empty() {
            return Some(ProblemKind::EmptyText);
        }
        let max = *Self::CHARACTERS.end();
        if characters > max {
            return Some(ProblemKind::TextTooLong { characters, max });
        }
        let character = text.chars().find(|c| changes_its_surroundings(*c))?;
        Some(ProblemKind::UnprintableText { character })
    }
}

impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(not shown)")
    }
}
