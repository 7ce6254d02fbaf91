//! An entry of a bibliography: what kind of text it is, and its venue in parts.

use crate::rules::Source;
use std::collections::BTreeMap;

/// A publication, with what both formats ask for.
pub(super) struct Entry<'a> {
    pub(super) source: &'a Source,
    pub(super) kind: EntryKind,
    pub(super) venue: Option<Venue<'a>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum EntryKind {
    Article,
    Book,
    Report,
    Standard,
    Webpage,
    Document,
}

/// A journal with volume, issue and pages; the whole as the journal if it is written in another way.
#[derive(Clone, Copy)]
pub(super) struct Venue<'a> {
    pub(super) journal: &'a str,
    pub(super) volume: Option<&'a str>,
    pub(super) issue: Option<&'a str>,
    pub(super) pages: Option<&'a str>,
}

/// The publications in the order of their ids, each once.
pub(super) fn entries<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Vec<Entry<'a>> {
    let publications = sources.into_iter().filter(|source| source.id().is_publication());
    let by_id: BTreeMap<&str, &Source> = publications.map(|source| (source.id().as_str(), source)).collect();
    by_id.into_values().map(Entry::new).collect()
}

impl<'a> Entry<'a> {
    fn new(source: &'a Source) -> Self {
        let kind = match source.kind() {
            "textbook" => EntryKind::Book,
            "standard" => EntryKind::Standard,
            "practice" | "seed" if source.address().is_some() => EntryKind::Webpage,
            "practice" | "seed" => EntryKind::Document,
            _ if source.venue().is_some() => EntryKind::Article,
            "guideline" => EntryKind::Report,
            _ if source.address().is_some() => EntryKind::Webpage,
            _ => EntryKind::Document,
        };
        Self { source, kind, venue: source.venue().map(Venue::read) }
    }

    /// How much of the text was read, and a remark about it.
    pub(super) fn note(&self) -> String {
        let read = match (self.source.was_read(), self.source.part()) {
            (true, Some(part)) => format!("Read: {part}"),
            (true, None) => "Read".to_owned(),
            (false, _) => "Not read".to_owned(),
        };
        match self.source.note() {
            Some(note) => format!("{read}. {note}"),
            None => read,
        }
    }
}

impl<'a> Venue<'a> {
    /// Reads `Acupunct Med 22(1):40-43`, with or without an issue.
    fn read(venue: &'a str) -> Self {
        let parts = || {
            let (journal, place) = venue.rsplit_once(' ')?;
            let (volume, pages) = place.split_once(':')?;
            let (volume, issue) = match volume.strip_suffix(')') {
                Some(volume) => volume.split_once('(').map(|(volume, issue)| (volume, Some(issue)))?,
                None => (volume, None),
            };
            let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            let is_clear = is_number(volume)
                && issue.is_none_or(is_number)
                && !pages.is_empty()
                && !journal.bytes().any(|byte| byte.is_ascii_digit());
            is_clear.then_some(Self { journal, volume: Some(volume), issue, pages: Some(pages) })
        };
        parts().unwrap_or(Self { journal: venue, volume: None, issue: None, pages: None })
    }
}
