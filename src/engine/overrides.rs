//! Overriding a safety rule: who may, on which grounds, for how long, and why an override is refused.

use crate::atlas::spelling::{changes_its_surroundings, excerpt, nearest, suggestion};
use crate::reasoning::assessment::{Assessment, OverrideState};
use crate::record::RecordedOverride;
use crate::rules::Role;
use crate::rules::compile::{Compiled, CompiledSafety};
use std::fmt;
use thiserror::Error;

/// A request to override a safety rule for one person: which rule, in which role, who, what was seen, why, and how many days
/// ago the override was given.
///
/// [`Screening::override_safety_rule`](super::Screening::override_safety_rule) checks it. The engine reads no clock: an
/// override counts as given today unless [`with_days_ago`](Self::with_days_ago) says otherwise. It expires after
/// [90 days](Self::EXPIRES_AFTER_DAYS).
///
/// An override in a stored record can be given again, with the days that have passed since:
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::engine::OverrideRequest;
/// use tcm_facial::intake::Intake;
/// use tcm_facial::rules::Role;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "keloid_tendency" }], "absent": "all_others" }
/// }"#)?;
/// let flat = OverrideRequest::new("keloid_tendency", Role::Dermatologist, "Dr A. Roth")
///     .with_seen("One scar on the shoulder, flat; none on the face.")
///     .with_rationale("A needle of 0.16 mm in the face is no cut.");
/// let screening = Engine::standard().screen(&intake);
/// let record = screening.override_safety_rule(&flat)?.decide().record();
///
/// // The next visit, 14 days later.
/// let recorded = record.overrides().first().ok_or("no override")?;
/// let again = OverrideRequest::from(recorded).with_days_ago(recorded.days_ago() + 14);
/// let decision = screening.override_safety_rule(&again)?.decide();
/// assert!(decision.overrides().map(|it| it.days_ago()).eq([14]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("waive", "waiver"))]
#[derive(Clone, PartialEq, Eq)]
#[must_use]
pub struct OverrideRequest {
    rule: String,
    role: Role,
    by: String,
    seen: String,
    rationale: String,
    days_ago: u32,
}

impl OverrideRequest {
    /// The number of days for which an override lasts; then whoever gave it must look again. A choice of this project.
    pub const EXPIRES_AFTER_DAYS: u32 = 90;

    /// A request by somebody, with a name or initials, who acts in a role. What was seen and the rationale must be added.
    pub fn new(safety_rule: impl AsRef<str>, role: Role, by: impl Into<String>) -> Self {
        Self {
            rule: safety_rule.as_ref().to_owned(),
            role,
            by: by.into(),
            seen: String::new(),
            rationale: String::new(),
            days_ago: 0,
        }
    }

    /// Says what was seen, such as a letter, a test result or the healed skin.
    pub fn with_seen(mut self, seen: impl Into<String>) -> Self {
        self.seen = seen.into();
        self
    }

    /// Says why the rule is overridden for this person.
    pub fn with_rationale(mut self, rationale: impl Into<String>) -> Self {
        self.rationale = rationale.into();
        self
    }

    /// Says how many days ago the override was given; 0 is today.
    pub const fn with_days_ago(mut self, days: u32) -> Self {
        self.days_ago = days;
        self
    }
}

/// Without the texts: they are about a person, and a log is no place for them.
impl fmt::Debug for OverrideRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut request = f.debug_struct("OverrideRequest");
        request.field("rule", &self.rule).field("role", &self.role).field("days_ago", &self.days_ago);
        request.finish_non_exhaustive()
    }
}

/// The override of a stored record, as it was given then.
impl From<&RecordedOverride> for OverrideRequest {
    fn from(recorded: &RecordedOverride) -> Self {
        Self::new(recorded.rule(), recorded.role(), recorded.by())
            .with_seen(recorded.seen())
            .with_rationale(recorded.rationale())
            .with_days_ago(recorded.days_ago())
    }
}

/// Why a safety rule could not be overridden.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::engine::OverrideRequest;
/// use tcm_facial::intake::Intake;
/// use tcm_facial::rules::Role;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "anticoagulant" }], "absent": "all_others" }
/// }"#)?;
/// let screening = Engine::standard().screen(&intake);
/// let error = |request| screening.override_safety_rule(&request).unwrap_err().to_string();
/// assert_eq!(
///     error(OverrideRequest::new("anticoagulants", Role::Physician, "Dr A. Roth")),
///     "no safety rule `anticoagulants` is in force, did you mean `anticoagulant`?"
/// );
/// assert_eq!(
///     error(OverrideRequest::new("anticoagulant", Role::Guardian, "M. Roth")),
///     "the safety rule `anticoagulant` can be overridden by the role `physician`, not by `guardian`"
/// );
/// assert_eq!(
///     error(OverrideRequest::new("anticoagulant", Role::Physician, "Dr A. Roth")),
///     "the safety rule `anticoagulant` can only be overridden with printable words in `seen`, `rationale`"
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
    /// Texts are missing, have no words (a number or a letter or two is none), or have characters that cannot be printed.
    #[error("the safety rule `{rule}` can only be overridden with printable words in {}", quoted(texts))]
    NoPrintableWords {
        /// The rule.
        rule: String,
        /// All such texts, by their names in a record: `by`, `seen`, `rationale`.
        texts: Vec<&'static str>,
    },
    /// The override was given too long ago.
    #[error(
        "the override of the safety rule `{rule}` was given {days_ago} days ago and has expired; it lasts {} days",
        OverrideRequest::EXPIRES_AFTER_DAYS
    )]
    Expired {
        /// The rule.
        rule: String,
        /// How many days ago it was given.
        days_ago: u32,
    },
    /// Something happened after the override was given.
    #[error(
        "the override of the safety rule `{rule}` was given {days_ago} days ago and has expired: a reaction began \
         {reaction_days_ago} days ago"
    )]
    NewerReaction {
        /// The rule.
        rule: String,
        /// How many days ago the override was given.
        days_ago: u32,
        /// How many days ago the newest reaction began.
        reaction_days_ago: u32,
    },
}

fn quoted(names: &[&str]) -> String {
    format!("`{}`", names.join("`, `"))
}

/// The state of an override, if it is allowed.
pub(super) fn override_rule(
    assessment: &Assessment,
    request: &OverrideRequest,
) -> Result<OverrideState, OverrideError> {
    let (rule, by, days_ago) = (&*request.rule, request.role, request.days_ago);
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
    let written = [("by", &request.by), ("seen", &request.seen), ("rationale", &request.rationale)];
    let written = written.map(|(name, text)| (name, tidied(text)));
    // Initials are a name.
    let least = |name: &str| if name == "by" { 1 } else { LEAST_LETTERS };
    let wordless = written.iter().filter(|(name, text)| !has_printable_words(text, least(name)));
    let texts: Vec<_> = wordless.map(|(name, _)| *name).collect();
    if !texts.is_empty() {
        return Err(OverrideError::NoPrintableWords { rule, texts });
    }
    if days_ago > OverrideRequest::EXPIRES_AFTER_DAYS {
        return Err(OverrideError::Expired { rule, days_ago });
    }
    let reactions = assessment.intake.reactions().iter();
    let newest = reactions.map(|reported| reported.days_ago().unwrap_or(0)).min();
    if let Some(reaction_days_ago) = newest.filter(|newest| *newest < days_ago) {
        return Err(OverrideError::NewerReaction { rule, days_ago, reaction_days_ago });
    }
    let [(_, name), (_, seen), (_, rationale)] = written;
    Ok(OverrideState { number, role: by, by: name, seen, rationale, days_ago })
}

/// The text on one line.
fn tidied(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `Flat` says something; `1` and `ok` do not. Two Chinese characters can.
const LEAST_LETTERS: usize = 4;

fn has_printable_words(text: &str, least: usize) -> bool {
    let weight = |c: char| match c {
        '\u{3041}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => LEAST_LETTERS / 2,
        _ => usize::from(c.is_alphabetic()),
    };
    let letters = text.chars().map(weight).fold(0_usize, usize::saturating_add);
    letters >= least && !text.chars().any(changes_its_surroundings)
}

fn find<'a>(rules: &'a Compiled, id: &str) -> Option<(usize, &'a CompiledSafety)> {
    rules.safety.iter().enumerate().find(|(_, safety)| safety.rule.heading.id == *id)
}
