//! The words of a task's conditions.

use crate::rules::PackProblemKind;
use crate::rules::when::error::ConditionError;
use crate::rules::when::fact::Comparison;
use crate::rules::when::name::{Tested, Value};
use std::ops::Range;

/// The facts that a task knows.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// What is so or is not.
    pub yes_or_no: Vec<String>,
    pub numbers: Vec<Number>,
    pub choices: Vec<Choice>,
    /// What rules infer; written `pattern.name`.
    pub patterns: Vec<String>,
}

/// A number, and the greatest that it can be.
#[derive(Clone, Debug)]
pub struct Number {
    pub name: String,
    pub most: u8,
}

/// One of several words.
#[derive(Clone, Debug)]
pub struct Choice {
    pub name: String,
    pub words: Vec<String>,
}

/// One fact, by the place of its name in the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TaskFact {
    Yes(usize),
    Number(usize, Comparison, u32),
    Choice(usize, usize),
    Pattern(usize),
}

impl Vocabulary {
    /// What a name and its comparison stand for.
    pub(super) fn fact(
        &self,
        name: &str,
        place: Range<usize>,
        tested: Option<&Tested<'_>>,
    ) -> Result<TaskFact, ConditionError> {
        let fact = match tested {
            None => match name.strip_prefix("pattern.") {
                Some(pattern) => self.pattern(pattern).map(TaskFact::Pattern),
                None => self.yes_or_no.iter().position(|known| known == name).map(TaskFact::Yes),
            },
            Some(Tested { comparison: Some(comparison), value: Value::Number(value), .. }) => {
                self.number(name).map(|number| TaskFact::Number(number, *comparison, *value))
            }
            Some(Tested { comparison: Some(Comparison::Equal), value: Value::Word(word), .. }) => {
                self.choice(name, word)
            }
            Some(_) => None,
        };
        let message = || format!("`{name}` is no fact of this task, or is not compared so");
        fact.ok_or_else(|| ConditionError { kind: PackProblemKind::UnknownName, message: message(), place })
    }

    pub(super) fn pattern(&self, name: &str) -> Option<usize> {
        self.patterns.iter().position(|known| known == name)
    }

    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.numbers.iter().position(|known| known.name == name)
    }

    fn choice(&self, name: &str, word: &str) -> Option<TaskFact> {
        let choice = self.choices.iter().position(|known| known.name == name)?;
        let word = self.choices.get(choice)?.words.iter().position(|known| known == word)?;
        Some(TaskFact::Choice(choice, word))
    }
}
