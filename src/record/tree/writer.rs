//! Writing a value into a tree, as serde has it.

use super::Tree;
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use std::fmt;

/// Writes a value into a tree.
pub(crate) struct Writer;

/// A list or an object that is being written.
pub(crate) struct Open<T> {
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
