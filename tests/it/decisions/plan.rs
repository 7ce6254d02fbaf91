//! What a plan is made of, once nobody stands in its way.

use crate::support::*;
use serde_json::{Value, json};
use tcm_facial::atlas::{Part, Point, SessionPhase, Side};
use tcm_facial::decision::{
    Clarity, Contribution, Decision, Protocol, Unanswered, UnansweredCause, Withheld,
};

#[test]
fn each_concern_gets_its_local_answer_before_any_gets_a_second() {
    let intake = somebody_with(json!({
        "first_visit": true, "signs": [],
        "concerns": [
            { "concern": "wrinkles", "zones": ["glabella", "nasolabial", "forehead"] },
            { "concern": "dark_circles" },
            { "concern": "redness", "zones": ["cheek"] },
        ],
    }));
    let plan = protocol(&intake);
    let chosen = sites(&plan);
    assert!(chosen.contains(&"GB14".to_owned()), "{chosen:?}");
    assert!(chosen.contains(&"ST2".to_owned()), "{chosen:?}");
    assert!(chosen.contains(&"SI18".to_owned()), "{chosen:?}");
}

#[test]
fn severity_main_and_side_change_what_is_chosen() {
    let with = |details: Value| {
        let mut concern = json!({ "concern": "hyperpigmentation", "zones": ["cheek"] });
        for (key, value) in details.as_object().unwrap() {
            concern[key] = value.clone();
        }
        protocol(&somebody_with(json!({ "signs": [], "concerns": [concern] })))
    };
    let (mild, moderate, severe) =
        (with(json!({ "severity": "mild" })), with(json!({})), with(json!({ "severity": "severe" })));
    let needles = |plan: &Protocol| insertion(plan, "cheek/around_patch").needles();
    // A ring grows while what it weighs less the needles that it has is enough: 3, 3 and 4.
    assert_eq!((needles(&mild), needles(&moderate), needles(&severe)), (4, 4, 6));
    assert!(!sites(&mild).contains(&"SI18".to_owned()) && sites(&moderate).contains(&"SI18".to_owned()));
    let weight = |plan| insertion(plan, "SI18").because().next().unwrap().weight();
    assert_eq!((weight(&moderate), weight(&with(json!({ "main": true })))), (3, 4));
    let left = with(json!({ "side": "left" }));
    assert_eq!(insertion(&left, "SI18").side(), Side::Left);
    assert_eq!(insertion(&left, "cheek/around_patch").needles(), 2);
    assert_eq!(insertion(&left, "SP6").side(), Side::Bilateral);
}

#[test]
fn back_points_come_first_and_their_counterparts_are_needled_on_the_back() {
    let turning = json!({ "preferences": { "position": "prone_then_supine" } });
    let asking = "[[combination]]\nid = \"t.back\"\nwhen = \"always\"\nreason = \"r\"\n\
        points = [{ point = \"BL20\", weight = 9 }, { point = \"BL23\", weight = 9 }, { point = \"BL25\", weight = 9 }]\n\
        sources = [\"project-default\"]\nconfidence = \"found\"\n";
    let decision = engine_with(asking).decide(&intake(&somebody_with(turning)));
    let plan = decision.protocol().unwrap();
    let first = plan.insertions().next().unwrap();
    assert_eq!((first.phase(), first.point()), (SessionPhase::Prone, Some(Point::BL20)));
    assert_eq!(plan.retention_min(), Some(20));
    let supine = engine_with(asking).decide(&intake(&somebody()));
    assert_eq!(withheld(&supine, "BL20"), []);
    let plan = supine.protocol().unwrap();
    assert!(["ST36", "KI3", "ST25"].iter().all(|point| sites(plan).contains(&(*point).to_owned())));
    assert!(plan.insertions().all(|insertion| insertion.phase() == SessionPhase::Supine));
    assert!(plan.insertions().all(|insertion| insertion.stands_in_for().is_none()));
}

#[test]
fn a_substitute_says_whom_it_stands_in_for_and_who_named_it() {
    let substitute = "[[substitute]]\nid = \"t.SP10\"\npoint = \"SP10\"\nwith = [\"LI4\", \"HT7\"]\n\
        sources = [\"project-default\"]\nconfidence = \"found\"\n";
    let combination = "[[combination]]\nid = \"t.blood\"\nwhen = \"always\"\nreason = \"r\"\n\
        points = [{ point = \"SP10\", weight = 9 }]\nsources = [\"project-default\"]\nconfidence = \"found\"\n";
    let avoiding = somebody_with(json!({ "signs": [], "preferences": { "avoid_points": ["SP10"] } }));
    let decision = engine_with(&format!("{substitute}{combination}")).decide(&intake(&avoiding));
    let mut withheld = decision.withheld();
    let of = withheld.find(|it| it.point() == Some(Point::SP10)).unwrap();
    // LI4 is in the plan already.
    assert_eq!((of.substitute(), of.needles()), (Some(Point::HT7), 2));
    let plan = decision.protocol().unwrap();
    let stand_in = insertion(plan, "HT7");
    assert_eq!(stand_in.stands_in_for(), Some(Point::SP10));
    assert!(stand_in.because().any(|reason| reason.rule() == "t.SP10" && reason.weight() == 0));
}

#[test]
fn a_safety_rule_names_its_own_substitute() {
    let somebody = somebody();
    let chosen = insertion(&protocol(&somebody), "SP6").point().unwrap();
    let own = "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"SP6\"] }\nsubstitute = { SP6 = [\"HT7\"] }";
    let engine = engine_with(&safety_rule("no_needle_here", "always", own));
    let decision = engine.decide(&intake(&somebody));
    let stand_in = insertion(decision.protocol().unwrap(), "HT7");
    assert_eq!(stand_in.stands_in_for(), Some(chosen));
    let named = |reason: &Contribution<'_>| reason.rule() == "no_needle_here" && reason.weight() == 0;
    assert!(stand_in.because().any(|reason| named(&reason)));
}

#[test]
fn a_cap_below_the_least_depth_withholds_the_point() {
    let cap = "verdict = \"treat\"\ncap = { body_depth_mm = 2 }";
    let engine = engine_with(&safety_rule("shallow_bodies", "lifestyle.smoking", cap));
    let decision = engine.decide(&intake(&somebody_with(json!({ "lifestyle": ["smoking"] }))));
    let expected = vec!["builtin.depth".to_owned(), "shallow_bodies".to_owned()];
    assert_eq!(withheld(&decision, "ST36"), [("bilateral".to_owned(), expected)]);
    let cap = "verdict = \"treat\"\ncap = { body_depth_mm = 8 }";
    let engine = engine_with(&safety_rule("less_deep", "lifestyle.smoking", cap));
    let decision = engine.decide(&intake(&somebody_with(json!({ "lifestyle": ["smoking"] }))));
    let technique = insertion(decision.protocol().unwrap(), "ST36").technique().unwrap();
    assert_eq!(technique.depth().hundredths(), 800);
    assert!(technique.because().eq(["less_deep"]));
}

#[test]
fn a_lower_cap_cuts_the_ranked_list_shorter() {
    let full = somebody_with(json!({ "concerns": [{ "concern": "wrinkles" }, { "concern": "dryness" }] }));
    let capped = somebody_with(json!({
        "concerns": [{ "concern": "wrinkles" }, { "concern": "dryness" }],
        "risks.present": [{ "risk": "pigment_marks_tendency" }],
    }));
    let (full, decision) = (protocol(&full), decide(&capped));
    let plan = decision.protocol().unwrap();
    assert!(plan.needles(Part::Face) <= 6 && plan.needles(Part::Face) > 0);
    assert!(sites(plan).iter().all(|site| sites(&full).contains(site)));
    assert_eq!(plan.needles(Part::Body), full.needles(Part::Body));
    let for_everyone = |withheld: &Withheld<'_>| withheld.rules().eq(["lung_points_one_side"]);
    let own = decision.withheld().filter(|withheld| !for_everyone(withheld));
    assert!(own.clone().count() > 0 && own.clone().all(|it| it.rules().eq(["pigment_marks_tendency"])));
}

#[test]
fn a_zone_without_an_answer_is_told() {
    let plan = protocol(&somebody_with(
        json!({ "concerns": [{ "concern": "acne_scars", "zones": ["cheek", "neck"] }] }),
    ));
    let told = |plan: &Protocol| -> Vec<(&str, Vec<String>)> {
        let rules = |open: &Unanswered<'_>| open.rules().map(ToString::to_string).collect();
        plan.unanswered().map(|open| (open.zone().code(), rules(&open))).collect()
    };
    assert_eq!(told(&plan), [("neck", vec!["builtin.no_local_answer".to_owned()])]);
    let event =
        protocol(&somebody_with(json!({ "event_in_days": 14, "concerns": [{ "concern": "wrinkles" }] })));
    // Eight needles in the face leave one more without any.
    let event_rule = || vec!["event_within_14_days".to_owned()];
    assert_eq!(told(&event), ["crows_feet", "marionette"].map(|zone| (zone, event_rule())));
    let because = event.unanswered().map(|open| open.because());
    assert!(because.eq([UnansweredCause::Barred, UnansweredCause::BeyondCap]));
}

#[test]
fn signs_are_weighed_and_thin_evidence_is_told() {
    let clear = decide(&somebody());
    assert_eq!(clear.patterns().next().unwrap().id(), "spleen_qi_deficiency");
    // 3 + 3 + 3 + 2 + 2 + 2 of 26.
    assert_eq!(clear.patterns().next().unwrap().per_mille(), 577);
    assert_eq!(clear.differentiation().clarity(), Clarity::Clear);
    let none = decide(&somebody_with(json!({ "signs": [] })));
    assert!(none.patterns().len() == 0);
    assert_eq!(none.differentiation().clarity(), Clarity::Thin);
    assert!(!none.differentiation().ask_next().is_empty());
    let roles = |decision: &Decision| -> Vec<String> {
        decision.protocol().unwrap().insertions().map(|insertion| insertion.role().to_string()).collect()
    };
    assert!(roles(&none).iter().all(|role| role == "branch"));
    assert!(roles(&clear).contains(&"root".to_owned()));
    let one_sign = decide(&somebody_with(json!({ "signs": ["sighing"] })));
    assert_eq!(one_sign.differentiation().clarity(), Clarity::Thin);
    assert!(roles(&one_sign).iter().all(|role| role == "branch"));
}

#[test]
fn a_pattern_that_leads_brings_its_combination() {
    let stagnation = json!({
        "signs": ["sighing", "rib_distension", "mood_swings", "pulse_wiry", "breast_distension"],
        "concerns": [{ "concern": "facial_tension" }],
    });
    let plan = protocol(&somebody_with(stagnation));
    let rules = insertion(&plan, "LR3").because().map(|reason| reason.rule().as_str());
    assert_eq!(rules.collect::<Vec<_>>(), ["liver_qi_stagnation", "facial_tension", "four_gates"]);
    // LR2 belongs to it only with signs of heat.
    assert!(!sites(&plan).contains(&"LR2".to_owned()));
}

#[test]
fn preferences_narrow_a_plan_and_never_widen_it() {
    let wished = protocol(&somebody_with(json!({
        "concerns": [{ "concern": "wrinkles" }],
        "preferences": { "face_needles_max": 5, "body_needles_max": 3, "retention_min": 45 },
    })));
    assert!(wished.needles(Part::Face) <= 5 && wished.needles(Part::Body) <= 3);
    assert_eq!(wished.retention_min(), Some(30));
    let none = protocol(&somebody_with(json!({ "preferences": { "face_needles_max": 0 } })));
    assert_eq!(none.needles(Part::Face), 0);
    let avoided = decide(&somebody_with(json!({ "preferences": { "avoid_points": ["GV24+", "st-36"] } })));
    assert_eq!(withheld(&avoided, "EX-HN3"), [("midline".into(), vec!["builtin.preference".into()])]);
}

#[test]
fn a_face_that_is_blocked_gets_no_needles() {
    let rule = |place: &str| {
        let does = format!("verdict = \"treat\"\nblock = {{ what = [\"needle\"], where = [\"{place}\"] }}");
        let engine = engine_with(&safety_rule("no_needle_here", "lifestyle.smoking", &does));
        let somebody = somebody_with(json!({ "lifestyle": ["smoking"] }));
        engine.decide(&intake(&somebody)).protocol().unwrap().clone()
    };
    let in_the_face =
        |plan: &Protocol| plan.insertions().filter(|insertion| insertion.part() == Part::Face).count();
    assert!(in_the_face(&rule("ST36")) > 2);
    let without = rule("face");
    assert_eq!(in_the_face(&without), 0);
    assert!(without.insertions().len() > 0);
}
