//! The sole of the right foot, toes up. The origin is beside the tips of the toes.

use super::{Figure, Shows};
use crate::atlas::Point;
use crate::texts::en::figures as texts;

// The great toe is on the right.
pub(super) const FIGURE: Figure = Figure {
    name: texts::SOLE,
    art: include_str!("../art/sole.svg"),
    cun: 15.0,
    mm: 24.4,
    extent: [-2.3, 0.4, 2.2, 10.5],
    edges: [-2.3, 2.3],
    heights: [0.6, 10.2],
    is_labelled_on_both_sides: false,
    shows: Shows::Limb,
    places: &[
        // One third of the way from the toes to the heel.
        (Point::KI1, [0.2, 4.55]),
    ],
};
