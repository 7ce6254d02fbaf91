//! Session, course, aftercare, advice, expectations, harms.

use super::recorded::zone_names;
use crate::atlas::Language;
use crate::decision::{CitedText, Course, Expectation, Protocol};
use crate::render::document::{Document, Kind, Mark, Phrase, Section};
use crate::texts::en::report as texts;
use crate::texts::en::words::{capitalised, range};

pub(super) fn write(report: &mut Document, protocol: &Protocol) {
    let mut section = Section::new(Kind::Plain, texts::SESSION);
    for (index, step) in protocol.steps().enumerate() {
        section.entry(Mark::Number(index.saturating_add(1)), step.text().en());
    }
    report.push(section);
    let mut section = Section::new(Kind::Plain, texts::ADDITIONS).rest(texts::ADDITIONS_REST);
    for adjunct in protocol.adjuncts() {
        let name = capitalised(adjunct.modality().label(Language::English));
        section.item(Phrase::default().strong(&name).and(". ").note(adjunct.note()));
    }
    report.push_unless_empty(section);
    if let Some(course) = protocol.course() {
        let mut section = Section::new(Kind::Plain, texts::COURSE);
        section.line(in_words(course));
        report.push(section);
    }
    notes(report, texts::AFTERWARDS, protocol.aftercare());
    notes(report, texts::IN_DAILY_LIFE, protocol.advice());
    report.push(expectations(texts::EXPECTED, protocol));
    notes(report, texts::MAY_GO_WRONG, protocol.harms());
}

/// The expectations of a plan.
pub(in crate::render) fn expectations(heading: &str, protocol: &Protocol) -> Section {
    let section = Section::new(Kind::Plain, heading).rest(texts::HOW_CERTAIN);
    section.items(protocol.expectations().map(expected))
}

/// A concern in its zones, the certainty of an effect, and the evidence.
fn expected(expectation: Expectation<'_>) -> Phrase {
    let place = match expectation.zones() {
        zones if zones.is_empty() => String::new(),
        zones => format!(", {}", zone_names(zones)),
    };
    let what = format!("{}{place}: ", capitalised(expectation.concern().label(Language::English)));
    Phrase::from(what)
        .strong(expectation.certainty().label(Language::English))
        .and(". ")
        .note(expectation.note())
}

fn in_words(course: Course) -> String {
    let (sessions, per_week) = (range(course.sessions()), range(course.per_week()));
    texts::course(&sessions, &per_week, course.reassess_after(), course.maintenance_weeks())
}

/// Adds a section of texts with their sources, if there are any.
pub(in crate::render) fn notes<'a>(
    document: &mut Document,
    heading: &str,
    notes: impl Iterator<Item = CitedText<'a>>,
) {
    let notes = notes.map(|note| Phrase::default().note(note));
    document.push_unless_empty(Section::new(Kind::Plain, heading).items(notes));
}

impl Phrase {
    /// Adds a text with its sources.
    pub(in crate::render) fn note(self, note: CitedText<'_>) -> Self {
        self.and(note.text().en()).cited(note.sources())
    }
}
