//! Setting a safety rule aside: by whom, why, and when that is refused.

use super::screening::Screening;
use crate::atlas::spelling::{changes_its_surroundings, excerpt, nearest, suggestion};
use crate::decision::overridable_by;
use crate::reasoning::assessment::{Assessment, OverrideState};
use crate::reasoning::screen::screen;
use crate::rules::Role;
use crate::rules::compile::{Compiled, CompiledSafety};
use thiserror::Error;

/// Why a safety rule could not be set aside.
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
/// let screening = Engine::standard().screen(&intake);
/// let error = |rule, role| screening.override_safety_rule(rule, role, "Letter of 2 May.").unwrap_err().to_string();
/// assert_eq!(
///     error("anticoagulants", Role::Physician),
///     "no safety rule `anticoagulants` is in force, did you mean `anticoagulant`?"
/// );
/// assert_eq!(
///     error("anticoagulant", Role::Guardian),
///     "the safety rule `anticoagulant` can be set aside by the role `physician`, not by `guardian`"
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum OverrideError {
    /// No safety rule has this id, or it is not in force under the policy.
    #[error("no safety rule `{rule}` is in force{}", suggestion(nearest.as_deref()))]
    UnknownRule {
        /// What was given.
        rule: String,
        /// The nearest id of a rule that is in force.
        nearest: Option<String>,
    },
    /// The rule is in force, but does not hold for this person; there is nothing to set aside.
    #[error("the safety rule `{rule}` does not hold here: there is nothing to set aside")]
    DoesNotHold {
        /// The rule.
        rule: String,
    },
    /// The rule was set aside before.
    #[error("the safety rule `{rule}` is set aside already")]
    AlreadySetAside {
        /// The rule.
        rule: String,
    },
    /// The rule does not allow it, whoever asks.
    #[error("the safety rule `{rule}` is not overridable")]
    NotOverridable {
        /// The rule.
        rule: String,
    },
    /// Somebody else would have to.
    #[error("the safety rule `{rule}` can be set aside by the role `{needed}`, not by `{role}`")]
    NotByThisRole {
        /// The rule.
        rule: String,
        /// Who asked.
        role: Role,
        /// Who can.
        needed: Role,
    },
    /// The rationale says nothing, or has characters in it that cannot be printed.
    #[error("the safety rule `{rule}` is set aside only with a rationale in printable words")]
    NoRationale {
        /// The rule.
        rule: String,
    },
}

impl Screening {
    /// Sets aside one safety rule that holds, on the authority of a named role: **the only way around a safety rule**, so
    /// look for this name in a review.
    ///
    /// Only rules that say so can be set aside, and only by whoever can lift them
    /// ([`Finding::cleared_by`](crate::decision::Finding::cleared_by)); what passes with time, or what nobody can lift, is for the
    /// practitioner. The rule, the role and the rationale are recorded in the decision, as an
    /// [`Override`](crate::decision::Override). Other rules go on holding: setting one aside clears nothing else.
    ///
    /// For a point that is off by default this is the opt-in: with every rule that keeps it off set aside
    /// (`orbital_points_default_off`, `hazard.LU1`, ...) by a practitioner trained for it, it may be chosen, within its
    /// depth limit, where some rule names it.
    ///
    /// # Errors
    ///
    /// [`OverrideError`] where no such rule is in force, where it does not hold, where it cannot be set aside or not by
    /// this role, or where the rationale is empty.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::engine::OverrideError;
    /// use tcm_facial::intake::Intake;
    /// use tcm_facial::rules::{Role, Verdict};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "sunburn" }, { "risk": "bleeding_disorder" }], "absent": "all_others" }
    /// }"#)?;
    /// let screening = Engine::standard().screen(&intake);
    /// // The sunburn can be set aside; the bleeding disorder cannot, by nobody.
    /// let rationale = "Faded since Monday; the skin is whole, and pressing it is no trouble.";
    /// let screening = screening.override_safety_rule("sunburn", Role::Practitioner, rationale)?;
    /// let refused = screening.override_safety_rule("bleeding_disorder", Role::Physician, "He says it is fine.");
    /// assert_eq!(refused.unwrap_err(), OverrideError::NotOverridable { rule: "bleeding_disorder".to_owned() });
    /// assert_eq!(screening.verdict(), Verdict::Refer);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn override_safety_rule(&self, rule: &str, by: Role, rationale: &str) -> Result<Self, OverrideError> {
        let record = set_aside(&self.assessment, rule, by, rationale)?;
        let mut records = self.assessment.set_aside.clone();
        records.push(record);
        records.sort_by_key(|record| record.number);
        Ok(Self { assessment: screen(&self.assessment.rules, &self.assessment.intake, records) })
    }
}

/// The record of a rule that is set aside, if it may be.
fn set_aside(
    assessment: &Assessment,
    rule: &str,
    by: Role,
    rationale: &str,
) -> Result<OverrideState, OverrideError> {
    let Some((number, safety)) = find(&assessment.rules, rule) else {
        let ids = assessment.rules.safety.iter().map(|safety| safety.rule.heading.id.as_str());
        let nearest = nearest(rule, ids).map(str::to_owned);
        return Err(OverrideError::UnknownRule { rule: excerpt(rule), nearest });
    };
    let rule = rule.to_owned();
    if assessment.set_aside.iter().any(|record| record.number == number) {
        return Err(OverrideError::AlreadySetAside { rule });
    }
    if !assessment.fired.contains(number) {
        return Err(OverrideError::DoesNotHold { rule });
    }
    let Some(needed) = overridable_by(safety) else {
        return Err(OverrideError::NotOverridable { rule });
    };
    if by != needed {
        return Err(OverrideError::NotByThisRole { rule, role: by, needed });
    }
    let rationale = rationale.split_whitespace().collect::<Vec<_>>().join(" ");
    if !rationale.chars().any(char::is_alphanumeric) || rationale.chars().any(changes_its_surroundings) {
        return Err(OverrideError::NoRationale { rule });
    }
    Ok(OverrideState { number, role: by, rationale })
}

fn find<'a>(rules: &'a Compiled, id: &str) -> Option<(usize, &'a CompiledSafety)> {
    rules.safety.iter().enumerate().find(|(_, safety)| safety.rule.heading.id.as_str() == id)
}
