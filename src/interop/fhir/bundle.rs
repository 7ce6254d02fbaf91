//! A decision as a Bundle.

use super::context::Context;
use super::export::{Export, local_reference};
use super::json::without_empty;
use super::{
    adverse_event, care_plan, condition, detected_issue, device, guidance_response, observation, procedure,
    provenance, service_request,
};
use crate::decision::Decision;
use serde_json::{Value, json};

/// Returns a decision as a FHIR R4 Bundle of the type `collection`, deterministic: the same decision and context give the same bytes.
///
/// A `collection` says that its resources belong together and asks nobody to do anything. A `document` would need a Composition that
/// somebody signs, and a `transaction` would tell a server what to store; both are for the program that receives it.
///
/// | resource | what it holds |
/// |---|---|
/// | `GuidanceResponse` | the verdict, what is still to be asked, the referral, notes as typed, the statement; always |
/// | `CarePlan`, `ServiceRequest` | the proposed course and session: only with the verdict `treat`, `draft`, or `on-hold` while a clearance is owed; the intent is `proposal` |
/// | `DetectedIssue` | one for each finding, and one for each rule that somebody set aside |
/// | Condition | one for each concern, as reported, `unconfirmed` |
/// | Observation | one for each leading pattern, with its ICD-11 TM1 codes, `preliminary` |
/// | Procedure, Device | what was done and the lots of the needles, if the context [has it](Context::with_performed) |
/// | `AdverseEvent` | one for each reaction to earlier needles, and of the visit that was done |
/// | Device, Provenance | this library, and the packs with their digests |
///
/// A non-needle [alternative](Decision::alternative) is not exported: it is no part of the decision to treat. Nothing is `active` and
/// nothing is an `order`. Texts are English. See the [manual](crate::manual::_10_fhir) for every extension.
///
/// ```
/// use tcm_facial::interop::fhir::{Context, bundle};
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "anticoagulant" }], "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let context = Context::new("https://clinic.example/fhir", "visit-1", "Patient/7", "2026-11-28T10:30:00+01:00")?;
/// let bundle = bundle(&decision, &context);
///
/// let entries = bundle["entry"].as_array().ok_or("no entries")?;
/// let plan = entries.iter().map(|entry| &entry["resource"]).find(|it| it["resourceType"] == "CarePlan").ok_or("no plan")?;
/// // A physician has to agree first.
/// assert_eq!((plan["status"].as_str(), plan["intent"].as_str()), (Some("on-hold"), Some("proposal")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn bundle(decision: &Decision, context: &Context) -> Value {
    let export = Export { decision, context };
    let mut resources = vec![guidance_response::resource(&export)];
    if let Some(protocol) = decision.protocol() {
        resources.push(care_plan::resource(&export, protocol));
        resources.push(service_request::resource(&export, protocol));
    }
    if let Some((performed, date)) = context.performed() {
        resources.push(procedure::resource(&export, performed, date));
    }
    resources.extend(adverse_event::resources(&export));
    resources.extend(detected_issue::resources(&export));
    resources.extend(condition::resources(&export));
    resources.extend(observation::resources(&export));
    resources.extend(device::resources(&export));
    let provenance = provenance::resource(&export, &resources);
    resources.push(provenance);
    let entries: Vec<Value> = resources.iter().map(|resource| entry(context, resource)).collect();
    let mut bundle = without_empty(json!({
        "resourceType": "Bundle",
        "id": context.id(),
        "type": "collection",
        "timestamp": context.recorded(),
        "entry": entries,
    }));
    // Whatever order of keys a program has chosen for `serde_json`, the bytes are the same.
    bundle.sort_all_objects();
    bundle
}

fn entry(context: &Context, resource: &Value) -> Value {
    let url = local_reference(resource).map(|reference| format!("{}/{reference}", context.base()));
    json!({ "fullUrl": url, "resource": resource })
}
