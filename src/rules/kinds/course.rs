//! Courses: how many sessions, how often, when to reassess.

use super::view::RuleView;
use super::{NEEDLE, Rule};
use crate::intake::ModalitySet;
use crate::rules::codec::{Codec, Or, Value, keys};
use crate::rules::read::{Condition, PackReader, RuleHeader, TableReader, When};

#[derive(Clone, Debug)]
pub(crate) struct CourseRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    pub(crate) modalities: ModalitySet,
    pub(crate) sessions: (u8, u8),
    pub(crate) per_week: (u8, u8),
    /// After this many sessions without a change the plan is reassessed, not continued.
    pub(crate) reassess_after: u8,
    pub(crate) maintenance_weeks: Option<u8>,
}

keys! {
    CourseRule {
        ..heading,
        condition: "when" via When::CHOICE,
        modalities: "modality" via Or(NEEDLE.into_iter().collect()),
        sessions: "sessions" via AtLeastOne,
        per_week: "per_week" via AtLeastOne,
        reassess_after: "reassess_after",
        maintenance_weeks: "maintenance_weeks",
    }
}

impl Rule for CourseRule {
    fn view(&self) -> RuleView<'_> {
        RuleView { condition: Some(&self.condition), ..RuleView::of(&self.heading, self) }
    }
}

/// A range of numbers from one up.
struct AtLeastOne;

struct Range {
    min: u8,
    max: u8,
}

keys! {
    inline Range {
        min: "min",
        max: "max",
    }
}

impl Codec<(u8, u8)> for AtLeastOne {
    fn read(
        &self,
        reader: &mut PackReader<'_>,
        table: &mut TableReader<'_, '_>,
        key: &'static str,
    ) -> Option<(u8, u8)> {
        let Some(value) = table.get(key) else { return table.missing(reader, key) };
        let Range { min, max } = Value::read(reader, value)?;
        if min == 0 || min > max {
            let message = format!("`{key}` runs from a `min` of at least 1 to a `max` that is not smaller");
            reader.problem(message, value.span());
            return None;
        }
        Some((min, max))
    }

    fn write(&self, (min, max): &(u8, u8)) -> Option<String> {
        Range { min: *min, max: *max }.write()
    }
}
