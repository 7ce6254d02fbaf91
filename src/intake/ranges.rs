//! The ranges of the numbers in an intake.

use super::problem::Problems;
use super::problem::{Problem, ProblemKind};

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

/// Up to 120 years, the greatest age.
pub(crate) const DAYS: Range = Range { min: 0, max: 43_800 };
pub(crate) const WEEKS: Range = Range { min: 0, max: 45 };
pub(crate) const PRESSURE_SYSTOLIC: Range = Range { min: 40, max: 300 };
pub(crate) const PRESSURE_DIASTOLIC: Range = Range { min: 20, max: 200 };
pub(crate) const AGE: Range = Range { min: 0, max: 120 };
pub(crate) const NEEDLES: Range = Range { min: 0, max: 200 };
/// The number of a visit in its course.
pub(crate) const VISITS: Range = Range { min: 1, max: 999 };
pub(crate) const MINUTES: Range = Range { min: 1, max: 60 };
