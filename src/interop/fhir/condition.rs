//! Concerns as Conditions.

use super::export::{CONDITION, Export};
use super::json::{concept, extension, hl7};
use super::systems::{CONCERN, SEVERITY, SIDE, ZONE};
use crate::intake::ReportedConcern;
use serde_json::{Value, json};

pub(super) fn resources(export: &Export<'_>) -> Vec<Value> {
    let concerns = export.decision.intake().concerns().iter().zip(1_usize..);
    concerns.map(|(reported, number)| resource(export, reported, number)).collect()
}

/// What the person wants treated, as reported: nobody has examined it.
fn resource(export: &Export<'_>, reported: &ReportedConcern, number: usize) -> Value {
    let side = reported.side().map(|side| extension("side", ("valueCodeableConcept", concept(SIDE, side))));
    let main = reported.is_main().then(|| extension("main", ("valueBoolean", true)));
    json!({
        "resourceType": "Condition",
        "id": export.id(&format!("{CONDITION}-{number}")),
        "extension": side.into_iter().chain(main).collect::<Vec<_>>(),
        "clinicalStatus": hl7("condition-clinical", "active"),
        "verificationStatus": hl7("condition-ver-status", "unconfirmed"),
        "severity": concept(SEVERITY, reported.severity()),
        "code": concept(CONCERN, reported.concern()),
        "bodySite": reported.zones().iter().map(|zone| concept(ZONE, zone)).collect::<Vec<_>>(),
        "subject": export.subject(),
        "recordedDate": export.context.recorded(),
    })
}
