//! A chart read back from its SVG, without the code that draws it, and what is wrong with it for the eye.

use roxmltree::{Document, Node};

pub(super) type At = [f32; 2];

/// A stroke or ring: one needle.
#[derive(Clone, Debug)]
pub(super) struct Needle {
    pub(super) site: String,
    pub(super) side: String,
    /// From where it goes in to its tip; one place for a ring.
    pub(super) path: Vec<At>,
}

#[derive(Clone, Debug)]
pub(super) struct Marker {
    pub(super) site: String,
    pub(super) side: String,
    pub(super) at: At,
    pub(super) radius: f32,
    pub(super) is_crossed: bool,
}

/// A line of a label: words, left and right end, base line.
pub(super) type LabelLine = (String, f32, f32, f32);

/// A label: its lines, and the words of each kind of span.
#[derive(Clone, Debug, Default)]
pub(super) struct Label {
    pub(super) lines: Vec<LabelLine>,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) how: String,
}

/// One view of a chart as it is drawn, in the units of the sheet.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) name: String,
    pub(super) markers: Vec<Marker>,
    pub(super) needles: Vec<Needle>,
    /// Needles that an enlargement shows once more.
    pub(super) enlarged: Vec<Needle>,
    pub(super) leaders: Vec<Vec<At>>,
    pub(super) labels: Vec<Label>,
    pub(super) hatched: Vec<Vec<At>>,
    /// Where the drawing of each head lies: what turns a place of the sheet into one of the drawing, 20 units to the centimetre.
    pub(super) art: Vec<Art>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Art {
    from: At,
    window: At,
    size: At,
    scale: f32,
    pub(super) is_mirrored: bool,
}

impl Art {
    /// The lower edge on the sheet.
    pub(super) fn bottom(&self) -> f32 {
        self.from[1] + self.size[1] * self.scale
    }

    /// Whether a place of the sheet is on this drawing, and where on it.
    pub(super) fn place(&self, [x, y]: At) -> Option<At> {
        let at = [(x - self.from[0]) / self.scale, (y - self.from[1]) / self.scale];
        let is_within = (-8.0..self.size[0] + 8.0).contains(&at[0]);
        let at = [at[0] + self.window[0], at[1] + self.window[1]];
        is_within.then_some(if self.is_mirrored { [-at[0], at[1]] } else { at })
    }
}

pub(super) fn class<'a>(node: Node<'a, '_>) -> Vec<&'a str> {
    node.attribute("class").unwrap_or_default().split(' ').collect()
}

fn number(node: Node<'_, '_>, name: &str) -> f32 {
    node.attribute(name).unwrap_or_else(|| panic!("no {name}: {node:?}")).parse().unwrap()
}

pub(super) fn numbers(text: &str) -> Vec<f32> {
    let words = text.split(|c: char| c.is_whitespace() || c.is_ascii_uppercase());
    words.filter(|word| !word.is_empty()).map(|word| word.parse().unwrap()).collect()
}

pub(super) fn path(node: Node<'_, '_>, [dx, dy]: At) -> Vec<At> {
    let numbers = numbers(node.attribute("d").unwrap());
    numbers.chunks_exact(2).map(|pair| [pair[0] + dx, pair[1] + dy]).collect()
}

/// Advances of a common sans serif, in thousandths of the size; not those of the library.
fn advance(c: char, bold: bool) -> f32 {
    let thousandths = match c {
        ' ' | '.' | ',' | ':' | 'i' | 'j' | 'l' | 'í' | 'ī' | 'ì' | 'ǐ' => 318.0,
        'm' | 'w' | 'M' | 'W' => 974.0,
        'A'..='Z' => 690.0,
        'f' | 't' | 'r' | '-' => 411.0,
        '\u{2e80}'.. => 1000.0,
        _ => 615.0,
    };
    if bold { thousandths * 1.12 } else { thousandths }
}

/// The views of a sheet.
pub(super) fn views(svg: &Document<'_>) -> Vec<Seen> {
    let groups = svg.root_element().children().filter(|node| class(*node).contains(&"view"));
    groups.map(view).collect()
}

fn view(group: Node<'_, '_>) -> Seen {
    let shift = group.attribute("transform").unwrap().trim_start_matches("translate(").trim_end_matches(')');
    let shift = numbers(shift);
    let shift = [shift[0], shift[1]];
    let mut seen = Seen::default();
    let named = |node: Node<'_, '_>, path: Vec<At>| Needle {
        site: node.attribute("data-needle").unwrap().to_owned(),
        side: node.attribute("data-side").unwrap().to_owned(),
        path,
    };
    for node in group.descendants().filter(Node::is_element) {
        let class = class(node);
        if node.has_tag_name("svg") {
            let viewbox = numbers(node.attribute("viewBox").unwrap());
            seen.art.push(Art {
                from: [number(node, "x") + shift[0], number(node, "y") + shift[1]],
                window: [viewbox[0], viewbox[1]],
                size: [viewbox[2], viewbox[3]],
                scale: number(node, "width") / viewbox[2],
                is_mirrored: node.children().any(|child| child.has_attribute("transform")),
            });
        } else if class.contains(&"caption") {
            node.text().unwrap().clone_into(&mut seen.name);
        } else if class.contains(&"leader") {
            seen.leaders.push(path(node, shift));
        } else if class.contains(&"barred") {
            seen.hatched.push(path(node, shift));
        } else if class.contains(&"needle") || class.contains(&"enlarged") {
            let path = if node.has_tag_name("circle") {
                vec![[number(node, "cx") + shift[0], number(node, "cy") + shift[1]]]
            } else {
                path(node, shift)
            };
            let list = if class.contains(&"needle") { &mut seen.needles } else { &mut seen.enlarged };
            list.push(named(node, path));
        } else if class.contains(&"marker") {
            seen.markers.push(marker(node, shift));
        } else if class.contains(&"label") {
            seen.labels.push(label(node, shift));
        }
    }
    seen
}

fn marker(node: Node<'_, '_>, shift: At) -> Marker {
    let shape = node.children().find(|child| class(*child).contains(&"shape")).unwrap();
    let (at, radius) = if shape.has_tag_name("circle") {
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
    Marker {
        site: node.attribute("data-site").unwrap().to_owned(),
        side: node.attribute("data-side").unwrap().to_owned(),
        at,
        radius,
        is_crossed: node.children().any(|child| class(child).contains(&"cross")),
    }
}

fn label(node: Node<'_, '_>, shift: At) -> Label {
    let mut label = Label::default();
    for text in node.children().filter(|child| child.has_tag_name("text")) {
        let words: String =
            text.descendants().filter_map(|child| child.text().filter(|_| child.is_text())).collect();
        let mut width = 0.0;
        for child in text.children() {
            let words = child.text().unwrap_or_default();
            let class = class(child);
            width += words.chars().map(|c| advance(c, class.contains(&"code"))).sum::<f32>() / 1000.0 * 13.5;
            for (kind, part) in
                [("code", &mut label.code), ("name", &mut label.name), ("how", &mut label.how)]
            {
                if class.contains(&kind) {
                    part.push_str(if part.is_empty() { "" } else { " " });
                    part.push_str(words);
                }
            }
        }
        let x = number(text, "x") + shift[0];
        let (from, to) =
            if text.attribute("text-anchor") == Some("end") { (x - width, x) } else { (x, x + width) };
        label.lines.push((words, from, to, number(text, "y") + shift[1]));
    }
    label
}

fn cross(a: At, b: At, c: At, d: At) -> bool {
    let side = |p: At, q: At, r: At| (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
    let touch =
        from_piece(a, c, d).min(from_piece(b, c, d)).min(from_piece(c, a, b)).min(from_piece(d, a, b));
    touch < 0.5 || (side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0)
}

fn from_piece(p: At, a: At, b: At) -> f32 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let share = (((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy).max(1e-6)).clamp(0.0, 1.0);
    (p[0] - a[0] - share * dx).hypot(p[1] - a[1] - share * dy)
}

/// What is wrong with a chart for the eye: what leaves the sheet, overlaps or crosses.
pub(super) fn faults(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}"));
    let size = numbers(document.root_element().attribute("viewBox").unwrap());
    let inside = |[x, y]: At| x >= 0.0 && y >= 0.0 && x <= size[2] && y <= size[3];
    let mut faults = Vec::new();
    let mut all: Vec<LabelLine> = document
        .root_element()
        .children()
        .filter(|node| node.has_tag_name("text"))
        .map(|node| {
            let (words, x) = (node.text().unwrap().to_owned(), number(node, "x"));
            let size = node.attribute("font-size").map_or(13.5, |size| size.parse().unwrap());
            let width = words.chars().map(|c| advance(c, false)).sum::<f32>() / 1000.0 * size;
            (words, x, x + width, number(node, "y"))
        })
        .collect();
    for seen in views(&document) {
        assert_eq!(seen.leaders.len(), seen.labels.len());
        all.extend(seen.labels.iter().flat_map(|label| label.lines.clone()));
        for (words, from, to, y) in seen.labels.iter().flat_map(|label| &label.lines) {
            for Marker { site, at: [mx, my], radius, .. } in &seen.markers {
                if mx + radius > *from && mx - radius < *to && (my - (y - 4.5)).abs() < radius + 6.0 {
                    faults.push(format!("`{words}` over the marker of {site}"));
                }
            }
            for needle in &seen.needles {
                if needle.path.iter().any(|[x, ny]| x > from && x < to && (ny - (y - 4.5)).abs() < 8.0) {
                    faults.push(format!("`{words}` over a needle of {}", needle.site));
                }
            }
        }
        let places = seen.needles.iter().chain(&seen.enlarged).flat_map(|needle| needle.path.iter());
        if !places.chain(seen.hatched.iter().flatten()).all(|at| inside(*at)) {
            faults.push(format!("a needle or a zone of {} leaves the sheet", seen.name));
        }
        for Marker { site, at, radius, .. } in &seen.markers {
            if !inside([at[0] - radius, at[1] - radius]) || !inside([at[0] + radius, at[1] + radius]) {
                faults.push(format!("the marker of {site} leaves the sheet"));
            }
        }
        faults.extend(leader_faults(&seen, &inside));
    }
    for (index, (words, from, to, y)) in all.iter().enumerate() {
        if !inside([*from, *y - 12.0]) || !inside([*to, *y + 4.0]) {
            faults.push(format!("`{words}` leaves the sheet"));
        }
        for (other, other_from, other_to, other_y) in &all[index + 1..] {
            if from < other_to && other_from < to && (y - other_y).abs() < 14.0 {
                faults.push(format!("`{words}` over `{other}`"));
            }
        }
    }
    faults
}

fn leader_faults(seen: &Seen, inside: &impl Fn(At) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    for (index, leader) in seen.leaders.iter().enumerate() {
        let words = &seen.labels[index].code;
        if !leader.iter().all(|at| inside(*at)) {
            faults.push(format!("the leader of `{words}` leaves the sheet"));
        }
        for (other_index, other) in seen.leaders.iter().enumerate().skip(index + 1) {
            let crossing = leader
                .windows(2)
                .any(|one| other.windows(2).any(|two| cross(one[0], one[1], two[0], two[1])));
            if crossing {
                let other = &seen.labels[other_index].code;
                faults.push(format!("the leaders of `{words}` and `{other}` cross"));
            }
        }
        // Where two markers overlap, the leader of one cannot keep clear of the other.
        let own = |at: &At| (at[0] - leader[0][0]).hypot(at[1] - leader[0][1]) < 5.5;
        for Marker { site, at, radius, .. } in seen.markers.iter().filter(|marker| !own(&marker.at)) {
            if leader.windows(2).any(|piece| from_piece(*at, piece[0], piece[1]) < radius * 0.9) {
                faults.push(format!("the leader of `{words}` runs over {site}"));
            }
        }
    }
    faults
}
