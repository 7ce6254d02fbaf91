//! Decides again with the policy and the overrides of a stored record.

use super::discrepancy::{Differences, Discrepancy, PacksDiffer, VerifyError};
use super::overrides::OverrideRequest;
use super::{Engine, EngineBuilder};
use crate::decision::Decision;
use crate::intake::Intake;
use crate::record::DecisionRecord;
use crate::rules::{PackError, Policy};

/// A decision that was made again, and the recorded overrides that are not possible and that it was made without.
pub(super) struct Redecided {
    pub(super) decision: Decision,
    pub(super) refused: Differences,
}

impl Engine {
    /// Decides again as a record was decided: with its policy and its overrides, but with the packs of this engine. With the same
    /// packs it is the recorded decision, byte for byte; with newer ones it shows what they change for this person. Unlike
    /// [`decide`](Self::decide), it does not lose what a person had overridden.
    ///
    /// The days of the intake and of the overrides are those of the record. For a new visit, make a new intake, and give the
    /// overrides again with the days that have passed ([`OverrideRequest`]).
    ///
    /// # Errors
    ///
    /// [`VerifyError`] with [`Discrepancy::Policy`] if these packs cannot be used with the recorded policy, or with a
    /// [`Discrepancy::Override`] for each override that is not possible here: the rule is gone, for example, does not apply any
    /// more, or needs another role. No decision is made without them in silence.
    ///
    /// ```
    /// use tcm_facial::engine::OverrideRequest;
    /// use tcm_facial::record::DecisionRecord;
    /// use tcm_facial::rules::{Role, Verdict};
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let engine = Engine::standard();
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "sunburn" }], "absent": "all_others" }
    /// }"#)?;
    /// let faded = OverrideRequest::new("sunburn", Role::Practitioner, "M. Roth")
    ///     .with_seen("The skin is whole and no longer red.")
    ///     .with_rationale("Faded since Monday.");
    /// let decision = engine.screen(&intake).override_safety_rule(&faded)?.decide();
    /// let stored = serde_json::to_string(&decision)?;
    ///
    /// let record: DecisionRecord = serde_json::from_str(&stored)?;
    /// assert_eq!(engine.decide(&intake).verdict(), Verdict::Defer);
    /// let again = engine.redecide(&intake, &record)?;
    /// assert_eq!(again.verdict(), Verdict::Treat);
    /// assert_eq!(serde_json::to_string(&again)?, stored);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn redecide(&self, intake: &Intake, record: &DecisionRecord) -> Result<Decision, VerifyError> {
        let differences = match self.redecide_without_refused(intake, record) {
            Ok(Redecided { decision, refused }) if refused.is_empty() => return Ok(decision),
            Ok(Redecided { refused, .. }) => refused,
            Err(error) => Differences::from_iter([Discrepancy::Policy(error)]),
        };
        Err(VerifyError::new(differences, PacksDiffer::No))
    }

    /// Decides again with the policy of a record, and with all its overrides that are possible here.
    pub(super) fn redecide_without_refused(
        &self,
        intake: &Intake,
        record: &DecisionRecord,
    ) -> Result<Redecided, PackError> {
        let mut screening = self.with_policy(record.policy())?.screen(intake);
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
        Ok(Redecided { decision: screening.decide(), refused })
    }

    /// The same packs under another policy.
    fn with_policy(&self, policy: &Policy) -> Result<Self, PackError> {
        if *policy == self.rules.policy {
            return Ok(self.clone());
        }
        EngineBuilder::again(&self.packs, policy.clone()).build()
    }
}
