//! Parsing, display and serde of points.

use super::super::meridian::Meridian;
use super::super::point::Point;
use super::entry::Entry;
use super::name::Name;
use super::unresolved::Unresolved;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Reads a point by its code or name. Case, spaces and hyphens do not matter:
///
/// - the WHO code (`ST36`, `st-36`) or the code of an extra point (`EX-HN3`), without allocation;
/// - the same number with a prefix of other books: `UB`, `V` or `B` for `BL`; `SJ`, `TB`, `TW`, `TH` or `3E` for `TE`; `Du`,
///   `Ren`, `Liv`, `KD`, `HE`, `P` and others; French and German prefixes that stand for one meridian only;
/// - the name in pinyin, with tones as marks (`zú sān lǐ`) or numbers (`zu2san1li3`), or without tones; `ü` may be written as
///   `v` or `u`;
/// - the name in traditional or simplified characters, with or without 穴, or in English.
///
/// Only the prefix is translated, not the number. Some older books number the points of the bladder from 36 to 54
/// differently, and such numbers look like current ones: check the name of the result.
///
/// # Errors
///
/// Returns the candidates if no point, or more than one, has this name (`L4`, `Zhongzhu`).
///
/// ```
/// use tcm_facial::atlas::Point;
///
/// for spelling in ["ST36", "st-36", "S 36", "E36", "Zusanli", "zú sān lǐ", "足三里", "Leg Three Li"] {
///     assert_eq!(spelling.parse::<Point>()?, Point::ST36);
/// }
/// let error = "L4".parse::<Point>().unwrap_err();
/// assert_eq!(error.candidates(), [Point::LU4, Point::LI4, Point::LR4]);
/// # Ok::<(), tcm_facial::atlas::Unresolved<Point>>(())
/// ```
impl FromStr for Point {
    type Err = Unresolved<Self>;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        super::look_up("point", text, Self::all().map(Entry::Point), |entry| match entry {
            Entry::Point(point) => Some(point),
            _ => None,
        })
    }
}

/// Reads the name of a meridian or its organ and a number, such as `Stomach 36`.
pub(super) fn of_meridian(text: &str) -> impl Iterator<Item = Point> {
    let name = text.trim().trim_end_matches(|c: char| c.is_ascii_digit());
    let number = text.trim().get(name.len()..).and_then(|digits| digits.parse().ok());
    let name = Name::new(name);
    let called = move |entry: Entry| entry.agreement(&name).is_some();
    let meridians = Meridian::ALL.iter().filter(move |meridian| {
        called(Entry::Meridian(**meridian))
            || meridian.organ().is_some_and(|organ| called(Entry::Organ(organ)))
    });
    meridians.filter_map(move |meridian| meridian.nth_point(number?))
}

impl fmt::Debug for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Point({})", self.code())
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl Serialize for Point {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Point {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::atlas::vocabulary::deserialize(deserializer)
    }
}
