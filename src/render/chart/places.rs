//! Projects sites to markers of a view.

use super::channel::look;
use super::needle::Needle;
use crate::atlas::{FacialZone, Meridian, Point, Side};
use crate::decision::Site;
use crate::face::{AnchorClass, Facing, Located};
use crate::rules::InsertionForm;

/// Units of the drawing per centimetre of the canonical face.
pub(super) const UNITS: f32 = 20.0;
pub(super) const PLAIN: f32 = 5.0;
pub(super) const NUMBERED: f32 = 8.5;

/// A site to draw.
#[derive(Clone, Copy)]
pub(super) struct Item {
    pub(super) site: Site,
    pub(super) side: Side,
    /// Its number in the order of insertion.
    pub(super) number: Option<usize>,
    pub(super) is_withheld: bool,
    /// How its needles lie, unless they are straight.
    pub(super) needle: Option<Needle>,
}

impl Item {
    /// A site that is not part of a plan.
    pub(super) const fn unnumbered(place: Site, side: Side) -> Self {
        Self { site: place, side, number: None, is_withheld: false, needle: None }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum View {
    Frontal,
    Right,
    Left,
}

impl View {
    /// The left and right extent of the head.
    pub(super) const fn extent(self) -> (f32, f32) {
        match self {
            Self::Frontal => (-208.0, 208.0),
            Self::Right => (-275.0, 155.0),
            Self::Left => (-155.0, 275.0),
        }
    }

    pub(super) fn project(self, [x, y, z]: [f32; 3]) -> [f32; 2] {
        let across = match self {
            Self::Frontal => x,
            Self::Right => z,
            Self::Left => -z,
        };
        [across * UNITS, -y * UNITS]
    }

    /// Whether the view shows this side of the head.
    fn sees(self, side: Side) -> bool {
        match self {
            Self::Frontal => true,
            Self::Right => side != Side::Left,
            Self::Left => side != Side::Right,
        }
    }
}

#[derive(Clone, Copy)]
pub(super) struct Marker {
    pub(super) at: [f32; 2],
    pub(super) radius: f32,
    pub(super) item: Item,
}

impl Marker {
    /// The middle and radius of the shape. A triangle is off centre, and larger than a circle.
    pub(super) fn body(&self) -> ([f32; 2], f32) {
        let (_, corners) = look(meridian(&self.item), self.item.site.point().is_some());
        if corners.is_empty() {
            return (self.at, self.radius);
        }
        let reach = |axis: fn(&[f32; 2]) -> f32| {
            let all = corners.iter().map(axis);
            (all.clone().fold(f32::MAX, f32::min), all.fold(f32::MIN, f32::max))
        };
        let ((left, right), (top, bottom)) = (reach(|corner| corner[0]), reach(|corner| corner[1]));
        let [x, y] = self.at;
        let middle =
            [x + f32::midpoint(left, right) * self.radius, y + f32::midpoint(top, bottom) * self.radius];
        (middle, (right - left).max(bottom - top) / 2.0 * self.radius)
    }
}

/// The markers of an item in a view, and the drawn shapes of a local place.
pub(super) struct Shown {
    pub(super) item: Item,
    pub(super) markers: Vec<Marker>,
    pub(super) shapes: Vec<Vec<[f32; 2]>>,
}

pub(super) fn meridian(item: &Item) -> Option<Meridian> {
    item.site.point().and_then(Point::meridian)
}

/// The items that a view shows.
pub(super) fn shown(view: View, face: &[Located<3>], items: &[Item]) -> Vec<Shown> {
    let mut all: Vec<Shown> = Vec::new();
    for item in items {
        let radius = if item.number.is_some() || item.is_withheld { NUMBERED } else { PLAIN };
        let shown = match item.site {
            Site::Point(point) => {
                let spots = face.iter().filter(|spot| {
                    spot.point() == point
                        && (item.side == Side::Bilateral
                            || spot.side() == item.side
                            || item.side == Side::Midline)
                });
                let seen = spots.filter(|spot| view.sees(spot.side()) && is_seen(view, spot));
                let marker =
                    |spot: &Located<3>| Marker { at: view.project(spot.position()), radius, item: *item };
                Shown { item: *item, markers: seen.map(marker).collect(), shapes: Vec::new() }
            }
            Site::Local { zone, form } => local(view, item, zone, form, radius),
        };
        if !shown.markers.is_empty() {
            all.push(shown);
        }
    }
    part(&mut all);
    all
}

/// Moves the markers of local places off other markers.
fn part(all: &mut [Shown]) {
    let mut taken: Vec<[f32; 2]> = all
        .iter()
        .filter(|shown| shown.item.site.point().is_some())
        .flat_map(|shown| shown.markers.iter().map(|marker| marker.at))
        .collect();
    for shown in all.iter_mut().filter(|shown| shown.item.site.point().is_none()) {
        for (marker, shape) in shown.markers.iter_mut().zip(&shown.shapes) {
            let clear = |at: &[f32; 2]| {
                let near = taken.iter().map(|other| distance(*other, *at)).fold(f32::MAX, f32::min);
                near.min(2.0 * NUMBERED + 4.0)
            };
            let mut best = marker.at;
            for at in shape {
                for shift in [[0.0, 0.0], [0.0, -14.0], [0.0, 14.0], [-14.0, 0.0], [14.0, 0.0]] {
                    let [(x, dx), (y, dy)] = [(at[0], shift[0]), (at[1], shift[1])];
                    if clear(&[x + dx, y + dy]) > clear(&best) + 0.5 {
                        best = [x + dx, y + dy];
                    }
                }
            }
            marker.at = best;
            taken.push(best);
        }
    }
}

pub(super) fn distance([ax, ay]: [f32; 2], [bx, by]: [f32; 2]) -> f32 {
    ((ax - bx) * (ax - bx) + (ay - by) * (ay - by)).sqrt()
}

/// A view shows what faces it. What faces neither view appears in both.
fn is_seen(view: View, spot: &Located<3>) -> bool {
    let [x, y, z] = spot.position();
    let (frontal, lateral) = match (spot.class(), spot.facing(), spot.side()) {
        (AnchorClass::D, _, Side::Midline) => (y > 0.0, y < 0.0),
        (AnchorClass::D, ..) => (y > 10.0, y < 10.3),
        (_, Facing::Camera, Side::Midline) => (true, false),
        _ => (z > 0.2, x.abs() > 3.9 && z < 4.3),
    };
    if view == View::Frontal { frontal } else { lateral }
}

/// The line of a local place on the right side or across the middle, in centimetres, and whether it shows in the lateral view.
fn local(view: View, item: &Item, zone: FacialZone, form: InsertionForm, radius: f32) -> Shown {
    let (line, is_lateral): (&[[f32; 2]], bool) = line_of(zone);
    let mut shapes: Vec<Vec<[f32; 2]>> = Vec::new();
    if is_lateral == (view != View::Frontal) && view.sees(item.side) {
        // A one-sided line in the middle of the face is drawn on its side.
        let flips: &[f32] = match (view, item.side) {
            (View::Frontal, Side::Bilateral) => &[1.0, -1.0],
            (View::Frontal, Side::Left) | (View::Left, _) => &[-1.0],
            _ => &[1.0],
        };
        for flip in flips {
            let line: Vec<[f32; 2]> = line.iter().map(|[x, y]| [x * flip * UNITS, -y * UNITS]).collect();
            shapes.push(if form == InsertionForm::AroundPatch { patch(&line) } else { line });
        }
    }
    let across = item.side == Side::Midline && !is_lateral && line.iter().all(|[x, _]| *x < 0.0);
    let markers = shapes.len();
    if across {
        let mirrored = |shape: &Vec<[f32; 2]>| shape.iter().map(|[x, y]| [-x, *y]).collect();
        let others: Vec<Vec<[f32; 2]>> = shapes.iter().map(mirrored).collect();
        shapes.extend(others);
    }
    let marker = |shape: &Vec<[f32; 2]>| {
        let at = shape.get(shape.len() / 2).copied().unwrap_or_default();
        Marker { at, radius, item: *item }
    };
    Shown { item: *item, markers: shapes.iter().take(markers).map(marker).collect(), shapes }
}

/// A ring around the middle of a line: an octagon that the curve rounds.
fn patch(line: &[[f32; 2]]) -> Vec<[f32; 2]> {
    const ACROSS: [f32; 9] = [1.0, 0.7, 0.0, -0.7, -1.0, -0.7, 0.0, 0.7, 1.0];
    const DOWN: [f32; 9] = [0.0, 0.7, 1.0, 0.7, 0.0, -0.7, -1.0, -0.7, 0.0];
    let [x, y] = line.get(line.len() / 2).copied().unwrap_or_default();
    ACROSS.into_iter().zip(DOWN).map(|(dx, dy)| [x + 26.0 * dx, y + 18.0 * dy]).collect()
}

fn line_of(zone: FacialZone) -> (&'static [[f32; 2]], bool) {
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
            (&[[-2.2, -4.1], [-1.2, -3.9], [0.0, -4.0], [1.2, -3.9]], false)
        }
        FacialZone::Neck => (&[[-3.0, -11.4], [-1.5, -11.8], [0.0, -11.9], [1.5, -11.8]], false),
        FacialZone::Scalp => (&[[-3.0, 11.6], [-1.5, 12.1], [0.0, 12.2], [1.5, 12.1]], false),
        FacialZone::EarFront => (&[[-1.5, 1.6], [-1.4, 0.6], [-1.4, -0.4], [-1.5, -1.4]], true),
        FacialZone::EarBack => (&[[-6.6, 2.4], [-6.9, 1.2], [-6.8, 0.0], [-6.5, -1.2]], true),
        FacialZone::Nape => (&[[-10.2, -3.4], [-9.8, -4.6], [-9.6, -5.8], [-9.5, -7.0]], true),
        // The chin, and any zone that a later version adds.
        _ => (&[[-1.4, -7.1], [-0.5, -7.4], [0.5, -7.4], [1.4, -7.1]], false),
    }
}
