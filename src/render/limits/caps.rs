//! The caps of one rule, or the lowest of several.

use super::area::point_ranges;
use crate::atlas::{Millimetres, Part, Point, PointSet, Stimulation};
use crate::rules::Caps;
use crate::rules::caps::CapPlace;
use crate::texts::en::limits as texts;
use crate::texts::en::words::{label, list};

/// The lowest of each cap, and the longest time of pressing.
#[derive(Clone, Debug, Default)]
pub(in crate::render) struct Limits {
    face_depth: Option<Millimetres>,
    body_depth: Option<Millimetres>,
    face_gauge: Option<Millimetres>,
    body_gauge: Option<Millimetres>,
    depths: Vec<(Point, Millimetres)>,
    inserted: Vec<(CapPlace, Millimetres)>,
    needles: Option<u8>,
    face_needles: Option<u8>,
    body_needles: Option<u8>,
    minutes: Option<u8>,
    stimulation: Option<Stimulation>,
    is_supine: bool,
    press_seconds: Option<u16>,
}

impl From<&Caps> for Limits {
    fn from(caps: &Caps) -> Self {
        Self {
            face_depth: caps.face_depth(),
            body_depth: caps.body_depth(),
            face_gauge: caps.face_gauge(),
            body_gauge: caps.body_gauge(),
            depths: Point::all().filter_map(|point| Some((point, caps.depth_at(point)?))).collect(),
            inserted: caps.inserted.clone(),
            needles: caps.needles(),
            face_needles: caps.face_needles(),
            body_needles: caps.body_needles(),
            minutes: caps.retention_min(),
            stimulation: caps.stimulation(),
            is_supine: caps.position().is_some(),
            press_seconds: caps.press_seconds(),
        }
    }
}

impl Limits {
    /// The limits of both.
    pub(in crate::render) fn and(self, other: Self) -> Self {
        let mut depths = self.depths;
        depths.extend(other.depths);
        depths.sort_unstable();
        depths.dedup_by_key(|(point, _)| *point);
        let mut inserted = self.inserted;
        inserted.extend(other.inserted);
        inserted.sort_unstable();
        inserted.dedup_by_key(|(place, _)| *place);
        Self {
            face_depth: lower(self.face_depth, other.face_depth),
            body_depth: lower(self.body_depth, other.body_depth),
            face_gauge: lower(self.face_gauge, other.face_gauge),
            body_gauge: lower(self.body_gauge, other.body_gauge),
            depths,
            inserted,
            needles: lower(self.needles, other.needles),
            face_needles: lower(self.face_needles, other.face_needles),
            body_needles: lower(self.body_needles, other.body_needles),
            minutes: lower(self.minutes, other.minutes),
            stimulation: lower(self.stimulation, other.stimulation),
            is_supine: self.is_supine || other.is_supine,
            press_seconds: self.press_seconds.max(other.press_seconds),
        }
    }

    /// One sentence for the caps, one for each cap of some points and zones, one for the pressing.
    pub(in crate::render) fn sentences(&self) -> Vec<String> {
        let of_places = [self.depths_of_points(), self.lengths()].concat();
        let of_places: Vec<String> = of_places.iter().map(|clause| texts::limits(clause)).collect();
        [self.overall(), of_places].concat()
    }

    /// The same without the limits of single points and zones.
    pub(in crate::render) fn overall(&self) -> Vec<String> {
        self.in_sentences(&[self.of_parts(), self.of_session()].concat())
    }

    /// Whether single points and zones have limits of their own.
    pub(in crate::render) fn has_places(&self) -> bool {
        !self.depths.is_empty() || !self.inserted.is_empty()
    }

    fn in_sentences(&self, clauses: &[String]) -> Vec<String> {
        let limits = (!clauses.is_empty()).then(|| texts::limits(&clauses.join("; ")));
        let press = self.press_seconds.map(|seconds| texts::press(&texts::time(seconds)));
        limits.into_iter().chain(press).collect()
    }

    /// Whether the person lies on the back throughout.
    pub(in crate::render) const fn is_supine(&self) -> bool {
        self.is_supine
    }

    /// How long each place is pressed at least.
    pub(in crate::render) const fn press_seconds(&self) -> Option<u16> {
        self.press_seconds
    }

    /// The depth and the gauge in each part.
    fn of_parts(&self) -> Vec<String> {
        let mut clauses = Vec::new();
        for (depth, gauge, part) in [
            (self.face_depth, self.face_gauge, texts::IN_THE_FACE),
            (self.body_depth, self.body_gauge, texts::IN_THE_BODY),
        ] {
            let depth = depth.map(|depth| texts::deep(&depth.to_string()));
            let gauge = gauge.map(|gauge| texts::gauge(&gauge.to_string()));
            let of_part: Vec<String> = depth.into_iter().chain(gauge).collect();
            clauses.extend((!of_part.is_empty()).then(|| texts::in_part(&of_part, part)));
        }
        clauses
    }

    /// Needles, minutes, position and stimulation.
    fn of_session(&self) -> Vec<String> {
        let mut clauses = self.session();
        clauses.extend(self.stimulation.map(|most| match most {
            Stimulation::None => texts::NO_STIMULATION.to_owned(),
            most => texts::stimulation(label(most)),
        }));
        clauses
    }

    /// Needles, minutes, position.
    fn session(&self) -> Vec<String> {
        let needles = texts::needles(self.needles, self.face_needles, self.body_needles);
        let position = self.is_supine.then(|| texts::SUPINE.to_owned());
        needles.into_iter().chain(self.minutes.map(texts::minutes)).chain(position).collect()
    }

    /// The places with a greatest length in the skin, those of one length together.
    fn lengths(&self) -> Vec<String> {
        let mut by_length: Vec<(Millimetres, CapPlace)> =
            self.inserted.iter().map(|(place, inserted)| (*inserted, *place)).collect();
        by_length.sort_unstable();
        let of_one_length = by_length.chunk_by(|(inserted, _), (next, _)| inserted == next);
        let words = of_one_length.filter_map(|of_length| {
            let (inserted, _) = of_length.first()?;
            Some(texts::inserted_in(&places(of_length), &inserted.to_string()))
        });
        words.collect()
    }

    /// The points with a depth of their own, those of one depth together.
    fn depths_of_points(&self) -> Vec<String> {
        let mut by_depth: Vec<(Millimetres, Point)> =
            self.depths.iter().map(|(point, depth)| (*depth, *point)).collect();
        by_depth.sort_unstable();
        let of_one_depth = by_depth.chunk_by(|(depth, _), (next, _)| depth == next);
        let words = of_one_depth.filter_map(|points| {
            let (depth, _) = points.first()?;
            let points = point_ranges(points.iter().map(|(_, point)| *point).collect());
            Some(texts::deep_at(&list(points), &depth.to_string()))
        });
        words.collect()
    }
}

/// The zones and parts, then the points, that a length is for.
fn places(places: &[(Millimetres, CapPlace)]) -> String {
    let mut words = Vec::new();
    let mut points = PointSet::EMPTY;
    for (_, place) in places {
        match place {
            CapPlace::Part(Part::Face) => words.push(texts::FACE.to_owned()),
            CapPlace::Part(Part::Body) => words.push(texts::BODY.to_owned()),
            CapPlace::Zone(zone) => words.push(label(*zone).to_owned()),
            CapPlace::Point(point) => points.insert(*point),
        }
    }
    words.extend(point_ranges(points));
    list(words)
}

/// The lower of two caps; a missing cap is higher than any.
fn lower<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    one.into_iter().chain(other).min()
}
