//! The only place where Markdown is put together: words come in as phrases, and what would be markup in them is escaped.

use crate::render::document::{Phrase, Span};

/// What stands at the end of the text.
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
    /// How far what belongs to the last item is set in.
    indent: usize,
}

impl Writer {
    pub(super) fn heading(&mut self, level: usize, title: &Phrase, rest: &Phrase) {
        self.begin(Last::Block);
        self.text.push_str(&"#".repeat(level));
        self.text.push(' ');
        self.phrase(&title.clone().join(rest));
        self.text.push('\n');
    }

    pub(super) fn paragraph(&mut self, text: &Phrase) {
        self.begin(Last::Block);
        self.phrase(text);
        self.text.push('\n');
    }

    /// An item of a list; the mark is one of ours.
    pub(super) fn item(&mut self, mark: &str, text: &Phrase) {
        self.begin(Last::Item);
        self.text.push_str(mark);
        self.text.push(' ');
        self.indent = mark.chars().count().saturating_add(1);
        self.phrase(text);
        self.text.push('\n');
    }

    /// What belongs to the item before.
    pub(super) fn detail(&mut self, text: &Phrase) {
        self.text.push_str(&" ".repeat(self.indent));
        self.text.push_str("- ");
        self.phrase(text);
        self.text.push('\n');
    }

    /// The head of a table.
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

    /// A line across.
    pub(super) fn rule(&mut self) {
        self.begin(Last::Block);
        self.text.push_str("---\n");
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Blocks stand apart, the items of one list together.
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
            // Spaces at the end of a line would break it, at its beginning they could begin a block.
            let text = if index == last { span.text().trim_end() } else { span.text() };
            let text = if at_start { text.trim_start() } else { text };
            match span {
                Span::Plain(_) | Span::Source(_) | Span::Traditional(_) | Span::Simplified(_) => {
                    self.escaped(text, at_start);
                }
                Span::Strong(_) => self.emphasized(text),
                Span::Code(_) => self.code(text),
                Span::Link(_) => {
                    // Graphic ASCII without angle brackets, as the phrase has it.
                    self.text.push('<');
                    self.text.push_str(text);
                    self.text.push('>');
                }
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

    /// Ids are written as code, unless they hold what would end it.
    fn code(&mut self, text: &str) {
        let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '`' | '|' | '\\') || c == ' ';
        if text.chars().all(is_plain) {
            self.text.push('`');
            self.text.push_str(text);
            self.text.push('`');
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

/// What can begin or end markup in the middle of a line.
const fn is_markup(c: char) -> bool {
    matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$')
}
