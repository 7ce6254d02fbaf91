//! Rules made ready to decide with.

mod choices;
mod condition;
mod facts;
mod index;
mod normal_form;
mod numbering;
mod zone_points;

pub(crate) use super::merge::PackName;
pub(crate) use super::when::fact::{ConcernTest, Fact, Number, RiskTest};
pub(crate) use condition::{CompiledCondition, CompiledTerm, Known, Truth};
pub(crate) use facts::{BitFact, satisfies};
pub(crate) use index::{FactIndex, PatternIndex, SafetyIndex, SafetySet};
#[cfg(feature = "common-task")]
pub(crate) use {condition::KnownIn, normal_form::terms, numbering::Numbering};

use super::action::{Block, Caps, Class, ClearedBy, Places, Verdict};
use super::builtin::Builtin;
use super::id::{RuleId, SourceId};
use super::kinds::adjunct::AdjunctRule;
use super::kinds::advice::AdviceRule;
use super::kinds::combination::CombinationRule;
use super::kinds::concern::ConcernRule;
use super::kinds::course::CourseRule;
use super::kinds::expectation::ExpectationRule;
use super::kinds::harm::HarmRule;
use super::kinds::pattern::PatternRule;
use super::kinds::safety::SafetyRule;
use super::kinds::source::Source;
use super::kinds::step::StepRule;
use super::kinds::substitute::SubstituteRule;
use super::kinds::technique::TechniqueRule;
use super::merge::merge;
use super::pack::{RulePack, Rules};
use super::policy::{Policy, PregnancyPoints};
use super::problem::{PackError, PackProblem, PackProblemKind, Place};
use super::read::{Condition, Heading};
use super::text::Text;
use crate::atlas::{Confidence, Point, PointSet, ZoneSet};
use crate::intake::{Means, ModalitySet, ReportedConcern};
use facts::FactTable;
use zone_points::ZonePoints;

/// How many safety rules an engine may have.
pub(crate) const MOST_SAFETY_RULES: usize = 1024;

/// The rules of an engine, indexed and with their conditions compiled.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub(crate) packs: Vec<PackName>,
    pub(crate) policy: Policy,
    pub(crate) facts: Vec<BitFact>,
    pub(crate) fact_index: FactIndex,
    pub(crate) safety: Vec<CompiledSafety>,
    pub(crate) safety_index: SafetyIndex,
    pub(crate) patterns: Vec<CompiledPattern>,
    pub(crate) pattern_index: PatternIndex,
    pub(crate) concerns: Vec<ConcernRule>,
    pub(crate) combinations: Vec<Conditional<CombinationRule>>,
    pub(crate) substitutes: Vec<SubstituteRule>,
    pub(crate) techniques: Vec<Conditional<TechniqueRule>>,
    pub(crate) adjuncts: Vec<CompiledAdjunct>,
    pub(crate) courses: Vec<Conditional<CourseRule>>,
    pub(crate) advice: Vec<Conditional<AdviceRule>>,
    pub(crate) steps: Vec<Conditional<StepRule>>,
    pub(crate) expectations: Vec<ExpectationRule>,
    pub(crate) harms: Vec<Conditional<HarmRule>>,
    pub(crate) sources: Vec<Source>,
    pub(crate) zone_points: ZonePoints,
    /// How many rules there are, and how many of them are general knowledge.
    pub(crate) rule_count: usize,
    pub(crate) general_knowledge_count: usize,
}

/// A rule with its condition.
#[derive(Debug)]
pub(crate) struct Conditional<T> {
    pub(crate) rule: T,
    pub(crate) condition: CompiledCondition,
}

#[derive(Debug)]
pub(crate) struct CompiledPattern {
    pub(crate) rule: PatternRule,
    pub(crate) total_weight: u32,
}

/// An adjunct with what it is for and what keeps it away.
#[derive(Debug)]
pub(crate) struct CompiledAdjunct {
    pub(crate) rule: AdjunctRule,
    pub(crate) condition: CompiledCondition,
    pub(crate) unless: CompiledCondition,
}

#[derive(Debug)]
pub(crate) struct CompiledSafety {
    pub(crate) rule: SafetyRule,
    pub(crate) condition: CompiledCondition,
    /// Made from the atlas for a point that is off by default. It blocks; it is no finding about a person.
    pub(crate) from_atlas: bool,
    /// The points that are off by default for everyone because of this rule.
    pub(crate) keeps_off: PointSet,
    /// The strictest set of pregnancy points gives way to that of the source that the caller chose.
    pub(crate) yields_to_policy: bool,
}

/// Which rule of the engine a reason names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RuleRef {
    Safety(u16),
    Pattern(u16),
    Concern(u16),
    Combination(u16),
    Substitute(u16),
    Builtin(Builtin),
}

impl Compiled {
    pub(crate) fn new(packs: &[RulePack], policy: Policy) -> Result<Self, PackError> {
        let (names, mut rules) = merge(packs)?;
        add_hazards(&mut rules);
        let rule_count = rules.headings().count();
        let general_knowledge = |heading: &Heading| heading.confidence == Confidence::GeneralKnowledge;
        let general_knowledge_count =
            rules.headings().filter(|(_, heading)| general_knowledge(heading)).count();
        let mut table = FactTable::default();
        let mut problems = Vec::new();
        let safety = compile_safety(rules.safety, &policy, &mut table, &mut problems);
        let combinations =
            compile(rules.combinations, |rule| (&rule.heading, &rule.condition), &mut table, &mut problems);
        let techniques =
            compile(rules.techniques, |rule| (&rule.heading, &rule.condition), &mut table, &mut problems);
        let adjuncts = compile_adjuncts(rules.adjuncts, &mut table, &mut problems);
        let courses =
            compile(rules.courses, |rule| (&rule.heading, &rule.condition), &mut table, &mut problems);
        let advice =
            compile(rules.advice, |rule| (&rule.heading, &rule.condition), &mut table, &mut problems);
        let steps = compile(rules.steps, |rule| (&rule.heading, &rule.condition), &mut table, &mut problems);
        let harms = compile(rules.harms, |rule| (&rule.heading, &rule.condition), &mut table, &mut problems);
        if !problems.is_empty() {
            return Err(PackError::new(problems));
        }
        let patterns = rules.patterns.into_iter();
        let patterns: Vec<CompiledPattern> =
            patterns.map(|rule| CompiledPattern { total_weight: rule.total_weight(), rule }).collect();
        let facts = table.into_facts();
        Ok(Self {
            packs: names,
            policy,
            fact_index: FactIndex::new(&facts),
            safety_index: SafetyIndex::new(&safety, &facts),
            facts,
            safety,
            pattern_index: PatternIndex::new(&patterns),
            patterns,
            concerns: rules.concerns,
            combinations,
            substitutes: rules.substitutes,
            techniques,
            adjuncts,
            courses,
            advice,
            steps,
            expectations: rules.expectations,
            harms,
            sources: rules.sources,
            zone_points: ZonePoints::new(),
            rule_count,
            general_knowledge_count,
        })
    }

    /// The place of a pattern in the order of the packs.
    pub(crate) fn pattern(&self, id: &RuleId) -> Option<usize> {
        self.patterns.iter().position(|pattern| pattern.rule.heading.id == *id)
    }

    pub(crate) fn heading(&self, rule: RuleRef) -> Option<&Heading> {
        match rule {
            RuleRef::Safety(index) => self.safety.get(usize::from(index)).map(|safety| &safety.rule.heading),
            RuleRef::Pattern(index) => {
                self.patterns.get(usize::from(index)).map(|pattern| &pattern.rule.heading)
            }
            RuleRef::Concern(index) => self.concerns.get(usize::from(index)).map(|rule| &rule.heading),
            RuleRef::Combination(index) => {
                self.combinations.get(usize::from(index)).map(|rule| &rule.rule.heading)
            }
            RuleRef::Substitute(index) => self.substitutes.get(usize::from(index)).map(|rule| &rule.heading),
            RuleRef::Builtin(_) => None,
        }
    }

    /// The id that a reason shows.
    pub(crate) fn id(&self, rule: RuleRef) -> &str {
        match rule {
            RuleRef::Builtin(builtin) => builtin.code(),
            other => self.heading(other).map_or("", |heading| heading.id.as_str()),
        }
    }

    /// The sources that a reason shows.
    pub(crate) fn sources(&self, rule: RuleRef) -> Vec<&str> {
        match rule {
            RuleRef::Builtin(_) => vec![Builtin::SOURCE],
            other => self
                .heading(other)
                .map(|heading| heading.sources.iter().map(SourceId::as_str).collect())
                .unwrap_or_default(),
        }
    }
}

fn compile<T>(
    rules: Vec<T>,
    parts: impl Fn(&T) -> (&Heading, &Condition),
    table: &mut FactTable,
    problems: &mut Vec<PackProblem>,
) -> Vec<Conditional<T>> {
    let compile_one = |rule| {
        let (heading, condition) = parts(&rule);
        let condition = table.compile(condition, None, heading, problems);
        Conditional { rule, condition }
    };
    rules.into_iter().map(compile_one).collect()
}

fn compile_adjuncts(
    rules: Vec<AdjunctRule>,
    table: &mut FactTable,
    problems: &mut Vec<PackProblem>,
) -> Vec<CompiledAdjunct> {
    let compile_one = |rule: AdjunctRule| {
        let condition = table.compile(&rule.condition, None, &rule.heading, problems);
        let unless = table.compile(&rule.unless, None, &rule.heading, problems);
        CompiledAdjunct { rule, condition, unless }
    };
    rules.into_iter().map(compile_one).collect()
}

fn compile_safety(
    rules: Vec<SafetyRule>,
    policy: &Policy,
    table: &mut FactTable,
    problems: &mut Vec<PackProblem>,
) -> Vec<CompiledSafety> {
    let chosen = match &policy.pregnancy_points {
        PregnancyPoints::Strictest => None,
        PregnancyPoints::Source(source) => Some(source.as_str()),
    };
    let in_force = |rule: &SafetyRule| match rule.policy.as_deref() {
        None | Some(STRICTEST) => true,
        Some(source) => chosen == Some(source),
    };
    problems.extend(choices::objections(policy, &rules));
    let off = off_by_default();
    let mut compiled = Vec::new();
    for rule in rules.into_iter().filter(in_force) {
        if compiled.len() == MOST_SAFETY_RULES {
            let message = format!("more than {MOST_SAFETY_RULES} safety rules");
            problems.push(PackProblem::new(
                PackProblemKind::TooManyRules,
                message,
                rule.heading.place.clone(),
            ));
        }
        let days = rule.interval.map(|interval| policy.days(&rule.heading.id, interval));
        let condition = table.compile(&rule.condition, days, &rule.heading, problems);
        let from_atlas = rule.heading.id.as_str().starts_with(RuleId::HAZARD);
        let yields_to_policy = chosen.is_some() && rule.policy.as_deref() == Some(STRICTEST);
        let keeps_off = named_for_everyone(&rule).intersection(off);
        compiled.push(CompiledSafety { rule, condition, from_atlas, keeps_off, yields_to_policy });
    }
    compiled
}

/// The policy name of the rule that gives way to the source that a caller chose.
const STRICTEST: &str = "strictest";

/// Gives every point that is off by default a rule that says so, unless a rule for everyone blocks it already.
fn add_hazards(rules: &mut Rules) {
    let blocked = rules.safety.iter().map(named_for_everyone).fold(PointSet::EMPTY, PointSet::union);
    for point in off_by_default().difference(blocked) {
        let id = RuleId::new(format!("{}{point}", RuleId::HAZARD));
        if rules.safety.iter().all(|rule| rule.heading.id != id) {
            rules.safety.push(hazard(id, point));
        }
    }
}

fn off_by_default() -> PointSet {
    Point::all().filter(|point| point.is_off_by_default()).collect()
}

/// The points that a rule for everyone names and keeps needles from.
fn named_for_everyone(rule: &SafetyRule) -> PointSet {
    let block = rule.block.as_ref().filter(|block| rule.condition.is_always() && block.blocks(Means::Needle));
    block.map_or(PointSet::EMPTY, |block| block.places.points)
}

fn hazard(id: RuleId, point: Point) -> SafetyRule {
    let structures: Vec<_> = point.hazards().iter().map(|structure| structure.label()).collect();
    let reason =
        format!("{point} is off by default; at risk: {}. {}", structures.join(", "), point.hazard_note());
    let place = Place::new("atlas", "", 0..0);
    let heading = Heading {
        id,
        sources: point.hazard_sources().iter().map(SourceId::new).collect(),
        confidence: point.hazard_confidence().unwrap_or(Confidence::GeneralKnowledge),
        unconfirmed: None,
        place,
    };
    let places = Places { points: [point].into_iter().collect(), ..Places::default() };
    SafetyRule {
        heading,
        title: Some(Text::english(format!("Everyone: {point}"))),
        condition: Condition::always(),
        interval: None,
        class: Class::Local,
        verdict: Verdict::Treat,
        block: Some(Block { what: vec![Means::Needle, Means::Current], places }),
        cap: Caps::default(),
        forbid: ModalitySet::EMPTY,
        alternative: true,
        clearance: None,
        instruct: Vec::new(),
        substitute: Vec::new(),
        overridable: true,
        policy: None,
        reason: Text::english(reason.trim_end()),
        cleared_by: ClearedBy::Practitioner,
    }
}

/// The zones of a reported concern: those that were named, else those of the first rule about it.
pub(crate) fn zones_of(rules: &Compiled, reported: &ReportedConcern) -> ZoneSet {
    if !reported.named_zones().is_empty() {
        return reported.named_zones();
    }
    let mut about = rules.concerns.iter().filter(|rule| rule.concern == reported.concern());
    about.next().map_or(ZoneSet::EMPTY, |rule| rule.zones)
}
