//! Patterns by how much of their signs was recorded. Patterns never see risks.

use crate::intake::SignSet;
use crate::rules::PatternRule;
use crate::rules::compile::{Compiled, CompiledPattern};
use std::cmp::Reverse;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PatternMatch {
    /// The pattern's place in the order of the packs.
    pub(crate) pattern: u16,
    /// The share of the weight of its signs that was matched.
    pub(crate) per_mille: u16,
    /// How many of its signs were recorded.
    pub(crate) matched: u8,
}

impl PatternMatch {
    /// A pattern leads only on a fifth of its sign weight, and on [`PatternRule::LEADS_WITH`] of its signs.
    const LEADS_FROM: u16 = 200;
    /// Two scores this near are told as close; those of patterns that the rules call near twins, at twice the distance.
    const CLOSE_WITHIN: u16 = 100;
    const TWINS_WITHIN: u16 = 200;

    /// The share of the signs of a pattern that was recorded; nothing, where none was.
    fn of(number: usize, pattern: &CompiledPattern, recorded: SignSet) -> Option<Self> {
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

    /// The highest share first; ties fall by the order of the packs.
    const fn rank(self) -> (Reverse<u16>, u16) {
        (Reverse(self.per_mille), self.pattern)
    }

    fn can_lead(self) -> bool {
        self.per_mille >= Self::LEADS_FROM && usize::from(self.matched) >= PatternRule::LEADS_WITH
    }

    /// Whether it is told beside the first as one that the signs may have meant.
    pub(crate) fn is_near(self, first: Self, are_twins: bool) -> bool {
        let within = if are_twins { Self::TWINS_WITHIN } else { Self::CLOSE_WITHIN };
        self.can_lead() && first.per_mille.saturating_sub(self.per_mille) < within
    }
}

/// The patterns that points are chosen for: the first, where enough speaks for it, and the next that stands beside it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct LeadingPatterns {
    first: Option<PatternMatch>,
    second: Option<PatternMatch>,
}

impl LeadingPatterns {
    pub(crate) fn of(rules: &Compiled, recorded: SignSet) -> Self {
        let leading = || scored(rules, recorded).filter(|scored| scored.can_lead());
        // A pattern that cannot lead may come before those that can; then none leads.
        let best = scored(rules, recorded).min_by_key(|scored| scored.rank());
        let Some(first) = best.filter(|first| first.can_lead()) else {
            return Self::default();
        };
        let Some(explains) = rules.patterns.get(usize::from(first.pattern)) else {
            return Self::default();
        };
        let unexplained = recorded.difference(explains.signs);
        let stands_beside = |other: &PatternMatch| {
            other.is_near(first, false) || {
                let number = usize::from(other.pattern);
                let on_its_own =
                    rules.patterns.get(number).and_then(|it| PatternMatch::of(number, it, unexplained));
                on_its_own.is_some_and(PatternMatch::can_lead)
            }
        };
        // It comes second on signs of its own, or because the two cannot be told apart. Signs that the first explains
        // speak for nothing further.
        let others = leading().filter(|other| other.pattern != first.pattern);
        let second = others.filter(stands_beside).min_by_key(|scored| scored.rank());
        Self { first: Some(first), second }
    }

    /// The first, where enough speaks for it.
    pub(crate) const fn first(&self) -> Option<PatternMatch> {
        self.first
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = PatternMatch> + use<> {
        self.first.into_iter().chain(self.second)
    }
}

/// Every pattern with a matched sign, by the share of its sign weight that was matched.
pub(crate) fn ranking(rules: &Compiled, recorded: SignSet) -> Vec<PatternMatch> {
    let mut ranking: Vec<PatternMatch> = scored(rules, recorded).collect();
    ranking.sort_unstable_by_key(|scored| scored.rank());
    ranking
}

fn scored(rules: &Compiled, recorded: SignSet) -> impl Iterator<Item = PatternMatch> {
    let numbered = rules.patterns.iter().enumerate();
    numbered.filter_map(move |(number, pattern)| PatternMatch::of(number, pattern, recorded))
}

/// A share in per mille, rounded to the nearest.
fn share(part: u32, whole: u32) -> u16 {
    let doubled = part.saturating_mul(2000).saturating_add(whole);
    let rounded = doubled.checked_div(whole.saturating_mul(2)).unwrap_or_default();
    u16::try_from(rounded.min(1000)).unwrap_or(1000)
}
