//! Writes the HTML page.

use crate::decision::Decision;
use crate::render::chart::{sheet::figure, style};
use crate::render::document::{
    Block, Document, Group, Kind, Mark, Phrase, Row, Section, Span, SpanKind, Tone,
};
use crate::render::markup::Markup;
use crate::texts::en::page as texts;

const STYLE: &str = include_str!("style.css");

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

/// The whole page, with the face chart if the document has one.
pub(super) fn write(document: &Document) -> String {
    let mut page = Page { markup: Markup::default(), sources: sources(document) };
    page.document(document);
    page.markup.finish()
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
}

impl Page<'_> {
    fn document(&mut self, document: &Document) {
        self.markup.tag(HEAD).text(&document.title.plain()).tag("</title>\n<style>\n").tag(STYLE);
        if document.chart.is_some() {
            self.markup.tag(style::STYLE);
        }
        self.markup.tag("</style>\n</head>\n<body>\n<header>\n<h1>");
        self.phrase(&document.title);
        self.markup.tag("</h1>\n</header>\n<main>\n");
        let is_verdict = |section: &Section| matches!(section.kind, Kind::Verdict(_));
        let first = document.sections.iter().position(|section| !is_verdict(section));
        for (index, section) in document.sections.iter().enumerate() {
            let number = index.saturating_add(1);
            if Some(index) == first {
                self.contents(document);
            }
            if number == document.sections.len() {
                // Keeps the imprint with the last section in print.
                self.markup.tag("<div class=\"end\">\n");
            }
            self.section(number, section, document.chart.as_ref());
        }
        self.markup.tag("<footer>\n<p>");
        self.phrase(&document.imprint);
        self.markup.tag("</p>\n</footer>\n</div>\n</main>\n</body>\n</html>\n");
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

    fn section(&mut self, number: usize, section: &Section, chart: Option<&Decision>) {
        self.markup.tag(match section.kind {
            Kind::Verdict(Tone::Plan) => "<section class=\"verdict plan\" aria-labelledby=\"section-",
            Kind::Verdict(Tone::Wait) => "<section class=\"verdict wait\" aria-labelledby=\"section-",
            Kind::Verdict(Tone::Urgent) => "<section class=\"verdict urgent\" aria-labelledby=\"section-",
            Kind::Warning => "<section class=\"warning\" aria-labelledby=\"section-",
            Kind::Points => "<section class=\"points\" aria-labelledby=\"section-",
            Kind::Plain => "<section aria-labelledby=\"section-",
            Kind::Sources => "<section class=\"sources\" aria-labelledby=\"section-",
            Kind::Statement => "<section class=\"statement\" aria-labelledby=\"section-",
        });
        self.markup.number(number).tag("\">\n<h2 id=\"section-").number(number).tag("\">");
        self.phrase(&section.title);
        if !section.rest.is_empty() {
            self.markup.tag("<span class=\"rest\">");
            self.phrase(&section.rest);
            self.markup.tag("</span>");
        }
        self.markup.tag("</h2>\n");
        if let (Kind::Points, Some(decision)) = (section.kind, chart) {
            figure(&mut self.markup, decision);
        }
        let mut blocks = section.blocks.as_slice();
        while let Some((block, after)) = blocks.split_first() {
            blocks = match block {
                Block::Entry { mark, .. } => self.list(*mark, blocks),
                Block::Line(text) => {
                    self.element("<p>", text, "</p>\n");
                    after
                }
                Block::Insertions(groups) => {
                    self.insertions(groups);
                    after
                }
            };
        }
        self.markup.tag("</section>\n");
    }

    /// Writes the leading entries of the same kind as one list and returns the remaining blocks.
    fn list<'b>(&mut self, mark: Mark, blocks: &'b [Block]) -> &'b [Block] {
        let (open, close) = match mark {
            Mark::Bullet => ("<ul>\n", "</ul>\n"),
            Mark::Number(_) => ("<ol>\n", "</ol>\n"),
            Mark::Item(_) => ("<ul class=\"items\">\n", "</ul>\n"),
            Mark::Source => ("<ul class=\"bibliography\">\n", "</ul>\n"),
        };
        self.markup.tag(open);
        let mut rest = blocks;
        while let Some((Block::Entry { mark: own, text, details }, after)) = rest.split_first() {
            if std::mem::discriminant(own) != std::mem::discriminant(&mark) {
                break;
            }
            self.entry(*own, text, details);
            rest = after;
        }
        self.markup.tag(close);
        rest
    }

    fn entry(&mut self, mark: Mark, text: &Phrase, details: &[Phrase]) {
        match mark {
            Mark::Bullet | Mark::Number(_) => self.markup.tag("<li>"),
            Mark::Item(item) => self.markup.tag("<li><b class=\"item\">").text(item).tag("</b> "),
            Mark::Source => {
                let number = text.spans().first().and_then(|id| self.place_of(&id.text));
                match number {
                    Some(number) => self.markup.tag("<li id=\"source-").number(number).tag("\">"),
                    None => self.markup.tag("<li>"),
                }
            }
        };
        if mark == Mark::Source {
            self.source_entry(text);
        } else {
            self.phrase(text);
        }
        for detail in details {
            self.element("\n<p>", detail, "</p>");
        }
        self.markup.tag("</li>\n");
    }

    /// An entry of the bibliography does not cite itself.
    fn source_entry(&mut self, text: &Phrase) {
        let Some((id, words)) = text.spans().split_first() else {
            return;
        };
        self.markup.tag("<b>").text(&id.text).tag("</b>");
        for span in words {
            self.span(span);
        }
    }

    fn insertions(&mut self, groups: &[Group]) {
        let needled = groups.iter().flat_map(|group| &group.rows).any(|row| !row.technique.is_empty());
        self.markup.tag("<table>\n<caption>").text(texts::INSERTIONS).tag("</caption>\n<thead>\n<tr>");
        let how = if needled { Some(texts::HOW) } else { None };
        for head in [texts::NUMBER, texts::PLACE, texts::SIDE].into_iter().chain(how).chain([texts::WHY]) {
            self.markup.tag("<th scope=\"col\">").text(head).tag("</th>");
        }
        if needled {
            self.markup.tag("<th scope=\"col\" class=\"count\">").text(texts::IN_OUT).tag("</th>");
        }
        self.markup.tag("</tr>\n</thead>\n");
        for group in groups {
            let columns = if needled { "6" } else { "4" };
            self.markup.tag("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"").tag(columns);
            self.element("\">", &group.label, "</th></tr>\n");
            group.rows.iter().for_each(|row| self.row(row, needled));
            self.markup.tag("</tbody>\n");
        }
        self.markup.tag("</table>\n");
    }

    fn row(&mut self, row: &Row, needled: bool) {
        self.markup.tag("<tr><td class=\"number\">").number(row.number).tag("</td><th scope=\"row\">");
        self.element("<b>", &row.name, "</b>");
        if !row.names.is_empty() {
            self.element(" <span class=\"names\">", &row.names, "</span>");
        }
        for note in row.region.iter().copied().chain(row.stands_in.as_deref()) {
            self.element("<span class=\"note\">", &note.into(), "</span>");
        }
        self.markup.tag("</th><td class=\"side\">").text(row.side);
        if let Some(needles) = &row.needles {
            self.element("<span class=\"note\">", &needles.into(), "</span>");
        }
        self.markup.tag("</td>");
        if needled {
            self.markup.tag("<td>");
            if let Some((depth, others)) = row.technique.split_first() {
                self.element("<b>", &depth.into(), "</b>");
                for part in others {
                    self.element(", ", &part.into(), "");
                }
            }
            if let Some(mind) = &row.mind {
                self.element("<span class=\"mind\">", &mind.into(), "</span>");
            }
            self.markup.tag("</td>");
        }
        self.element("<td class=\"why\">", &row.why, "</td>");
        if needled {
            self.markup.tag("<td class=\"count\"><span></span><span></span></td>");
        }
        self.markup.tag("</tr>\n");
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
