//! What the screening found.

use crate::atlas::Confidence;
use crate::atlas::Language;
use crate::intake::ModalitySet;
use crate::reasoning::assessment::Assessment;
use crate::reasoning::plan::OwedClearance;
use crate::rules::compile::CompiledSafety;
use crate::rules::{Block, BuiltinRule, Caps, ClearedBy, Interval, LocalizedText, Role, RuleClass, Verdict};

/// A safety rule that holds for this person.
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
/// let findings = decision.findings();
/// let aspirin = findings.iter().find(|finding| finding.rule() == "antiplatelet_nsaid");
/// assert_eq!(aspirin.map(|finding| finding.because()), Some(vec!["risk.antiplatelet".to_owned()]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Finding<'a> {
    assessment: &'a Assessment,
    source: Origin<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Origin<'a> {
    Pack(&'a CompiledSafety),
    BuiltinRule(BuiltinRule),
}

impl<'a> Finding<'a> {
    /// The id of the rule.
    #[must_use]
    pub fn rule(&self) -> &'a str {
        match self.source {
            Origin::Pack(safety) => safety.rule.heading.id.as_str(),
            Origin::BuiltinRule(builtin) => builtin.code(),
        }
    }

    /// What the rule is about, where it says so.
    #[must_use]
    pub fn title(&self) -> Option<&'a LocalizedText> {
        self.safety().and_then(|safety| safety.rule.title.as_ref())
    }

    /// What kind of rule it is.
    #[must_use]
    pub fn class(&self) -> RuleClass {
        self.safety().map_or(RuleClass::Policy, |safety| safety.rule.class)
    }

    /// What the rule means by itself.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.source {
            Origin::Pack(safety) => safety.rule.verdict,
            Origin::BuiltinRule(builtin) => self.assessment.own_verdict(builtin),
        }
    }

    /// Whether the rule holds. What [`Why::against`](super::Why::against) tells may also wait for an answer: till then its
    /// caps count.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.safety().is_none_or(|safety| safety.condition.holds(&self.assessment.known))
    }

    /// The facts that made the rule hold, prefixed (`risk.`, `sign.`, ...). For a rule that waits for an answer: the facts
    /// that nobody told, each after `unknown`.
    #[must_use]
    pub fn because(&self) -> Vec<String> {
        match self.source {
            Origin::Pack(safety) => self.assessment.because(safety),
            Origin::BuiltinRule(_) => {
                let concerns = self.assessment.intake.concerns().iter();
                concerns.map(|reported| format!("concern.{}", reported.concern())).collect()
            }
        }
    }

    /// Whether the rule holds only because a detail of a risk was not given, which counts as the worst.
    #[must_use]
    pub fn assumes_the_worst(&self) -> bool {
        self.safety().is_some_and(|safety| self.assessment.assumes_the_worst(safety))
    }

    /// Why the rule is there.
    #[must_use]
    pub fn reason(&self) -> &'a str {
        match self.source {
            Origin::Pack(safety) => safety.rule.reason.en(),
            Origin::BuiltinRule(builtin) => builtin.label(Language::English),
        }
    }

    /// What the practitioner is told to do.
    #[must_use]
    pub fn instruct(&self) -> &'a [LocalizedText] {
        self.safety().map_or(&[], |safety| &safety.rule.instruct)
    }

    /// Who or what can lift the rule.
    #[must_use]
    pub fn cleared_by(&self) -> ClearedBy {
        match self.source {
            Origin::Pack(safety) => safety.rule.cleared_by,
            Origin::BuiltinRule(BuiltinRule::NothingUntilAnswered) => ClearedBy::Practitioner,
            Origin::BuiltinRule(_) => ClearedBy::Nobody,
        }
    }

    /// The role that may set the rule aside with
    /// [`Screening::override_safety_rule`](crate::engine::Screening::override_safety_rule), or `None` if nobody may.
    #[must_use]
    pub fn overridable_by(&self) -> Option<Role> {
        self.safety().and_then(overridable_by)
    }

    /// Who owes a clearance before the first needle.
    #[must_use]
    pub fn clearance(&self) -> Option<Role> {
        self.safety().and_then(|safety| safety.rule.clearance)
    }

    /// How long the rule waits, where it waits for time to pass; which of the three holds is the policy.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        self.safety().and_then(|safety| safety.rule.interval)
    }

    /// What the rule blocks.
    #[must_use]
    pub fn block(&self) -> Option<&'a Block> {
        self.safety().and_then(|safety| safety.rule.block.as_ref())
    }

    /// What the rule caps.
    #[must_use]
    pub fn caps(&self) -> Option<&'a Caps> {
        self.safety().map(|safety| &safety.rule.cap).filter(|caps| !caps.is_empty())
    }

    /// Further ways of treating that the rule rules out.
    #[must_use]
    pub fn forbids(&self) -> ModalitySet {
        self.safety().map_or(ModalitySet::EMPTY, |safety| safety.rule.forbid)
    }

    /// Whether the rule holds for everyone.
    #[must_use]
    pub fn is_for_everyone(&self) -> bool {
        self.safety().is_some_and(|safety| self.assessment.holds_for_everyone(safety))
    }

    /// The ids of the sources.
    #[must_use]
    pub fn sources(&self) -> Vec<&'a str> {
        match self.source {
            Origin::Pack(safety) => safety.rule.heading.sources.iter().map(AsRef::as_ref).collect(),
            Origin::BuiltinRule(_) => vec![BuiltinRule::SOURCE],
        }
    }

    /// How sure the rule is.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        self.safety().map_or(Confidence::GeneralKnowledge, |safety| safety.rule.heading.confidence)
    }

    const fn safety(&self) -> Option<&'a CompiledSafety> {
        match self.source {
            Origin::Pack(safety) => Some(safety),
            Origin::BuiltinRule(_) => None,
        }
    }
}

/// The role that may set a safety rule aside: whoever can lift it. Where only time lifts it, or nobody does, the practitioner
/// answers for it.
pub(crate) fn overridable_by(safety: &CompiledSafety) -> Option<Role> {
    safety.rule.overridable.then_some(match safety.rule.cleared_by {
        ClearedBy::Physician => Role::Physician,
        ClearedBy::Dermatologist => Role::Dermatologist,
        ClearedBy::Oncologist => Role::Oncologist,
        ClearedBy::EyeDoctor => Role::EyeDoctor,
        ClearedBy::Dentist => Role::Dentist,
        ClearedBy::Guardian => Role::Guardian,
        ClearedBy::Practitioner | ClearedBy::Time | ClearedBy::Nobody => Role::Practitioner,
    })
}

impl Assessment {
    /// The clearances that are owed, in the order of the findings.
    pub(crate) fn clearances(&self) -> Vec<OwedClearance<'_>> {
        let findings = self.findings(None);
        let owed = |finding: &Finding<'_>| finding.clearance();
        findings
            .iter()
            .filter_map(|finding| Some(OwedClearance { rule: finding.rule(), by: owed(finding)? }))
            .collect()
    }

    /// What a safety rule says of this person.
    pub(crate) const fn finding<'a>(&'a self, safety: &'a CompiledSafety) -> Finding<'a> {
        Finding { assessment: self, source: Origin::Pack(safety) }
    }

    /// The findings, the gravest first, then by class and by the order of the packs. Rules made from the atlas are none:
    /// they tell of points, not of this person.
    pub(crate) fn findings(&self, builtin: Option<BuiltinRule>) -> Vec<Finding<'_>> {
        let fired = self.fired().filter(|(_, safety)| !safety.from_atlas);
        let mut findings: Vec<Finding<'_>> = fired.map(|(_, safety)| self.finding(safety)).collect();
        findings.extend(
            builtin.map(|builtin| Finding { assessment: self, source: Origin::BuiltinRule(builtin) }),
        );
        findings.sort_by_key(|finding| (std::cmp::Reverse(finding.verdict()), finding.class()));
        findings
    }
}
