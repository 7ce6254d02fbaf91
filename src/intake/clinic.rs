//! The ids of questions that a rule pack adds to the vocabulary.

use crate::atlas::spelling::excerpt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

const LONGEST: usize = ClinicQuestion::LONGEST;

/// The id of a question that a rule pack adds: `clinic.` and a name of ASCII small letters, digits and `_`, at most 64
/// characters in all.
///
/// An intake can answer questions that no pack asks; a decision then says so.
///
/// ```
/// use tcm_facial::intake::{Age, Answer, ClinicQuestion, Concern, Intake, ReportedConcern};
///
/// let semaglutide: ClinicQuestion = "clinic.semaglutide".parse()?;
/// let intake = Intake::builder(Age::new(47)?)
///     .concern(ReportedConcern::new(Concern::Dryness))
///     .answer(semaglutide, Answer::No)
///     .build()?;
/// assert_eq!(intake.answer(semaglutide), Answer::No);
/// assert_eq!(intake.answer(ClinicQuestion::new("clinic.other")?), Answer::Unknown);
///
/// let error = ClinicQuestion::new("semaglutide").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "invalid question `semaglutide`: expected `clinic.` and a name of small letters, digits and `_`, at most 64 characters"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
// Stored in place, so that whatever names a question can be copied.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClinicQuestion([u8; LONGEST]);

/// A text that cannot be the id of a question of a rule pack.
///
/// ```
/// use tcm_facial::intake::ClinicQuestion;
///
/// assert_eq!(ClinicQuestion::new("clinic.Two words").unwrap_err().input(), "clinic.Two words");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "invalid question `{input}`: expected `clinic.` and a name of small letters, digits and `_`, at most {LONGEST} characters"
)]
pub struct InvalidClinicQuestion {
    input: String,
}

impl InvalidClinicQuestion {
    /// The text, shortened if it is very long, with `�` for control characters.
    pub fn input(&self) -> &str {
        &self.input
    }
}

impl ClinicQuestion {
    /// What every id begins with.
    pub(crate) const PREFIX: &'static str = "clinic.";
    /// The most bytes of an id.
    pub(crate) const LONGEST: usize = 64;

    /// Makes an id of a text.
    ///
    /// # Errors
    ///
    /// [`InvalidClinicQuestion`] if the text is not `clinic.` and a name, or is too long.
    pub fn new(id: impl AsRef<str>) -> Result<Self, InvalidClinicQuestion> {
        let id = id.as_ref();
        let is_name = |name: &str| {
            let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
            !name.is_empty() && name.bytes().all(is_allowed)
        };
        let mut bytes = [0; LONGEST];
        match (id.strip_prefix(Self::PREFIX).is_some_and(is_name), bytes.get_mut(..id.len())) {
            (true, Some(place)) => {
                place.copy_from_slice(id.as_bytes());
                Ok(Self(bytes))
            }
            _ => Err(InvalidClinicQuestion { input: excerpt(id) }),
        }
    }

    /// The id as a string.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(LONGEST);
        // Only ASCII gets in.
        self.0.get(..end).and_then(|id| std::str::from_utf8(id).ok()).unwrap_or_default()
    }
}

impl FromStr for ClinicQuestion {
    type Err = InvalidClinicQuestion;

    fn from_str(id: &str) -> Result<Self, InvalidClinicQuestion> {
        Self::new(id)
    }
}

impl fmt::Display for ClinicQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for ClinicQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ClinicQuestion").field(&self.as_str()).finish()
    }
}

impl Serialize for ClinicQuestion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ClinicQuestion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}
