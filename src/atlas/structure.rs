//! Anatomical structures that a needle can injure.

use super::vocabulary::vocabulary;

vocabulary! {
    /// An anatomical structure at risk at a point or in a zone.
    ///
    /// Anatomy in the atlas is general knowledge. The hazards of the orbit, neck, nape and chest are also supported by the
    /// sources of the rules about them.
    ///
    /// ```
    /// use tcm_facial::atlas::{Language, Point, Structure};
    ///
    /// assert!(Point::ST5.hazards().contains(&Structure::FacialArteryVein));
    /// let labels: Vec<&str> = Point::ST5.hazards().iter().map(|structure| structure.label(Language::English)).collect();
    /// assert_eq!(labels, ["facial artery and vein", "marginal mandibular nerve"]);
    /// ```
    #[doc(alias = "hazard")]
    #[non_exhaustive]
    pub enum Structure: "structure" {
        LungPleura "lung_pleura" "lung and pleura",
        AxillaryVessels "axillary_vessels" "axillary vessels",
        BrachialArtery "brachial_artery" "brachial artery",
        RadialNerve "radial_nerve" "radial nerve",
        RadialArtery "radial_artery" "radial artery",
        ExternalJugularVein "external_jugular_vein" "external jugular vein",
        PhrenicNerve "phrenic_nerve" "phrenic nerve",
        GreatNeckVessels "great_neck_vessels" "great vessels of the neck",
        CarotidSinus "carotid_sinus" "carotid sinus",
        SuperiorLabialVessels "superior_labial_vessels" "superior labial vessels",
        DangerTriangleVeins "danger_triangle_veins" "veins of the danger triangle of the face",
        AngularVessels "angular_vessels" "angular vessels",
        FacialArteryVein "facial_artery_vein" "facial artery and vein",
        Globe "globe" "eyeball",
        OrbitalVessels "orbital_vessels" "orbital vessels",
        InfraorbitalNerveVessels "infraorbital_nerve_vessels" "infraorbital nerve and vessels",
        FacialNerveBranches "facial_nerve_branches" "facial nerve branches",
        MarginalMandibularNerve "marginal_mandibular_nerve" "marginal mandibular nerve",
        MassetericVessels "masseteric_vessels" "masseteric vessels",
        ParotidGland "parotid_gland" "parotid gland",
        MaxillaryArtery "maxillary_artery" "maxillary artery",
        TransverseFacialVessels "transverse_facial_vessels" "transverse facial vessels",
        SuperficialTemporalArtery "superficial_temporal_artery" "superficial temporal artery",
        ScalpVessels "scalp_vessels" "scalp vessels",
        ThyroidGland "thyroid_gland" "thyroid gland",
        SubclavianVessels "subclavian_vessels" "subclavian vessels",
        BrachialPlexus "brachial_plexus" "brachial plexus",
        BreastTissue "breast_tissue" "breast tissue",
        Liver "liver" "liver",
        Stomach "stomach" "stomach",
        Heart "heart" "heart",
        Bowel "bowel" "bowel",
        Bladder "bladder" "bladder",
        Uterus "uterus" "uterus",
        FemoralVessels "femoral_vessels" "femoral vessels",
        SpermaticCord "spermatic_cord" "spermatic cord",
        AnteriorTibialVessels "anterior_tibial_vessels" "anterior tibial vessels",
        DeepPeronealNerve "deep_peroneal_nerve" "deep peroneal nerve",
        DorsalisPedisArtery "dorsalis_pedis_artery" "dorsalis pedis artery",
        FemoralNerve "femoral_nerve" "femoral nerve",
        Spleen "spleen" "spleen",
        UlnarArteryNerve "ulnar_artery_nerve" "ulnar artery and nerve",
        GreatAuricularNerve "great_auricular_nerve" "great auricular nerve",
        TemporomandibularJoint "temporomandibular_joint" "temporomandibular joint",
        SupratrochlearNerveVessels "supratrochlear_nerve_vessels" "supratrochlear nerve and vessels",
        SupraorbitalNerveVessels "supraorbital_nerve_vessels" "supraorbital nerve and vessels",
        OccipitalNerveVessels "occipital_nerve_vessels" "occipital nerve and vessels",
        VertebralArtery "vertebral_artery" "vertebral artery",
        Medulla "medulla" "medulla oblongata",
        Kidney "kidney" "kidney",
        SacralNerves "sacral_nerves" "sacral nerves",
        PelvicOrgans "pelvic_organs" "pelvic organs",
        CommonPeronealNerve "common_peroneal_nerve" "common peroneal nerve",
        PoplitealVessels "popliteal_vessels" "popliteal vessels",
        TibialNerve "tibial_nerve" "tibial nerve",
        PosteriorTibialVessels "posterior_tibial_vessels" "posterior tibial vessels",
        MedianNerve "median_nerve" "median nerve",
        AccessoryNerve "accessory_nerve" "accessory nerve",
        PosteriorAuricularVessels "posterior_auricular_vessels" "posterior auricular vessels",
        FacialNerveTrunk "facial_nerve_trunk" "facial nerve trunk",
        ZygomaticTemporalNerves "zygomatic_temporal_nerves" "zygomatic and temporal nerve branches",
        AnalCanal "anal_canal" "anal canal",
        Genitals "genitals" "external genitalia",
        SpinalCord "spinal_cord" "spinal cord",
        Fontanelle "fontanelle" "open fontanelle of an infant",
        NasalCartilage "nasal_cartilage" "nasal cartilage",
        OralMucosa "oral_mucosa" "oral mucosa",
        Umbilicus "umbilicus" "navel",
        SternalForamen "sternal_foramen" "sternal foramen, if present",
        Airway "airway" "airway",
        AnteriorJugularVein "anterior_jugular_vein" "anterior jugular vein",
        InferiorLabialVessels "inferior_labial_vessels" "inferior labial vessels",
        MentalNerveVessels "mental_nerve_vessels" "mental nerve and vessels",
        ThinTemporalBone "thin_temporal_bone" "thin temporal bone",
        AuricularCartilage "auricular_cartilage" "auricular cartilage",
        NasalMucosa "nasal_mucosa" "nasal mucosa",
        SublingualVessels "sublingual_vessels" "sublingual vessels",
        HypoglossalNerve "hypoglossal_nerve" "hypoglossal nerve",
    }
}

impl Structure {
    /// Whether it lies so deep, and an injury is so grave, that a limit over it counts the needle and no angle is credited.
    pub(crate) const fn is_deep(self) -> bool {
        matches!(
            self,
            Self::LungPleura
                | Self::Heart
                | Self::Liver
                | Self::Spleen
                | Self::Kidney
                | Self::SpinalCord
                | Self::Medulla
                | Self::VertebralArtery
                | Self::GreatNeckVessels
                | Self::CarotidSinus
        )
    }
}
