//! The bibliography.

use crate::rules::codec::{keys, parsed};
use crate::rules::id::SourceId;
use crate::rules::problem::Place;
use serde::Serialize;

/// An entry of the bibliography: what a rule is based on, and how much of it was read.
///
/// Two entries are not publications, and must not be shown as such: `general-knowledge` and `project-default`.
///
/// ```
/// use tcm_facial::rules::RulePack;
///
/// let pack = RulePack::standard();
/// let mut sources = pack.sources().iter();
/// let who = sources.find(|source| source.id().as_str() == "who-1999").ok_or("not in the bibliography")?;
/// assert_eq!((who.authors(), who.year()), (Some("World Health Organization"), Some(1999)));
/// assert!(who.was_read());
/// assert_eq!(who.part(), Some("sections 2.1, 3.3, 5 and 5.2, contents list"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    pub(crate) id: SourceId,
    pub(crate) title: String,
    pub(crate) authors: Option<String>,
    pub(crate) year: Option<u16>,
    pub(crate) venue: Option<String>,
    pub(crate) doi: Option<String>,
    pub(crate) pmid: Option<String>,
    pub(crate) pmc: Option<String>,
    pub(crate) isbn: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) kind: String,
    pub(crate) read: bool,
    pub(crate) part: Option<String>,
    pub(crate) note: Option<String>,
    #[serde(skip)]
    pub(crate) place: Place,
}

keys! {
    Source {
        ..place,
        id: "id" via parsed,
        title: "title",
        authors: "authors",
        year: "year",
        venue: "venue",
        doi: "doi",
        pmid: "pmid",
        pmc: "pmc",
        isbn: "isbn",
        address: "address",
        kind: "kind",
        read: "read",
        part: "part",
        note: "note",
    }
}

impl Source {
    /// The id that rules cite.
    pub const fn id(&self) -> &SourceId {
        &self.id
    }

    /// The title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The authors.
    pub fn authors(&self) -> Option<&str> {
        self.authors.as_deref()
    }

    /// The year of publication.
    pub const fn year(&self) -> Option<u16> {
        self.year
    }

    /// Journal, volume and page, or the equivalent.
    pub fn venue(&self) -> Option<&str> {
        self.venue.as_deref()
    }

    /// The DOI.
    pub fn doi(&self) -> Option<&str> {
        self.doi.as_deref()
    }

    /// The `PubMed` id.
    pub fn pmid(&self) -> Option<&str> {
        self.pmid.as_deref()
    }

    /// The `PubMed` Central id.
    pub fn pmc(&self) -> Option<&str> {
        self.pmc.as_deref()
    }

    /// The ISBN.
    pub fn isbn(&self) -> Option<&str> {
        self.isbn.as_deref()
    }

    /// The web address.
    pub fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// The kind of text: a trial, a review, a guideline, a page of a clinic, ...
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Whether the text was read, to the extent that [`Source::part`] says.
    pub const fn was_read(&self) -> bool {
        self.read
    }

    /// The part of it that was read.
    pub fn part(&self) -> Option<&str> {
        self.part.as_deref()
    }

    /// A remark about it.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }
}
