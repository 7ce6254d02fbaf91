//! Lookup of points, meridians, organs and zones by code, pinyin, Chinese characters or English name.

mod code;
mod entry;
mod fold;
mod index;
mod name;
mod parts;
mod point;
mod prefix;
mod readings;
mod unresolved;

use super::meridian::Meridian;
use super::point::Point;
use code::{Reading, Split};
use name::Name;
use parts::Together;

pub use entry::Entry;
pub use unresolved::{Unresolved, UnresolvedKind};

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
    look_up("name", text, Some, Suggest::Nearest)
}

/// Looks up a text among the entries that `select` takes: it makes the result of an entry, or none if the entry is of another
/// kind.
fn look_up<T: From<Point> + Copy>(
    noun: &'static str,
    text: &str,
    select: impl Fn(Entry) -> Option<T> + Copy,
    suggest: Suggest,
) -> Result<T, Unresolved<T>> {
    let error = |kind, candidates| Err(Unresolved::new(kind, noun, text, candidates));
    let ambiguous_or_unknown = |candidates: Vec<T>| match candidates.len() {
        0 | 1 => error(UnresolvedKind::Unknown, candidates),
        _ => error(UnresolvedKind::Ambiguous, candidates),
    };
    match code::read(text) {
        Reading::Point(point) => return Ok(point.into()),
        Reading::Beyond(last) => return error(UnresolvedKind::Unknown, vec![last.into()]),
        Reading::NoSuchNumber => return error(UnresolvedKind::Unknown, Vec::new()),
        // Even if only one of the meridians has such a number, the prefix does not say which is meant.
        Reading::Several(meridians, number) => {
            return ambiguous_or_unknown(nth_points(meridians, number).map(T::from).collect());
        }
        Reading::Other => {}
    }
    if text.len() > LONGEST_TEXT {
        return error(UnresolvedKind::Unknown, Vec::new());
    }
    let found = named(text, select);
    match found.as_slice() {
        [only] => return Ok(*only),
        [] => {}
        _ => return error(UnresolvedKind::Ambiguous, found),
    }
    if code::has_several_numbers(text) {
        return error(UnresolvedKind::SeveralNumbers, Vec::new());
    }
    // The atlas has no extra points of trunk and limbs, and one of the head is no likely slip for them.
    if is_other_extra(text) {
        return error(UnresolvedKind::Unknown, Vec::new());
    }
    let converted = |points: Vec<Point>| points.into_iter().map(T::from).collect::<Vec<T>>();
    match parts::read(text, points_of_part) {
        Together::Points(points) => match points.as_slice() {
            [only] => Ok((*only).into()),
            _ => error(UnresolvedKind::Ambiguous, converted(points)),
        },
        Together::Disagree(points) => error(UnresolvedKind::PartsDisagree, converted(points)),
        Together::CodeAnd(points) => error(UnresolvedKind::Unknown, converted(points)),
        Together::Nothing if suggest == Suggest::Nothing => error(UnresolvedKind::Unknown, Vec::new()),
        Together::Nothing => {
            let nearest = index::nearest(text, |entry| select(entry).is_some());
            error(UnresolvedKind::Unknown, nearest.into_iter().filter_map(select).collect())
        }
    }
}

/// Whether the error of a failed lookup names what is spelled alike.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Suggest {
    Nearest,
    Nothing,
}

/// Longer texts are no name. This bounds the cost.
const LONGEST_TEXT: usize = 400;

fn nth_points(meridians: &'static [Meridian], number: u8) -> impl Iterator<Item = Point> {
    meridians.iter().filter_map(move |meridian| meridian.nth_point(number))
}

/// What has this name. A prefix without a number stands for its meridian.
fn named<T: From<Point>>(text: &str, select: impl Fn(Entry) -> Option<T>) -> Vec<T> {
    let is_wanted = |entry| select(entry).is_some();
    let mut found = called(text, is_wanted);
    if let Some(split) = Split::of(text).filter(|split| split.number().is_none()) {
        let meridians = split.meridians().iter().copied().map(Entry::Meridian);
        let further: Vec<Entry> = meridians.filter(|meridian| !found.contains(meridian)).collect();
        found.extend(further);
    }
    let mut found: Vec<T> = found.into_iter().filter_map(&select).collect();
    if found.is_empty() {
        found.extend(point::of_meridian(text).map(T::from));
    }
    found
}

/// The points that a part of a text can mean by itself.
fn points_of_part(text: &str) -> Vec<Point> {
    match code::read(text) {
        Reading::Point(point) => vec![point],
        Reading::Several(meridians, number) => nth_points(meridians, number).collect(),
        Reading::Beyond(_) | Reading::NoSuchNumber => Vec::new(),
        Reading::Other => named(text, point::select),
    }
}

/// Whether a text is the code of an extra point that the atlas does not have, such as `EX-UE9`.
fn is_other_extra(text: &str) -> bool {
    let name = Name::new(text);
    name.letters().starts_with("ex") && name.letters().ends_with(|c: char| c.is_ascii_digit())
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
    let by_name = index::starting_with(&name);
    let mut found: Vec<(u8, Entry)> = Entry::all()
        .filter_map(|entry| {
            let rank = if whole == Some(entry) || name.begins(entry.code()) {
                0
            } else if split.as_ref().is_some_and(|split| has_older_code(entry, split)) {
                1
            } else if by_name.contains(&entry) {
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

/// Returns the entries with this name. If there are none, tones may be written as numbers, and a word for "point" may stand with
/// the name: 穴, 혈 or huyệt.
fn called(text: &str, is_wanted: impl Fn(Entry) -> bool + Copy) -> Vec<Entry> {
    let text = text.trim();
    let without_point = text
        .strip_suffix(['穴', '혈'])
        .or_else(|| text.strip_prefix("huyệt ").or_else(|| text.strip_prefix("Huyệt ")))
        .filter(|name| !name.is_empty());
    let readings = [
        Some(Name::new(text)),
        Name::numbered(text).filter(|_| !code::has_known_prefix(text)),
        without_point.map(Name::new),
    ];
    let found = readings.into_iter().flatten().map(|name| index::named(&name, is_wanted));
    found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}
