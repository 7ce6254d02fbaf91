//! Patterns of the tradition: which signs speak for them, which points belong to them.

use crate::atlas::{Point, UnknownCode};
use crate::intake::{Sign, SignSet};
use crate::rules::id::RuleId;
use crate::rules::problem::PackProblemKind;
use crate::rules::read::row::{code, number};
use crate::rules::read::{PackReader, RuleHeader, TableReader};
use crate::rules::text::LocalizedText;

/// A pattern (zheng, 證). Its weights are general knowledge whatever its sources are.
#[derive(Clone, Debug)]
pub(crate) struct PatternRule {
    pub(crate) heading: RuleHeader,
    pub(crate) name: LocalizedText,
    pub(crate) icd11: Vec<String>,
    pub(crate) principle: Option<LocalizedText>,
    /// In the order of the vocabulary.
    pub(crate) signs: Vec<(Sign, u8)>,
    pub(crate) points: Vec<PatternPoint>,
    pub(crate) near_twins: Vec<RuleId>,
    /// Signs of this pattern that a near twin lacks.
    pub(crate) tells_apart: Vec<(RuleId, SignSet)>,
}

#[derive(Clone, Debug)]
pub(crate) struct PatternPoint {
    pub(crate) point: Point,
    pub(crate) weight: u8,
    /// The point belongs to the pattern only with one of these signs; with none named, always.
    pub(crate) if_signs: SignSet,
}

impl PatternRule {
    /// How many of its signs a pattern leads with at least: a single sign says nothing.
    pub(crate) const LEADS_WITH: usize = 2;
    /// How many patterns lead at most.
    pub(crate) const MOST_LEADERS: usize = 2;

    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let name = row.required_text(reading, "name");
        let icd11 = row.strings(reading, "icd11");
        let principle = row.text(reading, "principle");
        let signs = row.table(reading, "signs").map(|table| read_signs(reading, &table)).unwrap_or_default();
        if signs.is_empty() {
            reading.problem_of(PackProblemKind::NoSigns, "a pattern without `signs`", row.place());
        }
        let mut points = Vec::new();
        for value in row.list(reading, "points") {
            let Some(row) = TableReader::open(reading, value) else {
                continue;
            };
            points.extend(PatternPoint::read(reading, row));
        }
        let near_twins = row.strings(reading, "near_twins").iter().map(RuleId::new).collect();
        let mut tells_apart = Vec::new();
        if let Some(table) = row.table(reading, "tells_apart") {
            for (twin, _, value) in table.entries() {
                let signs = value
                    .get_ref()
                    .as_array()
                    .map(|values| values.iter().filter_map(|sign| code(reading, sign)).collect());
                if signs.is_none() {
                    reading.problem("expected a list of signs", value.span());
                }
                tells_apart.extend(signs.map(|signs| (RuleId::new(twin), signs)));
            }
        }
        row.close(reading);
        Some(Self {
            heading: heading?,
            name: name?,
            icd11,
            principle,
            signs,
            points,
            near_twins,
            tells_apart,
        })
    }

    /// Whether the rules call the two easily confused.
    pub(crate) fn is_twin_of(&self, other: &Self) -> bool {
        self.near_twins.contains(&other.heading.id) || other.near_twins.contains(&self.heading.id)
    }

    /// The weight of a sign, where it belongs to the pattern.
    pub(crate) fn weight(&self, sign: Sign) -> Option<u8> {
        self.signs.iter().find(|(known, _)| *known == sign).map(|(_, weight)| *weight)
    }

    /// The weight of all signs. Signs that exclude each other are alternatives and count once, with the heaviest.
    pub(crate) fn total_weight(&self) -> u32 {
        let heaviest_of_group = |sign: Sign, weight: u8| {
            let Some(group) = sign.exclusive_group() else {
                return true;
            };
            let of_group = self.signs.iter().filter(|(other, _)| other.exclusive_group() == Some(group));
            let first = of_group.max_by_key(|(other, weight)| (*weight, std::cmp::Reverse(*other)));
            first == Some(&(sign, weight))
        };
        let counted = self.signs.iter().filter(|(sign, weight)| heaviest_of_group(*sign, *weight));
        counted.map(|(_, weight)| u32::from(*weight)).sum()
    }
}

impl PatternPoint {
    fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let point = row.required_code(reading, "point");
        let weight = row.required_number(reading, "weight");
        let if_signs = row.codes(reading, "if_signs").into_iter().collect();
        check_weight(reading, &row, weight);
        row.close(reading);
        Some(Self { point: point?, weight: weight?, if_signs })
    }
}

fn read_signs(reading: &mut PackReader<'_>, table: &TableReader<'_, '_>) -> Vec<(Sign, u8)> {
    let mut signs = Vec::new();
    for (key, at, value) in table.entries() {
        let sign = key.parse().map_err(|unknown: UnknownCode| {
            reading.problem_of(PackProblemKind::UnknownName, unknown.to_string(), at);
        });
        let weight = number(reading, value);
        if weight.is_some_and(|weight| !WEIGHTS.contains(&weight)) {
            reading.problem(WEIGHT_EXPECTED, value.span());
        }
        signs.extend(sign.ok().zip(weight));
    }
    signs.sort_unstable();
    signs
}

const WEIGHTS: std::ops::RangeInclusive<u8> = 1..=9;
const WEIGHT_EXPECTED: &str = "a weight is 1 to 9";

pub(super) fn check_weight(reading: &mut PackReader<'_>, row: &TableReader<'_, '_>, weight: Option<u8>) {
    if weight.is_some_and(|weight| !WEIGHTS.contains(&weight)) {
        reading.problem(WEIGHT_EXPECTED, row.place());
    }
}
