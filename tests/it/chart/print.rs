//! What paper and simple renderers need.

use super::super::support::*;
use super::seen::class;
use roxmltree::{Document, Node};
use serde_json::json;
use tcm_facial::atlas::PointSet;
use tcm_facial::render::{self, Chart};

/// The text of a page of A4 and of Letter, both with margins of 15 mm, is at least this wide.
const PAGE_MM: f32 = 180.0;
/// And the shorter of the two, Letter, is as high as this.
const HIGH_MM: f32 = 249.0;
const POINTS_PER_MM: f32 = 72.0 / 25.4;

fn charts() -> Vec<String> {
    let wrinkles = decide(&somebody_with(json!({
        "concerns": [
            { "concern": "wrinkles", "zones": ["forehead", "glabella", "crows_feet", "upper_lip", "marionette"] },
            { "concern": "facial_tension" },
        ],
        "preferences": { "size": "full" },
    })));
    let barred = decide(&somebody_with(json!({
        "concerns": [{ "concern": "dark_circles" }], "risks.present": [{ "risk": "antiplatelet" }],
    })));
    vec![render::chart(&wrinkles), render::chart(&barred), Chart::of_points(PointSet::all()).svg()]
}

/// The value of an attribute that is inherited.
fn inherited<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.ancestors().find_map(|node| node.attribute(name))
}

#[test]
fn text_is_8_points_and_more_on_a_page() {
    for svg in charts() {
        let document = Document::parse(&svg).unwrap();
        let root = document.root_element();
        let millimetres =
            |name: &str| -> f32 { root.attribute(name).unwrap().trim_end_matches("mm").parse().unwrap() };
        assert!((millimetres("width") - PAGE_MM).abs() < 0.1);
        let units: Vec<f32> =
            root.attribute("viewBox").unwrap().split(' ').map(|it| it.parse().unwrap()).collect();
        assert!((millimetres("height") / millimetres("width") - units[3] / units[2]).abs() < 0.01);
        let mut texts = 0;
        for text in document.descendants().filter(|node| node.has_tag_name("text")) {
            let size: f32 = inherited(text, "font-size").unwrap().parse().unwrap();
            let points = size * PAGE_MM / units[2] * POINTS_PER_MM;
            assert!(points >= 8.0, "{points} pt: {:?}", text.text());
            assert!(inherited(text, "transform").is_none_or(|it| it.starts_with("translate")));
            texts += 1;
        }
        assert!(texts > 10);
    }
}

/// Each view fits a page, so that a page can break between two of them.
#[test]
fn views_stand_one_below_the_other_and_each_fits_a_page() {
    for svg in charts() {
        let document = Document::parse(&svg).unwrap();
        let views = super::seen::views(&document);
        let bounds = views.iter().map(|seen| {
            let labels = seen.labels.iter().flat_map(|label| &label.lines).map(|(_, _, _, y)| *y);
            let markers = seen.markers.iter().map(|marker| marker.at[1]);
            let all: Vec<f32> = labels.chain(markers).collect();
            (all.iter().copied().fold(f32::MAX, f32::min), all.iter().copied().fold(f32::MIN, f32::max))
        });
        let bounds: Vec<(f32, f32)> = bounds.collect();
        assert!(bounds.windows(2).all(|pair| pair[0].1 < pair[1].0), "{bounds:?}");
        assert!(
            bounds.iter().all(|(top, bottom)| (bottom - top + 80.0) * PAGE_MM / 840.0 < HIGH_MM),
            "{bounds:?}"
        );
    }
}

/// Programs that make a picture of SVG, and know no style sheets, find every colour and width as an attribute.
#[test]
fn every_colour_is_an_attribute() {
    for svg in charts() {
        let document = Document::parse(&svg).unwrap();
        let mut shapes = 0;
        for node in document.descendants().filter(Node::is_element) {
            let is_shape =
                ["path", "circle", "ellipse", "rect", "text"].iter().any(|it| node.has_tag_name(*it));
            if !is_shape {
                continue;
            }
            shapes += 1;
            // Without a fill of its own a shape would be black.
            let fill = node.attribute("fill").or_else(|| node.parent().and_then(|it| it.attribute("fill")));
            let is_line_of_hatch = class(node).contains(&"hatch");
            assert!(fill.is_some() || is_line_of_hatch, "{node:?}");
            let paints: Vec<&str> = fill.into_iter().chain(node.attribute("stroke")).collect();
            assert!(!paints.iter().any(|paint| paint.contains("var(")), "{node:?}");
            assert!(paints.iter().any(|paint| *paint != "none"), "nothing is painted: {node:?}");
            if paints.contains(&"currentColor") {
                assert!(inherited(node, "color").is_some(), "{node:?}");
            }
        }
        assert!(shapes > 60, "{shapes}");
        // The style sheet says only which colours follow the reader's system.
        let style = document.descendants().find(|node| node.has_tag_name("style")).unwrap().text().unwrap();
        let rules = style.split_once("@supports (color: var(--chart-ink)) {").unwrap().1;
        let declarations =
            rules.split(['{', '}', ';']).filter(|it| it.contains(": ") && !it.contains(".face-chart"));
        let properties: Vec<&str> = declarations.map(|it| it.split_once(": ").unwrap().0.trim()).collect();
        assert!(
            properties.len() > 20
                && properties.iter().all(|it| ["fill", "stroke", "color", "background"].contains(it)),
            "{properties:?}"
        );
    }
}
