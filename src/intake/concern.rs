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
        AgeingPrevention "ageing_prevention" "prevention of signs of ageing" "预防衰老征象" = AGEING,
        Dryness "dryness" "dry skin" "皮肤干燥" = COSMETIC,
        Flakiness "flakiness" "flaky skin" "皮肤脱屑" = COSMETIC,
        Dullness "dullness" "dull, tired complexion" "面色晦暗无华" = COSMETIC,
        Acne "acne" "acne" "痤疮" = COSMETIC,
        AcneScars "acne_scars" "acne scars" "痤疮瘢痕" = COSMETIC,
        Scars "scars" "other scars" "瘢痕" = ConcernRecord { must_name_zones: true, ..COSMETIC },
        Hyperpigmentation "hyperpigmentation" "brown patches and dark spots" "色素沉着" = COSMETIC,
        UnevenTone "uneven_tone" "uneven skin tone" "肤色不均" = COSMETIC,
        DarkCircles "dark_circles" "dark circles" "黑眼圈" = COSMETIC,
        EyeBags "eye_bags" "eye bags" "眼袋" = COSMETIC,
        Puffiness "puffiness" "puffiness" "面部浮肿" = COSMETIC,
        FacialTension "facial_tension" "facial tension" "面部紧张" = COSMETIC,
        Redness "redness" "redness and rosacea" "面部潮红与玫瑰痤疮" = COSMETIC,
        EnlargedPores "enlarged_pores" "enlarged pores and uneven texture" "毛孔粗大" = COSMETIC,
        Stress "stress" "stress" "压力" = SYSTEMIC,
        Anxiety "anxiety" "anxiety" "焦虑" = SYSTEMIC,
        PoorSleep "poor_sleep" "poor sleep" "睡眠不佳" = SYSTEMIC,
        DigestiveUpset "digestive_upset" "digestive upset" "消化不适" = SYSTEMIC,
        HormonalImbalance "hormonal_imbalance" "hormonal imbalance" "内分泌失调" = SYSTEMIC,
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
}

const COSMETIC: ConcernRecord =
    ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false };
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
}
