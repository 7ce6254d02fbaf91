//! What is on a sheet.

use super::places::one_sided;
use super::reading::{faults, is_of, labelled, read};
use super::{all_plans, is_shown};
use crate::support::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use roxmltree::{Document, Node};
use serde_json::json;
use std::collections::BTreeSet;
use tcm_facial::atlas::{Angle, InsertionDirection, Language, Side};
use tcm_facial::decision::Decision;
use tcm_facial::intake::Modality;
use tcm_facial::render::{self, Figures, Names};

/// What somebody writes down who has only the plan, but for depth and size: number and code, then sides and needles, angle and
/// direction, as a label has them.
fn expected(decision: &Decision) -> BTreeSet<(String, String)> {
    let plan = decision.protocol().or_else(|| decision.alternative());
    let insertions = plan.into_iter().flat_map(|plan| (1..).zip(plan.insertions()).collect::<Vec<_>>());
    let shown = insertions.filter(|(_, insertion)| is_shown(insertion));
    shown
        .map(|(number, insertion): (usize, _)| {
            let place = format!("{number} {}", insertion.point().unwrap());
            let needles = insertion.needles();
            let Some(technique) = insertion.technique() else {
                let side = match insertion.side() {
                    Side::Bilateral => "R and L",
                    Side::Right => "R",
                    Side::Left => "L",
                    Side::Midline => "M",
                };
                return (place, format!("{side}: press"));
            };
            let count = match insertion.side() {
                Side::Bilateral => format!("R {0}, L {0}", needles / 2),
                Side::Right => format!("R {needles}"),
                Side::Left => format!("L {needles}"),
                Side::Midline => format!("M {needles}"),
            };
            let angle = match technique.angle() {
                Angle::Perpendicular => return (place, format!("{count}: 90°")),
                Angle::Oblique => "45°",
                Angle::Transverse => "15°",
            };
            let direction = match (technique.toward(), technique.direction()) {
                (Some(point), _) => format!(", to {point}"),
                (None, Some(InsertionDirection::TowardTipOfNose)) => ", to tip of nose".to_owned(),
                (None, Some(direction)) => format!(", {}", direction.label(Language::English)),
                (None, None) => String::new(),
            };
            (place, format!("{count}: {angle}{direction}"))
        })
        .collect()
}

/// 300 random plans with something on the body.
#[test]
fn every_insertion_of_the_body_is_on_the_sheet_once_with_its_needles() {
    let config = Config { max_global_rejects: 100_000, ..cases(300) };
    let result = TestRunner::new(config).run(&crate::reference::intakes::intake(), |json| {
        let decision = engine().decide(&intake(&json));
        let expected = expected(&decision);
        let svg = render::figures(&decision);
        prop_assert_eq!(svg.is_some(), !expected.is_empty());
        prop_assume!(!expected.is_empty());
        let svg = svg.unwrap();
        let sheet = read(&svg);
        let labelled = labelled(&sheet);
        prop_assert_eq!(labelled.len(), expected.len());
        prop_assert_eq!(labelled.into_iter().collect::<BTreeSet<_>>(), expected);
        prop_assert_eq!(faults(&sheet), Vec::<String>::new());
        prop_assert!(sheet.figures.iter().all(|figure| !figure.markers.is_empty()));
        one_sided(&sheet);
        prop_assert_eq!(&svg, &render::figures(&decision).unwrap());
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn the_faults_are_found() {
    let svg = render::figures(&decide(&somebody())).unwrap();
    let sheet = read(&svg);
    assert_eq!(faults(&sheet), Vec::<String>::new());
    let label = &sheet.labels[0][0];
    let heaped = sheet.labels.iter().flatten().fold(svg.clone(), |svg, text| {
        let y = text.y - sheet.figures[0].shift[1];
        svg.replace(&format!("y=\"{}\"", (y * 10.0).round() / 10.0), "y=\"0\"")
    });
    assert!(faults(&read(&heaped)).iter().any(|fault| fault.contains(" over ")));
    let cut = svg.replacen("viewBox=\"0 0 720", &format!("viewBox=\"0 0 {}", label.from), 1);
    assert!(faults(&read(&cut)).iter().any(|fault| fault.contains("leaves the sheet")));
    let small = svg.replace("font-size=\"11.5\"", "font-size=\"11\"");
    assert!(faults(&read(&small)).iter().any(|fault| fault.contains("too small")));
}

#[test]
fn a_needle_is_a_dot_straight_in_and_a_stroke_at_a_slant() {
    for decision in all_plans() {
        let sheet = read(&render::figures(&decision).unwrap());
        for insertion in decision.protocol().unwrap().insertions().filter(is_shown) {
            let code = insertion.point().unwrap().code();
            let markers = sheet.figures.iter().flat_map(|figure| &figure.markers);
            for (_, at, dot, stroke) in markers.filter(|(site, ..)| site == code) {
                let technique = insertion.technique().unwrap();
                // What points at the tip of the nose points away from whoever stands behind.
                let away = [None, Some(InsertionDirection::TowardTipOfNose)];
                let Some(direction) = technique.direction().filter(|it| !away.contains(&Some(*it))) else {
                    assert!(*dot && stroke.is_none(), "{code}");
                    continue;
                };
                assert!(!dot, "{code}");
                let [dx, dy] = stroke.unwrap_or_else(|| panic!("{code} {direction}"));
                // No shorter than 3 mm and no longer than the needle, whatever the scale.
                assert!((1.0..40.0).contains(&dx.hypot(dy)), "{code}");
                match direction {
                    InsertionDirection::Up | InsertionDirection::TowardHeel => assert!(dy < 0.0, "{code}"),
                    InsertionDirection::Inward => assert!(dx * at[0] < 0.0, "{code}"),
                    InsertionDirection::AlongRib => assert!(dx * at[0] > 0.0 && dy < 0.0, "{code}"),
                    other => panic!("{code}: {other}"),
                }
            }
        }
    }
    let pressed = decide(&somebody_with(json!({ "preferences": { "avoid_modalities": ["needle"] } })));
    let plan = pressed.protocol().or_else(|| pressed.alternative()).unwrap();
    assert_eq!(plan.modality(), Modality::Acupressure);
    let sheet = read(&render::figures(&pressed).unwrap());
    let markers = sheet.figures.iter().flat_map(|figure| &figure.markers);
    assert!(markers.clone().count() > 0);
    assert!(markers.into_iter().all(|(_, _, dot, stroke)| !dot && stroke.is_none()));
    assert!(!render::figures(&pressed).unwrap().contains("White dot"));
}

#[test]
fn names_are_in_the_script_that_was_asked_for_and_the_list_says_where() {
    let decision = decide(&somebody());
    let sheet = |names| Figures::of(&decision).with_names(names).svg().unwrap();
    let shown = decision.protocol().unwrap().insertions().filter(is_shown).collect::<Vec<_>>();
    assert!(shown.len() > 2);
    for insertion in shown {
        let point = insertion.point().unwrap();
        for (names, name) in [
            (Names::Pinyin, point.pinyin()),
            (Names::Traditional, point.hant()),
            (Names::Simplified, point.hans()),
            (Names::English, point.english()),
        ] {
            let svg = sheet(names);
            let document = Document::parse(&svg).unwrap();
            let spans =
                document.descendants().filter(|node| node.has_tag_name("tspan") && node.text() == Some(name));
            // At its label and in the list.
            assert_eq!(spans.count(), 2, "{name}");
            assert_eq!(faults(&read(&svg)), Vec::<String>::new());
            let list = document.descendants().filter(|node| node.is_element() && is_of(*node, "where"));
            let words: Vec<&str> = list.filter_map(|node| node.text()).collect();
            assert!(words.join(" ").contains(&*insertion.location()), "{point}");
        }
    }
}

fn inherited<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.ancestors().find_map(|node| node.attribute(name))
}

/// Programs that know no style sheets find every colour in an attribute, and skip the style as a whole.
#[test]
fn a_sheet_needs_no_style_sheet() {
    let svg = render::figures(&decide(&somebody())).unwrap();
    let document = Document::parse(&svg).unwrap();
    let style = document.descendants().find(|node| node.has_tag_name("style")).unwrap().text().unwrap();
    assert!(style.trim().starts_with("@supports (color: var(--chart-ink)) {"), "{style}");
    assert_eq!(style.matches('{').count(), style.matches('}').count());
    assert!(!style.contains(".face-chart") && style.contains("prefers-color-scheme: dark"));
    let shapes = ["path", "circle", "rect", "text", "tspan"];
    for node in document.descendants().filter(|node| shapes.iter().any(|shape| node.has_tag_name(*shape))) {
        assert!(inherited(node, "fill").is_some(), "{node:?}");
        assert!(
            inherited(node, "fill") != Some("none")
                || inherited(node, "stroke").is_some_and(|it| it != "none"),
            "{node:?}"
        );
        if inherited(node, "fill") == Some("currentColor") {
            assert!(inherited(node, "color").is_some_and(|colour| colour.starts_with('#')), "{node:?}");
        }
    }
    // Whoever cannot see it hears the points.
    let title = document.root_element().attribute("aria-labelledby").unwrap();
    for id in title.split(' ') {
        assert!(document.descendants().any(|node| node.attribute("id") == Some(id)), "{id}");
    }
    let description = document.descendants().find(|node| node.has_tag_name("desc")).unwrap().text().unwrap();
    for (code, count) in labelled(&read(&svg)) {
        assert!(description.contains(&format!("{code}, {count}")), "{description}");
    }
}

#[test]
fn a_page_has_the_figures_and_a_plan_without_the_body_has_none() {
    let decision = decide(&somebody());
    let page = render::html(&decision);
    let sheet = read(&render::figures(&decision).unwrap());
    assert_eq!(page.matches("<svg class=\"body-figures\"").count(), sheet.figures.len());
    for figure in &sheet.figures {
        assert!(page.contains(&format!(">{}</text>", figure.name)), "{}", figure.name);
    }
    let declined = decide(&somebody_with(json!({ "age": 15 })));
    assert!(declined.protocol().is_none() && declined.alternative().is_none());
    assert_eq!(render::figures(&declined), None);
    assert!(!render::html(&declined).contains("<svg class=\"body-figures\""));
}
