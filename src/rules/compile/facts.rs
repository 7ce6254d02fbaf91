//! The distinct facts that rules read, one bit each.

use super::condition::{CompiledCondition, CompiledTerm, MOST_FACTS};
use crate::atlas::Side;
use crate::intake::{PresentRisk, Reaction, ReportedReaction, Risk};
use crate::rules::header::{Condition, RuleHeader};
use crate::rules::problem::{PackProblemKind, Problems};
use crate::rules::when::fact::{Days, Fact, ReactionTest, RiskTest};
use crate::rules::when::normal_form::{Budget, MOST_TERMS, Term, TooInvolved, terms};
use std::collections::{BTreeMap, BTreeSet};

/// What one bit stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum BitFact {
    Plain(Fact),
    /// One entry of the risk satisfies all the tests; without a test, the risk is present.
    Entry(Risk, Vec<RiskTest>),
    /// One reaction satisfies all the tests; without a test, there is one.
    Reaction(Reaction, Vec<ReactionTest>),
}

impl BitFact {
    /// Whether some entry of an unknown risk makes it true, as can be seen at once: it makes one test at most.
    pub(crate) fn can_surely_be_met(&self) -> bool {
        match self {
            Self::Entry(_, tests) => tests.len() <= 1 && tests.iter().all(|test| test.can_be_met()),
            Self::Plain(_) | Self::Reaction(..) => false,
        }
    }

    /// The facts as a condition writes them.
    pub(crate) fn written(&self) -> Vec<String> {
        match self {
            Self::Plain(fact) => vec![fact.to_string()],
            Self::Entry(risk, tests) if tests.is_empty() => vec![Fact::Risk(*risk, None).to_string()],
            Self::Entry(risk, tests) => {
                tests.iter().map(|test| Fact::Risk(*risk, Some(*test)).to_string()).collect()
            }
            Self::Reaction(reaction, tests) if tests.is_empty() => {
                vec![Fact::Reaction(*reaction, None).to_string()]
            }
            Self::Reaction(reaction, tests) => {
                tests.iter().map(|test| Fact::Reaction(*reaction, Some(*test)).to_string()).collect()
            }
        }
    }
}

/// Whether an entry satisfies a test. A detail that was not given does: that is the worst case.
pub(crate) fn satisfies(entry: &PresentRisk, test: RiskTest) -> bool {
    match test {
        RiskTest::Status(status) => entry.status().is_none_or(|given| given == status),
        RiskTest::Severity(comparison, severity) => {
            entry.severity().is_none_or(|given| comparison.holds(&given, &severity))
        }
        RiskTest::DaysAgo(comparison, Days::Number(days)) => {
            entry.days_ago().is_none_or(|given| comparison.holds(&given, &days))
        }
        // The policy has replaced every interval; one that is left makes the rule hold.
        RiskTest::DaysAgo(_, Days::Interval) => {
            debug_assert!(false, "an interval without a policy");
            true
        }
        RiskTest::Zone(zone) => entry.zones().is_none_or(|given| given.contains(zone)),
        RiskTest::Side(side) => entry.side().is_none_or(|given| given == side || given == Side::Bilateral),
    }
}

/// Whether a reaction satisfies all tests, and whether it was reported more than once.
pub(crate) fn shows(reported: &ReportedReaction, is_repeated: bool, tests: &[ReactionTest]) -> bool {
    tests.iter().all(|test| match test {
        ReactionTest::DaysAgo(comparison, days) => comparison.holds(&reported.days_ago().unwrap_or(0), days),
        ReactionTest::GoneDaysAgo(comparison, days) => {
            comparison.holds(&reported.gone_days_ago().unwrap_or(0), days)
        }
        ReactionTest::Severe => reported.is_severe(),
        ReactionTest::Repeated => is_repeated,
    })
}

/// Numbers the distinct facts in the order in which they are first read, while rules are compiled.
#[derive(Debug)]
pub(super) struct FactTable {
    numbers: BTreeMap<BitFact, usize>,
    budget: Budget,
}

impl FactTable {
    pub(super) const fn new() -> Self {
        Self { numbers: BTreeMap::new(), budget: Budget::new() }
    }

    pub(super) fn compile(
        &mut self,
        condition: &Condition,
        days: Option<u32>,
        heading: &RuleHeader,
        problems: &mut Problems,
    ) -> CompiledCondition {
        let terms = match terms(&condition.expression, &|fact| asked(fact, days), &mut self.budget) {
            Ok(terms) => terms,
            Err(reason) => {
                let id = &heading.id;
                let message = match reason {
                    TooInvolved::Terms => {
                        format!("the condition of `{id}` has more than {MOST_TERMS} alternatives")
                    }
                    TooInvolved::Steps => {
                        format!("the condition of `{id}` has too many alternatives to work out")
                    }
                };
                problems.add(|| heading.problem(PackProblemKind::TooInvolved, message));
                return CompiledCondition::new(Vec::new());
            }
        };
        let had_room = self.numbers.len() <= MOST_FACTS;
        let terms = terms.iter().map(|term| self.compile_term(term)).collect();
        let condition = CompiledCondition::new(terms);
        // Reported once, for the first rule that is one too many.
        if had_room && self.numbers.len() > MOST_FACTS {
            let message = format!("the rules read more than {MOST_FACTS} distinct facts");
            problems.add(|| heading.problem(PackProblemKind::TooInvolved, message));
        }
        condition
    }

    fn compile_term(&mut self, term: &Term) -> CompiledTerm {
        let mut entries: BTreeMap<Risk, BTreeSet<RiskTest>> = BTreeMap::new();
        let mut reactions: BTreeMap<Reaction, BTreeSet<ReactionTest>> = BTreeMap::new();
        let mut facts = Vec::new();
        for (fact, wanted) in term {
            match fact {
                Fact::Risk(risk, test) if *wanted => entries.entry(*risk).or_default().extend(*test),
                Fact::Risk(risk, test) => {
                    facts.push((self.number(BitFact::Entry(*risk, test.iter().copied().collect())), false));
                }
                Fact::Reaction(reaction, test) if *wanted => {
                    reactions.entry(*reaction).or_default().extend(*test);
                }
                Fact::Reaction(reaction, test) => {
                    let fact = BitFact::Reaction(*reaction, test.iter().copied().collect());
                    facts.push((self.number(fact), false));
                }
                fact => facts.push((self.number(BitFact::Plain(fact.clone())), *wanted)),
            }
        }
        for (risk, tests) in entries {
            facts.push((self.number(BitFact::Entry(risk, tests.into_iter().collect())), true));
        }
        for (reaction, tests) in reactions {
            facts.push((self.number(BitFact::Reaction(reaction, tests.into_iter().collect())), true));
        }
        CompiledTerm { facts }
    }

    fn number(&mut self, fact: BitFact) -> usize {
        let next = self.numbers.len();
        *self.numbers.entry(fact).or_insert(next)
    }

    /// The facts in the order of their numbers.
    pub(super) fn into_facts(self) -> Vec<BitFact> {
        let mut facts: Vec<_> = self.numbers.into_iter().map(|(fact, number)| (number, fact)).collect();
        facts.sort_unstable();
        facts.into_iter().map(|(_, fact)| fact).collect()
    }
}

/// A fact with the interval that the policy gives the rule; `None` if it always holds.
fn asked(fact: &Fact, days: Option<u32>) -> Option<Fact> {
    match (fact, days) {
        (Fact::Always, _) => None,
        (Fact::Risk(risk, Some(RiskTest::DaysAgo(comparison, Days::Interval))), Some(days)) => {
            Some(Fact::Risk(*risk, Some(RiskTest::DaysAgo(*comparison, Days::Number(days)))))
        }
        _ => Some(fact.clone()),
    }
}
