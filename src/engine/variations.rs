//! The changes that "what if" tries: everything that an intake can say and a rule can read.

use crate::atlas::{FacialZone, Side, ZoneSet};
use crate::decision::{Decision, Protocol};
use crate::intake::{
    Age, Answer, Change, Concern, Detail, Intake, Modality, Position, PresentRisk, Reaction, ReportedConcern,
    Risk, Severity, Sex, Size, Vitals,
};
use crate::reasoning::site::Site;
use crate::rules::compile::{BitFact, Compiled, Days, Fact, RiskTest};
use crate::rules::when::fact::{Comparison, Number, ReactionTest};
use std::collections::BTreeSet;

/// The sides of a concern or a risk.
const SIDES: [Side; 3] = [Side::Left, Side::Right, Side::Bilateral];

/// The changes that are tried for this decision, `most` of them at most.
pub(super) fn variations(rules: &Compiled, decision: &Decision, most: usize) -> Vec<Change> {
    let intake = decision.intake();
    let all = Change::all(intake)
        .chain(Sex::ALL.iter().copied().map(Change::Sex))
        .chain(ages(rules))
        .chain(intake.concerns().iter().flat_map(|reported| concern_changes(*reported, intake)))
        .chain(other_concerns(intake))
        .chain(intake.risks().entries().iter().flat_map(|entry| entry_changes(rules, entry, intake)))
        .chain(pressures(rules, intake.vitals()))
        .chain(events(rules, intake))
        .chain(answers(rules))
        .chain(wishes(decision));
    all.filter(|change| !change.holds(intake) && intake.with(change.clone()).is_ok()).take(most).collect()
}

/// The numbers on both sides of a threshold.
pub(super) fn around(comparison: Comparison, threshold: u32) -> Vec<u32> {
    let (below, above) = (threshold.checked_sub(1), threshold.checked_add(1));
    match comparison {
        Comparison::Less | Comparison::AtLeast => [below, Some(threshold)].into_iter().flatten().collect(),
        Comparison::AtMost | Comparison::Greater => [Some(threshold), above].into_iter().flatten().collect(),
        Comparison::Equal => [below, Some(threshold), above].into_iter().flatten().collect(),
    }
}

/// The numbers around every threshold of a number in the rules.
pub(super) fn thresholds(rules: &Compiled, of: Number) -> BTreeSet<u32> {
    let about = rules.facts.iter().filter_map(|fact| match fact {
        BitFact::Plain(Fact::Number(number, comparison, threshold)) if *number == of => {
            Some(around(*comparison, *threshold))
        }
        _ => None,
    });
    about.flatten().collect()
}

/// The numbers of days around every threshold in the rules about a reaction, since it began and since it was gone.
pub(super) fn reaction_thresholds(rules: &Compiled, of: Reaction) -> BTreeSet<u32> {
    let tests = rules.facts.iter().flat_map(|fact| match fact {
        BitFact::Reaction(reaction, tests) if *reaction == of => tests.as_slice(),
        _ => &[],
    });
    let around = tests.filter_map(|test| match test {
        ReactionTest::DaysAgo(comparison, days) | ReactionTest::GoneDaysAgo(comparison, days) => {
            Some(around(*comparison, *days))
        }
        ReactionTest::Severe | ReactionTest::Repeated => None,
    });
    around.flatten().collect()
}

/// The numbers of days around every threshold in the rules about a risk.
pub(super) fn days_thresholds(rules: &Compiled, risk: Risk) -> BTreeSet<u32> {
    let facts = rules.fact_index.about_risk(risk).iter().filter_map(|number| rules.facts.get(*number));
    let tests = facts.flat_map(|fact| match fact {
        BitFact::Entry(_, tests) => tests.as_slice(),
        BitFact::Plain(_) | BitFact::Reaction(_, _) => &[],
    });
    let around = tests.filter_map(|test| match test {
        RiskTest::DaysAgo(comparison, Days::Number(days)) => Some(around(*comparison, *days)),
        _ => None,
    });
    around.flatten().collect()
}

fn ages(rules: &Compiled) -> impl Iterator<Item = Change> {
    // A pregnancy is conceivable from 10 to 59 years.
    let all: BTreeSet<u32> = thresholds(rules, Number::Age).into_iter().chain([9, 10, 59, 60]).collect();
    let ages = all.into_iter().filter_map(|years| Age::new(u8::try_from(years).ok()?).ok());
    ages.map(Change::Age)
}

/// Degree, side, zones and weight of a reported concern.
fn concern_changes(reported: ReportedConcern, intake: &Intake) -> Vec<Change> {
    let severities = Severity::ALL.iter().map(|severity| reported.with_severity(*severity));
    let sides = SIDES.iter().map(|side| reported.with_side(*side));
    let zones = toggled(reported.zones()).map(|zones| {
        let plain = ReportedConcern::new(reported.concern()).with_severity(reported.severity());
        let plain = plain.with_main(reported.is_main()).with_zones(zones);
        reported.side().map_or(plain, |side| plain.with_side(side))
    });
    let main = [reported.with_main(!reported.is_main())];
    let changed = severities.chain(sides).chain(zones).chain(main).map(Change::Concern);
    let removed = (intake.concerns().len() > 1).then_some(Change::ConcernRemoved(reported.concern()));
    changed.chain(removed).collect()
}

fn other_concerns(intake: &Intake) -> impl Iterator<Item = Change> {
    let others = Concern::ALL.iter().copied().filter(|concern| !concern.must_name_zones());
    let new = others.filter(|concern| intake.concerns().iter().all(|it| it.concern() != *concern));
    new.map(|concern| Change::Concern(ReportedConcern::new(concern)))
}

/// Zones with one more or one fewer.
fn toggled(zones: ZoneSet) -> impl Iterator<Item = ZoneSet> {
    FacialZone::ALL.iter().map(move |zone| zones.symmetric_difference(ZoneSet::from_iter([*zone])))
}

/// The details of an entry, other ones and each taken back.
fn entry_changes(rules: &Compiled, entry: &PresentRisk, intake: &Intake) -> Vec<Change> {
    let risk = entry.risk();
    let mut others: Vec<PresentRisk> = Vec::new();
    for detail in risk.details() {
        let without = entry.clone().without(*detail);
        match detail {
            Detail::Status => {
                others.extend(risk.statuses().iter().map(|status| without.clone().with_status(*status)));
            }
            Detail::Severity => {
                others.extend(Severity::ALL.iter().map(|severity| without.clone().with_severity(*severity)));
            }
            Detail::DaysAgo => {
                let days = days_thresholds(rules, risk).into_iter();
                others.extend(days.map(|days| without.clone().with_days_ago(days)));
            }
            Detail::Zones => {
                let zones = toggled(entry.zones().unwrap_or_default());
                others.extend(zones.map(|zones| without.clone().with_zones(zones)));
            }
            Detail::Side => others.extend(SIDES.iter().map(|side| without.clone().with_side(*side))),
            Detail::Note => continue,
        }
        others.push(without);
    }
    let with = |other: PresentRisk| {
        let all = intake.risks().of(risk).map(|it| if it == entry { other.clone() } else { it.clone() });
        // In the order of an intake, so that a difference says the same.
        let mut all: Vec<PresentRisk> = all.collect();
        all.sort_by_cached_key(PresentRisk::sort_key);
        all.dedup();
        Change::RiskEntries(all)
    };
    others.into_iter().map(with).collect()
}

fn pressures(rules: &Compiled, now: Vitals) -> Vec<Change> {
    let numbers = |of| thresholds(rules, of).into_iter().filter_map(|mmhg| u16::try_from(mmhg).ok());
    let systolic = numbers(Number::SystolicMmhg).map(|mmhg| now.with_systolic_mmhg(mmhg));
    let diastolic = numbers(Number::DiastolicMmhg).map(|mmhg| now.with_diastolic_mmhg(mmhg));
    [Vitals::new()].into_iter().chain(systolic).chain(diastolic).map(Change::Vitals).collect()
}

fn events(rules: &Compiled, intake: &Intake) -> Vec<Change> {
    let days = thresholds(rules, Number::EventInDays).into_iter().map(Some);
    let none = intake.event_in_days().map(|_| None);
    days.chain(none).map(Change::EventInDays).collect()
}

fn answers(rules: &Compiled) -> impl Iterator<Item = Change> {
    let asked = rules.questions.iter().map(|rule| rule.question);
    asked.flat_map(|question| Answer::ALL.iter().map(move |answer| Change::Answer(question, *answer)))
}

/// Sizes, positions, modalities and points to leave out, and fewer needles than the plan has: none, and half as many.
fn wishes(decision: &Decision) -> Vec<Change> {
    let insertions = decision.protocol().into_iter().flat_map(Protocol::insertions);
    let sites: BTreeSet<Site> = insertions.clone().map(|insertion| insertion.site()).collect();
    let needles: usize = insertions.map(|insertion| usize::from(insertion.needles())).sum();
    let wishes = decision.intake().preferences();
    let fewer = [None, Some(0), u8::try_from(needles / 2).ok().filter(|half| *half > 1)];
    let mut all: Vec<Change> = Size::ALL.iter().copied().map(Change::Size).collect();
    all.extend(Position::ALL.iter().copied().map(Change::Position));
    for change in [Change::NeedlesMax, Change::FaceNeedlesMax, Change::BodyNeedlesMax] {
        all.extend(fewer.map(change));
    }
    let modalities = Modality::ALL.iter().copied();
    all.extend(modalities.map(|it| Change::AvoidModality(it, !wishes.avoided_modalities().contains(it))));
    let planned = sites.into_iter().filter_map(|site| match site {
        Site::Point(point) => Some(Change::AvoidPoint(point, true)),
        Site::Local { .. } => None,
    });
    all.extend(planned);
    all.extend(wishes.avoided_points().iter().map(|point| Change::AvoidPoint(point, false)));
    all
}
