//! What can be expected, and how certain that is.

use super::view::RuleView;
use super::{NEEDLE, Rule};
use crate::atlas::ZoneSet;
use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Concern, ModalitySet};
use crate::rules::codec::{keys, or};
use crate::rules::header::RuleHeader;
use crate::rules::text::LocalizedText;

vocabulary! {
    /// How certain the evidence for an effect is, from least to most: the levels of GRADE, and one below them for an
    /// effect that no study has examined.
    ///
    /// The levels were assigned from general knowledge of GRADE. Tradition does not raise a level.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::Intake;
    /// use tcm_facial::rules::Certainty;
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "wrinkles" }],
    ///     "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let mut expectations = decision.protocol().ok_or("no protocol")?.expectations();
    /// assert!(expectations.all(|expectation| expectation.certainty() <= Certainty::Low));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum Certainty: "certainty" {
        /// No study: tradition at most.
        None "none" "no studies found",
        VeryLow "very_low" "very low certainty",
        Low "low" "low certainty",
        Moderate "moderate" "moderate certainty",
        High "high" "high certainty",
    }
}

#[derive(Clone, Debug)]
pub(crate) struct ExpectationRule {
    pub(crate) heading: RuleHeader,
    /// `None` for a rule about every concern.
    pub(crate) concern: Option<Concern>,
    /// The zones that it is about; if empty, all that no other rule of the concern names.
    pub(crate) zones: ZoneSet,
    pub(crate) modalities: ModalitySet,
    pub(crate) certainty: Certainty,
    pub(crate) text: LocalizedText,
}

keys! {
    ExpectationRule {
        ..heading,
        concern: "concern",
        zones: "zones",
        modalities: "modality" via or(NEEDLE.into_iter().collect()),
        certainty: "certainty",
        text: "text",
    }
}

impl Rule for ExpectationRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, None, Some(&self.text))
    }
}
