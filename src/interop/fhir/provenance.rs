//! Where a bundle comes from, as a Provenance: this library, and the rule packs with their digests.

use super::export::{Export, local_reference};
use super::json::{extension, hl7};
use super::systems::PACK;
use crate::rules::compile::PackName;
use serde_json::{Value, json};

pub(super) fn resource(export: &Export<'_>, resources: &[Value]) -> Value {
    let targets = resources.iter().filter_map(local_reference);
    json!({
        "resourceType": "Provenance",
        "id": export.id("provenance"),
        "target": targets.map(|reference| json!({ "reference": reference })).collect::<Vec<_>>(),
        "recorded": export.context.recorded(),
        "agent": [{ "type": hl7("provenance-participant-type", "assembler"), "who": export.software() }],
        "entity": export.decision.packs().iter().map(entity).collect::<Vec<_>>(),
    })
}

fn entity(pack: &PackName) -> Value {
    let name = format!("{} {}", pack.id, pack.version);
    let digest = extension("pack-digest", ("valueString", &*pack.digest));
    let replaces = pack.replaces.iter().map(|rule| extension("replaces", ("valueCode", rule.as_str())));
    let extensions: Vec<Value> = [digest].into_iter().chain(replaces).collect();
    json!({
        "extension": extensions,
        "role": "source",
        "what": { "identifier": { "system": PACK, "value": name }, "display": name },
    })
}
