//! Everything that a decision knows, in one piece of memory.

use super::case::Case;
use super::indication::Reasons;
use super::insertion::Withheld;
use super::plan::{Plan, Selection};
use super::site::Site;
use crate::rules::{Builtin, Verdict};
use std::sync::OnceLock;

/// One person, decided. Compact: reasons and words are worked out when somebody asks, from the same rules.
#[derive(Debug)]
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
    reasons: OnceLock<Reasons>,
}

impl Decided {
    pub(crate) fn new(
        case: Case,
        selection: Selection,
        builtin: Option<Builtin>,
        plan: Plan,
        needles_refused: Option<Box<Plan>>,
    ) -> Self {
        let verdict = case.verdict_with(builtin);
        Self { case, selection, builtin, verdict, plan, needles_refused, reasons: OnceLock::new() }
    }

    /// Whether a plan without needles may be offered instead of a treatment.
    pub(crate) fn has_alternative(&self) -> bool {
        self.verdict != Verdict::Treat && !self.plan.placed.is_empty()
    }

    /// The reasons of every place that something speaks for.
    pub(crate) fn reasons(&self) -> &Reasons {
        self.reasons.get_or_init(|| Reasons::of(&self.case))
    }

    /// What the plan with needles would have had, and what keeps it out.
    pub(super) fn withheld(&self) -> Vec<Withheld<'_>> {
        self.withheld_from(self.needles_refused.as_deref().unwrap_or(&self.plan))
    }

    pub(super) fn withheld_from<'a>(&'a self, plan: &'a Plan) -> Vec<Withheld<'a>> {
        plan.withheld.iter().map(|kept| Withheld::new(&self.case, plan.way, kept)).collect()
    }

    pub(super) fn is_chosen(&self, site: Site) -> bool {
        self.selection.of_site(site).is_some()
    }
}
