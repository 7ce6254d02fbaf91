//! Habits and circumstances that advice depends on.

use crate::atlas::set::vocabulary_set;
use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// A habit or circumstance that advice depends on.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Concern, Intake, Lifestyle, ReportedConcern};
    ///
    /// let intake = Intake::builder(Age::new(47)?)
    ///     .concern(ReportedConcern::new(Concern::FineLines))
    ///     .lifestyle([Lifestyle::Smoking, Lifestyle::SunExposure])
    ///     .build()?;
    /// assert!(intake.lifestyle().contains(Lifestyle::Smoking));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[doc(alias = "habit")]
    #[non_exhaustive]
    pub bilingual enum Lifestyle: "lifestyle" {
        SunExposure "sun_exposure" "high sun exposure" "日晒较多",
        Smoking "smoking" "smoking" "吸烟",
        HighStress "high_stress" "high stress" "压力大",
        ShortSleep "short_sleep" "too little sleep" "睡眠不足",
        LittleMovement "little_movement" "little exercise" "缺乏运动",
        MuchAlcohol "much_alcohol" "high alcohol intake" "饮酒较多",
        SweetOrGreasyDiet "sweet_or_greasy_diet" "sweet or greasy diet" "嗜食肥甘",
        SpicyDiet "spicy_diet" "spicy diet" "嗜食辛辣",
        ColdRawDiet "cold_raw_diet" "diet of cold and raw food" "嗜食生冷",
        LowFluid "low_fluid" "low fluid intake" "饮水少",
        DryEnvironment "dry_environment" "dry or heated air" "环境干燥",
        Pollution "pollution" "air pollution" "空气污染",
        ScreenFrowning "screen_frowning" "long hours frowning at a screen" "久视屏幕皱眉",
        JawClenching "jaw_clenching" "jaw clenching" "紧咬牙关",
    }
}

vocabulary_set! {
    /// A set of lifestyle answers, held in place.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::intake::{Lifestyle, LifestyleSet};
    ///
    /// let told: LifestyleSet = [Lifestyle::JawClenching, Lifestyle::Smoking].into_iter().collect();
    /// let labels: Vec<&str> = told.iter().map(|it| it.label(Language::English)).collect();
    /// assert_eq!(labels, ["smoking", "jaw clenching"]);
    /// ```
    pub struct LifestyleSet of Lifestyle, iterated by LifestyleSetIter
}
