//! Where the zones of the face lie in the drawing: their outlines, for hatching, and the lines that rows of needles follow.
//!
//! All are on the person's right, in centimetres of the canonical face: x and y from the front, z and y from the side. They are
//! schematic, as the drawing is.

use crate::atlas::FacialZone;

/// A line or an outline on the face.
pub(super) type Line = &'static [[f32; 2]];

/// The line of a zone, and whether it is seen from the side.
pub(super) fn line(zone: FacialZone) -> (Line, bool) {
    match zone {
        FacialZone::Forehead => (&[[-4.2, 7.9], [-3.0, 8.3], [-1.6, 8.5], [-0.8, 8.5]], false),
        FacialZone::Glabella => (&[[-0.55, 5.9], [-0.45, 5.2], [-0.55, 4.4], [-0.7, 3.8]], false),
        FacialZone::CrowsFeet => (&[[-5.6, 3.2], [-6.2, 3.0], [-6.6, 2.6], [-6.7, 2.0]], false),
        FacialZone::UpperLidBrow => (&[[-4.6, 3.9], [-3.7, 4.1], [-2.8, 4.0], [-2.0, 3.7]], false),
        FacialZone::LowerLid => (&[[-4.3, 1.5], [-3.4, 1.1], [-2.5, 1.3], [-1.8, 1.9]], false),
        FacialZone::Cheek => (&[[-5.2, 0.4], [-4.9, -0.4], [-4.4, -1.2], [-3.7, -1.8]], false),
        FacialZone::Nasolabial => (&[[-1.9, -1.0], [-2.4, -1.9], [-2.9, -2.9], [-3.2, -3.8]], false),
        FacialZone::UpperLip => (&[[-1.7, -2.7], [-1.6, -3.0], [-1.5, -3.2], [-1.4, -3.4]], false),
        FacialZone::Marionette => (&[[-2.8, -4.9], [-2.9, -5.5], [-3.0, -6.1], [-2.9, -6.8]], false),
        FacialZone::Jawline => (&[[-6.0, -5.6], [-5.4, -6.8], [-4.6, -7.7], [-3.6, -8.4]], false),
        FacialZone::Masseter => (&[[-6.2, -2.3], [-6.1, -3.2], [-5.9, -4.2], [-5.6, -5.2]], false),
        FacialZone::Temple => (&[[-6.6, 5.8], [-6.8, 5.0], [-6.9, 4.2], [-6.9, 3.5]], false),
        FacialZone::Nose => (&[[-0.9, 2.6], [-0.8, 1.9], [-0.8, 1.2], [-0.9, 0.4]], false),
        FacialZone::Lips | FacialZone::MouthInside => {
            (&[[-2.2, -4.1], [-1.6, -3.9], [-1.0, -3.9], [-0.4, -4.0]], false)
        }
        FacialZone::Neck => (&[[-3.4, -11.2], [-2.4, -11.6], [-1.4, -11.8], [-0.4, -11.9]], false),
        FacialZone::Scalp => (&[[-3.4, 11.4], [-2.4, 11.8], [-1.4, 12.1], [-0.4, 12.2]], false),
        FacialZone::EarFront => (&[[-1.5, 1.6], [-1.4, 0.6], [-1.4, -0.4], [-1.5, -1.4]], true),
        FacialZone::EarBack => (&[[-6.6, 2.4], [-6.9, 1.2], [-6.8, 0.0], [-6.5, -1.2]], true),
        FacialZone::Nape => (&[[-10.2, -3.4], [-9.8, -4.6], [-9.6, -5.8], [-9.5, -7.0]], true),
        // The chin, and any zone that a later version adds.
        _ => (&[[-1.6, -7.0], [-1.2, -7.2], [-0.8, -7.3], [-0.4, -7.4]], false),
    }
}

/// The outline of a zone from the front. What reaches the midline begins and ends there, and goes on beyond it.
pub(super) fn from_the_front(zone: FacialZone) -> Line {
    match zone {
        FacialZone::Forehead => &[
            [0.0, 5.9],
            [-1.6, 5.6],
            [-3.2, 5.8],
            [-5.6, 5.1],
            [-6.0, 6.2],
            [-6.1, 8.6],
            [-5.2, 9.9],
            [0.0, 9.8],
        ],
        FacialZone::Glabella => &[[0.0, 5.9], [-1.2, 5.7], [-1.2, 4.2], [-0.7, 3.4], [0.0, 3.4]],
        FacialZone::UpperLidBrow => &[
            [-1.3, 4.3],
            [-1.5, 5.3],
            [-3.0, 5.5],
            [-5.0, 5.1],
            [-5.9, 4.2],
            [-4.9, 3.0],
            [-3.2, 3.6],
            [-1.9, 2.8],
        ],
        FacialZone::LowerLid => &[
            [-1.7, 2.4],
            [-2.6, 2.1],
            [-3.8, 2.0],
            [-4.8, 2.4],
            [-5.2, 1.8],
            [-4.2, 0.9],
            [-2.8, 0.7],
            [-1.7, 1.3],
        ],
        FacialZone::CrowsFeet => &[[-4.9, 2.9], [-5.9, 4.1], [-6.9, 3.6], [-6.9, 1.8], [-5.4, 1.6]],
        FacialZone::Temple => {
            &[[-5.9, 4.6], [-6.2, 6.3], [-7.0, 6.6], [-7.6, 4.5], [-7.6, 2.0], [-7.0, 1.8], [-7.0, 3.8]]
        }
        FacialZone::Cheek => &[
            [-2.2, 0.4],
            [-4.2, 0.7],
            [-6.6, 1.4],
            [-6.9, -0.4],
            [-6.2, -2.6],
            [-4.4, -3.6],
            [-3.2, -2.6],
            [-2.4, -1.0],
        ],
        FacialZone::Nasolabial => {
            &[[-1.6, -0.3], [-2.3, -0.6], [-3.6, -3.4], [-3.4, -4.4], [-2.8, -4.1], [-2.3, -2.4]]
        }
        FacialZone::UpperLip => {
            &[[0.0, -2.3], [-1.0, -2.2], [-2.2, -3.0], [-2.5, -4.2], [-1.2, -3.6], [0.0, -3.5]]
        }
        FacialZone::Lips | FacialZone::MouthInside => {
            &[[0.0, -3.5], [-1.2, -3.6], [-2.6, -4.3], [-1.6, -5.2], [0.0, -5.5]]
        }
        FacialZone::Marionette => &[[-2.6, -4.6], [-3.5, -4.7], [-3.8, -6.6], [-3.0, -7.2], [-2.5, -6.2]],
        FacialZone::Chin => {
            &[[0.0, -5.9], [-1.6, -5.7], [-2.6, -6.6], [-2.4, -8.9], [-1.1, -9.6], [0.0, -9.7]]
        }
        FacialZone::Jawline => &[
            [-7.0, -3.9],
            [-6.3, -3.9],
            [-5.2, -6.0],
            [-3.4, -7.7],
            [-2.6, -8.9],
            [-4.2, -8.3],
            [-5.6, -6.9],
            [-6.6, -5.2],
        ],
        FacialZone::Masseter => {
            &[[-6.8, -1.2], [-7.2, -2.6], [-6.8, -4.0], [-5.6, -5.6], [-5.0, -4.6], [-5.3, -2.2]]
        }
        FacialZone::Nose => &[[0.0, 3.4], [-0.8, 3.2], [-1.0, 1.0], [-1.9, -0.4], [-1.7, -1.5], [0.0, -2.0]],
        FacialZone::Neck => &[[0.0, -10.2], [-2.0, -10.0], [-4.8, -8.6], [-5.2, -12.3], [0.0, -12.3]],
        FacialZone::Scalp => &[
            [0.0, 10.0],
            [-5.2, 10.1],
            [-6.2, 8.4],
            [-7.8, 7.0],
            [-8.1, 9.4],
            [-7.0, 11.9],
            [-5.0, 13.8],
            [0.0, 14.8],
        ],
        _ => &[],
    }
}

/// The outline of a zone from the right.
pub(super) fn from_the_side(zone: FacialZone) -> Line {
    match zone {
        FacialZone::EarFront => &[[-2.9, 3.0], [-0.9, 3.0], [-0.9, -2.0], [-2.9, -2.0]],
        FacialZone::EarBack => &[[-6.2, 3.0], [-8.0, 3.0], [-8.0, -3.0], [-5.4, -2.6], [-4.6, -1.6]],
        FacialZone::Nape => &[[-8.5, -2.0], [-11.5, -2.5], [-10.6, -6.0], [-10.3, -10.0], [-8.4, -10.0]],
        FacialZone::Masseter => &[[0.6, -0.6], [-1.8, -0.6], [-2.4, -4.6], [-0.8, -5.8], [1.2, -3.2]],
        FacialZone::Temple => &[[1.9, 3.0], [1.9, 6.0], [0.2, 6.4], [-1.2, 3.4], [-0.6, 2.0]],
        FacialZone::Jawline => {
            &[[-2.4, -4.4], [-1.8, -5.6], [1.5, -7.9], [3.2, -9.2], [3.2, -8.3], [0.0, -5.8]]
        }
        FacialZone::Cheek => &[[3.6, 0.8], [0.8, 1.2], [0.4, -2.4], [3.4, -3.4], [4.6, -1.0]],
        FacialZone::Neck => &[[-2.6, -7.6], [0.2, -10.4], [-0.2, -12.3], [-7.4, -12.3], [-6.0, -7.0]],
        FacialZone::Scalp => &[
            [2.6, 10.2],
            [0.2, 9.8],
            [-0.4, 7.0],
            [-2.2, 4.4],
            [-6.2, 5.2],
            [-7.4, -1.0],
            [-11.4, -2.6],
            [-13.2, 1.6],
            [-13.6, 5.0],
            [-11.1, 11.8],
            [-4.2, 14.2],
            [-0.6, 13.3],
        ],
        _ => &[],
    }
}
