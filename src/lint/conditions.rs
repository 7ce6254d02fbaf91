//! What the conditions of rules mean, and how they bear on each other.

use super::exact::{Diagram, Entry, Meaning, World};
use crate::intake::{Risk, Status};
use crate::rules::action::Interval;
use crate::rules::id::RuleId;
use crate::rules::pack::Rules;
use crate::rules::read::Condition;
use crate::rules::when::expression::Expression;
use crate::rules::when::fact::Fact;
use std::collections::{BTreeMap, BTreeSet};

/// The conditions of the rules of a stack, by the ids of their rules.
pub(crate) struct Conditions {
    world: World,
    known: BTreeMap<RuleId, Known>,
}

#[derive(Clone)]
struct Known {
    expression: Expression,
    interval: Option<Interval>,
    meaning: Meaning,
    reads: BTreeSet<Fact>,
}

impl Conditions {
    /// `beside` are rules that are not in force, whose conditions are compared with those that are.
    pub(crate) fn new(rules: &Rules, beside: &Rules) -> Self {
        let mut conditions = Self { world: World::new(rules, beside), known: BTreeMap::new() };
        for (heading, condition, interval) in rules.conditional() {
            let known = conditions.understand(condition, interval);
            conditions.known.insert(heading.id.clone(), known);
        }
        conditions
    }

    fn understand(&mut self, condition: &Condition, interval: Option<Interval>) -> Known {
        let meaning = self.world.meaning(&condition.expression, interval, Entry::One);
        let reads = condition.expression.facts().into_iter().map(|(fact, ..)| fact.clone()).collect();
        Known { expression: condition.expression.clone(), interval, meaning, reads }
    }

    pub(crate) fn are_exhausted(&self) -> bool {
        self.world.is_exhausted()
    }

    fn known(&self, rule: &RuleId) -> Known {
        let always = || Known {
            expression: Expression::always(),
            interval: None,
            meaning: Meaning { holds: Diagram::ALWAYS, may_hold: Diagram::ALWAYS },
            reads: BTreeSet::new(),
        };
        self.known.get(rule).cloned().unwrap_or_else(always)
    }

    /// Whether some intake makes a rule hold.
    pub(crate) fn can_hold(&mut self, rule: &RuleId) -> bool {
        let known = self.known(rule);
        self.is_possible(&known)
    }

    /// The same for a condition under which a rule does not hold.
    pub(crate) fn exception_can_hold(&mut self, unless: &Condition) -> bool {
        let known = self.understand(unless, None);
        self.is_possible(&known)
    }

    fn is_possible(&mut self, known: &Known) -> bool {
        self.world.is_possible(&[known.meaning.holds], &known.reads) || self.world.is_exhausted()
    }

    /// Whether some intake makes a rule hold that leaves out no detail which the rule reads.
    pub(crate) fn can_hold_with_all_details(&mut self, rule: &RuleId) -> bool {
        let known = self.known(rule);
        let given = self.world.with_all_details(&known.reads);
        self.world.is_possible(&[known.meaning.holds, given], &known.reads) || self.world.is_exhausted()
    }

    /// Whether a rule holds wherever another one does, and waits for an answer at least where that one does.
    pub(crate) fn implies(&mut self, rule: &RuleId, other: &RuleId) -> bool {
        let (rule, other) = (self.known(rule), self.known(other));
        self.follows(&rule, &other)
    }

    /// The same for a condition that is no part of the stack: the one of a rule that was replaced.
    pub(crate) fn condition_implies(
        &mut self,
        condition: &Condition,
        interval: Option<Interval>,
        other: &RuleId,
    ) -> bool {
        let (known, other) = (self.understand(condition, interval), self.known(other));
        self.follows(&known, &other)
    }

    fn follows(&mut self, rule: &Known, other: &Known) -> bool {
        let pairs =
            [(rule.meaning.holds, other.meaning.holds), (rule.meaning.may_hold, other.meaning.may_hold)];
        let reads: BTreeSet<Fact> = rule.reads.union(&other.reads).cloned().collect();
        pairs.into_iter().all(|(here, there)| {
            let outside = self.world.not(there);
            let both = self.world.and(here, outside);
            both == Diagram::NEVER || !self.world.is_possible(&[both], &reads)
        }) && !self.world.is_exhausted()
    }

    /// Whether two conditions mean the same.
    pub(crate) fn same(&mut self, rule: &RuleId, other: &RuleId) -> bool {
        self.implies(rule, other) && self.implies(other, rule)
    }

    /// Whether a condition is written alike, so that it is bound to the same entries too.
    pub(crate) fn written_alike(&self, rule: &RuleId, other: &RuleId) -> bool {
        let (rule, other) = (self.known(rule), self.known(other));
        rule.interval == other.interval && rule.expression.is_like(&other.expression)
    }

    /// Whether some intake makes both rules hold, each bound to what entry it likes.
    pub(crate) fn can_hold_together(&mut self, rule: &RuleId, other: &RuleId) -> bool {
        let (rule, other) = (self.known(rule), self.known(other));
        let meaning = self.world.meaning(&other.expression, other.interval, Entry::Other);
        let reads = rule.reads.union(&other.reads).cloned().collect();
        self.world.is_possible(&[rule.meaning.holds, meaning.holds], &reads) && !self.world.is_exhausted()
    }

    /// Whether some intake makes a rule hold and none of the others.
    pub(crate) fn can_hold_without(&mut self, rule: &RuleId, others: &[&RuleId]) -> bool {
        let rule = self.known(rule);
        let (mut reads, mut outside) = (rule.reads.clone(), Diagram::ALWAYS);
        for other in others {
            let other = self.known(other);
            let here = self.world.not(other.meaning.holds);
            outside = self.world.and(outside, here);
            reads.extend(other.reads);
        }
        self.world.is_possible(&[rule.meaning.holds, outside], &reads) || self.world.is_exhausted()
    }

    /// Whether an entry of a risk with this status can be what makes a rule hold.
    pub(crate) fn can_rest_on(&mut self, rule: &RuleId, risk: Risk, status: Status) -> bool {
        let known = self.known(rule);
        let present = self.world.with_risk(known.meaning.holds, risk);
        let with_status = self.world.with_status(present, risk, status);
        let absent = self.world.without_risk(known.meaning.holds, risk);
        let otherwise = self.world.not(absent);
        self.world.is_possible(&[with_status, otherwise], &known.reads)
    }

    /// The risks that make a rule hold less when they are there, or not answered, than when they are absent.
    pub(crate) fn lightening_risks(&mut self, rule: &RuleId) -> Vec<Risk> {
        let known = self.known(rule);
        let risk = |fact: &Fact| if let Fact::Risk(risk, _) = fact { Some(*risk) } else { None };
        let risks: BTreeSet<Risk> = known.reads.iter().filter_map(risk).collect();
        let mut lightening = Vec::new();
        for risk in risks {
            let lightens = [known.meaning.holds, known.meaning.may_hold].into_iter().any(|set| {
                let absent = self.world.without_risk(set, risk);
                let present = self.world.with_risk(set, risk);
                let unknown = self.world.with_unknown_risk(set, risk);
                [present, unknown].into_iter().any(|graver| {
                    let outside = self.world.not(graver);
                    let lost = self.world.and(absent, outside);
                    lost != Diagram::NEVER && self.world.is_possible(&[lost], &known.reads)
                })
            });
            if lightens {
                lightening.push(risk);
            }
        }
        lightening
    }
}
