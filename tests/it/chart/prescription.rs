//! The prescription, written down from the chart alone.

use super::super::support::*;
use super::seen::{At, Label, Needle, views};
use super::{for_random_plans, is_drawn, on_the_head};
use proptest::prelude::*;
use roxmltree::Document;
use serde_json::json;
use std::collections::BTreeMap;
use tcm_facial::atlas::{Angle, InsertionDirection, Language, Side};
use tcm_facial::decision::{Insertion, Site};
use tcm_facial::render::{self, Chart, Views};
use tcm_facial::rules::InsertionForm;

/// One line of a prescription but for depth and size: number, place, needles on each side, angle, direction.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    number: usize,
    place: String,
    counts: BTreeMap<char, u8>,
    angle: String,
    direction: String,
}

/// What somebody writes down who has only the label: `14 ST4 Dìcāng`, `R 1, L 1: 15°, to ST6`.
fn written(label: &Label) -> Option<Line> {
    let (number, place) = label.code.split_once(' ')?;
    let number = number.parse().ok()?;
    let (counts, how) = label.how.split_once(": ")?;
    let counts = counts.split(", ").map(|side| {
        let (side, count) = side.split_once(' ')?;
        Some((side.chars().next()?, count.parse().ok()?))
    });
    let (angle, direction) = how.split_once(", ").unwrap_or((how, ""));
    let is_row = ["along the crease", "around the patch"].contains(&label.name.as_str());
    let place = if is_row { format!("{place}, {}", label.name) } else { place.to_owned() };
    Some(Line {
        number,
        place,
        counts: counts.collect::<Option<_>>()?,
        angle: angle.to_owned(),
        direction: direction.to_owned(),
    })
}

/// The same line of the plan.
fn prescribed(number: usize, insertion: &Insertion<'_>) -> Option<Line> {
    let technique = insertion.technique()?;
    let place = match insertion.site() {
        Site::Point(point) => point.code().to_owned(),
        Site::Local { zone, form } => {
            let zone = zone.label(Language::English);
            let zone = zone[..1].to_uppercase() + &zone[1..];
            let form = match form {
                InsertionForm::AlongCrease => "along the crease",
                _ => "around the patch",
            };
            format!("{zone}, {form}")
        }
    };
    let needles = insertion.needles();
    let counts = match insertion.side() {
        Side::Bilateral => vec![('R', needles / 2), ('L', needles / 2)],
        Side::Right => vec![('R', needles)],
        Side::Left => vec![('L', needles)],
        Side::Midline => vec![('M', needles)],
    };
    let angle = match technique.angle() {
        Angle::Perpendicular => "90°",
        Angle::Oblique => "45°",
        Angle::Transverse => "15°",
    };
    let direction = match (technique.direction().filter(|_| angle != "90°"), technique.toward()) {
        (None | Some(InsertionDirection::AlongCrease), _) => String::new(),
        (_, Some(point)) => format!("to {}", point.code()),
        (Some(InsertionDirection::TowardRootOfNose), _) => "to root of nose".to_owned(),
        (Some(InsertionDirection::TowardTipOfNose), _) => "to tip of nose".to_owned(),
        (Some(InsertionDirection::TowardRootOfTongue), _) => "to root of tongue".to_owned(),
        (Some(direction), _) => direction.label(Language::English).to_owned(),
    };
    Some(Line { number, place, counts: counts.into_iter().collect(), angle: angle.to_owned(), direction })
}

#[test]
fn the_prescription_can_be_written_down_from_the_chart() {
    for_random_plans(500, |decision| {
        let svg = render::chart(decision);
        let document = Document::parse(&svg).unwrap();
        let views = views(&document);
        // An enlargement repeats some places by their codes.
        let labels =
            views.iter().filter(|seen| !seen.name.contains("enlarged")).flat_map(|seen| &seen.labels);
        let mut from_the_chart: Vec<Line> = labels.filter_map(written).collect();
        from_the_chart.sort();
        let of_the_plan: Vec<Line> = on_the_head(decision)
            .iter()
            .filter_map(|(number, insertion)| prescribed(*number, insertion))
            .collect();
        prop_assert_eq!(from_the_chart, of_the_plan);
        // What the abbreviations mean.
        let text = super::words(&svg);
        for part in [
            "R is the patient’s own right",
            "L the left",
            "M the midline",
            "counts the needles",
            "15° transverse",
            "45° oblique",
            "90° is perpendicular",
        ] {
            let has_needles =
                on_the_head(decision).iter().any(|(_, insertion)| insertion.technique().is_some());
            prop_assert!(text.contains(part) || !has_needles, "{}: {}", part, text);
        }
        Ok(())
    });
}

#[test]
fn there_is_one_stroke_for_each_needle() {
    for_random_plans(500, |decision| {
        let svg = render::chart(decision);
        let document = Document::parse(&svg).unwrap();
        let mut strokes: BTreeMap<(String, String), u8> = BTreeMap::new();
        for needle in views(&document).into_iter().flat_map(|seen| seen.needles) {
            *strokes.entry((needle.site, needle.side)).or_default() += 1;
        }
        let mut needles: BTreeMap<(String, String), u8> = BTreeMap::new();
        let mut elsewhere = 0;
        let plan = decision.protocol().or_else(|| decision.alternative()).unwrap();
        for insertion in plan.insertions().filter(|insertion| insertion.technique().is_some()) {
            if insertion.point().is_some_and(|point| !is_drawn(point)) {
                elsewhere += u16::from(insertion.needles());
                continue;
            }
            let site = site_name(insertion.site());
            let sides: &[Side] = match insertion.side() {
                Side::Bilateral => &[Side::Right, Side::Left],
                Side::Right => &[Side::Right],
                Side::Left => &[Side::Left],
                Side::Midline => &[Side::Midline],
            };
            for side in sides {
                let count = insertion.needles() / u8::try_from(sides.len()).unwrap();
                *needles.entry((site.clone(), side.to_string())).or_default() += count;
            }
        }
        prop_assert_eq!(&strokes, &needles);
        let drawn: u16 = strokes.values().map(|count| u16::from(*count)).sum();
        let all: u16 = plan.insertions().map(|insertion| u16::from(insertion.needles())).sum();
        prop_assert!(plan.insertions().all(|it| it.technique().is_none()) || drawn + elsewhere == all);
        Ok(())
    });
}

fn length(path: &[At]) -> f32 {
    (path[1][0] - path[0][0]).hypot(path[1][1] - path[0][1])
}

/// Needles of one view, in the units of its drawing, 20 to the centimetre.
fn needles(svg: &str, view: usize) -> Vec<Needle> {
    let document = Document::parse(svg).unwrap();
    let seen = views(&document).remove(view);
    let on_the_art = |at: &At| seen.art.iter().find_map(|art| art.place(*at)).unwrap();
    let places = |path: &[At]| path.iter().map(on_the_art).collect();
    seen.needles.iter().map(|needle| Needle { path: places(&needle.path), ..needle.clone() }).collect()
}

#[test]
fn a_stroke_points_where_the_tip_lies_and_is_as_long_as_the_needle_in_the_skin() {
    let decision = decide(&somebody_with(json!({
        "concerns": [
            { "concern": "wrinkles", "zones": ["glabella", "nasolabial", "crows_feet", "upper_lip"], "severity": "severe" },
            { "concern": "facial_tension" },
        ],
        "preferences": { "size": "full" },
    })));
    let plan = decision.protocol().unwrap();
    let svg = Chart::of(&decision).svg();
    let document = Document::parse(&svg).unwrap();
    let count = views(&document).len();
    let all: Vec<Needle> = (0..count).flat_map(|view| needles(&svg, view)).collect();
    let mut seen = 0;
    for insertion in plan.insertions() {
        let technique = insertion.technique().unwrap();
        let mm = f32::from(technique.inserted().max().hundredths()) / 100.0;
        for needle in all.iter().filter(|needle| needle.site == site_name(insertion.site())) {
            let is_straight = technique.angle() == Angle::Perpendicular;
            assert_eq!(needle.path.len(), if is_straight { 1 } else { 2 }, "{needle:?}");
            assert!(is_straight || (length(&needle.path) - 2.0 * mm).abs() < 0.5, "{needle:?}, {mm} mm");
            seen += 1;
        }
    }
    assert!(seen > 15, "{seen}");
    // The person's right is on the left of the drawing: LI20 points up and inward, GB1 away from the eye, Yintang down.
    let of = |site: &str, side: &str| -> Vec<At> {
        let found = all.iter().find(|needle| needle.site == site && needle.side == side);
        found.unwrap_or_else(|| panic!("{site}: {all:?}")).path.clone()
    };
    let [li20, gb1, frown] = [of("LI20", "right"), of("GB1", "left"), of("EX-HN3", "midline")];
    assert!(li20[1][0] > li20[0][0] && li20[1][1] < li20[0][1], "{li20:?}");
    assert!(gb1[0][0] > 0.0 && gb1[1][0] > gb1[0][0], "{gb1:?}");
    assert!(frown[1][1] > frown[0][1], "{frown:?}");
    // A chart of points has no needle.
    assert!(!Chart::of_points(tcm_facial::atlas::PointSet::all()).svg().contains("class=\"needle"));
    // What stands in one view is in no other.
    let front = Chart::of(&decision).with_views(Views::Frontal).svg();
    let side = Chart::of(&decision).with_views(Views::Lateral).svg();
    assert_eq!(needles(&front, 0).len() + needles(&side, 0).len(), all.len());
}

/// Rows are drawn whole, and those in the middle across it.
#[test]
fn rows_in_the_middle_are_drawn_across_it() {
    let mut rows = 0;
    for zone in ["glabella", "upper_lip", "forehead", "chin", "neck"] {
        let decision = decide(&somebody_with(json!({
            "concerns": [{ "concern": "wrinkles", "zones": [zone], "severity": "severe", "main": true }],
            "preferences": { "size": "full" },
        })));
        let svg = render::chart(&decision);
        let Some(plan) = decision.protocol() else { continue };
        for insertion in plan.insertions().filter(|it| it.point().is_none() && it.side() == Side::Midline) {
            let site = site_name(insertion.site());
            let own: Vec<Needle> =
                needles(&svg, 0).into_iter().filter(|needle| needle.site == site).collect();
            assert_eq!(own.len(), usize::from(insertion.needles()), "{site}");
            let across: Vec<f32> = own.iter().map(|it| f32::midpoint(it.path[0][0], it.path[1][0])).collect();
            assert!(across.iter().sum::<f32>().abs() < 1.0, "{site}: {across:?}");
            rows += 1;
        }
    }
    assert!(rows >= 2, "{rows}");
}
