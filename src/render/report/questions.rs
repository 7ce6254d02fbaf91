//! The open questions, by group, with boxes for the answers.

use crate::atlas::{FacialZone, Side};
use crate::decision::{AnswerType, Decision, Question, QuestionSubject};
use crate::intake::{Detail, Pregnancy, QuestionGroup, Respondent, Severity};
use crate::render::document::{Document, Kind, Mark, Phrase, Section};
use crate::texts::en::words::label;
use crate::texts::en::{questions as texts, report};

const SIDES: [Side; 3] = [Side::Left, Side::Right, Side::Bilateral];

pub(super) fn write(report: &mut Document, decision: &Decision) {
    let (blocking, other): (Vec<_>, Vec<_>) = decision.questions().partition(Question::blocks);
    for (kind, heading, rest, questions) in [
        (Kind::Warning, report::TO_BE_ASKED, report::number_of_questions(blocking.len()), blocking),
        (Kind::Plain, report::ALSO_OPEN, report::also_open_rest(other.len()), other),
    ] {
        report.push_unless_empty(in_groups(Section::new(kind, heading).rest(rest), &questions));
    }
}

/// Who answers, and how: what one box can deny comes last in each group.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Choices,
    Practitioner,
    YesOrNo,
}

/// The questions by group, the groups in the order of their first question.
fn in_groups(section: Section, questions: &[Question<'_>]) -> Section {
    let mut groups: Vec<QuestionGroup> = Vec::new();
    for question in questions {
        if !groups.contains(&question.group()) {
            groups.push(question.group());
        }
    }
    let is_marked = questions.iter().any(Question::can_change_verdict);
    let mut section = section.lines(is_marked.then_some(texts::MARK_MEANS));
    for group in groups {
        let of_group: Vec<&Question<'_>> =
            questions.iter().filter(|question| question.group() == group).collect();
        for part in [Part::Choices, Part::Practitioner, Part::YesOrNo] {
            let of_part: Vec<&Question<'_>> =
                of_group.iter().copied().filter(|question| part_of(question) == part).collect();
            if !of_part.is_empty() {
                section = section.heading(heading(group, part, of_part.len()));
                section = of_part.into_iter().fold(section, one);
            }
        }
    }
    section
}

fn part_of(question: &Question<'_>) -> Part {
    match (question.respondent(), question.answer_type()) {
        (Respondent::Practitioner, _) => Part::Practitioner,
        (Respondent::Person, AnswerType::YesNo) => Part::YesOrNo,
        _ => Part::Choices,
    }
}

fn heading(group: QuestionGroup, part: Part, questions: usize) -> Phrase {
    let name = label(group);
    match part {
        Part::Practitioner => texts::for_the_practitioner(name).into(),
        Part::YesOrNo if questions > 1 => {
            Phrase::from(texts::group(name)).and(": ").boxed(texts::NONE_OF_THESE)
        }
        _ => texts::group(name).into(),
    }
}

fn one(section: Section, question: &Question<'_>) -> Section {
    let mark = if question.can_change_verdict() { texts::MARK } else { "" };
    let asked = Phrase::from(question.text()).and(mark);
    match question.answer_type() {
        AnswerType::YesNo => section.entry(Mark::YesNo, asked.join(&if_yes(question))),
        AnswerType::Days => section.item(asked.and(" ").and(texts::DAYS_AGO)),
        AnswerType::Number => section.item(asked.and(" ").and(texts::NUMBER)),
        AnswerType::Text => section.item(asked.and(" ").and(texts::IN_WORDS)),
        _ => section.item(asked).detail(boxes(answers(question))),
    }
}

fn boxes(answers: impl IntoIterator<Item = &'static str>) -> Phrase {
    Phrase::default().joined(answers, " ", Phrase::boxed)
}

/// Room for the details of a risk that is there.
fn if_yes(question: &Question<'_>) -> Phrase {
    let QuestionSubject::Risk(risk) = question.subject() else { return Phrase::default() };
    let details = risk.details().iter().map(|detail| match detail {
        Detail::Status => boxes(risk.statuses().iter().copied().map(label)),
        Detail::Severity => boxes(Severity::ALL.iter().copied().map(label)),
        Detail::Side => boxes(SIDES.map(label)),
        Detail::DaysAgo => texts::DAYS_AGO.into(),
        Detail::Zones => texts::WHERE.into(),
        Detail::Note => texts::IN_WORDS.into(),
    });
    let details: Vec<Phrase> = details.collect();
    let lead = if details.is_empty() { "" } else { texts::IF_YES };
    Phrase::from(lead).joined(&details, ", ", Phrase::join)
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
        (AnswerType::Side, _) => SIDES.map(label).to_vec(),
        (AnswerType::Choice, _) => {
            let answers = Pregnancy::ALL.iter().filter(|answer| **answer != Pregnancy::Unknown);
            answers.map(|answer| label(*answer)).collect()
        }
        _ => vec![texts::YES, texts::NO],
    }
}
