//! The stored data of a point.

use super::agreement::Agreement;
use super::location::Offset;
use super::meridian::Meridian;
use super::millimetres::Millimetres;
use super::needling::{Angle, Confidence, DeQi, DepthRange, Needling, SessionPhase, Stimulation};
use super::prohibition::{Caution, PregnancyFlag};
use super::region::{BodyRegion, Laterality};
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
    pub(crate) needling: Option<Needling>,
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
        needling: None,
    };

    /// Adds how a point of the face, scalp or neck is needled: the needle is placed and left alone, and it is the one that
    /// this project assigns to the depth limit of the point.
    pub(crate) const fn with_face_needling(self, angle: Angle, depth: DepthRange) -> Self {
        let Some(hazards) = self.hazards else { return self };
        let shallow = hazards.depth_limit.hundredths() <= Millimetres::new(5).hundredths();
        let needling = Needling {
            angle,
            depth,
            gauge: Millimetres::from_hundredths(if shallow { 16 } else { 20 }),
            length: Millimetres::new(if shallow { 13 } else { 25 }),
            stimulation: Stimulation::None,
            de_qi: DeQi::None,
            sources: hazards.sources,
            confidence: hazards.confidence,
            unconfirmed: "needle, angle, depth, stimulation and de qi",
        };
        Self { needling: Some(needling), ..self }
    }
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
#[expect(clippy::arithmetic_side_effects, reason = "evaluated at compile time")]
pub(crate) const fn is_sound(row: &PointRecord) -> bool {
    let named = !row.code.is_empty()
        && !row.names.pinyin.is_empty()
        && !row.names.pinyin_plain.is_empty()
        && !row.names.hant.is_empty()
        && !row.names.hans.is_empty()
        && !row.names.english.is_empty()
        && !row.region_detail.is_empty();
    let in_the_face = !row.zones.is_empty();
    let within_limit = match (&row.needling, &row.hazards) {
        (Some(needling), Some(hazards)) => !needling.depth.max().exceeds(hazards.depth_limit),
        _ => true,
    };
    // The atlas allows no more depth than the most careful text.
    let within_texts = match &row.hazards {
        Some(Hazards { depth_limit, textbook_limit: Some(texts), .. }) => !depth_limit.exceeds(*texts),
        _ => true,
    };
    let stays_out = match &row.needling {
        // At least five millimetres of the needle stay outside the skin.
        Some(needling) => needling.depth.max().hundredths() + 500 <= needling.length().hundredths(),
        None => true,
    };
    // Every point of the head, face and neck has a location, hazards and needling.
    let complete =
        !in_the_face || (!row.location.is_empty() && row.hazards.is_some() && row.needling.is_some());
    let compared = row.location.is_empty() == row.location_agreement.is_none();
    // A point is off by default because of its hazards.
    let explained = !row.off_by_default || row.hazards.is_some();
    named && compared && within_limit && within_texts && stays_out && complete && explained
}
