//! The region and the side of the body that a point is on.

use super::vocabulary::vocabulary;

vocabulary! {
    /// A region of the body.
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
    /// The sides of the body that have a point.
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
        /// Only on the left.
        Left "left" "on the left",
        /// Only on the right.
        Right "right" "on the right",
        /// Four locations around the midline, counted as four needles.
        FourPlaces "four_places" "at four sites",
    }
}

impl Laterality {
    /// The side of a complete insertion of such a point.
    pub const fn full_side(self) -> Side {
        match self {
            Self::Bilateral => Side::Bilateral,
            Self::Midline | Self::FourPlaces => Side::Midline,
            Self::Left => Side::Left,
            Self::Right => Side::Right,
        }
    }

    /// The number of needles in a complete insertion of such a point.
    pub const fn needles(self) -> u8 {
        match self {
            Self::Bilateral => 2,
            Self::FourPlaces => 4,
            Self::Midline | Self::Left | Self::Right => 1,
        }
    }
}

vocabulary! {
    /// A side of the body, from the person's point of view.
    ///
    /// ```
    /// use tcm_facial::atlas::{Language, Side};
    /// use tcm_facial::intake::{PresentRisk, Risk};
    ///
    /// let neuralgia = PresentRisk::new(Risk::TrigeminalNeuralgia).with_side(Side::Left);
    /// assert_eq!(neuralgia.side(), Some(Side::Left));
    /// assert_eq!(Side::Bilateral.label(Language::English), "both sides");
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a place is on one side, on both, or on the midline")]
    pub enum Side: "side" {
        Bilateral "bilateral" "both sides",
        Left "left" "left",
        Right "right" "right",
        Midline "midline" "midline",
    }
}
