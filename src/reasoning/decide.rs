//! From an assessment to a decision: select, subtract, and refuse where the verdict or an empty plan demands it.

use super::assessment::{Assessment, CountedRules, NothingLeft};
use super::blocked::{BlockedSites, TreatmentMode};
use super::exclusion;
use super::inline_vec::InlineVec;
use super::plan::{ProtocolState, SelectedStep, Selection};
use super::select::select;
use super::state::DecisionState;
use super::subtract::subtract;
use super::technique::rules_too_shallow;
use crate::intake::Modality;
use crate::rules::compile::{RuleRef, SafetySet};
use crate::rules::{BuiltinRule, Verdict};

pub(crate) fn decide(mut assessment: Assessment) -> DecisionState {
    let selection = select(&assessment);
    let plan = plan(&assessment, &selection, CountedRules::Treating);
    let builtin = if assessment.only_add_ons {
        Some(BuiltinRule::NoFacialConcern)
    } else if plan.is_some() {
        None
    } else if self::plan(&assessment, &selection, CountedRules::Answered).is_some() {
        Some(BuiltinRule::NothingUntilAnswered)
    } else {
        Some(BuiltinRule::NothingSelectable)
    };
    if plan.is_none() {
        assessment.nothing_left = Some(Box::new(nothing_left(&assessment, &selection)));
    }
    match plan {
        Some(plan) if assessment.verdict_with(builtin) == Verdict::Treat => {
            DecisionState::new(assessment, selection, builtin, plan, None)
        }
        _ => refuse(assessment, selection, builtin),
    }
}

/// What the rules that let a treatment proceed leave of the selection; `None` where that is no plan. Where every rule that
/// applies lets it proceed, this is the plan. Where some rule does not, it shows whether there would be a plan once those
/// rules are cleared.
fn plan(assessment: &Assessment, selection: &Selection, counted: CountedRules) -> Option<ProtocolState> {
    let avoided = assessment.intake.preferences().avoided_modalities();
    let mode = mode(assessment, counted);
    let plan = subtract(assessment, selection, mode);
    (!avoided.contains(mode.modality) && !plan.insertions.is_empty()).then_some(plan)
}

/// The modality that the counted rules and the wishes of the person leave.
fn mode(assessment: &Assessment, counted: CountedRules) -> TreatmentMode {
    let taking_away =
        assessment.blocking(counted).intersection(assessment.rules.safety_kinds.block_needles_everywhere);
    let avoided = assessment.intake.preferences().avoided_modalities();
    let needles_out = avoided.contains(Modality::Needle) || !taking_away.is_empty();
    let modality = if needles_out { Modality::Acupressure } else { Modality::Needle };
    TreatmentMode { modality, counted }
}

/// Why nothing is left of a plan, and how grave that is: the gravest verdict whose rules alone leave nothing.
///
/// So the verdict never gets lighter when more rules apply: whatever left nothing still leaves nothing. For the same reason
/// a plan of nothing but substitutes does not count here: a further rule may name some.
fn nothing_left(assessment: &Assessment, selection: &Selection) -> NothingLeft {
    let leaves_some = |counted| {
        let left = plan(assessment, selection, counted);
        left.is_some_and(|plan| plan.insertions.iter().any(|insertion| insertion.substitution.is_none()))
    };
    let graver = [Verdict::ReferUrgent, Verdict::Decline, Verdict::Refer, Verdict::Incomplete];
    let verdict = if leaves_some(CountedRules::Nothing) {
        let gravest = graver.into_iter().find(|verdict| !leaves_some(CountedRules::Grave(*verdict)));
        gravest.unwrap_or(Verdict::Defer)
    } else {
        Verdict::Decline
    };
    let against = rules_against(assessment, selection);
    let liftable = assessment.numbered(against).filter(|(_, safety)| safety.is_liftable());
    NothingLeft { verdict, liftable: liftable.map(|(number, _)| number).collect() }
}

/// The rules that keep a selected site out of the plan, whatever other rules do.
fn rules_against(assessment: &Assessment, selection: &Selection) -> SafetySet {
    let mode = mode(assessment, CountedRules::Treating);
    let blocked = BlockedSites::new(assessment, mode);
    let mut against = Vec::new();
    if mode.modality != Modality::Needle {
        against.extend(exclusion::rules_against_needles(assessment, mode));
    }
    for SelectedStep { site, sides, count, .. } in selection.steps.iter().copied() {
        against.extend(exclusion::rules_exceeded(assessment, mode, site, count));
        against.extend(exclusion::rules_on_position(assessment, mode, site));
        against.extend(blocked.rules_against_all_sides(site, sides));
        against.extend(rules_too_shallow(assessment, mode.counted, site).filter_map(RuleRef::safety));
    }
    let numbers = against.into_iter().filter_map(|rule| match rule {
        RuleRef::Safety(number) => Some(usize::from(number)),
        _ => None,
    });
    numbers.collect()
}

/// No treatment: what is withheld from a plan with needles, and a non-needle plan where the rules allow one.
#[expect(clippy::large_types_passed_by_value, reason = "moved into the one allocation of a decision")]
fn refuse(assessment: Assessment, selection: Selection, builtin: Option<BuiltinRule>) -> DecisionState {
    let mut with_needles = subtract(&assessment, &selection, TreatmentMode::NEEDLES);
    with_needles.insertions = InlineVec::EMPTY;
    let pressing = TreatmentMode { modality: Modality::Acupressure, counted: CountedRules::All };
    let pressing = may_press(&assessment, builtin).then(|| subtract(&assessment, &selection, pressing));
    match pressing.filter(|plan| !plan.insertions.is_empty()) {
        Some(plan) => DecisionState::new(assessment, selection, builtin, plan, Some(Box::new(with_needles))),
        None => DecisionState::new(assessment, selection, builtin, with_needles, None),
    }
}

/// Whether a non-needle plan may be offered: alongside a deferral or a routine referral, when every rule that applies and
/// blocks allows it and no question holds up a plan.
fn may_press(assessment: &Assessment, builtin: Option<BuiltinRule>) -> bool {
    matches!(assessment.verdict_with(builtin), Verdict::Defer | Verdict::Refer)
        && !assessment.has_blocking_question()
        && assessment.fired().all(|(_, safety)| safety.rule.alternative || safety.rule.block.is_none())
        && !assessment.intake.preferences().avoided_modalities().contains(Modality::Acupressure)
}
