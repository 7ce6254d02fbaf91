//! Advice: for the hours after a session, and for daily life.

use crate::atlas::vocabulary::vocabulary;
use crate::intake::{Modality, ModalitySet};
use crate::rules::read::{Condition, PackReader, Reads, RuleHeader, TableReader};
use crate::rules::text::LocalizedText;

vocabulary! {
    /// When a piece of advice is for. Exhaustive on purpose: an advice goes into one of two lists.
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
    pub(crate) modalities: ModalitySet,
    pub(crate) text: LocalizedText,
}

impl AdviceRule {
    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let condition = row.condition(reading, Reads::Words, false);
        let occasion = row.required_code(reading, "occasion");
        let modalities = read_modalities(reading, &mut row, &[Modality::Needle, Modality::Acupressure]);
        let text = row.required_text(reading, "text");
        row.close(reading);
        Some(Self { heading: heading?, condition: condition?, occasion: occasion?, modalities, text: text? })
    }
}

/// The modalities that a rule speaks of; `otherwise` where it does not say.
pub(super) fn read_modalities(
    reading: &mut PackReader<'_>,
    row: &mut TableReader<'_, '_>,
    otherwise: &[Modality],
) -> ModalitySet {
    let modalities: ModalitySet = row.codes(reading, "modality").into_iter().collect();
    if modalities.is_empty() { otherwise.iter().copied().collect() } else { modalities }
}
