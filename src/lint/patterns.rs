//! Patterns that no signs can tell apart.
//!
//! A score is the weight of the recorded signs over the weight of all signs of the pattern. So two patterns score alike
//! for every intake exactly if each sign has the same share of both.

use super::{Lint, Linter, earlier_matches};
use crate::intake::SignSet;
use crate::rules::PatternRule;

pub(super) fn check(linter: &mut Linter<'_>) {
    let pairs = earlier_matches(&linter.rules.patterns, |rule, other| {
        linter.is_own(&rule.heading) && always_score_alike(rule, other)
    });
    for (rule, other) in pairs {
        let message =
            format!("`{}` and `{}` have the same score for every intake", other.heading.id, rule.heading.id);
        let help = "add a sign that supports only one of them";
        linter.report(Lint::Indistinguishable, &rule.heading, message, help);
    }
}

fn always_score_alike(one: &PatternRule, other: &PatternRule) -> bool {
    let (whole, other_whole) = (one.total_weight(SignSet::EMPTY), other.total_weight(SignSet::EMPTY));
    one.signs.len() == other.signs.len()
        && one.signs.iter().all(|(sign, weight)| {
            other.weight(*sign).is_some_and(|other_weight| {
                u32::from(*weight).saturating_mul(other_whole)
                    == u32::from(other_weight).saturating_mul(whole)
            })
        })
}
