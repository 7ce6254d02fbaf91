//! A condition as a tree.

use super::fact::Fact;
use std::ops::Range;

/// A condition, each fact with its place in the text of the condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expression {
    Fact(Fact, Range<usize>),
    Not(Box<Expression>, Range<usize>),
    And(Vec<Expression>),
    Or(Vec<Expression>),
    AtLeast(usize, Vec<Expression>),
}

impl Expression {
    pub(crate) const fn always() -> Self {
        Self::Fact(Fact::Always, 0..0)
    }

    /// Every fact, with its place and whether it stands under a `not`.
    pub(crate) fn facts(&self) -> Vec<(&Fact, Range<usize>, bool)> {
        let mut facts = Vec::new();
        self.collect(false, &mut facts);
        facts
    }

    fn collect<'a>(&'a self, negated: bool, facts: &mut Vec<(&'a Fact, Range<usize>, bool)>) {
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
