//! How the needles of a local insertion are placed.

use crate::atlas::FacialZone;
use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// How the needles of a local insertion, which is at no named point, are placed.
    ///
    /// ```
    /// use tcm_facial::atlas::{FacialZone, Language};
    /// use tcm_facial::rules::InsertionForm;
    ///
    /// assert!(InsertionForm::AlongCrease.fits(FacialZone::Forehead));
    /// assert!(!InsertionForm::AlongCrease.fits(FacialZone::LowerLid));
    /// assert_eq!(InsertionForm::AroundPatch.label(Language::English), "around the affected area");
    /// ```
    #[non_exhaustive]
    pub enum InsertionForm: "form" {
        /// Under a line, along it.
        AlongCrease "along_crease" "along the crease",
        /// Around a quiet patch, outside its margin.
        AroundPatch "around_patch" "around the affected area",
    }
}

impl InsertionForm {
    /// Whether needles may be placed like this in a zone: not on the lids, the nose, the neck, the nape or the lips, behind the
    /// ear or in the mouth.
    pub const fn fits(self, zone: FacialZone) -> bool {
        !matches!(
            zone,
            FacialZone::UpperLidBrow
                | FacialZone::LowerLid
                | FacialZone::Nose
                | FacialZone::Neck
                | FacialZone::Nape
                | FacialZone::Lips
                | FacialZone::EarBack
                | FacialZone::MouthInside
        )
    }
}
