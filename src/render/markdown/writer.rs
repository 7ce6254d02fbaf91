//! Writes Markdown. Text comes in as phrases, and markup in it is escaped.

use crate::render::document::{BOX, Field, Phrase, SpanKind};

/// The kind of block written last.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Last {
    #[default]
    Nothing,
    Block,
    Item,
}

#[derive(Default)]
pub(super) struct Writer {
    text: String,
    last: Last,
    /// Indentation of the details of the last item.
    indent: usize,
}

impl Writer {
    pub(super) fn heading(&mut self, level: usize, title: &Phrase, rest: &Phrase) {
        self.begin(Last::Block);
        self.line(&format!("{} ", "#".repeat(level)), &title.clone().join(rest));
    }

    pub(super) fn paragraph(&mut self, text: &Phrase) {
        self.begin(Last::Block);
        self.line("", text);
    }

    /// Writes a list item.
    pub(super) fn item(&mut self, mark: &str, text: &Phrase) {
        self.begin(Last::Item);
        self.indent = mark.chars().count().saturating_add(1);
        self.line(&format!("{mark} "), text);
    }

    /// Writes a detail of the last item.
    pub(super) fn detail(&mut self, text: &Phrase) {
        self.line(&format!("{}- ", " ".repeat(self.indent)), text);
    }

    fn line(&mut self, mark: &str, text: &Phrase) {
        self.text.push_str(mark);
        self.phrase(text);
        self.text.push('\n');
    }

    /// Writes the head of a table.
    pub(super) fn table(&mut self, columns: &[&'static str]) {
        self.begin(Last::Block);
        let columns: Vec<Phrase> = columns.iter().map(|column| Phrase::from(*column)).collect();
        self.row(&columns);
        self.text.push_str(&"|---".repeat(columns.len()));
        self.text.push_str("|\n");
    }

    pub(super) fn row(&mut self, cells: &[Phrase]) {
        for cell in cells {
            self.text.push_str("| ");
            self.phrase(cell);
            self.text.push(' ');
        }
        self.text.push_str("|\n");
    }

    /// Writes a label with room to write.
    pub(super) fn field(&mut self, field: &Field) {
        self.paragraph(&field.label);
        for _ in 0..field.lines {
            self.begin(Last::Block);
            self.text.push_str("\\_\\_\\_\\_\\_\\_\\_\\_\n");
        }
    }

    /// Writes a thematic break.
    pub(super) fn rule(&mut self) {
        self.begin(Last::Block);
        self.text.push_str("---\n");
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Separates blocks by an empty line, but not the items of one list.
    fn begin(&mut self, next: Last) {
        if self.last != Last::Nothing && !(self.last == Last::Item && next == Last::Item) {
            self.text.push('\n');
        }
        self.last = next;
    }

    fn phrase(&mut self, phrase: &Phrase) {
        let mut at_start = true;
        let last = phrase.spans().len().saturating_sub(1);
        for (index, span) in phrase.spans().iter().enumerate() {
            // Trailing spaces would break the line, leading ones could start a block.
            let text = if index == last { span.text.trim_end() } else { &span.text };
            let text = if at_start { text.trim_start() } else { text };
            match span.kind {
                SpanKind::Plain
                | SpanKind::Blank
                | SpanKind::Source
                | SpanKind::Traditional
                | SpanKind::Simplified => {
                    self.escaped(text, at_start);
                }
                SpanKind::Strong => self.emphasized(text),
                SpanKind::Box => {
                    self.text.push_str("☐ ");
                    self.escaped(text.trim_start_matches(BOX), false);
                }
                SpanKind::Code => self.code(text),
                // A phrase only holds links of graphic ASCII without angle brackets.
                SpanKind::Link => self.text.extend(["<", text, ">"]),
            }
            at_start = at_start && text.is_empty();
        }
    }

    fn emphasized(&mut self, text: &str) {
        let bare = text.trim();
        if bare.is_empty() {
            return;
        }
        self.text.push_str("**");
        self.escaped(bare, false);
        self.text.push_str("**");
        if text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    /// Writes ids as code unless they contain a character that would end it.
    fn code(&mut self, text: &str) {
        let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '`' | '|' | '\\') || c == ' ';
        if text.chars().all(is_plain) {
            self.text.extend(["`", text, "`"]);
        } else {
            self.escaped(text, false);
        }
    }

    fn escaped(&mut self, text: &str, at_start: bool) {
        let mut numbered = at_start;
        for (index, c) in text.chars().enumerate() {
            let opens_a_block = at_start && index == 0 && matches!(c, '#' | '+' | '-' | '=');
            let numbers_a_list = numbered && index > 0 && matches!(c, '.' | ')');
            if is_markup(c) || opens_a_block || numbers_a_list {
                self.text.push('\\');
            }
            numbered = numbered && c.is_ascii_digit();
            self.text.push(c);
        }
    }
}

/// Whether a character can start or end markup in the middle of a line.
const fn is_markup(c: char) -> bool {
    matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$')
}
