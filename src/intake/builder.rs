//! Builds an intake in Rust or from the wire format, and checks it.

use super::answers::{self, Answers};
use super::clinic::ClinicQuestion;
use super::concern::Concern;
use super::intake::{Intake, IntakeState};
use super::lifestyle::{Lifestyle, LifestyleSet};
use super::object::{ObjectReader, WireObject, is_unreadable};
use super::person::{Age, Answer, Pregnancy, Sex};
use super::preferences::Preferences;
use super::present_risk::PresentRisk;
use super::problem::Problems;
use super::problem::{IntakeError, Problem, ProblemKind};
use super::ranges::{AGE, DAYS, MOST_ANSWERS, WEEKS};
use super::reported::ReportedConcern;
use super::risk::Risk;
use super::risk_answers::{Denied, RiskAnswers, UncheckedRisks};
use super::sign::{Sign, SignSet};
use super::visit::{UncheckedVisit, Visit};
use super::vitals::Vitals;
use std::collections::{BTreeMap, BTreeSet};
use std::mem::take;
use std::sync::Arc;

/// Builds an [`Intake`]. Everything left out is unknown; [`IntakeBuilder::build`] reports every problem at once.
///
/// Methods that take lists add to what is there; the others replace it.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, Pregnancy, PresentRisk, ReportedConcern, Risk, Sex};
///
/// let intake = Intake::builder(Age::new(52)?)
///     .sex(Sex::Female)
///     .pregnancy(Pregnancy::No)
///     .concern(ReportedConcern::new(Concern::Wrinkles).with_main(true))
///     .risk(PresentRisk::new(Risk::Antiplatelet))
///     .deny_all_other_risks()
///     .build()?;
/// assert!(intake.is_first_visit());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct IntakeBuilder {
    /// Concerns, signs, risks and the visit are empty here until the whole is checked.
    state: IntakeState,
    /// As it was given. The number of a visit answers it too.
    first_visit: Option<bool>,
    visit: Option<UncheckedVisit>,
    /// With their places in the list that was read, as unreadable entries are missing.
    concerns: Vec<(usize, ReportedConcern)>,
    signs: Vec<(usize, Sign)>,
    risks: UncheckedRisks,
}

impl Intake {
    /// Starts an intake. Everything left out is unknown.
    pub fn builder(age: Age) -> IntakeBuilder {
        let state = IntakeState {
            age,
            sex: Sex::Unspecified,
            pregnancy: Pregnancy::Unknown,
            pregnancy_weeks: None,
            breastfeeding: Answer::Unknown,
            first_visit: true,
            concerns: Vec::new(),
            signs: SignSet::EMPTY,
            lifestyle: LifestyleSet::EMPTY,
            risks: RiskAnswers::default(),
            vitals: Vitals::new(),
            event_in_days: None,
            visit: None,
            answers: Answers::new(),
            preferences: Preferences::new(),
        };
        IntakeBuilder {
            state,
            first_visit: None,
            visit: None,
            concerns: Vec::new(),
            signs: Vec::new(),
            risks: UncheckedRisks::default(),
        }
    }

    /// A builder that starts with everything in this intake. To correct or take back an answer, use [`Intake::with`].
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
    ///
    /// let intake = Intake::builder(Age::new(40)?).concern(ReportedConcern::new(Concern::Dullness)).build()?;
    /// assert_eq!(intake.to_builder().build()?, intake);
    /// let more = intake.to_builder().concern(ReportedConcern::new(Concern::Dryness)).signs([Sign::Fatigue]).build()?;
    /// assert_eq!((more.concerns().len(), more.signs().len()), (2, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_builder(&self) -> IntakeBuilder {
        let mut state = IntakeState::clone(&self.0);
        let concerns = take(&mut state.concerns).into_iter().enumerate().collect();
        let signs = take(&mut state.signs).into_iter().enumerate().collect();
        let risks = take(&mut state.risks).into();
        let visit = state.visit.take();
        // A first visit may be one that nobody said is not, so a later visit can still be recorded.
        let first_visit = (visit.is_none() && !state.first_visit).then_some(false);
        IntakeBuilder { state, first_visit, visit: visit.map(Into::into), concerns, signs, risks }
    }
}

impl IntakeBuilder {
    /// Records the sex.
    pub fn sex(mut self, sex: Sex) -> Self {
        self.state.sex = sex;
        self
    }

    /// Records the answer about pregnancy.
    pub fn pregnancy(mut self, pregnancy: Pregnancy) -> Self {
        self.state.pregnancy = pregnancy;
        self
    }

    /// Records the completed weeks of a pregnancy, 0 to 45.
    pub fn pregnancy_weeks(mut self, weeks: u8) -> Self {
        self.state.pregnancy_weeks = Some(weeks);
        self
    }

    /// Records the answer about breastfeeding.
    pub fn breastfeeding(mut self, answer: Answer) -> Self {
        self.state.breastfeeding = answer;
        self
    }

    /// Records whether this is the first visit.
    pub fn first_visit(mut self, first: bool) -> Self {
        self.first_visit = Some(first);
        self
    }

    /// Adds a concern.
    pub fn concern(mut self, concern: ReportedConcern) -> Self {
        self.concerns.push((self.concerns.len(), concern));
        self
    }

    /// Adds signs.
    pub fn signs(mut self, signs: impl IntoIterator<Item = Sign>) -> Self {
        self.signs.extend((self.signs.len()..).zip(signs));
        self
    }

    /// Adds habits and circumstances.
    pub fn lifestyle(mut self, lifestyle: impl IntoIterator<Item = Lifestyle>) -> Self {
        self.state.lifestyle = self.state.lifestyle.union(lifestyle.into_iter().collect());
        self
    }

    /// Adds a risk that is present.
    pub fn risk(mut self, risk: PresentRisk) -> Self {
        self.risks.present.push((self.risks.present.len(), risk));
        self
    }

    /// Adds the answers of another intake, or answers that were deserialized by themselves.
    pub fn risks(mut self, answers: &RiskAnswers) -> Self {
        self = answers.entries().iter().cloned().fold(self, Self::risk);
        match answers.denied() {
            Denied::AllOthers => self.deny_all_other_risks(),
            Denied::ByName => self.deny_risks(answers.absent().iter()),
        }
    }

    /// Adds risks that were asked about and denied.
    pub fn deny_risks(mut self, risks: impl IntoIterator<Item = Risk>) -> Self {
        self.risks.denied.extend((self.risks.denied.len()..).zip(risks));
        self
    }

    /// Records that every risk not named as present was asked about and denied.
    ///
    /// With a sign of the heart or the lungs (palpitations, shortness of breath, tightness of the chest, swollen ankles) this
    /// does not answer [`Risk::HeartWarningSigns`] and [`Risk::HeartLungSignsNotExamined`]: they stay unknown until they are
    /// denied by name.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Risk, RiskState, Sign};
    ///
    /// let person = Intake::builder(Age::new(58)?)
    ///     .concern(ReportedConcern::new(Concern::Dullness))
    ///     .signs([Sign::Palpitations])
    ///     .deny_all_other_risks();
    /// let state = |intake: &Intake| intake.risks().state(Risk::HeartWarningSigns);
    /// assert_eq!(state(&person.clone().build()?), RiskState::Unknown);
    ///
    /// let asked = person.deny_risks([Risk::HeartWarningSigns, Risk::HeartLungSignsNotExamined]);
    /// assert_eq!(state(&asked.build()?), RiskState::Absent);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn deny_all_other_risks(mut self) -> Self {
        self.risks.all_others_denied = true;
        self
    }

    /// Records the measured blood pressure.
    pub fn vitals(mut self, vitals: Vitals) -> Self {
        self.state.vitals = vitals;
        self
    }

    /// Records the days until an event at which a bruise would matter, 0 to 43,800.
    pub fn event_in_days(mut self, days: u32) -> Self {
        self.state.event_in_days = Some(days);
        self
    }

    /// Records which visit of a course this is.
    pub fn visit(mut self, visit: Visit) -> Self {
        self.visit = Some(visit.into());
        self
    }

    /// Records the answer to a question that a rule pack adds, in place of what was recorded; [`Answer::Unknown`] takes it back.
    pub fn answer(mut self, question: ClinicQuestion, answer: Answer) -> Self {
        answers::set(&mut self.state.answers, question, answer);
        self
    }

    /// Records the wishes of the person or the practitioner.
    pub fn preferences(mut self, preferences: Preferences) -> Self {
        self.state.preferences = preferences;
        self
    }

    /// Checks everything and returns the intake.
    ///
    /// # Errors
    ///
    /// [`IntakeError`] with every problem: no concern, a concern listed twice, signs that contradict each other, a
    /// detail that a risk does not take, a number out of range, and so on.
    pub fn build(self) -> Result<Intake, IntakeError> {
        let mut problems = Problems::default();
        self.check("", &mut problems);
        if problems.is_empty() { Ok(self.into_intake()) } else { Err(IntakeError::from(problems)) }
    }

    fn check_concerns(&self, problems: &mut Problems) {
        if self.concerns.is_empty() && !is_unreadable("concerns", problems) {
            problems.push(Problem::new("concerns", ProblemKind::NoConcern));
        }
        let mut listed = BTreeSet::new();
        let mut main = None;
        for (index, reported) in &self.concerns {
            let path = format!("concerns[{index}]");
            let concern = reported.concern();
            if !listed.insert(concern) {
                problems.push(Problem::of_field(&path, "concern", ProblemKind::DuplicateConcern(concern)));
            }
            reported.check(&path, problems);
            if reported.is_main() {
                if let Some(first) = main {
                    problems.push(Problem::of_field(&path, "main", ProblemKind::SecondMainConcern(first)));
                }
                main.get_or_insert(concern);
            }
        }
    }

    fn check_signs(&self, problems: &mut Problems) {
        let mut first_of_group = BTreeMap::new();
        for (index, second) in &self.signs {
            let Some(group) = second.exclusive_group() else { continue };
            let first = *first_of_group.entry(group).or_insert(*second);
            if first != *second {
                let kind = ProblemKind::ContradictorySigns { first, second: *second, group };
                problems.push(Problem::new(format!("signs[{index}]"), kind));
            }
        }
    }

    /// The intake in its canonical order. It must have been checked.
    pub(super) fn into_intake(self) -> Intake {
        let mut state = self.state;
        state.concerns = self.concerns.into_iter().map(|(_, reported)| reported).collect();
        state.visit = self.visit.map(UncheckedVisit::into_visit);
        let is_first = |visit: &Visit| visit.number() == 1;
        state.first_visit = self.first_visit.unwrap_or_else(|| state.visit.as_ref().is_none_or(is_first));
        state.concerns.sort_by_key(ReportedConcern::concern);
        state.signs = self.signs.into_iter().map(|(_, sign)| sign).collect();
        state.risks = self.risks.with_signs(state.signs);
        Intake(Arc::new(state))
    }
}

impl WireObject for IntakeBuilder {
    const NAME: &'static str = "the intake";

    fn read(object: &mut ObjectReader<'_>) -> Option<Self> {
        object.require("age");
        let age = object.number("age", AGE).and_then(|years| Age::new(years).ok());
        // An age that cannot be read is a problem already, so the placeholder never gets into an intake.
        let mut builder = Intake::builder(age.unwrap_or(Age::MIN));
        let state = &mut builder.state;
        state.sex = object.code("sex").unwrap_or(state.sex);
        state.pregnancy = object.code("pregnancy").unwrap_or(state.pregnancy);
        state.pregnancy_weeks = object.number("pregnancy_weeks", WEEKS);
        state.breastfeeding = match object.flag("breastfeeding") {
            Some(true) => Answer::Yes,
            Some(false) => Answer::No,
            None => Answer::Unknown,
        };
        state.lifestyle = object.set("lifestyle");
        state.event_in_days = object.number("event_in_days", DAYS);
        state.vitals = object.object("vitals").unwrap_or_default();
        state.preferences = object.object("preferences").unwrap_or_default();
        state.answers = answers::read(object, "answers");
        builder.first_visit = object.flag("first_visit");
        builder.visit = object.object("visit");
        builder.signs = object.codes("signs");
        object.require("concerns");
        builder.concerns = object.objects("concerns", Concern::ALL.len());
        builder.risks = object.object("risks").unwrap_or_default();
        Some(builder)
    }

    fn check(&self, path: &str, problems: &mut Problems) {
        let state = &self.state;
        WEEKS.check(state.pregnancy_weeks, (path, "pregnancy_weeks"), problems);
        let without_pregnancy = state.pregnancy_weeks.is_some() && state.pregnancy != Pregnancy::Yes;
        if without_pregnancy && !is_unreadable("pregnancy", problems) {
            problems.push(Problem::new("pregnancy_weeks", ProblemKind::WeeksWithoutPregnancy));
        }
        self.check_concerns(problems);
        self.check_signs(problems);
        self.risks.check("risks", problems);
        state.vitals.check("vitals", problems);
        DAYS.check(state.event_in_days, (path, "event_in_days"), problems);
        if let Some(visit) = &self.visit {
            visit.check("visit", problems);
            if let Some(first) = self.first_visit.filter(|first| *first != (visit.number() == 1)) {
                let kind = ProblemKind::ContradictoryVisit { number: visit.number(), first };
                problems.push(Problem::new("first_visit", kind));
            }
        }
        if state.answers.len() > MOST_ANSWERS {
            let kind = ProblemKind::TooManyEntries { count: state.answers.len(), max: MOST_ANSWERS };
            problems.push(Problem::of_field(path, "answers", kind));
        }
        state.preferences.check("preferences", problems);
    }
}
