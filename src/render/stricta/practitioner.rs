//! What a report says of who treats, where and with which needles: nothing of it is in an intake.

use serde::{Deserialize, Deserializer};
use thiserror::Error;

/// More characters than this are a letter, not an entry.
const MOST_CHARACTERS: usize = 500;
/// Nobody practises longer.
const MOST_YEARS: u8 = 80;

/// Who treats, where and with which needles, for a [`stricta`](super::stricta()) report. Whatever is left out reads
/// `not stated`.
///
/// ```
/// use tcm_facial::render::Practitioner;
///
/// let practitioner = Practitioner::builder()
///     .qualification("BSc Acupuncture, registered")
///     .years_in_practice(12)
///     .needle_material("stainless steel, no coating")
///     .build()?;
/// assert_eq!(practitioner.years_in_practice(), Some(12));
/// assert_eq!(practitioner.setting(), None);
///
/// let same: Practitioner = serde_json::from_str(
///     r#"{
///         "qualification": "BSc Acupuncture, registered", "years_in_practice": 12,
///         "needle_material": "stainless steel, no coating"
///     }"#,
/// )?;
/// assert_eq!(same, practitioner);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Practitioner(Given);

/// The fields as they are given, in the wire format too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Given {
    qualification: Option<String>,
    affiliation: Option<String>,
    years_in_practice: Option<u8>,
    experience: Option<String>,
    setting: Option<String>,
    needle_maker: Option<String>,
    needle_material: Option<String>,
    other_interventions: Option<String>,
}

impl Practitioner {
    /// Begins with nothing stated.
    #[must_use]
    pub fn builder() -> PractitionerBuilder {
        PractitionerBuilder(Given::default())
    }

    /// Qualification and registration.
    #[must_use]
    pub fn qualification(&self) -> Option<&str> {
        self.0.qualification.as_deref()
    }

    /// Professional affiliation.
    #[must_use]
    pub fn affiliation(&self) -> Option<&str> {
        self.0.affiliation.as_deref()
    }

    /// Years in the practice of acupuncture.
    #[must_use]
    pub const fn years_in_practice(&self) -> Option<u8> {
        self.0.years_in_practice
    }

    /// Other experience that matters here, such as training in facial needling.
    #[must_use]
    pub fn experience(&self) -> Option<&str> {
        self.0.experience.as_deref()
    }

    /// The setting and context of the treatment.
    #[must_use]
    pub fn setting(&self) -> Option<&str> {
        self.0.setting.as_deref()
    }

    /// The maker of the needles.
    #[must_use]
    pub fn needle_maker(&self) -> Option<&str> {
        self.0.needle_maker.as_deref()
    }

    /// The material of the needles.
    #[must_use]
    pub fn needle_material(&self) -> Option<&str> {
        self.0.needle_material.as_deref()
    }

    /// What else is given beside the plan.
    #[must_use]
    pub fn other_interventions(&self) -> Option<&str> {
        self.0.other_interventions.as_deref()
    }
}

/// A [`Practitioner`] while it is put together.
///
/// ```
/// use tcm_facial::render::Practitioner;
///
/// let error = Practitioner::builder().qualification(" ").years_in_practice(140).build().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "qualification: empty, leave it out where nothing is known\n\
///      years_in_practice: `140` is out of range, expected 0 to 80",
/// );
/// ```
#[derive(Clone, Debug, Default)]
pub struct PractitionerBuilder(Given);

impl PractitionerBuilder {
    /// Qualification and registration.
    #[must_use]
    pub fn qualification(mut self, text: impl Into<String>) -> Self {
        self.0.qualification = Some(text.into());
        self
    }

    /// Professional affiliation.
    #[must_use]
    pub fn affiliation(mut self, text: impl Into<String>) -> Self {
        self.0.affiliation = Some(text.into());
        self
    }

    /// Years in the practice of acupuncture.
    #[must_use]
    pub const fn years_in_practice(mut self, years: u8) -> Self {
        self.0.years_in_practice = Some(years);
        self
    }

    /// Other experience that matters here, such as training in facial needling.
    #[must_use]
    pub fn experience(mut self, text: impl Into<String>) -> Self {
        self.0.experience = Some(text.into());
        self
    }

    /// The setting and context of the treatment.
    #[must_use]
    pub fn setting(mut self, text: impl Into<String>) -> Self {
        self.0.setting = Some(text.into());
        self
    }

    /// The maker of the needles.
    #[must_use]
    pub fn needle_maker(mut self, text: impl Into<String>) -> Self {
        self.0.needle_maker = Some(text.into());
        self
    }

    /// The material of the needles.
    #[must_use]
    pub fn needle_material(mut self, text: impl Into<String>) -> Self {
        self.0.needle_material = Some(text.into());
        self
    }

    /// What else is given beside the plan.
    #[must_use]
    pub fn other_interventions(mut self, text: impl Into<String>) -> Self {
        self.0.other_interventions = Some(text.into());
        self
    }

    /// The practitioner.
    ///
    /// # Errors
    ///
    /// A text is empty or longer than 500 characters, or the years are more than 80. All problems are told at once.
    pub fn build(self) -> Result<Practitioner, PractitionerError> {
        let given = self.0;
        let texts = [
            ("qualification", &given.qualification),
            ("affiliation", &given.affiliation),
            ("experience", &given.experience),
            ("setting", &given.setting),
            ("needle_maker", &given.needle_maker),
            ("needle_material", &given.needle_material),
            ("other_interventions", &given.other_interventions),
        ];
        let mut problems: Vec<PractitionerProblem> =
            texts.iter().filter_map(|(field, text)| wrong_with(field, text.as_deref()?)).collect();
        problems.extend(
            given
                .years_in_practice
                .filter(|years| *years > MOST_YEARS)
                .map(|years| PractitionerProblem::TooManyYears { years }),
        );
        if problems.is_empty() { Ok(Practitioner(given)) } else { Err(PractitionerError { problems }) }
    }
}

fn wrong_with(field: &'static str, text: &str) -> Option<PractitionerProblem> {
    let characters = text.chars().count();
    if text.trim().is_empty() {
        Some(PractitionerProblem::Empty { field })
    } else if characters > MOST_CHARACTERS {
        Some(PractitionerProblem::TooLong { field, characters })
    } else {
        None
    }
}

impl<'de> Deserialize<'de> for Practitioner {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        PractitionerBuilder(Given::deserialize(deserializer)?).build().map_err(serde::de::Error::custom)
    }
}

/// Everything that is wrong with what was said of a practitioner.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", .problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct PractitionerError {
    problems: Vec<PractitionerProblem>,
}

impl PractitionerError {
    /// The problems, in the order of the fields.
    #[must_use]
    pub fn problems(&self) -> &[PractitionerProblem] {
        &self.problems
    }
}

/// One thing that is wrong with what was said of a practitioner.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PractitionerProblem {
    /// A text says nothing.
    #[error("{field}: empty, leave it out where nothing is known")]
    Empty {
        /// The field.
        field: &'static str,
    },
    /// A text is too long.
    #[error("{field}: {characters} characters, expected at most {MOST_CHARACTERS}")]
    TooLong {
        /// The field.
        field: &'static str,
        /// How many characters it has.
        characters: usize,
    },
    /// Nobody practises so long.
    #[error("years_in_practice: `{years}` is out of range, expected 0 to {MOST_YEARS}")]
    TooManyYears {
        /// The years.
        years: u8,
    },
}
