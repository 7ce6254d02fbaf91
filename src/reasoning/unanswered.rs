//! Which reported concerns get no insertion in one of their zones, and by which rules.

use super::assessment::Assessment;
use super::exclusion::{self, Excluded};
use super::plan::{InsertionState, ProtocolState};
use super::score::local_answers;
use super::site::Site;
use crate::atlas::FacialZone;
use crate::intake::Concern;
use crate::rules::BuiltinRule;
use crate::rules::compile::RuleRef;

/// A concern in a zone without an insertion, as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct UnansweredState {
    pub(crate) concern: Concern,
    pub(crate) zone: FacialZone,
    pub(crate) rules: Vec<RuleRef>,
    pub(crate) is_over_needle_limit: bool,
}

pub(crate) fn unanswered(assessment: &Assessment, plan: &ProtocolState) -> Vec<UnansweredState> {
    let mut unanswered = Vec::new();
    for (index, reported) in assessment.intake.concerns().iter().enumerate() {
        for zone in assessment.zones_of(index) {
            let answers: Vec<Site> = local_answers(assessment, reported, zone).collect();
            if is_answered(plan, &answers) {
                continue;
            }
            let withheld: Vec<&Excluded> =
                plan.withheld.iter().filter(|excluded| answers.contains(&excluded.site)).collect();
            unanswered.push(UnansweredState {
                concern: reported.concern(),
                zone,
                rules: rules(assessment, plan, &answers, &withheld),
                is_over_needle_limit: !withheld.is_empty()
                    && withheld.iter().all(|excluded| excluded.is_over_needle_limit()),
            });
        }
    }
    unanswered
}

/// Whether the plan has one of the answers, or a substitute for one.
fn is_answered(plan: &ProtocolState, answers: &[Site]) -> bool {
    let is_answer = |insertion: &InsertionState| {
        let replaced = insertion.substitution.map(|substitution| Site::Point(substitution.replaced));
        answers.contains(&insertion.site) || replaced.is_some_and(|replaced| answers.contains(&replaced))
    };
    plan.insertions.iter().any(is_answer)
}

/// The rules that exclude every answer.
fn rules(
    assessment: &Assessment,
    plan: &ProtocolState,
    answers: &[Site],
    withheld: &[&Excluded],
) -> Vec<RuleRef> {
    let rules = withheld.iter().flat_map(|excluded| exclusion::rules(assessment, plan.mode, excluded));
    let mut rules: Vec<RuleRef> = rules.collect();
    rules.sort_unstable();
    rules.dedup();
    if rules.is_empty() {
        let builtin = if answers.is_empty() { BuiltinRule::NoLocalAnswer } else { BuiltinRule::NotSelected };
        rules.push(RuleRef::BuiltinRule(builtin));
    }
    rules
}
