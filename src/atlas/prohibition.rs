//! What traditions and point tables forbid or warn of.
//!
//! These lists copy one another, so a count of those that say something is no vote.

use super::vocabulary::vocabulary;

vocabulary! {
    /// How widely a point is flagged in pregnancy, most widely first.
    ///
    /// ```
    /// use tcm_facial::atlas::{Point, PregnancyTier};
    ///
    /// let tier = Point::LI4.pregnancy_flag().map(|flag| flag.tier());
    /// assert_eq!(tier, Some(PregnancyTier::A));
    /// ```
    #[non_exhaustive]
    pub enum PregnancyTier: "tier" {
        /// Four or more of the traditions compared.
        A "a" "flagged by four traditions or more",
        B "b" "flagged by few traditions, or by one and a region",
        C "c" "flagged by one tradition",
        /// By one table alone.
        D "d" "flagged by one table",
        /// Not by name, only with the region it lies in.
        R "r" "flagged with its region only",
    }
}

vocabulary! {
    /// A region of the body that is kept away in pregnancy as a whole.
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
        /// Below the navel in the first three months, the whole abdomen later.
        Abdomen "abdomen" "abdomen, the lower part before the fourth month, all of it later",
        LowerAbdomen "lower_abdomen" "lower abdomen",
        /// From the fourth month.
        Lumbosacral "lumbosacral" "lower back and sacrum from the fourth month",
        Sacral "sacral" "sacrum",
    }
}

vocabulary! {
    /// A table of points that was compared for the atlas.
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
    /// What a table warns of at a point.
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
        NotUpward "not_upward" "never upward or inward: brain stem",
        Medulla "medulla" "brain stem: death was reported",
        Lung "lung" "top of the lung",
        Trachea "trachea" "windpipe",
        VesselLungOrCord "vessel_lung_or_cord" "vessel, lung or spinal cord",
        UnderSupervision "under_supervision" "only under clinical supervision",
        Care "care" "care",
    }
}

/// Who flags a point in pregnancy, and how strongly. No two lists of such points agree, so this is never a yes or no.
///
/// A review of 2015 found no objective harm; what a plan does with these flags is a matter of its safety rules.
///
/// ```
/// use tcm_facial::atlas::Point;
///
/// let flag = Point::SP6.pregnancy_flag().ok_or("not flagged")?;
/// assert_eq!(flag.traditions(), 8);
/// assert!(Point::GB14.pregnancy_flag().is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PregnancyFlag {
    pub(crate) tier: PregnancyTier,
    pub(crate) traditions: u8,
    pub(crate) regions: &'static [PregnancyRegion],
}

impl PregnancyFlag {
    /// How widely.
    #[must_use]
    pub const fn tier(&self) -> PregnancyTier {
        self.tier
    }

    /// How many of the traditions compared name the point.
    #[must_use]
    pub const fn traditions(&self) -> u8 {
        self.traditions
    }

    /// The regions with which it is flagged, as far as they were recorded.
    #[must_use]
    pub const fn regions(&self) -> &'static [PregnancyRegion] {
        self.regions
    }
}

/// A warning, and the tables that give it.
///
/// ```
/// use tcm_facial::atlas::Point;
///
/// for caution in Point::ST12.cautions() {
///     assert!(!caution.said_by().is_empty());
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caution {
    pub(crate) kind: CautionKind,
    pub(crate) said_by: &'static [PointTable],
}

impl Caution {
    /// What it warns of.
    #[must_use]
    pub const fn kind(&self) -> CautionKind {
        self.kind
    }

    /// The tables that give it.
    #[must_use]
    pub const fn said_by(&self) -> &'static [PointTable] {
        self.said_by
    }
}
