//! Questions with boxes and room for their answers, by group.

use crate::atlas::{FacialZone, Side};
use crate::decision::{AnswerType, Question, QuestionSubject};
use crate::intake::{Detail, Pregnancy, QuestionGroup, Respondent, Severity};
use crate::render::document::{Kind, Mark, Phrase, Section};
use crate::texts::en::questions as texts;
use crate::texts::en::words::label;

pub(super) const SIDES: [Side; 3] = [Side::Left, Side::Right, Side::Bilateral];

/// A question on paper.
#[derive(Clone, Debug)]
pub(in crate::render) struct Asked {
    subject: QuestionSubject,
    group: QuestionGroup,
    text: String,
    /// Whether the answer can change the verdict.
    is_marked: bool,
}

impl From<QuestionSubject> for Asked {
    fn from(subject: QuestionSubject) -> Self {
        Self { subject, group: subject.group(), text: subject.text().into_owned(), is_marked: false }
    }
}

impl From<&Question<'_>> for Asked {
    fn from(question: &Question<'_>) -> Self {
        Self {
            subject: question.subject(),
            group: question.group(),
            text: question.text().into_owned(),
            is_marked: question.can_change_verdict(),
        }
    }
}

impl Asked {
    const fn group(&self) -> QuestionGroup {
        self.group
    }

    pub(super) fn is_for_practitioner(&self) -> bool {
        self.subject.respondent() == Respondent::Practitioner
    }

    fn part(&self) -> Part {
        match (self.subject.respondent(), self.subject.answer_type()) {
            (Respondent::Practitioner, _) => Part::Practitioner,
            (Respondent::Person, AnswerType::YesNo) => Part::YesOrNo,
            _ => Part::Choices,
        }
    }
}

/// Who answers, and how: what one box can deny comes last in each group.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Choices,
    Practitioner,
    YesOrNo,
}

/// The groups of questions, in the order of their first.
fn groups(questions: &[Asked]) -> Vec<QuestionGroup> {
    let mut groups = Vec::new();
    for question in questions {
        if !groups.contains(&question.group()) {
            groups.push(question.group());
        }
    }
    groups
}

/// Adds the questions by group, the groups in the order of their first question.
pub(in crate::render) fn in_groups(section: Section, questions: &[Asked]) -> Section {
    let is_marked = questions.iter().any(|question| question.is_marked);
    let section = section.lines(is_marked.then_some(texts::MARK_MEANS));
    groups(questions).into_iter().fold(section, |section, group| of_group(section, group, questions))
}

/// The questions of a group that a person answers: one box denies all that are answered by yes or no.
pub(super) fn section_of(group: QuestionGroup, questions: &[Asked]) -> Section {
    let (yes_or_no, choices) =
        (of_part(group, Part::YesOrNo, questions), of_part(group, Part::Choices, questions));
    let section = Section::new(Kind::Plain, texts::group(label(group)));
    let none = (yes_or_no.len() > 1).then(|| Phrase::from(": ").boxed(texts::NONE_OF_THESE));
    let section = section.rest(none.unwrap_or_default());
    yes_or_no.into_iter().chain(choices).fold(section, one)
}

/// Adds the questions of a group, under a heading for each way to answer.
fn of_group(mut section: Section, group: QuestionGroup, questions: &[Asked]) -> Section {
    for part in [Part::Choices, Part::Practitioner, Part::YesOrNo] {
        let of_part = of_part(group, part, questions);
        if !of_part.is_empty() {
            section = section.heading(heading(group, part, of_part.len()));
            section = of_part.into_iter().fold(section, one);
        }
    }
    section
}

fn of_part(group: QuestionGroup, part: Part, questions: &[Asked]) -> Vec<&Asked> {
    questions.iter().filter(|asked| asked.group() == group && asked.part() == part).collect()
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

fn one(section: Section, asked: &Asked) -> Section {
    let mark = if asked.is_marked { texts::MARK } else { "" };
    let text = Phrase::from(asked.text.as_str()).and(mark);
    match asked.subject.answer_type() {
        AnswerType::YesNo => section.entry(Mark::YesNo, text.join(&if_yes(asked.subject))),
        AnswerType::Days => section.item(text.and(" ").and(texts::DAYS_AGO)),
        AnswerType::Number => section.item(text.and(" ").and(texts::NUMBER)),
        AnswerType::Text => section.item(text.and(" ").and(texts::IN_WORDS)),
        _ => section.item(text).detail(boxes(answers(asked.subject))),
    }
}

pub(super) fn boxes(answers: impl IntoIterator<Item = &'static str>) -> Phrase {
    Phrase::default().joined(answers, " ", Phrase::boxed)
}

/// Room for the details of a risk that is there.
fn if_yes(subject: QuestionSubject) -> Phrase {
    let QuestionSubject::Risk(risk) = subject else { return Phrase::default() };
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
    Phrase::from(lead).joined(&details, " ", Phrase::join)
}

/// The answers to choose from.
fn answers(subject: QuestionSubject) -> Vec<&'static str> {
    match (subject.answer_type(), subject) {
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
