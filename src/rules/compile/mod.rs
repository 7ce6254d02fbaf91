//! Compiles rules into the form that an engine decides with: facts as bits, conditions as masks, rules by what they do.

mod choices;
mod condition;
mod facts;
mod index;
mod safety;
mod zone_points;

use super::builtin::BuiltinRule;
use super::header::{Condition, RuleHeader};
use super::id::RuleId;
use super::kinds::{
    AdjunctRule, AdviceRule, AskWhen, CombinationRule, ConcernRule, CourseRule, ExpectationRule, HarmRule,
    PatternRule, QuestionRule, Rule, Rules, SelectionRule, Source, StepRule, SubstituteRule, TechniqueRule,
};
pub(crate) use super::merge::PackName;
use super::merge::{Permission, check_packs, merge};
use super::pack::RulePack;
use super::policy::Policy;
use super::problem::{PackError, PackProblem, PackProblemKind, Place, Problems};
pub(crate) use super::when::fact::{ConcernTest, Days, Fact, Number, ReactionTest, RiskTest};
use crate::atlas::{Confidence, ZoneSet};
use crate::intake::{Answer, ClinicQuestion, Concern, Intake, ReportedConcern, Sign, SignSet};
pub(crate) use condition::{CompiledCondition, CompiledTerm, Known, MOST_FACTS, Truth};
use facts::FactTable;
pub(crate) use facts::{BitFact, satisfies, shows};
pub(crate) use index::{FactIndex, ReaderIndex, SafetyIndex};
pub(crate) use safety::{BlockedArea, CompiledSafety, SafetyKinds, SafetySet};
use safety::{add_hazards, compile_safety};
use std::fmt;
use zone_points::ZonePoints;

/// The most rules that an engine may have, so that a `u16` numbers those of each kind.
const MOST_RULES: usize = 1 << 16;

/// The rules of an engine, indexed and with their conditions compiled.
pub(crate) struct Compiled {
    pub(crate) packs: Vec<PackName>,
    pub(crate) policy: Policy,
    pub(crate) facts: Vec<BitFact>,
    pub(crate) fact_index: FactIndex,
    pub(crate) safety: Vec<CompiledSafety>,
    pub(crate) safety_index: SafetyIndex,
    pub(crate) readers: ReaderIndex,
    pub(crate) safety_kinds: SafetyKinds,
    pub(crate) patterns: Vec<CompiledPattern>,
    pub(crate) concerns: Vec<ConcernRule>,
    /// The numbers of the rules about each concern, in the order of the vocabulary.
    concern_index: Vec<Vec<u16>>,
    pub(crate) combinations: Vec<Conditional<CombinationRule>>,
    pub(crate) substitutes: Vec<SubstituteRule>,
    pub(crate) selection: SelectionRule,
    pub(crate) techniques: Vec<Conditional<TechniqueRule>>,
    pub(crate) adjuncts: Vec<Conditional<AdjunctRule>>,
    pub(crate) courses: Vec<Conditional<CourseRule>>,
    pub(crate) advice: Vec<Conditional<AdviceRule>>,
    pub(crate) steps: Vec<Conditional<StepRule>>,
    pub(crate) expectations: Vec<ExpectationRule>,
    pub(crate) harms: Vec<Conditional<HarmRule>>,
    pub(crate) questions: Vec<QuestionRule>,
    pub(crate) sources: Vec<Source>,
    pub(crate) zone_points: ZonePoints,
    /// The number of rules, and of those among them that are general knowledge.
    pub(crate) rule_count: usize,
    pub(crate) general_knowledge_count: usize,
}

/// Names the packs and the policy; to show every rule would bury everything else.
impl fmt::Debug for Compiled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (packs, policy) = (&self.packs, &self.policy);
        f.debug_struct("Compiled").field("packs", packs).field("policy", policy).finish_non_exhaustive()
    }
}

/// A rule with its compiled condition.
#[derive(Debug)]
pub(crate) struct Conditional<T> {
    pub(crate) rule: T,
    pub(crate) condition: CompiledCondition,
    /// When it does not apply, whatever its condition says.
    pub(crate) exception: Option<CompiledCondition>,
}

#[derive(Debug)]
pub(crate) struct CompiledPattern {
    pub(crate) rule: PatternRule,
    pub(crate) total_weight: u32,
    /// The signs of the pattern, and the weight of every sign of the vocabulary.
    pub(crate) signs: SignSet,
    pub(crate) weights: Vec<u8>,
}

/// The rule that a reason names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RuleRef {
    Safety(u16),
    Pattern(u16),
    Concern(u16),
    Combination(u16),
    Substitute(u16),
    BuiltinRule(BuiltinRule),
}

impl RuleRef {
    /// A safety rule by its number.
    pub(crate) fn safety(number: usize) -> Option<Self> {
        u16::try_from(number).ok().map(Self::Safety)
    }
}

impl Compiled {
    pub(crate) fn new(
        packs: &[RulePack],
        policy: Policy,
        permission: &Permission,
    ) -> Result<Self, PackError> {
        check_packs(packs)?;
        let (names, rules) = merge(packs, permission)?;
        Self::of(names, rules, policy)
    }

    /// Compiles rules that are merged already.
    pub(crate) fn of(packs: Vec<PackName>, mut rules: Rules, policy: Policy) -> Result<Self, PackError> {
        // Packs without the numbers of the selection are decided with those of the library.
        let standard = RulePack::standard();
        let selection = rules.selections.first().or_else(|| standard.contents().selections.first());
        let Some(selection) = selection.cloned() else {
            let message = "no `[[selection]]`";
            let place = Place::call("EngineBuilder::build");
            return Err(PackError::new(PackProblem::new(PackProblemKind::Value, message, place)));
        };
        add_hazards(&mut rules);
        let views = rules.views();
        let rule_count = views.len();
        if let Some(excess) = views.get(MOST_RULES) {
            let message = format!("more than {MOST_RULES} rules in all packs");
            return Err(PackError::new(excess.header.problem(PackProblemKind::TooManyRules, message)));
        }
        let general_knowledge = views.iter().filter(|rule| rule.confidence() == Confidence::GeneralKnowledge);
        let general_knowledge_count = general_knowledge.count();
        let mut table = FactTable::new();
        let mut problems = Problems::default();
        let zone_points = ZonePoints::new();
        let safety = compile_safety(rules.safety, &policy, &mut table, &mut problems);
        let combinations = compile(rules.combinations, &mut table, &mut problems);
        let techniques = compile(rules.techniques, &mut table, &mut problems);
        let adjuncts = compile(rules.adjuncts, &mut table, &mut problems);
        let courses = compile(rules.courses, &mut table, &mut problems);
        let advice = compile(rules.advice, &mut table, &mut problems);
        let steps = compile(rules.steps, &mut table, &mut problems);
        let harms = compile(rules.harms, &mut table, &mut problems);
        problems.none_or(())?;
        let facts = table.into_facts();
        Ok(Self {
            packs,
            policy,
            fact_index: FactIndex::new(&facts, &rules.patterns),
            safety_index: SafetyIndex::new(&safety, &facts),
            readers: ReaderIndex::new(&safety, &facts),
            safety_kinds: SafetyKinds::new(&safety, &facts, &zone_points),
            facts,
            safety,
            patterns: rules.patterns.into_iter().map(CompiledPattern::new).collect(),
            concern_index: by_concern(&rules.concerns),
            concerns: rules.concerns,
            combinations,
            substitutes: rules.substitutes,
            selection,
            techniques,
            adjuncts,
            courses,
            advice,
            steps,
            expectations: rules.expectations,
            harms,
            questions: rules.questions,
            sources: rules.sources,
            zone_points,
            rule_count,
            general_knowledge_count,
        })
    }

    /// The rules about a concern, with their numbers.
    pub(crate) fn about(&self, concern: Concern) -> impl Iterator<Item = (u16, &ConcernRule)> {
        let numbers = self.concern_index.get(concern as usize).into_iter().flatten();
        numbers.filter_map(|number| Some((*number, self.concerns.get(usize::from(*number))?)))
    }

    /// The rule that asks a question.
    pub(crate) fn question(&self, question: ClinicQuestion) -> Option<&QuestionRule> {
        self.questions.iter().find(|rule| rule.question == question)
    }

    /// The questions of packs that an intake does not answer.
    pub(crate) fn unanswered(&self, intake: &Intake) -> impl Iterator<Item = &QuestionRule> {
        self.questions.iter().filter(|rule| intake.answer(rule.question) == Answer::Unknown)
    }

    /// Whether an answer is missing without which nothing is planned.
    pub(crate) fn must_wait(&self, intake: &Intake) -> bool {
        self.unanswered(intake).any(|rule| rule.ask == AskWhen::Always)
    }

    /// The answers of an intake to questions that no pack asks.
    pub(crate) fn not_asked(&self, intake: &Intake) -> impl Iterator<Item = ClinicQuestion> {
        intake.answers().map(|(question, _)| question).filter(|question| self.question(*question).is_none())
    }

    /// The number of a pattern.
    pub(crate) fn pattern(&self, id: &RuleId) -> Option<usize> {
        self.patterns.iter().position(|pattern| pattern.rule.heading.id == *id)
    }

    /// The header of a rule.
    pub(crate) fn heading(&self, rule: RuleRef) -> &RuleHeader {
        let header = match rule {
            RuleRef::Safety(index) => self.safety.get(usize::from(index)).map(|safety| &safety.rule.heading),
            RuleRef::Pattern(index) => {
                self.patterns.get(usize::from(index)).map(|pattern| &pattern.rule.heading)
            }
            RuleRef::Concern(index) => self.concerns.get(usize::from(index)).map(|rule| &rule.heading),
            RuleRef::Combination(index) => {
                self.combinations.get(usize::from(index)).map(|rule| &rule.rule.heading)
            }
            RuleRef::Substitute(index) => self.substitutes.get(usize::from(index)).map(|rule| &rule.heading),
            RuleRef::BuiltinRule(builtin) => Some(builtin.header()),
        };
        debug_assert!(header.is_some(), "a reason names a rule that the engine does not have: {rule:?}");
        header.unwrap_or_else(|| BuiltinRule::unknown_header())
    }

    pub(crate) fn id(&self, rule: RuleRef) -> &RuleId {
        &self.heading(rule).id
    }
}

impl CompiledPattern {
    fn new(rule: PatternRule) -> Self {
        let signs = rule.signs.iter().map(|(sign, _)| *sign).collect();
        let weights = Sign::ALL.iter().map(|sign| rule.weight(*sign).unwrap_or_default()).collect();
        Self { total_weight: rule.total_weight(SignSet::EMPTY), signs, weights, rule }
    }
}

fn by_concern(rules: &[ConcernRule]) -> Vec<Vec<u16>> {
    let about = |concern: &Concern| {
        let numbered = rules.iter().enumerate().filter(|(_, rule)| rule.concern == *concern);
        numbered.filter_map(|(number, _)| u16::try_from(number).ok()).collect()
    };
    Concern::ALL.iter().map(about).collect()
}

fn compile<T: Rule>(rules: Vec<T>, table: &mut FactTable, problems: &mut Problems) -> Vec<Conditional<T>> {
    let compile_one = |rule: T| {
        let view = rule.view();
        let always = Condition::always();
        let condition = table.compile(view.condition.unwrap_or(&always), None, view.header, problems);
        let exception = view.exception.map(|unless| table.compile(unless, None, view.header, problems));
        Conditional { rule, condition, exception }
    };
    rules.into_iter().map(compile_one).collect()
}

/// The zones of a reported concern: those that the intake names, else those of the first rule about it.
pub(crate) fn zones_of(rules: &Compiled, reported: &ReportedConcern) -> ZoneSet {
    if !reported.zones().is_empty() {
        return reported.zones();
    }
    rules.about(reported.concern()).next().map_or(ZoneSet::EMPTY, |(_, rule)| rule.zones)
}
