//! A condition as a tree of facts.

use super::fact::Fact;
use std::fmt;
use std::ops::Range;

/// A condition. Each fact and each `not` has its place in the text of the condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expression {
    Fact(Fact, Range<usize>),
    Not(Box<Self>, Range<usize>),
    And(Vec<Self>),
    Or(Vec<Self>),
    AtLeast(usize, Vec<Self>),
}

impl Expression {
    pub(crate) const fn always() -> Self {
        Self::Fact(Fact::Always, 0..0)
    }

    /// Whether two conditions are the same tree, regardless of places.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let are_like = |one: &[Self], other: &[Self]| {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.is_like(other))
        };
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

    /// Every fact, with its place and whether it is under a `not`.
    pub(crate) fn facts(&self) -> Vec<(&Fact, Range<usize>, bool)> {
        let mut facts = Vec::new();
        self.collect(false, &mut facts);
        facts
    }

    fn collect<'a>(&'a self, negated: bool, facts: &mut Vec<(&'a Fact, Range<usize>, bool)>) {
        match self {
            Self::Fact(fact, place) => facts.push((fact, place.clone(), negated)),
            // A double negation counts as one, so that nobody who reads a rule has to count.
            Self::Not(inner, _) => inner.collect(true, facts),
            Self::And(parts) | Self::Or(parts) | Self::AtLeast(_, parts) => {
                for part in parts {
                    part.collect(negated, facts);
                }
            }
        }
    }

    /// Writes the condition in parentheses, unless it is `bare`.
    fn write_within(&self, f: &mut fmt::Formatter<'_>, bare: bool) -> fmt::Result {
        if bare { write!(f, "{self}") } else { write!(f, "({self})") }
    }
}

/// The condition as a pack writes it, with only the parentheses that it needs to be read as the same tree.
impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_one = |part: &Self| !matches!(part, Self::And(_) | Self::Or(_));
        match self {
            Self::Fact(fact, _) => fact.fmt(f),
            Self::Not(inner, _) => {
                f.write_str("not ")?;
                inner.write_within(f, is_one(inner))
            }
            Self::And(parts) => joined(f, parts, " and ", is_one),
            Self::Or(parts) => joined(f, parts, " or ", |part| !matches!(part, Self::Or(_))),
            Self::AtLeast(number, parts) => {
                write!(f, "at least {number} of (")?;
                joined(f, parts, ", ", |_| true)?;
                f.write_str(")")
            }
        }
    }
}

fn joined(
    f: &mut fmt::Formatter<'_>,
    parts: &[Expression],
    between: &str,
    is_bare: impl Fn(&Expression) -> bool,
) -> fmt::Result {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            f.write_str(between)?;
        }
        part.write_within(f, is_bare(part))?;
    }
    Ok(())
}
