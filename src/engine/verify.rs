//! Deciding again, to see whether a stored record is true.

use super::overrides::OverrideError;
use super::{Engine, EngineBuilder};
use crate::intake::Intake;
use crate::record::DecisionRecord;
use crate::rules::{PackError, Policy};
use std::fmt;
use thiserror::Error;

/// A record that does not follow from an intake and the rules of an engine, with everything that differs.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern, Sex};
/// use tcm_facial::record::DecisionRecord;
///
/// let engine = Engine::standard();
/// let intake = Intake::builder(Age::new(47)?)
///     .sex(Sex::Male)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .deny_all_other_risks()
///     .build()?;
/// let stored = serde_json::to_string(&engine.decide(&intake))?;
/// let tampered = stored.replace(r#""conditional":false"#, r#""conditional":true"#);
/// let record: DecisionRecord = serde_json::from_str(&tampered)?;
/// let error = engine.verify(&intake, &record).unwrap_err();
/// let paths: Vec<&str> = error.discrepancies().iter().map(|it| it.path()).collect();
/// assert_eq!(paths, ["conditional"]);
/// assert_eq!(
///     error.to_string(),
///     "the record does not follow from this intake and these rules\n`conditional`: recorded true, decided again false"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the record does not follow from this intake and these rules\n{}", lines(discrepancies))]
pub struct VerifyError {
    discrepancies: Vec<Discrepancy>,
}

fn lines(discrepancies: &[Discrepancy]) -> String {
    discrepancies.iter().map(Discrepancy::to_string).collect::<Vec<_>>().join("\n")
}

impl VerifyError {
    /// Everything that differs: other packs first, then a policy or an override that these rules do not have, then every
    /// value in the order of the record.
    #[must_use]
    pub fn discrepancies(&self) -> &[Discrepancy] {
        &self.discrepancies
    }

    /// Whether other packs, or other versions of them, were decided with. Then the record may well have been true, and an
    /// engine with those packs can tell.
    #[must_use]
    pub fn has_other_packs(&self) -> bool {
        self.discrepancies.iter().any(|it| matches!(it, Discrepancy::Value { path, .. } if of_packs(path)))
    }
}

/// One thing in which a record differs from what was decided again.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::engine::Discrepancy;
/// use tcm_facial::intake::{Age, Concern, Intake, PresentRisk, ReportedConcern, Risk, Sex};
///
/// let person = Intake::builder(Age::new(47)?)
///     .sex(Sex::Male)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .deny_all_other_risks();
/// let engine = Engine::standard();
/// let record = engine.decide(&person.clone().build()?).record();
/// let bleeds = person.risk(PresentRisk::new(Risk::BleedingDisorder)).build()?;
/// let error = engine.verify(&bleeds, &record).unwrap_err();
/// let decision = error.discrepancies().iter().find_map(|it| match it {
///     Discrepancy::Value { path, recorded, derived } if path == "decision" => Some((recorded, derived)),
///     _ => None,
/// });
/// let (recorded, derived) = decision.ok_or("the same decision")?;
/// assert_eq!(recorded.as_deref(), Some("\"treat\""));
/// assert_eq!(derived.as_deref(), Some("\"refer\""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Discrepancy {
    /// A value of the record is another one.
    Value {
        /// Where, such as `protocol.insertions[3].technique.depth_mm.max`.
        path: String,
        /// What was recorded, as JSON; nothing where only the new decision has such a place.
        recorded: Option<String>,
        /// What was decided again, as JSON; nothing where only the record has such a place.
        derived: Option<String>,
    },
    /// These packs cannot be used with the recorded policy; beyond the packs nothing could be compared.
    Policy(PackError),
    /// A rule that was set aside cannot be set aside here; it was decided again without.
    Override {
        /// Where in the record, such as `overrides[0]`.
        path: String,
        /// Why it cannot be set aside.
        error: OverrideError,
    },
}

impl Discrepancy {
    /// Where in the record.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Value { path, .. } | Self::Override { path, .. } => path,
            Self::Policy(_) => "policy",
        }
    }
}

impl fmt::Display for Discrepancy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: ", self.path())?;
        match self {
            Self::Value { recorded: Some(recorded), derived: Some(derived), .. } => {
                write!(f, "recorded {recorded}, decided again {derived}")
            }
            Self::Value { recorded: Some(recorded), .. } => {
                write!(f, "recorded {recorded}, not decided again")
            }
            Self::Value { derived, .. } => {
                write!(f, "not recorded, decided again {}", derived.as_deref().unwrap_or("null"))
            }
            Self::Policy(error) => write!(f, "{error}"),
            Self::Override { error, .. } => write!(f, "{error}"),
        }
    }
}

/// Whether a path of a record is about the packs.
fn of_packs(path: &str) -> bool {
    path == "rules" || path.starts_with("rules[")
}

impl Engine {
    /// Whether a stored record is what these rules say to this intake: decides again with the recorded policy and the
    /// recorded overrides, and compares every value that this version writes. A field that it does not know is passed over:
    /// nothing is proved of it.
    ///
    /// A record does not hold the intake; keep it beside the record. A policy other than the engine's own makes the rules
    /// ready anew, which takes milliseconds: for many such records, build the engine with their policy.
    ///
    /// That a record verifies says that the rules were followed, not that the rules are right.
    ///
    /// # Errors
    ///
    /// [`VerifyError`] with everything that differs.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::Intake;
    /// use tcm_facial::record::DecisionRecord;
    ///
    /// let engine = Engine::standard();
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let stored = serde_json::to_string(&engine.decide(&intake))?;
    ///
    /// let record: DecisionRecord = serde_json::from_str(&stored)?;
    /// engine.verify(&intake, &record)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn verify(&self, intake: &Intake, record: &DecisionRecord) -> Result<(), VerifyError> {
        let engine = match self.with_policy(record.policy()) {
            Ok(engine) => engine,
            Err(error) => {
                let mut discrepancies = values(record, &self.decide(intake).record());
                discrepancies.retain(|it| of_packs(it.path()));
                discrepancies.push(Discrepancy::Policy(error));
                return Err(VerifyError { discrepancies });
            }
        };
        let mut screening = engine.screen(intake);
        let mut refused = Vec::new();
        for (index, (rule, role, rationale)) in record.overrides().enumerate() {
            match screening.override_safety_rule(rule, role, rationale) {
                Ok(after) => screening = after,
                Err(error) => {
                    refused.push(Discrepancy::Override { path: format!("overrides[{index}]"), error });
                }
            }
        }
        let (mut discrepancies, others): (Vec<_>, Vec<_>) =
            values(record, &screening.decide().record()).into_iter().partition(|it| of_packs(it.path()));
        discrepancies.extend(refused);
        discrepancies.extend(others);
        if discrepancies.is_empty() { Ok(()) } else { Err(VerifyError { discrepancies }) }
    }

    /// The same packs under another policy.
    fn with_policy(&self, policy: &Policy) -> Result<Self, PackError> {
        if *policy == self.rules.policy {
            return Ok(self.clone());
        }
        EngineBuilder::again(&self.packs, policy.clone()).build()
    }
}

fn values(record: &DecisionRecord, derived: &DecisionRecord) -> Vec<Discrepancy> {
    let mismatches = record.mismatches(derived).into_iter();
    mismatches.map(|(path, recorded, derived)| Discrepancy::Value { path, recorded, derived }).collect()
}
