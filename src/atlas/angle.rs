//! The angle of a needle, how far it may slip, and what holds a needle at that angle.

use super::millimetres::Millimetres;
use super::vocabulary::vocabulary;

vocabulary! {
    /// The angle between needle and skin.
    ///
    /// A needle along the skin is meant at about 15 degrees, and textbooks call anything up to 25 transverse. Depths are
    /// therefore worked out at the angle [as it may slip](Angle::slipped_degrees). That angle, and what
    /// [holds](Angle::least_hold) a needle, are choices of this project: no text that was read gives a least length.
    ///
    /// ```
    /// use tcm_facial::atlas::{Angle, Millimetres};
    ///
    /// assert_eq!((Angle::Transverse.degrees(), Angle::Transverse.slipped_degrees()), (15, 25));
    /// // 7 mm along the skin end 3 mm below it at the most.
    /// assert_eq!(Angle::Transverse.longest_within(Millimetres::new(3)), Millimetres::new(7));
    /// assert_eq!(Angle::Oblique.longest_within(Millimetres::new(3)), Millimetres::new(4));
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a needle goes in straight, at a slant or along the skin")]
    pub enum Angle: "angle" {
        /// About 90 degrees.
        Perpendicular "perpendicular" "perpendicular",
        /// About 45 degrees.
        Oblique "oblique" "oblique",
        /// About 15 degrees, along the skin.
        Transverse "transverse" "transverse",
    }
}

impl Angle {
    /// The angle that is meant, in degrees: about 90, 45 or 15.
    pub const fn degrees(self) -> u8 {
        match self {
            Self::Perpendicular => 90,
            Self::Oblique => 45,
            Self::Transverse => 15,
        }
    }

    /// The angle that depths are worked out at, in degrees: a needle that is meant at 15 degrees may slip to 25.
    pub const fn slipped_degrees(self) -> u8 {
        match self {
            Self::Perpendicular => 90,
            Self::Oblique => 45,
            Self::Transverse => 25,
        }
    }

    /// The sine of that angle, in hundred-thousandths. The engine calls no trigonometric function.
    const fn slipped_sine(self) -> u32 {
        match self {
            Self::Perpendicular => 100_000,
            Self::Oblique => 70_711,
            Self::Transverse => 42_262,
        }
    }

    /// The shortest length in the skin that holds a needle at this angle: 5 mm along the skin, 4 mm oblique, 3 mm straight.
    pub const fn least_hold(self) -> Millimetres {
        Millimetres::new(match self {
            Self::Perpendicular => 3,
            Self::Oblique => 4,
            Self::Transverse => 5,
        })
    }

    /// The longest insertion, in whole millimetres, that stays within a depth below the surface at the angle as it may slip.
    ///
    /// Where 2 mm are allowed, the 5 mm that hold a transverse needle are accepted: they are 2.1 mm deep.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "hundredths of a millimetre are 16 bits, and the sine is not zero"
    )]
    #[expect(clippy::cast_possible_truncation, reason = "at most 655 mm / 0.42")]
    pub const fn longest_within(self, depth: Millimetres) -> Millimetres {
        let whole = depth.hundredths() as u32 * 1000 / self.slipped_sine();
        let longest = Millimetres::new(if whole > 655 { 655 } else { whole as u16 });
        let is_accepted = matches!(self, Self::Transverse) && !Millimetres::new(2).exceeds(depth);
        if is_accepted && self.least_hold().exceeds(longest) { self.least_hold() } else { longest }
    }

    /// How far below the surface a needle ends at the angle as it may slip, rounded to a tenth of a millimetre.
    #[expect(clippy::arithmetic_side_effects, reason = "16 bits times 17 bits, plus a small number")]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the sine is at most 1, so the depth is at most the length"
    )]
    pub const fn depth_of(self, inserted: Millimetres) -> Millimetres {
        let depth = inserted.hundredths() as u64 * self.slipped_sine() as u64;
        Millimetres::from_hundredths(((depth + 500_000) / 1_000_000 * 10) as u16)
    }
}
