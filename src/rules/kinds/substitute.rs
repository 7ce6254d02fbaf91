//! Substitutes: points that may replace one that is withheld.

use super::Rule;
use super::view::RuleView;
use crate::atlas::Point;
use crate::rules::codec::keys;
use crate::rules::read::RuleHeader;

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
    check(reader, table) {
        // A list whose points are all unknown has been reported for that.
        let names_any = |value: &toml::Spanned<toml::de::DeValue<'_>>| {
            value.get_ref().as_array().is_none_or(|points| !points.is_empty())
        };
        if !table.peek("with").is_some_and(names_any) {
            reader.problem("a substitute rule without `with`", table.place());
        }
    }
}

impl Rule for SubstituteRule {
    fn view(&self) -> RuleView<'_> {
        RuleView::of(&self.heading, self)
    }
}
