//! Which questions are open, whether they hold up a plan, and which rules wait for the answers.

use super::assessment::Assessment;
use super::open_facts::{OpenFacts, QuestionSubject, facts_read};
use super::verdict_changes::verdict_changes;
use crate::intake::{Pregnancy, Risk};
use crate::rules::compile::{BitFact, Fact};
use crate::rules::{RuleId, Verdict};
use std::mem::take;
use std::ptr;

/// An open question as it is worked out.
#[derive(Clone, Debug)]
pub(crate) struct QuestionState<'a> {
    pub(crate) subject: QuestionSubject,
    pub(crate) blocks: bool,
    pub(crate) can_change_verdict: bool,
    /// The safety rules that wait for the answer.
    pub(crate) rules: Vec<&'a RuleId>,
}

/// The open questions once the verdict is known: first those that can change it, then those that hold up a plan, then those
/// that some rule waits for; each in the order of the vocabulary.
pub(crate) fn questions(assessment: &Assessment, verdict: Verdict) -> Vec<QuestionState<'_>> {
    let open = OpenFacts::of(assessment);
    let (subjects, changes) = (open.subjects(), verdict_changes(assessment, &open));
    // Each waiting rule is read once, not once for each question.
    let (mut waiting, mut of_breastfeeding) = (vec![Vec::new(); Risk::ALL.len()], Vec::new());
    for (_, safety) in assessment.numbered(assessment.open) {
        let id = &safety.rule.heading.id;
        for fact in facts_read(assessment, safety) {
            match fact {
                BitFact::Entry(risk, _) => {
                    if let Some(rules) = waiting.get_mut(*risk as usize) {
                        add_once(rules, id);
                    }
                }
                BitFact::Plain(Fact::Breastfeeding) => add_once(&mut of_breastfeeding, id),
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
                let rules = open.details.get(&(risk, detail)).into_iter().flatten();
                let rules = rules.filter_map(|number| assessment.safety(*number));
                (false, rules.map(|safety| &safety.rule.heading.id).collect())
            }
        };
        let can_change_verdict = changes.contains(subject);
        QuestionState { subject, blocks: must_be_asked && holds_up, can_change_verdict, rules }
    };
    let mut questions: Vec<QuestionState<'_>> = subjects.into_iter().map(question).collect();
    questions.sort_by_key(|it| (!it.can_change_verdict, !it.blocks, it.rules.is_empty()));
    questions
}

fn reading_unknown_pregnancy(assessment: &Assessment) -> Vec<&RuleId> {
    let unknown = BitFact::Plain(Fact::Pregnancy(Pregnancy::Unknown));
    let reads = |safety| facts_read(assessment, safety).any(|fact| *fact == unknown);
    let about_somebody = assessment.fired.difference(assessment.rules.safety_kinds.apply_to_everyone);
    let rules = assessment.numbered(about_somebody).map(|(_, safety)| safety);
    rules.filter(|safety| reads(safety)).map(|safety| &safety.rule.heading.id).collect()
}

/// Adds the id of the rule that is being read.
fn add_once<'a>(rules: &mut Vec<&'a RuleId>, id: &'a RuleId) {
    if !rules.last().is_some_and(|last| ptr::eq(*last, id)) {
        rules.push(id);
    }
}
