//! What the person or the practitioner wishes.

use super::modality::ModalitySet;
use crate::atlas::PointSet;

/// What the person or the practitioner wishes. A wish can make a plan smaller, leave points out, or change how long
/// needles stay within what the rules allow; it never brings in a point but a named substitute.
///
/// ```
/// use tcm_facial::atlas::Point;
/// use tcm_facial::intake::{Modality, Preferences};
///
/// let wishes = Preferences::new()
///     .with_face_needles_max(6)
///     .with_supine_only()
///     .with_avoided_points([Point::LI4])
///     .with_avoided_modalities([Modality::Moxa]);
/// assert_eq!(wishes.face_needles_max(), Some(6));
/// assert!(wishes.avoided_points().contains(Point::LI4));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    pub(crate) face_needles_max: Option<u8>,
    pub(crate) body_needles_max: Option<u8>,
    pub(crate) retention_min: Option<u8>,
    pub(crate) supine_only: bool,
    pub(crate) avoid_modalities: ModalitySet,
    pub(crate) avoid_points: PointSet,
}

impl Preferences {
    /// No wish.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// At most so many needles in face, scalp and neck.
    #[must_use]
    pub const fn with_face_needles_max(mut self, needles: u8) -> Self {
        self.face_needles_max = Some(needles);
        self
    }

    /// At most so many needles in trunk and limbs.
    #[must_use]
    pub const fn with_body_needles_max(mut self, needles: u8) -> Self {
        self.body_needles_max = Some(needles);
        self
    }

    /// How long the needles stay, in minutes; never more than 30.
    #[must_use]
    pub const fn with_retention_min(mut self, minutes: u8) -> Self {
        self.retention_min = Some(minutes);
        self
    }

    /// The person cannot or will not lie on the belly.
    #[must_use]
    pub const fn with_supine_only(mut self) -> Self {
        self.supine_only = true;
        self
    }

    /// Ways of treating to leave out, beside those that were named before.
    #[must_use]
    pub fn with_avoided_modalities(
        mut self,
        modalities: impl IntoIterator<Item = super::modality::Modality>,
    ) -> Self {
        self.avoid_modalities = self.avoid_modalities.union(modalities.into_iter().collect());
        self
    }

    /// Points to leave out, beside those that were named before.
    #[must_use]
    pub fn with_avoided_points(mut self, points: impl IntoIterator<Item = crate::atlas::Point>) -> Self {
        self.avoid_points = self.avoid_points.union(points.into_iter().collect());
        self
    }

    /// The greatest number of needles in face, scalp and neck, where one was wished.
    #[must_use]
    pub const fn face_needles_max(&self) -> Option<u8> {
        self.face_needles_max
    }

    /// The greatest number of needles in trunk and limbs, where one was wished.
    #[must_use]
    pub const fn body_needles_max(&self) -> Option<u8> {
        self.body_needles_max
    }

    /// The time that needles stay, in minutes, where one was wished.
    #[must_use]
    pub const fn retention_min(&self) -> Option<u8> {
        self.retention_min
    }

    /// Whether points that need lying on the belly are left out.
    #[must_use]
    pub const fn is_supine_only(&self) -> bool {
        self.supine_only
    }

    /// The ways of treating that are left out.
    #[must_use]
    pub const fn avoided_modalities(&self) -> ModalitySet {
        self.avoid_modalities
    }

    /// The points that are left out.
    #[must_use]
    pub const fn avoided_points(&self) -> PointSet {
        self.avoid_points
    }
}
