//! Building blocks of resources: codings, extensions, narratives, and what FHIR does not allow in JSON.

use super::systems::{UCUM, extension_url};
use crate::atlas::{Millimetres, Vocabulary};
use crate::texts::en::words::label;
use serde_json::{Map, Value, json};

/// A member of a vocabulary as a Coding.
pub(super) fn coding<V: Vocabulary>(system: &str, member: V) -> Value {
    json!({ "system": system, "code": member.code(), "display": label(member) })
}

/// The same as a `CodeableConcept`.
pub(super) fn concept<V: Vocabulary>(system: &str, member: V) -> Value {
    json!({ "coding": [coding(system, member)], "text": label(member) })
}

/// A code and what it means, as a `CodeableConcept`.
pub(super) fn coded(system: &str, code: &str, text: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code }], "text": text })
}

/// A code of HL7.
pub(super) fn hl7(code_system: &str, code: &str) -> Value {
    let system = format!("http://terminology.hl7.org/CodeSystem/{code_system}");
    json!({ "coding": [{ "system": system, "code": code }] })
}

/// An extension of this library with a value, such as `("valueCode", "left")`.
pub(super) fn extension(name: &str, (kind, value): (&str, impl Into<Value>)) -> Value {
    with_value(extension_url(name), kind, value.into())
}

/// An extension of this library with parts.
pub(super) fn extension_of(name: &str, parts: impl IntoIterator<Item = Value>) -> Value {
    json!({ "url": extension_url(name), "extension": parts.into_iter().collect::<Vec<_>>() })
}

/// A part of an extension, or nothing.
pub(super) fn part(name: &str, kind: &str, value: impl Into<Value>) -> Value {
    match value.into() {
        Value::Null => Value::Null,
        value => with_value(name.to_owned(), kind, value),
    }
}

fn with_value(url: String, kind: &str, value: Value) -> Value {
    let fields = [("url".to_owned(), url.into()), (kind.to_owned(), value)];
    Value::Object(fields.into_iter().collect())
}

/// A length as a Quantity.
pub(super) fn millimetres(length: Millimetres) -> Value {
    let (whole, rest) = (length.hundredths() / 100, length.hundredths() % 100);
    let value: Value = if rest == 0 { whole.into() } else { (f64::from(length.hundredths()) / 100.0).into() };
    json!({ "value": value, "unit": "mm", "system": UCUM, "code": "mm" })
}

/// Texts as Annotations.
pub(super) fn notes(texts: impl IntoIterator<Item = impl Into<String>>) -> Value {
    texts.into_iter().map(|text| json!({ "text": text.into() })).collect()
}

/// Paragraphs as a Narrative, for programs that show nothing else.
pub(super) fn narrative<'a>(paragraphs: impl IntoIterator<Item = &'a str>) -> Value {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let paragraphs = paragraphs.into_iter().filter(|text| !text.is_empty());
    let paragraphs: Vec<String> = paragraphs.map(|text| escaped(&printable(text))).collect();
    let paragraphs = paragraphs.join("</p><p>");
    let div = format!("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{paragraphs}</p></div>");
    json!({ "status": "generated", "div": div })
}

/// The text without control characters and without space around it: FHIR allows neither.
fn printable(text: &str) -> String {
    let is_allowed = |c: &char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    text.chars().filter(is_allowed).collect::<String>().trim().to_owned()
}

/// Removes what FHIR does not allow, which stands for what is not there: null, an empty text, an empty list, an empty object.
pub(super) fn without_empty(value: Value) -> Value {
    match value {
        Value::String(text) => match printable(&text) {
            text if text.is_empty() => Value::Null,
            text => text.into(),
        },
        Value::Array(values) => {
            let values: Vec<Value> =
                values.into_iter().map(without_empty).filter(|value| !value.is_null()).collect();
            if values.is_empty() { Value::Null } else { values.into() }
        }
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (name, without_empty(value)));
            let fields: Map<String, Value> = fields.filter(|(_, value)| !value.is_null()).collect();
            if fields.is_empty() { Value::Null } else { fields.into() }
        }
        other => other,
    }
}
