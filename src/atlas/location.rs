//! Where a point lies, in numbers: distances in cun, shares of a line, levels.

use super::Language;
use super::vocabulary::vocabulary;

vocabulary! {
    /// The direction of a distance on the person's body.
    ///
    /// ```
    /// use tcm_facial::atlas::{Direction, Offset, Point};
    ///
    /// let measured = Point::GB14.offsets().first().copied();
    /// assert!(matches!(measured, Some(Offset::Cun { direction: Direction::Above, .. })));
    /// ```
    #[non_exhaustive]
    pub enum Direction: "direction" {
        /// Towards the vertex; on the scalp, inside the hairline.
        Above "above" "above",
        Below "below" "below",
        Lateral "lateral" "lateral to",
        Medial "medial" "medial to",
        InFront "in_front" "in front of",
        Behind "behind" "behind",
        AboveMedial "above_medial" "above and medial to",
        AboveLateral "above_lateral" "above and lateral to",
        /// On all sides: EX-HN1 is four locations.
        Around "around" "around",
    }
}

/// One measurement of a point's location.
///
/// A cun is a proportion of the person's own body, measured on the person. It is not a fixed length, so the atlas never
/// converts it to millimetres.
///
/// ```
/// use tcm_facial::atlas::{Offset, Point};
///
/// let words: Vec<String> = Point::ST8.offsets().iter().map(Offset::to_string).collect();
/// assert_eq!(words, ["0.5 cun above front hairline", "4.5 cun lateral to midline"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Offset {
    /// A distance in tenths of a cun. The two numbers differ if the sources give a range.
    Cun {
        /// The smallest distance, in tenths of a cun.
        min_tenths: u8,
        /// The greatest distance, in tenths of a cun.
        max_tenths: u8,
        /// The direction in which to measure.
        direction: Direction,
        /// The code of the point, or the landmark, to measure from.
        from: &'static str,
    },
    /// A fraction of the line or curve between two points, or between the two sides of one point if both are the same.
    Share {
        /// The numerator.
        part: u8,
        /// The denominator.
        whole: u8,
        /// The point to measure from.
        from: &'static str,
        /// The point to measure to.
        to: &'static str,
    },
    /// On the level of a landmark, or on a line.
    Level(&'static str),
}

impl std::fmt::Display for Offset {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Cun { min_tenths, max_tenths, direction, from } => {
                let [min, max] = [min_tenths, max_tenths].map(|tenths| f64::from(*tenths) / 10.0);
                if min_tenths != max_tenths {
                    write!(f, "{min} to ")?;
                }
                write!(f, "{max} cun {} {from}", direction.label(Language::English))
            }
            Self::Share { part, whole, from, to } => {
                write!(f, "{part}/{whole} of the way from {from} to {to}")
            }
            Self::Level(landmark) => write!(f, "level: {landmark}"),
        }
    }
}

pub(crate) const fn cun(min_tenths: u8, max_tenths: u8, direction: Direction, from: &'static str) -> Offset {
    assert!(0 < min_tenths && min_tenths <= max_tenths && !from.is_empty());
    Offset::Cun { min_tenths, max_tenths, direction, from }
}

pub(crate) const fn share(part: u8, whole: u8, from: &'static str, to: &'static str) -> Offset {
    assert!(0 < part && part < whole && !from.is_empty() && !to.is_empty());
    Offset::Share { part, whole, from, to }
}

pub(crate) const fn level(landmark: &'static str) -> Offset {
    assert!(!landmark.is_empty());
    Offset::Level(landmark)
}
