//! How the needle of a point looks on a figure.

use super::figure::{Figure, Shows};
use crate::atlas::InsertionDirection;
use crate::decision::Insertion;

/// What is done at a point.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Deed {
    /// Pressed, without a needle.
    Pressed,
    /// A needle straight in: nothing but its head is seen.
    StraightIn,
    /// A needle whose tip points somewhere on the drawing.
    Slanted {
        direction: InsertionDirection,
        /// The length in the skin.
        length_mm: f32,
    },
}

impl Deed {
    pub(super) fn of(insertion: &Insertion<'_>) -> Self {
        let Some(technique) = insertion.technique() else { return Self::Pressed };
        technique.direction().map_or(Self::StraightIn, |direction| Self::Slanted {
            direction,
            length_mm: f32::from(technique.inserted().max().hundredths()) / 100.0,
        })
    }

    /// From where a slanted needle goes in, outside a marker, to its tip, in units. None if it points away from the reader.
    pub(super) fn stroke(self, figure: &Figure, [x, y]: [f32; 2], radius: f32) -> Option<[[f32; 2]; 2]> {
        let Self::Slanted { direction, length_mm } = self else { return None };
        let [dx, dy] = heading(figure, x, direction)?;
        let length = length_mm / figure.mm * figure.cun;
        let at = |reach: f32| [x + dx * reach, y + dy * reach];
        Some([at(radius), at(radius + length)])
    }
}

/// Where a tip points on the drawing, as a direction of length 1.
fn heading(figure: &Figure, x: f32, direction: InsertionDirection) -> Option<[f32; 2]> {
    let outward = if x < 0.0 { -1.0 } else { 1.0 };
    match direction {
        // On the top of a foot whose toes point down, the heel is above.
        InsertionDirection::Up | InsertionDirection::TowardHeel => Some([0.0, -1.0]),
        InsertionDirection::Down => Some([0.0, 1.0]),
        InsertionDirection::Inward if figure.shows != Shows::Limb => Some([-outward, 0.0]),
        // From its free end in front, a rib rises backward.
        InsertionDirection::AlongRib => Some([outward * 0.9, -0.436]),
        _ => None,
    }
}
