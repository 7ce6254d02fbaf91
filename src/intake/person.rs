//! Age, sex, pregnancy, and answers of yes or no.

use super::object::number;
use super::problem::Problem;
use super::ranges::AGE;
use crate::atlas::vocabulary::vocabulary;
use crate::value::Value;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use thiserror::Error;

/// An age in completed years, 0 to 120.
///
/// ```
/// use tcm_facial::intake::Age;
///
/// assert_eq!(Age::new(47)?.years(), 47);
/// assert!(Age::new(121).is_err());
/// assert_eq!(serde_json::from_str::<Age>("47")?, Age::new(47)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Value")]
pub struct Age(u8);

impl Age {
    /// The ages in years that an intake can give, for the limits of a form.
    ///
    /// ```
    /// use tcm_facial::intake::Age;
    ///
    /// assert_eq!((*Age::RANGE.start(), *Age::RANGE.end()), (0, 120));
    /// ```
    pub const RANGE: RangeInclusive<u8> = 0..=120;

    pub(super) const MIN: Self = Self(0);

    /// An age in completed years.
    ///
    /// # Errors
    ///
    /// [`InvalidAge`] above 120 years.
    pub const fn new(years: u8) -> Result<Self, InvalidAge> {
        if years > *Self::RANGE.end() { Err(InvalidAge { years }) } else { Ok(Self(years)) }
    }

    /// The completed years.
    pub const fn years(self) -> u8 {
        self.0
    }
}

/// An age above 120 years.
///
/// ```
/// use tcm_facial::intake::Age;
///
/// let message = Age::new(121).map_err(|error| error.to_string());
/// assert_eq!(message, Err("`121` is not an age in years, expected 0 to 120".to_owned()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("`{years}` is not an age in years, expected 0 to 120")]
pub struct InvalidAge {
    years: u8,
}

impl TryFrom<Value> for Age {
    type Error = Problem;

    fn try_from(value: Value) -> Result<Self, Problem> {
        number(&value, AGE).map(Self).map_err(|kind| Problem::of_whole("the age", kind))
    }
}

impl InvalidAge {
    /// The years that were given.
    pub const fn years(self) -> u8 {
        self.years
    }
}

vocabulary! {
    /// The sex, as far as it matters: whether a pregnancy is possible, and which signs can be expected.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sex};
    ///
    /// let intake = Intake::builder(Age::new(30)?).concern(ReportedConcern::new(Concern::Acne));
    /// assert!(intake.clone().build()?.pregnancy_is_conceivable());
    /// assert!(!intake.sex(Sex::Male).build()?.pregnancy_is_conceivable());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum Sex: "sex" {
        Female "female" "female",
        Male "male" "male",
        /// Excludes nothing that depends on the sex.
        Unspecified "unspecified" "not specified",
    }
}

vocabulary! {
    /// The answer to the question about pregnancy.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, Pregnancy, ReportedConcern};
    ///
    /// let intake = Intake::builder(Age::new(30)?)
    ///     .pregnancy(Pregnancy::Possible)
    ///     .concern(ReportedConcern::new(Concern::Dryness))
    ///     .deny_all_other_risks()
    ///     .build()?;
    /// assert!(Engine::standard().decide(&intake).protocol().is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a program that forgets one of the five answers must not compile")]
    pub enum Pregnancy: "pregnancy" {
        No "no" "not pregnant",
        /// Cannot be excluded; blocks like [`Pregnancy::Yes`].
        Possible "possible" "pregnancy possible",
        /// Trying to conceive; blocks like [`Pregnancy::Yes`].
        Trying "trying" "trying to conceive",
        /// Counts regardless of the recorded sex and age.
        Yes "yes" "pregnant",
        /// Not asked or not known; blocks like [`Pregnancy::Yes`] if a pregnancy is possible.
        Unknown "unknown" "not answered",
    }
}

vocabulary! {
    /// Yes, no or not answered. Unknown is never no.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Answer, Concern, Intake, ReportedConcern};
    ///
    /// let intake = Intake::builder(Age::new(30)?).concern(ReportedConcern::new(Concern::Acne));
    /// assert_eq!(intake.clone().build()?.breastfeeding(), Answer::Unknown);
    /// assert_eq!(intake.breastfeeding(Answer::No).build()?.breastfeeding(), Answer::No);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a program that forgets the missing answer must not compile")]
    pub enum Answer: "answer" {
        Yes "yes" "yes",
        No "no" "no",
        Unknown "unknown" "not answered",
    }
}
