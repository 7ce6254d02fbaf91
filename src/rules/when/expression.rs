//! A condition as a tree.

use super::fact::Fact;
use std::fmt;
use std::ops::Range;

/// A condition over the facts of a vocabulary, each fact with its place in the text of the condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expression<F = Fact> {
    Fact(F, Range<usize>),
    Not(Box<Expression<F>>, Range<usize>),
    And(Vec<Expression<F>>),
    Or(Vec<Expression<F>>),
    AtLeast(usize, Vec<Expression<F>>),
}

impl Expression {
    pub(crate) const fn always() -> Self {
        Self::Fact(Fact::Always, 0..0)
    }
}

impl<F: PartialEq> Expression<F> {
    /// Whether two conditions are written alike, wherever they stand.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Fact(one, _), Self::Fact(other, _)) => one == other,
            (Self::Not(one, _), Self::Not(other, _)) => one.is_like(other),
            (Self::And(one), Self::And(other)) | (Self::Or(one), Self::Or(other)) => are_like(one, other),
            (Self::AtLeast(least, one), Self::AtLeast(other_least, other)) => {
                least == other_least && are_like(one, other)
            }
            _ => false,
        }
    }

    /// Every fact, with its place and whether it stands under a `not`.
    pub(crate) fn facts(&self) -> Vec<(&F, Range<usize>, bool)> {
        let mut facts = Vec::new();
        self.collect(false, &mut facts);
        facts
    }

    fn collect<'a>(&'a self, negated: bool, facts: &mut Vec<(&'a F, Range<usize>, bool)>) {
        match self {
            Self::Fact(fact, place) => facts.push((fact, place.clone(), negated)),
            // Twice negated is still said to be negated: whoever reads a rule should not have to count.
            Self::Not(inner, _) => inner.collect(true, facts),
            Self::And(parts) | Self::Or(parts) | Self::AtLeast(_, parts) => {
                for part in parts {
                    part.collect(negated, facts);
                }
            }
        }
    }
}

fn are_like<F: PartialEq>(one: &[Expression<F>], other: &[Expression<F>]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.is_like(other))
}

/// The condition as a pack writes it, with no more parentheses than it needs to be read as the same tree.
impl<F: fmt::Display> fmt::Display for Expression<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(fact, _) => fact.fmt(f),
            Self::Not(inner, _) => {
                f.write_str("not ")?;
                inner.write_within(f, !matches!(**inner, Self::And(_) | Self::Or(_)))
            }
            Self::And(parts) => joined(f, parts, " and ", |part| !matches!(part, Self::And(_) | Self::Or(_))),
            Self::Or(parts) => joined(f, parts, " or ", |part| !matches!(part, Self::Or(_))),
            Self::AtLeast(number, parts) => {
                write!(f, "at least {number} of (")?;
                joined(f, parts, ", ", |_| true)?;
                f.write_str(")")
            }
        }
    }
}

impl<F: fmt::Display> Expression<F> {
    fn write_within(&self, f: &mut fmt::Formatter<'_>, bare: bool) -> fmt::Result {
        if bare { fmt::Display::fmt(self, f) } else { write!(f, "({self})") }
    }
}

fn joined<F: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    parts: &[Expression<F>],
    between: &str,
    is_bare: impl Fn(&Expression<F>) -> bool,
) -> fmt::Result {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            f.write_str(between)?;
        }
        part.write_within(f, is_bare(part))?;
    }
    Ok(())
}
