//! The list in words below the figures: number, name and place of each point.

use super::draw::spans;
use super::item::Item;
use crate::render::Names;
use crate::render::chart::channel::look;
use crate::render::chart::text::width;
use crate::render::document::Phrase;
use crate::render::markup::Markup;
use crate::render::text::wrap;

const SIZE: f32 = 11.5;
const LINE: f32 = 14.5;
/// Room below an entry.
const BELOW: f32 = 5.5;

/// One point in words.
pub(super) struct Entry<'a> {
    item: &'a Item<'a>,
    name: Phrase,
    lines: Vec<String>,
}

/// The points in the order of the plan, in two columns of this width.
pub(super) fn columns<'a>(
    items: impl Iterator<Item = &'a Item<'a>>,
    names: Names,
    wide: f32,
) -> [Vec<Entry<'a>>; 2] {
    let mut items: Vec<&Item<'_>> = items.collect();
    items.sort_by_key(|item| item.number);
    items.dedup_by_key(|item| item.number);
    let entry = |item: &'a Item<'a>| {
        let fits = |row: &str, word: &str| width(row, SIZE, false) + width(word, SIZE, false) + 4.0 < wide;
        Entry { item, name: item.name(names), lines: wrap(&item.location(), fits) }
    };
    let all: Vec<Entry<'_>> = items.into_iter().map(entry).collect();
    let half = all.iter().map(Entry::height).sum::<f32>() / 2.0;
    let (mut used, mut columns) = (0.0, [Vec::new(), Vec::new()]);
    let [first, second] = &mut columns;
    for entry in all {
        let column = if used + entry.height() / 2.0 <= half { &mut *first } else { &mut *second };
        used += entry.height();
        column.push(entry);
    }
    columns
}

impl Entry<'_> {
    pub(super) fn height(&self) -> f32 {
        LINE * (1.0 + f32::from(u16::try_from(self.lines.len()).unwrap_or(u16::MAX))) + BELOW
    }

    /// Draws it below a base line.
    pub(super) fn draw(&self, svg: &mut Markup, [x, y]: [f32; 2]) {
        look(self.item.point.meridian(), true).open(svg, "entry ").tag("><text font-size=\"12\" x=\"");
        svg.length(x).tag("\" y=\"").length(y);
        svg.tag("\"><tspan class=\"code\" fill=\"currentColor\" font-weight=\"700\">")
            .text(&self.item.code());
        svg.tag("</tspan> ");
        spans(svg, &self.name);
        svg.tag("</text>");
        let mut y = y;
        for line in &self.lines {
            y += LINE;
            svg.tag("<text class=\"where\" font-size=\"11.5\" x=\"").length(x).tag("\" y=\"").length(y);
            svg.tag("\">").text(line).tag("</text>");
        }
        svg.tag("</g>\n");
    }
}
