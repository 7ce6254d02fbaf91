//! What the atlas knows of a point.

use super::agreement::Agreement;
use super::location::Offset;
use super::meridian::Meridian;
use super::millimetres::Millimetres;
use super::needling::{Confidence, Needling, Part, SessionPhase};
use super::point::Point;
use super::points::TABLE;
use super::prohibition::{Caution, PregnancyFlag};
use super::record::PointRecord;
use super::region::{BodyRegion, Laterality};
use super::structure::Structure;
use super::zone::{FacialZone, ZoneSet};

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

    /// How many of the tables compared have the point under these characters and this pinyin.
    #[must_use]
    pub fn names_agreement(self) -> Agreement {
        self.record().names.agreement
    }

    /// Codes under which older books have the point, such as `UB60`.
    #[must_use]
    pub fn former_codes(self) -> &'static [&'static str] {
        self.record().names.former_codes
    }

    /// Other names of the point.
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

    /// Where the point lies, in words; told for points of head, face and neck, else an empty text.
    ///
    /// From the WHO locations of 2008, worded anew. A place is found on the person, not on a page.
    #[must_use]
    pub fn location(self) -> &'static str {
        self.record().location
    }

    /// How many of the sources compared put a point of head, face and neck where the atlas does.
    #[must_use]
    pub fn location_agreement(self) -> Option<Agreement> {
        self.record().location_agreement
    }

    /// Where else sources put the point, or how else they measure; an empty text where they agree.
    #[must_use]
    pub fn location_variants(self) -> &'static str {
        self.record().location_variants
    }

    /// The measurable part of the location.
    #[must_use]
    pub fn offsets(self) -> &'static [Offset] {
        self.record().offsets
    }

    /// Who flags the point in pregnancy, and how strongly; nothing where nobody does.
    #[must_use]
    pub fn pregnancy_flag(self) -> Option<&'static PregnancyFlag> {
        self.record().pregnancy.as_ref()
    }

    /// How many of the point tables compared forbid needling here.
    #[must_use]
    pub fn needling_forbidden_by(self) -> u8 {
        self.record().needling_forbidden_by
    }

    /// How many of the point tables compared forbid moxa here.
    #[must_use]
    pub fn moxa_forbidden_by(self) -> u8 {
        self.record().moxa_forbidden_by
    }

    /// What point tables warn of.
    #[must_use]
    pub fn cautions(self) -> &'static [Caution] {
        self.record().cautions
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

    /// The smallest of the greatest depths that the compared texts give here. A cosmetic plan mostly stays far shallower.
    #[must_use]
    pub fn textbook_limit(self) -> Option<Millimetres> {
        self.record().hazards.as_ref().and_then(|hazards| hazards.textbook_limit)
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

    /// What of the hazards and the depth limit no source named; an empty text where all of it is general knowledge, or all
    /// of it was found.
    #[must_use]
    pub fn hazard_unconfirmed(self) -> &'static str {
        self.record().hazards.as_ref().map_or("", |hazards| hazards.unconfirmed)
    }

    /// How the point is needled in a cosmetic plan; a point without it is never planned.
    #[must_use]
    pub fn needling(self) -> Option<&'static Needling> {
        self.record().needling.as_ref()
    }
}
