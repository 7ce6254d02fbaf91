//! Screening: the first step of a decision, for programs with a person in the middle.

use super::overrides::{OverrideError, OverrideRequest, override_rule};
use crate::atlas::{Point, Side};
use crate::decision::{self, Decision, Differentiation, Finding, Override, PatternScore, Question};
use crate::intake::{Intake, Modality};
use crate::reasoning::assessment::Assessment;
use crate::reasoning::blocked::BlockedSites;
use crate::reasoning::decide::decide;
use crate::reasoning::screen::screen;
use crate::reasoning::site::{Sides, Site};
use crate::rules::compile::{Compiled, RuleRef};
use crate::rules::{BuiltinRule, RuleId, Verdict};
use std::collections::BTreeMap;
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
/// for question in screening.questions().filter(|question| question.blocks()) {
///     println!("{}", question.text());
/// }
/// // A person looks at it; then:
/// let decision = screening.decide();
/// match decision.protocol() {
///     Some(protocol) => println!("{} insertions", protocol.insertions().len()),
///     None => println!("{}", decision.verdict()),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "triage")]
#[derive(Clone, Debug)]
#[must_use]
pub struct Screening {
    assessment: Assessment,
}

impl Screening {
    pub(super) fn new(rules: &Arc<Compiled>, intake: &Intake) -> Self {
        Self { assessment: screen(rules, intake, Vec::new()) }
    }

    /// The gravest verdict of the rules that apply and of the open questions. The decision may be graver: where nothing is
    /// left to needle or press, it declines.
    pub fn verdict(&self) -> Verdict {
        self.assessment.verdict
    }

    /// The safety rules that apply, the gravest first.
    pub fn findings(&self) -> impl ExactSizeIterator<Item = Finding<'_>> + Clone {
        let builtin = self.assessment.only_add_ons.then_some(BuiltinRule::NoFacialConcern);
        decision::findings(&self.assessment, builtin)
    }

    /// The open questions: first those that can change the verdict, then those that hold up a plan.
    pub fn questions(&self) -> impl ExactSizeIterator<Item = Question<'_>> + Clone {
        decision::questions(&self.assessment, self.assessment.verdict)
    }

    /// The verdicts of the safety rules that apply or wait for an answer.
    pub(super) fn rule_verdicts(&self) -> BTreeMap<&RuleId, Verdict> {
        self.assessment.applying().map(|(_, safety)| (&safety.rule.heading.id, safety.rule.verdict)).collect()
    }

    /// The intake.
    pub(super) const fn intake(&self) -> &Intake {
        &self.assessment.intake
    }

    /// The patterns with at least one recorded sign that somebody of this sex and age can have: first those that can lead, then
    /// the others, each with the highest share first.
    pub fn patterns(&self) -> impl ExactSizeIterator<Item = PatternScore<'_>> + Clone {
        decision::patterns(&self.assessment)
    }

    /// How well the patterns can be told apart.
    pub fn differentiation(&self) -> Differentiation<'_> {
        Differentiation::new(&self.assessment)
    }

    /// The rules that somebody has overridden, in pack order.
    pub fn overrides(&self) -> impl ExactSizeIterator<Item = Override<'_>> + Clone {
        decision::overrides(&self.assessment)
    }

    /// Overrides one safety rule that applies, on the authority of a named person in a role: **the only way around a safety
    /// rule**, so look for this name in a code review.
    ///
    /// Only rules that say so can be overridden, and only in the role that
    /// [`Finding::overridable_by`](crate::decision::Finding::overridable_by) names. The decision records the whole
    /// [`OverrideRequest`] as an [`Override`](crate::decision::Override). Other rules still apply: overriding one clears
    /// nothing else. An override that was given more than 90 days ago, or before a reaction to needles, has expired and is refused.
    ///
    /// For a point that is off by default this is the opt-in: once a practitioner who is trained for it has overridden every
    /// rule that keeps it off (`hazard.LR14`, ...), it may be selected, within its depth limit,
    /// where a rule names it.
    ///
    /// # Errors
    ///
    /// [`OverrideError`] where no such rule is in force, where it does not apply to this person, where it cannot be overridden
    /// or not in this role, where who, what was seen or the rationale is missing, or where the override has expired.
    ///
    /// ```
    /// use tcm_facial::engine::{OverrideError, OverrideRequest};
    /// use tcm_facial::rules::Role;
    /// use tcm_facial::{Engine, Intake, Verdict};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "sunburn" }, { "risk": "bleeding_disorder" }], "absent": "all_others" }
    /// }"#)?;
    /// let screening = Engine::standard().screen(&intake);
    /// // The sunburn can be overridden. The bleeding disorder cannot, by anybody.
    /// let faded = OverrideRequest::new("sunburn", Role::Practitioner, "M. Roth")
    ///     .with_seen("The skin is whole and no longer red.")
    ///     .with_rationale("Faded since Monday; pressing it is no trouble.");
    /// let screening = screening.override_safety_rule(&faded)?;
    /// let agreed = OverrideRequest::new("bleeding_disorder", Role::Physician, "Dr A. Roth")
    ///     .with_seen("Factor VIII 4 %.")
    ///     .with_rationale("He says it is fine.");
    /// let refused = screening.override_safety_rule(&agreed).unwrap_err();
    /// assert_eq!(refused, OverrideError::NotOverridable { rule: "bleeding_disorder".to_owned() });
    /// assert_eq!(screening.verdict(), Verdict::Refer);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[doc(alias = "waive")]
    pub fn override_safety_rule(&self, request: &OverrideRequest) -> Result<Self, OverrideError> {
        let record = override_rule(&self.assessment, request)?;
        let mut overrides = self.assessment.overrides.clone();
        overrides.push(record);
        overrides.sort_by_key(|record| record.number);
        Ok(Self { assessment: screen(&self.assessment.rules, &self.assessment.intake, overrides) })
    }

    /// The rules that keep a modality away from a site, or from a side of it: those that apply and block there, and those that
    /// forbid the modality altogether, also while a question about them is open.
    ///
    /// The plan asks this for needles and acupressure; it works for every modality. That nothing is against a site does not
    /// mean that anything is for it: the verdict, caps and clearances apply as well.
    ///
    /// ```
    /// use tcm_facial::atlas::{Point, Side};
    /// use tcm_facial::decision::Site;
    /// use tcm_facial::intake::Modality;
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "lymphoedema", "side": "left" }], "absent": "all_others" }
    /// }"#)?;
    /// let screening = Engine::standard().screen(&intake);
    /// let blocking = |side| screening.blocking_rules(Modality::Moxa, Site::Point(Point::ST36), side);
    /// assert!(blocking(Side::Left).eq(["lymph_node_removal"]) && blocking(Side::Right).len() == 0);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn blocking_rules(
        &self,
        modality: Modality,
        site: Site,
        on: Side,
    ) -> impl ExactSizeIterator<Item = &RuleId> + Clone {
        let mut rules = BlockedSites::of_exposure(&self.assessment, modality).rules(site, Sides::from(on));
        let forbidding =
            self.assessment.applying().filter(|(_, safety)| safety.rule.forbid.contains(modality));
        rules.extend(forbidding.filter_map(|(number, _)| RuleRef::safety(number)));
        rules.sort_unstable();
        rules.dedup();
        rules.into_iter().map(|rule| self.assessment.rules.id(rule))
    }

    /// The substitutes that the rules name for a point, best first: those of a safety rule that keeps needles from it here,
    /// else those of a substitute rule. Each must be free itself.
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
    pub fn substitutes_for(&self, point: Point) -> &[Point] {
        let site = Site::Point(point);
        let blocked = BlockedSites::of_exposure(&self.assessment, Modality::Needle);
        let named = self.assessment.substitutes(point, &blocked.rules(site, site.full_sides()));
        named.map_or(&[], |(_, points)| points)
    }

    /// The decision: a protocol, or the reasons there cannot be one.
    pub fn decide(self) -> Decision {
        Decision::new(decide(self.assessment))
    }
}
