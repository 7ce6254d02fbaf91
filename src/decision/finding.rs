//! What the screening found: the safety rules that apply to this person, and the clearances they ask for.

use crate::atlas::{Confidence, Language};
use crate::intake::ModalitySet;
use crate::reasoning::assessment::Assessment;
use crate::reasoning::assumed::assumed;
use crate::reasoning::because::{because, holds_for_everyone};
use crate::reasoning::blocked::resolved;
use crate::reasoning::findings::{clearances, findings};
use crate::reasoning::open_facts::QuestionSubject;
use crate::rules::compile::{CompiledSafety, RuleRef};
use crate::rules::{
    Block, BuiltinRule, Caps, ClearedBy, Interval, LocalizedText, Role, RuleClass, RuleId, SourceId, Verdict,
};
use crate::texts::en::decision as texts;

/// A safety rule that applies to this person.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, PresentRisk, ReportedConcern, Risk};
///
/// let intake = Intake::builder(Age::new(52)?)
///     .concern(ReportedConcern::new(Concern::Wrinkles))
///     .risk(PresentRisk::new(Risk::Antiplatelet))
///     .build()?;
/// let decision = Engine::standard().decide(&intake);
/// let aspirin = decision.findings().find(|finding| finding.rule() == "antiplatelet_nsaid").ok_or("no finding")?;
/// assert!(aspirin.because().eq(["risk.antiplatelet"]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[doc(alias = "contraindication")]
pub struct Finding<'a> {
    assessment: &'a Assessment,
    rule: RuleRef,
}

/// The findings, the gravest first, then by class and in pack order.
pub(crate) fn all(
    assessment: &Assessment,
    builtin: Option<BuiltinRule>,
) -> impl ExactSizeIterator<Item = Finding<'_>> + Clone {
    findings(assessment, builtin).into_iter().map(move |rule| Finding { assessment, rule })
}

impl<'a> Finding<'a> {
    pub(super) const fn new(assessment: &'a Assessment, rule: RuleRef) -> Self {
        Self { assessment, rule }
    }

    /// The id of the rule.
    pub fn rule(&self) -> &'a RuleId {
        self.assessment.rules.id(self.rule)
    }

    /// What the rule is about, if it says so.
    pub fn title(&self) -> Option<&'a LocalizedText> {
        self.safety().and_then(|safety| safety.rule.title.as_ref())
    }

    /// The kind of contraindication.
    pub fn class(&self) -> RuleClass {
        match (self.rule, self.safety()) {
            (RuleRef::BuiltinRule(builtin), _) => builtin.class(),
            (_, safety) => safety.map_or(RuleClass::Policy, |safety| safety.rule.class),
        }
    }

    /// The verdict of this rule alone.
    pub fn verdict(&self) -> Verdict {
        match (self.rule, self.safety()) {
            (RuleRef::BuiltinRule(builtin), _) => self.assessment.builtin_verdict(builtin),
            (_, safety) => safety.map_or(Verdict::Decline, |safety| safety.rule.verdict),
        }
    }

    /// Whether the rule applies. A finding of [`Why::against`](super::Why::against) may also wait for an answer; until then its
    /// caps apply.
    pub fn applies(&self) -> bool {
        self.safety().is_none_or(|safety| safety.condition.holds(&self.assessment.known))
    }

    /// The facts that made the rule apply, prefixed (`risk.`, `sign.`, ...). For a rule that waits for an answer, the unknown
    /// facts, each after `unknown`. For the built-in rule that nothing is left of a plan, the rules that have to be lifted
    /// first, if that helps: `rule.` and the id of each.
    pub fn because(&self) -> impl ExactSizeIterator<Item = String> + Clone + use<> {
        let facts = match (self.rule, self.safety()) {
            (RuleRef::BuiltinRule(builtin), _) => self.assessment.builtin_because(builtin),
            (_, safety) => safety.map(|safety| because(self.assessment, safety)).unwrap_or_default(),
        };
        facts.into_iter()
    }

    /// The details of present risks that were not given and count as the worst, such as `risk.rosacea.status`: those without
    /// which the rule might not apply, and those that decide where it blocks. Each is an open question.
    ///
    /// ```
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "botulinum_toxin", "zones": ["glabella"] }], "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let recent = decision.findings().find(|finding| finding.rule() == "botulinum_toxin_recent").ok_or("no finding")?;
    /// assert!(recent.assumed().eq(["risk.botulinum_toxin.days_ago"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assumed(&self) -> impl ExactSizeIterator<Item = String> + Clone + use<> {
        let assumed = self.safety().map(|safety| assumed(self.assessment, safety)).unwrap_or_default();
        let written = |(risk, detail)| QuestionSubject::Detail(risk, detail).to_string();
        assumed.into_iter().map(written).collect::<Vec<_>>().into_iter()
    }

    /// Why the rule exists.
    pub fn reason(&self) -> &'a str {
        match (self.rule, self.safety()) {
            (RuleRef::BuiltinRule(builtin), _) => match self.assessment.builtin_lifting(builtin).next() {
                Some(_) => texts::NOTHING_UNTIL_LIFTED,
                None => builtin.label(Language::English),
            },
            (_, safety) => safety.map_or("", |safety| safety.rule.reason.en()),
        }
    }

    /// Instructions for the practitioner.
    pub fn instruct(&self) -> &'a [LocalizedText] {
        self.safety().map_or(&[], |safety| &safety.rule.instruct)
    }

    /// Who or what can lift the rule.
    pub fn cleared_by(&self) -> ClearedBy {
        match (self.rule, self.safety()) {
            (RuleRef::BuiltinRule(builtin), _) => self.assessment.builtin_cleared_by(builtin),
            (_, safety) => safety.map_or(ClearedBy::Nobody, |safety| safety.rule.cleared_by),
        }
    }

    /// The role that may override the rule for this person, if any may.
    ///
    /// See [`Screening::override_safety_rule`](crate::engine::Screening::override_safety_rule).
    pub fn overridable_by(&self) -> Option<Role> {
        self.safety().and_then(CompiledSafety::overridable_by)
    }

    /// Who must give clearance before the first needle.
    pub fn clearance(&self) -> Option<Role> {
        self.safety().and_then(|safety| safety.rule.clearance)
    }

    /// Who must see the person first, if the rule refers: whoever gives the clearance, or whom the rule names.
    pub fn refers_to(&self) -> impl ExactSizeIterator<Item = Role> + Clone + use<'a> {
        let refers =
            |safety: &&CompiledSafety| matches!(safety.rule.verdict, Verdict::Refer | Verdict::ReferUrgent);
        let rule = self.safety().filter(refers).map(|safety| &safety.rule);
        let roles = rule.map(|rule| rule.clearance.into_iter().chain(rule.refer_to.iter().copied()));
        roles.into_iter().flatten().collect::<Vec<_>>().into_iter()
    }

    /// How long the rule waits, if it waits for time to pass. The policy says which of the three intervals is in force.
    pub fn interval(&self) -> Option<Interval> {
        self.safety().and_then(|safety| safety.rule.interval)
    }

    /// What the rule blocks for this person, and where: the zones and the side of the risk stand as such in it, and a zone or
    /// side that was not given as the whole face or both sides. `None` where it blocks nothing.
    ///
    /// ```
    /// use tcm_facial::atlas::FacialZone;
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "koebner_disease", "zones": ["cheek"] }], "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let blocked = decision.findings().filter_map(|finding| finding.blocks()).map(|block| block.places().zones());
    /// assert!(blocked.into_iter().any(|zones| zones.contains(FacialZone::Cheek)));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn blocks(&self) -> Option<Block> {
        self.safety().and_then(|safety| resolved(self.assessment, safety))
    }

    /// What the rule caps.
    pub fn caps(&self) -> Option<&'a Caps> {
        self.safety().map(|safety| &safety.rule.cap).filter(|caps| !caps.is_empty())
    }

    /// The further modalities that the rule forbids.
    pub fn forbids(&self) -> ModalitySet {
        self.safety().map_or(ModalitySet::EMPTY, |safety| safety.rule.forbid)
    }

    /// Whether the rule applies to everyone.
    pub fn is_for_everyone(&self) -> bool {
        self.safety().is_some_and(|safety| holds_for_everyone(self.assessment, safety))
    }

    /// The ids of the sources.
    pub fn sources(&self) -> &'a [SourceId] {
        &self.assessment.rules.heading(self.rule).sources
    }

    /// How well the rule is supported.
    pub fn confidence(&self) -> Confidence {
        self.safety().map_or(Confidence::GeneralKnowledge, |safety| safety.rule.heading.confidence)
    }

    /// Why a source does not quite bear the rule out, if it does not.
    pub fn unconfirmed(&self) -> Option<&'a str> {
        self.safety().and_then(|safety| safety.rule.heading.unconfirmed.as_deref())
    }

    fn safety(&self) -> Option<&'a CompiledSafety> {
        match self.rule {
            RuleRef::Safety(number) => self.assessment.safety(usize::from(number)),
            _ => None,
        }
    }
}

/// A clearance that somebody must give before the first needle.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
/// use tcm_facial::rules::Role;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "anticoagulant" }], "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let owed: Vec<_> = decision.clearances().map(|owed| (owed.rule().as_str(), owed.by())).collect();
/// assert_eq!(owed, [("anticoagulant", Role::Physician)]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwedClearance<'a> {
    rule: &'a RuleId,
    by: Role,
}

/// The clearances that are owed, in the order of the findings.
pub(super) fn owed(assessment: &Assessment) -> impl ExactSizeIterator<Item = OwedClearance<'_>> + Clone {
    clearances(assessment).into_iter().map(|(safety, by)| OwedClearance { rule: &safety.rule.heading.id, by })
}

impl<'a> OwedClearance<'a> {
    /// The rule that asks for it.
    pub const fn rule(&self) -> &'a RuleId {
        self.rule
    }

    /// Who must give it.
    pub const fn by(&self) -> Role {
        self.by
    }
}
