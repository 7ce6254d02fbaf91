//! Strings, numbers, codes and texts as values of a pack.

use super::{Value, Write, keys, read_table, write_table};
use crate::atlas::spelling::excerpt;
use crate::atlas::{Millimetres, Point, Vocabulary};
use crate::rules::id::{RuleId, SourceId};
use crate::rules::problem::PackProblemKind;
use crate::rules::read::{TableReader, Toml};
use crate::rules::text::LocalizedText;
use std::fmt::{self, Write as _};
use std::str::FromStr;
use toml::de::DeValue;

/// A string with everything escaped that TOML requires.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// How types are written and read: `|value| TOML, |value| type`, each as an expression of the value.
macro_rules! values {
    ($($Type:ty),+ $(,)?; $written:ident => $write:expr; $toml:ident => $read:expr) => { $(
        impl Write for $Type {
            fn write(&self) -> Option<String> {
                let $written = self;
                Some($write)
            }
        }

        impl Value for $Type {
            fn read($toml: Toml<'_>) -> Option<Self> {
                $read
            }
        }
    )+ };
}

values!(String; text => quoted(text); value => value.string().map(str::to_owned));

values!(u8; number => number.to_string(); value => whole(value, Self::MAX.into()));
values!(u16; number => number.to_string(); value => whole(value, Self::MAX.into()));
values!(u32; number => number.to_string(); value => whole(value, Self::MAX));

/// A whole number from 0 to the greatest of its type.
fn whole<T: FromStr>(value: Toml<'_>, most: u32) -> Option<T> {
    match value.get() {
        DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str().parse().ok().or_else(|| {
            let found = excerpt(integer.as_str());
            value.problem(format!("`{found}` is out of range, expected a whole number, 0 to {most}"))
        }),
        _ => value.expected("a whole number"),
    }
}

values!(bool; flag => flag.to_string(); value => match value.get() {
    DeValue::Boolean(flag) => Some(*flag),
    _ => value.expected("true or false"),
});

values!(
    Millimetres;
    length => match (length.hundredths() / 100, length.hundredths() % 100) {
        (whole, 0) => whole.to_string(),
        (whole, hundredths) => format!("{whole}.{hundredths:02}"),
    };
    value => {
        let decimal = match value.get() {
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
            DeValue::Float(float) => float.as_str(),
            _ => return value.expected("millimetres"),
        };
        let out_of_range = "expected millimetres with at most two decimals, 0 to 655";
        Self::from_decimal(decimal).or_else(|| value.problem(out_of_range))
    }
);

values!(Point; code => quoted(code.code()); value => parse(value, PackProblemKind::UnknownName));

impl<T: Vocabulary> Write for T {
    fn write(&self) -> Option<String> {
        Some(quoted(self.code()))
    }
}

/// A code.
impl<T: Vocabulary> Value for T {
    fn read(value: Toml<'_>) -> Option<Self> {
        parse(value, PackProblemKind::UnknownName)
    }
}

// Ids of other rules and of sources. Whether these exist is checked when all packs are together.
values!(RuleId, SourceId; id => quoted(id.as_str()); value => value.string().map(Self::unchecked));

fn parse<T: FromStr<Err: fmt::Display>>(value: Toml<'_>, kind: PackProblemKind) -> Option<T> {
    let written = value.string().filter(|_| !value.reader.is_hopeless())?;
    match written.parse() {
        Ok(parsed) => Some(parsed),
        Err(error) => value.problem_of(kind, error.to_string()),
    }
}

/// Reads a required string that is checked as it is parsed: the id that a rule gives itself.
pub(crate) fn parsed<T: FromStr<Err: fmt::Display>>(
    table: &mut TableReader<'_>,
    key: &'static str,
) -> Option<T> {
    match table.get(key) {
        Some(value) => parse(value, PackProblemKind::Value),
        None => table.missing(key),
    }
}

keys! {
    LocalizedText {
        en: "en" via non_empty,
        zh_hans: "zh-Hans" via non_empty,
        zh_hant: "zh-Hant" via non_empty,
    }
}

impl Write for LocalizedText {
    fn write(&self) -> Option<String> {
        let is_english = self.zh_hans.is_none() && self.zh_hant.is_none();
        if is_english { Some(quoted(&self.en)) } else { write_table(self) }
    }
}

/// A string in English, or a table of languages.
impl Value for LocalizedText {
    fn read(value: Toml<'_>) -> Option<Self> {
        if value.get().is_table() {
            return value.table().and_then(read_table);
        }
        refuse_empty(value);
        value.string().map(Self::english)
    }
}

fn non_empty<T: Value>(table: &mut TableReader<'_>, key: &'static str) -> Option<T> {
    table.get(key).into_iter().for_each(refuse_empty);
    super::by_type(table, key)
}

fn refuse_empty(value: Toml<'_>) {
    if value.get().as_str().is_some_and(|text| text.trim().is_empty()) {
        value.problem::<()>("an empty text");
    }
}
