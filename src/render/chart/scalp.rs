//! Points of the scalp and the nape that no face mesh reaches, on the drawing of the head from the right.
//!
//! The midline of the vertex follows the outline of the drawing. A cun on it is that of the forehead, a third of the way from
//! glabella to hairline, measured from the front hairline, and from the back hairline for the nape.

use crate::atlas::Point;

/// The place of a point in centimetres: x, y and z of the canonical face, on the person's right.
pub(super) fn place(point: Point) -> Option<[f32; 3]> {
    Some(match point {
        Point::GV22 => [0.0, 12.29, 1.06],
        Point::GV21 => [0.0, 13.60, -1.00],
        Point::GV20 => [0.0, 14.21, -3.42],
        Point::GV19 => [0.0, 14.18, -5.88],
        Point::GV16 => [0.0, -4.11, -11.02],
        Point::GV15 => [0.0, -4.90, -10.76],
        Point::BL10 => [-2.20, -4.90, -10.00],
        Point::EX_HN14 => [-6.80, -2.85, -6.40],
        Point::ANMIAN => [-5.15, -2.30, -7.50],
        _ => return None,
    })
}
