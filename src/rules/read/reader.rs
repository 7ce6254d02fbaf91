//! One text of a pack while it is read: the problems found in it, and their places.

use crate::rules::problem::{LineStarts, PackProblem, PackProblemKind, Place, Problems};
use std::cell::RefCell;
use std::ops::Range;

/// How many unknown names are looked up beyond those that are listed.
const MOST_LOOK_UPS: usize = 1000;

/// One text of a pack while it is read.
pub(crate) struct PackReader<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    problems: RefCell<Problems>,
    lines: LineStarts,
}

impl<'a> PackReader<'a> {
    pub(crate) fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text, problems: RefCell::default(), lines: LineStarts::of(text) }
    }

    pub(crate) fn problem_of(&self, kind: PackProblemKind, message: impl Into<String>, range: Range<usize>) {
        self.problems.borrow_mut().add(|| PackProblem::new(kind, message, self.place(range)));
    }

    /// The problems, in the order of the text.
    pub(crate) fn into_problems(self) -> Problems {
        let mut problems = self.problems.into_inner();
        problems.sort_by_place();
        problems
    }

    /// Whether names are no longer looked up, because there are too many problems: suggesting what a name may mean takes time.
    pub(crate) fn is_hopeless(&self) -> bool {
        self.problems.borrow().omitted >= MOST_LOOK_UPS
    }

    pub(crate) fn place(&self, range: Range<usize>) -> Place {
        Place::in_lines(self.file, self.text, &self.lines, range)
    }
}
