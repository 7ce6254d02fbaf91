//! Names of points in Korean, Japanese and Vietnamese, and in the older spelling of Chinese, from public tables.
//!
//! - Korean (hangul) and Vietnamese: the tables of "List of acupuncture points" in the English Wikipedia (CC BY-SA 4.0), as the
//!   repository `Appunture-2025/appunture-dev` holds them under `tables/`. The names are facts; nobody at this project has
//!   verified a reading. LI4 also bears the reading that Vietnamese programs use, `Hợp cốc`. The romanized Korean of the same
//!   table contradicts its own hangul (KI3), so it is not read.
//! - Japanese: `readings.js` of the repository `parkunggi/parkunggi-acupuncture-app-demo` for the 361 points; six further
//!   readings from other point lists for the Japanese state examination.
//! - Wade-Giles: the syllables of the pinyin of the atlas, each by the table of the program `pypinyin` (`style/wadegiles.py`, which
//!   follows a conversion table of the University of Chicago Library). A name is read with or without its apostrophes.
//!
//! The tables have the points with a WHO number only; extra points have no such names here.

mod japanese;
mod korean;
mod vietnamese;
mod wade_giles;

use super::super::meridian::Meridian;
use super::super::point::Point;

type Table = [(Meridian, &'static str); 14];

/// A table, and what separates the names of two points in it.
const TABLES: [(&Table, &str); 5] = [
    (&korean::HANGUL, " "),
    (&japanese::KANJI, " "),
    (&japanese::KANA, " "),
    (&vietnamese::NAMES, ", "),
    (&wade_giles::NAMES, " "),
];

/// English names that teaching programs use beside those of the atlas.
const ENGLISH: [(Point, &str); 2] = [(Point::ST36, "Leg Three Miles"), (Point::LI10, "Arm Three Miles")];

/// Every name in the tables with its point.
pub(super) fn all() -> impl Iterator<Item = (Point, &'static str)> {
    let rows =
        TABLES.into_iter().flat_map(|(table, separator)| table.iter().map(move |row| (row, separator)));
    let names = rows.flat_map(|((meridian, names), separator)| {
        let points = meridian.points().iter().copied().zip(names.split(separator));
        points.flat_map(|(point, names)| names.split('/').map(move |name| (point, name)))
    });
    names.chain(ENGLISH)
}

/// The names of a point in one table.
fn names(point: Point, (table, separator): (&'static Table, &'static str)) -> std::str::Split<'static, char> {
    let row = point.meridian().and_then(|meridian| table.iter().find(|(own, _)| *own == meridian));
    let number = point.number().map(|number| usize::from(number).saturating_sub(1));
    let names = row.zip(number).and_then(|((_, names), index)| names.split(separator).nth(index));
    let mut split = names.unwrap_or_default().split('/');
    if names.is_none() {
        split.next();
    }
    split
}

/// Names in other languages than Chinese and English, from public tables and not verified. All of them can be looked up.
impl Point {
    /// The Korean names in hangul; none for an extra point.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    ///
    /// assert!(Point::ST36.korean_names().eq(["족삼리", "삼리"]));
    /// assert_eq!("족삼리".parse(), Ok(Point::ST36));
    /// ```
    pub fn korean_names(self) -> impl Iterator<Item = &'static str> + Clone {
        names(self, (&korean::HANGUL, " "))
    }

    /// The Japanese name in the characters that Japan writes, followed by its readings in hiragana; none for an extra point.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    ///
    /// assert!(Point::CV6.japanese_names().eq(["気海", "きかい"]));
    /// assert_eq!("キカイ".parse(), Ok(Point::CV6));
    /// ```
    pub fn japanese_names(self) -> impl Iterator<Item = &'static str> + Clone {
        names(self, (&japanese::KANJI, " ")).chain(names(self, (&japanese::KANA, " ")))
    }

    /// The Vietnamese names; none for an extra point.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    ///
    /// assert!(Point::ST36.vietnamese_names().eq(["Túc tam lý"]));
    /// assert_eq!("tuc tam ly".parse(), Ok(Point::ST36));
    /// ```
    pub fn vietnamese_names(self) -> impl Iterator<Item = &'static str> + Clone {
        names(self, (&vietnamese::NAMES, ", "))
    }

    /// The Chinese name as older English books spell it, by Wade and Giles, without tones; none for an extra point.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    ///
    /// assert_eq!(Point::LR3.wade_giles_name(), Some("T'ai-ch'ung"));
    /// assert_eq!("Tai-chung".parse(), Ok(Point::LR3));
    /// assert_eq!("hoku".parse(), Ok(Point::LI4));
    /// ```
    pub fn wade_giles_name(self) -> Option<&'static str> {
        names(self, (&wade_giles::NAMES, " ")).next()
    }
}
