//! What an export needs beyond the decision: whom it is about, when, and under which ids.

use super::date::{is_date, is_instant};
use crate::record::Performed;
use thiserror::Error;

/// Whom a [bundle](super::bundle()) is about, when it was made, and under which ids its resources appear. Nothing of it is invented:
/// the library knows no person, has no clock, and draws no random number.
///
/// ```
/// use tcm_facial::interop::fhir::Context;
///
/// let context = Context::new("https://clinic.example/fhir", "visit-4", "Patient/7", "2026-11-28T10:30:00+01:00")?
///     .with_practitioner("Practitioner/3")?;
/// assert_eq!(context.subject(), "Patient/7");
/// assert!(Context::new("clinic", "visit 4", "7", "today").is_err());
/// # Ok::<(), tcm_facial::interop::fhir::ContextError>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Context {
    base: String,
    id: String,
    subject: String,
    recorded: String,
    practitioner: Option<String>,
    performed: Option<(Performed, String)>,
}

/// What is wrong with a value of a [`Context`].
///
/// ```
/// use tcm_facial::interop::fhir::Context;
///
/// let error = Context::new("https://clinic.example/fhir", "visit-4", "Patient/7", "yesterday").map(|_| ());
/// let message = error.unwrap_err().to_string();
/// assert_eq!(message, "`yesterday` is not an instant, expected for example 2026-11-28T10:30:00+01:00");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ContextError {
    /// The base is not the address of a FHIR server.
    #[error("`{0}` is not a base URL, expected for example https://clinic.example/fhir")]
    Base(String),
    /// The id has other characters than FHIR allows, or leaves no room for the ids of resources.
    #[error("`{0}` is not an id, expected 1 to {LONGEST_ID} letters, digits, `-` and `.`")]
    Id(String),
    /// The reference is neither relative nor absolute.
    #[error(
        "`{0}` is not a reference, expected for example Patient/7, https://clinic.example/fhir/Patient/7 or a urn"
    )]
    Reference(String),
    /// The time has no seconds or no time zone, or does not exist.
    #[error("`{0}` is not an instant, expected for example 2026-11-28T10:30:00+01:00")]
    Instant(String),
    /// The date does not exist.
    #[error("`{0}` is not a date, expected for example 2026-11-28 or 2026-11-28T10:30:00+01:00")]
    Date(String),
}

/// FHIR allows 64 characters, of which resources need some for what they are.
const LONGEST_ID: usize = 36;

impl Context {
    /// A context.
    ///
    /// - `base`: the address of the FHIR server, or one that stands for it, without a slash at its end. The full URL of a resource
    ///   is `{base}/{type}/{id}`, and references within the bundle are relative to it.
    /// - `id`: names this export. The id of each resource begins with it, so give each decision its own.
    /// - `subject`: a reference to the person, such as `Patient/7`.
    /// - `recorded`: when the decision was made, an instant with seconds and time zone.
    ///
    /// # Errors
    ///
    /// [`ContextError`] for the first value that FHIR does not allow.
    pub fn new(
        base: impl Into<String>,
        id: impl Into<String>,
        subject: impl Into<String>,
        recorded: impl Into<String>,
    ) -> Result<Self, ContextError> {
        let base = checked(base, is_base, ContextError::Base)?;
        let id = checked(id, is_id, ContextError::Id)?;
        let subject = checked(subject, is_reference, ContextError::Reference)?;
        let recorded = checked(recorded, is_instant, ContextError::Instant)?;
        Ok(Self { base, id, subject, recorded, practitioner: None, performed: None })
    }

    /// Names the practitioner who treats, such as `Practitioner/3`.
    ///
    /// # Errors
    ///
    /// [`ContextError::Reference`] if it is not a reference.
    pub fn with_practitioner(mut self, reference: impl Into<String>) -> Result<Self, ContextError> {
        self.practitioner = Some(checked(reference, is_reference, ContextError::Reference)?);
        Ok(self)
    }

    /// Adds what was done, and the date of that: a FHIR date or date and time, such as `2026-11-28`.
    ///
    /// # Errors
    ///
    /// [`ContextError::Date`] if it is not a date.
    ///
    /// ```
    /// use tcm_facial::interop::fhir::{Context, bundle};
    /// use tcm_facial::record::Performed;
    /// use tcm_facial::{Engine, Intake};
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
    /// }"#)?;
    /// let decision = Engine::standard().decide(&intake);
    /// let done = Performed::as_planned(decision.protocol().ok_or("no protocol")?, 0);
    /// let context = Context::new("https://clinic.example/fhir", "visit-1", "Patient/7", "2026-11-28T10:30:00+01:00")?
    ///     .with_performed(done, "2026-11-28")?;
    /// assert!(bundle(&decision, &context).to_string().contains(r#""resourceType":"Procedure""#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_performed(
        mut self,
        performed: Performed,
        date: impl Into<String>,
    ) -> Result<Self, ContextError> {
        self.performed = Some((performed, checked(date, is_date, ContextError::Date)?));
        Ok(self)
    }

    /// The address that full URLs begin with.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// What the ids of resources begin with.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The reference to the person.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// When the decision was made.
    pub fn recorded(&self) -> &str {
        &self.recorded
    }

    /// The reference to the practitioner, if there is one.
    pub fn practitioner(&self) -> Option<&str> {
        self.practitioner.as_deref()
    }

    /// What was done, and when, if it was added.
    pub fn performed(&self) -> Option<(&Performed, &str)> {
        self.performed.as_ref().map(|(performed, date)| (performed, date.as_str()))
    }
}

fn checked(
    value: impl Into<String>,
    is_valid: fn(&str) -> bool,
    error: fn(String) -> ContextError,
) -> Result<String, ContextError> {
    let value = value.into();
    if is_valid(&value) { Ok(value) } else { Err(error(crate::atlas::spelling::excerpt(&value))) }
}

fn is_visible(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| !c.is_whitespace() && !c.is_control())
}

fn is_base(base: &str) -> bool {
    let host = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
    is_visible(base) && host.is_some_and(|host| !host.is_empty()) && !base.ends_with('/')
}

fn is_id(id: &str) -> bool {
    (1..=LONGEST_ID).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte))
}

fn is_reference(reference: &str) -> bool {
    let is_relative = || match reference.split_once('/') {
        Some((kind, id)) => {
            let kind_is_name = kind.bytes().all(|byte| byte.is_ascii_alphabetic());
            kind_is_name && kind.starts_with(|c: char| c.is_ascii_uppercase()) && !id.is_empty()
        }
        None => false,
    };
    is_visible(reference) && (reference.starts_with("urn:") || reference.contains("://") || is_relative())
}
