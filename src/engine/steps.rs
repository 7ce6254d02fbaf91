//! The steps of a decision, for programs with a person in the middle.

use super::barrier::{Barrier, Scope, takes_needles_away};
use super::overriding::{OverrideError, set_aside};
use super::screen::screen;
use super::select::select;
use super::subtract::{substitutes, subtract};
use crate::atlas::{Point, Side};
use crate::intake::{Intake, Modality};
use crate::protocol::{
    Case, Decision, Differentiation, Finding, Override, PatternScore, Plan, Protocol, Question, Selection,
    Sides, Site,
};
use crate::rules::compile::{Compiled, RuleRef};
use crate::rules::{Builtin, Role, Verdict};
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
    case: Arc<Case>,
}

impl Screening {
    pub(super) fn new(rules: &Arc<Compiled>, intake: &Intake) -> Self {
        Self { case: Arc::new(screen(rules, intake, Vec::new())) }
    }

    /// Sets aside one safety rule that holds, on the authority of a named role: **the only way around a safety rule**, so
    /// look for this name in a review.
    ///
    /// Only rules that say so can be set aside, and only by whoever can lift them
    /// ([`Finding::cleared_by`]); what passes with time, or what nobody can lift, is for the practitioner. The rule, the
    /// role and the rationale are recorded in the decision and in every format of it. Other rules go on holding: setting
    /// one aside clears nothing else.
    ///
    /// For a point that is off by default this is the opt-in: with every rule that keeps it off set aside
    /// (`orbital_points_default_off`, `hazard.LU1`, ...) by a practitioner trained for it, it may be chosen, within its
    /// depth limit, where some rule names it.
    ///
    /// # Errors
    ///
    /// [`OverrideError`] where no such rule is in force, where it does not hold, where it cannot be set aside or not by
    /// this role, or where the rationale is empty.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::engine::OverrideError;
    /// use tcm_facial::intake::Intake;
    /// use tcm_facial::rules::{Role, Verdict};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "sunburn" }, { "risk": "bleeding_disorder" }], "absent": "all_others" }
    /// }"#)?;
    /// let screening = Engine::standard().screen(&intake);
    /// // The sunburn can be set aside; the bleeding disorder cannot, by nobody.
    /// let rationale = "Faded; the skin is whole and does not hurt.";
    /// let screening = screening.override_safety_rule("sunburn", Role::Practitioner, rationale)?;
    /// let refused = screening.override_safety_rule("bleeding_disorder", Role::Physician, "He says it is fine.");
    /// assert_eq!(refused.unwrap_err(), OverrideError::NotOverridable { rule: "bleeding_disorder".to_owned() });
    /// assert_eq!(screening.verdict(), Verdict::Refer);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn override_safety_rule(
        &self,
        rule: &str,
        role: Role,
        rationale: &str,
    ) -> Result<Self, OverrideError> {
        let record = set_aside(&self.case, rule, role, rationale)?;
        let mut records = self.case.set_aside.clone();
        records.push(record);
        records.sort_by_key(|record| record.number);
        Ok(Self { case: Arc::new(screen(&self.case.rules, &self.case.intake, records)) })
    }

    /// The rules that were set aside, in the order of the packs.
    #[must_use]
    pub fn overrides(&self) -> Vec<Override<'_>> {
        self.case.overrides()
    }

    /// The rules that keep a way of treating away from a place, or from a side of it: those that hold and block there, and
    /// those that rule the way of treating out altogether, which they do while a question about them is open, too.
    ///
    /// The plan asks this for the needle and for pressing; it answers for every modality. Nothing against a place does not
    /// mean that anything is for it: the verdict, caps and clearances hold beside it.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::atlas::{Point, Side};
    /// use tcm_facial::intake::{Intake, Modality};
    /// use tcm_facial::protocol::Site;
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "lymphoedema", "side": "left" }], "absent": "all_others" }
    /// }"#)?;
    /// let screening = Engine::standard().screen(&intake);
    /// let against = |side| screening.rules_against(Modality::Moxa, Site::Point(Point::ST36), side);
    /// assert_eq!((against(Side::Left), against(Side::Right)), (vec!["lymph_node_removal"], vec![]));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn rules_against(&self, modality: Modality, site: Site, side: Side) -> Vec<&str> {
        let mut rules = Barrier::of_means(&self.case, modality).rules(site, Sides::from(side));
        let forbidding = self.case.capping().filter(|(_, safety)| safety.rule.forbid.contains(modality));
        rules.extend(forbidding.filter_map(|(number, _)| u16::try_from(number).ok().map(RuleRef::Safety)));
        rules.sort_unstable();
        rules.dedup();
        rules.into_iter().map(|rule| self.case.rules.id(rule)).collect()
    }

    /// The points that rules name to stand in for a point, best first: those of a safety rule that keeps needles from it
    /// here, else those of a substitute rule. Each still has to be free itself.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::atlas::Point;
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
    ///
    /// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Puffiness)).build()?;
    /// let screening = Engine::standard().screen(&intake);
    /// assert_eq!(screening.substitutes_for(Point::BL1), [Point::BL2, Point::EX_HN4]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn substitutes_for(&self, point: Point) -> Vec<Point> {
        let site = Site::Point(point);
        let keeping_out = Barrier::of_means(&self.case, Modality::Needle).rules(site, site.full_sides());
        substitutes(&self.case, point, &keeping_out).map(|(_, named)| named).unwrap_or_default()
    }

    /// The verdict of the safety rules and the open questions. Whether anything is left to plan shows in
    /// [`Screening::clear`].
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.case.verdict()
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
        match self.clear() {
            Ok(cleared) => Decision::treat(cleared.plan()),
            Err(refusal) => refusal.into_decision(),
        }
    }

    /// Lets a plan be made, or says what stands before one.
    ///
    /// # Errors
    ///
    /// [`Refusal`] where the verdict is not [`Verdict::Treat`], or where nothing is left that a plan could be made of.
    pub fn clear(self) -> Result<Cleared, Refusal> {
        let selection = Arc::new(select(&self.case));
        let remaining = remaining(&self.case, &selection);
        let builtin = self.builtin().or(remaining.is_none().then_some(Builtin::NothingSelectable));
        match remaining {
            Some(plan) if builtin.is_none() && self.case.verdict() == Verdict::Treat => {
                Ok(Cleared { case: self.case, selection, plan })
            }
            _ => Err(Refusal { case: self.case, selection, builtin }),
        }
    }
}

/// What is left of the selection under the rules that let a treatment go on; nothing, where that is not enough for a
/// plan. Where every rule that holds lets it go on, this is the plan. Where some rule does not, it tells whether there
/// would be one once those are cleared.
fn remaining(case: &Case, selection: &Selection) -> Option<Plan> {
    let avoided = case.intake.preferences().avoided_modalities();
    let treating = case.fired().filter(|(_, safety)| Scope::Treating.counts(safety));
    let needles_out =
        avoided.contains(Modality::Needle) || treating.map(|(_, safety)| safety).any(takes_needles_away);
    let modality = if needles_out { Modality::Acupressure } else { Modality::Needle };
    let plan = subtract(case, selection, modality, Scope::Treating);
    (!avoided.contains(modality) && !plan.placed.is_empty()).then_some(plan)
}

/// An intake that nothing stands against: the only way to a [`Protocol`].
///
/// It has no public constructor and no default, and cannot be read from a file.
///
/// ```compile_fail
/// let cleared = tcm_facial::engine::Cleared::default();
/// ```
///
/// ```compile_fail
/// fn read(text: &str) -> tcm_facial::engine::Cleared {
///     serde_json::from_str(text).unwrap()
/// }
/// ```
///
/// ```compile_fail
/// fn forge(case: tcm_facial::engine::Screening) -> tcm_facial::engine::Cleared {
///     tcm_facial::engine::Cleared { case: case.case }
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Cleared {
    case: Arc<Case>,
    selection: Arc<Selection>,
    plan: Plan,
}

impl Cleared {
    /// The protocol. This cannot fail: whatever could, did so in [`Screening::clear`].
    #[must_use]
    pub fn plan(self) -> Protocol {
        Protocol::new(self.case, self.selection, self.plan)
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
    case: Arc<Case>,
    selection: Arc<Selection>,
    builtin: Option<Builtin>,
}

impl Refusal {
    /// The verdict, the gravest of all.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let builtin = if self.builtin.is_some() { Verdict::Decline } else { Verdict::Treat };
        self.case.verdict().max(builtin)
    }

    /// The safety rules that hold, the gravest first.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding<'_>> {
        self.case.findings(self.builtin)
    }

    /// A plan without needles, where the rules allow one: beside a deferral or a routine referral, when every rule that
    /// holds and blocks allows it and no question holds up a plan.
    #[must_use]
    pub fn alternative(&self) -> Option<Cleared> {
        let allowed = matches!(self.verdict(), Verdict::Defer | Verdict::Refer)
            && !self.case.has_blocking_question()
            && self.case.fired().all(|(_, safety)| safety.rule.alternative || safety.rule.block.is_none())
            && !self.case.intake.preferences().avoided_modalities().contains(Modality::Acupressure);
        if !allowed {
            return None;
        }
        let plan = subtract(&self.case, &self.selection, Modality::Acupressure, Scope::All);
        let case = Arc::clone(&self.case);
        let selection = Arc::clone(&self.selection);
        (!plan.placed.is_empty()).then_some(Cleared { case, selection, plan })
    }

    pub(super) fn into_decision(self) -> Decision {
        let alternative = self.alternative().map(Cleared::plan);
        let withheld = subtract(&self.case, &self.selection, Modality::Needle, Scope::All).withheld;
        Decision::refuse(self.case, self.builtin, withheld, alternative)
    }
}
