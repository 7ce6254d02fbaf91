//! Several packs made one: what a later pack may add and replace, and what must hold of the whole.

use super::action::Interval;
use super::id::RuleId;
use super::kinds::safety::SafetyRule;
use super::pack::{RulePack, Rules};
use super::problem::{PackError, PackProblem, PackProblemKind, Place};
use super::read::{Condition, RuleHeader};
use crate::atlas::spelling::{nearest, suggestion};
use std::collections::BTreeMap;

/// A pack as a decision names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PackName {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) digest: String,
    /// The rules and sources of earlier packs that this one replaced.
    pub(crate) replaces: Vec<RuleId>,
}

/// Puts packs together in order. A later pack may add any rule; it may replace a safety rule only where that one is
/// overridable, and only with intervals that are not shorter; any other rule it may replace by id.
pub(crate) fn merge(packs: &[RulePack]) -> Result<(Vec<PackName>, Rules), PackError> {
    let mut merged = Rules::default();
    let mut names: Vec<PackName> = Vec::new();
    let mut problems = Vec::new();
    for pack in packs {
        let replaces = add(&mut merged, &pack.rules, &mut problems);
        names.push(PackName {
            id: pack.id.clone(),
            version: pack.version.clone(),
            digest: pack.digest.clone(),
            replaces,
        });
    }
    check_patterns(&merged, &mut problems);
    check_sources(&merged, &mut problems);
    if problems.is_empty() { Ok((names, merged)) } else { Err(PackError::new(problems)) }
}

/// Packs whose id an earlier one has: a decision could not be traced to them.
pub(crate) fn repeated_ids(packs: &[RulePack]) -> Vec<PackProblem> {
    let repeated = packs
        .iter()
        .enumerate()
        .filter(|(index, pack)| packs.iter().take(*index).any(|earlier| earlier.id == pack.id));
    let problem = |(_, pack): (usize, &RulePack)| {
        let message = format!("the pack id `{}` is taken by an earlier pack", pack.id);
        PackProblem::new(PackProblemKind::DuplicateId, message, Place::new("packs", "", 0..0))
    };
    repeated.map(problem).collect()
}

fn add(merged: &mut Rules, later: &Rules, problems: &mut Vec<PackProblem>) -> Vec<RuleId> {
    let kinds: BTreeMap<RuleId, &'static str> =
        merged.headings().map(|(kind, heading)| (heading.id.clone(), kind)).collect();
    for (kind, heading) in later.headings() {
        if let Some(other) = kinds.get(&heading.id).filter(|other| **other != kind) {
            let message = format!("the id `{}` is taken by a {other} rule of an earlier pack", heading.id);
            problems.push(PackProblem::new(PackProblemKind::DuplicateId, message, heading.place.clone()));
        }
    }
    let mut replaced = Vec::new();
    for rule in &later.safety {
        if let Some(earlier) = merged.safety.iter().find(|earlier| earlier.heading.id == rule.heading.id) {
            problems.extend(objections(earlier, rule));
        }
    }
    for rule in &later.harms {
        let earlier = merged.harms.iter().find(|earlier| earlier.heading.id == rule.heading.id);
        if earlier.is_some_and(|earlier| earlier.is_for_everyone() && !rule.is_as_wide_as(earlier)) {
            let id = &rule.heading.id;
            let message =
                format!("the harm `{id}` is told to everyone: a later pack may reword it, not narrow it");
            let place = rule.heading.place.clone();
            problems.push(PackProblem::new(PackProblemKind::NotReplaceable, message, place));
        }
    }
    put(&mut merged.safety, &later.safety, |rule| &rule.heading, &mut replaced);
    put(&mut merged.patterns, &later.patterns, |rule| &rule.heading, &mut replaced);
    put(&mut merged.concerns, &later.concerns, |rule| &rule.heading, &mut replaced);
    put(&mut merged.combinations, &later.combinations, |rule| &rule.heading, &mut replaced);
    put(&mut merged.substitutes, &later.substitutes, |rule| &rule.heading, &mut replaced);
    put(&mut merged.techniques, &later.techniques, |rule| &rule.heading, &mut replaced);
    put(&mut merged.adjuncts, &later.adjuncts, |rule| &rule.heading, &mut replaced);
    put(&mut merged.courses, &later.courses, |rule| &rule.heading, &mut replaced);
    put(&mut merged.advice, &later.advice, |rule| &rule.heading, &mut replaced);
    put(&mut merged.steps, &later.steps, |rule| &rule.heading, &mut replaced);
    put(&mut merged.expectations, &later.expectations, |rule| &rule.heading, &mut replaced);
    put(&mut merged.harms, &later.harms, |rule| &rule.heading, &mut replaced);
    for source in &later.sources {
        match merged.sources.iter_mut().find(|earlier| earlier.id == source.id) {
            Some(earlier) => {
                replaced.push(RuleId::new(source.id.as_str()));
                *earlier = source.clone();
            }
            None => merged.sources.push(source.clone()),
        }
    }
    replaced
}

/// Why a safety rule may not take the place of an earlier one.
fn objections(earlier: &SafetyRule, later: &SafetyRule) -> Vec<PackProblem> {
    let mut problems = Vec::new();
    let mut object = |message: String| {
        let place = later.heading.place.clone();
        problems.push(PackProblem::new(PackProblemKind::NotReplaceable, message, place));
    };
    let id = &later.heading.id;
    if !earlier.overridable {
        object(format!("the safety rule `{id}` is not overridable; add a stricter rule beside it instead"));
    }
    match (earlier.interval, later.interval) {
        (Some(_), None) => {
            object(format!("the safety rule `{id}` has an interval, its replacement has none"));
        }
        (Some(was), Some(now))
            if now.floor < was.floor || now.default < was.default || now.strict < was.strict =>
        {
            object(format!("the interval of `{id}` may only be lengthened"));
        }
        _ => {}
    }
    problems
}

fn put<T: Clone>(
    merged: &mut Vec<T>,
    later: &[T],
    heading: impl Fn(&T) -> &RuleHeader,
    replaced: &mut Vec<RuleId>,
) {
    for rule in later {
        let id = &heading(rule).id;
        match merged.iter_mut().find(|earlier| heading(earlier).id == *id) {
            Some(earlier) => {
                replaced.push(id.clone());
                *earlier = rule.clone();
            }
            None => merged.push(rule.clone()),
        }
    }
}

/// Every pattern that a rule names is there.
fn check_patterns(rules: &Rules, problems: &mut Vec<PackProblem>) {
    let known: Vec<&str> = rules.patterns.iter().map(|pattern| pattern.heading.id.as_str()).collect();
    let mut check = |name: &RuleId, place: &Place| {
        if !known.contains(&name.as_str()) {
            let nearest = nearest(name.as_str(), known.iter().copied());
            let message = format!("unknown pattern `{name}`{}", suggestion(nearest));
            problems.push(PackProblem::new(PackProblemKind::UnknownName, message, place.clone()));
        }
    };
    let conditions = rules.conditions();
    conditions.flat_map(|condition| &condition.patterns).for_each(|(name, place)| check(name, place));
    for pattern in &rules.patterns {
        let twins = pattern.near_twins.iter().chain(pattern.tells_apart.iter().map(|(twin, _)| twin));
        twins.for_each(|twin| check(twin, &pattern.heading.place));
    }
    for concern in &rules.concerns {
        concern.patterns.iter().for_each(|pattern| check(pattern, &concern.heading.place));
    }
}

/// Every source that a rule cites is in the bibliography.
fn check_sources(rules: &Rules, problems: &mut Vec<PackProblem>) {
    let known: Vec<&str> = rules.sources.iter().map(|source| source.id.as_str()).collect();
    for (_, heading) in rules.headings() {
        for source in heading.sources.iter().filter(|source| !known.contains(&source.as_str())) {
            let nearest = nearest(source.as_str(), known.iter().copied());
            let message = format!("unknown source `{source}`{}", suggestion(nearest));
            problems.push(PackProblem::new(PackProblemKind::UnknownName, message, heading.place.clone()));
        }
    }
}

impl Rules {
    fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.conditional()
            .map(|(_, condition, _)| condition)
            .chain(self.exceptions().map(|(_, unless)| unless))
    }

    /// Every rule that has a condition which keeps it away, with that condition.
    pub(crate) fn exceptions(&self) -> impl Iterator<Item = (&RuleHeader, &Condition)> {
        self.adjuncts.iter().map(|rule| (&rule.heading, &rule.unless))
    }

    /// Every rule that has a condition under which it holds, with the condition and the interval that it may compare with.
    pub(crate) fn conditional(&self) -> impl Iterator<Item = (&RuleHeader, &Condition, Option<Interval>)> {
        let safety = self.safety.iter().map(|rule| (&rule.heading, &rule.condition, rule.interval));
        let combinations = self.combinations.iter().map(|rule| (&rule.heading, &rule.condition, None));
        let techniques = self.techniques.iter().map(|rule| (&rule.heading, &rule.condition, None));
        let adjuncts = self.adjuncts.iter().map(|rule| (&rule.heading, &rule.condition, None));
        let courses = self.courses.iter().map(|rule| (&rule.heading, &rule.condition, None));
        let advice = self.advice.iter().map(|rule| (&rule.heading, &rule.condition, None));
        let steps = self.steps.iter().map(|rule| (&rule.heading, &rule.condition, None));
        let harms = self.harms.iter().map(|rule| (&rule.heading, &rule.condition, None));
        safety
            .chain(combinations)
            .chain(techniques)
            .chain(adjuncts)
            .chain(courses)
            .chain(advice)
            .chain(steps)
            .chain(harms)
    }
}
