//! Blood pressure.

use super::object::{ObjectReader, WireObject, deserialize_checked};
use super::problem::Problems;
use super::problem::{Problem, ProblemKind};
use super::ranges::{PRESSURE_DIASTOLIC, PRESSURE_SYSTOLIC};
use serde::Serialize;
use std::ops::RangeInclusive;

/// The measured blood pressure, in millimetres of mercury. A missing value blocks nothing; the session then starts with
/// measuring it.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Vitals};
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .vitals(Vitals::new().with_systolic_mmhg(128))
///     .build()?;
/// assert_eq!(intake.vitals().systolic_mmhg(), Some(128));
/// assert_eq!(intake.vitals().diastolic_mmhg(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("blood pressure", "observation"))]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[must_use]
pub struct Vitals {
    systolic_mmhg: Option<u16>,
    diastolic_mmhg: Option<u16>,
}

impl Vitals {
    /// The systolic pressures in mmHg that an intake can give.
    pub const SYSTOLIC_MMHG: RangeInclusive<u16> = 40..=300;

    /// The diastolic pressures in mmHg that an intake can give.
    pub const DIASTOLIC_MMHG: RangeInclusive<u16> = 20..=200;

    /// Nothing measured.
    pub const fn new() -> Self {
        Self { systolic_mmhg: None, diastolic_mmhg: None }
    }

    /// Sets the systolic pressure, 40 to 300 mmHg.
    pub const fn with_systolic_mmhg(mut self, pressure: u16) -> Self {
        self.systolic_mmhg = Some(pressure);
        self
    }

    /// Sets the diastolic pressure, 20 to 200 mmHg and below the systolic one.
    pub const fn with_diastolic_mmhg(mut self, pressure: u16) -> Self {
        self.diastolic_mmhg = Some(pressure);
        self
    }

    /// The systolic pressure in mmHg, if measured.
    pub const fn systolic_mmhg(&self) -> Option<u16> {
        self.systolic_mmhg
    }

    /// The diastolic pressure in mmHg, if measured.
    pub const fn diastolic_mmhg(&self) -> Option<u16> {
        self.diastolic_mmhg
    }
}

deserialize_checked!(Vitals);

impl WireObject for Vitals {
    const NAME: &'static str = "the vitals";

    fn read(object: &mut ObjectReader<'_>) -> Option<Self> {
        Some(Self {
            systolic_mmhg: object.number("systolic_mmhg", PRESSURE_SYSTOLIC),
            diastolic_mmhg: object.number("diastolic_mmhg", PRESSURE_DIASTOLIC),
        })
    }

    fn check(&self, path: &str, problems: &mut Problems) {
        PRESSURE_SYSTOLIC.check(self.systolic_mmhg, (path, "systolic_mmhg"), problems);
        PRESSURE_DIASTOLIC.check(self.diastolic_mmhg, (path, "diastolic_mmhg"), problems);
        let Some((systolic, diastolic)) = self.systolic_mmhg.zip(self.diastolic_mmhg) else { return };
        if diastolic >= systolic {
            let kind = ProblemKind::ImpossiblePressure { systolic, diastolic };
            problems.push(Problem::of_field(path, "diastolic_mmhg", kind));
        }
    }
}
