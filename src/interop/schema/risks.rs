//! The schema of the answers about risks.

use super::keywords::{Definitions, Object, any_of, code, if_field, list_of_at_most, one_of, whole, with};
use super::parts::{note, side};
use crate::atlas::{FacialZone, Language};
use crate::intake::ranges::MOST_PRESENT;
use crate::intake::{Detail, Intake, Risk, Severity, Status};
use serde_json::{Value, json};

pub(super) fn risks(defs: &mut Definitions) -> Value {
    let entry = defs.refer("present_risk", present);
    let risk = risk(defs);
    let all_others = json!({ "const": "all_others", "title": "all that are not present" });
    let one = json!({ "anyOf": [risk, all_others] });
    let listed = list_of_at_most(Risk::ALL.len().saturating_add(1), one);
    Object::closed()
        .nullable(
            "present",
            "The risks that are present, each with its details. One that is present more than once has an entry each time.",
            list_of_at_most(MOST_PRESENT, entry),
        )
        .nullable(
            "absent",
            "`all_others`, or a list of the risks that were denied. A risk in neither list is unknown; one in both is an error.",
            json!({ "anyOf": [all_others, listed, { "type": "null" }] }),
        )
        .schema()
}

/// A risk with the question that asks for it.
pub(super) fn risk(defs: &mut Definitions) -> Value {
    let described = |risk: &Risk| {
        let [group, question] = [risk.group().label(Language::English), risk.question(Language::English)];
        with(code(*risk), "description", format!("Group: {group}. {question}"))
    };
    defs.refer("risk", |_| one_of(Risk::ALL.iter().map(described)))
}

fn present(defs: &mut Definitions) -> Value {
    let risk = risk(defs);
    let zone = defs.code::<FacialZone>("zone");
    let side = defs.refer("one_or_both_sides", side);
    let (status, severity) = (defs.code::<Status>("status"), defs.code::<Severity>("severity"));
    let object = Object::closed().field("risk", "The risk.", risk);
    let object = Detail::ALL.iter().fold(object, |object, detail| {
        let (description, schema) = match detail {
            Detail::Status => {
                ("Whether the condition is active, controlled or past. Left out: the worst.", status.clone())
            }
            Detail::Severity => ("Left out: the worst.", severity.clone()),
            Detail::DaysAgo => ("How many days ago it was. Left out: today.", whole(&Intake::EVENT_IN_DAYS)),
            Detail::Zones => (
                "Where. Left out: the whole face; an empty list: nowhere in the face.",
                list_of_at_most(FacialZone::ALL.len(), zone.clone()),
            ),
            Detail::Side => ("On which side. Left out: both.", side.clone()),
            Detail::Note => ("What it is, as it was typed: printable characters, no line break.", note()),
        };
        object.nullable(detail.code(), description, schema)
    });
    with(object.schema(), "allOf", [details(), statuses()].concat())
}

/// Each detail is only for the risks that take it.
fn details() -> Vec<Value> {
    let refused = |detail: &Detail| {
        let others = Risk::ALL.iter().copied().filter(|risk| !risk.accepts(*detail));
        if_field("risk", any_of(others), json!({ "properties": { detail.code(): { "type": "null" } } }))
    };
    Detail::ALL.iter().map(refused).collect()
}

/// A risk takes only some statuses.
fn statuses() -> Vec<Value> {
    let refused = |status: &Status| {
        let others = Risk::ALL.iter().copied();
        let others = others.filter(|risk| risk.accepts(Detail::Status) && !risk.statuses().contains(status));
        let others: Vec<Risk> = others.collect();
        let then = json!({ "properties": { "status": { "not": any_of([*status]) } } });
        (!others.is_empty()).then(|| if_field("risk", any_of(others), then))
    };
    Status::ALL.iter().filter_map(refused).collect()
}
