//! The steps of a decision, for programs with a person in the middle.

use crate::decision::{Decision, Differentiation, Finding, Override, PatternScore, Protocol, Question};
use crate::intake::{Intake, Modality};
use crate::reasoning::assessment::{Assessment, CountedRules};
use crate::reasoning::blocked::TreatmentMode;
use crate::reasoning::inline_vec::InlineVec;
use crate::reasoning::plan::{ProtocolState, Selection};
use crate::reasoning::screen::screen;
use crate::reasoning::select::select;
use crate::reasoning::state::DecisionState;
use crate::reasoning::subtract::subtract;
use crate::rules::compile::Compiled;
use crate::rules::{BuiltinRule, Verdict};
use std::sync::Arc;

/// Everything that the screening found. It is always there, whatever the verdict.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
///
/// let engine = Engine::standard();
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let screening = engine.screen(&intake);
/// for question in screening.questions().iter().filter(|question| question.blocks()) {
///     println!("{}", question.text());
/// }
/// // A person looks at it; then:
/// match screening.clear() {
///     Ok(cleared) => println!("{} insertions", cleared.plan().insertions().len()),
///     Err(refusal) => println!("{}", refusal.verdict()),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Screening {
    pub(crate) assessment: Assessment,
}

impl Screening {
    pub(crate) fn new(rules: &Arc<Compiled>, intake: &Intake) -> Self {
        Self { assessment: screen(rules, intake, Vec::new()) }
    }

    /// The rules that were set aside, in the order of the packs.
    #[must_use]
    pub fn overrides(&self) -> Vec<Override<'_>> {
        self.assessment.overrides()
    }

    /// The verdict of the safety rules and the open questions. Whether anything is left to plan shows in
    /// [`Screening::clear`].
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.assessment.verdict
    }

    /// The safety rules that hold, the gravest first.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding<'_>> {
        self.assessment.findings(self.builtin())
    }

    /// What nobody answered, those questions first that hold up a plan.
    #[must_use]
    pub fn questions(&self) -> Vec<Question<'_>> {
        self.assessment.questions()
    }

    /// The patterns that some recorded sign speaks for.
    #[must_use]
    pub fn patterns(&self) -> Vec<PatternScore<'_>> {
        self.assessment.patterns()
    }

    /// How well the patterns could be told apart.
    #[must_use]
    pub fn differentiation(&self) -> Differentiation<'_> {
        self.assessment.differentiation()
    }

    fn builtin(&self) -> Option<BuiltinRule> {
        self.assessment.only_add_ons.then_some(BuiltinRule::NoFacialConcern)
    }

    /// The decision: a plan where nothing stands against one.
    #[must_use]
    pub fn decide(self) -> Decision {
        Decision::new(Arc::new(decide(self.assessment)))
    }

    /// Lets a plan be made, or says what stands before one.
    ///
    /// # Errors
    ///
    /// [`Refusal`] where the verdict is not [`Verdict::Treat`], or where nothing is left that a plan could be made of.
    pub fn clear(self) -> Result<Cleared, Refusal> {
        let state = Arc::new(decide(self.assessment));
        if state.verdict == Verdict::Treat { Ok(Cleared { state }) } else { Err(Refusal { state }) }
    }
}

/// The whole of a decision: the plan where there is one, else what stands before it.
fn decide(assessment: Assessment) -> DecisionState {
    let selection = select(&assessment);
    let remaining = remaining(&assessment, &selection, CountedRules::Treating);
    let no_concern = assessment.only_add_ons.then_some(BuiltinRule::NoFacialConcern);
    let builtin = no_concern.or_else(|| match &remaining {
        Some(_) => None,
        None if self::remaining(&assessment, &selection, CountedRules::Answered).is_some() => {
            Some(BuiltinRule::NothingUntilAnswered)
        }
        None => Some(BuiltinRule::NothingSelectable),
    });
    match remaining {
        Some(plan) if assessment.verdict_with(builtin) == Verdict::Treat => {
            DecisionState::new(assessment, selection, builtin, plan, None)
        }
        _ => refuse(assessment, selection, builtin),
    }
}

/// No treatment: what a plan with needles would not have, and a plan without needles where the rules allow one.
#[expect(
    clippy::large_types_passed_by_value,
    reason = "moved on into the one piece of memory that a decision is"
)]
fn refuse(assessment: Assessment, selection: Selection, builtin: Option<BuiltinRule>) -> DecisionState {
    let mut with_needles = subtract(&assessment, &selection, TreatmentMode::NEEDLES);
    with_needles.placed = InlineVec::EMPTY;
    let pressing = TreatmentMode { modality: Modality::Acupressure, scope: CountedRules::All };
    let pressed = may_press(&assessment, builtin).then(|| subtract(&assessment, &selection, pressing));
    match pressed.filter(|plan| !plan.placed.is_empty()) {
        Some(plan) => DecisionState::new(assessment, selection, builtin, plan, Some(Box::new(with_needles))),
        None => DecisionState::new(assessment, selection, builtin, with_needles, None),
    }
}

/// Whether a plan without needles may be offered: beside a deferral or a routine referral, when every rule that holds and
/// blocks allows it and no question holds up a plan.
fn may_press(assessment: &Assessment, builtin: Option<BuiltinRule>) -> bool {
    matches!(assessment.verdict_with(builtin), Verdict::Defer | Verdict::Refer)
        && !assessment.has_blocking_question()
        && assessment.fired().all(|(_, safety)| safety.rule.alternative || safety.rule.block.is_none())
        && !assessment.intake.preferences().avoided_modalities().contains(Modality::Acupressure)
}

/// What is left of the selection under the rules that let a treatment go on; nothing, where that is not enough for a
/// plan. Where every rule that holds lets it go on, this is the plan. Where some rule does not, it tells whether there
/// would be one once those are cleared.
fn remaining(assessment: &Assessment, selection: &Selection, scope: CountedRules) -> Option<ProtocolState> {
    let avoided = assessment.intake.preferences().avoided_modalities();
    let taking_away = assessment.counted(scope).intersection(assessment.rules.safety_kinds.take_needles_away);
    let needles_out = avoided.contains(Modality::Needle) || !taking_away.is_empty();
    let modality = if needles_out { Modality::Acupressure } else { Modality::Needle };
    let plan = subtract(assessment, selection, TreatmentMode { modality, scope });
    (!avoided.contains(modality) && !plan.placed.is_empty()).then_some(plan)
}

/// An intake that nothing stands against: the only way to a [`Protocol`].
///
/// It has no public constructor and no default, and cannot be read from a file.
///
/// ```compile_fail,E0599
/// let cleared = tcm_facial::engine::Cleared::default();
/// ```
///
/// ```compile_fail,E0277
/// fn read(text: &str) -> tcm_facial::engine::Cleared {
///     serde_json::from_str(text).unwrap()
/// }
/// ```
///
/// ```compile_fail,E0451
/// fn forge(cleared: tcm_facial::engine::Cleared) -> tcm_facial::engine::Cleared {
///     tcm_facial::engine::Cleared { ..cleared }
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Cleared {
    state: Arc<DecisionState>,
}

impl Cleared {
    /// The protocol. This cannot fail: whatever could, did so in [`Screening::clear`].
    #[must_use]
    pub fn plan(self) -> Protocol {
        Protocol::new(self.state)
    }
}

/// What stands before a plan.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
/// use tcm_facial::rules::Verdict;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "bleeding_disorder" }], "absent": "all_others" }
/// }"#)?;
/// let refusal = Engine::standard().screen(&intake).clear().unwrap_err();
/// assert_eq!(refusal.verdict(), Verdict::Refer);
/// assert!(refusal.alternative().is_some());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Refusal {
    state: Arc<DecisionState>,
}

impl Refusal {
    /// The verdict, the gravest of all.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.state.verdict
    }

    /// The safety rules that hold, the gravest first.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding<'_>> {
        self.state.assessment.findings(self.state.builtin)
    }

    /// A plan without needles, where the rules allow one: beside a deferral or a routine referral, when every rule that
    /// holds and blocks allows it and no question holds up a plan.
    #[must_use]
    pub fn alternative(&self) -> Option<Cleared> {
        self.state.has_alternative().then(|| Cleared { state: Arc::clone(&self.state) })
    }
}
