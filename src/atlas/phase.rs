//! The five phases.

use super::correspondence::{Emotion, SenseOrgan, Tissue};
use super::vocabulary::vocabulary;

vocabulary! {
    /// One of the five phases (wu xing, 五行), often called elements.
    ///
    /// Exhaustive on purpose: the tradition has five and will not grow a sixth, and code that matches on them
    /// should be told by the compiler when it forgets one.
    ///
    /// ```
    /// use tcm_facial::atlas::Phase;
    ///
    /// assert_eq!(Phase::Wood.generates(), Phase::Fire);
    /// assert_eq!(Phase::Wood.controls(), Phase::Earth);
    /// assert_eq!(Phase::Wood.generated_by(), Phase::Water);
    /// ```
    pub bilingual enum Phase: "phase" => (SenseOrgan, Tissue, Emotion) {
        Wood "wood" "wood" "木" = (SenseOrgan::Eyes, Tissue::Sinews, Emotion::Anger),
        Fire "fire" "fire" "火" = (SenseOrgan::Tongue, Tissue::Vessels, Emotion::Joy),
        Earth "earth" "earth" "土" = (SenseOrgan::Mouth, Tissue::Flesh, Emotion::Pensiveness),
        Metal "metal" "metal" "金" = (SenseOrgan::Nose, Tissue::Skin, Emotion::Grief),
        Water "water" "water" "水" = (SenseOrgan::Ears, Tissue::Bones, Emotion::Fear),
    }
}

impl Phase {
    /// The phase that this one brings forth (sheng cycle, 相生): its child.
    #[must_use]
    pub const fn generates(self) -> Self {
        match self {
            Self::Wood => Self::Fire,
            Self::Fire => Self::Earth,
            Self::Earth => Self::Metal,
            Self::Metal => Self::Water,
            Self::Water => Self::Wood,
        }
    }

    /// The phase that brings this one forth: its mother.
    #[must_use]
    pub const fn generated_by(self) -> Self {
        match self {
            Self::Wood => Self::Water,
            Self::Fire => Self::Wood,
            Self::Earth => Self::Fire,
            Self::Metal => Self::Earth,
            Self::Water => Self::Metal,
        }
    }

    /// The phase that this one keeps in check (ke cycle, 相克).
    #[must_use]
    pub const fn controls(self) -> Self {
        self.generates().generates()
    }

    /// The phase that keeps this one in check.
    #[must_use]
    pub const fn controlled_by(self) -> Self {
        self.generated_by().generated_by()
    }

    /// The phase that this one turns against when the check is turned round (wu cycle, 相侮): the one that controls it.
    #[must_use]
    pub const fn insults(self) -> Self {
        self.controlled_by()
    }

    /// The phase that turns against this one.
    #[must_use]
    pub const fn insulted_by(self) -> Self {
        self.controls()
    }

    /// The sense organ of the phase.
    #[must_use]
    pub const fn sense_organ(self) -> SenseOrgan {
        self.record().0
    }

    /// The tissue of the phase.
    #[must_use]
    pub const fn tissue(self) -> Tissue {
        self.record().1
    }

    /// The emotion of the phase.
    #[must_use]
    pub const fn emotion(self) -> Emotion {
        self.record().2
    }
}
