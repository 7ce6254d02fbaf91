//! Parsing, display and serde of points.

use super::super::meridian::Meridian;
use super::super::point::Point;
use super::Suggest;
use super::entry::Entry;
use super::fold::narrow;
use super::name::Name;
use super::unresolved::Unresolved;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Reads a point by its code or name. Case, spaces, hyphens, full-width letters and invisible characters do not matter:
///
/// - the WHO code (`ST36`, `st-36`) or the code of an extra point (`EX-HN3`, `HN3`, German `Ex-KH3`), without allocation;
/// - the same number with a prefix of other books: `UB` or `V` for `BL`; `SJ`, `TB`, `TW`, `TH`, `TA` or `3E` for `TE`; `Du`,
///   `Ren`, `Liv`, `KD`, `HE` and others, also with the number first (`36E`); the name of a meridian or organ in English or
///   German (`Stomach 36`, `Triple Burner 5`, `Dickdarm 4`);
/// - the `M-HN` and `N-HN` numbers of extra points, as far as one table gives them;
/// - the name in pinyin, with tones as marks (`zú sān lǐ`) or numbers (`zu2san1li3`), or without tones; `ü` may be written as
///   `v` or `u`;
/// - the name in traditional or simplified characters, with or without 穴, or in English;
/// - the name as older English books spell it, by Wade and Giles (`Ho-ku`, `T'ai-ch'ung`), with or without the apostrophes;
/// - the name in Japanese (characters as Japan writes them, hiragana or katakana), Korean (hangul) or Vietnamese (with or without
///   its marks), as public tables have them: see [`Point::japanese_names`];
/// - a code and a name together (`Zusanli (ST36)`, `LI4 Hegu`, `足三里(ST36)`), if both mean the same point.
///
/// No other language is read: not romanized Korean or Japanese, and not the French way to write Chinese names.
///
/// A range, a list or a number after a code (`ST3-6`, `LI19/20`, `BL1.2`) is an error of the kind
/// [`UnresolvedKind::SeveralNumbers`](super::UnresolvedKind::SeveralNumbers), never another point.
///
/// Only the prefix is translated, not the number. Some older books number the points of the bladder from 36 to 54
/// differently, and such numbers look like current ones: check the name of the result.
///
/// # Errors
///
/// Returns the candidates if no point, or more than one, has this name. Letters that mean different meridians in different
/// languages are ambiguous: `P6` is the Pericardium in English, the Lung in French, Spanish, Portuguese and Italian; `B` and `H`
/// are the Bladder and the Heart in English and German, the Spleen and the Liver in Spanish; so are `C`, `D`, `L`, `T`, `IG`.
///
/// ```
/// use tcm_facial::atlas::Point;
///
/// for spelling in [
///     "ST36", "st-36", "S 36", "E36", "ＳＴ３６", "Zusanli", "zú sān lǐ", "足三里", "Leg Three Li", "Zusanli (ST36)",
///     "あしさんり", "족삼리", "Túc tam lý",
/// ] {
///     assert_eq!(spelling.parse::<Point>()?, Point::ST36);
/// }
/// let error = "L4".parse::<Point>().unwrap_err();
/// assert_eq!(error.candidates(), [Point::LU4, Point::LI4, Point::LR4]);
/// # Ok::<(), tcm_facial::atlas::Unresolved<Point>>(())
/// ```
impl FromStr for Point {
    type Err = Unresolved<Self>;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        super::look_up("point", text, select, Suggest::Nearest)
    }
}

impl Point {
    /// Reads a point as `FromStr` does, without a search for similar names if there is none.
    pub(crate) fn resolve(text: &str) -> Option<Self> {
        super::look_up("point", text, select, Suggest::Nothing).ok()
    }
}

/// The point, if the entry is one.
pub(super) const fn select(entry: Entry) -> Option<Point> {
    match entry {
        Entry::Point(point) => Some(point),
        _ => None,
    }
}

/// Words that name a meridian in front of a number, besides its own names and those of its organ: English words (TARA,
/// `meridians.csv` and `acupoints.csv`) and the German organs (legend of "Leitfaden Akupunktur").
const NAMES_BEFORE_A_NUMBER: [(Meridian, &[&str]); 14] = [
    (Meridian::Lung, &["Lunge"]),
    (Meridian::LargeIntestine, &["Dickdarm"]),
    (Meridian::Stomach, &["Magen"]),
    (Meridian::Spleen, &["Milz"]),
    (Meridian::Heart, &["Herz"]),
    (Meridian::SmallIntestine, &["Dünndarm"]),
    (Meridian::Bladder, &["Urinary Bladder", "Blase"]),
    (Meridian::Kidney, &["Niere"]),
    (Meridian::Pericardium, &["Heart Protector", "Perikard"]),
    (Meridian::TripleEnergizer, &["Triple Warmer", "Triple Burner", "Triple Heater", "San Jiao"]),
    (Meridian::Gallbladder, &["Gall Bladder", "Gallenblase"]),
    (Meridian::Liver, &["Leber"]),
    (Meridian::Governor, &["Du Channel", "Du Mai"]),
    (Meridian::Conception, &["Ren Channel", "Ren Mai"]),
];

/// Reads the name of a meridian or its organ and a number, such as `Stomach 36`.
pub(super) fn of_meridian(text: &str) -> impl Iterator<Item = Point> {
    let text = text.trim();
    let name = text.trim_end_matches(|c| narrow(c).is_ascii_digit());
    let digits: String = text.get(name.len()..).unwrap_or_default().chars().map(narrow).collect();
    let number = digits.parse().ok();
    let name = Name::new(name);
    let is_called = move |meridian: &Meridian| {
        let organ = meridian.organ().map(Entry::Organ);
        let mut entries = [Some(Entry::Meridian(*meridian)), organ].into_iter().flatten();
        let other = NAMES_BEFORE_A_NUMBER.iter().find(|(own, _)| own == meridian);
        entries.any(|entry| entry.names().chain([entry.code()]).any(|own| name.is(own)))
            || other.is_some_and(|(_, names)| names.iter().any(|own| name.is(own)))
    };
    let meridians = number.is_some().then_some(Meridian::ALL).into_iter().flatten();
    meridians.copied().filter(is_called).filter_map(move |meridian| meridian.nth_point(number?))
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
