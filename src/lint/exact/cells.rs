//! A number, cut where conditions cut it: no condition tells two values of one cell apart.

use crate::intake::ranges::Range;
use crate::rules::when::fact::Comparison;
use std::collections::BTreeSet;

/// Where a number is cut, as the first value of each cell but the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cuts(BTreeSet<u32>);

impl Cuts {
    /// Cuts so that a comparison with this value is true or false of a whole cell.
    pub(crate) fn at(&mut self, value: u32) {
        self.0.insert(value);
        self.0.extend(value.checked_add(1));
    }

    /// The cells of a range, lowest first.
    pub(crate) fn cells(&self, range: Range) -> Vec<Cell> {
        let inner =
            self.0.iter().copied().filter(|cut| (range.min.saturating_add(1)..=range.max).contains(cut));
        let mut firsts = vec![range.min];
        firsts.extend(inner);
        let lasts = firsts.iter().skip(1).map(|first| first.saturating_sub(1)).chain([range.max]);
        firsts.iter().zip(lasts).map(|(first, last)| Cell { first: *first, last }).collect()
    }
}

/// Neighbouring values of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) first: u32,
    pub(crate) last: u32,
}

impl Cell {
    pub(crate) fn satisfies(self, comparison: Comparison, value: u32) -> bool {
        comparison.holds(&self.first, &value)
    }
}
