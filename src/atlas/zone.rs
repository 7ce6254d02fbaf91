//! The zones of the face, with their muscles, meridians, hazards and points.

use super::meridian::Meridian;
use super::muscle::Muscle;
use super::point::Point;
use super::session::Confidence;
use super::set::PointSet;
use super::set::vocabulary_set;
use super::structure::Structure;
use super::vocabulary::vocabulary;

/// Makes a [`ZoneRecord`]. `points` are the local points, best first.
macro_rules! zone_record {
    (
        $laterality:ident $($around_the_eye:ident)?; muscles: $($muscle:ident)+; meridians: $($meridian:ident)+;
        hazards: $($hazard:ident)+;
        points: $($local:ident)* $(; adjacent: $($adjacent:ident)+)? $(; off: $($off:ident)+)?;
        from [$($source:literal),+] $confidence:ident $($note:literal)?
    ) => {
        ZoneRecord {
            laterality: ZoneLaterality::$laterality,
            muscles: &[$( Muscle::$muscle ),+],
            meridians: &[$( Meridian::$meridian ),+],
            hazards: &[$( Structure::$hazard ),+],
            around_the_eye: !stringify!($($around_the_eye)?).is_empty(),
            local_points: &[$( Point::$local ),*],
            adjacent_points: &[$($( Point::$adjacent ),+)?],
            off_points: &[$($( Point::$off ),+)?],
            note: concat!("" $(, $note)?),
            sources: &[$( $source ),+],
            confidence: Confidence::$confidence,
        }
    };
}

vocabulary! {
    /// A zone of the face, scalp or neck. Concerns, risks and points are located in zones.
    ///
    /// A point touches every zone that its needle may reach ([`Point::zones`]), and a rule that blocks any of them blocks the
    /// point. The zones follow common practice, and their anatomy is general knowledge. Rule packs cannot add zones.
    ///
    /// ```
    /// use tcm_facial::atlas::{FacialZone, Point};
    ///
    /// assert!(FacialZone::Nasolabial.local_points().contains(&Point::LI20));
    /// assert!(Point::LI20.zones().contains(FacialZone::Nose));
    /// ```
    #[non_exhaustive]
    pub bilingual enum FacialZone: "zone" => ZoneRecord {
        Forehead "forehead" "forehead" "额部" = zone_record! {
            Bilateral; muscles: Frontalis; meridians: Gallbladder Bladder Governor;
            hazards: SupraorbitalNerveVessels SupratrochlearNerveVessels;
            points: GB14 EX_HN4 GV24 ST8 BL3 BL4 GB13 GB15 EX_HN3; adjacent: BL2;
            from ["seirin-wrinkles", "general-knowledge"] Practice
        },
        Glabella "glabella" "between the brows" "眉间" = zone_record! {
            MidlineAndBilateral; muscles: Corrugator Procerus; meridians: Bladder Governor;
            hazards: SupratrochlearNerveVessels SupraorbitalNerveVessels;
            points: EX_HN3 BL2;
            from ["seirin-wrinkles", "general-knowledge"] Practice
        },
        CrowsFeet "crows_feet" "outer corner of the eye" "外眼角" = zone_record! {
            Bilateral around_the_eye; muscles: OrbicularisOculiLateral; meridians: Gallbladder TripleEnergizer;
            hazards: SuperficialTemporalArtery ZygomaticTemporalNerves Globe;
            points: GB1 TE23 EX_HN5;
            from ["drwang-skin", "general-knowledge"] Practice
        },
        UpperLidBrow "upper_lid_brow" "upper lid and brow" "上睑与眉" = zone_record! {
            Bilateral around_the_eye; muscles: LevatorPalpebrae OrbicularisOculi; meridians: Bladder Gallbladder;
            hazards: SupraorbitalNerveVessels SupratrochlearNerveVessels Globe OrbitalVessels;
            points: BL2 EX_HN4 TE23; off: BL1;
            from ["talaoshi-eye-bags", "general-knowledge"] Practice "Levator is listed for anatomy only, never a needling target."
        },
        LowerLid "lower_lid" "lower lid and tear trough" "下睑与泪沟" = zone_record! {
            Bilateral around_the_eye; muscles: OrbicularisOculiInferior; meridians: Stomach;
            hazards: Globe OrbitalVessels InfraorbitalNerveVessels AngularVessels;
            points: ST2; adjacent: GB1; off: ST1 BL1 EX_HN7;
            from ["talaoshi-eye-bags", "general-knowledge"] Practice "Thin skin: bruises show."
        },
        Cheek "cheek" "cheek and mid-face" "面颊" = zone_record! {
            Bilateral; muscles: Zygomaticus LevatorLabii; meridians: Stomach SmallIntestine;
            hazards: TransverseFacialVessels InfraorbitalNerveVessels FacialNerveBranches ParotidGland;
            points: SI18 ST3 ST7 ST2;
            from ["letotur-zygoma", "general-knowledge"] Practice
        },
        Nasolabial "nasolabial" "nasolabial fold" "鼻唇沟" = zone_record! {
            Bilateral; muscles: LevatorLabiiAlaequeNasi; meridians: LargeIntestine Stomach;
            hazards: FacialArteryVein AngularVessels DangerTriangleVeins;
            points: LI20 ST3 ST4 EX_HN8; adjacent: SI18;
            from ["letotur-nlf", "general-knowledge"] Practice
        },
        UpperLip "upper_lip" "upper lip" "上唇" = zone_record! {
            MidlineAndBilateral; muscles: OrbicularisOris; meridians: LargeIntestine Governor;
            hazards: SuperiorLabialVessels DangerTriangleVeins;
            points: LI19 GV26 ST4 GV27; off: GV28;
            from ["general-knowledge"] GeneralKnowledge "Painful area."
        },
        Marionette "marionette" "marionette line" "木偶纹" = zone_record! {
            Bilateral; muscles: DepressorAnguliOris; meridians: Stomach Conception;
            hazards: FacialArteryVein InferiorLabialVessels MarginalMandibularNerve;
            points: ST4 JIACHENGJIANG; adjacent: ST5 CV24;
            from ["general-knowledge"] GeneralKnowledge
        },
        Chin "chin" "chin" "下颏" = zone_record! {
            Midline; muscles: Mentalis; meridians: Conception;
            hazards: InferiorLabialVessels MentalNerveVessels;
            points: CV24 JIACHENGJIANG;
            from ["general-knowledge"] GeneralKnowledge
        },
        Jawline "jawline" "jowl and jawline" "下颌缘" = zone_record! {
            Bilateral; muscles: Platysma Masseter; meridians: Stomach;
            hazards: FacialArteryVein MarginalMandibularNerve ParotidGland FacialNerveTrunk;
            points: ST5 ST6 TE17; adjacent: ST7; off: SI17;
            from ["general-knowledge"] GeneralKnowledge
        },
        Masseter "masseter" "masseter" "咬肌" = zone_record! {
            Bilateral; muscles: Masseter; meridians: Stomach;
            hazards: MassetericVessels ParotidGland MaxillaryArtery TemporomandibularJoint;
            points: ST6 ST7 ST5 QIANZHENG;
            from ["general-knowledge"] GeneralKnowledge "ST7 with the mouth closed."
        },
        Temple "temple" "temple" "颞部" = zone_record! {
            Bilateral; muscles: Temporalis; meridians: Gallbladder TripleEnergizer;
            hazards: SuperficialTemporalArtery ZygomaticTemporalNerves ScalpVessels;
            points: EX_HN5 GB8 ST8 TE22 TE23 GB3 GB4 GB5 GB6 GB7;
            from ["face-icmart", "general-knowledge"] GeneralKnowledge
        },
        Neck "neck" "neck and double chin" "颈部" = zone_record! {
            Midline; muscles: Platysma Sternocleidomastoid; meridians: Conception Stomach SmallIntestine;
            hazards: GreatNeckVessels CarotidSinus Airway AnteriorJugularVein LungPleura;
            points: CV23 TE17 GB12 SHANGLIANQUAN; off: LI17 LI18 ST9 ST10 ST11 ST12 SI16 SI17 TE16 CV22;
            from ["face-icmart", "nzasa-code", "general-knowledge"] GeneralKnowledge "Shallow only. Body points named with this zone: LI4, ST36, LU7."
        },
        Scalp "scalp" "scalp" "头皮" = zone_record! {
            MidlineAndBilateral; muscles: Auricularis Galea; meridians: Gallbladder TripleEnergizer Bladder Governor;
            hazards: ScalpVessels SuperficialTemporalArtery OccipitalNerveVessels;
            points: GB8 GV20 ST8 BL3 BL4 BL5 BL6 BL7 BL8 BL9 TE18 TE19 TE20 GB4 GB5 GB6 GB7 GB9 GB10 GB11 GB13 GB15
                GB16 GB17 GB18 GB19 GV17 GV18 GV19 GV21 GV22 GV23 GV24 EX_HN1 EX_HN2; adjacent: GB20;
            from ["face-icmart", "general-knowledge"] GeneralKnowledge "Used with the intention of lifting."
        },
        Nose "nose" "nose" "鼻部" = zone_record! {
            MidlineAndBilateral; muscles: Nasalis Procerus; meridians: Governor LargeIntestine;
            hazards: AngularVessels DangerTriangleVeins NasalCartilage;
            points: LI20 EX_HN8 EX_HN3 GV25; off: EX_HN9;
            from ["general-knowledge"] GeneralKnowledge "For recording fillers, surgery or skin disease of the nose."
        },
        Lips "lips" "lips and lip border" "口唇" = zone_record! {
            MidlineAndBilateral; muscles: OrbicularisOris; meridians: Governor Conception Stomach LargeIntestine;
            hazards: SuperiorLabialVessels InferiorLabialVessels;
            points: ST4 CV24 LI19 GV26 GV27; off: GV28;
            from ["general-knowledge"] GeneralKnowledge "Both lips and the skin within about 10 mm, for recording fillers or cold sores; the red upper lip and the philtrum belong to upper_lip too."
        },
        EarFront "ear_front" "in front of the ear" "耳前" = zone_record! {
            Bilateral; muscles: Masseter Temporalis; meridians: SmallIntestine TripleEnergizer Gallbladder Stomach;
            hazards: SuperficialTemporalArtery ParotidGland TemporomandibularJoint FacialNerveBranches;
            points: ST7 SI19 TE21 TE22 GB2 GB3 QIANZHENG;
            from ["general-knowledge"] GeneralKnowledge "Mouth closed for ST7."
        },
        EarBack "ear_back" "ear and behind the ear" "耳与耳后" = zone_record! {
            Bilateral; muscles: AuricularisPosterior Sternocleidomastoid; meridians: TripleEnergizer Gallbladder;
            hazards: FacialNerveTrunk PosteriorAuricularVessels ExternalJugularVein GreatAuricularNerve;
            points: TE17 TE18 TE19 TE20 GB10 GB11 GB12 EX_HN14 ANMIAN; off: EX_HN6;
            from ["general-knowledge"] GeneralKnowledge "Outside the face mesh."
        },
        Nape "nape" "nape" "项部" = zone_record! {
            MidlineAndBilateral; muscles: Trapezius SpleniusCapitis Suboccipital; meridians: Gallbladder Bladder Governor;
            hazards: Medulla SpinalCord VertebralArtery OccipitalNerveVessels;
            points: GB20 BL10 EX_HN15 ANMIAN; off: TE16 GV15 GV16;
            from ["general-knowledge"] GeneralKnowledge "Outside the face mesh. Prone phase."
        },
        MouthInside "mouth_inside" "inside the mouth" "口腔内" = zone_record! {
            MidlineAndBilateral; muscles: Tongue OrbicularisOris; meridians: Governor;
            hazards: OralMucosa SublingualVessels;
            points: ; adjacent: GV26; off: GV28 EX_HN10 EX_HN11 EX_HN12 EX_HN13;
            from ["general-knowledge"] GeneralKnowledge "Nothing is offered here; the zone exists only so that its points have one."
        },
    }
}

vocabulary! {
    /// How a zone lies relative to the midline of the face.
    ///
    /// ```
    /// use tcm_facial::atlas::{FacialZone, ZoneLaterality};
    ///
    /// assert_eq!(FacialZone::Cheek.laterality(), ZoneLaterality::Bilateral);
    /// assert_eq!(FacialZone::Chin.laterality(), ZoneLaterality::Midline);
    /// assert_eq!(FacialZone::Glabella.laterality(), ZoneLaterality::MidlineAndBilateral);
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a zone lies beside the midline, on it, or both")]
    pub enum ZoneLaterality: "laterality" {
        /// One zone on each side.
        Bilateral "bilateral" "on each side",
        /// One zone in the middle.
        Midline "midline" "in the middle",
        /// One zone across the middle that extends to both sides.
        MidlineAndBilateral "midline_and_bilateral" "across the middle, to both sides",
    }
}

struct ZoneRecord {
    laterality: ZoneLaterality,
    muscles: &'static [Muscle],
    meridians: &'static [Meridian],
    hazards: &'static [Structure],
    around_the_eye: bool,
    local_points: &'static [Point],
    adjacent_points: &'static [Point],
    off_points: &'static [Point],
    note: &'static str,
    sources: &'static [&'static str],
    confidence: Confidence,
}

impl FacialZone {
    /// How the zone lies relative to the midline.
    pub const fn laterality(self) -> ZoneLaterality {
        self.record().laterality
    }

    /// The muscles of the zone, for orientation.
    pub const fn muscles(self) -> &'static [Muscle] {
        self.record().muscles
    }

    /// The meridians that run through the zone.
    pub const fn meridians(self) -> &'static [Meridian] {
        self.record().meridians
    }

    /// The anatomical structures at risk in the zone.
    pub const fn hazards(self) -> &'static [Structure] {
        self.record().hazards
    }

    /// Returns every point whose needle touches the zone, in atlas order, including those that are off by default.
    ///
    /// ```
    /// use tcm_facial::atlas::{FacialZone, Point};
    ///
    /// assert!(FacialZone::LowerLid.points().contains(Point::ST1));
    /// assert!(!FacialZone::LowerLid.local_points().contains(&Point::ST1));
    /// ```
    pub fn points(self) -> PointSet {
        Point::all().filter(|point| point.main_zones().contains(&self)).collect()
    }

    /// Every point that lies in the zone and is not off by default: what is useful by tradition first, best first, then the
    /// others.
    pub const fn local_points(self) -> &'static [Point] {
        self.record().local_points
    }

    /// Points near the zone.
    pub const fn adjacent_points(self) -> &'static [Point] {
        self.record().adjacent_points
    }

    /// Points in the zone that are off by default: no plan has them unless a trained practitioner decides otherwise.
    pub const fn off_points(self) -> &'static [Point] {
        self.record().off_points
    }

    /// What to watch out for in the zone; may be empty.
    pub const fn note(self) -> &'static str {
        self.record().note
    }

    /// The ids of the sources of the points for the zone.
    pub const fn sources(self) -> &'static [&'static str] {
        self.record().sources
    }

    /// The confidence in the points of the zone. Muscles, meridians and structures at risk are general knowledge in every zone.
    pub const fn confidence(self) -> Confidence {
        self.record().confidence
    }

    /// Whether the zone is around the eye, where needles are inserted last and least deeply.
    pub const fn is_around_the_eye(self) -> bool {
        self.record().around_the_eye
    }
}

vocabulary_set! {
    /// A set of facial zones: `Copy`, without allocation. With serde it is a list of codes.
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
