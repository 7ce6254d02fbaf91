//! Reads a sheet, and finds what is wrong with it for the eye.

use roxmltree::{Document, Node};
use std::collections::BTreeMap;

pub(super) type At = [f32; 2];

/// A text as it is drawn: words, left and right end, base line, size.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) words: String,
    pub(super) from: f32,
    pub(super) to: f32,
    pub(super) y: f32,
    pub(super) size: f32,
}

/// One figure. Markers and landmarks are in its own units.
#[derive(Debug, Default)]
pub(super) struct Figure {
    pub(super) name: String,
    pub(super) shift: At,
    /// The code of the point, its place, whether it has a dot, and where its stroke ends, from the place.
    pub(super) markers: Vec<(String, At, bool, Option<At>)>,
    pub(super) landmarks: BTreeMap<String, At>,
    /// The lowest place of the drawing.
    pub(super) lowest: f32,
    pub(super) leaders: Vec<[At; 2]>,
}

#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) size: At,
    pub(super) figures: Vec<Figure>,
    pub(super) labels: Vec<[Text; 2]>,
    /// Every text of the sheet.
    pub(super) texts: Vec<Text>,
}

pub(super) fn is_of(node: Node<'_, '_>, class: &str) -> bool {
    node.attribute("class").unwrap_or_default().split(' ').any(|one| one == class)
}

fn number(node: Node<'_, '_>, name: &str) -> f32 {
    node.attribute(name).unwrap_or_else(|| panic!("no {name}: {node:?}")).parse().unwrap()
}

fn numbers(text: &str) -> Vec<f32> {
    let words = text.split(|c: char| c.is_whitespace() || c == '(' || c == ')' || c.is_ascii_alphabetic());
    words.filter(|word| !word.is_empty()).map(|word| word.parse().unwrap()).collect()
}

fn shift(node: Node<'_, '_>) -> At {
    let moves = node.ancestors().filter_map(|node| node.attribute("transform"));
    moves.fold([0.0, 0.0], |[x, y], move_by| {
        let by = numbers(move_by.trim_start_matches("translate"));
        [x + by[0], y + by[1]]
    })
}

/// Advances of a common sans serif, in thousandths of the size; not those of the library.
fn advance(c: char) -> f32 {
    match c {
        ' ' | '.' | ',' | ':' | 'i' | 'j' | 'l' | 'í' | 'ī' | 'ì' | 'ǐ' => 318.0,
        'm' | 'w' | 'M' | 'W' => 974.0,
        'A'..='Z' => 690.0,
        'f' | 't' | 'r' | '-' => 411.0,
        '\u{2e80}'.. => 1000.0,
        _ => 615.0,
    }
}

fn text(node: Node<'_, '_>) -> Text {
    let size = number(node, "font-size");
    let words = |node: Node<'_, '_>| -> String {
        node.descendants().filter_map(|child| child.text().filter(|_| child.is_text())).collect()
    };
    let is_bold =
        |node: Node<'_, '_>| node.ancestors().any(|node| node.attribute("font-weight") == Some("700"));
    let pieces = node.descendants().filter(Node::is_text);
    let wide: f32 = pieces
        .map(|piece| {
            let em: f32 = piece.text().unwrap().chars().map(advance).sum();
            em / 1000.0 * size * if is_bold(piece) { 1.12 } else { 1.0 }
        })
        .sum();
    let [dx, dy] = shift(node);
    let x = number(node, "x") + dx;
    let from = match node.attribute("text-anchor") {
        Some("end") => x - wide,
        Some("middle") => x - wide / 2.0,
        _ => x,
    };
    Text { words: words(node), from, to: from + wide, y: number(node, "y") + dy, size }
}

fn figure(group: Node<'_, '_>) -> Figure {
    let mut figure = Figure { shift: shift(group), ..Figure::default() };
    for node in group.descendants().filter(Node::is_element) {
        if let Some(landmark) = node.attribute("data-landmark") {
            let at = if node.has_tag_name("circle") {
                [number(node, "cx"), number(node, "cy")]
            } else {
                // A line begins at its landmark; a spinous process ends there.
                let d = numbers(node.attribute("d").unwrap());
                let is_vertebra = landmark.starts_with(['C', 'T', 'L']);
                let lowest = d.chunks_exact(2).map(|pair| pair[1]).fold(f32::MIN, f32::max);
                [d[0], if is_vertebra { lowest } else { d[1] }]
            };
            figure.landmarks.insert(landmark.to_owned(), at);
        }
        if let Some(site) = node.attribute("data-site") {
            let [x, y] = shift(node);
            let at = [x - figure.shift[0], y - figure.shift[1]];
            let child = |class: &str| node.children().find(|child| is_of(*child, class));
            let tip = child("needle").map(|needle| {
                let d = numbers(needle.attribute("d").unwrap());
                [d[2] - d[0], d[3] - d[1]]
            });
            figure.markers.push((site.to_owned(), at, child("dot").is_some(), tip));
        } else if is_of(node, "caption") {
            node.text().unwrap().clone_into(&mut figure.name);
        } else if is_of(node, "limb") && node.has_tag_name("path") {
            let d = numbers(node.attribute("d").unwrap());
            figure.lowest = d.chunks_exact(2).map(|pair| pair[1]).fold(figure.lowest, f32::max);
        } else if is_of(node, "leader") {
            let d = numbers(node.attribute("d").unwrap());
            let [dx, dy] = figure.shift;
            figure.leaders.push([[d[0] + dx, d[1] + dy], [d[2] + dx, d[3] + dy]]);
        }
    }
    figure
}

pub(super) fn read(svg: &str) -> Sheet {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}"));
    let size = numbers(document.root_element().attribute("viewBox").unwrap());
    let groups = |class| document.descendants().filter(move |node| node.is_element() && is_of(*node, class));
    let labels = groups("label").map(|group| {
        let texts: Vec<Text> = group.children().filter(|node| node.has_tag_name("text")).map(text).collect();
        texts.try_into().unwrap()
    });
    // A field to write in has the size of the sheet.
    let texts =
        document.descendants().filter(|node| node.has_tag_name("text") && node.has_attribute("font-size"));
    Sheet {
        size: [size[2], size[3]],
        figures: groups("figure").map(figure).collect(),
        labels: labels.collect(),
        texts: texts.map(text).collect(),
    }
}

/// What is wrong with a sheet for the eye.
pub(super) fn faults(sheet: &Sheet) -> Vec<String> {
    let mut faults = Vec::new();
    let [wide, tall] = sheet.size;
    for text in &sheet.texts {
        if text.from < 0.0 || text.to > wide || text.y < text.size || text.y + 4.0 > tall {
            faults.push(format!("`{}` leaves the sheet", text.words));
        }
        // As printed on a page 180 mm wide, in points.
        if text.size * 180.0 / 25.4 * 72.0 / wide < 8.0 {
            faults.push(format!("`{}` is too small", text.words));
        }
    }
    for (index, one) in sheet.texts.iter().enumerate() {
        for other in &sheet.texts[index + 1..] {
            let is_beside = one.to < other.from || other.to < one.from;
            if !is_beside && (one.y - other.y).abs() < 0.9 * one.size.max(other.size) {
                faults.push(format!("`{}` over `{}`", one.words, other.words));
            }
        }
    }
    for figure in &sheet.figures {
        for (site, [x, y], ..) in &figure.markers {
            let [x, y] = [x + figure.shift[0], y + figure.shift[1]];
            if x < 6.0 || y < 6.0 || x > wide - 6.0 || y > tall - 6.0 {
                faults.push(format!("{site} leaves the sheet"));
            }
            for text in &sheet.texts {
                if x + 4.0 > text.from
                    && x - 4.0 < text.to
                    && y + 4.0 > text.y - text.size
                    && y - 4.0 < text.y
                {
                    faults.push(format!("`{}` over {site}", text.words));
                }
            }
        }
        for (index, [a, b]) in figure.leaders.iter().enumerate() {
            for [c, d] in &figure.leaders[index + 1..] {
                let side =
                    |p: &At, q: &At, r: &At| (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
                if side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0 {
                    faults.push(format!("two leaders of {} cross", figure.name));
                }
            }
        }
    }
    faults
}

pub(super) fn labelled(sheet: &Sheet) -> Vec<(String, String)> {
    let label = |[name, count]: &[Text; 2]| {
        let mut words = name.words.split(' ');
        let code = format!("{} {}", words.next().unwrap(), words.next().unwrap());
        (code, count.words.clone())
    };
    sheet.labels.iter().map(label).collect()
}
