//! Numbers that no treatment has, and courses that contradict themselves.

use super::{Lint, Linter};
use crate::rules::TechniqueRule;

const DAYS_A_WEEK: u8 = 7;

pub(super) fn check(linter: &mut Linter<'_>) {
    for rule in &linter.own.techniques {
        check_needle(linter, rule);
    }
    check_courses(linter);
}

fn check_needle(linter: &mut Linter<'_>, rule: &TechniqueRule) {
    let id = &rule.heading.id;
    if let Some((length, depth)) = rule.length.zip(rule.depth.max).filter(|(length, depth)| length < depth) {
        let message = format!("the needle of `{id}`, {length} long, is shorter than the depth of {depth}");
        linter.report(Lint::Contradiction, &rule.heading, message, "name a longer needle, or less depth");
    }
}

fn check_courses(linter: &mut Linter<'_>) {
    for rule in &linter.own.courses {
        let (id, last, often) = (&rule.heading.id, rule.sessions.max, rule.per_week.max);
        if rule.reassess_after > last {
            let message = format!("`{id}` reassesses after session {} of {last}", rule.reassess_after);
            let help = "reassess after a session that the course has";
            linter.report(Lint::Contradiction, &rule.heading, message, help);
        }
        if rule.reassess_after == 0 {
            let message = format!("`{id}` reassesses before its first session");
            linter.report(Lint::Contradiction, &rule.heading, message, "give `reassess_after` at least 1");
        }
        if often > DAYS_A_WEEK {
            let message = format!("`{id}` has {often} sessions a week, more than one a day");
            linter.report(Lint::OutOfRange, &rule.heading, message, "lower `per_week`");
        }
        if rule.maintenance_weeks == Some(0) {
            let message = format!("`{id}` has a session every 0 weeks after the course");
            linter.report(Lint::OutOfRange, &rule.heading, message, "give `maintenance_weeks` at least 1");
        }
    }
}
