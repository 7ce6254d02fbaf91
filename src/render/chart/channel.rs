//! Colour, shape and line of each channel. The shapes make a grey print readable.

use crate::atlas::{Meridian, Point};
use crate::render::markup::Markup;

/// How the markers of a channel look.
#[derive(Clone, Copy)]
pub(in crate::render) struct Look {
    /// The CSS class, which sets the colour.
    pub(in crate::render) class: &'static str,
    /// The colour where no style sheet applies.
    pub(in crate::render) colour: &'static str,
    /// The corners, in radii. No corners mean a circle.
    pub(in crate::render) corners: &'static [[f32; 2]],
}

impl Look {
    /// Opens a group in its colour, with these classes besides its own.
    pub(in crate::render) fn open<'a>(&self, svg: &'a mut Markup, classes: &str) -> &'a mut Markup {
        svg.tag("<g class=\"").text(classes).tag(self.class).tag("\" color=\"").tag(self.colour).tag("\"")
    }

    /// Opens a group in its colour.
    pub(super) fn group<'a>(&self, svg: &'a mut Markup) -> &'a mut Markup {
        self.open(svg, "").tag(">")
    }
}

/// How a channel looks, or a place on none.
pub(in crate::render) const fn look(meridian: Option<Meridian>, is_point: bool) -> Look {
    const SQUARE: &[[f32; 2]] = &[[-0.95, -0.95], [0.95, -0.95], [0.95, 0.95], [-0.95, 0.95]];
    const UPRIGHT: &[[f32; 2]] = &[[-0.7, -1.25], [0.7, -1.25], [0.7, 1.25], [-0.7, 1.25]];
    const FLAT: &[[f32; 2]] = &[[-1.15, -0.75], [1.15, -0.75], [1.15, 0.75], [-1.15, 0.75]];
    const DIAMOND: &[[f32; 2]] = &[[0.0, -1.2], [1.2, 0.0], [0.0, 1.2], [-1.2, 0.0]];
    const LOZENGE: &[[f32; 2]] = &[[0.0, -1.5], [0.95, 0.0], [0.0, 1.5], [-0.95, 0.0]];
    const UP: &[[f32; 2]] = &[[0.0, -1.5], [1.45, 0.95], [-1.45, 0.95]];
    const DOWN: &[[f32; 2]] = &[[0.0, 1.5], [1.45, -0.95], [-1.45, -0.95]];
    const STAR: &[[f32; 2]] = &[
        [0.0, -1.5],
        [0.5, -0.5],
        [1.5, 0.0],
        [0.5, 0.5],
        [0.0, 1.5],
        [-0.5, 0.5],
        [-1.5, 0.0],
        [-0.5, -0.5],
    ];
    const TALL: &[[f32; 2]] =
        &[[-0.95, -0.55], [-0.95, 0.55], [0.0, 1.15], [0.95, 0.55], [0.95, -0.55], [0.0, -1.15]];
    const HEXAGON: &[[f32; 2]] =
        &[[-0.55, -0.95], [0.55, -0.95], [1.1, 0.0], [0.55, 0.95], [-0.55, 0.95], [-1.1, 0.0]];
    const HOUSE: &[[f32; 2]] = &[[0.0, -1.15], [1.0, -0.35], [0.75, 0.9], [-0.75, 0.9], [-1.0, -0.35]];
    const SHIELD: &[[f32; 2]] = &[[0.0, 1.15], [1.0, 0.35], [0.75, -0.9], [-0.75, -0.9], [-1.0, 0.35]];
    const OCTAGON: &[[f32; 2]] = &[
        [-0.45, -1.1],
        [0.45, -1.1],
        [1.1, -0.45],
        [1.1, 0.45],
        [0.45, 1.1],
        [-0.45, 1.1],
        [-1.1, 0.45],
        [-1.1, -0.45],
    ];
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
    let (class, colour, corners): (_, _, &[[f32; 2]]) = match meridian {
        Some(Meridian::Lung) => ("lu", "#3f6677", UPRIGHT),
        Some(Meridian::LargeIntestine) => ("li", "#9a6200", SQUARE),
        Some(Meridian::Stomach) => ("st", "#b83a25", &[]),
        Some(Meridian::Spleen) => ("sp", "#85532a", TALL),
        Some(Meridian::Heart) => ("ht", "#b5232f", LOZENGE),
        Some(Meridian::SmallIntestine) => ("si", "#8e3486", DIAMOND),
        Some(Meridian::Bladder) => ("bl", "#1766a8", UP),
        Some(Meridian::Kidney) => ("ki", "#27408b", OCTAGON),
        Some(Meridian::Pericardium) => ("pc", "#6f3fb0", FLAT),
        Some(Meridian::TripleEnergizer) => ("te", "#0c7a5c", DOWN),
        Some(Meridian::Gallbladder) => ("gb", "#3f7a20", HEXAGON),
        Some(Meridian::Liver) => ("lr", "#1f6b4a", STAR),
        Some(Meridian::Governor) => ("gv", "#755700", HOUSE),
        Some(Meridian::Conception) => ("cv", "#a82a60", SHIELD),
        _ if is_point => ("ex", "#474747", PLUS),
        _ => ("place", "#22302c", FLAT),
    };
    Look { class, colour, corners }
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
