//! Everything that a decision knows, in one allocation.

use super::assessment::Assessment;
use super::blocked::{BlockedSites, TreatmentMode};
use super::plan::{ProtocolState, Selection};
use super::score::Reasons;
use super::site::SiteSet;
use crate::rules::compile::{BlockedArea, RuleRef};
use crate::rules::{BuiltinRule, LocalizedText, SessionStep, Verdict};
use std::fmt;
use std::sync::OnceLock;

/// A decision as it is stored. Reasons and texts are worked out when somebody asks, from the same rules.
pub(crate) struct DecisionState {
    pub(crate) assessment: Assessment,
    pub(crate) selection: Selection,
    /// The engine's own reason against a plan.
    pub(crate) builtin: Option<BuiltinRule>,
    pub(crate) verdict: Verdict,
    /// The protocol; or the non-needle plan that may be offered; or, without any insertion, what is withheld from a plan
    /// with needles.
    pub(crate) plan: ProtocolState,
    /// What is withheld from a plan with needles, where `plan` is a non-needle plan offered instead.
    pub(crate) refused_needles: Option<Box<ProtocolState>>,
    explanation: OnceLock<Explanation>,
    /// The steps of the session, with their texts as they are shown.
    pub(crate) steps: OnceLock<Vec<(SessionStep, LocalizedText)>>,
}

impl fmt::Debug for DecisionState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let insertions: Vec<String> = self.plan.insertions.iter().map(|it| it.site.to_string()).collect();
        f.debug_struct("DecisionState")
            .field("assessment", &self.assessment)
            .field("builtin", &self.builtin)
            .field("verdict", &self.verdict)
            .field("insertions", &insertions)
            .finish_non_exhaustive()
    }
}

/// What answers about single sites are looked up in. Made when the first question is asked.
#[derive(Debug)]
pub(crate) struct Explanation {
    pub(crate) reasons: Reasons,
    pub(crate) selected: SiteSet,
    pub(crate) planned: SiteSet,
    /// The sites withheld from the plan with needles.
    pub(crate) withheld: SiteSet,
    /// What each rule that applies keeps needles away from, and what all of them do.
    pub(crate) blocking: Vec<(RuleRef, BlockedArea)>,
    pub(crate) blocked: BlockedArea,
}

impl DecisionState {
    #[expect(clippy::large_types_passed_by_value, reason = "moved into the one allocation of a decision")]
    pub(crate) fn new(
        assessment: Assessment,
        selection: Selection,
        builtin: Option<BuiltinRule>,
        plan: ProtocolState,
        refused_needles: Option<Box<ProtocolState>>,
    ) -> Self {
        let verdict = assessment.verdict_with(builtin);
        let (explanation, steps) = (OnceLock::new(), OnceLock::new());
        Self { assessment, selection, builtin, verdict, plan, refused_needles, explanation, steps }
    }

    /// Whether there is a non-needle plan to offer beside the verdict.
    pub(crate) fn has_alternative(&self) -> bool {
        self.verdict != Verdict::Treat && !self.plan.insertions.is_empty()
    }

    /// The plan with needles; without a protocol, what is withheld from it.
    pub(crate) fn plan_with_needles(&self) -> &ProtocolState {
        self.refused_needles.as_deref().unwrap_or(&self.plan)
    }

    pub(crate) fn explanation(&self) -> &Explanation {
        self.explanation.get_or_init(|| {
            let blocking: Vec<(RuleRef, BlockedArea)> =
                BlockedSites::new(&self.assessment, TreatmentMode::NEEDLES).areas().collect();
            let withheld = self.plan_with_needles().withheld.iter();
            Explanation {
                reasons: Reasons::of(&self.assessment, self.selection.position),
                selected: self.selection.steps.iter().map(|step| step.site.index()).collect(),
                planned: self.plan.insertions.iter().map(|insertion| insertion.site.index()).collect(),
                withheld: withheld.map(|excluded| excluded.site.index()).collect(),
                blocked: blocking.iter().fold(BlockedArea::NOTHING, |all, (_, area)| all.union(*area)),
                blocking,
            }
        })
    }
}
