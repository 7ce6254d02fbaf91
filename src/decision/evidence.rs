//! How well a decision is supported, in numbers.

use super::decision::Decision;
use crate::atlas::{Confidence, Language};
use crate::rules::Certainty;
use crate::texts::en::decision as texts;
use std::fmt;

/// How many of a decision's reasons, findings and expectations rest on a source that was read, on practice, or on general
/// knowledge.
///
/// A source that was read is not proof: many describe practice, and of studies often only the abstract was read.
/// [`Decision::source`] says what kind of source it is and what of it was read.
///
/// ```
/// use tcm_facial::atlas::Confidence;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "first_visit": false,
///     "signs": ["fatigue", "poor_appetite", "tongue_pale"], "risks": { "absent": "all_others" }
/// }"#)?;
/// let evidence = Engine::standard().decide(&intake).evidence();
/// assert_eq!(evidence.findings(), 0);
/// let read = evidence.reasons_with(Confidence::Found);
/// println!("of {} reasons, {read} rest on a source that was read", evidence.reasons());
/// assert!(read < evidence.reasons());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "GRADE")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceSummary {
    reasons: Vec<Confidence>,
    findings: Vec<Confidence>,
    expectations: Vec<Certainty>,
}

impl Decision {
    /// What the reasons for insertions, the findings about the person and the expectations rest on. The insertions are those of
    /// the protocol, or of the plan that is offered instead; each has one reason for every rule that supports it.
    pub fn evidence(&self) -> EvidenceSummary {
        let plan = self.protocol().or_else(|| self.alternative());
        let insertions = plan.into_iter().flat_map(super::Protocol::insertions);
        let reasons = insertions.flat_map(|insertion| insertion.because());
        let findings = self.findings().filter(|finding| !finding.is_for_everyone());
        let expectations = plan.into_iter().flat_map(super::Protocol::expectations);
        EvidenceSummary {
            reasons: reasons.map(|reason| reason.confidence()).collect(),
            findings: findings.map(|finding| finding.confidence()).collect(),
            expectations: expectations.map(|expectation| expectation.certainty()).collect(),
        }
    }
}

impl EvidenceSummary {
    /// The number of reasons for insertions.
    pub fn reasons(&self) -> usize {
        self.reasons.len()
    }

    /// How many of them are that sure.
    pub fn reasons_with(&self, confidence: Confidence) -> usize {
        count(&self.reasons, confidence)
    }

    /// How many findings there are about the person.
    pub fn findings(&self) -> usize {
        self.findings.len()
    }

    /// How many of them are that sure.
    pub fn findings_with(&self, confidence: Confidence) -> usize {
        count(&self.findings, confidence)
    }

    /// How many expectations there are.
    pub fn expectations(&self) -> usize {
        self.expectations.len()
    }

    /// How many of them are that certain.
    pub fn expectations_with(&self, certainty: Certainty) -> usize {
        count(&self.expectations, certainty)
    }
}

fn count<T: Copy + PartialEq>(all: &[T], wanted: T) -> usize {
    all.iter().filter(|it| **it == wanted).count()
}

impl fmt::Display for EvidenceSummary {
    /// Sentences; empty where there is nothing to count.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |all: &[Confidence], sentence: fn(usize, usize, usize) -> String| {
            let [found, practice, general_knowledge] =
                [Confidence::Found, Confidence::Practice, Confidence::GeneralKnowledge]
                    .map(|confidence| count(all, confidence));
            (!all.is_empty()).then(|| sentence(found, practice, general_knowledge))
        };
        let certainties: Vec<(usize, &str)> = (Certainty::ALL.iter().rev())
            .map(|it| (count(&self.expectations, *it), it.label(Language::English)))
            .filter(|(number, _)| *number > 0)
            .collect();
        let expectations = (!self.expectations.is_empty()).then(|| texts::expectations(&certainties));
        let sentences =
            [of(&self.reasons, texts::reasons), of(&self.findings, texts::findings), expectations];
        f.write_str(&sentences.into_iter().flatten().collect::<Vec<_>>().join(" "))
    }
}
