//! The things that can be looked up by name.

use super::super::meridian::Meridian;
use super::super::point::Point;
use super::super::zang_fu::ZangFu;
use super::super::zone::FacialZone;
use crate::atlas::Language::{English, SimplifiedChinese};
use std::fmt;

/// A thing that has a name in the atlas: a point, a meridian, an organ or a zone.
///
/// ```
/// use tcm_facial::atlas::{Entry, Meridian, ZangFu, find};
///
/// assert_eq!(find("足少陰腎經")?, Entry::Meridian(Meridian::Kidney));
/// assert_eq!(find("kidney")?, Entry::Organ(ZangFu::Kidney));
/// # Ok::<(), tcm_facial::atlas::Unresolved<Entry>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Entry {
    /// A point.
    Point(Point),
    /// A meridian or vessel.
    Meridian(Meridian),
    /// A Zang-Fu organ.
    Organ(ZangFu),
    /// A zone of the face, scalp or neck.
    Zone(FacialZone),
}

impl Entry {
    /// Iterates over all entries: points, meridians, organs, zones.
    pub(super) fn all() -> impl Iterator<Item = Self> + Clone {
        let points = Point::all().map(Self::Point);
        let meridians = Meridian::ALL.iter().copied().map(Self::Meridian);
        let organs = ZangFu::ALL.iter().copied().map(Self::Organ);
        points.chain(meridians).chain(organs).chain(FacialZone::ALL.iter().copied().map(Self::Zone))
    }

    /// The code. For a meridian, this is the WHO code if there is one.
    pub fn code(self) -> &'static str {
        match self {
            Self::Point(point) => point.code(),
            Self::Meridian(meridian) => meridian.who_code().unwrap_or(meridian.code()),
            Self::Organ(organ) => organ.code(),
            Self::Zone(zone) => zone.code(),
        }
    }

    /// Every name other than the code. Names that differ only in tones or separators occur once.
    pub(super) fn names(self) -> impl Iterator<Item = &'static str> {
        let (main, more): ([&'static str; 4], &'static [&'static str]) = match self {
            Self::Point(it) => ([it.pinyin(), it.hant(), it.hans(), it.english()], it.aliases()),
            Self::Meridian(it) => {
                ([it.pinyin(), it.hant(), it.label(SimplifiedChinese), it.label(English)], it.other_names())
            }
            Self::Organ(it) => {
                ([it.pinyin(), it.hant(), it.label(SimplifiedChinese), it.label(English)], &[])
            }
            Self::Zone(it) => ([it.label(English), it.label(SimplifiedChinese), it.code(), it.code()], &[]),
        };
        // The alternative may hold two names.
        let alternative = match self {
            Self::Point(point) => point.english_alternative(),
            _ => None,
        };
        let parts = alternative.into_iter().flat_map(|name| name.split([',', ';']));
        main.into_iter().chain(more.iter().copied()).chain(alternative).chain(parts)
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl From<Point> for Entry {
    fn from(point: Point) -> Self {
        Self::Point(point)
    }
}
