//! How the needles of an insertion lie.

use crate::atlas::{Angle, InsertionDirection, Point, Side};
use crate::decision::Insertion;

/// How the needles of an item lie.
#[derive(Clone, Copy)]
pub(super) struct Needle {
    pub(super) angle: Angle,
    /// Where the tip points; none of a straight needle.
    pub(super) direction: Option<InsertionDirection>,
    pub(super) toward: Option<Point>,
    /// How many there are on each side.
    pub(super) on_each_side: u8,
    /// The length in the skin.
    pub(super) length_cm: f32,
}

impl Needle {
    /// The needles of an insertion; none if its place is pressed.
    pub(super) fn of(insertion: &Insertion<'_>) -> Option<Self> {
        let technique = insertion.technique()?;
        let sides = if insertion.side() == Side::Bilateral { 2 } else { 1 };
        Some(Self {
            angle: technique.angle(),
            direction: technique.direction(),
            toward: technique.toward(),
            on_each_side: insertion.needles().checked_div(sides)?,
            length_cm: f32::from(technique.inserted().max().hundredths()) / 1000.0,
        })
    }
}
