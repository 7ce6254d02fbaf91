//! The answers that could complete an entry of a risk, as far as rules can tell them apart.

use crate::atlas::{Side, ZoneSet};
use crate::intake::{Detail, PresentRisk, Reaction, ReportedReaction, Severity, ranges};
use crate::rules::compile::{Days, ReactionTest, RiskTest};

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
                Detail::DaysAgo => {
                    days(bounds(tests)).into_iter().map(|it| entry().with_days_ago(it)).collect()
                }
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

/// A reaction with each answer that some test tells apart.
pub(super) fn reactions(reaction: Reaction, tests: &[ReactionTest]) -> Vec<ReportedReaction> {
    let days = days(tests.iter().filter_map(|test| match test {
        ReactionTest::DaysAgo(_, days) | ReactionTest::GoneDaysAgo(_, days) => Some(*days),
        ReactionTest::Severe | ReactionTest::Repeated => None,
    }));
    let mut reactions = Vec::new();
    for began in &days {
        for severe in [false, true] {
            let here = ReportedReaction::new(reaction).with_days_ago(*began).with_severe(severe);
            reactions.push(here.clone());
            let gone = days.iter().filter(|gone| *gone <= began);
            reactions.extend(gone.map(|gone| here.clone().with_gone_days_ago(*gone)));
        }
    }
    reactions
}

fn bounds(tests: &[RiskTest]) -> impl Iterator<Item = u32> {
    tests.iter().filter_map(|test| match test {
        RiskTest::DaysAgo(_, Days::Number(days)) => Some(*days),
        _ => None,
    })
}

/// Numbers of days on either side of every bound.
fn days(bounds: impl Iterator<Item = u32>) -> Vec<u32> {
    let near = bounds.flat_map(|days| [days.saturating_sub(1), days, days.saturating_add(1)]);
    let mut days: Vec<u32> = near.chain([ranges::DAYS.min]).filter(|it| *it <= ranges::DAYS.max).collect();
    days.sort_unstable();
    days.dedup();
    days
}
