//! Draws one view as SVG. Every colour and width is an attribute, so that renderers without CSS draw the same.

use super::Names;
use super::barred::Barred;
use super::channel::{LINES, Look, look};
use super::head::Head;
use super::labels::{Column, Label, place};
use super::shapes::{closed, curve, shape, straight};
use super::shown::{Item, Marker, Path, RADIUS, Shown, State};
use super::view::{ART, CAPTION, View, WIDE};
use super::words::{LINE, Piece, SIZE, Style, lines};
use super::zones;
use crate::atlas::{FacialZone, Laterality, Meridian, Point, PointSet, Side};
use crate::decision::Site;
use crate::render::document::SpanKind;
use crate::render::markup::Markup;
use crate::texts::en::chart as texts;

/// Distance from the head to a column of labels, and from there to the words.
const GUTTER: f32 = 20.0;
const BESIDE: f32 = 5.0;
const MARGIN: f32 = 4.0;

/// A view with its labels placed.
pub(super) struct Panel {
    pub(super) view: View,
    shown: Vec<Shown>,
    labels: Vec<Label>,
    words: Vec<Vec<Vec<Piece>>>,
    channels: Vec<(Look, Vec<[f32; 2]>)>,
    hatched: Vec<Vec<[f32; 2]>>,
    /// The top of the head and the lowest part drawn, in centimetres.
    heights: (f32, f32),
    /// From the caption to the lowest label.
    pub(super) top: f32,
    pub(super) bottom: f32,
}

impl Panel {
    /// A view; none if nothing is to be seen in it.
    pub(super) fn new(
        view: View,
        head: &Head,
        items: &[Item],
        barred: &Barred,
        names: Names,
    ) -> Option<Self> {
        let shown = head.shown(view, items);
        let heights = view.heights(head.has_neck(items));
        let (top, bottom) = (-heights.0 * view.scale(), -heights.1 * view.scale());
        let mut hatched: Vec<_> =
            barred.zones.iter().flat_map(|(zone, side)| outlines(view, *zone, *side)).collect();
        for [_, y] in hatched.iter_mut().flatten() {
            // The neck may be cut off.
            *y = y.min(bottom);
        }
        let is_lateral_only =
            view.is_lateral() && shown.iter().all(|shown| shown.item.state == State::Barred);
        if shown.is_empty() && (hatched.is_empty() || is_lateral_only) {
            return None;
        }
        let edge = view.half_width() + GUTTER;
        let most = WIDE / 2.0 - edge - BESIDE - MARGIN;
        let words: Vec<_> = shown.iter().map(|it| lines(&it.item, names, view.is_eye(), most)).collect();
        let mut labels: Vec<Label> = shown
            .iter()
            .zip(&words)
            .map(|(shown, words)| {
                let height = LINE * f32::from(u16::try_from(words.len()).unwrap_or(1));
                Label::new(shown.markers.iter().map(|marker| marker.at), height)
            })
            .collect();
        let obstacles: Vec<_> = shown.iter().flat_map(Shown::bodies).collect();
        place(&mut labels, &obstacles, edge, top, bottom);
        let lowest = labels.iter().map(Label::bottom).fold(bottom, f32::max);
        let channels = channels(view, head, &shown);
        Some(Self {
            view,
            shown,
            labels,
            words,
            channels,
            hatched,
            heights,
            top: top - CAPTION,
            bottom: lowest + 6.0,
        })
    }

    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        self.shown.iter().map(|shown| &shown.item)
    }

    pub(super) fn has_hatched(&self) -> bool {
        !self.hatched.is_empty()
    }

    pub(super) const fn name(&self) -> &'static str {
        match self.view {
            View::Front => texts::FROM_THE_FRONT,
            View::Right => texts::FROM_THE_RIGHT,
            View::Left => texts::FROM_THE_LEFT,
            View::Sides => texts::FROM_BOTH_SIDES,
            View::RightEye => texts::RIGHT_EYE,
            View::LeftEye => texts::LEFT_EYE,
        }
    }

    /// Half the width of the head, with room for a marker at its edge.
    pub(super) const fn head(&self) -> f32 {
        self.view.half_width() + 10.0
    }

    /// Draws the view around the middle of the head. In a page its markers lead to the rows of the table.
    pub(super) fn draw(&self, svg: &mut Markup, is_linked: bool) {
        svg.tag("<text class=\"caption\" font-size=\"15\" font-weight=\"700\" text-anchor=\"middle\" fill=\"#1f2523\" x=\"0\" y=\"");
        svg.length(self.top + 20.0).tag("\">").text(self.name()).tag("</text>\n");
        self.art(svg);
        for (channel, line) in &self.channels {
            channel.group(svg).tag("<path class=\"channel\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-opacity=\"0.3\" stroke-linecap=\"round\" d=\"");
            curve(svg, line);
            svg.tag("\"/></g>\n");
        }
        self.hatch(svg);
        let edge = self.view.half_width() + GUTTER;
        for paint in [
            "<path class=\"halo\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2.6\" stroke-opacity=\"0.8\" d=\"",
            "<path class=\"leader\" fill=\"none\" stroke=\"#55605b\" stroke-width=\"0.8\" d=\"",
        ] {
            for label in &self.labels {
                svg.tag(paint);
                straight(svg, &label.leader(edge));
                svg.tag("\"/>\n");
            }
        }
        for shown in &self.shown {
            self.item(svg, shown, is_linked);
        }
        for ((label, words), shown) in self.labels.iter().zip(&self.words).zip(&self.shown) {
            self.label(svg, label, words, shown);
        }
    }

    fn art(&self, svg: &mut Markup) {
        const FRONTAL: &str = include_str!("frontal.svg");
        const LATERAL: &str = include_str!("lateral.svg");
        let scale = self.view.scale();
        for art in self.view.art(self.heights) {
            let [left, top, right, bottom] = art.window;
            svg.tag("<svg aria-hidden=\"true\" x=\"").length(art.origin + left * scale);
            svg.tag("\" y=\"").length(-top * scale);
            svg.tag("\" width=\"")
                .length((right - left) * scale)
                .tag("\" height=\"")
                .length((top - bottom) * scale);
            svg.tag("\" viewBox=\"").length(left * ART).tag(" ").length(-top * ART).tag(" ");
            svg.length((right - left) * ART).tag(" ").length((top - bottom) * ART).tag("\">\n");
            svg.tag(match (art.is_lateral, art.is_mirrored) {
                (false, _) | (true, false) => "<g>\n",
                (true, true) => "<g transform=\"scale(-1 1)\">\n",
            });
            svg.tag(if art.is_lateral { LATERAL } else { FRONTAL }).tag("</g>\n</svg>\n");
            if self.view.is_eye() {
                svg.tag("<rect class=\"rule\" fill=\"none\" stroke=\"#a1968a\" x=\"")
                    .length(art.origin + left * scale);
                svg.tag("\" y=\"").length(-top * scale).tag("\" width=\"").length((right - left) * scale);
                svg.tag("\" height=\"").length((top - bottom) * scale).tag("\"/>\n");
            }
        }
    }

    fn hatch(&self, svg: &mut Markup) {
        if self.hatched.is_empty() {
            return;
        }
        let (id, fill) = match self.view {
            View::Front => ("hatch-front", "url(#hatch-front)"),
            View::RightEye | View::LeftEye => ("hatch-eye", "url(#hatch-eye)"),
            _ => ("hatch-side", "url(#hatch-side)"),
        };
        svg.tag("<pattern id=\"").tag(id).tag(
            "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">",
        );
        svg.tag("<path class=\"hatch\" stroke=\"#1f2523\" stroke-width=\"1.3\" stroke-opacity=\"0.55\" d=\"M3 0 V6\"/></pattern>\n");
        for outline in &self.hatched {
            svg.tag("<path class=\"barred\" stroke=\"#1f2523\" stroke-width=\"0.8\" stroke-opacity=\"0.5\" fill=\"").tag(fill).tag("\" d=\"");
            closed(svg, outline);
            svg.tag("\"/>\n");
        }
    }

    /// The lines of a row, the needles and the markers of an item.
    fn item(&self, svg: &mut Markup, shown: &Shown, is_linked: bool) {
        let item = &shown.item;
        let own = look(item.meridian(), item.site.point().is_some());
        let link = item.number().filter(|_| is_linked);
        own.group(svg);
        if let Some(number) = link {
            svg.tag("<a href=\"#needle-").number(number).tag("\" aria-label=\"").number(number).tag(" ");
            svg.text(&item.site.to_string()).tag("\">");
        }
        for line in &shown.lines {
            svg.tag("<path class=\"row\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-dasharray=\"0.1 4\" stroke-linecap=\"round\" d=\"");
            curve(svg, line);
            svg.tag("\"/>");
        }
        for stroke in &shown.strokes {
            // What is enlarged is drawn a second time, and is no needle more.
            let kind = if self.view.is_eye() { "enlarged" } else { "needle" };
            match stroke.path {
                Path::Line(ends) => {
                    svg.tag("<path class=\"").tag(kind).tag("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.6\" stroke-linecap=\"round\"");
                    named(svg, item, stroke.side);
                    svg.tag(" d=\"");
                    straight(svg, &ends);
                    svg.tag("\"/>");
                }
                Path::Ring([x, y], radius) => {
                    svg.tag("<circle class=\"")
                        .tag(kind)
                        .tag("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"");
                    named(svg, item, stroke.side);
                    svg.tag(" cx=\"")
                        .length(x)
                        .tag("\" cy=\"")
                        .length(y)
                        .tag("\" r=\"")
                        .length(radius)
                        .tag("\"/>");
                }
            }
        }
        for (index, marker) in shown.markers.iter().enumerate() {
            let id = link.filter(|_| index == 0 && !self.view.is_eye());
            draw_marker(svg, item, marker, own.corners, id);
            if link.is_some() {
                // Room for a finger.
                let [x, y] = marker.at;
                svg.tag("<circle class=\"touch\" fill=\"none\" pointer-events=\"all\" r=\"13\" cx=\"")
                    .length(x)
                    .tag("\" cy=\"")
                    .length(y)
                    .tag("\"/>");
            }
        }
        if link.is_some() {
            svg.tag("</a>");
        }
        svg.tag("</g>\n");
    }

    fn label(&self, svg: &mut Markup, label: &Label, words: &[Vec<Piece>], shown: &Shown) {
        let own = look(shown.item.meridian(), shown.item.site.point().is_some());
        let edge = self.view.half_width() + GUTTER + BESIDE;
        let (x, anchor) = match label.column {
            Column::Left => (-edge, "\" text-anchor=\"end\" fill=\"#1f2523\">"),
            Column::Right => (edge, "\" text-anchor=\"start\" fill=\"#1f2523\">"),
        };
        let count = f32::from(u16::try_from(words.len()).unwrap_or(1));
        let mut y = label.y - count * LINE / 2.0 + SIZE * 0.85;
        own.group(svg).tag("<g class=\"label\" data-site=\"").text(&site_code(shown.item.site)).tag("\">");
        for line in words {
            svg.tag("<text x=\"").length(x).tag("\" y=\"").length(y).tag(anchor);
            for (index, (style, text)) in line.iter().enumerate() {
                // The space goes between the spans: some renderers trim spaces inside them.
                svg.tag(if index > 0 { " " } else { "" });
                svg.tag(match style {
                    Style::Code => "<tspan class=\"code\" font-weight=\"700\" fill=\"currentColor\">",
                    Style::Name(SpanKind::Traditional) => "<tspan class=\"name\" xml:lang=\"zh-Hant\">",
                    Style::Name(SpanKind::Simplified) => "<tspan class=\"name\" xml:lang=\"zh-Hans\">",
                    Style::Name(_) => "<tspan class=\"name\">",
                    Style::How => "<tspan class=\"how\">",
                });
                svg.text(text).tag("</tspan>");
            }
            svg.tag("</text>");
            y += LINE;
        }
        svg.tag("</g></g>\n");
    }
}

fn named(svg: &mut Markup, item: &Item, side: Side) {
    svg.tag(" data-needle=\"").text(&site_code(item.site)).tag("\" data-side=\"").text(side.code()).tag("\"");
}

/// The lines of the channels that have a point in a view.
fn channels(view: View, head: &Head, shown: &[Shown]) -> Vec<(Look, Vec<[f32; 2]>)> {
    // Beside needles they would be taken for a way to go.
    if shown.iter().any(|shown| shown.item.state != State::Listed) {
        return Vec::new();
    }
    let here: PointSet = shown.iter().filter_map(|shown| shown.item.site.point()).collect();
    let mut lines = Vec::new();
    for points in LINES {
        let channel: Option<Meridian> = points.first().and_then(|point| point.meridian());
        if !here.iter().any(|point| point.meridian() == channel) {
            continue;
        }
        let is_midline = points.iter().any(|point| point.laterality() == Laterality::Midline);
        let sides = if is_midline { [Side::Midline].as_slice() } else { &[Side::Right, Side::Left] };
        for side in sides {
            let runs = head.channel(view, points, *side);
            lines.extend(runs.into_iter().map(|line| (look(channel, true), line)));
        }
    }
    lines
}

/// The outlines of a zone in a view: one across the middle, or one on each side.
fn outlines(view: View, zone: FacialZone, side: Side) -> Vec<Vec<[f32; 2]>> {
    if view.is_eye() {
        return Vec::new();
    }
    let outline = if view.is_lateral() { zones::from_the_side(zone) } else { zones::from_the_front(zone) };
    let is_barred = |own: &Side| side == *own || ![Side::Right, Side::Left].contains(&side);
    let sides = [Side::Right, Side::Left].into_iter().filter(is_barred).filter(|own| view.sees(*own));
    let of_side = |own: Side| -> Vec<[f32; 2]> {
        let at = |[across, up]: &[f32; 2]| match (view.is_lateral(), own) {
            (true, _) => view.project([0.0, *up, *across], own),
            (false, Side::Left) => view.project([-across, *up, 0.0], own),
            (false, _) => view.project([*across, *up, 0.0], own),
        };
        outline.iter().map(at).collect()
    };
    let mut outlines: Vec<_> = sides.map(of_side).filter(|outline| !outline.is_empty()).collect();
    let reaches_the_middle = outline.first().is_some_and(|[across, _]| *across == 0.0) && !view.is_lateral();
    if let ([right, left], true) = (outlines.as_mut_slice(), reaches_the_middle) {
        // One outline, from the midline over the right side and back over the left.
        left.reverse();
        right.retain(|[x, _]| *x != 0.0);
        right.extend(left.iter().filter(|[x, _]| *x != 0.0));
        outlines.truncate(1);
    }
    outlines
}

/// The code of a point, or zone and form.
pub(super) fn site_code(site: Site) -> String {
    match site {
        Site::Point(point) => point.code().to_owned(),
        Site::Local { zone, form } => format!("{}/{}", zone.code(), form.code()),
    }
}

fn draw_marker(svg: &mut Markup, item: &Item, marker: &Marker, corners: &[[f32; 2]], id: Option<usize>) {
    let [x, y] = marker.at;
    let is_off = item.state == State::Listed && item.site.point().is_some_and(Point::is_off_by_default);
    let is_barred = item.state == State::Barred;
    svg.tag(if is_barred {
        "<g class=\"marker barred-point\" data-site=\""
    } else {
        "<g class=\"marker\" data-site=\""
    });
    svg.text(&site_code(item.site)).tag("\" data-side=\"").text(marker.side.code()).tag("\"");
    if let Some(number) = id {
        svg.tag(" id=\"chart-").number(number).tag("\"");
    }
    svg.tag(">");
    shape(svg, corners, marker.at, RADIUS, is_off || is_barred);
    if is_barred {
        let reach = RADIUS + 3.0;
        svg.tag("<path class=\"cross\" fill=\"none\" stroke=\"#1f2523\" stroke-width=\"2.2\" stroke-linecap=\"round\" d=\"");
        straight(svg, &[[x - reach, y - reach], [x + reach, y + reach]]);
        straight(svg, &[[x - reach, y + reach], [x + reach, y - reach]]);
        svg.tag("\"/>");
    }
    if let Some(number) = item.number() {
        // Shown where there is no room for labels, by the style sheet of a page.
        svg.tag("<text class=\"number\" display=\"none\" font-weight=\"700\" text-anchor=\"middle\" fill=\"#fff\" x=\"").length(x);
        svg.tag("\" y=\"").length(y + 4.7).tag("\">").number(number).tag("</text>");
    }
    svg.tag("</g>");
}
