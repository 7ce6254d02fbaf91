//! The index of names: each folded name with what bears it, sorted, so that a look-up does not go through the whole atlas.

use super::super::spelling::{LetterBits, Spelling};
use super::entry::Entry;
use super::fold::letters;
use super::name::Name;
use super::readings;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Where a name comes from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Name,
    Reading,
}

struct Row {
    letters: Box<str>,
    /// The number of letters.
    length: usize,
    bits: LetterBits,
    rank: Rank,
    entry: Entry,
    /// The name as it is written, for its marks.
    name: &'static str,
}

/// Sorted by letters.
struct Index {
    names: Vec<Row>,
    /// Codes with their letters and digits, for misspelled ones.
    codes: Vec<Row>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let row = |rank, entry, name: &'static str| {
        let letters: String = letters(name).collect();
        let bits = letters.chars().collect();
        Row { length: letters.chars().count(), bits, letters: letters.into(), rank, entry, name }
    };
    let own =
        Entry::all().flat_map(|entry| entry.names().chain([entry.code()]).map(move |name| (entry, name)));
    // What ends with a number is a code, and is read as one.
    let own = own.filter(|(_, name)| !is_code(name)).map(|(entry, name)| row(Rank::Name, entry, name));
    let read = readings::all().map(|(point, name)| row(Rank::Reading, Entry::Point(point), name));
    let mut names: Vec<Row> = own.chain(read).collect();
    names.sort_by(|a, b| (&a.letters, a.rank, a.entry).cmp(&(&b.letters, b.rank, b.entry)));
    names.dedup_by(|a, b| (&a.letters, a.entry, a.name) == (&b.letters, b.entry, b.name));
    let codes = Entry::all().filter(|entry| is_code(entry.code()));
    Index { names, codes: codes.map(|entry| row(Rank::Name, entry, entry.code())).collect() }
});

fn is_code(name: &str) -> bool {
    name.ends_with(|c: char| c.is_ascii_digit() || c == '+')
}

fn has_digits(name: &str) -> bool {
    name.contains(|c: char| c.is_ascii_digit())
}

/// The rows whose letters start like this.
fn beginning_with(start: &str) -> &'static [Row] {
    let names = &INDEX.names;
    let from = names.partition_point(|row| *row.letters < *start);
    let rest = names.get(from..).unwrap_or_default();
    rest.get(..rest.partition_point(|row| row.letters.starts_with(start))).unwrap_or_default()
}

/// Returns the entries with this name, in atlas order: those that match including marks, or, if there are none, those whose
/// letters match.
pub(super) fn named(name: &Name, is_wanted: impl Fn(Entry) -> bool) -> Vec<Entry> {
    if name.letters().is_empty() {
        return Vec::new();
    }
    let rows = beginning_with(name.letters());
    let rows = rows.get(..rows.partition_point(|row| *row.letters == *name.letters())).unwrap_or_default();
    let mut best = None;
    let mut found = BTreeSet::new();
    for row in rows.iter().filter(|row| is_wanted(row.entry)) {
        // A name of one point that is a reading of another is ambiguous.
        let agreement = Some(name.agreement(row.name));
        if agreement > best {
            best = agreement;
            found.clear();
        }
        if agreement == best {
            found.insert(row.entry);
        }
    }
    found.into_iter().collect()
}

/// The entries of which a name starts like this.
pub(super) fn starting_with(name: &Name) -> BTreeSet<Entry> {
    beginning_with(name.letters()).iter().map(|row| row.entry).collect()
}

/// Returns the entries with a name or a code similar to this one, the nearest first.
pub(super) fn nearest(text: &str, is_wanted: impl Fn(Entry) -> bool) -> Vec<Entry> {
    const OFFERED: usize = 3;
    let Some(spelling) = Spelling::of(letters(text).take(Spelling::LONGEST.saturating_add(1)).collect())
    else {
        return Vec::new();
    };
    let codes: &[Row] = if has_digits(text) { &INDEX.codes } else { &[] };
    // Readings in Latin letters are near many misspelled names by chance.
    let is_likely = |row: &&Row| is_wanted(row.entry) && (row.rank == Rank::Name || !text.is_ascii());
    let rows = INDEX.names.iter().filter(is_likely).chain(codes.iter().filter(|row| is_wanted(row.entry)));
    let rows = rows.filter(|row| !spelling.is_far_from(row.bits));
    let distance = |row: &Row| spelling.distance_to_letters(row.length, row.letters.chars());
    let mut found: Vec<(usize, Entry)> = rows.filter_map(|row| Some((distance(row)?, row.entry))).collect();
    found.sort_unstable();
    let mut offered = Vec::with_capacity(OFFERED);
    for (_, entry) in found {
        if offered.len() < OFFERED && !offered.contains(&entry) {
            offered.push(entry);
        }
    }
    offered
}
