//! The groups in which questions are asked, and who answers them.

use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// A group of questions that are asked together, for example on one page of a form with one "none of these".
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::intake::{QuestionGroup, Risk};
    ///
    /// for group in QuestionGroup::ALL {
    ///     println!("{}", group.label(Language::English));
    ///     for risk in Risk::ALL.iter().filter(|risk| risk.group() == *group) {
    ///         println!("- {}", risk.question(Language::English));
    ///     }
    /// }
    /// assert_eq!(Risk::Anticoagulant.group(), QuestionGroup::Medicines);
    /// ```
    #[non_exhaustive]
    pub bilingual enum QuestionGroup: "question group" {
        Today "today" "today" "今日情况",
        Medicines "medicines" "medicines and supplements" "药物与补充剂",
        HeartLungKidney "heart_lung_kidney" "heart, lungs and kidneys" "心、肺、肾",
        Nerves "nerves" "head and nerves" "头部与神经",
        Skin "skin" "skin" "皮肤",
        FaceProcedures "face_procedures" "facial procedures and injuries" "面部项目与外伤",
        Eye "eye" "eyes" "眼部",
        General "general" "general health" "一般健康",
        Course "course" "course of treatment" "疗程",
    }
}

vocabulary! {
    /// Who answers a question.
    ///
    /// ```
    /// use tcm_facial::intake::{Respondent, Risk};
    ///
    /// let form = Risk::ALL.iter().filter(|risk| risk.asked_of() == Respondent::Person);
    /// assert!(form.clone().any(|risk| *risk == Risk::Asthma));
    /// assert!(form.clone().all(|risk| *risk != Risk::SlimBuild));
    /// ```
    #[non_exhaustive]
    pub bilingual enum Respondent: "respondent" {
        Person "person" "the person" "本人",
        Practitioner "practitioner" "the practitioner" "医师",
    }
}
