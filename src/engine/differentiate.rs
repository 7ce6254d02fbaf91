//! Which patterns the recorded signs speak for. Patterns never see risks.

use crate::intake::SignSet;
use crate::protocol::{Ranking, Scored};
use crate::rules::compile::{Compiled, CompiledPattern};
use std::cmp::Reverse;

/// Every pattern with a matched sign, by the share of its sign weight that was matched.
pub(super) fn differentiate(rules: &Compiled, signs: SignSet) -> Ranking {
    let score = |(number, pattern): (usize, &CompiledPattern)| {
        let (per_mille, matched) = matched_share(pattern, signs);
        let pattern = u16::try_from(number).ok()?;
        let scored = Scored { pattern, per_mille, matched, own_per_mille: per_mille, own_matched: matched };
        (matched > 0).then_some(scored)
    };
    let mut scored: Vec<Scored> = rules.patterns.iter().enumerate().filter_map(score).collect();
    scored.sort_by_key(|scored| (Reverse(scored.per_mille), scored.pattern));
    let pattern = |scored: &Scored| rules.patterns.get(usize::from(scored.pattern));
    if let Some(first) = scored.first().and_then(pattern) {
        let unexplained = signs.iter().filter(|sign| first.rule.weight(*sign).is_none()).collect();
        for other in scored.iter_mut().skip(1) {
            if let Some(rule) = pattern(other) {
                (other.own_per_mille, other.own_matched) = matched_share(rule, unexplained);
            }
        }
    }
    Ranking { scored }
}

/// The share of the sign weight of a pattern that some signs match, in per mille, and how many of them do.
fn matched_share(pattern: &CompiledPattern, signs: SignSet) -> (u16, u8) {
    let matched = pattern.rule.signs.iter().filter(|(sign, _)| signs.contains(*sign));
    let (count, weight) = matched.fold((0_u8, 0_u32), |(count, sum), (_, weight)| {
        (count.saturating_add(1), sum.saturating_add(u32::from(*weight)))
    });
    (share(weight, pattern.total_weight), count)
}

/// A share in per mille, rounded to the nearest.
fn share(part: u32, whole: u32) -> u16 {
    let doubled = part.saturating_mul(2000).saturating_add(whole);
    let rounded = doubled.checked_div(whole.saturating_mul(2)).unwrap_or_default();
    u16::try_from(rounded.min(1000)).unwrap_or(1000)
}
