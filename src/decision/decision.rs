//! The decision on one intake, and everything that can be asked of it.

use super::candidate::Candidate;
use super::differentiation::{self, Differentiation, PatternScore};
use super::finding::{self, Finding, OwedClearance};
use super::note::{self, Note};
use super::overrides::{self, Override};
use super::protocol::Protocol;
use super::question::{self, Question};
use super::red_flag::{self, RedFlag};
use super::withheld::{Withheld, withheld};
use crate::intake::Intake;
use crate::reasoning::assessment::Assessment;
use crate::reasoning::findings::owes_clearance;
use crate::reasoning::not_before::not_before_days;
use crate::reasoning::site::Site;
use crate::reasoning::state::DecisionState;
use crate::rules::compile::PackName;
use crate::rules::{Policy, Role, Source, Verdict};
use std::cmp::Reverse;
use std::sync::Arc;

/// The decision on one intake: a protocol, or the reasons there cannot be one.
///
/// It shares the rules it was made with and stores only compact state: reasons and texts are worked out each time they are
/// asked for. Cloning it costs three reference counts. With serde it is the wire format `tcm-facial/decision/1`.
///
/// [`Verdict::Treat`] means that no recorded rule forbids the treatment. It does not mean that the treatment is safe for this
/// person, or that it works.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::rules::Verdict;
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let decision = Engine::standard().decide(&intake);
/// // Pregnancy and risks are unknown.
/// assert_eq!(decision.verdict(), Verdict::Incomplete);
/// assert!(decision.protocol().is_none());
/// assert!(decision.questions().any(|question| question.ask() == "pregnancy"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "recommendation")]
#[derive(Clone, Debug)]
#[must_use]
pub struct Decision {
    state: Arc<DecisionState>,
    protocol: Option<Protocol>,
    alternative: Option<Protocol>,
}

impl Decision {
    pub(crate) fn new(state: DecisionState) -> Self {
        let state = Arc::new(state);
        let plan = || Protocol::new(Arc::clone(&state));
        let protocol = (state.verdict == Verdict::Treat).then(plan);
        let alternative = state.has_alternative().then(plan);
        Self { state, protocol, alternative }
    }

    pub(super) fn state(&self) -> &DecisionState {
        &self.state
    }

    pub(super) fn assessment(&self) -> &Assessment {
        &self.state.assessment
    }

    /// The name of the wire format.
    pub const SCHEMA: &'static str = "tcm-facial/decision/1";

    /// The intake that was decided.
    pub fn intake(&self) -> &Intake {
        &self.assessment().intake
    }

    /// The policy that the decision was made with.
    pub fn policy(&self) -> &Policy {
        &self.assessment().rules.policy
    }

    /// The packs that the decision was made with, in order.
    pub(crate) fn packs(&self) -> &[PackName] {
        &self.assessment().rules.packs
    }

    /// The gravest verdict of all rules that apply and of all open questions.
    pub fn verdict(&self) -> Verdict {
        self.state.verdict
    }

    /// Whether the treatment must not start until somebody has given clearance.
    pub fn is_conditional(&self) -> bool {
        self.verdict() == Verdict::Treat && owes_clearance(self.assessment())
    }

    /// The protocol, if the verdict is [`Verdict::Treat`].
    pub const fn protocol(&self) -> Option<&Protocol> {
        self.protocol.as_ref()
    }

    /// A non-needle plan that may be offered alongside a deferral or a routine referral.
    pub const fn alternative(&self) -> Option<&Protocol> {
        self.alternative.as_ref()
    }

    /// What the screening found, the gravest first.
    pub fn findings(&self) -> impl ExactSizeIterator<Item = Finding<'_>> + Clone {
        finding::all(self.assessment(), self.state.builtin)
    }

    /// The clearances that are owed, in the order of the findings.
    pub fn clearances(&self) -> impl ExactSizeIterator<Item = OwedClearance<'_>> + Clone {
        finding::owed(self.assessment())
    }

    /// The rules that held and that somebody has overridden, in pack order.
    pub fn overrides(&self) -> impl ExactSizeIterator<Item = Override<'_>> + Clone {
        overrides::all(self.assessment())
    }

    /// Who must decide first, with a referral; empty with any other verdict.
    pub fn referred_to(&self) -> impl ExactSizeIterator<Item = Role> + Clone + use<> {
        let refers = matches!(self.verdict(), Verdict::Refer | Verdict::ReferUrgent);
        let roles = if refers { self.assessment().referred_to() } else { Vec::new() };
        roles.into_iter()
    }

    /// With a deferral, the number of days until the last interval has passed, as far as dates were given. A date that was
    /// not given counts as today.
    pub fn not_before_days(&self) -> Option<u32> {
        (self.verdict() == Verdict::Defer).then(|| not_before_days(self.assessment())).flatten()
    }

    /// The open questions: first those that can change the verdict, then those that hold up a plan, then those that some rule
    /// waits for; each in the order of the vocabulary.
    pub fn questions(&self) -> impl ExactSizeIterator<Item = Question<'_>> + Clone {
        question::all(self.assessment(), self.verdict())
    }

    /// What was typed about conditions and medicines that no risk of the vocabulary names. Read it before anything else: no
    /// rule can.
    pub fn notes(&self) -> impl ExactSizeIterator<Item = Note<'_>> + Clone {
        note::all(self.intake())
    }

    /// The warning signs to look for with these concerns before anything else. No rule can see them.
    pub fn red_flags(&self) -> impl ExactSizeIterator<Item = RedFlag<'_>> + Clone {
        red_flag::all(self.assessment())
    }

    /// The patterns with at least one recorded sign that somebody of this sex and age can have: first those that can lead, then
    /// the others, each with the highest share first.
    pub fn patterns(&self) -> impl ExactSizeIterator<Item = PatternScore<'_>> + Clone {
        differentiation::patterns(self.assessment())
    }

    /// The patterns that points are chosen for: the first, and a second that has enough signs of its own or cannot be told from
    /// it. None where no pattern has enough signs.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sign};
    ///
    /// let intake = Intake::builder(Age::new(47)?)
    ///     .concern(ReportedConcern::new(Concern::Dullness))
    ///     .signs([Sign::Fatigue, Sign::PoorAppetite, Sign::LooseStool, Sign::TonguePale])
    ///     .build()?;
    /// let decision = Engine::standard().decide(&intake);
    /// let leader = decision.leading_patterns().next().ok_or("no pattern leads")?;
    /// let principle = leader.principle().ok_or("no principle")?;
    /// assert_eq!((principle.en(), principle.zh_hans()), ("fortify the spleen and boost qi", Some("健脾益气")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn leading_patterns(&self) -> impl ExactSizeIterator<Item = PatternScore<'_>> + Clone {
        differentiation::leading_patterns(self.assessment())
    }

    /// How well the patterns can be told apart.
    pub fn differentiation(&self) -> Differentiation<'_> {
        Differentiation::new(self.assessment())
    }

    /// Every site that some rule supports, before needle limits and safety rules, the highest score first. Ties are in the
    /// order of zones, then of the atlas. There are none unless a facial concern was reported.
    ///
    /// The rank does not decide alone: every concern gets its best local answer before any gets a second.
    pub fn candidates(&self) -> impl ExactSizeIterator<Item = Candidate<'_>> + Clone {
        let mut scores: Vec<(Site, u16)> = self.state.explanation().reasons.scores().collect();
        scores.sort_unstable_by_key(|(site, score)| (Reverse(*score), *site));
        scores.into_iter().map(|(site, score)| Candidate::new(&self.state, site, score))
    }

    /// What the plan would have had, and what excludes it. Without a protocol: what a plan with needles would have had.
    ///
    /// What the size of the plan or a wish leaves out is not in it: see [`Protocol::unanswered`](super::Protocol::unanswered) for
    /// zones and [`why`](Self::why) for points.
    pub fn withheld(&self) -> impl ExactSizeIterator<Item = Withheld<'_>> + Clone {
        withheld(self.assessment(), self.state.plan_with_needles())
    }

    /// The bibliography entry behind the id of a source.
    pub fn source(&self, id: impl AsRef<str>) -> Option<&Source> {
        self.assessment().rules.sources.iter().find(|source| source.id().as_str() == id.as_ref())
    }
}
