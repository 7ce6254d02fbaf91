//! Texts for people, in English and Chinese.

use crate::atlas::Language;
use serde::Serialize;
use std::fmt;

/// A text of a rule pack: in English, and in Chinese if the pack has a translation.
///
/// A pack writes a text as a string, which is English, or as a table of languages: `en`, which is required, `zh-Hans` and
/// `zh-Hant`. As JSON a text is always a table of those languages that it has.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::rules::RulePack;
///
/// let pack = RulePack::standard();
/// let pattern = pack.rule("spleen_qi_deficiency").ok_or("not in the pack")?;
/// let name = pattern.title().ok_or("no name")?;
/// assert_eq!(name.text(Language::English), "Spleen qi deficiency");
/// assert_eq!(name.text(Language::SimplifiedChinese), "脾气虚证");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LocalizedText {
    pub(crate) en: String,
    #[serde(rename = "zh-Hans", skip_serializing_if = "Option::is_none")]
    pub(crate) zh_hans: Option<String>,
    #[serde(rename = "zh-Hant", skip_serializing_if = "Option::is_none")]
    pub(crate) zh_hant: Option<String>,
}

impl LocalizedText {
    pub(crate) fn english(en: impl Into<String>) -> Self {
        Self { en: en.into(), zh_hans: None, zh_hant: None }
    }

    /// The text with something in the place that a mark holds for it, in each language.
    pub(crate) fn replacing(self, mark: &str, with: &str) -> Self {
        let replaced = |text: String| if text.contains(mark) { text.replace(mark, with) } else { text };
        Self {
            en: replaced(self.en),
            zh_hans: self.zh_hans.map(replaced),
            zh_hant: self.zh_hant.map(replaced),
        }
    }

    /// Whether it says what another text says, in each language in which that one says it.
    pub(crate) fn says_all_of(&self, other: &Self) -> bool {
        let keeps = |now: &Option<String>, was: &Option<String>| was.is_none() || now == was;
        self.en == other.en && keeps(&self.zh_hans, &other.zh_hans) && keeps(&self.zh_hant, &other.zh_hant)
    }

    /// The text in a language, or in English if it has no translation into that one.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::English => None,
            Language::SimplifiedChinese => self.zh_hans(),
            Language::TraditionalChinese => self.zh_hant(),
        }
        .unwrap_or(&self.en)
    }

    /// The English text.
    pub fn en(&self) -> &str {
        &self.en
    }

    /// The Chinese text in simplified characters.
    pub fn zh_hans(&self) -> Option<&str> {
        self.zh_hans.as_deref()
    }

    /// The Chinese text in traditional characters.
    pub fn zh_hant(&self) -> Option<&str> {
        self.zh_hant.as_deref()
    }
}

/// The English text.
impl fmt::Display for LocalizedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en)
    }
}
