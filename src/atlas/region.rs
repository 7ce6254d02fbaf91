//! Where a point lies on the body, and on which sides.

use super::vocabulary::vocabulary;

vocabulary! {
    /// The region of the body that a point lies in.
    ///
    /// ```
    /// use tcm_facial::atlas::{BodyRegion, Point};
    ///
    /// let back: Vec<Point> = Point::all().filter(|point| point.region() == BodyRegion::Back).collect();
    /// assert!(back.contains(&Point::BL20) && !back.contains(&Point::ST36));
    /// assert_eq!(Point::ST36.region(), BodyRegion::LowerLimb);
    /// ```
    #[non_exhaustive]
    pub enum BodyRegion: "region" {
        Head "head" "head",
        Face "face" "face",
        Neck "neck" "neck",
        Chest "chest" "chest",
        Abdomen "abdomen" "abdomen",
        Back "back" "back",
        Perineum "perineum" "perineum",
        UpperLimb "upper_limb" "upper limb",
        LowerLimb "lower_limb" "lower limb",
    }
}

vocabulary! {
    /// On which sides a point exists.
    ///
    /// ```
    /// use tcm_facial::atlas::{Laterality, Point, Side};
    ///
    /// assert_eq!(Point::LI20.laterality(), Laterality::Bilateral);
    /// assert_eq!(Point::LI20.laterality().full_side(), Side::Bilateral);
    /// assert_eq!(Point::LI20.laterality().needles(), 2);
    /// assert_eq!(Point::EX_HN1.laterality().needles(), 4);
    /// ```
    #[non_exhaustive]
    pub enum Laterality: "laterality" {
        /// One on each side: two needles.
        Bilateral "bilateral" "on both sides",
        /// One on the midline.
        Midline "midline" "on the midline",
        /// On the left alone.
        Left "left" "on the left",
        /// On the right alone.
        Right "right" "on the right",
        /// Four places round the midline, counted as four needles.
        FourPlaces "four_places" "at four places",
    }
}

impl Laterality {
    /// The side that a full insertion of such a point has.
    #[must_use]
    pub const fn full_side(self) -> Side {
        match self {
            Self::Bilateral => Side::Bilateral,
            Self::Midline | Self::FourPlaces => Side::Midline,
            Self::Left => Side::Left,
            Self::Right => Side::Right,
        }
    }

    /// How many needles a full insertion of such a point takes.
    #[must_use]
    pub const fn needles(self) -> u8 {
        match self {
            Self::Bilateral => 2,
            Self::FourPlaces => 4,
            Self::Midline | Self::Left | Self::Right => 1,
        }
    }
}

vocabulary! {
    /// A side of the body, as the person's own left and right. Exhaustive on purpose.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::atlas::Side;
    /// use tcm_facial::intake::{PresentRisk, Risk};
    ///
    /// let neuralgia = PresentRisk::new(Risk::TrigeminalNeuralgia).with_side(Side::Left);
    /// assert_eq!(neuralgia.side(), Some(Side::Left));
    /// assert_eq!(Side::Bilateral.label(Language::English), "both sides");
    /// ```
    pub enum Side: "side" {
        Bilateral "bilateral" "both sides",
        Left "left" "left",
        Right "right" "right",
        Midline "midline" "midline",
    }
}
