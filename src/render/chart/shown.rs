//! A site with its markers, lines and needles in a view.

use super::channel::look;
use super::needle::Needle;
use crate::atlas::{Meridian, Point, Side};
use crate::decision::Site;

/// The radius of a marker.
pub(super) const RADIUS: f32 = 5.5;

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

/// One needle.
#[derive(Clone, Copy)]
pub(super) struct Stroke {
    /// The side of the person.
    pub(super) side: Side,
    pub(super) path: Path,
}

#[derive(Clone, Copy)]
pub(super) enum Path {
    /// From where it goes in to its tip.
    Line([[f32; 2]; 2]),
    /// Straight in, or toward the reader or away: middle and radius.
    Ring([f32; 2], f32),
}
