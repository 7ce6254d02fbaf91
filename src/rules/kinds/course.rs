//! Courses: how many sessions, how often, when to reassess.

use super::view::RuleView;
use super::{NEEDLE, Rule};
use crate::intake::ModalitySet;
use crate::rules::codec::{by_type, keys, or};
use crate::rules::header::{Condition, Reads, RuleHeader, when};
use crate::rules::read::TableReader;

#[derive(Clone, Debug)]
pub(crate) struct CourseRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    pub(crate) modalities: ModalitySet,
    pub(crate) sessions: Range,
    pub(crate) per_week: Range,
    /// After this many sessions without a change the plan is reassessed, not continued.
    pub(crate) reassess_after: u8,
    pub(crate) maintenance_weeks: Option<u8>,
    /// So many days before a reported event the last session is, at the latest.
    pub(crate) last_session_days_before: Option<u8>,
}

keys! {
    CourseRule {
        ..heading,
        condition: "when" via when(Reads::Words),
        modalities: "modality" via or(NEEDLE.into_iter().collect()),
        sessions: "sessions" via range,
        per_week: "per_week" via range,
        reassess_after: "reassess_after",
        maintenance_weeks: "maintenance_weeks",
        last_session_days_before: "last_session_days_before",
    }
}

impl Rule for CourseRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, Some(&self.condition), None)
    }
}

/// A range of numbers from one up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Range {
    pub(crate) min: u8,
    pub(crate) max: u8,
}

keys! {
    inline Range {
        min: "min",
        max: "max",
    }
}

fn range(table: &mut TableReader<'_>, key: &'static str) -> Option<Range> {
    let range: Range = by_type(table, key)?;
    if range.min == 0 || range.min > range.max {
        let message = format!("`{key}` runs from a `min` of at least 1 to a `max` that is not smaller");
        return table.peek(key)?.problem(message);
    }
    Some(range)
}
