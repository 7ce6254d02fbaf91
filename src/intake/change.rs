//! A single fact of an intake that could be different: corrects an answer, adds one, or takes one back.

use super::answers;
use super::builder::IntakeBuilder;
use super::clinic::ClinicQuestion;
use super::intake::{Intake, IntakeState};
use super::lifestyle::Lifestyle;
use super::modality::Modality;
use super::object::WireObject;
use super::person::{Age, Answer, Pregnancy, Sex};
use super::preferences::{Position, Size};
use super::present_risk::PresentRisk;
use super::problem::{IntakeError, Problems};
use super::reported::ReportedConcern;
use super::risk::Risk;
use super::risk_answers::{Denied, RiskState};
use super::sign::Sign;
use super::visit::Visit;
use super::vitals::Vitals;
use super::{Concern, RiskSet};
use crate::atlas::Point;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A single fact of an intake, with the value that it has instead. [`Intake::with`] makes the change.
///
/// Facts that depend on the changed one follow: without a reported pregnancy its weeks are dropped, a new sign replaces the
/// signs that it excludes, and a new main concern replaces the main concern. A new sign of the heart or the lungs opens the two
/// questions about them, if they were answered with all others and not by name.
///
/// ```
/// use tcm_facial::intake::{Age, Change, Concern, Intake, PresentRisk, ReportedConcern, Risk, RiskState, Status};
///
/// let intake = Intake::builder(Age::new(40)?)
///     .concern(ReportedConcern::new(Concern::Dullness))
///     .deny_all_other_risks()
///     .build()?;
/// let yes = intake.with(Change::Risk(Risk::Epilepsy, RiskState::Present))?;
/// let controlled = PresentRisk::new(Risk::Epilepsy).with_status(Status::Controlled);
/// let detailed = yes.with(Change::RiskEntries(vec![controlled]))?;
/// assert_eq!(detailed.risks().entries().len(), 1);
///
/// // It was a mistake.
/// let change = Change::Risk(Risk::Epilepsy, RiskState::Unknown);
/// assert_eq!(change.to_string(), "epilepsy or seizures: unknown");
/// assert_eq!(serde_json::to_string(&change)?, r#"{"risk":["epilepsy","unknown"]}"#);
/// assert_eq!(detailed.with(change)?.risks().state(Risk::Epilepsy), RiskState::Unknown);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Change {
    /// The age.
    Age(Age),
    /// The sex.
    Sex(Sex),
    /// The answer about pregnancy.
    Pregnancy(Pregnancy),
    /// The completed weeks of a pregnancy, 0 to 45; `None` for not known.
    PregnancyWeeks(Option<u8>),
    /// The answer about breastfeeding.
    Breastfeeding(Answer),
    /// Whether this is the first visit.
    FirstVisit(bool),
    /// Which visit of a course this is, with its reactions and scores, in place of what was; `None` for no course. The number
    /// of the visit says whether it is the first.
    Visit(Option<Visit>),
    /// A concern with everything that is reported of it, in place of what was.
    Concern(ReportedConcern),
    /// A concern that is no longer reported.
    ConcernRemoved(Concern),
    /// Whether a sign is recorded.
    Sign(Sign, bool),
    /// Whether a habit or circumstance applies.
    Lifestyle(Lifestyle, bool),
    /// Whether a risk is present, absent or unknown. A risk that becomes present has no details, which counts as its worst
    /// form; one that stops being present loses all its entries; one that is present already stays as it is.
    Risk(Risk, RiskState),
    /// The entries of one risk, or of several, with their details, in place of what was recorded of these risks. Other risks
    /// stay as they are.
    RiskEntries(Vec<PresentRisk>),
    /// Whether every risk that is not present was denied at once. `true` denies them; two risks of the heart and the lungs stay
    /// open where a sign suggests them. `false` changes no answer: those denied count as denied one by one.
    AllOthersDenied(bool),
    /// The measured blood pressure.
    Vitals(Vitals),
    /// The days until an event at which a bruise would matter, 0 to 43,800; `None` for no event.
    EventInDays(Option<u32>),
    /// The answer to a question that a rule pack adds; [`Answer::Unknown`] takes it back.
    Answer(ClinicQuestion, Answer),
    /// The size of the plan that is wished for.
    Size(Size),
    /// How the person lies.
    Position(Position),
    /// The largest number of needles wanted in all: 0, or 2 to 200.
    NeedlesMax(Option<u8>),
    /// The largest number of needles wanted in face, scalp and neck: 0, or 2 to 200.
    FaceNeedlesMax(Option<u8>),
    /// The largest number of needles wanted in trunk and limbs: 0, or 2 to 200.
    BodyNeedlesMax(Option<u8>),
    /// How many minutes the needles should stay, 1 to 60.
    RetentionMin(Option<u8>),
    /// Whether a modality is to be left out.
    AvoidModality(Modality, bool),
    /// Whether a point is to be left out.
    AvoidPoint(Point, bool),
}

impl Intake {
    /// The intake with one fact changed and all else equal. To change several, call it once for each; a conflict that only
    /// exists in between is an error, so put what makes room first.
    ///
    /// # Errors
    ///
    /// [`IntakeError`] where the result is no valid intake: the last concern was removed, a number is out of range, a risk does
    /// not take a detail, and so on. The paths are those of the changed intake.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Change, Concern, Intake, ReportedConcern, Severity};
    ///
    /// let wrinkles = ReportedConcern::new(Concern::Wrinkles);
    /// let intake = Intake::builder(Age::new(40)?).concern(wrinkles).build()?;
    /// let milder = intake.with(Change::Concern(wrinkles.with_severity(Severity::Mild)))?;
    /// assert_eq!(milder.concerns()[0].severity(), Severity::Mild);
    /// let error = intake.with(Change::ConcernRemoved(Concern::Wrinkles)).unwrap_err();
    /// assert_eq!(error.to_string(), "concerns: at least one concern is required");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with(&self, change: Change) -> Result<Self, IntakeError> {
        let mut changed = self.clone();
        let first = if let Change::FirstVisit(first) = change { Some(first) } else { None };
        change.make(Arc::make_mut(&mut changed.0));
        let mut problems = Problems::default();
        // The number of a visit may contradict it.
        let builder = first.into_iter().fold(changed.to_builder(), IntakeBuilder::first_visit);
        builder.check("", &mut problems);
        if problems.is_empty() { Ok(changed) } else { Err(IntakeError::from(problems)) }
    }

    /// What to change in this intake to get the other, in an order in which [`Intake::with`] can make the changes.
    ///
    /// What follows from another change is not listed, such as the weeks of a pregnancy that is no longer reported.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Severity, Sign};
    ///
    /// let wrinkles = ReportedConcern::new(Concern::Wrinkles).with_severity(Severity::Severe);
    /// let first = Intake::builder(Age::new(47)?).concern(wrinkles).signs([Sign::Fatigue]).build()?;
    /// let milder = wrinkles.with_severity(Severity::Mild);
    /// let sixth = Intake::builder(Age::new(47)?).concern(milder).first_visit(false).build()?;
    /// let changes: Vec<String> = first.diff(&sixth).iter().map(ToString::to_string).collect();
    /// assert_eq!(changes, ["first visit: no", "wrinkles: mild", "general fatigue: not recorded"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn diff(&self, other: &Self) -> Vec<Change> {
        let mut differences = Differences { state: IntakeState::clone(&self.0), changes: Vec::new() };
        differences.about_the_person(&other.0);
        differences.about_concerns_and_signs(&other.0);
        differences.about_risks(&other.0);
        differences.about_the_visit(&other.0);
        debug_assert!(differences.state == *other.0, "the changes lead to the other intake");
        differences.changes
    }
}

impl Change {
    /// Every single change of a yes or no, and of pregnancy, that makes a different intake of this one, in the order of the
    /// vocabularies.
    ///
    /// Pregnancy, breastfeeding, the first visit, risks, signs and lifestyle vary; what needs a number, a zone or a degree does
    /// not. Signs that cannot be expected at this sex and age are not tried.
    pub fn all(intake: &Intake) -> impl Iterator<Item = Self> + Clone {
        let pregnancy = Pregnancy::ALL.iter().copied().map(Self::Pregnancy);
        let breastfeeding = Answer::ALL.iter().copied().map(Self::Breastfeeding);
        let visits = [true, false].map(Self::FirstVisit);
        let states = |risk: &'static Risk| RiskState::ALL.iter().map(|state| Self::Risk(*risk, *state));
        let risks = Risk::ALL.iter().flat_map(states);
        let signs = Sign::ALL.iter().flat_map(|sign| [true, false].map(|on| Self::Sign(*sign, on)));
        let lifestyle = Lifestyle::ALL.iter().flat_map(|it| [true, false].map(|on| Self::Lifestyle(*it, on)));
        let all = pregnancy.chain(breastfeeding).chain(visits).chain(risks).chain(signs).chain(lifestyle);
        // The number of a visit in its course says whether it is the first.
        let is_settled = intake.visit().is_some();
        all.filter(move |change| match change {
            Self::FirstVisit(_) if is_settled => false,
            Self::Sign(sign, true) => !change.holds(intake) && sign.applies_to(intake.sex(), intake.age()),
            _ => !change.holds(intake),
        })
    }

    /// Whether the intake has this value already.
    pub fn holds(&self, intake: &Intake) -> bool {
        self.is_made_in(&intake.0)
    }

    fn is_made_in(&self, state: &IntakeState) -> bool {
        let preferences = &state.preferences;
        match self {
            Self::Age(age) => state.age == *age,
            Self::Sex(sex) => state.sex == *sex,
            Self::Pregnancy(pregnancy) => state.pregnancy == *pregnancy,
            Self::PregnancyWeeks(weeks) => state.pregnancy_weeks == *weeks,
            Self::Breastfeeding(answer) => state.breastfeeding == *answer,
            Self::FirstVisit(first) => state.first_visit == *first,
            Self::Visit(visit) => state.visit == *visit,
            Self::Concern(reported) => state.concerns.contains(reported),
            Self::ConcernRemoved(concern) => state.concerns.iter().all(|it| it.concern() != *concern),
            Self::Sign(sign, recorded) => state.signs.contains(*sign) == *recorded,
            Self::Lifestyle(lifestyle, applies) => state.lifestyle.contains(*lifestyle) == *applies,
            Self::Risk(risk, to) => state.risks.state(*risk) == *to,
            Self::RiskEntries(entries) => {
                let mut risks = state.risks.clone();
                risks.set_entries(entries.clone());
                risks == state.risks
            }
            Self::AllOthersDenied(true) => {
                let mut risks = state.risks.clone();
                risks.deny_all_others(state.signs);
                risks == state.risks
            }
            Self::AllOthersDenied(false) => state.risks.denied() == Denied::ByName,
            Self::Vitals(vitals) => state.vitals == *vitals,
            Self::EventInDays(days) => state.event_in_days == *days,
            Self::Answer(question, answer) => {
                state.answers.get(question).copied().unwrap_or(Answer::Unknown) == *answer
            }
            Self::Size(size) => preferences.size == *size,
            Self::Position(position) => preferences.position == *position,
            Self::NeedlesMax(needles) => preferences.needles_max == *needles,
            Self::FaceNeedlesMax(needles) => preferences.face_needles_max == *needles,
            Self::BodyNeedlesMax(needles) => preferences.body_needles_max == *needles,
            Self::RetentionMin(minutes) => preferences.retention_min == *minutes,
            Self::AvoidModality(modality, avoid) => {
                preferences.avoid_modalities.contains(*modality) == *avoid
            }
            Self::AvoidPoint(point, avoid) => preferences.avoid_points.contains(*point) == *avoid,
        }
    }

    /// Makes the change, valid or not.
    fn make(self, state: &mut IntakeState) {
        if self.is_made_in(state) {
            return;
        }
        match self {
            Self::Age(age) => state.age = age,
            Self::Sex(sex) => state.sex = sex,
            Self::Pregnancy(pregnancy) => {
                state.pregnancy = pregnancy;
                state.pregnancy_weeks = state.pregnancy_weeks.filter(|_| pregnancy == Pregnancy::Yes);
            }
            Self::PregnancyWeeks(weeks) => state.pregnancy_weeks = weeks,
            Self::Breastfeeding(answer) => state.breastfeeding = answer,
            Self::FirstVisit(_) if state.visit.is_some() => {}
            Self::FirstVisit(first) => state.first_visit = first,
            Self::Visit(visit) => {
                state.first_visit = visit.as_ref().map_or(state.first_visit, |visit| visit.number() == 1);
                state.visit = visit;
            }
            Self::Concern(reported) => {
                state.concerns.retain(|other| other.concern() != reported.concern());
                if reported.is_main() {
                    state.concerns.iter_mut().for_each(|other| *other = other.with_main(false));
                }
                state.concerns.push(reported);
                state.concerns.sort_by_key(ReportedConcern::concern);
            }
            Self::ConcernRemoved(concern) => state.concerns.retain(|other| other.concern() != concern),
            Self::Sign(sign, true) => {
                let group = sign.exclusive_group();
                let stays = |other: &Sign| group.is_none() || other.exclusive_group() != group;
                state.signs = state.signs.iter().filter(stays).chain([sign]).collect();
                state.risks.add_sign(sign);
            }
            Self::Sign(sign, false) => state.signs.remove(sign),
            Self::Lifestyle(lifestyle, true) => state.lifestyle.insert(lifestyle),
            Self::Lifestyle(lifestyle, false) => state.lifestyle.remove(lifestyle),
            Self::Risk(risk, to) => state.risks.set(risk, to),
            Self::RiskEntries(entries) => state.risks.set_entries(entries),
            Self::AllOthersDenied(true) => state.risks.deny_all_others(state.signs),
            Self::AllOthersDenied(false) => state.risks.list_denied(),
            Self::Vitals(vitals) => state.vitals = vitals,
            Self::EventInDays(days) => state.event_in_days = days,
            Self::Answer(question, answer) => answers::set(&mut state.answers, question, answer),
            Self::Size(size) => state.preferences.size = size,
            Self::Position(position) => state.preferences.position = position,
            Self::NeedlesMax(needles) => state.preferences.needles_max = needles,
            Self::FaceNeedlesMax(needles) => state.preferences.face_needles_max = needles,
            Self::BodyNeedlesMax(needles) => state.preferences.body_needles_max = needles,
            Self::RetentionMin(minutes) => state.preferences.retention_min = minutes,
            Self::AvoidModality(modality, true) => state.preferences.avoid_modalities.insert(modality),
            Self::AvoidModality(modality, false) => state.preferences.avoid_modalities.remove(modality),
            Self::AvoidPoint(point, true) => state.preferences.avoid_points.insert(point),
            Self::AvoidPoint(point, false) => state.preferences.avoid_points.remove(point),
        }
    }
}

/// The changes found so far, and what they make of the intake that they start from.
struct Differences {
    state: IntakeState,
    changes: Vec<Change>,
}

impl Differences {
    fn add(&mut self, change: Change) {
        if !change.is_made_in(&self.state) {
            self.changes.push(change.clone());
            change.make(&mut self.state);
        }
    }

    fn about_the_person(&mut self, other: &IntakeState) {
        self.add(Change::Age(other.age));
        self.add(Change::Sex(other.sex));
        self.add(Change::Pregnancy(other.pregnancy));
        self.add(Change::PregnancyWeeks(other.pregnancy_weeks));
        self.add(Change::Breastfeeding(other.breastfeeding));
        self.add(Change::Visit(other.visit.clone()));
        self.add(Change::FirstVisit(other.first_visit));
    }

    /// A new main concern and a new sign come first: others follow from them.
    fn about_concerns_and_signs(&mut self, other: &IntakeState) {
        let (main, others): (Vec<ReportedConcern>, Vec<_>) =
            other.concerns.iter().copied().partition(ReportedConcern::is_main);
        main.into_iter().chain(others).for_each(|reported| self.add(Change::Concern(reported)));
        Concern::ALL
            .iter()
            .filter(|it| other.concerns.iter().all(|reported| reported.concern() != **it))
            .for_each(|concern| self.add(Change::ConcernRemoved(*concern)));
        other.signs.iter().for_each(|sign| self.add(Change::Sign(sign, true)));
        let removed = self.state.signs.difference(other.signs);
        removed.iter().for_each(|sign| self.add(Change::Sign(sign, false)));
        other.lifestyle.iter().for_each(|it| self.add(Change::Lifestyle(it, true)));
        let removed = self.state.lifestyle.difference(other.lifestyle);
        removed.iter().for_each(|it| self.add(Change::Lifestyle(it, false)));
    }

    fn about_risks(&mut self, other: &IntakeState) {
        let risks = &other.risks;
        for risk in risks.entries().iter().map(PresentRisk::risk).collect::<RiskSet>() {
            let entries: Vec<PresentRisk> = risks.of(risk).cloned().collect();
            let is_new = self.state.risks.state(risk) != RiskState::Present;
            match entries.as_slice() {
                [entry] if is_new && entry.is_bare() => self.add(Change::Risk(risk, RiskState::Present)),
                _ => self.add(Change::RiskEntries(entries)),
            }
        }
        risks.unknown().iter().for_each(|risk| self.add(Change::Risk(risk, RiskState::Unknown)));
        let mut all_denied = self.state.risks.clone();
        all_denied.deny_all_others(other.signs);
        let newly_denied = risks.absent().difference(self.state.risks.absent()).len();
        if all_denied == *risks && (newly_denied > 1 || risks.denied() == Denied::AllOthers) {
            self.add(Change::AllOthersDenied(true));
        }
        risks.absent().iter().for_each(|risk| self.add(Change::Risk(risk, RiskState::Absent)));
        self.add(Change::AllOthersDenied(risks.denied() == Denied::AllOthers));
    }

    fn about_the_visit(&mut self, other: &IntakeState) {
        let (ours, theirs) = (self.state.preferences, &other.preferences);
        self.add(Change::Vitals(other.vitals));
        self.add(Change::EventInDays(other.event_in_days));
        let asked: BTreeSet<ClinicQuestion> =
            self.state.answers.keys().chain(other.answers.keys()).copied().collect();
        for question in asked {
            let answer = other.answers.get(&question).copied().unwrap_or(Answer::Unknown);
            self.add(Change::Answer(question, answer));
        }
        self.add(Change::Size(theirs.size));
        self.add(Change::Position(theirs.position));
        self.add(Change::NeedlesMax(theirs.needles_max));
        self.add(Change::FaceNeedlesMax(theirs.face_needles_max));
        self.add(Change::BodyNeedlesMax(theirs.body_needles_max));
        self.add(Change::RetentionMin(theirs.retention_min));
        for modality in ours.avoid_modalities.symmetric_difference(theirs.avoid_modalities) {
            self.add(Change::AvoidModality(modality, theirs.avoid_modalities.contains(modality)));
        }
        for point in ours.avoid_points.symmetric_difference(theirs.avoid_points) {
            self.add(Change::AvoidPoint(point, theirs.avoid_points.contains(point)));
        }
    }
}
