//! The open questions: what nobody has answered yet.

use super::question_text;
use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Detail, Intake, QuestionGroup, Respondent};
use crate::reasoning::assessment::Assessment;
use crate::reasoning::open_facts::QuestionSubject;
use crate::reasoning::questions::{OpenQuestions, QuestionState, questions};
use crate::rules::{QuestionRule, RuleId, Verdict};
use std::borrow::Cow;
use std::sync::Arc;

vocabulary! {
    /// The kind of answer that a question takes.
    ///
    /// ```
    /// use tcm_facial::decision::AnswerType;
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "botulinum_toxin", "zones": ["glabella"] }], "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let question = decision.questions().next().ok_or("no question")?;
    /// assert_eq!((question.ask().as_str(), question.answer_type()), ("risk.botulinum_toxin.days_ago", AnswerType::Days));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum AnswerType: "answer type" {
        YesNo "yes_no" "yes or no",
        Status "status" "status",
        Severity "severity" "severity",
        /// A number of days, 0 for today.
        Days "days" "number of days",
        /// Zones of the face, or none of them.
        Zones "zones" "zones of the face",
        Side "side" "side",
        Number "number" "number",
        /// One of several words, such as those of [`Pregnancy`](crate::intake::Pregnancy).
        Choice "choice" "choice",
        Text "text" "text",
    }
}

/// An open question.
///
/// Two rules that hold only because the same detail was not given wait for one question:
///
/// ```
/// use tcm_facial::decision::QuestionSubject;
/// use tcm_facial::intake::{Detail, Risk};
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "rosacea" }], "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let rosacea = decision.questions().next().ok_or("not asked")?;
/// assert_eq!(rosacea.subject(), QuestionSubject::Detail(Risk::Rosacea, Detail::Status));
/// assert_eq!(rosacea.ask(), "risk.rosacea.status");
/// assert!(rosacea.rules().len() == 2 && !rosacea.blocks());
/// println!("{}", rosacea.text());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Question<'a> {
    state: QuestionState,
    /// The rules that wait for the answer to any question.
    waiting: Arc<Vec<&'a RuleId>>,
    intake: &'a Intake,
    /// The rule of a pack that asks it, if one does.
    rule: Option<&'a QuestionRule>,
}

/// The open questions once the verdict is known: first those that can change it, then those that hold up a plan, then those
/// that some rule waits for; each in the order of the vocabulary.
pub(crate) fn all(
    assessment: &Assessment,
    verdict: Verdict,
) -> impl ExactSizeIterator<Item = Question<'_>> + Clone {
    let OpenQuestions { questions, waiting } = questions(assessment, verdict);
    let waiting = Arc::new(waiting);
    let intake = &assessment.intake;
    questions.into_iter().map(move |state| {
        let rule = match state.subject {
            QuestionSubject::Clinic(question) => assessment.rules.question(question),
            _ => None,
        };
        Question { state, waiting: Arc::clone(&waiting), intake, rule }
    })
}

impl<'a> Question<'a> {
    /// What is asked for.
    pub const fn subject(&self) -> QuestionSubject {
        self.state.subject
    }

    /// The fact that is asked for, such as `risk.bleeding_disorder` or `risk.herpes_face.days_ago`.
    pub fn ask(&self) -> String {
        self.state.subject.written()
    }

    /// The kind of answer that it takes.
    pub const fn answer_type(&self) -> AnswerType {
        self.state.subject.answer_type()
    }

    /// The intake that it is asked about.
    pub(super) const fn intake(&self) -> &'a Intake {
        self.intake
    }

    /// Who can answer it.
    pub const fn respondent(&self) -> Respondent {
        self.state.subject.respondent()
    }

    /// The group in which it is asked.
    pub const fn group(&self) -> QuestionGroup {
        match self.rule {
            Some(rule) => rule.group,
            None => self.state.subject.group(),
        }
    }

    /// Whether nothing is planned until it is answered. Once somebody is declined or urgently referred, nothing is.
    pub const fn blocks(&self) -> bool {
        self.state.blocks
    }

    /// Whether the answer can change the verdict: with some answers to all other open questions, this answer alone decides
    /// between two verdicts of the safety rules. The engine's own reasons against a plan are left aside.
    ///
    /// ```
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "present": [{ "risk": "cellulitis_face" }] }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// // It is an emergency, whatever else there is.
    /// assert!(decision.questions().all(|question| !question.can_change_verdict() && !question.blocks()));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub const fn can_change_verdict(&self) -> bool {
        self.state.can_change_verdict
    }

    /// The ids of the rules that wait for the answer, or that assume the worst until it is given.
    pub fn rules(&self) -> &[&'a RuleId] {
        self.waiting.get(self.state.waiting.clone()).unwrap_or_default()
    }

    /// The question in English.
    pub fn text(&self) -> Cow<'a, str> {
        self.rule.map_or_else(|| self.state.subject.text(), |rule| rule.text.en().into())
    }

    /// The question in Chinese, in simplified characters; in English where the pack that asks it has no Chinese.
    pub fn text_hans(&self) -> Cow<'a, str> {
        let own = self.rule.map(|rule| rule.text.zh_hans().unwrap_or(rule.text.en()).into());
        own.unwrap_or_else(|| question_text::simplified_chinese(self.state.subject))
    }
}

/// What a question is like, whether or not it is open.
impl QuestionSubject {
    pub(crate) const fn answer_type(self) -> AnswerType {
        match self {
            Self::Pregnancy => AnswerType::Choice,
            Self::Reactions => AnswerType::Text,
            Self::Breastfeeding | Self::Risk(_) | Self::Clinic(_) => AnswerType::YesNo,
            Self::Detail(_, detail) => match detail {
                Detail::Status => AnswerType::Status,
                Detail::Severity => AnswerType::Severity,
                Detail::DaysAgo => AnswerType::Days,
                Detail::Zones => AnswerType::Zones,
                Detail::Side => AnswerType::Side,
                Detail::Note => AnswerType::Text,
            },
        }
    }

    pub(crate) const fn respondent(self) -> Respondent {
        match self {
            Self::Pregnancy | Self::Breastfeeding | Self::Clinic(_) => Respondent::Person,
            Self::Reactions => Respondent::Practitioner,
            Self::Risk(risk) | Self::Detail(risk, _) => risk.asked_of(),
        }
    }

    pub(crate) const fn group(self) -> QuestionGroup {
        match self {
            // The rule that asks a question of a pack says the group.
            Self::Pregnancy | Self::Breastfeeding | Self::Clinic(_) => QuestionGroup::General,
            Self::Reactions => QuestionGroup::Course,
            Self::Risk(risk) | Self::Detail(risk, _) => risk.group(),
        }
    }

    pub(crate) fn text(self) -> Cow<'static, str> {
        question_text::english(self)
    }
}
