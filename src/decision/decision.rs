//! The decision: what comes out for one person.

use super::differentiation::{Differentiation, PatternScore};
use super::finding::Finding;
use super::insertion::Withheld;
use super::overrides::Override;
use super::protocol::Protocol;
use super::question::Question;
use crate::intake::Intake;
use crate::reasoning::assessment::{Assessment, each_once};
use crate::reasoning::plan::OwedClearance;
use crate::reasoning::state::DecisionState;
use crate::rules::compile::PackName;
use crate::rules::{LocalizedText, Policy, Role, Source, Verdict};
use std::sync::Arc;

/// What the engine says to one intake: a protocol, or what stands before one.
///
/// It holds the rules it was made with and compact sets; words are made when they are asked for. It serializes to the
/// wire format `tcm-facial/decision/1`. A treatment that is `treat` is one that no recorded rule forbids; that does not
/// make it safe for this person, or make it work.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::rules::Verdict;
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let decision = Engine::standard().decide(&intake);
/// // Nothing was said of pregnancy, nor of any risk.
/// assert_eq!(decision.verdict(), Verdict::Incomplete);
/// assert!(decision.protocol().is_none());
/// assert!(decision.questions().iter().any(|question| question.ask() == "pregnancy"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Decision {
    state: Arc<DecisionState>,
    protocol: Option<Protocol>,
    alternative: Option<Protocol>,
}

impl Decision {
    pub(crate) fn new(state: Arc<DecisionState>) -> Self {
        let plan = || Protocol::new(Arc::clone(&state));
        let protocol = (state.verdict == Verdict::Treat).then(plan);
        let alternative = state.has_alternative().then(plan);
        Self { state, protocol, alternative }
    }

    /// The name of the wire format.
    pub const SCHEMA: &'static str = "tcm-facial/decision/1";

    /// The intake that was decided.
    #[must_use]
    pub fn intake(&self) -> &Intake {
        &self.assessment().intake
    }

    /// The verdict, the gravest of all.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.state.verdict
    }

    /// Whether a treatment must not start until somebody has cleared it.
    #[must_use]
    pub fn is_conditional(&self) -> bool {
        self.verdict() == Verdict::Treat && !self.clearances().is_empty()
    }

    /// The clearances that are owed, in the order of the findings.
    #[must_use]
    pub fn clearances(&self) -> Vec<OwedClearance<'_>> {
        self.assessment().clearances()
    }

    /// The rules that held and that somebody set aside, in the order of the packs.
    #[must_use]
    pub fn overrides(&self) -> Vec<Override<'_>> {
        self.assessment().overrides()
    }

    /// Who is to decide first, with a referral.
    #[must_use]
    pub fn referred_to(&self) -> Vec<Role> {
        match self.verdict() {
            Verdict::Refer | Verdict::ReferUrgent => self.assessment().referred_to(),
            _ => Vec::new(),
        }
    }

    /// What the screening found, the gravest first.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding<'_>> {
        self.assessment().findings(self.state.builtin)
    }

    /// What nobody answered, those questions first that hold up a plan.
    #[must_use]
    pub fn questions(&self) -> Vec<Question<'_>> {
        self.assessment().questions()
    }

    /// With a deferral: in how many days the last interval will have passed, as far as dates were given. A date that was
    /// not given counts as today.
    #[must_use]
    pub fn not_before_days(&self) -> Option<u32> {
        (self.verdict() == Verdict::Defer).then(|| self.assessment().not_before_days()).flatten()
    }

    /// The patterns that some recorded sign speaks for, the highest share first.
    #[must_use]
    pub fn patterns(&self) -> Vec<PatternScore<'_>> {
        self.assessment().patterns()
    }

    /// How well the patterns could be told apart.
    #[must_use]
    pub fn differentiation(&self) -> Differentiation<'_> {
        self.assessment().differentiation()
    }

    /// What the plan would have had, and what keeps it out. Without a protocol: what a plan with needles would have had.
    #[must_use]
    pub fn withheld(&self) -> Vec<Withheld<'_>> {
        self.state.withheld()
    }

    /// The protocol, where the verdict is [`Verdict::Treat`].
    #[must_use]
    pub const fn protocol(&self) -> Option<&Protocol> {
        self.protocol.as_ref()
    }

    /// A plan without needles that may be offered beside a deferral or a routine referral.
    #[must_use]
    pub const fn alternative(&self) -> Option<&Protocol> {
        self.alternative.as_ref()
    }

    /// The caller's choices that the decision was made with.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.assessment().rules.policy
    }

    /// What to look at before anything else with these concerns: warning signs in words, which no rule can see.
    #[must_use]
    pub fn red_flags(&self) -> Vec<&str> {
        let concerns = self.assessment().intake.concerns().iter();
        let rules = concerns.flat_map(|reported| self.assessment().rules.about(reported.concern()));
        each_once(rules.filter_map(|(_, rule)| rule.red_flags.as_ref()).map(LocalizedText::en))
    }

    /// The entry of the bibliography behind an id that a reason, a finding or a text names.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.assessment().rules.sources.iter().find(|source| source.id().as_str() == id)
    }

    /// The packs that the decision was made with, in their order.
    pub(crate) fn packs(&self) -> &[PackName] {
        &self.assessment().rules.packs
    }

    pub(crate) fn assessment(&self) -> &Assessment {
        &self.state.assessment
    }

    pub(crate) fn state(&self) -> &DecisionState {
        &self.state
    }
}
