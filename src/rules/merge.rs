//! Merging packs: what a later pack may add and replace, and what must hold of all of them together.

use super::action::Interval;
use super::header::{Condition, RuleHeader};
use super::id::RuleId;
use super::kinds::SafetyRule;
use super::kinds::{RuleKind, Rules};
use super::pack::RulePack;
use super::problem::{PackError, PackProblem, PackProblemKind, Place};
use crate::atlas::spelling::{nearest, suggestion};
use std::collections::{BTreeMap, BTreeSet};

/// A pack as a decision names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PackName {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) digest: String,
    /// The rules and sources of earlier packs that this one replaced.
    pub(crate) replaces: Vec<RuleId>,
}

/// Merges packs in order. A later pack may add any rule. It may replace a safety rule only if that rule is overridable, and
/// only with intervals that are not shorter; any other rule it may replace by id.
pub(crate) fn merge(packs: &[RulePack]) -> Result<(Vec<PackName>, Rules), PackError> {
    let mut merged = Rules::default();
    let mut names: Vec<PackName> = Vec::new();
    let mut problems = Vec::new();
    for pack in packs {
        problems.extend(objections(&merged, pack.contents()));
        names.push(PackName {
            id: pack.id().to_owned(),
            version: pack.version().to_owned(),
            digest: pack.digest().to_owned(),
            replaces: merged.put(pack.contents()),
        });
    }
    check_patterns(&merged, &mut problems);
    check_sources(&merged, &mut problems);
    if problems.is_empty() { Ok((names, merged)) } else { Err(PackError::new(problems)) }
}

/// Reports packs that have the id of an earlier one: a decision could not be traced to them.
pub(crate) fn repeated_ids(packs: &[RulePack]) -> Vec<PackProblem> {
    let mut seen = BTreeSet::new();
    let repeated = packs.iter().filter(|pack| !seen.insert(pack.id()));
    let problem = |pack: &RulePack| {
        let message = format!("the pack id `{}` is taken by an earlier pack", pack.id());
        PackProblem::new(PackProblemKind::DuplicateId, message, Place::call("EngineBuilder::pack"))
    };
    repeated.map(problem).collect()
}

/// Why a later pack may not be put on top of earlier rules.
fn objections(merged: &Rules, later: &Rules) -> Vec<PackProblem> {
    let mut problems = Vec::new();
    let kinds: BTreeMap<&RuleId, RuleKind> =
        merged.views().into_iter().map(|rule| (rule.id(), rule.kind())).collect();
    for rule in later.views() {
        if let Some(other) = kinds.get(rule.id()).filter(|other| **other != rule.kind()) {
            let message = format!("the id `{}` is taken by a {other} rule of an earlier pack", rule.id());
            problems.push(rule.header.problem(PackProblemKind::DuplicateId, message));
        }
    }
    for rule in &later.safety {
        if let Some(earlier) = merged.safety.iter().find(|earlier| earlier.heading.id == rule.heading.id) {
            problems.extend(safety_objections(earlier, rule));
        }
    }
    for rule in &later.harms {
        let earlier = merged.harms.iter().find(|earlier| earlier.heading.id == rule.heading.id);
        if earlier.is_some_and(|earlier| earlier.is_for_everyone() && !rule.is_as_wide_as(earlier)) {
            let id = &rule.heading.id;
            let message =
                format!("the harm `{id}` is shown to everyone: a later pack may reword it, not narrow it");
            problems.push(rule.heading.problem(PackProblemKind::NotReplaceable, message));
        }
    }
    problems
}

/// Why a safety rule may not replace an earlier one.
fn safety_objections(earlier: &SafetyRule, later: &SafetyRule) -> Vec<PackProblem> {
    let mut problems = Vec::new();
    let mut object = |message: String| {
        problems.push(later.heading.problem(PackProblemKind::NotReplaceable, message));
    };
    let id = &later.heading.id;
    if !earlier.overridable {
        object(format!("the safety rule `{id}` is not overridable: add a stricter rule instead"));
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

/// Reports patterns that a rule names and no pack has.
fn check_patterns(rules: &Rules, problems: &mut Vec<PackProblem>) {
    let known: Vec<&str> = rules.patterns.iter().map(|pattern| pattern.heading.id.as_str()).collect();
    let mut check = |name: &RuleId, place: &Place| {
        if !known.contains(&name.as_str()) {
            let nearest = nearest(name.as_str(), known.iter().copied());
            let message = format!("unknown pattern `{name}`{}", suggestion(nearest));
            problems.push(PackProblem::new(PackProblemKind::UnknownName, message, place.clone()));
        }
    };
    let conditions = rules.conditional().map(|(_, condition, _)| condition);
    let conditions = conditions.chain(rules.exceptions().map(|(_, unless)| unless));
    conditions.flat_map(|condition| &condition.patterns).for_each(|(name, place)| check(name, place));
    for pattern in &rules.patterns {
        let twins = pattern.near_twins.iter().chain(pattern.tells_apart.iter().map(|(twin, _)| twin));
        twins.for_each(|twin| check(twin, &pattern.heading.place));
    }
    for concern in &rules.concerns {
        concern.patterns.iter().for_each(|pattern| check(pattern, &concern.heading.place));
    }
}

/// Reports sources that a rule cites and no bibliography has.
fn check_sources(rules: &Rules, problems: &mut Vec<PackProblem>) {
    let known: Vec<&str> = rules.sources.iter().map(|source| source.id.as_str()).collect();
    for header in rules.headings() {
        for source in header.sources.iter().filter(|source| !known.contains(&source.as_str())) {
            let nearest = nearest(source.as_str(), known.iter().copied());
            let message = format!("unknown source `{source}`{}", suggestion(nearest));
            problems.push(header.problem(PackProblemKind::UnknownName, message));
        }
    }
}

impl Rules {
    /// The header of every rule.
    pub(crate) fn headings(&self) -> impl Iterator<Item = &RuleHeader> {
        self.views().into_iter().map(|rule| rule.header)
    }

    /// Every rule with a condition under which it applies, and the interval that the condition may compare with.
    pub(crate) fn conditional(&self) -> impl Iterator<Item = (&RuleHeader, &Condition, Option<Interval>)> {
        self.views().into_iter().filter_map(|rule| Some((rule.header, rule.condition?, rule.interval)))
    }

    /// Every rule with a condition under which it does not apply.
    pub(crate) fn exceptions(&self) -> impl Iterator<Item = (&RuleHeader, &Condition)> {
        self.views().into_iter().filter_map(|rule| Some((rule.header, rule.exception?)))
    }
}
