//! The traditional categories of points.

use super::vocabulary::vocabulary;

vocabulary! {
    /// A traditional category of points, such as the source points or the alarm points.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Point, PointCategory};
    ///
    /// assert_eq!(Meridian::Stomach.point(PointCategory::LuoConnecting), Some(Point::ST40));
    /// assert_eq!(PointCategory::HuiMeeting.points().count(), 8);
    /// ```
    #[non_exhaustive]
    pub bilingual enum PointCategory: "category" {
        JingWell "jing_well" "well point" "井穴",
        YingSpring "ying_spring" "spring point" "荥穴",
        ShuStream "shu_stream" "stream point" "输穴",
        JingRiver "jing_river" "river point" "经穴",
        HeSea "he_sea" "sea point" "合穴",
        YuanSource "yuan_source" "source point" "原穴",
        LuoConnecting "luo_connecting" "connecting point" "络穴",
        XiCleft "xi_cleft" "cleft point" "郄穴",
        FrontMu "front_mu" "alarm point" "募穴",
        BackShu "back_shu" "back transport point" "背俞穴",
        LowerHeSea "lower_he_sea" "lower sea point" "下合穴",
        HuiMeeting "hui_meeting" "meeting point" "八会穴",
        Confluent "confluent" "opening point of a vessel" "八脉交会穴",
        MaDanyang "ma_danyang" "heavenly star point of Ma Danyang" "马丹阳天星十二穴",
        FourCommand "four_command" "command point" "四总穴",
        /// Listed only for the head, face and neck, and not completely.
        Crossing "crossing" "crossing point" "交会穴",
    }
}

vocabulary! {
    /// What one of the eight meeting points gathers.
    ///
    /// ```
    /// use tcm_facial::atlas::{Influence, Point};
    ///
    /// let blood = Point::BL17.categories().find_map(|membership| membership.influence());
    /// assert_eq!(blood, Some(Influence::Blood));
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "there are eight meeting points")]
    pub bilingual enum Influence: "influence" {
        Zang "zang" "zang organs" "脏",
        Fu "fu" "fu organs" "腑",
        Qi "qi" "qi" "气",
        Blood "blood" "blood" "血",
        Sinews "sinews" "sinews" "筋",
        Vessels "vessels" "vessels" "脉",
        Bone "bone" "bone" "骨",
        Marrow "marrow" "marrow" "髓",
    }
}

vocabulary! {
    /// The region of the body that a command point is used for.
    ///
    /// ```
    /// use tcm_facial::atlas::{Command, Point};
    ///
    /// let face = Point::LI4.categories().find_map(|membership| membership.command());
    /// assert_eq!(face, Some(Command::FaceAndMouth));
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "there are four command points")]
    pub bilingual enum Command: "command" {
        Abdomen "abdomen" "abdomen" "肚腹",
        Back "back" "back" "腰背",
        HeadAndNape "head_and_nape" "head and nape" "头项",
        FaceAndMouth "face_and_mouth" "face and mouth" "面口",
    }
}
