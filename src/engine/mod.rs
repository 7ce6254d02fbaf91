//! How we decide: screen, differentiate, select, then subtract, prescribe, plan.
//!
//! The engine does no I/O, reads no clock, holds no global state and draws no random number: the same intake under the
//! same rules gives the same bytes. Its tests prove that it follows its rules. They do not prove that the rules are right.

mod against;
mod compare;
mod overrides;
mod screening;
mod verify;
mod what_if;

pub use compare::Compared;
pub use overrides::OverrideError;
pub use screening::{Cleared, Refusal, Screening};
pub use verify::{Discrepancy, VerifyError};
pub use what_if::{Outcome, WhatIf};

use crate::decision::{Candidates, Decision};
use crate::intake::Intake;
use crate::rules::compile::Compiled;
use crate::rules::{Intervals, PackError, Policy, PregnancyPoints, RuleId, RulePack};
use std::sync::Arc;

/// The rule engine: built once, cheap to clone, shared between threads.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::Intake;
///
/// let engine = Engine::standard();
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "female", "pregnancy": "no", "first_visit": false,
///     "concerns": [{ "concern": "wrinkles", "zones": ["glabella"] }],
///     "signs": ["poor_appetite", "loose_stool", "fatigue", "tongue_pale"],
///     "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = engine.decide(&intake);
/// let protocol = decision.protocol().ok_or("no protocol")?;
/// for insertion in protocol.insertions() {
///     assert!(!insertion.because().is_empty());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Engine {
    rules: Arc<Compiled>,
    /// The packs on top of the standard pack, to put them together again under another policy.
    added: Arc<[RulePack]>,
}

impl Engine {
    /// An engine with the standard pack and the default policy.
    ///
    /// # Panics
    ///
    /// Never in a released version: the pack is part of the library, and a test compiles it.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "the built-in pack is part of the library, and a test compiles it"
    )]
    pub fn standard() -> Self {
        Self::builder().build().expect("the built-in pack compiles")
    }

    /// An engine with further packs or another policy.
    pub fn builder() -> EngineBuilder {
        EngineBuilder { packs: vec![RulePack::standard()], policy: Policy::default() }
    }

    /// Decides: screens the intake, and plans where nothing stands against it.
    #[must_use]
    pub fn decide(&self, intake: &Intake) -> Decision {
        self.screen(intake).decide()
    }

    /// Everything that something speaks for, ranked, before any number of needles and any rule of safety.
    #[must_use]
    pub fn candidates(&self, intake: &Intake) -> Candidates {
        Candidates::of(self.decide(intake))
    }

    /// The first step by itself: what stands for and against a treatment.
    pub fn screen(&self, intake: &Intake) -> Screening {
        Screening::new(&self.rules, intake)
    }
}

/// Puts an engine together.
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
    /// Puts a pack on top of those before it. It may add any rule and replace any by id, but a safety rule only where that
    /// one is overridable; intervals only grow longer.
    pub fn pack(mut self, pack: RulePack) -> Self {
        self.packs.push(pack);
        self
    }

    /// Chooses which wash-out intervals hold.
    pub fn intervals(mut self, intervals: Intervals) -> Self {
        self.policy.intervals = intervals;
        self
    }

    /// Makes the interval of one rule longer than the policy has it. A practitioner may always wait longer; less than the
    /// policy gives, or than the floor, is refused when the engine is built. Of two intervals for one rule the longer counts.
    ///
    /// ```
    /// use tcm_facial::Engine;
    ///
    /// let engine = Engine::builder().lengthen_interval("botulinum_toxin_recent", 90).build()?;
    /// let undercut = Engine::builder().lengthen_interval("botulinum_toxin_recent", 13).build().unwrap_err();
    /// let told: Vec<&str> = undercut.problems().iter().map(|problem| problem.message()).collect();
    /// assert_eq!(told, ["`13` days undercut the floor of `botulinum_toxin_recent`, which is 14 days"]);
    /// # Ok::<(), tcm_facial::rules::PackError>(())
    /// ```
    pub fn lengthen_interval(mut self, rule: &str, days: u32) -> Self {
        let longest = self.policy.lengthened.entry(RuleId::unchecked(rule)).or_insert(days);
        *longest = days.max(*longest);
        self
    }

    /// Chooses the set of points that is kept away in a confirmed pregnancy: that of one source, such as `aacp-2012`,
    /// instead of the strictest, which `strictest` asks for again. While a pregnancy is possible or not known, the strictest
    /// still holds.
    pub fn pregnancy_points(mut self, source: &str) -> Self {
        self.policy.pregnancy_points = PregnancyPoints::of(source);
        self
    }

    /// The engine.
    ///
    /// # Errors
    ///
    /// [`PackError`] where no rule has the set of pregnancy points that was chosen, where a rule's interval is not made
    /// longer but shorter, or where the packs do not go
    /// together: a rule replaced that must not be, an unknown pattern or source, a condition that comes to too many
    /// alternatives.
    pub fn build(self) -> Result<Engine, PackError> {
        let rules = Compiled::new(&self.packs, self.policy)?;
        Ok(Engine { rules: Arc::new(rules), added: self.packs.into_iter().skip(1).collect() })
    }
}
