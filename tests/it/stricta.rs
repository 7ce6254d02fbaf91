//! The STRICTA report has every item, and marks what is not known.

use super::support::*;
use serde_json::json;
use tcm_facial::decision::Decision;
use tcm_facial::render::{self, Practitioner, PractitionerProblem};

const ITEMS: [&str; 17] =
    ["1a", "1b", "1c", "2a", "2b", "2c", "2d", "2e", "2f", "2g", "3a", "3b", "4a", "4b", "5", "6a", "6b"];

fn report(decision: &Decision) -> String {
    render::stricta(decision, None).text()
}

/// The items with what each says, one line each.
fn items(text: &str) -> Vec<(String, String)> {
    let mut items: Vec<(String, String)> = Vec::new();
    for line in text.lines().take_while(|line| !line.starts_with("THE INSERTIONS")) {
        let number = line.get(2..6).map(str::trim).unwrap_or_default();
        if ITEMS.contains(&number) && line.starts_with("  ") {
            items.push((number.to_owned(), line[6..].to_owned()));
        } else if let Some((_, said)) = items.last_mut().filter(|_| line.starts_with("      ")) {
            said.push(' ');
            said.push_str(line.trim());
        }
    }
    items
}

#[test]
fn every_item_is_there_once_whatever_the_decision() {
    for changes in [
        json!({}),
        json!({ "risks.present": [{ "risk": "anticoagulant" }] }),
        json!({ "risks.present": [{ "risk": "needle_phobia" }] }),
        json!({ "pregnancy": "yes" }),
        json!({ "age": 15 }),
        json!({ "risks.present": [{ "risk": "vision_change" }] }),
    ] {
        let items = items(&report(&decide(&somebody_with(changes.clone()))));
        let numbers: Vec<&str> = items.iter().map(|(number, _)| number.as_str()).collect();
        assert_eq!(numbers, ITEMS, "{changes}");
        assert!(items.iter().all(|(_, said)| said.len() > 10), "{items:?}");
    }
}

#[test]
fn what_nobody_knows_reads_not_stated() {
    let items = items(&report(&decide(&somebody())));
    let said = |number: &str| items.iter().find(|(it, _)| it == number).unwrap().1.clone();
    assert_eq!(said("5").matches("not stated").count(), 4, "{}", said("5"));
    assert!(said("2g").contains("Maker: not stated. Material: not stated."));
    assert!(said("4b").starts_with("Setting and context: not stated."));
    assert!(said("4a").contains("Outside the plan: not stated."));
    assert!(report(&decide(&somebody())).contains("\n  Changes made in the session ____"));
    assert!(said("6a").contains("not applicable") && said("6b").contains("not applicable"));
}

#[test]
fn the_numbers_are_those_of_the_plan() {
    let decision = decide(&somebody());
    let protocol = decision.protocol().unwrap();
    let text = report(&decision);
    let items = items(&text);
    let said = |number: &str| items.iter().find(|(it, _)| it == number).unwrap().1.clone();
    let needles: u16 = protocol.insertions().map(|insertion| u16::from(insertion.needles())).sum();
    assert!(said("2a").contains(&format!("{needles} per session")), "{}", said("2a"));
    for insertion in protocol.insertions() {
        if let Some(point) = insertion.point() {
            assert!(said("2b").contains(point.code()) && said("2d").contains(point.code()), "{point}");
        }
    }
    let deepest = protocol.insertions().filter_map(|it| it.technique()).map(|it| it.depth()).max();
    assert!(said("2c").contains(&deepest.unwrap().to_string()));
    assert!(said("2f").contains(&format!("{} minutes", protocol.retention_min().unwrap())));
    let (fewest, most) = protocol.course().unwrap().sessions();
    assert!(said("3a").contains(&format!("{fewest} to {most} sessions")));
}

#[test]
fn a_practitioner_block_is_shown() {
    let practitioner: Practitioner = serde_json::from_value(json!({
        "qualification": "BSc Acupuncture", "affiliation": "Example Register", "years_in_practice": 12,
        "experience": "40 hours of facial needling", "setting": "private practice, one room",
        "needle_maker": "Example Needles", "needle_material": "stainless steel", "other_interventions": "none",
    }))
    .unwrap();
    let json = serde_json::to_value(&practitioner).unwrap();
    assert_eq!(serde_json::from_value::<Practitioner>(json).unwrap(), practitioner);
    let text = render::stricta(&decide(&somebody()), Some(&practitioner)).text();
    let items = items(&text);
    let said = |number: &str| items.iter().find(|(it, _)| it == number).unwrap().1.clone();
    assert!(said("5").contains("BSc Acupuncture") && said("5").contains("Years in practice: 12."));
    assert!(said("2g").contains("Example Needles") && said("4b").contains("private practice, one room"));
    assert!(!said("5").contains("not stated"));
}

#[test]
fn everything_wrong_with_a_practitioner_is_said_at_once() {
    let error = Practitioner::new()
        .with_qualification("")
        .with_setting("x".repeat(501))
        .with_years_in_practice(81)
        .check()
        .unwrap_err();
    assert_eq!(
        error.problems(),
        [
            PractitionerProblem::Empty { field: "qualification" },
            PractitionerProblem::TooLong { field: "setting", characters: 501 },
            PractitionerProblem::TooManyYears { years: 81 },
        ]
    );
    let unknown = serde_json::from_value::<Practitioner>(json!({ "qualificaton": "BSc" }));
    assert!(unknown.unwrap_err().to_string().contains("qualificaton"));
    let unchecked =
        serde_json::from_value::<Practitioner>(json!({ "setting": " ", "years_in_practice": 81 }));
    let told = unchecked.unwrap_err().to_string();
    assert!(told.contains("setting: empty") && told.contains("`81` is out of range"), "{told}");
}

#[test]
fn a_treatment_that_must_be_cleared_first_opens_with_that() {
    let text = report(&decide(&somebody_with_risks(json!([{ "risk": "anticoagulant" }]))));
    let (cleared, first) =
        (text.find("Do not start without this clearance").unwrap(), text.find("  1a  ").unwrap());
    assert!(cleared < first && text.contains("by a physician"));
}

#[test]
fn the_limits_are_told_by_rule() {
    let decision = decide(&somebody_with_risks(json!([
        { "risk": "anticoagulant" }, { "risk": "dermal_filler", "days_ago": 100 },
    ])));
    let items = items(&report(&decision));
    let varied = &items.iter().find(|(number, _)| number == "1c").unwrap().1;
    for words in [
        "Limits set by anticoagulant: Do not needle: outer corner of the eye; upper lid and brow; lower lid and tear trough",
        "Limits set by dermal_filler_zone: Temporary dermal filler: zones not recorded; the whole face is assumed until confirmed",
    ] {
        assert!(varied.contains(words), "{words}: {varied}");
    }
}

#[test]
fn a_whole_report() {
    let decision = decide(&somebody());
    let text = report(&decision);
    let digest = serde_json::to_value(&decision).unwrap()["packs"][0]["digest"].as_str().unwrap().to_owned();
    insta::assert_snapshot!("stricta_text", text.replace(&digest, "sha256:..."));
}

#[test]
fn a_pattern_with_all_its_signs_has_the_whole_of_its_weight() {
    let decision = decide(&somebody_with(json!({ "signs": pattern_picture("spleen_qi_deficiency") })));
    assert_eq!(decision.patterns().next().map(|it| it.per_mille()), Some(1000));
    let report = report(&decision).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(report.contains("1.000 of its sign weight"), "{report}");
    let text = render::report_with(&decision, render::Detail::Full).text();
    assert!(text.contains("1.000 Spleen qi deficiency") && !text.contains("0.1000"), "{text}");
}
