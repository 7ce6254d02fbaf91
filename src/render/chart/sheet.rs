//! The chart as a sheet of its own, and as a figure in a page.

use super::channel::look;
use super::draw::{Panel, site_code};
use super::shapes::{shape, straight};
use super::shown::{Item, State};
use super::text::width;
use super::view::WIDE;
use super::words::SIZE;
use super::{Chart, Subject, style};
use crate::atlas::{Meridian, Point};
use crate::decision::{Decision, Protocol, Site};
use crate::render::card::{card, meanwhile};
use crate::render::document::{Block, Document, Kind, Phrase, Tone};
use crate::render::markup::Markup;
use crate::render::text::wrap;
use crate::render::wording::{imprint, what_was_overridden, with_article};
use crate::texts::en::chart as texts;
use crate::texts::en::words::label;

/// The left and right margin of a sheet, and from one line to the next.
const MARGIN: f32 = 28.0;
const LINE: f32 = 17.0;
/// The size of a verdict.
const LOUD: f32 = 17.0;
/// Free height before a verdict that follows other lines.
const LEAD: f32 = 9.0;
/// Millimetres to which a unit is printed: a sheet is as wide as the text of a page of A4 or Letter.
const MM: f32 = 180.0 / WIDE;

/// What identifies a root element as a chart, and what its text inherits.
const ROOT: &str = "class=\"face-chart\" font-family=\"'DejaVu Sans', 'Noto Sans', 'Noto Sans CJK TC', Helvetica, Arial, sans-serif\" font-size=\"13.5\" ";

/// How a line of text is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    Loud,
    Strong,
    Plain,
    Quiet,
}

/// Text being set, and the height that it has reached.
struct Sheet {
    svg: Markup,
    y: f32,
    has_lines: bool,
}

impl Sheet {
    fn line(&mut self, text: &str, set: Set) {
        let is_bold = matches!(set, Set::Loud | Set::Strong);
        let size = if set == Set::Loud { LOUD } else { SIZE };
        if set == Set::Loud && self.has_lines {
            self.y += LEAD;
        }
        self.has_lines = true;
        let fits = |row: &str, word: &str| {
            width(row, size, is_bold) + width(word, size, is_bold) + size < WIDE - 2.0 * MARGIN
        };
        for row in wrap(text, fits) {
            self.svg.tag(match set {
                Set::Loud => {
                    "<text class=\"loud\" font-size=\"17\" font-weight=\"700\" fill=\"#1f2523\" x=\""
                }
                Set::Strong => "<text class=\"strong\" font-weight=\"700\" fill=\"#1f2523\" x=\"",
                Set::Plain => "<text fill=\"#1f2523\" x=\"",
                Set::Quiet => "<text class=\"quiet\" fill=\"#55605b\" x=\"",
            });
            self.svg.length(MARGIN).tag("\" y=\"").length(self.y).tag("\">").text(&row).tag("</text>\n");
            self.y += LINE + size - SIZE;
        }
    }

    /// A label and a line to write on.
    fn field(&mut self, label: &str, from: f32, to: f32) {
        self.svg
            .tag("<text class=\"quiet\" fill=\"#55605b\" x=\"")
            .length(from)
            .tag("\" y=\"")
            .length(self.y);
        self.svg.tag("\">").text(label).tag("</text>");
        self.rule(from + width(label, SIZE, false) + 6.0, to, self.y + 3.0);
    }

    fn rule(&mut self, from: f32, to: f32, y: f32) {
        self.svg.tag("<path class=\"rule\" fill=\"none\" stroke=\"#a1968a\" stroke-width=\"0.8\" d=\"");
        straight(&mut self.svg, &[[from, y], [to, y]]);
        self.svg.tag("\"/>\n");
    }

    fn legend(&mut self, channels: &[Option<Meridian>]) {
        let mut x = MARGIN + 6.0;
        for channel in channels {
            let own = look(*channel, true);
            let name = texts::channel(channel.map_or(texts::EXTRA_POINTS, label));
            let next = x + width(name, SIZE, false) + 28.0;
            if next > WIDE - MARGIN {
                x = MARGIN + 6.0;
                self.y += LINE;
            }
            own.group(&mut self.svg);
            shape(&mut self.svg, own.corners, [x, self.y - 4.5], 5.0, false);
            self.svg.tag("<text fill=\"#1f2523\" x=\"").length(x + 11.0).tag("\" y=\"").length(self.y);
            self.svg.tag("\">").text(name).tag("</text></g>\n");
            x += width(name, SIZE, false) + 28.0;
        }
        if !channels.is_empty() {
            self.y += LINE + 4.0;
        }
    }
}

pub(super) fn write(chart: &Chart<'_>) -> String {
    let panels = chart.panels();
    let report = match chart.subject {
        Subject::Decision(decision) => Some(card(decision)),
        Subject::Points(_) => None,
    };
    let title = report.as_ref().map_or(texts::POINTS_OF_THE_FACE.to_owned(), |report| report.title.plain());
    let mut sheet = Sheet { svg: Markup::default(), y: 36.0, has_lines: false };
    sheet
        .svg
        .tag("<text class=\"title\" font-size=\"20\" font-weight=\"700\" fill=\"#1f2523\" x=\"")
        .length(MARGIN);
    sheet.svg.tag("\" y=\"").length(sheet.y).tag("\">").text(&title).tag("</text>\n");
    sheet.y += 30.0;
    let (verdict, others) = report.as_ref().map(|report| says(chart, report)).unwrap_or_default();
    if report.is_some() {
        sheet.field(texts::NAME, MARGIN, 560.0);
        sheet.field(texts::DATE, 580.0, WIDE - MARGIN);
        sheet.y += 28.0;
    }
    for (line, set) in &verdict {
        sheet.line(line, *set);
    }
    for panel in &panels {
        sheet.svg.tag("<g class=\"view\" transform=\"translate(").length(WIDE / 2.0);
        sheet.svg.tag(" ").length(sheet.y - panel.top).tag(")\">\n");
        panel.draw(&mut sheet.svg, false);
        sheet.svg.tag("</g>\n");
        sheet.y += panel.bottom - panel.top + 8.0;
    }
    sheet.rule(MARGIN, WIDE - MARGIN, sheet.y);
    sheet.y += 22.0;
    sheet.legend(&channels(&panels));
    for line in &others {
        sheet.line(line, Set::Plain);
    }
    if let Some(line) = not_drawn(chart, &panels) {
        sheet.line(&line, Set::Strong);
    }
    if !panels.is_empty() {
        sheet.line(&how_to_read(chart, &panels).join(" "), Set::Plain);
        sheet.line(texts::SCHEMATIC, Set::Strong);
    }
    if let Subject::Decision(decision) = chart.subject {
        sheet.line(&imprint(decision).plain(), Set::Quiet);
    }
    let tall = sheet.y;
    let mut svg = Markup::default();
    svg.tag("<svg xmlns=\"http://www.w3.org/2000/svg\" ").tag(ROOT).tag("role=\"img\" ");
    svg.tag("aria-labelledby=\"face-title face-desc\" viewBox=\"0 0 ").length(WIDE).tag(" ").length(tall);
    svg.tag("\" width=\"").length(WIDE * MM).tag("mm\" height=\"").length(tall * MM);
    svg.tag("mm\">\n<title id=\"face-title\">").text(&title).tag("</title>\n<desc id=\"face-desc\">");
    svg.text(&description(&panels)).tag("</desc>\n<style>\n").tag(style::STYLE).tag("</style>\n");
    svg.tag("<rect class=\"paper\" fill=\"#fff\" width=\"")
        .length(WIDE)
        .tag("\" height=\"")
        .length(tall)
        .tag("\"/>\n");
    svg.append(&sheet.svg).tag("</svg>\n");
    svg.finish()
}

/// The views as a figure in a page, one drawing each. Small screens hide the labels and rely on the table, which each marker
/// leads to. The page provides the style and what else a sheet says.
pub(in crate::render) fn figure(markup: &mut Markup, decision: &Decision) {
    let chart = Chart::of(decision);
    let panels = chart.panels();
    if panels.is_empty() {
        return;
    }
    markup.tag("<figure>\n<div class=\"charts\">\n");
    for panel in &panels {
        // A picture could not hold links.
        markup
            .tag("<svg ")
            .tag(ROOT)
            .tag("role=\"group\" aria-label=\"")
            .text(&description(std::slice::from_ref(panel)));
        markup.tag("\" style=\"--wide: ").length(WIDE).tag("; --head: ").length(2.0 * panel.head());
        markup.tag("; --left: ").length(WIDE / 2.0 - panel.head()).tag("\" viewBox=\"").length(-WIDE / 2.0);
        markup
            .tag(" ")
            .length(panel.top)
            .tag(" ")
            .length(WIDE)
            .tag(" ")
            .length(panel.bottom - panel.top)
            .tag("\">\n");
        panel.draw(markup, true);
        markup.tag("</svg>\n");
    }
    markup.tag("</div>\n<figcaption>").text(texts::NUMBERS);
    for line in how_to_read(&chart, &panels).into_iter().chain([texts::SCHEMATIC]) {
        markup.tag(" ").text(line);
    }
    markup.tag("</figcaption>\n</figure>\n");
}

/// The numbers of the insertions that the chart of a decision shows: those with a marker to lead to.
pub(in crate::render) fn numbers(decision: &Decision) -> Vec<usize> {
    Chart::of(decision).panels().iter().flat_map(Panel::items).filter_map(Item::number).collect()
}

fn description(panels: &[Panel]) -> String {
    let of_view = |panel: &Panel| {
        let sites = panel.items().map(|item| match (item.site, item.state) {
            (Site::Point(point), State::Barred) => texts::barred(point.code()),
            (Site::Point(point), _) => point.code().to_owned(),
            (Site::Local { zone, form }, _) => format!("{} {}", label(zone), label(form)),
        });
        texts::view(panel.name(), &sites.collect::<Vec<_>>().join(", "))
    };
    let views: String = panels.iter().map(of_view).collect();
    texts::description(&views)
}

fn channels(panels: &[Panel]) -> Vec<Option<Meridian>> {
    let items = panels.iter().flat_map(Panel::items);
    let mut channels: Vec<Option<Meridian>> =
        items.filter_map(|it| it.site.point()).map(Point::meridian).collect();
    channels.sort_by_key(|channel| (channel.is_none(), *channel));
    channels.dedup();
    channels
}

/// What makes a sheet self-sufficient: first the verdict, with what must be cleared or asked, then the checks of a plan.
fn says(chart: &Chart<'_>, card: &Document) -> (Vec<(String, Set)>, Vec<String>) {
    let Subject::Decision(decision) = chart.subject else { return Default::default() };
    let (mut first, mut others) = (Vec::new(), Vec::new());
    let verdicts = card.card.iter().filter(|section| matches!(section.kind, Kind::Verdict(_)));
    let meanwhile =
        (decision.protocol().is_none() && decision.alternative().is_some()).then(|| meanwhile(decision));
    for section in verdicts.chain(&meanwhile) {
        first.push((format!("{}{}", section.title.plain(), section.rest.plain()), Set::Loud));
        for block in &section.blocks {
            let line = match block {
                Block::Line(text) => text.plain(),
                Block::Entry { text, .. } => format!("- {}", text.plain()),
                Block::Heading(_) | Block::Table(_) | Block::Write(_) => continue,
            };
            match section.kind {
                Kind::Verdict(Tone::Wait | Tone::Urgent) => first.push((line, Set::Plain)),
                _ => others.push(line),
            }
        }
    }
    for one in decision.overrides() {
        let title = Phrase::from(what_was_overridden(&one)).plain();
        first.push((texts::overridden(&with_article(one.role()), &title), Set::Strong));
    }
    (first, others)
}

/// How to read what is drawn.
fn how_to_read(chart: &Chart<'_>, panels: &[Panel]) -> Vec<&'static str> {
    let items = || panels.iter().flat_map(Panel::items);
    let mut lines = Vec::new();
    if items().any(|item| item.needle.is_some()) {
        lines.extend([texts::SIDES, texts::STROKES, texts::ANGLES]);
    }
    lines.push(texts::SHAPES);
    if items().any(|item| item.site.point().is_none()) {
        lines.push(texts::DOTTED);
    }
    if panels.iter().any(Panel::has_hatched) {
        lines.push(texts::HATCHED);
    }
    if items().any(|item| item.state == State::Barred) {
        lines.push(texts::CROSSED);
    }
    if panels.iter().any(|panel| panel.view.is_eye()) {
        lines.push(texts::ENLARGED);
    }
    if matches!(chart.subject, Subject::Points(_)) {
        lines.push(texts::HOLLOW);
    }
    lines
}

/// Lists insertions that are not on the face, if there are any.
fn not_drawn(chart: &Chart<'_>, panels: &[Panel]) -> Option<String> {
    let drawn: Vec<usize> = panels.iter().flat_map(Panel::items).filter_map(Item::number).collect();
    let insertions = (1..).zip(chart.plan().into_iter().flat_map(Protocol::insertions));
    let others = insertions.filter(|(number, _)| !drawn.contains(number));
    let others =
        others.map(|(number, insertion): (usize, _)| format!("{number} {}", site_code(insertion.site())));
    let others: Vec<String> = others.collect();
    (!others.is_empty()).then(|| texts::not_on_this_chart(&others.join(", ")))
}
