//! Values and tables of a pack while they are read.

use super::reader::PackReader;
use crate::atlas::spelling::{excerpt, nearest, suggestion};
use crate::rules::problem::PackProblemKind;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// So many keys are listed where one is unknown.
const FEW_KEYS: usize = 6;

/// A value, with the reader that its problems go to.
#[derive(Clone, Copy)]
pub(crate) struct Toml<'t> {
    pub(crate) reader: &'t PackReader<'t>,
    value: &'t Spanned<DeValue<'t>>,
}

/// A table, and the keys that it may have as far as they have been asked for.
pub(crate) struct TableReader<'t> {
    pub(crate) reader: &'t PackReader<'t>,
    table: &'t DeTable<'t>,
    span: Range<usize>,
    asked: Vec<&'static str>,
}

/// A key of a table, where it stands, and its value.
pub(crate) struct Entry<'t> {
    pub(crate) key: &'t str,
    pub(crate) at: Range<usize>,
    pub(crate) value: Toml<'t>,
}

impl<'t> Toml<'t> {
    pub(crate) fn get(self) -> &'t DeValue<'t> {
        self.value.get_ref()
    }

    pub(crate) fn span(self) -> Range<usize> {
        self.value.span()
    }

    /// Reports what is wrong with the value.
    pub(crate) fn problem<T>(self, message: impl Into<String>) -> Option<T> {
        self.problem_of(PackProblemKind::Value, message)
    }

    pub(crate) fn problem_of<T>(self, kind: PackProblemKind, message: impl Into<String>) -> Option<T> {
        self.reader.problem_of(kind, message, self.span());
        None
    }

    /// Reports an unknown name at another place.
    pub(crate) fn unknown_at(self, message: impl Into<String>, at: Range<usize>) {
        self.reader.problem_of(PackProblemKind::UnknownName, message, at);
    }

    /// Reports that the value is of the wrong type.
    pub(crate) fn expected<T>(self, what: &str) -> Option<T> {
        let found = match self.get() {
            DeValue::String(_) => "a string",
            DeValue::Integer(integer) if integer.radix() != 10 => "a number that is not decimal",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a decimal number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.problem(format!("expected {what}, found {found}"))
    }

    pub(crate) fn string(self) -> Option<&'t str> {
        self.get().as_str().or_else(|| self.expected("a string"))
    }

    /// The items of a list; none if the value is not a list.
    pub(crate) fn list(self) -> impl Iterator<Item = Self> {
        let items = self.get().as_array().or_else(|| self.expected("a list"));
        items.into_iter().flat_map(|items| items.iter()).map(move |value| Self { value, ..self })
    }

    pub(crate) fn table(self) -> Option<TableReader<'t>> {
        let table = self.get().as_table().or_else(|| self.expected("a table"))?;
        Some(TableReader::new(self.reader, table, self.span()))
    }
}

impl<'t> TableReader<'t> {
    pub(crate) const fn new(reader: &'t PackReader<'t>, table: &'t DeTable<'t>, span: Range<usize>) -> Self {
        Self { reader, table, span, asked: Vec::new() }
    }

    /// The place of the table: that of its id if it has one, else that of its header.
    pub(crate) fn span(&self) -> Range<usize> {
        self.peek("id").map_or_else(|| self.span.clone(), Toml::span)
    }

    /// Reports what is wrong with the table as a whole.
    pub(crate) fn problem(&self, message: impl Into<String>) {
        self.reader.problem_of(PackProblemKind::Value, message, self.span());
    }

    /// Every key, asked for or not.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry<'t>> + use<'t> {
        let reader = self.reader;
        self.table.iter().map(move |(key, value)| Entry {
            key: key.get_ref(),
            at: key.span(),
            value: Toml { reader, value },
        })
    }

    /// Reports the keys that nothing asked for. Those of a whole text are kinds of rules, and few enough to list.
    pub(crate) fn close_text(self) {
        self.close_with(true);
    }

    /// Reports the keys that nothing asked for.
    pub(crate) fn close(self) {
        self.close_with(false);
    }

    fn close_with(self, is_text: bool) {
        let mut unknown: Vec<_> = self.entries().filter(|entry| !self.asked.contains(&entry.key)).collect();
        unknown.sort_by_key(|entry| entry.at.start);
        for Entry { key, at, value } in unknown {
            let nearest = nearest(key, self.asked.iter().copied());
            let known = match nearest {
                None if is_text => {
                    let kinds: Vec<String> =
                        self.asked.iter().skip(1).map(|kind| format!("`[[{kind}]]`")).collect();
                    format!(": beside `[pack]` there are {}", kinds.join(", "))
                }
                None if key == "replaces" => ": a rule replaces the one below that has its id".to_owned(),
                None if self.asked.len() <= FEW_KEYS => {
                    let keys: Vec<String> = self.asked.iter().map(|key| format!("`{key}`")).collect();
                    format!(", expected {}", keys.join(" or "))
                }
                _ => suggestion(nearest),
            };
            value.unknown_at(format!("unknown key `{}`{known}", excerpt(key)), at);
        }
    }

    /// The value of a key that the table may have.
    pub(crate) fn get(&mut self, key: &'static str) -> Option<Toml<'t>> {
        self.asked.push(key);
        self.peek(key)
    }

    /// The value of a key, which does not count as asked for.
    pub(crate) fn peek(&self, key: &str) -> Option<Toml<'t>> {
        let (_, value) = self.table.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(Toml { reader: self.reader, value })
    }

    /// Reports that a key is missing.
    pub(crate) fn missing<T>(&self, key: &str) -> Option<T> {
        self.problem(format!("`{key}` is missing"));
        None
    }
}
