//! The reported concerns that get no insertion in one of their zones.

use crate::atlas::FacialZone;
use crate::intake::Concern;
use crate::reasoning::assessment::Assessment;
use crate::reasoning::findings::title;
use crate::reasoning::plan::ProtocolState;
use crate::reasoning::state::DecisionState;
use crate::reasoning::unanswered::{UnansweredCause, UnansweredState, unanswered};
use crate::rules::RuleId;
use crate::rules::compile::RuleRef;

/// A concern in a zone that gets no insertion, why, and the rules behind that.
///
/// ```
/// use tcm_facial::atlas::FacialZone;
/// use tcm_facial::decision::UnansweredCause;
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "acne_scars", "zones": ["cheek", "neck"] }],
///     "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let neck = decision.protocol().ok_or("no protocol")?.unanswered().next().ok_or("all answered")?;
/// assert_eq!(neck.zone(), FacialZone::Neck);
/// assert_eq!(neck.because(), UnansweredCause::NoLocalAnswer);
/// assert!(neck.rules().eq(["builtin.no_local_answer"]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Unanswered<'a> {
    assessment: &'a Assessment,
    state: UnansweredState,
}

pub(super) fn all<'a>(
    state: &'a DecisionState,
    plan: &ProtocolState,
) -> impl ExactSizeIterator<Item = Unanswered<'a>> + Clone + use<'a> {
    let DecisionState { assessment, selection, .. } = state;
    unanswered(assessment, selection, plan).into_iter().map(|state| Unanswered { assessment, state })
}

impl<'a> Unanswered<'a> {
    /// The concern.
    pub const fn concern(&self) -> Concern {
        self.state.concern
    }

    /// The zone.
    pub const fn zone(&self) -> FacialZone {
        self.state.zone
    }

    /// Why it gets none. If a rule bars the place, this says so even where needles are also short.
    pub const fn because(&self) -> UnansweredCause {
        self.state.cause
    }

    /// The ids of the rules behind that cause. There is at least one; where the place is barred, they are those that bar it.
    pub fn rules(&self) -> impl ExactSizeIterator<Item = &'a RuleId> + Clone + '_ {
        self.state.rules.iter().map(|rule: &RuleRef| self.assessment.rules.id(*rule))
    }

    /// The same rules in words.
    pub fn words(&self) -> impl ExactSizeIterator<Item = &'a str> + Clone + '_ {
        self.state.rules.iter().map(|rule: &RuleRef| title(self.assessment, *rule))
    }
}
