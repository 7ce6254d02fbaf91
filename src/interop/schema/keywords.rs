//! The keywords of JSON Schema that the wire formats need.

use crate::atlas::{Language, Point, Vocabulary};
use serde_json::{Map, Value, json};
use std::ops::RangeInclusive;

/// The parts of a schema that are referred to by name (`$defs`).
#[derive(Default)]
pub(super) struct Definitions(Map<String, Value>);

impl Definitions {
    /// A reference to a definition, which is made when it is first referred to.
    pub(super) fn refer(&mut self, name: &'static str, define: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.0.contains_key(name) {
            let definition = define(self);
            self.0.insert(name.to_owned(), definition);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// A code of a vocabulary.
    pub(super) fn code<V: Vocabulary>(&mut self, name: &'static str) -> Value {
        self.refer(name, |_| one_of(V::ALL.iter().map(|member| code(*member))))
    }

    /// The WHO code of a point.
    pub(super) fn point(&mut self) -> Value {
        self.refer("point", |_| {
            let points = Point::all().map(|point| json!({ "const": point.code(), "title": point.pinyin() }));
            with(one_of(points), "description", "A point: its code and its name in pinyin.")
        })
    }

    /// The whole schema: the schema of the root with its identity and the definitions that it refers to.
    pub(super) fn schema(self, name: &str, title: &str, root: Value) -> Value {
        let mut schema = root;
        if let Some(keywords) = schema.as_object_mut() {
            keywords.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
            keywords.insert("$id".to_owned(), format!("urn:tcm-facial:{name}:1").into());
            keywords.insert("title".to_owned(), title.into());
            keywords.insert("$defs".to_owned(), self.0.into());
        }
        schema
    }
}

/// A code with its label.
pub(super) fn code<V: Vocabulary>(member: V) -> Value {
    json!({ "const": member.code(), "title": member.label(Language::English) })
}

/// One of these codes.
pub(super) fn one_of(codes: impl IntoIterator<Item = Value>) -> Value {
    json!({ "type": "string", "oneOf": codes.into_iter().collect::<Value>() })
}

/// The codes alone, for a condition.
pub(super) fn any_of<V: Vocabulary>(members: impl IntoIterator<Item = V>) -> Value {
    json!({ "enum": members.into_iter().map(Vocabulary::code).collect::<Value>() })
}

pub(super) fn text() -> Value {
    json!({ "type": "string" })
}

pub(super) fn boolean() -> Value {
    json!({ "type": "boolean" })
}

/// A whole number in a range.
pub(super) fn whole<T: Copy + Into<u32>>(range: &RangeInclusive<T>) -> Value {
    let (min, max): (u32, u32) = ((*range.start()).into(), (*range.end()).into());
    json!({ "type": "integer", "minimum": min, "maximum": max })
}

/// A whole number that is not negative.
pub(super) fn count() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

/// A length in millimetres, with at most two decimals.
pub(super) fn millimetres() -> Value {
    json!({ "type": "number", "exclusiveMinimum": 0 })
}

pub(super) fn list(items: Value) -> Value {
    with(json!({ "type": "array" }), "items", items)
}

/// A list of at most `most` entries.
pub(super) fn list_of_at_most(most: usize, items: Value) -> Value {
    with(list(items), "maxItems", most)
}

/// The same, or null.
pub(super) fn nullable(mut schema: Value) -> Value {
    let has_codes = ["$ref", "oneOf", "enum", "const"].iter().any(|keyword| schema.get(keyword).is_some());
    match schema.get_mut("type") {
        Some(kind) if !has_codes => {
            *kind = json!([kind.take(), "null"]);
            schema
        }
        _ => json!({ "anyOf": [schema, { "type": "null" }] }),
    }
}

/// The schema with another keyword.
pub(super) fn with(mut schema: Value, keyword: &str, value: impl Into<Value>) -> Value {
    if let Some(keywords) = schema.as_object_mut() {
        keywords.insert(keyword.to_owned(), value.into());
    }
    schema
}

/// If an object has a field for which `condition` holds, all of `then` holds.
pub(super) fn if_field(name: &str, condition: Value, then: Value) -> Value {
    let properties = with(json!({}), name, condition);
    let has_field = with(json!({ "required": [name] }), "properties", properties);
    with(with(json!({}), "if", has_field), "then", then)
}

/// An object, field by field.
pub(super) struct Object {
    properties: Map<String, Value>,
    required: Vec<Value>,
    is_closed: bool,
}

impl Object {
    /// Refuses fields that it does not name.
    pub(super) fn closed() -> Self {
        Self { properties: Map::new(), required: Vec::new(), is_closed: true }
    }

    /// Lets other fields pass.
    pub(super) fn open() -> Self {
        Self { is_closed: false, ..Self::closed() }
    }

    /// Adds a field that must be there.
    pub(super) fn field(mut self, name: &str, description: &str, schema: Value) -> Self {
        self.required.push(name.into());
        self.optional(name, description, schema)
    }

    /// Adds a field that can be left out.
    pub(super) fn optional(mut self, name: &str, description: &str, schema: Value) -> Self {
        self.properties.insert(name.to_owned(), with(schema, "description", description));
        self
    }

    /// Adds a field that can be left out or null.
    pub(super) fn nullable(self, name: &str, description: &str, schema: Value) -> Self {
        self.optional(name, description, nullable(schema))
    }

    pub(super) fn schema(self) -> Value {
        let Self { properties, required, is_closed } = self;
        let mut schema = json!({ "type": "object", "properties": properties });
        if !required.is_empty() {
            schema = with(schema, "required", required);
        }
        if is_closed { with(schema, "additionalProperties", false) } else { schema }
    }
}
