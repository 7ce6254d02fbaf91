//! Draws one figure with its points as SVG.

use super::figure::{FIGURES, Figure};
use super::item::Item;
use super::labels::{Column, Label, place};
use super::needle::stroke;
use crate::render::Names;
use crate::render::chart::channel::look;
use crate::render::chart::shapes::straight;
use crate::render::chart::text::width;
use crate::render::document::{Phrase, SpanKind};
use crate::render::markup::Markup;
use crate::texts::en::figures as texts;

const RADIUS: f32 = 4.4;
/// The size of the names, and of what is below them.
const NAME: f32 = 12.0;
const COUNT: f32 = 11.5;
/// Room above a figure for its name.
const CAPTION: f32 = 24.0;
const MARGIN: f32 = 4.0;
/// Distance of a text from its leader.
const GAP: f32 = 4.0;

/// A figure with its labels placed.
pub(super) struct Panel<'a> {
    figure: &'static Figure,
    items: Vec<&'a Item<'a>>,
    names: Names,
    labels: Vec<Label>,
    /// The left, top, right and bottom edge with the labels.
    from: [f32; 2],
    to: [f32; 2],
}

impl<'a> Panel<'a> {
    /// The figures that show one of these points or more.
    pub(super) fn all(items: &'a [Item<'a>], names: Names) -> Vec<Self> {
        let panels = FIGURES.into_iter().filter_map(|figure| {
            let here: Vec<&Item<'_>> =
                items.iter().filter(|item| figure.place(item.point).is_some()).collect();
            (!here.is_empty()).then(|| Self::new(figure, here, names))
        });
        panels.collect()
    }

    fn new(figure: &'static Figure, items: Vec<&'a Item<'a>>, names: Names) -> Self {
        let units = |cun: [f32; 2]| cun.map(|length| length * figure.cun);
        let markers: Vec<Vec<[f32; 2]>> =
            items.iter().map(|item| figure.markers(item.point, item.side)).collect();
        let labels =
            place(&markers, units(figure.edges), units(figure.heights), figure.is_labelled_on_both_sides);
        let [left, top, right, bottom] = figure.extent.map(|length| length * figure.cun);
        let mut panel = Self { figure, items, names, labels, from: [left, top], to: [right, bottom] };
        for (label, item) in panel.labels.iter().zip(&panel.items) {
            let [x, y] = label.start;
            let wide = GAP + panel.wide(item) + MARGIN;
            match label.column {
                Column::Left => panel.from[0] = panel.from[0].min(x - wide),
                Column::Right => panel.to[0] = panel.to[0].max(x + wide),
            }
            panel.from[1] = panel.from[1].min(y - 15.0);
            panel.to[1] = panel.to[1].max(y + 18.0);
        }
        let caption = width(figure.name, 13.0, true) / 2.0;
        panel.from[0] = panel.from[0].min(panel.middle() - caption);
        panel.to[0] = panel.to[0].max(panel.middle() + caption);
        panel.from = [panel.from[0] - MARGIN, panel.from[1] - CAPTION];
        panel.to = [panel.to[0] + MARGIN, panel.to[1] + MARGIN];
        panel
    }

    /// The middle of the drawing from left to right.
    const fn middle(&self) -> f32 {
        let [left, _, right, _] = self.figure.extent;
        f32::midpoint(left, right) * self.figure.cun
    }

    fn wide(&self, item: &Item<'_>) -> f32 {
        let name = item.name(self.names);
        let first =
            width(&item.code(), NAME, true) + width(" ", NAME, false) + width(&name.plain(), NAME, false);
        first.max(width(&item.how(), COUNT, false))
    }

    /// What it shows.
    pub(super) fn items(&self) -> impl Iterator<Item = &'a Item<'a>> {
        self.items.iter().copied()
    }

    /// The left and upper corner.
    pub(super) const fn corner(&self) -> [f32; 2] {
        self.from
    }

    /// Width and height.
    pub(super) fn size(&self) -> [f32; 2] {
        [self.to[0] - self.from[0], self.to[1] - self.from[1]]
    }

    /// The figure in words.
    pub(super) fn description(&self) -> String {
        let points = self.items.iter().map(|item| format!("{}, {}", item.code(), item.how()));
        texts::description(self.figure.name, &points.collect::<Vec<_>>().join("; "))
    }

    /// Draws the figure around its origin.
    pub(super) fn draw(&self, svg: &mut Markup) {
        svg.tag("<text class=\"caption\" font-size=\"13\" font-weight=\"700\" text-anchor=\"middle\" x=\"");
        svg.length(self.middle()).tag("\" y=\"").length(self.from[1] + 14.0);
        svg.tag("\">").text(self.figure.name).tag("</text>\n");
        svg.tag("<g aria-hidden=\"true\" fill=\"none\" stroke=\"#5b524a\" stroke-width=\"1.3\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n");
        svg.tag(self.figure.art).tag("</g>\n");
        for open in [
            "<path class=\"halo\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2.6\" stroke-opacity=\"0.8\" d=\"",
            "<path class=\"leader\" fill=\"none\" stroke=\"#55605b\" stroke-width=\"0.8\" d=\"",
        ] {
            for label in &self.labels {
                svg.tag(open);
                straight(svg, &[label.end, label.start]);
                svg.tag("\"/>\n");
            }
        }
        for item in &self.items {
            for at in self.figure.markers(item.point, item.side) {
                self.marker(svg, item, at);
            }
        }
        for (label, item) in self.labels.iter().zip(&self.items) {
            self.label(svg, label, item);
        }
    }

    fn marker(&self, svg: &mut Markup, item: &Item<'_>, at: [f32; 2]) {
        let own = look(item.point.meridian(), true);
        own.open(svg, "marker ").tag(" data-site=\"");
        svg.text(item.point.code()).tag("\" transform=\"translate(").length(at[0]).tag(" ").length(at[1]);
        svg.tag(")\">");
        let stroke = item.needle.and_then(|needle| stroke(needle, self.figure, at, RADIUS));
        if let Some(stroke) = stroke {
            svg.tag("<path class=\"needle\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\" stroke-linecap=\"round\" d=\"");
            straight(svg, &stroke.map(|[x, y]| [x - at[0], y - at[1]]));
            svg.tag("\"/>");
        }
        if own.corners.is_empty() {
            svg.tag("<circle class=\"shape\" fill=\"currentColor\" stroke=\"#fff\" stroke-width=\"1\" r=\"");
            svg.length(RADIUS).tag("\"/>");
        } else {
            svg.tag("<path class=\"shape\" fill=\"currentColor\" stroke=\"#fff\" stroke-width=\"1\" d=\"");
            let corners: Vec<[f32; 2]> = own.corners.iter().map(|[x, y]| [x * RADIUS, y * RADIUS]).collect();
            straight(svg, &corners);
            svg.tag("Z\"/>");
        }
        if stroke.is_none() && item.needle.is_some() {
            svg.tag("<circle class=\"dot\" fill=\"#fff\" r=\"1.5\"/>");
        }
        svg.tag("</g>\n");
    }

    fn label(&self, svg: &mut Markup, label: &Label, item: &Item<'_>) {
        let [x, y] = label.start;
        let (x, anchor) = match label.column {
            Column::Left => (x - GAP, "\" text-anchor=\"end\" x=\""),
            Column::Right => (x + GAP, "\" text-anchor=\"start\" x=\""),
        };
        look(item.point.meridian(), true)
            .open(svg, "label ")
            .tag("><text font-size=\"12")
            .tag(anchor)
            .length(x)
            .tag("\" y=\"")
            .length(y)
            .tag("\">");
        // The space goes between the spans: some renderers trim spaces inside them.
        svg.tag("<tspan class=\"code\" fill=\"currentColor\" font-weight=\"700\">").text(&item.code());
        svg.tag("</tspan> ");
        spans(svg, &item.name(self.names));
        svg.tag("</text><text class=\"count\" font-size=\"11.5").tag(anchor).length(x);
        svg.tag("\" y=\"").length(y + 13.0).tag("\">").text(&item.how()).tag("</text></g>\n");
    }
}

/// Writes the name of a point, each script marked as such.
pub(super) fn spans(svg: &mut Markup, name: &Phrase) {
    for span in name.spans() {
        svg.tag(match span.kind {
            SpanKind::Traditional => "<tspan xml:lang=\"zh-Hant\">",
            SpanKind::Simplified => "<tspan xml:lang=\"zh-Hans\">",
            _ => "<tspan>",
        });
        svg.text(&span.text).tag("</tspan>");
    }
}
