//! Courses: how many sessions, how often, when to stop.

use super::advice::read_modalities;
use crate::intake::{Modality, ModalitySet};
use crate::rules::read::{Condition, PackReader, Reads, RuleHeader, TableReader};

#[derive(Clone, Debug)]
pub(crate) struct CourseRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    pub(crate) modalities: ModalitySet,
    pub(crate) sessions: (u8, u8),
    pub(crate) per_week: (u8, u8),
    /// Without a change after so many sessions the plan is looked at again, not continued.
    pub(crate) reassess_after: u8,
    pub(crate) maintenance_weeks: Option<u8>,
}

impl CourseRule {
    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let condition = row.condition(reading, Reads::Choice, false);
        let modalities = read_modalities(reading, &mut row, &[Modality::Needle]);
        let sessions = read_range(reading, &mut row, "sessions");
        let per_week = read_range(reading, &mut row, "per_week");
        let reassess_after = row.required_number(reading, "reassess_after");
        let maintenance_weeks = row.number(reading, "maintenance_weeks");
        row.close(reading);
        Some(Self {
            heading: heading?,
            condition: condition?,
            modalities,
            sessions: sessions?,
            per_week: per_week?,
            reassess_after: reassess_after?,
            maintenance_weeks,
        })
    }
}

fn read_range(
    reading: &mut PackReader<'_>,
    row: &mut TableReader<'_, '_>,
    key: &'static str,
) -> Option<(u8, u8)> {
    let value = row.required(reading, key)?;
    let mut range = TableReader::open(reading, value)?;
    let min = range.required_number(reading, "min");
    let max = range.required_number(reading, "max");
    let place = range.place();
    range.close(reading);
    let (min, max) = min.zip(max)?;
    if min == 0 || min > max {
        reading.problem(
            format!("`{key}` runs from a `min` of at least 1 to a `max` that is not smaller"),
            place,
        );
        return None;
    }
    Some((min, max))
}
