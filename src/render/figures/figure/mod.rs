//! The figures: what each shows, and where its points lie. Every place is in cun from the origin of its drawing, as the
//! atlas measures it; where the atlas gives no cun, it is the landmark that the atlas names.

mod back_of_hand;
mod foot_inside;
mod foot_top;
mod knee_back;
mod leg_inside;
mod leg_outside;
mod nape;
mod palm;
mod sole;
mod trunk_back;
mod trunk_front;

use crate::atlas::{Point, Side};

/// A drawing of a part of the body.
#[derive(Debug)]
pub(super) struct Figure {
    pub(super) name: &'static str,
    /// The drawing, in units.
    pub(super) art: &'static str,
    /// The units of the drawing in a cun.
    pub(super) cun: f32,
    /// The millimetres in a cun of this part of a person of middle height: for the length of strokes, and only for that.
    pub(super) mm: f32,
    /// The left, top, right and bottom edge of the drawing, in cun.
    pub(super) extent: [f32; 4],
    /// The left and right edge beside which labels go, in cun: closer than the extent where the drawing leaves room.
    pub(super) edges: [f32; 2],
    /// Between which heights they go, in cun.
    pub(super) heights: [f32; 2],
    /// Whether labels go on both sides from the start.
    pub(super) is_labelled_on_both_sides: bool,
    /// The sides that it shows. Of a limb, it is the right one.
    pub(super) shows: Shows,
    pub(super) places: &'static [(Point, [f32; 2])],
}

/// The sides of the body in a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shows {
    /// A right limb, which stands for both.
    Limb,
    /// Both sides, as one looks at a person's front: the right of the person is on the left.
    Front,
    /// Both sides, as one looks at a person's back.
    Back,
}

/// All figures in the order of a sheet: the tall ones first, so that rows are of one height.
pub(super) const FIGURES: [&Figure; 11] = [
    &back_of_hand::FIGURE,
    &palm::FIGURE,
    &leg_outside::FIGURE,
    &leg_inside::FIGURE,
    &trunk_front::FIGURE,
    &trunk_back::FIGURE,
    &foot_inside::FIGURE,
    &foot_top::FIGURE,
    &sole::FIGURE,
    &knee_back::FIGURE,
    &nape::FIGURE,
];

impl Figure {
    /// Where a point lies, in cun: on the right of the person where the figure shows both sides.
    pub(super) fn place(&self, point: Point) -> Option<[f32; 2]> {
        self.places.iter().find(|(placed, _)| *placed == point).map(|(_, at)| *at)
    }

    /// Where the markers of a point on a side go, in units.
    pub(super) fn markers(&self, point: Point, side: Side) -> Vec<[f32; 2]> {
        let Some([x, y]) = self.place(point) else { return Vec::new() };
        let flips: &[f32] = match (self.shows, side) {
            (Shows::Limb, _) | (_, Side::Midline | Side::Right) => &[1.0],
            (_, Side::Left) => &[-1.0],
            _ => &[1.0, -1.0],
        };
        flips.iter().map(|flip| [x * flip * self.cun, y * self.cun]).collect()
    }
}
