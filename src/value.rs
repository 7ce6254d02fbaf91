//! A value of any self-describing format, such as JSON or CBOR, as a tree that can be read, written and compared.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{self, Serialize, SerializeMap, Serializer};
use std::{fmt, iter};
use thiserror::Error;

/// A value, with the fields of an object in the order written. A field that is written twice stands here twice.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Whole(i128),
    Decimal(f64),
    Text(String),
    List(Vec<Value>),
    Fields(Vec<(String, Value)>),
}

impl Value {
    /// Writes any serializable value as a tree.
    ///
    /// # Errors
    ///
    /// [`ValueError`] if an object has a key that is not a name, or if the type itself refuses to be serialized.
    pub(crate) fn of(value: &(impl Serialize + ?Sized)) -> Result<Self, ValueError> {
        value.serialize(ValueSerializer)
    }

    /// What kind of value this is, in words for an error message.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Whole(_) => "a whole number",
            Self::Decimal(_) => "a decimal number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Fields(_) => "an object",
        }
    }

    /// The first field of this name, if this is an object that has one.
    pub(crate) fn field(&self, name: &str) -> Option<&Self> {
        let Self::Fields(fields) = self else { return None };
        fields.iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// The same, to change it.
    pub(crate) fn field_mut(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Fields(fields) = self else { return None };
        fields.iter_mut().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// Visits every place where another tree differs, in the order of that tree. A value that is missing on one side, or that is of
    /// another kind, counts as one place.
    pub(crate) fn for_each_mismatch<'a>(&'a self, other: &'a Self, mut visit: impl FnMut(Mismatch<'a>)) {
        compare(
            Mismatch { path: String::new(), one: Some(self), other: Some(other), field: None },
            &mut visit,
        );
    }
}

/// The path of a field of the object at `path`; the outermost object has an empty path.
pub(crate) fn field_path(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") }
}

/// A place where two trees differ, with the value of each.
#[derive(Debug)]
pub(crate) struct Mismatch<'a> {
    /// Such as `protocol.insertions[3].needles`.
    pub(crate) path: String,
    pub(crate) one: Option<&'a Value>,
    pub(crate) other: Option<&'a Value>,
    /// The name, if the value is a field of an object and not an element of a list.
    pub(crate) field: Option<&'a str>,
}

/// Whether anything differs.
fn compare<'a>(place: Mismatch<'a>, visit: &mut impl FnMut(Mismatch<'a>)) -> bool {
    match (place.one, place.other) {
        (one, other) if one == other => return false,
        (Some(ours @ Value::Fields(fields)), Some(theirs @ Value::Fields(others))) => {
            let both = others.iter().map(|(name, value)| (name, ours.field(name), Some(value)));
            let only_ours = fields.iter().filter(|(name, _)| theirs.field(name).is_none());
            let only_ours = only_ours.map(|(name, value)| (name, Some(value), None));
            let mut differs = false;
            for (name, one, other) in both.chain(only_ours) {
                let path = field_path(&place.path, name);
                differs |= compare(Mismatch { path, one, other, field: Some(name) }, visit);
            }
            // Unequal, yet no field differs: one of them has a field twice.
            if !differs {
                visit(place);
            }
        }
        (Some(Value::List(ours)), Some(Value::List(theirs))) => {
            // One element more or fewer is one place: equal elements before and behind it are not compared again.
            let equal = |(one, other): &(&Value, &Value)| one == other;
            let before = ours.iter().zip(theirs).take_while(equal).count();
            let shorter = ours.len().min(theirs.len()).saturating_sub(before);
            let behind = ours.iter().rev().zip(theirs.iter().rev()).take(shorter).take_while(equal).count();
            let end = |list: &[Value]| list.len().saturating_sub(behind);
            for index in before..end(ours).max(end(theirs)) {
                let at = |list: &'a [Value]| list.get(index).filter(|_| index < end(list));
                let path = format!("{}[{index}]", place.path);
                compare(Mismatch { path, one: at(ours), other: at(theirs), field: None }, visit);
            }
        }
        _ => visit(place),
    }
    true
}

/// Equal whatever the order of the fields, and `1` equals `1.0`: stores may write either.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(one), Self::Bool(other)) => one == other,
            (Self::Whole(one), Self::Whole(other)) => one == other,
            (Self::Decimal(one), Self::Decimal(other)) => one.total_cmp(other).is_eq(),
            (Self::Whole(whole), Self::Decimal(decimal)) | (Self::Decimal(decimal), Self::Whole(whole)) => {
                i32::try_from(*whole).is_ok_and(|whole| f64::from(whole).total_cmp(decimal).is_eq())
            }
            (Self::Text(one), Self::Text(other)) => one == other,
            (Self::List(one), Self::List(other)) => one == other,
            (Self::Fields(one), Self::Fields(other)) => {
                one.len() == other.len() && by_name(one) == by_name(other)
            }
            _ => false,
        }
    }
}

/// The fields sorted by name; fields of one name stay in their order.
fn by_name(fields: &[(String, Value)]) -> Vec<(&str, &Value)> {
    let mut fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value)).collect();
    fields.sort_by_key(|(name, _)| *name);
    fields
}

/// JSON without spaces.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Whole(value) => write!(f, "{value}"),
            Self::Decimal(value) => write!(f, "{value:?}"),
            Self::Text(value) => quoted(f, value),
            Self::List(values) => {
                f.write_str("[")?;
                for (index, value) in values.iter().enumerate() {
                    write!(f, "{}{value}", if index == 0 { "" } else { "," })?;
                }
                f.write_str("]")
            }
            Self::Fields(fields) => {
                f.write_str("{")?;
                for (index, (name, value)) in fields.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { "," })?;
                    quoted(f, name)?;
                    write!(f, ":{value}")?;
                }
                f.write_str("}")
            }
        }
    }
}

fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str("\"")?;
    for character in text.chars() {
        match character {
            '"' | '\\' => write!(f, "\\{character}")?,
            control if control.is_control() => write!(f, "\\u{:04x}", u32::from(control))?,
            other => write!(f, "{other}")?,
        }
    }
    f.write_str("\"")
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Whole(value) => match (u64::try_from(*value), i64::try_from(*value)) {
                (Ok(value), _) => serializer.serialize_u64(value),
                (_, Ok(value)) => serializer.serialize_i64(value),
                _ => serializer.serialize_i128(*value),
            },
            Self::Decimal(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(values) => serializer.collect_seq(values),
            Self::Fields(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

macro_rules! visit {
    ($($method:ident($($value:ident: $Value:ty)?) => $result:expr),+ $(,)?) => {
        $(fn $method<E>(self $(, $value: $Value)?) -> Result<Value, E> { Ok($result) })+
    };
}

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null, true, false, a number, a text, a list or an object")
    }

    visit! {
        visit_unit() => Value::Null,
        visit_none() => Value::Null,
        visit_bool(value: bool) => Value::Bool(value),
        visit_i64(value: i64) => Value::Whole(value.into()),
        visit_u64(value: u64) => Value::Whole(value.into()),
        visit_i128(value: i128) => Value::Whole(value),
        visit_f64(value: f64) => Value::Decimal(value),
        visit_str(value: &str) => Value::Text(value.to_owned()),
        visit_string(value: String) => Value::Text(value),
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Value::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        iter::from_fn(|| seq.next_element().transpose()).collect::<Result<_, _>>().map(Value::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        iter::from_fn(|| map.next_entry().transpose()).collect::<Result<_, _>>().map(Value::Fields)
    }
}

/// Why a value cannot be written as a tree.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub(crate) struct ValueError(String);

impl ser::Error for ValueError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// Writes any shape of serde's data model as JSON has it: bytes and tuples as lists, the variant of an enum as its name or
/// as an object with that one field.
struct ValueSerializer;

/// A list or an object that is being written, in a variant of an enum or outside one.
struct Parts<T> {
    variant: Option<&'static str>,
    done: Vec<T>,
    /// The key of a map whose value comes next.
    key: String,
}

impl<T> Parts<T> {
    const fn new(variant: Option<&'static str>) -> Self {
        Self { variant, done: Vec::new(), key: String::new() }
    }

    fn finish(self, whole: impl FnOnce(Vec<T>) -> Value) -> Value {
        let value = whole(self.done);
        match self.variant {
            Some(variant) => Value::Fields(vec![(variant.to_owned(), value)]),
            None => value,
        }
    }
}

/// Methods that cannot fail: the arguments of each, and what it gives.
macro_rules! infallible {
    ($($method:ident($self:ident $(, $arg:pat => $Arg:ty)*) -> $Given:ty = $given:expr;)+) => {
        $(fn $method($self $(, $arg: $Arg)*) -> Result<$Given, ValueError> { Ok($given) })+
    };
}

impl Serializer for ValueSerializer {
    type Ok = Value;
    type Error = ValueError;
    type SerializeSeq = Parts<Value>;
    type SerializeTuple = Parts<Value>;
    type SerializeTupleStruct = Parts<Value>;
    type SerializeTupleVariant = Parts<Value>;
    type SerializeMap = Parts<(String, Value)>;
    type SerializeStruct = Parts<(String, Value)>;
    type SerializeStructVariant = Parts<(String, Value)>;

    infallible! {
        serialize_bool(self, value => bool) -> Value = Value::Bool(value);
        serialize_i8(self, value => i8) -> Value = Value::Whole(value.into());
        serialize_i16(self, value => i16) -> Value = Value::Whole(value.into());
        serialize_i32(self, value => i32) -> Value = Value::Whole(value.into());
        serialize_i64(self, value => i64) -> Value = Value::Whole(value.into());
        serialize_i128(self, value => i128) -> Value = Value::Whole(value);
        serialize_u8(self, value => u8) -> Value = Value::Whole(value.into());
        serialize_u16(self, value => u16) -> Value = Value::Whole(value.into());
        serialize_u32(self, value => u32) -> Value = Value::Whole(value.into());
        serialize_u64(self, value => u64) -> Value = Value::Whole(value.into());
        serialize_f32(self, value => f32) -> Value = Value::Decimal(value.into());
        serialize_f64(self, value => f64) -> Value = Value::Decimal(value);
        serialize_char(self, value => char) -> Value = Value::Text(value.into());
        serialize_str(self, value => &str) -> Value = Value::Text(value.to_owned());
        serialize_bytes(self, bytes => &[u8]) -> Value =
            Value::List(bytes.iter().map(|byte| Value::Whole((*byte).into())).collect());
        serialize_none(self) -> Value = Value::Null;
        serialize_unit(self) -> Value = Value::Null;
        serialize_unit_struct(self, _ => &'static str) -> Value = Value::Null;
        serialize_unit_variant(self, _ => &'static str, _ => u32, variant => &'static str) -> Value =
            Value::Text(variant.to_owned());
        serialize_seq(self, _ => Option<usize>) -> Parts<Value> = Parts::new(None);
        serialize_tuple(self, _ => usize) -> Parts<Value> = Parts::new(None);
        serialize_tuple_struct(self, _ => &'static str, _ => usize) -> Parts<Value> = Parts::new(None);
        serialize_tuple_variant(self, _ => &'static str, _ => u32, variant => &'static str, _ => usize)
            -> Parts<Value> = Parts::new(Some(variant));
        serialize_map(self, _ => Option<usize>) -> Parts<(String, Value)> = Parts::new(None);
        serialize_struct(self, _ => &'static str, _ => usize) -> Parts<(String, Value)> = Parts::new(None);
        serialize_struct_variant(self, _ => &'static str, _ => u32, variant => &'static str, _ => usize)
            -> Parts<(String, Value)> = Parts::new(Some(variant));
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, ValueError> {
        Value::of(value)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Value, ValueError> {
        Value::of(value)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Value, ValueError> {
        Ok(Value::Fields(vec![(variant.to_owned(), Value::of(value)?)]))
    }
}

/// What each compound of serde's data model does with its next part, and at its end.
macro_rules! parts {
    ($($Compound:ident of $Part:ty as $whole:path: $method:ident$(($name:ident))?),+ $(,)?) => {
        $(impl ser::$Compound for Parts<$Part> {
            type Ok = Value;
            type Error = ValueError;

            fn $method<T: Serialize + ?Sized>(
                &mut self,
                $($name: &'static str,)?
                value: &T,
            ) -> Result<(), ValueError> {
                self.done.push(($($name.to_owned(),)? Value::of(value)?));
                Ok(())
            }

            fn end(self) -> Result<Value, ValueError> {
                Ok(self.finish($whole))
            }
        })+
    };
}

parts! {
    SerializeSeq of Value as Value::List: serialize_element,
    SerializeTuple of Value as Value::List: serialize_element,
    SerializeTupleStruct of Value as Value::List: serialize_field,
    SerializeTupleVariant of Value as Value::List: serialize_field,
    SerializeStruct of (String, Value) as Value::Fields: serialize_field(name),
    SerializeStructVariant of (String, Value) as Value::Fields: serialize_field(name),
}

impl SerializeMap for Parts<(String, Value)> {
    type Ok = Value;
    type Error = ValueError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), ValueError> {
        self.key = match Value::of(key)? {
            Value::Text(key) => key,
            key @ (Value::Whole(_) | Value::Bool(_)) => key.to_string(),
            other => return Err(ser::Error::custom(format!("{} is not the name of a field", other.kind()))),
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), ValueError> {
        self.done.push((std::mem::take(&mut self.key), Value::of(value)?));
        Ok(())
    }

    fn end(self) -> Result<Value, ValueError> {
        Ok(self.finish(Value::Fields))
    }
}

#[cfg(test)]
mod tests {
    use super::{Value, ValueError};
    use serde::Serialize;
    use std::collections::BTreeMap;

    #[derive(Serialize)]
    enum Shape {
        Unit,
        Newtype(u8),
        Tuple(i64, &'static str),
        Struct { some: Option<f64>, none: Option<()> },
    }

    #[derive(Serialize)]
    struct Pair(u16, u16);

    /// Every shape of serde's data model is written as `serde_json` writes it.
    #[test]
    fn every_shape_is_written() -> serde_json::Result<()> {
        let shapes = (
            [
                Shape::Unit,
                Shape::Newtype(1),
                Shape::Tuple(-2, "x"),
                Shape::Struct { some: Some(0.5), none: None },
            ],
            (Pair(3, 4), c"bytes", (), 'c', true, i128::MIN),
            BTreeMap::from([(7, "a \"word\" \\ and\u{1}")]),
        );
        let written = Value::of(&shapes).map_err(serde::ser::Error::custom)?;
        assert_eq!(written.to_string(), serde_json::to_string(&shapes)?);
        assert_eq!(serde_json::to_string(&written)?, serde_json::to_string(&shapes)?);
        Ok(())
    }

    /// What has no place in a tree is an error; it never becomes `null`.
    #[test]
    fn what_cannot_be_written_is_an_error() {
        let by_pair = BTreeMap::from([((1, 2), 3)]);
        assert_eq!(Value::of(&by_pair), Err(ValueError("a list is not the name of a field".to_owned())));
        assert!(Value::of(&[u128::MAX]).is_err());
    }

    #[test]
    fn equality_ignores_the_order_of_fields_and_how_a_number_is_written() -> serde_json::Result<()> {
        let read = |json| serde_json::from_str::<Value>(json);
        assert_eq!(read(r#"{ "a": 1, "b": [2.5] }"#)?, read(r#"{ "b": [2.5], "a": 1.0 }"#)?);
        for other in [
            r#"{ "a": 1 }"#,
            r#"{ "a": 1, "a": 1 }"#,
            r#"{ "a": 1, "b": 2, "b": 3 }"#,
            r#"{ "a": "1", "b": 2 }"#,
        ] {
            let (one, other) = (read(r#"{ "a": 1, "b": 2 }"#)?, read(other)?);
            assert_ne!(one, other);
            for (one, other) in [(&one, &other), (&other, &one)] {
                let mut number = 0_usize;
                one.for_each_mismatch(other, |_| number = number.saturating_add(1));
                assert!(number > 0);
            }
        }
        Ok(())
    }
}
