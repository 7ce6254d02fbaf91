//! Wishes of the person or the practitioner.

use super::modality::{Modality, ModalitySet};
use super::object::{ObjectReader, WireObject, deserialize_checked};
use super::problem::Problem;
use super::problem::ProblemKind;
use super::problem::Problems;
use super::ranges::{MINUTES, NEEDLES};
use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{Point, PointSet};
use serde::Serialize;
use std::ops::RangeInclusive;

vocabulary! {
    /// How many needles a plan may have. The numbers stand in the rules; the smaller plan is always a part of the larger.
    ///
    /// A first treatment gets [`Size::Gentle`] at most, whatever is named.
    ///
    /// ```
    /// use tcm_facial::intake::{Preferences, Size};
    ///
    /// assert_eq!(Preferences::new().size(), Size::Medium);
    /// assert!(Size::Gentle < Size::Full);
    /// ```
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Size: "size" {
        /// The fewest needles: for a first treatment, and for people who are frail.
        Gentle "gentle" "gentle",
        /// What is usual.
        #[default]
        Medium "medium" "medium",
        /// The most needles that a plan has.
        Full "full" "full",
    }
}

vocabulary! {
    /// How the person lies.
    ///
    /// ```
    /// use tcm_facial::intake::{Position, Preferences};
    ///
    /// assert_eq!(Preferences::new().position(), Position::Supine);
    /// let turning = Preferences::new().with_position(Position::ProneThenSupine);
    /// assert_eq!(turning.position().code(), "prone_then_supine");
    /// ```
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Position: "position" {
        /// On the back all the time.
        #[default]
        Supine "supine" "lying on the back",
        /// Face down first, where there is enough to needle, then on the back.
        ProneThenSupine "prone_then_supine" "face down first, then on the back",
    }
}

/// The wishes of the person or the practitioner.
///
/// A number of needles that is wished for makes a plan smaller, never larger than its size. A wish may leave points out, or
/// change how long needles stay within the limits of the rules.
///
/// ```
/// use tcm_facial::atlas::Point;
/// use tcm_facial::intake::{Modality, Preferences, Size};
///
/// let wishes = Preferences::new()
///     .with_face_needles_max(6)
///     .with_size(Size::Gentle)
///     .with_avoided_points([Point::LI4])
///     .with_avoided_modalities([Modality::Moxa]);
/// assert_eq!(wishes.face_needles_max(), Some(6));
/// assert!(wishes.avoided_points().contains(Point::LI4));
/// ```
#[doc(alias = "wishes")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[must_use]
pub struct Preferences {
    pub(super) size: Size,
    pub(super) position: Position,
    pub(super) needles_max: Option<u8>,
    pub(super) face_needles_max: Option<u8>,
    pub(super) body_needles_max: Option<u8>,
    pub(super) retention_min: Option<u8>,
    pub(super) avoid_modalities: ModalitySet,
    pub(super) avoid_points: PointSet,
}

impl Preferences {
    /// The limits on needles that an intake can give. One needle is refused, because most points are needled on both sides.
    ///
    /// ```
    /// use tcm_facial::intake::Preferences;
    ///
    /// assert_eq!(Preferences::NEEDLES, 0..=200);
    /// assert!(serde_json::from_str::<Preferences>(r#"{ "needles_max": 1 }"#).is_err());
    /// ```
    pub const NEEDLES: RangeInclusive<u8> = 0..=200;

    /// How many minutes needles can stay.
    pub const RETENTION_MIN: RangeInclusive<u8> = 1..=60;

    /// No wishes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the size of the plan.
    pub const fn with_size(mut self, size: Size) -> Self {
        self.size = size;
        self
    }

    /// Sets how the person lies.
    pub const fn with_position(mut self, position: Position) -> Self {
        self.position = position;
        self
    }

    /// Limits the needles in all: 0, or 2 to 200.
    pub const fn with_needles_max(mut self, needles: u8) -> Self {
        self.needles_max = Some(needles);
        self
    }

    /// Limits the needles in face, scalp and neck: 0, or 2 to 200.
    pub const fn with_face_needles_max(mut self, needles: u8) -> Self {
        self.face_needles_max = Some(needles);
        self
    }

    /// Limits the needles in trunk and limbs: 0, or 2 to 200.
    pub const fn with_body_needles_max(mut self, needles: u8) -> Self {
        self.body_needles_max = Some(needles);
        self
    }

    /// Sets how many minutes the needles stay, 1 to 60; a plan never exceeds 30.
    pub const fn with_retention_min(mut self, minutes: u8) -> Self {
        self.retention_min = Some(minutes);
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

    /// The size of the plan: [`Size::Medium`] unless another was named.
    pub const fn size(&self) -> Size {
        self.size
    }

    /// How the person lies: [`Position::Supine`] unless turning was asked for.
    pub const fn position(&self) -> Position {
        self.position
    }

    /// The largest number of needles wanted in all.
    pub const fn needles_max(&self) -> Option<u8> {
        self.needles_max
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
            size: object.code("size").unwrap_or_default(),
            position: object.code("position").unwrap_or_default(),
            needles_max: object.number("needles_max", NEEDLES),
            face_needles_max: object.number("face_needles_max", NEEDLES),
            body_needles_max: object.number("body_needles_max", NEEDLES),
            retention_min: object.number("retention_min", MINUTES),
            avoid_modalities: object.set("avoid_modalities"),
            avoid_points: object.set("avoid_points"),
        })
    }

    fn check(&self, path: &str, problems: &mut Problems) {
        for (limit, field) in [
            (self.needles_max, "needles_max"),
            (self.face_needles_max, "face_needles_max"),
            (self.body_needles_max, "body_needles_max"),
        ] {
            NEEDLES.check(limit, (path, field), problems);
            if limit == Some(1) {
                problems.push(Problem::of_field(path, field, ProblemKind::OneNeedle));
            }
        }
        MINUTES.check(self.retention_min, (path, "retention_min"), problems);
    }
}
