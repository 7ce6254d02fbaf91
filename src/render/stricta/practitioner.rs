//! The practitioner's details on a STRICTA report. An intake has none of them.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// The longest text of an entry, in characters.
const MAX_CHARACTERS: usize = 500;
/// The longest plausible career, in years.
const MAX_YEARS: u8 = 80;

/// Declares the text fields once: storage, getter, setter and check.
macro_rules! practitioner {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$doc:meta])+ $field:ident, $with:ident;)+ }) => {
        $(#[$meta])*
        pub struct $name {
            $($field: Option<String>,)+
            years_in_practice: Option<u8>,
        }

        impl $name {
            $(
                $(#[$doc])+
                pub fn $field(&self) -> Option<&str> {
                    self.$field.as_deref()
                }

                #[doc = concat!("Sets [`", stringify!($field), "`](Self::", stringify!($field), ").")]
                pub fn $with(mut self, text: impl Into<String>) -> Self {
                    self.$field = Some(text.into());
                    self
                }
            )+

            fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
                let texts = [$((stringify!($field), self.$field.as_deref()),)+];
                texts.into_iter().filter_map(|(field, text)| Some((field, text?)))
            }
        }
    };
}

practitioner! {
    /// Who treats, where and with which needles, for a [`stricta`](super::stricta()) report. The report says `not stated` for
    /// whatever is missing.
    ///
    /// ```
    /// use tcm_facial::render::Practitioner;
    ///
    /// let practitioner = Practitioner::new()
    ///     .with_qualification("BSc Acupuncture, registered")
    ///     .with_years_in_practice(12)
    ///     .with_needle_material("stainless steel, no coating")
    ///     .check()?;
    /// assert_eq!(practitioner.years_in_practice(), Some(12));
    /// assert_eq!(practitioner.setting(), None);
    ///
    /// let json = serde_json::to_string(&practitioner)?;
    /// assert_eq!(serde_json::from_str::<Practitioner>(&json)?, practitioner);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default, deny_unknown_fields, remote = "Self")]
    #[must_use]
    pub struct Practitioner {
        /// Qualification and registration.
        qualification, with_qualification;
        /// Professional affiliation.
        affiliation, with_affiliation;
        /// Other relevant experience, such as training in facial needling.
        experience, with_experience;
        /// Setting and context of the treatment.
        setting, with_setting;
        /// Manufacturer of the needles.
        needle_maker, with_needle_maker;
        /// Material of the needles.
        needle_material, with_needle_material;
        /// Interventions given in addition to the plan.
        other_interventions, with_other_interventions;
    }
}

impl Practitioner {
    /// A practitioner with nothing stated.
    pub fn new() -> Self {
        Self::default()
    }

    /// Years in the practice of acupuncture.
    pub const fn years_in_practice(&self) -> Option<u8> {
        self.years_in_practice
    }

    /// Sets [`years_in_practice`](Self::years_in_practice).
    pub const fn with_years_in_practice(mut self, years: u8) -> Self {
        self.years_in_practice = Some(years);
        self
    }

    /// Returns the practitioner if every entry is usable. Reading one with serde checks it too.
    ///
    /// ```
    /// use tcm_facial::render::Practitioner;
    ///
    /// let error = Practitioner::new().with_qualification(" ").with_years_in_practice(140).check().unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "qualification: empty, leave it out if unknown\n\
    ///      years_in_practice: `140` is out of range, expected 0 to 80",
    /// );
    /// ```
    ///
    /// # Errors
    ///
    /// A text is blank or longer than 500 characters, or the years are more than 80. The error lists all problems.
    pub fn check(self) -> Result<Self, PractitionerError> {
        let mut problems: Vec<PractitionerProblem> =
            self.texts().filter_map(|(field, text)| wrong_with(field, text)).collect();
        let years = self.years_in_practice.filter(|years| *years > MAX_YEARS);
        problems.extend(years.map(|years| PractitionerProblem::TooManyYears { years }));
        if problems.is_empty() { Ok(self) } else { Err(PractitionerError { problems }) }
    }
}

fn wrong_with(field: &'static str, text: &str) -> Option<PractitionerProblem> {
    let characters = text.chars().count();
    if text.trim().is_empty() {
        Some(PractitionerProblem::Empty { field })
    } else if characters > MAX_CHARACTERS {
        Some(PractitionerProblem::TooLong { field, characters })
    } else {
        None
    }
}

impl Serialize for Practitioner {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Practitioner {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)?.check().map_err(serde::de::Error::custom)
    }
}

/// Every problem with a [`Practitioner`].
///
/// ```
/// use tcm_facial::render::{Practitioner, PractitionerProblem};
///
/// let error = Practitioner::new().with_setting("").check().unwrap_err();
/// assert_eq!(error.problems(), [PractitionerProblem::Empty { field: "setting" }]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", .problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct PractitionerError {
    problems: Vec<PractitionerProblem>,
}

impl PractitionerError {
    /// The problems: texts in the order of the fields, then the years.
    pub fn problems(&self) -> &[PractitionerProblem] {
        &self.problems
    }
}

/// One problem with a [`Practitioner`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PractitionerProblem {
    /// A text is blank.
    #[error("{field}: empty, leave it out if unknown")]
    Empty {
        /// The field.
        field: &'static str,
    },
    /// A text is too long.
    #[error("{field}: {characters} characters, expected at most {MAX_CHARACTERS}")]
    TooLong {
        /// The field.
        field: &'static str,
        /// The length of the text, in characters.
        characters: usize,
    },
    /// The years in practice are not plausible.
    #[error("years_in_practice: `{years}` is out of range, expected 0 to {MAX_YEARS}")]
    TooManyYears {
        /// The years.
        years: u8,
    },
}
