//! The error of a failed lookup.

use super::super::spelling::excerpt;
use std::fmt;

/// The error for a text that names nothing in the atlas, or more than one thing.
///
/// ```
/// use tcm_facial::atlas::Point;
///
/// let error = "zhongzhu".parse::<Point>().unwrap_err();
/// assert!(error.is_ambiguous());
/// assert_eq!(error.to_string(), "`zhongzhu` is ambiguous: `KI15` or `TE3`");
///
/// let error = "zusanly".parse::<Point>().unwrap_err();
/// assert_eq!(error.candidates().first(), Some(&Point::ST36));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unresolved<T> {
    noun: &'static str,
    input: String,
    is_ambiguous: bool,
    candidates: Vec<T>,
}

impl<T> Unresolved<T> {
    pub(super) fn ambiguous(input: &str, candidates: Vec<T>) -> Self {
        Self { noun: "", input: excerpt(input), is_ambiguous: true, candidates }
    }

    pub(super) fn unknown(noun: &'static str, input: &str, nearest: Vec<T>) -> Self {
        Self { noun, input: excerpt(input), is_ambiguous: false, candidates: nearest }
    }

    /// The input, shortened if it was very long.
    pub fn input(&self) -> &str {
        &self.input
    }

    /// Whether more than one thing has this name. If false, nothing has.
    pub const fn is_ambiguous(&self) -> bool {
        self.is_ambiguous
    }

    /// Everything that has this name, in atlas order. If nothing has, the most similar names, the nearest first.
    pub fn candidates(&self) -> &[T] {
        &self.candidates
    }
}

impl<T: fmt::Display> fmt::Display for Unresolved<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_ambiguous {
            write!(f, "`{}` is ambiguous: ", self.input)?;
        } else {
            write!(f, "unknown {} `{}`", self.noun, self.input)?;
            if !self.candidates.is_empty() {
                f.write_str(", did you mean ")?;
            }
        }
        for (index, candidate) in self.candidates.iter().enumerate() {
            match self.candidates.len().saturating_sub(index) {
                _ if index == 0 => {}
                1 => f.write_str(" or ")?,
                _ => f.write_str(", ")?,
            }
            write!(f, "`{candidate}`")?;
        }
        if self.is_ambiguous || self.candidates.is_empty() { Ok(()) } else { f.write_str("?") }
    }
}

impl<T: fmt::Debug + fmt::Display> std::error::Error for Unresolved<T> {}
