//! The conditions of rules, and which facts the condition of a kind of rule may read.

use crate::intake::ClinicQuestion;
use crate::rules::codec::{Write, quoted};
use crate::rules::id::RuleId;
use crate::rules::problem::{PackProblemKind, Place};
use crate::rules::read::{TableReader, Toml};
use crate::rules::when::expression::Expression;
use crate::rules::when::fact::{Days, Fact, Number, RiskTest};
use crate::rules::when::normal_form::Budget;
use crate::rules::when::parser;
use std::ops::Range;

/// A condition, with the places of the patterns and questions that it names: whether these exist is checked when all packs are together.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    pub(crate) expression: Expression,
    pub(crate) patterns: Vec<(RuleId, Place)>,
    pub(crate) questions: Vec<(ClinicQuestion, Place)>,
    /// Where the condition is written; `None` for a rule without one.
    pub(crate) place: Option<Place>,
}

impl Condition {
    pub(crate) const fn always() -> Self {
        Self { expression: Expression::always(), patterns: Vec::new(), questions: Vec::new(), place: None }
    }

    /// Whether another condition is seen to hold wherever this one does.
    pub(crate) fn surely_implies(&self, other: &Self, budget: &mut Budget) -> bool {
        self.expression.surely_implies(&other.expression, budget)
    }

    /// Whether the condition is just `always`.
    pub(crate) fn is_always(&self) -> bool {
        matches!(self.expression, Expression::Fact(Fact::Always, _))
    }
}

/// Which facts a condition may read. This keeps the engine monotone: another risk can only withhold more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reads {
    /// What withholds something: no pattern, and nothing negated but concerns and sex.
    Safety,
    /// What keeps an adjunct away: the same without the questions of a pack.
    Exception,
    /// What chooses points or techniques: no risk, no pregnancy, no vitals, no visit, which it meets through the clearance alone.
    Choice,
    /// What only adds words: anything but the questions of a pack.
    Words,
    /// What is done in a session, and what may go wrong: anything.
    Session,
}

impl Write for Condition {
    fn write(&self) -> Option<String> {
        Some(quoted(&self.expression.to_string()))
    }
}

/// Reads a condition that may read certain facts. Only what withholds something must have one.
pub(crate) fn when(reads: Reads) -> impl FnOnce(&mut TableReader<'_>, &'static str) -> Option<Condition> {
    move |table, key| {
        if let Some(value) = table.get(key) {
            return read(reads, value, table.peek("interval").is_some());
        }
        if matches!(reads, Reads::Safety | Reads::Exception) {
            table.problem(format!("`{key}` is missing (`always` for everyone)"));
        }
        Some(Condition::always())
    }
}

fn read(reads: Reads, value: Toml<'_>, has_interval: bool) -> Option<Condition> {
    let (reader, written) = (value.reader, value.string()?);
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
    let (mut patterns, mut questions) = (Vec::new(), Vec::new());
    for (fact, place, negated) in expression.facts() {
        if let Some(objection) = reads.objection(fact, negated) {
            reader.problem_of(PackProblemKind::NotMonotone, objection, at(&place));
        }
        let objection = match fact {
            Fact::Pattern(pattern) => {
                patterns.push((pattern.clone(), reader.place(at(&place))));
                continue;
            }
            Fact::Clinic(question) => {
                questions.push((*question, reader.place(at(&place))));
                continue;
            }
            Fact::Risk(_, Some(RiskTest::DaysAgo(_, Days::Interval))) if !has_interval => {
                "`interval` is compared with, but the rule has no `interval`"
            }
            // A longer interval must keep more people waiting, not fewer.
            Fact::Risk(_, Some(RiskTest::DaysAgo(comparison, Days::Interval))) if !comparison.is_upper() => {
                "`interval` is an upper limit: compare with `<` or `<=`"
            }
            _ => continue,
        };
        reader.problem_of(PackProblemKind::Value, objection, at(&place));
    }
    Some(Condition { expression, patterns, questions, place: Some(reader.place(at(&(0..written.len())))) })
}

impl Reads {
    /// Why a condition may not read a fact, if it may not.
    fn objection(self, fact: &Fact, negated: bool) -> Option<&'static str> {
        match (self, fact) {
            (Self::Exception | Self::Choice | Self::Words, Fact::Clinic(_)) => {
                Some("only safety rules, steps and harms read the questions of a pack")
            }
            (Self::Exception, _) => Self::Safety.objection(fact, negated),
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
            (
                Self::Choice,
                Fact::Change(_)
                | Fact::Reaction(..)
                | Fact::Number(Number::Visit | Number::DaysSinceLast, ..),
            ) => Some("only safety rules read the visit and its reactions"),
            (Self::Session, Fact::Clinic(_)) if negated => {
                Some("a question of a pack cannot be negated: one that nobody answered is unknown")
            }
            (Self::Words | Self::Session, Fact::Reaction(..)) if negated => {
                Some("a reaction cannot be negated: one that nobody asked about is unknown")
            }
            (Self::Words | Self::Session, Fact::Risk(_, Some(_))) if negated => {
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
