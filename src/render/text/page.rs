//! Wrapped and indented lines of text.

/// Maximum width of a line, in columns.
const WIDTH: usize = 100;
/// Indentation of a level, in columns.
const STEP: usize = 2;

/// Text being written.
#[derive(Default)]
pub(super) struct Page {
    text: String,
}

impl Page {
    /// Writes a heading after an empty line.
    pub(super) fn heading(&mut self, heading: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.wrapped(0, "", heading);
    }

    /// Writes a paragraph.
    pub(super) fn line(&mut self, text: &str) {
        self.wrapped(STEP, "", text);
    }

    /// Writes a paragraph with a marker and a hanging indent.
    pub(super) fn marked(&mut self, mark: &str, text: &str) {
        self.wrapped(STEP, mark, text);
    }

    /// Writes a detail of the previous paragraph.
    pub(super) fn detail(&mut self, text: &str) {
        self.wrapped(STEP.saturating_mul(3), "", text);
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    fn wrapped(&mut self, indent: usize, mark: &str, text: &str) {
        let hanging = indent.saturating_add(columns(mark));
        let width =
            |line: &str, word: &str| hanging.saturating_add(columns(line)).saturating_add(columns(word));
        let lines = wrap(text, |line, word| width(line, word) < WIDTH);
        self.push(&format!("{:indent$}{mark}{}", "", lines.first().map_or("", String::as_str)));
        for line in lines.iter().skip(1) {
            self.push(&format!("{:hanging$}{line}", ""));
        }
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}

/// Width of a text in columns. Chinese characters take two.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if ('\u{2e80}'..='\u{ffef}').contains(&c) { 2 } else { 1 }).sum()
}

/// Breaks a text into lines. `fits` says whether a word, after a space, still fits on a line.
pub(in crate::render) fn wrap(text: &str, fits: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if fits(line, word) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
