//! The one description of a table's keys that both reads the table from TOML and writes it back.
//!
//! [`keys!`] lists the keys of a type. A key is read and written by a [`Codec`]: by the type of its field ([`Value`])
//! unless the list names another one.

mod collections;
mod scalars;

pub(crate) use collections::{Entries, entries, inline};
pub(crate) use scalars::{Parsed, quoted, string};

use super::problem::Place;
use super::read::{PackReader, TableReader};
use toml::Spanned;
use toml::de::DeValue;

/// A key and its value, written as TOML.
pub(crate) type WrittenKey = (&'static str, String);

/// A type that is the value of a key or an item of a list.
pub(crate) trait Value: Sized {
    /// What leaving the key out means; `None` where the key is required.
    fn absent() -> Option<Self> {
        None
    }

    /// Reads a value; whatever is wrong with it becomes a problem of the pack.
    fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self>;

    /// The value as TOML; `None` where the key is left out instead.
    fn write(&self) -> Option<String>;
}

/// A type that is spread over several keys of a table. [`keys!`] implements it.
pub(crate) trait Keys {
    fn read_keys(reader: &mut PackReader<'_>, table: &mut TableReader<'_, '_>) -> Option<Self>
    where
        Self: Sized;

    fn write_keys(&self, written: &mut Vec<WrittenKey>);
}

/// A way of reading and writing the value of a key.
pub(crate) trait Codec<T> {
    fn read(
        &self,
        reader: &mut PackReader<'_>,
        table: &mut TableReader<'_, '_>,
        key: &'static str,
    ) -> Option<T>;

    fn write(&self, value: &T) -> Option<String>;
}

/// The codec of a key for which [`keys!`] names no other.
pub(crate) struct ByType;

impl<T: Value> Codec<T> for ByType {
    fn read(
        &self,
        reader: &mut PackReader<'_>,
        table: &mut TableReader<'_, '_>,
        key: &'static str,
    ) -> Option<T> {
        match table.get(key) {
            Some(value) => T::read(reader, value),
            None => T::absent().or_else(|| table.missing(reader, key)),
        }
    }

    fn write(&self, value: &T) -> Option<String> {
        value.write()
    }
}

/// An optional key with a default, which also replaces an empty list or table.
pub(crate) struct Or<T>(pub(crate) T);

impl<T: Value + Clone> Codec<T> for Or<T> {
    fn read(
        &self,
        reader: &mut PackReader<'_>,
        table: &mut TableReader<'_, '_>,
        key: &'static str,
    ) -> Option<T> {
        let Some(value) = table.get(key) else { return Some(self.0.clone()) };
        let read = T::read(reader, value)?;
        Some(if read.write().is_none() { self.0.clone() } else { read })
    }

    fn write(&self, value: &T) -> Option<String> {
        value.write()
    }
}

/// A switch that is off, and not written, unless it is `true`.
pub(crate) struct Switch;

impl Codec<bool> for Switch {
    fn read(
        &self,
        reader: &mut PackReader<'_>,
        table: &mut TableReader<'_, '_>,
        key: &'static str,
    ) -> Option<bool> {
        Or(false).read(reader, table, key)
    }

    fn write(&self, value: &bool) -> Option<String> {
        value.then(|| value.to_string())
    }
}

/// Where a table stands: no key of its own.
impl Keys for Place {
    fn read_keys(reader: &mut PackReader<'_>, table: &mut TableReader<'_, '_>) -> Option<Self> {
        Some(reader.place(table.place()))
    }

    fn write_keys(&self, _: &mut Vec<WrittenKey>) {}
}

/// Implements [`Keys`]: one line `field: "key"` for each key, in the order in which the keys are written.
///
/// - `field: "key" via CODEC` reads and writes the key with another codec than that of its type.
/// - `..field`, first, is a field whose own [`Keys`] are in the same table.
/// - `inline Type { ... }` makes the type a [`Value`] as well: an inline table.
/// - `check(reader, table) { ... }` runs once every key has been read, with each field as a variable of type `Option`:
///   `None` where its key could not be read, which is a problem already.
macro_rules! keys {
    (inline $Type:ident { $($keys:tt)* } $($check:tt)*) => {
        $crate::rules::codec::keys! { $Type { $($keys)* } $($check)* }

        impl $crate::rules::codec::Value for $Type {
            fn read(
                reader: &mut $crate::rules::read::PackReader<'_>,
                value: &toml::Spanned<toml::de::DeValue<'_>>,
            ) -> Option<Self> {
                $crate::rules::codec::read_table(reader, value)
            }

            fn write(&self) -> Option<String> {
                $crate::rules::codec::write_table(self)
            }
        }
    };
    ($Type:ident { $($keys:tt)* }) => {
        $crate::rules::codec::keys! { $Type { $($keys)* } check(reader, table) {} }
    };
    (
        $Type:ident { $(..$rest:ident,)? $($field:ident: $key:literal $(via $codec:expr)?),* $(,)? }
        check($reader:ident, $table:ident) $check:block
    ) => {
        impl $crate::rules::codec::Keys for $Type {
            fn read_keys(
                $reader: &mut $crate::rules::read::PackReader<'_>,
                $table: &mut $crate::rules::read::TableReader<'_, '_>,
            ) -> Option<Self> {
                use $crate::rules::codec::Codec;
                $( let $rest = $crate::rules::codec::Keys::read_keys($reader, $table); )?
                $( let $field = $crate::rules::codec::keys!(@codec $($codec)?).read($reader, $table, $key); )*
                $check
                Some(Self { $( $rest: $rest?, )? $( $field: $field? ),* })
            }

            fn write_keys(&self, written: &mut Vec<$crate::rules::codec::WrittenKey>) {
                use $crate::rules::codec::Codec;
                $(
                    let value = $crate::rules::codec::keys!(@codec $($codec)?).write(&self.$field);
                    written.extend(value.map(|value| ($key, value)));
                )*
                $( $crate::rules::codec::Keys::write_keys(&self.$rest, written); )?
            }
        }
    };
    (@codec) => { $crate::rules::codec::ByType };
    (@codec $codec:expr) => { $codec };
}

pub(crate) use keys;

/// Reads a table that has these keys and no others.
pub(crate) fn read_table<T: Keys>(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<T> {
    let mut table = TableReader::open(reader, value)?;
    let read = T::read_keys(reader, &mut table);
    table.close(reader);
    read
}

/// An inline table; `None` where every key is left out.
pub(crate) fn write_table(value: &impl Keys) -> Option<String> {
    let mut written = Vec::new();
    value.write_keys(&mut written);
    (!written.is_empty()).then(|| inline(written))
}
