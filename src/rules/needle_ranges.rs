//! The ranges of everything that a pack can say of a needle, so that a gauge of 34 mm or a depth of 400 mm cannot be read.

use super::codec::Value;
use super::read::{TableReader, Toml};
use crate::atlas::Millimetres;
use crate::intake::ranges::MINUTES;
use std::str::FromStr;

/// A range of lengths, in hundredths of a millimetre, that values of a key lie in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lengths {
    from: u16,
    to: u16,
}

impl Lengths {
    const fn new(from: u16, to: u16) -> Self {
        Self { from, to }
    }

    /// The length that a value gives, if it lies in the range.
    fn read(self, value: Toml<'_>) -> Option<Millimetres> {
        let length = Millimetres::read(value)?;
        if (self.from..=self.to).contains(&length.hundredths()) {
            return Some(length);
        }
        let [from, to] = [self.from, self.to].map(Millimetres::from_hundredths);
        value.problem(format!("{length} is out of range: expected {from} to {to}"))
    }
}

/// The diameter: facial needles start at 0.12 mm, and the thickest filiform needle of the textbooks has 0.45 mm.
pub(crate) const GAUGE: Lengths = Lengths::new(10, 45);
/// The length of a needle for the face: 7 to 15 mm.
pub(crate) const NEEDLE: Lengths = Lengths::new(700, 1500);
/// A greatest depth below the surface.
pub(crate) const DEPTH: Lengths = Lengths::new(50, 2000);
/// A length in the skin; no plan inserts more than 20 mm.
pub(crate) const INSERTED: Lengths = Lengths::new(100, 2000);

/// Reads an optional length in a range.
pub(crate) fn within(
    lengths: Lengths,
) -> impl FnOnce(&mut TableReader<'_>, &'static str) -> Option<Option<Millimetres>> {
    move |table, key| match table.get(key) {
        Some(value) => lengths.read(value).map(Some),
        None => Some(None),
    }
}

/// Reads a table of lengths in a range, in the order of its keys.
pub(crate) fn each_within<K>(
    lengths: Lengths,
) -> impl FnOnce(&mut TableReader<'_>, &'static str) -> Option<Vec<(K, Millimetres)>>
where
    K: FromStr<Err: std::fmt::Display> + Ord,
{
    move |table, key| match table.get(key) {
        Some(value) => Some(super::codec::entries(value.table()?.entries(), |_, value| lengths.read(value))),
        None => Some(Vec::new()),
    }
}

/// Reads an optional number of minutes that needles stay.
pub(crate) fn minutes() -> impl FnOnce(&mut TableReader<'_>, &'static str) -> Option<Option<u8>> {
    |table, key| {
        let Some(value) = table.get(key) else { return Some(None) };
        let minutes = u8::read(value)?;
        if (MINUTES.min..=MINUTES.max).contains(&minutes.into()) {
            return Some(Some(minutes));
        }
        value.problem("expected minutes, 1 to 60")
    }
}
