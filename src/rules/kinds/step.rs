//! The steps of a session.

use super::advice::read_modalities;
use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Modality, ModalitySet};
use crate::rules::read::{Condition, PackReader, Reads, RuleHeader, TableReader};
use crate::rules::text::LocalizedText;

vocabulary! {
    /// A step of a session, in the order in which they come.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::Intake;
    /// use tcm_facial::rules::SessionStep;
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let steps = decision.protocol().ok_or("no protocol")?.steps();
    /// assert!(steps.iter().any(|step| step.step() == SessionStep::Count));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    pub enum SessionStep: "step" {
        Consent "consent" "consent",
        Vitals "vitals" "vital signs",
        Examine "examine" "examination",
        Photograph "photograph" "photographs",
        Cleanse "cleanse" "cleansing",
        PronePoints "prone_points" "points of the back",
        SupineBodyPoints "supine_body_points" "points of the body",
        FacePoints "face_points" "points of the face",
        Rest "rest" "rest",
        RemoveFace "remove_face" "face needles out",
        RemoveBody "remove_body" "body needles out",
        Count "count" "count",
        Soothe "soothe" "soothing",
        Aftercare "aftercare" "aftercare",
        Record "record" "record",
    }
}

#[derive(Clone, Debug)]
pub(crate) struct StepRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    pub(crate) step: SessionStep,
    pub(crate) modalities: ModalitySet,
    pub(crate) text: LocalizedText,
}

impl StepRule {
    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let condition = row.condition(reading, Reads::Words, false);
        let step = row.required_code(reading, "step");
        let modalities = read_modalities(reading, &mut row, &[Modality::Needle, Modality::Acupressure]);
        let text = row.required_text(reading, "text");
        row.close(reading);
        Some(Self { heading: heading?, condition: condition?, step: step?, modalities, text: text? })
    }
}
