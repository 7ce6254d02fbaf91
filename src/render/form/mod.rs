//! The intake form: every question of an intake on paper, or those that are still open.

mod concerns;
mod questions;
mod signs;

pub(super) use questions::{Asked, in_groups};

use super::document::{Document, Kind, Mark, Phrase, Section};
use super::wording::imprint;
use crate::decision::{Decision, QuestionSubject};
use crate::intake::{Lifestyle, ObservedChange, Position, QuestionGroup, Reaction, Risk, Sex, Size};
use crate::texts::en::words::label;
use crate::texts::en::{form as texts, questions as question_texts, report};
use questions::{boxes, section_of};

/// Returns the intake form: everything that an intake can say, to fill in by hand: to print, or to read on the screen. It has no input fields.
///
/// First what the person answers: concerns with place and severity, the questions about risks by
/// [group](crate::intake::QuestionGroup), each group with one box for "none of these" and each risk with room for its details,
/// way of life, earlier sessions and wishes. Then what the practitioner judges and examines: questions, blood pressure and signs.
///
/// ```
/// use tcm_facial::atlas::Language;
/// use tcm_facial::intake::Risk;
/// use tcm_facial::render;
///
/// let form = render::form().markdown();
/// assert!(form.contains(Risk::Epilepsy.question(Language::English)));
/// ```
#[doc(alias("questionnaire", "anamnesis", "health questionnaire"))]
pub fn form() -> Document {
    let risks = Risk::ALL.iter().map(|risk| QuestionSubject::Risk(*risk));
    let subjects = [QuestionSubject::Pregnancy, QuestionSubject::Breastfeeding].into_iter().chain(risks);
    let asked: Vec<Asked> = subjects.map(Asked::from).collect();
    let mut form = Document::new(texts::TITLE, report::imprint(env!("CARGO_PKG_VERSION")).into());
    form.push(about_you());
    form.push(concerns::section());
    let (of_practitioner, of_person): (Vec<Asked>, Vec<_>) =
        asked.into_iter().partition(Asked::is_for_practitioner);
    for group in QuestionGroup::ALL {
        form.push_unless_empty(section_of(*group, &of_person));
    }
    form.push(lifestyle());
    form.push(course());
    form.push(wishes());
    form.push(signs::section());
    let judged = in_groups(Section::new(Kind::Plain, texts::TO_EXAMINE), &of_practitioner);
    form.push(judged.item(texts::BLOOD_PRESSURE).write(texts::PRACTITIONER, 1));
    form
}

/// Returns a form with the questions that a decision leaves open, by group: those that can change the verdict are marked.
///
/// ```
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::{Engine, render};
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let decision = Engine::standard().decide(&intake);
/// let form = render::form_for(&decision).text();
/// assert!(form.contains("[ ] yes"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn form_for(decision: &Decision) -> Document {
    let asked: Vec<Asked> = decision.questions().map(|question| Asked::from(&question)).collect();
    let mut form = Document::new(texts::TITLE_OPEN, imprint(decision));
    let who = Section::new(Kind::Plain, texts::ABOUT_YOU).write(texts::NAME, 1).write(texts::DATE, 1);
    let nothing = asked.is_empty().then_some(texts::NOTHING_OPEN);
    form.push(who.lines(nothing));
    if !asked.is_empty() {
        form.push(in_groups(Section::new(Kind::Plain, texts::QUESTIONS).rest(texts::QUESTIONS_REST), &asked));
        form.push(Section::new(Kind::Plain, texts::SIGNED).write(texts::SIGNATURE, 1));
    }
    form
}

fn about_you() -> Section {
    Section::new(Kind::Plain, texts::ABOUT_YOU)
        .line(texts::HOW)
        .write(texts::NAME, 1)
        .write(texts::DATE, 1)
        .write(texts::AGE, 1)
        .item(Phrase::from(texts::SEX).and(": ").join(&boxes(Sex::ALL.iter().copied().map(label))))
}

fn lifestyle() -> Section {
    let habits = Lifestyle::ALL.iter().copied().map(label);
    let section = Section::new(Kind::Plain, texts::LIFESTYLE);
    section.line(boxes(habits.chain([question_texts::NONE_OF_THESE])))
}

fn course() -> Section {
    let reactions = [texts::NO_REACTION].into_iter().chain(Reaction::ALL.iter().copied().map(label));
    Section::new(Kind::Plain, texts::COURSE)
        .entry(Mark::YesNo, texts::FIRST_TREATMENT)
        .item(texts::SESSION_NUMBER)
        .item(texts::SINCE_THE_LAST)
        .detail(boxes(ObservedChange::ALL.iter().copied().map(label)))
        .item(texts::AFTER_THE_LAST)
        .detail(boxes(reactions))
        .item(texts::EVENT)
}

fn wishes() -> Section {
    Section::new(Kind::Plain, texts::WISHES)
        .item(texts::SIZE)
        .detail(boxes(Size::ALL.iter().copied().map(label)))
        .item(texts::POSITION)
        .detail(boxes(Position::ALL.iter().copied().map(label)))
        .write(texts::AVOID, 1)
        .write(texts::SIGNATURE, 1)
}
