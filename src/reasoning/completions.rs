//! The answers that could complete an entry of a risk, as far as rules can tell them apart.

use crate::atlas::{Side, ZoneSet};
use crate::intake::{Detail, PresentRisk, Severity, ranges};
use crate::rules::compile::{Days, RiskTest};

/// An entry with each answer to the details that `is_asked` says. Of the answers that no test tells apart, one stands for
/// all. Zones are nowhere or these: no test is about zones that are not there.
pub(super) fn completions(
    entry: &PresentRisk,
    is_asked: impl Fn(Detail) -> bool,
    tests: &[RiskTest],
    zones: ZoneSet,
) -> Vec<PresentRisk> {
    let risk = entry.risk();
    let asked = risk.details().iter().filter(|detail| is_asked(**detail));
    asked.fold(vec![entry.clone()], |entries, detail| {
        let answers = |entry: PresentRisk| -> Vec<PresentRisk> {
            let entry = || entry.clone();
            match detail {
                Detail::Status => risk.statuses().iter().map(|it| entry().with_status(*it)).collect(),
                Detail::Severity => Severity::ALL.iter().map(|it| entry().with_severity(*it)).collect(),
                Detail::DaysAgo => days(tests).into_iter().map(|it| entry().with_days_ago(it)).collect(),
                Detail::Zones => vec![entry().with_zones([]), entry().with_zones(zones)],
                Detail::Side => {
                    let sides = [Side::Left, Side::Right, Side::Bilateral];
                    sides.into_iter().map(|it| entry().with_side(it)).collect()
                }
                Detail::Note => vec![entry()],
            }
        };
        entries.into_iter().flat_map(answers).collect()
    })
}

/// Numbers of days on either side of every bound.
fn days(tests: &[RiskTest]) -> Vec<u32> {
    let bounds = tests.iter().filter_map(|test| match test {
        RiskTest::DaysAgo(_, Days::Number(days)) => Some(*days),
        _ => None,
    });
    let near = bounds.flat_map(|days| [days.saturating_sub(1), days, days.saturating_add(1)]);
    let mut days: Vec<u32> = near.chain([ranges::DAYS.min]).filter(|it| *it <= ranges::DAYS.max).collect();
    days.sort_unstable();
    days.dedup();
    days
}
