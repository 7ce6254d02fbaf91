//! Forearm and hand from the back of the hand. The origin is the middle of the wrist crease; the crease of the elbow is 12 cun above it.

use super::{Figure, Shows};
use crate::atlas::Point;
use crate::texts::en::figures as texts;

// LI5, from where the line to LI11 is measured, lies in the hollow at the wrist below the thumb.
pub(super) const FIGURE: Figure = Figure {
    name: texts::BACK_OF_HAND,
    art: include_str!("../art/back_of_hand.svg"),
    cun: 13.4,
    mm: 20.5,
    extent: [-2.4, -13.5, 3.9, 9.1],
    edges: [-2.4, 3.0],
    heights: [-13.0, 8.6],
    is_labelled_on_both_sides: false,
    shows: Shows::Limb,
    places: &[
        // On the radial side of the middle of the second metacarpal bone.
        (Point::LI4, [1.5, 2.7]),
        // On the line from LI5 to LI11.
        (Point::LI10, [1.66, -10.0]),
        (Point::LI11, [1.75, -12.0]),
        // Midway between radius and ulna.
        (Point::TE6, [-0.05, -3.0]),
    ],
};
