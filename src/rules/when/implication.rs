//! Whether one condition is seen to hold wherever another does.

use super::expression::Expression;
use super::fact::{Comparison, ConcernTest, Days, Fact, ReactionTest, RiskTest};
use super::normal_form::{Budget, MOST_TERMS, Term, terms};
use std::collections::BTreeSet;

impl Expression {
    /// Whether `other` holds wherever this condition does, and holds or depends on an open answer wherever this one does
    /// either.
    ///
    /// A yes is certain; a no may only mean that this cannot be seen from the two texts. That suits a compiler, which must
    /// never be talked into a yes. The linter answers the question exactly.
    pub(crate) fn surely_implies(&self, other: &Self, budget: &mut Budget) -> bool {
        if self.is_like(other) {
            return true;
        }
        let Some((here, there)) = normal_form(self, budget).zip(normal_form(other, budget)) else {
            return false;
        };
        // Each way in which this one can hold is a way in which the other one does, for the same entries of risks.
        here.len().saturating_mul(there.len()) <= MOST_TERMS
            && here.iter().all(|term| there.iter().any(|less| demands_all(term, less)))
    }
}

fn normal_form(condition: &Expression, budget: &mut Budget) -> Option<BTreeSet<Term>> {
    terms(condition, &|fact| (*fact != Fact::Always).then(|| fact.clone()), budget).ok()
}

/// Whether everything that `less` demands follows from something that `term` demands.
fn demands_all(term: &Term, less: &Term) -> bool {
    less.iter().all(|(fact, wanted)| {
        term.iter().any(|(given, is_wanted)| match (is_wanted, wanted) {
            (true, true) => given.surely_implies(fact),
            (false, false) => fact.surely_implies(given),
            _ => false,
        })
    })
}

impl Fact {
    fn surely_implies(&self, other: &Self) -> bool {
        match (self, other) {
            _ if self == other => true,
            (Self::Number(number, is, value), Self::Number(other, wanted, than)) => {
                number == other && compared(*is, *value, *wanted, *than)
            }
            (Self::Concern(concern, test), Self::Concern(other, wanted)) => {
                concern == other
                    && match (test, wanted) {
                        (_, None) => true,
                        (
                            Some(ConcernTest::Severity(is, severity)),
                            Some(ConcernTest::Severity(wanted, than)),
                        ) => compared(*is, *severity as u32, *wanted, *than as u32),
                        _ => false,
                    }
            }
            (Self::Risk(risk, test), Self::Risk(other, wanted)) => {
                risk == other
                    && match (test, wanted) {
                        (_, None) => true,
                        (Some(RiskTest::Severity(is, severity)), Some(RiskTest::Severity(wanted, than))) => {
                            compared(*is, *severity as u32, *wanted, *than as u32)
                        }
                        (
                            Some(RiskTest::DaysAgo(is, Days::Number(days))),
                            Some(RiskTest::DaysAgo(wanted, Days::Number(than))),
                        ) => compared(*is, *days, *wanted, *than),
                        _ => false,
                    }
            }
            (Self::Reaction(reaction, test), Self::Reaction(other, wanted)) => {
                reaction == other
                    && match (test, wanted) {
                        (_, None) => true,
                        (
                            Some(ReactionTest::DaysAgo(is, days)),
                            Some(ReactionTest::DaysAgo(wanted, than)),
                        )
                        | (
                            Some(ReactionTest::GoneDaysAgo(is, days)),
                            Some(ReactionTest::GoneDaysAgo(wanted, than)),
                        ) => compared(*is, *days, *wanted, *than),
                        _ => false,
                    }
            }
            _ => false,
        }
    }
}

/// Whether every number that stands in this relation to `value` stands in the wanted one to `than`.
fn compared(is: Comparison, value: u32, wanted: Comparison, than: u32) -> bool {
    use Comparison::{AtLeast, AtMost, Equal, Greater, Less};
    match (is, wanted) {
        (Equal, _) => wanted.holds(&value, &than),
        (Less, Less | AtMost) | (AtMost, AtMost) => value <= than,
        (AtMost, Less) => value < than,
        (Greater, Greater | AtLeast) | (AtLeast, AtLeast) => value >= than,
        (AtLeast, Greater) => value > than,
        _ => false,
    }
}
