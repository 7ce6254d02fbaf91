//! The JSON Schemas in `schemas` are those that the library makes, and the manual describes their fields.

use serde_json::Value;
use std::collections::BTreeSet;
use tcm_facial::interop::schema;

/// A schema with the name of its file.
type Named = (&'static str, fn() -> Value);

const SCHEMAS: [Named; 3] =
    [("intake", schema::intake), ("decision", schema::decision), ("record", schema::record)];

/// `WRITE_SCHEMAS=1 cargo test --features schema --test it -- schema::` writes them anew.
#[test]
fn the_checked_in_schemas_are_current() {
    for (name, schema) in SCHEMAS {
        let path = format!("{}/schemas/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let schema = schema();
        if std::env::var_os("WRITE_SCHEMAS").is_some() {
            std::fs::write(&path, format!("{schema:#}\n")).unwrap();
        }
        let written: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        assert!(
            written == schema,
            "{path} is out of date: run `WRITE_SCHEMAS=1 cargo test --features schema --test it -- schema::`"
        );
    }
}

/// Every name of a property, wherever it stands.
fn properties(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Array(values) => values.iter().for_each(|value| properties(value, names)),
        Value::Object(keywords) => {
            if let Some(Value::Object(named)) = keywords.get("properties") {
                names.extend(named.keys().cloned());
            }
            keywords.values().for_each(|value| properties(value, names));
        }
        _ => {}
    }
}

#[test]
fn the_manual_describes_every_field() {
    let manual = include_str!("../../src/manual/_09_wire_format.rs");
    let described: BTreeSet<&str> = manual.split('`').skip(1).step_by(2).collect();
    for (name, schema) in SCHEMAS {
        let mut names = BTreeSet::new();
        properties(&schema(), &mut names);
        assert!(names.len() > 30, "{name}: {names:?}");
        let missing: Vec<&String> =
            names.iter().filter(|field| !described.contains(field.as_str())).collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
    }
}

/// Every reference leads to a definition, and every definition is referred to.
#[test]
fn every_definition_is_referred_to() {
    for (name, schema) in SCHEMAS {
        let schema = schema();
        let written = schema.to_string();
        let definitions: BTreeSet<&str> =
            schema["$defs"].as_object().unwrap().keys().map(String::as_str).collect();
        let references = written.split("\"#/$defs/").skip(1).map(|rest| rest.split('"').next().unwrap());
        assert_eq!(references.collect::<BTreeSet<_>>(), definitions, "{name}");
    }
}

/// Conditions have no descriptions.
const CONDITIONS: [&str; 7] = ["allOf", "contains", "else", "if", "not", "oneOf", "then"];

#[test]
fn every_field_has_a_description_and_every_code_a_label() {
    fn check(schema: &Value) {
        match schema {
            Value::Array(values) => values.iter().for_each(check),
            Value::Object(keywords) => {
                for (name, field) in
                    keywords.get("properties").and_then(Value::as_object).into_iter().flatten()
                {
                    let described = field["description"].as_str().is_some_and(|text| text.ends_with('.'));
                    assert!(described, "{name}: {field}");
                }
                let parts = keywords.iter().filter(|(keyword, _)| !CONDITIONS.contains(&keyword.as_str()));
                parts.for_each(|(_, part)| check(part));
            }
            _ => {}
        }
    }
    for (_, schema) in SCHEMAS {
        let schema = schema();
        check(&schema);
        for (name, definition) in schema["$defs"].as_object().unwrap() {
            let codes = definition["oneOf"].as_array().into_iter().flatten();
            for code in codes.filter(|code| code.get("const").is_some()) {
                assert!(code["title"].as_str().is_some_and(|title| !title.is_empty()), "{name}: {code}");
            }
        }
    }
}
