//! The sources that a decision cites.

use super::decision::Decision;
use super::protocol::Protocol;
use crate::rules::{Source, SourceId};
use std::collections::BTreeSet;

impl Decision {
    /// The bibliography entries of everything that the decision cites, findings and plans, in the order of their ids.
    ///
    /// Two of them may be no publications ([`SourceId::is_publication`]). For a file for reference managers, see
    /// [`interop::bibliography`](crate::interop::bibliography).
    ///
    /// ```
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "wrinkles", "zones": ["glabella"] }],
    ///     "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// assert!(decision.sources().any(|source| source.id() == "haghir-2025"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[doc(alias("bibliography", "references"))]
    pub fn sources(&self) -> impl ExactSizeIterator<Item = &Source> + Clone {
        let plans = self.protocol().into_iter().chain(self.alternative());
        let of_findings = self.findings().flat_map(|finding| finding.sources());
        let ids: BTreeSet<&SourceId> = of_findings.chain(plans.flat_map(of_plan)).collect();
        ids.into_iter().filter_map(|id| self.source(id)).collect::<Vec<_>>().into_iter()
    }
}

fn of_plan(plan: &Protocol) -> impl Iterator<Item = &SourceId> {
    let reasons = plan.insertions().flat_map(|insertion| insertion.because());
    let notes = plan.adjuncts().map(|it| it.note()).chain(plan.expectations().map(|it| it.note()));
    let notes = notes.chain(plan.aftercare()).chain(plan.advice()).chain(plan.harms());
    reasons.flat_map(|reason| reason.sources()).chain(notes.flat_map(|note| note.sources()))
}
