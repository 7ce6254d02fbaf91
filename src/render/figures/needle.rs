//! How the needle of a point looks on a figure.

use super::figure::{Figure, Shows};
use crate::atlas::InsertionDirection;
use crate::render::chart::needle::Needle;

/// From where a slanted needle goes in, outside a marker, to its tip, in units. None if it goes straight in, or points away from
/// the reader.
pub(super) fn stroke(
    needle: Needle,
    figure: &Figure,
    [x, y]: [f32; 2],
    radius: f32,
) -> Option<[[f32; 2]; 2]> {
    let [dx, dy] = heading(figure, x, needle.direction?)?;
    let length = needle.length_cm * 10.0 / figure.mm * figure.cun;
    let at = |reach: f32| [x + dx * reach, y + dy * reach];
    Some([at(radius), at(radius + length)])
}

/// Where a tip points on the drawing, as a direction of length 1.
fn heading(figure: &Figure, x: f32, direction: InsertionDirection) -> Option<[f32; 2]> {
    let outward = if x < 0.0 { -1.0 } else { 1.0 };
    match direction {
        // On the top of a foot whose toes point down, the heel is above.
        InsertionDirection::Up | InsertionDirection::TowardHeel => Some([0.0, -1.0]),
        InsertionDirection::Down => Some([0.0, 1.0]),
        InsertionDirection::Inward if figure.shows != Shows::Limb => Some([-outward, 0.0]),
        // From its free end in front, a rib rises backward.
        InsertionDirection::AlongRib => Some([outward * 0.9, -0.436]),
        _ => None,
    }
}
