//! Building an intake in Rust.

use super::draft::Listed;
use super::lifestyle::Lifestyle;
use super::person::{Age, Answer, Pregnancy, Sex};
use super::preferences::Preferences;
use super::problem::{IntakeError, Problem, ProblemKind};
use super::ranges::{DAYS, MINUTES, NEEDLES, PRESSURE_DIASTOLIC, PRESSURE_SYSTOLIC, Range, WEEKS};
use super::reported::{PresentRisk, ReportedConcern};
use super::risk::Risk;
use super::sign::Sign;
use super::taken::Intake;

/// Builds an [`Intake`]. What is not said stays unknown; [`IntakeBuilder::build`] says everything that is wrong at once.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, Pregnancy, PresentRisk, ReportedConcern, Risk, Sex};
///
/// let intake = Intake::builder(Age::new(52)?)
///     .sex(Sex::Female)
///     .pregnancy(Pregnancy::No)
///     .concern(ReportedConcern::new(Concern::Wrinkles).as_main())
///     .risk(PresentRisk::new(Risk::Antiplatelet))
///     .deny_all_other_risks()
///     .build()?;
/// assert!(intake.is_first_visit());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct IntakeBuilder {
    listed: Listed,
    problems: Vec<Problem>,
}

impl Intake {
    /// Starts an intake. Everything not said stays unknown.
    pub fn builder(age: Age) -> IntakeBuilder {
        IntakeBuilder { listed: Listed::new(age), problems: Vec::new() }
    }
}

impl IntakeBuilder {
    /// Records the sex.
    pub fn sex(mut self, sex: Sex) -> Self {
        self.listed.draft.sex = sex;
        self
    }

    /// Records the answer about pregnancy.
    pub fn pregnancy(mut self, pregnancy: Pregnancy) -> Self {
        self.listed.draft.pregnancy = pregnancy;
        self
    }

    /// Records the weeks of a pregnancy, 0 to 45.
    pub fn pregnancy_weeks(mut self, weeks: u8) -> Self {
        self.within("pregnancy_weeks", weeks.into(), WEEKS);
        self.listed.draft.pregnancy_weeks = Some(weeks);
        self
    }

    /// Records the answer about breastfeeding.
    pub fn breastfeeding(mut self, answer: Answer) -> Self {
        self.listed.draft.breastfeeding = answer;
        self
    }

    /// Records whether this is the first visit.
    pub fn first_visit(mut self, first: bool) -> Self {
        self.listed.draft.first_visit = first;
        self
    }

    /// Adds a concern.
    pub fn concern(mut self, concern: ReportedConcern) -> Self {
        self.listed.concerns.push((self.listed.concerns.len(), concern));
        self
    }

    /// Adds signs.
    pub fn signs(mut self, signs: impl IntoIterator<Item = Sign>) -> Self {
        let first = self.listed.signs.len();
        self.listed.signs.extend((first..).zip(signs));
        self
    }

    /// Adds ways of living.
    pub fn lifestyle(mut self, answers: impl IntoIterator<Item = Lifestyle>) -> Self {
        for lifestyle in answers {
            self.listed.draft.lifestyle.insert(lifestyle);
        }
        self
    }

    /// Adds a risk that is present.
    pub fn risk(mut self, risk: PresentRisk) -> Self {
        if let Some(days) = risk.days_ago {
            let path = format!("risks.present[{}].days_ago", self.listed.present.len());
            self.within(&path, days, DAYS);
        }
        self.listed.present.push((self.listed.present.len(), risk));
        self
    }

    /// Adds risks that were asked and denied.
    pub fn deny_risks(mut self, risks: impl IntoIterator<Item = Risk>) -> Self {
        let first = self.listed.denied.len();
        self.listed.denied.extend((first..).zip(risks));
        self
    }

    /// Records that every risk not named as present was asked and denied.
    pub fn deny_all_other_risks(mut self) -> Self {
        self.listed.deny_all_other_risks = true;
        self
    }

    /// Records the systolic pressure, mmHg.
    pub fn systolic_mmhg(mut self, pressure: u16) -> Self {
        self.within("vitals.systolic_mmhg", pressure.into(), PRESSURE_SYSTOLIC);
        self.listed.draft.vitals.systolic_mmhg = Some(pressure);
        self
    }

    /// Records the diastolic pressure, mmHg.
    pub fn diastolic_mmhg(mut self, pressure: u16) -> Self {
        self.within("vitals.diastolic_mmhg", pressure.into(), PRESSURE_DIASTOLIC);
        self.listed.draft.vitals.diastolic_mmhg = Some(pressure);
        self
    }

    /// Records in how many days an event is at which a bruise would matter.
    pub fn event_in_days(mut self, days: u32) -> Self {
        self.within("event_in_days", days, DAYS);
        self.listed.draft.event_in_days = Some(days);
        self
    }

    /// Records what the person wishes.
    pub fn preferences(mut self, preferences: Preferences) -> Self {
        let numbers = [
            ("preferences.face_needles_max", preferences.face_needles_max(), NEEDLES),
            ("preferences.body_needles_max", preferences.body_needles_max(), NEEDLES),
            ("preferences.retention_min", preferences.retention_min(), MINUTES),
        ];
        for (path, number, range) in numbers {
            if let Some(number) = number {
                self.within(path, number.into(), range);
            }
        }
        self.listed.draft.preferences = preferences;
        self
    }

    /// The intake.
    ///
    /// # Errors
    ///
    /// [`IntakeError`] with every problem: no concern, a concern listed twice, signs that contradict each other, a
    /// detail that a risk does not take, a number that cannot be, ...
    pub fn build(mut self) -> Result<Intake, IntakeError> {
        if self.listed.concerns.is_empty() {
            self.problems.push(Problem::new("concerns", ProblemKind::NoConcern));
        }
        self.listed.check(self.problems).map(Intake::from_draft)
    }

    fn within(&mut self, path: &str, value: u32, range: Range) {
        if let Some(kind) = range.problem(value.into()) {
            self.problems.push(Problem::new(path, kind));
        }
    }
}
