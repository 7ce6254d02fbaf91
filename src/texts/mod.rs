//! Every sentence that the library itself says in decisions and reports, one folder for each language.
//!
//! A further language is a folder with the same items. The texts of rules are in the rule packs, the labels of vocabularies in
//! the atlas and the intake.

/// Declares functions that fill the gaps of a sentence.
macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident($($gap:ident: $kind:ty),*) $text:literal $(, $filler:expr)*;)+) => {$(
        $(#[$doc])*
        pub(crate) fn $name($($gap: $kind),*) -> String {
            format!($text $(, $filler)*)
        }
    )+};
}

pub(crate) mod en;
