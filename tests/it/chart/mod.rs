//! The face chart, read back from its SVG.

mod measures;
mod page;
mod prescription;
mod print;
mod seen;

use super::support::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use roxmltree::{Document, Node};
use seen::{class, faults, views};
use serde_json::json;
use std::collections::BTreeSet;
use tcm_facial::atlas::{Point, PointSet};
use tcm_facial::decision::{Decision, Insertion, Protocol};
use tcm_facial::face::Anchor;
use tcm_facial::render::{self, Chart, Names, Views};

/// Points that are drawn though no face mesh reaches them: the vertex and the nape.
const BEYOND_THE_MESH: [Point; 9] = [
    Point::BL10,
    Point::GV15,
    Point::GV16,
    Point::GV19,
    Point::GV20,
    Point::GV21,
    Point::GV22,
    Point::EX_HN14,
    Point::ANMIAN,
];

fn is_drawn(point: Point) -> bool {
    Anchor::of(point).is_some() || BEYOND_THE_MESH.contains(&point)
}

fn all_drawn() -> Vec<Point> {
    Point::all().filter(|point| is_drawn(*point)).collect()
}

fn drawn(svg: &str) -> BTreeSet<String> {
    let document = Document::parse(svg).unwrap();
    let markers = views(&document).into_iter().flat_map(|seen| seen.markers);
    markers.filter(|marker| !marker.is_crossed).map(|marker| marker.site).collect()
}

fn plan(decision: &Decision) -> Option<&Protocol> {
    decision.protocol().or_else(|| decision.alternative())
}

/// What of a plan has a place on the chart, with its number.
fn on_the_head(decision: &Decision) -> Vec<(usize, Insertion<'_>)> {
    let insertions = (1..).zip(plan(decision).into_iter().flat_map(Protocol::insertions));
    insertions.filter(|(_, insertion)| insertion.point().is_none_or(is_drawn)).collect()
}

fn planned(decision: &Decision) -> BTreeSet<String> {
    on_the_head(decision).into_iter().map(|(_, insertion)| site_name(insertion.site())).collect()
}

/// Random decisions with something on the head.
fn for_random_plans(count: u32, test: impl Fn(&Decision) -> Result<(), TestCaseError>) {
    let config = Config { max_global_rejects: 100_000, ..cases(count) };
    let result = TestRunner::new(config).run(&crate::reference::intakes::intake(), |json| {
        let decision = engine().decide(&intake(&json));
        prop_assume!(!on_the_head(&decision).is_empty());
        test(&decision)
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn all_points_at_once_can_be_read() {
    let every: BTreeSet<String> = all_drawn().iter().map(|point| point.code().to_owned()).collect();
    for names in [Names::Pinyin, Names::Traditional, Names::Simplified, Names::English] {
        let svg = Chart::of_points(PointSet::all()).with_names(names).svg();
        assert_eq!(faults(&svg), Vec::<String>::new(), "{names:?}");
        assert_eq!(drawn(&svg), every, "{names:?}");
    }
}

#[test]
fn the_charts_of_random_plans_can_be_read() {
    for_random_plans(1500, |decision| {
        let svg = render::chart(decision);
        prop_assert_eq!(faults(&svg), Vec::<String>::new());
        prop_assert_eq!(&drawn(&svg), &planned(decision));
        prop_assert_eq!(&svg, &render::chart(decision));
        Ok(())
    });
}

#[test]
fn the_charts_of_random_points_can_be_read() {
    let all = all_drawn();
    let points = proptest::sample::subsequence(all.clone(), 0..=all.len());
    let result = TestRunner::new(cases(1500)).run(&points, |points| {
        let svg = Chart::of_points(points.iter().copied().collect()).svg();
        prop_assert_eq!(faults(&svg), Vec::<String>::new());
        prop_assert_eq!(drawn(&svg), points.iter().map(|point| point.code().to_owned()).collect());
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn the_faults_are_found() {
    let svg = Chart::of_points(PointSet::from_iter([Point::LI20, Point::GB14, Point::ST4]))
        .with_views(Views::Frontal)
        .svg();
    assert_eq!(faults(&svg), Vec::<String>::new());
    let document = Document::parse(&svg).unwrap();
    let labels = document.descendants().filter(|node| class(*node).contains(&"label"));
    let texts = labels.flat_map(|node| node.children().filter(|child| child.has_tag_name("text")));
    let heights: Vec<String> = texts.map(|node| format!("y=\"{}\"", node.attribute("y").unwrap())).collect();
    // All labels on one height, and the sheet cut off.
    let heaped = heights.iter().fold(svg.clone(), |svg, y| svg.replace(y.as_str(), "y=\"0\""));
    assert!(faults(&heaped).iter().any(|fault| fault.contains(" over ")), "{:?}", faults(&heaped));
    let cut = svg.replace("viewBox=\"0 0 840", "viewBox=\"0 0 300");
    assert!(faults(&cut).iter().any(|fault| fault.contains("leaves the sheet")));
}

/// What a sheet says above and below its views.
fn words(svg: &str) -> String {
    let document = Document::parse(svg).unwrap();
    let texts = document.root_element().children().filter(|node| node.has_tag_name("text"));
    texts.filter_map(|node| node.text().map(str::to_owned)).collect::<Vec<_>>().join(" ")
}

/// A chart travels alone.
#[test]
fn the_chart_says_the_verdict_what_is_to_be_cleared_and_by_which_rules() {
    let conditional = decide(&somebody_with_risks(json!([{ "risk": "epilepsy", "status": "controlled" }])));
    let text = words(&render::chart(&conditional));
    let wire = serde_json::to_value(&conditional).unwrap();
    for part in [
        "Wait for a physician: do not start until this is cleared - Controlled epilepsy or past seizures",
        "For this patient and this visit only",
        wire["packs"][0]["digest"].as_str().unwrap(),
        "Schematic; do not needle from it",
        "Not on this chart; see the card and the figures of the body: ",
        "Name",
        "Date",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // The verdict comes before the first view.
    let svg = render::chart(&conditional);
    assert!(svg.find("Wait for a physician").unwrap() < svg.find("class=\"view\"").unwrap());
    let declined = decide(&somebody_with(json!({ "age": 15 })));
    let svg = render::chart(&declined);
    assert!(words(&svg).contains("Stop: treatment not offered"), "{}", words(&svg));
    // Without a drawing there is nothing to explain.
    assert!(
        !svg.contains("class=\"view\"")
            && !words(&svg).contains("Dashed")
            && !words(&svg).contains("Schematic")
    );
    // A heading after other lines stands apart from them.
    let pressed = decide(&somebody_with_risks(json!([{ "risk": "bleeding_disorder" }])));
    let svg = render::chart(&pressed);
    let document = Document::parse(&svg).unwrap();
    let height = |node: Node<'_, '_>| -> f32 { node.attribute("y").unwrap().parse().unwrap() };
    let lines: Vec<_> = document.root_element().children().filter(|node| node.has_tag_name("text")).collect();
    let meanwhile = lines.iter().position(|node| node.text() == Some("Meanwhile, without needles")).unwrap();
    assert!(height(lines[meanwhile]) - height(lines[meanwhile - 1]) > 24.0);
}

#[test]
fn zones_that_are_barred_are_hatched_and_points_crossed_out() {
    let decision = decide(&somebody_with(json!({
        "concerns": [{ "concern": "dark_circles" }], "risks.present": [{ "risk": "antiplatelet" }],
    })));
    let withheld = decision.withheld().filter(|withheld| !withheld.is_over_needle_limit());
    let withheld: BTreeSet<String> = withheld
        .filter_map(|it| it.point())
        .filter(|it| is_drawn(*it))
        .map(|it| it.code().to_owned())
        .collect();
    assert!(!withheld.is_empty());
    let svg = render::chart(&decision);
    let document = Document::parse(&svg).unwrap();
    let seen = views(&document);
    let crossed = seen.iter().flat_map(|seen| &seen.markers).filter(|marker| marker.is_crossed);
    assert_eq!(crossed.map(|marker| marker.site.clone()).collect::<BTreeSet<String>>(), withheld);
    // Under both eyes.
    let front = &seen[0];
    let art = front.art[0];
    let middles = front.hatched.iter().map(|outline| {
        let places: Vec<_> = outline.iter().filter_map(|at| art.place(*at)).collect();
        let count = places.iter().map(|_| 1.0).sum::<f32>();
        places.iter().fold([0.0, 0.0], |[x, y], at| [x + at[0] / count, y + at[1] / count])
    });
    let under_an_eye: Vec<_> =
        middles.filter(|[x, y]| x.abs() > 40.0 && x.abs() < 90.0 && (-50.0..0.0).contains(y)).collect();
    assert_eq!(under_an_eye.len(), 2, "{under_an_eye:?}");
    let said = words(&svg);
    assert!(
        said.contains("Hatched: no needle in this zone. Crossed out: no needle at this point."),
        "{said}"
    );
    // One side only.
    let on_the = |side: &str| -> Vec<f32> {
        let risk = json!([{ "risk": "lymph_nodes_neck", "side": side }]);
        let svg = render::chart(&decide(&somebody_with_risks(risk)));
        let document = Document::parse(&svg).unwrap();
        let seen = views(&document).remove(0);
        let (art, outlines) = (seen.art[0], seen.hatched);
        outlines.iter().map(|outline| outline.iter().map(|at| art.place(*at).unwrap()[0]).sum()).collect()
    };
    let (left, right) = (on_the("left"), on_the("right"));
    assert!(!left.is_empty() && left.iter().all(|x| *x > 0.0), "{left:?}");
    assert!(!right.is_empty() && right.iter().all(|x| *x < 0.0), "{right:?}");
    // Somebody of whom nothing is barred.
    let svg = render::chart(&decide(&somebody()));
    assert!(!svg.contains("class=\"barred\"") && !svg.contains("Hatched"));
}

#[test]
fn views_without_anything_are_left_out_and_eyes_enlarged_where_points_crowd() {
    let names = |points: &[Point]| -> Vec<String> {
        let svg = Chart::of_points(points.iter().copied().collect()).svg();
        let document = Document::parse(&svg).unwrap();
        views(&document).into_iter().map(|seen| seen.name).collect()
    };
    assert_eq!(names(&[Point::LI20]), ["From the front"]);
    assert_eq!(names(&[Point::GV20]), ["From the right"]);
    assert_eq!(names(&[Point::LI20, Point::TE17]), ["From the front", "From the right"]);
    assert_eq!(
        names(&[Point::TE23, Point::GB1, Point::EX_HN5]),
        ["From the front", "The left eye, enlarged"]
    );
    assert_eq!(names(&[]), Vec::<String>::new());
}

#[test]
fn what_is_hatched_ends_with_the_drawing() {
    let risks = json!([{ "risk": "bleeding_disorder" }]);
    for risks in [risks, json!([{ "risk": "lymph_nodes_neck", "side": "left" }])] {
        let svg = render::chart(&decide(&somebody_with_risks(risks)));
        let document = Document::parse(&svg).unwrap();
        let mut outlines = 0;
        for seen in views(&document) {
            let bottom = seen.art.iter().map(seen::Art::bottom).fold(f32::MIN, f32::max);
            for outline in &seen.hatched {
                assert!(
                    outline.iter().all(|[_, y]| *y <= bottom + 0.2),
                    "{} {bottom} {outline:?}",
                    seen.name
                );
                outlines += 1;
            }
        }
        assert!(outlines > 0);
    }
}

/// The stomach channel goes from ST5 over ST6 and ST7, which are seen from the side, to ST8: no line leads straight up the cheek.
#[test]
fn a_line_of_a_channel_ends_where_its_next_point_is_seen_in_another_view() {
    let svg = Chart::of_points(PointSet::all()).svg();
    let document = Document::parse(&svg).unwrap();
    let lines = document.descendants().filter(|node| class(*node).contains(&"channel"));
    let lines: Vec<_> = lines.map(|node| seen::path(node, [0.0, 0.0])).collect();
    assert!(lines.len() > 10);
    for line in lines {
        for pair in line.windows(4).step_by(3) {
            let [from, to] = [pair[0], pair[3]];
            assert!((to[0] - from[0]).hypot(to[1] - from[1]) < 200.0, "{line:?}");
        }
    }
}

/// The marker of the nasolabial fold does not cover the needle of LI20.
#[test]
fn markers_of_rows_stand_off_the_tips_of_needles() {
    let decision = decide(&somebody_with(json!({
        "concerns": [{ "concern": "wrinkles", "zones": ["nasolabial"], "severity": "severe" }],
        "preferences": { "size": "full" },
    })));
    let svg = render::chart(&decision);
    let document = Document::parse(&svg).unwrap();
    let mut pairs = 0;
    for seen in views(&document) {
        let tips = seen.needles.iter().filter(|needle| !needle.site.contains('/') && needle.path.len() == 2);
        let tips: Vec<_> = tips.map(|needle| needle.path[1]).collect();
        for marker in seen.markers.iter().filter(|marker| marker.site.contains('/')) {
            for tip in &tips {
                let apart = (tip[0] - marker.at[0]).hypot(tip[1] - marker.at[1]);
                assert!(apart > 7.0, "{}: {apart}", marker.site);
                pairs += 1;
            }
        }
    }
    assert!(pairs > 4, "{pairs}");
}

#[test]
fn names_are_in_one_script() {
    let svg = |names| Chart::of_points(PointSet::all()).with_names(names).svg();
    let is_han = |c: char| c >= '\u{2e80}';
    for (names, han) in [
        (Names::Pinyin, false),
        (Names::Traditional, true),
        (Names::Simplified, true),
        (Names::English, false),
    ] {
        let svg = svg(names);
        let document = Document::parse(&svg).unwrap();
        let labels: Vec<_> = views(&document).into_iter().flat_map(|seen| seen.labels).collect();
        let of_name = labels.iter().flat_map(|label| label.name.chars());
        assert!(of_name.filter(|c| !c.is_whitespace()).all(|c| is_han(c) == han), "{names:?}");
        assert!(labels.iter().any(|label| !label.name.is_empty()));
    }
}

#[test]
fn the_chart_of_the_readme_is_that_of_the_sample() {
    let sample: serde_json::Value =
        serde_json::from_str(include_str!("../../../examples/intakes/sample.json")).unwrap();
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/face.svg");
    let shown = std::fs::read_to_string(file).unwrap().replace("\r\n", "\n");
    assert!(
        shown == render::chart(&decide(&sample)),
        "write it anew: cargo run --example build_protocol -- --format svg --out examples/face.svg"
    );
    assert!(include_str!("../../../README.md").contains("](examples/face.svg)"));
}

#[test]
fn a_space_stands_between_code_and_name_and_not_inside_either() {
    let svg = Chart::of_points(PointSet::all()).svg();
    let document = Document::parse(&svg).unwrap();
    let spans = document.descendants().filter(|node| node.has_tag_name("tspan"));
    let words: Vec<&str> = spans.filter_map(|span| span.text()).collect();
    assert!(words.len() > 50);
    assert!(words.iter().all(|words| words.trim() == *words && !words.is_empty()), "{words:?}");
    assert!(svg.contains("LI20</tspan> <tspan class=\"name\">Yíngxiāng</tspan>"));
}
