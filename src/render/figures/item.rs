//! What a figure shows of a plan: an insertion, or a place to press.

use crate::atlas::{Point, Side};
use crate::decision::{Insertion, Protocol};
use crate::render::Names;
use crate::render::chart::needle::Needle;
use crate::render::chart::words::{how, name};
use crate::render::document::Phrase;

/// An insertion at a point.
pub(super) struct Item<'a> {
    /// Its number in the order of the plan.
    pub(super) number: usize,
    pub(super) point: Point,
    pub(super) side: Side,
    /// None if the place is pressed.
    pub(super) needle: Option<Needle>,
    insertion: Insertion<'a>,
}

impl<'a> Item<'a> {
    /// The insertions of a plan that are at a point.
    pub(super) fn all(plan: &'a Protocol) -> Vec<Self> {
        let insertions = (1_usize..).zip(plan.insertions());
        let items = insertions.filter_map(|(number, insertion)| {
            let (point, side) = (insertion.point()?, insertion.side());
            Some(Self { number, point, side, needle: Needle::of(&insertion), insertion })
        });
        items.collect()
    }

    /// Number and code.
    pub(super) fn code(&self) -> String {
        format!("{} {}", self.number, self.point.code())
    }

    /// The name that follows the code.
    pub(super) fn name(&self, names: Names) -> Phrase {
        name(self.point, names)
    }

    /// Sides and counts of needles, their angle and direction, as on the face.
    pub(super) fn how(&self) -> String {
        how(self.needle, self.side)
    }

    /// Where it lies, in words: at least the region.
    pub(super) fn location(&self) -> String {
        let location = self.insertion.location();
        if location.is_empty() { self.point.region_detail().to_owned() } else { location.into_owned() }
    }
}
