//! The rule engine: build one, screen and decide intakes, interview, override rules, ask "what if" and "when", compare engines,
//! verify records.
//!
//! The engine does no I/O, reads no clock, has no global mutable state and draws no random numbers: the same intake under the
//! same rules gives the same bytes. Its tests prove that it follows its rules. They do not prove that the rules are right.

mod builder;
mod discrepancy;
mod earliest;
mod interview;
mod overrides;
mod redecide;
mod screening;
mod variations;
mod verify;
mod what_if;

pub use builder::EngineBuilder;
pub use discrepancy::{Discrepancy, VerifyError};
pub use interview::{Interview, InterviewScreen};
pub use overrides::{OverrideError, OverrideRequest};
pub use screening::Screening;
pub use what_if::{Outcome, WhatIf};

use crate::decision::Decision;
use crate::intake::Intake;
use crate::rules::compile::Compiled;
use crate::rules::kinds::Rule as _;
use crate::rules::{Policy, RulePack, RuleView, Source};
use std::sync::{Arc, LazyLock};

/// The rule engine: built once, cheap to clone, shared between threads.
///
/// ```
/// use tcm_facial::{Engine, Intake};
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
///     assert!(insertion.because().len() > 0);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("rule engine", "expert system"))]
#[derive(Clone, Debug)]
pub struct Engine {
    rules: Arc<Compiled>,
    /// Everything but the policy, to compile the packs again under another one.
    packs: Arc<[RulePack]>,
}

impl Engine {
    /// The engine with the standard pack and the default policy. It is compiled once; every further call costs two reference
    /// counts.
    ///
    /// # Panics
    ///
    /// Never in a released version: the pack is part of the library, and a test compiles it.
    pub fn standard() -> Self {
        #[expect(clippy::expect_used, reason = "the pack is part of the library, and a test compiles it")]
        static STANDARD: LazyLock<Engine> =
            LazyLock::new(|| Engine::builder().build().expect("the standard pack compiles"));
        STANDARD.clone()
    }

    /// A builder for an engine with further packs or another policy.
    pub fn builder() -> EngineBuilder {
        EngineBuilder::new()
    }

    /// Decides: screens the intake, and plans a treatment if nothing rules it out.
    pub fn decide(&self, intake: &Intake) -> Decision {
        self.screen(intake).decide()
    }

    /// Only the first step: which rules apply, and which questions are open.
    pub fn screen(&self, intake: &Intake) -> Screening {
        Screening::new(&self.rules, intake)
    }

    /// Decides intakes under the rules of this engine and of another, one by one as they are asked for: for example, what a new
    /// version of a pack changes for the people of a practice. [`Decision::diff`] lists the differences of a pair, and
    /// [`RulePack::diff`] the rules that differ.
    ///
    /// Every intake gives a pair, in order; only one is in memory at a time.
    ///
    /// ```
    /// use tcm_facial::intake::{Age, Concern, Intake, PresentRisk, ReportedConcern, Risk, Sex};
    /// use tcm_facial::rules::Intervals;
    /// use tcm_facial::Engine;
    ///
    /// let intake = Intake::builder(Age::new(47)?)
    ///     .sex(Sex::Male)
    ///     .concern(ReportedConcern::new(Concern::Dullness))
    ///     .risk(PresentRisk::new(Risk::BotulinumToxin).with_days_ago(60))
    ///     .deny_all_other_risks()
    ///     .build()?;
    /// let strict = Engine::builder().intervals(Intervals::Strict).build()?;
    /// for (before, after) in Engine::standard().compare(&strict, [intake]) {
    ///     assert_ne!(before.verdict(), after.verdict());
    ///     for difference in before.diff(&after) {
    ///         println!("{difference}");
    ///     }
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn compare<'a, I>(
        &'a self,
        after: &'a Self,
        intakes: I,
    ) -> impl Iterator<Item = (Decision, Decision)> + 'a
    where
        I: IntoIterator<Item = Intake>,
        I::IntoIter: 'a,
    {
        intakes.into_iter().map(|intake| (self.decide(&intake), after.decide(&intake)))
    }

    /// The packs, the standard pack first.
    pub fn packs(&self) -> &[RulePack] {
        &self.packs
    }

    /// The questions that the packs add.
    #[cfg(feature = "fhir")]
    pub(crate) fn questions(&self) -> &[crate::rules::QuestionRule] {
        &self.rules.questions
    }

    /// The policy.
    pub fn policy(&self) -> &Policy {
        &self.rules.policy
    }

    /// The rule with this id as it is in force: from the last pack that has one, or made from the atlas (`hazard.ST1`). `None`
    /// where there is none. Built-in rules have a name and nothing else: see [`BuiltinRule`](crate::rules::BuiltinRule).
    ///
    /// ```
    /// use tcm_facial::Engine;
    ///
    /// let engine = Engine::standard();
    /// let rule = engine.rule("bleeding_disorder").ok_or("not in force")?;
    /// println!("{}", rule.text().map_or("", |reason| reason.en()));
    /// for source in rule.sources().iter().filter_map(|id| engine.source(id)) {
    ///     println!("{}", source.id());
    /// }
    /// # Ok::<(), &str>(())
    /// ```
    pub fn rule(&self, id: impl AsRef<str>) -> Option<RuleView<'_>> {
        let of_atlas = || {
            let safety = self.rules.safety.iter().find(|safety| safety.rule.heading.id == *id.as_ref());
            safety.map(|safety| safety.rule.view())
        };
        self.packs.iter().rev().find_map(|pack| pack.rule(&id)).or_else(of_atlas)
    }

    /// The bibliography entry behind the id of a source.
    pub fn source(&self, id: impl AsRef<str>) -> Option<&Source> {
        self.rules.sources.iter().find(|source| source.id().as_str() == id.as_ref())
    }
}
