//! Lines of text, wrapped.

/// How wide a line may be, in columns.
const WIDTH: usize = 100;
/// How deep a level is set in.
const STEP: usize = 2;

/// A text while it is written.
#[derive(Default)]
pub(super) struct Page {
    text: String,
}

impl Page {
    /// A heading, with an empty line before it.
    pub(super) fn heading(&mut self, heading: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.wrapped(0, "", heading);
    }

    /// A paragraph under a heading.
    pub(super) fn line(&mut self, text: &str) {
        self.wrapped(STEP, "", text);
    }

    /// A paragraph that begins with a mark of its own, further lines set in below it.
    pub(super) fn marked(&mut self, mark: &str, text: &str) {
        self.wrapped(STEP, mark, text);
    }

    /// What belongs to the line before.
    pub(super) fn detail(&mut self, text: &str) {
        self.wrapped(STEP.saturating_mul(3), "", text);
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    fn wrapped(&mut self, indent: usize, mark: &str, text: &str) {
        let hanging = indent.saturating_add(columns(mark));
        let mut line = " ".repeat(indent);
        line.push_str(mark);
        let mut empty = true;
        for word in text.split_whitespace() {
            if !empty && columns(&line).saturating_add(1).saturating_add(columns(word)) > WIDTH {
                self.push(&line);
                line = " ".repeat(hanging);
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.push(&line);
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}

/// How many columns a text takes; a Chinese character takes two.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if ('\u{2e80}'..='\u{ffef}').contains(&c) { 2 } else { 1 }).sum()
}
