//! The back of the right knee. The origin is the middle of its crease.

use super::{Figure, Shows};
use crate::atlas::Point;
use crate::texts::en::figures as texts;

// The outer side is on the right.
pub(super) const FIGURE: Figure = Figure {
    name: texts::KNEE_BACK,
    art: include_str!("../art/knee_back.svg"),
    cun: 12.6,
    mm: 24.4,
    extent: [-3.2, -6.1, 3.3, 7.7],
    edges: [-3.2, 3.3],
    heights: [-5.7, 7.3],
    is_labelled_on_both_sides: false,
    shows: Shows::Limb,
    places: &[(Point::BL40, [0.0, 0.2])],
};
