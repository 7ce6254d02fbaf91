//! FHIR R4: bundles, the questionnaire, and responses to it.

mod bundle;
mod context;
mod questionnaire;
mod response;

use serde_json::Value;
use tcm_facial::decision::Decision;
use tcm_facial::interop::fhir;

pub(crate) fn context() -> fhir::Context {
    fhir::Context::new("https://clinic.example/fhir", "visit-1", "Patient/7", "2026-11-28T10:30:00+01:00")
        .unwrap()
}

pub(crate) fn bundle(decision: &Decision) -> Value {
    fhir::bundle(decision, &context())
}

/// The resources of a bundle of one type.
pub(crate) fn resources<'a>(bundle: &'a Value, kind: &str) -> Vec<&'a Value> {
    let entries = bundle["entry"].as_array().unwrap().iter();
    entries.map(|entry| &entry["resource"]).filter(|resource| resource["resourceType"] == kind).collect()
}

/// Every value of a tree, with the name of its field.
pub(crate) fn walk<'a>(value: &'a Value, name: &'a str, visit: &mut impl FnMut(&'a str, &'a Value)) {
    visit(name, value);
    match value {
        Value::Array(values) => values.iter().for_each(|value| walk(value, name, visit)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| walk(value, name, visit)),
        _ => {}
    }
}

/// The value of a part of an extension of ours.
pub(crate) fn part<'a>(element: &'a Value, extension: &str, part: &str) -> Option<&'a Value> {
    let find = |parent: &'a Value, is_it: &dyn Fn(&str) -> bool| {
        parent["extension"].as_array()?.iter().find(|it| it["url"].as_str().is_some_and(is_it))
    };
    let found = find(element, &|url| url.ends_with(&format!("/StructureDefinition/{extension}")))?;
    let found = if part.is_empty() { found } else { find(found, &|url| url == part)? };
    found.as_object()?.iter().find(|(name, _)| name.starts_with("value")).map(|(_, value)| value)
}
