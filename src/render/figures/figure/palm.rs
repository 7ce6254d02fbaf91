//! Forearm and hand from the palm. The origin is the middle of the wrist crease; the crease of the elbow is 12 cun above it.

use super::{Figure, Shows};
use crate::atlas::Point;
use crate::texts::en::figures as texts;

// In millimetres of the model, a cun is 20.5: positions here are in cun.
pub(super) const FIGURE: Figure = Figure {
    name: texts::PALM,
    art: include_str!("../art/palm.svg"),
    cun: 13.4,
    mm: 20.5,
    extent: [-3.9, -13.5, 2.4, 9.1],
    edges: [-2.8, 2.4],
    heights: [-13.0, 1.6],
    is_labelled_on_both_sides: true,
    shows: Shows::Limb,
    places: &[
        // On the radial side of the biceps tendon.
        (Point::LU5, [-0.75, -11.75]),
        (Point::LU7, [-1.22, -1.5]),
        (Point::LU9, [-1.12, 0.0]),
        // Beside the middle of the first metacarpal bone, at the border of the palm.
        (Point::LU10, [-2.0, 1.95]),
        // Between the tendons that the figure shows.
        (Point::PC6, [-0.17, -2.0]),
        // On the radial side of the flexor carpi ulnaris, beside the pisiform bone.
        (Point::HT7, [0.72, 0.05]),
    ],
};
