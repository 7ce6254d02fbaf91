//! An entry as an item of CSL-JSON.

use super::entry::{Entry, EntryKind};
use serde::Serialize;

/// An item. `None` is left out, because the schema of CSL-JSON knows no null.
#[derive(Serialize)]
pub(super) struct CslItem<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<[LiteralName<'a>; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Date>,
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    container_title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    volume: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issue: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'a str>,
    #[serde(rename = "DOI", skip_serializing_if = "Option::is_none")]
    doi: Option<&'a str>,
    #[serde(rename = "PMID", skip_serializing_if = "Option::is_none")]
    pmid: Option<&'a str>,
    #[serde(rename = "PMCID", skip_serializing_if = "Option::is_none")]
    pmcid: Option<&'a str>,
    #[serde(rename = "ISBN", skip_serializing_if = "Option::is_none")]
    isbn: Option<&'a str>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    note: String,
}

/// Authors as they are written.
#[derive(Serialize)]
struct LiteralName<'a> {
    literal: &'a str,
}

/// A year.
#[derive(Serialize)]
struct Date {
    #[serde(rename = "date-parts")]
    date_parts: [[u16; 1]; 1],
}

impl<'a> CslItem<'a> {
    pub(super) fn new(entry: &Entry<'a>) -> Self {
        let Entry { source, kind, venue } = entry;
        let kind = match kind {
            EntryKind::Article => "article-journal",
            EntryKind::Book => "book",
            EntryKind::Report => "report",
            EntryKind::Standard => "standard",
            EntryKind::Webpage => "webpage",
            EntryKind::Document => "document",
        };
        Self {
            id: source.id().as_str(),
            kind,
            title: source.title(),
            author: source.authors().map(|literal| [LiteralName { literal }]),
            issued: source.year().map(|year| Date { date_parts: [[year]] }),
            container_title: venue.map(|venue| venue.journal),
            volume: venue.and_then(|venue| venue.volume),
            issue: venue.and_then(|venue| venue.issue),
            page: venue.and_then(|venue| venue.pages),
            doi: source.doi(),
            pmid: source.pmid(),
            pmcid: source.pmc(),
            isbn: source.isbn(),
            url: source.address(),
            note: entry.note(),
        }
    }
}
