//! Turns the tree of a condition into its disjunctive normal form: an `or` of `and`s.
//!
//! Kleene's three-valued logic is a distributive lattice in which De Morgan's laws hold, so the normal form has the value of
//! the tree for unknown facts too. It also defines which tests bind to one entry of a risk: those of one `and`.

use super::expression::Expression;
use super::fact::Fact;
use std::collections::{BTreeMap, BTreeSet};

/// The most `and`s that a condition may have in normal form.
pub(crate) const MOST_TERMS: usize = 1024;

/// The most literals of a condition: each fact of an engine, plain and negated.
const MOST_LITERALS: usize = 2048;

/// The most `and`s that are put together for one condition, and for all conditions of an engine.
const MOST_STEPS: usize = 64 * MOST_TERMS;
const MOST_STEPS_IN_ALL: usize = 16 * MOST_STEPS;

/// An `and`: facts that must hold, and facts that must not.
pub(crate) type Term = BTreeSet<(Fact, bool)>;

/// Why a condition has no normal form here.
#[derive(Clone, Copy, Debug)]
pub(crate) enum TooInvolved {
    /// It has more than [`MOST_TERMS`] `and`s.
    Terms,
    /// To work it out takes more steps than one condition, or all of an engine, may take.
    Steps,
}

/// The steps that are left for all conditions of an engine. Their number, not only the size of the results, bounds the time
/// that a hostile pack can take.
#[derive(Debug)]
pub(crate) struct Budget(usize);

impl Budget {
    pub(crate) const fn new() -> Self {
        Self(MOST_STEPS_IN_ALL)
    }
}

/// The `and`s of a condition. `read` resolves a fact; `None` means that it always holds.
pub(crate) fn terms(
    expression: &Expression,
    read: &impl Fn(&Fact) -> Option<Fact>,
    budget: &mut Budget,
) -> Result<BTreeSet<Term>, TooInvolved> {
    let steps = budget.0.min(MOST_STEPS);
    let mut form = NormalForm { read, literals: BTreeMap::new(), steps };
    let found = form.minimal(expression);
    budget.0 = budget.0.saturating_sub(steps.saturating_sub(form.steps));
    let named: BTreeMap<usize, (Fact, bool)> =
        form.literals.into_iter().map(|(literal, number)| (number, literal)).collect();
    let spelled = |term: Literals| term.numbers().filter_map(|number| named.get(&number).cloned()).collect();
    Ok(found?.into_iter().map(spelled).collect())
}

type Terms = Result<BTreeSet<Literals>, TooInvolved>;

struct NormalForm<'a, R> {
    read: &'a R,
    literals: BTreeMap<(Fact, bool), usize>,
    steps: usize,
}

impl<R: Fn(&Fact) -> Option<Fact>> NormalForm<'_, R> {
    fn minimal(&mut self, expression: &Expression) -> Terms {
        let terms = self.holds(expression, true)?;
        // To compare two `and`s takes far less time than to put two together.
        let pairs = terms.len().saturating_mul(terms.len());
        self.take(pairs / 32)?;
        // An `and` that demands more than another adds nothing.
        let adds = |term: &&Literals| !terms.iter().any(|other| other != *term && other.is_subset(term));
        Ok(terms.iter().filter(adds).cloned().collect())
    }

    fn take(&mut self, steps: usize) -> Result<(), TooInvolved> {
        self.steps = self.steps.checked_sub(steps).ok_or(TooInvolved::Steps)?;
        Ok(())
    }

    fn literal(&mut self, fact: Fact, wanted: bool) -> Terms {
        let next = self.literals.len();
        let number = *self.literals.entry((fact, wanted)).or_insert(next);
        if number >= MOST_LITERALS {
            return Err(TooInvolved::Terms);
        }
        Ok(BTreeSet::from([Literals::one(number)]))
    }

    fn holds(&mut self, expression: &Expression, wanted: bool) -> Terms {
        match expression {
            Expression::Fact(fact, _) => match (self.read)(fact) {
                Some(fact) => self.literal(fact, wanted),
                None if wanted => Ok(BTreeSet::from([Literals::default()])),
                None => Ok(BTreeSet::new()),
            },
            Expression::Not(inner, _) => self.holds(inner, !wanted),
            Expression::And(parts) if wanted => self.all(parts, wanted),
            Expression::And(parts) => self.any(parts, wanted),
            Expression::Or(parts) if wanted => self.any(parts, wanted),
            Expression::Or(parts) => self.all(parts, wanted),
            Expression::AtLeast(number, parts) => {
                // Fewer than `number` parts hold exactly if more than the rest do not.
                let number =
                    if wanted { *number } else { parts.len().saturating_add(1).saturating_sub(*number) };
                self.at_least(number, parts, wanted)
            }
        }
    }

    fn any(&mut self, parts: &[Expression], wanted: bool) -> Terms {
        let mut terms = BTreeSet::new();
        for part in parts {
            terms.append(&mut self.holds(part, wanted)?);
            if terms.len() > MOST_TERMS {
                return Err(TooInvolved::Terms);
            }
        }
        Ok(terms)
    }

    fn all(&mut self, parts: &[Expression], wanted: bool) -> Terms {
        let mut terms = BTreeSet::from([Literals::default()]);
        for part in parts {
            let part = self.holds(part, wanted)?;
            terms = self.both(&terms, &part)?;
        }
        Ok(terms)
    }

    fn both(&mut self, left: &BTreeSet<Literals>, right: &BTreeSet<Literals>) -> Terms {
        let mut terms = BTreeSet::new();
        for one in left {
            self.take(right.len())?;
            for other in right {
                terms.insert(one.union(other));
                if terms.len() > MOST_TERMS {
                    return Err(TooInvolved::Terms);
                }
            }
        }
        Ok(terms)
    }

    /// Builds up, part by part, the `and`s under which 0, 1, 2, ... of the parts hold.
    fn at_least(&mut self, number: usize, parts: &[Expression], wanted: bool) -> Terms {
        let mut reached: Vec<BTreeSet<Literals>> = vec![BTreeSet::from([Literals::default()])];
        for part in parts {
            let part = self.holds(part, wanted)?;
            for count in (0..reached.len().min(number)).rev() {
                self.take(1)?;
                let Some(fewer) = reached.get(count) else { continue };
                let mut more = self.both(fewer, &part)?;
                match reached.get_mut(count.saturating_add(1)) {
                    Some(known) => known.append(&mut more),
                    None => reached.push(more),
                }
            }
            if reached.iter().any(|terms| terms.len() > MOST_TERMS) {
                return Err(TooInvolved::Terms);
            }
        }
        Ok(reached.get(number).cloned().unwrap_or_default())
    }
}

/// The literals of an `and`, by number: one bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Literals(Vec<u64>);

impl Literals {
    fn one(number: usize) -> Self {
        let mut words = vec![0; number / 64];
        words.push(1 << (number % 64));
        Self(words)
    }

    fn union(&self, other: &Self) -> Self {
        let (long, short) = if self.0.len() < other.0.len() { (other, self) } else { (self, other) };
        let mut words = long.0.clone();
        words.iter_mut().zip(&short.0).for_each(|(word, more)| *word |= more);
        Self(words)
    }

    fn is_subset(&self, other: &Self) -> bool {
        self.0.len() <= other.0.len() && self.0.iter().zip(&other.0).all(|(word, all)| word & !all == 0)
    }

    fn numbers(&self) -> impl Iterator<Item = usize> {
        let words = self.0.iter().enumerate();
        words.flat_map(|(place, word)| {
            let bits = (0..64_usize).filter(move |bit| word >> bit & 1 == 1);
            bits.map(move |bit| place.saturating_mul(64).saturating_add(bit))
        })
    }
}
