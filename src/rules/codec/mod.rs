//! One description of a table's keys, from which the table is read and written.
//!
//! [`keys!`] lists the keys of a type with the fields that they fill. The type of a field says how its value is read and
//! written ([`Value`], [`Write`]).

mod collections;
mod scalars;

pub(crate) use collections::{entries, inline};
pub(crate) use scalars::{parsed, quoted};

use super::problem::Place;
use super::read::{TableReader, Toml};

/// A key and its value, written as TOML.
pub(crate) type WrittenKey = (&'static str, String);

/// A type whose values a pack can have.
pub(crate) trait Write {
    /// The value as TOML; `None` if the key is left out instead.
    fn write(&self) -> Option<String>;
}

/// A type that says itself how it is read.
pub(crate) trait Value: Write + Sized {
    /// What leaving the key out means; `None` if the key is required.
    fn absent() -> Option<Self> {
        None
    }

    /// Reads a value. Whatever is wrong with it becomes a problem of the pack.
    fn read(value: Toml<'_>) -> Option<Self>;
}

/// A type that is spread over several keys of a table: [`keys!`] implements this.
pub(crate) trait Keys {
    fn read_keys(table: &mut TableReader<'_>) -> Option<Self>
    where
        Self: Sized;

    fn write_keys(&self, written: &mut Vec<WrittenKey>);
}

/// Reads a key by the type of its field.
pub(crate) fn by_type<T: Value>(table: &mut TableReader<'_>, key: &'static str) -> Option<T> {
    match table.get(key) {
        Some(value) => T::read(value),
        None => T::absent().or_else(|| table.missing(key)),
    }
}

/// Reads an optional key with a default, which also replaces an empty list or table.
pub(crate) fn or<T: Value>(default: T) -> impl FnOnce(&mut TableReader<'_>, &'static str) -> Option<T> {
    |table, key| match table.get(key) {
        Some(value) => T::read(value).map(|read| if read.write().is_none() { default } else { read }),
        None => Some(default),
    }
}

/// Reads a table that has the keys of a type and no others.
pub(crate) fn read_table<T: Keys>(mut table: TableReader<'_>) -> Option<T> {
    let read = T::read_keys(&mut table);
    table.close();
    read
}

/// An inline table; `None` if every key is left out.
pub(crate) fn write_table(value: &impl Keys) -> Option<String> {
    let mut written = Vec::new();
    value.write_keys(&mut written);
    (!written.is_empty()).then(|| inline(written))
}

/// The place of the table itself, which no key states.
impl Keys for Place {
    fn read_keys(table: &mut TableReader<'_>) -> Option<Self> {
        Some(table.reader.place(table.span()))
    }

    fn write_keys(&self, _: &mut Vec<WrittenKey>) {}
}

/// Implements [`Keys`]: one line `field: "key"` for each key, in the order in which the keys are written.
///
/// - `field: "key" via read` reads the key with a function of the table and the key.
/// - `..field`, first, is a field whose own [`Keys`] are in the same table.
/// - `inline Type { ... }` also makes the type a [`Value`]: an inline table.
/// - `check(table) { ... }` runs when every key has been read. Each field is a variable of type `Option`, which is `None` if
///   its key could not be read: a problem already.
macro_rules! keys {
    (inline $Type:ident { $($keys:tt)* } $($check:tt)*) => {
        $crate::rules::codec::keys! { $Type { $($keys)* } $($check)* }

        impl $crate::rules::codec::Write for $Type {
            fn write(&self) -> Option<String> {
                $crate::rules::codec::write_table(self)
            }
        }

        impl $crate::rules::codec::Value for $Type {
            fn read(value: $crate::rules::read::Toml<'_>) -> Option<Self> {
                value.table().and_then($crate::rules::codec::read_table)
            }
        }
    };
    ($Type:ident { $($keys:tt)* }) => {
        $crate::rules::codec::keys! { $Type { $($keys)* } check(table) {} }
    };
    (
        $Type:ident { $(..$rest:ident,)? $($field:ident: $key:literal $(via $read:expr)?),* $(,)? }
        check($table:ident) $check:block
    ) => {
        impl $crate::rules::codec::Keys for $Type {
            fn read_keys($table: &mut $crate::rules::read::TableReader<'_>) -> Option<Self> {
                $( let $rest = $crate::rules::codec::Keys::read_keys($table); )?
                $( let $field = $crate::rules::codec::keys!(@read $($read)?)($table, $key); )*
                $check
                Some(Self { $( $rest: $rest?, )? $( $field: $field? ),* })
            }

            fn write_keys(&self, written: &mut Vec<$crate::rules::codec::WrittenKey>) {
                $( written.extend($crate::rules::codec::Write::write(&self.$field).map(|value| ($key, value))); )*
                $( $crate::rules::codec::Keys::write_keys(&self.$rest, written); )?
            }
        }
    };
    (@read) => { $crate::rules::codec::by_type };
    (@read $read:expr) => { $read };
}

pub(crate) use keys;
