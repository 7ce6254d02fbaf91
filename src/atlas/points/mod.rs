//! The rows of the atlas, one file a meridian, and the table that the compiler makes of them.

mod bladder;
mod conception;
mod extra;
mod gallbladder;
mod governor;
mod heart;
mod kidney;
mod large_intestine;
mod liver;
mod lung;
mod pericardium;
mod small_intestine;
mod spleen;
mod stomach;
mod triple_energizer;
mod uncoded;

use super::point::Point;
use super::record::{PointRecord, is_sound};

/// Declares the constants and rows of one meridian.
///
/// A row names the constant, the code, the name in pinyin with tones and without, in traditional (and, where they
/// differ, simplified) characters and in English, then what the atlas knows of the point. Depths are in millimetres,
/// a needle is gauge x length in millimetres; a point of head, face or neck has the needle of its depth limit.
macro_rules! points {
    (
        $meridian:expr, first: $first:literal;
        $(
            $Point:ident $code:literal $pinyin:literal $plain:literal $hant:literal $(/ $hans:literal)?
                $english:literal $(or $alternative:literal)? $(also $($alias:literal),+)?
                $(formerly $($formerly:literal),+)? {
                region: $region:ident $detail:literal, $laterality:ident;
                agreed: names $name_agrees:literal of $name_compared:literal
                    $(, location $location_agrees:literal of $location_compared:literal $($variants:literal)?)?;
                $(location: $location:literal;)?
                $(offsets: [$($offset:expr),+ $(,)?];)?
                $(phase: $phase:ident;)?
                $(zones: [$($zone:ident),+] $zone_phase:ident $($zone_note:literal)?;)?
                $(default: $off:ident;)?
                $(
                    at_risk: [$($structure:ident),+] limit $limit:literal $(of $texts:literal)? $($note:literal)?;
                    hazard_from: [$($hazard_source:literal),+] $hazard_confidence:ident $(but $hazard_unconfirmed:literal)?;
                )?
                $(face_needling: $face_angle:ident $face_min:literal..$face_max:literal;)?
                $(
                    needling: $angle:ident $min:literal..$max:literal, $gauge:literal x $length:literal,
                        $stimulation:ident $de_qi:ident;
                    needling_from: [$($source:literal),+] $confidence:ident;
                )?
                $(pregnancy: $tier:ident $traditions:literal [$($flagged_region:ident),*];)?
                $(forbidden: needling $needling_forbidden:literal, moxa $moxa_forbidden:literal;)?
                $(cautions: [$($caution:ident: $($table:ident)+),+];)?
            }
        )+
    ) => {
        #[expect(clippy::allow_attributes, reason = "which of them a meridian needs differs from file to file")]
        #[allow(unused_imports, reason = "not every meridian has a point of every kind")]
        use $crate::atlas::{
            agreement::Agreement,
            location::{Direction, Offset, cun, level, share},
            millimetres::Millimetres,
            needling::{Angle, Confidence, DeQi, DepthRange, Needling, SessionPhase, Stimulation},
            point::Point,
            prohibition::{Caution, CautionKind, PointTable, PregnancyFlag, PregnancyRegion, PregnancyTier},
            record::{Hazards, Names, PointRecord},
            region::{BodyRegion, Laterality},
            structure::Structure,
            zone::FacialZone,
        };

        /// The place of each row in this file.
        #[expect(clippy::allow_attributes, reason = "as above")]
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named like the constants")]
        #[repr(u16)]
        enum Row {
            $( $Point ),+
        }

        impl Point {
            $(
                #[doc = concat!("**", $code, "** ", $pinyin, " ", $hant, $(" (", $hans, ")",)? ", *", $english, "*: ", $detail, ".")]
                $( #[doc = concat!("\n\n", $location)] )?
                $( #[doc = concat!("\n\nZones:" $(, " [`", stringify!($zone), "`](FacialZone::", stringify!($zone), ")")+, ".")] )?
                $( #[doc = concat!("\n\nStays ", stringify!($off), " by default.")] )?
                $(
                    #[doc = concat!("\n\nAt risk:" $(, " [`", stringify!($structure), "`](Structure::", stringify!($structure), ")")+, "." $(, " ", $note)?)]
                )?
                #[doc(alias = $plain)]
                #[doc(alias = $hant)]
                $(#[doc(alias = $hans)])?
                #[doc(alias = $english)]
                $(#[doc(alias = $alternative)])?
                $($(#[doc(alias = $formerly)])+)?
                $($(#[doc(alias = $alias)])+)?
                pub const $Point: Self = Self::nth($first + Row::$Point as u16);
            )+
        }

        pub(super) const FIRST: u16 = $first;

        pub(super) const ROWS: &[PointRecord] = &[$({
            #[expect(clippy::allow_attributes, reason = "as above")]
            #[allow(unused_mut, unused_assignments, reason = "most rows leave something out")]
            {
                let mut hans = $hant;
                $( hans = $hans; )?
                let mut english_alternative = None;
                $( english_alternative = Some($alternative); )?
                let mut phase = SessionPhase::Supine;
                $( phase = SessionPhase::$phase; )?
                let mut zones: &[FacialZone] = &[];
                let mut zone_note = "";
                $(
                    phase = SessionPhase::$zone_phase;
                    zones = &[$( FacialZone::$zone ),+];
                    $( zone_note = $zone_note; )?
                )?
                let mut off_by_default = false;
                $( off_by_default = stringify!($off).len() == "off".len(); )?
                let mut hazards = None;
                $( hazards = Some(Hazards {
                    structures: &[$( Structure::$structure ),+],
                    depth_limit: Millimetres::new($limit),
                    textbook_limit: {
                        let mut limit = None;
                        $( limit = Some(Millimetres::literal(stringify!($texts))); )?
                        limit
                    },
                    note: concat!("" $(, $note)?),
                    sources: &[$( $hazard_source ),+],
                    confidence: Confidence::$hazard_confidence,
                    unconfirmed: concat!("" $(, $hazard_unconfirmed)?),
                }); )?
                let mut needling = None;
                $(
                    if let Some(hazards) = &hazards {
                        let depth = DepthRange::from_mm($face_min, $face_max);
                        needling = Some(hazards.face_needling(Angle::$face_angle, depth));
                    }
                )?
                $( needling = Some(Needling {
                    angle: Angle::$angle,
                    depth: DepthRange::from_mm($min, $max),
                    gauge: Millimetres::literal(stringify!($gauge)),
                    length: Millimetres::new($length),
                    stimulation: Stimulation::$stimulation,
                    de_qi: DeQi::$de_qi,
                    sources: &[$( $source ),+],
                    confidence: Confidence::$confidence,
                    unconfirmed: Needling::UNCONFIRMED,
                }); )?
                let mut location = "";
                $( location = $location; )?
                let mut location_agreement = None;
                $( location_agreement = Some(Agreement::new($location_agrees, $location_compared)); )?
                let mut pregnancy = None;
                $( pregnancy = Some(PregnancyFlag {
                    tier: PregnancyTier::$tier,
                    traditions: $traditions,
                    regions: &[$( PregnancyRegion::$flagged_region ),*],
                }); )?
                let mut needling_forbidden_by = 0;
                let mut moxa_forbidden_by = 0;
                $(
                    needling_forbidden_by = $needling_forbidden;
                    moxa_forbidden_by = $moxa_forbidden;
                )?
                PointRecord {
                    code: $code,
                    meridian: $meridian,
                    names: Names {
                        pinyin: $pinyin,
                        pinyin_plain: $plain,
                        hant: $hant,
                        hans,
                        english: $english,
                        english_alternative,
                        aliases: &[$($( $alias ),+)?],
                        former_codes: &[$($( $formerly ),+)?],
                        agreement: Agreement::new($name_agrees, $name_compared),
                    },
                    region: BodyRegion::$region,
                    region_detail: $detail,
                    location,
                    location_agreement,
                    location_variants: concat!("" $($(, $variants)?)?),
                    offsets: &[$($( $offset ),+)?],
                    pregnancy,
                    needling_forbidden_by,
                    moxa_forbidden_by,
                    cautions: &[$($( Caution {
                        kind: CautionKind::$caution,
                        said_by: &[$( PointTable::$table ),+],
                    } ),+)?],
                    laterality: Laterality::$laterality,
                    phase,
                    zones,
                    zone_note,
                    off_by_default,
                    hazards,
                    needling,
                }
            }
        }),+];
    };
}

use points;

/// Every row, in atlas order.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
pub(crate) static TABLE: [&PointRecord; Point::COUNT] = {
    let files: [(u16, &[PointRecord]); 16] = [
        (lung::FIRST, lung::ROWS),
        (large_intestine::FIRST, large_intestine::ROWS),
        (stomach::FIRST, stomach::ROWS),
        (spleen::FIRST, spleen::ROWS),
        (heart::FIRST, heart::ROWS),
        (small_intestine::FIRST, small_intestine::ROWS),
        (bladder::FIRST, bladder::ROWS),
        (kidney::FIRST, kidney::ROWS),
        (pericardium::FIRST, pericardium::ROWS),
        (triple_energizer::FIRST, triple_energizer::ROWS),
        (gallbladder::FIRST, gallbladder::ROWS),
        (liver::FIRST, liver::ROWS),
        (governor::FIRST, governor::ROWS),
        (conception::FIRST, conception::ROWS),
        (extra::FIRST, extra::ROWS),
        (uncoded::FIRST, uncoded::ROWS),
    ];
    let mut table = [&lung::ROWS[0]; Point::COUNT];
    let (mut file, mut filled) = (0, 0);
    while file < files.len() {
        let (first, rows) = files[file];
        assert!(first as usize == filled + 1, "a file's `first` follows the last row of the file before");
        let mut row = 0;
        while row < rows.len() {
            assert!(is_sound(&rows[row]), "a row of the atlas is not sound");
            table[filled] = &rows[row];
            filled += 1;
            row += 1;
        }
        file += 1;
    }
    assert!(filled == Point::COUNT, "the atlas has 380 points");
    table
};
