//! Patterns: the signs that point to each, and the points that treat it.

use super::Rule;
use super::view::RuleView;
use crate::atlas::Point;
use crate::intake::{Age, ExclusiveGroup, Sex, Sign, SignSet};
use crate::rules::codec::{Value, entries, keys};
use crate::rules::header::RuleHeader;
use crate::rules::id::RuleId;
use crate::rules::problem::PackProblemKind;
use crate::rules::read::{PackReader, TableReader};
use crate::rules::text::LocalizedText;
use std::ops::Range;

/// A pattern (zheng, 證). Its weights are general knowledge, whatever its sources are.
#[derive(Clone, Debug)]
pub(crate) struct PatternRule {
    pub(crate) heading: RuleHeader,
    pub(crate) name: LocalizedText,
    pub(crate) icd11: Vec<String>,
    pub(crate) principle: Option<LocalizedText>,
    /// In the order of the vocabulary.
    pub(crate) signs: Vec<(Sign, u8)>,
    /// The parts of the requirement: without a recorded sign of each, the pattern does not lead. A sign may meet several.
    pub(crate) requires: Vec<SignSet>,
    /// The only sex that has the pattern, if it is not for both.
    pub(crate) sex: Option<Sex>,
    /// The ages that have the pattern, in years.
    pub(crate) age_min: Option<u8>,
    pub(crate) age_max: Option<u8>,
    pub(crate) points: Vec<PatternPoint>,
    pub(crate) near_twins: Vec<RuleId>,
    /// Signs of this pattern that a near twin lacks.
    pub(crate) tells_apart: Vec<(RuleId, SignSet)>,
}

#[derive(Clone, Debug)]
pub(crate) struct PatternPoint {
    pub(crate) point: Point,
    pub(crate) weight: u8,
    /// The point belongs to the pattern only if one of these signs is present; if empty, always.
    pub(crate) if_signs: SignSet,
}

keys! {
    PatternRule {
        ..heading,
        name: "name",
        icd11: "icd11",
        principle: "principle",
        signs: "signs" via signs,
        requires: "requires",
        sex: "sex",
        age_min: "age_min",
        age_max: "age_max",
        points: "points",
        near_twins: "near_twins",
        tells_apart: "tells_apart",
    }
    check(table) {
        if signs.as_ref().is_none_or(Vec::is_empty) {
            table.reader.problem_of(PackProblemKind::NoSigns, "a pattern without `signs`", table.span());
        }
        if requires.iter().flatten().any(SignSet::is_empty) {
            table.problem("a part of `requires` names no sign, so nothing can meet it");
        }
        if sex == Some(Some(Sex::Unspecified)) {
            table.problem("`sex` is `female` or `male`, or left out for both");
        }
        if let (Some(Some(least)), Some(Some(most))) = (age_min, age_max) {
            if least > most {
                table.problem("`age_min` is above `age_max`");
            }
        }
    }
}

keys! {
    inline PatternPoint {
        point: "point",
        weight: "weight",
        if_signs: "if_signs",
    }
    check(table) {
        check_weight(weight, table.reader, table.span());
    }
}

impl Rule for PatternRule {
    fn view(&self) -> RuleView<'_> {
        let view = RuleView::of(self, &self.heading, None, self.principle.as_ref());
        RuleView { title: Some(&self.name), ..view }
    }
}

impl PatternRule {
    /// The fewest of its signs that a leading pattern has: a single sign says nothing.
    pub(crate) const LEADS_WITH: usize = 2;
    /// The least share that a leading pattern has, per mille.
    pub(crate) const LEADS_FROM: u16 = 200;
    /// The most patterns that lead.
    pub(crate) const MOST_LEADERS: usize = 2;

    /// Whether either rule names the other as easily confused with it.
    pub(crate) fn is_twin_of(&self, other: &Self) -> bool {
        self.near_twins.contains(&other.heading.id) || other.near_twins.contains(&self.heading.id)
    }

    /// The weight of a sign, if it belongs to the pattern.
    pub(crate) fn weight(&self, sign: Sign) -> Option<u8> {
        self.signs.iter().find(|(known, _)| *known == sign).map(|(_, weight)| *weight)
    }

    /// Whether somebody of this sex and age can have the pattern. An unspecified sex may be either.
    pub(crate) fn fits(&self, sex: Sex, age: Age) -> bool {
        let years = age.years();
        self.sex.is_none_or(|only| sex == only || sex == Sex::Unspecified)
            && self.age_min.is_none_or(|least| least <= years)
            && self.age_max.is_none_or(|most| years <= most)
    }

    /// The share of a weight in the weight of all signs, but at least in `least_weight`: per mille, rounded to the nearest.
    pub(crate) fn share(weight: u32, total_weight: u32, least_weight: u16) -> u16 {
        let whole = total_weight.max(u32::from(least_weight));
        let doubled = weight.saturating_mul(2000).saturating_add(whole);
        let rounded = doubled.checked_div(whole.saturating_mul(2)).unwrap_or_default();
        u16::try_from(rounded.min(1000)).unwrap_or(1000)
    }

    /// The weight of all signs but some. Signs that exclude each other count once, with the heaviest.
    pub(crate) fn total_weight(&self, without: SignSet) -> u32 {
        let mut heaviest = [0; ExclusiveGroup::ALL.len()];
        let mut total = 0_u32;
        for (sign, weight) in self.signs.iter().filter(|(sign, _)| !without.contains(*sign)) {
            match sign.exclusive_group().and_then(|group| heaviest.get_mut(group as usize)) {
                Some(of_group) => *of_group = (*weight).max(*of_group),
                None => total = total.saturating_add(u32::from(*weight)),
            }
        }
        heaviest.iter().fold(total, |total, weight| total.saturating_add(u32::from(*weight)))
    }
}

/// Reads the signs with their weights.
fn signs(table: &mut TableReader<'_>, key: &'static str) -> Option<Vec<(Sign, u8)>> {
    let signs = table.get(key)?.table()?;
    Some(entries(signs.entries(), |_, value| {
        let weight = Value::read(value);
        check_weight(weight, value.reader, value.span());
        weight
    }))
}

pub(super) fn check_weight(weight: Option<u8>, reader: &PackReader<'_>, at: Range<usize>) {
    if weight.is_some_and(|weight| !(1..=9).contains(&weight)) {
        reader.problem_of(PackProblemKind::Value, "a weight is 1 to 9", at);
    }
}
