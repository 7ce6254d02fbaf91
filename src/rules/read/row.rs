//! One table of a pack, read key by key.

use super::{Condition, PackReader, Reads, RuleHeader};
use crate::atlas::Millimetres;
use crate::atlas::spelling::{excerpt, nearest, suggestion};
use crate::rules::id::{RuleId, SourceId};
use crate::rules::problem::PackProblemKind;
use crate::rules::text::LocalizedText;
use crate::rules::when::fact::{Days, Fact, RiskTest};
use crate::rules::when::parser;
use std::ops::Range;
use std::str::FromStr;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table. Keys that nobody asked for are told by [`TableReader::close`].
pub(crate) struct TableReader<'t, 'i> {
    table: &'t DeTable<'i>,
    span: Range<usize>,
    asked: Vec<&'static str>,
}

type Value<'t, 'i> = &'t Spanned<DeValue<'i>>;

impl<'t, 'i> TableReader<'t, 'i> {
    /// Opens a value that must be a table.
    pub(crate) fn open(reading: &mut PackReader<'_>, value: Value<'t, 'i>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(table) => Some(Self::new(table, value.span())),
            other => {
                reading.problem(format!("expected a table, found {}", kind(other)), value.span());
                None
            }
        }
    }

    pub(crate) fn new(table: &'t DeTable<'i>, span: Range<usize>) -> Self {
        Self { table, span, asked: Vec::new() }
    }

    /// Where the table stands: its id where it has one, else its head.
    pub(crate) fn place(&self) -> Range<usize> {
        self.find("id").map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// Every key with its value.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'t str, Range<usize>, Value<'t, 'i>)> {
        self.table.iter().map(|(key, value)| (key.get_ref().as_ref(), key.span(), value))
    }

    /// Names the keys that do not belong here.
    pub(crate) fn close(self, reading: &mut PackReader<'_>) {
        let mut strange: Vec<_> = self
            .entries()
            .filter(|(key, ..)| !self.asked.contains(key))
            .map(|(key, at, _)| (at.start, key, at))
            .collect();
        strange.sort_by_key(|(start, ..)| *start);
        for (_, key, at) in strange {
            let nearest = nearest(key, self.asked.iter().copied());
            let message = format!("unknown key `{}`{}", excerpt(key), suggestion(nearest));
            reading.problem_of(PackProblemKind::UnknownName, message, at);
        }
    }

    pub(crate) fn get(&mut self, key: &'static str) -> Option<Value<'t, 'i>> {
        self.asked.push(key);
        self.find(key)
    }

    fn find(&self, key: &str) -> Option<Value<'t, 'i>> {
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    /// A key that must be there.
    pub(crate) fn required(
        &mut self,
        reading: &mut PackReader<'_>,
        key: &'static str,
    ) -> Option<Value<'t, 'i>> {
        let value = self.get(key);
        if value.is_none() {
            reading.problem(format!("`{key}` is missing"), self.place());
        }
        value
    }

    pub(crate) fn string(&mut self, reading: &mut PackReader<'_>, key: &'static str) -> Option<String> {
        let value = self.get(key)?;
        string(reading, value).map(str::to_owned)
    }

    pub(crate) fn required_string(
        &mut self,
        reading: &mut PackReader<'_>,
        key: &'static str,
    ) -> Option<String> {
        let value = self.required(reading, key)?;
        string(reading, value).map(str::to_owned)
    }

    pub(crate) fn text(&mut self, reading: &mut PackReader<'_>, key: &'static str) -> Option<LocalizedText> {
        let value = self.get(key)?;
        text(reading, value)
    }

    pub(crate) fn required_text(
        &mut self,
        reading: &mut PackReader<'_>,
        key: &'static str,
    ) -> Option<LocalizedText> {
        let value = self.required(reading, key)?;
        text(reading, value)
    }

    pub(crate) fn texts(&mut self, reading: &mut PackReader<'_>, key: &'static str) -> Vec<LocalizedText> {
        let values = self.list(reading, key);
        values.iter().filter_map(|value| text(reading, value)).collect()
    }

    pub(crate) fn flag(&mut self, reading: &mut PackReader<'_>, key: &'static str) -> Option<bool> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            other => {
                reading.problem(format!("expected true or false, found {}", kind(other)), value.span());
                None
            }
        }
    }

    pub(crate) fn number<T: FromStr>(
        &mut self,
        reading: &mut PackReader<'_>,
        key: &'static str,
    ) -> Option<T> {
        let value = self.get(key)?;
        number(reading, value)
    }

    pub(crate) fn required_number<T: FromStr>(
        &mut self,
        reading: &mut PackReader<'_>,
        key: &'static str,
    ) -> Option<T> {
        let value = self.required(reading, key)?;
        number(reading, value)
    }

    pub(crate) fn millimetres(
        &mut self,
        reading: &mut PackReader<'_>,
        key: &'static str,
    ) -> Option<Millimetres> {
        let value = self.get(key)?;
        millimetres(reading, value)
    }

    pub(crate) fn code<T: FromStr<Err: std::fmt::Display>>(
        &mut self,
        reading: &mut PackReader<'_>,
        key: &'static str,
    ) -> Option<T> {
        let value = self.get(key)?;
        code(reading, value)
    }

    pub(crate) fn required_code<T: FromStr<Err: std::fmt::Display>>(
        &mut self,
        reading: &mut PackReader<'_>,
        key: &'static str,
    ) -> Option<T> {
        let value = self.required(reading, key)?;
        code(reading, value)
    }

    pub(crate) fn codes<T: FromStr<Err: std::fmt::Display>>(
        &mut self,
        reading: &mut PackReader<'_>,
        key: &'static str,
    ) -> Vec<T> {
        let values = self.list(reading, key);
        values.iter().filter_map(|value| code(reading, value)).collect()
    }

    pub(crate) fn strings(&mut self, reading: &mut PackReader<'_>, key: &'static str) -> Vec<String> {
        let values = self.list(reading, key);
        values.iter().filter_map(|value| string(reading, value)).map(str::to_owned).collect()
    }

    /// The values of a list; none where the key is left out.
    pub(crate) fn list(
        &mut self,
        reading: &mut PackReader<'_>,
        key: &'static str,
    ) -> &'t [Spanned<DeValue<'i>>] {
        match self.get(key).map(|value| (value.get_ref(), value.span())) {
            None => &[],
            Some((DeValue::Array(values), _)) => values,
            Some((other, at)) => {
                reading.problem(format!("expected a list, found {}", kind(other)), at);
                &[]
            }
        }
    }

    /// A table under this one.
    pub(crate) fn table(&mut self, reading: &mut PackReader<'_>, key: &'static str) -> Option<Self> {
        let value = self.get(key)?;
        Self::open(reading, value)
    }

    /// The id, and where it stands.
    pub(crate) fn id(&mut self, reading: &mut PackReader<'_>) -> Option<(String, Range<usize>)> {
        let value = self.required(reading, "id")?;
        let (id, at) = (string(reading, value)?.to_owned(), value.span());
        if !is_word(&id, &['_', '.', '-']) {
            let message = format!("`{}` is no id, expected letters, digits, `_`, `.` and `-`", excerpt(&id));
            reading.problem(message, at.clone());
        }
        Some((id, at))
    }

    /// The version of a pack.
    pub(crate) fn version(&mut self, reading: &mut PackReader<'_>) -> Option<String> {
        let value = self.required(reading, "version")?;
        let version = string(reading, value)?.to_owned();
        if !is_word(&version, &['_', '.', '-', '+']) {
            let message = format!(
                "`{}` is no version, expected letters, digits, `_`, `.`, `-` and `+`",
                excerpt(&version)
            );
            reading.problem(message, value.span());
        }
        Some(version)
    }

    /// Id, sources and confidence: what every rule has.
    pub(crate) fn heading(&mut self, reading: &mut PackReader<'_>) -> Option<RuleHeader> {
        let id = self.id(reading);
        if let Some((id, at)) = &id {
            if let Some(prefix) = RuleId::RESERVED.iter().find(|prefix| id.starts_with(**prefix)) {
                reading.problem(format!("ids that begin with `{prefix}` are the engine's own"), at.clone());
            }
        }
        let sources: Vec<SourceId> = self.strings(reading, "sources").iter().map(SourceId::new).collect();
        if sources.is_empty() {
            let message = "a rule without a source: `sources` names at least one";
            reading.problem_of(PackProblemKind::NoSource, message, self.place());
        }
        let confidence = self.required_code(reading, "confidence");
        let unconfirmed = self.string(reading, "unconfirmed");
        let place = reading.place(self.place());
        Some(RuleHeader { id: RuleId::new(id?.0), sources, confidence: confidence?, unconfirmed, place })
    }

    /// The condition under `when`; without it the rule always holds.
    pub(crate) fn condition(
        &mut self,
        reading: &mut PackReader<'_>,
        reads: Reads,
        has_interval: bool,
    ) -> Option<Condition> {
        self.condition_under(reading, "when", reads, has_interval)
    }

    /// The condition under a key; without the key it always holds.
    pub(crate) fn condition_under(
        &mut self,
        reading: &mut PackReader<'_>,
        key: &'static str,
        reads: Reads,
        has_interval: bool,
    ) -> Option<Condition> {
        let Some(value) = self.get(key) else {
            return Some(Condition::always());
        };
        let written = string(reading, value)?;
        let offset = content_start(reading.text, value.span());
        let at = |place: &Range<usize>| place.start.saturating_add(offset)..place.end.saturating_add(offset);
        let expression = match parser::parse(written) {
            Ok(expression) => expression,
            Err(errors) => {
                for error in errors {
                    reading.problem_of(error.kind, error.message, at(&error.place));
                }
                return None;
            }
        };
        let mut patterns = Vec::new();
        for (fact, place, negated) in expression.facts() {
            if let Some(objection) = reads.objection(fact, negated) {
                reading.problem_of(PackProblemKind::NotMonotone, objection, at(&place));
            }
            match fact {
                Fact::Pattern(pattern) => patterns.push((pattern.clone(), reading.place(at(&place)))),
                Fact::Risk(_, Some(RiskTest::DaysAgo(_, Days::Interval))) if !has_interval => {
                    reading
                        .problem("`interval` is compared with, but the rule has no `interval`", at(&place));
                }
                Fact::Risk(_, Some(RiskTest::DaysAgo(comparison, Days::Interval)))
                    if !comparison.is_upper() =>
                {
                    // Whoever lengthens an interval must keep more people waiting, not fewer.
                    let message = "`interval` is an upper limit: compare with `<` or `<=`";
                    reading.problem(message, at(&place));
                }
                _ => {}
            }
        }
        Some(Condition { expression, patterns, place: Some(reading.place(at(&(0..written.len())))) })
    }
}

/// Where the content of a string begins, so that a place in it can be told in the file.
fn content_start(text: &str, span: Range<usize>) -> usize {
    let raw = text.get(span.clone()).unwrap_or_default();
    let quotes = if raw.starts_with("\"\"\"") || raw.starts_with("'''") { 3 } else { 1 };
    let newline = raw
        .get(quotes..)
        .map_or(0, |rest| if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) });
    span.start.saturating_add(quotes).saturating_add(if quotes == 3 { newline } else { 0 })
}

pub(crate) fn string<'t>(reading: &mut PackReader<'_>, value: &'t Spanned<DeValue<'_>>) -> Option<&'t str> {
    match value.get_ref() {
        DeValue::String(text) => Some(text),
        other => {
            reading.problem(format!("expected a string, found {}", kind(other)), value.span());
            None
        }
    }
}

fn text(reading: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<LocalizedText> {
    if let DeValue::Table(table) = value.get_ref() {
        let mut row = TableReader::new(table, value.span());
        let en = row.required_string(reading, "en");
        let simplified = row.string(reading, "zh-Hans");
        let traditional = row.string(reading, "zh-Hant");
        for given in ["en", "zh-Hans", "zh-Hant"].into_iter().filter_map(|language| row.get(language)) {
            refuse_empty(reading, given);
        }
        row.close(reading);
        return Some(LocalizedText { en: en?, zh_hans: simplified, zh_hant: traditional });
    }
    let text = string(reading, value)?;
    refuse_empty(reading, value);
    Some(LocalizedText::english(text))
}

fn refuse_empty(reading: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) {
    if value.get_ref().as_str().is_some_and(|text| text.trim().is_empty()) {
        reading.problem("an empty text", value.span());
    }
}

pub(crate) fn code<T: FromStr<Err: std::fmt::Display>>(
    reading: &mut PackReader<'_>,
    value: &Spanned<DeValue<'_>>,
) -> Option<T> {
    match string(reading, value)?.parse() {
        Ok(code) => Some(code),
        Err(unknown) => {
            reading.problem_of(PackProblemKind::UnknownName, unknown.to_string(), value.span());
            None
        }
    }
}

pub(crate) fn number<T: FromStr>(reading: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<T> {
    match value.get_ref() {
        DeValue::Integer(integer) if integer.radix() == 10 => {
            let parsed = integer.as_str().parse().ok();
            if parsed.is_none() {
                reading.problem("this number is out of range", value.span());
            }
            parsed
        }
        other => {
            reading.problem(format!("expected a whole number, found {}", kind(other)), value.span());
            None
        }
    }
}

pub(crate) fn millimetres(reading: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Millimetres> {
    let decimal = match value.get_ref() {
        DeValue::Integer(integer) if integer.radix() == 10 => Some(integer.as_str()),
        DeValue::Float(float) => Some(float.as_str()),
        other => {
            reading.problem(format!("expected millimetres, found {}", kind(other)), value.span());
            return None;
        }
    };
    let parsed = decimal.and_then(Millimetres::from_decimal);
    if parsed.is_none() {
        reading.problem("expected millimetres with at most two decimals, 0 to 655", value.span());
    }
    parsed
}

/// Whether a text is made of ASCII letters, digits and some other characters, and not empty.
fn is_word(text: &str, others: &[char]) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || others.contains(&c))
}

fn kind(value: &DeValue<'_>) -> &'static str {
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
