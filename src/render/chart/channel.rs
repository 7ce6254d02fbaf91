//! Colour, shape and line of each channel. The shapes make a grey print readable.

use crate::atlas::{Meridian, Point};

/// The CSS class (colour) and the corners of the marker, in radii. No corners mean a circle.
pub(super) fn look(meridian: Option<Meridian>, is_point: bool) -> (&'static str, &'static [[f32; 2]]) {
    const SQUARE: &[[f32; 2]] = &[[-0.95, -0.95], [0.95, -0.95], [0.95, 0.95], [-0.95, 0.95]];
    const DIAMOND: &[[f32; 2]] = &[[0.0, -1.2], [1.2, 0.0], [0.0, 1.2], [-1.2, 0.0]];
    const UP: &[[f32; 2]] = &[[0.0, -1.5], [1.45, 0.95], [-1.45, 0.95]];
    const DOWN: &[[f32; 2]] = &[[0.0, 1.5], [1.45, -0.95], [-1.45, -0.95]];
    const HEXAGON: &[[f32; 2]] =
        &[[-0.55, -0.95], [0.55, -0.95], [1.1, 0.0], [0.55, 0.95], [-0.55, 0.95], [-1.1, 0.0]];
    const HOUSE: &[[f32; 2]] = &[[0.0, -1.15], [1.0, -0.35], [0.75, 0.9], [-0.75, 0.9], [-1.0, -0.35]];
    const SHIELD: &[[f32; 2]] = &[[0.0, 1.15], [1.0, 0.35], [0.75, -0.9], [-0.75, -0.9], [-1.0, 0.35]];
    const PLUS: &[[f32; 2]] = &[
        [-0.7, -1.1],
        [0.7, -1.1],
        [0.7, -0.7],
        [1.1, -0.7],
        [1.1, 0.7],
        [0.7, 0.7],
        [0.7, 1.1],
        [-0.7, 1.1],
        [-0.7, 0.7],
        [-1.1, 0.7],
        [-1.1, -0.7],
        [-0.7, -0.7],
    ];
    const FLAT: &[[f32; 2]] = &[[-1.15, -0.75], [1.15, -0.75], [1.15, 0.75], [-1.15, 0.75]];
    match meridian {
        Some(Meridian::LargeIntestine) => ("li", SQUARE),
        Some(Meridian::Stomach) => ("st", &[]),
        Some(Meridian::SmallIntestine) => ("si", DIAMOND),
        Some(Meridian::Bladder) => ("bl", UP),
        Some(Meridian::TripleEnergizer) => ("te", DOWN),
        Some(Meridian::Gallbladder) => ("gb", HEXAGON),
        Some(Meridian::Governor) => ("gv", HOUSE),
        Some(Meridian::Conception) => ("cv", SHIELD),
        _ if is_point => ("ex", PLUS),
        _ => ("place", FLAT),
    }
}

/// Opens a group in the colour of a channel. The literal colour is for renderers without CSS.
pub(super) fn group(class: &str) -> &'static str {
    match class {
        "li" => "<g class=\"li\" color=\"#9a6200\">",
        "st" => "<g class=\"st\" color=\"#b83a25\">",
        "si" => "<g class=\"si\" color=\"#8e3486\">",
        "bl" => "<g class=\"bl\" color=\"#1766a8\">",
        "te" => "<g class=\"te\" color=\"#0c7a5c\">",
        "gb" => "<g class=\"gb\" color=\"#3f7a20\">",
        "gv" => "<g class=\"gv\" color=\"#755700\">",
        "cv" => "<g class=\"cv\" color=\"#a82a60\">",
        "ex" => "<g class=\"ex\" color=\"#474747\">",
        _ => "<g class=\"place\" color=\"#22302c\">",
    }
}

/// The points that the lines of the channels connect. The first point tells the channel.
pub(super) const LINES: &[&[Point]] = &[
    &[Point::ST1, Point::ST2, Point::ST3, Point::ST4, Point::ST5, Point::ST6, Point::ST7, Point::ST8],
    &[Point::LI19, Point::LI20],
    &[Point::SI17, Point::SI18, Point::SI19],
    &[Point::BL1, Point::BL2, Point::BL3, Point::BL4],
    &[Point::TE17, Point::TE20, Point::TE22, Point::TE23],
    &[
        Point::GB1,
        Point::GB2,
        Point::GB3,
        Point::GB4,
        Point::GB5,
        Point::GB6,
        Point::GB7,
        Point::GB8,
        Point::GB12,
    ],
    &[Point::GB14, Point::GB15],
    &[Point::GV23, Point::GV24, Point::EX_HN3, Point::GV25, Point::GV26, Point::GV27],
    &[Point::CV23, Point::CV24],
];
