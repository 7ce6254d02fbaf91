//! Which questions are open, whether they hold up a plan, and which rules wait for the answers.

use super::assessment::Assessment;
use crate::intake::{Answer, Pregnancy, Risk, RiskSet};
use crate::rules::compile::{BitFact, CompiledSafety, Fact};

/// An open question as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct QuestionState {
    pub(crate) subject: Subject,
    pub(crate) blocks: bool,
    /// The numbers of the safety rules that wait for the answer.
    pub(crate) rules: Vec<usize>,
}

/// What a question asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subject {
    Pregnancy,
    Breastfeeding,
    Risk(Risk),
}

/// What the open questions ask for, in the order of the vocabulary.
pub(crate) fn subjects(assessment: &Assessment) -> impl Iterator<Item = Subject> {
    let intake = &assessment.intake;
    let is_conceivable = intake.pregnancy_is_conceivable();
    let pregnancy = is_conceivable && intake.pregnancy() == Pregnancy::Unknown;
    let breastfeeding = is_conceivable && intake.breastfeeding() == Answer::Unknown;
    let of_the_person =
        [pregnancy.then_some(Subject::Pregnancy), breastfeeding.then_some(Subject::Breastfeeding)];
    of_the_person.into_iter().flatten().chain(intake.open_risks().into_iter().map(Subject::Risk))
}

/// The open questions: first those that hold up a plan, then in the order of the vocabulary.
pub(crate) fn questions(assessment: &Assessment) -> Vec<QuestionState> {
    // Each waiting rule is read once, not once for each question.
    let waiting: Vec<(usize, RiskSet)> = assessment
        .numbered(assessment.open)
        .map(|(number, safety)| (number, facts_read(assessment, safety).filter_map(risk_of).collect()))
        .collect();
    let reading = |set, wanted: &BitFact| {
        let reads = |safety| facts_read(assessment, safety).any(|fact| fact == wanted);
        assessment.numbered(set).filter(|(_, safety)| reads(safety)).map(|(number, _)| number).collect()
    };
    let mut questions: Vec<QuestionState> = subjects(assessment)
        .map(|subject| match subject {
            // An unknown pregnancy counts as one, so its rules apply already.
            Subject::Pregnancy => {
                let unknown = BitFact::Plain(Fact::Pregnancy(Pregnancy::Unknown));
                QuestionState { subject, blocks: true, rules: reading(assessment.fired, &unknown) }
            }
            Subject::Breastfeeding => {
                let rules = reading(assessment.open, &BitFact::Plain(Fact::Breastfeeding));
                QuestionState { subject, blocks: false, rules }
            }
            Subject::Risk(risk) => QuestionState {
                subject,
                blocks: assessment.must_ask.contains(risk),
                rules: waiting.iter().filter(|(_, read)| read.contains(risk)).map(|(it, _)| *it).collect(),
            },
        })
        .collect();
    questions.sort_by_key(|question| !question.blocks);
    questions
}

/// The facts that the condition of a rule reads.
fn facts_read<'a>(
    assessment: &'a Assessment,
    safety: &'a CompiledSafety,
) -> impl Iterator<Item = &'a BitFact> {
    let facts = safety.condition.terms.iter().flat_map(|term| &term.facts);
    facts.filter_map(|(fact, _)| assessment.rules.facts.get(*fact))
}

/// The risk that a fact asks about.
fn risk_of(fact: &BitFact) -> Option<Risk> {
    match fact {
        BitFact::Entry(risk, _) => Some(*risk),
        BitFact::Plain(_) => None,
    }
}
