//! What a rule loses by being replaced.
//!
//! A pack may treat more boldly than the one below it where that one says `overridable`; a decision names the rules that were
//! replaced. What it may not take away by itself: who can lift a rule, whom it tells what, whom an adjunct is kept away from,
//! who hears of a harm, the limits of a technique. An engine refuses that unless its builder allows the replacement by name.

use super::action::ClearedBy;
use super::header::RuleHeader;
use super::id::RuleId;
use super::kinds::{AdjunctRule, AskWhen, HarmRule, QuestionRule, Rules, SafetyRule, TechniqueRule};
use super::text::LocalizedText;
use super::when::normal_form::Budget;
use std::collections::BTreeMap;
use std::fmt;

/// What a replacement takes away from a rule: the key, and in words what became of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Loss {
    pub(crate) key: &'static str,
    pub(crate) what: &'static str,
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.key, self.what)
    }
}

/// Every rule of a later pack that takes something away from the rule it replaces.
pub(crate) fn losses<'a>(earlier: &Rules, later: &'a Rules) -> Vec<(&'a RuleHeader, Vec<Loss>)> {
    let mut budget = Budget::new();
    let mut found = Vec::new();
    macro_rules! compare {
        ($($rules:ident),+) => { $(
            let places: BTreeMap<&RuleId, _> =
                earlier.$rules.iter().map(|rule| (&rule.heading.id, rule)).collect();
            for now in &later.$rules {
                let Some(was) = places.get(&now.heading.id) else { continue };
                let lost: Vec<Loss> = now.lost(was, &mut budget);
                if !lost.is_empty() {
                    found.push((&now.heading, lost));
                }
            }
        )+ };
    }
    compare!(safety, techniques, adjuncts, harms, questions);
    found
}

/// The losses whose test failed.
fn of(tests: impl IntoIterator<Item = (bool, &'static str, &'static str)>) -> Vec<Loss> {
    let lost = tests.into_iter().filter(|(is_held, ..)| !is_held);
    lost.map(|(_, key, what)| Loss { key, what }).collect()
}

const FEWER: &str = "may hold for fewer people";

impl SafetyRule {
    fn lost(&self, was: &Self, budget: &mut Budget) -> Vec<Loss> {
        let told = |text: &LocalizedText| self.instruct.iter().any(|now| now.says_all_of(text));
        let refers = |role| self.refer_to.contains(role) || self.clearance == Some(*role);
        of([
            (was.condition.surely_implies(&self.condition, budget), "when", FEWER),
            (
                self.policy.is_none() || self.policy == was.policy,
                "policy",
                "puts it in force for fewer people",
            ),
            (self.cleared_by >= was.cleared_by, "cleared_by", "names a lesser role"),
            (
                self.cleared_by < was.cleared_by || self.set_aside_by() >= was.set_aside_by(),
                "cleared_by",
                "lets a practitioner set the finding aside, who could not before",
            ),
            (was.clearance.is_none() || self.clearance.is_some(), "clearance", "is gone"),
            (was.refer_to.iter().all(refers), "refer_to", "leaves somebody out"),
            (was.instruct.iter().all(told), "instruct", "leaves an instruction out"),
        ])
    }

    /// The least that somebody must be to set aside a finding of the rule.
    fn set_aside_by(&self) -> ClearedBy {
        let by = self.overridable_by();
        let lifts = |lifter: &&ClearedBy| lifter.role() == by;
        by.and_then(|_| ClearedBy::ALL.iter().find(lifts).copied()).unwrap_or(ClearedBy::Nobody)
    }
}

impl AdjunctRule {
    fn lost(&self, was: &Self, budget: &mut Budget) -> Vec<Loss> {
        of([(!self.is_looser_than(was, budget), "unless", FEWER)])
    }

    /// Whether it may be offered to somebody from whom the other one is kept away.
    pub(crate) fn is_looser_than(&self, other: &Self, budget: &mut Budget) -> bool {
        !other.unless.surely_implies(&self.unless, budget)
    }
}

impl HarmRule {
    fn lost(&self, was: &Self, budget: &mut Budget) -> Vec<Loss> {
        let points = self.points.is_empty()
            || (!was.points.is_empty() && was.points.difference(self.points).is_empty());
        of([
            (was.condition.surely_implies(&self.condition, budget), "when", FEWER),
            (points, "points", "leaves points out"),
            (self.part.is_none_or(|part| was.part == Some(part)), "part", "leaves a part out"),
            (was.modalities.difference(self.modalities).is_empty(), "modality", "leaves a modality out"),
            (self.on_sheet || !was.on_sheet, "on_sheet", "takes it off the sheet for the person"),
        ])
    }
}

impl QuestionRule {
    fn lost(&self, was: &Self, _: &mut Budget) -> Vec<Loss> {
        let waits = self.ask == AskWhen::Always || was.ask == AskWhen::No;
        of([(waits, "ask", "no longer requires the answer before a plan")])
    }
}

impl TechniqueRule {
    fn lost(&self, was: &Self, budget: &mut Budget) -> Vec<Loss> {
        /// Whether a limit is there still, and no looser.
        fn holds<T: Ord>(now: Option<T>, was: Option<T>) -> bool {
            was.is_none_or(|was| now.is_some_and(|now| now <= was))
        }
        // Flatter is stricter, and comes later.
        let angle = was.angle.is_none_or(|was| self.angle.is_some_and(|now| now >= was));
        let fewer = was.needles.is_none_or(|was| self.needles.is_some_and(|now| now.is_at_most(was)));
        let is_there = was.local_insertions().all(|(form, zone)| self.is_for(form, zone));
        of([
            (was.condition.surely_implies(&self.condition, budget), "when", FEWER),
            (is_there, "zones", "leaves places out"),
            (holds(self.gauge, was.gauge), "gauge_mm", "allows a thicker needle"),
            (holds(self.length, was.length), "length_mm", "allows a longer needle"),
            (holds(self.depth.max, was.depth.max), "depth_mm", "allows more depth"),
            (holds(self.inserted.max, was.inserted.max), "inserted_mm", "allows a longer insertion"),
            (fewer, "needles", "allows more needles"),
            (angle, "angle", "allows a steeper needle"),
            (holds(self.stimulation, was.stimulation), "stimulation", "allows more stimulation"),
            (holds(self.de_qi, was.de_qi), "de_qi", "lets the sensation be sought"),
            (holds(self.retention_min, was.retention_min), "retention_min", "allows more minutes"),
        ])
    }
}
