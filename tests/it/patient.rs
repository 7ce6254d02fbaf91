//! The sheet for the person: plain words, rates, and no sheet while a clearance is owed.

use super::support::*;
use proptest::prelude::*;
use serde_json::json;
use tcm_facial::atlas::Language;
use tcm_facial::engine::Screening;
use tcm_facial::render::{self, NoPatientSheet};
use tcm_facial::rules::{Role, Verdict};

#[test]
fn none_is_made_while_a_clearance_is_owed() {
    let decision = decide(&somebody_with_risks(json!([{ "risk": "anticoagulant" }])));
    let error = render::patient(&decision).unwrap_err();
    assert_eq!(
        error.to_string(),
        "no sheet for the person while a clearance is owed: `anticoagulant` by a physician"
    );
    let NoPatientSheet::ClearanceOwed { owed } = error else { panic!("{error}") };
    assert_eq!(
        owed.iter().map(|it| (it.0.as_str(), it.1)).collect::<Vec<_>>(),
        [("anticoagulant", Role::Physician)]
    );
}

#[test]
fn none_is_made_without_a_plan() {
    for (changes, verdict) in [
        (json!({ "pregnancy": "unknown" }), Verdict::Incomplete),
        (json!({ "concerns": [{ "concern": "poor_sleep" }] }), Verdict::Decline),
    ] {
        let decision = decide(&somebody_with(changes));
        assert_eq!(render::patient(&decision).unwrap_err(), NoPatientSheet::NothingPlanned { verdict });
    }
}

#[test]
fn a_deferral_with_a_plan_without_needles_has_a_sheet_that_says_so() {
    let decision = decide(&somebody_with_risks(json!([{ "risk": "botulinum_toxin", "days_ago": 10 }])));
    assert_eq!((decision.verdict(), decision.alternative().is_some()), (Verdict::Defer, true));
    let sheet = render::patient(&decision).unwrap().text();
    assert!(sheet.starts_with("About your acupressure"), "{sheet}");
    assert!(sheet.contains("Needles: not now.") && sheet.contains("Nothing goes into the skin."));
}

#[test]
fn what_somebody_overrode_is_told_to_the_person() {
    let json = somebody_with_risks(json!([{ "risk": "anticoagulant" }]));
    let screening: Screening = engine().screen(&intake(&json));
    let set_aside = screening
        .override_safety_rule(&overriding("anticoagulant", Role::Physician, "INR 2.1 on 2 May."))
        .unwrap();
    let sheet = render::patient(&set_aside.decide()).unwrap().text();
    assert!(
        sheet.contains("A CAUTION THAT WAS OVERRIDDEN") && sheet.contains("overridden by a physician"),
        "{sheet}"
    );
}

#[test]
fn the_limits_of_the_plan_are_told_in_plain_words() {
    let decision =
        decide(&somebody_with(json!({ "first_visit": true, "risks.present": [{ "risk": "nsaid" }] })));
    let sheet = render::patient(&decision).unwrap().text();
    let (_, left_out) = sheet.split_once("WHAT WE LEAVE OUT, FOR YOUR SAFETY").unwrap();
    let left_out = left_out.split("\n\n").next().unwrap();
    for words in ["No needle at: ", "lower lid", "at most 20 minutes", "lying on the back only"] {
        assert!(left_out.contains(words), "{words}: {left_out}");
    }
    // What concerns needles alone is not told to somebody who gets none.
    let pressed =
        json!({ "risks.present": [{ "risk": "botulinum_toxin", "days_ago": 10 }, { "risk": "nsaid" }] });
    let sheet = render::patient(&decide(&somebody_with(pressed))).unwrap().text();
    assert!(!sheet.contains("No needle at: ") && sheet.contains("No pressing or rubbing at: "), "{sheet}");
}

/// A heading of the sheet as text: a line of capitals.
fn is_heading(line: &str) -> bool {
    line.starts_with(char::is_alphabetic) && line == line.to_uppercase()
}

#[test]
fn no_heading_stands_over_nothing() {
    let people = [
        somebody(),
        somebody_with(json!({ "signs": [], "concerns": [{ "concern": "dryness", "severity": "mild" }] })),
        somebody_with_risks(json!([{ "risk": "botulinum_toxin", "days_ago": 10 }])),
    ];
    for person in people {
        let sheet = render::patient(&decide(&person)).unwrap().text();
        let lines: Vec<&str> = sheet.lines().filter(|line| !line.is_empty()).collect();
        let headings = lines.iter().enumerate().filter(|(_, line)| is_heading(line));
        let mut found = 0;
        for (place, heading) in headings {
            found += 1;
            assert!(lines.get(place + 1).is_some_and(|next| !is_heading(next)), "{heading}\n{sheet}");
        }
        assert!(found > 4, "{found} headings\n{sheet}");
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_sheet_tells_every_harm_and_no_depth_and_is_made_for_nobody_who_waits(json in crate::reference::intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let sheet = render::patient(&decision);
        if decision.clearances().len() > 0 {
            let is_owed = matches!(sheet, Err(NoPatientSheet::ClearanceOwed { .. }));
            prop_assert!(is_owed);
            return Ok(());
        }
        prop_assert_eq!(sheet.is_ok(), decision.protocol().is_some()
            || (decision.verdict() == Verdict::Defer && decision.alternative().is_some()));
        let Ok(sheet) = sheet else { return Ok(()) };
        let plan = decision.protocol().or(decision.alternative()).unwrap();
        let text = sheet.text().split_whitespace().collect::<Vec<_>>().join(" ");
        for note in plan.harms().chain(plan.aftercare()) {
            prop_assert!(text.contains(note.text().en()), "{}", note.text());
        }
        for expectation in plan.expectations() {
            prop_assert!(text.contains(expectation.certainty().label(Language::English)));
        }
        // No depth, no needle size, no angle.
        for taught in [" mm", "perpendicular", "oblique", "transverse", "gauge"] {
            prop_assert!(!text.contains(taught), "{}: {}", taught, text);
        }
        prop_assert!(text.contains("EMERGENCY SERVICES NOW"));
    }
}

#[test]
fn a_whole_sheet() {
    let decision = decide(&somebody());
    let text = render::patient(&decision).unwrap().text();
    let digest = serde_json::to_value(&decision).unwrap()["packs"][0]["digest"].as_str().unwrap().to_owned();
    insta::assert_snapshot!("patient_text", text.replace(&digest, "sha256:..."));
}
