//! The steps of a session.

use super::safety::LONGEST_PRESS;
use super::view::RuleView;
use super::{NEEDLE_OR_PRESSURE, Rule};
use crate::atlas::Part;
use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Modality, ModalitySet};
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
        Consent "consent" "obtain consent",
        Vitals "vitals" "measure blood pressure",
        Examine "examine" "examine the skin, tongue and pulse",
        Photograph "photograph" "photograph the face",
        Cleanse "cleanse" "clean and dry the skin",
        PronePoints "prone_points" "needle the points of the back",
        SupineBodyPoints "supine_body_points" "needle the body",
        FacePoints "face_points" "needle the face, eyes last",
        Rest "rest" "let the patient rest within earshot",
        RemoveFace "remove_face" "remove the face needles",
        RemoveBody "remove_body" "remove the body needles",
        Count "count" "count the needles out against the needles in",
        Soothe "soothe" "soothe with a cool pack if needed",
        Aftercare "aftercare" "explain the aftercare",
        Record "record" "record the session",
    }
}

#[derive(Clone, Debug)]
pub(crate) struct StepRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    pub(crate) step: SessionStep,
    /// It is said only where this part gets a needle, or is pressed; without it, whatever the plan has.
    pub(crate) part: Option<Part>,
    pub(crate) modalities: ModalitySet,
    pub(crate) text: LocalizedText,
    /// How long a place is pressed unless a finding asks for more; the text says where that stands.
    pub(crate) press: Option<PressTime>,
}

/// How long a place is pressed, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PressTime {
    pub(crate) min: u16,
    pub(crate) max: u16,
}

/// Where the time of pressing stands in the text of a step.
pub(crate) const PRESS: &str = "{press}";
/// Where the minutes of the prone phase stand in the text of its step.
pub(crate) const PRONE_MINUTES: &str = "{prone_minutes}";

keys! {
    inline PressTime {
        min: "min",
        max: "max",
    }
    check(table) {
        if let (Some(min), Some(max)) = (min, max) {
            if min == 0 || min > max || max > LONGEST_PRESS {
                table.problem("`min` must not exceed `max`, and both must be 1 to 600 seconds");
            }
        }
    }
}

keys! {
    StepRule {
        ..heading,
        condition: "when" via when(Reads::Session),
        step: "step",
        part: "part",
        modalities: "modality" via or(NEEDLE_OR_PRESSURE.into_iter().collect()),
        text: "text",
        press: "press_seconds",
    }
    check(table) {
        let (written, time): (Option<&LocalizedText>, Option<Option<PressTime>>) = (text.as_ref(), press);
        if let (Some(text), Some(time)) = (written, time) {
            let texts = [Some(text.en()), text.zh_hans(), text.zh_hant()];
            // Pressure has no retention time.
            let needles = ModalitySet::from_iter([Modality::Needle]);
            let has_minutes = step == Some(SessionStep::PronePoints) && modalities == Some(needles);
            if !has_minutes && texts.into_iter().flatten().any(|text| text.contains(PRONE_MINUTES)) {
                table.problem("`{prone_minutes}` needs `step = \"prone_points\"` and `modality = [\"needle\"]`");
            }
            if texts.into_iter().flatten().any(|text| text.contains(PRESS) != time.is_some()) {
                table.problem("`press_seconds` and `{press}` in the text need each other");
            }
        }
    }
}

impl Rule for StepRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, Some(&self.condition), Some(&self.text))
    }
}
