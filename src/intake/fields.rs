//! The fields of an object as they came, read one by one; whatever is wrong is kept, and reading goes on.

use super::problem::{Problem, ProblemKind};
use super::ranges::Range;
use super::raw::Raw;
use crate::atlas::spelling::nearest;
use std::str::FromStr;

/// One object, at its path.
pub(super) struct Fields<'a> {
    path: String,
    fields: &'a [(String, Raw)],
}

impl<'a> Fields<'a> {
    /// Opens an object, and names the fields that are none of `known` or stand twice.
    pub(super) fn open(
        path: String,
        raw: &'a Raw,
        known: &[&'static str],
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let Raw::Fields(fields) = raw else {
            problems.push(wrong(&path, "an object", raw));
            return None;
        };
        let this = Self { path, fields };
        for (index, (name, _)) in fields.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                let nearest = nearest(name, known.iter().copied());
                let shown = crate::atlas::spelling::excerpt(name);
                problems.push(Problem::new(this.at(&shown), ProblemKind::UnknownField { nearest }));
            } else if fields.iter().take(index).any(|(earlier, _)| earlier == name) {
                problems.push(Problem::new(this.at(name), ProblemKind::GivenTwice));
            }
        }
        Some(this)
    }

    /// The path of a field of this object.
    pub(super) fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// The field, unless it is left out or null.
    pub(super) fn get(&self, name: &str) -> Option<&'a Raw> {
        let (_, raw) = self.fields.iter().find(|(field, _)| field == name)?;
        (!matches!(raw, Raw::Null)).then_some(raw)
    }

    /// The field, which must be there.
    pub(super) fn required(&self, name: &str, problems: &mut Vec<Problem>) -> Option<&'a Raw> {
        let field = self.get(name);
        if field.is_none() {
            problems.push(Problem::new(self.at(name), ProblemKind::Missing));
        }
        field
    }

    pub(super) fn flag(&self, name: &str, problems: &mut Vec<Problem>) -> Option<bool> {
        match self.get(name)? {
            Raw::Bool(value) => Some(*value),
            other => {
                problems.push(wrong(&self.at(name), "true or false", other));
                None
            }
        }
    }

    pub(super) fn number<T: TryFrom<i128>>(
        &self,
        name: &str,
        range: Range,
        problems: &mut Vec<Problem>,
    ) -> Option<T> {
        match self.get(name)? {
            Raw::Whole(value) => {
                if let Some(kind) = range.problem(*value) {
                    problems.push(Problem::new(self.at(name), kind));
                    return None;
                }
                T::try_from(*value).ok()
            }
            other => {
                problems.push(wrong(&self.at(name), "a whole number", other));
                None
            }
        }
    }

    pub(super) fn code<T: FromStr<Err: Into<ProblemKind>>>(
        &self,
        name: &str,
        problems: &mut Vec<Problem>,
    ) -> Option<T> {
        code(&self.at(name), self.get(name)?, problems)
    }

    /// A list of codes, each with its place; an entry that cannot be read is left out.
    pub(super) fn codes<T: FromStr<Err: Into<ProblemKind>>>(
        &self,
        name: &str,
        problems: &mut Vec<Problem>,
    ) -> Vec<(usize, T)> {
        let mut codes = Vec::new();
        for (index, path, raw) in self.list(name, problems) {
            codes.extend(code(&path, raw, problems).map(|code| (index, code)));
        }
        codes
    }

    /// The entries of a list, each with its place and path.
    pub(super) fn list(
        &self,
        name: &str,
        problems: &mut Vec<Problem>,
    ) -> impl Iterator<Item = (usize, String, &'a Raw)> + use<'a> {
        let path = self.at(name);
        let entries: &'a [Raw] = match self.get(name) {
            None => &[],
            Some(Raw::List(entries)) => entries,
            Some(other) => {
                problems.push(wrong(&path, "a list", other));
                &[]
            }
        };
        entries.iter().enumerate().map(move |(index, raw)| (index, format!("{path}[{index}]"), raw))
    }
}

/// One code.
fn code<T: FromStr<Err: Into<ProblemKind>>>(path: &str, raw: &Raw, problems: &mut Vec<Problem>) -> Option<T> {
    let kind = match raw {
        Raw::Text(text) => match text.parse() {
            Ok(code) => return Some(code),
            Err(unknown) => unknown.into(),
        },
        other => ProblemKind::WrongType { expected: "a code", found: other.kind() },
    };
    problems.push(Problem::new(path, kind));
    None
}

pub(super) fn wrong(path: &str, expected: &'static str, found: &Raw) -> Problem {
    let path = if path.is_empty() { "the intake" } else { path };
    Problem::new(path, ProblemKind::WrongType { expected, found: found.kind() })
}
