//! Strings, numbers, codes and texts as values of a pack.

use super::{Codec, Value, keys, read_table, write_table};
use crate::atlas::{Angle, Confidence, DeQi, FacialZone, Millimetres, Part, Point, Stimulation};
use crate::intake::{Concern, Exposure, Modality, Sign};
use crate::rules::action::{ClearedBy, Role, RuleClass, Verdict};
use crate::rules::id::{RuleId, SourceId};
use crate::rules::kinds::advice::Occasion;
use crate::rules::kinds::concern::{Alone, InsertionForm};
use crate::rules::kinds::expectation::Certainty;
use crate::rules::kinds::step::SessionStep;
use crate::rules::problem::PackProblemKind;
use crate::rules::read::{PackReader, TableReader, type_of};
use crate::rules::text::LocalizedText;
use std::fmt::{self, Write as _};
use std::str::FromStr;
use toml::Spanned;
use toml::de::DeValue;

pub(crate) fn string<'t>(reader: &mut PackReader<'_>, value: &'t Spanned<DeValue<'_>>) -> Option<&'t str> {
    match value.get_ref() {
        DeValue::String(text) => Some(text),
        other => {
            reader.problem(format!("expected a string, found {}", type_of(other)), value.span());
            None
        }
    }
}

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

impl Value for String {
    fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
        string(reader, value).map(str::to_owned)
    }

    fn write(&self) -> Option<String> {
        Some(quoted(self))
    }
}

impl Value for bool {
    fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            other => {
                reader.problem(format!("expected true or false, found {}", type_of(other)), value.span());
                None
            }
        }
    }

    fn write(&self) -> Option<String> {
        Some(self.to_string())
    }
}

macro_rules! numbers {
    ($($Number:ty),+) => { $(
        impl Value for $Number {
            fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
                number(reader, value)
            }

            fn write(&self) -> Option<String> {
                Some(self.to_string())
            }
        }
    )+ };
}

numbers!(u8, u16, u32);

fn number<T: FromStr>(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<T> {
    match value.get_ref() {
        DeValue::Integer(integer) if integer.radix() == 10 => {
            let parsed = integer.as_str().parse().ok();
            if parsed.is_none() {
                reader.problem("this number is out of range", value.span());
            }
            parsed
        }
        other => {
            reader.problem(format!("expected a whole number, found {}", type_of(other)), value.span());
            None
        }
    }
}

impl Value for Millimetres {
    fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
        let decimal = match value.get_ref() {
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
            DeValue::Float(float) => float.as_str(),
            other => {
                reader.problem(format!("expected millimetres, found {}", type_of(other)), value.span());
                return None;
            }
        };
        let parsed = Self::from_decimal(decimal);
        if parsed.is_none() {
            reader.problem("expected millimetres with at most two decimals, 0 to 655", value.span());
        }
        parsed
    }

    fn write(&self) -> Option<String> {
        let hundredths = self.hundredths();
        Some(match (hundredths / 100, hundredths % 100) {
            (whole, 0) => whole.to_string(),
            (whole, hundredths) => format!("{whole}.{hundredths:02}"),
        })
    }
}

/// Words of a vocabulary, and points, by their codes.
macro_rules! codes {
    ($($Code:ty),+ $(,)?) => { $(
        impl Value for $Code {
            fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
                parsed(reader, value, PackProblemKind::UnknownName)
            }

            fn write(&self) -> Option<String> {
                Some(quoted(self.code()))
            }
        }
    )+ };
}

codes! {
    Alone, Angle, Certainty, ClearedBy, Concern, Confidence, DeQi, Exposure, FacialZone, InsertionForm, Modality,
    Occasion, Part, Point, Role, RuleClass, SessionStep, Sign, Stimulation, Verdict,
}

fn parsed<T: FromStr<Err: fmt::Display>>(
    reader: &mut PackReader<'_>,
    value: &Spanned<DeValue<'_>>,
    kind: PackProblemKind,
) -> Option<T> {
    match string(reader, value)?.parse() {
        Ok(parsed) => Some(parsed),
        Err(error) => {
            reader.problem_of(kind, error.to_string(), value.span());
            None
        }
    }
}

/// A required string that is checked as it is parsed: the id that a rule gives itself.
pub(crate) struct Parsed;

impl<T: FromStr<Err: fmt::Display> + fmt::Display> Codec<T> for Parsed {
    fn read(
        &self,
        reader: &mut PackReader<'_>,
        table: &mut TableReader<'_, '_>,
        key: &'static str,
    ) -> Option<T> {
        match table.get(key) {
            Some(value) => parsed(reader, value, PackProblemKind::Value),
            None => table.missing(reader, key),
        }
    }

    fn write(&self, value: &T) -> Option<String> {
        Some(quoted(&value.to_string()))
    }
}

/// Ids of other rules and of sources. Whether these exist is checked when all packs are together.
macro_rules! references {
    ($($Id:ty),+) => { $(
        impl Value for $Id {
            fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
                string(reader, value).map(Self::unchecked)
            }

            fn write(&self) -> Option<String> {
                Some(quoted(self.as_str()))
            }
        }
    )+ };
}

references!(RuleId, SourceId);

keys! {
    LocalizedText {
        en: "en" via NonEmpty,
        zh_hans: "zh-Hans" via NonEmpty,
        zh_hant: "zh-Hant" via NonEmpty,
    }
}

/// A string in English, or a table of languages.
impl Value for LocalizedText {
    fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
        if value.get_ref().is_table() {
            return read_table(reader, value);
        }
        let text = string(reader, value)?;
        refuse_empty(reader, value);
        Some(Self::english(text))
    }

    fn write(&self) -> Option<String> {
        let is_english = self.zh_hans.is_none() && self.zh_hant.is_none();
        if is_english { Some(quoted(&self.en)) } else { write_table(self) }
    }
}

/// Refuses an empty string.
struct NonEmpty;

impl<T: Value> Codec<T> for NonEmpty {
    fn read(
        &self,
        reader: &mut PackReader<'_>,
        table: &mut TableReader<'_, '_>,
        key: &'static str,
    ) -> Option<T> {
        if let Some(value) = table.peek(key) {
            refuse_empty(reader, value);
        }
        super::ByType.read(reader, table, key)
    }

    fn write(&self, value: &T) -> Option<String> {
        value.write()
    }
}

fn refuse_empty(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) {
    if value.get_ref().as_str().is_some_and(|text| text.trim().is_empty()) {
        reader.problem("an empty text", value.span());
    }
}
