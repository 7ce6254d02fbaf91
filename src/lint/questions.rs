//! Questions that no rule reads.

use super::{Lint, Linter};
use crate::intake::ClinicQuestion;
use std::collections::BTreeSet;

pub(super) fn check(linter: &mut Linter<'_>) {
    let conditions = linter.rules.conditional().flat_map(|(_, condition, _)| &condition.questions);
    let read: BTreeSet<ClinicQuestion> = conditions.map(|(question, _)| *question).collect();
    for rule in linter.own.questions.iter().filter(|rule| !read.contains(&rule.question)) {
        let message = format!("no rule reads `{}`, so its answer changes nothing", rule.question);
        let help = "read it in the `when` of a safety rule, a step or a harm, or remove it";
        linter.report(Lint::IdlePart, &rule.heading, message, help);
    }
}
