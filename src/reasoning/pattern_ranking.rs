//! How the patterns rank by the recorded signs, and which of them lead. Patterns never see risks.

use crate::intake::SignSet;
use crate::rules::PatternRule;
use crate::rules::compile::{Compiled, CompiledPattern};
use std::cmp::Reverse;

/// How much of a pattern was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PatternMatch {
    /// The number of the pattern, in pack order.
    pub(crate) pattern: u16,
    /// The share of its sign weight that was recorded.
    pub(crate) per_mille: u16,
    /// The number of its signs that were recorded.
    matched: u8,
}

impl PatternMatch {
    /// A pattern leads only with a fifth of its sign weight and [`PatternRule::LEADS_WITH`] of its signs.
    const LEADS_FROM: u16 = 200;
    /// Two scores within this distance are close; for patterns that the rules call near twins, within twice the distance.
    const CLOSE_WITHIN: u16 = 100;
    const TWINS_WITHIN: u16 = 200;

    /// `None` where no sign of the pattern was recorded.
    pub(crate) fn of(number: usize, pattern: &CompiledPattern, recorded: SignSet) -> Option<Self> {
        let recorded = pattern.signs.intersection(recorded);
        if recorded.is_empty() {
            return None;
        }
        let (mut matched, mut weight) = (0_u8, 0_u32);
        for sign in recorded {
            matched = matched.saturating_add(1);
            weight = weight.saturating_add(pattern.weights.get(sign as usize).map_or(0, |it| u32::from(*it)));
        }
        let per_mille = share(weight, pattern.total_weight);
        Some(Self { pattern: u16::try_from(number).ok()?, per_mille, matched })
    }

    /// The highest share first; ties by pack order.
    const fn rank(self) -> (Reverse<u16>, u16) {
        (Reverse(self.per_mille), self.pattern)
    }

    fn can_lead(self) -> bool {
        self.per_mille >= Self::LEADS_FROM && usize::from(self.matched) >= PatternRule::LEADS_WITH
    }

    /// Whether the signs may just as well mean this pattern as the first.
    pub(super) fn is_near(self, first: Self, are_twins: bool) -> bool {
        let within = if are_twins { Self::TWINS_WITHIN } else { Self::CLOSE_WITHIN };
        self.can_lead() && first.per_mille.saturating_sub(self.per_mille) < within
    }
}

/// The patterns that points are chosen for: the first, and a second that has signs of its own or cannot be told apart.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct LeadingPatterns {
    first: Option<PatternMatch>,
    second: Option<PatternMatch>,
}

impl LeadingPatterns {
    pub(crate) fn of(rules: &Compiled, recorded: SignSet) -> Self {
        // A pattern that cannot lead may rank before those that can; then none leads.
        let best = matches(rules, recorded).min_by_key(|it| it.rank());
        let Some(first) = best.filter(|first| first.can_lead()) else {
            return Self::default();
        };
        let Some(leader) = rules.patterns.get(usize::from(first.pattern)) else {
            return Self::default();
        };
        let unexplained = recorded.difference(leader.signs);
        let leads_on_its_own = |other: &PatternMatch| {
            let number = usize::from(other.pattern);
            let alone = rules.patterns.get(number).and_then(|it| PatternMatch::of(number, it, unexplained));
            alone.is_some_and(PatternMatch::can_lead)
        };
        let others = matches(rules, recorded).filter(|it| it.can_lead() && it.pattern != first.pattern);
        let seconds = others.filter(|other| other.is_near(first, false) || leads_on_its_own(other));
        Self { first: Some(first), second: seconds.min_by_key(|it| it.rank()) }
    }

    pub(crate) const fn first(&self) -> Option<PatternMatch> {
        self.first
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = PatternMatch> + use<> {
        self.first.into_iter().chain(self.second)
    }
}

/// Every pattern with a recorded sign, the highest share first.
pub(crate) fn ranking(rules: &Compiled, recorded: SignSet) -> Vec<PatternMatch> {
    let mut ranking: Vec<PatternMatch> = matches(rules, recorded).collect();
    ranking.sort_unstable_by_key(|it| it.rank());
    ranking
}

fn matches(rules: &Compiled, recorded: SignSet) -> impl Iterator<Item = PatternMatch> {
    let numbered = rules.patterns.iter().enumerate();
    numbered.filter_map(move |(number, pattern)| PatternMatch::of(number, pattern, recorded))
}

/// A share in per mille, rounded to the nearest.
fn share(part: u32, whole: u32) -> u16 {
    let doubled = part.saturating_mul(2000).saturating_add(whole);
    let rounded = doubled.checked_div(whole.saturating_mul(2)).unwrap_or_default();
    u16::try_from(rounded.min(1000)).unwrap_or(1000)
}
