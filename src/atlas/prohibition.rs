//! Prohibitions and warnings in traditions and point tables.
//!
//! Such lists copy from one another, so a count is not a vote.

use super::vocabulary::vocabulary;
use serde::Serialize;

vocabulary! {
    /// How widely a point is flagged in pregnancy. `A` is the widest.
    ///
    /// ```
    /// use tcm_facial::atlas::{Point, PregnancyTier};
    ///
    /// let tier = Point::LI4.pregnancy_flag().map(|flag| flag.tier());
    /// assert_eq!(tier, Some(PregnancyTier::A));
    /// ```
    #[non_exhaustive]
    pub enum PregnancyTier: "tier" {
        /// By four or more of the compared traditions.
        A "a" "flagged by four traditions or more",
        B "b" "flagged by few traditions, or by one and a region",
        C "c" "flagged by one tradition",
        /// By a single table.
        D "d" "flagged by one table",
        /// Not by name, but as part of a region.
        R "r" "flagged with its region only",
    }
}

vocabulary! {
    /// A region of the body that is avoided as a whole in pregnancy.
    ///
    /// ```
    /// use tcm_facial::atlas::{Point, PregnancyRegion};
    ///
    /// let flag = Point::CV4.pregnancy_flag().ok_or("not flagged")?;
    /// assert!(flag.regions().contains(&PregnancyRegion::LowerAbdomen));
    /// # Ok::<(), &str>(())
    /// ```
    #[non_exhaustive]
    pub enum PregnancyRegion: "region" {
        /// Below the navel in the first three months, the whole abdomen afterwards.
        Abdomen "abdomen" "abdomen: the lower part before the fourth month, all of it from then on",
        LowerAbdomen "lower_abdomen" "lower abdomen",
        /// From the fourth month.
        Lumbosacral "lumbosacral" "lower back and sacrum from the fourth month",
        Sacral "sacral" "sacrum",
    }
}

vocabulary! {
    /// One of the point tables that were compared for the atlas.
    ///
    /// ```
    /// use tcm_facial::atlas::{Point, PointTable};
    ///
    /// let cautions = Point::ST9.cautions();
    /// assert!(cautions.iter().any(|caution| caution.said_by().contains(&PointTable::Guangming1988)));
    /// ```
    #[non_exhaustive]
    pub enum PointTable: "table" {
        Cam1999 "cam_1999" "Chinese Acupuncture and Moxibustion, 1999",
        Guangming1988 "guangming_1988" "Guangming handbook, 1988",
        Iaomai "iaomai" "iaomai point data",
        CloudTcm "cloudtcm" "CloudTCM point pages",
        Sugi "sugi" "SUGI point table",
        Mindbody "mindbody" "MINDBODY point table",
        Ron "ron" "RON point table",
        Acu "acu" "ACU point table",
    }
}

vocabulary! {
    /// The kind of a [`Caution`].
    ///
    /// ```
    /// use tcm_facial::atlas::{CautionKind, Point};
    ///
    /// let kinds: Vec<CautionKind> = Point::ST9.cautions().iter().map(|caution| caution.kind()).collect();
    /// assert!(kinds.contains(&CautionKind::Artery));
    /// ```
    #[non_exhaustive]
    pub enum CautionKind: "caution" {
        NotDeep "not_deep" "no deep needling",
        Artery "artery" "keep clear of the artery",
        NoStrongManipulation "no_strong_manipulation" "no strong manipulation",
        NotUpward "not_upward" "never upward or inward (brain stem)",
        Medulla "medulla" "brain stem (a death has been reported)",
        Lung "lung" "apex of the lung",
        Trachea "trachea" "windpipe",
        VesselLungOrCord "vessel_lung_or_cord" "vessel, lung or spinal cord",
        UnderSupervision "under_supervision" "only under clinical supervision",
        Care "care" "needle with care",
    }
}

/// How widely a point is flagged in pregnancy. No two lists of such points agree, so there is no yes or no.
///
/// A review of 2015 found no objective harm. The safety rules decide what a plan does with these flags.
///
/// ```
/// use tcm_facial::atlas::Point;
///
/// let flag = Point::SP6.pregnancy_flag().ok_or("not flagged")?;
/// assert_eq!(flag.traditions(), 8);
/// assert!(Point::GB14.pregnancy_flag().is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PregnancyFlag {
    pub(crate) tier: PregnancyTier,
    pub(crate) traditions: u8,
    pub(crate) regions: &'static [PregnancyRegion],
}

impl PregnancyFlag {
    /// How widely the point is flagged.
    pub const fn tier(&self) -> PregnancyTier {
        self.tier
    }

    /// The number of compared traditions that name the point.
    pub const fn traditions(&self) -> u8 {
        self.traditions
    }

    /// The regions that the point is flagged with, as far as they were recorded.
    pub const fn regions(&self) -> &'static [PregnancyRegion] {
        self.regions
    }
}

/// A warning about a point, and the tables that give it.
///
/// ```
/// use tcm_facial::atlas::Point;
///
/// for caution in Point::ST12.cautions() {
///     assert!(!caution.said_by().is_empty());
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Caution {
    #[serde(rename = "caution")]
    pub(crate) kind: CautionKind,
    pub(crate) said_by: &'static [PointTable],
}

impl Caution {
    /// The kind of warning.
    pub const fn kind(&self) -> CautionKind {
        self.kind
    }

    /// The tables that give the warning.
    pub const fn said_by(&self) -> &'static [PointTable] {
        self.said_by
    }
}
