//! The figures as a sheet of its own, and as pictures in a page.

use super::draw::Panel;
use super::item::Item;
use super::list::{Entry, columns};
use super::{Figures, style};
use crate::decision::Decision;
use crate::render::card::card;
use crate::render::chart::shapes::straight;
use crate::render::chart::text::width;
use crate::render::document::Kind;
use crate::render::markup::Markup;
use crate::render::text::wrap;
use crate::render::wording::imprint;
use crate::texts::en::{chart, figures as texts};

/// As wide as that a text of 11.5 is one of 8 points on a page 180 mm wide.
const WIDE: f32 = 720.0;
const MARGIN: f32 = 24.0;
/// Height of a line of text.
const LINE: f32 = 15.0;
/// Room above the figures, and below a row of them.
const TOP: f32 = 38.0;
const BELOW: f32 = 8.0;
/// How much a row may grow for a figure below another.
const GROWTH: f32 = 48.0;
const FONT: &str = "font-family=\"&quot;DejaVu Sans&quot;, &quot;Noto Sans&quot;, &quot;Noto Sans CJK SC&quot;, Helvetica, Arial, sans-serif\" font-size=\"12\" fill=\"#1f2523\"";

/// Writes the sheet, if the plan has anything to show.
pub(super) fn write(figures: &Figures<'_>) -> Option<String> {
    let items = Item::all(figures.plan()?);
    let panels = Panel::all(&items, figures.names);
    if panels.is_empty() {
        return None;
    }
    let rows = rows(&panels);
    let columns = columns(panels.iter().flat_map(Panel::items), figures.names, (WIDE - 3.0 * MARGIN) / 2.0);
    let notes = footer(figures.decision, &items);
    let drawn: f32 = rows.iter().map(|row| height_of(row) + BELOW).sum();
    let listed = columns.iter().map(|column| column.iter().map(Entry::height).sum()).fold(0.0, f32::max);
    let count = f32::from(u16::try_from(notes.len()).unwrap_or(u16::MAX));
    let tall = TOP + drawn + 18.0 + listed + 18.0 + LINE * count + 4.0;

    let mut svg = Markup::default();
    svg.tag("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"body-figures\" role=\"img\" aria-labelledby=\"body-title body-desc\" ");
    svg.tag(FONT).tag(" viewBox=\"0 0 ").length(WIDE).tag(" ").length(tall);
    svg.tag("\" width=\"")
        .length(WIDE)
        .tag("\" height=\"")
        .length(tall)
        .tag("\">\n<title id=\"body-title\">");
    svg.text(texts::TITLE).tag("</title>\n<desc id=\"body-desc\">");
    for panel in &panels {
        svg.text(&panel.description());
    }
    svg.text(texts::SCHEMATIC).tag("</desc>\n");
    style::of_a_sheet(&mut svg);
    svg.tag("<rect class=\"paper\" fill=\"#fff\" width=\"").length(WIDE).tag("\" height=\"").length(tall);
    svg.tag("\"/>\n<text class=\"title\" font-size=\"17\" font-weight=\"700\" x=\"").length(MARGIN);
    svg.tag("\" y=\"28\">").text(texts::TITLE).tag("</text>\n");
    for (field, from, to) in [(texts::NAME, 330.0, 550.0), (texts::DATE, 562.0, WIDE - MARGIN)] {
        svg.tag("<text class=\"quiet\" fill=\"#55605b\" x=\"").length(from);
        svg.tag("\" y=\"28\">").text(field).tag("</text>\n");
        rule(&mut svg, [from + width(field, 12.0, false) + 4.0, to], 29.0);
    }

    let mut y = TOP;
    for row in &rows {
        draw(&mut svg, row, y);
        y += height_of(row) + BELOW;
    }
    rule(&mut svg, [MARGIN, WIDE - MARGIN], y);
    for (column, x) in columns.iter().zip([MARGIN, f32::midpoint(WIDE, MARGIN)]) {
        let mut below = y + 18.0;
        for entry in column {
            entry.draw(&mut svg, [x, below]);
            below += entry.height();
        }
    }
    y += 18.0 + listed;
    rule(&mut svg, [MARGIN, WIDE - MARGIN], y - 10.0);
    y += 8.0;
    for (note, is_loud) in &notes {
        svg.tag(if *is_loud {
            "<text class=\"note\" font-size=\"12\" font-weight=\"700"
        } else {
            "<text class=\"note quiet\" fill=\"#55605b\" font-size=\"11.5"
        });
        svg.tag("\" x=\"").length(MARGIN).tag("\" y=\"").length(y).tag("\">").text(note).tag("</text>\n");
        y += LINE;
    }
    svg.tag("</svg>\n");
    Some(svg.finish())
}

/// Draws the figures of a row evenly across the sheet, their lower edges on one line.
fn draw(svg: &mut Markup, row: &[Stack<'_, '_>], y: f32) {
    let gaps = f32::from(u16::try_from(row.len()).unwrap_or(u16::MAX)) + 1.0;
    let gap = ((WIDE - width_of(row)) / gaps).max(0.0);
    let mut x = gap;
    for stack in row {
        let mut upper = y + height_of(row) - stack.tall();
        for panel in &stack.0 {
            let ([left, top], [wide, tall]) = (panel.corner(), panel.size());
            svg.tag("<g class=\"figure\" transform=\"translate(");
            svg.length(x + (stack.wide() - wide) / 2.0 - left).tag(" ").length(upper - top).tag(")\">\n");
            panel.draw(svg);
            svg.tag("</g>\n");
            upper += tall + BELOW;
        }
        x += stack.wide() + gap;
    }
}

fn rule(svg: &mut Markup, [from, to]: [f32; 2], y: f32) {
    svg.tag("<path class=\"rule\" stroke=\"#a1968a\" stroke-width=\"0.8\" d=\"");
    straight(svg, &[[from, y], [to, y]]);
    svg.tag("\"/>\n");
}

/// How to read the figures.
fn how_to_read(items: &[Item<'_>]) -> String {
    let mut sentences = vec![texts::NUMBERS, texts::LIMBS];
    if items.iter().any(|item| item.needle.is_some()) {
        sentences.extend([chart::SIDES, texts::NEEDLES, chart::ANGLES]);
    }
    sentences.push(texts::SCHEMATIC);
    sentences.join(" ")
}

/// What makes a sheet self-sufficient: the verdict, how to read it, and by which rules it was made. Whether a line is loud.
fn footer(decision: &Decision, items: &[Item<'_>]) -> Vec<(String, bool)> {
    let card = card(decision);
    let verdicts = card.card.iter().filter(|section| matches!(section.kind, Kind::Verdict(_)));
    let verdicts =
        verdicts.map(|section| (format!("{}{}", section.title.plain(), section.rest.plain()), true));
    let quiet = [how_to_read(items), imprint(decision).plain()];
    let lines = verdicts.chain(quiet.into_iter().map(|line| (line, false)));
    let wrapped = lines.flat_map(|(line, is_loud)| {
        let fits = |row: &str, word: &str| {
            width(row, 12.0, is_loud) + width(word, 12.0, is_loud) + 5.0 < WIDE - 2.0 * MARGIN
        };
        wrap(&line, fits).into_iter().map(move |row| (row, is_loud))
    });
    wrapped.collect()
}

/// The figures as pictures in a page, one each, so that they wrap on narrow screens. The page has the list.
pub(in crate::render) fn pictures(markup: &mut Markup, decision: &Decision) {
    let figures = Figures::of(decision);
    let items = figures.plan().map(Item::all).unwrap_or_default();
    let panels = Panel::all(&items, figures.names);
    if panels.is_empty() {
        return;
    }
    markup.tag("<figure>\n<figcaption>").text(&how_to_read(&items));
    markup.tag("</figcaption>\n<div class=\"figures\">\n");
    for panel in &panels {
        let ([left, top], [wide, tall]) = (panel.corner(), panel.size());
        markup.tag("<svg class=\"body-figures\" role=\"img\" aria-label=\"").text(&panel.description());
        markup.tag("\" ").tag(FONT).tag(" width=\"").length(wide).tag("\" height=\"").length(tall);
        markup.tag("\" viewBox=\"").length(left).tag(" ").length(top).tag(" ").length(wide).tag(" ");
        markup.length(tall).tag("\">\n");
        panel.draw(markup);
        markup.tag("</svg>\n");
    }
    markup.tag("</div>\n</figure>\n");
}

/// Figures one below the other.
struct Stack<'a, 'b>(Vec<&'b Panel<'a>>);

impl Stack<'_, '_> {
    fn wide(&self) -> f32 {
        self.0.iter().map(|panel| panel.size()[0]).fold(0.0, f32::max)
    }

    fn tall(&self) -> f32 {
        let between = f32::from(u16::try_from(self.0.len()).unwrap_or(u16::MAX)) - 1.0;
        self.0.iter().map(|panel| panel.size()[1]).sum::<f32>() + between * BELOW
    }
}

fn width_of(row: &[Stack<'_, '_>]) -> f32 {
    row.iter().map(Stack::wide).sum()
}

fn height_of(row: &[Stack<'_, '_>]) -> f32 {
    row.iter().map(Stack::tall).fold(0.0, f32::max)
}

/// Puts the figures into rows that fit the sheet: each beside the others of the first row with room for it, or below one.
fn rows<'a, 'b>(panels: &'b [Panel<'a>]) -> Vec<Vec<Stack<'a, 'b>>> {
    let mut rows: Vec<Vec<Stack<'_, '_>>> = Vec::new();
    for panel in panels {
        let [wide, tall] = panel.size();
        if let Some(row) = rows.iter_mut().find(|row| width_of(row) + wide <= WIDE) {
            row.push(Stack(vec![panel]));
            continue;
        }
        let below = rows.iter_mut().find_map(|row| {
            let (used, high) = (width_of(row), height_of(row));
            row.iter_mut().find(|stack| {
                let fits = used - stack.wide() + stack.wide().max(wide) <= WIDE;
                fits && stack.tall() + BELOW + tall <= high + GROWTH
            })
        });
        match below {
            Some(stack) => stack.0.push(panel),
            None => rows.push(vec![Stack(vec![panel])]),
        }
    }
    rows
}
