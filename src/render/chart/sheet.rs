//! The chart as a sheet that travels alone, and as the figure of a page.

use super::channel::look;
use super::draw::{BOTTOM, Panel, TOP, shape};
use super::text::{width, wrapped};
use super::{Chart, Subject, style};
use crate::atlas::Language;
use crate::atlas::Meridian;
use crate::decision::Decision;
use crate::reasoning::site::Site;
use crate::render::document::{Block, Document, Kind, Phrase};
use crate::render::markup::Markup;
use crate::render::report::{imprint, meanwhile, report, what_was_set_aside, with_article};

const SCHEMATIC: &str =
    "Schematic, not for needling: a practitioner finds each point on the person, by looking and feeling.";
const NUMBERS: &str = "The numbers are those of the order of insertion, as in the list below.";
const HOW_TO_READ: &str = "Shape and colour tell the channel. Dashed: hairline. Dotted: needles along a line or around a patch, without a named point.";

/// A line of the footer, and whether it is said loudly.
type Line = (String, bool);

impl Chart<'_> {
    /// The chart as SVG.
    #[must_use]
    pub fn svg(&self) -> String {
        write(self)
    }
}

fn write(chart: &Chart<'_>) -> String {
    let panels = chart.panels();
    let wide: f32 = panels.iter().map(|panel| panel.to - panel.from).sum::<f32>().max(900.0);
    let mut x = (wide - panels.iter().map(|panel| panel.to - panel.from).sum::<f32>()) / 2.0;
    let report = match chart.subject {
        Subject::Decision(decision) => Some(report(decision)),
        Subject::Points(_) => None,
    };
    let title = report.as_ref().map_or("Points of the face".to_owned(), |report| report.title.plain());
    let lines = footer(chart, report.as_ref(), &panels);
    let rows: Vec<Line> = lines
        .iter()
        .flat_map(|(line, loud)| wrapped(line, 13.0, wide - 60.0).into_iter().map(|row| (row, *loud)))
        .collect();
    let channels = channels(&panels);
    let tall = BOTTOM - TOP + 40.0;
    let legend = if channels.is_empty() { 0.0 } else { 26.0 };
    let bottom = tall + legend + 20.0 * f32::from(u16::try_from(rows.len()).unwrap_or(u16::MAX)) + 30.0;
    let mut svg = Markup::default();
    svg.tag("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"face-chart\" role=\"img\" aria-labelledby=\"face-title face-desc\" viewBox=\"0 0 ");
    svg.length(wide)
        .tag(" ")
        .length(bottom)
        .tag("\" width=\"")
        .length(wide)
        .tag("\" height=\"")
        .length(bottom);
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
    svg.tag("<path class=\"rule\" d=\"M30 ")
        .length(y)
        .tag(" L")
        .length(wide - 30.0)
        .tag(" ")
        .length(y)
        .tag("\"/>\n");
    legend_row(&mut svg, &channels, y + 22.0);
    y += legend + 24.0;
    for (row, loud) in &rows {
        svg.tag(if *loud {
            "<text class=\"strong\" x=\"30\" y=\""
        } else {
            "<text class=\"quiet\" x=\"30\" y=\""
        });
        svg.length(y).tag("\">").text(row).tag("</text>\n");
        y += 20.0;
    }
    svg.tag("</svg>\n");
    svg.finish()
}

/// The views as a figure of a page, each a drawing of its own, so that a narrow screen sets one below the other. It shows the
/// head without the labels, which would be too small: the list that follows has the numbers. The page has the style and says
/// what the footer of a sheet says.
pub(in crate::render) fn figure(markup: &mut Markup, decision: &Decision) {
    let panels = Chart::of(decision).panels();
    if panels.iter().all(|panel| panel.points().next().is_none()) {
        return;
    }
    markup.tag("<figure>\n<div class=\"charts\">\n");
    for panel in &panels {
        markup
            .tag("<svg class=\"face-chart\" role=\"img\" aria-label=\"")
            .text(&description(std::slice::from_ref(panel)));
        let (left, right) = panel.head();
        markup.tag("\" style=\"--wide: ").length(panel.to - panel.from);
        markup.tag("; --head: ").length(right - left).tag("; --left: ").length(left - panel.from);
        markup.tag("\" viewBox=\"").length(panel.from).tag(" ").length(TOP).tag(" ");
        markup.length(panel.to - panel.from).tag(" ").length(BOTTOM - TOP).tag("\">\n");
        panel.draw(markup);
        markup.tag("</svg>\n");
    }
    markup
        .tag("</div>\n<figcaption>")
        .text(NUMBERS)
        .tag(" ")
        .text(SCHEMATIC)
        .tag(" ")
        .text(HOW_TO_READ)
        .tag("</figcaption>\n</figure>\n");
}

fn description(panels: &[Panel]) -> String {
    let of_view = |panel: &Panel| {
        let sites: Vec<String> = panel
            .points()
            .map(|site| match site {
                Site::Point(point) => point.code().to_owned(),
                Site::Local { zone, form } => {
                    format!("{} {}", zone.label(Language::English), form.label(Language::English))
                }
            })
            .collect();
        let sites = if sites.is_empty() { "nothing marked".to_owned() } else { sites.join(", ") };
        format!("{}: {sites}. ", panel.name())
    };
    let views: String = panels.iter().map(of_view).collect();
    format!("Face chart. {views}{SCHEMATIC}")
}

fn channels(panels: &[Panel]) -> Vec<Option<Meridian>> {
    let sites = panels.iter().flat_map(Panel::points).filter_map(Site::point);
    let mut channels: Vec<Option<Meridian>> = sites.map(crate::atlas::Point::meridian).collect();
    channels.sort_by_key(|channel| (channel.is_none(), *channel));
    channels.dedup();
    channels
}

fn legend_row(svg: &mut Markup, channels: &[Option<Meridian>], y: f32) {
    let mut x = 36.0;
    for channel in channels {
        let (class, corners) = look(*channel, true);
        let name = channel.map_or("Extra points", |it| it.label(Language::English));
        let name = name.trim_end_matches(" Meridian");
        svg.tag("<g class=\"").tag(class).tag("\">");
        shape(svg, corners, [x, y - 4.5], 5.0);
        svg.tag("<text x=\"")
            .length(x + 11.0)
            .tag("\" y=\"")
            .length(y)
            .tag("\">")
            .text(name)
            .tag("</text></g>\n");
        x += width(name, 13.0, false) + 36.0;
    }
}

/// What a sheet says that travels alone: the verdict, what must be cleared first, by which rules, for whom.
fn footer(chart: &Chart<'_>, report: Option<&Document>, panels: &[Panel]) -> Vec<Line> {
    let mut lines = Vec::new();
    if let (Subject::Decision(decision), Some(report)) = (chart.subject, report) {
        let verdicts = report.sections.iter().filter(|section| matches!(section.kind, Kind::Verdict(_)));
        let meanwhile =
            (decision.protocol().is_none() && decision.alternative().is_some()).then(|| meanwhile(decision));
        for section in verdicts.chain(&meanwhile) {
            lines.push((format!("{}{}", section.title.plain(), section.rest.plain()), true));
            for block in &section.blocks {
                match block {
                    Block::Line(text) => lines.push((text.plain(), false)),
                    Block::Entry { text, .. } => lines.push((format!("- {}", text.plain()), false)),
                    Block::Insertions(_) => {}
                }
            }
        }
        for one in decision.overrides() {
            let title = Phrase::from(what_was_set_aside(&one)).plain();
            lines.push((format!("Set aside by {}: {title}", with_article(one.role())), true));
        }
        not_drawn(chart, panels, &mut lines);
        lines.push((imprint(decision).plain(), false));
    }
    lines.push((HOW_TO_READ.to_owned(), false));
    if chart.shows_withheld {
        lines.push(("Struck through: withheld, the plan would have had it.".to_owned(), false));
    }
    if matches!(chart.subject, Subject::Points(_)) {
        lines.push(("Hollow: off by default, no plan has it.".to_owned(), false));
    }
    lines.push((SCHEMATIC.to_owned(), true));
    lines
}

/// What of the plan has its place elsewhere.
fn not_drawn(chart: &Chart<'_>, panels: &[Panel], lines: &mut Vec<Line>) {
    let drawn: Vec<Site> = panels.iter().flat_map(Panel::points).collect();
    let insertions = chart.plan().map(crate::decision::Protocol::insertions).unwrap_or_default();
    let others = insertions.iter().enumerate().filter(|(_, insertion)| !drawn.contains(&insertion.site()));
    let others: Vec<String> = others
        .map(|(index, insertion)| {
            let number = index.saturating_add(1);
            insertion.point().map_or_else(|| number.to_string(), |point| format!("{number} {point}"))
        })
        .collect();
    if !others.is_empty() {
        lines.push((format!("Not on this chart, see the plan: {}.", others.join(", ")), false));
    }
}
