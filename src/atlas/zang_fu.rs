//! The Zang-Fu organs.

use super::phase::Phase;
use super::vocabulary::vocabulary;

vocabulary! {
    /// A Zang-Fu organ (臟腑): one of six yin organs that store (zang) and six yang organs that pass on (fu).
    ///
    /// These are functional ideas of the tradition, not the organs of anatomy that lend them their names.
    /// Exhaustive on purpose: the tradition counts six and six.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Phase, ZangFu};
    ///
    /// assert!(ZangFu::Spleen.is_zang());
    /// assert_eq!(ZangFu::Spleen.paired(), ZangFu::Stomach);
    /// assert_eq!(ZangFu::Spleen.phase(), Phase::Earth);
    /// assert_eq!(ZangFu::Spleen.meridian(), Meridian::Spleen);
    /// ```
    pub bilingual enum ZangFu: "organ" => (&'static str, &'static str) {
        Lung "lung" "lung" "肺" = ("Fèi", "肺"),
        LargeIntestine "large_intestine" "large intestine" "大肠" = ("Dàcháng", "大腸"),
        Stomach "stomach" "stomach" "胃" = ("Wèi", "胃"),
        Spleen "spleen" "spleen" "脾" = ("Pí", "脾"),
        Heart "heart" "heart" "心" = ("Xīn", "心"),
        SmallIntestine "small_intestine" "small intestine" "小肠" = ("Xiǎocháng", "小腸"),
        Bladder "bladder" "bladder" "膀胱" = ("Pángguāng", "膀胱"),
        Kidney "kidney" "kidney" "肾" = ("Shèn", "腎"),
        Pericardium "pericardium" "pericardium" "心包" = ("Xīnbāo", "心包"),
        TripleEnergizer "triple_energizer" "triple energizer" "三焦" = ("Sānjiāo", "三焦"),
        Gallbladder "gallbladder" "gallbladder" "胆" = ("Dǎn", "膽"),
        Liver "liver" "liver" "肝" = ("Gān", "肝"),
    }
}

impl ZangFu {
    /// The name in pinyin, with tones.
    #[must_use]
    pub const fn pinyin(self) -> &'static str {
        self.record().0
    }

    /// The name in traditional characters; [`ZangFu::label_hans`] has the simplified ones.
    #[must_use]
    pub const fn hant(self) -> &'static str {
        self.record().1
    }

    /// Whether this is a yin organ that stores; the pericardium counts as the sixth.
    #[must_use]
    pub const fn is_zang(self) -> bool {
        matches!(
            self,
            Self::Lung | Self::Spleen | Self::Heart | Self::Kidney | Self::Pericardium | Self::Liver
        )
    }

    /// The organ of the other kind that shares its phase (biao-li, 表裡).
    #[must_use]
    pub const fn paired(self) -> Self {
        match self {
            Self::Lung => Self::LargeIntestine,
            Self::LargeIntestine => Self::Lung,
            Self::Stomach => Self::Spleen,
            Self::Spleen => Self::Stomach,
            Self::Heart => Self::SmallIntestine,
            Self::SmallIntestine => Self::Heart,
            Self::Bladder => Self::Kidney,
            Self::Kidney => Self::Bladder,
            Self::Pericardium => Self::TripleEnergizer,
            Self::TripleEnergizer => Self::Pericardium,
            Self::Gallbladder => Self::Liver,
            Self::Liver => Self::Gallbladder,
        }
    }

    /// The phase that the organ belongs to; pericardium and triple energizer have the ministerial fire.
    #[must_use]
    pub const fn phase(self) -> Phase {
        match self {
            Self::Gallbladder | Self::Liver => Phase::Wood,
            Self::Heart | Self::SmallIntestine | Self::Pericardium | Self::TripleEnergizer => Phase::Fire,
            Self::Stomach | Self::Spleen => Phase::Earth,
            Self::Lung | Self::LargeIntestine => Phase::Metal,
            Self::Bladder | Self::Kidney => Phase::Water,
        }
    }
}
