//! A set of places in words.

use super::each_once;
use crate::atlas::{Part, Point, PointSet, ZoneSet};
use crate::rules::{InsertionForm, Places};
use crate::texts::en::words::{label, list, listed};
use crate::texts::en::{limits as texts, patient};

/// Places that are barred together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Area {
    everywhere: bool,
    face: bool,
    zones: ZoneSet,
    points: PointSet,
    /// Every local insertion of these forms.
    forms: Vec<InsertionForm>,
}

impl Area {
    pub(super) fn of(places: &Places) -> Self {
        Self {
            everywhere: places.everywhere(),
            face: places.whole_face(),
            zones: places.zones(),
            points: places.points(),
            forms: places.forms().to_vec(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(super) const fn is_everywhere(&self) -> bool {
        self.everywhere
    }

    pub(super) const fn has_the_face(&self) -> bool {
        self.face
    }

    pub(super) fn union(self, other: Self) -> Self {
        let mut forms = self.forms;
        forms.extend(other.forms);
        forms.sort_unstable();
        forms.dedup();
        Self {
            everywhere: self.everywhere || other.everywhere,
            face: self.face || other.face,
            zones: self.zones.union(other.zones),
            points: self.points.union(other.points),
            forms,
        }
    }

    /// What is left to say of it after another has been said, and after the widest of its own words.
    pub(super) fn beyond(&self, said: &Self) -> Self {
        if said.everywhere {
            return Self::default();
        }
        if self.everywhere {
            return Self { everywhere: true, ..Self::default() };
        }
        let face = self.face || said.face;
        let zones = if face { ZoneSet::EMPTY } else { self.zones.difference(said.zones) };
        let points = self.points.difference(said.points).into_iter();
        let points = points.filter(|point| !face || point.part() == Part::Body).collect();
        // Local insertions are in the face.
        let forms = self.forms.iter().filter(|form| !face && !said.forms.contains(form)).copied().collect();
        Self { everywhere: false, face: self.face && !said.face, zones, points, forms }
    }

    /// The zones and forms, then the points.
    pub(super) fn places(&self) -> String {
        let zones = self.zones.into_iter().map(label);
        let forms = self.forms.iter().map(|form| match form {
            InsertionForm::AlongCrease => texts::ALONG_A_CREASE,
            InsertionForm::AroundPatch => texts::AROUND_A_PATCH,
        });
        let parts = [listed(&zones.chain(forms).collect::<Vec<_>>()), point_ranges(self.points).join(", ")];
        parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join("; ")
    }

    /// The places in everyday words: zones, then the regions of single points.
    pub(super) fn everyday_places(&self) -> Vec<String> {
        let whole_face = self.face.then(|| texts::WHOLE_FACE.to_owned());
        let zones = self.zones.into_iter().map(patient::the_zone);
        let regions = each_once(self.points.into_iter().map(|point| patient::region(point.region())));
        let points = (!regions.is_empty()).then(|| patient::some_points(&list(regions)));
        whole_face.into_iter().chain(zones).chain(points).collect()
    }
}

/// Points in atlas order, three and more that follow each other on a meridian as a range.
pub(super) fn point_ranges(points: PointSet) -> Vec<String> {
    let all: Vec<Point> = points.into_iter().collect();
    let mut words = Vec::new();
    for run in all.chunk_by(|point, next| follows(*point, *next)) {
        match run {
            [first, _, .., last] => words.push(texts::through(first.code(), last.code())),
            few => words.extend(few.iter().map(|point| point.code().to_owned())),
        }
    }
    words
}

/// Whether a point has the number after another's on the same meridian, or among the extra points.
fn follows(point: Point, next: Point) -> bool {
    let number = point.number().and_then(|number| number.checked_add(1));
    point.meridian() == next.meridian() && number.is_some() && number == next.number()
}
