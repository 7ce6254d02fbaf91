//! The open questions, by group, with boxes for the answers.

use crate::decision::{Decision, Question};
use crate::render::document::{Document, Kind, Section};
use crate::render::form::{Asked, in_groups};
use crate::texts::en::report;

pub(super) fn write(report: &mut Document, decision: &Decision) {
    let (blocking, other): (Vec<_>, Vec<_>) = decision.questions().partition(Question::blocks);
    for (kind, heading, rest, questions) in [
        (Kind::Warning, report::TO_BE_ASKED, report::number_of_questions(blocking.len()), blocking),
        (Kind::Plain, report::ALSO_OPEN, report::also_open_rest(other.len()), other),
    ] {
        let questions: Vec<Asked> = questions.iter().map(Asked::from).collect();
        report.push_unless_empty(in_groups(Section::new(kind, heading).rest(rest), &questions));
    }
}
