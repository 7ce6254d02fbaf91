//! Guarantee 14: every needle that is planned can be placed and stays, for every point and every row, under every cap.

use crate::random_packs;
use crate::reference::needle::{Limit, hold, longest, tenths_deep};
use crate::support::{cases, engine, engine_with, intake, somebody_with};
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;
use tcm_facial::Engine;
use tcm_facial::atlas::{
    Angle, FacialZone, InsertionDirection, Millimetres, NotNeedled, Part, Point, SessionPhase,
};
use tcm_facial::decision::{Insertion, Protocol, Site};
use tcm_facial::rules::InsertionForm;

const fn hundredths(length: Millimetres) -> u32 {
    length.hundredths() as u32
}

/// What is left outside the skin at the least.
fn slack(part: Part, inserted: u32) -> u32 {
    match part {
        Part::Face => 300,
        Part::Body => 500.max(inserted.div_ceil(4)),
    }
}

fn longest_needle(site: Site) -> u32 {
    let zones = match site {
        Site::Point(point) if point.part() == Part::Body => return 2500,
        Site::Point(point) => point.zones(),
        Site::Local { zone, .. } => [zone].into_iter().collect(),
    };
    let takes_long = zones.contains(FacialZone::Scalp) || zones.contains(FacialZone::Nape);
    if takes_long { 2500 } else { 1500 }
}

/// Length, depth, angle, direction and needle go together.
fn assert_placed(insertion: &Insertion<'_>) -> Result<(), TestCaseError> {
    let site = insertion.site();
    // Nothing is inserted in a plan to press.
    let Some(technique) = insertion.technique() else { return Ok(()) };
    let angle = technique.angle().code();
    let (min, max) = (hundredths(technique.inserted().min()), hundredths(technique.inserted().max()));
    let (depth, length) = (hundredths(technique.depth()), hundredths(technique.length()));
    prop_assert!(hold(angle) <= min && min <= max, "{site}: {min} to {max}");
    prop_assert!(max % 100 == 0, "{site}: a ruler has whole millimetres");
    prop_assert!(tenths_deep(max, angle) * 10 <= depth + 10, "{site}: {max} at {angle}, {depth}");
    prop_assert!(depth <= max, "{site}: deeper than it is long");
    prop_assert!(max + slack(insertion.part(), max) <= length, "{site}: {max} of {length}");
    prop_assert!(length <= longest_needle(site), "{site}: {length}");
    let is_aimed = technique.direction().is_some();
    prop_assert!(is_aimed || technique.angle() == Angle::Perpendicular, "{site}: no direction");
    prop_assert_eq!(technique.direction() == Some(InsertionDirection::Toward), technique.toward().is_some());
    prop_assert!(technique.toward().is_none_or(|point| Some(point) != site.point()));
    if let Some(point) = site.point() {
        prop_assert!(point.depth_limit().is_none_or(|limit| technique.depth() <= limit), "{site}");
        let own = point.needling().unwrap();
        prop_assert!(technique.inserted().max() <= own.inserted().max(), "{site}");
        prop_assert_eq!(technique.angle(), own.angle(), "no cap changes an angle");
    }
    Ok(())
}

/// How many people share the points, by their age.
const PARTS: usize = 45;
const YOUNGEST: usize = 20;

/// Every point that can be needled, and a row of each form in every zone, by rules that weigh nothing else.
fn engine_with_everything(more: &str) -> Engine {
    let planned = || Point::all().filter(|point| point.needling().is_some() && !point.is_off_by_default());
    let prone: Vec<Point> = planned().filter(|point| point.phase() == SessionPhase::Prone).collect();
    let supine: Vec<Point> = planned().filter(|point| point.phase() == SessionPhase::Supine).collect();
    // Nobody is turned for points over the lung alone.
    let prone = prone.chunks(3).map(|points| [points, &[Point::BL23, Point::BL25]].concat());
    let parts: Vec<Vec<Point>> = prone.chain(supine.chunks(4).map(<[Point]>::to_vec)).collect();
    assert!(parts.len() < PARTS);
    let combinations: Vec<String> = parts
        .iter()
        .enumerate()
        .map(|(number, points)| {
            let points: BTreeSet<Point> = points.iter().copied().collect();
            let points = points.iter().map(|point| format!("{{ point = \"{point}\", weight = 9 }}"));
            format!(
                "[[combination]]\nid = \"part{number}\"\nwhen = \"age = {}\"\npoints = [{}]\nreason = \"r\"\n\
                 sources = [\"project-default\"]\nconfidence = \"found\"\n",
                YOUNGEST + number,
                points.collect::<Vec<_>>().join(", ")
            )
        })
        .collect();
    engine_with(&format!("{}{more}", combinations.concat()))
}

/// People who together get every point, one part of them each, and every row.
fn everybody() -> Vec<serde_json::Value> {
    let preferences = json!({ "size": "full", "position": "prone_then_supine" });
    let with = |number: usize, changes: serde_json::Value| {
        let mut person = somebody_with(changes);
        person["age"] = json!(YOUNGEST + number);
        person["preferences"] = preferences.clone();
        person
    };
    let parts = (0..PARTS)
        .map(|number| with(number, json!({ "concerns": [{ "concern": "dryness", "zones": ["nose"] }] })));
    let rows = FacialZone::ALL.iter().flat_map(|zone| {
        ["wrinkles", "hyperpigmentation", "acne_scars"].map(|concern| {
            let concern = json!({ "concern": concern, "zones": [zone], "severity": "severe", "main": true });
            with(PARTS + 5, json!({ "concerns": [concern] }))
        })
    });
    parts.chain(rows).collect()
}

#[test]
fn every_point_and_every_row_can_be_placed() {
    let engine = engine_with_everything("");
    let mut seen = BTreeSet::new();
    for person in everybody() {
        let decision = engine.decide(&intake(&person));
        for insertion in decision.protocol().into_iter().flat_map(Protocol::insertions) {
            assert_placed(&insertion).unwrap();
            assert!(insertion.location().ends_with('.'), "{}", insertion.site());
            seen.insert(insertion.site());
        }
    }
    let rows = seen.iter().filter(|site| site.point().is_none()).count();
    // 12 zones with lines, 13 with patches.
    assert!(rows >= 20, "{rows}");
    let points = seen.iter().filter(|site| site.point().is_some()).count();
    let all = Point::all().filter(|point| point.needling().is_some() && !point.is_off_by_default()).count();
    assert_eq!(
        points,
        all,
        "{:?}",
        Point::all()
            .filter(|it| it.needling().is_some() && !seen.contains(&Site::Point(*it)))
            .collect::<Vec<_>>()
    );
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn every_needle_can_be_placed_under_any_cap(
        (face, body, ours, place) in (50..800_u32, 50..2100_u32, 100..1300_u32, "(face|body|forehead|nasolabial|temple|ST36|LI20|GB20)")
    ) {
        let mm = |hundredths: u32| f64::from(hundredths.min(2000)) / 100.0;
        let caps = format!(
            "[[safety]]\nid = \"caps\"\nwhen = \"always\"\nclass = \"note\"\nverdict = \"treat\"\n\
             cap = {{ face_depth_mm = {}, body_depth_mm = {}, inserted_mm = {{ {place} = {} }} }}\n\
             reason = \"r\"\ncleared_by = \"practitioner\"\nsources = [\"project-default\"]\nconfidence = \"found\"\n",
            mm(face), mm(body), mm(ours)
        );
        let engine = engine_with_everything(&caps);
        for person in everybody() {
            let decision = engine.decide(&intake(&person));
            for insertion in decision.protocol().into_iter().flat_map(Protocol::insertions) {
                assert_placed(&insertion)?;
                let technique = insertion.technique().unwrap();
                let cap = if insertion.part() == Part::Face { face } else { body };
                prop_assert!(hundredths(technique.depth()) <= cap);
            }
            // What is withheld for want of length names the rule.
            for withheld in decision.withheld().filter(|it| it.rules().any(|rule| rule == "builtin.depth")) {
                prop_assert!(withheld.rules().eq(["builtin.depth", "caps"]), "{}", withheld.site());
            }
        }
    }

    #[test]
    fn every_needle_can_be_placed_whatever_packs_say(
        rules in random_packs::rule_pack(), json in crate::reference::intakes::intake()
    ) {
        let pack = tcm_facial::rules::RulePack::from_toml("random.toml", &rules).unwrap();
        let engine = Engine::builder().pack(pack).build().unwrap();
        let decision = engine.decide(&intake(&json));
        for insertion in decision.protocol().into_iter().flat_map(Protocol::insertions) {
            assert_placed(&insertion)?;
        }
    }

    #[test]
    fn every_needle_of_the_standard_pack_can_be_placed(json in crate::reference::intakes::intake()) {
        let decision = engine().decide(&intake(&json));
        for insertion in decision.protocol().into_iter().flat_map(Protocol::insertions) {
            assert_placed(&insertion)?;
        }
    }
}

/// What a cap on the depth leaves, of all points of a part.
fn withheld_at(part: Part, cap: u32) -> Vec<&'static str> {
    let leaves = |point: &Point| {
        let own = point.needling()?;
        let limit = match crate::reference::technique::limit_of(*point)? {
            Limit::Depth(limit) => Limit::Depth(limit.min(cap)),
            Limit::Inserted(limit) => Limit::Inserted(limit.min(cap)),
        };
        let most = longest(limit, own.angle().code()).min(hundredths(own.textbook().max()));
        Some(most >= hold(own.angle().code()))
    };
    Point::all()
        .filter(|point| point.part() == part && !point.is_off_by_default())
        .filter(|point| leaves(point) == Some(false))
        .map(Point::code)
        .collect()
}

/// The points that a cap on the depth withholds from everybody, by the reference interpreter, and by the engine.
#[test]
fn what_a_cap_of_1_2_and_3_mm_withholds() {
    let oblique = ["LI19", "ST5", "SI18", "GB12", "GB20", "GV26", "GV27", "CV23", "CV24", "Qianzheng"];
    let deep = ["BL10", "TE17", "Anmian"];
    let straight = ["ST6", "ST7"];
    assert_eq!(withheld_at(Part::Face, 300), ["GB12", "GB20"]);
    let two = withheld_at(Part::Face, 200).into_iter().collect::<BTreeSet<_>>();
    assert_eq!(two, oblique.into_iter().chain(deep).chain(straight).collect());
    let one = withheld_at(Part::Face, 100).len();
    let all = Point::all()
        .filter(|it| it.part() == Part::Face && it.needling().is_some() && !it.is_off_by_default());
    assert_eq!(one, all.count(), "1 mm holds no needle at all");
    // Straight needles hold at 3 mm, others do not: in the body a limit counts the needle.
    let body = [
        "LU7", "BL13", "BL15", "BL17", "BL18", "BL19", "BL20", "BL21", "BL22", "BL23", "BL25", "LR2", "LR13",
        "GV14", "CV17",
    ];
    assert_eq!(withheld_at(Part::Body, 300), body);

    for (part, key) in [(Part::Face, "face_depth_mm"), (Part::Body, "body_depth_mm")] {
        for cap in [1, 2, 3] {
            let engine = engine_with_everything(&format!(
                "[[safety]]\nid = \"cap\"\nwhen = \"always\"\nclass = \"note\"\nverdict = \"treat\"\n\
                 cap = {{ {key} = {cap} }}\nreason = \"r\"\ncleared_by = \"practitioner\"\n\
                 sources = [\"project-default\"]\nconfidence = \"found\"\n"
            ));
            let mut withheld = BTreeSet::new();
            for person in everybody() {
                let decision = engine.decide(&intake(&person));
                let for_depth =
                    decision.withheld().filter(|it| it.rules().any(|rule| rule == "builtin.depth"));
                withheld.extend(for_depth.filter_map(|it| it.point()));
            }
            let withheld: BTreeSet<&str> = withheld.into_iter().map(Point::code).collect();
            let expected: BTreeSet<&str> = withheld_at(part, cap * 100).into_iter().collect();
            assert_eq!(withheld, expected, "{key} {cap}");
        }
    }
}

/// The longest insertions of the second edition over chest and back, in the nape and inside the orbit, written out from it.
const SECOND_EDITION: [(&str, u32); 33] = [
    ("LU1", 5),
    ("ST1", 2),
    ("BL1", 2),
    ("BL10", 9),
    ("BL11", 12),
    ("BL13", 10),
    ("BL15", 12),
    ("BL17", 10),
    ("BL18", 10),
    ("BL19", 12),
    ("BL20", 12),
    ("BL21", 12),
    ("BL22", 12),
    ("BL23", 12),
    ("BL25", 12),
    ("BL31", 15),
    ("BL32", 15),
    ("BL33", 15),
    ("BL34", 15),
    ("GB20", 14),
    ("GB21", 5),
    ("GB26", 15),
    ("LR13", 12),
    ("LR14", 5),
    ("GV4", 12),
    ("GV14", 12),
    ("GV15", 3),
    ("GV16", 3),
    ("CV17", 8),
    ("Anmian", 10),
    ("EX-HN7", 2),
    ("EX-HN15", 9),
    ("TE16", 3),
];

#[test]
fn no_insertion_over_chest_back_nape_or_orbit_is_longer_than_it_was() {
    for (code, most) in SECOND_EDITION {
        let point: Point = code.parse().unwrap();
        let now = point.needling().map_or(0, |needling| hundredths(needling.inserted().max()));
        assert!(now <= most * 100, "{code}: {now}");
    }
    // Nor is any length of the body longer than the limit that the second edition gave.
    let body = [
        ("LU5", 15),
        ("LI4", 20),
        ("LI11", 30),
        ("ST25", 15),
        ("ST36", 20),
        ("KI3", 12),
        ("PC6", 12),
        ("LR3", 10),
        ("CV12", 15),
    ];
    for (code, most) in body {
        let needling = code.parse::<Point>().unwrap().needling().unwrap();
        assert!(hundredths(needling.inserted().max()) <= most * 100, "{code}");
    }
    let over_twenty =
        Point::all().filter_map(Point::needling).filter(|it| it.inserted().max() > Millimetres::new(20));
    assert_eq!(over_twenty.count(), 0);
}

/// The exact cases of the safety review.
#[test]
fn directions_lead_away_from_eye_and_tongue() {
    let told = |point: Point| {
        let own = point.needling().unwrap();
        let toward = own.toward().map_or_else(String::new, |point| format!(" {point}"));
        format!("{} {}{toward}", own.angle(), own.direction().unwrap())
    };
    for (point, expected) in [
        (Point::ST2, "transverse toward LI20"),
        (Point::GB1, "transverse backward"),
        (Point::TE23, "transverse backward"),
        (Point::CV24, "oblique up"),
        (Point::CV23, "oblique up"),
        (Point::EX_HN5, "transverse toward GB8"),
        (Point::EX_HN3, "transverse toward_root_of_nose"),
        (Point::EX_HN8, "transverse toward_root_of_nose"),
        (Point::LI20, "transverse toward EX-HN8"),
        (Point::ST3, "transverse toward ST4"),
        (Point::ST4, "transverse toward ST6"),
        (Point::GB20, "oblique toward_tip_of_nose"),
    ] {
        assert_eq!(told(point), expected, "{point}");
    }
    for point in [Point::TE21, Point::SI19, Point::GB2, Point::GB3] {
        assert_eq!(point.not_needled(), Some(NotNeedled::TooShallow), "{point}");
    }
    for zone in FacialZone::ALL {
        let near_eye_or_lip = ["upper_lid_brow", "lower_lid", "nose", "lips"].contains(&zone.code());
        for form in InsertionForm::ALL.iter().filter(|_| near_eye_or_lip) {
            assert!(!form.fits(*zone), "{form} in {zone}");
        }
    }
}
