//! What a rule reads of a risk: the details that are given, the time that passes, and what it says about places.

use crate::support::*;
use serde_json::{Value, json};
use tcm_facial::atlas::{FacialZone, Point, Stimulation};
use tcm_facial::decision::Decision;
use tcm_facial::intake::Exposure;
use tcm_facial::rules::{Places, Verdict};

#[test]
fn epilepsy_by_status() {
    for (status, verdict, rule) in [
        (json!("active"), Verdict::Refer, "epilepsy_uncontrolled"),
        (json!("controlled"), Verdict::Treat, "epilepsy_controlled"),
        (json!("past"), Verdict::Treat, "epilepsy_controlled"),
        (Value::Null, Verdict::Refer, "epilepsy_uncontrolled"),
    ] {
        let decision =
            decide(&somebody_with_risks(json!([{ "risk": "epilepsy", "status": status.clone() }])));
        assert_eq!(decision.verdict(), verdict, "{status}");
        assert!(finds(&decision, rule), "{status}");
        let finding = decision.findings().find(|finding| finding.rule() == rule).unwrap();
        assert_eq!(finding.assumed().len() > 0, status.is_null(), "{status}");
    }
}

#[test]
fn each_detail_that_is_given_is_no_assumption() {
    let engine =
        engine_with(&safety_rule("where_it_is", "risk.dermatitis.zones has cheek", "verdict = \"treat\""));
    let assumed = |zones: Value| {
        let intake = intake(&somebody_with_risks(json!([{ "risk": "dermatitis", "zones": zones }])));
        let decision = engine.decide(&intake);
        let finding = decision.findings().find(|finding| finding.rule() == "where_it_is");
        finding.map(|finding| finding.assumed().collect::<Vec<_>>())
    };
    assert_eq!(assumed(json!(["cheek"])), Some(Vec::new()));
    assert_eq!(assumed(Value::Null), Some(vec!["risk.dermatitis.zones".to_owned()]));
    // Nowhere in the face.
    assert_eq!(assumed(json!([])), None);
}

#[test]
fn a_rule_of_time_ends_on_the_first_day_beyond_it() {
    for (test, ends) in [("< 9", 6), ("<= 9", 7), ("= 3", 1)] {
        let when = format!("risk.migraine.days_ago {test}");
        let rule = safety_rule("not_yet", &when, "verdict = \"defer\"");
        let engine = engine_with(&rule);
        let after = |days: u32| {
            let risk =
                json!([{ "risk": "migraine", "status": "past", "severity": "mild", "days_ago": 3 + days }]);
            engine.decide(&intake(&somebody_with_risks(risk)))
        };
        let holds = |decision: &Decision| finds(decision, "not_yet");
        assert_eq!(after(0).not_before_days(), Some(ends), "{test}");
        assert!(holds(&after(0)) && !holds(&after(ends)), "{test}");
        assert!(test.starts_with('=') || holds(&after(ends - 1)), "{test}");
    }
}

#[test]
fn a_finding_tells_all_that_its_rule_says() {
    let said = |block: &str| {
        let does = format!(
            r#"
            verdict = "treat"
            interval = {{ floor = 10, default = 20, strict = 30 }}
            block = {{ what = ["needle", "heat"], {block} }}
            cap = {{ face_gauge_mm = 0.12, body_gauge_mm = 0.2, face_depth_mm = 1.5, body_depth_mm = 9, face_needles = 3,
                     body_needles = 4, needles = 5, retention_min = 6, stimulation = "mild", depth_mm = {{ LI20 = 1 }} }}
        "#
        );
        let rule = safety_rule("all_that", "risk.migraine.days_ago < interval", &does);
        let risk = json!([{ "risk": "migraine", "status": "past", "severity": "mild", "days_ago": 3 }]);
        engine_with(&rule).decide(&intake(&somebody_with_risks(risk)))
    };
    let places = |block: &str, holds: &dyn Fn(&Places) -> bool| {
        let decision = said(block);
        let finding = decision.findings().find(|finding| finding.rule() == "all_that").unwrap();
        let told = finding.blocks().unwrap();
        assert_eq!(told.what(), [Exposure::Needle, Exposure::Heat]);
        assert!(holds(told.places()), "{block}: {:?}", told.places());

        let interval = finding.interval().unwrap();
        assert_eq!((interval.floor_days(), interval.default_days(), interval.strict_days()), (10, 20, 30));
        let caps = finding.caps().unwrap();
        let hundredths = [caps.face_gauge(), caps.body_gauge(), caps.face_depth(), caps.body_depth()]
            .map(|cap| cap.map(tcm_facial::atlas::Millimetres::hundredths));
        assert_eq!(hundredths, [Some(12), Some(20), Some(150), Some(900)]);
        assert_eq!(caps.depth_at(Point::LI20).map(tcm_facial::atlas::Millimetres::hundredths), Some(100));
        assert_eq!(caps.depth_at(Point::LI4), None);
        assert_eq!((caps.face_needles(), caps.body_needles(), caps.needles()), (Some(3), Some(4), Some(5)));
        assert_eq!((caps.retention_min(), caps.stimulation()), (Some(6), Some(Stimulation::Mild)));
    };
    // Where the risk is was not said: in the whole face, on both sides.
    let shape = |it: &Places| (it.everywhere(), it.whole_face(), it.own_zones(), it.own_side(), it.side());
    places("where = [\"all\"]", &|it| shape(it) == (true, false, false, false, None));
    places("where = [\"face\"]", &|it| shape(it) == (false, true, false, false, None));
    places("where = [\"own_zones\"]", &|it| shape(it) == (false, true, false, false, None));
    places("own_side = true, where = [\"chin\", \"ST36\"]", &|it| {
        shape(it) == (false, false, false, false, None)
            && it.zones().iter().eq([FacialZone::Chin])
            && it.points().iter().eq([Point::ST36])
    });
}

#[test]
fn a_screening_is_decided_with_what_it_found() {
    let taken = intake(&somebody_with_risks(json!([{ "risk": "sunburn" }, { "risk": "antiplatelet" }])));
    let screening = engine().screen(&taken);
    let decision = screening.clone().decide();
    assert!(decision.protocol().is_none());
    let rules: Vec<_> = decision.findings().map(|finding| finding.rule()).collect();
    assert!(screening.findings().map(|finding| finding.rule()).eq(rules.iter().copied()));
    assert!(engine().decide(&taken).findings().map(|finding| finding.rule()).eq(rules.iter().copied()));
    assert!(rules.iter().any(|rule| *rule == "sunburn"));
}

#[test]
fn a_rule_without_caps_has_none_to_tell() {
    let decision = decide(&somebody_with_risks(json!([{ "risk": "sunburn" }, { "risk": "antiplatelet" }])));
    for (kind, entry) in standard_rules() {
        let id = entry["id"].as_str().unwrap();
        let finding = decision.findings().find(|finding| finding.rule() == id);
        if let Some(finding) = finding.filter(|_| kind == "safety") {
            assert_eq!(finding.caps().is_some(), entry.contains_key("cap"), "{id}");
        }
    }
    let capped = decision.findings().filter(|finding| finding.caps().is_some()).count();
    assert!(capped > 0 && capped < decision.findings().len());
}

/// What a failed assertion prints is about the person and names the rules, and does not bury it under all of them.
#[test]
fn what_is_printed_for_debugging_can_be_read() {
    let decision = decide(&somebody_with_risks(json!([{ "risk": "anticoagulant" }])));
    let why = format!("{:?}", decision.why(Point::ST36));
    for shown in [format!("{decision:?}"), why, format!("{:?}", decision.findings().next().unwrap())] {
        assert!(shown.len() < 8000, "{} bytes", shown.len());
        for part in ["standard", "Anticoagulant", "\"anticoagulant\"", "Treat"] {
            assert!(shown.contains(part), "{part} in {shown}");
        }
    }
    assert!(format!("{:?}", engine()).len() < 1000);
}
