//! The questions of an intake as a Questionnaire.

use super::item::{AnswerKind, EnableWhen, Item, Options};
use super::json::{extension, without_empty};
use super::questions::questions;
use super::systems::{QUESTIONNAIRE, UCUM};
use crate::engine::Engine;
use crate::intake::PresentRisk;
use crate::texts::en::fhir as texts;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Returns the questions of an intake as a FHIR R4 Questionnaire: in groups, with the kind of answer, the answers to choose from,
/// ranges, and what each depends on. The questions that the packs of the engine add are in it.
///
/// The `linkId` of a question is the fact that rules name: `risk.epilepsy`, `risk.epilepsy.status`. Details are asked only where the
/// risk is answered with yes, the week only in a pregnancy. A program that draws a form of its own can take groups, labels and
/// ranges from here, or from the vocabularies in [`intake`](crate::intake).
///
/// An answer that is left out is unknown and never no. One question, `risk.all_others`, denies all risks that are not answered; only
/// somebody who has asked them may answer it with yes.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::interop::fhir::questionnaire;
///
/// let questionnaire = questionnaire(&Engine::standard());
/// let text = questionnaire.to_string();
/// assert!(text.contains(r#""linkId":"risk.epilepsy.status""#));
/// assert!(text.contains(r#""enableWhen":[{"answerBoolean":true,"operator":"=","question":"risk.epilepsy"}]"#));
/// ```
#[doc(alias("form", "anamnesis", "SDC"))]
pub fn questionnaire(engine: &Engine) -> Value {
    let items = questions(Some(engine));
    let mut shared = BTreeMap::new();
    let written: Vec<Value> = items.iter().map(|item| write(item, &mut shared)).collect();
    let mut questionnaire = without_empty(json!({
        "resourceType": "Questionnaire",
        "url": QUESTIONNAIRE,
        "version": env!("CARGO_PKG_VERSION"),
        "name": "TcmFacialIntake",
        "title": texts::QUESTIONNAIRE_TITLE,
        "status": "active",
        "subjectType": ["Patient"],
        "contained": shared.into_values().collect::<Vec<_>>(),
        "item": written,
    }));
    questionnaire.sort_all_objects();
    questionnaire
}

fn write(item: &Item, shared: &mut BTreeMap<&'static str, Value>) -> Value {
    let (kind, range) = match item.answer {
        AnswerKind::Group => ("group", None),
        AnswerKind::Boolean => ("boolean", None),
        AnswerKind::Integer(range, unit) => ("integer", Some((range, unit))),
        AnswerKind::Text => ("text", None),
        AnswerKind::Choice(_) => ("choice", None),
    };
    let hl7 = |name: &str, kind: &str, value: Value| {
        let url = format!("http://hl7.org/fhir/StructureDefinition/{name}");
        json!({ "url": url, kind: value })
    };
    let limits = range.map(|(range, unit)| {
        let unit = unit
            .map(|unit| hl7("questionnaire-unit", "valueCoding", json!({ "system": UCUM, "code": unit })));
        let min = hl7("minValue", "valueInteger", range.min.into());
        [Some(min), Some(hl7("maxValue", "valueInteger", range.max.into())), unit]
    });
    let respondent = item.respondent.map(|of| extension("respondent", ("valueCode", of.code())));
    let (options, value_set) = match &item.answer {
        AnswerKind::Choice(options) => write_options(options, shared),
        _ => (Vec::new(), None),
    };
    let enable_when: Vec<Value> = item.enable_when.iter().map(write_condition).collect();
    json!({
        "extension": limits.into_iter().flatten().flatten().chain(respondent).collect::<Vec<_>>(),
        "linkId": item.link_id,
        "text": item.text,
        "type": kind,
        "enableWhen": enable_when,
        "enableBehavior": (item.enable_when.len() > 1).then_some("any"),
        "required": item.required.then_some(true),
        "repeats": item.repeats.then_some(true),
        "maxLength": matches!(item.answer, AnswerKind::Text).then_some(*PresentRisk::NOTE_CHARACTERS.end()),
        "answerOption": options,
        "answerValueSet": value_set,
        "item": item.items.iter().map(|item| write(item, shared)).collect::<Vec<_>>(),
    })
}

/// The answers to choose from, or the value set that holds them.
fn write_options(
    options: &Options,
    shared: &mut BTreeMap<&'static str, Value>,
) -> (Vec<Value>, Option<String>) {
    let members = options.members.iter();
    let Some(id) = options.value_set else {
        return (members.map(|(code, _)| json!({ "valueCoding": options.coding(code) })).collect(), None);
    };
    let concepts: Vec<Value> =
        members.map(|(code, label)| json!({ "code": code, "display": label })).collect();
    let value_set = json!({
        "resourceType": "ValueSet",
        "id": id,
        "status": "active",
        "compose": { "include": [{ "system": options.system, "concept": concepts }] },
    });
    shared.entry(id).or_insert(value_set);
    (Vec::new(), Some(format!("#{id}")))
}

fn write_condition(condition: &EnableWhen) -> Value {
    match condition {
        EnableWhen::Is(question, Value::Bool(answer)) => {
            json!({ "question": question, "operator": "=", "answerBoolean": answer })
        }
        EnableWhen::Is(question, coding) => {
            json!({ "question": question, "operator": "=", "answerCoding": coding })
        }
        EnableWhen::Yes(question) => json!({ "question": question, "operator": "=", "answerBoolean": true }),
        EnableWhen::Missing(question) => {
            json!({ "question": question, "operator": "exists", "answerBoolean": false })
        }
        EnableWhen::Answered(question) => {
            json!({ "question": question, "operator": "exists", "answerBoolean": true })
        }
    }
}
