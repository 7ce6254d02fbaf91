//! The card: what stands on it, in which order, and what does not.

use super::support::{cases, decide, engine, intake, somebody_with, unwrapped};
use crate::reference::intakes;
use proptest::prelude::*;
use serde_json::{Value, json};
use tcm_facial::atlas::Side;
use tcm_facial::decision::{Decision, Site};
use tcm_facial::render;
use tcm_facial::rules::Verdict;

/// Thirteen people as a practitioner wrote them down.
const PRACTICE: [(&str, &str); 13] = [
    ("wrinkles", include_str!("practice/01_wrinkles_4zones_52f.json")),
    ("jowls", include_str!("practice/03_jowls_doublechin_neck_58f.json")),
    ("eye_bags", include_str!("practice/04_eyebags_darkcircles_38f.json")),
    ("acne_at_fifteen", include_str!("practice/05_teen_acne_15m.json")),
    ("acne_before_menses", include_str!("practice/06_premenstrual_acne_29f.json")),
    ("melasma", include_str!("practice/07_melasma_41f.json")),
    ("rosacea", include_str!("practice/08_rosacea_47f.json")),
    ("scars", include_str!("practice/09_scars_33m.json")),
    ("bruxism", include_str!("practice/11_bruxism_44m.json")),
    ("apixaban", include_str!("practice/12_72f_apixaban.json")),
    ("toxin_and_filler", include_str!("practice/13_post_botox_filler_46f.json")),
    ("bride", include_str!("practice/16_bride_10days_30f.json")),
    ("nothing_asked", include_str!("practice/17_minimal_risks_not_asked_45f.json")),
];

fn card(decision: &Decision) -> String {
    render::card(decision).text()
}

/// Each was read line by line.
#[test]
fn thirteen_cards() {
    for (name, intake) in PRACTICE {
        let intake: Value = serde_json::from_str(intake).unwrap();
        insta::assert_snapshot!(format!("card_{name}"), card(&decide(&intake)));
    }
}

/// The places of some headings in a text, in their order.
fn assert_in_order(text: &str, headings: &[&str]) {
    let places: Vec<usize> = headings
        .iter()
        .map(|heading| text.find(heading).unwrap_or_else(|| panic!("{heading}: {text}")))
        .collect();
    assert!(places.is_sorted(), "{headings:?} in {text}");
}

#[test]
fn safety_comes_before_the_person_and_the_person_before_the_needles() {
    let sample: Value = serde_json::from_str(include_str!("../../examples/intakes/sample.json")).unwrap();
    let headings = [
        "WAIT FOR A PHYSICIAN: do not start until this is cleared",
        "ONCE CLEARED, CHECK before the first needle",
        "RESTRICTIONS AND PRECAUTIONS",
        "PATIENT",
        "NEEDLES, in order",
        "SESSION AND COURSE",
        "Notes ____",
    ];
    assert_in_order(&card(&decide(&sample)), &headings);
    // The report starts with the card.
    assert!(render::text(&decide(&sample)).starts_with(&card(&decide(&sample))));
}

#[test]
fn every_verdict_says_what_to_do() {
    let with = |risk: Value| card(&decide(&somebody_with(json!({ "risks.present": [risk] }))));
    let waiting = with(json!({ "risk": "botulinum_toxin", "days_ago": 3, "zones": ["glabella"] }));
    assert!(waiting.starts_with("WAIT AT LEAST 25 DAYS\n"), "{waiting}");
    assert!(waiting.contains("No sooner than 25 days from today"), "{waiting}");
    let referred = with(json!({ "risk": "bleeding_disorder" }));
    assert!(referred.starts_with("STOP: REFER TO A PHYSICIAN FIRST\n"), "{referred}");
    assert!(referred.contains("take along this page and a list of all medicines."), "{referred}");
    let urgent = with(json!({ "risk": "vision_change" }));
    assert!(urgent.starts_with("STOP: URGENT MEDICAL CARE\n"), "{urgent}");
    // Nothing else is read in an emergency.
    assert!(!urgent.contains("RESTRICTIONS") && !urgent.contains("NEEDLES"), "{urgent}");
    let minor = somebody_with(json!({ "age": 15, "pregnancy": null, "sex": "male" }));
    assert!(card(&decide(&minor)).starts_with("STOP: TREATMENT NOT OFFERED\n"), "{}", card(&decide(&minor)));
    let unasked = json!({ "age": 45, "sex": "female", "concerns": [{ "concern": "wrinkles" }] });
    let unasked = card(&decide(&unasked));
    assert!(unasked.starts_with("ASK FIRST\n"), "{unasked}");
    let questions = unasked.matches("[ ] yes [ ] no").count();
    assert!((5..=12).contains(&questions) && unasked.contains("more questions are on the form"), "{unasked}");
}

/// Nothing shows the colour of a plan that may go ahead while a clearance is missing, and no card says "go".
#[test]
fn a_plan_that_waits_does_not_look_like_one_that_may_start() {
    let present = json!([{ "risk": "epilepsy", "status": "controlled" }]);
    let waiting = decide(&somebody_with(json!({ "risks.present": present })));
    assert!(waiting.is_conditional());
    let free = decide(&somebody_with(json!({})));
    assert!(render::html(&free).contains("class=\"verdict plan\""));
    assert!(!render::html(&waiting).contains("class=\"verdict plan\""));
    for decision in [waiting, free] {
        assert!(!card(&decision).to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| word == "go"));
    }
}

fn assert_card(decision: &Decision) -> Result<(), TestCaseError> {
    let text = card(decision);
    let flat = unwrapped(&text);
    for finding in decision.findings() {
        prop_assert!(!text.contains(&format!("[{}]", finding.rule())), "{} in {text}", finding.rule());
    }
    for word in ["sources", "SOURCES", "ICD-11", "per mille"] {
        prop_assert!(!text.contains(word), "{word} in {text}");
    }
    let is_urgent = decision.verdict() == Verdict::ReferUrgent;
    for note in decision.notes() {
        prop_assert!(flat.contains(&unwrapped(note.note())), "{}: {text}", note.note());
    }
    for clearance in decision.clearances().filter(|_| decision.verdict() == Verdict::Treat) {
        let role = clearance.by().label(tcm_facial::atlas::Language::English).to_uppercase();
        let heading = text.lines().next().unwrap_or_default();
        prop_assert!(heading.contains(&role), "{role}: {heading}");
    }
    let Some(protocol) = decision.protocol().filter(|_| !is_urgent) else { return Ok(()) };
    let mut needles = 0;
    for insertion in protocol.insertions() {
        let Some(technique) = insertion.technique() else { continue };
        needles += u32::from(insertion.needles());
        // Each line starts after its two boxes.
        let line = flat.split("[ ] [ ] ").find(|line| match insertion.site() {
            Site::Point(point) => line.starts_with(&format!("{} ", point.code())),
            local @ Site::Local { .. } => line.to_lowercase().starts_with(&local.to_string().to_lowercase()),
        });
        let line =
            line.ok_or_else(|| TestCaseError::fail(format!("{} is not in {text}", insertion.site())))?;
        let side = match insertion.side() {
            Side::Bilateral => "LEFT and RIGHT",
            Side::Left => "LEFT only",
            Side::Right => "RIGHT only",
            Side::Midline => "midline",
        };
        prop_assert!(line.contains(side), "{side}: {line}");
        prop_assert!(line.contains(&format!("no deeper than {}", technique.depth())), "{line}");
        prop_assert!(line.contains(&technique.inserted().max().to_string()), "{line}");
        prop_assert!(line.contains(&format!(" x {}", technique.length())), "{line}");
        if let Some(point) = technique.toward() {
            prop_assert!(line.contains(&format!("toward {point}")), "{line}");
        }
    }
    if needles > 0 {
        prop_assert!(text.contains(&format!("Total {needles}: in ____")), "{needles}: {text}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn every_needle_is_on_the_card_with_its_side_depth_and_size(json in intakes::intake()) {
        assert_card(&engine().decide(&intake(&json)))?;
    }
}
