//! Limits of safety rules: the time of pressing, the position, forms of insertion, a side, and blocks of open questions.

use crate::support::*;
use serde_json::{Value, json};
use tcm_facial::Engine;
use tcm_facial::atlas::{Point, Side};
use tcm_facial::decision::{Decision, Protocol, Site};
use tcm_facial::intake::{Modality, Risk};
use tcm_facial::render;
use tcm_facial::rules::{InsertionForm, SessionStep};

/// The texts of the two steps in which needles come out.
fn pressing(plan: &Protocol) -> Vec<String> {
    let out = |step: SessionStep| matches!(step, SessionStep::RemoveFace | SessionStep::RemoveBody);
    let steps = plan.steps().filter(|step| out(step.step()));
    steps.map(|step| step.text().en().to_owned()).collect()
}

fn caps(seconds: &[(&str, u16)]) -> Engine {
    let rule = |(number, (when, seconds)): (usize, &(&str, u16))| {
        let cap = format!("verdict = \"treat\"\ncap = {{ press_seconds = {seconds} }}");
        safety_rule(&format!("press.{number}"), when, &cap)
    };
    engine_with(&seconds.iter().enumerate().map(rule).collect::<String>())
}

/// Somebody of whom everything is denied but one risk, which nobody asked about.
fn without_word_of(risk: Risk) -> Value {
    let absent: Vec<&str> =
        Risk::ALL.iter().filter(|other| **other != risk).map(|other| other.code()).collect();
    somebody_with(json!({ "risks": { "absent": absent } }))
}

#[test]
fn the_longest_time_of_pressing_counts_and_stands_in_the_steps() {
    let plan_of = |seconds: &[(&str, u16)]| caps(seconds).decide(&intake(&somebody()));
    let told = |decision: &Decision| -> (Option<u16>, Vec<String>) {
        let plan = decision.protocol().unwrap();
        (plan.press_seconds(), pressing(plan))
    };
    let steps = |time: &str| {
        vec![
            format!("Take the face needles out first. Press each site for {time}."),
            format!("Take the body needles out, and press each site for {time}."),
        ]
    };
    assert_eq!(told(&plan_of(&[])), (None, steps("10 to 30 seconds")));
    assert_eq!(told(&plan_of(&[("always", 60)])), (Some(60), steps("at least 1 minute")));
    let both = plan_of(&[("always", 120), ("age > 40", 90)]);
    assert_eq!(told(&both), (Some(120), steps("at least 2 minutes")));
    assert_eq!(told(&plan_of(&[("always", 45)])), (Some(45), steps("at least 45 seconds")));
    // A rule never shortens the time.
    assert_eq!(told(&plan_of(&[("always", 5)])), (Some(5), steps("10 to 30 seconds")));
    // The same in the report and in JSON.
    assert!(
        render::text(&both).split_whitespace().collect::<Vec<_>>().join(" ").contains("at least 2 minutes")
    );
    let json = serde_json::to_value(&both).unwrap();
    assert_eq!(json["protocol"]["press_seconds"], json!(120));
    let texts: Vec<&str> = json["protocol"]["steps"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|step| step["text"].as_str())
        .collect();
    assert!(steps("at least 2 minutes").iter().all(|text| texts.contains(&text.as_str())));
    assert!(texts.iter().all(|text| !text.contains("{press}")));
}

#[test]
fn an_open_question_lengthens_the_time_of_pressing() {
    let engine = caps(&[("risk.hemifacial_spasm", 120)]);
    let decision = engine.decide(&intake(&without_word_of(Risk::HemifacialSpasm)));
    assert_eq!(decision.protocol().unwrap().press_seconds(), Some(120));
    assert_eq!(engine.decide(&intake(&somebody())).protocol().unwrap().press_seconds(), None);
}

#[test]
fn no_time_of_pressing_without_needles() {
    let pressed = somebody_with(json!({ "preferences": { "avoid_modalities": ["needle"] } }));
    let decision = caps(&[("always", 120)]).decide(&intake(&pressed));
    let plan = decision.protocol().unwrap();
    assert_eq!((plan.modality(), plan.press_seconds()), (Modality::Acupressure, None));
}

/// A pack that asks for two points of the back.
fn with_back_points(rules: &str) -> Engine {
    let combination = "[[combination]]\nid = \"t.back\"\nwhen = \"always\"\nreason = \"r\"\n\
        points = [{ point = \"BL25\", weight = 9 }, { point = \"BL23\", weight = 9 }]\n\
        sources = [\"project-default\"]\nconfidence = \"found\"\n";
    engine_with(&format!("{combination}{rules}"))
}

#[test]
fn on_the_back_no_point_of_the_back_is_needled() {
    let prone = |plan: &Protocol| plan.insertions().filter(|it| it.phase().code() == "prone").count();
    let mut turning = without_word_of(Risk::HemifacialSpasm);
    turning["preferences"] = json!({ "position": "prone_then_supine" });
    let free = with_back_points("").decide(&intake(&turning));
    assert!(prone(free.protocol().unwrap()) >= 2);
    let lying =
        "verdict = \"treat\"\ncap = { position = \"supine\" }\nsubstitute = { BL23 = [\"BL52\", \"KI3\"] }";
    for when in ["always", "risk.hemifacial_spasm"] {
        let engine = with_back_points(&safety_rule("lying", when, lying));
        let decision = engine.decide(&intake(&turning));
        let plan = decision.protocol().unwrap();
        assert_eq!(prone(plan), 0, "{when}");
        for point in ["BL25", "BL23"] {
            assert_eq!(withheld(&decision, point), [("bilateral".to_owned(), vec!["lying".to_owned()])]);
        }
        // A substitute that is on the back itself does not stand in; the next that is named does.
        assert_eq!(insertion(plan, "KI3").stands_in_for(), Some(Point::BL23));
        assert!(decision.why(Point::BL23).against().any(|finding| finding.rule() == "lying"), "{when}");
        // No needles before the turn: the others may stay for the whole time.
        assert!(plan.retention_min() >= free.protocol().unwrap().retention_min());
    }
}

#[test]
fn a_form_is_blocked_in_every_zone_and_nothing_else_is() {
    let wrinkled = somebody_with(json!({
        "concerns": [{ "concern": "wrinkles", "zones": ["glabella", "forehead", "crows_feet", "nasolabial"], "severity": "severe" }],
    }));
    let forms = |decision: &Decision, form: InsertionForm| {
        let plan = decision.protocol().unwrap();
        plan.insertions().filter(|it| matches!(it.site(), Site::Local { form: of, .. } if of == form)).count()
    };
    let before = decide(&wrinkled);
    assert!(forms(&before, InsertionForm::AlongCrease) >= 2);
    let block = |form: &str| {
        let does = format!("verdict = \"treat\"\nblock = {{ what = [\"needle\"], where = [\"{form}\"] }}");
        engine_with(&safety_rule("rows", "always", &does)).decide(&intake(&wrinkled))
    };
    let after = block("along_crease");
    assert_eq!(forms(&after, InsertionForm::AlongCrease), 0);
    let left_out: Vec<_> = after.withheld().filter(|it| it.point().is_none()).collect();
    assert_eq!(left_out.len(), forms(&before, InsertionForm::AlongCrease));
    assert!(left_out.iter().all(|it| it.rules().any(|rule| rule == "rows")));
    // No point goes, and another form does not concern these.
    let points = |decision: &Decision| -> Vec<Point> {
        decision.protocol().unwrap().insertions().filter_map(|it| it.point()).collect()
    };
    assert_eq!(points(&before), points(&after));
    assert_eq!(sites(block("around_patch").protocol().unwrap()), sites(before.protocol().unwrap()));
}

#[test]
fn a_block_of_one_side_leaves_the_other() {
    let does = "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"ST36\", \"CV12\", \"nasolabial\"], side = \"left\" }";
    let combination = "[[combination]]\nid = \"t.mine\"\nwhen = \"always\"\nreason = \"r\"\n\
        points = [{ point = \"ST36\", weight = 9 }, { point = \"CV12\", weight = 9 }]\n\
        sources = [\"project-default\"]\nconfidence = \"found\"\n";
    let engine = engine_with(&format!("{combination}{}", safety_rule("left", "always", does)));
    let decision = engine.decide(&intake(&somebody()));
    let plan = decision.protocol().unwrap();
    assert_eq!(insertion(plan, "ST36").side(), Side::Right);
    assert_eq!(withheld(&decision, "ST36"), [("left".to_owned(), vec!["left".to_owned()])]);
    // What is in the middle is on either side.
    assert_eq!(withheld(&decision, "CV12"), [("midline".to_owned(), vec!["left".to_owned()])]);
    let screening = engine.screen(&intake(&somebody()));
    let blocked = |side| screening.blocking_rules(Modality::Needle, Site::Point(Point::LI20), side).count();
    assert_eq!((blocked(Side::Left), blocked(Side::Right)), (1, 0));
    let found = decision.findings().find(|finding| finding.rule() == "left").unwrap();
    assert_eq!(found.blocks().unwrap().places().side(), Some(Side::Left));
}

#[test]
fn what_withholds_until_it_is_answered_blocks_while_it_is_open() {
    let does = "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"ST36\"] }\nsubstitute = { ST36 = [\"ST37\"] }";
    let asks = |risk: Risk| engine_with(&safety_rule("thin", &format!("risk.{risk}"), does));
    let engine = asks(Risk::SlimBuild);
    let open = engine.decide(&intake(&without_word_of(Risk::SlimBuild)));
    assert_eq!(withheld(&open, "ST36"), [("bilateral".to_owned(), vec!["thin".to_owned()])]);
    assert_eq!(insertion(open.protocol().unwrap(), "ST37").stands_in_for(), Some(Point::ST36));
    let why = open.why(Point::ST36);
    let against = why.against().find(|finding| finding.rule() == "thin").unwrap();
    assert!(!against.applies() && against.because().eq(["unknown risk.slim_build"]));
    let screening = engine.screen(&intake(&without_word_of(Risk::SlimBuild)));
    let blocking = screening.blocking_rules(Modality::Needle, Site::Point(Point::ST36), Side::Bilateral);
    assert!(blocking.map(ToString::to_string).eq(["thin"]));
    assert_eq!(screening.substitutes_for(Point::ST36), [Point::ST37]);
    // It does not hold up the plan, and an answer frees the point.
    let question = open.questions().find(|question| question.ask() == "risk.slim_build").unwrap();
    assert!(!question.blocks());
    assert!(sites(engine.decide(&intake(&somebody())).protocol().unwrap()).contains(&"ST36".to_owned()));
    // A risk of any other kind only caps while it is open.
    let other = asks(Risk::HemifacialSpasm).decide(&intake(&without_word_of(Risk::HemifacialSpasm)));
    assert!(sites(other.protocol().unwrap()).contains(&"ST36".to_owned()));
}

#[test]
fn zones_of_a_risk_may_be_left_out_or_nowhere() {
    let does = "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"own_zones\"] }";
    let engine = engine_with(&safety_rule("own", "risk.koebner_disease", does));
    let blocked = |entries: Value| -> (bool, bool, bool) {
        let decision = engine.screen(&intake(&somebody_with_risks(entries)));
        let own = |point: Point| {
            let mut rules = decision.blocking_rules(Modality::Needle, Site::Point(point), Side::Bilateral);
            rules.any(|rule| rule == "own")
        };
        let finding = decision.findings().find(|finding| finding.rule() == "own").unwrap();
        (own(Point::ST5), own(Point::GB14), finding.blocks().is_some())
    };
    let entry = |zones: Value| json!({ "risk": "koebner_disease", "status": "controlled", "zones": zones });
    assert_eq!(blocked(json!([entry(Value::Null)])), (true, true, true));
    assert_eq!(blocked(json!([entry(json!([]))])), (false, false, false));
    assert_eq!(blocked(json!([entry(json!(["forehead"]))])), (false, true, true));
    assert_eq!(blocked(json!([entry(json!([])), entry(json!(["forehead"]))])), (false, true, true));
    assert_eq!(blocked(json!([entry(json!([])), entry(Value::Null)])), (true, true, true));
}

#[test]
fn a_rule_that_nobody_lifts_says_whom_to_see() {
    let does = "verdict = \"refer\"\nrefer_to = [\"eye_doctor\", \"dentist\"]";
    let rule = safety_rule("seen", "always", does).replace("\"practitioner\"", "\"nobody\"");
    let decision = engine_with(&rule).decide(&intake(&somebody()));
    assert!(decision.referred_to().map(tcm_facial::rules::Role::code).eq(["eye_doctor", "dentist"]));
    let json = serde_json::to_value(&decision).unwrap();
    assert_eq!(json["referral"], json!({ "to": ["eye_doctor", "dentist"], "urgency": "routine" }));
    assert_eq!(json["clearances"], json!([]));
}

#[test]
fn nobody_brings_back_the_points_over_eye_lung_and_carotid() {
    let screening = engine().screen(&intake(&somebody()));
    for point in ["ST1", "BL1", "EX-HN7", "LU1", "ST12", "GB21"] {
        let point: Point = point.parse().unwrap();
        let rules = screening.blocking_rules(Modality::Needle, Site::Point(point), Side::Bilateral);
        for rule in rules.map(ToString::to_string) {
            let request = overriding(&rule, tcm_facial::rules::Role::Practitioner, "Trained for it.");
            assert!(screening.override_safety_rule(&request).is_err(), "{point}: {rule}");
        }
    }
}

#[test]
fn a_first_treatment_is_gentle() {
    let asked = somebody_with(json!({
        "first_visit": true,
        "concerns": [
            { "concern": "wrinkles", "severity": "severe", "zones": ["forehead", "glabella", "crows_feet", "nasolabial"] },
            { "concern": "dryness" },
            { "concern": "sagging" },
        ],
    }));
    let plan = protocol(&asked);
    let needles = |plan: &Protocol| {
        (plan.needles(tcm_facial::atlas::Part::Face), plan.needles(tcm_facial::atlas::Part::Body))
    };
    let (face, body) = needles(&plan);
    assert!(face > 8 && face <= 12 && body > 4 && body <= 8, "{face} and {body}");
    let (face, body) = needles(&protocol(&somebody_with(json!({ "concerns": asked["concerns"] }))));
    assert!(face > 12 && body > 8, "{face} and {body}");
}
