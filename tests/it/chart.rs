//! The face chart, read back from its SVG.

use super::support::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use roxmltree::{Document, Node};
use serde_json::json;
use std::collections::BTreeSet;
use tcm_facial::atlas::{Point, PointSet};
use tcm_facial::decision::Decision;
use tcm_facial::face::Anchor;
use tcm_facial::render::{self, Chart, Names, Views};

type At = [f32; 2];

/// One view of a chart as it is drawn, in the units of the sheet.
#[derive(Default)]
struct Seen {
    /// Site, middle and radius.
    markers: Vec<(String, At, f32)>,
    leaders: Vec<Vec<At>>,
    /// Words, left and right end, base line.
    labels: Vec<(String, f32, f32, f32)>,
}

fn class<'a>(node: Node<'a, '_>) -> Vec<&'a str> {
    node.attribute("class").unwrap_or_default().split(' ').collect()
}

fn number(node: Node<'_, '_>, name: &str) -> f32 {
    node.attribute(name).unwrap_or_else(|| panic!("no {name}: {node:?}")).parse().unwrap()
}

fn path(node: Node<'_, '_>, [dx, dy]: At) -> Vec<At> {
    let numbers: Vec<f32> = node
        .attribute("d")
        .unwrap()
        .split(|c: char| c.is_whitespace() || c.is_ascii_uppercase())
        .filter(|word| !word.is_empty())
        .map(|word| word.parse().unwrap())
        .collect();
    numbers.chunks_exact(2).map(|pair| [pair[0] + dx, pair[1] + dy]).collect()
}

/// Advances of a common sans serif, in thousandths of the size; not those of the library.
fn advance(c: char, bold: bool) -> f32 {
    let thousandths = match c {
        ' ' | '.' | ',' | 'i' | 'j' | 'l' | 'í' | 'ī' | 'ì' | 'ǐ' => 318.0,
        'm' | 'w' | 'M' | 'W' => 974.0,
        'A'..='Z' => 690.0,
        'f' | 't' | 'r' | '-' => 411.0,
        '\u{2e80}'.. => 1000.0,
        _ => 615.0,
    };
    if bold { thousandths * 1.12 } else { thousandths }
}

fn views(svg: &Document<'_>) -> Vec<Seen> {
    let groups = svg
        .root_element()
        .children()
        .filter(|node| node.has_tag_name("g") && node.has_attribute("transform"));
    groups
        .map(|group| {
            let shift =
                group.attribute("transform").unwrap().trim_start_matches("translate(").trim_end_matches(')');
            let shift: Vec<f32> = shift.split(' ').map(|word| word.parse().unwrap()).collect();
            let shift = [shift[0], shift[1]];
            let mut seen = Seen::default();
            for node in group.descendants().filter(Node::is_element) {
                let class = class(node);
                if class.contains(&"leader") {
                    seen.leaders.push(path(node, shift));
                } else if class.contains(&"marker") {
                    let shape = node.children().find(|child| self::class(*child).contains(&"shape")).unwrap();
                    let (middle, radius) = if shape.has_tag_name("circle") {
                        ([number(shape, "cx") + shift[0], number(shape, "cy") + shift[1]], number(shape, "r"))
                    } else {
                        let corners = path(shape, shift);
                        let side = |axis: usize| {
                            let of = corners.iter().map(|corner| corner[axis]);
                            (of.clone().fold(f32::MAX, f32::min), of.fold(f32::MIN, f32::max))
                        };
                        let ((x0, x1), (y0, y1)) = (side(0), side(1));
                        ([f32::midpoint(x0, x1), f32::midpoint(y0, y1)], (x1 - x0).min(y1 - y0) / 2.0)
                    };
                    seen.markers.push((node.attribute("data-site").unwrap().to_owned(), middle, radius));
                } else if class.contains(&"label") {
                    let words: String = node
                        .descendants()
                        .filter_map(|child| child.text().filter(|_| child.is_text()))
                        .collect();
                    let width: f32 = node
                        .children()
                        .map(|span| {
                            // A space between spans is plain text.
                            let bold = self::class(span).contains(&"code");
                            let size = if bold { 13.0 } else { 12.0 };
                            span.text().unwrap_or_default().chars().map(|c| advance(c, bold)).sum::<f32>()
                                / 1000.0
                                * size
                        })
                        .sum();
                    let x = number(node, "x") + shift[0];
                    let (from, to) = if node.attribute("text-anchor") == Some("end") {
                        (x - width, x)
                    } else {
                        (x, x + width)
                    };
                    seen.labels.push((words, from, to, number(node, "y") + shift[1]));
                }
            }
            seen
        })
        .collect()
}

fn cross(a: At, b: At, c: At, d: At) -> bool {
    let side = |p: At, q: At, r: At| (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    let touch = distance(a, c, d).min(distance(b, c, d)).min(distance(c, a, b)).min(distance(d, a, b)) < 0.5;
    touch || (side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0)
}

fn distance(p: At, a: At, b: At) -> f32 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let share = (((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy).max(1e-6)).clamp(0.0, 1.0);
    (p[0] - a[0] - share * dx).hypot(p[1] - a[1] - share * dy)
}

/// What is wrong with a chart for the eye.
fn faults(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}"));
    let root = document.root_element();
    let size: Vec<f32> =
        root.attribute("viewBox").unwrap().split(' ').map(|word| word.parse().unwrap()).collect();
    let mut faults = Vec::new();
    for seen in views(&document) {
        assert_eq!(seen.leaders.len(), seen.labels.len());
        let inside = |[x, y]: At| x >= 0.0 && y >= 0.0 && x <= size[2] && y <= size[3];
        for (words, from, to, y) in &seen.labels {
            if !inside([*from, *y - 12.0]) || !inside([*to, *y + 4.0]) {
                faults.push(format!("`{words}` leaves the sheet"));
            }
        }
        for (index, (words, from, to, y)) in seen.labels.iter().enumerate() {
            for (other, other_from, other_to, other_y) in &seen.labels[index + 1..] {
                if from < other_to && other_from < to && (y - other_y).abs() < 15.0 {
                    faults.push(format!("`{words}` over `{other}`"));
                }
            }
            for (site, [mx, my], radius) in &seen.markers {
                if mx + radius > *from && mx - radius < *to && (my - (y - 4.5)).abs() < radius + 6.0 {
                    faults.push(format!("`{words}` over the marker of {site}"));
                }
            }
        }
        for (index, leader) in seen.leaders.iter().enumerate() {
            let words = &seen.labels[index].0;
            if !leader.iter().all(|at| inside(*at)) {
                faults.push(format!("the leader of `{words}` leaves the sheet"));
            }
            for (other_index, other) in seen.leaders.iter().enumerate().skip(index + 1) {
                let crossing = leader
                    .windows(2)
                    .any(|one| other.windows(2).any(|two| cross(one[0], one[1], two[0], two[1])));
                if crossing {
                    faults
                        .push(format!("the leaders of `{words}` and `{}` cross", seen.labels[other_index].0));
                }
            }
            let own = |at: &At| (at[0] - leader[0][0]).hypot(at[1] - leader[0][1]) < 3.0;
            for (site, at, radius) in seen.markers.iter().filter(|(_, at, _)| !own(at)) {
                if leader.windows(2).any(|piece| distance(*at, piece[0], piece[1]) < *radius) {
                    faults.push(format!("the leader of `{words}` runs over {site}"));
                }
            }
        }
        for (site, at, radius) in &seen.markers {
            if !inside([at[0] - radius, at[1] - radius]) || !inside([at[0] + radius, at[1] + radius]) {
                faults.push(format!("the marker of {site} leaves the sheet"));
            }
        }
    }
    faults
}

fn drawn(svg: &str) -> BTreeSet<String> {
    let document = Document::parse(svg).unwrap();
    let sites = document.descendants().filter_map(|node| node.attribute("data-site").map(str::to_owned));
    sites.collect()
}

/// What of a decision has a place on the face.
fn planned(decision: &Decision) -> BTreeSet<String> {
    let plans = decision.protocol().or_else(|| decision.alternative());
    let sites = plans
        .into_iter()
        .flat_map(|plan| plan.insertions().map(|insertion| insertion.site()).collect::<Vec<_>>());
    sites.filter(|site| site.point().is_none_or(|point| Anchor::of(point).is_some())).map(site_name).collect()
}

#[test]
fn all_points_at_once_can_be_read() {
    let every: BTreeSet<String> = Anchor::ALL.iter().map(|anchor| anchor.point().code().to_owned()).collect();
    for names in [Names::Pinyin, Names::Traditional, Names::Simplified, Names::English] {
        let svg = Chart::of_points(PointSet::all()).with_names(names).svg();
        assert_eq!(faults(&svg), Vec::<String>::new(), "{names:?}");
        assert_eq!(drawn(&svg), every, "{names:?}");
    }
}

/// 200 random decisions with something on the face, as they are and with what was withheld.
#[test]
fn the_charts_of_random_decisions_can_be_read() {
    let config = Config { max_global_rejects: 100_000, ..cases(200) };
    let result = TestRunner::new(config).run(&crate::reference::intakes::intake(), |json| {
        let decision = engine().decide(&intake(&json));
        let planned = planned(&decision);
        prop_assume!(!planned.is_empty());
        let svg = render::chart(&decision);
        prop_assert_eq!(faults(&svg), Vec::<String>::new());
        prop_assert_eq!(&drawn(&svg), &planned);
        prop_assert_eq!(&svg, &render::chart(&decision));
        let with_withheld = Chart::of(&decision).with_withheld().svg();
        prop_assert_eq!(faults(&with_withheld), Vec::<String>::new());
        prop_assert!(drawn(&with_withheld).is_superset(&planned));
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn the_charts_of_random_points_can_be_read() {
    let points = proptest::sample::subsequence(Anchor::ALL.to_vec(), 0..=Anchor::ALL.len());
    let config = cases(200);
    let result = TestRunner::new(config).run(&points, |anchors| {
        let points: PointSet = anchors.iter().map(Anchor::point).collect();
        let svg = Chart::of_points(points).svg();
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
    let labels: Vec<String> = document
        .descendants()
        .filter(|node| class(*node).contains(&"label"))
        .map(|node| format!("y=\"{}\"", node.attribute("y").unwrap()))
        .collect();
    // All labels on one height, and the sheet cut off.
    let heaped = labels.iter().fold(svg.clone(), |svg, y| svg.replace(y.as_str(), "y=\"0\""));
    assert!(faults(&heaped).iter().any(|fault| fault.contains(" over ")), "{:?}", faults(&heaped));
    let width = document.root_element().attribute("width").unwrap();
    let cut = svg.replace(&format!("viewBox=\"0 0 {width}"), "viewBox=\"0 0 300");
    assert!(faults(&cut).iter().any(|fault| fault.contains("leaves the sheet")));
}

#[test]
fn numbers_are_those_of_the_order_of_insertion() {
    let plan = protocol(&somebody());
    let svg = render::chart(&decide(&somebody()));
    let document = Document::parse(&svg).unwrap();
    for marker in document.descendants().filter(|node| node.has_attribute("data-site")) {
        let number: usize = marker
            .children()
            .find(|child| child.has_tag_name("text"))
            .unwrap()
            .text()
            .unwrap()
            .parse()
            .unwrap();
        assert_eq!(
            site_name(plan.insertions().nth(number - 1).unwrap().site()),
            marker.attribute("data-site").unwrap()
        );
    }
}

/// A chart travels alone.
#[test]
fn the_chart_says_the_verdict_what_is_to_be_cleared_and_by_which_rules() {
    let words = |svg: &str| -> String {
        let document = Document::parse(svg).unwrap();
        let texts = document.root_element().children().filter(|node| node.has_tag_name("text"));
        texts.filter_map(|node| node.text().map(str::to_owned)).collect::<Vec<_>>().join(" ")
    };
    let conditional = decide(&somebody_with_risks(json!([{ "risk": "epilepsy", "status": "controlled" }])));
    let text = words(&render::chart(&conditional));
    let wire = serde_json::to_value(&conditional).unwrap();
    for part in [
        "Wait for a physician: do not start until this is cleared",
        "Controlled epilepsy or past seizures",
        "For this patient and this visit only",
        wire["packs"][0]["digest"].as_str().unwrap(),
        "Schematic; do not needle from it",
        "Not on this chart; see the plan: ",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let declined = decide(&somebody_with(json!({ "age": 15 })));
    let svg = render::chart(&declined);
    assert_eq!(drawn(&svg), BTreeSet::new());
    assert!(words(&svg).contains("Stop: treatment not offered"), "{}", words(&svg));
}

#[test]
fn what_was_withheld_is_struck_through_when_asked() {
    let decision = decide(&somebody_with(json!({
        "concerns": [{ "concern": "dark_circles" }], "risks.present": [{ "risk": "antiplatelet" }],
    })));
    let kept: Vec<String> = decision.withheld().map(|kept| site_name(kept.site())).collect();
    assert!(!kept.is_empty());
    assert!(!render::chart(&decision).contains("class=\"slash\""));
    let svg = Chart::of(&decision).with_withheld().svg();
    let document = Document::parse(&svg).unwrap();
    let struck = document
        .descendants()
        .filter(|node| node.has_attribute("data-site") && class(*node).contains(&"withheld"));
    let struck: BTreeSet<String> = struck
        .filter(|node| node.children().any(|child| class(child).contains(&"slash")))
        .map(|node| node.attribute("data-site").unwrap().to_owned())
        .collect();
    let on_the_face: BTreeSet<String> = kept
        .into_iter()
        .filter(|site| site.parse::<Point>().map_or(true, |point| Anchor::of(point).is_some()))
        .collect();
    assert_eq!(struck, on_the_face);
}

#[test]
fn the_chart_of_the_readme_is_that_of_the_sample() {
    let sample: serde_json::Value =
        serde_json::from_str(include_str!("../../examples/intakes/sample.json")).unwrap();
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/face.svg");
    let shown = std::fs::read_to_string(file).unwrap().replace("\r\n", "\n");
    assert!(
        shown == render::chart(&decide(&sample)),
        "write it anew: cargo run --example build_protocol -- --format svg --out examples/face.svg"
    );
    assert!(include_str!("../../README.md").contains("](examples/face.svg)"));
}

/// Programs that make a picture of SVG, and know no variables, must find every colour written out.
#[test]
fn a_sheet_has_its_colours_without_variables() {
    let svg = Chart::of_points(PointSet::all()).svg();
    let document = Document::parse(&svg).unwrap();
    let style = document.descendants().find(|node| node.has_tag_name("style")).unwrap().text().unwrap();
    let (plain, with_variables) = style.split_once("@supports (color: var(--chart-ink)) {").unwrap();
    assert!(!plain.contains("--chart-") && !plain.contains('@'), "{plain}");
    let rules = |style: &str| -> Vec<String> {
        let rules = style.lines().filter(|line| line.contains("var("));
        rules.map(|rule| rule.split_once(" {").unwrap().0.to_owned()).collect()
    };
    let written_out: Vec<&str> = plain.lines().filter_map(|rule| Some(rule.split_once(" {")?.0)).collect();
    let with_variables = rules(with_variables);
    assert!(with_variables.len() > 20);
    for selector in &with_variables {
        assert!(written_out.contains(&selector.as_str()), "{selector}");
    }
    // The light colours: those that a page has where nothing else is asked for.
    assert!(plain.contains(".face-chart .st { color: #b83a25; }"), "{plain}");
    assert!(plain.contains(".face-chart .paper { fill: #fff; }"), "{plain}");
    assert!(
        plain.contains(".face-chart .shape { fill: currentColor; stroke: #fff; stroke-width: 1.2; }"),
        "{plain}"
    );
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

/// The needles of a site in one view of a plan, each from where it goes in to its tip.
fn needles(svg: &str, site: &str) -> Vec<Vec<At>> {
    let document = Document::parse(svg).unwrap();
    let drawn = document.descendants().filter(|node| class(*node).contains(&"needle"));
    drawn
        .filter(|node| node.attribute("data-needle") == Some(site))
        .map(|node| path(node, [0.0, 0.0]))
        .collect()
}

fn length(stroke: &[At]) -> f32 {
    (stroke[1][0] - stroke[0][0]).hypot(stroke[1][1] - stroke[0][1])
}

#[test]
fn each_needle_is_a_stroke_toward_its_tip() {
    let decision = decide(&somebody_with(json!({
        "concerns": [{ "concern": "wrinkles", "zones": ["glabella", "nasolabial", "crows_feet"], "severity": "severe" }],
        "preferences": { "size": "full" },
    })));
    let plan = decision.protocol().unwrap();
    let svg = Chart::of(&decision).with_views(Views::Frontal).svg();
    let mut rows = 0;
    for insertion in plan.insertions() {
        let technique = insertion.technique().unwrap();
        let site = match insertion.site() {
            tcm_facial::decision::Site::Point(point) => point.code().to_owned(),
            tcm_facial::decision::Site::Local { zone, form } => format!("{zone}/{form}"),
        };
        let strokes = needles(&svg, &site);
        let mm = f32::from(technique.inserted().max().hundredths()) / 100.0;
        assert!(strokes.iter().all(|stroke| (length(stroke) - 2.0 * mm).abs() < 0.5), "{site}: {strokes:?}");
        assert!(technique.direction().is_some() || strokes.is_empty(), "{site}");
        if insertion.point().is_none() {
            assert_eq!(strokes.len(), usize::from(insertion.needles()), "{site}");
            rows += 1;
        }
    }
    assert!(rows > 0);
    // On the right of the person, the left of the drawing: LI20 points up and inward, GB1 away from the eye.
    let right = |site: &str| {
        let on_the_right = needles(&svg, site).into_iter().find(|stroke| stroke[0][0] < 0.0);
        on_the_right.unwrap_or_else(|| panic!("{site}"))
    };
    let [li20, gb1, frown] = [right("LI20"), right("GB1"), needles(&svg, "EX-HN3").remove(0)];
    assert!(li20[1][0] > li20[0][0] && li20[1][1] < li20[0][1], "{li20:?}");
    assert!(gb1[1][0] < gb1[0][0], "{gb1:?}");
    assert!(frown[1][1] > frown[0][1], "{frown:?}");
    // A chart of points has no needle.
    assert!(!Chart::of_points(PointSet::all()).svg().contains("class=\"needle"));
}
