//! The proposed course as a `CarePlan`.

use super::export::{CONDITION, Export, FINDING, OBSERVATION, PLAN, SESSION};
use super::json::{extension_of, narrative, notes, part};
use crate::atlas::Vocabulary;
use crate::decision::{Decision, Protocol};
use crate::rules::LocalizedText;
use crate::texts::en::course::planned;
use crate::texts::en::words::{capitalised, label};
use crate::texts::en::{fhir as texts, report};
use serde_json::{Value, json};

pub(super) fn resource(export: &Export<'_>, protocol: &Protocol) -> Value {
    let decision = export.decision;
    let description: Vec<String> = clearances(decision).chain([decision.statement()]).collect();
    let issues = export.references("DetectedIssue", FINDING, decision.findings().len());
    let patterns = export.references("Observation", OBSERVATION, decision.leading_patterns().len());
    let concerns = decision.intake().concerns().len();
    json!({
        "resourceType": "CarePlan",
        "id": export.id(PLAN),
        "text": narrative([texts::PLAN_TITLE].into_iter().chain(description.iter().map(String::as_str))),
        "extension": owed(decision).chain(course(protocol)).collect::<Vec<_>>(),
        "status": status(decision),
        "intent": "proposal",
        "title": texts::PLAN_TITLE,
        "description": description.join("\n"),
        "subject": export.subject(),
        "created": export.context.recorded(),
        "author": export.software(),
        "addresses": export.references("Condition", CONDITION, concerns),
        "supportingInfo": issues.into_iter().chain(patterns).collect::<Vec<_>>(),
        "activity": [{ "reference": export.reference("ServiceRequest", SESSION) }],
        "note": notes(said(protocol)),
    })
}

/// Never `active`: a plan is a proposal until a practitioner takes it over.
pub(super) fn status(decision: &Decision) -> &'static str {
    if decision.is_conditional() { "on-hold" } else { "draft" }
}

/// What must be cleared before the first needle, in words; nothing unless the plan is conditional.
pub(super) fn clearances(decision: &Decision) -> impl Iterator<Item = String> + '_ {
    let owed = decision.clearances().filter(|_| decision.is_conditional());
    owed.map(|owed| {
        let finding = decision.findings().find(|finding| finding.rule() == owed.rule());
        let title = finding.and_then(|finding| finding.title()).map(LocalizedText::en);
        texts::do_not_start(label(owed.by()), title.unwrap_or(owed.rule().as_str()))
    })
}

/// The same as extensions.
pub(super) fn owed(decision: &Decision) -> impl Iterator<Item = Value> + '_ {
    let owed = decision.clearances().filter(|_| decision.is_conditional());
    owed.map(|owed| {
        let rule = part("rule", "valueCode", owed.rule().as_str());
        extension_of("clearance", [rule, part("by", "valueCode", owed.by().code())])
    })
}

fn course(protocol: &Protocol) -> Option<Value> {
    let course = protocol.course()?;
    let before_event = course.last_session_days_before_event();
    let parts = [
        part("sessions-min", "valueUnsignedInt", course.sessions().0),
        part("sessions-max", "valueUnsignedInt", course.sessions().1),
        part("per-week-min", "valueUnsignedInt", course.per_week().0),
        part("per-week-max", "valueUnsignedInt", course.per_week().1),
        part("reassess-after", "valueUnsignedInt", course.reassess_after()),
        part("maintenance-weeks", "valueUnsignedInt", course.maintenance_weeks()),
        part("last-session-days-before-event", "valueUnsignedInt", before_event),
        part("visit", "valuePositiveInt", course.visit()),
        part("progress", "valueCode", course.progress().map(Vocabulary::code)),
    ];
    Some(extension_of("course", parts))
}

/// The course, what to expect and how certain it is, harms, and what is left without an answer.
fn said(protocol: &Protocol) -> Vec<String> {
    let course = protocol.course().map(|course| {
        let days = course.last_session_days_before_event();
        let planned = planned(course.sessions(), course.per_week(), days);
        report::course(&planned, course.reassess_after(), course.maintenance_weeks())
    });
    let expected = protocol.expectations().map(|it| {
        let concern = capitalised(label(it.concern()));
        texts::expected(&concern, label(it.certainty()), it.note().text().en())
    });
    let unanswered = protocol
        .unanswered()
        .map(|it| texts::unanswered(label(it.concern()), label(it.zone()), label(it.because())));
    course
        .into_iter()
        .chain(expected)
        .chain(protocol.harms().map(|harm| texts::harm(harm.text().en())))
        .chain(protocol.aftercare().map(|text| texts::aftercare(text.text().en())))
        .chain(protocol.advice().map(|text| texts::advice(text.text().en())))
        .chain(protocol.adjuncts().map(|adjunct| texts::adjunct(adjunct.note().text().en())))
        .chain(unanswered)
        .collect()
}
