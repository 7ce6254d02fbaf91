//! Verifies a stored record: decides the intake again and compares.

use super::overrides::{OverrideError, OverrideRequest};
use super::{Engine, EngineBuilder};
use crate::bounded::{Bounded, MOST_LISTED};
use crate::intake::Intake;
use crate::record::DecisionRecord;
use crate::rules::{PackError, Policy};
use crate::value::{Mismatch, Value};
use serde::Serialize;
use std::fmt;
use thiserror::Error;

/// A record is not what an engine decides about an intake; holds everything that differs.
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
#[error(
    "the record does not follow from this intake and these rules\n{}{}",
    .discrepancies.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
    if *.omitted == 0 { String::new() } else { format!("\nand {omitted} more") }
)]
pub struct VerifyError {
    discrepancies: Vec<Discrepancy>,
    omitted: usize,
}

impl VerifyError {
    /// How many discrepancies are listed at most. Others are counted.
    pub const MOST_DISCREPANCIES: usize = MOST_LISTED;

    /// What differs, at most [`MOST_DISCREPANCIES`](Self::MOST_DISCREPANCIES): other packs first, then a policy or an override
    /// that these rules do not allow, then every other value in the order in which a decision is written.
    pub fn discrepancies(&self) -> &[Discrepancy] {
        &self.discrepancies
    }

    /// How many further discrepancies there are, which are not listed.
    pub const fn omitted(&self) -> usize {
        self.omitted
    }

    /// Whether the decision was made with other packs, or with other versions of them. Then the record may be true, and an
    /// engine with those packs can tell.
    pub fn has_other_packs(&self) -> bool {
        self.discrepancies.iter().any(|it| matches!(it, Discrepancy::Value { path, .. } if of_packs(path)))
    }
}

/// One place where a record differs from the new decision.
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
/// let verdict = error.discrepancies().iter().find_map(|it| match it {
///     Discrepancy::Value { path, recorded, derived } if path == "verdict" => Some((recorded, derived)),
///     _ => None,
/// });
/// let (recorded, derived) = verdict.ok_or("the same verdict")?;
/// assert_eq!(recorded.as_deref(), Some("\"treat\""));
/// assert_eq!(derived.as_deref(), Some("\"refer\""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Discrepancy {
    /// A value differs.
    Value {
        /// Where, such as `protocol.insertions[3].technique.depth_mm.max`.
        path: String,
        /// The value in the record, as JSON; `None` if only the new decision has it.
        recorded: Option<String>,
        /// The value in the new decision, as JSON; `None` if only the record has it.
        derived: Option<String>,
    },
    /// The packs cannot be used with the recorded policy, so only the packs were compared.
    Policy(PackError),
    /// A recorded override is not possible here, so the intake was decided without it.
    Override {
        /// Where in the record, such as `overrides[0]`.
        path: String,
        /// Why it is not possible.
        error: OverrideError,
    },
    /// The new decision could not be compared with the record, which is why nothing in the record is confirmed.
    NotCompared {
        /// What went wrong.
        reason: String,
    },
}

impl Discrepancy {
    /// Where in the record; empty for the record as a whole.
    pub fn path(&self) -> &str {
        match self {
            Self::Value { path, .. } | Self::Override { path, .. } => path,
            Self::Policy(_) => "policy",
            Self::NotCompared { .. } => "",
        }
    }
}

impl fmt::Display for Discrepancy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value { path, recorded, derived } => {
                let [recorded, derived] =
                    [recorded, derived].map(|value| value.as_deref().unwrap_or("nothing"));
                write!(f, "`{path}`: recorded {recorded}, decided again {derived}")
            }
            Self::Policy(error) => write!(f, "`policy`: {error}"),
            Self::Override { path, error } => write!(f, "`{path}`: {error}"),
            Self::NotCompared { reason } => write!(f, "the new decision cannot be compared: {reason}"),
        }
    }
}

/// Whether a path of a record is about the packs.
fn of_packs(path: &str) -> bool {
    path == "packs" || path.starts_with("packs[")
}

impl Engine {
    /// Checks that a stored record is what this engine decides about the intake: decides again with the recorded policy and
    /// overrides, and compares every value. A field that this version does not know counts as a difference;
    /// [`verify_known`](Self::verify_known) passes over such fields.
    ///
    /// A record does not hold the intake, so store the two together. For a policy other than the engine's own the packs are
    /// compiled again, which takes milliseconds: to verify many such records, build an engine with their policy.
    ///
    /// A verified record shows that the rules were followed, not that they are right.
    ///
    /// # Errors
    ///
    /// [`VerifyError`] with everything that differs. What cannot be compared differs.
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
        self.compare_again(intake, record, |_| true)
    }

    /// Does what [`verify`](Self::verify) does, but passes over fields that this version of the library does not know: a
    /// later version may have written them, or anybody may have added them. They are **not checked**.
    ///
    /// # Errors
    ///
    /// [`VerifyError`] with everything that differs. What cannot be compared differs.
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
    /// let mut stored = serde_json::to_value(engine.decide(&intake))?;
    /// stored["written_by"] = "version 1.7".into();
    ///
    /// let record: DecisionRecord = serde_json::from_value(stored)?;
    /// assert!(engine.verify(&intake, &record).is_err());
    /// engine.verify_known(&intake, &record)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn verify_known(&self, intake: &Intake, record: &DecisionRecord) -> Result<(), VerifyError> {
        self.compare_again(intake, record, |it| {
            let name = it.field.filter(|_| it.other.is_none());
            name.is_none_or(|name| DecisionRecord::NOT_ALWAYS_WRITTEN.contains(&name))
        })
    }

    fn compare_again(
        &self,
        intake: &Intake,
        record: &DecisionRecord,
        counts: impl Fn(&Mismatch<'_>) -> bool,
    ) -> Result<(), VerifyError> {
        let engine = match self.with_policy(record.policy()) {
            Ok(engine) => engine,
            Err(error) => {
                let mut found = compare(record, &self.decide(intake), counts);
                found.others = Differences::default();
                found.others.add(|| Discrepancy::Policy(error));
                return Err(found.into_error(Differences::default()));
            }
        };
        let mut screening = engine.screen(intake);
        let mut refused = Differences::default();
        for (index, it) in record.overrides().iter().enumerate() {
            // The first hundred refusals are listed; a record with more of them is refused in any case.
            if refused.is_full() {
                refused.omitted = record.overrides().len().saturating_sub(index);
                break;
            }
            match screening.override_safety_rule(&OverrideRequest::from(it)) {
                Ok(after) => screening = after,
                Err(error) => {
                    refused.add(|| Discrepancy::Override { path: format!("overrides[{index}]"), error });
                }
            }
        }
        let found = compare(record, &screening.decide(), counts);
        if found.packs.is_empty() && refused.is_empty() && found.others.is_empty() {
            return Ok(());
        }
        Err(found.into_error(refused))
    }

    /// The same packs under another policy.
    fn with_policy(&self, policy: &Policy) -> Result<Self, PackError> {
        if *policy == self.rules.policy {
            return Ok(self.clone());
        }
        EngineBuilder::again(&self.packs, policy.clone()).build()
    }
}

type Differences = Bounded<Discrepancy>;

/// What differs: in the packs, and elsewhere.
#[derive(Debug, Default)]
struct Compared {
    packs: Differences,
    others: Differences,
}

impl Compared {
    /// The error, with the overrides that were refused between the packs and the rest.
    fn into_error(self, refused: Differences) -> VerifyError {
        let mut whole = self.packs;
        for part in [refused, self.others] {
            whole.append(part);
        }
        VerifyError { discrepancies: whole.listed, omitted: whole.omitted }
    }
}

/// Every place that counts and where a record differs from a decision.
fn compare(
    record: &DecisionRecord,
    decision: &impl Serialize,
    counts: impl Fn(&Mismatch<'_>) -> bool,
) -> Compared {
    let mut found = Compared::default();
    let derived = match Value::of(decision) {
        Ok(derived) => derived,
        Err(error) => {
            found.others.add(|| Discrepancy::NotCompared { reason: error.to_string() });
            return found;
        }
    };
    let written = |value: Option<&Value>| value.map(Value::to_string);
    record.value.for_each_mismatch(&derived, |it| {
        if counts(&it) {
            let part = if of_packs(&it.path) { &mut found.packs } else { &mut found.others };
            part.add(|| Discrepancy::Value {
                path: it.path,
                recorded: written(it.one),
                derived: written(it.other),
            });
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use super::{Discrepancy, compare};
    use crate::Engine;
    use serde::Serialize;
    use std::collections::BTreeMap;

    /// A decision of shapes that no decision has now: a pair, and keys that are not names.
    #[derive(Serialize)]
    struct Odd<T> {
        verdict: &'static str,
        pair: (u16, u16),
        by: BTreeMap<T, u8>,
    }

    /// Whatever a decision cannot be written as, or is not known to hold, nothing is confirmed by it.
    #[test]
    fn what_cannot_be_compared_differs() -> Result<(), Box<dyn std::error::Error>> {
        let intake = serde_json::from_str(r#"{ "age": 47, "concerns": [{ "concern": "dryness" }] }"#)?;
        let record = Engine::standard().decide(&intake).record();
        let unwritable = Odd { verdict: "treat", pair: (1, 2), by: BTreeMap::from([([1_u8], 1)]) };
        let reason = "a list is not the name of a field".to_owned();
        let not_compared = compare(&record, &unwritable, |_| false).others.listed;
        assert_eq!(not_compared, [Discrepancy::NotCompared { reason }]);
        let written = Odd { verdict: "treat", pair: (1, 2), by: BTreeMap::from([("a", 1)]) };
        let found = compare(&record, &written, |_| true).others.listed;
        for path in ["verdict", "pair", "by", "schema", "findings"] {
            assert!(found.iter().any(|it| it.path() == path), "{path}");
        }
        Ok(())
    }
}
