//! The neck from behind. The origin is the middle of the hairline.

use super::{Figure, Shows};
use crate::atlas::Point;
use crate::texts::en::figures as texts;

// GV16, level with GB20, lies 1 cun above it.
pub(super) const FIGURE: Figure = Figure {
    name: texts::NAPE,
    art: include_str!("../art/nape.svg"),
    cun: 14.0,
    mm: 26.0,
    extent: [-5.7, -7.0, 5.7, 4.3],
    edges: [-4.2, 4.2],
    heights: [-6.6, 3.2],
    is_labelled_on_both_sides: false,
    shows: Shows::Back,
    places: &[
        // Lateral to the trapezius muscle.
        (Point::BL10, [1.35, -0.45]),
        // Between the upper ends of the sternocleidomastoid and trapezius muscles.
        (Point::GB20, [1.85, -1.0]),
        // Halfway between TE17 and GB20.
        (Point::ANMIAN, [2.35, -1.0]),
    ],
};
