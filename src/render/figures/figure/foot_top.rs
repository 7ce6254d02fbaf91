//! The top of the right foot, toes down. The origin is the middle of the ankle.

use super::{Figure, Shows};
use crate::atlas::Point;
use crate::texts::en::figures as texts;

// The figure is 10 cun from heel to toe; the atlas has no cun for its points.
pub(super) const FIGURE: Figure = Figure {
    name: texts::FOOT_TOP,
    art: include_str!("../art/foot_top.svg"),
    cun: 15.0,
    mm: 24.4,
    extent: [-2.3, -1.8, 2.2, 8.5],
    edges: [-2.3, 2.3],
    heights: [-1.4, 8.4],
    is_labelled_on_both_sides: false,
    shows: Shows::Limb,
    places: &[
        // Behind the web between the first and second toes.
        (Point::LR2, [0.63, 6.15]),
        // Just distal to where the bases of the first two metatarsal bones meet.
        (Point::LR3, [0.55, 3.7]),
        // Behind the web between the second and third toes.
        (Point::ST44, [-0.12, 6.1]),
        // Behind the web between the fourth and fifth toes.
        (Point::GB43, [-1.44, 5.4]),
    ],
};
