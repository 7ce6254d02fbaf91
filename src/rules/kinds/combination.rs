//! Combinations: points that are traditionally taken together.

use super::pattern::check_weight;
use crate::atlas::Point;
use crate::rules::read::{Condition, PackReader, Reads, RuleHeader, TableReader};
use crate::rules::text::LocalizedText;

#[derive(Clone, Debug)]
pub(crate) struct CombinationRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    pub(crate) points: Vec<(Point, u8)>,
    pub(crate) reason: LocalizedText,
}

impl CombinationRule {
    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let condition = row.condition(reading, Reads::Choice, false);
        let reason = row.required_text(reading, "reason");
        let mut points = Vec::new();
        for value in row.list(reading, "points") {
            let Some(mut entry) = TableReader::open(reading, value) else {
                continue;
            };
            let point = entry.required_code(reading, "point");
            let weight = entry.required_number(reading, "weight");
            check_weight(reading, &entry, weight);
            entry.close(reading);
            points.extend(point.zip(weight));
        }
        if points.is_empty() {
            reading.problem("a combination without `points`", row.place());
        }
        row.close(reading);
        Some(Self { heading: heading?, condition: condition?, points, reason: reason? })
    }
}
