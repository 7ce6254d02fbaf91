//! Concerns, the reasons for a visit, and how severe they are.

use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// A reason for the visit: a cosmetic or general complaint that the person wants treated.
    ///
    /// Rule packs say how each concern is treated; they cannot add concerns.
    ///
    /// ```
    /// use tcm_facial::intake::{Concern, ConcernKind};
    ///
    /// assert_eq!(Concern::Wrinkles.kind(), ConcernKind::Cosmetic);
    /// assert!(Concern::Wrinkles.is_about_ageing());
    /// assert!(Concern::Scars.must_name_zones());
    /// ```
    #[doc(alias("complaint", "indication"))]
    #[non_exhaustive]
    pub bilingual enum Concern: "concern" => ConcernRecord {
        Wrinkles "wrinkles" "wrinkles" "皱纹" = AGEING,
        FineLines "fine_lines" "fine lines" "细纹" = AGEING,
        Sagging "sagging" "sagging skin" "面部松垂" = AGEING,
        Jowls "jowls" "jowls" "下颌赘肉" = AGEING,
        LossOfElasticity "loss_of_elasticity" "loss of elasticity" "弹性下降" = AGEING,
        WeakMuscleTone "weak_muscle_tone" "weak facial muscle tone" "面部肌肉松弛" = AGEING,
        AgeingPrevention "ageing_prevention" "preventing signs of ageing" "预防衰老征象" = AGEING,
        Dryness "dryness" "dry skin" "皮肤干燥" = COSMETIC.coded(&["ED54"]).coded_tm1(&["SB73"]),
        Flakiness "flakiness" "flaky skin" "皮肤脱屑" = COSMETIC.coded(&["ED54"]),
        Dullness "dullness" "dull, tired complexion" "面色晦暗无华" = COSMETIC,
        Acne "acne" "acne" "痤疮" = COSMETIC.coded(&["ED80", "ED80.0", "ED80.1", "ED80.2", "ED80.Z"]),
        AcneScars "acne_scars" "acne scars" "痤疮瘢痕" = COSMETIC.coded(&["ED80.5"]),
        Scars "scars" "other scars" "瘢痕" = ConcernRecord { must_name_zones: true, ..COSMETIC },
        Hyperpigmentation "hyperpigmentation" "brown patches and dark spots" "色素沉着" = COSMETIC.coded(&["ED60.1", "ED60.2", "ED61.0"]),
        UnevenTone "uneven_tone" "uneven skin tone" "肤色不均" = COSMETIC,
        DarkCircles "dark_circles" "dark circles" "黑眼圈" = COSMETIC,
        EyeBags "eye_bags" "eye bags" "眼袋" = COSMETIC.coded_tm1(&["SC73"]),
        Puffiness "puffiness" "puffiness" "面部浮肿" = COSMETIC.coded_tm1(&["SB06"]),
        FacialTension "facial_tension" "facial tension" "面部紧张" = COSMETIC,
        Redness "redness" "redness and rosacea" "面部潮红与玫瑰痤疮" = COSMETIC.coded(&["ED90.0", "ED90.00", "ED90.01", "ED90.02"]),
        EnlargedPores "enlarged_pores" "enlarged pores and uneven texture" "毛孔粗大" = COSMETIC,
        Stress "stress" "stress" "压力" = SYSTEMIC,
        Anxiety "anxiety" "anxiety" "焦虑" = SYSTEMIC.coded_tm1(&["SD83"]),
        PoorSleep "poor_sleep" "poor sleep" "睡眠不佳" = SYSTEMIC.coded_tm1(&["SD84"]),
        DigestiveUpset "digestive_upset" "digestive upset" "消化不适" = SYSTEMIC.coded_tm1(&["SA55", "SA57"]),
        HormonalImbalance "hormonal_imbalance" "hormonal imbalance" "内分泌失调" = SYSTEMIC.coded_tm1(&["SB82", "SB95", "SB96"]),
    }
}

vocabulary! {
    /// Whether a concern is about the appearance of the face or about the whole person.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::intake::{Concern, ConcernKind};
    ///
    /// let systemic = Concern::ALL.iter().filter(|concern| concern.kind() == ConcernKind::Systemic);
    /// let labels: Vec<&str> = systemic.map(|concern| concern.label(Language::English)).collect();
    /// assert!(labels.contains(&"poor sleep") && !labels.contains(&"dry skin"));
    /// ```
    #[non_exhaustive]
    pub enum ConcernKind: "kind" {
        /// About the appearance of face, scalp or neck.
        Cosmetic "cosmetic" "cosmetic",
        /// About the person as a whole. The standard pack treats it only together with a cosmetic concern.
        Systemic "systemic" "systemic",
    }
}

vocabulary! {
    /// How severe a concern or a risk is, mildest first.
    ///
    /// ```
    /// use tcm_facial::intake::{Concern, ReportedConcern, Severity};
    ///
    /// let reported = ReportedConcern::new(Concern::Redness);
    /// assert_eq!(reported.severity(), Severity::Moderate);
    /// assert!(reported.with_severity(Severity::Mild).severity() < reported.severity());
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "rules compare severities; another one would change what they mean")]
    pub enum Severity: "severity" {
        Mild "mild" "mild",
        Moderate "moderate" "moderate",
        Severe "severe" "severe",
    }
}

struct ConcernRecord {
    kind: ConcernKind,
    about_ageing: bool,
    must_name_zones: bool,
    icd11: &'static [&'static str],
    icd11_tm1: &'static [&'static str],
}

impl ConcernRecord {
    /// With codes of chapters 1 to 25 of ICD-11.
    const fn coded(self, icd11: &'static [&'static str]) -> Self {
        Self { icd11, ..self }
    }

    /// With codes of disorders in chapter 26, module 1.
    const fn coded_tm1(self, icd11_tm1: &'static [&'static str]) -> Self {
        Self { icd11_tm1, ..self }
    }
}

const COSMETIC: ConcernRecord = ConcernRecord {
    kind: ConcernKind::Cosmetic,
    about_ageing: false,
    must_name_zones: false,
    icd11: &[],
    icd11_tm1: &[],
};
const AGEING: ConcernRecord = ConcernRecord { about_ageing: true, ..COSMETIC };
const SYSTEMIC: ConcernRecord = ConcernRecord { kind: ConcernKind::Systemic, ..COSMETIC };

impl Concern {
    /// Whether the concern is cosmetic or systemic.
    pub const fn kind(self) -> ConcernKind {
        self.record().kind
    }

    /// Whether the concern is about visible signs of ageing, which are not treated before the age of 18.
    pub const fn is_about_ageing(self) -> bool {
        self.record().about_ageing
    }

    /// Whether an intake must name the zones, because the concern has no usual ones.
    pub const fn must_name_zones(self) -> bool {
        self.record().must_name_zones
    }

    /// The codes of ICD-11, chapters 1 to 25, under which a diagnosis behind the concern may be recorded; none for a wish that is
    /// no illness, such as fewer wrinkles.
    ///
    /// They are candidates: a concern is what a person reports, and only somebody who may diagnose can choose a code. Found in
    /// ICD-11 for Mortality and Morbidity Statistics, chapter 14. The codes of severe or scarring acne and of keloids are not
    /// among them, because these are risks.
    ///
    /// ```
    /// use tcm_facial::intake::Concern;
    ///
    /// assert_eq!(Concern::AcneScars.icd11(), ["ED80.5"]);
    /// assert!(Concern::Wrinkles.icd11().is_empty());
    /// ```
    #[doc(alias("ICD", "diagnosis"))]
    pub const fn icd11(self) -> &'static [&'static str] {
        self.record().icd11
    }

    /// The codes of traditional medicine disorders in ICD-11 (chapter 26, module 1) that correspond to the concern; none for
    /// most. The pattern is another code ([`PatternScore::icd11`](crate::decision::PatternScore::icd11)); WHO asks for one of
    /// chapters 1 to 25 beside them.
    ///
    /// Candidates, as for [`Concern::icd11`]: `SB73`, for example, is nearer to a scaling disorder than to dry skin. Found in the
    /// value sets of a published FHIR guide (`nricm-twcmig` in the bibliography).
    ///
    /// ```
    /// use tcm_facial::intake::Concern;
    ///
    /// assert_eq!(Concern::PoorSleep.icd11_tm1(), ["SD84"]);
    /// ```
    #[doc(alias("TM1", "ICD"))]
    pub const fn icd11_tm1(self) -> &'static [&'static str] {
        self.record().icd11_tm1
    }
}
