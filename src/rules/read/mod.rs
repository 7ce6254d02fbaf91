//! PackReader the tables of a pack: whatever is wrong is kept with its place, and reading goes on.

pub(crate) mod row;

pub(crate) use row::TableReader;

use super::id::{RuleId, SourceId};
use super::problem::{LineStarts, PackProblem, PackProblemKind, Place};
use super::when::expression::Expression;
use super::when::fact::Fact;
use crate::atlas::Confidence;
use std::ops::Range;

/// One text of a pack while it is read.
pub(crate) struct PackReader<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    pub(crate) problems: Vec<PackProblem>,
    lines: LineStarts,
}

impl<'a> PackReader<'a> {
    pub(crate) fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text, problems: Vec::new(), lines: LineStarts::of(text) }
    }

    /// A value that is missing or wrong.
    pub(crate) fn problem(&mut self, message: impl Into<String>, range: Range<usize>) {
        self.problem_of(PackProblemKind::Value, message, range);
    }

    pub(crate) fn problem_of(
        &mut self,
        kind: PackProblemKind,
        message: impl Into<String>,
        range: Range<usize>,
    ) {
        let place = self.place(range);
        self.problems.push(PackProblem::new(kind, message, place));
    }

    pub(crate) fn place(&self, range: Range<usize>) -> Place {
        Place::in_lines(self.file, self.text, &self.lines, range)
    }
}

/// What every rule has, of whatever kind.
#[derive(Clone, Debug)]
pub(crate) struct RuleHeader {
    pub(crate) id: RuleId,
    pub(crate) sources: Vec<SourceId>,
    pub(crate) confidence: Confidence,
    /// What of the rule no source supports, where the rule as a whole has one.
    pub(crate) unconfirmed: Option<String>,
    pub(crate) place: Place,
}

/// A condition, with the places of its facts for what is checked once all packs are together.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    pub(crate) expression: Expression,
    pub(crate) patterns: Vec<(RuleId, Place)>,
    /// Where the condition stands; nowhere for a rule that has none.
    pub(crate) place: Option<Place>,
}

impl Condition {
    pub(crate) const fn always() -> Self {
        Self { expression: Expression::always(), patterns: Vec::new(), place: None }
    }

    /// Whether it is written so that it holds for everyone.
    pub(crate) fn is_always(&self) -> bool {
        matches!(self.expression, Expression::Fact(Fact::Always, _))
    }
}

/// What the condition of a kind of rule may read. This is what keeps the engine monotone: another risk can only
/// withhold more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reads {
    /// A safety rule: no pattern, and nothing negated but concerns and sex.
    Safety,
    /// A rule that chooses points or how they are needled: no risk, no pregnancy, no vitals; those are met through
    /// the clearance alone.
    Choice,
    /// A rule that only adds words: anything.
    Words,
}

impl Reads {
    /// Why a rule of this kind may not read a fact, if it may not.
    fn objection(self, fact: &Fact, negated: bool) -> Option<&'static str> {
        match (self, fact) {
            (Self::Safety, Fact::Pattern(_)) => Some("a safety rule cannot read a pattern"),
            (Self::Safety, Fact::Concern(..) | Fact::Sex(_)) => None,
            (Self::Safety, _) if negated => {
                Some("a safety rule negates nothing but concerns and sex: an unknown must never lift it")
            }
            (Self::Choice, Fact::Risk(..)) => {
                Some("only safety rules read risks; choices meet them through what those block and cap")
            }
            (Self::Choice, Fact::Pregnancy(_) | Fact::Breastfeeding) => {
                Some("only safety rules read pregnancy")
            }
            (Self::Choice, fact) if is_vital(fact) => Some("only safety rules read vitals"),
            (Self::Words, Fact::Risk(_, Some(_))) if negated => {
                Some("a detail of a risk cannot be negated: one that is missing counts as the worst")
            }
            _ => None,
        }
    }
}

fn is_vital(fact: &Fact) -> bool {
    use super::when::fact::Number;
    matches!(fact, Fact::Number(Number::SystolicMmhg | Number::DiastolicMmhg, ..))
}
