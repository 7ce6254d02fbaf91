//! The right leg from the outer side. The origin is the crease of the knee; the tip of the outer ankle is 16 cun below it.

use super::{Figure, Shows};
use crate::atlas::Point;
use crate::texts::en::figures as texts;

// ST35 lies level with the crease, below the kneecap; the line to ST41 runs 16 cun down to the ankle.
pub(super) const FIGURE: Figure = Figure {
    name: texts::LEG_OUTSIDE,
    art: include_str!("../art/leg_outside.svg"),
    cun: 12.6,
    mm: 24.4,
    extent: [-3.6, -5.3, 7.5, 19.3],
    edges: [-3.6, 3.3],
    heights: [-4.8, 15.6],
    is_labelled_on_both_sides: false,
    shows: Shows::Limb,
    places: &[
        // On the line from ST35 to ST41, one finger from the crest of the tibia.
        (Point::ST36, [1.5, 3.0]),
        (Point::ST37, [1.33, 6.0]),
        // One breadth of the middle finger from ST38.
        (Point::ST40, [0.48, 8.0]),
        // In front of and below the head of the fibula.
        (Point::GB34, [-0.2, 2.1]),
        // In front of the fibula.
        (Point::GB39, [-0.25, 13.0]),
        // Halfway between the tip of the outer ankle and the Achilles tendon.
        (Point::BL60, [-1.15, 16.0]),
        (Point::BL62, [-0.38, 16.7]),
    ],
};
