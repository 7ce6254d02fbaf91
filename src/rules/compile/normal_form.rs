//! From the tree of a condition to an `or` of `and`s.
//!
//! Three-valued logic (Kleene's) is a distributive lattice in which De Morgan's laws hold, so the normal form has the
//! value of the tree for unknown facts too. It also says what "the conditions of a rule bind to one entry" means: what
//! one `and` asks of a risk is asked of a single entry of it.

use crate::rules::when::expression::Expression;
use crate::rules::when::fact::{Days, Fact, RiskTest};
use std::collections::BTreeSet;

/// How many `and`s a condition may come to.
pub(crate) const MOST_TERMS: usize = 1024;

/// What one `and` asks: facts that hold, and facts that do not.
pub(super) type Term = BTreeSet<(Fact, bool)>;

/// The condition has too many `and`s.
#[derive(Clone, Copy, Debug)]
pub(super) struct TooManyTerms;

pub(super) fn terms(expression: &Expression, days: Option<u32>) -> Result<BTreeSet<Term>, TooManyTerms> {
    let terms = holds(expression, true, days)?;
    // An `and` that asks more than another adds nothing.
    let minimal =
        terms.iter().filter(|term| !terms.iter().any(|other| other != *term && other.is_subset(term)));
    Ok(minimal.cloned().collect())
}

fn holds(expression: &Expression, wanted: bool, days: Option<u32>) -> Result<BTreeSet<Term>, TooManyTerms> {
    match expression {
        Expression::Fact(Fact::Always, _) if wanted => Ok(BTreeSet::from([Term::new()])),
        Expression::Fact(Fact::Always, _) => Ok(BTreeSet::new()),
        Expression::Fact(fact, _) => Ok(BTreeSet::from([Term::from([(resolved(fact, days), wanted)])])),
        Expression::Not(inner, _) => holds(inner, !wanted, days),
        Expression::And(parts) if wanted => all(parts.iter().map(|part| holds(part, wanted, days))),
        Expression::And(parts) => any(parts.iter().map(|part| holds(part, wanted, days))),
        Expression::Or(parts) if wanted => any(parts.iter().map(|part| holds(part, wanted, days))),
        Expression::Or(parts) => all(parts.iter().map(|part| holds(part, wanted, days))),
        Expression::AtLeast(number, parts) => {
            // Fewer than `number` of them hold where more than the rest do not.
            let number = if wanted { *number } else { parts.len().saturating_add(1).saturating_sub(*number) };
            at_least(number, parts, wanted, days)
        }
    }
}

fn resolved(fact: &Fact, days: Option<u32>) -> Fact {
    match (fact, days) {
        (Fact::Risk(risk, Some(RiskTest::DaysAgo(comparison, Days::Interval))), Some(days)) => {
            Fact::Risk(*risk, Some(RiskTest::DaysAgo(*comparison, Days::Number(days))))
        }
        _ => fact.clone(),
    }
}

fn any(
    parts: impl Iterator<Item = Result<BTreeSet<Term>, TooManyTerms>>,
) -> Result<BTreeSet<Term>, TooManyTerms> {
    let mut terms = BTreeSet::new();
    for part in parts {
        terms.append(&mut part?);
        if terms.len() > MOST_TERMS {
            return Err(TooManyTerms);
        }
    }
    Ok(terms)
}

fn all(
    parts: impl Iterator<Item = Result<BTreeSet<Term>, TooManyTerms>>,
) -> Result<BTreeSet<Term>, TooManyTerms> {
    let mut terms = BTreeSet::from([Term::new()]);
    for part in parts {
        terms = both(&terms, &part?)?;
    }
    Ok(terms)
}

fn both(left: &BTreeSet<Term>, right: &BTreeSet<Term>) -> Result<BTreeSet<Term>, TooManyTerms> {
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
fn at_least(
    number: usize,
    parts: &[Expression],
    wanted: bool,
    days: Option<u32>,
) -> Result<BTreeSet<Term>, TooManyTerms> {
    let mut reached: Vec<BTreeSet<Term>> = vec![BTreeSet::from([Term::new()])];
    for part in parts {
        let part = holds(part, wanted, days)?;
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
