//! What a chart shows: sites with their needles, and where they lie in a view.

use super::head::{Head, Place, is_of_the_eye};
use super::shown::{Item, Marker, Path, Shown, State};
use super::strokes;
use super::view::{View, distance};
use super::zones;
use crate::atlas::{Point, Side};
use crate::decision::Site;
use crate::rules::InsertionForm;

/// Markers closer than this to each other are hard to tell apart.
const CROWDED: f32 = 22.0;
/// Markers as far apart as this have room enough.
const ROOM: f32 = 17.0;

impl Head {
    /// The items that a view shows.
    pub(super) fn shown(&self, view: View, items: &[Item]) -> Vec<Shown> {
        let mut all: Vec<Shown> = Vec::new();
        for item in items.iter().filter(|item| self.is_lateral(item) == view.is_lateral()) {
            let mut shown = match item.site {
                Site::Point(point) => self.point(view, item, point),
                // The enlarged region shows single points.
                Site::Local { .. } if view.is_eye() => continue,
                Site::Local { zone, form } => row(view, item, zones::line(zone).0, form),
            };
            if !shown.markers.is_empty() {
                shown.strokes = strokes::strokes(view, self, &shown);
                all.push(shown);
            }
        }
        part(&mut all);
        all
    }

    fn point(&self, view: View, item: &Item, point: Point) -> Shown {
        let places = self.places(point, item.side).filter(|place| view.sees(place.side));
        let places = places.filter(|place| !view.is_eye() || is_of_the_eye(place.at));
        let marker = |place: &Place| Marker { at: view.project(place.at, place.side), side: place.side };
        Shown { item: *item, markers: places.map(marker).collect(), lines: Vec::new(), strokes: Vec::new() }
    }

    /// The view that enlarges an eye, where planned points crowd around one.
    pub(super) fn crowded_eye(&self, items: &[Item]) -> Option<View> {
        let items: Vec<Item> = items.iter().copied().filter(|item| item.state != State::Barred).collect();
        [View::LeftEye, View::RightEye].into_iter().find(|eye| {
            let scale = View::Front.scale() / eye.scale();
            let shown = self.shown(*eye, &items);
            let at: Vec<[f32; 2]> = shown.iter().flat_map(|it| &it.markers).map(|marker| marker.at).collect();
            let near = |one: &[f32; 2], other: &[f32; 2]| distance(*one, *other) * scale < CROWDED;
            let close = at
                .iter()
                .enumerate()
                .any(|(index, one)| at.iter().skip(index.saturating_add(1)).any(|other| near(one, other)));
            close && at.len() > 2
        })
    }
}

/// The lines of a row, with a marker at the outer end of each.
fn row(view: View, item: &Item, line: &[[f32; 2]], form: InsertionForm) -> Shown {
    let at = |flip: f32, [across, up]: [f32; 2], side: Side| {
        let place = if view.is_lateral() { [0.0, up, across] } else { [across * flip, up, 0.0] };
        view.project(place, side)
    };
    let of_side = |side: Side| -> Vec<[f32; 2]> {
        let flip = if side == Side::Left { -1.0 } else { 1.0 };
        let line: Vec<[f32; 2]> = line.iter().map(|place| at(flip, *place, side)).collect();
        if form == InsertionForm::AroundPatch { ring(&line, view) } else { line }
    };
    let sides: &[Side] = match item.side {
        Side::Bilateral => &[Side::Right, Side::Left],
        Side::Left => &[Side::Left],
        Side::Right => &[Side::Right],
        Side::Midline => &[Side::Midline],
    };
    let sides = sides.iter().filter(|side| view.sees(**side));
    let (mut lines, mut markers) = (Vec::new(), Vec::new());
    for side in sides {
        let line = if *side == Side::Midline && !view.is_lateral() {
            let right = of_side(Side::Right);
            if form == InsertionForm::AroundPatch { centred(&right) } else { across(right) }
        } else {
            of_side(*side)
        };
        if let Some(at) = strokes::marker_places(&line, form).first() {
            markers.push(Marker { at: *at, side: *side });
        }
        lines.push(line);
    }
    Shown { item: *item, markers, lines, strokes: Vec::new() }
}

/// Moves the markers of rows off other markers, and off the tips of needles at points, where they can stand elsewhere.
fn part(all: &mut [Shown]) {
    let points = || all.iter().filter(|shown| shown.item.site.point().is_some());
    let markers = points().flat_map(|shown| &shown.markers).map(|marker| marker.at);
    let tips = points().flat_map(|shown| &shown.strokes).filter_map(|stroke| match stroke.path {
        Path::Line([_, tip]) => Some(tip),
        Path::Ring(..) => None,
    });
    let mut occupied: Vec<[f32; 2]> = markers.chain(tips).collect();
    for shown in all {
        let Site::Local { form, .. } = shown.item.site else { continue };
        for (marker, line) in shown.markers.iter_mut().zip(&shown.lines) {
            let room = |at: &[f32; 2]| {
                occupied.iter().map(|other| distance(*other, *at)).fold(f32::MAX, f32::min).min(ROOM)
            };
            for at in strokes::marker_places(line, form) {
                if room(&at) > room(&marker.at) {
                    marker.at = at;
                }
            }
            occupied.push(marker.at);
        }
    }
}

/// A row in the middle of the face runs across it, from its line on the right to that on the left. Lines that run down, such as
/// those above the lip, are crossed at half their height.
fn across(right: Vec<[f32; 2]>) -> Vec<[f32; 2]> {
    let (Some(first), Some(last)) = (right.first(), right.last()) else { return right };
    let runs_down = (last[1] - first[1]).abs() > (last[0] - first[0]).abs();
    if runs_down {
        let [x, y] = [f32::midpoint(first[0], last[0]), f32::midpoint(first[1], last[1])];
        return vec![[x, y], [-x, y]];
    }
    let left = right.iter().rev().map(|[x, y]| [-x, *y]).collect::<Vec<_>>();
    right.into_iter().chain(left).collect()
}

/// A ring around the middle of a line, from its outermost place: an octagon that the curve rounds. It stays on its side of the
/// midline.
fn ring(line: &[[f32; 2]], view: View) -> Vec<[f32; 2]> {
    const ACROSS: [f32; 9] = [1.0, 0.7, 0.0, -0.7, -1.0, -0.7, 0.0, 0.7, 1.0];
    const DOWN: [f32; 9] = [0.0, 0.7, 1.0, 0.7, 0.0, -0.7, -1.0, -0.7, 0.0];
    let [x, y] = strokes::middle(line);
    let [wide, high] = [1.3 * view.scale(), 0.95 * view.scale()];
    let wide = if view.is_lateral() { wide } else { wide.min(x.abs()) };
    let outward = if x < 0.0 { -1.0 } else { 1.0 };
    ACROSS.into_iter().zip(DOWN).map(|(dx, dy)| [x + wide * dx * outward, y + high * dy]).collect()
}

/// A ring moved to the midline.
fn centred(ring: &[[f32; 2]]) -> Vec<[f32; 2]> {
    let middle = strokes::middle(ring)[0];
    ring.iter().map(|[x, y]| [x - middle, *y]).collect()
}
