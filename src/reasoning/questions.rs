//! Which questions are open, whether they hold up a plan, and which rules wait for the answers.

use super::assessment::Assessment;
use super::open_facts::{OpenFacts, QuestionSubject};
use super::verdict_changes::verdict_changes;
use crate::rules::{AskWhen, RuleId, Verdict};
use std::ops::Range;

/// The open questions, and the ids of the safety rules that wait for the answers: one list for all questions.
#[derive(Clone, Debug)]
pub(crate) struct OpenQuestions<'a> {
    pub(crate) questions: Vec<QuestionState>,
    pub(crate) waiting: Vec<&'a RuleId>,
}

/// An open question as it is worked out.
#[derive(Clone, Debug)]
pub(crate) struct QuestionState {
    pub(crate) subject: QuestionSubject,
    pub(crate) blocks: bool,
    pub(crate) can_change_verdict: bool,
    /// Where in the list the rules are that wait for the answer.
    pub(crate) waiting: Range<usize>,
}

impl QuestionState {
    /// Lower for those to ask first. One number: comparing three flags made sorting cost a fifth of all questions.
    fn rank(&self) -> u8 {
        let can_wait = [!self.can_change_verdict, !self.blocks, self.waiting.is_empty()];
        can_wait.into_iter().fold(0, |rank, can_wait| rank << 1 | u8::from(can_wait))
    }
}

/// The open questions once the verdict is known: first those that can change it, then those that hold up a plan, then those
/// that some rule waits for; each in the order of the vocabulary.
pub(crate) fn questions(assessment: &Assessment, verdict: Verdict) -> OpenQuestions<'_> {
    let open = OpenFacts::of(assessment);
    let changes = verdict_changes(assessment, &open);
    let holds_up = verdict < Verdict::Decline;
    let mut waiting = Vec::with_capacity(assessment.open.len());
    let question = |subject| {
        let must_be_asked = match subject {
            QuestionSubject::Pregnancy | QuestionSubject::Reactions => true,
            QuestionSubject::Risk(risk) => assessment.must_ask.contains(risk),
            QuestionSubject::Clinic(question) => {
                let rule = assessment.rules.question(question);
                rule.is_some_and(|rule| rule.ask == AskWhen::Always)
            }
            QuestionSubject::Breastfeeding | QuestionSubject::Detail(..) => false,
        };
        let start = waiting.len();
        add_waiting(assessment, &open, subject, &mut waiting);
        QuestionState {
            subject,
            blocks: must_be_asked && holds_up,
            can_change_verdict: changes.contains(subject),
            waiting: start..waiting.len(),
        }
    };
    let mut questions: Vec<QuestionState> = open.subjects().into_iter().map(question).collect();
    questions.sort_by_key(QuestionState::rank);
    OpenQuestions { questions, waiting }
}

/// Adds the ids of the rules that wait for an answer.
fn add_waiting<'a>(
    assessment: &'a Assessment,
    open: &OpenFacts,
    subject: QuestionSubject,
    waiting: &mut Vec<&'a RuleId>,
) {
    let readers = &assessment.rules.readers;
    let everyone = assessment.rules.safety_kinds.apply_to_everyone;
    let mut add = |numbers: &[usize], waits: &dyn Fn(usize) -> bool| {
        let numbers = numbers.iter().filter(|number| waits(**number));
        let rules = numbers.filter_map(|number| assessment.safety(*number));
        waiting.extend(rules.map(|safety| &safety.rule.heading.id));
    };
    let is_open = |number| assessment.open.contains(number);
    match subject {
        // An unknown pregnancy counts as one, so its rules apply already.
        QuestionSubject::Pregnancy => add(&readers.unknown_pregnancy, &|number| {
            assessment.fired.contains(number) && !everyone.contains(number)
        }),
        QuestionSubject::Breastfeeding => add(&readers.breastfeeding, &is_open),
        QuestionSubject::Reactions => add(&readers.reactions, &is_open),
        QuestionSubject::Clinic(question) => add(readers.of_question(question), &is_open),
        QuestionSubject::Risk(risk) => add(readers.of_risk(risk), &is_open),
        QuestionSubject::Detail(risk, detail) => {
            add(open.details.get(&(risk, detail)).map_or(&[][..], Vec::as_slice), &|_| true);
        }
    }
}
