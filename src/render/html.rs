//! HTML output.

use crate::decision::Decision;
use crate::render::chart::{
    sheet::{figure, numbers},
    style,
};
use crate::render::document::{
    BOX, Block, Cell, Column, ColumnRole, Document, Field, Group, Kind, Mark, Phrase, Section, Span,
    SpanKind, Table, Tone,
};
use crate::render::figures::{sheet::pictures, style as figures_style};
use crate::render::markup::Markup;
use crate::render::report;
use crate::texts::en::words::uncapitalised;
use crate::texts::en::{page as texts, questions};

const STYLE: &str =
    concat!(include_str!("html/style.css"), include_str!("html/card.css"), include_str!("html/sheet.css"));

/// Everything before the title. The policy forbids whatever the page does not need, so that even injected markup could load and
/// run nothing.
const HEAD: &str = r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>"#;

/// Renders the [`report`](report()) of a decision as one HTML page, for the screen or for print (A4 and Letter), with the face
/// chart and a table of the insertions.
///
/// The page is self-contained: no scripts, no requests, and a policy that forbids both. It follows the light or dark scheme of
/// the reader's system.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::{Engine, render};
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let page = render::html(&Engine::standard().decide(&intake));
/// assert!(page.contains("<h2 id=\"card-1\">Ask first</h2>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn html(decision: &Decision) -> String {
    report(decision).html()
}

impl Document {
    /// Writes one self-contained HTML page: no script, no external font or image, no network.
    pub fn html(&self) -> String {
        let drawn = self.chart.as_ref().map(numbers).unwrap_or_default();
        let mut page = Page { markup: Markup::default(), sources: sources(self), drawn };
        page.document(self);
        page.markup.finish()
    }
}

/// Ids of the bibliography in order: the targets of citations.
fn sources(document: &Document) -> Vec<&str> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let entries = blocks.filter_map(|block| match block {
        Block::Entry { mark: Mark::Source, text, .. } => text.spans().first(),
        _ => None,
    });
    entries.map(|id| id.text.as_str()).collect()
}

struct Page<'a> {
    markup: Markup,
    sources: Vec<&'a str>,
    /// The numbers of the insertions with a marker on the chart.
    drawn: Vec<usize>,
}

impl Page<'_> {
    fn document(&mut self, document: &Document) {
        self.markup.tag(HEAD).text(&document.title.plain()).tag("</title>\n<style>\n").tag(STYLE);
        if document.chart.is_some() {
            self.markup.tag(style::STYLE);
            figures_style::of_a_page(&mut self.markup);
        }
        let body = if document.is_one_page { "<body class=\"one-page\">\n" } else { "<body>\n" };
        self.markup.tag("</style>\n</head>\n").tag(body);
        // A card says its verdict itself.
        self.markup.tag(if document.card.is_empty() {
            "<header>\n<h1>"
        } else {
            "<header class=\"heard\">\n<h1>"
        });
        self.phrase(&document.title);
        self.markup.tag("</h1>\n</header>\n<main>\n");
        self.card(document);
        if !document.card.is_empty() && !document.sections.is_empty() {
            self.contents(document);
        }
        for (index, section) in document.sections.iter().enumerate() {
            let number = index.saturating_add(1);
            if number == document.sections.len() {
                // Keeps the imprint with the last section in print.
                self.markup.tag("<div class=\"end\">\n");
            }
            self.section("section", number, section, document.chart.as_ref());
        }
        if document.sections.is_empty() {
            self.markup.tag("<div class=\"end\">\n");
        }
        self.markup.tag("<footer>\n<p>");
        self.phrase(&document.imprint);
        self.markup.tag("</p>\n</footer>\n</div>\n</main>\n</body>\n</html>\n");
    }

    fn card(&mut self, document: &Document) {
        if document.card.is_empty() {
            return;
        }
        let comes_first = |section: &Section| matches!(section.kind, Kind::Verdict(_) | Kind::Warning);
        let first = document.card.iter().take_while(|section| comes_first(section)).count();
        self.markup.tag("<div class=\"card\">\n<div class=\"first\">\n");
        for (index, section) in document.card.iter().enumerate() {
            if index == first {
                self.markup.tag("</div>\n");
            }
            self.section("card", index.saturating_add(1), section, None);
        }
        self.markup.tag(if first == document.card.len() { "</div>\n</div>\n" } else { "</div>\n" });
    }

    fn contents(&mut self, document: &Document) {
        self.markup.tag("<nav aria-label=\"").text(texts::ON_THIS_PAGE).tag("\">\n<ul>\n");
        for (index, section) in document.sections.iter().enumerate() {
            self.markup.tag("<li><a href=\"#section-").number(index.saturating_add(1)).tag("\">");
            self.phrase(&section.title);
            self.markup.tag("</a></li>\n");
        }
        self.markup.tag("</ul>\n</nav>\n");
    }

    fn section(&mut self, prefix: &'static str, number: usize, section: &Section, chart: Option<&Decision>) {
        self.markup.tag(match section.kind {
            Kind::Verdict(Tone::Plan) => "<section class=\"verdict plan\"",
            Kind::Verdict(Tone::Wait) => "<section class=\"verdict wait\"",
            Kind::Verdict(Tone::Urgent) => "<section class=\"verdict urgent\"",
            Kind::Warning => "<section class=\"warning\"",
            Kind::Points => "<section class=\"points\"",
            Kind::Plain => "<section",
            Kind::Sources => "<section class=\"sources\"",
            Kind::Statement => "<section class=\"statement\"",
        });
        self.markup.tag(" aria-labelledby=\"").tag(prefix).tag("-").number(number).tag("\">\n");
        self.markup.tag("<h2 id=\"").tag(prefix).tag("-").number(number).tag("\">");
        self.phrase(&section.title);
        if !section.rest.is_empty() {
            self.markup.tag("<span class=\"rest\">");
            self.phrase(&section.rest);
            self.markup.tag("</span>");
        }
        self.markup.tag("</h2>\n");
        if let (Kind::Points, Some(decision)) = (section.kind, chart) {
            figure(&mut self.markup, decision);
            pictures(&mut self.markup, decision);
        }
        for list in section.blocks.chunk_by(is_one_list) {
            let (open, close) = match list {
                [Block::Entry { mark: Mark::Bullet, .. }, ..] => ("<ul>\n", "</ul>\n"),
                [Block::Entry { mark: Mark::Number(_), .. }, ..] => ("<ol>\n", "</ol>\n"),
                [Block::Entry { mark: Mark::Item(_), .. }, ..] => ("<ul class=\"items\">\n", "</ul>\n"),
                [Block::Entry { mark: Mark::YesNo, .. }, ..] => ("<ul class=\"questions\">\n", "</ul>\n"),
                [Block::Entry { mark: Mark::Source, .. }, ..] => ("<ul class=\"bibliography\">\n", "</ul>\n"),
                _ => ("", ""),
            };
            self.markup.tag(open);
            for block in list {
                match block {
                    Block::Entry { mark, text, details } => self.entry(*mark, text, details),
                    Block::Line(text) => {
                        self.paragraph(text);
                        self.markup.tag("\n");
                    }
                    Block::Heading(text) => self.element("<h3>", text, "</h3>\n"),
                    // The markers of the chart lead to the rows of the card.
                    Block::Table(table) => {
                        self.table(table, prefix == "card" && section.kind == Kind::Points);
                    }
                    Block::Write(field) => self.field(field),
                }
            }
            self.markup.tag(close);
        }
        self.markup.tag("</section>\n");
    }

    fn entry(&mut self, mark: Mark, text: &Phrase, details: &[Phrase]) {
        match (mark, text.spans()) {
            // An entry of the bibliography does not cite itself.
            (Mark::Source, [id, words @ ..]) => {
                self.markup.tag("<li");
                if let Some(number) = self.place_of(&id.text) {
                    self.markup.tag(" id=\"source-").number(number).tag("\"");
                }
                self.markup.tag("><b>").text(&id.text).tag("</b>");
                for span in words {
                    self.span(span);
                }
            }
            (Mark::Item(item), _) => {
                self.markup.tag("<li><b class=\"item\">").text(item);
                self.element("</b> ", text, "");
            }
            (Mark::YesNo, _) => {
                let boxes = Phrase::default().boxed(questions::YES).boxed(questions::NO);
                self.element("<li><span class=\"yes-no\">", &boxes, "</span> ");
                self.element("<span>", text, "</span>");
            }
            _ => self.element("<li>", text, ""),
        }
        for detail in details {
            self.markup.tag("\n");
            self.paragraph(detail);
        }
        self.markup.tag("</li>\n");
    }

    fn table(&mut self, table: &Table, is_of_needles: bool) {
        self.markup.tag("<table>\n<caption>").text(table.caption).tag("</caption>\n<thead>\n<tr>");
        for column in &table.columns {
            self.markup
                .tag("<th scope=\"col\"")
                .tag(class(column.role))
                .tag(">")
                .text(column.head)
                .tag("</th>");
        }
        self.markup.tag("</tr>\n</thead>\n");
        for group in &table.groups {
            self.markup.tag("<tbody>\n");
            if !group.label.is_empty() {
                self.markup.tag("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"");
                self.markup.number(table.columns.len());
                self.element("\">", &group.label, "</th></tr>\n");
            }
            for row in &group.rows {
                self.row(&table.columns, row, is_of_needles);
            }
            self.markup.tag("</tbody>\n");
        }
        self.markup.tag("</table>\n");
    }

    fn row(&mut self, columns: &[Column], row: &[Cell], is_of_needles: bool) {
        let number = row.first().filter(|_| is_of_needles).and_then(|cell| cell.text.plain().parse().ok());
        match number {
            Some(number) => self.markup.tag("<tr id=\"needle-").number(number).tag("\">"),
            None => self.markup.tag("<tr>"),
        };
        for (column, cell) in Group::cells(columns, row) {
            let is_name = column.role == ColumnRole::Name;
            self.markup.tag(if is_name { "<th scope=\"row\"" } else { "<td" }).tag(class(column.role));
            if matches!(column.role, ColumnRole::Blank | ColumnRole::Quiet) {
                // A narrow screen has no head.
                self.markup.tag(" data-label=\"").text(column.head).tag("\"");
            }
            self.markup.tag(">");
            if column.role == ColumnRole::Tick {
                self.markup.tag("<span class=\"box\"></span> ");
            }
            if matches!(column.role, ColumnRole::Value | ColumnRole::Blank) {
                // Only where the heads of the columns are not shown.
                self.markup.tag("<span class=\"head\">").text(&uncapitalised(column.head)).tag(" </span>");
            }
            match number.filter(|it| column.role == ColumnRole::Number && self.drawn.contains(it)) {
                Some(number) => {
                    self.markup.tag("<a href=\"#chart-").number(number).tag("\">").number(number).tag("</a>");
                }
                None => self.phrase(&cell.text),
            }
            for note in &cell.notes {
                self.element("<span class=\"note\">", note, "</span>");
            }
            self.markup.tag(if is_name { "</th>" } else { "</td>" });
        }
        self.markup.tag("</tr>\n");
    }

    /// A label and lines to write on.
    fn field(&mut self, field: &Field) {
        self.element("<div class=\"field\"><span>", &field.label, "</span>");
        for _ in 0..field.lines {
            self.markup.tag("<span class=\"line\"></span>");
        }
        self.markup.tag("</div>\n");
    }

    fn paragraph(&mut self, text: &Phrase) {
        let open = if text.is_quiet() { "<p class=\"quiet\">" } else { "<p>" };
        self.element(open, text, "</p>");
    }

    fn element(&mut self, open: &'static str, text: &Phrase, close: &'static str) {
        self.markup.tag(open);
        self.phrase(text);
        self.markup.tag(close);
    }

    fn phrase(&mut self, phrase: &Phrase) {
        phrase.spans().iter().for_each(|span| self.span(span));
    }

    fn span(&mut self, span: &Span) {
        let text = &span.text;
        match span.kind {
            SpanKind::Plain => self.markup.text(text),
            SpanKind::Strong => self.markup.tag("<b>").text(text).tag("</b>"),
            SpanKind::Code => self.markup.tag("<code>").text(text).tag("</code>"),
            SpanKind::Traditional => self.markup.tag("<span lang=\"zh-Hant\">").text(text).tag("</span>"),
            SpanKind::Simplified => self.markup.tag("<span lang=\"zh-Hans\">").text(text).tag("</span>"),
            SpanKind::Blank => self.markup.tag("<span class=\"answer\">").text(text).tag("</span>"),
            SpanKind::Box => {
                self.markup.tag("<span class=\"answer\"><span class=\"box\"></span> ");
                self.markup.text(text.trim_start_matches(BOX)).tag("</span>")
            }
            SpanKind::Source => match self.place_of(text) {
                Some(number) => {
                    self.markup.tag("<a class=\"cite\" href=\"#source-").number(number).tag("\">");
                    self.markup.text(text).tag("</a>")
                }
                None => self.markup.text(text),
            },
            SpanKind::Link => {
                let shown = text.trim_start_matches("https://").trim_start_matches("http://");
                self.markup.tag("<a rel=\"noopener noreferrer\" href=\"").text(text).tag("\">");
                self.markup.text(shown).tag("</a>")
            }
        };
    }

    /// Number of a source in the bibliography, from 1.
    fn place_of(&self, id: &str) -> Option<usize> {
        let place = self.sources.iter().position(|source| *source == id)?;
        Some(place.saturating_add(1))
    }
}

/// The attribute that styles the cells of a column.
const fn class(role: ColumnRole) -> &'static str {
    match role {
        ColumnRole::Number => " class=\"number\"",
        ColumnRole::Quiet => " class=\"why\"",
        ColumnRole::Tick => " class=\"tick\"",
        ColumnRole::Blank => " class=\"blank\"",
        ColumnRole::Value => " class=\"value\"",
        ColumnRole::Short => " class=\"side\"",
        ColumnRole::Name | ColumnRole::Text => "",
    }
}

/// Whether a block continues the list of the one before.
fn is_one_list(before: &Block, block: &Block) -> bool {
    match (before, block) {
        (Block::Entry { mark: before, .. }, Block::Entry { mark, .. }) => {
            std::mem::discriminant(before) == std::mem::discriminant(mark)
        }
        _ => false,
    }
}
