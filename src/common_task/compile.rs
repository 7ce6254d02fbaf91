//! From the texts of a task's rules to what is decided with.

use super::facts::FieldTable;
use super::vocabulary::{TaskFact, Vocabulary};
use super::{MOST_FACTS, MOST_POINTS, MOST_RULES, Points, RuleSet, WEIGHTS};
use crate::rules::compile::{CompiledCondition, CompiledTerm, Numbering, terms};
use crate::rules::when::parser::parse_with;
use thiserror::Error;

/// A rule of a task. Points are told by their place in the list of points.
#[derive(Clone, Debug, Default)]
pub struct TaskRule {
    pub id: String,
    /// When it holds, in the language of rule packs.
    pub when: String,
    /// The pattern that it infers. Such a rule reads no pattern itself.
    pub infers: Option<String>,
    pub excludes: Vec<u8>,
    /// Points with the weight that they are given.
    pub adds: Vec<(u8, u8)>,
    /// The number of the intake by which these weights are multiplied.
    pub times: Option<String>,
}

/// What is wrong with a task.
#[derive(Clone, Debug, Error)]
#[error("{rule}: {message}")]
pub struct TaskError {
    rule: String,
    message: String,
}

/// A task, compiled.
#[derive(Debug)]
pub struct Task {
    pub(super) base: [u16; MOST_POINTS],
    pub(super) points: Points,
    /// How many points a decision lists.
    pub(super) most: usize,
    pub(super) fields: FieldTable,
    pub(super) rules: Vec<CompiledRule>,
    /// The rules that exclude a point or give it weight, by point.
    pub(super) about: [RuleSet; MOST_POINTS],
    /// The number of the rule as it was given.
    pub(super) excluding: RuleSet,
}

#[derive(Debug)]
pub(super) struct CompiledRule {
    pub(super) condition: CompiledCondition,
    /// The fact that holds where the rule does.
    pub(super) infers: Option<usize>,
    pub(super) excludes: Points,
    pub(super) adds: Box<[(u8, u8)]>,
    /// The number of the intake that multiplies.
    pub(super) times: Option<usize>,
}

impl Task {
    /// Compiles a task: points with their own weights, rules, and how many points are asked for. Rules that infer a
    /// pattern come first.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, with the rule: a condition, too many rules, points or facts, a point's weight that
    /// can come to 255 or more.
    pub fn new(
        vocabulary: &Vocabulary,
        base: &[u8],
        rules: &[TaskRule],
        most: usize,
    ) -> Result<Self, TaskError> {
        let failed =
            |rule: &str, message: &str| TaskError { rule: rule.to_owned(), message: message.to_owned() };
        if base.len() > MOST_POINTS || rules.len() > MOST_RULES {
            return Err(failed("the task", "too many points or rules"));
        }
        let infers_first = |pair: &[TaskRule]| pair.iter().is_sorted_by_key(|rule| rule.infers.is_none());
        if !rules.windows(2).all(infers_first) {
            return Err(failed("the task", "a rule that infers stands after one that does not"));
        }
        let mut facts = Numbering::default();
        let mut compiled = Vec::new();
        for rule in rules {
            let condition = condition(vocabulary, rule, &mut facts).map_err(|it| failed(&rule.id, &it))?;
            let known = |name: &Option<String>, place: Option<usize>| match (name, place) {
                (Some(name), None) => Err(failed(&rule.id, &format!("unknown name `{name}`"))),
                (_, place) => Ok(place),
            };
            let pattern = rule.infers.as_ref().and_then(|name| vocabulary.pattern(name));
            compiled.push(CompiledRule {
                condition,
                infers: known(&rule.infers, pattern)?.map(|pattern| facts.number(TaskFact::Pattern(pattern))),
                excludes: rule.excludes.iter().fold(Points::EMPTY, |mut all, point| {
                    all.insert(usize::from(*point));
                    all
                }),
                adds: rule.adds.iter().copied().collect(),
                times: known(&rule.times, rule.times.as_ref().and_then(|name| vocabulary.number(name)))?,
            });
        }
        let facts = facts.into_facts();
        if facts.len() > MOST_FACTS {
            return Err(failed("the task", "too many facts"));
        }
        let mut weights = [0; MOST_POINTS];
        for (weight, base) in weights.iter_mut().zip(base) {
            *weight = u16::from(*base);
        }
        let task = Self {
            base: weights,
            points: Points::below(base.len()),
            most,
            fields: FieldTable::new(vocabulary, &facts),
            about: about(&compiled),
            excluding: numbers(&compiled, |rule| !rule.excludes.is_empty()),
            rules: compiled,
        };
        let greatest = task.greatest_weight(vocabulary);
        if greatest >= WEIGHTS.saturating_sub(1) {
            return Err(failed("the task", &format!("a weight can come to `{greatest}`")));
        }
        Ok(task)
    }

    fn greatest_weight(&self, vocabulary: &Vocabulary) -> usize {
        let mut weights = self.base.map(usize::from);
        for rule in &self.rules {
            let times = rule.times.and_then(|number| vocabulary.numbers.get(number));
            let times = times.map_or(1, |number| usize::from(number.most));
            for (point, weight) in &rule.adds {
                if let Some(all) = weights.get_mut(usize::from(*point)) {
                    *all = all.saturating_add(usize::from(*weight).saturating_mul(times));
                }
            }
        }
        weights.into_iter().max().unwrap_or_default()
    }
}

fn condition(
    vocabulary: &Vocabulary,
    rule: &TaskRule,
    facts: &mut Numbering<TaskFact>,
) -> Result<CompiledCondition, String> {
    let read = parse_with(&rule.when, |name, place, tested| vocabulary.fact(name, place, tested.as_ref()));
    let expression = read.map_err(|errors| {
        let messages: Vec<String> = errors.into_iter().map(|error| error.message).collect();
        messages.join("; ")
    })?;
    let reads_pattern = |fact: &TaskFact| matches!(fact, TaskFact::Pattern(_));
    if rule.infers.is_some() && expression.facts().iter().any(|(fact, ..)| reads_pattern(fact)) {
        return Err("a rule that infers a pattern reads one".to_owned());
    }
    let terms = terms(&expression, &|fact| Some(*fact)).map_err(|_| "too many alternatives".to_owned())?;
    let mut terms: Vec<CompiledTerm> = terms
        .iter()
        .map(|term| {
            CompiledTerm::new(term.iter().map(|(fact, wanted)| (facts.number(*fact), *wanted)).collect())
        })
        .collect();
    // What asks little is soonest found to hold.
    terms.sort_by_key(|term| term.facts.len());
    Ok(CompiledCondition::new(terms))
}

fn about(rules: &[CompiledRule]) -> [RuleSet; MOST_POINTS] {
    let mut about = [RuleSet::EMPTY; MOST_POINTS];
    for (number, rule) in rules.iter().enumerate() {
        for point in rule.excludes.iter().chain(rule.adds.iter().map(|(point, _)| usize::from(*point))) {
            if let Some(rules) = about.get_mut(point) {
                rules.insert(number);
            }
        }
    }
    about
}

fn numbers(rules: &[CompiledRule], which: impl Fn(&CompiledRule) -> bool) -> RuleSet {
    let mut numbers = RuleSet::EMPTY;
    for (number, _) in rules.iter().enumerate().filter(|(_, rule)| which(rule)) {
        numbers.insert(number);
    }
    numbers
}
