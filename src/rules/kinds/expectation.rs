//! What can be expected, and how certain that is.

use super::advice::read_modalities;
use crate::atlas::ZoneSet;
use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Concern, Modality, ModalitySet};
use crate::rules::read::{PackReader, RuleHeader, TableReader};
use crate::rules::text::LocalizedText;

vocabulary! {
    /// How certain the evidence for an effect is, least first: the words of GRADE, and one more for the lack of any study.
    ///
    /// GRADE is general knowledge in this library. Tradition raises no label.
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
    /// let expectations = decision.protocol().ok_or("no protocol")?.expectations();
    /// assert!(expectations.iter().all(|expectation| expectation.certainty() <= Certainty::Low));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum Certainty: "certainty" {
        /// Tradition or nothing.
        None "none" "no study found",
        VeryLow "very_low" "very low certainty",
        Low "low" "low certainty",
        Moderate "moderate" "moderate certainty",
        High "high" "high certainty",
    }
}

#[derive(Clone, Debug)]
pub(crate) struct ExpectationRule {
    pub(crate) heading: RuleHeader,
    /// None for a rule that holds for every concern.
    pub(crate) concern: Option<Concern>,
    /// The zones that it holds for; none named, all that no other rule of the concern names.
    pub(crate) zones: ZoneSet,
    pub(crate) modalities: ModalitySet,
    pub(crate) certainty: Certainty,
    pub(crate) text: LocalizedText,
}

impl ExpectationRule {
    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let concern = row.code(reading, "concern");
        let zones = row.codes(reading, "zones").into_iter().collect();
        let modalities = read_modalities(reading, &mut row, &[Modality::Needle]);
        let certainty = row.required_code(reading, "certainty");
        let text = row.required_text(reading, "text");
        row.close(reading);
        Some(Self { heading: heading?, concern, zones, modalities, certainty: certainty?, text: text? })
    }
}
