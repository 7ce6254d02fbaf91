//! A document as a tree, to name every place where two of them differ.

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use std::fmt;

/// A value of a document, as JSON has them.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    Null,
    Bool(bool),
    /// As it is written.
    Number(String),
    Text(String),
    List(Vec<Tree>),
    Fields(Vec<(String, Tree)>),
}

/// A place where two documents differ, with what stands there; nothing where there is no such place.
pub(super) type Mismatch<'a> = (String, Option<&'a Tree>, Option<&'a Tree>);

impl Tree {
    pub(super) fn of(value: &impl Serialize) -> Self {
        // Nothing that is written here can fail: there are no maps but those with names.
        value.serialize(Writer).unwrap_or(Self::Null)
    }

    /// Every place where another tree differs, in the order of the document; a value that one of them lacks, or that is of
    /// another kind, is one place.
    pub(super) fn mismatches<'a>(&'a self, other: &'a Self) -> Vec<Mismatch<'a>> {
        let mut found = Vec::new();
        compare(String::new(), Some(self), Some(other), &mut found);
        found
    }
}

fn compare<'a>(path: String, one: Option<&'a Tree>, other: Option<&'a Tree>, found: &mut Vec<Mismatch<'a>>) {
    match (one, other) {
        _ if one == other => {}
        (Some(Tree::Fields(ours)), Some(Tree::Fields(theirs))) => {
            let field = |fields: &'a [(String, Tree)], name: &str| {
                fields.iter().find(|(it, _)| it == name).map(|(_, value)| value)
            };
            let new = theirs.iter().filter(|(name, _)| field(ours, name).is_none());
            for (name, _) in ours.iter().chain(new) {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                compare(path, field(ours, name), field(theirs, name), found);
            }
        }
        (Some(Tree::List(ours)), Some(Tree::List(theirs))) => {
            // One element more or fewer is one place: what is alike before and behind it stays out.
            let alike = |(one, other): &(&Tree, &Tree)| one == other;
            let before = ours.iter().zip(theirs).take_while(alike).count();
            let shorter = ours.len().min(theirs.len()).saturating_sub(before);
            let behind = ours.iter().rev().zip(theirs.iter().rev()).take(shorter).take_while(alike).count();
            let longer = ours.len().max(theirs.len()).saturating_sub(behind);
            for index in before..longer {
                let at =
                    |list: &'a [Tree]| list.get(index).filter(|_| index < list.len().saturating_sub(behind));
                compare(format!("{path}[{index}]"), at(ours), at(theirs), found);
            }
        }
        _ => found.push((path, one, other)),
    }
}

/// JSON without spaces.
impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(value) => f.write_str(value),
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

/// Writes a value into a tree.
struct Writer;

/// A list or an object that is being written.
struct Open<T> {
    done: Vec<T>,
    /// The name that a map has given and that waits for its value.
    name: String,
}

impl<T> Open<T> {
    const fn new() -> Self {
        Self { done: Vec::new(), name: String::new() }
    }
}

macro_rules! numbers {
    ($($method:ident: $Number:ty),+) => {
        $(fn $method(self, value: $Number) -> Result<Tree, fmt::Error> { Ok(Tree::Number(format!("{value:?}"))) })+
    };
}

impl Serializer for Writer {
    type Ok = Tree;
    type Error = fmt::Error;
    type SerializeSeq = Open<Tree>;
    type SerializeTuple = Impossible<Tree, fmt::Error>;
    type SerializeTupleStruct = Impossible<Tree, fmt::Error>;
    type SerializeTupleVariant = Impossible<Tree, fmt::Error>;
    type SerializeMap = Open<(String, Tree)>;
    type SerializeStruct = Open<(String, Tree)>;
    type SerializeStructVariant = Impossible<Tree, fmt::Error>;

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64
    }

    fn serialize_bool(self, value: bool) -> Result<Tree, fmt::Error> {
        Ok(Tree::Bool(value))
    }

    fn serialize_char(self, value: char) -> Result<Tree, fmt::Error> {
        Ok(Tree::Text(value.to_string()))
    }

    fn serialize_str(self, value: &str) -> Result<Tree, fmt::Error> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Tree, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_none(self) -> Result<Tree, fmt::Error> {
        Ok(Tree::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Tree, fmt::Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Tree, fmt::Error> {
        Ok(Tree::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Tree, fmt::Error> {
        Ok(Tree::Null)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Tree, fmt::Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Tree, fmt::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Tree, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<Tree>, fmt::Error> {
        Ok(Open::new())
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, fmt::Error> {
        Ok(Open::new())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, fmt::Error> {
        Ok(Open::new())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, fmt::Error> {
        Err(fmt::Error)
    }
}

impl SerializeSeq for Open<Tree> {
    type Ok = Tree;
    type Error = fmt::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        self.done.push(value.serialize(Writer)?);
        Ok(())
    }

    fn end(self) -> Result<Tree, fmt::Error> {
        Ok(Tree::List(self.done))
    }
}

impl SerializeMap for Open<(String, Tree)> {
    type Ok = Tree;
    type Error = fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), fmt::Error> {
        let Tree::Text(name) = key.serialize(Writer)? else { return Err(fmt::Error) };
        self.name = name;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        self.done.push((std::mem::take(&mut self.name), value.serialize(Writer)?));
        Ok(())
    }

    fn end(self) -> Result<Tree, fmt::Error> {
        Ok(Tree::Fields(self.done))
    }
}

impl SerializeStruct for Open<(String, Tree)> {
    type Ok = Tree;
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), fmt::Error> {
        self.done.push((name.to_owned(), value.serialize(Writer)?));
        Ok(())
    }

    fn end(self) -> Result<Tree, fmt::Error> {
        Ok(Tree::Fields(self.done))
    }
}
