//! The point: an identifier, and what the atlas knows of it.

use super::meridian::Meridian;
use super::millimetres::Millimetres;
use super::needling::{Needling, Part, SessionPhase};
use super::points::{COUNT, TABLE};
use super::record::PointRecord;
use super::region::{BodyRegion, Laterality};
use super::spelling::UnknownCode;
use super::structure::Structure;
use super::zone::{FacialZone, ZoneSet};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::num::NonZeroU16;
use std::str::FromStr;

/// An acupuncture point: one of the 361 of the WHO standard of 2008, of the extra points EX-HN1 to EX-HN15, or one of
/// four that have no code and go by their name (Jiachengjiang, Qianzheng, Anmian, Shanglianquan).
///
/// An identifier, not an enum, so that a point can be added in a minor version; it is two bytes, `Copy`, ordered as the
/// atlas is (meridians in the order of their flow, then the vessels, then the extra points), and can be matched on.
/// Yintang is `EX_HN3`.
///
/// Where points lie and what they are for is tradition; what lies under them is anatomy, which is general knowledge in
/// this library unless [`Point::hazard_confidence`] says otherwise.
///
/// ```
/// use tcm_facial::atlas::{Meridian, Point};
///
/// let point: Point = "li20".parse()?;
/// assert_eq!(point, Point::LI20);
/// assert_eq!(point.pinyin(), "Yíngxiāng");
/// assert_eq!(point.meridian(), Some(Meridian::LargeIntestine));
/// assert_eq!(size_of::<Option<Point>>(), 2);
/// # Ok::<(), tcm_facial::atlas::UnknownCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point(NonZeroU16);

impl Point {
    /// How many points the atlas has.
    pub const COUNT: usize = COUNT;

    /// Every point, in atlas order.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    ///
    /// assert_eq!(Point::all().count(), 380);
    /// ```
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..COUNT).map(|index| Self::at(index).unwrap_or(Self::LU1))
    }

    /// The point of the row `number`, counted from one.
    #[expect(clippy::panic, reason = "evaluated by the compiler alone")]
    pub(super) const fn nth(number: u16) -> Self {
        match NonZeroU16::new(number) {
            Some(number) if number.get() as usize <= COUNT => Self(number),
            _ => panic!("no row of the atlas has this number"),
        }
    }

    /// The point at a place of the atlas, counted from zero.
    pub(crate) fn at(index: usize) -> Option<Self> {
        let number = u16::try_from(index.checked_add(1)?).ok()?;
        (index < COUNT).then_some(Self(NonZeroU16::new(number)?))
    }

    /// The point's place in the atlas, counted from zero.
    pub(crate) const fn index(self) -> usize {
        (self.0.get() as usize).saturating_sub(1)
    }

    #[expect(clippy::indexing_slicing, reason = "every `Point` is made from the number of a row")]
    fn record(self) -> &'static PointRecord {
        TABLE[self.index()]
    }

    /// The code: WHO's (`LI20`), that of the extra points (`EX-HN3`), or the name of a point without one (`Anmian`).
    #[must_use]
    pub fn code(self) -> &'static str {
        self.record().code
    }

    /// The meridian that the point belongs to; extra points belong to none.
    #[must_use]
    pub fn meridian(self) -> Option<Meridian> {
        self.record().meridian
    }

    /// The name in pinyin, with tones.
    #[must_use]
    pub fn pinyin(self) -> &'static str {
        self.record().names.pinyin
    }

    /// The name in pinyin, without tones.
    #[must_use]
    pub fn pinyin_plain(self) -> &'static str {
        self.record().names.pinyin_plain
    }

    /// The name in traditional characters.
    #[must_use]
    pub fn hant(self) -> &'static str {
        self.record().names.hant
    }

    /// The name in simplified characters.
    #[must_use]
    pub fn hans(self) -> &'static str {
        self.record().names.hans
    }

    /// A name in English. No standard for these exists.
    #[must_use]
    pub fn english(self) -> &'static str {
        self.record().names.english
    }

    /// Another English name that is in use, where there is one.
    #[must_use]
    pub fn english_alternative(self) -> Option<&'static str> {
        self.record().names.english_alternative
    }

    /// Other codes and names of the point.
    #[must_use]
    pub fn aliases(self) -> &'static [&'static str] {
        self.record().names.aliases
    }

    /// The region of the body.
    #[must_use]
    pub fn region(self) -> BodyRegion {
        self.record().region
    }

    /// The region in words.
    #[must_use]
    pub fn region_detail(self) -> &'static str {
        self.record().region_detail
    }

    /// On which sides the point exists.
    #[must_use]
    pub fn laterality(self) -> Laterality {
        self.record().laterality
    }

    /// Face for every point of head, face or neck, else body.
    #[must_use]
    pub fn part(self) -> Part {
        if self.record().zones.is_empty() { Part::Body } else { Part::Face }
    }

    /// The position in which the point can be reached and a needle can stay.
    #[must_use]
    pub fn phase(self) -> SessionPhase {
        self.record().phase
    }

    /// Every zone that a needle here touches, not only the one that the point is known for.
    #[must_use]
    pub fn zones(self) -> ZoneSet {
        self.main_zones().iter().copied().collect()
    }

    /// The same zones, the one that the point is known for first.
    #[must_use]
    pub fn main_zones(self) -> &'static [FacialZone] {
        self.record().zones
    }

    /// A remark on the place or the path of the needle, or an empty text.
    #[must_use]
    pub fn zone_note(self) -> &'static str {
        self.record().zone_note
    }

    /// Whether the point stays off unless a trained practitioner decides otherwise. Such a point is never a candidate.
    #[must_use]
    pub fn is_off_by_default(self) -> bool {
        self.record().off_by_default
    }

    /// The structures at risk.
    #[must_use]
    pub fn hazards(self) -> &'static [Structure] {
        self.record().hazards.as_ref().map_or(&[], |hazards| hazards.structures)
    }

    /// The greatest depth that a cosmetic plan may reach here, where one is set.
    #[must_use]
    pub fn depth_limit(self) -> Option<Millimetres> {
        self.record().hazards.as_ref().map(|hazards| hazards.depth_limit)
    }

    /// What to mind at this point, or an empty text.
    #[must_use]
    pub fn hazard_note(self) -> &'static str {
        self.record().hazards.as_ref().map_or("", |hazards| hazards.note)
    }

    /// The ids of the sources that hazards and depth limit rest on.
    #[must_use]
    pub fn hazard_sources(self) -> &'static [&'static str] {
        self.record().hazards.as_ref().map_or(&[], |hazards| hazards.sources)
    }

    /// How sure the hazards are.
    #[must_use]
    pub fn hazard_confidence(self) -> Option<super::Confidence> {
        self.record().hazards.as_ref().map(|hazards| hazards.confidence)
    }

    /// How the point is needled in a cosmetic plan; a point without it is never planned.
    #[must_use]
    pub fn needling(self) -> Option<&'static Needling> {
        self.record().needling.as_ref()
    }
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

/// Reads a code in any case, with or without spaces and hyphens, or an alias of the atlas.
impl FromStr for Point {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let folded = || text.chars().filter(|c| !matches!(c, ' ' | '-' | '_')).flat_map(char::to_uppercase);
        let is = |name: &str| folded().eq(name.chars().filter(|c| *c != '-').flat_map(char::to_uppercase));
        Self::all()
            .find(|point| is(point.code()))
            .or_else(|| Self::all().find(|point| point.aliases().iter().any(|alias| is(alias))))
            .ok_or_else(|| UnknownCode::new("point", text, Self::all().map(Self::code)))
    }
}

impl Serialize for Point {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Point {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
