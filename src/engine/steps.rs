//! The steps of a decision, for programs with a person in the middle.

use super::screen::screen;
use super::select::select;
use super::subtract::subtract;
use crate::intake::{Intake, Modality};
use crate::protocol::{
    Case, Decided, Decision, Differentiation, Few, Finding, Override, PatternScore, Plan, Protocol, Question,
    Scope, Selection, Way,
};
use crate::rules::compile::Compiled;
use crate::rules::{Builtin, Verdict};
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
    pub(super) case: Case,
}

impl Screening {
    pub(super) fn new(rules: &Arc<Compiled>, intake: &Intake) -> Self {
        Self { case: screen(rules, intake, Vec::new()) }
    }

    /// The rules that were set aside, in the order of the packs.
    #[must_use]
    pub fn overrides(&self) -> Vec<Override<'_>> {
        self.case.overrides()
    }

    /// The verdict of the safety rules and the open questions. Whether anything is left to plan shows in
    /// [`Screening::clear`].
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.case.verdict
    }

    /// The safety rules that hold, the gravest first.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding<'_>> {
        self.case.findings(self.builtin())
    }

    /// What nobody answered, those questions first that hold up a plan.
    #[must_use]
    pub fn questions(&self) -> Vec<Question<'_>> {
        self.case.questions()
    }

    /// The patterns that some recorded sign speaks for.
    #[must_use]
    pub fn patterns(&self) -> Vec<PatternScore<'_>> {
        self.case.patterns()
    }

    /// How well the patterns could be told apart.
    #[must_use]
    pub fn differentiation(&self) -> Differentiation<'_> {
        self.case.differentiation()
    }

    fn builtin(&self) -> Option<Builtin> {
        self.case.only_add_ons.then_some(Builtin::NoFacialConcern)
    }

    /// The decision: a plan where nothing stands against one.
    #[must_use]
    pub fn decide(self) -> Decision {
        Decision::new(Arc::new(decide(self.case)))
    }

    /// Lets a plan be made, or says what stands before one.
    ///
    /// # Errors
    ///
    /// [`Refusal`] where the verdict is not [`Verdict::Treat`], or where nothing is left that a plan could be made of.
    pub fn clear(self) -> Result<Cleared, Refusal> {
        let decided = Arc::new(decide(self.case));
        if decided.verdict == Verdict::Treat { Ok(Cleared { decided }) } else { Err(Refusal { decided }) }
    }
}

/// The whole of a decision: the plan where there is one, else what stands before it.
fn decide(case: Case) -> Decided {
    let selection = select(&case);
    let remaining = remaining(&case, &selection, Scope::Treating);
    let no_concern = case.only_add_ons.then_some(Builtin::NoFacialConcern);
    let builtin = no_concern.or_else(|| match &remaining {
        Some(_) => None,
        None if self::remaining(&case, &selection, Scope::Answered).is_some() => {
            Some(Builtin::NothingUntilAnswered)
        }
        None => Some(Builtin::NothingSelectable),
    });
    match remaining {
        Some(plan) if case.verdict_with(builtin) == Verdict::Treat => {
            Decided::new(case, selection, builtin, plan, None)
        }
        _ => refuse(case, selection, builtin),
    }
}

/// No treatment: what a plan with needles would not have, and a plan without needles where the rules allow one.
#[expect(
    clippy::large_types_passed_by_value,
    reason = "moved on into the one piece of memory that a decision is"
)]
fn refuse(case: Case, selection: Selection, builtin: Option<Builtin>) -> Decided {
    let mut with_needles = subtract(&case, &selection, Way::NEEDLES);
    with_needles.placed = Few::EMPTY;
    let pressing = Way { modality: Modality::Acupressure, scope: Scope::All };
    let pressed = may_press(&case, builtin).then(|| subtract(&case, &selection, pressing));
    match pressed.filter(|plan| !plan.placed.is_empty()) {
        Some(plan) => Decided::new(case, selection, builtin, plan, Some(Box::new(with_needles))),
        None => Decided::new(case, selection, builtin, with_needles, None),
    }
}

/// Whether a plan without needles may be offered: beside a deferral or a routine referral, when every rule that holds and
/// blocks allows it and no question holds up a plan.
fn may_press(case: &Case, builtin: Option<Builtin>) -> bool {
    matches!(case.verdict_with(builtin), Verdict::Defer | Verdict::Refer)
        && !case.has_blocking_question()
        && case.fired().all(|(_, safety)| safety.rule.alternative || safety.rule.block.is_none())
        && !case.intake.preferences().avoided_modalities().contains(Modality::Acupressure)
}

/// What is left of the selection under the rules that let a treatment go on; nothing, where that is not enough for a
/// plan. Where every rule that holds lets it go on, this is the plan. Where some rule does not, it tells whether there
/// would be one once those are cleared.
fn remaining(case: &Case, selection: &Selection, scope: Scope) -> Option<Plan> {
    let avoided = case.intake.preferences().avoided_modalities();
    let taking_away = case.counted(scope).intersection(case.rules.safety_kinds.take_needles_away);
    let needles_out = avoided.contains(Modality::Needle) || !taking_away.is_empty();
    let modality = if needles_out { Modality::Acupressure } else { Modality::Needle };
    let plan = subtract(case, selection, Way { modality, scope });
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
    decided: Arc<Decided>,
}

impl Cleared {
    /// The protocol. This cannot fail: whatever could, did so in [`Screening::clear`].
    #[must_use]
    pub fn plan(self) -> Protocol {
        Protocol::new(self.decided)
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
    decided: Arc<Decided>,
}

impl Refusal {
    /// The verdict, the gravest of all.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.decided.verdict
    }

    /// The safety rules that hold, the gravest first.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding<'_>> {
        self.decided.case.findings(self.decided.builtin)
    }

    /// A plan without needles, where the rules allow one: beside a deferral or a routine referral, when every rule that
    /// holds and blocks allows it and no question holds up a plan.
    #[must_use]
    pub fn alternative(&self) -> Option<Cleared> {
        self.decided.has_alternative().then(|| Cleared { decided: Arc::clone(&self.decided) })
    }
}
