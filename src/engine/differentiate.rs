//! Which patterns the recorded signs speak for. Patterns never see risks.

use crate::intake::SignSet;
use crate::protocol::{Ranking, Scored};
use crate::rules::compile::{Compiled, CompiledPattern};
use std::cmp::Reverse;

/// Every pattern with a matched sign, by the share of its sign weight that was matched.
pub(super) fn differentiate(rules: &Compiled, signs: SignSet) -> Ranking {
    let score = |(number, pattern): (usize, &CompiledPattern)| {
        let matched = pattern.rule.signs.iter().filter(|(sign, _)| signs.contains(*sign));
        let (count, weight) = matched.fold((0_u8, 0_u32), |(count, sum), (_, weight)| {
            (count.saturating_add(1), sum.saturating_add(u32::from(*weight)))
        });
        let pattern_number = u16::try_from(number).ok()?;
        (count > 0).then(|| Scored {
            pattern: pattern_number,
            per_mille: share(weight, pattern.total_weight),
            matched: count,
        })
    };
    let mut scored: Vec<Scored> = rules.patterns.iter().enumerate().filter_map(score).collect();
    scored.sort_by_key(|scored| (Reverse(scored.per_mille), scored.pattern));
    Ranking { scored }
}

/// A share in per mille, rounded to the nearest.
fn share(part: u32, whole: u32) -> u16 {
    let doubled = part.saturating_mul(2000).saturating_add(whole);
    let rounded = doubled.checked_div(whole.saturating_mul(2)).unwrap_or_default();
    u16::try_from(rounded.min(1000)).unwrap_or(1000)
}
