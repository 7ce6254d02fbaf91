//! What breaks monotonicity. The reader refuses it by the form of a condition; here it is decided by its meaning, so that
//! no hole in that form goes unseen.

use super::{Lint, Linter};

impl Linter<'_> {
    pub(super) fn check_monotone(&mut self) {
        for rule in &self.own.safety {
            for risk in self.conditions.lightening_risks(&rule.heading.id) {
                let message = format!("`{}` can hold without `risk.{risk}` and not with it", rule.heading.id);
                let place = rule.condition.place.clone().unwrap_or_else(|| rule.heading.place.clone());
                self.tell_at(
                    Lint::NotMonotone,
                    &rule.heading,
                    place,
                    message,
                    "say it without: another risk may only withhold more",
                );
            }
        }
    }
}
