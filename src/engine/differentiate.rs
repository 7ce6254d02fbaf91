//! Which patterns the recorded signs speak for. Patterns never see risks.

use crate::intake::SignSet;
use crate::protocol::{Ranking, Scored};
use crate::rules::compile::Compiled;
use std::cmp::Reverse;

/// Every pattern with a matched sign, by the share of its sign weight that was matched.
pub(super) fn differentiate(rules: &Compiled, signs: SignSet) -> Ranking {
    let recorded = matched(rules, signs);
    let some_matched = recorded.iter().zip(&rules.patterns).enumerate().filter(|(_, (it, _))| it.count > 0);
    let scored = some_matched.filter_map(|(number, (matched, pattern))| {
        let per_mille = share(matched.weight, pattern.total_weight);
        let (pattern, matched) = (u16::try_from(number).ok()?, matched.count);
        Some(Scored { pattern, per_mille, matched, own_per_mille: per_mille, own_matched: matched })
    });
    let mut scored: Vec<Scored> = scored.collect();
    scored.sort_by_key(|scored| (Reverse(scored.per_mille), scored.pattern));
    let pattern = |scored: &Scored| rules.patterns.get(usize::from(scored.pattern));
    if let Some(first) = scored.first().and_then(pattern) {
        let unexplained = signs.iter().filter(|sign| first.rule.weight(*sign).is_none()).collect();
        let own = matched(rules, unexplained);
        for other in scored.iter_mut().skip(1) {
            if let (Some(rule), Some(own)) = (pattern(other), own.get(usize::from(other.pattern))) {
                other.own_per_mille = share(own.weight, rule.total_weight);
                other.own_matched = own.count;
            }
        }
    }
    Ranking { scored }
}

/// What was recorded of the signs of a pattern.
#[derive(Clone, Copy, Debug, Default)]
struct Matched {
    count: u8,
    weight: u32,
}

/// What some signs match of every pattern.
fn matched(rules: &Compiled, signs: SignSet) -> Vec<Matched> {
    let mut matched = vec![Matched::default(); rules.patterns.len()];
    for (pattern, weight) in signs.iter().flat_map(|sign| rules.pattern_index.of(sign)) {
        if let Some(matched) = matched.get_mut(*pattern) {
            matched.count = matched.count.saturating_add(1);
            matched.weight = matched.weight.saturating_add(u32::from(*weight));
        }
    }
    matched
}

/// A share in per mille, rounded to the nearest.
fn share(part: u32, whole: u32) -> u16 {
    let doubled = part.saturating_mul(2000).saturating_add(whole);
    let rounded = doubled.checked_div(whole.saturating_mul(2)).unwrap_or_default();
    u16::try_from(rounded.min(1000)).unwrap_or(1000)
}
