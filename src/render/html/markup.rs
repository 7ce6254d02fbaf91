//! The only place where HTML is put together. Tags are constants of this library; every other text is escaped.

/// HTML while it is written.
#[derive(Default)]
pub(super) struct Markup(String);

impl Markup {
    /// Tags, as they stand in the source of this library.
    pub(super) fn tag(&mut self, tag: &'static str) -> &mut Self {
        self.0.push_str(tag);
        self
    }

    /// A text, wherever it comes from.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
        self
    }

    pub(super) fn number(&mut self, number: usize) -> &mut Self {
        self.0.push_str(&number.to_string());
        self
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}
