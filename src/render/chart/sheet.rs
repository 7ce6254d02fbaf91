//! The chart as a sheet of its own, and as a figure in a page.

use super::channel::look;
use super::draw::{BOTTOM, Panel, TOP, shape, straight};
use super::text::width;
use super::{Chart, Subject, style};
use crate::atlas::{Meridian, Point};
use crate::decision::{Decision, Protocol, Site};
use crate::render::card::{card, meanwhile};
use crate::render::document::{Block, Document, Kind, Phrase};
use crate::render::markup::Markup;
use crate::render::text::wrap;
use crate::render::wording::{imprint, what_was_overridden, with_article};
use crate::texts::en::chart as texts;
use crate::texts::en::words::label;

/// A line of the footer, and whether it is emphasised.
type Line = (String, bool);

pub(super) fn write(chart: &Chart<'_>) -> String {
    let panels = chart.panels();
    let drawn: f32 = panels.iter().map(|panel| panel.to - panel.from).sum();
    let wide = drawn.max(900.0);
    let mut x = (wide - drawn) / 2.0;
    let report = match chart.subject {
        Subject::Decision(decision) => Some(card(decision)),
        Subject::Points(_) => None,
    };
    let title = report.as_ref().map_or(texts::POINTS_OF_THE_FACE.to_owned(), |report| report.title.plain());
    let lines = footer(chart, report.as_ref(), &panels);
    let rows: Vec<Line> = lines
        .iter()
        .flat_map(|(line, loud)| {
            wrap(line, |row, word| width(row, 13.0, false) + width(word, 13.0, false) + 13.0 < wide - 60.0)
                .into_iter()
                .map(|row| (row, *loud))
        })
        .collect();
    let channels = channels(&panels);
    let tall = BOTTOM - TOP + 40.0;
    let legend = if channels.is_empty() { 0.0 } else { 26.0 };
    let bottom = tall + legend + 20.0 * f32::from(u16::try_from(rows.len()).unwrap_or(u16::MAX)) + 30.0;
    let mut svg = Markup::default();
    svg.tag("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"face-chart\" role=\"img\" aria-labelledby=\"face-title face-desc\" viewBox=\"0 0 ");
    svg.length(wide).tag(" ").length(bottom);
    svg.tag("\" width=\"").length(wide).tag("\" height=\"").length(bottom);
    svg.tag("\">\n<title id=\"face-title\">").text(&title).tag("</title>\n<desc id=\"face-desc\">");
    svg.text(&description(&panels)).tag("</desc>\n<style>\n");
    style::of_a_sheet(&mut svg);
    svg.tag("</style>\n");
    svg.tag("<rect class=\"paper\" width=\"").length(wide).tag("\" height=\"").length(bottom).tag("\"/>\n");
    svg.tag("<text class=\"title\" x=\"30\" y=\"32\">").text(&title).tag("</text>\n");
    for panel in &panels {
        svg.tag("<g transform=\"translate(").length(x - panel.from).tag(" ").length(30.0 - TOP).tag(")\">\n");
        panel.draw(&mut svg);
        svg.tag("</g>\n");
        x += panel.to - panel.from;
    }
    let mut y = tall;
    svg.tag("<path class=\"rule\" d=\"");
    straight(&mut svg, &[[30.0, y], [wide - 30.0, y]]);
    svg.tag("\"/>\n");
    legend_row(&mut svg, &channels, y + 22.0);
    y += legend + 24.0;
    for (row, loud) in &rows {
        svg.tag("<text class=\"").tag(if *loud { "strong" } else { "quiet" }).tag("\" x=\"30\" y=\"");
        svg.length(y).tag("\">").text(row).tag("</text>\n");
        y += 20.0;
    }
    svg.tag("</svg>\n");
    svg.finish()
}

/// The views as a figure in a page, one drawing each, so that they stack on narrow screens. Small screens hide the labels and
/// rely on the table that follows. The page provides the style and the content of the footer.
pub(in crate::render) fn figure(markup: &mut Markup, decision: &Decision) {
    let panels = Chart::of(decision).panels();
    if panels.iter().all(|panel| panel.points().next().is_none()) {
        return;
    }
    markup.tag("<figure>\n<div class=\"charts\">\n");
    for panel in &panels {
        let description = description(std::slice::from_ref(panel));
        markup.tag("<svg class=\"face-chart\" role=\"img\" aria-label=\"").text(&description);
        let (left, right) = panel.head();
        markup.tag("\" style=\"--wide: ").length(panel.to - panel.from);
        markup.tag("; --head: ").length(right - left).tag("; --left: ").length(left - panel.from);
        markup.tag("\" viewBox=\"").length(panel.from).tag(" ").length(TOP).tag(" ");
        markup.length(panel.to - panel.from).tag(" ").length(BOTTOM - TOP).tag("\">\n");
        panel.draw(markup);
        markup.tag("</svg>\n");
    }
    let caption = [texts::NUMBERS, texts::SCHEMATIC, texts::HOW_TO_READ].join(" ");
    markup.tag("</div>\n<figcaption>").text(&caption).tag("</figcaption>\n</figure>\n");
}

fn description(panels: &[Panel]) -> String {
    let of_view = |panel: &Panel| {
        let sites = panel.points().map(|site| match site {
            Site::Point(point) => point.code().to_owned(),
            Site::Local { zone, form } => format!("{} {}", label(zone), label(form)),
        });
        texts::view(panel.name(), &sites.collect::<Vec<_>>().join(", "))
    };
    let views: String = panels.iter().map(of_view).collect();
    texts::description(&views)
}

fn channels(panels: &[Panel]) -> Vec<Option<Meridian>> {
    let sites = panels.iter().flat_map(Panel::points).filter_map(Site::point);
    let mut channels: Vec<Option<Meridian>> = sites.map(Point::meridian).collect();
    channels.sort_by_key(|channel| (channel.is_none(), *channel));
    channels.dedup();
    channels
}

fn legend_row(svg: &mut Markup, channels: &[Option<Meridian>], y: f32) {
    let mut x = 36.0;
    for channel in channels {
        let (class, corners) = look(*channel, true);
        let name = texts::channel(channel.map_or(texts::EXTRA_POINTS, label));
        svg.tag("<g class=\"").tag(class).tag("\">");
        shape(svg, corners, [x, y - 4.5], 5.0);
        svg.tag("<text x=\"").length(x + 11.0).tag("\" y=\"").length(y);
        svg.tag("\">").text(name).tag("</text></g>\n");
        x += width(name, 13.0, false) + 36.0;
    }
}

/// What makes a sheet self-sufficient: the verdict, what must be cleared first, the rules behind it.
fn footer(chart: &Chart<'_>, card: Option<&Document>, panels: &[Panel]) -> Vec<Line> {
    let mut lines = Vec::new();
    if let (Subject::Decision(decision), Some(card)) = (chart.subject, card) {
        let verdicts = card.card.iter().filter(|section| matches!(section.kind, Kind::Verdict(_)));
        let meanwhile =
            (decision.protocol().is_none() && decision.alternative().is_some()).then(|| meanwhile(decision));
        for section in verdicts.chain(&meanwhile) {
            lines.push((format!("{}{}", section.title.plain(), section.rest.plain()), true));
            for block in &section.blocks {
                match block {
                    Block::Line(text) => lines.push((text.plain(), false)),
                    Block::Entry { text, .. } => lines.push((format!("- {}", text.plain()), false)),
                    Block::Heading(_) | Block::Table(_) | Block::Write(_) => {}
                }
            }
        }
        for one in decision.overrides() {
            let title = Phrase::from(what_was_overridden(&one)).plain();
            lines.push((texts::overridden(&with_article(one.role()), &title), true));
        }
        lines.extend(not_drawn(chart, panels).map(|line| (line, false)));
        lines.push((imprint(decision).plain(), false));
    }
    lines.push((texts::HOW_TO_READ.to_owned(), false));
    if chart.shows_withheld {
        lines.push((texts::STRUCK_THROUGH.to_owned(), false));
    }
    if matches!(chart.subject, Subject::Points(_)) {
        lines.push((texts::HOLLOW.to_owned(), false));
    }
    lines.push((texts::SCHEMATIC.to_owned(), true));
    lines
}

/// Lists insertions that are not on the face, if there are any.
fn not_drawn(chart: &Chart<'_>, panels: &[Panel]) -> Option<String> {
    let drawn: Vec<Site> = panels.iter().flat_map(Panel::points).collect();
    let insertions = (1..).zip(chart.plan().into_iter().flat_map(Protocol::insertions));
    let others = insertions.filter(|(_, insertion)| !drawn.contains(&insertion.site()));
    let others = others.map(|(number, insertion): (usize, _)| {
        insertion.point().map_or_else(|| number.to_string(), |point| format!("{number} {point}"))
    });
    let others: Vec<String> = others.collect();
    (!others.is_empty()).then(|| texts::not_on_this_chart(&others.join(", ")))
}
