//! Draws one view as SVG.

use super::Names;
use super::channel::{LINES, look};
use super::labels::{Column, GUTTER, Label, place};
use super::places::{Item, Marker, Shown, View, meridian, shown};
use super::strokes::strokes;
use super::text::width;
use crate::atlas::{Laterality, Meridian, Point, PointSet, Side};
use crate::decision::Site;
use crate::face::{Landmarks, Located, locate};
use crate::render::document::{Phrase, SpanKind};
use crate::render::markup::Markup;
use crate::rules::InsertionForm;
use crate::texts::en::chart as texts;
use crate::texts::en::words::{capitalised, label};

pub(super) const TOP: f32 = -345.0;
pub(super) const BOTTOM: f32 = 332.0;
const MARGIN: f32 = 8.0;
/// The head from the right.
const LATERAL: &str = include_str!("lateral.svg");

/// A view with its labels placed.
pub(super) struct Panel {
    pub(super) view: View,
    face: Vec<Located<3>>,
    shown: Vec<Shown>,
    labels: Vec<Label>,
    words: Vec<(String, Phrase)>,
    /// The inner edges of the columns of labels.
    edges: [f32; 2],
    /// The horizontal extent with the labels.
    pub(super) from: f32,
    pub(super) to: f32,
}

impl Panel {
    pub(super) fn new(view: View, items: &[Item], names: Names) -> Self {
        let face = locate(&Landmarks::canonical());
        let shown = shown(view, &face, items);
        let markers: Vec<Marker> = shown.iter().flat_map(|shown| shown.markers.iter().copied()).collect();
        let words: Vec<(String, Phrase)> = shown.iter().map(|shown| words(&shown.item, names)).collect();
        let (left, right) = view.extent();
        let edges = [left - GUTTER, right + GUTTER];
        let mut labels: Vec<Label> = shown.iter().map(|shown| Label::new(&shown.markers)).collect();
        place(&mut labels, &markers, edges, (TOP + 44.0, BOTTOM - 14.0));
        let wide = |column: Column| {
            let of_column = labels.iter().zip(&words).filter(|(label, _)| label.column == column);
            of_column.map(|(_, words)| wide(words)).fold(0.0, f32::max)
        };
        let from = edges[0] - wide(Column::Left) - MARGIN;
        let to = edges[1] + wide(Column::Right) + MARGIN;
        Self { view, face, shown, labels, words, edges, from, to }
    }

    pub(super) fn points(&self) -> impl Iterator<Item = Site> {
        self.shown.iter().map(|shown| shown.item.site)
    }

    pub(super) const fn name(&self) -> &'static str {
        match self.view {
            View::Frontal => texts::FROM_THE_FRONT,
            View::Right => texts::FROM_THE_RIGHT,
            View::Left => texts::FROM_THE_LEFT,
        }
    }

    /// The horizontal extent of the head, with room for a marker at its edge.
    pub(super) const fn head(&self) -> (f32, f32) {
        let (left, right) = self.view.extent();
        (left - MARGIN, right + MARGIN)
    }

    /// Draws the view around the origin, the middle of the head.
    pub(super) fn draw(&self, svg: &mut Markup) {
        let (left, right) = self.view.extent();
        svg.tag("<text class=\"caption\" x=\"").length(f32::midpoint(left, right));
        svg.tag("\" y=\"").length(TOP + 22.0).tag("\">").text(self.name()).tag("</text>\n");
        let (open, head) = match self.view {
            View::Frontal => ("<g aria-hidden=\"true\">\n", include_str!("frontal.svg")),
            View::Right => ("<g aria-hidden=\"true\">\n", LATERAL),
            View::Left => ("<g aria-hidden=\"true\" transform=\"scale(-1 1)\">\n", LATERAL),
        };
        svg.tag(open).tag(head).tag("</g>\n");
        self.channels(svg);
        for shape in self.shown.iter().flat_map(|shown| &shown.shapes) {
            svg.tag("<path class=\"local place\" d=\"");
            curve(svg, shape);
            svg.tag("\"/>\n");
        }
        for class in ["<path class=\"halo\" d=\"", "<path class=\"leader\" d=\""] {
            for label in &self.labels {
                svg.tag(class);
                straight(svg, &label.leader(self.edges));
                svg.tag("\"/>\n");
            }
        }
        for shown in &self.shown {
            let (class, _) = look(meridian(&shown.item), shown.item.site.point().is_some());
            for stroke in strokes(self.view, &self.face, shown) {
                svg.tag("<path class=\"needle ")
                    .tag(class)
                    .tag("\" data-needle=\"")
                    .text(&site_code(shown.item.site));
                svg.tag("\" d=\"");
                straight(svg, &stroke);
                svg.tag("\"/>\n");
            }
        }
        for marker in self.shown.iter().flat_map(|shown| &shown.markers) {
            draw_marker(svg, marker);
        }
        for ((label, words), shown) in self.labels.iter().zip(&self.words).zip(&self.shown) {
            self.label(svg, label, words, shown);
        }
    }

    fn label(&self, svg: &mut Markup, label: &Label, (code, name): &(String, Phrase), shown: &Shown) {
        let [left, right] = self.edges;
        let (class, _) = look(meridian(&shown.item), shown.item.site.point().is_some());
        svg.tag("<g class=\"").tag(class).tag("\"><text class=\"label");
        svg.tag(if shown.item.is_withheld { " withheld" } else { "" });
        let (x, anchor) = match label.column {
            Column::Left => (left - 5.0, "\" text-anchor=\"end"),
            Column::Right => (right + 5.0, "\" text-anchor=\"start"),
        };
        svg.tag(anchor).tag("\" x=\"").length(x).tag("\" y=\"").length(label.y + 4.5).tag("\">");
        // The space goes between the spans: some renderers trim spaces inside them.
        svg.tag("<tspan class=\"code\">").text(code).tag("</tspan>").tag(gap(name));
        for span in name.spans() {
            svg.tag(match span.kind {
                SpanKind::Traditional => "<tspan class=\"name\" xml:lang=\"zh-Hant\">",
                SpanKind::Simplified => "<tspan class=\"name\" xml:lang=\"zh-Hans\">",
                _ => "<tspan class=\"name\">",
            });
            svg.text(&span.text).tag("</tspan>");
        }
        svg.tag("</text></g>\n");
    }

    /// Draws the lines of channels with a point in this view.
    fn channels(&self, svg: &mut Markup) {
        let here: PointSet = self.points().filter_map(Site::point).collect();
        for points in LINES {
            let channel = points.first().and_then(|point| point.meridian());
            if !here.iter().any(|point| point.meridian() == channel) {
                continue;
            }
            let is_midline = points.iter().any(|point| point.laterality() == Laterality::Midline);
            let sides = if is_midline { [Side::Midline].as_slice() } else { &[Side::Right, Side::Left] };
            for side in sides {
                let item = |point: &Point| Item::unnumbered(Site::Point(*point), *side);
                let items: Vec<Item> = points.iter().map(item).collect();
                let places = shown(self.view, &self.face, &items);
                let markers = places.iter().flat_map(|shown| &shown.markers);
                let line: Vec<[f32; 2]> = markers.map(|marker| marker.at).collect();
                if line.len() > 1 {
                    let (class, _) = look(channel, true);
                    svg.tag("<g class=\"").tag(class).tag("\"><path class=\"channel\" d=\"");
                    curve(svg, &line);
                    svg.tag("\"/></g>\n");
                }
            }
        }
    }
}

fn wide((code, name): &(String, Phrase)) -> f32 {
    5.0 + width(code, 13.0, true) + width(gap(name), 13.0, false) + width(&name.plain(), 12.0, false)
}

/// The separator of code and name.
fn gap(name: &Phrase) -> &'static str {
    if name.is_empty() || name.plain().starts_with(',') { "" } else { " " }
}

/// Number and code, and the name.
fn words(item: &Item, names: Names) -> (String, Phrase) {
    let number = item.number.map(|number| format!("{number} ")).unwrap_or_default();
    let side = match item.side {
        Side::Left => texts::ON_THE_LEFT,
        Side::Right => texts::ON_THE_RIGHT,
        _ => "",
    };
    match item.site {
        Site::Point(point) => {
            let name = match names {
                Names::Pinyin if point.code() == point.pinyin_plain() => Phrase::default(),
                Names::Pinyin => point.pinyin().into(),
                Names::Traditional => Phrase::default().traditional(point.hant()),
                Names::Simplified => Phrase::default().simplified(point.hans()),
                Names::English => point.english().into(),
            };
            (format!("{number}{}", point.code()), name.and(side))
        }
        Site::Local { zone, form } => {
            // The form in one word; the drawing shows the rest.
            let form = match form {
                InsertionForm::AlongCrease => texts::LINE,
                InsertionForm::AroundPatch => texts::PATCH,
            };
            (format!("{number}{}", capitalised(label(zone))), format!(", {form}{side}").into())
        }
    }
}

/// The code of a point, or zone and form.
fn site_code(site: Site) -> String {
    match site {
        Site::Point(point) => point.code().to_owned(),
        Site::Local { zone, form } => format!("{}/{}", zone.code(), form.code()),
    }
}

fn draw_marker(svg: &mut Markup, marker: &Marker) {
    let Marker { at: [x, y], radius, item } = *marker;
    let (class, corners) = look(meridian(&item), item.site.point().is_some());
    let is_off = item.number.is_none() && item.site.point().is_some_and(Point::is_off_by_default);
    let state = match (item.is_withheld, is_off) {
        (true, _) => " withheld",
        (false, true) => " off",
        (false, false) => "",
    };
    svg.tag("<g class=\"marker ").tag(class).tag(state).tag("\" data-site=\"");
    svg.text(&site_code(item.site)).tag("\">");
    shape(svg, corners, marker.at, radius);
    if let Some(number) = item.number {
        svg.tag("<text x=\"").length(x).tag("\" y=\"").length(y + 3.6 + nudge(&item));
        svg.tag("\">").number(number).tag("</text>");
    }
    if item.is_withheld {
        let reach = radius + 2.5;
        svg.tag("<path class=\"slash\" d=\"");
        straight(svg, &[[x - reach, y + reach], [x + reach, y - reach]]);
        svg.tag("\"/>");
    }
    svg.tag("</g>\n");
}

/// Draws the shape of a channel: a polygon, or a circle without corners.
pub(super) fn shape(svg: &mut Markup, corners: &[[f32; 2]], [x, y]: [f32; 2], radius: f32) {
    if corners.is_empty() {
        svg.tag("<circle class=\"shape\" cx=\"").length(x).tag("\" cy=\"").length(y);
        svg.tag("\" r=\"").length(radius).tag("\"/>");
    } else {
        let corners: Vec<[f32; 2]> =
            corners.iter().map(|[dx, dy]| [x + dx * radius, y + dy * radius]).collect();
        svg.tag("<path class=\"shape\" d=\"");
        straight(svg, &corners);
        svg.tag(" Z\"/>");
    }
}

/// Moves the number in a triangle to its visual middle.
fn nudge(item: &Item) -> f32 {
    match meridian(item) {
        Some(Meridian::Bladder) => 1.6,
        Some(Meridian::TripleEnergizer) => -1.6,
        _ => 0.0,
    }
}

pub(super) fn straight(svg: &mut Markup, line: &[[f32; 2]]) {
    for (index, [x, y]) in line.iter().enumerate() {
        svg.tag(if index == 0 { "M" } else { " L" }).length(*x).tag(" ").length(*y);
    }
}

/// Draws a smooth curve through places (a Catmull-Rom spline).
fn curve(svg: &mut Markup, line: &[[f32; 2]]) {
    let at = |index: usize| line.get(index.min(line.len().saturating_sub(1))).copied().unwrap_or_default();
    svg.tag("M").length(at(0)[0]).tag(" ").length(at(0)[1]);
    for index in 1..line.len() {
        let (before, from) = (at(index.saturating_sub(2)), at(index.saturating_sub(1)));
        let (to, after) = (at(index), at(index.saturating_add(1)));
        let first = [from[0] + (to[0] - before[0]) / 6.0, from[1] + (to[1] - before[1]) / 6.0];
        let second = [to[0] - (after[0] - from[0]) / 6.0, to[1] - (after[1] - from[1]) / 6.0];
        for (letter, [x, y]) in [(" C", first), (" ", second), (" ", to)] {
            svg.tag(letter).length(x).tag(" ").length(y);
        }
    }
}
