//! Writing TOML.

use super::super::rule_kind::RuleKind;
use super::super::text::LocalizedText;
use crate::atlas::Millimetres;
use std::fmt::{self, Display, Write as _};

/// One table of a pack, key by key.
pub(crate) struct Table {
    /// None for the head of the pack.
    kind: Option<RuleKind>,
    id: String,
    /// The keys after the id, with values that are TOML already.
    fields: Vec<(&'static str, String)>,
}

impl Table {
    /// The head of a pack.
    pub(super) fn head(id: &str) -> Self {
        Self { kind: None, id: id.to_owned(), fields: Vec::new() }
    }

    pub(super) fn of(kind: RuleKind, id: &str) -> Self {
        Self { kind: Some(kind), id: id.to_owned(), fields: Vec::new() }
    }

    pub(crate) const fn kind(&self) -> Option<RuleKind> {
        self.kind
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// The keys after the id with their values, in the order in which they are written.
    pub(crate) fn fields(&self) -> &[(&'static str, String)] {
        &self.fields
    }

    /// A key with a value that is TOML already.
    pub(super) fn put(&mut self, key: &'static str, value: impl Display) {
        self.fields.push((key, value.to_string()));
    }

    pub(super) fn put_some(&mut self, key: &'static str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    /// A list, left out where it is empty.
    pub(super) fn put_codes<T: Display>(&mut self, key: &'static str, codes: impl IntoIterator<Item = T>) {
        let codes: Vec<String> = codes.into_iter().map(|code| quoted(&code.to_string())).collect();
        if !codes.is_empty() {
            self.put(key, list(codes));
        }
    }

    /// An inline table, left out where it is empty.
    pub(super) fn put_entries(&mut self, key: &'static str, entries: Vec<(String, String)>) {
        if !entries.is_empty() {
            self.put(key, inline(entries));
        }
    }
}

impl Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Some(kind) => writeln!(f, "[[{}]]", kind.code())?,
            None => writeln!(f, "[pack]")?,
        }
        writeln!(f, "id = {}", quoted(&self.id))?;
        self.fields.iter().try_for_each(|(key, value)| writeln!(f, "{key} = {value}"))
    }
}

/// A string with everything escaped that TOML wants escaped.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A text: a string, or a table where there is Chinese.
pub(super) fn text(text: &LocalizedText) -> String {
    if text.zh_hans.is_none() && text.zh_hant.is_none() {
        return quoted(&text.en);
    }
    let chinese = [("zh-Hans", &text.zh_hans), ("zh-Hant", &text.zh_hant)];
    let chinese =
        chinese.into_iter().filter_map(|(key, text)| Some((key.to_owned(), quoted(text.as_ref()?))));
    inline([("en".to_owned(), quoted(&text.en))].into_iter().chain(chinese).collect())
}

/// A length as a decimal number of millimetres.
pub(super) fn millimetres(length: Millimetres) -> String {
    let hundredths = length.hundredths();
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, hundredths) => format!("{whole}.{hundredths:02}"),
    }
}

pub(super) fn list(values: impl IntoIterator<Item = String>) -> String {
    let values: Vec<String> = values.into_iter().collect();
    format!("[{}]", values.join(", "))
}

pub(super) fn inline(entries: Vec<(String, String)>) -> String {
    let entries: Vec<String> =
        entries.into_iter().map(|(key, value)| format!("{} = {value}", bare(&key))).collect();
    format!("{{ {} }}", entries.join(", "))
}

/// An inline table of those entries that there are.
pub(super) fn inline_some<const N: usize>(entries: [(&str, Option<String>); N]) -> Option<String> {
    let given: Vec<(String, String)> =
        entries.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect();
    (!given.is_empty()).then(|| inline(given))
}

/// A key, quoted where it has to be.
fn bare(key: &str) -> String {
    let is_bare = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    if is_bare { key.to_owned() } else { quoted(key) }
}
