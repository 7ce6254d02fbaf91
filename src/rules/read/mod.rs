//! Reads the tables of a pack: every problem is collected with its place, and reading goes on.

mod condition;
mod table;

pub(crate) use condition::{Condition, Reads, when};
pub(crate) use table::{Entry, TableReader, Toml};

use super::codec::{keys, parsed};
use super::id::{RuleId, SourceId};
use super::problem::{LineStarts, PackProblem, PackProblemKind, Place};
use crate::atlas::Confidence;
use std::cell::RefCell;
use std::ops::Range;

/// One text of a pack while it is read.
pub(crate) struct PackReader<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    problems: RefCell<Vec<PackProblem>>,
    lines: LineStarts,
}

impl<'a> PackReader<'a> {
    pub(crate) fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text, problems: RefCell::default(), lines: LineStarts::of(text) }
    }

    pub(crate) fn problem_of(&self, kind: PackProblemKind, message: impl Into<String>, range: Range<usize>) {
        self.problems.borrow_mut().push(PackProblem::new(kind, message, self.place(range)));
    }

    /// The problems, in the order of the text.
    pub(crate) fn into_problems(self) -> Vec<PackProblem> {
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|problem| (problem.place().line(), problem.place().column()));
        problems
    }

    pub(crate) fn place(&self, range: Range<usize>) -> Place {
        Place::in_lines(self.file, self.text, &self.lines, range)
    }
}

/// What every rule has, whatever its kind.
#[derive(Clone, Debug)]
pub(crate) struct RuleHeader {
    pub(crate) id: RuleId,
    pub(crate) sources: Vec<SourceId>,
    pub(crate) confidence: Confidence,
    /// The part of the rule that no source supports, if the rule as a whole has a source.
    pub(crate) unconfirmed: Option<String>,
    pub(crate) place: Place,
}

keys! {
    RuleHeader {
        ..place,
        id: "id" via parsed,
        sources: "sources",
        confidence: "confidence",
        unconfirmed: "unconfirmed",
    }
    check(table) {
        let reserved = |id: &RuleId| RuleId::RESERVED.iter().find(|prefix| id.as_str().starts_with(**prefix));
        if let Some(prefix) = id.as_ref().and_then(reserved) {
            table.problem(format!("ids that begin with `{prefix}` are the engine's own"));
        }
        if sources.as_ref().is_none_or(Vec::is_empty) {
            let message = "a rule without a source: `sources` names at least one";
            table.reader.problem_of(PackProblemKind::NoSource, message, table.span());
        }
    }
}
