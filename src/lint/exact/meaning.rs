//! What a condition says of an intake in three-valued logic, as two sets of intakes.
//!
//! The conditions of a rule bind to one entry of a risk. So it is enough to look at intakes that list each risk once: if
//! an intake has several entries, those that no condition is bound to can be removed, and what held still holds. Two
//! rules that apply *together* may be bound to different entries, hence [`Entry`].

use super::diagram::Diagram;
use super::world::{Detail, Entry, PRESENT, SIDES, UNKNOWN, Variable, World, signs_of};
use crate::atlas::Side;
use crate::intake::{Pregnancy, Risk, Severity, Sex, Sign};
use crate::rules::action::Interval;
use crate::rules::policy::Intervals;
use crate::rules::when::expression::Expression;
use crate::rules::when::fact::{Comparison, ConcernTest, Days, Fact, Number, ReactionTest, RiskTest};

/// Where a condition holds, and where it may hold: there it holds or depends on an open answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Meaning {
    pub(crate) holds: Diagram,
    pub(crate) may_hold: Diagram,
}

impl Meaning {
    pub(crate) const fn known(set: Diagram) -> Self {
        Self { holds: set, may_hold: set }
    }
}

impl<'a> World<'a> {
    pub(crate) fn meaning(
        &mut self,
        expression: &'a Expression,
        interval: Option<Interval>,
        entry: Entry,
    ) -> Meaning {
        if self.diagrams.is_exhausted() {
            return Meaning::known(Diagram::NEVER);
        }
        let (number, parts) = match expression {
            Expression::Fact(fact, _) => return self.fact(fact, interval, entry),
            Expression::Not(inner, _) => {
                let inner = self.meaning(inner, interval, entry);
                return Meaning {
                    holds: self.diagrams.not(inner.may_hold),
                    may_hold: self.diagrams.not(inner.holds),
                };
            }
            Expression::And(parts) => (parts.len(), parts),
            Expression::Or(parts) => (1, parts),
            Expression::AtLeast(number, parts) => (*number, parts),
        };
        let parts = parts.iter().map(|part| self.meaning(part, interval, entry));
        let (holding, possible): (Vec<_>, Vec<_>) = parts.map(|part| (part.holds, part.may_hold)).unzip();
        Meaning {
            holds: self.diagrams.at_least(number, &holding),
            may_hold: self.diagrams.at_least(number, &possible),
        }
    }

    fn fact(&mut self, fact: &'a Fact, interval: Option<Interval>, entry: Entry) -> Meaning {
        Meaning::known(match fact {
            Fact::Always => Diagram::ALWAYS,
            Fact::Number(number, comparison, value) => self.compared(*number, *comparison, *value),
            Fact::Sex(sex) => self.atom(Variable::Sex, |value| Sex::ALL.get(value) == Some(sex)),
            Fact::Pregnancy(answer) => {
                self.atom(Variable::Pregnancy, |value| Pregnancy::ALL.get(value) == Some(answer))
            }
            Fact::Breastfeeding => {
                return Meaning {
                    holds: self.atom(Variable::Breastfeeding, |value| value == 2),
                    may_hold: self.atom(Variable::Breastfeeding, |value| value >= 1),
                };
            }
            Fact::Clinic(question) => {
                return Meaning {
                    holds: self.atom(Variable::Clinic(*question), |value| value == PRESENT),
                    may_hold: self.atom(Variable::Clinic(*question), |value| value >= UNKNOWN),
                };
            }
            Fact::FirstVisit => self.yes(Variable::FirstVisit),
            Fact::Lifestyle(lifestyle) => self.yes(Variable::Lifestyle(*lifestyle)),
            Fact::Sign(sign) => self.sign(*sign),
            Fact::Pattern(pattern) => self.yes(Variable::Pattern(pattern)),
            Fact::Concern(concern, test) => {
                let severe_enough = |value: usize| {
                    let severity = value.checked_sub(1).and_then(|value| Severity::ALL.get(value));
                    severity.is_some_and(|severity| match test {
                        Some(ConcernTest::Severity(comparison, wanted)) => comparison.holds(severity, wanted),
                        _ => true,
                    })
                };
                let reported = self.atom(Variable::Concern(*concern), severe_enough);
                let there = match test {
                    Some(ConcernTest::Zone(zone)) => self.yes(Variable::ConcernZone(*concern, *zone)),
                    _ => Diagram::ALWAYS,
                };
                self.diagrams.and(reported, there)
            }
            Fact::Risk(risk, test) => {
                let satisfied = match test {
                    None => Diagram::ALWAYS,
                    Some(test) => self.tested(*risk, *test, interval, entry),
                };
                let present = self.atom(Variable::Risk(*risk), |value| value == PRESENT);
                let unknown = self.atom(Variable::Risk(*risk), |value| value == UNKNOWN);
                let holds = self.diagrams.and(present, satisfied);
                return Meaning { holds, may_hold: self.diagrams.or(holds, unknown) };
            }
            Fact::Change(change) => self.yes(Variable::Change(*change)),
            Fact::Reaction(reaction, test) => {
                let satisfied = match test {
                    None => Diagram::ALWAYS,
                    Some(ReactionTest::DaysAgo(comparison, days)) => {
                        self.days_ago(Variable::Began(*reaction, entry), *comparison, *days)
                    }
                    Some(ReactionTest::GoneDaysAgo(comparison, days)) => {
                        self.days_ago(Variable::Gone(*reaction, entry), *comparison, *days)
                    }
                    Some(ReactionTest::Repeated) => self.yes(Variable::Repeated(*reaction)),
                    Some(ReactionTest::Severe) => self.yes(Variable::Severe(*reaction, entry)),
                };
                let present = self.atom(Variable::Reaction(*reaction), |value| value == PRESENT);
                let unknown = self.atom(Variable::Reaction(*reaction), |value| value == UNKNOWN);
                let holds = self.diagrams.and(present, satisfied);
                return Meaning { holds, may_hold: self.diagrams.or(holds, unknown) };
            }
        })
    }

    pub(crate) fn sign(&mut self, sign: Sign) -> Diagram {
        let Some(group) = sign.exclusive_group() else {
            return self.yes(Variable::Sign(sign));
        };
        // None of the group, or which one.
        let place = signs_of(group).position(|other| other == sign);
        self.atom(Variable::SignOf(group), |value| value.checked_sub(1) == place && place.is_some())
    }

    fn compared(&mut self, number: Number, comparison: Comparison, value: u32) -> Diagram {
        let cells = self.cells(number);
        self.atom(Variable::Number(number), |cell| {
            cells.get(cell).is_some_and(|cell| comparison.holds(cell.start(), &value))
        })
    }

    /// The entries that satisfy a test. An entry that leaves the detail out satisfies it: the worst case.
    fn tested(&mut self, risk: Risk, test: RiskTest, interval: Option<Interval>, entry: Entry) -> Diagram {
        let detail = Variable::Detail(risk, entry, Detail::of(test));
        match test {
            RiskTest::Status(status) => {
                self.atom(detail, |value| risk.statuses().get(value).is_none_or(|given| *given == status))
            }
            RiskTest::Severity(comparison, wanted) => self.atom(detail, |value| {
                Severity::ALL.get(value).is_none_or(|given| comparison.holds(given, &wanted))
            }),
            RiskTest::Side(side) => self.atom(detail, |value| {
                SIDES.get(value).is_none_or(|given| *given == side || *given == Side::Bilateral)
            }),
            RiskTest::Zone(zone) => {
                let none_named = self.left_out(risk, entry, Detail::NamesZones);
                let here = self.yes(Variable::Detail(risk, entry, Detail::Zone(zone)));
                self.diagrams.or(none_named, here)
            }
            RiskTest::DaysAgo(comparison, Days::Number(days)) => self.days_ago(detail, comparison, days),
            RiskTest::DaysAgo(comparison, Days::Interval) => {
                let Some(interval) = interval else { return Diagram::ALWAYS };
                let mut any = Diagram::NEVER;
                for (number, policy) in Intervals::ALL.iter().enumerate() {
                    let selected = self.atom(Variable::Policy, |value| value == number);
                    let within = self.days_ago(detail, comparison, policy.of(interval));
                    let both = self.diagrams.and(selected, within);
                    any = self.diagrams.or(any, both);
                }
                any
            }
        }
    }

    fn days_ago(&mut self, detail: Variable<'a>, comparison: Comparison, days: u32) -> Diagram {
        let cells = self.cells_of_days();
        self.atom(detail, |cell| cells.get(cell).is_none_or(|cell| comparison.holds(cell.start(), &days)))
    }
}
