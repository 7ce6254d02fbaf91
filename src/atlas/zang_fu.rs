//! The Zang-Fu organs.

use super::correspondence::{Emotion, SenseOrgan, Tissue};
use super::phase::Phase;
use super::vocabulary::vocabulary;

vocabulary! {
    /// A Zang-Fu organ (臟腑): one of six yin organs, which store (zang), and six yang organs, which pass on (fu).
    ///
    /// These are functional ideas of the tradition, not the anatomical organs of the same names.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Phase, ZangFu};
    ///
    /// assert!(ZangFu::Spleen.is_zang());
    /// assert_eq!(ZangFu::Spleen.paired(), ZangFu::Stomach);
    /// assert_eq!(ZangFu::Spleen.phase(), Phase::Earth);
    /// assert_eq!(ZangFu::Spleen.meridian(), Meridian::Spleen);
    /// ```
    #[doc(alias("Zang-Fu", "viscera"))]
    #[doc(alias = "organ")]
    #[expect(clippy::exhaustive_enums, reason = "the tradition counts six and six")]
    pub bilingual enum ZangFu: "organ" => OrganRecord {
        Lung "lung" "lung" "肺" = organ("Fèi", "肺", Phase::Metal, Self::LargeIntestine),
        LargeIntestine "large_intestine" "large intestine" "大肠" = organ("Dàcháng", "大腸", Phase::Metal, Self::Lung),
        Stomach "stomach" "stomach" "胃" = organ("Wèi", "胃", Phase::Earth, Self::Spleen),
        Spleen "spleen" "spleen" "脾" = organ("Pí", "脾", Phase::Earth, Self::Stomach),
        Heart "heart" "heart" "心" = organ("Xīn", "心", Phase::Fire, Self::SmallIntestine),
        SmallIntestine "small_intestine" "small intestine" "小肠" = organ("Xiǎocháng", "小腸", Phase::Fire, Self::Heart),
        Bladder "bladder" "bladder" "膀胱" = organ("Pángguāng", "膀胱", Phase::Water, Self::Kidney),
        Kidney "kidney" "kidney" "肾" = organ("Shèn", "腎", Phase::Water, Self::Bladder),
        Pericardium "pericardium" "pericardium" "心包" = organ("Xīnbāo", "心包", Phase::Fire, Self::TripleEnergizer),
        TripleEnergizer "triple_energizer" "triple energizer" "三焦" = organ("Sānjiāo", "三焦", Phase::Fire, Self::Pericardium),
        Gallbladder "gallbladder" "gallbladder" "胆" = organ("Dǎn", "膽", Phase::Wood, Self::Liver),
        Liver "liver" "liver" "肝" = organ("Gān", "肝", Phase::Wood, Self::Gallbladder),
    }
}

struct OrganRecord {
    pinyin: &'static str,
    hant: &'static str,
    phase: Phase,
    paired: ZangFu,
}

const fn organ(pinyin: &'static str, hant: &'static str, phase: Phase, paired: ZangFu) -> OrganRecord {
    OrganRecord { pinyin, hant, phase, paired }
}

impl ZangFu {
    /// The name in pinyin, with tones.
    pub const fn pinyin(self) -> &'static str {
        self.record().pinyin
    }

    /// The name in traditional characters; [`label`](Self::label) has the simplified ones.
    pub const fn hant(self) -> &'static str {
        self.record().hant
    }

    /// Whether this is a yin organ, which stores; the pericardium counts as the sixth.
    pub const fn is_zang(self) -> bool {
        matches!(
            self,
            Self::Lung | Self::Spleen | Self::Heart | Self::Kidney | Self::Pericardium | Self::Liver
        )
    }

    /// The organ of the other kind that shares the phase (biao-li, 表裡).
    #[must_use]
    pub const fn paired(self) -> Self {
        self.record().paired
    }

    /// The phase of the organ; pericardium and triple energizer belong to the ministerial fire.
    pub const fn phase(self) -> Phase {
        self.record().phase
    }

    /// The sense organ of the organ's phase.
    pub const fn sense_organ(self) -> SenseOrgan {
        self.phase().sense_organ()
    }

    /// The tissue of the organ's phase.
    pub const fn tissue(self) -> Tissue {
        self.phase().tissue()
    }

    /// The emotion of the organ's phase.
    pub const fn emotion(self) -> Emotion {
        self.phase().emotion()
    }
}
