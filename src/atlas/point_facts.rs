//! What the atlas knows of a point, and how points are written and read.

use super::meridian::Meridian;
use super::millimetres::Millimetres;
use super::needling::{Confidence, Needling, Part, SessionPhase};
use super::point::Point;
use super::points::TABLE;
use super::record::PointRecord;
use super::region::{BodyRegion, Laterality};
use super::spelling::UnknownCode;
use super::structure::Structure;
use super::zone::{FacialZone, ZoneSet};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

impl Point {
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

    /// Face for every point that touches a facial zone, else body. GB21 and GV14, at the root of the neck, are body.
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
    pub fn hazard_confidence(self) -> Option<Confidence> {
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
