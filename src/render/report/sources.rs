//! The bibliography of a decision.

use super::Detail;
use super::short_entry::{address, short_entry};
use crate::decision::{Decision, Protocol};
use crate::render::document::{Block, Document, Kind, Mark, Phrase, Section, SpanKind};
use crate::rules::{Source, SourceId};
use crate::texts::en::report as texts;
use std::collections::BTreeSet;

/// Adds the bibliography: every source in full, or a short line for each that the report cites.
pub(super) fn write(report: &mut Document, decision: &Decision, detail: Detail) {
    let section = if detail.is_full() { in_full(decision) } else { cited(report, decision) };
    report.push_unless_empty(section);
}

fn in_full(decision: &Decision) -> Section {
    let own = decision.findings().filter(|finding| !finding.is_for_everyone());
    let mut ids: BTreeSet<&str> = own.flat_map(|finding| finding.sources()).map(SourceId::as_str).collect();
    ids.extend(plans(decision).flat_map(of_protocol));
    let mut section = bibliography(decision, &ids);
    let evidence = decision.evidence().to_string();
    if !evidence.is_empty() {
        section.blocks.insert(0, Block::Line(evidence.into()));
    }
    section
}

fn plans(decision: &Decision) -> impl Iterator<Item = &Protocol> {
    decision.protocol().into_iter().chain(decision.alternative())
}

/// Numbers the citations of a report in their order. What is no publication is named in words instead.
fn cited(report: &mut Document, decision: &Decision) -> Section {
    let mut numbered: Vec<&Source> = Vec::new();
    let mut unpublished: BTreeSet<&str> = BTreeSet::new();
    report.for_each_phrase(|phrase| {
        for span in phrase.spans_mut().filter(|span| span.kind == SpanKind::Source) {
            let Some(source) = decision.source(&span.text) else { continue };
            if let Some(words) = texts::unpublished(source.id().as_str()) {
                unpublished.insert(source.id().as_str());
                span.kind = SpanKind::Plain;
                span.text = words.to_owned();
                continue;
            }
            let known = numbered.iter().position(|known| known.id() == source.id());
            let place = known.unwrap_or(numbered.len());
            if known.is_none() {
                numbered.push(source);
            }
            span.text = place.saturating_add(1).to_string();
        }
    });
    let others: BTreeSet<&str> = plans(decision).flat_map(of_protocol).collect();
    let is_new = |id: &&&str| {
        texts::unpublished(id).is_none() && numbered.iter().all(|source| source.id().as_str() != **id)
    };
    let others = others.iter().filter(is_new).count();
    let entries = (1_usize..).zip(&numbered).map(|(number, source)| (number, *source));
    let section = entries.fold(Section::new(Kind::Sources, texts::SOURCES), |section, (number, source)| {
        section.entry(Mark::Source, short_entry(number, source))
    });
    let explained = unpublished.into_iter().filter_map(texts::what_is_unpublished);
    let about = explained.map(str::to_owned).chain((others > 0).then(|| texts::other_sources(others)));
    section.lines(about.map(|words| Phrase::from(words).quiet()))
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
