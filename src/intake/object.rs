//! Reads an object of the wire format field by field, and collects every problem with its path.

use super::preferences::Preferences;
use super::problem::{IntakeError, Problem, ProblemKind};
use super::ranges::Range;
use super::raw::Raw;
use super::reported::ReportedConcern;
use super::risk_answers::{PresentRisk, UncheckedRisks};
use super::vitals::Vitals;
use crate::atlas::spelling::{excerpt, nearest};
use serde::de::{Deserialize, Deserializer, Error};
use std::str::FromStr;

/// A value that is an object in the wire format.
pub(super) trait WireObject: Sized {
    /// What an error message calls the object when it is read by itself and so has no path.
    const NAME: &'static str;

    /// Reads every field. Adds a problem and returns `None` if a field that the value cannot do without is missing or
    /// unreadable.
    fn read(object: &mut ObjectReader<'_>) -> Option<Self>;

    /// Adds a problem for each value that is out of range or that contradicts another.
    fn check(&self, path: &str, problems: &mut Vec<Problem>);
}

/// Reads an object and checks it.
pub(super) fn read_checked<T: WireObject>(raw: &Raw) -> Result<T, IntakeError> {
    let mut problems = Vec::new();
    let value: Option<T> = object(raw, "", &mut problems);
    if let Some(value) = &value {
        value.check("", &mut problems);
    }
    debug_assert!(value.is_some() || !problems.is_empty(), "an unreadable object has a problem");
    value.filter(|_| problems.is_empty()).ok_or(IntakeError::new(problems))
}

macro_rules! deserialize_checked {
    ($($Type:ty),+) => {$(
        impl<'de> Deserialize<'de> for $Type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                read_checked(&Raw::deserialize(deserializer)?).map_err(D::Error::custom)
            }
        }
    )+};
}

deserialize_checked!(ReportedConcern, PresentRisk, UncheckedRisks, Vitals, Preferences);

/// The path of a field of the object at `path`; the outermost object has an empty path.
pub(super) fn at(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") }
}

/// Whether something at this path could not be read, so that its absence is not another problem.
pub(super) fn is_unreadable(path: &str, problems: &[Problem]) -> bool {
    let below = |rest: &str| rest.is_empty() || rest.starts_with(['[', '.']);
    problems.iter().any(|problem| problem.path().strip_prefix(path).is_some_and(below))
}

/// The fields of one object. A field that is asked for is known; every other one is a problem.
pub(super) struct ObjectReader<'a> {
    path: &'a str,
    fields: &'a [(String, Raw)],
    known: Vec<&'static str>,
    problems: &'a mut Vec<Problem>,
}

impl<'a> ObjectReader<'a> {
    /// The value of a field, unless the field is left out or null.
    fn get(&mut self, name: &'static str) -> Option<&'a Raw> {
        self.known.push(name);
        let (_, raw) = self.fields.iter().find(|(field, _)| field == name)?;
        (!matches!(raw, Raw::Null)).then_some(raw)
    }

    fn read<T>(
        &mut self,
        name: &'static str,
        read: fn(&Raw, &str, &mut Vec<Problem>) -> Option<T>,
    ) -> Option<T> {
        let raw = self.get(name)?;
        read(raw, &at(self.path, name), self.problems)
    }

    pub(super) fn problem(&mut self, name: &str, kind: ProblemKind) {
        self.problems.push(Problem::new(at(self.path, name), kind));
    }

    /// Adds a problem if the field is left out or null.
    pub(super) fn require(&mut self, name: &'static str) {
        if self.get(name).is_none() {
            self.problem(name, ProblemKind::Missing);
        }
    }

    pub(super) fn flag(&mut self, name: &'static str) -> Option<bool> {
        self.read(name, flag)
    }

    pub(super) fn number<T: TryFrom<i128>>(&mut self, name: &'static str, range: Range) -> Option<T> {
        let raw = self.get(name)?;
        number(raw, range, &at(self.path, name), self.problems)
    }

    pub(super) fn code<T: FromStr<Err: Into<ProblemKind>>>(&mut self, name: &'static str) -> Option<T> {
        self.read(name, code)
    }

    pub(super) fn object<T: WireObject>(&mut self, name: &'static str) -> Option<T> {
        self.read(name, object)
    }

    /// The field if it is a text, and not a list for example.
    pub(super) fn text(&mut self, name: &'static str) -> Option<&'a str> {
        match self.get(name) {
            Some(Raw::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The codes of a list that can be read, without their places.
    pub(super) fn set<T: FromStr<Err: Into<ProblemKind>>, S: FromIterator<T>>(
        &mut self,
        name: &'static str,
    ) -> S {
        self.codes(name).into_iter().map(|(_, code)| code).collect()
    }

    /// The codes of a list that can be read, each with its place.
    pub(super) fn codes<T: FromStr<Err: Into<ProblemKind>>>(
        &mut self,
        name: &'static str,
    ) -> Vec<(usize, T)> {
        self.list(name, code)
    }

    /// The objects of a list that can be read, each with its place.
    pub(super) fn objects<T: WireObject>(&mut self, name: &'static str) -> Vec<(usize, T)> {
        self.list(name, object)
    }

    fn list<T>(
        &mut self,
        name: &'static str,
        read: fn(&Raw, &str, &mut Vec<Problem>) -> Option<T>,
    ) -> Vec<(usize, T)> {
        let entries = match self.get(name) {
            None => return Vec::new(),
            Some(Raw::List(entries)) => entries,
            Some(other) => {
                self.problem(name, wrong_type("a list", other));
                return Vec::new();
            }
        };
        let path = at(self.path, name);
        let entries = entries.iter().enumerate();
        let read = |(index, raw)| Some((index, read(raw, &format!("{path}[{index}]"), self.problems)?));
        entries.filter_map(read).collect()
    }

    /// A problem for each field that nobody asked for, or that is written more than once.
    fn unexpected(&self) -> Vec<Problem> {
        let mut seen: Vec<&str> = Vec::new();
        let problem = |(name, _): &'a (String, Raw)| {
            let (name, kind) = if !self.known.contains(&name.as_str()) {
                let nearest = nearest(name, self.known.iter().copied());
                (&*excerpt(name), ProblemKind::UnknownField { nearest })
            } else if seen.contains(&name.as_str()) {
                (name.as_str(), ProblemKind::GivenTwice)
            } else {
                seen.push(name);
                return None;
            };
            Some(Problem::new(at(self.path, name), kind))
        };
        self.fields.iter().filter_map(problem).collect()
    }
}

fn object<T: WireObject>(raw: &Raw, path: &str, problems: &mut Vec<Problem>) -> Option<T> {
    let Raw::Fields(fields) = raw else {
        let path = if path.is_empty() { T::NAME } else { path };
        problems.push(Problem::new(path, wrong_type("an object", raw)));
        return None;
    };
    let before = problems.len();
    let mut object = ObjectReader { path, fields, known: Vec::new(), problems };
    let value = T::read(&mut object);
    let unexpected = object.unexpected();
    problems.splice(before..before, unexpected);
    value
}

fn flag(raw: &Raw, path: &str, problems: &mut Vec<Problem>) -> Option<bool> {
    let Raw::Bool(value) = raw else {
        problems.push(Problem::new(path, wrong_type("true or false", raw)));
        return None;
    };
    Some(*value)
}

pub(super) fn number<T: TryFrom<i128>>(
    raw: &Raw,
    range: Range,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let kind = match raw {
        Raw::Whole(value) => match range.problem(*value) {
            None => return T::try_from(*value).ok(),
            Some(kind) => kind,
        },
        other => wrong_type("a whole number", other),
    };
    problems.push(Problem::new(path, kind));
    None
}

fn code<T: FromStr<Err: Into<ProblemKind>>>(raw: &Raw, path: &str, problems: &mut Vec<Problem>) -> Option<T> {
    let kind = match raw {
        Raw::Text(text) => match text.parse() {
            Ok(code) => return Some(code),
            Err(unknown) => unknown.into(),
        },
        other => wrong_type("a code", other),
    };
    problems.push(Problem::new(path, kind));
    None
}

fn wrong_type(expected: &'static str, found: &Raw) -> ProblemKind {
    ProblemKind::WrongType { expected, found: found.kind() }
}
