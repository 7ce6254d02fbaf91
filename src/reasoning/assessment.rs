//! What is known of one person under one set of rules: the ground of everything that comes out.

use super::differentiate::LeadingPatterns;
use crate::atlas::{Point, PointSet, Side, ZoneSet};
use crate::intake::{Intake, PresentRisk, Risk, RiskSet};
use crate::rules::compile::{
    BitFact, Compiled, CompiledSafety, CompiledTerm, Known, RiskTest, RuleRef, SafetySet, Truth, satisfies,
};
use crate::rules::{BuiltinRule, Role, Verdict};
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

/// One person, screened and differentiated. Compact: words are made from it when they are asked for.
#[derive(Clone)]
pub(crate) struct Assessment {
    pub(crate) rules: Arc<Compiled>,
    pub(crate) intake: Intake,
    pub(crate) known: Known,
    /// Safety rules that hold.
    pub(crate) fired: SafetySet,
    /// Safety rules that would hold if an open question were answered badly.
    pub(crate) open: SafetySet,
    /// The safety rules that somebody set aside, in the order of the packs. They neither hold nor wait for an answer.
    pub(crate) set_aside: Vec<OverrideState>,
    /// The points that are off by default and that every rule which keeps them off was set aside for.
    pub(crate) opted_in: PointSet,
    /// Unknown risks that must be asked before anything is planned.
    pub(crate) must_ask: RiskSet,
    /// Only concerns were reported that get points beside a facial one.
    pub(crate) only_add_ons: bool,
    pub(crate) leaders: LeadingPatterns,
    /// The gravest verdict of the rules that hold, of open questions, and of a lack of facial concerns.
    pub(crate) verdict: Verdict,
}

impl fmt::Debug for Assessment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = |rules: SafetySet| -> Vec<&str> {
            self.numbered(rules).map(|(_, safety)| safety.rule.heading.id.as_str()).collect()
        };
        let about_the_person = self.fired.difference(self.rules.safety_kinds.hold_for_everyone);
        f.debug_struct("Assessment")
            .field("rules", &self.rules)
            .field("intake", &self.intake)
            .field("set_aside", &self.set_aside)
            .field("fired", &ids(about_the_person))
            .field("open", &ids(self.open))
            .field("verdict", &self.verdict)
            .finish_non_exhaustive()
    }
}

/// One rule that was set aside, as it is held.
#[derive(Clone, Debug)]
pub(crate) struct OverrideState {
    /// The number of the safety rule.
    pub(crate) number: usize,
    pub(crate) role: Role,
    pub(crate) rationale: String,
}

/// Which of the rules that hold are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CountedRules {
    /// All of them.
    All,
    /// Those that let a treatment go on.
    Treating,
    /// The same, once every rule that waits for an answer and would not let a treatment go on has turned out not to hold.
    Answered,
}

/// Where and on which side the risk lies that made a rule hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Whereabouts {
    /// None where a risk names no zone: the whole face.
    pub(crate) zones: Option<ZoneSet>,
    pub(crate) left: bool,
    pub(crate) right: bool,
}

impl Assessment {
    pub(crate) fn safety(&self, number: usize) -> Option<&CompiledSafety> {
        self.rules.safety.get(number)
    }

    /// The safety rules that hold, with their numbers.
    pub(crate) fn fired(&self) -> impl Iterator<Item = (usize, &CompiledSafety)> {
        self.numbered(self.fired)
    }

    /// The safety rules whose caps and bans apply: those that hold, and those that wait for an answer.
    pub(crate) fn applying(&self) -> impl Iterator<Item = (usize, &CompiledSafety)> {
        self.numbered(self.fired.union(self.open))
    }

    /// Those of them that cap anything and are counted. One that waits for an answer is counted always: what it comes to
    /// is not known.
    pub(crate) fn capping(&self, scope: CountedRules) -> impl Iterator<Item = (usize, &CompiledSafety)> {
        let open = match scope {
            CountedRules::All | CountedRules::Treating => self.open,
            CountedRules::Answered => self.open.intersection(self.rules.safety_kinds.let_go_on),
        };
        self.numbered(self.counted(scope).union(open).intersection(self.rules.safety_kinds.cap))
    }

    /// The lightest verdict of the rules that cap, wait for an answer and would not let a treatment go on: what it comes to
    /// at least if one of them holds.
    fn until_answered(&self) -> Verdict {
        let waiting = self.open.intersection(self.rules.safety_kinds.cap);
        let waiting = self.numbered(waiting.difference(self.rules.safety_kinds.let_go_on));
        waiting.map(|(_, safety)| safety.rule.verdict).min().unwrap_or(Verdict::Incomplete)
    }

    /// What a reason of the engine's own comes to.
    pub(crate) fn own_verdict(&self, builtin: BuiltinRule) -> Verdict {
        if builtin == BuiltinRule::NothingUntilAnswered { self.until_answered() } else { Verdict::Decline }
    }

    /// The rules that hold and are counted.
    pub(crate) fn counted(&self, scope: CountedRules) -> SafetySet {
        match scope {
            CountedRules::All => self.fired,
            CountedRules::Treating | CountedRules::Answered => {
                self.fired.intersection(self.rules.safety_kinds.let_go_on)
            }
        }
    }

    pub(crate) fn numbered(&self, numbers: SafetySet) -> impl Iterator<Item = (usize, &CompiledSafety)> {
        numbers.iter().filter_map(|number| Some((number, self.safety(number)?)))
    }

    /// Whether a point is no candidate: it is off by default, and nobody has set aside what keeps it off.
    pub(crate) fn is_off(&self, point: Point) -> bool {
        point.is_off_by_default() && !self.opted_in.contains(point)
    }

    /// Whether a rule that holds, or waits for an answer, names substitutes of its own for a point.
    pub(crate) fn names_substitutes_of_its_own(&self, point: Point) -> bool {
        let naming = self.rules.safety_kinds.name_substitutes.intersection(self.fired.union(self.open));
        let names = |safety: &CompiledSafety| safety.rule.substitute.iter().any(|(named, _)| *named == point);
        self.numbered(naming).any(|(_, safety)| names(safety))
    }

    /// The substitutes that are named for a point: by a rule that withholds it, else by a substitute rule.
    pub(crate) fn substitutes(&self, point: Point, rules: &[RuleRef]) -> Option<(RuleRef, &[Point])> {
        for rule in rules {
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

    /// The verdict, where the engine has a reason of its own against a plan.
    pub(crate) fn verdict_with(&self, builtin: Option<BuiltinRule>) -> Verdict {
        builtin.map_or(self.verdict, |builtin| self.verdict.max(self.own_verdict(builtin)))
    }

    /// Whether something must be answered before anything is planned.
    pub(crate) fn has_blocking_question(&self) -> bool {
        !self.must_ask.is_empty()
            || self.fired().any(|(_, safety)| safety.rule.verdict == Verdict::Incomplete)
    }

    /// Who is to decide first: the clearances of the rules that refer.
    pub(crate) fn referred_to(&self) -> Vec<Role> {
        let refers = |verdict| matches!(verdict, Verdict::Refer | Verdict::ReferUrgent);
        let referring = self.fired().filter(|(_, safety)| refers(safety.rule.verdict));
        let mut roles: Vec<Role> = referring.filter_map(|(_, safety)| safety.rule.clearance).collect();
        roles.sort_unstable();
        roles.dedup();
        roles
    }

    /// The facts that made a rule hold, as conditions write them.
    pub(crate) fn because(&self, safety: &CompiledSafety) -> Vec<String> {
        if !safety.condition.holds(&self.known) {
            return self.waits_for(safety);
        }
        let mut facts: Vec<(usize, bool)> = Vec::new();
        for term in safety.condition.true_terms(&self.known) {
            facts.extend(&term.facts);
        }
        facts.sort_unstable();
        facts.dedup();
        let written = facts.iter().flat_map(|(fact, wanted)| self.write(*fact, *wanted));
        let mut written = each_once(written);
        if written.is_empty() {
            written.push("always".to_owned());
        }
        written
    }

    /// The facts that nobody told and that a rule which does not hold waits for.
    fn waits_for(&self, safety: &CompiledSafety) -> Vec<String> {
        let is_open = |(fact, wanted): &&(usize, bool)| match self.known.truth(*fact) {
            Truth::Unknown => true,
            Truth::True => *wanted,
            Truth::False => !*wanted,
        };
        let terms = safety.condition.terms.iter().filter(|term| term.facts.iter().all(|fact| is_open(&fact)));
        let unknown = terms.flat_map(|term| &term.facts).map(|(fact, _)| *fact);
        let unknown = unknown.filter(|fact| self.known.truth(*fact) == Truth::Unknown);
        let written: BTreeSet<usize> = unknown.collect();
        let written = written.into_iter().flat_map(|fact| self.write(fact, true));
        each_once(written.map(|fact| format!("unknown {fact}")))
    }

    /// Whether a rule holds for everyone, whoever comes.
    pub(crate) fn holds_for_everyone(&self, safety: &CompiledSafety) -> bool {
        safety.condition.holds(&self.known)
            && safety.condition.true_terms(&self.known).all(|term| term.facts.is_empty())
    }

    fn write(&self, fact: usize, wanted: bool) -> Vec<String> {
        let written = self.rules.facts.get(fact).map(BitFact::written).unwrap_or_default();
        if wanted { written } else { written.into_iter().map(|fact| format!("not {fact}")).collect() }
    }

    /// Whether a rule reads a risk, in whatever mode.
    pub(crate) fn reads(&self, safety: &CompiledSafety, risk: Risk) -> bool {
        self.mentions(safety, |fact| matches!(fact, BitFact::Entry(read, _) if *read == risk))
    }

    pub(crate) fn mentions(&self, safety: &CompiledSafety, wanted: impl Fn(&BitFact) -> bool) -> bool {
        let facts = safety.condition.terms.iter().flat_map(|term| &term.facts);
        facts.filter_map(|(fact, _)| self.rules.facts.get(*fact)).any(wanted)
    }

    /// The entries of risks that made a rule hold.
    fn entries<'a>(&'a self, safety: &'a CompiledSafety) -> impl Iterator<Item = &'a PresentRisk> {
        let terms = safety.condition.true_terms(&self.known);
        terms.flat_map(|term| self.entries_of(term))
    }

    /// The entries of risks that make a term hold.
    fn entries_of<'a>(&'a self, term: &'a CompiledTerm) -> impl Iterator<Item = &'a PresentRisk> {
        let facts = term.facts.iter().filter(|(_, wanted)| *wanted);
        facts.filter_map(|(number, _)| self.rules.facts.get(*number)).flat_map(|fact| {
            let (wanted, tests): (Option<Risk>, &[RiskTest]) = match fact {
                BitFact::Entry(risk, tests) => (Some(*risk), tests),
                BitFact::Plain(_) => (None, &[]),
            };
            let entries = self.intake.risks().entries().iter();
            let entries = entries.filter(move |entry| Some(entry.risk()) == wanted);
            entries.filter(move |entry| tests.iter().all(|test| satisfies(entry, *test)))
        })
    }

    /// Whether every way in which a rule holds rests on a detail that was not given.
    pub(crate) fn assumes_the_worst(&self, safety: &CompiledSafety) -> bool {
        let assumed = |(fact, wanted): (usize, bool)| {
            let Some(BitFact::Entry(risk, tests)) = self.rules.facts.get(fact).filter(|_| wanted) else {
                return false;
            };
            let given = |entry: &PresentRisk| {
                tests.iter().all(|test| satisfies(entry, *test) && test.is_given(entry))
            };
            !self.intake.risks().of(*risk).any(given)
        };
        safety.condition.holds(&self.known)
            && safety.condition.true_terms(&self.known).all(|term| term.facts.iter().copied().any(assumed))
    }

    pub(crate) fn whereabouts(&self, safety: &CompiledSafety) -> Whereabouts {
        let mut zones = Some(ZoneSet::EMPTY);
        let (mut left, mut right) = (false, false);
        for entry in self.entries(safety) {
            let named = entry.zones();
            zones = zones.filter(|_| !named.is_empty()).map(|zones| zones.union(named));
            left |= entry.side() != Some(Side::Right);
            right |= entry.side() != Some(Side::Left);
        }
        // A rule that holds for another reason than a risk names no place of its own: the worst assessment.
        let sided = left || right;
        Whereabouts {
            zones: zones.filter(|zones| !zones.is_empty()),
            left: left || !sided,
            right: right || !sided,
        }
    }

    /// In how many days the last of the rules that defer will have passed, as far as their intervals tell. A date that
    /// was not given counts as today.
    pub(crate) fn not_before_days(&self) -> Option<u32> {
        let deferring = self.fired().filter(|(_, safety)| safety.rule.verdict == Verdict::Defer);
        deferring.filter_map(|(_, safety)| self.passes_in_days(safety)).max()
    }

    fn passes_in_days(&self, safety: &CompiledSafety) -> Option<u32> {
        let mut last = None;
        for term in safety.condition.true_terms(&self.known) {
            // A term without an end in time keeps the rule in force for good.
            let end = self.term_passes_in_days(term)?;
            last = last.max(Some(end));
        }
        last
    }

    fn term_passes_in_days(&self, term: &CompiledTerm) -> Option<u32> {
        let facts = term.facts.iter().filter(|(_, wanted)| *wanted);
        let facts = facts.filter_map(|(fact, _)| self.rules.facts.get(*fact));
        // All facts of a term must hold, so the first that passes ends it.
        facts.filter_map(|fact| self.fact_passes_in_days(fact)).min()
    }

    fn fact_passes_in_days(&self, fact: &BitFact) -> Option<u32> {
        let BitFact::Entry(risk, tests) = fact else {
            return None;
        };
        let first_day_beyond = tests.iter().filter_map(|test| test.first_day_beyond()).min()?;
        let entries = self.intake.risks().of(*risk);
        let satisfying = entries.filter(|entry| tests.iter().all(|test| satisfies(entry, *test)));
        satisfying.map(|entry| first_day_beyond.saturating_sub(entry.days_ago().unwrap_or(0))).max()
    }
}

/// The first of each: two conditions on one entry may share a test, two rules a text.
pub(crate) fn each_once<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}
