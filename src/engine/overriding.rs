//! Setting a safety rule aside: by whom, why, and when that is refused.

use crate::atlas::spelling::{excerpt, nearest, suggestion};
use crate::protocol::{Case, SetAside};
use crate::rules::compile::{Compiled, CompiledSafety};
use crate::rules::{ClearedBy, Role};
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

/// The record of a rule that is set aside, if it may be.
pub(super) fn set_aside(
    case: &Case,
    rule: &str,
    role: Role,
    rationale: &str,
) -> Result<SetAside, OverrideError> {
    let Some((number, safety)) = find(&case.rules, rule) else {
        let ids = case.rules.safety.iter().map(|safety| safety.rule.heading.id.as_str());
        let nearest = nearest(rule, ids).map(str::to_owned);
        return Err(OverrideError::UnknownRule { rule: excerpt(rule), nearest });
    };
    let rule = rule.to_owned();
    if case.set_aside.iter().any(|record| record.number == number) {
        return Err(OverrideError::AlreadySetAside { rule });
    }
    if !case.fired.contains(number) {
        return Err(OverrideError::DoesNotHold { rule });
    }
    if !safety.rule.overridable {
        return Err(OverrideError::NotOverridable { rule });
    }
    let needed = who_may(safety.rule.cleared_by);
    if role != needed {
        return Err(OverrideError::NotByThisRole { rule, role, needed });
    }
    let rationale = rationale.split_whitespace().collect::<Vec<_>>().join(" ");
    if rationale.is_empty() || rationale.chars().any(char::is_control) {
        return Err(OverrideError::NoRationale { rule });
    }
    Ok(SetAside { number, role, rationale })
}

fn find<'a>(rules: &'a Compiled, id: &str) -> Option<(usize, &'a CompiledSafety)> {
    rules.safety.iter().enumerate().find(|(_, safety)| safety.rule.heading.id.as_str() == id)
}

/// Whoever can lift a rule may set it aside. Where only time would lift it, or nobody, the practitioner answers for it.
const fn who_may(cleared_by: ClearedBy) -> Role {
    match cleared_by {
        ClearedBy::Physician => Role::Physician,
        ClearedBy::Dermatologist => Role::Dermatologist,
        ClearedBy::Oncologist => Role::Oncologist,
        ClearedBy::EyeDoctor => Role::EyeDoctor,
        ClearedBy::Dentist => Role::Dentist,
        ClearedBy::Guardian => Role::Guardian,
        ClearedBy::Practitioner | ClearedBy::Time | ClearedBy::Nobody => Role::Practitioner,
    }
}
