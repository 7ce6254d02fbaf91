//! Adjuncts: other modalities that may accompany a plan if the practitioner and the person want them.

use super::Rule;
use super::view::RuleView;
use crate::atlas::Part;
use crate::intake::Modality;
use crate::rules::codec::keys;
use crate::rules::header::{Condition, Reads, RuleHeader, when};
use crate::rules::text::LocalizedText;

#[derive(Clone, Debug)]
pub(crate) struct AdjunctRule {
    pub(crate) heading: RuleHeader,
    pub(crate) modality: Modality,
    /// Where it is used: a rule that blocks a place of this part withholds the adjunct.
    pub(crate) part: Part,
    /// Whether it is for points of this part that are in the plan: it is offered only where there are some.
    pub(crate) on_planned_points: Option<bool>,
    /// What it may be offered for.
    pub(crate) condition: Condition,
    /// Its own contraindications. It is offered only if these are known not to apply.
    pub(crate) unless: Condition,
    pub(crate) text: LocalizedText,
}

keys! {
    AdjunctRule {
        ..heading,
        modality: "modality",
        part: "part",
        on_planned_points: "on_planned_points",
        condition: "when" via when(Reads::Choice),
        // What withholds something reads what a safety rule reads, so that another risk can only withhold more.
        unless: "unless" via when(Reads::Exception),
        text: "text",
    }
    check(table) {
        if modality == Some(Modality::Needle) {
            table.problem("needles are the plan itself, not an adjunct to it");
        }
    }
}

impl Rule for AdjunctRule {
    fn view(&self) -> RuleView<'_> {
        let view = RuleView::of(self, &self.heading, Some(&self.condition), Some(&self.text));
        RuleView { exception: Some(&self.unless), ..view }
    }
}
