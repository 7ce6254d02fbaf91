//! Building an engine from packs and a policy.

use super::Engine;
use crate::rules::compile::Compiled;
use crate::rules::merge::{Permission, Replacing};
use crate::rules::{Intervals, PackError, Policy, PregnancyPoints, RuleId, RulePack};
use std::sync::Arc;

/// Builds an [`Engine`].
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::rules::Intervals;
///
/// let engine = Engine::builder().intervals(Intervals::Strict).build()?;
/// # Ok::<(), tcm_facial::rules::PackError>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct EngineBuilder {
    packs: Vec<RulePack>,
    policy: Policy,
    permission: Permission,
}

impl EngineBuilder {
    pub(super) fn new() -> Self {
        let permission = Permission::default();
        Self { packs: vec![RulePack::standard()], policy: Policy::default(), permission }
    }

    /// The standard pack and the packs on top of it, which an engine has accepted, under another policy.
    pub(super) fn again(packs: &[RulePack], policy: Policy) -> Self {
        Self { packs: packs.to_vec(), policy, permission: Permission::ANYTHING }
    }

    /// Uses another version of the standard pack in place of the built-in one: to verify, with
    /// [`Engine::verify`](crate::Engine::verify), what was decided with the standard pack of an earlier version of this library.
    ///
    /// The pack is one that this library once came with, read from the texts that [`RulePack::files`] gave then. Do not plan
    /// treatments with it: **all standard safety rules are those of the pack that you give**, and an old one lacks what was
    /// learned since. It is compiled like the built-in one. The rules for points that are off by default and all else outside
    /// packs remain those of this version of the library. Of several such calls the last one counts.
    ///
    /// ```
    /// use tcm_facial::rules::RulePack;
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let record = Engine::standard().decide(&intake).record();
    /// // Stored with the record: the name and text of every file of the pack.
    /// let stored = serde_json::to_string(&RulePack::standard().files().collect::<Vec<_>>())?;
    ///
    /// // A year and some versions later.
    /// let files: Vec<(String, String)> = serde_json::from_str(&stored)?;
    /// let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    /// let engine = Engine::builder().standard(RulePack::from_files(&files)?).build()?;
    /// engine.verify(&intake, &record)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn standard(mut self, pack: RulePack) -> Self {
        if let Some(standard) = self.packs.first_mut() {
            *standard = pack;
        }
        self
    }

    /// Adds a pack on top of those before it. It may add any rule and replace any by id, except a safety rule that is not
    /// overridable. Intervals may only get longer.
    ///
    /// What a replacement takes away is refused unless [`allow_replacing`](Self::allow_replacing) names the rule. For a pack
    /// whose author you do not know, use [`only_additions`](Self::only_additions).
    pub fn pack(mut self, pack: RulePack) -> Self {
        self.packs.push(pack);
        self
    }

    /// Allows packs to replace these rules by ones that take something away from them: that a lesser role can lift, that say
    /// less or to fewer people; an adjunct that is kept away from fewer people, a harm that fewer hear of, a technique with looser
    /// limits. A safety rule that is not overridable is not replaced even so.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::rules::RulePack;
    ///
    /// let pack = RulePack::from_toml("mine.toml", r#"
    /// [pack]
    /// id = "mine"
    /// version = "1.0.0"
    /// format = 1
    ///
    /// [[harm]]
    /// id = "harm.organ"
    /// when = "age > 30"
    /// text = "A needle over the chest can injure a lung."
    /// sources = ["project-default"]
    /// confidence = "general_knowledge"
    /// "#)?;
    /// assert!(Engine::builder().pack(pack.clone()).build().is_err());
    /// let engine = Engine::builder().pack(pack).allow_replacing(["harm.organ"]).build()?;
    /// # Ok::<(), tcm_facial::rules::PackError>(())
    /// ```
    pub fn allow_replacing<I>(mut self, rules: I) -> Self
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        if let Replacing::These(allowed) = &mut self.permission.replacing {
            allowed.extend(rules.into_iter().map(|rule| RuleId::unchecked(rule.as_ref())));
        }
        self
    }

    /// Takes only additions from the packs on top of the standard pack: safety rules, harms, questions and their sources, and no
    /// replacement of anything. Such packs can only withhold more, whoever wrote them.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::rules::{PackProblemKind, RulePack};
    ///
    /// let pack = RulePack::from_toml("mine.toml", r#"
    /// [pack]
    /// id = "mine"
    /// version = "1.0.0"
    /// format = 1
    ///
    /// [[substitute]]
    /// id = "mine.LI11"
    /// point = "LI11"
    /// with = ["LI10"]
    /// sources = ["project-default"]
    /// confidence = "general_knowledge"
    /// "#)?;
    /// let error = Engine::builder().only_additions().pack(pack).build().unwrap_err();
    /// let kinds: Vec<PackProblemKind> = error.problems().iter().map(|problem| problem.kind()).collect();
    /// assert_eq!(kinds, [PackProblemKind::NotAnAddition]);
    /// # Ok::<(), tcm_facial::rules::PackError>(())
    /// ```
    pub fn only_additions(mut self) -> Self {
        self.permission.only_additions = true;
        self
    }

    /// Sets the whole policy.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::rules::Policy;
    ///
    /// let engine = Engine::builder().policy(Policy::default()).build()?;
    /// assert_eq!(*engine.policy(), Policy::default());
    /// # Ok::<(), tcm_facial::rules::PackError>(())
    /// ```
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Sets which wash-out intervals are in force.
    pub fn intervals(mut self, intervals: Intervals) -> Self {
        self.policy.intervals = intervals;
        self
    }

    /// Lengthens the interval of one rule. A practitioner may always wait longer; an interval shorter than that of the policy,
    /// or than the floor, is an error when the engine is built. Of two intervals for one rule the longer counts.
    ///
    /// ```
    /// use tcm_facial::Engine;
    ///
    /// let engine = Engine::builder().lengthen_interval("botulinum_toxin_recent", 90).build()?;
    /// let undercut = Engine::builder().lengthen_interval("botulinum_toxin_recent", 13).build().unwrap_err();
    /// let messages: Vec<&str> = undercut.problems().iter().map(|problem| problem.message()).collect();
    /// assert_eq!(messages, ["`13` days undercut the floor of `botulinum_toxin_recent`, which is 14 days"]);
    /// # Ok::<(), tcm_facial::rules::PackError>(())
    /// ```
    pub fn lengthen_interval(mut self, rule: impl AsRef<str>, days: u32) -> Self {
        let longest = self.policy.lengthened.entry(RuleId::unchecked(rule.as_ref())).or_insert(days);
        *longest = days.max(*longest);
        self
    }

    /// Sets which points are withheld in a confirmed pregnancy: the set of one source, such as `aacp-2012`, instead of the
    /// strictest set, which `strictest` restores. While a pregnancy is possible or unknown, the strictest set always applies.
    pub fn pregnancy_points(mut self, source: impl AsRef<str>) -> Self {
        self.policy.pregnancy_points = PregnancyPoints::of(source.as_ref());
        self
    }

    /// Builds the engine.
    ///
    /// # Errors
    ///
    /// [`PackError`] where no rule has the chosen set of pregnancy points, where an interval is not longer than before, where the
    /// pack given as the [`standard`](Self::standard) one is another, or where the packs contradict each other: a rule replaced
    /// that must not be, or weakened, an unknown pattern or source, a condition with too many alternatives.
    pub fn build(self) -> Result<Engine, PackError> {
        let rules = Compiled::new(&self.packs, self.policy, &self.permission)?;
        Ok(Engine { rules: Arc::new(rules), packs: self.packs.into() })
    }
}
