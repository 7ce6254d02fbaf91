//! Colour and shape of each channel. Those that the face has too look as they do on its chart.

use crate::atlas::Meridian;

/// How the markers of a channel look.
pub(super) struct Look {
    /// The CSS class, which sets the colour.
    pub(super) class: &'static str,
    /// The colour where no style sheet applies.
    pub(super) colour: &'static str,
    /// The corners, in radii. No corners mean a circle.
    pub(super) corners: &'static [[f32; 2]],
}

pub(super) const fn look(meridian: Option<Meridian>) -> Look {
    const SQUARE: &[[f32; 2]] = &[[-0.95, -0.95], [0.95, -0.95], [0.95, 0.95], [-0.95, 0.95]];
    const UPRIGHT: &[[f32; 2]] = &[[-0.7, -1.25], [0.7, -1.25], [0.7, 1.25], [-0.7, 1.25]];
    const FLAT: &[[f32; 2]] = &[[-1.25, -0.7], [1.25, -0.7], [1.25, 0.7], [-1.25, 0.7]];
    const DIAMOND: &[[f32; 2]] = &[[0.0, -1.3], [1.3, 0.0], [0.0, 1.3], [-1.3, 0.0]];
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
        Some(Meridian::Heart) => ("ht", "#b5232f", DIAMOND),
        Some(Meridian::Bladder) => ("bl", "#1766a8", UP),
        Some(Meridian::Kidney) => ("ki", "#27408b", OCTAGON),
        Some(Meridian::Pericardium) => ("pc", "#6f3fb0", FLAT),
        Some(Meridian::TripleEnergizer) => ("te", "#0c7a5c", DOWN),
        Some(Meridian::Gallbladder) => ("gb", "#3f7a20", HEXAGON),
        Some(Meridian::Liver) => ("lr", "#1f6b4a", STAR),
        Some(Meridian::Governor) => ("gv", "#755700", HOUSE),
        Some(Meridian::Conception) => ("cv", "#a82a60", SHIELD),
        _ => ("ex", "#474747", PLUS),
    };
    Look { class, colour, corners }
}
