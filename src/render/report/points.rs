//! The insertions in order, and what was withheld.

use super::Detail;
use crate::atlas::{DeQi, Part, Point, SessionPhase, Structure};
use crate::decision::{Contribution, Insertion, InsertionRole, Protocol, Site, Technique};
use crate::intake::Modality;
use crate::render::document::{Cell, ColumnRole, Kind, Section, Table};
use crate::render::wording::{direction, needle_size, range, side, site_name, stimulation};
use crate::texts::en::words::{counted, label, list};
use crate::texts::en::{page, report as texts};

/// Where each place lies, what is at risk there, and the reasons for it.
pub(super) fn reasons(protocol: &Protocol, detail: Detail) -> Section {
    let columns =
        [(page::NUMBER, ColumnRole::Number), (page::PLACE, ColumnRole::Name), (page::WHY, ColumnRole::Quiet)];
    let mut table = Table::new(page::INSERTIONS, columns);
    for (number, insertion) in (1_u16..).zip(protocol.insertions()) {
        // Acupressure does not endanger what lies under a point.
        let mind = insertion.technique().and_then(|_| mind(&insertion));
        table.row(vec![
            Cell::new(number.to_string()),
            Cell::new(site_name(insertion.site())).notes(location(&insertion)).notes(mind),
            Cell::new(list(insertion.because().map(|reason| why(reason, detail)))),
        ]);
    }
    Section::new(Kind::Points, texts::PLACES).rest(texts::PLACES_REST).table(table)
}

/// A section with the insertions in order.
pub(in crate::render) fn insertions(title: &str, rest: &str, protocol: &Protocol) -> Section {
    Section::new(Kind::Points, title).rest(rest).table(table(protocol))
}

/// The insertions in order, grouped by position and part of the body.
fn table(protocol: &Protocol) -> Table {
    let columns = [
        (page::NUMBER, ColumnRole::Number),
        (page::PLACE, ColumnRole::Name),
        (page::SIDE, ColumnRole::Text),
        (page::HOW, ColumnRole::Text),
        (page::WHY, ColumnRole::Quiet),
    ];
    let mut table = Table::new(page::INSERTIONS, columns);
    let mut before = None;
    for (number, insertion) in (1_u16..).zip(protocol.insertions()) {
        let here = (insertion.phase(), insertion.part());
        if before != Some(here) {
            before = Some(here);
            table.group(group_name(here, protocol));
        }
        table.row(row(number, &insertion));
    }
    table
}

fn group_name((phase, part): (SessionPhase, Part), protocol: &Protocol) -> String {
    let part = match part {
        Part::Face => texts::FACE,
        Part::Body => texts::BODY,
    };
    let minutes = match phase {
        SessionPhase::Prone => protocol.prone_retention_min(),
        SessionPhase::Supine => protocol.retention_min(),
    };
    let minutes = minutes.map(texts::minutes).unwrap_or_default();
    // Acupressure can be given sitting, and nobody pregnant lies prone.
    let position = match (protocol.modality(), phase) {
        (Modality::Needle, phase) => label(phase),
        (_, SessionPhase::Prone) => texts::FROM_BEHIND,
        (_, SessionPhase::Supine) => texts::FROM_THE_FRONT,
    };
    texts::group(position, part, &minutes)
}

fn row(number: u16, insertion: &Insertion<'_>) -> Vec<Cell> {
    let stands_in = insertion.stands_in_for().map(|point| texts::stands_in(point.code()));
    let needles = insertion.needles();
    let technique = insertion.technique();
    let how = technique.as_ref().map(|technique| needling(insertion.site(), technique).join(", "));
    // Acupressure does not endanger what lies under a point.
    let mind = technique.and_then(|_| mind(insertion));
    vec![
        Cell::new(number.to_string()),
        Cell::new(site_name(insertion.site())).notes(stands_in).notes(location(insertion)),
        Cell::new(side(insertion.side())).notes((needles > 0).then(|| counted(needles, "needle"))),
        Cell::new(how.unwrap_or_default()).notes(mind),
        Cell::new(list(insertion.because().map(|reason| why(reason, Detail::Concise)))),
    ]
}

/// Where it lies, in words: at least the region.
fn location(insertion: &Insertion<'_>) -> Option<String> {
    let location = insertion.location();
    let region = insertion.point().filter(|_| location.is_empty()).map(Point::region_detail);
    let words = region.map_or_else(|| location.into_owned(), str::to_owned);
    (!words.is_empty()).then_some(words)
}

/// A reason; in full with its weight, if it has one.
fn why(reason: Contribution<'_>, detail: Detail) -> String {
    let words = reason.words();
    let words = words.trim_end_matches('.');
    let words = match (reason.role(), reason.weight()) {
        (_, 0) => return words.to_owned(),
        (InsertionRole::Root, _) => texts::root_reason(words),
        _ => words.to_owned(),
    };
    if detail.is_full() { format!("{words} ({})", reason.weight()) } else { words }
}

fn mind(insertion: &Insertion<'_>) -> Option<String> {
    // No plan is for an infant, so no open fontanelle is at risk.
    let hazards = insertion.hazards().iter().copied().filter(|structure| *structure != Structure::Fontanelle);
    texts::at_risk(
        &hazards.map(label).collect::<Vec<_>>().join(", "),
        insertion.point().map_or("", Point::hazard_note),
    )
}

fn needling(site: Site, technique: &Technique<'_>) -> Vec<String> {
    let inserted = range(technique.inserted().min(), technique.inserted().max());
    let mut parts = vec![texts::angle(label(technique.angle()), technique.angle().degrees())];
    parts.extend(direction(site, technique).map(|direction| texts::directed(&direction)));
    parts.push(texts::inserted(&inserted));
    parts.push(texts::deepest(&technique.depth().to_string()));
    parts.push(texts::needle(&needle_size(technique)));
    parts.push(stimulation(technique.stimulation()).to_owned());
    if technique.de_qi() == DeQi::Optional {
        parts.push(texts::DE_QI_OPTIONAL.to_owned());
    }
    parts
}
