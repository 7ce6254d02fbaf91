//! The interview: asks what can still change the verdict, screen by screen, until enough is known.

use super::Engine;
use super::screening::Screening;
use crate::decision::{Decision, Question, QuestionSubject};
use crate::intake::{Answer, Change, Intake, RiskAnswers};
use crate::rules::{RuleId, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// How many questions a screen has at most: about as many as the longest group. A choice of this project.
const MOST_QUESTIONS: usize = 40;

/// What to ask next about one person, made from what is known so far. It holds nothing else: store the intake to go on later.
///
/// Before anything else comes what can still change the verdict, the gravest first, whatever group it belongs to. Then comes what
/// can only change a plan. An urgent referral, for example, ends it at once. Age and concern are in the intake already. Sex, signs,
/// blood pressure and wishes are no open questions; record them with [`Intake::with`] where they are known.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sex};
/// use tcm_facial::rules::Verdict;
///
/// let engine = Engine::standard();
/// let mut intake = Intake::builder(Age::new(47)?)
///     .sex(Sex::Male)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .build()?;
/// while let Some(screen) = engine.interview(&intake).screen() {
///     for question in screen.questions() {
///         println!("[ ] {}", question.text());
///     }
///     // A healthy man: none of these.
///     for change in screen.none_of_these() {
///         intake = intake.with(change)?;
///     }
/// }
/// assert_eq!(engine.decide(&intake).verdict(), Verdict::Treat);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "questionnaire")]
#[derive(Clone, Debug)]
#[must_use]
pub struct Interview {
    screening: Screening,
    skipped: BTreeSet<QuestionSubject>,
}

/// One screen of questions. Show them by [group](Question::group), which is also their order.
///
/// Either all of them can be answered together by "none of these", a pregnancy aside, or each needs an answer of its own: the
/// details of a risk, and the warning signs of the heart where a recorded sign suggests them.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::decision::QuestionSubject;
/// use tcm_facial::intake::{Age, Concern, Intake, PresentRisk, ReportedConcern, Risk, Status};
///
/// let engine = Engine::standard();
/// let intake = Intake::builder(Age::new(67)?)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .risk(PresentRisk::new(Risk::Epilepsy))
///     .deny_all_other_risks()
///     .build()?;
/// let interview = engine.interview(&intake);
/// let screen = interview.screen().ok_or("nothing to ask")?;
/// assert_eq!(screen.none_of_these().len(), 0);
/// for question in screen.questions() {
///     let controlled = intake.with(question.answer(Status::Controlled)?)?;
///     assert!(engine.interview(&controlled).is_settled());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct InterviewScreen<'a> {
    questions: Vec<Question<'a>>,
    none_of_these: Vec<Change>,
}

impl Engine {
    /// What to ask next.
    pub fn interview(&self, intake: &Intake) -> Interview {
        Interview { screening: self.screen(intake), skipped: BTreeSet::new() }
    }
}

impl Interview {
    /// Leaves out questions that could not be answered. They stay open, so the verdict may stay incomplete.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
    ///
    /// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
    /// let interview = Engine::standard().interview(&intake);
    /// let subjects: Vec<_> = interview.screen().iter().flat_map(|screen| screen.questions()).map(|it| it.subject()).collect();
    /// let rest = interview.clone().without(subjects.iter().copied());
    /// let next = rest.screen().ok_or("nothing else to ask")?;
    /// assert!(next.questions().iter().all(|question| !subjects.contains(&question.subject())));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn without(mut self, subjects: impl IntoIterator<Item = QuestionSubject>) -> Self {
        self.skipped.extend(subjects);
        self
    }

    /// The verdict of what is known so far.
    pub fn verdict(&self) -> Verdict {
        self.screening.verdict()
    }

    /// Whether no open question can change the verdict any more. The engine's own reasons against a plan are left aside, as in
    /// [`Question::can_change_verdict`].
    pub fn is_settled(&self) -> bool {
        !self.screening.questions().any(|question| self.is_decisive(&question))
    }

    /// The decision on what is known so far.
    pub fn decide(self) -> Decision {
        self.screening.decide()
    }

    /// The next screen; `None` where enough is known: the verdict is settled, and nothing open can change the plan either, or there
    /// is none. Where every decisive question was left out, there is nothing to ask either.
    pub fn screen(&self) -> Option<InterviewScreen<'_>> {
        let verdicts = self.screening.rule_verdicts();
        let signs = self.screening.intake().signs();
        let needs_own_answer = |question: &Question<'_>| match question.subject() {
            QuestionSubject::Detail(..) => true,
            QuestionSubject::Risk(risk) => RiskAnswers::must_be_named(risk, signs),
            _ => false,
        };
        let is_settled = self.is_settled();
        if is_settled && self.verdict() != Verdict::Treat {
            return None;
        }
        let open = self.screening.questions().filter(|question| !self.skipped.contains(&question.subject()));
        let useful = open.filter(|question| self.is_decisive(question) || !question.rules().is_empty());
        let mut useful: Vec<(bool, Question<'_>)> =
            useful.map(|question| (needs_own_answer(&question), question)).collect();
        useful.sort_by_key(|(own, question)| {
            (!self.is_decisive(question), std::cmp::Reverse(gravest(question, &verdicts)), *own)
        });
        let own_answers = useful.first()?.0;
        let mut questions: Vec<Question<'_>> = useful
            .into_iter()
            .filter(|(own, _)| *own == own_answers)
            .map(|(_, question)| question)
            .take(MOST_QUESTIONS)
            .collect();
        questions.sort_by_key(|question| (question.group(), question.subject()));
        let none_of_these = if own_answers { Vec::new() } else { denials(&questions) };
        Some(InterviewScreen { questions, none_of_these })
    }

    /// Whether the verdict depends on the answer: by a rule, or because nothing is planned without it.
    fn is_decisive(&self, question: &Question<'_>) -> bool {
        question.can_change_verdict() || (question.blocks() && self.verdict() <= Verdict::Incomplete)
    }
}

/// The gravest verdict that the answer may lead to.
fn gravest(question: &Question<'_>, verdicts: &BTreeMap<&RuleId, Verdict>) -> Option<Verdict> {
    question.rules().iter().filter_map(|rule| verdicts.get(rule)).max().copied()
}

/// "No" to every question that takes yes or no.
fn denials(questions: &[Question<'_>]) -> Vec<Change> {
    questions.iter().filter_map(|question| question.answer(Answer::No).ok()).collect()
}

impl<'a> InterviewScreen<'a> {
    /// The questions, at most 40.
    pub fn questions(&self) -> &[Question<'a>] {
        &self.questions
    }

    /// The changes that "none of these" makes: no to every question that takes yes or no. Empty where each question needs an answer
    /// of its own. To answer some with yes, make these changes first, then those.
    pub fn none_of_these(&self) -> impl ExactSizeIterator<Item = Change> + Clone + use<'_, 'a> {
        self.none_of_these.iter().cloned()
    }
}
