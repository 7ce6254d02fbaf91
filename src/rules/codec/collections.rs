//! Options, lists, sets and tables of entries as values of a pack.

use super::{Value, Write, quoted};
use crate::atlas::{PointSet, ZoneSet};
use crate::intake::{ModalitySet, SignSet};
use crate::rules::read::{Entry, Toml};
use std::fmt;
use std::str::FromStr;

impl<T: Write> Write for Option<T> {
    fn write(&self) -> Option<String> {
        self.as_ref().and_then(T::write)
    }
}

/// A key that may be left out.
impl<T: Value> Value for Option<T> {
    fn absent() -> Option<Self> {
        Some(None)
    }

    fn read(value: Toml<'_>) -> Option<Self> {
        Some(T::read(value))
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self) -> Option<String> {
        let values: Vec<String> = self.iter().filter_map(T::write).collect();
        (!values.is_empty()).then(|| format!("[{}]", values.join(", ")))
    }
}

/// A list, left out if it is empty. An item that cannot be read is a problem and not an item.
impl<T: Value> Value for Vec<T> {
    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn read(value: Toml<'_>) -> Option<Self> {
        Some(value.list().filter_map(T::read).collect())
    }
}

macro_rules! sets {
    ($($Set:ty),+) => { $(
        impl Write for $Set {
            fn write(&self) -> Option<String> {
                self.iter().collect::<Vec<_>>().write()
            }
        }

        /// A set, written as a list.
        impl Value for $Set {
            fn absent() -> Option<Self> {
                Some(Self::EMPTY)
            }

            fn read(value: Toml<'_>) -> Option<Self> {
                Vec::read(value).map(|members| members.into_iter().collect())
            }
        }
    )+ };
}

sets!(ModalitySet, PointSet, SignSet, ZoneSet);

impl<K: fmt::Display, V: Write> Write for Vec<(K, V)> {
    fn write(&self) -> Option<String> {
        let value = |value: &V| value.write().unwrap_or_else(|| "[]".to_owned());
        let entries: Vec<_> = self.iter().map(|(key, of)| (key.to_string(), value(of))).collect();
        (!entries.is_empty()).then(|| inline(entries))
    }
}

/// A table whose keys are codes, in the order of the codes; left out if it is empty.
impl<K: FromStr<Err: fmt::Display> + fmt::Display + Ord, V: Value> Value for Vec<(K, V)> {
    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn read(value: Toml<'_>) -> Option<Self> {
        Some(entries(value.table()?.entries(), |_, value| V::read(value)))
    }
}

/// Reads entries whose keys are codes, in the order of the codes.
pub(crate) fn entries<'t, K: FromStr<Err: fmt::Display> + Ord, V>(
    entries: impl Iterator<Item = Entry<'t>>,
    mut read: impl FnMut(&K, Toml<'t>) -> Option<V>,
) -> Vec<(K, V)> {
    let mut read_entries = Vec::new();
    for Entry { key, at, value } in entries {
        if value.reader.is_hopeless() {
            break;
        }
        match key.parse() {
            Ok(key) => read_entries.extend(read(&key, value).map(|value| (key, value))),
            Err(unknown) => value.unknown_at(unknown.to_string(), at),
        }
    }
    read_entries.sort_by(|(one, _), (other, _)| one.cmp(other));
    read_entries
}

pub(crate) fn inline<K: AsRef<str>>(entries: Vec<(K, String)>) -> String {
    let entry = |(key, value): (K, String)| {
        let key = key.as_ref();
        let is_bare = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
        if is_bare { format!("{key} = {value}") } else { format!("{} = {value}", quoted(key)) }
    };
    let entries: Vec<String> = entries.into_iter().map(entry).collect();
    format!("{{ {} }}", entries.join(", "))
}
