//! Every status that a risk accepts is covered by a safety rule.

use super::Linter;
use super::conditions::Conditions;
use super::finding::Lint;
use crate::intake::{Risk, Status};
use crate::rules::pack::Rules;
use crate::rules::when::fact::Fact;

impl Linter<'_> {
    pub(crate) fn check_statuses(&mut self) {
        let known = uncovered(self.below, &mut Conditions::new(self.below, self.below));
        for (risk, status) in uncovered(self.rules, &mut self.conditions) {
            // A gap that the packs below have already is theirs.
            if known.contains(&(risk, status)) {
                continue;
            }
            let reads = |heading_reads: &Fact| matches!(heading_reads, Fact::Risk(read, _) if *read == risk);
            let of_risk = self
                .own
                .safety
                .iter()
                .find(|rule| rule.condition.expression.facts().into_iter().any(|(fact, ..)| reads(fact)));
            let heading =
                of_risk.map(|rule| &rule.heading).or_else(|| Some(&self.own.safety.first()?.heading));
            let Some(heading) = heading.or_else(|| self.own.headings().next().map(|(_, heading)| heading))
            else {
                continue;
            };
            let message = format!("`risk.{risk}.status = {status}` is accepted and no safety rule covers it");
            let remedy = "add a rule for it, if only one that asks who follows it up";
            self.tell(Lint::StatusUncovered, heading, message, remedy);
        }
    }
}

/// The statuses with which somebody can have a risk without any safety rule that rests on it.
fn uncovered(rules: &Rules, conditions: &mut Conditions) -> Vec<(Risk, Status)> {
    let mut found = Vec::new();
    for risk in Risk::ALL {
        for status in risk.statuses() {
            let in_force = rules.safety.iter().filter(|rule| rule.policy.is_none());
            let covered = in_force.into_iter().any(|rule| {
                let reads = |(fact, ..): (&Fact, _, _)| matches!(fact, Fact::Risk(read, _) if read == risk);
                rule.condition.expression.facts().into_iter().any(reads)
                    && conditions.can_rest_on(&rule.heading.id, *risk, *status)
            });
            if !covered && !rules.safety.is_empty() {
                found.push((*risk, *status));
            }
        }
    }
    found
}
