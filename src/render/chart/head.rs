//! The head: where its points are, and from which side each is seen.

use super::scalp;
use super::shown::Item;
use super::view::{View, distance};
use super::zones;
use crate::atlas::{Laterality, Point, Side};
use crate::decision::Site;
use crate::face::{Anchor, AnchorClass, Landmarks, Located, locate};

/// The part of the face that is enlarged where markers crowd: from the inner to beyond the outer corner of an eye, and from
/// above the brow to the lower rim of the eye socket, in centimetres.
const EYE_REGION: [[f32; 2]; 2] = [[1.2, 6.6], [1.4, 5.4]];

/// The head: where its points are, on both sides, in centimetres.
pub(super) struct Head(Vec<Place>);

/// A point on one side of the head.
#[derive(Clone, Copy)]
pub(super) struct Place {
    point: Point,
    pub(super) side: Side,
    pub(super) at: [f32; 3],
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
    pub(super) fn places(&self, point: Point, side: Side) -> impl Iterator<Item = &Place> {
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

pub(super) fn is_of_the_eye([x, y, _]: [f32; 3]) -> bool {
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
