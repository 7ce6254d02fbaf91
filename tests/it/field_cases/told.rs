//! What could not be said, and what was taken for granted without a word.

use super::*;
use tcm_facial::intake::PresentRisk;
#[cfg(feature = "render")]
use tcm_facial::render;

fn noted(code: &str, note: &str) -> Value {
    at_risk(woman(), json!([{ "risk": code, "note": note }]))
}

/// Somebody with an illness that no list names: `all_others` then printed that all was denied.
#[test]
fn an_illness_that_no_code_names_is_shown_as_typed_and_cleared_by_a_person() {
    let note = "Ehlers-Danlos, <hypermobile> type";
    let case = Case::of(&noted("other_condition", note))
        .decides(Verdict::Treat)
        .owes(&["other_condition by practitioner"])
        .caps("other_condition", json!({ "needles": 10, "stimulation": "mild" }))
        .forbids("other_condition", "electroacupuncture derma_rolling")
        .at_most(10, 10, 10);
    let notes = case.wire["notes"].to_string();
    assert!(notes.contains(note), "{notes}");
    // What a program logs does not have it.
    let logged = format!("{:?} {:?}", case.intake, case.decision);
    assert!(!logged.contains("Ehlers"), "{logged}");
}

#[cfg(feature = "render")]
#[test]
fn a_note_stands_in_the_first_lines_and_nothing_beside_it_says_that_all_was_denied() {
    let case = Case::of(&noted("other_condition", "Ehlers-Danlos"));
    let text = render::text(&case.decision);
    let first: Vec<&str> = text.lines().take(25).collect();
    assert!(first.iter().any(|line| line.contains("Ehlers-Danlos")), "{text}");
    for format in [text, render::markdown(&case.decision), render::html(&case.decision)] {
        assert!(format.contains("Ehlers-Danlos"), "{format}");
        let format = format.to_lowercase();
        for denial in ["all others were denied", "all others answered no"] {
            assert!(!format.contains(denial), "{denial}");
        }
    }
}

/// Apixaban typed as text: 24 needles were planned in the face, the lids among them.
#[test]
fn a_medicine_that_no_code_names_is_handled_like_a_blood_thinner() {
    Case::of(&noted("other_medicine", "Apixaban 5 mg"))
        .decides(Verdict::Treat)
        .owes(&["other_medicine by practitioner"])
        .bars("other_medicine", "ST2 GB1 TE23 EX-HN5 upper_lid_brow lower_lid crows_feet")
        .without_zones("upper_lid_brow lower_lid crows_feet")
        .caps(
            "other_medicine",
            json!({
                "face_gauge_mm": 0.16, "face_depth_mm": 2, "depth_mm": { "EX-HN5": 2 }, "face_needles": 6, "needles": 10,
                "press_seconds": 120, "stimulation": "mild",
            }),
        )
        .instructs("other_medicine", "mentions a blood thinner")
        .at_most(6, 10, 10);
    let named: Vec<Risk> = Risk::named_in("Apixaban 5 mg").into_iter().collect();
    assert_eq!(named, [Risk::Anticoagulant]);
}

#[test]
fn both_are_asked_and_so_are_open_results() {
    for code in ["other_condition", "other_medicine", "awaiting_results"] {
        Case::of(&not_asked(woman(), code)).decides(Verdict::Incomplete).asks(&format!("risk.{code}"), true);
    }
    Case::of(&at_risk(woman(), json!([{ "risk": "awaiting_results" }])))
        .decides(Verdict::Treat)
        .owes(&["awaiting_results by physician"])
        .at_most(10, 10, 10);
}

/// Only these two take a note: anything else has its own details.
#[test]
fn a_note_is_taken_where_words_are_needed() {
    for risk in Risk::ALL {
        let code = risk.code();
        let takes = serde_json::from_value::<PresentRisk>(json!({ "risk": code, "note": "words" })).is_ok();
        assert_eq!(takes, ["other_condition", "other_medicine"].contains(&code), "{code}");
    }
}

/// For a missing status the text said that it counts as the worst; for missing zones and sides it did not.
#[test]
fn zones_and_sides_that_were_not_stated_are_told_and_asked() {
    for (risk, rule, detail) in [
        (json!({ "risk": "dermal_filler", "days_ago": 60 }), "dermal_filler_zone", "zones"),
        (json!({ "risk": "gold_thread" }), "permanent_filler_or_unknown_injectable", "zones"),
        (json!({ "risk": "permanent_filler" }), "permanent_filler_or_unknown_injectable", "zones"),
        (json!({ "risk": "koebner_disease", "status": "controlled" }), "koebner_stable", "zones"),
        (json!({ "risk": "trigeminal_neuralgia" }), "trigeminal_neuralgia", "side"),
        (json!({ "risk": "lymph_node_removal" }), "lymph_node_removal", "side"),
        (json!({ "risk": "lymph_nodes_armpit" }), "lymph_nodes_armpit", "side"),
    ] {
        let code = risk["risk"].as_str().unwrap();
        let case = Case::of(&at_risk(woman(), json!([risk])))
            .decides(Verdict::Treat)
            .assumes(rule, &[detail])
            .asks_detail(code, detail);
        #[cfg(feature = "render")]
        {
            let text = render::text(&case.decision).to_lowercase();
            assert!(text.contains("not recorded"), "{code}: {text}");
        }
        let _ = case;
    }
}

/// Cold sores in the past, no date: "healed within the last seven days", `questions: []`, and the same after seven days.
#[test]
fn a_date_that_was_not_stated_is_asked() {
    let herpes = |days: Value| {
        at_risk(woman(), json!([{ "risk": "herpes_face", "status": "past", "days_ago": days }]))
    };
    Case::of(&herpes(Value::Null))
        .decides(Verdict::Defer)
        .assumes("herpes_just_healed", &["days_ago"])
        .asks_detail("herpes_face", "days_ago");
    // The answer lifts it.
    Case::of(&herpes(json!(20)))
        .decides(Verdict::Treat)
        .asks_nothing()
        .finds("herpes_history")
        .finds_no("herpes_just_healed");
    Case::of(&herpes(json!(3))).waits(4).asks_nothing();
    for (risk, rule) in [
        (json!({ "risk": "botulinum_toxin", "zones": ["glabella"] }), "botulinum_toxin_recent"),
        (json!({ "risk": "migraine", "status": "controlled", "severity": "severe" }), "migraine_severe"),
    ] {
        let code = risk["risk"].as_str().unwrap();
        let case = Case::of(&at_risk(woman(), json!([risk]))).asks_detail(code, "days_ago");
        assert!(case.finding(rule)["assumed"].to_string().contains("days_ago"), "{rule}");
    }
}

/// Systolic 88, with a past faint: the wire named a physician, the text of the same finding the practitioner.
#[test]
fn one_lifter_is_named_for_one_rule() {
    let low = json!({ "systolic_mmhg": 88, "diastolic_mmhg": 58 });
    let case =
        Case::of(&with(at_risk(woman(), json!([{ "risk": "vasovagal_syncope" }])), json!({ "vitals": low })))
            .decides(Verdict::Defer)
            .owes(&["blood_pressure_low by physician"])
            .finds("vasovagal_history blood_pressure_low_diastolic")
            .caps("vasovagal_history", json!({ "needles": 10, "retention_min": 15 }));
    assert_eq!(case.finding("blood_pressure_low")["cleared_by"], "physician");
    for (kind, rule) in crate::support::standard_rules().iter().filter(|(kind, _)| kind == "safety") {
        if let Some(clearance) = rule.get("clearance") {
            assert_eq!(Some(clearance), rule.get("cleared_by"), "{kind} {:?}", rule["id"]);
        }
    }
}
