//! How every closed vocabulary of this crate is made: an enum with a stable code, labels, a list of all its members, a
//! parser that offers the nearest right spelling, and the code on the wire.

/// Declares a closed vocabulary.
///
/// A row reads `Variant "code" "English label"`. In a `bilingual` vocabulary the Chinese label (simplified characters)
/// follows, and `= record` where there is more to say of each member (`=> Record` after the noun).
macro_rules! vocabulary {
    // With a record for each member.
    (
        $(#[$meta:meta])*
        pub bilingual enum $Name:ident: $noun:literal => $Record:ty {
            $( $(#[$row:meta])* $Variant:ident $code:literal $english:literal $chinese:literal = $record:expr ),+ $(,)?
        }
    ) => {
        vocabulary! {
            $(#[$meta])*
            pub bilingual enum $Name: $noun {
                $( $(#[$row])* $Variant $code $english $chinese ),+
            }
        }

        impl $Name {
            const RECORDS: &'static [$Record] = &[$( $record ),+];

            #[expect(clippy::indexing_slicing, reason = "one record a member, in the order of the members")]
            const fn record(self) -> &'static $Record {
                &Self::RECORDS[self as usize]
            }
        }
    };
    (
        $(#[$meta:meta])*
        pub bilingual enum $Name:ident: $noun:literal {
            $( $(#[$row:meta])* $Variant:ident $code:literal $english:literal $chinese:literal ),+ $(,)?
        }
    ) => {
        vocabulary! {
            @declare
            $(#[$meta])*
            pub enum $Name: $noun {
                $( #[doc = concat!($chinese, ".")] $(#[$row])* $Variant $code $english $chinese ),+
            }
        }
    };
    (
        $(#[$meta:meta])*
        pub enum $Name:ident: $noun:literal {
            $( $(#[$row:meta])* $Variant:ident $code:literal $english:literal ),+ $(,)?
        }
    ) => {
        vocabulary! {
            @declare
            $(#[$meta])*
            pub enum $Name: $noun {
                $( $(#[$row])* $Variant $code $english $english ),+
            }
        }
    };
    (
        @declare
        $(#[$meta:meta])*
        pub enum $Name:ident: $noun:literal {
            $( $(#[$row:meta])* $Variant:ident $code:literal $english:literal $chinese:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            strum::Display, strum::EnumString,
        )]
        #[strum(parse_err_ty = $crate::atlas::UnknownCode, parse_err_fn = Self::unknown)]
        #[repr(u8)]
        pub enum $Name {
            $( #[doc = concat!("`", $code, "`: ", $english, ".")] $(#[$row])* #[strum(serialize = $code)] $Variant ),+
        }

        impl $Name {
            /// Every member, in the order of this vocabulary.
            pub const ALL: &'static [Self] = &[$( Self::$Variant ),+];

            /// The stable code, as it is spelled on the wire and in rule packs.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $( Self::$Variant => $code ),+ }
            }

            /// The label in a language; in English where it has none in that one. Chinese labels are in simplified
            /// characters.
            #[must_use]
            pub const fn label(self, language: $crate::atlas::Language) -> &'static str {
                match language {
                    $crate::atlas::Language::SimplifiedChinese => match self { $( Self::$Variant => $chinese ),+ },
                    _ => match self { $( Self::$Variant => $english ),+ },
                }
            }

            fn unknown(input: &str) -> $crate::atlas::UnknownCode {
                $crate::atlas::UnknownCode::new($noun, input, Self::ALL.iter().map(|member| member.code()))
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                code.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use vocabulary;
