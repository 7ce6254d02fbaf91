//! The trunk from the front. The origin is the navel: the breastbone ends 8 cun above it, the pubic bone begins 5 cun below it.

use super::{Figure, Shows};
use crate::atlas::Point;
use crate::texts::en::figures as texts;

// The right of the person is on the left.
pub(super) const FIGURE: Figure = Figure {
    name: texts::TRUNK_FRONT,
    art: include_str!("../art/trunk_front.svg"),
    cun: 11.0,
    mm: 26.0,
    extent: [-9.3, -19.8, 9.3, 8.1],
    edges: [-9.3, 9.3],
    heights: [-18.5, 7.6],
    is_labelled_on_both_sides: false,
    shows: Shows::Front,
    places: &[
        // Level with the fourth space between the ribs, as the nipples are.
        (Point::CV17, [0.0, -9.6]),
        // In the sixth space between the ribs.
        (Point::LR14, [-4.0, -6.7]),
        (Point::CV12, [0.0, -4.0]),
        (Point::CV10, [0.0, -2.0]),
        (Point::CV9, [0.0, -1.0]),
        (Point::ST25, [-2.0, 0.0]),
        // Below the free end of the eleventh rib.
        (Point::LR13, [-4.75, -2.1]),
        // Below that end, level with the navel.
        (Point::GB26, [-4.75, 0.0]),
        (Point::CV6, [0.0, 1.5]),
        (Point::CV5, [0.0, 2.0]),
        (Point::CV4, [0.0, 3.0]),
    ],
};
