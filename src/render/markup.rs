//! Writes HTML and SVG. Tags are `&'static str`, all other text is escaped, so no input can become markup.

/// HTML or SVG being written.
#[derive(Default)]
pub(in crate::render) struct Markup(String);

impl Markup {
    /// Adds tags.
    pub(in crate::render) fn tag(&mut self, tag: &'static str) -> &mut Self {
        self.0.push_str(tag);
        self
    }

    /// Adds text from anywhere, escaped.
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

    /// Adds what was written apart.
    pub(in crate::render) fn append(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    pub(in crate::render) fn number(&mut self, number: usize) -> &mut Self {
        self.0.push_str(&number.to_string());
        self
    }

    /// Adds a length rounded to a tenth.
    pub(in crate::render) fn length(&mut self, length: f32) -> &mut Self {
        let length = (length * 10.0).round() / 10.0;
        // Adding zero turns `-0` into `0`.
        self.0.push_str(&(length + 0.0).to_string());
        self
    }

    pub(in crate::render) fn finish(self) -> String {
        self.0
    }
}
