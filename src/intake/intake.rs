//! The intake: everything that is recorded about one person on one visit.

use super::answers::Answers;
use super::clinic::ClinicQuestion;
use super::lifestyle::LifestyleSet;
use super::person::{Age, Answer, Pregnancy, Sex};
use super::preferences::Preferences;
use super::reaction::{Reaction, ReportedReaction};
use super::reported::ReportedConcern;
use super::risk::{Risk, RiskSet};
use super::risk_answers::RiskAnswers;
use super::risk_detail::Ask;
use super::sign::SignSet;
use super::visit::Visit;
use super::vitals::Vitals;
use serde::{Serialize, Serializer};
use std::ops::RangeInclusive;
use std::sync::{Arc, LazyLock};

/// The fields of an intake, in the order of the wire format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct IntakeState {
    pub(super) age: Age,
    pub(super) sex: Sex,
    pub(super) pregnancy: Pregnancy,
    pub(super) pregnancy_weeks: Option<u8>,
    #[serde(serialize_with = "yes_or_no")]
    pub(super) breastfeeding: Answer,
    pub(super) first_visit: bool,
    /// In the order of the vocabulary.
    pub(super) concerns: Vec<ReportedConcern>,
    pub(super) signs: SignSet,
    pub(super) lifestyle: LifestyleSet,
    pub(super) risks: RiskAnswers,
    pub(super) vitals: Vitals,
    pub(super) event_in_days: Option<u32>,
    pub(super) visit: Option<Visit>,
    #[serde(skip_serializing_if = "Answers::is_empty")]
    pub(super) answers: Answers,
    pub(super) preferences: Preferences,
}

/// `true`, `false`, or null for unknown.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn yes_or_no<S: Serializer>(answer: &Answer, serializer: S) -> Result<S::Ok, S::Error> {
    let known = (*answer != Answer::Unknown).then_some(*answer == Answer::Yes);
    known.serialize(serializer)
}

/// Everything that is recorded about one person on one visit. An intake that exists is valid.
///
/// Cloning is cheap. The order in which things were listed does not matter: two intakes with the same content are equal
/// and lead to the same decision.
///
/// An intake is serialized in the wire format, in a fixed order. It can be deserialized from any self-describing format,
/// as [`RawIntake`](super::RawIntake) can; all problems then come as one message.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
///
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .signs([Sign::SkinDry, Sign::PulseThin])
///     .build()?;
/// let json = serde_json::to_string(&intake)?;
/// assert_eq!(serde_json::from_str::<Intake>(&json)?, intake);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("anamnesis", "history", "patient"))]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake(pub(super) Arc<IntakeState>);

impl Serialize for Intake {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Intake {
    /// The completed weeks of a pregnancy that an intake can give.
    pub const PREGNANCY_WEEKS: RangeInclusive<u8> = 0..=45;

    /// The days until an event, and the days since anything else, that an intake can give: up to 120 years, the greatest age.
    ///
    /// ```
    /// use tcm_facial::Intake;
    ///
    /// assert!(Intake::EVENT_IN_DAYS.contains(&(120 * 365)));
    /// ```
    pub const EVENT_IN_DAYS: RangeInclusive<u32> = 0..=43_800;

    /// The age in completed years.
    pub fn age(&self) -> Age {
        self.0.age
    }

    /// The sex, [`Sex::Unspecified`] if it was not recorded.
    pub fn sex(&self) -> Sex {
        self.0.sex
    }

    /// The answer about pregnancy.
    pub fn pregnancy(&self) -> Pregnancy {
        self.0.pregnancy
    }

    /// The completed weeks of the pregnancy, if recorded. No rule of the standard pack becomes less strict because of
    /// them.
    pub fn pregnancy_weeks(&self) -> Option<u8> {
        self.0.pregnancy_weeks
    }

    /// Whether sex and age leave a pregnancy possible: not male, and 10 to 59 years old.
    pub fn pregnancy_is_conceivable(&self) -> bool {
        self.sex() != Sex::Male && (10..=59).contains(&self.age().years())
    }

    /// The answer about breastfeeding.
    pub fn breastfeeding(&self) -> Answer {
        self.0.breastfeeding
    }

    /// Whether this is the first visit; true if nothing was recorded. The number of the visit in its course answers it too.
    pub fn is_first_visit(&self) -> bool {
        self.0.first_visit
    }

    /// The concerns, at least one, in the order of [`Concern::ALL`](super::Concern::ALL).
    pub fn concerns(&self) -> &[ReportedConcern] {
        &self.0.concerns
    }

    /// The recorded signs.
    pub fn signs(&self) -> SignSet {
        self.0.signs
    }

    /// The recorded habits and circumstances.
    pub fn lifestyle(&self) -> LifestyleSet {
        self.0.lifestyle
    }

    /// Which risks are present, absent or unknown.
    pub fn risks(&self) -> &RiskAnswers {
        &self.0.risks
    }

    /// The unknown risks, without those that need no answer of this person: a late period, for example, is a risk while the
    /// person is trying to conceive.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Change, Concern, Intake, Pregnancy, ReportedConcern, Risk};
    ///
    /// let person = Intake::builder(Age::new(34)?)
    ///     .pregnancy(Pregnancy::No)
    ///     .concern(ReportedConcern::new(Concern::Dullness))
    ///     .build()?;
    /// assert!(person.risks().unknown().contains(Risk::PeriodLate));
    /// assert!(!person.open_risks().contains(Risk::PeriodLate));
    ///
    /// let trying = person.with(Change::Pregnancy(Pregnancy::Trying))?;
    /// assert!(trying.open_risks().contains(Risk::PeriodLate));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn open_risks(&self) -> RiskSet {
        static WHILE_TRYING: LazyLock<RiskSet> = LazyLock::new(|| {
            Risk::ALL.iter().copied().filter(|risk| matches!(risk.ask(), Ask::Trying)).collect()
        });
        let unknown = self.risks().unknown();
        if self.pregnancy() == Pregnancy::Trying { unknown } else { unknown.difference(*WHILE_TRYING) }
    }

    /// The measured blood pressure.
    pub fn vitals(&self) -> Vitals {
        self.0.vitals
    }

    /// The days until an event at which a bruise would matter, if there is one.
    pub fn event_in_days(&self) -> Option<u32> {
        self.0.event_in_days
    }

    /// Which visit of a course this is, and what happened since the last one, if that was recorded.
    pub fn visit(&self) -> Option<&Visit> {
        self.0.visit.as_ref()
    }

    /// Whether reactions to the last needles have to be asked about.
    pub(crate) fn has_unasked_reactions(&self) -> bool {
        self.visit().is_some_and(Visit::has_unasked_reactions)
    }

    /// The reactions that were reported.
    pub(crate) fn reactions(&self) -> &[ReportedReaction] {
        self.visit().and_then(Visit::reactions).unwrap_or_default()
    }

    /// Whether a reaction was reported more than once.
    pub(crate) fn is_repeated(&self, reaction: Reaction) -> bool {
        self.reactions().iter().filter(|reported| reported.reaction() == reaction).nth(1).is_some()
    }

    /// The answer to a question that a rule pack adds.
    pub fn answer(&self, question: ClinicQuestion) -> Answer {
        self.0.answers.get(&question).copied().unwrap_or(Answer::Unknown)
    }

    /// The questions of rule packs that were answered with yes or no, in the order of their ids.
    ///
    /// ```
    /// use tcm_facial::intake::{Answer, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "concerns": [{ "concern": "dryness" }],
    ///     "answers": { "clinic.semaglutide": "yes", "clinic.other": "unknown" }
    /// }"#)?;
    /// let answers: Vec<String> = intake.answers().map(|(question, answer)| format!("{question}: {answer}")).collect();
    /// assert_eq!(answers, ["clinic.semaglutide: yes"]);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn answers(&self) -> impl ExactSizeIterator<Item = (ClinicQuestion, Answer)> + Clone {
        self.0.answers.iter().map(|(question, answer)| (*question, *answer))
    }

    /// The wishes of the person or the practitioner.
    pub fn preferences(&self) -> &Preferences {
        &self.0.preferences
    }
}
