//! An intake as it was read, before anything is checked.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// An intake as it was read, not yet checked.
///
/// It can be deserialized from self-describing formats: JSON, CBOR, `MessagePack` with named fields, YAML, TOML.
/// [`Intake::try_from`](super::Intake) then checks it and returns every problem at once, each with its path. (If you
/// deserialize an [`Intake`](super::Intake) directly, all problems come as one message.)
///
/// ```
/// use tcm_facial::intake::{Intake, RawIntake};
///
/// let raw: RawIntake = serde_json::from_str(r#"{ "age": 47, "concerns": [{ "concern": "dryness" }] }"#)?;
/// let intake = Intake::try_from(raw)?;
/// assert_eq!(intake.age().years(), 47);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct RawIntake(pub(super) Raw);

impl<'de> Deserialize<'de> for RawIntake {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Raw::deserialize(deserializer).map(Self)
    }
}

#[derive(Clone, Debug)]
pub(super) enum Raw {
    Null,
    Bool(bool),
    Whole(i128),
    Decimal,
    Text(String),
    List(Vec<Raw>),
    /// In the order written, so that a field that is written twice is noticed.
    Fields(Vec<(String, Raw)>),
}

impl Raw {
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Whole(_) => "a whole number",
            Self::Decimal => "a decimal number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Fields(_) => "an object",
        }
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a null, a boolean, a number, a text, a list or an object")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Whole(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Whole(value.into()))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Decimal)
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Raw::Fields(fields))
    }
}
