//! A safety rule that takes the place of a stricter one: allowed where that one is overridable, and worth a look.

use super::Linter;
use super::actions::lighter_in;
use super::finding::Lint;

impl Linter<'_> {
    pub(crate) fn check_replacements(&mut self) {
        for rule in &self.own.safety {
            let was = self.below.safety.iter().find(|earlier| earlier.heading.id == rule.heading.id);
            let Some(was) = was else { continue };
            let alike = was.condition.expression.is_like(&rule.condition.expression);
            let mut lighter = lighter_in(rule, was, alike);
            if !self.conditions.condition_implies(&was.condition, was.interval, &rule.heading.id) {
                lighter.insert(0, "`when`");
            }
            if lighter.is_empty() {
                continue;
            }
            let message = format!(
                "`{}` is lighter than the rule it replaces in {}",
                rule.heading.id,
                lighter.join(", ")
            );
            let remedy =
                "make sure that this is meant; every decision it touches says that the rule was replaced";
            self.tell(Lint::LighterReplacement, &rule.heading, message, remedy);
        }
    }
}
