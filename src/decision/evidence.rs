//! What a decision rests on, counted.

use super::decision::Decision;
use super::finding::Finding;
use super::insertion::Contribution;
use super::session::Expectation;
use crate::atlas::{Confidence, Language};
use crate::rules::Certainty;
use crate::texts::en::decision as texts;
use std::fmt;

/// How much of a decision rests on a source that was read, how much on what is done or taught, how much on general knowledge.
///
/// A source that was read is no proof either: many are practice, and of studies often the abstract alone was read. What kind a
/// source is and what of it was read, [`Decision::source`] says.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::atlas::Confidence;
/// use tcm_facial::intake::Intake;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "first_visit": false,
///     "signs": ["fatigue", "poor_appetite", "tongue_pale"], "risks": { "absent": "all_others" }
/// }"#)?;
/// let support = Engine::standard().decide(&intake).support();
/// assert_eq!(support.findings(), 0);
/// let read = support.reasons_with(Confidence::Found);
/// println!("of {} reasons, {read} rest on a source that was read", support.reasons());
/// assert!(read < support.reasons());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceSummary {
    reasons: Vec<Confidence>,
    findings: Vec<Confidence>,
    expectations: Vec<Certainty>,
}

impl Decision {
    /// What the reasons for points, the findings about the person and the expectations rest on. The points are those of the
    /// protocol, or of the plan that is offered instead; a point has a reason for each rule that speaks for it.
    #[must_use]
    pub fn support(&self) -> EvidenceSummary {
        let plan = self.protocol().or_else(|| self.alternative());
        let insertions = plan.map(super::Protocol::insertions).unwrap_or_default();
        let reasons = insertions.iter().flat_map(super::Insertion::because);
        let findings = self.findings().into_iter().filter(|finding| !finding.is_for_everyone());
        let expectations = plan.map(super::Protocol::expectations).unwrap_or_default();
        EvidenceSummary {
            reasons: reasons.map(|reason: Contribution<'_>| reason.confidence()).collect(),
            findings: findings.map(|finding: Finding<'_>| finding.confidence()).collect(),
            expectations: expectations.iter().map(Expectation::certainty).collect(),
        }
    }
}

impl EvidenceSummary {
    /// How many reasons there are for points.
    #[must_use]
    pub fn reasons(&self) -> usize {
        self.reasons.len()
    }

    /// How many of them are that sure.
    #[must_use]
    pub fn reasons_with(&self, confidence: Confidence) -> usize {
        count(&self.reasons, confidence)
    }

    /// How many findings there are about the person.
    #[must_use]
    pub fn findings(&self) -> usize {
        self.findings.len()
    }

    /// How many of them are that sure.
    #[must_use]
    pub fn findings_with(&self, confidence: Confidence) -> usize {
        count(&self.findings, confidence)
    }

    /// How many expectations there are.
    #[must_use]
    pub fn expectations(&self) -> usize {
        self.expectations.len()
    }

    /// How many of them are that certain.
    #[must_use]
    pub fn expectations_with(&self, certainty: Certainty) -> usize {
        count(&self.expectations, certainty)
    }
}

fn count<T: Copy + PartialEq>(all: &[T], wanted: T) -> usize {
    all.iter().filter(|it| **it == wanted).count()
}

impl fmt::Display for EvidenceSummary {
    /// Sentences; nothing where there is nothing to count.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |all: &[Confidence], sentence: fn(usize, usize, usize, usize) -> String| {
            let [found, practice, general_knowledge] =
                [Confidence::Found, Confidence::Practice, Confidence::GeneralKnowledge]
                    .map(|confidence| count(all, confidence));
            (!all.is_empty()).then(|| sentence(all.len(), found, practice, general_knowledge))
        };
        let certainties: Vec<(usize, &str)> = (Certainty::ALL.iter().rev())
            .map(|it| (count(&self.expectations, *it), it.label(Language::English)))
            .filter(|(number, _)| *number > 0)
            .collect();
        let expectations = (!self.expectations.is_empty())
            .then(|| texts::expectations(self.expectations.len(), &certainties));
        let sentences =
            [of(&self.reasons, texts::reasons), of(&self.findings, texts::findings), expectations];
        f.write_str(&sentences.into_iter().flatten().collect::<Vec<_>>().join(" "))
    }
}
