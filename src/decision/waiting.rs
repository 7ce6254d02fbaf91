//! The safety rules that wait for an answer.

use super::decision::Decision;
use super::finding::Finding;
use crate::rules::compile::RuleRef;

impl Decision {
    /// The safety rules that wait for an answer and cap the plan until it is given, in pack order.
    ///
    /// ```
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "present": [] }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let aspirin = decision.waiting().find(|finding| finding.rule() == "antiplatelet_nsaid").ok_or("no rule")?;
    /// assert!(!aspirin.applies() && aspirin.caps().is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn waiting(&self) -> impl ExactSizeIterator<Item = Finding<'_>> + Clone {
        let assessment = self.assessment();
        let waiting = assessment.numbered(assessment.open).filter(|(_, safety)| !safety.rule.cap.is_empty());
        let waiting = waiting.filter_map(|(number, _)| RuleRef::safety(number));
        let waiting: Vec<Finding<'_>> = waiting.map(|rule| Finding::new(assessment, rule)).collect();
        waiting.into_iter()
    }
}
