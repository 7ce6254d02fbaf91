//! Advice: for the hours after a session, and for daily life.

use super::view::RuleView;
use super::{NEEDLE_OR_PRESSURE, Rule};
use crate::atlas::Part;
use crate::atlas::vocabulary::vocabulary;
use crate::intake::ModalitySet;
use crate::rules::codec::{keys, or};
use crate::rules::header::{Condition, Reads, RuleHeader, when};
use crate::rules::text::LocalizedText;

vocabulary! {
    /// When a piece of advice applies.
    pub(crate) enum Occasion: "occasion" {
        /// The hours and days after a session.
        Aftercare "aftercare" "after a session",
        /// From now on.
        DailyLife "daily_life" "in daily life",
    }
}

#[derive(Clone, Debug)]
pub(crate) struct AdviceRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    pub(crate) occasion: Occasion,
    /// It is said only where this part gets a needle, or is pressed; without it, whatever the plan has.
    pub(crate) part: Option<Part>,
    pub(crate) modalities: ModalitySet,
    pub(crate) text: LocalizedText,
    /// How the sheet for the person says it; without it, as the text does.
    pub(crate) plain: Option<LocalizedText>,
    /// Whether the sheet for the person says it; some of it the sheet always says in its own words.
    pub(crate) on_sheet: bool,
}

keys! {
    AdviceRule {
        ..heading,
        condition: "when" via when(Reads::Words),
        occasion: "occasion",
        part: "part",
        modalities: "modality" via or(NEEDLE_OR_PRESSURE.into_iter().collect()),
        text: "text",
        plain: "plain",
        on_sheet: "on_sheet" via or(true),
    }
}

impl Rule for AdviceRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, Some(&self.condition), Some(&self.text))
    }
}
