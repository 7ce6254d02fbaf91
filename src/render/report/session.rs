//! Session, course, aftercare, advice, expectations, harms.

use super::recorded::in_zones;
use crate::decision::{CitedText, Course, Expectation, Protocol};
use crate::render::document::{Document, Kind, Phrase, Section};
use crate::texts::en::words::{capitalised, label};
use crate::texts::en::{course as course_texts, report as texts};

pub(super) fn write(report: &mut Document, protocol: &Protocol) {
    let steps = protocol.steps().map(|step| step.text().en());
    report.push(Section::new(Kind::Plain, texts::SESSION).numbered(steps));
    let additions = protocol.adjuncts().map(|adjunct| {
        Phrase::default().strong(&capitalised(label(adjunct.modality()))).and(". ").note(adjunct.note())
    });
    let section = Section::new(Kind::Plain, texts::ADDITIONS).rest(texts::ADDITIONS_REST);
    report.push_unless_empty(section.items(additions));
    let course = protocol.course().map(in_words);
    report.push_unless_empty(Section::new(Kind::Plain, texts::COURSE).lines(course));
    notes(report, texts::AFTERWARDS, protocol.aftercare());
    notes(report, texts::IN_DAILY_LIFE, protocol.advice());
    report.push(expectations(texts::EXPECTED, protocol));
    notes(report, texts::MAY_GO_WRONG, protocol.harms());
}

/// The expectations of a plan.
fn expectations(heading: &str, protocol: &Protocol) -> Section {
    let section = Section::new(Kind::Plain, heading).rest(texts::HOW_CERTAIN);
    section.items(protocol.expectations().map(expected))
}

/// A concern in its zones, the certainty of an effect, and the evidence.
fn expected(expectation: Expectation<'_>) -> Phrase {
    let place = in_zones(expectation.zones());
    let what = format!("{}{place}: ", capitalised(label(expectation.concern())));
    Phrase::from(what).strong(label(expectation.certainty())).and(". ").note(expectation.note())
}

fn in_words(course: Course) -> String {
    let planned =
        course_texts::planned(course.sessions(), course.per_week(), course.last_session_days_before_event());
    texts::course(&planned, course.reassess_after(), course.maintenance_weeks())
}

/// Adds a section of texts with their sources, if there are any.
fn notes<'a>(document: &mut Document, heading: &str, notes: impl Iterator<Item = CitedText<'a>>) {
    let notes = notes.map(|note| Phrase::default().note(note));
    document.push_unless_empty(Section::new(Kind::Plain, heading).items(notes));
}

impl Phrase {
    /// Adds a text with its sources.
    pub(in crate::render) fn note(self, note: CitedText<'_>) -> Self {
        self.and(note.text().en()).cited(note.sources())
    }
}
