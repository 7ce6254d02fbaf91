//! Findings, and rules that somebody set aside, as `DetectedIssue`s.

use super::export::{Export, FINDING, PLAN};
use super::json::{coded, extension, narrative};
use super::systems::{FACT, RULE};
use crate::decision::{Finding, Override, Withheld};
use crate::rules::{LocalizedText, RuleClass, RuleId, Verdict};
use crate::texts::en::words::{label, list};
use crate::texts::en::{fhir as texts, report};
use serde_json::{Value, json};

const OVERRIDE: &str = "override";

pub(super) fn resources(export: &Export<'_>) -> Vec<Value> {
    let findings = export.decision.findings().zip(1_usize..);
    let findings = findings.map(|(finding, number)| of_finding(export, &finding, number));
    let overrides = export.decision.overrides().zip(1_usize..);
    let overrides = overrides.map(|(set_aside, number)| of_override(export, &set_aside, number));
    findings.chain(overrides).collect()
}

fn of_finding(export: &Export<'_>, finding: &Finding<'_>, number: usize) -> Value {
    let title = title(finding.title(), finding.rule());
    let detail = detail(finding);
    let statement = export.decision.statement();
    let evidence = finding.because().map(|fact| json!({ "code": [coded(FACT, &fact, &fact)] }));
    let forbids = finding.forbids().iter().map(|it| extension("forbids", ("valueCode", it.code())));
    let class = extension("class", ("valueCode", finding.class().code()));
    let verdict = extension("verdict", ("valueCode", finding.verdict().code()));
    let everyone = finding.is_for_everyone().then(|| extension("for-everyone", ("valueBoolean", true)));
    let extensions: Vec<Value> = [class, verdict].into_iter().chain(everyone).chain(forbids).collect();
    json!({
        "resourceType": "DetectedIssue",
        "id": export.id(&format!("{FINDING}-{number}")),
        "text": narrative([title, detail.as_str(), statement.as_str()]),
        "extension": extensions,
        // Found by rules alone; the practitioner confirms it.
        "status": "preliminary",
        "code": coded(RULE, finding.rule().as_str(), title),
        "severity": severity(finding.class(), finding.verdict()),
        "patient": export.subject(),
        "identifiedDateTime": export.context.recorded(),
        "author": export.software(),
        "implicated": export.decision.protocol().map(|_| [export.reference("CarePlan", PLAN)]),
        "evidence": evidence.collect::<Vec<_>>(),
        "detail": detail,
        "mitigation": mitigations(export, finding),
    })
}

/// The id stands where a rule has no title.
fn title<'a>(title: Option<&'a LocalizedText>, rule: &'a RuleId) -> &'a str {
    title.map_or(rule.as_str(), LocalizedText::en)
}

/// Why the rule exists, what to do, what was assumed, who can clear it, what no source confirms.
fn detail(finding: &Finding<'_>) -> String {
    let assumed: Vec<String> = finding.assumed().collect();
    let lines = [finding.reason().to_owned()]
        .into_iter()
        .chain(finding.instruct().iter().map(|text| text.en().to_owned()))
        .chain((!assumed.is_empty()).then(|| texts::not_stated(&list(&assumed))))
        .chain(finding.clearance().map(|role| texts::before_the_first_needle(label(role))))
        .chain([texts::can_be_cleared_by(label(finding.cleared_by()))])
        .chain(finding.unconfirmed().map(texts::unconfirmed));
    lines.collect::<Vec<_>>().join("\n")
}

/// By the class of the rule, and never less than its verdict says.
fn severity(class: RuleClass, verdict: Verdict) -> &'static str {
    match (class, verdict) {
        (RuleClass::RedFlag | RuleClass::Absolute, _) | (_, Verdict::ReferUrgent | Verdict::Decline) => {
            "high"
        }
        (RuleClass::Caution | RuleClass::Policy | RuleClass::Note, Verdict::Treat) => "low",
        _ => "moderate",
    }
}

/// What the plan leaves out because of the finding.
fn mitigations(export: &Export<'_>, finding: &Finding<'_>) -> Vec<Value> {
    let Some(protocol) = export.decision.protocol() else { return Vec::new() };
    let withheld = protocol.withheld().filter(|withheld| withheld.rules().any(|rule| rule == finding.rule()));
    let action = |text: String| json!({ "action": { "text": text }, "author": export.software() });
    withheld.map(|withheld| action(left_out(&withheld))).collect()
}

fn left_out(withheld: &Withheld<'_>) -> String {
    let (place, side) = (withheld.site().to_string(), label(withheld.side()));
    match withheld.substitute() {
        Some(point) => texts::replaced(&place, side, point.code()),
        None => texts::not_treated(&place, side),
    }
}

fn of_override(export: &Export<'_>, set_aside: &Override<'_>, number: usize) -> Value {
    let title = title(set_aside.title(), set_aside.rule());
    let when = report::when_overridden(set_aside.days_ago());
    let text = [
        texts::set_aside(set_aside.by(), label(set_aside.role()), &when),
        texts::seen(set_aside.seen()),
        texts::rationale(set_aside.rationale()),
    ];
    let instruct = set_aside.instruct().iter().map(|text| text.en().to_owned());
    let detail: Vec<String> = [set_aside.reason().to_owned()].into_iter().chain(instruct).collect();
    json!({
        "resourceType": "DetectedIssue",
        "id": export.id(&format!("{OVERRIDE}-{number}")),
        "extension": [extension("overridden", ("valueBoolean", true))],
        "status": "final",
        "code": coded(RULE, set_aside.rule().as_str(), title),
        "severity": severity(RuleClass::Relative, set_aside.verdict()),
        "patient": export.subject(),
        "identifiedDateTime": export.context.recorded(),
        "author": export.software(),
        "detail": detail.join("\n"),
        "mitigation": [{ "action": { "text": text.join("\n") }, "author": { "display": set_aside.by() } }],
    })
}
