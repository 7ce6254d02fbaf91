//! The safety rules that wait for an answer.

use super::decision::Decision;
use super::finding::Finding;
use crate::rules::compile::{CompiledSafety, RuleRef};

impl Decision {
    /// The safety rules that wait for an answer and limit the plan until it is given, in pack order: those that cap it, and
    /// those of a risk that withholds while it is open ([`Ask::Withhold`](crate::intake::Ask::Withhold)).
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
        let withhold = assessment.rules.safety_kinds.block_until_answered;
        let limits = |(number, safety): &(usize, &CompiledSafety)| {
            !safety.rule.cap.is_empty() || withhold.contains(*number)
        };
        let waiting = assessment.numbered(assessment.open).filter(limits);
        let waiting = waiting.filter_map(|(number, _)| RuleRef::safety(number));
        let waiting: Vec<Finding<'_>> = waiting.map(|rule| Finding::new(assessment, rule)).collect();
        waiting.into_iter()
    }
}
