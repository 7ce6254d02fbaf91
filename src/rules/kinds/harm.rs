//! Harms: what may happen, each with its denominator.

use super::advice::read_modalities;
use crate::atlas::PointSet;
use crate::intake::{Modality, ModalitySet};
use crate::rules::read::{Condition, PackReader, Reads, RuleHeader, TableReader};
use crate::rules::text::LocalizedText;

#[derive(Clone, Debug)]
pub(crate) struct HarmRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    /// Shown only where one of these points is in the plan; none named, always.
    pub(crate) points: PointSet,
    pub(crate) modalities: ModalitySet,
    pub(crate) text: LocalizedText,
}

impl HarmRule {
    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let condition = row.condition(reading, Reads::Words, false);
        let points = row.codes(reading, "points").into_iter().collect();
        let modalities = read_modalities(reading, &mut row, &[Modality::Needle]);
        let text = row.required_text(reading, "text");
        row.close(reading);
        Some(Self { heading: heading?, condition: condition?, points, modalities, text: text? })
    }

    /// Whether it is told with every plan of its modalities.
    pub(crate) fn is_for_everyone(&self) -> bool {
        self.condition.is_always() && self.points.is_empty()
    }

    /// Whether it is told wherever another is that is for everyone.
    pub(crate) fn is_as_wide_as(&self, other: &Self) -> bool {
        self.is_for_everyone() && other.modalities.difference(self.modalities).is_empty()
    }
}
