//! The sense organ, tissue and emotion that the tradition assigns to each phase.
//!
//! These are ideas of the tradition, taken from general knowledge. No rule depends on them.

use super::vocabulary::vocabulary;

vocabulary! {
    /// A sense organ. By tradition, a zang organ opens into it.
    ///
    /// ```
    /// use tcm_facial::atlas::{SenseOrgan, ZangFu};
    ///
    /// assert_eq!(ZangFu::Liver.sense_organ(), SenseOrgan::Eyes);
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "there are five")]
    pub bilingual enum SenseOrgan: "sense organ" {
        Eyes "eyes" "eyes" "目",
        Tongue "tongue" "tongue" "舌",
        Mouth "mouth" "mouth" "口",
        Nose "nose" "nose" "鼻",
        Ears "ears" "ears" "耳",
    }
}

vocabulary! {
    /// A tissue of the body.
    ///
    /// ```
    /// use tcm_facial::atlas::{Tissue, ZangFu};
    ///
    /// assert_eq!(ZangFu::Lung.tissue(), Tissue::Skin);
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "there are five")]
    pub bilingual enum Tissue: "tissue" {
        Sinews "sinews" "sinews" "筋",
        Vessels "vessels" "vessels" "脉",
        Flesh "flesh" "flesh" "肉",
        Skin "skin" "skin and body hair" "皮毛",
        Bones "bones" "bones" "骨",
    }
}

vocabulary! {
    /// An emotion.
    ///
    /// ```
    /// use tcm_facial::atlas::{Emotion, Phase};
    ///
    /// assert_eq!(Phase::Water.emotion(), Emotion::Fear);
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "there are five")]
    pub bilingual enum Emotion: "emotion" {
        Anger "anger" "anger" "怒",
        Joy "joy" "joy" "喜",
        Pensiveness "pensiveness" "pensiveness" "思",
        Grief "grief" "grief" "悲",
        Fear "fear" "fear" "恐",
    }
}
