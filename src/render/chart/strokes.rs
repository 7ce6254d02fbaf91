//! A stroke for each needle that lies at a slant or along the skin: from where it goes in, toward its tip.

use super::needle::Needle;
use super::places::{Item, Shown, UNITS, View, distance};
use crate::atlas::{InsertionDirection, Point};
use crate::decision::Site;
use crate::face::Located;
use crate::rules::InsertionForm;

/// From where a needle goes in to its tip.
pub(super) type Stroke = [[f32; 2]; 2];

/// The strokes of an item in a view. What points at the reader, or away from the reader, has none.
pub(super) fn strokes(view: View, face: &[Located<3>], shown: &Shown) -> Vec<Stroke> {
    let Some(needle) = shown.item.needle else { return Vec::new() };
    match shown.item.site {
        Site::Point(_) => {
            let of_marker = shown.markers.iter().filter_map(|marker| {
                let towards = heading(view, face, marker.at, needle)?;
                let at = |length: f32| along(marker.at, towards, length);
                Some([at(marker.radius), at(marker.radius + needle.length_cm * UNITS)])
            });
            of_marker.collect()
        }
        Site::Local { form, .. } => row(&shown.item, &shown.shapes, form, needle),
    }
}

/// The needles of a row, evenly along its lines, or around its ring and toward the middle.
fn row(item: &Item, shapes: &[Vec<[f32; 2]>], form: InsertionForm, needle: Needle) -> Vec<Stroke> {
    // What lies across the middle is drawn in two halves.
    let is_halved = item.side == crate::atlas::Side::Midline && shapes.len() == 2;
    let half_length = needle.length_cm * UNITS / 2.0;
    let mut strokes = Vec::new();
    for (half, shape) in shapes.iter().enumerate() {
        let all = needle.on_each_side;
        let count = match (is_halved, half) {
            (false, _) => all,
            (true, 0) => all.div_ceil(2),
            (true, _) => all / 2,
        };
        let middle = shape.iter().fold([0.0, 0.0], |sum, at| [sum[0] + at[0], sum[1] + at[1]]);
        let corners = f32::from(u16::try_from(shape.len()).unwrap_or(1)).max(1.0);
        let middle = [middle[0] / corners, middle[1] / corners];
        for number in 0..count {
            let share = (f32::from(number) + 0.5) / f32::from(count);
            let Some((at, line)) = place(shape, share) else { continue };
            if form == InsertionForm::AroundPatch {
                if let Some(towards) = unit([middle[0] - at[0], middle[1] - at[1]]) {
                    strokes.push([along(at, towards, -half_length), along(at, towards, half_length)]);
                }
            } else {
                strokes.push([along(at, line, -half_length), along(at, line, half_length)]);
            }
        }
    }
    strokes
}

/// A place on a line, by its share of the way, and the direction of the line there.
fn place(line: &[[f32; 2]], share: f32) -> Option<([f32; 2], [f32; 2])> {
    let pieces = || line.iter().zip(line.iter().skip(1));
    let mut left = pieces().map(|(from, to)| distance(*from, *to)).sum::<f32>() * share;
    for (from, to) in pieces() {
        let length = distance(*from, *to);
        if left <= length {
            let towards = unit([to[0] - from[0], to[1] - from[1]])?;
            return Some((along(*from, towards, left), towards));
        }
        left -= length;
    }
    None
}

/// Where the tip of a needle at a point lies in a view, as a direction of length 1.
fn heading(view: View, face: &[Located<3>], at: [f32; 2], needle: Needle) -> Option<[f32; 2]> {
    let is_frontal = view == View::Frontal;
    // The right side of the person is on the left of the drawing.
    let outward = [if at[0] < 0.0 { -1.0 } else { 1.0 }, 0.0];
    let forward = [if view == View::Left { -1.0 } else { 1.0 }, 0.0];
    let back = |[x, y]: [f32; 2]| [-x, -y];
    let towards = |point: Point, below: f32| {
        let spots =
            face.iter().filter(|spot| spot.point() == point).map(|spot| view.project(spot.position()));
        let nearest = spots.min_by(|one, other| distance(*one, at).total_cmp(&distance(*other, at)))?;
        unit([nearest[0] - at[0], nearest[1] + below - at[1]])
    };
    // From the front, what leads backward over the scalp leads up, and beside the eye outward.
    let is_over_the_brow = at[1] < -150.0;
    match needle.direction {
        InsertionDirection::Toward => towards(needle.toward?, 0.0),
        InsertionDirection::Up => Some([0.0, -1.0]),
        InsertionDirection::Down => Some([0.0, 1.0]),
        InsertionDirection::Inward => is_frontal.then_some(back(outward)),
        InsertionDirection::Outward | InsertionDirection::AlongBrow => is_frontal.then_some(outward),
        InsertionDirection::Forward if is_frontal => Some([0.0, 1.0]),
        InsertionDirection::Forward => Some(forward),
        InsertionDirection::Backward if is_frontal && is_over_the_brow => Some([0.0, -1.0]),
        InsertionDirection::Backward if is_frontal => Some(outward),
        InsertionDirection::Backward => Some(back(forward)),
        InsertionDirection::AlongJaw => towards(Point::ST6, 0.0),
        InsertionDirection::TowardRootOfNose => towards(Point::EX_HN3, 1.2 * UNITS),
        InsertionDirection::TowardTipOfNose => towards(Point::GV25, 0.0),
        _ => None,
    }
}

fn along([x, y]: [f32; 2], [dx, dy]: [f32; 2], length: f32) -> [f32; 2] {
    [x + dx * length, y + dy * length]
}

/// The direction of a vector; none if it has no length.
fn unit([x, y]: [f32; 2]) -> Option<[f32; 2]> {
    let length = distance([x, y], [0.0, 0.0]);
    (length > 0.01).then(|| [x / length, y / length])
}
