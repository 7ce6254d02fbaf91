//! The error of a failed lookup.

use super::super::spelling::excerpt;
use std::fmt;

/// Why a text does not name one thing in the atlas.
///
/// ```
/// use tcm_facial::atlas::{Point, UnresolvedKind};
///
/// let kind = |text: &str| text.parse::<Point>().map_err(|error| error.kind());
/// assert_eq!(kind("ST3-6"), Err(UnresolvedKind::SeveralNumbers));
/// assert_eq!(kind("P6"), Err(UnresolvedKind::Ambiguous));
/// assert_eq!(kind("Hegu (ST36)"), Err(UnresolvedKind::PartsDisagree));
/// assert_eq!(kind("elbow"), Err(UnresolvedKind::Unknown));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnresolvedKind {
    /// Nothing has this name.
    Unknown,
    /// More than one thing has this name.
    Ambiguous,
    /// A code is followed by another number: a range or a list (`ST3-6`, `LI19/20`), or what looks like one.
    SeveralNumbers,
    /// The text has a code and a name, and they do not mean the same point.
    PartsDisagree,
}

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
///
/// let error = "ST3-6".parse::<Point>().unwrap_err();
/// assert_eq!(error.to_string(), "`ST3-6` has a number after the code: name each point of a range or list by itself");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unresolved<T> {
    noun: &'static str,
    input: String,
    kind: UnresolvedKind,
    candidates: Vec<T>,
}

impl<T> Unresolved<T> {
    pub(super) fn new(kind: UnresolvedKind, noun: &'static str, input: &str, candidates: Vec<T>) -> Self {
        Self { noun, input: excerpt(input), kind, candidates }
    }

    /// The input, shortened if it was very long.
    pub fn input(&self) -> &str {
        &self.input
    }

    /// Why the text does not name one thing.
    pub const fn kind(&self) -> UnresolvedKind {
        self.kind
    }

    /// Whether more than one thing has this name.
    pub const fn is_ambiguous(&self) -> bool {
        matches!(self.kind, UnresolvedKind::Ambiguous)
    }

    /// Everything that has this name, in atlas order; if code and name disagree, what either means. If nothing has the name,
    /// the most similar names, the nearest first. None for a range or a list.
    pub fn candidates(&self) -> &[T] {
        &self.candidates
    }
}

impl<T: fmt::Display> fmt::Display for Unresolved<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { noun, input, kind, candidates } = self;
        match kind {
            UnresolvedKind::Unknown if candidates.is_empty() => return write!(f, "unknown {noun} `{input}`"),
            UnresolvedKind::Unknown => write!(f, "unknown {noun} `{input}`, did you mean ")?,
            UnresolvedKind::Ambiguous => write!(f, "`{input}` is ambiguous: ")?,
            UnresolvedKind::SeveralNumbers => {
                return write!(
                    f,
                    "`{input}` has a number after the code: name each point of a range or list by itself"
                );
            }
            UnresolvedKind::PartsDisagree => write!(f, "the parts of `{input}` mean different points: ")?,
        }
        for (index, candidate) in candidates.iter().enumerate() {
            match candidates.len().saturating_sub(index) {
                _ if index == 0 => {}
                1 => f.write_str(" or ")?,
                _ => f.write_str(", ")?,
            }
            write!(f, "`{candidate}`")?;
        }
        if *kind == UnresolvedKind::Unknown { f.write_str("?") } else { Ok(()) }
    }
}

impl<T: fmt::Debug + fmt::Display> std::error::Error for Unresolved<T> {}
