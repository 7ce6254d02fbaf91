//! The facts about a point: names, location, zones, hazards, needling.

use super::agreement::Agreement;
use super::language::Language;
use super::location::Offset;
use super::meridian::Meridian;
use super::millimetres::Millimetres;
use super::needling::{Needling, NotNeedled};
use super::point::Point;
use super::points::TABLE;
use super::prohibition::{Caution, PregnancyFlag};
use super::record::PointRecord;
use super::region::{BodyRegion, Laterality};
use super::session::{Confidence, Part, SessionPhase};
use super::structure::Structure;
use super::zone::{FacialZone, ZoneSet};

impl Point {
    #[expect(clippy::indexing_slicing, reason = "every `Point` has a row")]
    fn record(self) -> &'static PointRecord {
        TABLE[self.index()]
    }

    /// The WHO code (`LI20`), the code of an extra point (`EX-HN3`), or the name of a point without a code (`Anmian`).
    pub fn code(self) -> &'static str {
        self.record().code
    }

    /// The meridian that the point is on. Extra points are on none.
    pub fn meridian(self) -> Option<Meridian> {
        self.record().meridian
    }

    /// The name in a language. There is no standard for English names.
    ///
    /// ```
    /// use tcm_facial::atlas::{Language, Point};
    ///
    /// assert_eq!(Point::ST4.name(Language::SimplifiedChinese), "地仓");
    /// assert_eq!(Point::ST4.name(Language::TraditionalChinese), "地倉");
    /// ```
    pub fn name(self, language: Language) -> &'static str {
        match language {
            Language::English => self.english(),
            Language::SimplifiedChinese => self.hans(),
            Language::TraditionalChinese => self.hant(),
        }
    }

    /// The name in pinyin, with tones.
    pub fn pinyin(self) -> &'static str {
        self.record().names.pinyin
    }

    /// The name in pinyin, without tones.
    pub fn pinyin_plain(self) -> &'static str {
        self.record().names.pinyin_plain
    }

    /// The name in traditional characters.
    pub fn hant(self) -> &'static str {
        self.record().names.hant
    }

    /// The name in simplified characters.
    pub fn hans(self) -> &'static str {
        self.record().names.hans
    }

    /// The name in English. There is no standard for English names.
    pub fn english(self) -> &'static str {
        self.record().names.english
    }

    /// Another English name in use.
    pub fn english_alternative(self) -> Option<&'static str> {
        self.record().names.english_alternative
    }

    /// How many of the compared tables list the point with these characters and this pinyin.
    pub fn names_agreement(self) -> Agreement {
        self.record().names.agreement
    }

    /// The codes of the point in older books, such as `UB60`.
    pub fn former_codes(self) -> &'static [&'static str] {
        self.record().names.former_codes
    }

    /// Other names of the point.
    pub fn aliases(self) -> &'static [&'static str] {
        self.record().names.aliases
    }

    /// The region of the body.
    pub fn region(self) -> BodyRegion {
        self.record().region
    }

    /// The region of the body in words.
    pub fn region_detail(self) -> &'static str {
        self.record().region_detail
    }

    /// The location in words, for every point that a plan can contain and every point of head, face and neck; otherwise empty.
    ///
    /// This is the WHO location of 2008, reworded. A practitioner finds the location on the person, not on a page.
    pub fn location(self) -> &'static str {
        self.record().location
    }

    /// How many of the compared sources agree on the location, for points of the head, face and neck.
    pub fn location_agreement(self) -> Option<Agreement> {
        self.record().location_agreement
    }

    /// How other sources locate or measure the point; empty if they agree.
    pub fn location_variants(self) -> &'static str {
        self.record().location_variants
    }

    /// The measurements of the location.
    pub fn offsets(self) -> &'static [Offset] {
        self.record().offsets
    }

    /// How widely the point is flagged in pregnancy; none if no table flags it.
    pub fn pregnancy_flag(self) -> Option<&'static PregnancyFlag> {
        self.record().pregnancy.as_ref()
    }

    /// The number of compared tables that forbid needling here.
    pub fn needling_forbidden_by(self) -> u8 {
        self.record().needling_forbidden_by
    }

    /// The number of compared tables that forbid moxa here.
    pub fn moxa_forbidden_by(self) -> u8 {
        self.record().moxa_forbidden_by
    }

    /// The warnings in point tables.
    pub fn cautions(self) -> &'static [Caution] {
        self.record().cautions
    }

    /// The sides of the body that have the point.
    pub fn laterality(self) -> Laterality {
        self.record().laterality
    }

    /// [`Part::Face`] for a point that touches a facial zone, otherwise [`Part::Body`]. GB21 and GV14, at the base of the neck,
    /// belong to the body.
    pub fn part(self) -> Part {
        if self.record().zones.is_empty() { Part::Body } else { Part::Face }
    }

    /// The position of the person in which the point can be reached and a needle can stay.
    pub fn phase(self) -> SessionPhase {
        self.record().phase
    }

    /// Every zone that a needle here may touch, not only the one that the point is known for.
    pub fn zones(self) -> ZoneSet {
        self.main_zones().iter().copied().collect()
    }

    /// The same zones as [`zones`](Self::zones), starting with the one that the point is known for.
    pub fn main_zones(self) -> &'static [FacialZone] {
        self.record().zones
    }

    /// A remark on the zones or the path of the needle; may be empty.
    pub fn zone_note(self) -> &'static str {
        self.record().zone_note
    }

    /// Whether no plan contains the point unless a trained practitioner decides otherwise.
    pub fn is_off_by_default(self) -> bool {
        self.record().off_by_default
    }

    /// The anatomical structures at risk.
    #[doc(alias = "risk")]
    pub fn hazards(self) -> &'static [Structure] {
        self.record().hazards.as_ref().map_or(&[], |hazards| hazards.structures)
    }

    /// The greatest depth, in millimetres, that a cosmetic plan may reach here, if there is a limit.
    pub fn depth_limit(self) -> Option<Millimetres> {
        self.record().hazards.as_ref().map(|hazards| hazards.depth_limit)
    }

    /// The smallest of the maximum depths, in millimetres, in the compared texts. A cosmetic plan mostly stays far shallower.
    pub fn textbook_limit(self) -> Option<Millimetres> {
        self.record().hazards.as_ref().and_then(|hazards| hazards.textbook_limit)
    }

    /// What to watch out for at the point; may be empty.
    pub fn hazard_note(self) -> &'static str {
        self.record().hazards.as_ref().map_or("", |hazards| hazards.note)
    }

    /// The ids of the sources of the hazards and the depth limit.
    pub fn hazard_sources(self) -> &'static [&'static str] {
        self.record().hazards.as_ref().map_or(&[], |hazards| hazards.sources)
    }

    /// The confidence in the hazards; none if there are none.
    pub fn hazard_confidence(self) -> Option<Confidence> {
        self.record().hazards.as_ref().map(|hazards| hazards.confidence)
    }

    /// Which of these facts no source states; empty if a source states all of them, or if all are general knowledge.
    pub fn hazard_unconfirmed(self) -> &'static str {
        self.record().hazards.as_ref().map_or("", |hazards| hazards.unconfirmed)
    }

    /// How the point is needled in a cosmetic plan. No plan contains a point without it; [`not_needled`](Self::not_needled)
    /// says why.
    pub fn needling(self) -> Option<&'static Needling> {
        self.record().needling.as_ref().and_then(|needling| needling.as_ref().ok())
    }

    /// Why no plan contains the point; none for a point that can be needled.
    pub fn not_needled(self) -> Option<NotNeedled> {
        match &self.record().needling {
            Some(Ok(_)) => None,
            Some(Err(reason)) => Some(*reason),
            None => Some(NotNeedled::NoText),
        }
    }
}
