//! The `when` language: conditions over the facts of an intake, read into trees.

pub(crate) mod expression;
pub(crate) mod fact;
mod hint;
mod implication;
mod lexer;
mod name;
pub(crate) mod normal_form;
pub(crate) mod parser;

use super::problem::PackProblemKind;
use std::ops::Range;

/// What is wrong in a condition, and where in its text.
#[derive(Debug)]
pub(crate) struct ConditionError {
    pub(crate) kind: PackProblemKind,
    pub(crate) message: String,
    pub(crate) place: Range<usize>,
}

impl ConditionError {
    fn new(kind: PackProblemKind, message: impl Into<String>, place: &Range<usize>) -> Self {
        Self { kind, message: message.into(), place: place.clone() }
    }
}
