//! Text in spans: plain, strong, code, citation, Chinese, link.

use crate::atlas::spelling::changes_its_surroundings;
use crate::rules::LocalizedText;
use std::borrow::Cow;

/// Clean text in spans: runs of white space are one space, and characters that would change how their surroundings are read are
/// `�`. All text enters a document through a phrase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::render) struct Phrase {
    spans: Vec<Span>,
    is_quiet: bool,
}

/// A run of text with one meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::render) struct Span {
    pub(in crate::render) kind: SpanKind,
    pub(in crate::render) text: String,
}

/// A box to tick as plain text shows it, and the space that does not part it from its answer.
pub(in crate::render) const BOX: &str = "[ ] ";
pub(in crate::render) const NO_BREAK: &str = "\u{a0}";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum SpanKind {
    Plain,
    Strong,
    /// The id of a rule, or a fact of the rule language.
    Code,
    /// The id of a source, a citation.
    Source,
    /// Chinese in traditional characters.
    Traditional,
    /// Chinese in simplified characters.
    Simplified,
    /// An `https` or `http` address.
    Link,
    /// An answer with a box to tick: [`BOX`], then the answer.
    Box,
    /// Places to write numbers, which one line holds.
    Blank,
}

impl Span {
    fn plain(&self) -> Cow<'_, str> {
        match self.kind {
            SpanKind::Box | SpanKind::Blank => Cow::Owned(self.text.replace(' ', NO_BREAK)),
            _ => Cow::Borrowed(&self.text),
        }
    }
}

impl Phrase {
    pub(in crate::render) fn spans(&self) -> &[Span] {
        &self.spans
    }

    pub(in crate::render) fn spans_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        self.spans.iter_mut()
    }

    /// Sets it less prominently, where a format can: for reasons, which nobody acts on.
    pub(in crate::render) fn quiet(mut self) -> Self {
        self.is_quiet = true;
        self
    }

    pub(in crate::render) const fn is_quiet(&self) -> bool {
        self.is_quiet
    }

    pub(in crate::render) fn is_empty(&self) -> bool {
        self.spans.iter().all(|span| span.text.is_empty())
    }

    /// The text without addresses. Boxes are not parted from their answers.
    pub(in crate::render) fn plain(&self) -> String {
        self.spans.iter().filter(|span| span.kind != SpanKind::Link).map(Span::plain).collect()
    }

    /// The text, with each address that is no longer than `longest` characters.
    pub(in crate::render) fn with_addresses(&self, longest: usize) -> String {
        let fits = |span: &&Span| span.kind != SpanKind::Link || span.text.len() <= longest;
        self.spans.iter().filter(fits).map(Span::plain).collect()
    }

    pub(in crate::render) fn and(self, text: &str) -> Self {
        self.with(text, SpanKind::Plain)
    }

    pub(in crate::render) fn strong(self, text: &str) -> Self {
        self.with(text, SpanKind::Strong)
    }

    pub(in crate::render) fn code(self, id: impl AsRef<str>) -> Self {
        self.with(id.as_ref(), SpanKind::Code)
    }

    pub(in crate::render) fn source(self, id: &str) -> Self {
        self.with(id, SpanKind::Source)
    }

    pub(in crate::render) fn traditional(self, text: &str) -> Self {
        self.with(text, SpanKind::Traditional)
    }

    pub(in crate::render) fn simplified(self, text: &str) -> Self {
        self.with(text, SpanKind::Simplified)
    }

    /// Adds an address; anything else stays plain text.
    pub(in crate::render) fn link(self, address: &str) -> Self {
        let is_address = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
        let can_stand = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '`');
        if is_address && address.chars().all(can_stand) {
            self.with(address, SpanKind::Link)
        } else {
            self.and(address)
        }
    }

    /// Adds an answer with a box to tick.
    pub(in crate::render) fn boxed(self, answer: &str) -> Self {
        self.with(&format!("{BOX}{answer}"), SpanKind::Box)
    }

    /// Adds a text that is not broken over lines: places to write a number.
    pub(in crate::render) fn blank(self, text: &str) -> Self {
        self.with(text, SpanKind::Blank)
    }

    /// Appends another phrase.
    pub(in crate::render) fn join(mut self, other: &Self) -> Self {
        self.spans.extend(other.spans.iter().cloned());
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

    /// ` [source, source]`.
    pub(in crate::render) fn cited<T: AsRef<str>>(self, ids: &[T]) -> Self {
        self.and(" [").joined(ids, ", ", |phrase, id| phrase.source(id.as_ref())).and("]")
    }

    fn listed<T: AsRef<str>>(self, ids: &[T], add: impl Fn(Self, &str) -> Self) -> Self {
        let Some((last, others)) = ids.split_last() else { return self };
        let listed = self.joined(others, ", ", |phrase, id| add(phrase, id.as_ref()));
        add(if others.is_empty() { listed } else { listed.and(" and ") }, last.as_ref())
    }

    /// Adds items with a text between them.
    pub(in crate::render) fn joined<T>(
        self,
        items: impl IntoIterator<Item = T>,
        between: &str,
        add: impl Fn(Self, T) -> Self,
    ) -> Self {
        let numbered = items.into_iter().enumerate();
        numbered
            .fold(self, |phrase, (index, item)| add(phrase.and(if index == 0 { "" } else { between }), item))
    }

    fn with(mut self, text: &str, kind: SpanKind) -> Self {
        let mut after_space = self.spans.last().is_some_and(|last| last.text.ends_with(' '));
        let mut clean = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                c if c.is_whitespace() && after_space => {}
                c if c.is_whitespace() => clean.push(' '),
                c if changes_its_surroundings(c) => clean.push(char::REPLACEMENT_CHARACTER),
                c => clean.push(c),
            }
            after_space = c.is_whitespace();
        }
        if !clean.is_empty() {
            self.spans.push(Span { kind, text: clean });
        }
        self
    }
}

impl<T: AsRef<str>> From<T> for Phrase {
    fn from(text: T) -> Self {
        Self::default().and(text.as_ref())
    }
}

impl From<&LocalizedText> for Phrase {
    fn from(text: &LocalizedText) -> Self {
        text.en().into()
    }
}
