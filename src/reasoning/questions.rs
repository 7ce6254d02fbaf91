//! Which questions are open, whether they hold up a plan, and which rules wait for the answers.

use super::assessment::Assessment;
use super::because::{reads, reads_risk};
use crate::intake::{Answer, Pregnancy, Risk};
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

/// The open questions: first those that hold up a plan, then in the order of the vocabulary.
pub(crate) fn questions(assessment: &Assessment) -> Vec<QuestionState> {
    let numbers = |rules: &mut dyn Iterator<Item = (usize, &CompiledSafety)>,
                   wanted: &dyn Fn(&CompiledSafety) -> bool| {
        rules.filter(|(_, safety)| wanted(safety)).map(|(number, _)| number).collect()
    };
    let waiting = || assessment.numbered(assessment.open);
    let mut questions = Vec::new();
    if assessment.intake.pregnancy_is_conceivable() {
        if assessment.intake.pregnancy() == Pregnancy::Unknown {
            let unknown = |fact: &BitFact| *fact == BitFact::Plain(Fact::Pregnancy(Pregnancy::Unknown));
            let rules = numbers(&mut assessment.fired(), &|safety| reads(assessment, safety, unknown));
            questions.push(QuestionState { subject: Subject::Pregnancy, blocks: true, rules });
        }
        if assessment.intake.breastfeeding() == Answer::Unknown {
            let asked = |fact: &BitFact| *fact == BitFact::Plain(Fact::Breastfeeding);
            let rules = numbers(&mut waiting(), &|safety| reads(assessment, safety, asked));
            questions.push(QuestionState { subject: Subject::Breastfeeding, blocks: false, rules });
        }
    }
    for risk in assessment.intake.risks().unknown() {
        let rules = numbers(&mut waiting(), &|safety| reads_risk(assessment, safety, risk));
        let blocks = assessment.must_ask.contains(risk);
        questions.push(QuestionState { subject: Subject::Risk(risk), blocks, rules });
    }
    questions.sort_by_key(|question| !question.blocks);
    questions
}
