//! Harms: what may go wrong, and how often.

use super::view::RuleView;
use super::{NEEDLE, Rule};
use crate::atlas::{Part, PointSet};
use crate::intake::ModalitySet;
use crate::rules::codec::{keys, or};
use crate::rules::header::{Condition, Reads, RuleHeader, when};
use crate::rules::text::LocalizedText;

#[derive(Clone, Debug)]
pub(crate) struct HarmRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    /// The harm is shown only if one of these points is in the plan; if the set is empty, with every plan.
    pub(crate) points: PointSet,
    /// It is said only where this part gets a needle, or is pressed; without it, whatever the plan has.
    pub(crate) part: Option<Part>,
    pub(crate) modalities: ModalitySet,
    pub(crate) text: LocalizedText,
    /// How the sheet for the person says it, without statistics; without it, as the text does.
    pub(crate) plain: Option<LocalizedText>,
    /// Whether the sheet for the person says it.
    pub(crate) on_sheet: bool,
}

keys! {
    HarmRule {
        ..heading,
        condition: "when" via when(Reads::Session),
        points: "points",
        part: "part",
        modalities: "modality" via or(NEEDLE.into_iter().collect()),
        text: "text",
        plain: "plain",
        on_sheet: "on_sheet" via or(true),
    }
}

impl Rule for HarmRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, Some(&self.condition), Some(&self.text))
    }
}

impl HarmRule {
    /// Whether it is shown to everybody with every plan of its modalities, or with every one that has its part.
    pub(crate) fn is_for_everyone(&self) -> bool {
        self.condition.is_always() && self.points.is_empty()
    }
}
