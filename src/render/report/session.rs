//! Session, course, aftercare, advice, expectations, harms.

use super::recorded::zone_names;
use crate::atlas::Language;
use crate::decision::{CitedText, Course, Expectation, Protocol};
use crate::render::document::{Document, Kind, Mark, Phrase, Section, capitalised};

pub(super) fn write(report: &mut Document, protocol: &Protocol) {
    let mut section = Section::new(Kind::Plain, "The session");
    for (index, step) in protocol.steps().enumerate() {
        section.entry(Mark::Number(index.saturating_add(1)), step.text().en());
    }
    report.push(section);
    if protocol.adjuncts().len() > 0 {
        let section = Section::new(Kind::Plain, "Optional additions");
        let mut section = section.rest(", where the practitioner and the person want them");
        for adjunct in protocol.adjuncts() {
            let name = capitalised(adjunct.modality().label(Language::English));
            section.item(Phrase::default().strong(&name).and(". ").note(adjunct.note()));
        }
        report.push(section);
    }
    if let Some(course) = protocol.course() {
        let mut section = Section::new(Kind::Plain, "The course");
        section.line(in_words(course));
        report.push(section);
    }
    notes(report, "Afterwards", &protocol.aftercare());
    notes(report, "In daily life", &protocol.advice());
    let section = Section::new(Kind::Plain, "What can be expected");
    let mut section = section.rest(", and how certain that is");
    for expectation in protocol.expectations() {
        section.item(expected(expectation));
    }
    report.push(section);
    notes(report, "What may go wrong", &protocol.harms());
}

/// A concern in its zones, how certain an effect is, and what is known.
pub(in crate::render) fn expected(expectation: &Expectation<'_>) -> Phrase {
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
    let maintenance = match course.maintenance_weeks() {
        Some(weeks) => format!(
            " Afterwards a session every {weeks} weeks is optional; how long any change lasts is not known."
        ),
        None => String::new(),
    };
    format!(
        "{} sessions, {} a week. No change on the photographs after {}: look again, do not go on.{maintenance}",
        range(course.sessions()),
        range(course.per_week()),
        course.reassess_after()
    )
}

/// `10 to 12`.
pub(in crate::render) fn range((min, max): (u8, u8)) -> String {
    if min == max { min.to_string() } else { format!("{min} to {max}") }
}

fn notes(report: &mut Document, heading: &str, notes: &[CitedText<'_>]) {
    if notes.is_empty() {
        return;
    }
    let mut section = Section::new(Kind::Plain, heading);
    for note in notes {
        section.item(Phrase::default().note(*note));
    }
    report.push(section);
}

impl Phrase {
    /// The text of a note, with its sources.
    pub(in crate::render) fn note(self, note: CitedText<'_>) -> Self {
        self.and(note.text().en()).cited(note.sources())
    }
}
