//! The prefixes of codes, from the WHO standard and from other books and languages.
//!
//! Sources: English, the correlation tables of textbooks; Portuguese, `lucasapereira/acupatologia`; German, the legend of the
//! drawings of "Leitfaden Akupunktur"; French with the number first (`3R`, `12JM`), the forms of an assistant of the IEATC
//! school; Spanish `B` (bazo, spleen) and `H` (hígado, liver), teaching programs. The remaining French, German and Italian ones
//! are general knowledge. The `M-HN` numbers are those of TARA (`extra-acupoints.csv` of `smtifahim/TARA-Ontology-Repository`,
//! after "Chinese Acupuncture and Moxibustion", 1999); a number that TARA gives to two points is not read.

use super::super::meridian::Meridian::{
    self, Bladder, Conception, Gallbladder, Governor, Heart, Kidney, LargeIntestine, Liver, Lung,
    Pericardium, SmallIntestine, Spleen, Stomach, TripleEnergizer,
};
use super::super::point::Point;

/// The meaning of a prefix.
#[derive(Clone, Copy)]
pub(super) enum Prefix {
    /// The meridian, or several if it depends on the language.
    Meridians(&'static [Meridian]),
    /// The extra points of the head and neck.
    Extra,
    /// An older numbering of extra points, which lists the numbers that the atlas has.
    Older(&'static [(u8, Point)]),
}

const M_HN: &[(u8, Point)] = &[
    (1, Point::EX_HN1),
    (3, Point::EX_HN3),
    (6, Point::EX_HN4),
    (8, Point::EX_HN7),
    (9, Point::EX_HN5),
    (10, Point::EX_HN6),
    (14, Point::EX_HN8),
    (18, Point::JIACHENGJIANG),
    (30, Point::EX_HN15),
];

const N_HN: &[(u8, Point)] = &[(54, Point::ANMIAN)];

/// Reads a prefix in upper case, without separators, and with `UE` for `Ü`.
pub(super) fn read(prefix: &[u8]) -> Option<Prefix> {
    Some(Prefix::Meridians(match prefix {
        b"LU" => &[Lung],
        b"LI" | b"GI" | b"DI" => &[LargeIntestine],
        b"ST" | b"S" | b"E" | b"M" | b"MA" => &[Stomach],
        b"SP" | b"RP" | b"MP" | b"BP" | b"MI" => &[Spleen],
        b"HT" | b"HE" => &[Heart],
        b"SI" | b"DUE" | b"ID" => &[SmallIntestine],
        b"BL" | b"UB" | b"V" => &[Bladder],
        b"KI" | b"KD" | b"KID" | b"K" | b"R" | b"N" | b"NI" => &[Kidney],
        b"PC" | b"PE" | b"HC" | b"HP" | b"CX" | b"MC" | b"KS" | b"CS" => &[Pericardium],
        b"TE" | b"SJ" | b"TB" | b"TW" | b"TH" | b"TR" | b"TA" | b"3E" | b"3H" | b"RTE" => &[TripleEnergizer],
        b"GB" | b"G" | b"VB" => &[Gallbladder],
        b"LR" | b"LV" | b"LIV" | b"LE" | b"F" => &[Liver],
        b"GV" | b"DU" | b"DM" | b"LG" | b"VG" | b"TM" => &[Governor],
        b"CV" | b"REN" | b"RN" | b"RM" | b"KG" | b"VC" | b"JM" => &[Conception],
        b"EXHN" | b"HN" | b"EXTRAHN" | b"EXKH" => return Some(Prefix::Extra),
        b"MHN" => return Some(Prefix::Older(M_HN)),
        b"NHN" => return Some(Prefix::Older(N_HN)),
        // English and German; Spanish.
        b"B" => &[Spleen, Bladder],
        b"H" => &[Heart, Liver],
        // English; French, Spanish, Portuguese and Italian.
        b"P" => &[Lung, Pericardium],
        b"C" => &[Heart, Conception],
        b"CO" => &[LargeIntestine, Heart, Conception],
        b"D" => &[LargeIntestine, SmallIntestine, Governor],
        b"IG" => &[LargeIntestine, SmallIntestine],
        b"L" => &[Lung, LargeIntestine, Liver],
        b"T" => &[TripleEnergizer, Governor],
        _ => return None,
    }))
}
