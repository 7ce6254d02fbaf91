//! Which questions are open, whether they hold up a plan, and which rules wait for the answers.

use super::assessment::Assessment;
use super::open_facts::{OpenFacts, QuestionSubject, add_once, facts_read};
use super::verdict_changes::verdict_changes;
use crate::intake::{Pregnancy, Risk};
use crate::rules::Verdict;
use crate::rules::compile::{BitFact, Fact};
use std::mem::take;

/// An open question as it is worked out.
#[derive(Clone, Debug)]
pub(crate) struct QuestionState {
    pub(crate) subject: QuestionSubject,
    pub(crate) blocks: bool,
    pub(crate) can_change_verdict: bool,
    /// The numbers of the safety rules that wait for the answer.
    pub(crate) rules: Vec<usize>,
}

/// The open questions once the verdict is known: first those that can change it, then those that hold up a plan, then those
/// that some rule waits for; each in the order of the vocabulary.
pub(crate) fn questions(assessment: &Assessment, verdict: Verdict) -> Vec<QuestionState> {
    let mut open = OpenFacts::of(assessment);
    let (subjects, changes) = (open.subjects(), verdict_changes(assessment, &open));
    // Each waiting rule is read once, not once for each question.
    let (mut waiting, mut of_breastfeeding) = (vec![Vec::new(); Risk::ALL.len()], Vec::new());
    for (number, safety) in assessment.numbered(assessment.open) {
        for fact in facts_read(assessment, safety) {
            match fact {
                BitFact::Entry(risk, _) => {
                    if let Some(rules) = waiting.get_mut(*risk as usize) {
                        add_once(rules, number);
                    }
                }
                BitFact::Plain(Fact::Breastfeeding) => add_once(&mut of_breastfeeding, number),
                BitFact::Plain(_) => {}
            }
        }
    }
    let holds_up = verdict < Verdict::Decline;
    let question = |subject| {
        let (must_be_asked, rules) = match subject {
            // An unknown pregnancy counts as one, so its rules apply already.
            QuestionSubject::Pregnancy => (true, reading_unknown_pregnancy(assessment)),
            QuestionSubject::Breastfeeding => (false, take(&mut of_breastfeeding)),
            QuestionSubject::Risk(risk) => {
                let rules = waiting.get_mut(risk as usize).map(take).unwrap_or_default();
                (assessment.must_ask.contains(risk), rules)
            }
            QuestionSubject::Detail(risk, detail) => {
                (false, open.details.get_mut(&(risk, detail)).map(take).unwrap_or_default())
            }
        };
        let can_change_verdict = changes.contains(subject);
        QuestionState { subject, blocks: must_be_asked && holds_up, can_change_verdict, rules }
    };
    let mut questions: Vec<QuestionState> = subjects.into_iter().map(question).collect();
    questions.sort_by_key(|it| (!it.can_change_verdict, !it.blocks, it.rules.is_empty()));
    questions
}

fn reading_unknown_pregnancy(assessment: &Assessment) -> Vec<usize> {
    let unknown = BitFact::Plain(Fact::Pregnancy(Pregnancy::Unknown));
    let reads = |safety| facts_read(assessment, safety).any(|fact| *fact == unknown);
    assessment.fired().filter(|(_, safety)| reads(safety)).map(|(number, _)| number).collect()
}
