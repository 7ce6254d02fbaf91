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
    pub bilingual enum ZangFu: "organ" {
        Lung "lung" "lung" "肺",
        LargeIntestine "large_intestine" "large intestine" "大肠",
        Stomach "stomach" "stomach" "胃",
        Spleen "spleen" "spleen" "脾",
        Heart "heart" "heart" "心",
        SmallIntestine "small_intestine" "small intestine" "小肠",
        Bladder "bladder" "bladder" "膀胱",
        Kidney "kidney" "kidney" "肾",
        Pericardium "pericardium" "pericardium" "心包",
        TripleEnergizer "triple_energizer" "triple energizer" "三焦",
        Gallbladder "gallbladder" "gallbladder" "胆",
        Liver "liver" "liver" "肝",
    }
}

impl ZangFu {
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
