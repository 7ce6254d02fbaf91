//! Counts of verdicts, findings and points over all decisions.

use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;
use tcm_facial::decision::{Decision, Protocol};

/// How many of the most frequent entries are printed.
const NAMED: usize = 15;

/// Counts over all decisions.
#[derive(Default, Deserialize, Serialize)]
pub(crate) struct Summary {
    decided: u64,
    left_out: u64,
    conditional: u64,
    verdicts: BTreeMap<String, u64>,
    /// By rule, without the rules that apply to everyone.
    findings: BTreeMap<String, u64>,
    /// Points in protocols, each counted once per person.
    points: BTreeMap<String, u64>,
}

impl Summary {
    pub(crate) const fn decided(&self) -> u64 {
        self.decided
    }

    pub(crate) const fn left_out(&self) -> u64 {
        self.left_out
    }

    pub(crate) fn leave_out(&mut self) {
        self.left_out += 1;
    }

    pub(crate) fn count(&mut self, decision: &Decision) {
        self.decided += 1;
        self.conditional += u64::from(decision.is_conditional());
        add(&mut self.verdicts, decision.verdict().code(), 1);
        for finding in decision.findings().filter(|finding| !finding.is_for_everyone()) {
            add(&mut self.findings, finding.rule().as_ref(), 1);
        }
        let insertions = decision.protocol().into_iter().flat_map(Protocol::insertions);
        for point in insertions.filter_map(|insertion| insertion.point()) {
            add(&mut self.points, point.code(), 1);
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        self.decided += other.decided;
        self.left_out += other.left_out;
        self.conditional += other.conditional;
        for (all, more) in [
            (&mut self.verdicts, &other.verdicts),
            (&mut self.findings, &other.findings),
            (&mut self.points, &other.points),
        ] {
            for (name, number) in more {
                add(all, name, *number);
            }
        }
    }
}

fn add(counts: &mut BTreeMap<String, u64>, name: &str, number: u64) {
    match counts.get_mut(name) {
        Some(count) => *count += number,
        None => {
            counts.insert(name.to_owned(), number);
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} intakes decided, {} lines left out", self.decided, self.left_out)?;
        for (title, counts) in [
            ("Verdicts", &self.verdicts),
            ("Most frequent findings", &self.findings),
            ("Most frequent points", &self.points),
        ] {
            writeln!(f, "\n{title}")?;
            let mut counts: Vec<_> = counts.iter().collect();
            counts.sort_by_key(|(name, number)| (Reverse(**number), *name));
            for (name, number) in counts.iter().take(NAMED) {
                self.write_count(f, name, **number)?;
            }
            if counts.len() > NAMED {
                writeln!(f, "  and {} more", counts.len() - NAMED)?;
            }
        }
        writeln!(f)?;
        self.write_count(f, "somebody must clear first", self.conditional)
    }
}

impl Summary {
    fn write_count(&self, f: &mut fmt::Formatter<'_>, name: &str, number: u64) -> fmt::Result {
        // Tenths of a per cent, in integers.
        let share = number.saturating_mul(2000).saturating_add(self.decided) / (2 * self.decided.max(1));
        writeln!(f, "  {name:<44} {number:>12} {:>6}.{} %", share / 10, share % 10)
    }
}
