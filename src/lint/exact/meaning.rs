//! What a condition says of an intake, in three-valued logic: two sets of intakes.
//!
//! The conditions of a rule bind to one entry of a risk. So it is enough to look at intakes that list each risk once:
//! of several entries those that no condition is bound to can be taken away, and what held still holds. Two rules that
//! are to hold *together* may be bound to different entries, hence [`Entry`].

use super::diagram::Diagram;
use super::variable::{Entry, EntryDetail, Variable};
use super::world::{PRESENT, SIDES, UNKNOWN, World, signs_of};
use crate::atlas::Side;
use crate::intake::{Pregnancy, Risk, Severity, Sex, Sign};
use crate::rules::action::Interval;
use crate::rules::policy::Intervals;
use crate::rules::when::expression::Expression;
use crate::rules::when::fact::{Comparison, ConcernTest, Days, Fact, Number, RiskTest};

/// Where a condition holds, and where it may hold: there it holds or waits for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Meaning {
    pub(crate) holds: Diagram,
    pub(crate) may_hold: Diagram,
}

impl Meaning {
    const fn known(set: Diagram) -> Self {
        Self { holds: set, may_hold: set }
    }
}

impl World {
    pub(crate) fn meaning(
        &mut self,
        expression: &Expression,
        interval: Option<Interval>,
        entry: Entry,
    ) -> Meaning {
        match expression {
            Expression::Fact(fact, _) => self.fact(fact, interval, entry),
            Expression::Not(inner, _) => {
                let inner = self.meaning(inner, interval, entry);
                Meaning { holds: self.not(inner.may_hold), may_hold: self.not(inner.holds) }
            }
            Expression::And(parts) => self.count(parts.len(), parts, interval, entry),
            Expression::Or(parts) => self.count(1, parts, interval, entry),
            Expression::AtLeast(number, parts) => self.count(*number, parts, interval, entry),
        }
    }

    fn count(
        &mut self,
        number: usize,
        parts: &[Expression],
        interval: Option<Interval>,
        entry: Entry,
    ) -> Meaning {
        let parts: Vec<Meaning> = parts.iter().map(|part| self.meaning(part, interval, entry)).collect();
        let holding: Vec<Diagram> = parts.iter().map(|part| part.holds).collect();
        let possible: Vec<Diagram> = parts.iter().map(|part| part.may_hold).collect();
        Meaning {
            holds: self.diagrams.at_least(number, &holding),
            may_hold: self.diagrams.at_least(number, &possible),
        }
    }

    fn fact(&mut self, fact: &Fact, interval: Option<Interval>, entry: Entry) -> Meaning {
        match fact {
            Fact::Always => Meaning::known(Diagram::ALWAYS),
            Fact::Number(number, comparison, value) => {
                Meaning::known(self.compared(*number, *comparison, *value))
            }
            Fact::Sex(sex) => {
                Meaning::known(self.atom(Variable::Sex, |value| Sex::ALL.get(value) == Some(sex)))
            }
            Fact::Pregnancy(answer) => Meaning::known(
                self.atom(Variable::Pregnancy, |value| Pregnancy::ALL.get(value) == Some(answer)),
            ),
            // No, unknown, yes.
            Fact::Breastfeeding => Meaning {
                holds: self.atom(Variable::Breastfeeding, |value| value == 2),
                may_hold: self.atom(Variable::Breastfeeding, |value| value >= 1),
            },
            Fact::FirstVisit => Meaning::known(self.yes(Variable::FirstVisit)),
            Fact::Lifestyle(lifestyle) => Meaning::known(self.yes(Variable::Lifestyle(*lifestyle))),
            Fact::Sign(sign) => Meaning::known(self.sign(*sign)),
            Fact::Pattern(pattern) => Meaning::known(self.yes(Variable::Pattern(pattern.clone()))),
            Fact::Concern(concern, test) => {
                let severe_enough = |value: usize| {
                    let severity = value.checked_sub(1).and_then(|value| Severity::ALL.get(value));
                    severity.is_some_and(|severity| match test {
                        Some(ConcernTest::Severity(comparison, wanted)) => comparison.holds(severity, wanted),
                        _ => true,
                    })
                };
                let mut set = self.atom(Variable::Concern(*concern), severe_enough);
                if let Some(ConcernTest::Zone(zone)) = test {
                    let there = self.yes(Variable::ConcernZone(*concern, *zone));
                    set = self.and(set, there);
                }
                Meaning::known(set)
            }
            Fact::Risk(risk, test) => {
                let satisfied = match test {
                    None => Diagram::ALWAYS,
                    Some(test) => self.tested(*risk, *test, interval, entry),
                };
                let present = self.atom(Variable::Risk(*risk), |value| value == PRESENT);
                let unknown = self.atom(Variable::Risk(*risk), |value| value == UNKNOWN);
                let holds = self.and(present, satisfied);
                Meaning { holds, may_hold: self.or(holds, unknown) }
            }
        }
    }

    pub(crate) fn sign(&mut self, sign: Sign) -> Diagram {
        let Some(group) = sign.exclusive_group() else {
            return self.yes(Variable::Sign(sign));
        };
        // None of the group, or which.
        let place = signs_of(group).iter().position(|other| *other == sign);
        self.atom(Variable::SignOf(group), |value| value.checked_sub(1) == place && place.is_some())
    }

    fn compared(&mut self, number: Number, comparison: Comparison, value: u32) -> Diagram {
        let cells = self.cells(number);
        self.atom(Variable::Number(number), |cell| {
            cells.get(cell).is_some_and(|cell| cell.satisfies(comparison, value))
        })
    }

    /// The entries that satisfy a test. What an entry leaves out satisfies all: the worst case.
    fn tested(&mut self, risk: Risk, test: RiskTest, interval: Option<Interval>, entry: Entry) -> Diagram {
        let detail = |detail| Variable::Detail(risk, entry, detail);
        match test {
            RiskTest::Status(status) => self.atom(detail(EntryDetail::Status), |value| {
                risk.statuses().get(value).is_none_or(|given| *given == status)
            }),
            RiskTest::Severity(comparison, wanted) => self.atom(detail(EntryDetail::Severity), |value| {
                Severity::ALL.get(value).is_none_or(|given| comparison.holds(given, &wanted))
            }),
            RiskTest::Side(side) => self.atom(detail(EntryDetail::Side), |value| {
                SIDES.get(value).is_none_or(|given| *given == side || *given == Side::Bilateral)
            }),
            RiskTest::Zone(zone) => {
                let none_named = self.atom(detail(EntryDetail::NamesZones), |value| value == 0);
                let here = self.yes(detail(EntryDetail::Zone(zone)));
                self.or(none_named, here)
            }
            RiskTest::DaysAgo(comparison, Days::Number(days)) => {
                self.days_ago(detail(EntryDetail::DaysAgo), comparison, days)
            }
            RiskTest::DaysAgo(comparison, Days::Interval) => {
                let mut any = Diagram::NEVER;
                for (number, policy) in Intervals::ALL.iter().enumerate() {
                    let chosen = self.atom(Variable::Policy, |value| value == number);
                    let within = match interval {
                        Some(interval) => {
                            self.days_ago(detail(EntryDetail::DaysAgo), comparison, policy.of(interval))
                        }
                        None => Diagram::ALWAYS,
                    };
                    let both = self.and(chosen, within);
                    any = self.or(any, both);
                }
                any
            }
        }
    }

    fn days_ago(&mut self, variable: Variable, comparison: Comparison, days: u32) -> Diagram {
        let cells = self.cells_of_days();
        self.atom(variable, |cell| cells.get(cell).is_none_or(|cell| cell.satisfies(comparison, days)))
    }
}
