//! Lookup of points, meridians, organs and zones by code, pinyin, Chinese characters or English name.

mod code;
mod entry;
mod name;
mod point;
mod prefix;
mod unresolved;

use super::point::Point;
use super::spelling::Spelling;
use code::{Reading, Split};
use name::Name;

pub use entry::Entry;
pub use unresolved::Unresolved;

/// Looks up a point, a meridian, an organ or a facial zone by any of its names or codes.
///
/// A point has the spellings that [`Point`]'s `FromStr` accepts; a meridian has its code, its older prefixes (`UB`, `Du`)
/// and its names; an organ or a zone has its code and its names. Case and separators do not matter, and tones are optional.
///
/// # Errors
///
/// Returns the candidates if nothing, or more than one thing, has this name.
///
/// ```
/// use tcm_facial::atlas::{Entry, FacialZone, Meridian, Point, ZangFu, find};
///
/// assert_eq!(find("足三里")?, Entry::Point(Point::ST36));
/// assert_eq!(find("ren mai")?, Entry::Meridian(Meridian::Conception));
/// assert_eq!(find("liver")?, Entry::Organ(ZangFu::Liver));
/// assert_eq!(find("crows feet")?, Entry::Zone(FacialZone::CrowsFeet));
///
/// let error = find("dai mai").unwrap_err();
/// assert_eq!(error.to_string(), "`dai mai` is ambiguous: `GB26` or `dai`");
/// # Ok::<(), tcm_facial::atlas::Unresolved<Entry>>(())
/// ```
#[doc(alias = "search")]
#[doc(alias = "lookup")]
pub fn find(text: &str) -> Result<Entry, Unresolved<Entry>> {
    look_up("name", text, Entry::all(), Some)
}

/// Looks up a text among `entries`. `select` makes the result of an entry, or none if the entry is of another kind.
fn look_up<T: From<Point> + Copy>(
    noun: &'static str,
    text: &str,
    entries: impl Iterator<Item = Entry> + Clone,
    select: impl Fn(Entry) -> Option<T>,
) -> Result<T, Unresolved<T>> {
    let mut found = match code::read(text) {
        Reading::Point(point) => return Ok(point.into()),
        Reading::Beyond(last) => return Err(Unresolved::unknown(noun, text, vec![last.into()])),
        Reading::Several(meridians, number) => {
            let points = meridians.iter().filter_map(|meridian| meridian.nth_point(number));
            let candidates: Vec<T> = points.map(T::from).collect();
            // Even if only one of the meridians has such a number, the prefix does not say which is meant.
            return Err(match candidates.len() {
                0 | 1 => Unresolved::unknown(noun, text, candidates),
                _ => Unresolved::ambiguous(text, candidates),
            });
        }
        Reading::Other => called(text, &entries),
    };
    // A prefix without a number stands for its meridian.
    if let Some(split) = Split::of(text).filter(|split| split.number().is_none()) {
        let meridians = split.meridians().iter().copied().map(Entry::Meridian);
        let further: Vec<Entry> = meridians.filter(|meridian| !found.contains(meridian)).collect();
        found.extend(further);
    }
    let mut found: Vec<T> = found.into_iter().filter_map(&select).collect();
    if found.is_empty() {
        found.extend(point::of_meridian(text).map(T::from));
    }
    match found.as_slice() {
        [only] => Ok(*only),
        [] => {
            let nearest = nearest(text, entries).into_iter().filter_map(select).collect();
            Err(Unresolved::unknown(noun, text, nearest))
        }
        _ => Err(Unresolved::ambiguous(text, found)),
    }
}

/// Searches for everything whose code or name starts with `prefix`.
///
/// Matches of the code come first, then matches under an older prefix, then matches of a name. Within each group, points come
/// before meridians, organs and zones.
///
/// ```
/// use tcm_facial::atlas::{Entry, Point, starting_with};
///
/// assert_eq!(starting_with("SJ2").next(), Some(Entry::Point(Point::TE2)));
/// assert!(starting_with("zusan").eq([Entry::Point(Point::ST36)]));
/// assert_eq!(starting_with("承").len(), 8);
/// ```
#[doc(alias = "autocomplete")]
pub fn starting_with(prefix: &str) -> impl ExactSizeIterator<Item = Entry> + Clone + use<> {
    let name = Name::new(prefix);
    let split = Split::of(prefix);
    let whole = match code::read(prefix) {
        Reading::Point(point) => Some(Entry::Point(point)),
        _ => None,
    };
    let mut found: Vec<(u8, Entry)> = Entry::all()
        .filter_map(|entry| {
            let rank = if whole == Some(entry) || name.begins(entry.code()) {
                0
            } else if split.as_ref().is_some_and(|split| has_older_code(entry, split)) {
                1
            } else if entry.names().any(|own| name.begins(own)) {
                2
            } else {
                return None;
            };
            Some((rank, entry))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, entry)| entry)
}

/// Whether a code of the entry in another convention starts like this.
fn has_older_code(entry: Entry, split: &Split) -> bool {
    match entry {
        Entry::Point(point) => {
            point.meridian().is_some_and(|meridian| split.meridians().contains(&meridian))
                && point.number().is_some_and(|number| split.begins(number))
        }
        Entry::Meridian(meridian) => split.number().is_none() && split.meridians().contains(&meridian),
        Entry::Organ(_) | Entry::Zone(_) => false,
    }
}

/// Returns the entries with this name. If there are none, tones may be written as numbers, and 穴 (point) may follow a name in
/// characters.
fn called(text: &str, entries: &(impl Iterator<Item = Entry> + Clone)) -> Vec<Entry> {
    let text = text.trim();
    let readings = [
        Some(Name::new(text)),
        Name::numbered(text).filter(|_| !code::has_known_prefix(text)),
        text.strip_suffix('穴').filter(|name| !name.is_empty()).map(Name::new),
    ];
    let found = readings.into_iter().flatten().map(|name| named(&name, entries.clone()));
    found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// Returns the entries that match including tones, or, if there are none, those whose letters match.
fn named(name: &Name, entries: impl Iterator<Item = Entry>) -> Vec<Entry> {
    let mut best = None;
    let mut found = Vec::new();
    for entry in entries {
        let agreement = entry.agreement(name);
        if agreement > best {
            best = agreement;
            found.clear();
        }
        if agreement.is_some() && agreement == best {
            found.push(entry);
        }
    }
    found
}

/// Returns the entries with a name or a code similar to this one, the nearest first.
fn nearest(text: &str, entries: impl Iterator<Item = Entry>) -> Vec<Entry> {
    const OFFERED: usize = 3;
    let Some(spelling) = Spelling::of(Name::new(text).letters().chars().collect()) else { return Vec::new() };
    let distance = |own: &str| spelling.distance_to(&name::letters(own).collect::<Vec<char>>());
    let mut found: Vec<(usize, Entry)> = entries
        .filter_map(|entry| Some((entry.names().chain([entry.code()]).filter_map(distance).min()?, entry)))
        .collect();
    found.sort_by_key(|(distance, _)| *distance);
    found.into_iter().take(OFFERED).map(|(_, entry)| entry).collect()
}
