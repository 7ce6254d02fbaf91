//! The format-independent form of a report: sections of paragraphs, lists and tables.
//!
//! A report is composed once; plain text, Markdown and HTML only lay it out.

mod phrase;
mod table;

pub(super) use phrase::{BOX, NO_BREAK, Phrase, Span, SpanKind};
pub(super) use table::{Cell, Column, ColumnRole, Group, Table};

use crate::decision::Decision;

/// A report that can be written as plain text, Markdown or HTML.
///
/// [`render::report`](super::report()), [`render::stricta`](super::stricta()) and [`render::patient`](super::patient()) return
/// one. Control characters, and characters that change the direction of writing, appear as `�`. Each format escapes its own
/// markup.
///
/// ```
/// use tcm_facial::intake::Intake;
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let report = render::stricta(&Engine::standard().decide(&intake), None);
/// assert!(report.text().starts_with("STRICTA"));
/// assert!(report.markdown().starts_with("# STRICTA"));
/// assert!(report.html().starts_with("<!DOCTYPE html>"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Document {
    pub(super) title: Phrase,
    /// Whether plain text starts with the title. The report of a decision starts with its verdict instead.
    pub(super) is_titled: bool,
    /// Whether it is meant to fit one page.
    pub(super) is_one_page: bool,
    /// What comes first, on a page of its own.
    pub(super) card: Vec<Section>,
    pub(super) sections: Vec<Section>,
    /// The decision whose face chart a page shows with its points.
    pub(super) chart: Option<Decision>,
    /// The version of the library and of the rules that made it.
    pub(super) imprint: Phrase,
}

impl Document {
    pub(super) fn new(title: impl Into<Phrase>, imprint: Phrase) -> Self {
        Self {
            title: title.into(),
            is_titled: true,
            is_one_page: false,
            card: Vec::new(),
            sections: Vec::new(),
            chart: None,
            imprint,
        }
    }

    /// A document that is meant to fit one page.
    pub(super) fn of_one_page(title: impl Into<Phrase>, imprint: Phrase) -> Self {
        Self { is_one_page: true, ..Self::new(title, imprint) }
    }

    pub(super) fn push(&mut self, section: Section) {
        self.sections.push(section);
    }

    pub(super) fn push_unless_empty(&mut self, section: Section) {
        if !section.blocks.is_empty() {
            self.push(section);
        }
    }
}

impl Document {
    /// Changes every phrase of the sections, in the order in which they are read.
    pub(super) fn for_each_phrase(&mut self, mut change: impl FnMut(&mut Phrase)) {
        for section in &mut self.sections {
            change(&mut section.title);
            change(&mut section.rest);
            for block in &mut section.blocks {
                match block {
                    Block::Line(text) | Block::Heading(text) => change(text),
                    Block::Entry { text, details, .. } => {
                        change(text);
                        details.iter_mut().for_each(&mut change);
                    }
                    Block::Table(table) => table.for_each_phrase(&mut change),
                    Block::Write(field) => change(&mut field.label),
                }
            }
        }
    }
}

/// The role of a section, which decides its styling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The verdict.
    Verdict(Tone),
    /// Something to read before anything else.
    Warning,
    /// The insertions of a plan. The face chart belongs here.
    Points,
    Plain,
    /// The bibliography.
    Sources,
    /// The statement of scope and limits.
    Statement,
}

/// How serious a verdict is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// A plan.
    Plan,
    /// A plan has to wait.
    Wait,
    /// Medical care at once.
    Urgent,
}

#[derive(Clone, Debug)]
#[must_use]
pub(super) struct Section {
    pub(super) kind: Kind,
    pub(super) title: Phrase,
    /// The rest of the heading, set less prominently.
    pub(super) rest: Phrase,
    pub(super) blocks: Vec<Block>,
}

#[derive(Clone, Debug)]
pub(super) enum Block {
    /// A paragraph.
    Line(Phrase),
    /// A list item with its details.
    Entry {
        mark: Mark,
        text: Phrase,
        details: Vec<Phrase>,
    },
    /// The heading of the blocks that follow, below that of the section.
    Heading(Phrase),
    Table(Table),
    /// What somebody writes here by hand, such as a name or notes.
    Write(Field),
}

/// Room to write.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) label: Phrase,
    /// Height, in lines.
    pub(super) lines: u8,
}

/// The marker of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Bullet,
    Number(usize),
    /// A question that is answered by yes or no.
    YesNo,
    /// An item of a checklist, such as `2a`.
    Item(&'static str),
    /// An entry of the bibliography: the text starts with the id that citations refer to.
    Source,
}

impl Section {
    pub(super) fn new(kind: Kind, title: impl Into<Phrase>) -> Self {
        Self { kind, title: title.into(), rest: Phrase::default(), blocks: Vec::new() }
    }

    /// Sets the rest of the heading.
    pub(super) fn rest(mut self, rest: impl Into<Phrase>) -> Self {
        self.rest = rest.into();
        self
    }

    /// Adds a paragraph.
    pub(super) fn line(self, text: impl Into<Phrase>) -> Self {
        self.lines([text])
    }

    /// Adds paragraphs.
    pub(super) fn lines<T: Into<Phrase>>(mut self, texts: impl IntoIterator<Item = T>) -> Self {
        self.blocks.extend(texts.into_iter().map(|text| Block::Line(text.into())));
        self
    }

    /// Adds room to write, in lines.
    pub(super) fn write(mut self, label: impl Into<Phrase>, lines: u8) -> Self {
        self.blocks.push(Block::Write(Field { label: label.into(), lines }));
        self
    }

    pub(super) fn table(mut self, table: Table) -> Self {
        self.blocks.push(Block::Table(table));
        self
    }

    /// Adds a heading below that of the section.
    pub(super) fn heading(mut self, text: impl Into<Phrase>) -> Self {
        self.blocks.push(Block::Heading(text.into()));
        self
    }

    /// Adds a bulleted list item.
    pub(super) fn item(self, text: impl Into<Phrase>) -> Self {
        self.entry(Mark::Bullet, text)
    }

    /// Adds bulleted list items.
    pub(super) fn items<T: Into<Phrase>>(self, texts: impl IntoIterator<Item = T>) -> Self {
        texts.into_iter().fold(self, Self::item)
    }

    /// Adds numbered list items.
    pub(super) fn numbered<T: Into<Phrase>>(self, texts: impl IntoIterator<Item = T>) -> Self {
        (1..).zip(texts).fold(self, |section, (number, text)| section.entry(Mark::Number(number), text))
    }

    /// Adds a list item with any marker.
    pub(super) fn entry(mut self, mark: Mark, text: impl Into<Phrase>) -> Self {
        self.blocks.push(Block::Entry { mark, text: text.into(), details: Vec::new() });
        self
    }

    /// Adds a detail to the last list item.
    pub(super) fn detail(self, text: impl Into<Phrase>) -> Self {
        self.details([text])
    }

    /// Adds details to the last list item.
    pub(super) fn details<T: Into<Phrase>>(mut self, texts: impl IntoIterator<Item = T>) -> Self {
        for text in texts {
            match self.blocks.last_mut() {
                Some(Block::Entry { details, .. }) => details.push(text.into()),
                _ => self.blocks.push(Block::Line(text.into())),
            }
        }
        self
    }
}
