//! Which questions are open, whether they hold up a plan, and which rules wait for the answers.

use super::assessment::Assessment;
use super::assumed::assumed;
use super::verdict_changes::verdict_changes;
use crate::intake::{Answer, Ask, Detail, Pregnancy, Risk, RiskSet};
use crate::rules::Verdict;
use crate::rules::compile::{BitFact, CompiledSafety, Fact};
use std::collections::BTreeMap;
use std::mem::take;

/// What a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum QuestionSubject {
    /// Whether the person is pregnant.
    Pregnancy,
    /// Whether the person is breastfeeding.
    Breastfeeding,
    /// Whether the person has a risk.
    Risk(Risk),
    /// A detail of a risk that is present. It asks about every entry of the risk that lacks the detail.
    Detail(Risk, Detail),
}

/// An open question as it is worked out.
#[derive(Clone, Debug)]
pub(crate) struct QuestionState {
    pub(crate) subject: QuestionSubject,
    pub(crate) blocks: bool,
    pub(crate) can_change_verdict: bool,
    /// The numbers of the safety rules that wait for the answer.
    pub(crate) rules: Vec<usize>,
}

/// The facts that are asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct OpenFacts {
    pub(crate) pregnancy: bool,
    pub(crate) breastfeeding: bool,
    pub(crate) risks: RiskSet,
    /// With the rules that assume the worst of each.
    pub(crate) details: BTreeMap<(Risk, Detail), Vec<usize>>,
}

impl OpenFacts {
    pub(crate) fn of(assessment: &Assessment) -> Self {
        let intake = &assessment.intake;
        let is_conceivable = intake.pregnancy_is_conceivable();
        let is_asked = |risk: &Risk| risk.ask() != Ask::Trying || intake.pregnancy() == Pregnancy::Trying;
        Self {
            pregnancy: is_conceivable && intake.pregnancy() == Pregnancy::Unknown,
            breastfeeding: is_conceivable && intake.breastfeeding() == Answer::Unknown,
            risks: intake.risks().unknown().into_iter().filter(is_asked).collect(),
            details: details(assessment),
        }
    }

    /// What is asked for, in the order of the vocabulary.
    pub(crate) fn subjects(&self) -> Vec<QuestionSubject> {
        let of_the_person = [
            self.pregnancy.then_some(QuestionSubject::Pregnancy),
            self.breastfeeding.then_some(QuestionSubject::Breastfeeding),
        ];
        let mut about_risks: Vec<(Risk, Option<Detail>)> =
            self.risks.iter().map(|risk| (risk, None)).collect();
        about_risks.extend(self.details.keys().map(|(risk, detail)| (*risk, Some(*detail))));
        about_risks.sort_unstable();
        let about_risks = about_risks.into_iter().map(|(risk, detail)| match detail {
            Some(detail) => QuestionSubject::Detail(risk, detail),
            None => QuestionSubject::Risk(risk),
        });
        of_the_person.into_iter().flatten().chain(about_risks).collect()
    }

    fn contains(&self, subject: QuestionSubject) -> bool {
        match subject {
            QuestionSubject::Pregnancy => self.pregnancy,
            QuestionSubject::Breastfeeding => self.breastfeeding,
            QuestionSubject::Risk(risk) => self.risks.contains(risk),
            QuestionSubject::Detail(risk, detail) => self.details.contains_key(&(risk, detail)),
        }
    }
}

/// The missing details of present risks, each with the rules that assume the worst of it. What a condition or a medicine is
/// that no risk names is always asked.
fn details(assessment: &Assessment) -> BTreeMap<(Risk, Detail), Vec<usize>> {
    let entries = assessment.intake.risks().entries();
    let mut details: BTreeMap<(Risk, Detail), Vec<usize>> = BTreeMap::new();
    let takes_note = |risk: &Risk| risk.accepts(Detail::Note);
    let without_note = entries.iter().filter(|entry| entry.note().is_none());
    let unnamed: RiskSet = without_note.map(|entry| entry.risk()).filter(takes_note).collect();
    details.extend(unnamed.into_iter().map(|risk| ((risk, Detail::Note), Vec::new())));
    if !entries.iter().any(|entry| entry.lacks_a_detail()) {
        return details;
    }
    for (number, safety) in assessment.applying() {
        for detail in assumed(assessment, safety) {
            details.entry(detail).or_default().push(number);
        }
        for risk in risks_read(assessment, safety).filter(|risk| unnamed.contains(*risk)) {
            add_once(details.entry((risk, Detail::Note)).or_default(), number);
        }
    }
    details
}

/// The open questions once the verdict is known: first those that can change it, then those that hold up a plan, then those
/// that some rule waits for; each in the order of the vocabulary.
pub(crate) fn questions(assessment: &Assessment, verdict: Verdict) -> Vec<QuestionState> {
    let mut open = OpenFacts::of(assessment);
    let changes = verdict_changes(assessment, &open);
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
    let subjects = open.subjects();
    let mut questions: Vec<QuestionState> = subjects.into_iter().map(question).collect();
    questions.sort_by_key(|it| (!it.can_change_verdict, !it.blocks, it.rules.is_empty()));
    questions
}

fn reading_unknown_pregnancy(assessment: &Assessment) -> Vec<usize> {
    let unknown = BitFact::Plain(Fact::Pregnancy(Pregnancy::Unknown));
    let reads = |safety| facts_read(assessment, safety).any(|fact| *fact == unknown);
    assessment.fired().filter(|(_, safety)| reads(safety)).map(|(number, _)| number).collect()
}

/// The facts that the condition of a rule reads.
fn facts_read<'a>(
    assessment: &'a Assessment,
    safety: &'a CompiledSafety,
) -> impl Iterator<Item = &'a BitFact> {
    let facts = safety.condition.terms.iter().flat_map(|term| &term.facts);
    facts.filter_map(|(fact, _)| assessment.rules.facts.get(*fact))
}

/// The risks that the condition of a rule reads.
fn risks_read<'a>(assessment: &'a Assessment, safety: &'a CompiledSafety) -> impl Iterator<Item = Risk> {
    facts_read(assessment, safety).filter_map(|fact| match fact {
        BitFact::Entry(risk, _) => Some(*risk),
        BitFact::Plain(_) => None,
    })
}

/// Adds the number of the rule that is being read.
fn add_once(rules: &mut Vec<usize>, number: usize) {
    if rules.last() != Some(&number) {
        rules.push(number);
    }
}
