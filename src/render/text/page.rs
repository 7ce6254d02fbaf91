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

    /// One of several.
    pub(super) fn item(&mut self, text: &str) {
        self.wrapped(STEP, "- ", text);
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

/// `a`, `a and b`, `a, b and c`.
pub(super) fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// The text with its first letter in capitals.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The text with its first letter small.
pub(super) fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// `1 needle`, `2 needles`.
pub(super) fn counted(count: impl Into<u64>, noun: &str) -> String {
    match count.into() {
        1 => format!("1 {noun}"),
        count => format!("{count} {noun}s"),
    }
}
