//! The bibliography.

use crate::rules::id::SourceId;
use crate::rules::problem::Place;
use crate::rules::read::{PackReader, TableReader};

/// An entry of the bibliography: what a rule rests on, and how much of it was read.
///
/// Two entries are no publications: `general-knowledge` and `project-default`. They are never to be shown as if they were.
///
/// ```
/// use tcm_facial::rules::RulePack;
///
/// let pack = RulePack::standard();
/// let mut sources = pack.sources().iter();
/// let who = sources.find(|source| source.id().as_str() == "who-1999").ok_or("not in the bibliography")?;
/// assert_eq!((who.authors(), who.year()), (Some("World Health Organization"), Some(1999)));
/// assert!(who.was_read());
/// assert_eq!(who.part(), Some("sections 2.1, 5 and 5.2, contents list"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug)]
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
    pub(crate) place: Place,
}

impl Source {
    pub(crate) fn parse(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let id = row.required_string(reading, "id");
        let title = row.required_string(reading, "title");
        let authors = row.string(reading, "authors");
        let year = row.number(reading, "year");
        let venue = row.string(reading, "venue");
        let doi = row.string(reading, "doi");
        let pmid = row.string(reading, "pmid");
        let pmc = row.string(reading, "pmc");
        let isbn = row.string(reading, "isbn");
        let address = row.string(reading, "address");
        let kind = row.required_string(reading, "kind");
        if row.get("read").is_none() {
            reading.problem("`read` is missing: whether the text was read", row.place());
        }
        let read = row.flag(reading, "read");
        let part = row.string(reading, "part");
        let note = row.string(reading, "note");
        let place = reading.place(row.place());
        row.close(reading);
        Some(Self {
            id: SourceId::new(id?),
            title: title?,
            authors,
            year,
            venue,
            doi,
            pmid,
            pmc,
            isbn,
            address,
            kind: kind?,
            read: read?,
            part,
            note,
            place,
        })
    }

    /// The id that rules cite.
    #[must_use]
    pub const fn id(&self) -> &SourceId {
        &self.id
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The authors.
    #[must_use]
    pub fn authors(&self) -> Option<&str> {
        self.authors.as_deref()
    }

    /// The year of publication.
    #[must_use]
    pub const fn year(&self) -> Option<u16> {
        self.year
    }

    /// Journal, volume and page, or the like.
    #[must_use]
    pub fn venue(&self) -> Option<&str> {
        self.venue.as_deref()
    }

    /// The DOI.
    #[must_use]
    pub fn doi(&self) -> Option<&str> {
        self.doi.as_deref()
    }

    /// The number in `PubMed`.
    #[must_use]
    pub fn pmid(&self) -> Option<&str> {
        self.pmid.as_deref()
    }

    /// The number in `PubMed` Central.
    #[must_use]
    pub fn pmc(&self) -> Option<&str> {
        self.pmc.as_deref()
    }

    /// The ISBN.
    #[must_use]
    pub fn isbn(&self) -> Option<&str> {
        self.isbn.as_deref()
    }

    /// The address on the web.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// What kind of text it is: a trial, a review, a guideline, a page of a clinic, ...
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Whether the text was read, as far as [`Source::part`] says.
    #[must_use]
    pub const fn was_read(&self) -> bool {
        self.read
    }

    /// How much of it was read.
    #[must_use]
    pub fn part(&self) -> Option<&str> {
        self.part.as_deref()
    }

    /// What to know about it.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }
}
