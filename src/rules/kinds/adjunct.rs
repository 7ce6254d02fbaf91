//! Adjuncts: what may go with a plan, where the practitioner and the person want it.

use crate::atlas::Part;
use crate::intake::Modality;
use crate::rules::read::{Condition, PackReader, Reads, RuleHeader, TableReader};
use crate::rules::text::LocalizedText;

#[derive(Clone, Debug)]
pub(crate) struct AdjunctRule {
    pub(crate) heading: RuleHeader,
    pub(crate) modality: Modality,
    /// Where it is used: a rule that keeps a place of this part free keeps the adjunct away.
    pub(crate) part: Part,
    /// What it may be offered for.
    pub(crate) condition: Condition,
    /// Its own contraindications. It is offered only where these are known not to hold.
    pub(crate) unless: Condition,
    pub(crate) text: LocalizedText,
}

impl AdjunctRule {
    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let modality = row.required_code(reading, "modality");
        if modality == Some(Modality::Needle) {
            reading.problem("needles are the plan, no adjunct to it", row.place());
        }
        let part = row.required_code(reading, "part");
        let condition = row.condition(reading, Reads::Choice, false);
        row.required(reading, "unless");
        // What keeps something away reads what a safety rule reads, so that another risk can only withhold more.
        let unless = row.condition_under(reading, "unless", Reads::Safety, false);
        let text = row.required_text(reading, "text");
        row.close(reading);
        Some(Self {
            heading: heading?,
            modality: modality?,
            part: part?,
            condition: condition?,
            unless: unless?,
            text: text?,
        })
    }
}
