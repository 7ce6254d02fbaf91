//! Screening: which safety rules hold, which wait for an answer, and what must be asked.

use super::differentiate::differentiate;
use super::facts;
use crate::intake::{Ask, Intake, Risk, RiskSet};
use crate::protocol::{Case, SafetySet};
use crate::rules::Alone;
use crate::rules::compile::{Compiled, Known, Truth};
use std::sync::Arc;

pub(super) fn screen(rules: &Arc<Compiled>, intake: &Intake) -> Case {
    let mut known = facts::known(rules, intake);
    let (fired, open) = safety(rules, &known);
    let ranking = differentiate(rules, intake.signs());
    facts::add_patterns(rules, &ranking, &mut known);
    Case {
        rules: Arc::clone(rules),
        intake: intake.clone(),
        known,
        fired,
        open,
        must_ask: must_ask(intake),
        only_add_ons: only_add_ons(rules, intake),
        ranking,
    }
}

fn safety(rules: &Compiled, known: &Known) -> (SafetySet, SafetySet) {
    let (mut fired, mut open) = (SafetySet::EMPTY, SafetySet::EMPTY);
    let mut chosen_policy_fired = false;
    for number in rules.safety_index.candidates(known).iter() {
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
        let yielding = yielding.fold(SafetySet::EMPTY, |mut all, (number, _)| {
            all.insert(number);
            all
        });
        fired = fired.difference(yielding);
    }
    (fired, open)
}

/// The unknown risks without whose answer nothing is planned.
fn must_ask(intake: &Intake) -> RiskSet {
    let reported = |concern| intake.concerns().iter().any(|reported| reported.concern() == concern);
    let must = |risk: &Risk| match risk.ask() {
        Ask::Always => true,
        Ask::With(concerns) => concerns.iter().any(|concern| reported(*concern)),
        Ask::Optional => false,
    };
    intake.risks().unknown().iter().filter(must).collect()
}

/// Whether every reported concern gets points only beside another one.
fn only_add_ons(rules: &Compiled, intake: &Intake) -> bool {
    intake.concerns().iter().all(|reported| {
        let mut about = rules.concerns.iter().filter(|rule| rule.concern == reported.concern()).peekable();
        about.peek().is_some() && about.all(|rule| rule.alone == Alone::AddOn)
    })
}
