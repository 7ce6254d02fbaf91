//! The only place where HTML and SVG are put together. Tags are constants of this library; every other text is escaped.

/// HTML or SVG while it is written.
#[derive(Default)]
pub(in crate::render) struct Markup(String);

impl Markup {
    /// Tags, as they stand in the source of this library.
    pub(in crate::render) fn tag(&mut self, tag: &'static str) -> &mut Self {
        self.0.push_str(tag);
        self
    }

    /// A text, wherever it comes from.
    pub(in crate::render) fn text(&mut self, text: &str) -> &mut Self {
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

    pub(in crate::render) fn number(&mut self, number: usize) -> &mut Self {
        self.0.push_str(&number.to_string());
        self
    }

    /// A length to a tenth, the same on every machine.
    pub(in crate::render) fn length(&mut self, length: f32) -> &mut Self {
        let length = (length * 10.0).round() / 10.0;
        // Not `-0`.
        self.0.push_str(&(length + 0.0).to_string());
        self
    }

    pub(in crate::render) fn finish(self) -> String {
        self.0
    }
}
