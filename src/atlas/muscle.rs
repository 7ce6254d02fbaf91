//! Muscles of the face, scalp and neck.

use super::vocabulary::vocabulary;

vocabulary! {
    /// A muscle in a facial zone, named for orientation: a plan aims at skin and points, not at muscles.
    ///
    /// ```
    /// use tcm_facial::atlas::{FacialZone, Language, Muscle};
    ///
    /// let zones = FacialZone::ALL.iter().filter(|zone| zone.muscles().contains(&Muscle::Platysma));
    /// let labels: Vec<&str> = zones.map(|zone| zone.label(Language::English)).collect();
    /// assert_eq!(labels, ["jowl and jawline", "neck and double chin"]);
    /// ```
    #[non_exhaustive]
    pub enum Muscle: "muscle" {
        Frontalis "frontalis" "frontalis",
        Corrugator "corrugator" "corrugator",
        Procerus "procerus" "procerus",
        OrbicularisOculiLateral "orbicularis_oculi_lateral" "orbicularis oculi lateral",
        LevatorPalpebrae "levator_palpebrae" "levator palpebrae",
        OrbicularisOculi "orbicularis_oculi" "orbicularis oculi",
        OrbicularisOculiInferior "orbicularis_oculi_inferior" "orbicularis oculi inferior",
        Zygomaticus "zygomaticus" "zygomaticus",
        LevatorLabii "levator_labii" "levator labii",
        LevatorLabiiAlaequeNasi "levator_labii_alaeque_nasi" "levator labii alaeque nasi",
        OrbicularisOris "orbicularis_oris" "orbicularis oris",
        DepressorAnguliOris "depressor_anguli_oris" "depressor anguli oris",
        Mentalis "mentalis" "mentalis",
        Platysma "platysma" "platysma",
        Masseter "masseter" "masseter",
        Temporalis "temporalis" "temporalis",
        Sternocleidomastoid "sternocleidomastoid" "sternocleidomastoid",
        Auricularis "auricularis" "auricularis",
        Galea "galea" "galea",
        Nasalis "nasalis" "nasalis",
        AuricularisPosterior "auricularis_posterior" "auricularis posterior",
        Trapezius "trapezius" "trapezius",
        SpleniusCapitis "splenius_capitis" "splenius capitis",
        Suboccipital "suboccipital" "suboccipital",
        Tongue "tongue" "tongue",
    }
}
