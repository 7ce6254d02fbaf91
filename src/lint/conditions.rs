//! Questions about the conditions of rules: whether one can hold, and how two of them relate.

use super::exact::{ABSENT, Diagram, Entry, Meaning, PRESENT, UNKNOWN, World};
use crate::intake::{Risk, Status};
use crate::rules::action::Interval;
use crate::rules::header::Condition;
use crate::rules::id::RuleId;
use crate::rules::kinds::SafetyRule;
use crate::rules::pack::Rules;
use crate::rules::when::expression::Expression;
use crate::rules::when::fact::Fact;
use std::collections::{BTreeMap, BTreeSet};

/// The conditions of the rules of a stack of packs, by rule.
pub(crate) struct Conditions<'a> {
    world: World<'a>,
    analysed: BTreeMap<&'a RuleId, Analysed<'a>>,
}

#[derive(Clone, Copy)]
struct Analysed<'a> {
    expression: &'a Expression,
    interval: Option<Interval>,
    meaning: Meaning,
}

/// The facts that some conditions read.
fn reads<'a>(conditions: &[Analysed<'a>]) -> BTreeSet<&'a Fact> {
    let facts = conditions.iter().flat_map(|condition| condition.expression.facts());
    facts.map(|(fact, ..)| fact).collect()
}

impl<'a> Conditions<'a> {
    /// `replaced` are rules that are not in force; their conditions are compared with those of `rules`.
    pub(crate) fn new(rules: &'a Rules, replaced: &'a Rules) -> Self {
        let mut conditions = Self { world: World::new(rules, replaced), analysed: BTreeMap::new() };
        for (heading, condition, interval) in rules.conditional() {
            let analysed = conditions.analyse(condition, interval);
            conditions.analysed.insert(&heading.id, analysed);
        }
        conditions
    }

    fn analyse(&mut self, condition: &'a Condition, interval: Option<Interval>) -> Analysed<'a> {
        let expression = &condition.expression;
        Analysed { expression, interval, meaning: self.world.meaning(expression, interval, Entry::One) }
    }

    /// A rule without a condition always applies.
    fn of(&self, rule: &RuleId) -> Analysed<'a> {
        self.analysed.get(rule).copied().unwrap_or(Analysed {
            expression: const { &Expression::always() },
            interval: None,
            meaning: Meaning::known(Diagram::ALWAYS),
        })
    }

    pub(crate) const fn are_exhausted(&self) -> bool {
        self.world.diagrams.is_exhausted()
    }

    /// Whether some intake satisfies a rule's condition.
    pub(crate) fn can_hold(&mut self, rule: &RuleId) -> bool {
        let rule = self.of(rule);
        self.is_possible(rule.meaning.holds, &[rule]) || self.are_exhausted()
    }

    /// Whether some intake satisfies a condition under which a rule does not hold.
    pub(crate) fn exception_can_hold(&mut self, unless: &'a Condition) -> bool {
        let unless = self.analyse(unless, None);
        self.is_possible(unless.meaning.holds, &[unless]) || self.are_exhausted()
    }

    fn is_possible(&mut self, set: Diagram, conditions: &[Analysed<'a>]) -> bool {
        self.world.is_possible(set, &reads(conditions))
    }

    /// Whether some intake that gives every detail which the rule reads satisfies its condition.
    pub(crate) fn can_hold_with_all_details(&mut self, rule: &RuleId) -> bool {
        let rule = self.of(rule);
        let detailed = self.world.with_all_details(&reads(&[rule]));
        let both = self.world.diagrams.and(rule.meaning.holds, detailed);
        self.is_possible(both, &[rule]) || self.are_exhausted()
    }

    /// Whether `other` holds whenever `rule` does, and holds or depends on an open answer whenever `rule` does either.
    pub(crate) fn implies(&mut self, rule: &RuleId, other: &RuleId) -> bool {
        self.follows(self.of(rule), self.of(other))
    }

    /// Like [`implies`](Self::implies), for the condition of a replaced rule.
    pub(crate) fn replaced_implies(&mut self, replaced: &'a SafetyRule, rule: &RuleId) -> bool {
        let replaced = self.analyse(&replaced.condition, replaced.interval);
        self.follows(replaced, self.of(rule))
    }

    fn follows(&mut self, rule: Analysed<'a>, other: Analysed<'a>) -> bool {
        let (here, there) = (rule.meaning, other.meaning);
        [(here.holds, there.holds), (here.may_hold, there.may_hold)].into_iter().all(|(here, there)| {
            let outside = self.world.diagrams.without(here, there);
            !self.is_possible(outside, &[rule, other])
        }) && !self.are_exhausted()
    }

    /// Whether two conditions mean the same.
    pub(crate) fn same(&mut self, rule: &RuleId, other: &RuleId) -> bool {
        self.implies(rule, other) && self.implies(other, rule)
    }

    /// Whether two conditions are written alike, so that they also bind to the same entries.
    pub(crate) fn written_alike(&self, rule: &RuleId, other: &RuleId) -> bool {
        let (rule, other) = (self.of(rule), self.of(other));
        rule.interval == other.interval && rule.expression.is_like(other.expression)
    }

    /// Whether some intake satisfies both rules, each bound to any entry.
    pub(crate) fn can_hold_together(&mut self, rule: &RuleId, other: &RuleId) -> bool {
        let (rule, other) = (self.of(rule), self.of(other));
        let meaning = self.world.meaning(other.expression, other.interval, Entry::Other);
        let both = self.world.diagrams.and(rule.meaning.holds, meaning.holds);
        self.is_possible(both, &[rule, other]) && !self.are_exhausted()
    }

    /// Whether some intake satisfies a rule and none of the others.
    pub(crate) fn can_hold_without(&mut self, rule: &RuleId, others: &[&RuleId]) -> bool {
        let mut read = vec![self.of(rule)];
        read.extend(others.iter().map(|other| self.of(other)));
        let meanings = read.iter().map(|condition| condition.meaning.holds);
        let alone = meanings.reduce(|rule, other| self.world.diagrams.without(rule, other));
        self.is_possible(alone.unwrap_or(Diagram::ALWAYS), &read) || self.are_exhausted()
    }

    /// Whether a rule can apply because of an entry of a risk with this status.
    pub(crate) fn can_rest_on(&mut self, rule: &RuleId, risk: Risk, status: Status) -> bool {
        let rule = self.of(rule);
        let present = self.world.with_risk(rule.meaning.holds, risk, PRESENT);
        let with_status = self.world.with_status(present, risk, status);
        let absent = self.world.with_risk(rule.meaning.holds, risk, ABSENT);
        let because = self.world.diagrams.without(with_status, absent);
        self.is_possible(because, &[rule])
    }

    /// The risks that can lift a rule: it holds, or may hold, if the risk is absent and not if it is present or unknown.
    pub(crate) fn lightening_risks(&mut self, rule: &RuleId) -> Vec<Risk> {
        let rule = self.of(rule);
        let risk = |fact: &Fact| if let Fact::Risk(risk, _) = fact { Some(*risk) } else { None };
        let risks: BTreeSet<Risk> = reads(&[rule]).into_iter().filter_map(risk).collect();
        let sets = [rule.meaning.holds, rule.meaning.may_hold];
        let pairs = sets.into_iter().flat_map(|set| [(set, PRESENT), (set, UNKNOWN)]);
        let lightens = |risk: &Risk| {
            pairs.clone().any(|(set, state)| {
                let absent = self.world.with_risk(set, *risk, ABSENT);
                let graver = self.world.with_risk(set, *risk, state);
                let lost = self.world.diagrams.without(absent, graver);
                self.is_possible(lost, &[rule])
            })
        };
        risks.into_iter().filter(lightens).collect()
    }
}
