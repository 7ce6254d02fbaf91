//! The verdict as a `GuidanceResponse`.

use super::care_plan;
use super::export::{CONDITION, Export, PLAN};
use super::json::{extension, extension_of, narrative, notes, part};
use crate::decision::{Decision, Question};
use crate::rules::Verdict;
use crate::texts::en::fhir as texts;
use crate::texts::en::words::{label, labels};
use serde_json::{Value, json};

const NAME: &str = "guidance";

pub(super) fn resource(export: &Export<'_>) -> Value {
    let decision = export.decision;
    let said = said(decision);
    let plan = decision.protocol().map(|_| export.reference("CarePlan", PLAN));
    let conditions = export.references("Condition", CONDITION, decision.intake().concerns().len());
    json!({
        "resourceType": "GuidanceResponse",
        "id": export.id(NAME),
        "text": narrative(said.iter().map(String::as_str)),
        "extension": extensions(decision),
        "moduleUri": concat!("https://docs.rs/tcm-facial/", env!("CARGO_PKG_VERSION")),
        "status": status(decision),
        "subject": export.subject(),
        "occurrenceDateTime": export.context.recorded(),
        "performer": export.software(),
        "reasonReference": conditions,
        "note": notes(said),
        "result": plan,
        "dataRequirement": decision.questions().map(|question| requirement(&question)).collect::<Vec<_>>(),
    })
}

fn status(decision: &Decision) -> &'static str {
    let mut questions = decision.questions();
    match (questions.len(), questions.any(|question| question.blocks())) {
        (0, _) => "success",
        (_, true) => "data-required",
        (_, false) => "data-requested",
    }
}

/// What whoever reads the verdict must read too: what was typed, the warning signs, the referral, the statement.
fn said(decision: &Decision) -> Vec<String> {
    let urgency = if decision.verdict() == Verdict::ReferUrgent { "urgently" } else { "routinely" };
    let roles = labels(decision.referred_to());
    let referral = (!roles.is_empty()).then(|| texts::referred_to(&roles, urgency));
    let notes = decision.notes().map(|note| texts::typed(label(note.risk()), note.note()));
    let verdict = match decision.verdict() {
        Verdict::Treat => texts::PLAN.to_owned(),
        other => texts::other_verdict(label(other)),
    };
    care_plan::clearances(decision)
        .chain([verdict])
        .chain(referral)
        .chain(decision.not_before_days().map(texts::not_before))
        .chain(notes)
        .chain(decision.red_flags().map(|flag| flag.text().en().to_owned()))
        .chain([decision.statement()])
        .collect()
}

fn extensions(decision: &Decision) -> Vec<Value> {
    let roles = decision.referred_to().map(|role| extension("referred-to", ("valueCode", role.code())));
    let days =
        decision.not_before_days().map(|days| extension("not-before-days", ("valueUnsignedInt", days)));
    let verdict = extension("verdict", ("valueCode", decision.verdict().code()));
    [verdict].into_iter().chain(roles).chain(days).collect()
}

/// An open question: the item of the questionnaire that answers it.
fn requirement(question: &Question<'_>) -> Value {
    let parts = [
        part("link-id", "valueString", question.ask()),
        part("text", "valueString", question.text()),
        part("blocks", "valueBoolean", question.blocks()),
        part("can-change-verdict", "valueBoolean", question.can_change_verdict()),
    ];
    json!({ "type": "QuestionnaireResponse", "extension": [extension_of("question", parts)] })
}
