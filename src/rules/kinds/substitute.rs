//! Substitutes: points that may stand in for one that is withheld.

use crate::atlas::Point;
use crate::rules::read::{PackReader, RuleHeader, TableReader};

#[derive(Clone, Debug)]
pub(crate) struct SubstituteRule {
    pub(crate) heading: RuleHeader,
    pub(crate) point: Point,
    /// The first that is free stands in.
    pub(crate) with: Vec<Point>,
}

impl SubstituteRule {
    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let point = row.required_code(reading, "point");
        // A point that is not known is told as that alone.
        let names_some = row
            .get("with")
            .is_some_and(|value| value.get_ref().as_array().is_none_or(|points| !points.is_empty()));
        let with = row.codes(reading, "with");
        if !names_some {
            reading.problem("a substitute rule without `with`", row.place());
        }
        row.close(reading);
        Some(Self { heading: heading?, point: point?, with })
    }
}
