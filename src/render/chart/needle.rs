//! How the needles of an insertion lie.

use crate::atlas::{Angle, InsertionDirection, Point, Side};
use crate::decision::Insertion;

/// How the needles of an item lie.
#[derive(Clone, Copy)]
pub(in crate::render) struct Needle {
    pub(in crate::render) angle: Angle,
    /// Where the tip points; none of a straight needle.
    pub(in crate::render) direction: Option<InsertionDirection>,
    pub(in crate::render) toward: Option<Point>,
    /// How many there are on each side.
    pub(in crate::render) on_each_side: u8,
    /// The length in the skin.
    pub(in crate::render) length_cm: f32,
}

impl Needle {
    /// The needles of an insertion; none if its place is pressed.
    pub(in crate::render) fn of(insertion: &Insertion<'_>) -> Option<Self> {
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
