//! The bibliography of a decision.

use crate::decision::{Decision, Protocol};
use crate::render::document::{Block, Kind, Mark, Phrase, Section};
use crate::rules::{Source, SourceId};
use crate::texts::en::report as texts;
use std::collections::BTreeSet;

pub(super) fn write(decision: &Decision) -> Section {
    let own = decision.findings().filter(|finding| !finding.is_for_everyone());
    let mut ids: BTreeSet<&str> = own.flat_map(|finding| finding.sources()).map(SourceId::as_str).collect();
    ids.extend(decision.protocol().into_iter().chain(decision.alternative()).flat_map(of_protocol));
    let mut section = bibliography(decision, &ids);
    let evidence = decision.evidence().to_string();
    if !evidence.is_empty() {
        section.blocks.insert(0, Block::Line(evidence.into()));
    }
    section
}

/// The entries of some ids, publications first.
pub(in crate::render) fn bibliography(decision: &Decision, ids: &BTreeSet<&str>) -> Section {
    let sources: Vec<&Source> = ids.iter().filter_map(|id| decision.source(id)).collect();
    let (publications, others): (Vec<&Source>, Vec<&Source>) =
        sources.into_iter().partition(|source| source.id().is_publication());
    let section = Section::new(Kind::Sources, texts::SOURCES);
    let section =
        publications.iter().fold(section, |section, source| section.entry(Mark::Source, entry(source)));
    others.iter().fold(section, |section, source| {
        let id = Phrase::default().source(source.id().as_str());
        section.entry(Mark::Source, id.and(&format!(": {}.", source.title())))
    })
}

/// The ids of the sources of a plan.
pub(in crate::render) fn of_protocol(protocol: &Protocol) -> BTreeSet<&str> {
    let reasons = protocol.insertions().flat_map(|insertion| insertion.because());
    let advice = protocol.aftercare().chain(protocol.advice()).chain(protocol.harms());
    let notes = protocol.adjuncts().map(|it| it.note()).chain(protocol.expectations().map(|it| it.note()));
    let of_notes = advice.chain(notes).flat_map(|note| note.sources());
    reasons.flat_map(|reason| reason.sources()).chain(of_notes).map(SourceId::as_str).collect()
}

fn entry(source: &Source) -> Phrase {
    let authors =
        source.authors().map(|authors| format!(" {}.", authors.trim_end_matches('.'))).unwrap_or_default();
    let year = source.year().map(|year| format!(" ({year})")).unwrap_or_default();
    let venue = source.venue().map(|venue| format!(" {venue}.")).unwrap_or_default();
    let read = texts::read(source.was_read(), source.part());
    let stop = if source.title().ends_with(['?', '!', '.']) { "" } else { "." };
    let id = Phrase::default().source(source.id().as_str());
    let entry =
        id.and(&format!(":{authors} {}{year}{stop}{venue} [{}; {read}]", source.title(), source.kind()));
    match address(source) {
        Some(address) => entry.and(" ").link(&address),
        None => entry,
    }
}

/// The best known address: that of the DOI, else of PMC, `PubMed` or any other.
fn address(source: &Source) -> Option<String> {
    let doi = source.doi().map(|doi| format!("https://doi.org/{doi}"));
    let pmc = || source.pmc().map(|pmc| format!("https://pmc.ncbi.nlm.nih.gov/articles/{pmc}/"));
    let pmid = || source.pmid().map(|pmid| format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/"));
    doi.or_else(pmc).or_else(pmid).or_else(|| on_the_web(source.address()?))
}

/// The address as a URL. Some only name a site in words.
fn on_the_web(address: &str) -> Option<String> {
    if address.starts_with("https://") || address.starts_with("http://") {
        return Some(address.to_owned());
    }
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    let is_host = host.contains('.') && host.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
    (is_host && !path.contains(char::is_whitespace)).then(|| format!("https://{address}"))
}
