//! Answers to the questions that a rule pack adds.

use super::clinic::ClinicQuestion;
use super::object::ObjectReader;
use super::person::Answer;
use super::problem::ProblemKind;
use super::ranges::MOST_ANSWERS;
use std::collections::BTreeMap;

/// The answers that were given: yes or no. A question that is not here is unknown.
pub(super) type Answers = BTreeMap<ClinicQuestion, Answer>;

/// Sets an answer; `unknown` takes it back.
pub(super) fn set(answers: &mut Answers, question: ClinicQuestion, answer: Answer) {
    if answer == Answer::Unknown {
        answers.remove(&question);
    } else {
        answers.insert(question, answer);
    }
}

/// Reads the answers of an intake.
pub(super) fn read(object: &mut ObjectReader<'_>, name: &'static str) -> Answers {
    let key = |key: &str| ClinicQuestion::new(key).map_err(ProblemKind::InvalidClinicQuestion);
    let given: BTreeMap<ClinicQuestion, Answer> = object.map(name, MOST_ANSWERS, key);
    given.into_iter().filter(|(_, answer)| *answer != Answer::Unknown).collect()
}
