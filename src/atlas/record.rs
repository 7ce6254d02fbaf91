//! The stored data of a point.

use super::agreement::Agreement;
use super::location::Offset;
use super::meridian::Meridian;
use super::millimetres::Millimetres;
use super::needling::{Needling, NeedlingLimit, NeedlingRow, NeedlingTexts, NotNeedled};
use super::prohibition::{Caution, PregnancyFlag};
use super::region::{BodyRegion, Laterality};
use super::session::{Confidence, SessionPhase};
use super::structure::Structure;
use super::zone::FacialZone;

/// One row of the atlas. The rows are in `points/`, one file per meridian.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PointRecord {
    pub(crate) code: &'static str,
    pub(crate) meridian: Option<Meridian>,
    pub(crate) names: Names,
    pub(crate) region: BodyRegion,
    pub(crate) region_detail: &'static str,
    pub(crate) location: &'static str,
    pub(crate) location_agreement: Option<Agreement>,
    pub(crate) location_variants: &'static str,
    pub(crate) offsets: &'static [Offset],
    pub(crate) pregnancy: Option<PregnancyFlag>,
    pub(crate) needling_forbidden_by: u8,
    pub(crate) moxa_forbidden_by: u8,
    pub(crate) cautions: &'static [Caution],
    pub(crate) laterality: Laterality,
    pub(crate) phase: SessionPhase,
    pub(crate) zones: &'static [FacialZone],
    pub(crate) zone_note: &'static str,
    pub(crate) off_by_default: bool,
    pub(crate) hazards: Option<Hazards>,
    /// What texts say of the needle, where some do.
    pub(crate) texts: Option<NeedlingTexts>,
    /// How it is needled, or why it is not.
    pub(crate) needling: Option<Result<Needling, NotNeedled>>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Names {
    pub(crate) pinyin: &'static str,
    pub(crate) pinyin_plain: &'static str,
    pub(crate) hant: &'static str,
    pub(crate) hans: &'static str,
    pub(crate) english: &'static str,
    pub(crate) english_alternative: Option<&'static str>,
    pub(crate) aliases: &'static [&'static str],
    pub(crate) former_codes: &'static [&'static str],
    pub(crate) agreement: Agreement,
}

/// What is at risk at a point, how deep a cosmetic plan may go there, and the sources.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hazards {
    pub(crate) structures: &'static [Structure],
    pub(crate) depth_limit: Millimetres,
    /// The smallest of the maximum depths in the compared texts, if they give one.
    pub(crate) textbook_limit: Option<Millimetres>,
    pub(crate) note: &'static str,
    pub(crate) sources: &'static [&'static str],
    pub(crate) confidence: Confidence,
    /// Which of these facts no source states.
    pub(crate) unconfirmed: &'static str,
}

impl PointRecord {
    /// The values of everything that a row leaves out.
    pub(crate) const EMPTY: Self = Self {
        code: "",
        meridian: None,
        names: Names::in_characters("", Agreement::new(1, 1)),
        region: BodyRegion::Face,
        region_detail: "",
        location: "",
        location_agreement: None,
        location_variants: "",
        offsets: &[],
        pregnancy: None,
        needling_forbidden_by: 0,
        moxa_forbidden_by: 0,
        cautions: &[],
        laterality: Laterality::Bilateral,
        phase: SessionPhase::Supine,
        zones: &[],
        zone_note: "",
        off_by_default: false,
        hazards: None,
        texts: None,
        needling: None,
    };

    /// Adds how a point of head, face and neck is needled, within the limit of its hazards.
    ///
    /// Limits above 5 mm were taken from the lengths that texts give, so they are lengths.
    pub(crate) const fn with_face_needling(self, row: NeedlingRow) -> Self {
        let Some(hazards) = self.hazards else { return self };
        let limit = hazards.depth_limit;
        let is_shallow = !limit.exceeds(Millimetres::new(5));
        let row =
            NeedlingRow { gauge: Millimetres::from_hundredths(if is_shallow { 16 } else { 20 }), ..row };
        let of_the_needle = !is_shallow || are_deep(hazards.structures);
        let limit = if of_the_needle { NeedlingLimit::Inserted(limit) } else { NeedlingLimit::Depth(limit) };
        let needling = Needling::of(row, limit, self.texts, FACE_LENGTHS, FACE_SLACK);
        Self { needling: Some(needling), ..self }
    }

    /// Adds how a point of trunk or limbs is needled. Its limit is a length of needle.
    pub(crate) const fn with_body_needling(self, row: NeedlingRow, limit: Millimetres) -> Self {
        let limit = match self.hazards {
            Some(hazards) => limit.least(hazards.depth_limit),
            None => limit,
        };
        let limit = NeedlingLimit::Inserted(limit.least(LONGEST_IN_THE_BODY));
        let slack = match self.texts {
            Some(texts) => body_slack(texts.inserted.max().least(limit.millimetres())),
            None => 0,
        };
        Self { needling: Some(Needling::of(row, limit, self.texts, BODY_LENGTHS, slack)), ..self }
    }
}

/// Needles for head, face and neck, in millimetres: at least this much stays outside, and only scalp and nape take the longest.
const FACE_LENGTHS: &[u16] = &[13, 15, 25];
const FACE_SLACK: u16 = 3;
/// Needles for trunk and limbs.
const BODY_LENGTHS: &[u16] = &[15, 25];
const LONGEST_IN_THE_BODY: Millimetres = Millimetres::new(20);

/// What stays outside the skin of trunk and limbs: 5 mm, or a quarter of what is in it, whichever is more.
const fn body_slack(inserted: Millimetres) -> u16 {
    let quarter = inserted.hundredths().div_ceil(400);
    if quarter > 5 { quarter } else { 5 }
}

/// Whether the structures at risk include one that no angle makes a longer needle safe for.
#[expect(clippy::arithmetic_side_effects, clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn are_deep(structures: &[Structure]) -> bool {
    let mut at = 0;
    while at < structures.len() {
        if structures[at].is_deep() {
            return true;
        }
        at += 1;
    }
    false
}

impl Hazards {
    /// Hazards that are general knowledge, with a depth limit that this project sets. No text gives a maximum depth.
    pub(crate) const fn assumed(structures: &'static [Structure], depth_limit: Millimetres) -> Self {
        Self {
            structures,
            depth_limit,
            textbook_limit: None,
            note: "",
            sources: &["general-knowledge", "project-default"],
            confidence: Confidence::GeneralKnowledge,
            unconfirmed: "",
        }
    }
}

impl Names {
    /// The names of a point whose traditional and simplified characters are the same.
    pub(crate) const fn in_characters(characters: &'static str, agreement: Agreement) -> Self {
        Self {
            pinyin: "",
            pinyin_plain: "",
            hant: characters,
            hans: characters,
            english: "",
            english_alternative: None,
            aliases: &[],
            former_codes: &[],
            agreement,
        }
    }
}

/// Whether a row is complete and consistent. The compiler checks every row.
pub(crate) const fn is_sound(row: &PointRecord) -> bool {
    let named = !row.code.is_empty()
        && !row.names.pinyin.is_empty()
        && !row.names.pinyin_plain.is_empty()
        && !row.names.hant.is_empty()
        && !row.names.hans.is_empty()
        && !row.names.english.is_empty()
        && !row.region_detail.is_empty();
    let in_the_face = !row.zones.is_empty();
    // The atlas allows no more depth than the most careful text.
    let within_texts = match &row.hazards {
        Some(Hazards { depth_limit, textbook_limit: Some(texts), .. }) => !depth_limit.exceeds(*texts),
        _ => true,
    };
    let (slack, longest) = match &row.needling {
        Some(Ok(needling)) if !in_the_face => (body_slack(needling.inserted().max()), 25),
        _ if is_scalp_or_nape(row.zones) => (FACE_SLACK, 25),
        _ => (FACE_SLACK, 15),
    };
    let is_placeable = match &row.needling {
        Some(Ok(needling)) => needling.is_sound(slack, longest),
        _ => true,
    };
    // Every point of the head, face and neck has a location, hazards and needling.
    let complete =
        !in_the_face || (!row.location.is_empty() && row.hazards.is_some() && row.needling.is_some());
    // The locations of head, face and neck were compared; those of trunk and limbs follow WHO alone.
    let compared = in_the_face == row.location_agreement.is_some();
    // A point is off by default because of its hazards.
    let explained = !row.off_by_default || row.hazards.is_some();
    named && compared && within_texts && is_placeable && complete && explained
}

#[expect(clippy::arithmetic_side_effects, clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn is_scalp_or_nape(zones: &[FacialZone]) -> bool {
    let mut at = 0;
    while at < zones.len() {
        if matches!(zones[at], FacialZone::Scalp | FacialZone::Nape) {
            return true;
        }
        at += 1;
    }
    false
}
