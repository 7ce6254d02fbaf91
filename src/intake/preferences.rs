//! Wishes of the person or the practitioner.

use super::modality::{Modality, ModalitySet};
use super::object::{ObjectReader, WireObject, deserialize_checked};
use super::problem::Problem;
use super::ranges::{MINUTES, NEEDLES};
use crate::atlas::{Point, PointSet};
use serde::Serialize;

/// The wishes of the person or the practitioner.
///
/// A wish can make a plan smaller, leave points out, or change how long needles stay within the limits of the rules. It
/// never adds a point, except a substitute that a rule names for one left out.
///
/// ```
/// use tcm_facial::atlas::Point;
/// use tcm_facial::intake::{Modality, Preferences};
///
/// let wishes = Preferences::new()
///     .with_face_needles_max(6)
///     .with_supine_only(true)
///     .with_avoided_points([Point::LI4])
///     .with_avoided_modalities([Modality::Moxa]);
/// assert_eq!(wishes.face_needles_max(), Some(6));
/// assert!(wishes.avoided_points().contains(Point::LI4));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[must_use]
pub struct Preferences {
    face_needles_max: Option<u8>,
    body_needles_max: Option<u8>,
    retention_min: Option<u8>,
    supine_only: bool,
    avoid_modalities: ModalitySet,
    avoid_points: PointSet,
}

impl Preferences {
    /// No wishes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Limits the needles in face, scalp and neck, 0 to 200.
    pub const fn with_face_needles_max(mut self, needles: u8) -> Self {
        self.face_needles_max = Some(needles);
        self
    }

    /// Limits the needles in trunk and limbs, 0 to 200.
    pub const fn with_body_needles_max(mut self, needles: u8) -> Self {
        self.body_needles_max = Some(needles);
        self
    }

    /// Sets how many minutes the needles stay, 1 to 60; a plan never exceeds 30.
    pub const fn with_retention_min(mut self, minutes: u8) -> Self {
        self.retention_min = Some(minutes);
        self
    }

    /// Sets whether the person cannot or will not lie face down.
    pub const fn with_supine_only(mut self, supine_only: bool) -> Self {
        self.supine_only = supine_only;
        self
    }

    /// Adds modalities to leave out.
    pub fn with_avoided_modalities(mut self, modalities: impl IntoIterator<Item = Modality>) -> Self {
        self.avoid_modalities = self.avoid_modalities.union(modalities.into_iter().collect());
        self
    }

    /// Adds points to leave out.
    pub fn with_avoided_points(mut self, points: impl IntoIterator<Item = Point>) -> Self {
        self.avoid_points.extend(points);
        self
    }

    /// The largest number of needles wanted in face, scalp and neck.
    pub const fn face_needles_max(&self) -> Option<u8> {
        self.face_needles_max
    }

    /// The largest number of needles wanted in trunk and limbs.
    pub const fn body_needles_max(&self) -> Option<u8> {
        self.body_needles_max
    }

    /// How many minutes the needles should stay.
    pub const fn retention_min(&self) -> Option<u8> {
        self.retention_min
    }

    /// Whether points that require lying face down are left out.
    pub const fn is_supine_only(&self) -> bool {
        self.supine_only
    }

    /// The modalities to leave out.
    pub const fn avoided_modalities(&self) -> ModalitySet {
        self.avoid_modalities
    }

    /// The points to leave out.
    pub const fn avoided_points(&self) -> PointSet {
        self.avoid_points
    }
}

deserialize_checked!(Preferences);

impl WireObject for Preferences {
    const NAME: &'static str = "the preferences";

    fn read(object: &mut ObjectReader<'_>) -> Option<Self> {
        Some(Self {
            face_needles_max: object.number("face_needles_max", NEEDLES),
            body_needles_max: object.number("body_needles_max", NEEDLES),
            retention_min: object.number("retention_min", MINUTES),
            supine_only: object.flag("supine_only").unwrap_or(false),
            avoid_modalities: object.set("avoid_modalities"),
            avoid_points: object.set("avoid_points"),
        })
    }

    fn check(&self, path: &str, problems: &mut Vec<Problem>) {
        NEEDLES.check(self.face_needles_max, (path, "face_needles_max"), problems);
        NEEDLES.check(self.body_needles_max, (path, "body_needles_max"), problems);
        MINUTES.check(self.retention_min, (path, "retention_min"), problems);
    }
}
