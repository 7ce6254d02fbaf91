//! The right foot from the inner side. The origin is the tip of the inner ankle; the sole is 3 cun below it.

use super::{Figure, Shows};
use crate::atlas::Point;
use crate::texts::en::figures as texts;

// The great toe points to the left.
pub(super) const FIGURE: Figure = Figure {
    name: texts::FOOT_INSIDE,
    art: include_str!("../art/foot_inside.svg"),
    cun: 15.5,
    mm: 24.4,
    extent: [-7.7, -3.4, 3.1, 3.3],
    edges: [-7.8, 3.2],
    heights: [-2.9, 3.3],
    is_labelled_on_both_sides: true,
    shows: Shows::Limb,
    places: &[
        // Halfway between the tip of the inner ankle and the Achilles tendon.
        (Point::KI3, [0.85, 0.0]),
        (Point::KI6, [0.0, 1.0]),
        // Halfway between the tip of the inner ankle and the navicular bone.
        (Point::SP5, [-1.0, 0.48]),
        // In front of and below the base of the first metatarsal bone.
        (Point::SP4, [-3.1, 2.25]),
        // Behind the joint of the great toe.
        (Point::SP3, [-4.5, 2.5]),
        // In front of the joint of the great toe.
        (Point::SP2, [-5.95, 2.45]),
    ],
};
