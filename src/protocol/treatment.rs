//! The protocol: a treatment for one person and one visit.

use super::case::Case;
use super::insertion::{Insertion, Withheld};
use super::overrides::Override;
use super::plan::{OwedClearance, Placed, Plan, Selection, ZoneAnswer};
use super::session::{Adjunct, Course, Expectation, Note, Step, Unanswered};
use crate::atlas::Part;
use crate::intake::Modality;
use crate::rules::compile::RuleRef;
use crate::rules::{Builtin, Occasion};
use std::sync::Arc;

/// A treatment plan for one person and one visit: what to needle or to press, in which order, why, and what goes with it.
///
/// There is no way to a protocol around the screening: it has no public constructor, no default, and cannot be read from
/// a file. [`Engine::decide`](crate::Engine::decide) or [`Cleared::plan`](crate::engine::Cleared::plan) makes it.
///
/// ```compile_fail
/// let protocol = tcm_facial::protocol::Protocol::default();
/// ```
///
/// ```compile_fail
/// fn read(text: &str) -> tcm_facial::protocol::Protocol {
///     serde_json::from_str(text).unwrap()
/// }
/// ```
///
/// ```compile_fail
/// fn forge(plan: tcm_facial::protocol::Protocol) -> tcm_facial::protocol::Protocol {
///     tcm_facial::protocol::Protocol { ..plan }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Protocol {
    pub(super) case: Arc<Case>,
    pub(super) selection: Arc<Selection>,
    pub(super) plan: Plan,
}

impl Protocol {
    pub(crate) fn new(case: Arc<Case>, selection: Arc<Selection>, plan: Plan) -> Self {
        Self { case, selection, plan }
    }

    /// How the plan treats: with needles, or by pressing.
    #[must_use]
    pub const fn modality(&self) -> Modality {
        self.plan.modality
    }

    /// The insertions in their order: prone before supine, body before face, around the eyes last.
    #[must_use]
    pub fn insertions(&self) -> Vec<Insertion<'_>> {
        let insertion = |placed| Insertion::new(&self.case, self.plan.modality, placed);
        self.plan.placed.iter().map(insertion).collect()
    }

    /// What must be cleared before the first needle, and by whom. A plan for which something is owed is conditional.
    #[must_use]
    pub fn clearances(&self) -> Vec<OwedClearance<'_>> {
        self.case.clearances()
    }

    /// The rules that somebody set aside for this plan.
    #[must_use]
    pub fn overrides(&self) -> Vec<Override<'_>> {
        self.case.overrides()
    }

    /// What this plan would have had, and what keeps it out.
    #[must_use]
    pub fn withheld(&self) -> Vec<Withheld<'_>> {
        self.plan.withheld.iter().map(|kept| Withheld::new(&self.case, kept)).collect()
    }

    /// How many needles go into a part of the body; none in a plan without needles.
    #[must_use]
    pub fn needles(&self, part: Part) -> u16 {
        let insertions = self.insertions();
        let of_part = insertions.iter().filter(|insertion| insertion.part() == part);
        of_part.map(|insertion| u16::from(insertion.needles())).fold(0, u16::saturating_add)
    }

    /// How long the needles stay, in minutes; nothing in a plan without needles. Points of back and nape stay for ten
    /// minutes before that.
    #[must_use]
    pub fn retention_min(&self) -> Option<u8> {
        self.case.retention_min(&self.plan)
    }

    /// The steps of the session, in order.
    #[must_use]
    pub fn steps(&self) -> Vec<Step<'_>> {
        self.case.steps(&self.plan)
    }

    /// Optional additions, none of which a rule that holds forbids or keeps away from its place.
    #[must_use]
    pub fn adjuncts(&self) -> Vec<Adjunct<'_>> {
        self.case.adjuncts(&self.plan)
    }

    /// The course, where the rules give one.
    #[must_use]
    pub fn course(&self) -> Option<Course> {
        self.case.course()
    }

    /// What to mind in the hours and days after a session.
    #[must_use]
    pub fn aftercare(&self) -> Vec<Note<'_>> {
        self.case.advice(self.plan.modality, Occasion::Aftercare)
    }

    /// Advice for daily life.
    #[must_use]
    pub fn advice(&self) -> Vec<Note<'_>> {
        self.case.advice(self.plan.modality, Occasion::DailyLife)
    }

    /// What can be expected for each concern, and how certain that is.
    #[must_use]
    pub fn expectations(&self) -> Vec<Expectation<'_>> {
        self.case.expectations(self.plan.modality)
    }

    /// What may go wrong, each with its denominator.
    #[must_use]
    pub fn harms(&self) -> Vec<Note<'_>> {
        self.case.harms(&self.plan)
    }

    /// The reported concerns that get no answer in one of their zones.
    #[must_use]
    pub fn unanswered(&self) -> Vec<Unanswered<'_>> {
        let open = self.selection.answers.iter().filter(|answer| !self.is_answered(answer));
        let unanswered = |answer: &ZoneAnswer| {
            let concern = self.case.intake.concerns().get(answer.concern)?.concern();
            let keeping_out = self.keeping_out(answer);
            Some(Unanswered {
                concern,
                zone: answer.zone,
                rules: keeping_out.iter().map(|rule| self.case.rules.id(*rule)).collect(),
                words: keeping_out.iter().map(|rule| self.case.title(*rule)).collect(),
            })
        };
        open.filter_map(unanswered).collect()
    }

    fn is_answered(&self, answer: &ZoneAnswer) -> bool {
        let answers = |placed: &Placed| {
            answer.sites.contains(&placed.site)
                || placed
                    .stands_in_for
                    .is_some_and(|point| answer.sites.iter().any(|site| site.point() == Some(point)))
        };
        self.plan.placed.iter().any(answers)
    }

    /// The rules that keep every answer out of the plan.
    fn keeping_out(&self, answer: &ZoneAnswer) -> Vec<RuleRef> {
        let withheld = self.plan.withheld.iter().filter(|kept| answer.sites.contains(&kept.site));
        let mut rules: Vec<RuleRef> = withheld.flat_map(|kept| kept.rules.iter().copied()).collect();
        rules.sort_unstable();
        rules.dedup();
        if rules.is_empty() {
            let builtin = if answer.sites.is_empty() { Builtin::NoLocalAnswer } else { Builtin::NotSelected };
            rules.push(RuleRef::Builtin(builtin));
        }
        rules
    }
}
