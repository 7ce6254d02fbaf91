//! Concerns: what people come for.

use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// What a person asks for. What the rules know of a concern stands in the rule packs; packs add no concerns.
    ///
    /// ```
    /// use tcm_facial::intake::{Concern, ConcernKind};
    ///
    /// assert_eq!(Concern::Wrinkles.kind(), ConcernKind::Cosmetic);
    /// assert!(Concern::Wrinkles.is_about_ageing());
    /// assert!(Concern::Scars.must_name_zones());
    /// ```
    #[non_exhaustive]
    pub bilingual enum Concern: "concern" => ConcernRecord {
        Wrinkles "wrinkles" "wrinkles" "皱纹" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: true, must_name_zones: false },
        FineLines "fine_lines" "fine lines" "细纹" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: true, must_name_zones: false },
        Sagging "sagging" "sagging skin" "面部松垂" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: true, must_name_zones: false },
        Jowls "jowls" "jowls" "下颌赘肉" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: true, must_name_zones: false },
        LossOfElasticity "loss_of_elasticity" "loss of elasticity" "弹性下降" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: true, must_name_zones: false },
        WeakMuscleTone "weak_muscle_tone" "weak facial muscle tone" "面部肌肉松弛" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: true, must_name_zones: false },
        AgeingPrevention "ageing_prevention" "prevention of ageing signs" "预防衰老征象" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: true, must_name_zones: false },
        Dryness "dryness" "dry skin" "皮肤干燥" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        Flakiness "flakiness" "flaky skin" "皮肤脱屑" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        Dullness "dullness" "dull, tired complexion" "面色晦暗无华" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        Acne "acne" "acne" "痤疮" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        AcneScars "acne_scars" "acne scars" "痤疮瘢痕" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        Scars "scars" "other scars" "瘢痕" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: true },
        Hyperpigmentation "hyperpigmentation" "brown patches and dark spots" "色素沉着" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        UnevenTone "uneven_tone" "uneven skin tone" "肤色不均" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        DarkCircles "dark_circles" "dark circles" "黑眼圈" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        EyeBags "eye_bags" "eye bags" "眼袋" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        Puffiness "puffiness" "puffiness" "面部浮肿" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        FacialTension "facial_tension" "facial tension" "面部紧张" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        Redness "redness" "redness and rosacea" "面部潮红与玫瑰痤疮" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        EnlargedPores "enlarged_pores" "enlarged pores and texture" "毛孔粗大" = ConcernRecord { kind: ConcernKind::Cosmetic, about_ageing: false, must_name_zones: false },
        Stress "stress" "stress" "压力" = ConcernRecord { kind: ConcernKind::Systemic, about_ageing: false, must_name_zones: false },
        Anxiety "anxiety" "anxiety" "焦虑" = ConcernRecord { kind: ConcernKind::Systemic, about_ageing: false, must_name_zones: false },
        PoorSleep "poor_sleep" "poor sleep" "睡眠不佳" = ConcernRecord { kind: ConcernKind::Systemic, about_ageing: false, must_name_zones: false },
        DigestiveUpset "digestive_upset" "digestive upset" "消化不适" = ConcernRecord { kind: ConcernKind::Systemic, about_ageing: false, must_name_zones: false },
        HormonalImbalance "hormonal_imbalance" "hormonal imbalance" "内分泌失调" = ConcernRecord { kind: ConcernKind::Systemic, about_ageing: false, must_name_zones: false },
    }
}

vocabulary! {
    /// Whether a concern is about the look of the face. Exhaustive on purpose.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::intake::{Concern, ConcernKind};
    ///
    /// let systemic = Concern::ALL.iter().filter(|concern| concern.kind() == ConcernKind::Systemic);
    /// let labels: Vec<&str> = systemic.map(|concern| concern.label(Language::English)).collect();
    /// assert!(labels.contains(&"poor sleep") && !labels.contains(&"dry skin"));
    /// ```
    pub enum ConcernKind: "kind" {
        /// About the look of face, scalp or neck.
        Cosmetic "cosmetic" "cosmetic",
        /// About the person as a whole. The standard pack answers it beside a cosmetic concern only.
        Systemic "systemic" "systemic",
    }
}

vocabulary! {
    /// How marked a concern is, or a risk; mildest first. Exhaustive on purpose.
    ///
    /// ```
    /// use tcm_facial::intake::{Concern, ReportedConcern, Severity};
    ///
    /// let reported = ReportedConcern::new(Concern::Redness);
    /// assert_eq!(reported.severity(), Severity::Moderate);
    /// assert!(reported.with_severity(Severity::Mild).severity() < reported.severity());
    /// ```
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

impl Concern {
    /// Cosmetic or systemic.
    #[must_use]
    pub const fn kind(self) -> ConcernKind {
        self.record().kind
    }

    /// Whether the concern is about the appearance of ageing signs, which is not answered under 18 years.
    #[must_use]
    pub const fn is_about_ageing(self) -> bool {
        self.record().about_ageing
    }

    /// Whether an intake must say where, because no place is the usual one.
    #[must_use]
    pub const fn must_name_zones(self) -> bool {
        self.record().must_name_zones
    }
}
