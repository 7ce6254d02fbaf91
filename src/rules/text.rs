//! Texts for people.

use std::fmt;

/// A text in English and, where it was given, in Chinese.
///
/// In a pack a text is a string, or a table with `en` and any of `zh-Hans` and `zh-Hant`.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dullness))
///     .signs([Sign::Fatigue, Sign::PoorAppetite, Sign::TonguePale])
///     .build()?;
/// let screening = Engine::standard().screen(&intake);
/// let name = screening.patterns().first().map(|pattern| pattern.name()).ok_or("no pattern")?;
/// assert_eq!(name.en(), "Spleen qi deficiency");
/// assert_eq!(name.zh_hans().unwrap_or(name.en()), "脾气虚证");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalizedText {
    pub(crate) en: String,
    pub(crate) zh_hans: Option<String>,
    pub(crate) zh_hant: Option<String>,
}

impl LocalizedText {
    pub(crate) fn english(en: impl Into<String>) -> Self {
        Self { en: en.into(), zh_hans: None, zh_hant: None }
    }

    /// The English text.
    #[must_use]
    pub fn en(&self) -> &str {
        &self.en
    }

    /// The Chinese text in simplified characters.
    #[must_use]
    pub fn zh_hans(&self) -> Option<&str> {
        self.zh_hans.as_deref()
    }

    /// The Chinese text in traditional characters.
    #[must_use]
    pub fn zh_hant(&self) -> Option<&str> {
        self.zh_hant.as_deref()
    }
}

impl fmt::Display for LocalizedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en)
    }
}
