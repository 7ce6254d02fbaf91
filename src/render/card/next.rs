//! The minutes, the course, what is left out, and room for notes.

use super::left_out;
use crate::decision::{Course, Protocol};
use crate::render::document::{Kind, Section};
use crate::texts::en::{card as texts, course as course_texts, report};

pub(super) fn section(protocol: &Protocol) -> Section {
    let minutes = protocol.retention_min().map(texts::retention);
    Section::new(Kind::Plain, texts::AFTER)
        .lines(minutes)
        .lines(protocol.course().map(course))
        .items(left_out::in_words(protocol))
        .write(texts::NOTES, 2)
}

/// The course: what is in it, and the session after which the plan is looked at again.
fn course(course: Course) -> String {
    let planned =
        course_texts::planned(course.sessions(), course.per_week(), course.last_session_days_before_event());
    report::course(&planned, course.reassess_after(), course.maintenance_weeks())
}
