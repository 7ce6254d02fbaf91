//! What an intake says of every fact that the rules read.

use crate::intake::{Answer, Intake, ReportedConcern, RiskState};
use crate::protocol::Ranking;
use crate::rules::compile::{
    BitFact, Compiled, ConcernTest, Fact, Known, Number, RiskTest, Truth, satisfies, zones_of,
};

/// Every fact but the patterns, which are known once the signs are weighed.
pub(super) fn known(rules: &Compiled, intake: &Intake) -> Known {
    let mut known = Known::NOTHING;
    for (number, fact) in rules.facts.iter().enumerate() {
        let truth = match fact {
            BitFact::Plain(fact) => plain(rules, intake, fact),
            BitFact::Entry(risk, tests) => match intake.risks().state(*risk) {
                RiskState::Absent => Truth::False,
                RiskState::Unknown => Truth::Unknown,
                RiskState::Present => {
                    let satisfies_all =
                        |tests: &[RiskTest], entry| tests.iter().all(|test| satisfies(entry, *test));
                    intake.risks().of(*risk).any(|entry| satisfies_all(tests, entry)).into()
                }
            },
        };
        known.set(number, truth);
    }
    known
}

/// Adds the patterns: one holds where it ranks first or second and enough speaks for it.
pub(super) fn add_patterns(rules: &Compiled, ranking: &Ranking, known: &mut Known) {
    for (number, fact) in rules.facts.iter().enumerate() {
        if let BitFact::Plain(Fact::Pattern(id)) = fact {
            let pattern = rules.pattern(id);
            let leads = ranking.leaders().any(|scored| Some(usize::from(scored.pattern)) == pattern);
            known.set(number, leads.into());
        }
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
                    comparison.holds(&reported.how_severe(), severity)
                }
                Some(ConcernTest::Zone(zone)) => zones_of(rules, reported).contains(*zone),
            };
            reported.into_iter().any(satisfies).into()
        }
        // Told elsewhere: patterns once they are ranked, risks by their entries.
        Fact::Pattern(_) | Fact::Risk(..) => Truth::Unknown,
    }
}
