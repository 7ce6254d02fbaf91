//! Reads the values of a stored decision, and says where it is not what it should be.

use crate::value::Value;
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

    /// A field that may be left out.
    pub(super) fn optional(&self, name: &str) -> Option<Self> {
        Some(self.at(self.value.field(name)?, name))
    }

    fn at(&self, value: &'a Value, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { value, path: format!("{}{dot}{name}", self.path) }
    }

    /// This value unless it is `null`.
    pub(super) fn not_null(self) -> Option<Self> {
        (!matches!(self.value, Value::Null)).then_some(self)
    }

    pub(super) fn bool(&self) -> Result<bool, String> {
        match self.value {
            Value::Bool(value) => Ok(*value),
            _ => Err(self.expected("true or false")),
        }
    }

    pub(super) fn text(&self) -> Result<&'a str, String> {
        match self.value {
            Value::Text(text) => Ok(text),
            _ => Err(self.expected("a text")),
        }
    }

    /// A number of days.
    pub(super) fn days(&self) -> Result<u32, String> {
        match self.value {
            Value::Whole(days) => {
                u32::try_from(*days).map_err(|_| self.error(format_args!("`{days}` is out of range")))
            }
            _ => Err(self.expected("a whole number")),
        }
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
    pub(super) fn fields<T>(
        &self,
        read: impl Fn(&str, &Self) -> Result<T, String>,
    ) -> Result<Vec<T>, String> {
        let Value::Fields(fields) = self.value else { return Err(self.expected("an object")) };
        fields.iter().map(|(name, value)| read(name, &self.at(value, name))).collect()
    }
}

/// The path of a field that appears twice in one object, anywhere in a value: two readers could take different ones.
pub(super) fn repeated_field(value: &Value) -> Option<String> {
    match value {
        Value::List(values) => {
            let mut values = values.iter().enumerate();
            values.find_map(|(index, value)| Some(joined(&format!("[{index}]"), &repeated_field(value)?)))
        }
        Value::Fields(fields) => {
            let mut names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
            names.sort_unstable();
            let next = names.iter().skip(1);
            let twice = names.iter().zip(next).find(|(one, other)| one == other);
            twice.map(|(name, _)| (*name).to_owned()).or_else(|| {
                fields.iter().find_map(|(name, value)| Some(joined(name, &repeated_field(value)?)))
            })
        }
        _ => None,
    }
}

fn joined(path: &str, rest: &str) -> String {
    if rest.starts_with('[') { format!("{path}{rest}") } else { format!("{path}.{rest}") }
}
