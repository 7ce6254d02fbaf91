//! Rows of needles: how techniques meet, what a decision says of them, and what is theirs near eye and lip.

use crate::support::*;
use serde_json::{Value, json};
use tcm_facial::atlas::{FacialZone, Millimetres, Part, Point};
use tcm_facial::decision::{Difference, Insertion, Protocol, Site, Unanswered, UnansweredCause};
use tcm_facial::intake::Risk;

fn technique(id: &str, fields: &str) -> String {
    format!(
        "[[technique]]\nid = \"{id}\"\n{fields}\nsources = [\"project-default\"]\nconfidence = \"found\"\n"
    )
}

fn lines(zone: &str, severity: &str) -> Value {
    somebody_with(json!({
        "concerns": [{ "concern": "wrinkles", "zones": [zone], "severity": severity, "main": true }],
        "preferences": { "size": "full" },
    }))
}

fn row_in(plan: &Protocol, zone: FacialZone) -> Option<Insertion<'_>> {
    plan.insertions().find(|it| matches!(it.site(), Site::Local { zone: of, .. } if of == zone))
}

/// Gauge, longest and shortest length, depth and needles of the row in the glabella.
fn glabella(rules: &str) -> (u16, u16, u16, u16, u8) {
    let decision = engine_with(rules).decide(&intake(&lines("glabella", "severe")));
    let plan = decision.protocol().unwrap();
    let row = row_in(plan, FacialZone::Glabella).unwrap();
    let technique = row.technique().unwrap();
    let inserted = technique.inserted();
    (
        technique.gauge().hundredths(),
        inserted.min().hundredths(),
        inserted.max().hundredths(),
        technique.depth().hundredths(),
        row.needles(),
    )
}

#[test]
fn the_strictest_technique_holds_part_by_part_in_any_order() {
    let zone = "form = \"along_crease\"\nzones = [\"glabella\"]\n";
    let thin = technique("thin", &format!("{zone}gauge_mm = 0.14\ninserted_mm = {{ max = 6 }}"));
    let shallow = technique(
        "shallow",
        &format!(
            "{zone}gauge_mm = 0.2\ndepth_mm = {{ max = 2.5 }}\nneedles = {{ mild = 1, moderate = 1, severe = 1 }}"
        ),
    );
    assert_eq!(glabella("").0, 16);
    let met = glabella(&format!("{thin}{shallow}"));
    assert_eq!(met, (14, 500, 500, 250, 1));
    assert_eq!(glabella(&format!("{shallow}{thin}")), met);
}

#[test]
fn a_decision_names_the_techniques_and_a_difference_lists_them() {
    let rule = technique(
        "clinic.fine",
        "when = \"lifestyle.smoking\"\nform = \"along_crease\"\nzones = [\"glabella\"]\ngauge_mm = 0.14",
    );
    let engine = engine_with(&rule);
    let person = lines("glabella", "severe");
    let before = engine.decide(&intake(&person));
    let mut smoker = person;
    smoker["lifestyle"] = json!(["smoking"]);
    let after = engine.decide(&intake(&smoker));
    let because = |plan: &Protocol| -> Vec<String> {
        let row = row_in(plan, FacialZone::Glabella).unwrap();
        row.technique().unwrap().because().map(ToString::to_string).collect()
    };
    let usual = ["along_crease", "along_crease_across_the_middle"].map(str::to_owned).to_vec();
    assert_eq!(because(before.protocol().unwrap()), usual);
    assert_eq!(because(after.protocol().unwrap()), [usual, vec!["clinic.fine".to_owned()]].concat());
    for differences in [before.diff(&after), after.diff(&before)] {
        let named = differences.iter().any(|it| {
            matches!(it, Difference::Technique { site: Site::Local { .. }, rules } if rules.iter().any(|rule| *rule == "clinic.fine"))
        });
        assert!(named, "{differences:?}");
    }
}

/// A cap that changes a needle is named at the needle, and one that leaves too little at what is withheld.
#[test]
fn caps_are_named_where_they_bite() {
    let cap = |cap: &str| safety_rule("caps", "always", &format!("verdict = \"treat\"\ncap = {{ {cap} }}"));
    let decide = |rules: &str| engine_with(rules).decide(&intake(&lines("forehead", "severe")));
    let shorter = decide(&cap("inserted_mm = { forehead = 6 }"));
    let row = row_in(shorter.protocol().unwrap(), FacialZone::Forehead).unwrap();
    let technique = row.technique().unwrap();
    assert_eq!(technique.inserted().max(), Millimetres::new(6));
    assert!(technique.because().any(|rule| rule == "caps"));
    let none = decide(&cap("inserted_mm = { forehead = 4.9 }"));
    assert!(row_in(none.protocol().unwrap(), FacialZone::Forehead).is_none());
    let is_row = |site: Site| matches!(site, Site::Local { zone: FacialZone::Forehead, .. });
    let withheld = none.withheld().find(|it| is_row(it.site())).unwrap();
    assert!(withheld.rules().eq(["builtin.depth", "caps"]));
}

/// Nothing leaves a plan unsaid because of a technique.
#[test]
fn a_zone_where_no_needle_holds_says_so() {
    let patches = somebody_with(json!({
        "concerns": [{ "concern": "acne_scars", "zones": ["cheek"], "severity": "severe" }],
    }));
    let cause = |rules: &str| -> Option<(UnansweredCause, Vec<String>)> {
        let decision = engine_with(rules).decide(&intake(&patches));
        let plan = decision.protocol().unwrap().clone();
        let in_the_cheek = |it: &Unanswered<'_>| it.zone() == FacialZone::Cheek;
        let found = plan.unanswered().find(in_the_cheek)?;
        Some((found.because(), found.rules().map(ToString::to_string).collect()))
    };
    assert_eq!(cause(""), None);
    let no_depth = Some((UnansweredCause::NoDepth, vec!["builtin.depth".to_owned()]));
    // Two directions leave the row without one; a greatest length below what holds leaves no row.
    let aims = technique("aims", "form = \"around_patch\"\nzones = [\"cheek\"]\ndirection = \"up\"");
    assert_eq!(cause(&aims), no_depth);
    let short = technique("short", "form = \"around_patch\"\nzones = [\"cheek\"]\ndepth_mm = { max = 1.5 }");
    assert_eq!(cause(&short), no_depth);
}

#[test]
fn rows_near_the_eye_and_the_lip() {
    let decision = engine().decide(&intake(&lines("crows_feet", "severe")));
    if let Some(row) = row_in(decision.protocol().unwrap(), FacialZone::CrowsFeet) {
        assert!(row.needles() <= 4, "two a side");
        assert_eq!(row.technique().unwrap().inserted().max(), Millimetres::new(5));
        assert!(
            row.location().contains("outside the bony rim") && row.location().contains("away from the eye")
        );
    }
    let lip = lines("upper_lip", "severe");
    let row = engine().decide(&intake(&lip));
    let row =
        row_in(row.protocol().unwrap(), FacialZone::UpperLip).unwrap().technique().unwrap().inserted().max();
    assert_eq!(row, Millimetres::new(7));
    let mut sores = lip;
    sores["risks"] = json!({
        "present": [{ "risk": "herpes_face", "status": "past", "days_ago": 900 }],
        "absent": Risk::ALL.iter().map(|risk| risk.code()).filter(|code| *code != "herpes_face").collect::<Vec<_>>(),
    });
    let decision = engine().decide(&intake(&sores));
    assert!(row_in(decision.protocol().unwrap(), FacialZone::UpperLip).is_none());
}

/// Under 18 and from 75, in slim people and under fragile skin.
#[test]
fn short_needles_for_the_young_the_old_the_slim_and_fragile_skin() {
    let belly = ["ST25", "CV4", "CV5", "CV6", "CV9", "CV10", "CV12", "GB26"];
    let mut seen = 0;
    for concern in ["dryness", "dark_circles", "redness", "sagging", "facial_tension"] {
        let people = [
            (json!({ "age": 13 }), true),
            (json!({ "age": 17 }), true),
            (json!({ "age": 75 }), true),
            (json!({ "age": 90 }), true),
            (json!({ "signs": ["build_thin", "fatigue", "poor_appetite", "tongue_pale"] }), true),
            (json!({ "risks.present": [{ "risk": "skin_fragility" }] }), false),
        ];
        for (changes, is_small) in people {
            let mut person = somebody_with(changes);
            person["concerns"] = json!([{ "concern": concern, "severity": "severe" }]);
            person["preferences"] = json!({ "size": "full", "position": "prone_then_supine" });
            let decision = engine().decide(&intake(&person));
            for insertion in decision.protocol().into_iter().flat_map(Protocol::insertions) {
                let Some(technique) = insertion.technique() else { continue };
                let most = technique.inserted().max();
                let code = insertion.point().map_or("", Point::code);
                if insertion.part() == Part::Face {
                    let limit = if matches!(code, "GB20" | "BL10" | "Anmian") { 10 } else { 5 };
                    assert!(most <= Millimetres::new(limit), "{code} {most}");
                    assert!(!insertion.site().is_around_the_eye(), "{}", insertion.site());
                } else if is_small {
                    let limit = if belly.contains(&code) { 10 } else { 12 };
                    assert!(most <= Millimetres::new(limit), "{code} {most}");
                    let number = code.strip_prefix("BL").and_then(|it| it.parse::<u8>().ok());
                    assert!(!number.is_some_and(|it| (11..=21).contains(&it)), "{code}");
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}");
}
