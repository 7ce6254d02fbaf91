//! The right leg from the inner side. The origin is the crease of the knee; the tip of the inner ankle is 15.5 cun below it, 13 cun below SP9.

use super::{Figure, Shows};
use crate::atlas::Point;
use crate::texts::en::figures as texts;

// The upper border of the kneecap is 1.55 cun above the origin.
pub(super) const FIGURE: Figure = Figure {
    name: texts::LEG_INSIDE,
    art: include_str!("../art/leg_inside.svg"),
    cun: 12.6,
    mm: 24.4,
    extent: [-7.5, -5.3, 3.6, 19.3],
    edges: [-7.5, 3.5],
    heights: [-4.8, 15.6],
    is_labelled_on_both_sides: false,
    shows: Shows::Limb,
    places: &[
        (Point::SP10, [-1.9, -3.55]),
        // At the inner end of the crease behind the bent knee.
        (Point::LR8, [1.45, -0.1]),
        // Below the condyle of the tibia, behind its inner border.
        (Point::SP9, [0.5, 2.5]),
        (Point::SP7, [0.1, 9.5]),
        (Point::SP6, [0.15, 12.5]),
        // In front of the Achilles tendon.
        (Point::KI7, [0.95, 13.5]),
    ],
};
