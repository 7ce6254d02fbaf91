//! The open questions that decide, as far as there is room.

use crate::decision::{AnswerType, Decision, Question};
use crate::render::document::{Kind, Mark, Section};
use crate::rules::Verdict;
use crate::texts::en::card as texts;

/// The most questions on a card that has no plan.
const MOST_WITHOUT_A_PLAN: usize = 12;
/// The most questions beside a plan.
const MOST_BESIDE_A_PLAN: usize = 4;

/// The questions that block a plan, or beside a plan the first of all: they come in the order of what they can change. The others
/// are counted.
pub(super) fn section(decision: &Decision) -> Option<Section> {
    let all = decision.questions();
    if all.len() == 0 {
        return None;
    }
    let number = all.len();
    let is_incomplete = decision.verdict() == Verdict::Incomplete;
    let decides = |question: &Question<'_>| question.blocks() || !is_incomplete;
    let most = if is_incomplete { MOST_WITHOUT_A_PLAN } else { MOST_BESIDE_A_PLAN };
    let shown: Vec<Question<'_>> = all.filter(decides).take(most).collect();
    let more = number.saturating_sub(shown.len());
    let title = if is_incomplete { texts::DECIDING } else { texts::OPEN };
    let section = Section::new(Kind::Warning, title).rest(texts::number_of_questions(number, is_incomplete));
    let section = shown.iter().fold(section, |section, question| {
        let mark = match question.answer_type() {
            AnswerType::YesNo => Mark::YesNo,
            _ => Mark::Bullet,
        };
        section.entry(mark, question.text())
    });
    Some(section.lines((more > 0).then(|| texts::more_questions(more))))
}
