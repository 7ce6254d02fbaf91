//! Leading patterns as Observations.

use super::export::{Export, OBSERVATION};
use super::json::{coded, concept, notes};
use super::systems::{FIT, ICD11, KIND, PATTERN};
use crate::decision::PatternScore;
use crate::texts::en::fhir as texts;
use crate::texts::en::words::labels;
use serde_json::{Value, json};

pub(super) fn resources(export: &Export<'_>) -> Vec<Value> {
    let patterns = export.decision.leading_patterns().zip(1_usize..);
    patterns.map(|(pattern, number)| resource(export, &pattern, number)).collect()
}

/// An Observation and not a Condition: signs fit a pattern, which is not a diagnosis.
fn resource(export: &Export<'_>, pattern: &PatternScore<'_>, number: usize) -> Value {
    let name = pattern.name().en();
    let own = json!({ "system": PATTERN, "code": pattern.id().as_str(), "display": name });
    // WHO allows its codes, and not its titles.
    let icd11 = pattern.icd11().iter().map(|code| json!({ "system": ICD11, "code": code }));
    let codings: Vec<Value> = [own].into_iter().chain(icd11).collect();
    let signs = |signs: String, said: fn(&str) -> String| (!signs.is_empty()).then(|| said(&signs));
    let said = [Some(texts::PATTERN_NOTE.to_owned())]
        .into_iter()
        .chain([signs(labels(pattern.matched()), texts::signs_recorded)])
        .chain([signs(labels(pattern.missing()), texts::signs_missing)])
        .flatten();
    json!({
        "resourceType": "Observation",
        "id": export.id(&format!("{OBSERVATION}-{number}")),
        "status": "preliminary",
        "code": coded(KIND, OBSERVATION, texts::PATTERN),
        "subject": export.subject(),
        "effectiveDateTime": export.context.recorded(),
        "valueCodeableConcept": { "coding": codings, "text": name },
        "note": notes(said),
        "device": export.software(),
        "component": [
            { "code": coded(KIND, "score", texts::SCORE), "valueInteger": pattern.per_mille() },
            { "code": coded(KIND, "fit", texts::FIT), "valueCodeableConcept": concept(FIT, pattern.fit()) },
        ],
    })
}
