//! Session, course, aftercare, advice, expectations, harms.

use super::page::{Page, capitalised, list};
use super::recorded::zone_names;
use crate::protocol::{Course, Note, Protocol};

pub(super) fn write(page: &mut Page, protocol: &Protocol) {
    page.heading("THE SESSION");
    for (index, step) in protocol.steps().iter().enumerate() {
        let mark = format!("{:>2}  ", index.saturating_add(1));
        page.marked(&mark, step.text().en());
    }
    if !protocol.adjuncts().is_empty() {
        page.heading("OPTIONAL ADDITIONS, where the practitioner and the person want them");
        for adjunct in protocol.adjuncts() {
            let (name, note) = (capitalised(adjunct.modality().label()), adjunct.note());
            page.item(&format!("{name}. {}{}", note.text().en(), cited(note)));
        }
    }
    if let Some(course) = protocol.course() {
        page.heading("THE COURSE");
        page.line(&in_words(course));
    }
    notes(page, "AFTERWARDS", &protocol.aftercare());
    notes(page, "IN DAILY LIFE", &protocol.advice());
    page.heading("WHAT CAN BE EXPECTED, and how certain that is");
    for expectation in protocol.expectations() {
        let place = match expectation.zones() {
            zones if zones.is_empty() => String::new(),
            zones => format!(", {}", zone_names(zones)),
        };
        let concern = capitalised(expectation.concern().label());
        let note = expectation.note();
        let (certainty, text) = (expectation.certainty().label(), note.text().en());
        page.item(&format!("{concern}{place}: {certainty}. {text}{}", cited(note)));
    }
    notes(page, "WHAT MAY GO WRONG", &protocol.harms());
}

fn in_words(course: Course) -> String {
    let range = |(min, max): (u8, u8)| if min == max { min.to_string() } else { format!("{min} to {max}") };
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

fn notes(page: &mut Page, heading: &str, notes: &[Note<'_>]) {
    if notes.is_empty() {
        return;
    }
    page.heading(heading);
    for note in notes {
        page.item(&format!("{}{}", note.text().en(), cited(*note)));
    }
}

fn cited(note: Note<'_>) -> String {
    format!(" [{}]", list(note.sources()))
}
