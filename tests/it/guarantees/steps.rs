//! A smaller number of needles gives a part of the larger plan, whoever named the number; and nobody is turned for little.

use super::super::support::{
    engine, engine_with, insertion, intake, safety_rule, sites, somebody_with, withheld,
};
use crate::reference::intakes;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;
use tcm_facial::Engine;
use tcm_facial::atlas::{Part, Point, SessionPhase, Structure};
use tcm_facial::decision::{Decision, Protocol, Site, UnansweredCause};

const NUMBERS: [&str; 3] = ["needles_max", "face_needles_max", "body_needles_max"];

/// Every site of the smaller plan is in the larger, with as many needles; who stands in may do so for another point there.
pub(crate) fn assert_part_of(smaller: &Decision, larger: &Decision) -> Result<(), TestCaseError> {
    let Some(part) = smaller.protocol() else { return Ok(()) };
    let whole = larger.protocol().ok_or_else(|| TestCaseError::fail("the larger plan is none"))?;
    for insertion in part.insertions() {
        let found = whole.insertions().find(|it| it.site() == insertion.site());
        let found = found
            .ok_or_else(|| TestCaseError::fail(format!("{} is not in the larger plan", insertion.site())))?;
        let own = insertion.stands_in_for().is_none() && found.stands_in_for().is_none();
        prop_assert!(!own || insertion.needles() <= found.needles(), "{}", insertion.site());
    }
    Ok(())
}

fn insertions(decision: &Decision) -> Vec<(Site, u8, Option<Point>)> {
    let plan = decision.protocol().into_iter();
    plan.flat_map(Protocol::insertions).map(|it| (it.site(), it.needles(), it.stands_in_for())).collect()
}

/// Three caps of every kind, by which rules can limit a plan.
static CAPPED: LazyLock<Vec<(&str, u8, Engine)>> = LazyLock::new(|| {
    let keys = [
        ("needles_max", "needles"),
        ("face_needles_max", "face_needles"),
        ("body_needles_max", "body_needles"),
    ];
    let numbers = keys.into_iter().flat_map(|(wish, cap)| [2_u8, 6, 11].map(|number| (wish, cap, number)));
    let engine = |(wish, cap, number)| {
        let does = format!("verdict = \"treat\"\ncap = {{ {cap} = {number} }}");
        (wish, number, engine_with(&safety_rule("t.few", "always", &does)))
    };
    numbers.map(engine).collect()
});

proptest! {
    #![proptest_config(crate::support::cases(300))]

    #[test]
    fn a_smaller_number_gives_a_part_of_the_larger_plan(
        json in intakes::intake(), which in 0..3_usize, number in intakes::needles(50), more in 2..9_u8,
    ) {
        let with = |number: u8| {
            let mut wishing = json.clone();
            wishing["preferences"][NUMBERS[which]] = json!(number);
            engine().decide(&intake(&wishing))
        };
        assert_part_of(&with(number), &with(number + more))?;
        let mut free = json.clone();
        free["preferences"][NUMBERS[which]] = Value::Null;
        assert_part_of(&with(number), &engine().decide(&intake(&free)))?;
    }

    #[test]
    fn a_smaller_size_gives_a_part_of_the_larger_plan(json in intakes::intake()) {
        let of = |size: &str| {
            let mut named = json.clone();
            named["preferences"]["size"] = json!(size);
            engine().decide(&intake(&named))
        };
        let (gentle, medium, full) = (of("gentle"), of("medium"), of("full"));
        assert_part_of(&gentle, &medium)?;
        assert_part_of(&medium, &full)?;
        let most = [("gentle", &gentle, 12, 8), ("medium", &medium, 24, 12), ("full", &full, 40, 12)];
        for (size, decision, face, body) in most {
            if let Some(plan) = decision.protocol() {
                let own = |part: Part| -> u16 {
                    let own = plan.insertions().filter(|it| it.part() == part && it.stands_in_for().is_none());
                    own.map(|it| u16::from(it.needles())).sum()
                };
                prop_assert!(own(Part::Face) <= face && own(Part::Body) <= body, "{}", size);
                let number = json["visit"]["number"].as_u64();
                let first = json["first_visit"].as_bool().unwrap_or(number.is_none_or(|number| number == 1));
                prop_assert_eq!(plan.size().code(), if first { "gentle" } else { size });
            }
        }
    }

    #[test]
    fn a_cap_leaves_what_a_wish_for_the_same_number_leaves(json in intakes::intake(), which in 0..9_usize) {
        let (wish, number, capped) = &CAPPED[which];
        let mut free = json.clone();
        free["preferences"][wish] = Value::Null;
        let mut wishing = json.clone();
        wishing["preferences"][wish] = json!(number);
        let (by_cap, by_wish) = (capped.decide(&intake(&free)), engine().decide(&intake(&wishing)));
        if by_cap.protocol().is_some() && by_wish.protocol().is_some() {
            prop_assert_eq!(insertions(&by_cap), insertions(&by_wish));
        }
    }

    #[test]
    fn no_row_grows_while_a_zone_waits(json in intakes::intake(), number in 2..20_u8) {
        let mut wishing = json;
        wishing["preferences"]["face_needles_max"] = json!(number);
        let decision = engine().decide(&intake(&wishing));
        let Some(plan) = decision.protocol() else { return Ok(()) };
        let waits = plan.unanswered().any(|open| {
            open.because() == UnansweredCause::BeyondWish
                && decision.why_zone(open.zone()).answers().all(|why| Site::part(why.site()) == Part::Face)
        });
        if waits && decision.withheld().len() == 0 {
            for insertion in plan.insertions().filter(|it| it.point().is_none()) {
                let sides = if insertion.side().code() == "bilateral" { 2 } else { 1 };
                prop_assert!([0, sides].contains(&insertion.needles()), "{}", insertion.site());
            }
        }
    }

    #[test]
    fn nobody_turns_for_fewer_than_four_needles(json in intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        let Some(plan) = decision.protocol() else { return Ok(()) };
        let prone = || plan.insertions().filter(|it| it.phase() == SessionPhase::Prone);
        if prone().next().is_none() {
            return Ok(());
        }
        prop_assert_eq!(&json["preferences"]["position"], "prone_then_supine");
        let counted = prone().filter(|it| it.stands_in_for().is_none());
        let counted = counted.filter(|it| !it.point().is_some_and(|it| it.hazards().contains(&Structure::LungPleura)));
        let sides = |side: &str| if side == "bilateral" { 2 } else { 1 };
        prop_assert!(counted.map(|it| sides(it.side().code())).sum::<u16>() >= 4);
    }
}

/// A pack that asks for two points of the back, besides what it says.
fn with_back_points(rules: &str) -> Engine {
    let combination = "[[combination]]\nid = \"t.back\"\nwhen = \"always\"\nreason = \"r\"\n\
        points = [{ point = \"BL25\", weight = 9 }, { point = \"BL23\", weight = 9 }]\n\
        sources = [\"project-default\"]\nconfidence = \"found\"\n";
    engine_with(&format!("{combination}{rules}"))
}

fn turning() -> Value {
    somebody_with(json!({ "signs": [], "preferences": { "position": "prone_then_supine" } }))
}

/// Four needles in the back; a rule takes two of them, and the other two do not make somebody turn. No counterpart comes in.
#[test]
fn what_is_left_of_the_back_is_withheld_and_no_counterpart_enters() {
    let free = with_back_points("").decide(&intake(&turning()));
    let before = sites(free.protocol().unwrap());
    assert!(before.contains(&"BL23".to_owned()) && before.contains(&"BL25".to_owned()));
    let block = "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"BL25\"] }";
    let blocked = with_back_points(&safety_rule("t.block", "always", block)).decide(&intake(&turning()));
    let after = sites(blocked.protocol().unwrap());
    // ST25 is no counterpart here: a substitute rule names it for BL25.
    let entered = after.iter().filter(|site| !before.contains(site));
    assert!(entered.eq(["ST25"]), "{after:?}");
    assert_eq!(insertion(blocked.protocol().unwrap(), "ST25").stands_in_for(), Some(Point::BL25));
    assert!(!after.contains(&"BL23".to_owned()));
    assert_eq!(withheld(&blocked, "BL23"), [("bilateral".to_owned(), vec!["builtin.position".to_owned()])]);
    // A smaller number does the same.
    let mut few = turning();
    few["preferences"]["body_needles_max"] = json!(2);
    let few = with_back_points("").decide(&intake(&few));
    let few = sites(few.protocol().unwrap());
    assert!(few.iter().all(|site| before.contains(site)), "{few:?}");
}

/// What supports a point of the back supports its counterpart: the higher of the two weights, not the sum.
#[test]
fn on_the_back_the_counterpart_has_the_higher_weight() {
    let combination = |points: &str| {
        engine_with(&format!(
            "[[combination]]\nid = \"t.back\"\nwhen = \"always\"\nreason = \"r\"\npoints = [{points}]\n\
             sources = [\"project-default\"]\nconfidence = \"found\"\n"
        ))
    };
    let weight = |points: &str| {
        let decision = combination(points).decide(&intake(&somebody_with(json!({ "signs": [] }))));
        let because: Vec<u16> = decision
            .why(Point::LR3)
            .because()
            .filter(|reason| reason.rule() == "t.back")
            .map(|reason| reason.weight())
            .collect();
        because
    };
    let (behind, front) = ("{ point = \"BL18\", weight = 5 }", "{ point = \"LR3\", weight = 3 }");
    assert_eq!(
        (weight(behind), weight(front), weight(&format!("{behind}, {front}"))),
        (vec![5], vec![3], vec![5])
    );
    let decision = combination(behind).decide(&intake(&somebody_with(json!({ "signs": [] }))));
    let why = decision.why(Point::BL18);
    assert_eq!(why.outcome().code(), "out_of_position");
    assert_eq!(why.supine_instead(), Some(Point::LR3));
    assert!(why.to_string().contains("counts toward LR3 instead"), "{why}");
    let front = decision.why(Point::LR3);
    assert!(front.instead_of().eq([Point::BL18]));
}

/// Each number is counted over the whole list: the face's own number does not make room for more of the body.
#[test]
fn room_that_is_left_is_not_used() {
    let with = |wishes: Value| engine().decide(&intake(&somebody_with(json!({ "preferences": wishes }))));
    for all in [4, 7, 10, 15] {
        let total = with(json!({ "needles_max": all }));
        for face in [0, 2, 3, 5] {
            assert_part_of(&with(json!({ "needles_max": all, "face_needles_max": face })), &total).unwrap();
        }
    }
}

/// A substitute with two needles does not stand in for a point with one, however much room there is.
#[test]
fn a_substitute_needs_no_more_needles_and_asks_for_no_room() {
    let does = "verdict = \"treat\"\nblock = { what = [\"needle\"], where = [\"EX-HN3\"] }\n\
        substitute = { EX-HN3 = [\"GB8\", \"GV24\"] }";
    let engine = engine_with(&safety_rule("t.block", "always", does));
    for most in [4, 8, 20] {
        let wishing = somebody_with(json!({ "signs": [], "preferences": { "face_needles_max": most } }));
        let decision = engine.decide(&intake(&wishing));
        let plan = decision.protocol().unwrap();
        if decision.withheld().any(|it| it.site().to_string() == "EX-HN3") {
            assert_eq!(insertion(plan, "GV24").stands_in_for(), Some(Point::EX_HN3));
        }
        assert!(!sites(plan).contains(&"GB8".to_owned()), "{most}");
    }
}
