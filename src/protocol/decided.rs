//! Everything that a decision knows, in one piece of memory.

use super::barrier::{Barrier, Way};
use super::case::Case;
use super::indication::Reasons;
use super::plan::{Plan, Selection};
use super::site::SiteSet;
use crate::rules::compile::{Reach, RuleRef};
use crate::rules::{Builtin, Verdict};
use std::fmt;
use std::sync::OnceLock;

/// One person, decided. Compact: reasons and words are worked out when somebody asks, from the same rules.
pub(crate) struct Decided {
    pub(crate) case: Case,
    pub(crate) selection: Selection,
    pub(crate) builtin: Option<Builtin>,
    /// The gravest of all.
    pub(crate) verdict: Verdict,
    /// The protocol. After a refusal: the plan without needles that may be offered, or one in which nothing is placed.
    pub(crate) plan: Plan,
    /// Where a plan without needles is offered: what a plan with needles would not have. In it nothing is placed.
    pub(crate) needles_refused: Option<Box<Plan>>,
    answers: OnceLock<Answers>,
}

impl fmt::Debug for Decided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let placed: Vec<String> = self.plan.placed.iter().map(|placed| placed.site.to_string()).collect();
        f.debug_struct("Decided")
            .field("case", &self.case)
            .field("builtin", &self.builtin)
            .field("verdict", &self.verdict)
            .field("placed", &placed)
            .finish_non_exhaustive()
    }
}

/// What is asked of a decision again and again, worked out with the first question.
#[derive(Debug)]
pub(super) struct Answers {
    /// The reasons of every place that something speaks for.
    pub(super) reasons: Reasons,
    pub(super) chosen: SiteSet,
    pub(super) placed: SiteSet,
    pub(super) withheld: SiteSet,
    /// The rules that hold and keep needles from some place, on whichever side, and all these places.
    pub(super) blocking: Vec<(RuleRef, Reach)>,
    pub(super) blocked: Reach,
}

impl Decided {
    #[expect(
        clippy::large_types_passed_by_value,
        reason = "moved into the one piece of memory that a decision is"
    )]
    pub(crate) fn new(
        case: Case,
        selection: Selection,
        builtin: Option<Builtin>,
        plan: Plan,
        needles_refused: Option<Box<Plan>>,
    ) -> Self {
        let verdict = case.verdict_with(builtin);
        Self { case, selection, builtin, verdict, plan, needles_refused, answers: OnceLock::new() }
    }

    /// Whether a plan without needles may be offered instead of a treatment.
    pub(crate) fn has_alternative(&self) -> bool {
        self.verdict != Verdict::Treat && !self.plan.placed.is_empty()
    }

    pub(super) fn answers(&self) -> &Answers {
        self.answers.get_or_init(|| {
            let blocking: Vec<(RuleRef, Reach)> = Barrier::new(&self.case, Way::NEEDLES).reaches().collect();
            Answers {
                reasons: Reasons::of(&self.case),
                chosen: self.selection.chosen.iter().map(|chosen| chosen.site.index()).collect(),
                placed: self.plan.placed.iter().map(|placed| placed.site.index()).collect(),
                withheld: self.with_needles().withheld.iter().map(|kept| kept.site.index()).collect(),
                blocked: blocking.iter().fold(Reach::NOTHING, |all, (_, reach)| all.union(*reach)),
                blocking,
            }
        })
    }

    /// The protocol; after a refusal a plan with needles in which nothing is placed.
    pub(super) fn with_needles(&self) -> &Plan {
        self.needles_refused.as_deref().unwrap_or(&self.plan)
    }
}
