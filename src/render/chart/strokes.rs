//! A stroke for each needle: from where it goes in toward its tip, or a ring where it points away from the reader.

use super::head::Head;
use super::needle::Needle;
use super::shown::{Marker, Path, RADIUS, Shown, Stroke};
use super::view::{View, along, distance, unit};
use crate::atlas::{Angle, InsertionDirection, Point, Side};
use crate::decision::Site;
use crate::rules::InsertionForm;

/// How far the marker of a row stands from its line.
const BEYOND: f32 = 11.0;
/// The radius of the ring of a straight needle in a row, and how far the ring around a marker stands from its middle.
const RING: f32 = 3.6;
const AROUND: f32 = 10.5;

/// The needles of an item in a view.
pub(super) fn strokes(view: View, head: &Head, shown: &Shown) -> Vec<Stroke> {
    let Some(needle) = shown.item.needle else { return Vec::new() };
    let of_marker = |(index, marker): (usize, &Marker)| -> Vec<Stroke> {
        let paths = match shown.item.site {
            Site::Point(_) => at_a_point(view, head, marker, needle),
            Site::Local { form, .. } => {
                let line = shown.lines.get(index).map(Vec::as_slice).unwrap_or_default();
                row(view, line, marker.side, form, needle)
            }
        };
        paths.into_iter().map(|path| Stroke { side: marker.side, path }).collect()
    };
    shown.markers.iter().enumerate().flat_map(of_marker).collect()
}

/// The needles at one point: several fan out.
fn at_a_point(view: View, head: &Head, marker: &Marker, needle: Needle) -> Vec<Path> {
    let count = needle.on_each_side;
    let length = needle.length_cm * view.scale();
    let towards = match needle.angle {
        Angle::Perpendicular => None,
        _ => heading(view, head, marker, needle),
    };
    (0..count)
        .map(|number| {
            let off = f32::from(number) - f32::from(count.saturating_sub(1)) / 2.0;
            match towards {
                Some(towards) => {
                    let from = along(marker.at, [-towards[1], towards[0]], off * 6.0);
                    Path::Line([along(from, towards, RADIUS), along(from, towards, RADIUS + length)])
                }
                None => Path::Ring(marker.at, AROUND + f32::from(number) * 3.5),
            }
        })
        .collect()
}

/// The needles of a row, evenly along its line, or around its ring and toward the middle.
fn row(view: View, line: &[[f32; 2]], side: Side, form: InsertionForm, needle: Needle) -> Vec<Path> {
    let count = needle.on_each_side;
    let length = needle.length_cm * view.scale();
    let half = length / 2.0;
    let (total, middle) = (total(line), middle(line));
    // A midline row across lines that run down has its needles along those lines.
    let is_crossed = side == Side::Midline && line.len() == 2;
    let room = total / f32::from(count.max(1));
    (0..count)
        .filter_map(|number| {
            let (at, direction) = place(line, (f32::from(number) + 0.5) / f32::from(count))?;
            if needle.angle == Angle::Perpendicular {
                return Some(Path::Ring(at, RING));
            }
            let towards = match form {
                InsertionForm::AroundPatch => unit([middle[0] - at[0], middle[1] - at[1]])?,
                InsertionForm::AlongCrease if is_crossed => [0.0, 1.0],
                InsertionForm::AlongCrease => direction,
            };
            // Where the line is too short for its needles, every other one stands beside it.
            let is_beside = form == InsertionForm::AlongCrease && !is_crossed && room < length + 2.0;
            let aside = if is_beside { if number % 2 == 0 { -3.5 } else { 3.5 } } else { 0.0 };
            let at = along(at, [-towards[1], towards[0]], aside);
            Some(Path::Line([along(at, towards, -half), along(at, towards, half)]))
        })
        .collect()
}

/// Where the marker of a row may stand, the best place first: before its line on the side away from the midline, or behind it;
/// anywhere on a ring, from its outermost.
pub(super) fn marker_places(line: &[[f32; 2]], form: InsertionForm) -> Vec<[f32; 2]> {
    if form == InsertionForm::AroundPatch {
        let mut places = line.to_vec();
        places.sort_by(|one, other| other[0].abs().total_cmp(&one[0].abs()));
        return places;
    }
    let beyond = |end: Option<&[f32; 2]>, next: Option<&[f32; 2]>| {
        let (end, next) = (end?, next?);
        Some(along(*end, unit([end[0] - next[0], end[1] - next[1]])?, BEYOND))
    };
    let before = beyond(line.first(), line.get(1));
    let behind = beyond(line.last(), line.iter().nth_back(1));
    let (before, behind) = (before.into_iter(), behind.into_iter());
    let farther = |[x, y]: [f32; 2]| [[x, y - BEYOND], [x, y + BEYOND], [x - BEYOND, y], [x + BEYOND, y]];
    let near: Vec<[f32; 2]> = before.chain(behind).collect();
    near.iter().copied().chain(near.iter().copied().flat_map(farther)).collect()
}

pub(super) fn middle(line: &[[f32; 2]]) -> [f32; 2] {
    let fold = |axis: fn(&[f32; 2]) -> f32| {
        let all = line.iter().map(axis);
        f32::midpoint(all.clone().fold(f32::MAX, f32::min), all.fold(f32::MIN, f32::max))
    };
    [fold(|at| at[0]), fold(|at| at[1])]
}

fn pieces(line: &[[f32; 2]]) -> impl Iterator<Item = ([f32; 2], [f32; 2])> {
    line.iter().copied().zip(line.iter().copied().skip(1))
}

fn total(line: &[[f32; 2]]) -> f32 {
    pieces(line).map(|(from, to)| distance(from, to)).sum()
}

/// A place on a line, by its share of the way, and the direction of the line there.
fn place(line: &[[f32; 2]], share: f32) -> Option<([f32; 2], [f32; 2])> {
    let mut left = total(line) * share;
    for (from, to) in pieces(line) {
        let length = distance(from, to);
        if left <= length {
            let towards = unit([to[0] - from[0], to[1] - from[1]])?;
            return Some((along(from, towards, left), towards));
        }
        left -= length;
    }
    None
}

/// Where the tip of a needle at a point lies in a view, as a direction of length 1. None if it points at the reader, or away.
fn heading(view: View, head: &Head, marker: &Marker, needle: Needle) -> Option<[f32; 2]> {
    let at = marker.at;
    let is_lateral = view.is_lateral();
    // The right side of the person is on the left of the drawing. Seen from the right, the face looks to the right.
    let outward = [if marker.side == Side::Left { 1.0 } else { -1.0 }, 0.0];
    let is_from_the_left = view == View::Left || (view == View::Sides && marker.side == Side::Left);
    let forward = [if is_from_the_left { -1.0 } else { 1.0 }, 0.0];
    let back = |[x, y]: [f32; 2]| [-x, -y];
    let towards = |point: Point, below_cm: f32| {
        let [x, y] = head.nearest(view, point, at)?;
        unit([x - at[0], y + below_cm * view.scale() - at[1]])
    };
    // From the front, what leads backward over the scalp leads up, and beside the eye outward.
    let is_over_the_brow = at[1] < -7.0 * view.scale();
    match needle.direction? {
        InsertionDirection::Toward => towards(needle.toward?, 0.0),
        InsertionDirection::Up | InsertionDirection::TowardRootOfTongue => Some([0.0, -1.0]),
        InsertionDirection::Inward => (!is_lateral && marker.side != Side::Midline).then_some(back(outward)),
        InsertionDirection::Outward | InsertionDirection::AlongBrow => (!is_lateral).then_some(outward),
        InsertionDirection::Forward if is_lateral => Some(forward),
        InsertionDirection::Down | InsertionDirection::Forward => Some([0.0, 1.0]),
        InsertionDirection::Backward if is_lateral => Some(back(forward)),
        InsertionDirection::Backward if is_over_the_brow => Some([0.0, -1.0]),
        InsertionDirection::Backward => Some(outward),
        InsertionDirection::AlongJaw => towards(Point::ST6, 0.0),
        InsertionDirection::TowardRootOfNose => towards(Point::EX_HN3, 1.2),
        InsertionDirection::TowardTipOfNose => towards(Point::GV25, 0.0),
        _ => None,
    }
}
