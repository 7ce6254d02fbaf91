//! The data of every point, one file per meridian, and the table that collects it at compile time.

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

/// What the rows are made of.
mod prelude {
    pub(super) use super::points;
    pub(super) use crate::atlas::agreement::Agreement;
    pub(super) use crate::atlas::angle::Angle;
    pub(super) use crate::atlas::insertion_direction::InsertionDirection;
    pub(super) use crate::atlas::location::{Direction, cun, level, share};
    pub(super) use crate::atlas::meridian::Meridian;
    pub(super) use crate::atlas::millimetres::Millimetres;
    pub(super) use crate::atlas::muscle::Muscle;
    pub(super) use crate::atlas::needling::{InsertedRange, NeedlingRow, NeedlingTexts, TextAgreement};
    pub(super) use crate::atlas::point::Point;
    pub(super) use crate::atlas::prohibition::{
        Caution, CautionKind, PointTable, PregnancyFlag, PregnancyRegion, PregnancyTier,
    };
    pub(super) use crate::atlas::record::{Hazards, Names, PointRecord};
    pub(super) use crate::atlas::region::{BodyRegion, Laterality};
    pub(super) use crate::atlas::session::{Confidence, DeQi, SessionPhase, Stimulation};
    pub(super) use crate::atlas::structure::Structure;
    pub(super) use crate::atlas::zone::FacialZone;
}

/// Declares the constants and rows of one meridian.
///
/// A row starts with the constant, the code, and the name: in pinyin with and without tones, in traditional characters (then
/// in simplified ones if they differ), and in English. The facts about the point follow. Lengths are in millimetres.
///
/// - `texts`: the length along the needle that texts give, how far they agree, how many there are, and the texts;
/// - `face_needling`: angle and direction of a point of head, face or neck; the limit is that of its hazards;
/// - `needling`: angle, limit and direction of a point of trunk or limbs, gauge, stimulation and de qi.
///
/// A row that leaves a fact out has the usual one:
///
/// - `agreed`: the agreement on names at the head of the file;
/// - `phase`: supine;
/// - `hazard_from`: general knowledge, as in [`Hazards::assumed`].
macro_rules! points {
    (
        $meridian:expr, first: $first:literal $(, names: $usual_agreeing:literal of $usual_compared:literal)?;
        $(#[$row_meta:meta])*
        $(
            $Point:ident $code:literal $pinyin:literal $plain:literal $hant:literal $(/ $hans:literal)?
                $english:literal $(or $alternative:literal)? $(also $($alias:literal),+)?
                $(formerly $($formerly:literal),+)? {
                region: $region:ident $detail:literal, $laterality:ident;
                $(
                    agreed: names $name_agrees:literal of $name_compared:literal
                        $(, location $location_agrees:literal of $location_compared:literal $($variants:literal)?)?;
                )?
                $(location: $location:literal;)?
                $(offsets: [$($offset:expr),+ $(,)?];)?
                $(phase: $phase:ident;)?
                $(zones: [$($zone:ident),+] $zone_phase:ident $($zone_note:literal)?;)?
                $(default: $off:ident;)?
                $(
                    at_risk: [$($structure:ident),+] limit $limit:literal $(of $texts:literal)? $($note:literal)?;
                    $(
                        hazard_from: [$($hazard_source:literal),+] $hazard_confidence:ident
                            $(but $hazard_unconfirmed:literal)?;
                    )?
                )?
                $(
                    texts: $texts_min:literal..$texts_max:literal $agreement:ident of $lineages:literal
                        [$($text:literal),+] $(muscles [$($muscle:ident),+])?;
                )?
                $(face_needling: $face_angle:ident $($face_direction:ident $($face_toward:ident)?)?;)?
                $(
                    needling: $angle:ident to $most:literal $($direction:ident $($toward:ident)?)?, $gauge:literal,
                        $stimulation:ident $de_qi:ident $(but $needling_unconfirmed:literal)?;
                )?
                $(pregnancy: $tier:ident $traditions:literal [$($flagged_region:ident),*];)?
                $(forbidden: needling $needling_forbidden:literal, moxa $moxa_forbidden:literal;)?
                $(cautions: [$($caution:ident: $($table:ident)+),+];)?
            }
        )+
    ) => {
        /// The index of each row in this file.
        $(#[$row_meta])*
        enum Row {
            $( $Point ),+
        }

        /// A constant for each point of one meridian.
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
                pub const $Point: Self = Self::nth($first + Row::$Point as usize);
            )+
        }

        pub(super) const FIRST: usize = $first;

        /// The agreement on the names of a point whose row does not state it.
        const NAMES_AGREEMENT: Agreement = [$( Agreement::new($usual_agreeing, $usual_compared), )? Agreement::new(1, 1)][0];

        pub(super) const ROWS: &[PointRecord] = &[$(
            PointRecord {
                code: $code,
                meridian: $meridian,
                names: Names {
                    pinyin: $pinyin,
                    pinyin_plain: $plain,
                    $( hans: $hans, )?
                    english: $english,
                    $( english_alternative: Some($alternative), )?
                    $( aliases: &[$( $alias ),+], )?
                    $( former_codes: &[$( $formerly ),+], )?
                    $( agreement: Agreement::new($name_agrees, $name_compared), )?
                    ..Names::in_characters($hant, NAMES_AGREEMENT)
                },
                region: BodyRegion::$region,
                region_detail: $detail,
                laterality: Laterality::$laterality,
                $($(
                    location_agreement: Some(Agreement::new($location_agrees, $location_compared)),
                    location_variants: concat!("" $(, $variants)?),
                )?)?
                $( location: $location, )?
                $( offsets: const { &[$( $offset ),+] }, )?
                $( phase: SessionPhase::$phase, )?
                $(
                    zones: &[$( FacialZone::$zone ),+],
                    phase: SessionPhase::$zone_phase,
                    zone_note: concat!("" $(, $zone_note)?),
                )?
                $( off_by_default: matches!(stringify!($off).as_bytes(), b"off"), )?
                $( hazards: Some(Hazards {
                    $( textbook_limit: Some(Millimetres::exact($texts as f64)), )?
                    $( note: $note, )?
                    $(
                        sources: &[$( $hazard_source ),+],
                        confidence: Confidence::$hazard_confidence,
                        unconfirmed: concat!("" $(, $hazard_unconfirmed)?),
                    )?
                    ..Hazards::assumed(&[$( Structure::$structure ),+], Millimetres::new($limit))
                }), )?
                $( texts: Some(NeedlingTexts {
                    inserted: InsertedRange::from_mm($texts_min, $texts_max),
                    agreement: TextAgreement::$agreement,
                    texts: $lineages,
                    sources: &[$( $text ),+],
                    muscles: &[$($( Muscle::$muscle ),+)?],
                }), )?
                $( pregnancy: Some(PregnancyFlag {
                    tier: PregnancyTier::$tier,
                    traditions: $traditions,
                    regions: &[$( PregnancyRegion::$flagged_region ),*],
                }), )?
                $(
                    needling_forbidden_by: $needling_forbidden,
                    moxa_forbidden_by: $moxa_forbidden,
                )?
                $( cautions: &[$( Caution {
                    kind: CautionKind::$caution,
                    said_by: &[$( PointTable::$table ),+],
                } ),+], )?
                ..PointRecord::EMPTY
            }
            $( .with_face_needling(NeedlingRow {
                $( direction: Some(InsertionDirection::$face_direction), $( toward: Some(Point::$face_toward), )? )?
                ..NeedlingRow::in_the_face(Angle::$face_angle)
            }) )?
            $( .with_body_needling(
                NeedlingRow {
                    $( direction: Some(InsertionDirection::$direction), $( toward: Some(Point::$toward), )? )?
                    gauge: Millimetres::exact($gauge),
                    stimulation: Stimulation::$stimulation,
                    de_qi: DeQi::$de_qi,
                    $( unconfirmed: $needling_unconfirmed, )?
                    ..NeedlingRow::in_the_body(Angle::$angle)
                },
                Millimetres::new($most),
            ) )?
        ),+];
    };
}

use points;

/// Every row, in atlas order.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
pub(crate) static TABLE: [&PointRecord; Point::COUNT] = {
    let files: [(usize, &[PointRecord]); 16] = [
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
        assert!(first == filled + 1, "`first` of a file follows the last row of the previous file");
        let mut row = 0;
        while row < rows.len() {
            assert!(is_sound(&rows[row]), "a row of the atlas is incomplete or contradicts itself");
            table[filled] = &rows[row];
            filled += 1;
            row += 1;
        }
        file += 1;
    }
    assert!(filled == Point::COUNT, "the atlas has 380 points");
    table
};
