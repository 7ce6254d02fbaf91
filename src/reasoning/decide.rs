//! From an assessment to a decision: select, subtract, and refuse where the verdict or an empty plan demands it.

use super::assessment::{Assessment, CountedRules};
use super::blocked::TreatmentMode;
use super::inline_vec::InlineVec;
use super::plan::{ProtocolState, Selection};
use super::select::select;
use super::state::DecisionState;
use super::subtract::subtract;
use crate::intake::Modality;
use crate::rules::{BuiltinRule, Verdict};

pub(crate) fn decide(assessment: Assessment) -> DecisionState {
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
    let taking_away =
        assessment.counted(counted).intersection(assessment.rules.safety_kinds.block_needles_everywhere);
    let needles_out = avoided.contains(Modality::Needle) || !taking_away.is_empty();
    let modality = if needles_out { Modality::Acupressure } else { Modality::Needle };
    let plan = subtract(assessment, selection, TreatmentMode { modality, counted });
    (!avoided.contains(modality) && !plan.insertions.is_empty()).then_some(plan)
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
