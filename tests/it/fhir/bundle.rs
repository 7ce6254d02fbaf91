//! What a bundle says is what the decision says, and no more.

use super::{bundle, context, part, resources, walk};
use crate::reference::intakes;
use crate::support::{
    cases, decide, engine, intake, overriding, somebody, somebody_with, somebody_with_risks,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::Part;
use tcm_facial::decision::Decision;
use tcm_facial::intake::{Reaction, ReportedReaction};
use tcm_facial::interop::fhir::{self, systems};
use tcm_facial::record::Performed;
use tcm_facial::rules::{Role, Verdict};

fn rules_of(issues: &[&Value]) -> Vec<String> {
    let code = |issue: &&Value| issue["code"]["coding"][0]["code"].as_str().unwrap().to_owned();
    let mut rules: Vec<String> = issues.iter().map(code).collect();
    rules.sort();
    rules
}

/// Ids are unique and allowed, each full URL is that of its resource, and every reference resolves or is the caller's.
fn references_resolve(bundle: &Value) {
    let mut known = BTreeSet::from(["Patient/7".to_owned(), "Practitioner/3".to_owned()]);
    for entry in bundle["entry"].as_array().unwrap() {
        let resource = &entry["resource"];
        let id = resource["id"].as_str().unwrap();
        assert!(id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{id}");
        let local = format!("{}/{id}", resource["resourceType"].as_str().unwrap());
        assert_eq!(entry["fullUrl"], format!("https://clinic.example/fhir/{local}"));
        assert!(known.insert(local), "{id}");
    }
    let mut references = 0;
    walk(bundle, "", &mut |name, value| {
        if let ("reference", Value::String(reference)) = (name, value) {
            references += 1;
            assert!(known.contains(reference), "{reference}");
        }
    });
    assert!(references > 5, "{references}");
}

/// FHIR allows neither null nor anything empty.
fn nothing_is_empty(bundle: &Value) {
    walk(bundle, "", &mut |name, value| {
        let is_empty = match value {
            Value::Null => true,
            Value::String(text) => text.trim() != text || text.is_empty(),
            Value::Array(values) => values.is_empty(),
            Value::Object(fields) => fields.is_empty(),
            _ => false,
        };
        assert!(!is_empty, "{name}: {value}");
    });
}

fn needles_of(sites: &Value, extension: &str, name: &str) -> u64 {
    let sites = sites.as_array().into_iter().flatten();
    sites.map(|site| part(site, extension, name).unwrap().as_u64().unwrap()).sum()
}

fn check(decision: &Decision) {
    let bundle = bundle(decision);
    references_resolve(&bundle);
    nothing_is_empty(&bundle);

    let overridden = decision.overrides().map(|it| it.rule().to_string());
    let mut expected: Vec<String> =
        decision.findings().map(|it| it.rule().to_string()).chain(overridden).collect();
    expected.sort();
    assert_eq!(rules_of(&resources(&bundle, "DetectedIssue")), expected);

    let (plans, requests) = (resources(&bundle, "CarePlan"), resources(&bundle, "ServiceRequest"));
    assert_eq!(plans.len(), usize::from(decision.verdict() == Verdict::Treat));
    assert_eq!(requests.len(), plans.len());
    for plan in plans.iter().chain(&requests) {
        assert_eq!(plan["intent"], "proposal");
        assert_eq!(plan["status"], if decision.is_conditional() { "on-hold" } else { "draft" });
        let text = plan["text"]["div"].as_str().unwrap();
        assert_eq!(text.contains("Do not start until"), decision.is_conditional());
        let owed = plan["extension"].as_array().into_iter().flatten();
        let owed = owed.filter(|it| it["url"].as_str().unwrap().ends_with("/clearance")).count();
        assert_eq!(owed, if decision.is_conditional() { decision.clearances().len() } else { 0 });
    }
    if let Some(protocol) = decision.protocol() {
        let sites = &requests[0]["bodySite"];
        assert_eq!(sites.as_array().unwrap().len(), protocol.insertions().len());
        let needles = protocol.needles(Part::Face) + protocol.needles(Part::Body);
        assert_eq!(needles_of(sites, "insertion", "needles"), u64::from(needles));
        assert_eq!(
            resources(&bundle, "GuidanceResponse")[0]["result"],
            json!({ "reference": "CarePlan/visit-1-plan" })
        );
    }
    let statement = decision.statement().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let findings = resources(&bundle, "DetectedIssue");
    let findings = findings.iter().take(decision.findings().len());
    for resource in
        plans.iter().chain(&requests).chain(&resources(&bundle, "GuidanceResponse")).chain(findings)
    {
        assert!(resource["text"]["div"].as_str().unwrap().contains(&statement), "{resource:#}");
    }
    let guidance = resources(&bundle, "GuidanceResponse");
    assert_eq!(part(guidance[0], "verdict", ""), Some(&json!(decision.verdict().code())));
    let asked = guidance[0]["dataRequirement"].as_array().map_or(0, Vec::len);
    assert_eq!(asked, decision.questions().len());
    let blocked = decision.questions().any(|question| question.blocks());
    assert_eq!(guidance[0]["status"] == "data-required", blocked);
    assert_eq!(guidance[0]["status"] == "success", asked == 0);
    assert_eq!(resources(&bundle, "Condition").len(), decision.intake().concerns().len());
    assert_eq!(resources(&bundle, "Observation").len(), decision.leading_patterns().len());
    let reactions = decision.intake().visit().and_then(|visit| visit.reactions()).map_or(0, <[_]>::len);
    assert_eq!(resources(&bundle, "AdverseEvent").len(), reactions);
    let packs = resources(&bundle, "Provenance")[0]["entity"].as_array().unwrap();
    for (entity, pack) in packs.iter().zip(engine().packs()) {
        assert_eq!(part(entity, "pack-digest", ""), Some(&json!(pack.digest())));
    }
    assert_eq!(packs.len(), engine().packs().len());
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_bundle_says_what_the_decision_says(json in intakes::intake()) {
        let decision = decide(&json);
        check(&decision);
        prop_assert_eq!(bundle(&decision).to_string(), bundle(&decide(&json)).to_string());
    }
}

#[test]
fn every_verdict_has_a_bundle() {
    let cases = [
        (somebody(), Verdict::Treat),
        (somebody_with_risks(json!([{ "risk": "anticoagulant" }])), Verdict::Treat),
        (somebody_with(json!({ "pregnancy": "unknown" })), Verdict::Incomplete),
        (somebody_with_risks(json!([{ "risk": "acute_illness" }])), Verdict::Defer),
        (somebody_with_risks(json!([{ "risk": "bleeding_disorder" }])), Verdict::Refer),
        (somebody_with_risks(json!([{ "risk": "vision_change" }])), Verdict::ReferUrgent),
        (somebody_with(json!({ "age": 14 })), Verdict::Decline),
    ];
    for (json, verdict) in cases {
        let decision = decide(&json);
        assert_eq!(decision.verdict(), verdict);
        check(&decision);
        // Without a plan, the reason is shown.
        assert!(verdict == Verdict::Treat || verdict == Verdict::Incomplete || decision.findings().len() > 0);
    }
}

#[test]
fn severities_are_no_lower_than_the_verdict_says() {
    let of = |json: &Value, rule: &str| {
        let bundle = bundle(&decide(json));
        let issues = resources(&bundle, "DetectedIssue");
        let issue = issues.iter().find(|it| it["code"]["coding"][0]["code"] == rule).unwrap();
        issue["severity"].as_str().unwrap().to_owned()
    };
    assert_eq!(of(&somebody_with_risks(json!([{ "risk": "vision_change" }])), "vision_change"), "high");
    assert_eq!(of(&somebody_with_risks(json!([{ "risk": "acute_illness" }])), "acute_illness"), "moderate");
    assert_eq!(of(&somebody_with_risks(json!([{ "risk": "antiplatelet" }])), "antiplatelet_nsaid"), "low");
}

#[test]
fn what_a_finding_takes_away_is_its_mitigation() {
    let json = somebody_with(json!({
        "concerns": [{ "concern": "dark_circles" }], "risks.present": [{ "risk": "antiplatelet" }],
    }));
    let (decision, bundle) = (decide(&json), bundle(&decide(&json)));
    let issue = resources(&bundle, "DetectedIssue")
        .into_iter()
        .find(|it| it["code"]["coding"][0]["code"] == "antiplatelet_nsaid")
        .unwrap();
    let withheld =
        decision.withheld().filter(|it| it.rules().any(|rule| rule == "antiplatelet_nsaid")).count();
    assert!(withheld > 0);
    assert_eq!(issue["mitigation"].as_array().unwrap().len(), withheld);
    assert_eq!(
        issue["evidence"][0]["code"][0]["coding"][0],
        json!({ "system": systems::FACT, "code": "risk.antiplatelet" })
    );
}

#[test]
fn an_override_stays_visible() {
    let intake = intake(&somebody_with_risks(json!([{ "risk": "keloid_tendency" }])));
    let request = overriding("keloid_tendency", Role::Dermatologist, "INR 2.1 & stable <today>");
    let decision = engine().screen(&intake).override_safety_rule(&request).unwrap().decide();
    let bundle = bundle(&decision);
    check(&decision);
    let issues = resources(&bundle, "DetectedIssue");
    let set_aside: Vec<_> = issues.iter().filter(|it| part(it, "overridden", "").is_some()).collect();
    assert_eq!(set_aside.len(), 1);
    let action = set_aside[0]["mitigation"][0]["action"]["text"].as_str().unwrap();
    assert_eq!(
        action,
        "Set aside by M. Roth, dermatologist, today.\nSeen: The skin, today.\nRationale: INR 2.1 & stable <today>"
    );
}

#[test]
fn notes_are_shown_as_typed_and_escaped() {
    let json = somebody_with_risks(json!([{ "risk": "other_condition", "note": "a <b> & \"c\"" }]));
    let bundle = bundle(&decide(&json));
    let guidance = resources(&bundle, "GuidanceResponse")[0];
    assert!(guidance["note"].to_string().contains(r#"a <b> & \"c\""#));
    assert!(guidance["text"]["div"].as_str().unwrap().contains("a &lt;b&gt; &amp; \"c\""));
}

#[test]
fn a_pattern_has_its_codes_of_icd_11_and_is_no_diagnosis() {
    let bundle = bundle(&decide(&somebody()));
    let pattern = resources(&bundle, "Observation")[0];
    assert_eq!(pattern["status"], "preliminary");
    let codings = pattern["valueCodeableConcept"]["coding"].as_array().unwrap();
    assert_eq!(codings[0]["code"], "spleen_qi_deficiency");
    // The code alone: WHO's titles are not ours to copy.
    assert_eq!(codings[1], json!({ "system": "http://id.who.int/icd/release/11/mms", "code": "SF70" }));
}

#[test]
fn what_was_done_is_a_procedure_with_its_needles() {
    let decision = decide(&somebody());
    let protocol = decision.protocol().unwrap();
    let done = Performed::as_planned(protocol, 20_000)
        .with_lot("L123")
        .with_lot("L124")
        .with_note("calm")
        .with_reaction(ReportedReaction::new(Reaction::Bruise).with_days_ago(0).with_severe(true));
    let needles = u64::from(done.needles_in());
    let with = |done: Performed| {
        let context = context().with_practitioner("Practitioner/3").unwrap();
        fhir::bundle(&decision, &context.with_performed(done, "2026-11-28").unwrap())
    };
    let bundle = with(done);
    references_resolve(&bundle);
    nothing_is_empty(&bundle);
    let procedure = resources(&bundle, "Procedure")[0];
    assert_eq!(procedure["status"], "completed");
    assert_eq!(procedure["performedDateTime"], "2026-11-28");
    assert_eq!(procedure["performer"][0]["actor"]["reference"], "Practitioner/3");
    assert_eq!(procedure["basedOn"][0]["reference"], "CarePlan/visit-1-plan");
    assert_eq!(procedure["usedReference"].as_array().unwrap().len(), 2);
    assert_eq!(procedure["note"], json!([{ "text": "calm" }]));
    let sites = &procedure["bodySite"];
    assert_eq!(needles_of(sites, "performed-insertion", "needles-in"), needles);
    assert_eq!(needles_of(sites, "performed-insertion", "needles-out"), needles);
    assert_eq!(resources(&bundle, "Device").len(), 3);
    let event = resources(&bundle, "AdverseEvent")[0];
    assert_eq!(event["suspectEntity"][0]["instance"]["reference"], "Procedure/visit-1-procedure");
    assert_eq!(event["severity"]["coding"][0]["code"], "severe");
    assert_eq!(event["outcome"]["coding"][0]["code"], "ongoing");

    // Nothing was done, and a needle is still in.
    let nothing = with(Performed::new(20_000));
    assert_eq!(resources(&nothing, "Procedure")[0]["status"], "not-done");
    let mut left = serde_json::to_value(Performed::as_planned(protocol, 20_000)).unwrap();
    left["insertions"][0]["out"] = json!(0);
    let left = with(serde_json::from_value(left).unwrap());
    assert_eq!(resources(&left, "Procedure")[0]["status"], "in-progress");
}

#[test]
fn the_order_of_an_intake_does_not_show() {
    let json = somebody_with(json!({
        "concerns": [{ "concern": "puffiness" }, { "concern": "wrinkles", "zones": ["nasolabial", "glabella"] }],
        "risks.present": [{ "risk": "antiplatelet" }, { "risk": "asthma", "status": "controlled" }],
    }));
    let mut turned = json.clone();
    for list in ["/concerns", "/signs", "/risks/present", "/risks/absent"] {
        turned.pointer_mut(list).unwrap().as_array_mut().unwrap().reverse();
    }
    assert_eq!(bundle(&decide(&json)).to_string(), bundle(&decide(&turned)).to_string());
}

/// The digest of a pack changes with every word of it.
#[test]
fn the_sample() {
    let sample: Value = serde_json::from_str(include_str!("../../../examples/intakes/sample.json")).unwrap();
    let mut bundle = bundle(&decide(&sample));
    for entry in bundle["entry"].as_array_mut().unwrap() {
        if let Some(digest) = entry.pointer_mut("/resource/entity/0/extension/0/valueString") {
            *digest = json!("sha256:...");
        }
    }
    insta::assert_snapshot!("sample_bundle", serde_json::to_string_pretty(&bundle).unwrap());
}
