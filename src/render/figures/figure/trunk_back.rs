//! The trunk from behind. The origin is the lower border of the spinous process of the seventh cervical vertebra.

use super::{Figure, Shows};
use crate::atlas::Point;
use crate::texts::en::figures as texts;

// Heights are those of the spinous processes in the drawing; the lower angle of the shoulder blade is level with the seventh of the chest.
pub(super) const FIGURE: Figure = Figure {
    name: texts::TRUNK_BACK,
    art: include_str!("../art/trunk_back.svg"),
    cun: 11.0,
    mm: 26.0,
    extent: [-9.3, -4.0, 9.3, 25.0],
    edges: [-9.3, 9.3],
    heights: [-3.5, 24.5],
    is_labelled_on_both_sides: false,
    shows: Shows::Back,
    places: &[
        (Point::GV14, [0.0, 0.2]),
        (Point::BL11, [1.5, 1.0]),
        (Point::BL13, [1.5, 2.7]),
        (Point::BL15, [1.5, 4.45]),
        (Point::BL17, [1.5, 6.25]),
        (Point::BL18, [1.5, 8.1]),
        (Point::BL19, [1.5, 9.1]),
        (Point::BL20, [1.5, 10.15]),
        (Point::BL21, [1.5, 11.25]),
        (Point::BL22, [1.5, 12.45]),
        (Point::BL23, [1.5, 13.75]),
        (Point::GV4, [0.0, 13.95]),
        (Point::BL25, [1.5, 16.45]),
        // The foramina of the sacrum.
        (Point::BL31, [0.95, 18.35]),
        (Point::BL32, [0.85, 19.2]),
        (Point::BL33, [0.75, 20.05]),
        (Point::BL34, [0.65, 20.9]),
    ],
};
