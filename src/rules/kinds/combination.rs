//! Combinations: points that are traditionally used together.

use super::Rule;
use super::pattern::check_weight;
use super::view::RuleView;
use crate::atlas::Point;
use crate::rules::codec::keys;
use crate::rules::header::{Condition, Reads, RuleHeader, when};
use crate::rules::text::LocalizedText;

#[derive(Clone, Debug)]
pub(crate) struct CombinationRule {
    pub(crate) heading: RuleHeader,
    pub(crate) condition: Condition,
    pub(crate) points: Vec<WeightedPoint>,
    pub(crate) reason: LocalizedText,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WeightedPoint {
    pub(crate) point: Point,
    pub(crate) weight: u8,
}

keys! {
    CombinationRule {
        ..heading,
        condition: "when" via when(Reads::Choice),
        points: "points",
        reason: "reason",
    }
    check(table) {
        if points.as_ref().is_none_or(Vec::is_empty) {
            table.problem("a combination without `points`");
        }
    }
}

keys! {
    inline WeightedPoint {
        point: "point",
        weight: "weight",
    }
    check(table) {
        check_weight(weight, table.reader, table.span());
    }
}

impl Rule for CombinationRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, Some(&self.condition), Some(&self.reason))
    }
}
