//! What a chart shows: sites with their needles, and where they lie in a view.

use super::channel::look;
use super::needle::Needle;
use super::scalp;
use super::strokes::{self, Path, Stroke};
use super::view::{View, distance};
use super::zones;
use crate::atlas::{Laterality, Meridian, Point, Side};
use crate::decision::Site;
use crate::face::{Anchor, AnchorClass, Landmarks, Located, locate};
use crate::rules::InsertionForm;

/// The radius of a marker.
pub(super) const RADIUS: f32 = 5.5;
/// Markers closer than this to each other are hard to tell apart.
const CROWDED: f32 = 22.0;
/// Markers as far apart as this have room enough.
const ROOM: f32 = 17.0;
/// The part of the face that is enlarged where markers crowd: from the inner to beyond the outer corner of an eye, and from
/// above the brow to the lower rim of the eye socket, in centimetres.
const EYE_REGION: [[f32; 2]; 2] = [[1.2, 6.6], [1.4, 5.4]];

/// What becomes of a site.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum State {
    /// Part of a plan, with its number in the order of insertion.
    Planned(usize),
    /// Shown without a plan.
    Listed,
    /// Not to be needled.
    Barred,
}

/// A site to draw.
#[derive(Clone, Copy)]
pub(super) struct Item {
    pub(super) site: Site,
    pub(super) side: Side,
    pub(super) state: State,
    pub(super) needle: Option<Needle>,
}

impl Item {
    pub(super) const fn new(site: Site, on: Side, state: State) -> Self {
        Self { site, side: on, state, needle: None }
    }

    pub(super) fn meridian(&self) -> Option<Meridian> {
        self.site.point().and_then(Point::meridian)
    }

    pub(super) const fn number(&self) -> Option<usize> {
        match self.state {
            State::Planned(number) => Some(number),
            _ => None,
        }
    }
}

#[derive(Clone, Copy)]
pub(super) struct Marker {
    pub(super) at: [f32; 2],
    /// The side of the person.
    pub(super) side: Side,
}

/// An item in a view.
pub(super) struct Shown {
    pub(super) item: Item,
    pub(super) markers: Vec<Marker>,
    /// The lines and rings of a row.
    pub(super) lines: Vec<Vec<[f32; 2]>>,
    pub(super) strokes: Vec<Stroke>,
}

impl Shown {
    /// The middle and radius of what its marker covers, rings of straight needles included.
    pub(super) fn bodies(&self) -> impl Iterator<Item = ([f32; 2], f32)> {
        let corners = look(self.item.meridian(), self.item.site.point().is_some()).corners;
        let span = |axis: fn(&[f32; 2]) -> f32| {
            let all = corners.iter().map(axis);
            (all.clone().fold(f32::MAX, f32::min), all.fold(f32::MIN, f32::max))
        };
        let (middle, reach) = if corners.is_empty() {
            ([0.0, 0.0], 1.0)
        } else {
            let ((left, right), (top, bottom)) = (span(|corner| corner[0]), span(|corner| corner[1]));
            ([f32::midpoint(left, right), f32::midpoint(top, bottom)], (right - left).max(bottom - top) / 2.0)
        };
        self.markers.iter().map(move |marker| {
            let [x, y] = marker.at;
            ([x + middle[0] * RADIUS, y + middle[1] * RADIUS], reach * RADIUS)
        })
    }
}

/// The head: where its points are, on both sides, in centimetres.
pub(super) struct Head(Vec<Place>);

/// A point on one side of the head.
#[derive(Clone, Copy)]
struct Place {
    point: Point,
    side: Side,
    at: [f32; 3],
    is_lateral: bool,
}

impl Head {
    pub(super) fn new() -> Self {
        let of_mesh = locate(&Landmarks::canonical()).into_iter().map(|spot| {
            let (point, side, at) = (spot.point(), spot.side(), spot.position());
            Place { point, side, at, is_lateral: is_lateral(&spot) }
        });
        let of_scalp = Point::all().filter_map(|point| Some((point, scalp::place(point)?)));
        let of_scalp = of_scalp.flat_map(|(point, [x, y, z])| {
            let sides: &[(Side, f32)] = match point.laterality() {
                Laterality::Bilateral => &[(Side::Right, 1.0), (Side::Left, -1.0)],
                _ => &[(Side::Midline, 0.0)],
            };
            sides.iter().map(move |(side, flip)| Place {
                point,
                side: *side,
                at: [x * flip, y, z],
                is_lateral: true,
            })
        });
        Self(of_mesh.chain(of_scalp).collect())
    }

    /// Whether a point has a place on the head.
    pub(super) fn has(point: Point) -> bool {
        Anchor::of(point).is_some() || scalp::place(point).is_some()
    }

    /// The places of a point on the side of an item.
    fn places(&self, point: Point, side: Side) -> impl Iterator<Item = &Place> {
        let is_on_side =
            move |place: &&Place| side == Side::Bilateral || [side, Side::Midline].contains(&place.side);
        self.0.iter().filter(move |place| place.point == point).filter(is_on_side)
    }

    /// The place of a point that lies nearest in a view, whether or not the view shows it.
    pub(super) fn nearest(&self, view: View, point: Point, to: [f32; 2]) -> Option<[f32; 2]> {
        let places = self.places(point, Side::Bilateral).map(|place| view.project(place.at, place.side));
        places.min_by(|one, other| distance(*one, to).total_cmp(&distance(*other, to)))
    }

    /// Whether an item is drawn from the side. The skin of its place then faces the side rather than the front.
    pub(super) fn is_lateral(&self, item: &Item) -> bool {
        match item.site {
            Site::Point(point) => self.places(point, item.side).any(|place| place.is_lateral),
            Site::Local { zone, .. } => zones::line(zone).1,
        }
    }

    /// The view from the side in which every needle has its place: of both sides if there are needles on both.
    pub(super) fn side_view(&self, items: &[Item]) -> View {
        let is_on = |side: Side| {
            let mut lateral = items.iter().filter(|item| self.is_lateral(item));
            lateral.any(|item| item.side == side || (item.side == Side::Bilateral && item.needle.is_some()))
        };
        match (is_on(Side::Right), is_on(Side::Left)) {
            (true, true) => View::Sides,
            (false, true) => View::Left,
            (_, false) => View::Right,
        }
    }

    /// Whether something is needled or listed on the neck.
    pub(super) fn has_neck(&self, items: &[Item]) -> bool {
        let lowest = |item: &Item| match item.site {
            Site::Point(point) => {
                self.places(point, item.side).map(|place| place.at[1]).fold(f32::MAX, f32::min)
            }
            Site::Local { zone, .. } => zones::line(zone).0.iter().map(|[_, y]| *y).fold(f32::MAX, f32::min),
        };
        items.iter().any(|item| lowest(item) < -11.0)
    }

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

    /// The lines between neighbours of a channel on one side, as far as a view shows them.
    pub(super) fn channel(&self, view: View, points: &[Point], side: Side) -> Vec<Vec<[f32; 2]>> {
        let seen = |point: &Point| -> Option<[f32; 2]> {
            let mut places = self.places(*point, side).filter(|place| view.sees(place.side));
            let place = places.find(|place| place.is_lateral == view.is_lateral())?;
            let of_side = if place.side == Side::Midline { Side::Midline } else { side };
            (!view.is_eye() || is_of_the_eye(place.at)).then(|| view.project(place.at, of_side))
        };
        let all: Vec<Option<[f32; 2]>> = points.iter().map(seen).collect();
        let runs = all.split(Option::is_none).map(|run| run.iter().copied().flatten().collect());
        runs.filter(|run: &Vec<[f32; 2]>| run.len() > 1).collect()
    }
}

fn is_of_the_eye([x, y, _]: [f32; 3]) -> bool {
    let [across, up] = EYE_REGION;
    x.abs() > across[0] && x.abs() < across[1] && y > up[0] && y < up[1]
}

/// Whether the skin at a point faces the side, or lies on the scalp or neck where only the side shows it.
fn is_lateral(spot: &Located<3>) -> bool {
    let [_, y, z] = spot.position();
    match (spot.class(), spot.side()) {
        (AnchorClass::D, Side::Midline) => y < 0.0,
        (AnchorClass::D, _) => y < 10.0,
        (_, Side::Midline) => false,
        _ => z < 0.5,
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
