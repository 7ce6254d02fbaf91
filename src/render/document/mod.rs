//! What is said, before it is set: a document of sections.
//!
//! Every sentence is decided once, where a document is put together; plain text, Markdown and HTML only set it.

mod phrase;
mod words;

pub(super) use phrase::{Phrase, Span};
pub(super) use words::{capitalised, counted, list, uncapitalised};

use crate::decision::Decision;
use std::collections::BTreeSet;

/// A document that can be had as plain text, as Markdown and as HTML.
///
/// [`render::stricta`](super::stricta) and [`render::patient`](super::patient) make one. A character that could change
/// how what stands around it is read (one that controls a terminal, or that turns the direction of writing round) is shown
/// as `�`, and each format escapes what would be markup in it.
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
pub struct Document {
    pub(super) title: Phrase,
    /// Whether the title is the first line in plain text too; a decision opens with its verdict there.
    pub(super) is_titled: bool,
    pub(super) sections: Vec<Section>,
    /// The decision whose face chart a page shows with its points.
    pub(super) chart: Option<Decision>,
    /// By which rules it was made, exactly.
    pub(super) imprint: Phrase,
}

impl Document {
    pub(super) fn new(title: impl Into<Phrase>, imprint: Phrase) -> Self {
        Self { title: title.into(), is_titled: true, sections: Vec::new(), chart: None, imprint }
    }

    pub(super) fn push(&mut self, section: Section) {
        self.sections.push(section);
    }

    /// The ids of the sources that the document names.
    pub(super) fn cited(&self) -> BTreeSet<String> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        let texts = blocks.filter_map(|block| match block {
            Block::Line(text) | Block::Entry { text, .. } => Some(text),
            Block::Insertions(_) => None,
        });
        let spans = texts.flat_map(Phrase::spans).filter(|span| matches!(span, Span::Source(_)));
        spans.map(|span| span.text().to_owned()).collect()
    }
}

/// What a section is, for those who look before they read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The verdict, with the mood it is told in.
    Verdict(Tone),
    /// What comes before anything else.
    Warning,
    /// The places of a plan; the face chart belongs here.
    Points,
    Plain,
    /// The bibliography.
    Sources,
    /// The statement.
    Statement,
}

/// How serious a verdict is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// A plan.
    Plan,
    /// Something comes first.
    Wait,
    /// Medical care at once.
    Urgent,
}

#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) kind: Kind,
    pub(super) title: Phrase,
    /// What the heading goes on with, said more quietly.
    pub(super) rest: Phrase,
    pub(super) blocks: Vec<Block>,
}

#[derive(Clone, Debug)]
pub(super) enum Block {
    /// A paragraph.
    Line(Phrase),
    /// One of several, with what belongs to it.
    Entry { mark: Mark, text: Phrase, details: Vec<Phrase> },
    /// The places of a plan.
    Insertions(Vec<Group>),
}

/// What an entry begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Bullet,
    Number(usize),
    /// An item of a checklist, such as `2a`.
    Item(&'static str),
    /// The id of a source, which others refer to.
    Source,
}

/// The insertions of one position and part of the body.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) label: Phrase,
    pub(super) rows: Vec<Row>,
}

/// One insertion.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) number: usize,
    /// The code of a point, or the words for a place without one.
    pub(super) name: Phrase,
    /// The names of a point: pinyin and characters.
    pub(super) names: Phrase,
    pub(super) side: &'static str,
    pub(super) needles: Option<String>,
    pub(super) stands_in: Option<String>,
    /// Where a point of trunk or limbs lies; the face has its chart.
    pub(super) region: Option<&'static str>,
    /// Depth, angle, needle, what is done with it; nothing where no needle is used.
    pub(super) technique: Vec<String>,
    pub(super) why: Phrase,
    /// What lies under the point.
    pub(super) mind: Option<String>,
}

impl Section {
    pub(super) fn new(kind: Kind, title: impl Into<Phrase>) -> Self {
        Self { kind, title: title.into(), rest: Phrase::default(), blocks: Vec::new() }
    }

    /// What the heading goes on with.
    pub(super) fn rest(mut self, rest: impl Into<Phrase>) -> Self {
        self.rest = rest.into();
        self
    }

    /// A paragraph.
    pub(super) fn line(&mut self, text: impl Into<Phrase>) -> &mut Self {
        self.blocks.push(Block::Line(text.into()));
        self
    }

    /// One of several.
    pub(super) fn item(&mut self, text: impl Into<Phrase>) -> &mut Self {
        self.entry(Mark::Bullet, text)
    }

    /// One of several, with a mark of its own.
    pub(super) fn entry(&mut self, mark: Mark, text: impl Into<Phrase>) -> &mut Self {
        self.blocks.push(Block::Entry { mark, text: text.into(), details: Vec::new() });
        self
    }

    /// What belongs to the entry before.
    pub(super) fn detail(&mut self, text: impl Into<Phrase>) -> &mut Self {
        let text = text.into();
        match self.blocks.last_mut() {
            Some(Block::Entry { details, .. }) => details.push(text),
            _ => self.blocks.push(Block::Line(text)),
        }
        self
    }
}
