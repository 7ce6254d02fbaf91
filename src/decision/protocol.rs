//! The protocol: a treatment for one person and one visit.

use super::finding::{self, OwedClearance};
use super::insertion::Insertion;
use super::overrides::{self, Override};
use super::session::{self, Adjunct, CitedText, Course, Expectation, SessionStepText};
use super::unanswered::{self, Unanswered};
use super::withheld::{Withheld, withheld};
use crate::atlas::Part;
use crate::intake::{Modality, Size};
use crate::reasoning::assessment::Assessment;
use crate::reasoning::budget;
use crate::reasoning::plan::ProtocolState;
use crate::reasoning::schedule;
use crate::reasoning::state::DecisionState;
use crate::rules::Occasion;
use std::sync::Arc;

/// A treatment plan for one person and one visit: what to needle or to press, in which order, why, and what goes with it.
///
/// There is no way around the screening: a protocol has no public constructor, no default, and cannot be deserialized. Only a
/// decision has one: [`Decision::protocol`](super::Decision::protocol).
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
/// Nor can it be serialized by itself: without its decision, a stored plan would lose what was withheld, asked and overridden,
/// and what must be cleared first. Serialize the [`Decision`](super::Decision).
///
/// ```compile_fail,E0277
/// fn written(plan: &tcm_facial::decision::Protocol) -> serde_json::Result<String> {
///     serde_json::to_string(plan)
/// }
/// ```
#[doc(alias = "treatment plan")]
#[derive(Clone, Debug)]
#[doc(alias = "prescription")]
pub struct Protocol {
    state: Arc<DecisionState>,
}

impl Protocol {
    pub(super) const fn new(state: Arc<DecisionState>) -> Self {
        Self { state }
    }

    fn assessment(&self) -> &Assessment {
        &self.state.assessment
    }

    fn plan(&self) -> &ProtocolState {
        &self.state.plan
    }

    /// How the plan treats: with needles, or by acupressure.
    pub fn modality(&self) -> Modality {
        self.plan().mode.modality
    }

    /// The insertions in order: prone before supine, body before face, around the eyes last.
    pub fn insertions(&self) -> impl ExactSizeIterator<Item = Insertion<'_>> + Clone {
        self.plan().insertions.iter().map(|insertion| Insertion::new(&self.state, insertion))
    }

    /// What must be cleared before the first needle, and by whom. A plan that awaits a clearance is conditional.
    pub fn clearances(&self) -> impl ExactSizeIterator<Item = OwedClearance<'_>> + Clone {
        finding::owed(self.assessment())
    }

    /// The rules that somebody has overridden for this plan.
    pub fn overrides(&self) -> impl ExactSizeIterator<Item = Override<'_>> + Clone {
        overrides::all(self.assessment())
    }

    /// What this plan would have had, and what excludes it.
    pub fn withheld(&self) -> impl ExactSizeIterator<Item = Withheld<'_>> + Clone {
        withheld(self.assessment(), self.plan())
    }

    /// The size of the plan: the one that was named, but no more than gentle for a first treatment.
    pub fn size(&self) -> Size {
        budget::size(self.assessment())
    }

    /// The number of needles in a part of the body; 0 in a non-needle plan.
    pub fn needles(&self, part: Part) -> u16 {
        self.plan().needles(part)
    }

    /// How long the needles of the supine phase stay, in minutes; `None` in a non-needle plan. Points of the back and the nape
    /// are needled [before that](Self::prone_retention_min).
    pub fn retention_min(&self) -> Option<u8> {
        schedule::retention_min(self.assessment(), self.state.selection.position, self.plan())
    }

    /// How long the needles of the prone phase stay, in minutes; `None` without one. A limit on minutes, and a wish, is one on
    /// each phase.
    pub fn prone_retention_min(&self) -> Option<u8> {
        schedule::prone_retention_min(self.assessment(), self.state.selection.position, self.plan())
    }

    /// About how long the whole visit takes, in minutes, in steps of five; `None` in a non-needle plan. An estimate of this
    /// project: the time of the needles, what the selection gives for each needle in and out, for turning over, and for the rest.
    pub fn visit_min(&self) -> Option<u16> {
        schedule::visit_min(self.assessment(), self.state.selection.position, self.plan())
    }

    /// The steps of the session, in order.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = SessionStepText<'_>> + Clone {
        let steps = self
            .state
            .steps
            .get_or_init(|| session::step_texts(self.assessment(), self.plan(), self.prone_retention_min()));
        steps.iter().map(SessionStepText::new)
    }

    /// How long each place is pressed once its needle is out, in seconds, at least: the longest time that a finding asks for.
    /// `None` if none asks for one, and in a non-needle plan. The [steps](Self::steps) say it in words.
    pub fn press_seconds(&self) -> Option<u16> {
        schedule::press_seconds(self.assessment(), self.plan())
    }

    /// Optional additions. No rule that applies forbids them or keeps their place free.
    pub fn adjuncts(&self) -> impl ExactSizeIterator<Item = Adjunct<'_>> + Clone {
        schedule::adjuncts(self.assessment(), self.plan()).into_iter().map(Adjunct::new)
    }

    /// The course, if the rules give one for this modality. Those of the standard pack are for needles. It ends before a
    /// reported event.
    pub fn course(&self) -> Option<Course> {
        let intake = &self.assessment().intake;
        let rule = schedule::course(self.assessment(), self.modality())?;
        Some(Course::new(rule, intake.event_in_days(), intake.visit()))
    }

    /// What to do and avoid in the hours and days after a session.
    pub fn aftercare(&self) -> impl ExactSizeIterator<Item = CitedText<'_>> + Clone {
        self.advice_for(Occasion::Aftercare)
    }

    /// Advice for daily life.
    pub fn advice(&self) -> impl ExactSizeIterator<Item = CitedText<'_>> + Clone {
        self.advice_for(Occasion::DailyLife)
    }

    fn advice_for(&self, occasion: Occasion) -> impl ExactSizeIterator<Item = CitedText<'_>> + Clone {
        let rules = schedule::advice(self.assessment(), self.plan(), occasion);
        rules.into_iter().map(CitedText::of_advice)
    }

    /// What to expect for each concern, and how certain that is.
    pub fn expectations(&self) -> impl ExactSizeIterator<Item = Expectation<'_>> + Clone {
        schedule::expectations(self.assessment(), self.modality()).into_iter().map(Expectation::new)
    }

    /// What may go wrong, each with its denominator.
    pub fn harms(&self) -> impl ExactSizeIterator<Item = CitedText<'_>> + Clone {
        let rules = schedule::harms(self.assessment(), self.plan());
        rules.into_iter().map(CitedText::of_harm)
    }

    /// The reported concerns that get no insertion in one of their zones.
    pub fn unanswered(&self) -> impl ExactSizeIterator<Item = Unanswered<'_>> + Clone {
        unanswered::all(&self.state, self.plan())
    }
}
