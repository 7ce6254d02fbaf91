//! Turns the tree of a condition into its disjunctive normal form: an `or` of `and`s.
//!
//! Kleene's three-valued logic is a distributive lattice in which De Morgan's laws hold, so the normal form has the value of
//! the tree for unknown facts too. It also defines which tests bind to one entry of a risk: those of one `and`.

use crate::rules::when::expression::Expression;
use crate::rules::when::fact::Fact;
use std::collections::BTreeSet;

/// The most `and`s that a condition may have in normal form.
pub(crate) const MOST_TERMS: usize = 1024;

/// An `and`: facts that must hold, and facts that must not.
pub(crate) type Term = BTreeSet<(Fact, bool)>;

/// The normal form has too many `and`s.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TooManyTerms;

type Terms = Result<BTreeSet<Term>, TooManyTerms>;

/// The `and`s of a condition. `read` resolves a fact; `None` means that it always holds.
pub(crate) fn terms(expression: &Expression, read: &impl Fn(&Fact) -> Option<Fact>) -> Terms {
    let terms = holds(expression, true, read)?;
    // An `and` that demands more than another adds nothing.
    let minimal =
        terms.iter().filter(|term| !terms.iter().any(|other| other != *term && other.is_subset(term)));
    Ok(minimal.cloned().collect())
}

fn holds(expression: &Expression, wanted: bool, read: &impl Fn(&Fact) -> Option<Fact>) -> Terms {
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
            // Fewer than `number` parts hold exactly if more than the rest do not.
            let number = if wanted { *number } else { parts.len().saturating_add(1).saturating_sub(*number) };
            at_least(number, parts, wanted, read)
        }
    }
}

fn any(parts: impl Iterator<Item = Terms>) -> Terms {
    let mut terms = BTreeSet::new();
    for part in parts {
        terms.append(&mut part?);
        if terms.len() > MOST_TERMS {
            return Err(TooManyTerms);
        }
    }
    Ok(terms)
}

fn all(parts: impl Iterator<Item = Terms>) -> Terms {
    let mut terms = BTreeSet::from([Term::new()]);
    for part in parts {
        terms = both(&terms, &part?)?;
    }
    Ok(terms)
}

fn both(left: &BTreeSet<Term>, right: &BTreeSet<Term>) -> Terms {
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

/// Builds up, part by part, the `and`s under which 0, 1, 2, ... of the parts hold.
fn at_least(
    number: usize,
    parts: &[Expression],
    wanted: bool,
    read: &impl Fn(&Fact) -> Option<Fact>,
) -> Terms {
    let mut reached: Vec<BTreeSet<Term>> = vec![BTreeSet::from([Term::new()])];
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
