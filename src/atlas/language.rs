//! The languages of labels, names and texts.

use super::vocabulary::vocabulary;

vocabulary! {
    /// A language of labels, names and texts for people.
    ///
    /// The codes are those of BCP 47. Anything that has not been translated is given in English.
    ///
    /// ```
    /// use tcm_facial::atlas::{Language, ZangFu};
    ///
    /// assert_eq!(ZangFu::Spleen.label(Language::English), "spleen");
    /// assert_eq!(ZangFu::Spleen.label(Language::SimplifiedChinese), "脾");
    /// assert_eq!("zh-Hans".parse(), Ok(Language::SimplifiedChinese));
    /// ```
    #[non_exhaustive]
    pub enum Language: "language" {
        English "en" "English",
        SimplifiedChinese "zh-Hans" "Chinese, simplified characters",
        TraditionalChinese "zh-Hant" "Chinese, traditional characters",
    }
}
