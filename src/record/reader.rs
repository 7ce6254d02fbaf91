//! Reads the values of a stored decision, and says where it is not what it should be.

use crate::value::{Value, field_path};
use std::collections::BTreeSet;
use std::fmt;

/// A value of a record, with its path for error messages.
pub(super) struct Reader<'a> {
    value: &'a Value,
    path: String,
}

impl<'a> Reader<'a> {
    pub(super) const fn root(value: &'a Value) -> Self {
        Self { value, path: String::new() }
    }

    /// An error about this value.
    pub(super) fn error(&self, message: impl fmt::Display) -> String {
        if self.path.is_empty() { message.to_string() } else { format!("`{}`: {message}", self.path) }
    }

    fn expected(&self, what: &str) -> String {
        self.error(format_args!("expected {what}, found {}", self.value.kind()))
    }

    /// A field that must be there.
    pub(super) fn field(&self, name: &str) -> Result<Self, String> {
        if !matches!(self.value, Value::Fields(_)) {
            return Err(self.expected("an object"));
        }
        let value = self.value.field(name);
        let value = value.ok_or_else(|| self.error(format_args!("missing field `{name}`")))?;
        Ok(self.at(value, name))
    }

    /// Reads a field that may be left out.
    pub(super) fn optional<T: Default>(
        &self,
        name: &str,
        read: impl FnOnce(&Self) -> Result<T, String>,
    ) -> Result<T, String> {
        self.value.field(name).map_or(Ok(T::default()), |value| read(&self.at(value, name)))
    }

    fn at(&self, value: &'a Value, name: &str) -> Self {
        Self { value, path: field_path(&self.path, name) }
    }

    /// This value unless it is `null`.
    pub(super) fn not_null(self) -> Option<Self> {
        (!matches!(self.value, Value::Null)).then_some(self)
    }

    pub(super) fn bool(&self) -> Result<bool, String> {
        let Value::Bool(value) = self.value else { return Err(self.expected("true or false")) };
        Ok(*value)
    }

    pub(super) fn text(&self) -> Result<&'a str, String> {
        let Value::Text(text) = self.value else { return Err(self.expected("a text")) };
        Ok(text)
    }

    pub(super) fn number<T: TryFrom<i128>>(&self) -> Result<T, String> {
        let Value::Whole(number) = self.value else { return Err(self.expected("a whole number")) };
        T::try_from(*number).map_err(|_| self.error(format_args!("`{number}` is out of range")))
    }

    /// A code of a vocabulary.
    pub(super) fn code<T: std::str::FromStr<Err: fmt::Display>>(&self) -> Result<T, String> {
        self.text()?.parse().map_err(|error| self.error(error))
    }

    /// Reads each element of a list.
    pub(super) fn list<T>(&self, read: impl Fn(&Self) -> Result<T, String>) -> Result<Vec<T>, String> {
        let Value::List(values) = self.value else { return Err(self.expected("a list")) };
        let at = |(index, value)| Self { value, path: format!("{}[{index}]", self.path) };
        values.iter().enumerate().map(|it| read(&at(it))).collect()
    }

    /// Reads each field of an object, whatever its name.
    pub(super) fn fields<T, All: FromIterator<T>>(
        &self,
        read: impl Fn(&str, &Self) -> Result<T, String>,
    ) -> Result<All, String> {
        let Value::Fields(fields) = self.value else { return Err(self.expected("an object")) };
        fields.iter().map(|(name, value)| read(name, &self.at(value, name))).collect()
    }

    /// Refuses a field that appears twice in one object, anywhere in the value: two readers could take different ones.
    pub(super) fn no_field_twice(&self) -> Result<(), String> {
        match self.value {
            Value::List(_) => self.list(Self::no_field_twice).map(drop),
            Value::Fields(fields) => {
                let mut names = BTreeSet::new();
                let twice = fields.iter().filter(|(name, _)| !names.insert(name));
                match twice.min_by_key(|(name, _)| name) {
                    Some((name, value)) => Err(self.at(value, name).error("the field appears twice")),
                    None => self.fields(|_, field| field.no_field_twice()),
                }
            }
            _ => Ok(()),
        }
    }
}
