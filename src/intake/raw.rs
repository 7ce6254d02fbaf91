//! An intake as it was read, not yet checked.

use super::builder::IntakeBuilder;
use super::intake::Intake;
use super::object::{Reading, read_checked};
use super::problem::IntakeError;
use crate::value::Value;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// An intake as it was read, not yet checked.
///
/// It can be deserialized from self-describing formats: JSON, CBOR, `MessagePack` with named fields, YAML, TOML.
/// [`Intake::try_from`] then checks it and returns every problem at once, each with its path. (If you deserialize an
/// [`Intake`] directly, all problems come as one message.) It can be serialized again as it is, so a draft can be stored, looked
/// at and changed in any such format before it is complete.
///
/// ```
/// use serde_json::{Value, json};
/// use tcm_facial::intake::{Intake, RawIntake};
///
/// let draft: RawIntake = serde_json::from_str(r#"{ "age": 47 }"#)?;
/// assert!(Intake::try_from(draft.clone()).is_err());
/// let mut draft: Value = serde_json::to_value(&draft)?;
/// draft["concerns"] = json!([{ "concern": "dryness" }]);
/// let intake = Intake::try_from(serde_json::from_value::<RawIntake>(draft)?)?;
/// assert_eq!(intake.age().years(), 47);
/// assert_eq!(Intake::try_from(RawIntake::from(&intake))?, intake);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("validate", "draft"))]
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RawIntake(Value);

impl RawIntake {
    /// Checks an intake that a web form sent: a number may be written as a text (`"52"`), and so may true and false (`"yes"`,
    /// `"true"`, `"on"`, `"1"`; `"no"`, `"false"`, `"off"`, `"0"`). An empty text is a field that was left out.
    ///
    /// Everything else is as strict as [`Intake::try_from`], with the same problems and paths.
    ///
    /// # Errors
    ///
    /// [`IntakeError`] with every problem and its path.
    ///
    /// ```
    /// use tcm_facial::intake::RawIntake;
    ///
    /// let sent: RawIntake = serde_json::from_str(r#"{
    ///     "age": "52", "first_visit": "no", "event_in_days": "",
    ///     "concerns": [{ "concern": "wrinkles", "main": "on" }], "vitals": { "systolic_mmhg": "128" }
    /// }"#)?;
    /// let intake = sent.check_leniently()?;
    /// assert_eq!((intake.age().years(), intake.is_first_visit()), (52, false));
    ///
    /// let sent: RawIntake = serde_json::from_str(r#"{ "age": "old", "concerns": [{ "concern": "dryness" }] }"#)?;
    /// assert_eq!(sent.check_leniently().unwrap_err().to_string(), "age: expected a whole number, found a text");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check_leniently(&self) -> Result<Intake, IntakeError> {
        self.check(Reading::Lenient)
    }

    fn check(&self, reading: Reading) -> Result<Intake, IntakeError> {
        read_checked(&self.0, reading).map(IntakeBuilder::into_intake)
    }
}

impl TryFrom<RawIntake> for Intake {
    type Error = IntakeError;

    /// Checks an intake that was read.
    ///
    /// # Errors
    ///
    /// [`IntakeError`] with every problem and its path.
    fn try_from(raw: RawIntake) -> Result<Self, IntakeError> {
        raw.check(Reading::Strict)
    }
}

impl<'de> Deserialize<'de> for Intake {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        RawIntake::deserialize(deserializer)?.try_into().map_err(serde::de::Error::custom)
    }
}

impl From<&Intake> for RawIntake {
    /// The intake in the wire format.
    fn from(intake: &Intake) -> Self {
        let value = Value::of(intake);
        debug_assert!(value.is_ok(), "an intake has named fields alone");
        Self(value.unwrap_or(Value::Null))
    }
}

/// Shows nothing of what was read: it may name an illness.
impl fmt::Debug for RawIntake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RawIntake").finish_non_exhaustive()
    }
}
