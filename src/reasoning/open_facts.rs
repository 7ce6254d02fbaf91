//! What is asked for: the facts that are unknown and asked, and the missing details of present risks.

use super::assessment::Assessment;
use super::assumed::{assumed, lacks_a_detail};
use crate::intake::{Answer, ClinicQuestion, Detail, Pregnancy, PresentRisk, Risk, RiskSet};
use crate::rules::compile::{BitFact, CompiledSafety};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What a question asks for.
///
/// ```
/// use tcm_facial::decision::QuestionSubject;
/// use tcm_facial::intake::Answer;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{ "age": 47, "concerns": [{ "concern": "dryness" }] }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// // A form that answers "no" to each risk.
/// let mut answered = intake.clone();
/// for question in decision.questions() {
///     if let QuestionSubject::Risk(_) = question.subject() {
///         answered = answered.with(question.answer(Answer::No)?)?;
///     }
/// }
/// assert!(Engine::standard().decide(&answered).questions().len() < decision.questions().len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum QuestionSubject {
    /// Whether the person is pregnant.
    Pregnancy,
    /// Whether the person is breastfeeding.
    Breastfeeding,
    /// What happened after the last needles.
    Reactions,
    /// Whether the person has a risk.
    Risk(Risk),
    /// A detail of a risk that is present. It asks about every entry of the risk that lacks the detail.
    Detail(Risk, Detail),
    /// A question that a rule pack adds.
    Clinic(ClinicQuestion),
}

/// The fact as conditions and the wire format write it, such as `risk.herpes_face.days_ago`.
impl fmt::Display for QuestionSubject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written())
    }
}

impl QuestionSubject {
    const fn risk(self) -> Option<Risk> {
        match self {
            Self::Pregnancy | Self::Breastfeeding | Self::Reactions | Self::Clinic(_) => None,
            Self::Risk(risk) | Self::Detail(risk, _) => Some(risk),
        }
    }

    /// The same as its `Display`, without the machinery of formatting: an intake that says nothing of risks asks for each.
    pub(crate) fn written(self) -> String {
        match self {
            Self::Pregnancy => "pregnancy".to_owned(),
            Self::Breastfeeding => "breastfeeding".to_owned(),
            Self::Reactions => "visit.reactions".to_owned(),
            Self::Risk(risk) => ["risk.", risk.code()].concat(),
            Self::Clinic(question) => question.to_string(),
            Self::Detail(risk, detail) => ["risk.", risk.code(), ".", detail.code()].concat(),
        }
    }
}

/// The facts that are asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct OpenFacts {
    pub(crate) pregnancy: bool,
    pub(crate) breastfeeding: bool,
    pub(crate) reactions: bool,
    pub(crate) risks: RiskSet,
    /// With the rules that assume the worst of each.
    pub(crate) details: BTreeMap<(Risk, Detail), Vec<usize>>,
    pub(crate) clinic: BTreeSet<ClinicQuestion>,
}

impl OpenFacts {
    pub(crate) fn of(assessment: &Assessment) -> Self {
        let intake = &assessment.intake;
        let is_conceivable = intake.pregnancy_is_conceivable();
        Self {
            pregnancy: is_conceivable && intake.pregnancy() == Pregnancy::Unknown,
            breastfeeding: is_conceivable && intake.breastfeeding() == Answer::Unknown,
            reactions: intake.has_unasked_reactions(),
            risks: intake.open_risks(),
            details: details(assessment),
            clinic: assessment.rules.unanswered(intake).map(|rule| rule.question).collect(),
        }
    }

    /// What is asked for, in the order of the vocabulary.
    pub(crate) fn subjects(&self) -> Vec<QuestionSubject> {
        let of_the_person = [
            self.pregnancy.then_some(QuestionSubject::Pregnancy),
            self.breastfeeding.then_some(QuestionSubject::Breastfeeding),
            self.reactions.then_some(QuestionSubject::Reactions),
        ];
        let risks = self.risks.iter().map(QuestionSubject::Risk);
        let details = self.details.keys().map(|(risk, detail)| QuestionSubject::Detail(*risk, *detail));
        let mut subjects: Vec<QuestionSubject> = of_the_person.into_iter().flatten().chain(risks).collect();
        if !self.details.is_empty() {
            subjects.extend(details);
            // No risk is both unknown and present, so the details of each stay in their order.
            subjects.sort_by_key(|subject| subject.risk());
        }
        subjects.extend(self.clinic.iter().copied().map(QuestionSubject::Clinic));
        subjects
    }

    pub(super) fn contains(&self, subject: QuestionSubject) -> bool {
        match subject {
            QuestionSubject::Pregnancy => self.pregnancy,
            QuestionSubject::Breastfeeding => self.breastfeeding,
            QuestionSubject::Reactions => self.reactions,
            QuestionSubject::Risk(risk) => self.risks.contains(risk),
            QuestionSubject::Detail(risk, detail) => self.details.contains_key(&(risk, detail)),
            QuestionSubject::Clinic(question) => self.clinic.contains(&question),
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
    let unnamed: RiskSet = without_note.map(PresentRisk::risk).filter(takes_note).collect();
    details.extend(unnamed.into_iter().map(|risk| ((risk, Detail::Note), Vec::new())));
    if !entries.iter().any(lacks_a_detail) {
        return details;
    }
    let applying = assessment.fired.union(assessment.open);
    let about_somebody = applying.difference(assessment.rules.safety_kinds.apply_to_everyone);
    for (number, safety) in assessment.numbered(about_somebody) {
        for detail in assumed(assessment, safety) {
            details.entry(detail).or_default().push(number);
        }
        let risks: RiskSet = risks_read(assessment, safety).collect();
        for risk in risks.intersection(unnamed) {
            details.entry((risk, Detail::Note)).or_default().push(number);
        }
    }
    details
}

/// The facts that the condition of a rule reads.
pub(super) fn facts_read<'a>(
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
        BitFact::Plain(_) | BitFact::Reaction(..) => None,
    })
}
