//! The conditions of rules, and which facts the condition of a kind of rule may read.

use super::{PackReader, TableReader};
use crate::rules::codec::{Codec, quoted, string};
use crate::rules::id::RuleId;
use crate::rules::problem::{PackProblemKind, Place};
use crate::rules::when::expression::Expression;
use crate::rules::when::fact::{Days, Fact, Number, RiskTest};
use crate::rules::when::parser;
use std::ops::Range;

/// A condition, with the places of the patterns that it names: whether these exist is checked when all packs are together.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    pub(crate) expression: Expression,
    pub(crate) patterns: Vec<(RuleId, Place)>,
    /// Where the condition is written; `None` for a rule without one.
    pub(crate) place: Option<Place>,
}

impl Condition {
    pub(crate) const fn always() -> Self {
        Self { expression: Expression::always(), patterns: Vec::new(), place: None }
    }

    /// Whether the condition is just `always`.
    pub(crate) fn is_always(&self) -> bool {
        matches!(self.expression, Expression::Fact(Fact::Always, _))
    }
}

/// Reads and writes a condition.
pub(crate) struct When {
    reads: Reads,
    is_required: bool,
}

/// Which facts a condition may read. This keeps the engine monotone: another risk can only withhold more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reads {
    /// No pattern, and nothing negated but concerns and sex.
    Safety,
    /// No risk, no pregnancy, no vitals: choices of points and techniques meet those through the clearance alone.
    Choice,
    /// Anything: the rule only adds words.
    Words,
}

impl When {
    /// The condition of a safety rule, and any condition that withholds something.
    pub(crate) const SAFETY: Self = Self { reads: Reads::Safety, is_required: true };
    /// The condition of a rule that chooses points or techniques.
    pub(crate) const CHOICE: Self = Self { reads: Reads::Choice, is_required: false };
    /// The condition of a rule that only adds words.
    pub(crate) const WORDS: Self = Self { reads: Reads::Words, is_required: false };
}

impl Codec<Condition> for When {
    fn read(
        &self,
        reader: &mut PackReader<'_>,
        table: &mut TableReader<'_, '_>,
        key: &'static str,
    ) -> Option<Condition> {
        let Some(value) = table.get(key) else {
            if self.is_required {
                let hint = if key == "when" { " (`always` for everyone)" } else { "" };
                reader.problem(format!("`{key}` is missing{hint}"), table.place());
            }
            return Some(Condition::always());
        };
        let written = string(reader, value)?;
        let offset = content_start(reader.text, value.span());
        let at = |place: &Range<usize>| place.start.saturating_add(offset)..place.end.saturating_add(offset);
        let expression = match parser::parse(written) {
            Ok(expression) => expression,
            Err(errors) => {
                for error in errors {
                    reader.problem_of(error.kind, error.message, at(&error.place));
                }
                return None;
            }
        };
        let mut patterns = Vec::new();
        for (fact, place, negated) in expression.facts() {
            if let Some(objection) = self.reads.objection(fact, negated) {
                reader.problem_of(PackProblemKind::NotMonotone, objection, at(&place));
            }
            match fact {
                Fact::Pattern(pattern) => patterns.push((pattern.clone(), reader.place(at(&place)))),
                Fact::Risk(_, Some(RiskTest::DaysAgo(comparison, Days::Interval))) => {
                    if table.peek("interval").is_none() {
                        let message = "`interval` is compared with, but the rule has no `interval`";
                        reader.problem(message, at(&place));
                    } else if !comparison.is_upper() {
                        // A longer interval must keep more people waiting, not fewer.
                        let message = "`interval` is an upper limit: compare with `<` or `<=`";
                        reader.problem(message, at(&place));
                    }
                }
                _ => {}
            }
        }
        Some(Condition { expression, patterns, place: Some(reader.place(at(&(0..written.len())))) })
    }

    fn write(&self, condition: &Condition) -> Option<String> {
        Some(quoted(&condition.expression.to_string()))
    }
}

impl Reads {
    /// Why a condition may not read a fact, if it may not.
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
            (Self::Choice, Fact::Number(Number::SystolicMmhg | Number::DiastolicMmhg, ..)) => {
                Some("only safety rules read vitals")
            }
            (Self::Words, Fact::Risk(_, Some(_))) if negated => {
                Some("a detail of a risk cannot be negated: one that is missing counts as the worst")
            }
            _ => None,
        }
    }
}

/// Where the content of a string begins in the file, after its quotes.
fn content_start(text: &str, span: Range<usize>) -> usize {
    let raw = text.get(span.clone()).unwrap_or_default();
    let quotes = if raw.starts_with("\"\"\"") || raw.starts_with("'''") { 3 } else { 1 };
    let newline = raw
        .get(quotes..)
        .map_or(0, |rest| if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) });
    span.start.saturating_add(quotes).saturating_add(if quotes == 3 { newline } else { 0 })
}
