//! Reactions to needles as `AdverseEvent`s.

use super::body_site;
use super::export::{Export, PROCEDURE};
use super::json::{coding, extension, hl7};
use super::systems::REACTION;
use crate::intake::{ReportedReaction, Visit};
use crate::texts::en::words::label;
use serde_json::{Value, json};

/// First the reactions to earlier needles, then those of the visit that was done.
pub(super) fn resources(export: &Export<'_>) -> Vec<Value> {
    let earlier = export.decision.intake().visit().and_then(Visit::reactions).unwrap_or_default();
    let now = export.context.performed().map_or(&[][..], |(performed, _)| performed.reactions());
    let earlier = earlier.iter().map(|reaction| (reaction, None));
    let procedure = export.reference("Procedure", PROCEDURE);
    let now = now.iter().map(|reaction| (reaction, Some(json!([{ "instance": procedure }]))));
    let reactions = earlier.chain(now).zip(1_usize..);
    reactions
        .map(|((reaction, suspect), number)| resource(export, reaction, suspect.as_ref(), number))
        .collect()
}

fn resource(
    export: &Export<'_>,
    reaction: &ReportedReaction,
    suspect: Option<&Value>,
    number: usize,
) -> Value {
    let began = reaction.days_ago().map(|days| extension("days-ago", ("valueUnsignedInt", days)));
    let gone = reaction.gone_days_ago().map(|days| extension("gone-days-ago", ("valueUnsignedInt", days)));
    // Whether it was severe is recorded, and whether it was mild is not.
    let severity = (reaction.severe() == Some(true)).then(|| hl7("adverse-event-severity", "severe"));
    let outcome = if reaction.gone_days_ago().is_some() { "resolved" } else { "ongoing" };
    json!({
        "resourceType": "AdverseEvent",
        "id": export.id(&format!("reaction-{number}")),
        "extension": body_site::of_reaction(reaction).into_iter().chain(began).chain(gone).collect::<Vec<_>>(),
        "actuality": "actual",
        "event": { "coding": [coding(REACTION, reaction.reaction())], "text": words(reaction) },
        "subject": export.subject(),
        "recordedDate": export.context.recorded(),
        "recorder": export.practitioner(),
        "severity": severity,
        "outcome": hl7("adverse-event-outcome", outcome),
        "suspectEntity": suspect,
    })
}

/// The reaction, and what was typed about it.
pub(super) fn words(reaction: &ReportedReaction) -> String {
    let name = label(reaction.reaction());
    reaction.note().map_or_else(|| name.to_owned(), |note| format!("{name}: {note}"))
}
