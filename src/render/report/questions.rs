//! The open questions, by group, with boxes for the answers.

use crate::atlas::{FacialZone, Side};
use crate::decision::{AnswerType, Decision, Question, QuestionSubject};
use crate::intake::{Pregnancy, QuestionGroup, Respondent, Severity};
use crate::render::document::{Document, Kind, Phrase, Section};
use crate::texts::en::words::label;
use crate::texts::en::{questions as texts, report};

pub(super) fn write(report: &mut Document, decision: &Decision) {
    let (blocking, other): (Vec<_>, Vec<_>) = decision.questions().partition(Question::blocks);
    for (kind, heading, rest, questions) in [
        (Kind::Warning, report::TO_BE_ASKED, report::number_of_questions(blocking.len()), blocking),
        (Kind::Plain, report::ALSO_OPEN, report::also_open_rest(other.len()), other),
    ] {
        report.push_unless_empty(in_groups(Section::new(kind, heading).rest(rest), &questions));
    }
}

/// The questions by group, the groups in the order of their first question.
fn in_groups(section: Section, questions: &[Question<'_>]) -> Section {
    let mut groups: Vec<(QuestionGroup, Vec<&Question<'_>>)> = Vec::new();
    for question in questions {
        match groups.iter_mut().find(|(group, _)| *group == question.group()) {
            Some((_, of_group)) => of_group.push(question),
            None => groups.push((question.group(), vec![question])),
        }
    }
    let is_marked = questions.iter().any(Question::can_change_verdict);
    let section = section.lines(is_marked.then_some(texts::MARK_MEANS));
    groups.iter().fold(section, |section, (group, questions)| {
        let heading = Phrase::from(texts::group(label(*group)));
        let heading =
            if takes_none(questions) { heading.and(": ").boxed(texts::NONE_OF_THESE) } else { heading };
        section.heading(heading).items(questions.iter().map(|question| one(question)))
    })
}

/// Whether one box can deny all of them.
fn takes_none(questions: &[&Question<'_>]) -> bool {
    let is_plain = |question: &&Question<'_>| {
        question.answer_type() == AnswerType::YesNo && question.respondent() == Respondent::Person
    };
    questions.len() > 1 && questions.iter().all(is_plain)
}

fn one(question: &Question<'_>) -> Phrase {
    let text = question.text();
    let mark = if question.can_change_verdict() { texts::MARK } else { "" };
    let asked = Phrase::from(text).and(mark).and(" ");
    match question.answer_type() {
        AnswerType::Days => asked.and(texts::DAYS_AGO),
        AnswerType::Number => asked.and(texts::NUMBER),
        AnswerType::Text => asked.and(texts::IN_WORDS),
        _ => asked.joined(answers(question), " ", |phrase, answer| phrase.boxed(answer)),
    }
}

/// The answers to choose from.
fn answers(question: &Question<'_>) -> Vec<&'static str> {
    match (question.answer_type(), question.subject()) {
        (AnswerType::Status, QuestionSubject::Detail(risk, _)) => {
            risk.statuses().iter().map(|status| label(*status)).collect()
        }
        (AnswerType::Severity, _) => Severity::ALL.iter().map(|severity| label(*severity)).collect(),
        (AnswerType::Zones, _) => {
            let zones = FacialZone::ALL.iter().map(|zone| label(*zone));
            zones.chain([texts::NOWHERE]).collect()
        }
        (AnswerType::Side, _) => [Side::Left, Side::Right, Side::Bilateral].map(label).to_vec(),
        (AnswerType::Choice, _) => {
            let answers = Pregnancy::ALL.iter().filter(|answer| **answer != Pregnancy::Unknown);
            answers.map(|answer| label(*answer)).collect()
        }
        _ => vec![texts::YES, texts::NO],
    }
}
