//! What an intake of a task says of every fact.

use super::vocabulary::{TaskFact, Vocabulary};
use super::{FACT_WORDS, Known};

/// What is given: one entry for each name of the vocabulary, in its order. Choices are told by the place of the word.
#[derive(Clone, Copy, Debug)]
pub struct TaskIntake<'a> {
    pub yes_or_no: &'a [bool],
    pub numbers: &'a [u8],
    pub choices: &'a [u8],
}

/// The facts that hold, for each value that a field can have: a field is read with one look.
#[derive(Debug)]
pub(super) struct FieldTable {
    yes_or_no: Vec<Facts>,
    numbers: Vec<Vec<Facts>>,
    choices: Vec<Vec<Facts>>,
}

type Facts = [u64; FACT_WORDS];

impl FieldTable {
    pub(super) fn new(vocabulary: &Vocabulary, facts: &[TaskFact]) -> Self {
        let holding = |holds: &dyn Fn(TaskFact) -> bool| {
            let mut all = [0; FACT_WORDS];
            for (number, _) in facts.iter().enumerate().filter(|(_, fact)| holds(**fact)) {
                if let Some(word) = all.get_mut(number / 64) {
                    *word |= 1 << (number % 64);
                }
            }
            all
        };
        let number = |(field, most): (usize, u8)| {
            let at = |value: u8| {
                holding(&|fact| {
                    matches!(fact, TaskFact::Number(it, comparison, than)
                        if it == field && comparison.holds(&u32::from(value), &than))
                })
            };
            (0..=most).map(at).collect()
        };
        let choice = |(field, words): (usize, usize)| {
            (0..words).map(|word| holding(&|fact| fact == TaskFact::Choice(field, word))).collect()
        };
        let yes_or_no = (0..vocabulary.yes_or_no.len()).map(|it| holding(&|fact| fact == TaskFact::Yes(it)));
        Self {
            yes_or_no: yes_or_no.collect(),
            numbers: vocabulary.numbers.iter().map(|number| number.most).enumerate().map(number).collect(),
            choices: vocabulary.choices.iter().map(|it| it.words.len()).enumerate().map(choice).collect(),
        }
    }

    /// All facts but the patterns, none of which holds yet. A value beyond the greatest counts as that.
    pub(super) fn known(&self, intake: &TaskIntake<'_>) -> Known {
        let mut holds = [0; FACT_WORDS];
        let mut add = |facts: &Facts, given: u64| {
            for (word, facts) in holds.iter_mut().zip(facts) {
                *word |= facts & given;
            }
        };
        for (facts, given) in self.yes_or_no.iter().zip(intake.yes_or_no) {
            add(facts, u64::from(*given).wrapping_neg());
        }
        let numbers = self.numbers.iter().zip(intake.numbers);
        let choices = self.choices.iter().zip(intake.choices);
        for (by_value, value) in numbers.chain(choices) {
            if let Some(facts) = by_value.get(usize::from(*value)).or(by_value.last()) {
                add(facts, u64::MAX);
            }
        }
        Known::decided(holds)
    }
}
