//! Overriding a safety rule: who may, with which rationale, and why an override is refused.

use crate::atlas::spelling::{changes_its_surroundings, excerpt, nearest, suggestion};
use crate::reasoning::assessment::{Assessment, OverrideState};
use crate::rules::Role;
use crate::rules::compile::{Compiled, CompiledSafety};
use thiserror::Error;

/// Why a safety rule could not be overridden.
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
///     "the safety rule `anticoagulant` can be overridden by the role `physician`, not by `guardian`"
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
    /// The rule is in force, but does not apply to this person, so there is nothing to override.
    #[error("the safety rule `{rule}` does not apply here, so there is nothing to override")]
    DoesNotHold {
        /// The rule.
        rule: String,
    },
    /// The rule has been overridden already.
    #[error("the safety rule `{rule}` is already overridden")]
    AlreadyOverridden {
        /// The rule.
        rule: String,
    },
    /// Nobody may override the rule.
    #[error("the safety rule `{rule}` is not overridable")]
    NotOverridable {
        /// The rule.
        rule: String,
    },
    /// Another role would have to override it.
    #[error("the safety rule `{rule}` can be overridden by the role `{needed}`, not by `{role}`")]
    NotByThisRole {
        /// The rule.
        rule: String,
        /// The role that asked.
        role: Role,
        /// The role that may.
        needed: Role,
    },
    /// The rationale is empty or has characters that cannot be printed.
    #[error("the safety rule `{rule}` can only be overridden with a rationale in printable words")]
    NoRationale {
        /// The rule.
        rule: String,
    },
}

/// The state of an override, if it is allowed.
pub(super) fn override_rule(
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
    if assessment.overrides.iter().any(|record| record.number == number) {
        return Err(OverrideError::AlreadyOverridden { rule });
    }
    if !assessment.fired.contains(number) {
        return Err(OverrideError::DoesNotHold { rule });
    }
    let Some(needed) = safety.overridable_by() else {
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
    rules.safety.iter().enumerate().find(|(_, safety)| safety.rule.heading.id == *id)
}
