//! Rules that somebody sets aside: which, by whom, why, and what that does and does not do.

use super::support::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::Engine;
use tcm_facial::atlas::{Point, Side};
use tcm_facial::decision::{Decision, Question, QuestionSubject, Site};
use tcm_facial::engine::{OverrideError, OverrideRequest, Screening};
use tcm_facial::intake::Modality;
use tcm_facial::render;
use tcm_facial::rules::{Role, RuleId, Verdict};

fn screened(json: &Value) -> Screening {
    engine().screen(&intake(json))
}

fn refused(screening: &Screening, rule: &str, by: Role, rationale: &str) -> OverrideError {
    screening.override_safety_rule(&overriding(rule, by, rationale)).map(|_| ()).unwrap_err()
}

#[test]
fn an_override_is_recorded_in_the_decision_the_text_and_the_json() {
    let intake = somebody_with_risks(json!([{ "risk": "anticoagulant" }]));
    let before = decide(&intake);
    let request = OverrideRequest::new("anticoagulant", Role::Physician, " Dr A. Roth ")
        .with_seen("Letter of 2 May:\n  INR 2.1.")
        .with_rationale("Stable for a year,\tfacial needles agreed.")
        .with_days_ago(12);
    let decision = screened(&intake).override_safety_rule(&request).unwrap().decide();
    let (seen, rationale) = ("Letter of 2 May: INR 2.1.", "Stable for a year, facial needles agreed.");
    let recorded = decision.overrides().next().unwrap();
    assert_eq!((recorded.rule().as_str(), recorded.role()), ("anticoagulant", Role::Physician));
    assert_eq!((recorded.by(), recorded.days_ago()), ("Dr A. Roth", 12));
    assert_eq!((recorded.seen(), recorded.rationale()), (seen, rationale));
    let json = serde_json::to_value(&decision).unwrap();
    let expected = json!([{
        "rule": "anticoagulant", "role": "physician", "by": "Dr A. Roth", "seen": seen, "rationale": rationale,
        "days_ago": 12,
    }]);
    assert_eq!(json["overrides"], expected);
    // What the record says is what was asked for, and can be asked for again.
    let record = decision.record();
    let again = OverrideRequest::from(&record.overrides()[0]);
    let again = screened(&intake).override_safety_rule(&again).unwrap().decide();
    assert_eq!(again.record(), record);
    let text = unwrapped(&render::text(&decision));
    for part in [
        "OVERRIDDEN: these rules apply",
        ": overridden by Dr A. Roth, a physician, 12 days ago",
        "[anticoagulant]",
        "Seen: Letter of 2 May: INR 2.1.",
        "Rationale: Stable for a year, facial needles agreed.",
        "Warn the patient about bruising before the first needle",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    // It no longer caps, blocks or asks for a clearance; nothing else has changed.
    assert!(before.is_conditional() && !decision.is_conditional());
    assert!(!finds(&decision, "anticoagulant"));
    assert_eq!(sites(decision.protocol().unwrap()), sites(&protocol(&somebody())));
    // The harm of thinned blood is still told: it reads the person, not the rule.
    let mut harms = decision.protocol().unwrap().harms();
    assert!(harms.any(|harm| harm.text().en().contains("with blood thinners")));
    // A protocol by itself carries it, too.
    assert_eq!(decision.protocol().unwrap().overrides().len(), 1);
}

#[test]
fn without_an_override_nothing_is_recorded() {
    let decision = decide(&somebody());
    assert!(decision.overrides().len() == 0);
    assert_eq!(serde_json::to_value(&decision).unwrap()["overrides"], json!([]));
    assert!(!render::text(&decision).contains("OVERRIDDEN"));
}

#[test]
fn what_cannot_be_set_aside_says_why() {
    let intake = somebody_with_risks(json!([{ "risk": "bleeding_disorder" }, { "risk": "keloid_tendency" }]));
    let screening = screened(&intake);
    let rule = |id: &str| id.to_owned();
    assert_eq!(
        refused(&screening, "bleeding_disorder", Role::Physician, "Agreed."),
        OverrideError::NotOverridable { rule: rule("bleeding_disorder") }
    );
    assert_eq!(
        refused(&screening, "keloid_tendancy", Role::Dermatologist, "Agreed."),
        OverrideError::UnknownRule { rule: rule("keloid_tendancy"), nearest: Some(rule("keloid_tendency")) }
    );
    assert_eq!(
        refused(&screening, "sunburn", Role::Practitioner, "Agreed."),
        OverrideError::DoesNotHold { rule: rule("sunburn") }
    );
    assert_eq!(
        refused(&screening, "keloid_tendency", Role::Practitioner, "Agreed."),
        OverrideError::NotByThisRole {
            rule: rule("keloid_tendency"),
            role: Role::Practitioner,
            needed: Role::Dermatologist
        }
    );
    for nothing in ["", "  \n\t ", "Agreed.\u{1b}[2J", "\u{0}"] {
        let error = refused(&screening, "keloid_tendency", Role::Dermatologist, nothing);
        let none =
            OverrideError::NoPrintableWords { rule: rule("keloid_tendency"), texts: vec!["rationale"] };
        assert_eq!(error, none, "{nothing:?}");
    }
    let once = screening
        .override_safety_rule(&overriding("keloid_tendency", Role::Dermatologist, "Agreed."))
        .unwrap();
    assert_eq!(
        refused(&once, "keloid_tendency", Role::Dermatologist, "Agreed."),
        OverrideError::AlreadyOverridden { rule: rule("keloid_tendency") }
    );
    // Patterns, concerns and the engine's own rules are nobody's to set aside.
    for id in ["spleen_qi_deficiency", "wrinkles", "builtin.depth", "hazard.LI20", ""] {
        let error = refused(&screening, id, Role::Practitioner, "Agreed.");
        assert!(matches!(error, OverrideError::UnknownRule { .. }), "{id}: {error}");
    }
    // Every message fits the house: lower case, no full stop, what was given in backticks.
    for error in [
        refused(&screening, "bleeding_disorder", Role::Physician, "Agreed."),
        refused(&screening, "sunburn", Role::Practitioner, "Agreed."),
        refused(&screening, "keloid_tendency", Role::Dermatologist, ""),
    ] {
        let message = error.to_string();
        assert!(
            message.starts_with(char::is_lowercase) && !message.ends_with('.') && message.contains('`'),
            "{message}"
        );
    }
}

/// The rules of the standard pack as they stand there: id, whether they can be set aside, and by whom.
fn safety_rules() -> Vec<(String, bool, Role)> {
    let safety = standard_rules().iter().filter(|(kind, _)| kind == "safety");
    let told = safety.map(|(_, rule)| {
        let overridable = rule.get("overridable").and_then(toml::Value::as_bool).unwrap_or(false);
        let by = rule["cleared_by"].as_str().unwrap().parse().unwrap_or(Role::Practitioner);
        (rule["id"].as_str().unwrap().to_owned(), overridable, by)
    });
    told.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// On random people, each rule that applies: set aside exactly where the pack allows it, by exactly one role, and then
    /// everything else that was found still holds.
    #[test]
    fn only_rules_that_allow_it_can_be_set_aside(json in crate::reference::intakes::intake()) {
        let screening = screened(&json);
        let found: Vec<String> = screening.findings().map(|finding| finding.rule().to_string()).collect();
        for (rule, overridable, by) in safety_rules().into_iter().filter(|(rule, ..)| found.contains(rule)) {
            for role in Role::ALL {
                let after = screening.override_safety_rule(&overriding(&rule, *role, "Seen and judged."));
                prop_assert_eq!(after.is_ok(), overridable && *role == by, "{} by {}", rule, role);
                let Ok(after) = after else { continue };
                prop_assert!(after.verdict() <= screening.verdict());
                let left: Vec<String> = after.findings().map(|finding| finding.rule().to_string()).collect();
                prop_assert!(!left.contains(&rule));
                prop_assert!(found.iter().all(|other| *other == rule || left.contains(other)));
                // A detail that only this rule read is no longer asked; every other question stays.
                let asked = |it: &Screening| it.questions().map(|it| it.ask()).collect::<BTreeSet<String>>();
                prop_assert!(asked(&after).is_subset(&asked(&screening)));
                let details = |it: &Screening| {
                    let is_detail = |it: &Question<'_>| matches!(it.subject(), QuestionSubject::Detail(..));
                    it.questions().filter(is_detail).count()
                };
                let gone = screening.questions().len() - after.questions().len();
                prop_assert_eq!(gone, details(&screening) - details(&after));
            }
        }
    }
}

#[test]
fn an_override_clears_nothing_else() {
    let intake = somebody_with(json!({
        "risks": { "present": [{ "risk": "sunburn" }, { "risk": "acute_illness" }], "absent": [] },
    }));
    let screening = screened(&intake);
    let one = screening.override_safety_rule(&overriding("sunburn", Role::Practitioner, "Faded.")).unwrap();
    let both = one
        .override_safety_rule(&overriding(
            "acute_illness",
            Role::Practitioner,
            "A cold a week ago, well since.",
        ))
        .unwrap();
    // The questions that hold up a plan still do.
    assert_eq!(both.verdict(), Verdict::Incomplete);
    assert!(both.clone().decide().protocol().is_none());
    // In the order of the packs, whatever the order of the calls.
    let other = screening
        .override_safety_rule(&overriding(
            "acute_illness",
            Role::Practitioner,
            "A cold a week ago, well since.",
        ))
        .unwrap();
    let other = other.override_safety_rule(&overriding("sunburn", Role::Practitioner, "Faded.")).unwrap();
    let bytes = |screening: Screening| serde_json::to_vec(&screening.decide()).unwrap();
    assert_eq!(bytes(both), bytes(other));
}

#[test]
fn the_typed_steps_carry_it_to_the_plan() {
    let intake = somebody_with_risks(json!([{ "risk": "sunburn" }]));
    let screening = screened(&intake);
    assert_eq!(screening.verdict(), Verdict::Defer);
    let screening =
        screening.override_safety_rule(&overriding("sunburn", Role::Practitioner, "Faded.")).unwrap();
    let decision = screening.decide();
    let plan = decision.protocol().unwrap();
    assert!(plan.overrides().map(|it| it.rule()).eq(["sunburn"]));
    assert_eq!(sites(plan), sites(&protocol(&somebody())));
}

/// An engine whose packs ask for points that are off.
fn asking_for(points: &str) -> Engine {
    let points: Vec<String> =
        points.split(' ').map(|point| format!("{{ point = \"{point}\", weight = 9 }}")).collect();
    engine_with(&format!(
        "[[combination]]\nid = \"asked_for\"\npoints = [{}]\nreason = \"r\"\nsources = [\"project-default\"]\n\
         confidence = \"general_knowledge\"\n",
        points.join(", ")
    ))
}

#[test]
fn a_trained_practitioner_opts_in_to_a_point_that_is_off() {
    let engine = asking_for("LR14 BL11");
    let taken = intake(&somebody());
    let needled = |decision: &Decision| -> Vec<Point> {
        decision.protocol().unwrap().insertions().filter_map(|it| it.point()).collect()
    };
    assert!(!needled(&engine.decide(&taken)).contains(&Point::LR14));
    let screening = engine.screen(&taken);
    let why = "Trained in needling over the lung; the person is sturdy.";
    let decision =
        screening.override_safety_rule(&overriding("hazard.LR14", Role::Practitioner, why)).unwrap().decide();
    // The one, and not the other; within the depth that its own limit allows.
    assert!(needled(&decision).contains(&Point::LR14) && !needled(&decision).contains(&Point::BL11));
    let technique = insertion(decision.protocol().unwrap(), "LR14").technique().unwrap();
    assert!(technique.depth() <= Point::LR14.depth_limit().unwrap());
    assert_eq!(technique.depth().hundredths(), 500);
    assert!(render::text(&decision).contains("[hazard.LR14]"));
    assert!(matches!(
        refused(&screening, "hazard.LR14", Role::Physician, why),
        OverrideError::NotByThisRole { needed: Role::Practitioner, .. }
    ));
}

/// The sites of an engine's plan for somebody.
fn planned(screening: &Screening) -> Vec<String> {
    sites(screening.clone().decide().protocol().unwrap())
}

#[test]
fn the_orbit_the_apex_of_the_lung_and_the_great_vessels_are_opened_by_nobody() {
    let engine = asking_for("ST1 BL1 LU1 GB21 ST9 GV15 CV8");
    let screening = engine.screen(&intake(&somebody_with(json!({ "pregnancy": "no" }))));
    for never in ["ST1", "BL1", "LU1", "GB21", "ST9", "GV15", "CV8"] {
        assert!(!planned(&screening).contains(&never.to_owned()), "{never}");
    }
    for rule in [
        "orbital_points_default_off",
        "points_apex_of_lung",
        "points_great_vessels_neck",
        "points_cord_and_medulla",
        "prohibited_sites",
    ] {
        for role in Role::ALL {
            let error = refused(&screening, rule, *role, "Trained.");
            assert_eq!(error, OverrideError::NotOverridable { rule: rule.to_owned() });
        }
    }
}

#[test]
fn a_point_stays_off_while_any_rule_keeps_it_off() {
    // A clinic that never needles there, whatever anybody was trained for.
    let engine = engine_with(
        "[[combination]]\nid = \"asked_for\"\npoints = [{ point = \"LR14\", weight = 9 }]\nreason = \"r\"\n\
         sources = [\"project-default\"]\nconfidence = \"found\"\n\
         [[safety]]\nid = \"clinic.no_rib\"\nwhen = \"always\"\nclass = \"policy\"\nverdict = \"treat\"\n\
         block = { what = [\"needle\"], where = [\"LR14\"] }\nreason = \"r\"\ncleared_by = \"nobody\"\n\
         sources = [\"project-default\"]\nconfidence = \"found\"\n",
    );
    let screening = engine.screen(&intake(&somebody()));
    let opened = overriding("hazard.LR14", Role::Practitioner, "Trained in needling over the lung.");
    let decision = screening.override_safety_rule(&opened).unwrap().decide();
    assert!(!sites(decision.protocol().unwrap()).contains(&"LR14".to_owned()));
    // It was no candidate at all, so nothing of the plan is missing.
    assert!(withheld(&decision, "LR14").is_empty());
}

#[test]
fn the_strictest_pregnancy_points_come_back_where_a_sources_set_is_set_aside() {
    let engine = Engine::builder().pregnancy_points("gadsu").build().unwrap();
    let screening = engine.screen(&intake(&somebody_with(json!({ "pregnancy": "yes" }))));
    let against = |screening: &Screening, point| {
        let rules = screening.blocking_rules(Modality::Acupressure, Site::Point(point), Side::Bilateral);
        rules.map(RuleId::as_str).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(against(&screening, Point::LI4), "pregnancy_points_gadsu");
    assert_eq!(against(&screening, Point::CV12), "");
    let screening = screening
        .override_safety_rule(&overriding("pregnancy_points_gadsu", Role::Practitioner, "Not that list."))
        .unwrap();
    assert_eq!(against(&screening, Point::LI4), "pregnancy_points_policy");
    assert_eq!(against(&screening, Point::CV12), "pregnancy_points_policy");
}

/// Nobody can read what cannot be seen.
#[test]
fn who_what_and_why_have_words() {
    let screening = screened(&somebody_with_risks(json!([{ "risk": "keloid_tendency" }])));
    let with = |by: &str, seen: &str, rationale: &str| {
        let request = OverrideRequest::new("keloid_tendency", Role::Dermatologist, by);
        screening.override_safety_rule(&request.with_seen(seen).with_rationale(rationale)).map(drop)
    };
    let wordless = |texts: &[&'static str]| {
        let rule = "keloid_tendency".to_owned();
        Err(OverrideError::NoPrintableWords { rule, texts: texts.to_vec() })
    };
    for nothing in [
        "",
        " \n",
        ".",
        "--",
        "1",
        "2026-11-28",
        "1. 2.",
        "\u{200b}",
        "\u{2060}",
        "\u{3164}",
        "\u{feff}",
        "\u{ad}",
        "\u{2800}",
        "Flat\u{202e} scar",
        "\u{1b}[2Jflat",
    ] {
        assert_eq!(with(nothing, "Flat.", "Flat."), wordless(&["by"]), "{nothing:?}");
        assert_eq!(with("A. R.", nothing, "Flat."), wordless(&["seen"]), "{nothing:?}");
        assert_eq!(with("A. R.", "Flat.", nothing), wordless(&["rationale"]), "{nothing:?}");
        assert_eq!(with(nothing, "Flat.", nothing), wordless(&["by", "rationale"]), "{nothing:?}");
    }
    // Initials, but no words.
    for short in ["ok", "x y", "A.R.", "No."] {
        assert_eq!(with(short, "Flat.", "Flat."), Ok(()), "{short}");
        assert_eq!(with("A. R.", short, short), wordless(&["seen", "rationale"]), "{short}");
    }
    for words in ["Flat", "已愈合", "痊愈", "flat since 2019", "疤痕平", "Narbe flach"] {
        assert_eq!(with(words, words, words), Ok(()), "{words}");
    }
    let all = with("", "-", "\u{7}").unwrap_err();
    assert_eq!(
        all.to_string(),
        "the safety rule `keloid_tendency` can only be overridden with printable words in `by`, `seen`, `rationale`"
    );
    // A wrong role is reported first, whatever the texts say.
    assert!(matches!(
        refused(&screening, "keloid_tendency", Role::Guardian, ""),
        OverrideError::NotByThisRole { .. }
    ));
}

#[test]
fn an_override_expires_after_90_days() {
    let screening = screened(&somebody_with_risks(json!([{ "risk": "keloid_tendency" }])));
    let given = |days: u32| {
        let request = overriding("keloid_tendency", Role::Dermatologist, "Flat since 2019.");
        screening.override_safety_rule(&request.with_days_ago(days))
    };
    for (days, when) in [(0, "today"), (1, "1 day ago"), (90, "90 days ago")] {
        let decision = given(days).unwrap().decide();
        assert!(decision.overrides().map(|it| it.days_ago()).eq([days]));
        let said = format!(": overridden by M. Roth, a dermatologist, {when}");
        assert!(unwrapped(&render::text(&decision)).contains(&said), "{said}");
    }
    for days in [91, 365, u32::MAX] {
        let error = given(days).map(drop).unwrap_err();
        assert_eq!(error, OverrideError::Expired { rule: "keloid_tendency".to_owned(), days_ago: days });
        assert_eq!(
            error.to_string(),
            format!(
                "the override of the safety rule `keloid_tendency` was given {days} days ago and has expired; \
                 it lasts 90 days"
            )
        );
    }
    assert_eq!(OverrideRequest::EXPIRES_AFTER_DAYS, 90);
}

/// What somebody saw of a person must not get into a log by accident.
#[test]
fn debugging_shows_no_text_of_an_override() {
    let request = OverrideRequest::new("sunburn", Role::Practitioner, "Ms Secret")
        .with_seen("Secret skin.")
        .with_rationale("Secret reason.");
    let screening = screened(&somebody_with_risks(json!([{ "risk": "sunburn" }])));
    let screening = screening.override_safety_rule(&request).unwrap();
    let decision = screening.clone().decide();
    let shown = format!("{request:?} {screening:?} {decision:?} {:?}", decision.overrides().next());
    assert!(shown.contains("sunburn") && !shown.contains("Secret"), "{shown}");
}

/// Where nothing is planned the report still says who is asked and what was set aside; the chart, which travels alone, does too.
#[test]
fn an_override_is_in_a_report_without_a_plan_and_on_the_chart() {
    let decide = |risks: Value| {
        let screening = screened(&somebody_with_risks(risks));
        let rationale = "One scar of the ear lobe, flat since.";
        screening
            .override_safety_rule(&overriding("keloid_tendency", Role::Dermatologist, rationale))
            .unwrap()
            .decide()
    };
    let refused = decide(json!([{ "risk": "keloid_tendency" }, { "risk": "bleeding_disorder" }]));
    assert!(refused.protocol().is_none());
    let report = render::stricta(&refused, None).text();
    for said in [
        "Referred to a physician.",
        "Overridden by M. Roth, a dermatologist, today: keloid_tendency.",
        "Seen: The skin, today.",
        "Rationale: One scar of the ear lobe, flat since.",
    ] {
        assert!(report.contains(said), "{said}\n{report}");
    }
    let treated = decide(json!([{ "risk": "keloid_tendency" }]));
    let report = render::stricta(&treated, None).text();
    assert!(report.contains("Overridden by M. Roth, a dermatologist, today: keloid_tendency."), "{report}");
    for decision in [&refused, &treated] {
        let chart = render::chart(decision);
        assert!(chart.contains("Overridden by a dermatologist: "), "{chart}");
    }
}
