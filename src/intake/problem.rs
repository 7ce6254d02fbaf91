//! What can be wrong with an intake.

use super::concern::Concern;
use super::risk::Risk;
use super::risk_detail::Detail;
use super::sign::{ExclusiveGroup, Sign};
use crate::atlas::Language;
use crate::atlas::spelling::suggestion;
use crate::atlas::{Point, UnknownCode, Unresolved};
use std::fmt;
use thiserror::Error;

/// Everything that is wrong with an intake, each problem with its path.
///
/// ```
/// use tcm_facial::intake::{Intake, RawIntake};
///
/// let raw: RawIntake = serde_json::from_str(r#"{ "age": 130, "concerns": [{ "concern": "wrinkels" }] }"#)?;
/// let error = Intake::try_from(raw).unwrap_err();
/// let lines: Vec<String> = error.problems().iter().map(ToString::to_string).collect();
/// assert_eq!(lines, [
///     "age: `130` is out of range, expected 0 to 120",
///     "concerns[0].concern: unknown concern `wrinkels`, did you mean `wrinkles`?",
/// ]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntakeError {
    problems: Vec<Problem>,
}

impl IntakeError {
    pub(super) fn new(problems: Vec<Problem>) -> Self {
        Self { problems }
    }

    /// The problems: first, in the order of the fields, what cannot be read; then what does not go together.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for IntakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut problems = self.problems.iter();
        if let Some(problem) = problems.next() {
            write!(f, "{problem}")?;
        }
        problems.try_for_each(|problem| write!(f, "\n{problem}"))
    }
}

impl std::error::Error for IntakeError {}

/// One thing that is wrong, and where.
///
/// ```
/// use tcm_facial::intake::{Intake, RawIntake};
///
/// let raw: RawIntake = serde_json::from_str(r#"{ "age": 47, "concerns": [{ "concern": "scars" }] }"#)?;
/// let error = Intake::try_from(raw).unwrap_err();
/// let paths: Vec<&str> = error.problems().iter().map(|problem| problem.path()).collect();
/// assert_eq!(paths, ["concerns[0].zones"]);
/// assert_eq!(error.to_string(), "concerns[0].zones: `scars` must name its zones");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{path}: {kind}")]
pub struct Problem {
    path: String,
    kind: ProblemKind,
}

impl Problem {
    pub(super) fn new(path: impl Into<String>, kind: ProblemKind) -> Self {
        Self { path: path.into(), kind }
    }

    /// The place in the intake: `concerns[0].zones[1]`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong there.
    #[must_use]
    pub const fn kind(&self) -> &ProblemKind {
        &self.kind
    }
}

/// What is wrong.
///
/// ```
/// use tcm_facial::intake::{Age, Intake, Problem, ProblemKind, Sign};
///
/// let red_and_pale = Intake::builder(Age::new(47)?).signs([Sign::TonguePale, Sign::TongueRed]);
/// let error = red_and_pale.build().unwrap_err();
/// let contradicts = |problem: &Problem| match problem.kind() {
///     ProblemKind::ContradictorySigns { first, second, .. } => Some((*first, *second)),
///     _ => None,
/// };
/// assert_eq!(error.problems().iter().find_map(contradicts), Some((Sign::TonguePale, Sign::TongueRed)));
/// # Ok::<(), tcm_facial::intake::InvalidAge>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A required field is not there.
    #[error("is required")]
    Missing,
    /// A field that no intake has.
    #[error("unknown field{}", suggestion(*nearest))]
    UnknownField {
        /// The nearest field that there is.
        nearest: Option<&'static str>,
    },
    /// A field that stands twice.
    #[error("is given twice")]
    GivenTwice,
    /// A code that its vocabulary does not have.
    #[error(transparent)]
    UnknownCode(#[from] UnknownCode),
    /// A name that no point has, or more than one.
    #[error(transparent)]
    UnknownPoint(#[from] Unresolved<Point>),
    /// A value of another kind.
    #[error("expected {expected}, found {found}")]
    WrongType {
        /// What belongs here.
        expected: &'static str,
        /// What stands here.
        found: &'static str,
    },
    /// A number that cannot be.
    #[error("`{value}` is out of range, expected {min} to {max}")]
    OutOfRange {
        /// The number.
        value: i128,
        /// The least that can be.
        min: u32,
        /// The greatest that can be.
        max: u32,
    },
    /// No concern at all.
    #[error("at least one concern is required")]
    NoConcern,
    /// A concern that must say where does not.
    #[error("`{0}` must name its zones")]
    ZonesRequired(Concern),
    /// A concern that is listed twice.
    #[error("`{0}` is listed twice")]
    DuplicateConcern(Concern),
    /// More than one main concern.
    #[error("`{0}` is the main concern already")]
    SecondMainConcern(Concern),
    /// A side that is none here.
    #[error("a concern or a risk is `left`, `right` or `bilateral`")]
    MidlineSide,
    /// Two signs that exclude each other.
    #[error("`{second}` contradicts `{first}` (one {group} only)", group = group.label(Language::English))]
    ContradictorySigns {
        /// The sign that was listed first.
        first: Sign,
        /// The sign that contradicts it.
        second: Sign,
        /// The group that both are of.
        group: ExclusiveGroup,
    },
    /// A risk that is both.
    #[error("`{0}` is both present and absent")]
    PresentAndAbsent(Risk),
    /// A detail that the risk does not take.
    #[error("`{risk}` takes no `{detail}`{}", details(*risk))]
    DetailNotTaken {
        /// The risk.
        risk: Risk,
        /// The detail.
        detail: Detail,
    },
    /// A status that the risk does not take.
    #[error("`{risk}` is never `{status}`, expected {}", statuses(*risk))]
    StatusNotTaken {
        /// The risk.
        risk: Risk,
        /// The status.
        status: super::risk_detail::Status,
    },
    /// A diastolic pressure that is not below the systolic one.
    #[error("the diastolic pressure `{diastolic}` is not below the systolic `{systolic}`")]
    ImpossiblePressure {
        /// Systolic, mmHg.
        systolic: u16,
        /// Diastolic, mmHg.
        diastolic: u16,
    },
    /// Weeks of a pregnancy that is not reported.
    #[error("weeks of pregnancy without `pregnancy`: `yes`")]
    WeeksWithoutPregnancy,
}

fn details(risk: Risk) -> String {
    match risk.details() {
        [] => " and no other detail".to_owned(),
        details => {
            let codes: Vec<_> = details.iter().map(|detail| format!("`{detail}`")).collect();
            format!(", it takes {}", codes.join(", "))
        }
    }
}

fn statuses(risk: Risk) -> String {
    let codes: Vec<_> = risk.statuses().iter().map(|status| format!("`{status}`")).collect();
    codes.join(" or ")
}
