//! Building an engine from packs and a policy.

use super::Engine;
use crate::rules::compile::Compiled;
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
}

impl EngineBuilder {
    pub(super) fn new() -> Self {
        Self { packs: vec![RulePack::standard()], policy: Policy::default() }
    }

    /// The standard pack and the packs on top of it, under another policy.
    pub(super) fn again(packs: &[RulePack], policy: Policy) -> Self {
        Self { packs: packs.to_vec(), policy }
    }

    /// Adds a pack on top of those before it. It may add any rule and replace any by id, except a safety rule that is not
    /// overridable. Intervals may only get longer.
    pub fn pack(mut self, pack: RulePack) -> Self {
        self.packs.push(pack);
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
    /// [`PackError`] where no rule has the chosen set of pregnancy points, where an interval is not longer than before, or
    /// where the packs contradict each other: a rule replaced that must not be, an unknown pattern or source, a condition with
    /// too many alternatives.
    pub fn build(self) -> Result<Engine, PackError> {
        let rules = Compiled::new(&self.packs, self.policy)?;
        Ok(Engine { rules: Arc::new(rules), packs: self.packs.into() })
    }
}
