//! The ranges of the numbers in an intake.

use super::problem::Problems;
use super::problem::{Problem, ProblemKind};
use super::{Age, Intake, Preferences, Risk, Visit, Vitals};

/// The smallest and the largest value of a number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Range {
    pub(crate) min: u32,
    pub(crate) max: u32,
}

impl Range {
    /// The number as a smaller type, if it is in range.
    pub(super) fn narrow<T: TryFrom<i128>>(self, value: i128) -> Result<T, ProblemKind> {
        let Self { min, max } = self;
        let inside = (i128::from(min)..=i128::from(max)).contains(&value);
        T::try_from(value).ok().filter(|_| inside).ok_or(ProblemKind::OutOfRange { value, min, max })
    }

    /// Adds a problem if the field of the object at `path` is out of range.
    pub(super) fn check(
        self,
        value: Option<impl Into<i128>>,
        (path, field): (&str, &str),
        problems: &mut Problems,
    ) {
        let kind = value.and_then(|value| self.narrow::<i128>(value.into()).err());
        problems.extend(kind.map(|kind| Problem::of_field(path, field, kind)));
    }
}

/// The range that a public constant gives.
macro_rules! range {
    ($range:expr) => {{
        let range = $range;
        Range { min: *range.start() as u32, max: *range.end() as u32 }
    }};
}

/// Days ago and days to come: up to 120 years, the greatest age.
pub(crate) const DAYS: Range = range!(Intake::EVENT_IN_DAYS);
pub(crate) const WEEKS: Range = range!(Intake::PREGNANCY_WEEKS);
pub(crate) const PRESSURE_SYSTOLIC: Range = range!(Vitals::SYSTOLIC_MMHG);
pub(crate) const PRESSURE_DIASTOLIC: Range = range!(Vitals::DIASTOLIC_MMHG);
pub(crate) const AGE: Range = range!(Age::RANGE);
pub(crate) const NEEDLES: Range = range!(Preferences::NEEDLES);
pub(crate) const VISITS: Range = range!(Visit::NUMBER);
pub(crate) const MINUTES: Range = range!(Preferences::RETENTION_MIN);

/// The most answers that an intake holds.
pub(crate) const MOST_ANSWERS: usize = 256;
/// The most reactions that a visit carries, those of earlier visits included.
pub(crate) const MOST_REACTIONS: usize = 200;
/// The most scores that a visit carries, those of earlier visits included.
pub(crate) const MOST_SCORES: usize = 500;
/// How many entries the present risks may have beyond the first of each risk: further fillers, operations and so on. Nobody tells
/// more; a choice of this project.
pub(crate) const MOST_REPEATED: usize = 100;
/// The most entries of risks that are read.
pub(crate) const MOST_PRESENT: usize = Risk::ALL.len() + MOST_REPEATED;
