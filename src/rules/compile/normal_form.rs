//! From the tree of a condition to an `or` of `and`s.
//!
//! Three-valued logic (Kleene's) is a distributive lattice in which De Morgan's laws hold, so the normal form has the
//! value of the tree for unknown facts too. It also says what "the conditions of a rule bind to one entry" means: what
//! one `and` asks of a risk is asked of a single entry of it.

use crate::rules::when::expression::Expression;
use crate::rules::when::fact::Fact;
use std::collections::BTreeSet;

/// How many `and`s a condition may come to.
pub(crate) const MOST_TERMS: usize = 1024;

/// What one `and` asks: facts that hold, and facts that do not.
pub(crate) type Term<F> = BTreeSet<(F, bool)>;

/// The condition has too many `and`s.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TooManyTerms;

type Terms<F> = Result<BTreeSet<Term<F>>, TooManyTerms>;

/// The `and`s of a condition. `read` says what a fact asks; nothing, where it holds whatever is known.
pub(crate) fn terms<F: Clone + Ord>(expression: &Expression, read: &impl Fn(&Fact) -> Option<F>) -> Terms<F> {
    let terms = holds(expression, true, read)?;
    // An `and` that asks more than another adds nothing.
    let minimal =
        terms.iter().filter(|term| !terms.iter().any(|other| other != *term && other.is_subset(term)));
    Ok(minimal.cloned().collect())
}

fn holds<F: Clone + Ord>(
    expression: &Expression,
    wanted: bool,
    read: &impl Fn(&Fact) -> Option<F>,
) -> Terms<F> {
    match expression {
        Expression::Fact(fact, _) => match read(fact) {
            Some(fact) => Ok(BTreeSet::from([Term::from([(fact, wanted)])])),
            None if wanted => Ok(BTreeSet::from([Term::new()])),
            None => Ok(BTreeSet::new()),
        },
        Expression::Not(inner, _) => holds(inner, !wanted, read),
        Expression::And(parts) if wanted => all(parts.iter().map(|part| holds(part, wanted, read))),
        Expression::And(parts) => any(parts.iter().map(|part| holds(part, wanted, read))),
        Expression::Or(parts) if wanted => any(parts.iter().map(|part| holds(part, wanted, read))),
        Expression::Or(parts) => all(parts.iter().map(|part| holds(part, wanted, read))),
        Expression::AtLeast(number, parts) => {
            // Fewer than `number` of them hold where more than the rest do not.
            let number = if wanted { *number } else { parts.len().saturating_add(1).saturating_sub(*number) };
            at_least(number, parts, wanted, read)
        }
    }
}

fn any<F: Clone + Ord>(parts: impl Iterator<Item = Terms<F>>) -> Terms<F> {
    let mut terms = BTreeSet::new();
    for part in parts {
        terms.append(&mut part?);
        if terms.len() > MOST_TERMS {
            return Err(TooManyTerms);
        }
    }
    Ok(terms)
}

fn all<F: Clone + Ord>(parts: impl Iterator<Item = Terms<F>>) -> Terms<F> {
    let mut terms = BTreeSet::from([Term::new()]);
    for part in parts {
        terms = both(&terms, &part?)?;
    }
    Ok(terms)
}

fn both<F: Clone + Ord>(left: &BTreeSet<Term<F>>, right: &BTreeSet<Term<F>>) -> Terms<F> {
    let mut terms = BTreeSet::new();
    for one in left {
        for other in right {
            terms.insert(one.union(other).cloned().collect());
            if terms.len() > MOST_TERMS {
                return Err(TooManyTerms);
            }
        }
    }
    Ok(terms)
}

/// Builds up, part by part, what it takes for 0, 1, 2, ... of them.
fn at_least<F: Clone + Ord>(
    number: usize,
    parts: &[Expression],
    wanted: bool,
    read: &impl Fn(&Fact) -> Option<F>,
) -> Terms<F> {
    let mut reached: Vec<BTreeSet<Term<F>>> = vec![BTreeSet::from([Term::new()])];
    for part in parts {
        let part = holds(part, wanted, read)?;
        for count in (0..reached.len().min(number)).rev() {
            let Some(fewer) = reached.get(count) else { continue };
            let mut more = both(fewer, &part)?;
            match reached.get_mut(count.saturating_add(1)) {
                Some(known) => known.append(&mut more),
                None => reached.push(more),
            }
        }
        if reached.iter().any(|terms| terms.len() > MOST_TERMS) {
            return Err(TooManyTerms);
        }
    }
    Ok(reached.get(number).cloned().unwrap_or_default())
}
