//! The bibliography of one decision.

use super::page::Page;
use crate::protocol::{Decision, Note, Protocol};
use crate::rules::Source;
use std::collections::BTreeSet;

pub(super) fn write(page: &mut Page, decision: &Decision) {
    let findings = decision.findings();
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    for finding in findings.iter().filter(|finding| !finding.is_for_everyone()) {
        ids.extend(finding.sources());
    }
    for protocol in decision.protocol().into_iter().chain(decision.alternative()) {
        of_protocol(protocol, &mut ids);
    }
    let sources: Vec<&Source> = ids.iter().filter_map(|id| decision.source(id)).collect();
    let (texts, none): (Vec<&Source>, Vec<&Source>) =
        sources.into_iter().partition(|source| source.id().is_publication());
    page.heading("SOURCES");
    for source in texts {
        page.item(&entry(source));
    }
    for source in none {
        page.item(&format!("{}: {}.", source.id(), source.title()));
    }
}

fn of_protocol<'a>(protocol: &'a Protocol, ids: &mut BTreeSet<&'a str>) {
    for insertion in protocol.insertions() {
        for reason in insertion.because() {
            ids.extend(reason.sources());
        }
    }
    let mut add = |notes: Vec<Note<'a>>| {
        for note in notes {
            ids.extend(note.sources().iter().map(crate::rules::SourceId::as_str));
        }
    };
    add(protocol.aftercare());
    add(protocol.advice());
    add(protocol.harms());
    add(protocol.adjuncts().iter().map(crate::protocol::Adjunct::note).collect());
    add(protocol.expectations().iter().map(crate::protocol::Expectation::note).collect());
}

fn entry(source: &Source) -> String {
    let authors =
        source.authors().map(|authors| format!(" {}.", authors.trim_end_matches('.'))).unwrap_or_default();
    let year = source.year().map(|year| format!(" ({year})")).unwrap_or_default();
    let venue = source.venue().map(|venue| format!(" {venue}.")).unwrap_or_default();
    let read = match (source.was_read(), source.part()) {
        (true, Some(part)) => format!("read: {part}"),
        (true, None) => "read".to_owned(),
        (false, _) => "not read".to_owned(),
    };
    let stop = if source.title().ends_with(['?', '!', '.']) { "" } else { "." };
    format!("{}:{authors} {}{year}{stop}{venue} [{}; {read}]", source.id(), source.title(), source.kind())
}
