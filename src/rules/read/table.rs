//! One table of a pack while its keys are read.

use super::PackReader;
use crate::atlas::spelling::{excerpt, nearest, suggestion};
use crate::rules::problem::PackProblemKind;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table, and the keys that it may have as far as they have been asked for.
pub(crate) struct TableReader<'t, 'i> {
    table: &'t DeTable<'i>,
    span: Range<usize>,
    asked: Vec<&'static str>,
}

/// A key, where it stands, and its value.
pub(crate) type Entry<'t, 'i> = (&'t str, Range<usize>, &'t Spanned<DeValue<'i>>);

impl<'t, 'i> TableReader<'t, 'i> {
    /// Opens a value that must be a table.
    pub(crate) fn open(reader: &mut PackReader<'_>, value: &'t Spanned<DeValue<'i>>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(table) => Some(Self::new(table, value.span())),
            other => {
                reader.problem(format!("expected a table, found {}", type_of(other)), value.span());
                None
            }
        }
    }

    pub(crate) fn new(table: &'t DeTable<'i>, span: Range<usize>) -> Self {
        Self { table, span, asked: Vec::new() }
    }

    /// The place of the table: that of its id if it has one, else that of its header.
    pub(crate) fn place(&self) -> Range<usize> {
        self.peek("id").map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// Every key, asked for or not.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry<'t, 'i>> + use<'t, 'i> {
        self.table.iter().map(|(key, value)| (key.get_ref().as_ref(), key.span(), value))
    }

    /// Reports the keys that nothing asked for.
    pub(crate) fn close(self, reader: &mut PackReader<'_>) {
        let mut unknown: Vec<_> = self.entries().filter(|(key, ..)| !self.asked.contains(key)).collect();
        unknown.sort_by_key(|(_, at, _)| at.start);
        for (key, at, _) in unknown {
            let nearest = nearest(key, self.asked.iter().copied());
            let message = format!("unknown key `{}`{}", excerpt(key), suggestion(nearest));
            reader.problem_of(PackProblemKind::UnknownName, message, at);
        }
    }

    /// The value of a key that the table may have.
    pub(crate) fn get(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'i>>> {
        self.asked.push(key);
        self.peek(key)
    }

    /// The value of a key, which does not count as asked for.
    pub(crate) fn peek(&self, key: &str) -> Option<&'t Spanned<DeValue<'i>>> {
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    /// Reports that a key is missing.
    pub(crate) fn missing<T>(&self, reader: &mut PackReader<'_>, key: &str) -> Option<T> {
        reader.problem(format!("`{key}` is missing"), self.place());
        None
    }

    /// The items of a list; none where the key is left out.
    pub(crate) fn list(
        &mut self,
        reader: &mut PackReader<'_>,
        key: &'static str,
    ) -> &'t [Spanned<DeValue<'i>>] {
        match self.get(key).map(|value| (value.get_ref(), value.span())) {
            None => &[],
            Some((DeValue::Array(values), _)) => values,
            Some((other, at)) => {
                reader.problem(format!("expected a list, found {}", type_of(other)), at);
                &[]
            }
        }
    }

    /// A table under a key of this one.
    pub(crate) fn table(&mut self, reader: &mut PackReader<'_>, key: &'static str) -> Option<Self> {
        let value = self.get(key)?;
        Self::open(reader, value)
    }
}

/// The type of a TOML value, in words.
pub(crate) fn type_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(integer) if integer.radix() != 10 => "a number that is not decimal",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
