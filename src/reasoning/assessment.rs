//! The state of one decision up to the screening: the intake, the rules, what is known, and which safety rules apply.

use super::pattern_ranking::LeadingPatterns;
use crate::atlas::{Point, PointSet, ZoneSet};
use crate::intake::{Intake, RiskSet};
use crate::rules::compile::{Compiled, CompiledSafety, Known, RuleRef, SafetySet, zones_of};
use crate::rules::{BuiltinRule, ClearedBy, Role, Verdict};
use std::fmt;
use std::sync::Arc;

/// One person under one set of rules, screened and differentiated. Texts are made from it only when they are asked for.
#[derive(Clone)]
pub(crate) struct Assessment {
    pub(crate) rules: Arc<Compiled>,
    pub(crate) intake: Intake,
    pub(crate) known: Known,
    /// The safety rules that apply.
    pub(crate) fired: SafetySet,
    /// The safety rules that would apply if the worst answer were given to a question that is still open.
    pub(crate) open: SafetySet,
    /// The safety rules that somebody has overridden, in pack order. They neither apply nor wait for an answer.
    pub(crate) overrides: Vec<OverrideState>,
    /// The points that are off by default and whose every guarding rule was overridden.
    pub(crate) opted_in: PointSet,
    /// The unknown risks that must be answered before anything is planned.
    pub(crate) must_ask: RiskSet,
    /// Whether every reported concern is one that is treated only alongside another.
    pub(crate) only_add_ons: bool,
    pub(crate) leaders: LeadingPatterns,
    /// The gravest verdict of the rules that apply, of the open questions, and of a missing facial concern.
    pub(crate) verdict: Verdict,
    /// What a decision found where nothing is left of a plan.
    pub(crate) nothing_left: Option<Box<NothingLeft>>,
}

/// Why nothing is left of a plan.
#[derive(Clone, Debug)]
pub(crate) struct NothingLeft {
    pub(crate) verdict: Verdict,
    /// The rules that keep something out of the plan and that somebody or time can lift.
    pub(crate) liftable: SafetySet,
}

impl fmt::Debug for Assessment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = |rules: SafetySet| -> Vec<&str> {
            self.numbered(rules).map(|(_, safety)| safety.rule.heading.id.as_str()).collect()
        };
        let about_the_person = self.fired.difference(self.rules.safety_kinds.apply_to_everyone);
        f.debug_struct("Assessment")
            .field("rules", &self.rules)
            .field("intake", &self.intake)
            .field("overrides", &self.overrides)
            .field("fired", &ids(about_the_person))
            .field("open", &ids(self.open))
            .field("verdict", &self.verdict)
            .finish_non_exhaustive()
    }
}

/// One overridden safety rule, by its number.
#[derive(Clone)]
pub(crate) struct OverrideState {
    pub(crate) number: usize,
    pub(crate) role: Role,
    pub(crate) by: String,
    pub(crate) seen: String,
    pub(crate) rationale: String,
    pub(crate) days_ago: u32,
}

/// Without the texts: they are about a person, and a log is no place for them.
impl fmt::Debug for OverrideState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut record = f.debug_struct("OverrideState");
        record.field("number", &self.number).field("role", &self.role).field("days_ago", &self.days_ago);
        record.finish_non_exhaustive()
    }
}

/// Which of the rules that apply or wait for an answer are applied to a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CountedRules {
    /// All of them.
    All,
    /// Those that let a treatment proceed.
    Treating,
    /// Those that let a treatment proceed, as if no waiting rule that would stop it turned out to apply.
    Answered,
    /// Those for which a plan is refused with at least this verdict if they leave nothing of it.
    Grave(Verdict),
    /// None.
    Nothing,
}

impl CountedRules {
    /// Whether the engine's own caps are applied too.
    pub(crate) const fn includes_builtins(self) -> bool {
        matches!(self, Self::All | Self::Treating | Self::Answered)
    }
}

impl Assessment {
    pub(crate) fn safety(&self, number: usize) -> Option<&CompiledSafety> {
        self.rules.safety.get(number)
    }

    /// The safety rules with these numbers.
    pub(crate) fn numbered(&self, numbers: SafetySet) -> impl Iterator<Item = (usize, &CompiledSafety)> {
        numbers.iter().filter_map(|number| Some((number, self.safety(number)?)))
    }

    /// The safety rules that apply.
    pub(crate) fn fired(&self) -> impl Iterator<Item = (usize, &CompiledSafety)> {
        self.numbered(self.fired)
    }

    /// The safety rules whose caps and bans apply: those that apply and those that wait for an answer.
    pub(crate) fn applying(&self) -> impl Iterator<Item = (usize, &CompiledSafety)> {
        self.numbered(self.fired.union(self.open))
    }

    /// Those among some rules that apply.
    pub(crate) fn applying_of(&self, rules: SafetySet) -> impl Iterator<Item = (usize, &CompiledSafety)> {
        self.numbered(self.fired.union(self.open).intersection(rules))
    }

    /// The rules that apply and are counted.
    pub(crate) fn counted(&self, counted: CountedRules) -> SafetySet {
        let kinds = &self.rules.safety_kinds;
        match counted {
            CountedRules::All => self.fired,
            CountedRules::Treating | CountedRules::Answered => self.fired.intersection(kinds.treat),
            CountedRules::Grave(verdict) => {
                self.fired.intersection(kinds.treat).intersection(kinds.grave(verdict))
            }
            CountedRules::Nothing => SafetySet::EMPTY,
        }
    }

    /// The rules that wait for an answer and are counted. Whatever else is counted, the outcome of each is unknown.
    fn counted_open(&self, counted: CountedRules) -> SafetySet {
        let kinds = &self.rules.safety_kinds;
        match counted {
            CountedRules::All | CountedRules::Treating => self.open,
            CountedRules::Answered => self.open.intersection(kinds.treat),
            CountedRules::Grave(verdict) => self.open.intersection(kinds.grave(verdict)),
            CountedRules::Nothing => SafetySet::EMPTY,
        }
    }

    /// The counted rules whose blocks are in force: those that apply, and those that block until a question is answered.
    pub(crate) fn blocking(&self, counted: CountedRules) -> SafetySet {
        let until_answered = self.rules.safety_kinds.block_until_answered;
        self.counted(counted).union(self.counted_open(counted).intersection(until_answered))
    }

    /// The counted rules that set a cap. One that waits for an answer caps too.
    pub(crate) fn capping(&self, counted: CountedRules) -> impl Iterator<Item = (usize, &CompiledSafety)> {
        let capping = self.counted(counted).union(self.counted_open(counted));
        self.numbered(capping.intersection(self.rules.safety_kinds.cap))
    }

    /// The verdict, given the engine's own reason against a plan.
    pub(crate) fn verdict_with(&self, builtin: Option<BuiltinRule>) -> Verdict {
        builtin.map_or(self.verdict, |builtin| self.verdict.max(self.builtin_verdict(builtin)))
    }

    /// The verdict of a built-in rule.
    pub(crate) fn builtin_verdict(&self, builtin: BuiltinRule) -> Verdict {
        match builtin {
            BuiltinRule::NotAsked => Verdict::Treat,
            _ => self.nothing_left(builtin).map_or(Verdict::Decline, |nothing_left| nothing_left.verdict),
        }
    }

    /// Who or what lifts a built-in rule.
    pub(crate) fn builtin_cleared_by(&self, builtin: BuiltinRule) -> ClearedBy {
        match builtin {
            BuiltinRule::NothingUntilAnswered | BuiltinRule::NotAsked => ClearedBy::Practitioner,
            _ => {
                let lifters = self.builtin_lifting(builtin).map(|(_, safety)| safety.rule.cleared_by);
                lifters.max().unwrap_or(ClearedBy::Nobody)
            }
        }
    }

    /// The facts behind a built-in rule: the rules without which there would be a plan, else the reported concerns.
    pub(crate) fn builtin_because(&self, builtin: BuiltinRule) -> Vec<String> {
        if builtin == BuiltinRule::NotAsked {
            return self.rules.not_asked(&self.intake).map(|question| question.to_string()).collect();
        }
        let lifting = self.builtin_lifting(builtin);
        let rules: Vec<String> =
            lifting.map(|(_, safety)| format!("rule.{}", safety.rule.heading.id)).collect();
        if rules.is_empty() {
            let concerns = self.intake.concerns().iter();
            return concerns.map(|reported| format!("concern.{}", reported.concern())).collect();
        }
        rules
    }

    /// The rules that have to be lifted before there can be a plan, in pack order; none where that would not help.
    pub(crate) fn builtin_lifting(
        &self,
        builtin: BuiltinRule,
    ) -> impl Iterator<Item = (usize, &CompiledSafety)> {
        let nothing_left = self.nothing_left(builtin).filter(|_| builtin == BuiltinRule::NothingSelectable);
        let liftable = nothing_left.filter(|nothing_left| nothing_left.verdict < Verdict::Decline);
        self.numbered(liftable.map_or(SafetySet::EMPTY, |nothing_left| nothing_left.liftable))
    }

    fn nothing_left(&self, builtin: BuiltinRule) -> Option<&NothingLeft> {
        let is_about = matches!(builtin, BuiltinRule::NothingSelectable | BuiltinRule::NothingUntilAnswered);
        self.nothing_left.as_deref().filter(|_| is_about)
    }

    /// Whether a question must be answered before anything is planned.
    pub(crate) fn has_blocking_question(&self) -> bool {
        !self.must_ask.is_empty()
            || self.intake.has_unasked_reactions()
            || self.rules.must_wait(&self.intake)
            || self.fired().any(|(_, safety)| safety.rule.verdict == Verdict::Incomplete)
    }

    /// Whether a point is no candidate: it is off by default, and the rules that keep it off were not all overridden.
    pub(crate) fn is_off(&self, point: Point) -> bool {
        point.is_off_by_default() && !self.opted_in.contains(point)
    }

    /// The zones of the reported concern at this place in the intake.
    pub(crate) fn zones_of(&self, index: usize) -> ZoneSet {
        let reported = self.intake.concerns().get(index);
        reported.map_or(ZoneSet::EMPTY, |reported| zones_of(&self.rules, reported))
    }

    /// The substitutes named for a point: by a rule that withholds it, else by a substitute rule.
    pub(crate) fn substitutes(&self, point: Point, withheld_by: &[RuleRef]) -> Option<(RuleRef, &[Point])> {
        for rule in withheld_by {
            let RuleRef::Safety(number) = rule else { continue };
            let safety = self.safety(usize::from(*number))?;
            if let Some((_, named)) = safety.rule.substitute.iter().find(|(withheld, _)| *withheld == point) {
                return Some((*rule, named));
            }
        }
        let number = self.rules.substitutes.iter().position(|rule| rule.point == point)?;
        let rule = self.rules.substitutes.get(number)?;
        Some((RuleRef::Substitute(u16::try_from(number).ok()?), &rule.with))
    }

    /// The roles that must decide first: those who give the clearances of the rules that refer, or to whom these refer.
    pub(crate) fn referred_to(&self) -> Vec<Role> {
        let refers = |verdict| matches!(verdict, Verdict::Refer | Verdict::ReferUrgent);
        let referring = self.fired().filter(|(_, safety)| refers(safety.rule.verdict));
        let named = |(_, safety): (usize, &CompiledSafety)| -> Vec<Role> {
            safety.rule.clearance.into_iter().chain(safety.rule.refer_to.iter().copied()).collect()
        };
        let mut roles: Vec<Role> = referring.flat_map(named).collect();
        roles.sort_unstable();
        roles.dedup();
        roles
    }
}
