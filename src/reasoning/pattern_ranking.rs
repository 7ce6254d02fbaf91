//! How the patterns rank by the recorded signs, and which of them lead. Patterns never see risks.

use crate::intake::{Age, Intake, Sex, Sign, SignSet};
use crate::rules::PatternRule;
use crate::rules::compile::{Compiled, CompiledPattern};
use std::cmp::Reverse;

/// What of an intake the patterns are weighed by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Presentation {
    sex: Sex,
    age: Age,
    pub(crate) recorded: SignSet,
    /// The signs that cannot be expected at this sex and age, and were not recorded.
    not_expected: SignSet,
}

impl Presentation {
    pub(crate) fn of(intake: &Intake) -> Self {
        let (sex, age, recorded) = (intake.sex(), intake.age(), intake.signs());
        let not_expected = Sign::not_expected(sex, age).difference(recorded);
        Self { sex, age, recorded, not_expected }
    }

    /// The same with one more sign recorded.
    pub(super) fn with(mut self, sign: Sign) -> Self {
        self.recorded.insert(sign);
        self.not_expected.remove(sign);
        self
    }

    /// Whether a sign was recorded or can be expected.
    pub(crate) fn may_show(&self, sign: Sign) -> bool {
        !self.not_expected.contains(sign)
    }

    /// Whether a sign was not recorded, can be expected, and is not excluded by a recorded one.
    pub(crate) fn is_open(&self, sign: Sign) -> bool {
        let excluded = |group| self.recorded.iter().any(|other| other.exclusive_group() == Some(group));
        !self.recorded.contains(sign) && self.may_show(sign) && !sign.exclusive_group().is_some_and(excluded)
    }

    /// Whether somebody of this sex and age can have the pattern.
    pub(crate) fn can_have(&self, pattern: &PatternRule) -> bool {
        pattern.fits(self.sex, self.age)
    }

    /// The parts of the requirement of a pattern that no recorded sign meets.
    pub(crate) fn unmet<'p>(
        &self,
        pattern: &'p PatternRule,
    ) -> impl Iterator<Item = SignSet> + Clone + use<'p> {
        let recorded = self.recorded;
        pattern.requires.iter().copied().filter(move |part| part.is_disjoint(&recorded))
    }
}

/// How much of a pattern was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PatternMatch {
    /// The number of the pattern, in pack order.
    pub(crate) pattern: u16,
    /// The share of its sign weight that was recorded.
    pub(crate) per_mille: u16,
    /// Whether its requirement is met.
    pub(crate) may_lead: bool,
    /// The number of its signs that were recorded.
    matched: u8,
}

impl PatternMatch {
    /// Two scores within this distance are close; for patterns that the rules call near twins, within twice the distance.
    const CLOSE_WITHIN: u16 = 100;
    const TWINS_WITHIN: u16 = 200;

    /// `None` where no sign of the pattern was recorded, or where sex or age exclude it.
    pub(crate) fn of(rules: &Compiled, number: usize, presented: &Presentation) -> Option<Self> {
        let pattern = rules.patterns.get(number)?;
        if pattern.signs.is_disjoint(&presented.recorded) || !presented.can_have(&pattern.rule) {
            return None;
        }
        let (matched, per_mille) = scored(rules, pattern, presented, presented.recorded);
        let may_lead = presented.unmet(&pattern.rule).next().is_none();
        Some(Self { pattern: u16::try_from(number).ok()?, per_mille, may_lead, matched })
    }

    /// Those that can lead first, and of these the highest share; ties by pack order.
    const fn rank(self) -> (Reverse<bool>, Reverse<u16>, u16) {
        (Reverse(self.can_lead()), Reverse(self.per_mille), self.pattern)
    }

    const fn can_lead(self) -> bool {
        self.may_lead && is_enough(self.matched, self.per_mille)
    }

    /// Whether the signs may just as well mean this pattern as the first.
    const fn is_near(self, first: Self) -> bool {
        self.can_lead() && self.is_within(Self::CLOSE_WITHIN, first)
    }

    /// Whether the signs may just as well mean this near twin as the first. Where the first fits only partly, a sign that the
    /// twin requires may have been left out.
    const fn is_near_twin(self, first: Self, well_from: u16) -> bool {
        let may_have_been_left_out = first.per_mille < well_from && is_enough(self.matched, self.per_mille);
        (self.can_lead() || may_have_been_left_out) && self.is_within(Self::TWINS_WITHIN, first)
    }

    /// Whether the signs may just as well mean this pattern as the first, which the rules may call its near twin.
    pub(super) const fn may_be_meant(self, first: Self, are_twins: bool, well_from: u16) -> bool {
        if are_twins { self.is_near_twin(first, well_from) } else { self.is_near(first) }
    }

    const fn is_within(self, distance: u16, first: Self) -> bool {
        first.per_mille.saturating_sub(self.per_mille) < distance
    }
}

/// The patterns that points are chosen for: the first, and a second that has signs of its own or cannot be told apart.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct LeadingPatterns {
    first: Option<PatternMatch>,
    second: Option<PatternMatch>,
}

impl LeadingPatterns {
    pub(crate) fn of(rules: &Compiled, intake: &Intake) -> Self {
        let presented = Presentation::of(intake);
        let best = matches(rules, &presented).filter(|it| it.can_lead()).min_by_key(|it| it.rank());
        let Some(first) = best else {
            return Self::default();
        };
        let Some(leader) = rules.patterns.get(usize::from(first.pattern)) else {
            return Self::default();
        };
        let unexplained = presented.recorded.difference(leader.signs);
        let leads_on_its_own = |other: &PatternMatch| {
            let pattern = rules.patterns.get(usize::from(other.pattern));
            pattern.is_some_and(|pattern| {
                let (matched, per_mille) = scored(rules, pattern, &presented, unexplained);
                is_enough(matched, per_mille)
            })
        };
        let has_enough_signs = |(_, pattern): &(usize, &CompiledPattern)| {
            pattern.signs.intersection(presented.recorded).len() >= PatternRule::LEADS_WITH
        };
        let others = rules.patterns.iter().enumerate().filter(has_enough_signs);
        let others = others.filter_map(|(number, _)| PatternMatch::of(rules, number, &presented));
        let others = others.filter(|it| it.can_lead() && it.pattern != first.pattern);
        let seconds = others.filter(|other| other.is_near(first) || leads_on_its_own(other));
        Self { first: Some(first), second: seconds.min_by_key(|it| it.rank()) }
    }

    pub(crate) const fn first(&self) -> Option<PatternMatch> {
        self.first
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = PatternMatch> + use<> {
        self.first.into_iter().chain(self.second)
    }
}

/// Every pattern with a recorded sign: first those that can lead, then the others, the highest share first.
pub(crate) fn ranking(rules: &Compiled, presented: &Presentation) -> Vec<PatternMatch> {
    let mut ranking: Vec<PatternMatch> = matches(rules, presented).collect();
    ranking.sort_unstable_by_key(|it| it.rank());
    ranking
}

fn matches(rules: &Compiled, presented: &Presentation) -> impl Iterator<Item = PatternMatch> {
    (0..rules.patterns.len()).filter_map(move |number| PatternMatch::of(rules, number, presented))
}

/// How many of some recorded signs the pattern has, and their share of its sign weight. What cannot be expected is no part of
/// that weight, and a pattern of little weight is measured by the least weight of the selection.
fn scored(
    rules: &Compiled,
    pattern: &CompiledPattern,
    presented: &Presentation,
    recorded: SignSet,
) -> (u8, u16) {
    let (mut matched, mut weight) = (0_u8, 0_u32);
    for sign in pattern.signs.intersection(recorded) {
        matched = matched.saturating_add(1);
        weight = weight.saturating_add(pattern.weights.get(sign as usize).map_or(0, |it| u32::from(*it)));
    }
    let total = if pattern.signs.is_disjoint(&presented.not_expected) {
        pattern.total_weight
    } else {
        pattern.rule.total_weight(presented.not_expected)
    };
    (matched, PatternRule::share(weight, total, rules.selection.least_pattern_weight))
}

const fn is_enough(matched: u8, per_mille: u16) -> bool {
    per_mille >= PatternRule::LEADS_FROM && matched as usize >= PatternRule::LEADS_WITH
}
