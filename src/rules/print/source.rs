//! An entry of the bibliography as text.

use super::super::kinds::source::Source;
use super::super::rule_kind::RuleKind;
use super::table::{Table, quoted};

pub(super) fn table(source: &Source) -> Table {
    let mut table = Table::of(RuleKind::Source, source.id.as_str());
    table.put("title", quoted(&source.title));
    table.put_some("authors", source.authors.as_deref().map(quoted));
    table.put_some("year", source.year);
    table.put_some("venue", source.venue.as_deref().map(quoted));
    table.put_some("doi", source.doi.as_deref().map(quoted));
    table.put_some("pmid", source.pmid.as_deref().map(quoted));
    table.put_some("pmc", source.pmc.as_deref().map(quoted));
    table.put_some("isbn", source.isbn.as_deref().map(quoted));
    table.put_some("address", source.address.as_deref().map(quoted));
    table.put("kind", quoted(&source.kind));
    table.put("read", source.read);
    table.put_some("part", source.part.as_deref().map(quoted));
    table.put_some("note", source.note.as_deref().map(quoted));
    table
}
