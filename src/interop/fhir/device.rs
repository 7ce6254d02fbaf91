//! This library, and the needles of a visit, as Devices.

use super::export::{Export, SOFTWARE};
use super::json::coded;
use super::systems::KIND;
use crate::texts::en::fhir as texts;
use serde_json::{Value, json};

pub(super) const NEEDLES: &str = "needles";

pub(super) fn resources(export: &Export<'_>) -> Vec<Value> {
    let software = json!({
        "resourceType": "Device",
        "id": export.id(SOFTWARE),
        "deviceName": [{ "name": env!("CARGO_PKG_NAME"), "type": "model-name" }],
        "version": [{ "value": env!("CARGO_PKG_VERSION") }],
        "type": coded(KIND, SOFTWARE, texts::SOFTWARE),
    });
    let lots = export.context.performed().map_or(&[][..], |(performed, _)| performed.lots());
    let needles = lots.iter().zip(1_usize..).map(|(lot, number)| {
        json!({
            "resourceType": "Device",
            "id": export.id(&format!("{NEEDLES}-{number}")),
            "lotNumber": lot,
            "type": coded(KIND, NEEDLES, texts::NEEDLES),
            "patient": export.subject(),
        })
    });
    [software].into_iter().chain(needles).collect()
}
