//! Modalities of treatment, and what each exposes the skin to.

use crate::atlas::set::vocabulary_set;
use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// A modality of treatment. The engine plans needles or, if these are excluded, acupressure; the others appear as
    /// adjuncts with rules of their own.
    ///
    /// ```
    /// use tcm_facial::intake::{Exposure, Modality};
    ///
    /// assert_eq!(Modality::Electroacupuncture.exposures(), [Exposure::Needle, Exposure::Current]);
    /// ```
    #[doc(alias("technique", "therapy", "treatment"))]
    #[non_exhaustive]
    pub enum Modality: "modality" {
        Needle "needle" "needles",
        PressNeedle "press_needle" "press needles",
        Electroacupuncture "electroacupuncture" "electroacupuncture",
        DermaRolling "derma_rolling" "derma rolling",
        Acupressure "acupressure" "acupressure",
        FacialGuaSha "facial_gua_sha" "facial gua sha",
        JadeRoller "jade_roller" "jade rolling",
        FacialCupping "facial_cupping" "facial cupping",
        BodyCupping "body_cupping" "body cupping",
        Microcurrent "microcurrent" "microcurrent",
        Led "led" "LED light",
        Moxa "moxa" "moxa",
    }
}

vocabulary_set! {
    /// A set of modalities, held in place.
    ///
    /// ```
    /// use tcm_facial::intake::{Modality, ModalitySet};
    ///
    /// let forbidden: ModalitySet = [Modality::Led, Modality::Moxa].into_iter().collect();
    /// let left = ModalitySet::all().difference(forbidden);
    /// assert!(left.contains(Modality::Needle) && !left.contains(Modality::Led));
    /// ```
    pub struct ModalitySet of Modality, iterated by ModalitySetIter
}

vocabulary! {
    /// What a modality exposes a place to, which is what a rule can block there.
    ///
    /// ```
    /// use tcm_facial::intake::{Exposure, Modality};
    ///
    /// let with_current = Modality::ALL.iter().filter(|modality| modality.exposures().contains(&Exposure::Current));
    /// let codes: Vec<&str> = with_current.map(|modality| modality.code()).collect();
    /// assert_eq!(codes, ["electroacupuncture", "microcurrent"]);
    /// ```
    #[non_exhaustive]
    pub enum Exposure: "exposure" {
        /// Anything that pierces the skin.
        Needle "needle" "needles",
        /// A hand or a tool on the skin.
        SkinContact "skin_contact" "a hand or tool on the skin",
        Current "current" "electrical current",
        Light "light" "light",
        Heat "heat" "heat",
    }
}

impl Modality {
    /// What the modality exposes a place to.
    pub const fn exposures(self) -> &'static [Exposure] {
        match self {
            Self::Needle | Self::PressNeedle | Self::DermaRolling => &[Exposure::Needle],
            Self::Electroacupuncture => &[Exposure::Needle, Exposure::Current],
            Self::Acupressure
            | Self::FacialGuaSha
            | Self::JadeRoller
            | Self::FacialCupping
            | Self::BodyCupping => &[Exposure::SkinContact],
            Self::Microcurrent => &[Exposure::Current],
            Self::Led => &[Exposure::Light],
            Self::Moxa => &[Exposure::Heat],
        }
    }
}
