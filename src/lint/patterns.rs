//! Patterns that no signs can tell apart.
//!
//! A score is a sum over the recorded signs, divided by the weight of all. So two patterns score alike on every intake
//! exactly where each sign is the same share of both.

use super::Linter;
use super::finding::Lint;
use crate::rules::kinds::pattern::PatternRule;

impl Linter<'_> {
    pub(crate) fn check_patterns(&mut self) {
        let rules = &self.rules.patterns;
        for (place, rule) in rules.iter().enumerate() {
            let twin = rules.iter().take(place).find(|twin| always_score_alike(rule, twin));
            let Some(twin) = twin.filter(|_| self.is_own(&rule.heading)) else { continue };
            let message = format!(
                "`{}` and `{}` have the same score whatever is recorded",
                twin.heading.id, rule.heading.id
            );
            let remedy = "name a sign that speaks for one of them and not for the other";
            self.tell(Lint::Indistinguishable, &rule.heading, message, remedy);
        }
    }
}

fn always_score_alike(one: &PatternRule, other: &PatternRule) -> bool {
    let (whole, other_whole) = (one.total_weight(), other.total_weight());
    one.signs.len() == other.signs.len()
        && one.signs.iter().all(|(sign, weight)| {
            other.weight(*sign).is_some_and(|other_weight| {
                u32::from(*weight).saturating_mul(other_whole)
                    == u32::from(other_weight).saturating_mul(whole)
            })
        })
}
