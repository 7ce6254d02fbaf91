//! The facial zones.

use super::meridian::Meridian;
use super::muscle::Muscle;
use super::needling::Confidence;
use super::set::vocabulary_set;
use super::structure::Structure;
use super::vocabulary::vocabulary;

vocabulary! {
    /// A zone of the face, scalp or neck: the place of a concern, of a risk, and of a point.
    ///
    /// A point touches every zone that its needle may reach ([`Point::zones`](super::Point::zones)); it is withheld when any of them is
    /// blocked. Zones follow common practice; their anatomy is general knowledge. Rule packs add none.
    ///
    /// ```
    /// use tcm_facial::atlas::{FacialZone, Point};
    ///
    /// assert!(FacialZone::Nasolabial.local_points().contains(&Point::LI20));
    /// assert!(Point::LI20.zones().contains(FacialZone::Nose));
    /// ```
    #[non_exhaustive]
    pub bilingual enum FacialZone: "zone" => ZoneRecord {
        Forehead "forehead" "forehead" "额部" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::Frontalis],
            meridians: &[Meridian::Gallbladder, Meridian::Bladder, Meridian::Governor],
            hazards: &[Structure::SupraorbitalNerveVessels, Structure::SupratrochlearNerveVessels],
            around_the_eye: false,
            note: "",
            sources: &["seirin-wrinkles", "general-knowledge"],
            confidence: Confidence::Practice,
        },
        Glabella "glabella" "between the brows" "眉间" = ZoneRecord {
            laterality: ZoneLaterality::MidlineAndBilateral,
            muscles: &[Muscle::Corrugator, Muscle::Procerus],
            meridians: &[Meridian::Bladder, Meridian::Governor],
            hazards: &[Structure::SupratrochlearNerveVessels, Structure::SupraorbitalNerveVessels],
            around_the_eye: false,
            note: "",
            sources: &["seirin-wrinkles", "general-knowledge"],
            confidence: Confidence::Practice,
        },
        CrowsFeet "crows_feet" "outer corner of the eye" "外眼角" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::OrbicularisOculiLateral],
            meridians: &[Meridian::Gallbladder, Meridian::TripleEnergizer],
            hazards: &[Structure::SuperficialTemporalArtery, Structure::ZygomaticTemporalNerves, Structure::Globe],
            around_the_eye: true,
            note: "",
            sources: &["drwang-skin", "general-knowledge"],
            confidence: Confidence::Practice,
        },
        UpperLidBrow "upper_lid_brow" "upper lid and brow" "上睑与眉" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::LevatorPalpebrae, Muscle::OrbicularisOculi],
            meridians: &[Meridian::Bladder, Meridian::Gallbladder],
            hazards: &[Structure::SupraorbitalNerveVessels, Structure::SupratrochlearNerveVessels, Structure::Globe, Structure::OrbitalVessels],
            around_the_eye: true,
            note: "Levator is listed for anatomy only, never a needling target.",
            sources: &["talaoshi-eye-bags", "general-knowledge"],
            confidence: Confidence::Practice,
        },
        LowerLid "lower_lid" "lower lid and tear trough" "下睑与泪沟" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::OrbicularisOculiInferior],
            meridians: &[Meridian::Stomach],
            hazards: &[Structure::Globe, Structure::OrbitalVessels, Structure::InfraorbitalNerveVessels, Structure::AngularVessels],
            around_the_eye: true,
            note: "Thin skin: bruises show.",
            sources: &["talaoshi-eye-bags", "general-knowledge"],
            confidence: Confidence::Practice,
        },
        Cheek "cheek" "cheek and mid-face" "面颊" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::Zygomaticus, Muscle::LevatorLabii],
            meridians: &[Meridian::Stomach, Meridian::SmallIntestine],
            hazards: &[Structure::TransverseFacialVessels, Structure::InfraorbitalNerveVessels, Structure::FacialNerveBranches, Structure::ParotidGland],
            around_the_eye: false,
            note: "",
            sources: &["letotur-zygoma", "general-knowledge"],
            confidence: Confidence::Practice,
        },
        Nasolabial "nasolabial" "nasolabial fold" "鼻唇沟" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::LevatorLabiiAlaequeNasi],
            meridians: &[Meridian::LargeIntestine, Meridian::Stomach],
            hazards: &[Structure::FacialArteryVein, Structure::AngularVessels, Structure::DangerTriangleVeins],
            around_the_eye: false,
            note: "",
            sources: &["letotur-nlf", "general-knowledge"],
            confidence: Confidence::Practice,
        },
        UpperLip "upper_lip" "upper lip" "上唇" = ZoneRecord {
            laterality: ZoneLaterality::MidlineAndBilateral,
            muscles: &[Muscle::OrbicularisOris],
            meridians: &[Meridian::LargeIntestine, Meridian::Governor],
            hazards: &[Structure::SuperiorLabialVessels, Structure::DangerTriangleVeins],
            around_the_eye: false,
            note: "Painful area.",
            sources: &["general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        Marionette "marionette" "marionette line" "木偶纹" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::DepressorAnguliOris],
            meridians: &[Meridian::Stomach, Meridian::Conception],
            hazards: &[Structure::FacialArteryVein, Structure::InferiorLabialVessels, Structure::MarginalMandibularNerve],
            around_the_eye: false,
            note: "",
            sources: &["general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        Chin "chin" "chin" "下颏" = ZoneRecord {
            laterality: ZoneLaterality::Midline,
            muscles: &[Muscle::Mentalis],
            meridians: &[Meridian::Conception],
            hazards: &[Structure::InferiorLabialVessels, Structure::MentalNerveVessels],
            around_the_eye: false,
            note: "",
            sources: &["general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        Jawline "jawline" "jowl and jawline" "下颌缘" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::Platysma, Muscle::Masseter],
            meridians: &[Meridian::Stomach],
            hazards: &[Structure::FacialArteryVein, Structure::MarginalMandibularNerve, Structure::ParotidGland, Structure::FacialNerveTrunk],
            around_the_eye: false,
            note: "",
            sources: &["general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        Masseter "masseter" "masseter" "咬肌" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::Masseter],
            meridians: &[Meridian::Stomach],
            hazards: &[Structure::MassetericVessels, Structure::ParotidGland, Structure::MaxillaryArtery, Structure::TemporomandibularJoint],
            around_the_eye: false,
            note: "ST7 with the mouth closed.",
            sources: &["general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        Temple "temple" "temple" "颞部" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::Temporalis],
            meridians: &[Meridian::Gallbladder, Meridian::TripleEnergizer],
            hazards: &[Structure::SuperficialTemporalArtery, Structure::ZygomaticTemporalNerves, Structure::ScalpVessels],
            around_the_eye: false,
            note: "",
            sources: &["face-icmart", "general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        Neck "neck" "neck and double chin" "颈部" = ZoneRecord {
            laterality: ZoneLaterality::Midline,
            muscles: &[Muscle::Platysma, Muscle::Sternocleidomastoid],
            meridians: &[Meridian::Conception, Meridian::Stomach, Meridian::SmallIntestine],
            hazards: &[Structure::GreatNeckVessels, Structure::CarotidSinus, Structure::Airway, Structure::AnteriorJugularVein, Structure::LungPleura],
            around_the_eye: false,
            note: "Shallow only. Body points named with this zone: LI4, ST36, LU7.",
            sources: &["face-icmart", "nzasa-code", "general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        Scalp "scalp" "scalp" "头皮" = ZoneRecord {
            laterality: ZoneLaterality::MidlineAndBilateral,
            muscles: &[Muscle::Auricularis, Muscle::Galea],
            meridians: &[Meridian::Gallbladder, Meridian::TripleEnergizer, Meridian::Bladder, Meridian::Governor],
            hazards: &[Structure::ScalpVessels, Structure::SuperficialTemporalArtery, Structure::OccipitalNerveVessels],
            around_the_eye: false,
            note: "Used for a lifting intention.",
            sources: &["face-icmart", "general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        Nose "nose" "nose" "鼻部" = ZoneRecord {
            laterality: ZoneLaterality::MidlineAndBilateral,
            muscles: &[Muscle::Nasalis, Muscle::Procerus],
            meridians: &[Meridian::Governor, Meridian::LargeIntestine],
            hazards: &[Structure::AngularVessels, Structure::DangerTriangleVeins, Structure::NasalCartilage],
            around_the_eye: false,
            note: "For recording fillers, surgery or skin disease of the nose.",
            sources: &["general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        Lips "lips" "lips and their border" "口唇" = ZoneRecord {
            laterality: ZoneLaterality::MidlineAndBilateral,
            muscles: &[Muscle::OrbicularisOris],
            meridians: &[Meridian::Governor, Meridian::Conception, Meridian::Stomach, Meridian::LargeIntestine],
            hazards: &[Structure::SuperiorLabialVessels, Structure::InferiorLabialVessels],
            around_the_eye: false,
            note: "Both lips and the skin within about 10 mm, for recording fillers or cold sores; upper red lip and philtrum lie in upper_lip too.",
            sources: &["general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        EarFront "ear_front" "in front of the ear" "耳前" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::Masseter, Muscle::Temporalis],
            meridians: &[Meridian::SmallIntestine, Meridian::TripleEnergizer, Meridian::Gallbladder, Meridian::Stomach],
            hazards: &[Structure::SuperficialTemporalArtery, Structure::ParotidGland, Structure::TemporomandibularJoint, Structure::FacialNerveBranches],
            around_the_eye: false,
            note: "Mouth closed for ST7.",
            sources: &["general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        EarBack "ear_back" "ear and behind the ear" "耳与耳后" = ZoneRecord {
            laterality: ZoneLaterality::Bilateral,
            muscles: &[Muscle::AuricularisPosterior, Muscle::Sternocleidomastoid],
            meridians: &[Meridian::TripleEnergizer, Meridian::Gallbladder],
            hazards: &[Structure::FacialNerveTrunk, Structure::PosteriorAuricularVessels, Structure::ExternalJugularVein, Structure::GreatAuricularNerve],
            around_the_eye: false,
            note: "Outside the face mesh.",
            sources: &["general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        Nape "nape" "nape" "项部" = ZoneRecord {
            laterality: ZoneLaterality::MidlineAndBilateral,
            muscles: &[Muscle::Trapezius, Muscle::SpleniusCapitis, Muscle::Suboccipital],
            meridians: &[Meridian::Gallbladder, Meridian::Bladder, Meridian::Governor],
            hazards: &[Structure::Medulla, Structure::SpinalCord, Structure::VertebralArtery, Structure::OccipitalNerveVessels],
            around_the_eye: false,
            note: "Outside the face mesh. Prone phase.",
            sources: &["general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
        MouthInside "mouth_inside" "inside the mouth" "口腔内" = ZoneRecord {
            laterality: ZoneLaterality::MidlineAndBilateral,
            muscles: &[Muscle::Tongue, Muscle::OrbicularisOris],
            meridians: &[Meridian::Governor],
            hazards: &[Structure::OralMucosa, Structure::SublingualVessels],
            around_the_eye: false,
            note: "Nothing here is offered; the zone exists so that its points belong somewhere.",
            sources: &["general-knowledge"],
            confidence: Confidence::GeneralKnowledge,
        },
    }
}

vocabulary! {
    /// How a zone lies to the midline of the face. Exhaustive on purpose.
    ///
    /// ```
    /// use tcm_facial::atlas::{FacialZone, ZoneLaterality};
    ///
    /// assert_eq!(FacialZone::Cheek.laterality(), ZoneLaterality::Bilateral);
    /// assert_eq!(FacialZone::Chin.laterality(), ZoneLaterality::Midline);
    /// assert_eq!(FacialZone::Glabella.laterality(), ZoneLaterality::MidlineAndBilateral);
    /// ```
    pub enum ZoneLaterality: "laterality" {
        /// One zone on each side.
        Bilateral "bilateral" "on each side",
        /// One zone in the middle.
        Midline "midline" "in the middle",
        /// One zone across the middle that reaches to both sides.
        MidlineAndBilateral "midline_and_bilateral" "across the middle, to both sides",
    }
}

struct ZoneRecord {
    laterality: ZoneLaterality,
    muscles: &'static [Muscle],
    meridians: &'static [Meridian],
    hazards: &'static [Structure],
    around_the_eye: bool,
    note: &'static str,
    sources: &'static [&'static str],
    confidence: Confidence,
}

impl FacialZone {
    /// How the zone lies to the midline.
    #[must_use]
    pub const fn laterality(self) -> ZoneLaterality {
        self.record().laterality
    }

    /// The muscles of the zone, for orientation.
    #[must_use]
    pub const fn muscles(self) -> &'static [Muscle] {
        self.record().muscles
    }

    /// The meridians that run through the zone.
    #[must_use]
    pub const fn meridians(self) -> &'static [Meridian] {
        self.record().meridians
    }

    /// The structures at risk in the zone.
    #[must_use]
    pub const fn hazards(self) -> &'static [Structure] {
        self.record().hazards
    }

    /// What to mind in the zone, or an empty text.
    #[must_use]
    pub const fn note(self) -> &'static str {
        self.record().note
    }

    /// The ids of the sources that name points for the zone.
    #[must_use]
    pub const fn sources(self) -> &'static [&'static str] {
        self.record().sources
    }

    /// How sure the points of the zone are. Muscles, meridians and structures at risk are general knowledge in every zone.
    #[must_use]
    pub const fn confidence(self) -> Confidence {
        self.record().confidence
    }

    /// Whether the zone lies around the eye, where needles go in last and stay most shallow.
    #[must_use]
    pub const fn is_around_the_eye(self) -> bool {
        self.record().around_the_eye
    }
}

vocabulary_set! {
    /// A set of facial zones, held in place.
    ///
    /// ```
    /// use tcm_facial::atlas::{FacialZone, ZoneSet};
    ///
    /// let zones: ZoneSet = [FacialZone::Glabella, FacialZone::Forehead].into_iter().collect();
    /// assert!(zones.contains(FacialZone::Forehead));
    /// assert_eq!(zones.iter().next(), Some(FacialZone::Forehead));
    /// ```
    pub struct ZoneSet of FacialZone, iterated by ZoneSetIter
}
