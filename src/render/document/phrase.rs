//! Text in spans: plain, strong, code, citation, Chinese, link.

use crate::atlas::spelling::changes_its_surroundings;
use crate::texts::en::words::separator;

/// Clean text in spans: runs of white space are one space, and characters that would change how their surroundings are read are
/// `�`. All text enters a document through a phrase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::render) struct Phrase(Vec<Span>);

/// A run of text with one meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::render) enum Span {
    Plain(String),
    Strong(String),
    /// The id of a rule, or a fact of the rule language.
    Code(String),
    /// The id of a source, a citation.
    Source(String),
    /// Chinese in traditional characters.
    Traditional(String),
    /// Chinese in simplified characters.
    Simplified(String),
    /// An `https` or `http` address.
    Link(String),
}

impl Span {
    pub(in crate::render) fn text(&self) -> &str {
        match self {
            Self::Plain(text)
            | Self::Strong(text)
            | Self::Code(text)
            | Self::Source(text)
            | Self::Traditional(text)
            | Self::Simplified(text)
            | Self::Link(text) => text,
        }
    }
}

impl Phrase {
    pub(in crate::render) fn spans(&self) -> &[Span] {
        &self.0
    }

    pub(in crate::render) fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text().is_empty())
    }

    /// The text without addresses.
    pub(in crate::render) fn plain(&self) -> String {
        self.0.iter().filter(|span| !matches!(span, Span::Link(_))).map(Span::text).collect()
    }

    pub(in crate::render) fn and(self, text: &str) -> Self {
        self.with(text, Span::Plain)
    }

    pub(in crate::render) fn strong(self, text: &str) -> Self {
        self.with(text, Span::Strong)
    }

    pub(in crate::render) fn code(self, id: impl AsRef<str>) -> Self {
        self.with(id.as_ref(), Span::Code)
    }

    pub(in crate::render) fn source(self, id: &str) -> Self {
        self.with(id, Span::Source)
    }

    pub(in crate::render) fn traditional(self, text: &str) -> Self {
        self.with(text, Span::Traditional)
    }

    pub(in crate::render) fn simplified(self, text: &str) -> Self {
        self.with(text, Span::Simplified)
    }

    /// Adds an address; anything else stays plain text.
    pub(in crate::render) fn link(self, address: &str) -> Self {
        let is_address = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
        let can_stand = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '`');
        if is_address && address.chars().all(can_stand) {
            self.with(address, Span::Link)
        } else {
            self.and(address)
        }
    }

    /// Appends another phrase.
    pub(in crate::render) fn join(mut self, other: &Self) -> Self {
        self.0.extend(other.0.iter().cloned());
        self
    }

    /// ` [rule]`.
    pub(in crate::render) fn by_rule(self, id: impl AsRef<str>) -> Self {
        self.and(" [").code(id).and("]")
    }

    /// Adds ids of sources as a list in words.
    pub(in crate::render) fn sources<T: AsRef<str>>(self, ids: &[T]) -> Self {
        self.listed(ids, Self::source)
    }

    /// Adds codes as a list in words.
    pub(in crate::render) fn codes<T: AsRef<str>>(self, ids: &[T]) -> Self {
        self.listed(ids, |phrase, id| phrase.code(id))
    }

    /// ` [source and source]`.
    pub(in crate::render) fn cited<T: AsRef<str>>(self, ids: &[T]) -> Self {
        self.and(" [").sources(ids).and("]")
    }

    fn listed<T: AsRef<str>>(mut self, ids: &[T], add: impl Fn(Self, &str) -> Self) -> Self {
        for (index, id) in ids.iter().enumerate() {
            let remaining = ids.len().saturating_sub(index);
            let between = if index == 0 { "" } else { separator(remaining) };
            self = add(self.and(between), id.as_ref());
        }
        self
    }

    fn with(mut self, text: &str, span: fn(String) -> Span) -> Self {
        let mut after_space = self.0.last().is_some_and(|last| last.text().ends_with(' '));
        let mut harmless = String::with_capacity(text.len());
        for c in text.chars() {
            let space = c.is_whitespace();
            if !(space && after_space) {
                harmless.push(if space {
                    ' '
                } else if changes_its_surroundings(c) {
                    char::REPLACEMENT_CHARACTER
                } else {
                    c
                });
            }
            after_space = space;
        }
        if !harmless.is_empty() {
            self.0.push(span(harmless));
        }
        self
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Self::default().and(text)
    }
}

impl From<&String> for Phrase {
    fn from(text: &String) -> Self {
        Self::default().and(text)
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self::default().and(&text)
    }
}
