//! The steps of a session.

use super::view::RuleView;
use super::{NEEDLE_OR_PRESSURE, Rule};
use crate::atlas::vocabulary::vocabulary;
use crate::intake::ModalitySet;
use crate::rules::codec::{keys, or};
use crate::rules::header::{Condition, Reads, RuleHeader, when};
use crate::rules::text::LocalizedText;

vocabulary! {
    /// A step of a session, in order.
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
    /// let mut steps = decision.protocol().ok_or("no protocol")?.steps();
    /// assert!(steps.any(|step| step.step() == SessionStep::Count));
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

keys! {
    StepRule {
        ..heading,
        condition: "when" via when(Reads::Words),
        step: "step",
        modalities: "modality" via or(NEEDLE_OR_PRESSURE.into_iter().collect()),
        text: "text",
    }
}

impl Rule for StepRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, Some(&self.condition), Some(&self.text))
    }
}
