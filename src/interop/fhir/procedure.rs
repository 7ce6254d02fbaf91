//! A visit that was done as a Procedure.

use super::export::{CONDITION, Export, PLAN, PROCEDURE};
use super::json::{coding, notes};
use super::systems::MODALITY;
use super::{adverse_event, body_site, device};
use crate::intake::Modality;
use crate::record::Performed;
use crate::texts::en::fhir as texts;
use crate::texts::en::words::label;
use serde_json::{Value, json};

pub(super) fn resource(export: &Export<'_>, performed: &Performed, date: &str) -> Value {
    let plan = export.decision.protocol().map(|_| export.reference("CarePlan", PLAN));
    let sites = performed.insertions().iter().zip(1_usize..);
    let sites: Vec<Value> = sites.map(|(done, order)| body_site::performed(order, *done)).collect();
    let missing = performed.needles_missing();
    let missing = (missing > 0).then(|| texts::needles_missing(missing));
    let practitioner = export.context.practitioner().map(|_| json!({ "actor": export.practitioner() }));
    let reactions = performed.reactions().iter().map(adverse_event::words);
    let concerns = export.decision.intake().concerns().len();
    json!({
        "resourceType": "Procedure",
        "id": export.id(PROCEDURE),
        "basedOn": [plan],
        "status": status(performed),
        "code": code(performed),
        "subject": export.subject(),
        "performedDateTime": date,
        "performer": [practitioner],
        "reasonReference": export.references("Condition", CONDITION, concerns),
        "bodySite": sites,
        "complication": reactions.map(|text| json!({ "text": text })).collect::<Vec<_>>(),
        "usedReference": export.references("Device", device::NEEDLES, performed.lots().len()),
        "note": notes(missing.into_iter().chain(performed.note().map(str::to_owned))),
    })
}

/// A visit is not over while a needle has not come out.
fn status(performed: &Performed) -> &'static str {
    match (performed.insertions(), performed.needles_missing()) {
        ([], _) => "not-done",
        (_, 0) => "completed",
        _ => "in-progress",
    }
}

/// What went in says how it was treated.
fn code(performed: &Performed) -> Value {
    let modality = if performed.needles_in() > 0 { Modality::Needle } else { Modality::Acupressure };
    json!({ "coding": [coding(MODALITY, modality)], "text": label(modality) })
}
