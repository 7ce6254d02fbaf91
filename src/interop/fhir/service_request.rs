//! The proposed session as a `ServiceRequest`.

use super::export::{CONDITION, Export, FINDING, SESSION};
use super::json::{concept, extension, narrative, notes};
use super::systems::MODALITY;
use super::{body_site, care_plan};
use crate::decision::{Course, Protocol};
use crate::texts::en::fhir as texts;
use serde_json::{Value, json};

pub(super) fn resource(export: &Export<'_>, protocol: &Protocol) -> Value {
    let decision = export.decision;
    let said: Vec<String> = care_plan::clearances(decision)
        .chain(protocol.steps().map(|step| step.text().en().to_owned()))
        .chain([decision.statement()])
        .collect();
    let sites =
        protocol.insertions().zip(1_usize..).map(|(insertion, order)| body_site::planned(order, &insertion));
    let aftercare: Vec<&str> = protocol.aftercare().map(|text| text.plain().en()).collect();
    let concerns = decision.intake().concerns().len();
    json!({
        "resourceType": "ServiceRequest",
        "id": export.id(SESSION),
        "text": narrative([texts::PLAN_TITLE].into_iter().chain(said.iter().map(String::as_str))),
        "extension": care_plan::owed(decision).chain(minutes(protocol)).collect::<Vec<_>>(),
        "status": care_plan::status(decision),
        "intent": "proposal",
        "code": concept(MODALITY, protocol.modality()),
        "subject": export.subject(),
        "occurrenceTiming": protocol.course().as_ref().and_then(timing),
        "authoredOn": export.context.recorded(),
        "requester": export.software(),
        "reasonReference": export.references("Condition", CONDITION, concerns),
        "supportingInfo":
            export.references("DetectedIssue", FINDING, decision.findings().len()),
        "bodySite": sites.collect::<Vec<_>>(),
        "note": notes(said),
        "patientInstruction": aftercare.join("\n"),
    })
}

fn minutes(protocol: &Protocol) -> impl Iterator<Item = Value> {
    let extension = |name, value| extension(name, ("valueUnsignedInt", value));
    let prone =
        protocol.prone_retention_min().map(|minutes| extension("prone-retention-min", u16::from(minutes)));
    let supine = protocol.retention_min().map(|minutes| extension("retention-min", u16::from(minutes)));
    let visit = protocol.visit_min().map(|minutes| extension("visit-min", minutes));
    let press = protocol.press_seconds().map(|seconds| extension("press-seconds", seconds));
    [prone, supine, visit, press].into_iter().flatten()
}

/// How many sessions, and how many a week; nothing where no session fits before an event.
fn timing(course: &Course) -> Option<Value> {
    let positive = |number: u8| (number > 0).then_some(number);
    let more = |(min, max): (u8, u8)| positive(max).filter(|max| min > 0 && *max > min);
    positive(course.sessions().1)?;
    Some(json!({ "repeat": {
        "count": positive(course.sessions().0),
        "countMax": more(course.sessions()),
        "frequency": positive(course.per_week().0),
        "frequencyMax": more(course.per_week()),
        "period": 1,
        "periodUnit": "wk",
    } }))
}
