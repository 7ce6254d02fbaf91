//! The prefixes of codes, from the WHO standard and from other books and languages.
//!
//! The older English prefixes are from the correlation tables of textbooks. The French and German ones are general knowledge.

use super::super::meridian::Meridian::{
    self, Bladder, Conception, Gallbladder, Governor, Heart, Kidney, LargeIntestine, Liver, Lung,
    Pericardium, SmallIntestine, Spleen, Stomach, TripleEnergizer,
};

/// The meaning of a prefix.
pub(super) enum Prefix {
    /// The meridian, or several if it depends on the language.
    Meridians(&'static [Meridian]),
    /// The extra points of the head and neck.
    Extra,
}

/// Reads a prefix in upper case, without separators, and with `UE` for `Ü`.
pub(super) fn read(prefix: &[u8]) -> Option<Prefix> {
    Some(Prefix::Meridians(match prefix {
        b"LU" => &[Lung],
        b"LI" | b"GI" | b"DI" => &[LargeIntestine],
        b"ST" | b"S" | b"E" | b"M" | b"MA" => &[Stomach],
        b"SP" | b"RP" | b"MP" | b"BP" | b"MI" => &[Spleen],
        b"HT" | b"HE" | b"H" => &[Heart],
        b"SI" | b"DUE" => &[SmallIntestine],
        b"BL" | b"UB" | b"V" | b"B" => &[Bladder],
        b"KI" | b"KD" | b"KID" | b"K" | b"R" | b"N" | b"NI" => &[Kidney],
        // The French `P` for the lung is not read: in English books, P6 is the point at the wrist.
        b"PC" | b"P" | b"PE" | b"HC" | b"HP" | b"CX" | b"MC" | b"KS" => &[Pericardium],
        b"TE" | b"SJ" | b"TB" | b"TW" | b"TH" | b"TR" | b"3E" | b"3H" => &[TripleEnergizer],
        b"GB" | b"G" | b"VB" => &[Gallbladder],
        b"LR" | b"LV" | b"LIV" | b"LE" | b"F" => &[Liver],
        b"GV" | b"DU" | b"DM" | b"LG" | b"VG" => &[Governor],
        b"CV" | b"REN" | b"RN" | b"RM" | b"KG" | b"VC" => &[Conception],
        b"EXHN" => return Some(Prefix::Extra),
        b"C" => &[Heart, Conception],
        b"CO" => &[LargeIntestine, Heart, Conception],
        b"D" => &[LargeIntestine, SmallIntestine, Governor],
        b"IG" => &[LargeIntestine, SmallIntestine],
        b"L" => &[Lung, LargeIntestine, Liver],
        b"T" => &[TripleEnergizer, Governor],
        _ => return None,
    }))
}
