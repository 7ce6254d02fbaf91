//! Typed answers to open questions, and the change of the intake that each makes.

use super::question::{AnswerType, Question};
use crate::atlas::{Language, Side, ZoneSet};
use crate::intake::{Answer, Change, Detail, Pregnancy, PresentRisk, Risk, RiskState, Severity, Status};
use crate::reasoning::open_facts::QuestionSubject;
use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;

/// An answer to an open question. Each kind of question takes one kind of answer ([`Question::answer_type`]).
///
/// ```
/// use tcm_facial::decision::AnswerValue;
/// use tcm_facial::intake::{Answer, Status};
///
/// assert_eq!(AnswerValue::from(Answer::Yes), AnswerValue::YesNo(Answer::Yes));
/// assert_eq!(AnswerValue::from(Status::Past), AnswerValue::Status(Status::Past));
/// assert_eq!(serde_json::to_string(&AnswerValue::Days(30))?, r#"{"days":30}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AnswerValue {
    /// Yes, no, or not known.
    YesNo(Answer),
    /// The answer about pregnancy.
    Pregnancy(Pregnancy),
    /// The status of a condition.
    Status(Status),
    /// How severe a risk is.
    Severity(Severity),
    /// How many days ago, 0 for today.
    Days(u32),
    /// Where in the face; the empty set says nowhere in the face.
    Zones(ZoneSet),
    /// On which side.
    Side(Side),
    /// What it is, as it was typed.
    Text(String),
}

/// Shows nothing of a text: it may name an illness.
impl fmt::Debug for AnswerValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value: &dyn fmt::Debug = match self {
            Self::YesNo(value) => value,
            Self::Pregnancy(value) => value,
            Self::Status(value) => value,
            Self::Severity(value) => value,
            Self::Days(value) => value,
            Self::Zones(value) => value,
            Self::Side(value) => value,
            Self::Text(_) => &"(not shown)",
        };
        f.debug_tuple("AnswerValue").field(value).finish()
    }
}

macro_rules! from_answers {
    ($($Value:ty => $Variant:ident),+ $(,)?) => {
        $(impl From<$Value> for AnswerValue {
            fn from(value: $Value) -> Self {
                Self::$Variant(value)
            }
        })+
    };
}

from_answers! {
    Answer => YesNo, Pregnancy => Pregnancy, Status => Status, Severity => Severity, ZoneSet => Zones, Side => Side,
    String => Text,
}

impl AnswerValue {
    /// The kind of question that it answers.
    pub const fn answer_type(&self) -> AnswerType {
        match self {
            Self::YesNo(_) => AnswerType::YesNo,
            Self::Pregnancy(_) => AnswerType::Choice,
            Self::Status(_) => AnswerType::Status,
            Self::Severity(_) => AnswerType::Severity,
            Self::Days(_) => AnswerType::Days,
            Self::Zones(_) => AnswerType::Zones,
            Self::Side(_) => AnswerType::Side,
            Self::Text(_) => AnswerType::Text,
        }
    }
}

/// An answer of another kind than the question takes.
///
/// ```
/// use tcm_facial::intake::Status;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{ "age": 70, "sex": "male", "concerns": [{ "concern": "dryness" }] }"#)?;
/// let screening = Engine::standard().screen(&intake);
/// let question = screening.questions().next().ok_or("no question")?;
/// let error = question.answer(Status::Past).unwrap_err();
/// assert_eq!(error.to_string(), "the question takes an answer of the kind `yes or no`, found `status`");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "the question takes an answer of the kind `{}`, found `{}`",
    .expected.label(Language::English),
    .found.label(Language::English)
)]
pub struct AnswerMismatch {
    expected: AnswerType,
    found: AnswerType,
}

impl AnswerMismatch {
    /// The kind of answer that the question takes.
    pub const fn expected(&self) -> AnswerType {
        self.expected
    }

    /// The kind of answer that was given.
    pub const fn found(&self) -> AnswerType {
        self.found
    }
}

impl Question<'_> {
    /// The change that this answer makes to the intake; [`Intake::with`](crate::intake::Intake::with) makes it and checks the
    /// answer. A detail is set in every entry of the risk that lacks it.
    ///
    /// # Errors
    ///
    /// [`AnswerMismatch`] where the question takes another kind of answer.
    ///
    /// ```
    /// use tcm_facial::decision::AnswerValue;
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let engine = Engine::standard();
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "botulinum_toxin", "zones": ["glabella"] }], "absent": "all_others" }
    /// }"#)?;
    /// let screening = engine.screen(&intake);
    /// let when = screening.questions().next().ok_or("no question")?;
    /// let answered = intake.with(when.answer(AnswerValue::Days(60))?)?;
    /// assert_eq!(answered.risks().entries()[0].days_ago(), Some(60));
    /// assert_eq!(engine.screen(&answered).questions().len(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn answer(&self, value: impl Into<AnswerValue>) -> Result<Change, AnswerMismatch> {
        let value = value.into();
        let (expected, found) = (self.answer_type(), value.answer_type());
        match (self.subject(), value) {
            (QuestionSubject::Pregnancy, AnswerValue::Pregnancy(answer)) => Ok(Change::Pregnancy(answer)),
            (QuestionSubject::Breastfeeding, AnswerValue::YesNo(answer)) => Ok(Change::Breastfeeding(answer)),
            (QuestionSubject::Clinic(question), AnswerValue::YesNo(answer)) => {
                Ok(Change::Answer(question, answer))
            }
            (QuestionSubject::Risk(risk), AnswerValue::YesNo(answer)) => {
                let state = match answer {
                    Answer::Yes => RiskState::Present,
                    Answer::No => RiskState::Absent,
                    Answer::Unknown => RiskState::Unknown,
                };
                Ok(Change::Risk(risk, state))
            }
            (QuestionSubject::Detail(risk, detail), value) if expected == found => {
                Ok(Change::RiskEntries(self.completed(risk, detail, &value)))
            }
            _ => Err(AnswerMismatch { expected, found }),
        }
    }

    /// The entries of a risk, with a detail where it was missing.
    fn completed(&self, risk: Risk, detail: Detail, value: &AnswerValue) -> Vec<PresentRisk> {
        let entries = self.intake().risks().of(risk).cloned();
        let complete =
            |entry: PresentRisk| if entry.gives(detail) { entry } else { with_detail(entry, value) };
        entries.map(complete).collect()
    }
}

fn with_detail(entry: PresentRisk, value: &AnswerValue) -> PresentRisk {
    match value {
        AnswerValue::Status(status) => entry.with_status(*status),
        AnswerValue::Severity(severity) => entry.with_severity(*severity),
        AnswerValue::Days(days) => entry.with_days_ago(*days),
        AnswerValue::Zones(zones) => entry.with_zones(*zones),
        AnswerValue::Side(side) => entry.with_side(*side),
        AnswerValue::Text(text) => entry.with_note(text.as_str()),
        AnswerValue::YesNo(_) | AnswerValue::Pregnancy(_) => entry,
    }
}
