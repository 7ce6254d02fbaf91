//! What the numbers of an intake can be.

use super::person::Age;
use super::problem::ProblemKind;

/// The least and the greatest value of a number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Range {
    pub(crate) min: u32,
    pub(crate) max: u32,
}

impl Range {
    pub(super) fn problem(self, value: i128) -> Option<ProblemKind> {
        let Self { min, max } = self;
        let inside = (i128::from(min)..=i128::from(max)).contains(&value);
        (!inside).then_some(ProblemKind::OutOfRange { value, min, max })
    }
}

/// 120 years are more days than anybody remembers.
pub(crate) const DAYS: Range = Range { min: 0, max: 43_800 };
pub(crate) const WEEKS: Range = Range { min: 0, max: 45 };
pub(crate) const PRESSURE_SYSTOLIC: Range = Range { min: 40, max: 300 };
pub(crate) const PRESSURE_DIASTOLIC: Range = Range { min: 20, max: 200 };
pub(crate) const AGE: Range = Range { min: 0, max: Age::MAX as u32 };
pub(crate) const NEEDLES: Range = Range { min: 0, max: 200 };
pub(crate) const MINUTES: Range = Range { min: 1, max: 60 };
