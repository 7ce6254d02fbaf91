//! Everything that a decision knows, in one piece of memory.

use super::assessment::Assessment;
use super::blocked::{BlockedSites, TreatmentMode};
use super::plan::{ProtocolState, Selection};
use super::score::Reasons;
use super::site::SiteSet;
use crate::rules::compile::{BlockedArea, RuleRef};
use crate::rules::{BuiltinRule, Verdict};
use std::fmt;
use std::sync::OnceLock;

/// One person, decided. Compact: reasons and words are worked out when somebody asks, from the same rules.
pub(crate) struct DecisionState {
    pub(crate) assessment: Assessment,
    pub(crate) selection: Selection,
    pub(crate) builtin: Option<BuiltinRule>,
    /// The gravest of all.
    pub(crate) verdict: Verdict,
    /// The protocol. After a refusal: the plan without needles that may be offered, or one in which nothing is placed.
    pub(crate) plan: ProtocolState,
    /// Where a plan without needles is offered: what a plan with needles would not have. In it nothing is placed.
    pub(crate) needles_refused: Option<Box<ProtocolState>>,
    answers: OnceLock<Answers>,
}

impl fmt::Debug for DecisionState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let placed: Vec<String> = self.plan.placed.iter().map(|placed| placed.site.to_string()).collect();
        f.debug_struct("DecisionState")
            .field("case", &self.assessment)
            .field("builtin", &self.builtin)
            .field("verdict", &self.verdict)
            .field("placed", &placed)
            .finish_non_exhaustive()
    }
}

/// What is asked of a decision again and again, worked out with the first question.
#[derive(Debug)]
pub(crate) struct Answers {
    /// The reasons of every place that something speaks for.
    pub(crate) reasons: Reasons,
    pub(crate) chosen: SiteSet,
    pub(crate) placed: SiteSet,
    pub(crate) withheld: SiteSet,
    /// The rules that hold and keep needles from some place, on whichever side, and all these places.
    pub(crate) blocking: Vec<(RuleRef, BlockedArea)>,
    pub(crate) blocked: BlockedArea,
}

impl DecisionState {
    #[expect(
        clippy::large_types_passed_by_value,
        reason = "moved into the one piece of memory that a decision is"
    )]
    pub(crate) fn new(
        assessment: Assessment,
        selection: Selection,
        builtin: Option<BuiltinRule>,
        plan: ProtocolState,
        needles_refused: Option<Box<ProtocolState>>,
    ) -> Self {
        let verdict = assessment.verdict_with(builtin);
        Self { assessment, selection, builtin, verdict, plan, needles_refused, answers: OnceLock::new() }
    }

    /// Whether a plan without needles may be offered instead of a treatment.
    pub(crate) fn has_alternative(&self) -> bool {
        self.verdict != Verdict::Treat && !self.plan.placed.is_empty()
    }

    pub(crate) fn answers(&self) -> &Answers {
        self.answers.get_or_init(|| {
            let blocking: Vec<(RuleRef, BlockedArea)> =
                BlockedSites::new(&self.assessment, TreatmentMode::NEEDLES).reaches().collect();
            Answers {
                reasons: Reasons::of(&self.assessment),
                chosen: self.selection.chosen.iter().map(|chosen| chosen.site.index()).collect(),
                placed: self.plan.placed.iter().map(|placed| placed.site.index()).collect(),
                withheld: self.with_needles().withheld.iter().map(|excluded| excluded.site.index()).collect(),
                blocked: blocking.iter().fold(BlockedArea::NOTHING, |all, (_, reach)| all.union(*reach)),
                blocking,
            }
        })
    }

    /// The protocol; after a refusal a plan with needles in which nothing is placed.
    pub(crate) fn with_needles(&self) -> &ProtocolState {
        self.needles_refused.as_deref().unwrap_or(&self.plan)
    }
}
