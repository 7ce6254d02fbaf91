//! Screening: which safety rules apply, which wait for an answer, and what must be asked.

use super::assessment::{Assessment, OverrideState};
use super::facts;
use super::pattern_ranking::LeadingPatterns;
use crate::atlas::PointSet;
use crate::intake::{Ask, Intake, Risk, RiskSet};
use crate::rules::compile::{Compiled, Known, SafetySet, Truth};
use crate::rules::{Alone, Verdict};
use std::sync::Arc;

/// Screens an intake. An overridden rule neither applies nor waits for an answer.
pub(crate) fn screen(rules: &Arc<Compiled>, intake: &Intake, overrides: Vec<OverrideState>) -> Assessment {
    let mut known = facts::known(rules, intake);
    let overridden = overrides.iter().map(|record| record.number).collect();
    let (fired, open) = safety(rules, &known, overridden);
    let leaders = LeadingPatterns::of(rules, intake);
    facts::add_patterns(rules, &leaders, &mut known);
    let (must_ask, only_add_ons) = (must_ask(intake), only_add_ons(rules, intake));
    let verdicts = fired.iter().filter_map(|number| Some(rules.safety.get(number)?.rule.verdict));
    let must_wait = !must_ask.is_empty() || intake.has_unasked_reactions() || rules.must_wait(intake);
    let unanswered = if must_wait { Verdict::Incomplete } else { Verdict::Treat };
    let no_concern = if only_add_ons { Verdict::Decline } else { Verdict::Treat };
    let verdict = verdicts.fold(unanswered.max(no_concern), Verdict::max);
    Assessment {
        rules: Arc::clone(rules),
        intake: intake.clone(),
        known,
        fired,
        open,
        opted_in: opted_in(rules, overridden),
        overrides,
        must_ask,
        only_add_ons,
        verdict,
        leaders,
        nothing_left: None,
    }
}

/// The points that only overridden rules keep off.
fn opted_in(rules: &Compiled, overridden: SafetySet) -> PointSet {
    let kept_off = |by_overridden: bool| {
        let rules = rules.safety.iter().enumerate();
        let rules = rules.filter(|(number, _)| overridden.contains(*number) == by_overridden);
        rules.fold(PointSet::EMPTY, |all, (_, safety)| all.union(safety.keeps_off))
    };
    if overridden.is_empty() { PointSet::EMPTY } else { kept_off(true).difference(kept_off(false)) }
}

fn safety(rules: &Compiled, known: &Known, overridden: SafetySet) -> (SafetySet, SafetySet) {
    let mut open = SafetySet::EMPTY;
    let mut chosen_policy_fired = false;
    let always = rules.safety_kinds.apply_to_everyone.difference(overridden);
    let candidates = rules.safety_index.candidates(known).difference(overridden).difference(always);
    let mut fired = always;
    for number in candidates.iter() {
        let Some(safety) = rules.safety.get(number) else { continue };
        match safety.condition.truth(known) {
            Truth::True => {
                fired.insert(number);
                chosen_policy_fired |= safety.rule.policy.is_some() && !safety.yields_to_policy;
            }
            Truth::Unknown => open.insert(number),
            Truth::False => {}
        }
    }
    if chosen_policy_fired {
        let yielding = rules.safety.iter().enumerate().filter(|(_, safety)| safety.yields_to_policy);
        fired = fired.difference(yielding.map(|(number, _)| number).collect());
    }
    (fired, open)
}

/// The unknown risks that must be answered before anything is planned.
fn must_ask(intake: &Intake) -> RiskSet {
    let reported = |concern| intake.concerns().iter().any(|reported| reported.concern() == concern);
    let must = |risk: &Risk| match risk.ask() {
        // Those asked while trying to conceive are open only then.
        Ask::Always | Ask::Trying => true,
        Ask::With(concerns) => concerns.iter().any(|concern| reported(*concern)),
        Ask::Optional | Ask::Withhold => false,
    };
    intake.open_risks().iter().filter(must).collect()
}

/// Whether every reported concern is treated only alongside another one.
fn only_add_ons(rules: &Compiled, intake: &Intake) -> bool {
    intake.concerns().iter().all(|reported| {
        let mut about = rules.about(reported.concern()).peekable();
        about.peek().is_some() && about.all(|(_, rule)| rule.alone == Alone::AddOn)
    })
}
