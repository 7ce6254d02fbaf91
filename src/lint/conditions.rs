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

/// The steps that the questions about one rule may take, and those about all rules. No rule that people can read comes near the
/// first; together they bound the time that a hostile pack can take.
const MOST_STEPS_A_RULE: usize = 1 << 18;
const MOST_STEPS: usize = 1 << 25;

/// The conditions of the rules of a stack of packs, by rule.
pub(crate) struct Conditions<'a> {
    rules: &'a Rules,
    written: BTreeMap<&'a RuleId, Written<'a>>,
    /// Whether a rule can hold, for those that were asked about.
    can_hold: BTreeMap<RuleId, bool>,
    steps: usize,
    /// The steps that the questions about a rule have taken.
    taken: BTreeMap<RuleId, usize>,
    undecided: BTreeSet<RuleId>,
}

/// A condition as a rule has it.
#[derive(Clone, Copy)]
struct Written<'a> {
    expression: &'a Expression,
    interval: Option<Interval>,
}

/// A question about some conditions: their world, and what each of them means in it.
struct Question<'a, 'q> {
    world: &'q mut World<'a>,
    read: BTreeSet<&'a Fact>,
    written: &'q [Written<'a>],
    meanings: Vec<Meaning>,
}

impl Question<'_, '_> {
    fn is_possible(&mut self, set: Diagram) -> bool {
        self.world.is_possible(set, &self.read)
    }

    fn first(&self) -> Meaning {
        self.meanings.first().copied().unwrap_or(Meaning::known(Diagram::NEVER))
    }
}

/// Whether the second condition holds whenever the first does, and holds or depends on an open answer whenever that one does
/// either.
fn second_follows(question: &mut Question<'_, '_>) -> bool {
    let [here, there] = *question.meanings.as_slice() else { return false };
    [(here.holds, there.holds), (here.may_hold, there.may_hold)].into_iter().all(|(here, there)| {
        let outside = question.world.diagrams.without(here, there);
        !question.is_possible(outside)
    })
}

impl<'a> Conditions<'a> {
    pub(crate) fn new(rules: &'a Rules) -> Self {
        let written = rules.conditional().map(|(heading, condition, interval)| {
            (&heading.id, Written { expression: &condition.expression, interval })
        });
        Self {
            rules,
            written: written.collect(),
            can_hold: BTreeMap::new(),
            steps: MOST_STEPS,
            taken: BTreeMap::new(),
            undecided: BTreeSet::new(),
        }
    }

    /// A rule without a condition always applies.
    fn of(&self, rule: &RuleId) -> Written<'a> {
        let always = Written { expression: const { &Expression::always() }, interval: None };
        self.written.get(rule).copied().unwrap_or(always)
    }

    /// Whether a question about a rule could not be answered.
    pub(crate) fn is_undecided(&self, rule: &RuleId) -> bool {
        self.undecided.contains(rule)
    }

    /// Answers a question about a rule, in a world that these conditions alone divide. If that takes too many steps, the answer is
    /// `otherwise`, which gives no finding.
    fn ask(
        &mut self,
        rule: &RuleId,
        written: &[Written<'a>],
        otherwise: bool,
        question: impl FnOnce(&mut Question<'a, '_>) -> bool,
    ) -> bool {
        let taken = self.taken.get(rule).copied().unwrap_or_default();
        let steps = MOST_STEPS_A_RULE.saturating_sub(taken).min(self.steps);
        if steps == 0 {
            self.undecided.insert(rule.clone());
            return otherwise;
        }
        let facts = written.iter().flat_map(|written| {
            written.expression.facts().into_iter().map(|(fact, ..)| (fact, written.interval))
        });
        let facts: Vec<(&'a Fact, Option<Interval>)> = facts.collect();
        let read = facts.iter().map(|(fact, _)| *fact).collect();
        let mut world = World::new(self.rules, facts, steps);
        let meanings =
            written.iter().map(|it| world.meaning(it.expression, it.interval, Entry::One)).collect();
        let answer = question(&mut Question { world: &mut world, read, written, meanings });
        let took = steps.saturating_sub(world.diagrams.steps());
        self.steps = self.steps.saturating_sub(took);
        self.taken.insert(rule.clone(), taken.saturating_add(took));
        if world.diagrams.is_exhausted() {
            self.taken.insert(rule.clone(), MOST_STEPS_A_RULE);
            self.undecided.insert(rule.clone());
            return otherwise;
        }
        answer
    }

    /// Whether some intake satisfies a rule's condition.
    pub(crate) fn can_hold(&mut self, rule: &RuleId) -> bool {
        if let Some(known) = self.can_hold.get(rule) {
            return *known;
        }
        let can_hold = self.ask(rule, &[self.of(rule)], true, |it| it.is_possible(it.first().holds));
        self.can_hold.insert(rule.clone(), can_hold);
        can_hold
    }

    /// Whether some intake satisfies a condition under which a rule does not hold.
    pub(crate) fn exception_can_hold(&mut self, rule: &RuleId, unless: &'a Condition) -> bool {
        let unless = Written { expression: &unless.expression, interval: None };
        self.ask(rule, &[unless], true, |it| it.is_possible(it.first().holds))
    }

    /// Whether some intake that gives every detail which the rule reads satisfies its condition.
    pub(crate) fn can_hold_with_all_details(&mut self, rule: &RuleId) -> bool {
        self.ask(rule, &[self.of(rule)], true, |it| {
            let detailed = it.world.with_all_details(&it.read);
            let both = it.world.diagrams.and(it.first().holds, detailed);
            it.is_possible(both)
        })
    }

    /// Whether `other` holds whenever `rule` does, and holds or depends on an open answer whenever `rule` does either.
    pub(crate) fn implies(&mut self, rule: &RuleId, other: &RuleId) -> bool {
        let (here, there) = (self.of(rule), self.of(other));
        here.is_like(there) || self.ask(rule, &[here, there], false, second_follows)
    }

    /// Like [`implies`](Self::implies), for the condition of the rule that this one replaces.
    pub(crate) fn replaced_implies(&mut self, replaced: &'a SafetyRule, rule: &RuleId) -> bool {
        let was = Written { expression: &replaced.condition.expression, interval: replaced.interval };
        self.ask(rule, &[was, self.of(rule)], true, second_follows)
    }

    /// Whether two conditions mean the same.
    pub(crate) fn same(&mut self, rule: &RuleId, other: &RuleId) -> bool {
        self.implies(rule, other) && self.implies(other, rule)
    }

    /// Whether two conditions are written alike, so that they also bind to the same entries.
    pub(crate) fn written_alike(&self, rule: &RuleId, other: &RuleId) -> bool {
        self.of(rule).is_like(self.of(other))
    }

    /// Whether some intake satisfies both rules, each bound to any entry.
    pub(crate) fn can_hold_together(&mut self, rule: &RuleId, other: &RuleId) -> bool {
        let both = [self.of(rule), self.of(other)];
        self.ask(rule, &both, false, |it| {
            let [_, other] = it.written else { return false };
            let meaning = it.world.meaning(other.expression, other.interval, Entry::Other);
            let both = it.world.diagrams.and(it.first().holds, meaning.holds);
            it.is_possible(both)
        })
    }

    /// Whether some intake satisfies a rule and none of the others.
    pub(crate) fn can_hold_without(&mut self, rule: &RuleId, others: &[&RuleId]) -> bool {
        let read: Vec<Written<'a>> =
            std::iter::once(rule).chain(others.iter().copied()).map(|rule| self.of(rule)).collect();
        self.ask(rule, &read, true, |it| {
            let holds: Vec<Diagram> = it.meanings.iter().map(|meaning| meaning.holds).collect();
            let alone = holds.into_iter().reduce(|rule, other| it.world.diagrams.without(rule, other));
            it.is_possible(alone.unwrap_or(Diagram::ALWAYS))
        })
    }

    /// Whether a rule can apply because of an entry of a risk with this status.
    pub(crate) fn can_rest_on(&mut self, rule: &RuleId, risk: Risk, status: Status) -> bool {
        self.ask(rule, &[self.of(rule)], true, |it| {
            let holds = it.first().holds;
            let present = it.world.with_risk(holds, risk, PRESENT);
            let with_status = it.world.with_status(present, risk, status);
            let absent = it.world.with_risk(holds, risk, ABSENT);
            let because = it.world.diagrams.without(with_status, absent);
            it.is_possible(because)
        })
    }

    /// The risks that can lift a rule: it holds, or may hold, if the risk is absent and not if it is present or unknown.
    pub(crate) fn lightening_risks(&mut self, rule: &RuleId) -> Vec<Risk> {
        let written = self.of(rule);
        let facts = written.expression.facts().into_iter();
        let risks: BTreeSet<Risk> = facts
            .filter_map(|(fact, ..)| if let Fact::Risk(risk, _) = fact { Some(*risk) } else { None })
            .collect();
        let lightens = |risk: &Risk| {
            self.ask(rule, &[written], false, |it| {
                let meaning = it.first();
                let sets = [meaning.holds, meaning.may_hold];
                let mut pairs = sets.into_iter().flat_map(|set| [(set, PRESENT), (set, UNKNOWN)]);
                pairs.any(|(set, state)| {
                    let absent = it.world.with_risk(set, *risk, ABSENT);
                    let graver = it.world.with_risk(set, *risk, state);
                    let lost = it.world.diagrams.without(absent, graver);
                    it.is_possible(lost)
                })
            })
        };
        risks.into_iter().filter(lightens).collect()
    }
}

impl Written<'_> {
    fn is_like(self, other: Self) -> bool {
        self.interval == other.interval && self.expression.is_like(other.expression)
    }
}
