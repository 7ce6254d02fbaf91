//! Who the person is, as far as the rules ask.

use crate::atlas::vocabulary::vocabulary;
use thiserror::Error;

/// An age in completed years, 0 to 120.
///
/// ```
/// use tcm_facial::intake::Age;
///
/// assert_eq!(Age::new(47)?.years(), 47);
/// assert!(Age::new(121).is_err());
/// # Ok::<(), tcm_facial::intake::InvalidAge>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Age(u8);

impl Age {
    pub(crate) const MAX: u8 = 120;

    /// An age in completed years.
    ///
    /// # Errors
    ///
    /// [`InvalidAge`] beyond 120 years.
    pub const fn new(years: u8) -> Result<Self, InvalidAge> {
        if years > Self::MAX { Err(InvalidAge { years }) } else { Ok(Self(years)) }
    }

    /// The completed years.
    #[must_use]
    pub const fn years(self) -> u8 {
        self.0
    }
}

/// An age beyond 120 years.
///
/// ```
/// use tcm_facial::intake::Age;
///
/// let error = Age::new(121).unwrap_err();
/// assert_eq!(error.to_string(), "`121` years is not an age, expected 0 to 120");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("`{years}` years is not an age, expected 0 to 120")]
pub struct InvalidAge {
    years: u8,
}

impl InvalidAge {
    /// The years that were given.
    #[must_use]
    pub const fn years(self) -> u8 {
        self.years
    }
}

vocabulary! {
    /// The sex as it bears on safety: whether a pregnancy is possible.
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
        /// Nothing that depends on it is ruled out.
        Unspecified "unspecified" "not specified",
    }
}

vocabulary! {
    /// The answer to the question about pregnancy. Exhaustive on purpose: a program that forgets one of the five must not
    /// compile.
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
    pub enum Pregnancy: "pregnancy" {
        No "no" "not pregnant",
        /// Cannot be excluded; blocks like a yes.
        Possible "possible" "pregnancy possible",
        /// Trying to conceive; blocks like a yes.
        Trying "trying" "trying to conceive",
        /// Counts whatever sex or age is recorded.
        Yes "yes" "pregnant",
        /// Not asked or not known; blocks like a yes where a pregnancy is possible.
        Unknown "unknown" "not answered",
    }
}

vocabulary! {
    /// An answer that may be missing. Unknown is never no.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Answer, Concern, Intake, ReportedConcern};
    ///
    /// let intake = Intake::builder(Age::new(30)?).concern(ReportedConcern::new(Concern::Acne));
    /// assert_eq!(intake.clone().build()?.breastfeeding(), Answer::Unknown);
    /// assert_eq!(intake.breastfeeding(Answer::No).build()?.breastfeeding(), Answer::No);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum Answer: "answer" {
        Yes "yes" "yes",
        No "no" "no",
        Unknown "unknown" "not answered",
    }
}

/// Blood pressure as it was measured, in millimetres of mercury. Missing values block nothing; measuring is then a step
/// of the session.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .systolic_mmhg(128)
///     .build()?;
/// assert_eq!(intake.vitals().systolic_mmhg(), Some(128));
/// assert_eq!(intake.vitals().diastolic_mmhg(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Vitals {
    pub(crate) systolic_mmhg: Option<u16>,
    pub(crate) diastolic_mmhg: Option<u16>,
}

impl Vitals {
    /// The systolic pressure, mmHg.
    #[must_use]
    pub const fn systolic_mmhg(&self) -> Option<u16> {
        self.systolic_mmhg
    }

    /// The diastolic pressure, mmHg.
    #[must_use]
    pub const fn diastolic_mmhg(&self) -> Option<u16> {
        self.diastolic_mmhg
    }
}
