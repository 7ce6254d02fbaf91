//! What an intake says about every fact that the rules read.

use super::pattern_ranking::LeadingPatterns;
use crate::intake::{Answer, Intake, Reaction, ReportedConcern, Visit};
use crate::rules::compile::{
    BitFact, Compiled, ConcernTest, Fact, Known, Number, Truth, satisfies, shows, zones_of,
};

/// Every fact but the patterns, which are known once the signs are weighed. What an intake does not report is not looked
/// at one by one.
pub(crate) fn known(rules: &Compiled, intake: &Intake) -> Known {
    let index = &rules.fact_index;
    let mut known = index.nothing_reported;
    let signs = intake.signs().iter().flat_map(|sign| index.about_sign(sign));
    let lifestyles = intake.lifestyle().iter().flat_map(|lifestyle| index.about_lifestyle(lifestyle));
    signs.chain(lifestyles).for_each(|fact| known.set(*fact, Truth::True));
    let concerns = intake.concerns().iter().flat_map(|reported| index.about_concern(reported.concern()));
    for number in concerns.chain(&index.always_told) {
        if let Some(BitFact::Plain(fact)) = rules.facts.get(*number) {
            known.set(*number, plain(rules, intake, fact));
        }
    }
    for risk in intake.open_risks() {
        index.about_risk(risk).iter().for_each(|fact| known.set(*fact, Truth::Unknown));
    }
    for entry in intake.risks().entries() {
        for number in index.about_risk(entry.risk()) {
            if let Some(BitFact::Entry(risk, tests)) = rules.facts.get(*number) {
                let satisfies_all = |entry| tests.iter().all(|test| satisfies(entry, *test));
                known.set(*number, intake.risks().of(*risk).any(satisfies_all).into());
            }
        }
    }
    add_reactions(rules, intake, &mut known);
    known
}

/// Adds the reactions to the last needles. Those that nobody asked about are unknown.
fn add_reactions(rules: &Compiled, intake: &Intake, known: &mut Known) {
    let index = &rules.fact_index;
    if intake.has_unasked_reactions() {
        let all = Reaction::ALL.iter().flat_map(|reaction| index.about_reaction(*reaction));
        all.for_each(|fact| known.set(*fact, Truth::Unknown));
    }
    for reported in intake.reactions() {
        for number in index.about_reaction(reported.reaction()) {
            let Some(BitFact::Reaction(_, tests)) = rules.facts.get(*number) else { continue };
            if shows(reported, intake.is_repeated(reported.reaction()), tests) {
                known.set(*number, Truth::True);
            }
        }
    }
}

/// Adds the patterns: one holds where it ranks first or second and enough supports it.
pub(crate) fn add_patterns(rules: &Compiled, leaders: &LeadingPatterns, known: &mut Known) {
    for (number, pattern) in &rules.fact_index.patterns {
        let leads = leaders.iter().any(|scored| usize::from(scored.pattern) == *pattern);
        known.set(*number, leads.into());
    }
}

fn plain(rules: &Compiled, intake: &Intake, fact: &Fact) -> Truth {
    match fact {
        Fact::Always => Truth::True,
        Fact::Number(number, comparison, value) => {
            let given = match number {
                Number::Age => Some(u32::from(intake.age().years())),
                Number::EventInDays => intake.event_in_days(),
                Number::SystolicMmhg => intake.vitals().systolic_mmhg().map(u32::from),
                Number::DiastolicMmhg => intake.vitals().diastolic_mmhg().map(u32::from),
                Number::Visit => intake.visit().map(|visit| u32::from(visit.number())),
                Number::DaysSinceLast => intake.visit().and_then(Visit::days_since_last),
            };
            given.is_some_and(|given| comparison.holds(&given, value)).into()
        }
        Fact::Sex(sex) => (intake.sex() == *sex).into(),
        Fact::Pregnancy(pregnancy) => (intake.pregnancy() == *pregnancy).into(),
        Fact::Breastfeeding => match intake.breastfeeding() {
            Answer::Yes => Truth::True,
            Answer::No => Truth::False,
            Answer::Unknown => Truth::Unknown,
        },
        Fact::FirstVisit => intake.is_first_visit().into(),
        Fact::Lifestyle(lifestyle) => intake.lifestyle().contains(*lifestyle).into(),
        Fact::Sign(sign) => intake.signs().contains(*sign).into(),
        Fact::Concern(concern, test) => {
            let reported = intake.concerns().iter().filter(|reported| reported.concern() == *concern);
            let satisfies = |reported: &ReportedConcern| match test {
                None => true,
                Some(ConcernTest::Severity(comparison, severity)) => {
                    comparison.holds(&reported.severity(), severity)
                }
                Some(ConcernTest::Zone(zone)) => zones_of(rules, reported).contains(*zone),
            };
            reported.into_iter().any(satisfies).into()
        }
        Fact::Change(change) => {
            let mut changes = intake.visit().into_iter().flat_map(Visit::change);
            changes.any(|reported| reported.change() == *change).into()
        }
        Fact::Clinic(question) => match intake.answer(*question) {
            Answer::Yes => Truth::True,
            Answer::No => Truth::False,
            Answer::Unknown => Truth::Unknown,
        },
        // Set elsewhere: patterns once they are ranked, risks and reactions from their entries.
        Fact::Pattern(_) | Fact::Risk(..) | Fact::Reaction(..) => Truth::Unknown,
    }
}
