//! Closed vocabularies: enums with stable codes, labels, a list of all members, and a parser that suggests what a wrong
//! code may mean.

use super::{Language, UnknownCode};
use serde::{Deserializer, Serialize, de};
use std::fmt::{self, Debug, Display};
use std::hash::Hash;
use std::marker::PhantomData;
use std::str::FromStr;

/// An enum of fixed codes, such as [`Concern`](crate::intake::Concern) or [`Meridian`](super::Meridian).
///
/// Every vocabulary of this crate implements this trait, so that a form, a table or a translation can be written once for
/// all of them. The codes are stable: they are what files, intakes and rule packs contain. The trait is sealed.
///
/// ```
/// use tcm_facial::atlas::{Language, Vocabulary};
/// use tcm_facial::intake::{Pregnancy, Severity};
///
/// /// The options of an HTML `<select>`.
/// fn options<V: Vocabulary>(language: Language) -> String {
///     let option = |member: &V| format!("<option value=\"{}\">{}</option>", member.code(), member.label(language));
///     V::ALL.iter().map(option).collect()
/// }
///
/// assert!(options::<Severity>(Language::English).starts_with("<option value=\"mild\">mild</option>"));
/// assert!(options::<Pregnancy>(Language::English).contains("value=\"unknown\""));
/// ```
#[doc(alias("code list", "value set"))]
pub trait Vocabulary:
    sealed::Sealed
    + Copy
    + Debug
    + Display
    + Eq
    + Ord
    + Hash
    + FromStr<Err = UnknownCode>
    + Serialize
    + de::DeserializeOwned
    + Send
    + Sync
    + 'static
{
    /// Every member. Later versions may add members anywhere and reorder them.
    const ALL: &'static [Self];

    /// Returns the stable code, as it is written in JSON and in rule packs.
    fn code(self) -> &'static str;

    /// Returns the label in `language`, or in English if there is none in that language.
    fn label(self, language: Language) -> &'static str;
}

pub(crate) mod sealed {
    use crate::atlas::words::WordIndex;

    pub trait Sealed {
        /// The words that lead to each member, if a wrong code is also searched for by what it may mean.
        fn words() -> Option<&'static WordIndex> {
            None
        }
    }
}

/// Deserializes a value from a string, without copying the string.
pub(crate) fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: FromStr<Err: Display>,
    D: Deserializer<'de>,
{
    struct Text<T>(PhantomData<T>);

    impl<T: FromStr<Err: Display>> de::Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }

    deserializer.deserialize_str(Text(PhantomData))
}

/// Declares a closed vocabulary.
///
/// A row is `Variant "code" "English label"`. In a `bilingual` vocabulary the Chinese label (simplified characters) follows,
/// then optionally `= record`, a constant with further facts about the member (`=> Record` after the noun names its type).
/// `words INDEX` after the noun names the index in which a wrong code is searched for, word by word.
macro_rules! vocabulary {
    // With a record for each member.
    (
        $(#[$meta:meta])*
        $vis:vis bilingual enum $Name:ident: $noun:literal $(, words $words:path)? => $Record:ty {
            $( $(#[$row:meta])* $Variant:ident $code:literal $english:literal $chinese:literal = $record:expr ),+ $(,)?
        }
    ) => {
        vocabulary! {
            $(#[$meta])*
            $vis bilingual enum $Name: $noun $(, words $words)? {
                $( $(#[$row])* $Variant $code $english $chinese ),+
            }
        }

        impl $Name {
            const RECORDS: &'static [$Record] = &[$( $record ),+];

            #[expect(clippy::indexing_slicing, reason = "one record per member, in the order of the members")]
            const fn record(self) -> &'static $Record {
                &Self::RECORDS[self as usize]
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis bilingual enum $Name:ident: $noun:literal $(, words $words:path)? {
            $( $(#[$row:meta])* $Variant:ident $code:literal $english:literal $chinese:literal ),+ $(,)?
        }
    ) => {
        vocabulary! {
            @declare
            $(#[$meta])*
            $vis enum $Name: $noun $(, words $words)? {
                $( #[doc = concat!($chinese, ".")] $(#[$row])* $Variant $code $english $chinese ),+
            }
        }
    };
    (
        $(#[$meta:meta])*
        $vis:vis enum $Name:ident: $noun:literal {
            $( $(#[$row:meta])* $Variant:ident $code:literal $english:literal ),+ $(,)?
        }
    ) => {
        vocabulary! {
            @declare
            $(#[$meta])*
            $vis enum $Name: $noun {
                $( $(#[$row])* $Variant $code $english $english ),+
            }
        }
    };
    (
        @declare
        $(#[$meta:meta])*
        $vis:vis enum $Name:ident: $noun:literal $(, words $words:path)? {
            $( $(#[$row:meta])* $Variant:ident $code:literal $english:literal $chinese:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $Name {
            $( #[doc = concat!("`", $code, "`: ", $english, ".")] $(#[$row])* $Variant ),+
        }

        impl $Name {
            /// Every member. Later versions may add members anywhere and reorder them.
            $vis const ALL: &'static [Self] = &[$( Self::$Variant ),+];

            /// Returns the stable code, as it is written in JSON and in rule packs.
            $vis const fn code(self) -> &'static str {
                match self { $( Self::$Variant => $code ),+ }
            }

            /// Returns the label in `language`, or in English if there is none in that language. Chinese labels are in
            /// simplified characters.
            $vis const fn label(self, language: $crate::atlas::Language) -> &'static str {
                match language {
                    $crate::atlas::Language::SimplifiedChinese => match self { $( Self::$Variant => $chinese ),+ },
                    _ => match self { $( Self::$Variant => $english ),+ },
                }
            }
        }

        impl $crate::atlas::vocabulary::sealed::Sealed for $Name {
            $(
                fn words() -> Option<&'static $crate::atlas::words::WordIndex> {
                    Some(&$words)
                }
            )?
        }

        impl $crate::atlas::Vocabulary for $Name {
            const ALL: &'static [Self] = Self::ALL;

            fn code(self) -> &'static str {
                self.code()
            }

            fn label(self, language: $crate::atlas::Language) -> &'static str {
                self.label(language)
            }
        }

        /// Writes the code.
        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }

        /// Reads the code.
        impl std::str::FromStr for $Name {
            type Err = $crate::atlas::UnknownCode;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code {
                    $( $code => Ok(Self::$Variant), )+
                    _ => Err($crate::atlas::UnknownCode::of::<Self>($noun, code)),
                }
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::atlas::vocabulary::deserialize(deserializer)
            }
        }
    };
}

pub(crate) use vocabulary;
