//! The five phases (elements) and their cycles.

use super::correspondence::{Emotion, SenseOrgan, Tissue};
use super::vocabulary::vocabulary;

vocabulary! {
    /// One of the five phases (wu xing, 五行), often called elements.
    ///
    /// ```
    /// use tcm_facial::atlas::Phase;
    ///
    /// assert_eq!(Phase::Wood.generates(), Phase::Fire);
    /// assert_eq!(Phase::Wood.controls(), Phase::Earth);
    /// assert_eq!(Phase::Wood.generated_by(), Phase::Water);
    /// ```
    #[doc(alias = "element")]
    #[doc(alias = "wu xing")]
    #[expect(clippy::exhaustive_enums, reason = "the tradition has five")]
    pub bilingual enum Phase: "phase" => (SenseOrgan, Tissue, Emotion) {
        Wood "wood" "wood" "木" = (SenseOrgan::Eyes, Tissue::Sinews, Emotion::Anger),
        Fire "fire" "fire" "火" = (SenseOrgan::Tongue, Tissue::Vessels, Emotion::Joy),
        Earth "earth" "earth" "土" = (SenseOrgan::Mouth, Tissue::Flesh, Emotion::Pensiveness),
        Metal "metal" "metal" "金" = (SenseOrgan::Nose, Tissue::Skin, Emotion::Grief),
        Water "water" "water" "水" = (SenseOrgan::Ears, Tissue::Bones, Emotion::Fear),
    }
}

impl Phase {
    /// The phase that this one generates (sheng cycle, 相生): its child.
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

    /// The phase that generates this one: its mother.
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

    /// The phase that this one controls (ke cycle, 相克).
    #[must_use]
    pub const fn controls(self) -> Self {
        self.generates().generates()
    }

    /// The phase that controls this one.
    #[must_use]
    pub const fn controlled_by(self) -> Self {
        self.generated_by().generated_by()
    }

    /// The phase that this one insults, that is, overpowers although it should be controlled by it (wu cycle, 相侮).
    #[must_use]
    pub const fn insults(self) -> Self {
        self.controlled_by()
    }

    /// The phase that insults this one.
    #[must_use]
    pub const fn insulted_by(self) -> Self {
        self.controls()
    }

    /// The sense organ of the phase.
    pub const fn sense_organ(self) -> SenseOrgan {
        self.record().0
    }

    /// The tissue of the phase.
    pub const fn tissue(self) -> Tissue {
        self.record().1
    }

    /// The emotion of the phase.
    pub const fn emotion(self) -> Emotion {
        self.record().2
    }
}
