//! Substitutes: points that may replace one that is withheld.

use super::Rule;
use super::view::RuleView;
use crate::atlas::Point;
use crate::rules::codec::keys;
use crate::rules::header::RuleHeader;
use crate::rules::read::Toml;

#[derive(Clone, Debug)]
pub(crate) struct SubstituteRule {
    pub(crate) heading: RuleHeader,
    pub(crate) point: Point,
    /// The first of these that is free replaces the point.
    pub(crate) with: Vec<Point>,
}

keys! {
    SubstituteRule {
        ..heading,
        point: "point",
        with: "with",
    }
    check(table) {
        // A list whose points are all unknown has been reported for that.
        let is_empty = |with: Toml<'_>| with.get().as_array().is_some_and(|points| points.is_empty());
        if table.peek("with").is_none_or(is_empty) {
            table.problem("a substitute rule without `with`");
        }
    }
}

impl Rule for SubstituteRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(self, &self.heading, None, None)
    }
}
