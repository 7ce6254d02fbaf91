//! Merging packs: what a later pack may add and replace, and what must hold of all of them together.

use super::action::Interval;
use super::header::{Condition, RuleHeader};
use super::id::RuleId;
use super::kinds::{HarmRule, RuleKind, Rules, SafetyRule};
use super::pack::RulePack;
use super::problem::{PackError, PackProblem, PackProblemKind, Place, Problems};
use super::replacement::losses;
use crate::atlas::spelling::{nearest, suggestion};
use crate::intake::ClinicQuestion;
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

/// What the packs on top of the first may do to the rules below them.
#[derive(Clone, Debug)]
pub(crate) struct Permission {
    pub(crate) replacing: Replacing,
    /// Whether they may only add, and only what can only withhold more.
    pub(crate) only_additions: bool,
}

/// The rules that may be replaced by ones that [take something away](super::replacement) from them.
#[derive(Clone, Debug)]
pub(crate) enum Replacing {
    These(BTreeSet<RuleId>),
    Any,
}

impl Permission {
    /// For a reader of packs who decides nothing by them.
    pub(crate) const ANYTHING: Self = Self { replacing: Replacing::Any, only_additions: false };

    fn allows(&self, rule: &RuleId) -> bool {
        match &self.replacing {
            Replacing::These(rules) => rules.contains(rule),
            Replacing::Any => true,
        }
    }
}

impl Default for Permission {
    fn default() -> Self {
        Self { replacing: Replacing::These(BTreeSet::new()), only_additions: false }
    }
}

/// Merges packs in order. A later pack may add any rule. It may replace a safety rule only if that rule is overridable, and
/// only with intervals that are not shorter; any other rule it may replace by id. Whatever it replaces, it takes nothing away
/// without permission.
pub(crate) fn merge(
    packs: &[RulePack],
    permission: &Permission,
) -> Result<(Vec<PackName>, Rules), PackError> {
    let mut merged = Rules::default();
    let mut names: Vec<PackName> = Vec::new();
    let mut problems = Problems::default();
    for (number, pack) in packs.iter().enumerate() {
        if permission.only_additions && number > 0 {
            check_additions(&merged, pack.contents(), &mut problems);
        }
        check_replacements(&merged, pack.contents(), permission, &mut problems);
        names.push(PackName {
            id: pack.id().to_owned(),
            version: pack.version().to_owned(),
            digest: pack.digest().to_owned(),
            replaces: merged.put(pack.contents()),
        });
    }
    check_patterns(&merged, &mut problems);
    check_questions(&merged, &mut problems);
    check_sources(&merged, &mut problems);
    problems.none_or((names, merged))
}

/// Reports a first pack that is not the standard one, and packs that have the id of an earlier one: a decision could not be
/// traced to them.
pub(crate) fn check_packs(packs: &[RulePack]) -> Result<(), PackError> {
    let (mut seen, mut problems) = (BTreeSet::new(), Problems::default());
    for pack in packs.iter().take(1) {
        let mut object = |message| {
            let place = Place::call("EngineBuilder::standard");
            problems.push(PackProblem::new(PackProblemKind::Value, message, place));
        };
        let standard = RulePack::standard();
        if pack.id() != standard.id() {
            object(format!("expected a pack with the id `{}`, found `{}`", standard.id(), pack.id()));
        } else if pack.contents().selections.is_empty() {
            object("the pack has no `[[selection]]`".to_owned());
        }
    }
    for pack in packs.iter().filter(|pack| !seen.insert(pack.id())) {
        let message = format!("the pack id `{}` is taken by an earlier pack", pack.id());
        let place = Place::call("EngineBuilder::pack");
        problems.add(|| PackProblem::new(PackProblemKind::DuplicateId, message, place));
    }
    problems.none_or(())
}

/// Reports what a pack does beyond adding safety rules, harms, questions and their sources.
fn check_additions(merged: &Rules, later: &Rules, problems: &mut Problems) {
    let known: BTreeSet<&str> = merged.headings().map(|heading| heading.id.as_str()).collect();
    for rule in later.views() {
        let (id, kind) = (rule.id(), rule.kind());
        let message = if known.contains(id.as_str()) {
            format!("`{id}` replaces a rule, and this engine takes only additions")
        } else if !matches!(kind, RuleKind::Safety | RuleKind::Harm | RuleKind::Question) {
            format!(
                "`{id}` is a {kind} rule, and this engine takes only safety rules, harms, questions and their sources"
            )
        } else {
            continue;
        };
        problems.add(|| rule.header.problem(PackProblemKind::NotAnAddition, message));
    }
    let known: BTreeSet<&str> = merged.sources.iter().map(|source| source.id.as_str()).collect();
    for source in later.sources.iter().filter(|source| known.contains(source.id.as_str())) {
        let message = || format!("`{}` replaces a source, and this engine takes only additions", source.id);
        let place = || source.place.clone();
        problems.add(|| PackProblem::new(PackProblemKind::NotAnAddition, message(), place()));
    }
}

/// Reports why a later pack may not be put on top of earlier rules.
fn check_replacements(merged: &Rules, later: &Rules, permission: &Permission, problems: &mut Problems) {
    let kinds: BTreeMap<&RuleId, RuleKind> =
        merged.views().into_iter().map(|rule| (rule.id(), rule.kind())).collect();
    for rule in later.views() {
        if let Some(other) = kinds.get(rule.id()).filter(|other| **other != rule.kind()) {
            let message = || format!("the id `{}` is taken by a {other} rule of an earlier pack", rule.id());
            problems.add(|| rule.header.problem(PackProblemKind::DuplicateId, message()));
        }
    }
    let earlier: BTreeMap<&RuleId, &SafetyRule> =
        merged.safety.iter().map(|rule| (&rule.heading.id, rule)).collect();
    for rule in &later.safety {
        if let Some(earlier) = earlier.get(&rule.heading.id) {
            check_safety(earlier, rule, problems);
        }
    }
    for (heading, losses) in losses(merged, later) {
        let id = &heading.id;
        // A rule that nobody may replace has been reported for that.
        let is_closed = earlier.get(id).is_some_and(|earlier| !earlier.overridable);
        if permission.allows(id) || is_closed {
            continue;
        }
        let for_everyone = |harm: &HarmRule| harm.heading.id == *id && harm.is_for_everyone();
        let message = if merged.harms.iter().any(for_everyone) {
            format!("the harm `{id}` is shown to everyone: a later pack may reword it, not narrow it")
        } else {
            let losses: Vec<String> = losses.iter().map(ToString::to_string).collect();
            format!(
                "the replacement of `{id}` takes something away: {}. The program that builds the engine can allow that, \
                 with `allow_replacing`",
                losses.join("; ")
            )
        };
        problems.add(|| heading.problem(PackProblemKind::NotReplaceable, message));
    }
}

/// Reports why a safety rule may never replace an earlier one.
fn check_safety(earlier: &SafetyRule, later: &SafetyRule, problems: &mut Problems) {
    let mut object = |message: String| {
        problems.add(|| later.heading.problem(PackProblemKind::NotReplaceable, message));
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
}

/// Reports patterns that a rule names and no pack has.
fn check_patterns(rules: &Rules, problems: &mut Problems) {
    let known: BTreeSet<&str> = rules.patterns.iter().map(|pattern| pattern.heading.id.as_str()).collect();
    let mut check = |name: &RuleId, place: &Place| {
        if !known.contains(name.as_str()) {
            let nearest = || suggestion(nearest(name.as_str(), known.iter().copied()));
            let message = || format!("unknown pattern `{name}`{}", nearest());
            problems.add(|| PackProblem::new(PackProblemKind::UnknownName, message(), place.clone()));
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

/// Reports questions that a condition reads and no pack asks.
fn check_questions(rules: &Rules, problems: &mut Problems) {
    let known: BTreeSet<ClinicQuestion> = rules.questions.iter().map(|rule| rule.question).collect();
    let conditions = rules.conditional().map(|(_, condition, _)| condition);
    let conditions = conditions.chain(rules.exceptions().map(|(_, unless)| unless));
    let read = conditions.flat_map(|condition| &condition.questions);
    for (question, place) in read.filter(|(question, _)| !known.contains(question)) {
        let nearest = || suggestion(nearest(question.as_str(), known.iter().map(ClinicQuestion::as_str)));
        let message = || format!("no pack asks `{question}`{}", nearest());
        problems.add(|| PackProblem::new(PackProblemKind::UnknownName, message(), place.clone()));
    }
}

/// Reports sources that a rule cites and no bibliography has.
fn check_sources(rules: &Rules, problems: &mut Problems) {
    let known: BTreeSet<&str> = rules.sources.iter().map(|source| source.id.as_str()).collect();
    for header in rules.headings() {
        for source in header.sources.iter().filter(|source| !known.contains(source.as_str())) {
            let nearest = || suggestion(nearest(source.as_str(), known.iter().copied()));
            let message = || format!("unknown source `{source}`{}", nearest());
            problems.add(|| header.problem(PackProblemKind::UnknownName, message()));
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
