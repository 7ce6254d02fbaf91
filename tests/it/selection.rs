//! Which points come into a plan: clause by clause as the manual has it.

use super::support::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::{FacialZone, Part, Point, Side};
use tcm_facial::decision::{Decision, Protocol};
use tcm_facial::intake::{Concern, ConcernKind};
use tcm_facial::rules::Verdict;

fn facial_concerns() -> impl Iterator<Item = Concern> {
    Concern::ALL.iter().copied().filter(|concern| concern.kind() == ConcernKind::Cosmetic)
}

fn reported(concern: Concern) -> Value {
    let zones = if concern.must_name_zones() { json!(["cheek"]) } else { json!([]) };
    json!({ "concern": concern, "zones": zones })
}

/// The sites that answer a concern in its zones, by the text of the pack.
fn local_answers(concern: Concern) -> BTreeSet<String> {
    let rules = standard_rules();
    let find = |(kind, rule): &&(String, toml::Table)| {
        kind == "concern" && rule["id"].as_str() == Some(concern.code())
    };
    let (_, rule) = rules.iter().find(find).unwrap();
    let zones = rule.get("zones").map_or_else(
        || vec!["cheek"],
        |zones| zones.as_array().unwrap().iter().map(|zone| zone.as_str().unwrap()).collect(),
    );
    let local = rule["local"].as_table().unwrap();
    let mut answers = BTreeSet::new();
    for zone in zones {
        for answer in local[zone].as_array().unwrap().iter().map(|answer| answer.as_str().unwrap()) {
            let form = answer.starts_with(|c: char| c.is_ascii_lowercase());
            answers.insert(if form { format!("{zone}/{answer}") } else { answer.to_owned() });
        }
    }
    answers
}

/// What holds of every plan without risks.
fn assert_sound(plan: &Protocol, first_visit: bool) {
    let (face, body) = (plan.needles(Part::Face), plan.needles(Part::Body));
    assert!(face <= 24 && body <= 12, "{face} and {body}");
    assert!(!first_visit || (face <= 12 && body <= 8), "{face} and {body}");
    for insertion in plan.insertions() {
        assert!(!insertion.point().is_some_and(Point::is_off_by_default));
        assert!(insertion.because().len() > 0 && insertion.technique().is_some());
        assert!(insertion.because().all(|reason| !reason.sources().is_empty()));
    }
}

#[test]
fn each_facial_concern_alone_and_each_pair_gets_its_local_answer() {
    let concerns: Vec<Concern> = facial_concerns().collect();
    assert_eq!(concerns.len(), 21);
    for (index, one) in concerns.iter().enumerate() {
        for other in &concerns[index..] {
            for first_visit in [false, true] {
                let mut list = vec![reported(*one)];
                if one != other {
                    list.push(reported(*other));
                }
                let decision = decide(&somebody_with(
                    json!({ "concerns": list, "signs": [], "first_visit": first_visit }),
                ));
                assert_eq!(decision.verdict(), Verdict::Treat, "{one} {other}");
                let plan = decision.protocol().unwrap();
                assert_sound(plan, first_visit);
                let sites: BTreeSet<String> = sites(plan).into_iter().collect();
                for concern in [one, other] {
                    assert!(
                        !local_answers(*concern).is_disjoint(&sites),
                        "{concern} in {one} {other}: {sites:?}"
                    );
                }
            }
        }
    }
}

fn plan_for(concern: impl Into<Value>) -> Protocol {
    protocol(&somebody_with(json!({ "concerns": [concern.into()], "signs": [] })))
}

#[test]
fn severity_brings_more_and_weighs_more() {
    let plans = ["mild", "moderate", "severe"].map(|severity| {
        plan_for(json!({ "concern": "wrinkles", "zones": ["nasolabial"], "severity": severity }))
    });
    let [mild, moderate, severe] = &plans;
    let has = |plan: &Protocol, site: &str| sites(plan).iter().any(|it| it == site);
    assert!(has(mild, "LI20") && !has(mild, "ST4") && has(moderate, "ST4"));
    let weight = |plan: &Protocol, site: &str| insertion(plan, site).because().next().unwrap().weight();
    assert_eq!((weight(mild, "LI20"), weight(moderate, "LI20"), weight(severe, "LI20")), (5, 5, 6));
    // The row has the rank of the point after it, and weighs less.
    assert!(!has(mild, "nasolabial/along_crease"));
    assert_eq!((weight(moderate, "nasolabial/along_crease"), weight(moderate, "ST3")), (2, 3));
    assert_eq!((weight(severe, "nasolabial/along_crease"), weight(severe, "ST3")), (3, 4));
    let needles = |severity: &str| {
        let plan = plan_for(json!({ "concern": "wrinkles", "zones": ["marionette"], "severity": severity }));
        insertion(&plan, "marionette/along_crease").needles()
    };
    assert_eq!(["mild", "moderate", "severe"].map(needles), [2, 4, 6]);
}

#[test]
fn the_points_beside_a_concern_come_unless_it_is_mild() {
    let circles = |severity: &str| plan_for(json!({ "concern": "dark_circles", "severity": severity }));
    let beside = ["GB1", "BL2", "EX-HN5"].map(str::to_owned);
    assert!(beside.iter().all(|point| sites(&circles("moderate")).contains(point)));
    assert!(beside.iter().all(|point| !sites(&circles("mild")).contains(point)));
    assert_eq!(insertion(&circles("moderate"), "BL2").because().next().unwrap().weight(), 2);
}

#[test]
fn what_lies_in_a_zone_and_is_not_named_is_no_candidate() {
    let zone = FacialZone::Nasolabial;
    assert!(zone.local_points().contains(&Point::EX_HN8));
    let decision = decide(&somebody_with(json!({
        "concerns": [{ "concern": "wrinkles", "zones": [zone.code()], "severity": "severe" }], "signs": [],
    })));
    assert_eq!(decision.why(Point::EX_HN8).because().count(), 0);
    assert!(decision.why(Point::LI20).because().count() > 0);
}

#[test]
fn the_main_concern_is_served_first_and_each_zone_before_a_second_needle() {
    let of = |main: &str, most: u8| {
        let concern =
            |code: &str, zone: &str| json!({ "concern": code, "zones": [zone], "main": code == main });
        protocol(&somebody_with(json!({
            "concerns": [concern("wrinkles", "crows_feet"), concern("dryness", "cheek")],
            "preferences": { "face_needles_max": most }, "signs": [],
        })))
    };
    let answered = |plan: &Protocol| plan.unanswered().map(|open| open.concern().code()).collect::<Vec<_>>();
    // Two needles are for the main concern; with four, both are answered.
    assert_eq!(answered(&of("wrinkles", 2)), ["dryness"]);
    assert_eq!(answered(&of("dryness", 2)), ["wrinkles"]);
    assert_eq!((answered(&of("wrinkles", 4)), answered(&of("dryness", 4))), (vec![], vec![]));
    let unanswered = of("wrinkles", 2);
    let causes: Vec<&str> = unanswered.unanswered().map(|open| open.because().code()).collect();
    assert_eq!(causes, ["beyond_wish"]);
}

#[test]
fn a_first_treatment_is_gentle_whatever_is_named() {
    for size in ["gentle", "medium", "full"] {
        let first = protocol(&somebody_with(json!({
            "first_visit": true, "preferences": { "size": size }, "concerns": [{ "concern": "wrinkles" }],
        })));
        assert_eq!(first.size().code(), "gentle");
        assert_sound(&first, true);
    }
}

#[test]
fn zones_and_sides_move_the_plan() {
    let of = |zone: &str| plan_for(json!({ "concern": "wrinkles", "zones": [zone] }));
    assert!(sites(&of("glabella")).contains(&"EX-HN3".to_owned()));
    assert!(!sites(&of("nasolabial")).contains(&"EX-HN3".to_owned()));
    let left = plan_for(json!({ "concern": "uneven_tone", "zones": ["cheek"], "side": "left" }));
    for insertion in left.insertions().filter(|it| it.part() == Part::Face) {
        assert_eq!(insertion.side().code(), "left", "{:?}", insertion.site());
        assert_eq!(insertion.needles(), 1);
    }
    // What lies far away works on both sides.
    assert_eq!(insertion(&left, "LI4").side().code(), "bilateral");
}

#[test]
fn the_command_point_of_the_face_goes_with_every_facial_concern() {
    for concern in facial_concerns() {
        let plan = plan_for(reported(concern));
        assert!(sites(&plan).contains(&"LI4".to_owned()), "{concern}");
        assert_eq!(insertion(&plan, "LI4").role().code(), "branch", "{concern}");
    }
}

#[test]
fn heat_brings_the_points_that_clear_it() {
    for pattern in ["lung_wind_heat", "stomach_heat", "damp_heat_spleen_stomach"] {
        let signs = pattern_picture(pattern);
        let plan = protocol(&somebody_with(
            json!({ "signs": signs, "concerns": [{ "concern": "enlarged_pores" }] }),
        ));
        let rules = |site: &str| {
            insertion(&plan, site).because().map(|why| why.rule().to_string()).collect::<Vec<_>>()
        };
        // LI11 is needled on the back in place of GV14.
        for point in ["LI11", "LI4"] {
            assert!(rules(point).contains(&"clear_heat".to_owned()), "{pattern} {point}");
        }
    }
}

#[test]
fn a_systemic_concern_brings_points_beside_a_facial_one_alone() {
    for concern in Concern::ALL.iter().filter(|concern| concern.kind() == ConcernKind::Systemic) {
        let alone = decide(&somebody_with(json!({ "concerns": [reported(*concern)] })));
        assert_eq!(alone.verdict(), Verdict::Decline, "{concern}");
        assert!(finds(&alone, "builtin.no_facial_concern"), "{concern}");
        let facial = json!({ "concern": "dryness" });
        let plan = protocol(&somebody_with(json!({ "concerns": [facial, reported(*concern)], "signs": [] })));
        let carried = plan
            .insertions()
            .filter(|insertion| insertion.because().any(|reason| reason.rule() == concern.code()))
            .count();
        assert!(carried > 0, "{concern}");
    }
}

#[test]
fn a_needle_in_the_plan_carries_at_least_two() {
    for concern in facial_concerns() {
        for insertion in plan_for(reported(concern)).insertions() {
            let score: u16 = insertion.because().map(|it| it.weight()).sum();
            assert!(score >= 2, "{concern} {:?}", insertion.site());
        }
    }
}

#[test]
fn no_point_is_on_one_side_to_save_needles() {
    for pattern in standard_patterns() {
        let plan = protocol(&somebody_with(
            json!({ "concerns": [{ "concern": "acne" }], "signs": pattern.picture(), "preferences": { "size": "full" } }),
        ));
        assert!(plan.insertions().all(|it| !matches!(it.side(), Side::Left | Side::Right)), "{}", pattern.id);
    }
}

#[test]
fn heat_in_inflamed_skin_brings_the_point_that_cools_the_blood() {
    let with = |concern: &str, pattern: &str| {
        let signs = pattern_picture(pattern);
        decide(&somebody_with(json!({ "concerns": [{ "concern": concern }], "signs": signs })))
    };
    let asked = |decision: &Decision| decision.why(Point::SP10).because().any(|it| it.rule() == "cool_blood");
    assert!(asked(&with("acne", "lung_wind_heat")) && asked(&with("redness", "stomach_heat")));
    assert!(!asked(&with("dryness", "lung_wind_heat")) && !asked(&with("acne", "liver_qi_stagnation")));
}

#[test]
fn a_point_of_the_body_that_is_asked_for_on_one_side_stays_on_it() {
    let engine = engine_with(
        r#"
        [[concern]]
        id = "test.elasticity"
        concern = "loss_of_elasticity"
        zones = ["cheek"]
        patterns = ["spleen_qi_deficiency"]
        local = { cheek = ["ST3"] }
        adjacent = ["PC6"]
        sources = ["project-default"]
        confidence = "general_knowledge"
        "#,
    );
    for (side, told) in [("left", Side::Left), ("right", Side::Right)] {
        let decision = engine.decide(&intake(&somebody_with(json!({
            "concerns": [{ "concern": "loss_of_elasticity", "zones": ["cheek"], "side": side }]
        }))));
        let plan = decision.protocol().unwrap();
        assert!(plan.insertions().filter(|it| it.part() == Part::Body).count() > 3);
        assert_eq!(insertion(plan, "PC6").side(), told);
    }
}

#[test]
fn what_lies_beside_a_zone_comes_with_that_zone() {
    let jaw = plan_for(json!({ "concern": "facial_tension", "zones": ["masseter"] }));
    let brow = plan_for(json!({ "concern": "facial_tension", "zones": ["glabella"] }));
    let has = |plan: &Protocol, site: &str| sites(plan).iter().any(|it| it == site);
    assert!(has(&jaw, "TE17") && !has(&brow, "TE17"));
}

#[test]
fn where_no_pattern_leads_the_points_that_most_texts_name_weigh_more() {
    let weight = |plan: &Protocol, point: &str| insertion(plan, point).because().next().unwrap().weight();
    let acne = plan_for(json!({ "concern": "acne" }));
    assert_eq!(["LI4", "LI11", "ST36", "ST44"].map(|point| weight(&acne, point)), [6, 5, 3, 2]);
    let signs: Vec<_> = pattern_picture("stomach_heat").into_iter().collect();
    let led = protocol(&somebody_with(json!({ "concerns": [{ "concern": "acne" }], "signs": signs })));
    let of_concern = |point: &str| {
        let because = insertion(&led, point).because().find(|it| it.rule().as_str() == "acne");
        because.map(|it| it.weight())
    };
    assert_eq!(of_concern("LI4"), Some(3));
}

#[test]
fn points_that_texts_agree_on_come_into_quiet_skin_alone() {
    let cheek = json!([{ "concern": "acne", "zones": ["cheek"] }]);
    let quiet = protocol(&somebody_with(json!({ "concerns": cheek, "signs": [] })));
    assert!(sites(&quiet).iter().any(|it| it == "ST2"));
    let inflamed = json!([{ "risk": "inflamed_acne_lesions", "zones": ["cheek"] }]);
    let inflamed =
        protocol(&somebody_with(json!({ "concerns": cheek, "signs": [], "risks.present": inflamed })));
    assert!(sites(&inflamed).iter().all(|it| it != "ST2" && it != "SI18"));
}
