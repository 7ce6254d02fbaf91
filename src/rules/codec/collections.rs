//! Lists, sets and tables of entries as values of a pack.

use super::{Codec, Value, quoted};
use crate::atlas::{PointSet, ZoneSet};
use crate::intake::{ModalitySet, SignSet};
use crate::rules::problem::PackProblemKind;
use crate::rules::read::{Entry, PackReader, TableReader, type_of};
use std::fmt;
use std::str::FromStr;
use toml::Spanned;
use toml::de::DeValue;

/// A key that may be left out.
impl<T: Value> Value for Option<T> {
    fn absent() -> Option<Self> {
        Some(None)
    }

    fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
        Some(T::read(reader, value))
    }

    fn write(&self) -> Option<String> {
        self.as_ref().and_then(T::write)
    }
}

/// A list, left out where it is empty. An item that cannot be read is a problem and no item.
impl<T: Value> Value for Vec<T> {
    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
        let DeValue::Array(values) = value.get_ref() else {
            reader.problem(format!("expected a list, found {}", type_of(value.get_ref())), value.span());
            return Some(Self::new());
        };
        Some(values.iter().filter_map(|value| T::read(reader, value)).collect())
    }

    fn write(&self) -> Option<String> {
        let values: Vec<String> = self.iter().filter_map(T::write).collect();
        (!values.is_empty()).then(|| format!("[{}]", values.join(", ")))
    }
}

/// Sets, written as lists.
macro_rules! sets {
    ($($Set:ty),+) => { $(
        impl Value for $Set {
            fn absent() -> Option<Self> {
                Some(Self::EMPTY)
            }

            fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
                Vec::read(reader, value).map(|members| members.into_iter().collect())
            }

            fn write(&self) -> Option<String> {
                self.iter().collect::<Vec<_>>().write()
            }
        }
    )+ };
}

sets!(ModalitySet, PointSet, SignSet, ZoneSet);

/// A table of entries whose keys are codes, in the order of the keys; left out where it is empty.
pub(crate) struct Entries;

impl<K: FromStr<Err: fmt::Display> + fmt::Display + Ord, V: Value> Codec<Vec<(K, V)>> for Entries {
    fn read(
        &self,
        reader: &mut PackReader<'_>,
        table: &mut TableReader<'_, '_>,
        key: &'static str,
    ) -> Option<Vec<(K, V)>> {
        let Some(table) = table.table(reader, key) else { return Some(Vec::new()) };
        Some(entries(reader, table.entries(), |reader, _, value| V::read(reader, value)))
    }

    fn write(&self, value: &Vec<(K, V)>) -> Option<String> {
        let entries = value.iter().filter_map(|(key, value)| Some((key.to_string(), value.write()?)));
        let entries: Vec<_> = entries.collect();
        (!entries.is_empty()).then(|| inline(entries))
    }
}

/// Reads entries whose keys are codes; in the order of the keys.
pub(crate) fn entries<'t, 'i: 't, K: FromStr<Err: fmt::Display> + Ord, V>(
    reader: &mut PackReader<'_>,
    entries: impl Iterator<Item = Entry<'t, 'i>>,
    mut read: impl FnMut(&mut PackReader<'_>, &K, &Spanned<DeValue<'_>>) -> Option<V>,
) -> Vec<(K, V)> {
    let mut read_entries = Vec::new();
    for (key, at, value) in entries {
        match key.parse() {
            Ok(key) => read_entries.extend(read(reader, &key, value).map(|value| (key, value))),
            Err(unknown) => reader.problem_of(PackProblemKind::UnknownName, unknown.to_string(), at),
        }
    }
    read_entries.sort_by(|(one, _), (other, _)| one.cmp(other));
    read_entries
}

pub(crate) fn inline<K: AsRef<str>>(entries: Vec<(K, String)>) -> String {
    let entries: Vec<String> =
        entries.into_iter().map(|(key, value)| format!("{} = {value}", bare(key.as_ref()))).collect();
    format!("{{ {} }}", entries.join(", "))
}

/// A key, quoted where it has to be.
fn bare(key: &str) -> String {
    let is_bare = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    if is_bare { key.to_owned() } else { quoted(key) }
}
