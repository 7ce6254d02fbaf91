//! What can be wrong with a condition.

use crate::rules::problem::PackProblemKind;
use std::ops::Range;

/// What is wrong in a condition, and where in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConditionError {
    pub(crate) kind: PackProblemKind,
    pub(crate) message: String,
    pub(crate) place: Range<usize>,
}
