//! Numbers that no treatment has, and courses that contradict themselves.

use super::{Lint, Linter};
use crate::atlas::Millimetres;
use crate::intake::Severity;
use crate::rules::TechniqueRule;
use crate::rules::kinds::LONGEST_ROW;

/// The thinnest and the thickest needle that is taken for meant. The gauge number of a needle, 34 or 36, is no diameter. A choice of
/// this project.
const GAUGES: [Millimetres; 2] = [Millimetres::from_hundredths(10), Millimetres::from_hundredths(60)];
const DAYS_A_WEEK: u8 = 7;

pub(super) fn check(linter: &mut Linter<'_>) {
    for rule in &linter.own.safety {
        let gauges = [("face_gauge_mm", rule.cap.face_gauge), ("body_gauge_mm", rule.cap.body_gauge)];
        for (key, gauge) in gauges {
            if let Some(message) = gauge.and_then(|gauge| odd_gauge(key, gauge)) {
                linter.report(Lint::OutOfRange, &rule.heading, message, GAUGE_HELP);
            }
        }
    }
    for rule in &linter.own.techniques {
        if let Some(message) = rule.gauge.and_then(|gauge| odd_gauge("gauge_mm", gauge)) {
            linter.report(Lint::OutOfRange, &rule.heading, message, GAUGE_HELP);
        }
        check_needle(linter, rule);
    }
    check_courses(linter);
}

const GAUGE_HELP: &str = "give the diameter of the needle in millimetres, such as 0.16";

fn odd_gauge(key: &str, gauge: Millimetres) -> Option<String> {
    let [thinnest, thickest] = GAUGES;
    let is_odd = gauge < thinnest || gauge > thickest;
    is_odd.then(|| format!("`{key}` of {gauge} is no thickness of a needle: {thinnest} to {thickest}"))
}

fn check_needle(linter: &mut Linter<'_>, rule: &TechniqueRule) {
    let id = &rule.heading.id;
    if let Some((length, depth)) = rule.length.zip(rule.depth.max).filter(|(length, depth)| length < depth) {
        let message = format!("the needle of `{id}`, {length} long, is shorter than the depth of {depth}");
        linter.report(Lint::Contradiction, &rule.heading, message, "name a longer needle, or less depth");
    }
    let most = rule.needles.and_then(|needles| Severity::ALL.iter().map(|it| needles.at(*it)).max());
    if let Some(most) = most.filter(|most| *most > LONGEST_ROW) {
        let message = format!("`{id}` wants {most} needles on a side; the longest row has {LONGEST_ROW}");
        linter.report(Lint::OutOfRange, &rule.heading, message, "lower the numbers under `needles`");
    }
}

fn check_courses(linter: &mut Linter<'_>) {
    for rule in &linter.own.courses {
        let (id, last, often) = (&rule.heading.id, rule.sessions.max, rule.per_week.max);
        if rule.reassess_after > last {
            let message = format!("`{id}` looks again after session {} of {last}", rule.reassess_after);
            let help = "reassess after a session that the course has";
            linter.report(Lint::Contradiction, &rule.heading, message, help);
        }
        if rule.reassess_after == 0 {
            let message = format!("`{id}` looks again before its first session");
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
