//! The protocol: a treatment for one person and one visit.

use super::insertion::{Insertion, Withheld};
use super::overrides::Override;
use super::session::{Adjunct, CitedText, Course, Expectation, SessionStepText, Unanswered};
use crate::atlas::Part;
use crate::intake::Modality;
use crate::reasoning::assessment::Assessment;
use crate::reasoning::exclusion::Excluded;
use crate::reasoning::plan::{InsertionState, OwedClearance, ProtocolState};
use crate::reasoning::site::Site;
use crate::reasoning::state::DecisionState;
use crate::rules::compile::RuleRef;
use crate::rules::{BuiltinRule, Occasion};
use std::sync::Arc;

/// A treatment plan for one person and one visit: what to needle or to press, in which order, why, and what goes with it.
///
/// There is no way to a protocol around the screening: it has no public constructor, no default, and cannot be read from
/// a file. [`Engine::decide`](crate::Engine::decide) or [`Cleared::plan`](crate::engine::Cleared::plan) makes it.
///
/// ```compile_fail,E0599
/// let protocol = tcm_facial::decision::Protocol::default();
/// ```
///
/// ```compile_fail,E0277
/// fn read(text: &str) -> tcm_facial::decision::Protocol {
///     serde_json::from_str(text).unwrap()
/// }
/// ```
///
/// ```compile_fail,E0451
/// fn forge(plan: tcm_facial::decision::Protocol) -> tcm_facial::decision::Protocol {
///     tcm_facial::decision::Protocol { ..plan }
/// }
/// ```
///
/// Nor is it written by itself: stored without the decision it is part of, a plan would lose what was withheld, asked and set
/// aside, and what has to be cleared first. Write the [`Decision`](super::Decision), which
/// [`Screening::decide`](crate::engine::Screening::decide) gives to programs that take the steps one by one.
///
/// ```compile_fail,E0277
/// fn written(plan: &tcm_facial::decision::Protocol) -> serde_json::Result<String> {
///     serde_json::to_string(plan)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Protocol {
    state: Arc<DecisionState>,
}

impl Protocol {
    pub(crate) const fn new(state: Arc<DecisionState>) -> Self {
        Self { state }
    }

    fn assessment(&self) -> &Assessment {
        &self.state.assessment
    }

    fn plan(&self) -> &ProtocolState {
        &self.state.plan
    }

    /// How the plan treats: with needles, or by pressing.
    #[must_use]
    pub fn modality(&self) -> Modality {
        self.plan().mode.modality
    }

    /// The insertions in their order: prone before supine, body before face, around the eyes last.
    #[must_use]
    pub fn insertions(&self) -> Vec<Insertion<'_>> {
        self.plan().placed.iter().map(|placed| Insertion::new(&self.state, placed)).collect()
    }

    /// What must be cleared before the first needle, and by whom. A plan for which something is owed is conditional.
    #[must_use]
    pub fn clearances(&self) -> Vec<OwedClearance<'_>> {
        self.assessment().clearances()
    }

    /// The rules that somebody set aside for this plan.
    #[must_use]
    pub fn overrides(&self) -> Vec<Override<'_>> {
        self.assessment().overrides()
    }

    /// What this plan would have had, and what keeps it out.
    #[must_use]
    pub fn withheld(&self) -> Vec<Withheld<'_>> {
        self.state.withheld_from(self.plan())
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
        self.assessment().retention_min(self.plan())
    }

    /// The steps of the session, in order.
    #[must_use]
    pub fn steps(&self) -> Vec<SessionStepText<'_>> {
        self.assessment().steps(self.plan())
    }

    /// Optional additions, none of which a rule that holds forbids or keeps away from its place.
    #[must_use]
    pub fn adjuncts(&self) -> Vec<Adjunct<'_>> {
        self.assessment().adjuncts(self.plan())
    }

    /// The course, where the rules give one for this way of treating; those of the standard pack are for needles.
    #[must_use]
    pub fn course(&self) -> Option<Course> {
        self.assessment().course(self.modality())
    }

    /// What to mind in the hours and days after a session.
    #[must_use]
    pub fn aftercare(&self) -> Vec<CitedText<'_>> {
        self.assessment().advice(self.modality(), Occasion::Aftercare)
    }

    /// Advice for daily life.
    #[must_use]
    pub fn advice(&self) -> Vec<CitedText<'_>> {
        self.assessment().advice(self.modality(), Occasion::DailyLife)
    }

    /// What can be expected for each concern, and how certain that is.
    #[must_use]
    pub fn expectations(&self) -> Vec<Expectation<'_>> {
        self.assessment().expectations(self.modality())
    }

    /// What may go wrong, each with its denominator.
    #[must_use]
    pub fn harms(&self) -> Vec<CitedText<'_>> {
        self.assessment().harms(self.plan())
    }

    /// The reported concerns that get no answer in one of their zones.
    #[must_use]
    pub fn unanswered(&self) -> Vec<Unanswered<'_>> {
        let mut unanswered = Vec::new();
        for (index, reported) in self.assessment().intake.concerns().iter().enumerate() {
            for zone in self.assessment().zones_of(index) {
                let answers: Vec<Site> = self.assessment().answers(reported, zone).collect();
                if self.is_answered(&answers) {
                    continue;
                }
                let withheld: Vec<&Excluded> =
                    self.plan().withheld.iter().filter(|excluded| answers.contains(&excluded.site)).collect();
                let excluding_rules = self.excluding_rules(&answers, &withheld);
                unanswered.push(Unanswered {
                    concern: reported.concern(),
                    zone,
                    rules: excluding_rules.iter().map(|rule| self.assessment().rules.id(*rule)).collect(),
                    words: excluding_rules.iter().map(|rule| self.assessment().title(*rule)).collect(),
                    is_over_needle_limit: !withheld.is_empty()
                        && withheld.iter().all(|excluded| excluded.is_cut_off()),
                });
            }
        }
        unanswered
    }

    fn is_answered(&self, answers: &[Site]) -> bool {
        let is_answer = |placed: &InsertionState| {
            let replaced = placed.stands_in.map(|stands_in| Site::Point(stands_in.replaced));
            answers.contains(&placed.site) || replaced.is_some_and(|replaced| answers.contains(&replaced))
        };
        self.plan().placed.iter().any(is_answer)
    }

    /// The rules that keep every answer out of the plan.
    fn excluding_rules(&self, answers: &[Site], withheld: &[&Excluded]) -> Vec<RuleRef> {
        let mode = self.plan().mode;
        let rules = withheld.iter().flat_map(|excluded| self.assessment().excluding_rules(mode, excluded));
        let mut rules: Vec<RuleRef> = rules.collect();
        rules.sort_unstable();
        rules.dedup();
        if rules.is_empty() {
            let builtin =
                if answers.is_empty() { BuiltinRule::NoLocalAnswer } else { BuiltinRule::NotSelected };
            rules.push(RuleRef::BuiltinRule(builtin));
        }
        rules
    }
}
