//! Reads an object of the wire format field by field, and collects every problem with its path.

use super::problem::Problems;
use super::problem::{IntakeError, Problem, ProblemKind, pointer};
use super::ranges::Range;
use crate::atlas::spelling::nearest;
use crate::atlas::{Point, Vocabulary};
use crate::value::{Value, field_path};
use std::collections::{BTreeMap, BTreeSet};

/// A value that is an object in the wire format.
pub(super) trait WireObject: Sized {
    /// What an error message calls the object when it is read by itself and so has no path.
    const NAME: &'static str;

    /// Reads every field. Adds a problem and returns `None` if a field that the value cannot do without is missing or
    /// unreadable.
    fn read(object: &mut ObjectReader<'_>) -> Option<Self>;

    /// Adds a problem for each value that is out of range or that contradicts another.
    fn check(&self, path: &str, problems: &mut Problems);
}

/// Whether numbers and booleans may be written as texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    Strict,
    /// As web forms send them; an empty text is a field that was left out.
    Lenient,
}

/// Reads an object and checks it.
pub(super) fn read_checked<T: WireObject>(value: &Value, reading: Reading) -> Result<T, IntakeError> {
    let mut problems = Problems::default();
    let object: Option<T> = object(value, "", reading, &mut problems);
    if let Some(object) = &object {
        object.check("", &mut problems);
    }
    debug_assert!(object.is_some() || !problems.is_empty(), "an unreadable object has a problem");
    match object {
        Some(object) if problems.is_empty() => Ok(object),
        _ => Err(IntakeError::from(problems)),
    }
}

/// A code of a vocabulary, or another value that is written as a text.
pub(super) trait Code: Sized {
    /// How many different ones there are. No list needs more entries.
    const COUNT: usize;

    fn read(text: &str) -> Result<Self, ProblemKind>;

    /// The same without a search for what a wrong code may mean.
    fn read_quietly(text: &str) -> Option<Self>;
}

impl<V: Vocabulary> Code for V {
    const COUNT: usize = V::ALL.len();

    fn read(text: &str) -> Result<Self, ProblemKind> {
        text.parse().map_err(ProblemKind::UnknownCode)
    }

    fn read_quietly(text: &str) -> Option<Self> {
        V::ALL.iter().copied().find(|member| member.code() == text)
    }
}

impl Code for Point {
    const COUNT: usize = Self::COUNT;

    fn read(text: &str) -> Result<Self, ProblemKind> {
        text.parse().map_err(ProblemKind::UnknownPoint)
    }

    fn read_quietly(text: &str) -> Option<Self> {
        Self::resolve(text)
    }
}

/// Implements `Deserialize` for an object that is read by itself.
macro_rules! deserialize_checked {
    ($Type:ty) => {
        impl<'de> serde::Deserialize<'de> for $Type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = serde::Deserialize::deserialize(deserializer)?;
                $crate::intake::object::read_checked(&value, $crate::intake::object::Reading::Strict)
                    .map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(super) use deserialize_checked;

/// Whether something at this path could not be read, so that its absence is not another problem. What is not listed may be it.
pub(super) fn is_unreadable(path: &str, problems: &Problems) -> bool {
    let pointer = pointer(path);
    let below = |rest: &str| rest.is_empty() || rest.starts_with('/');
    problems.is_full()
        || problems.listed.iter().any(|problem| problem.pointer().strip_prefix(&pointer).is_some_and(below))
}

/// The fields of one object. A field that is asked for is known; every other one is a problem.
pub(super) struct ObjectReader<'a> {
    path: &'a str,
    fields: &'a [(String, Value)],
    known: Vec<&'static str>,
    reading: Reading,
    problems: &'a mut Problems,
}

impl<'a> ObjectReader<'a> {
    /// The value of a field, unless the field is left out or null.
    fn get(&mut self, name: &'static str) -> Option<&'a Value> {
        self.known.push(name);
        let (_, value) = self.fields.iter().find(|(field, _)| field == name)?;
        let is_empty = match value {
            Value::Null => true,
            Value::Text(text) => self.reading == Reading::Lenient && text.trim().is_empty(),
            _ => false,
        };
        (!is_empty).then_some(value)
    }

    pub(super) fn problem(&mut self, name: &str, kind: ProblemKind) {
        self.problems.push(Problem::of_field(self.path, name, kind));
    }

    /// Adds a problem if the field is left out or null.
    pub(super) fn require(&mut self, name: &'static str) {
        if self.get(name).is_none() {
            self.problem(name, ProblemKind::Missing);
        }
    }

    fn scalar<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&'a Value) -> Result<T, ProblemKind>,
    ) -> Option<T> {
        let read = read(self.get(name)?);
        read.map_err(|kind| self.problem(name, kind)).ok()
    }

    pub(super) fn flag(&mut self, name: &'static str) -> Option<bool> {
        let is_lenient = self.reading == Reading::Lenient;
        self.scalar(name, |value| match value {
            Value::Bool(flag) => Ok(*flag),
            Value::Text(text) if is_lenient => {
                flag_of(text).ok_or_else(|| wrong_type("true or false", value))
            }
            other => Err(wrong_type("true or false", other)),
        })
    }

    pub(super) fn number<T: TryFrom<i128>>(&mut self, name: &'static str, range: Range) -> Option<T> {
        let is_lenient = self.reading == Reading::Lenient;
        self.scalar(name, |value| match value {
            Value::Text(text) if is_lenient => match text.trim().parse() {
                Ok(whole) => number(&Value::Whole(whole), range),
                Err(_) => number(value, range),
            },
            other => number(other, range),
        })
    }

    pub(super) fn code<T: Code>(&mut self, name: &'static str) -> Option<T> {
        code(self.get(name)?, &field_path(self.path, name), self.problems)
    }

    pub(super) fn note(&mut self, name: &'static str) -> Option<String> {
        self.scalar(name, |value| match value {
            Value::Text(text) => Ok(text.clone()),
            other => Err(wrong_type("a text", other)),
        })
    }

    pub(super) fn object<T: WireObject>(&mut self, name: &'static str) -> Option<T> {
        object(self.get(name)?, &field_path(self.path, name), self.reading, self.problems)
    }

    /// The field if it is a text, and not a list for example.
    pub(super) fn text(&mut self, name: &'static str) -> Option<&'a str> {
        match self.get(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The codes of a list that can be read, without their places.
    pub(super) fn set<T: Code, S: FromIterator<T>>(&mut self, name: &'static str) -> S {
        self.codes(name).into_iter().map(|(_, code)| code).collect()
    }

    /// The same, unless the list is left out or null.
    pub(super) fn given_set<T: Code, S: FromIterator<T>>(&mut self, name: &'static str) -> Option<S> {
        self.get(name).is_some().then(|| self.set(name))
    }

    /// The codes of a list that can be read, each with its place.
    pub(super) fn codes<T: Code>(&mut self, name: &'static str) -> Vec<(usize, T)> {
        self.list(name, T::COUNT, |value, path, _, problems| code(value, path, problems))
    }

    /// Whether a field is there and not null.
    pub(super) fn is_given(&mut self, name: &'static str) -> bool {
        self.get(name).is_some()
    }

    /// The objects of a list of at most `max` that can be read, each with its place.
    pub(super) fn objects<T: WireObject>(&mut self, name: &'static str, max: usize) -> Vec<(usize, T)> {
        self.list(name, max, object)
    }

    /// The fields of an object of at most `max`, whose names and values are codes. One that is null is left out.
    pub(super) fn map<K: Ord, V: Code>(
        &mut self,
        name: &'static str,
        max: usize,
        key: impl Fn(&str) -> Result<K, ProblemKind>,
    ) -> BTreeMap<K, V> {
        let fields = self.scalar(name, |value| match value {
            Value::Fields(fields) if fields.len() > max => {
                Err(ProblemKind::TooManyEntries { count: fields.len(), max })
            }
            Value::Fields(fields) => Ok(fields),
            other => Err(wrong_type("an object", other)),
        });
        let path = field_path(self.path, name);
        let (mut entries, mut seen) = (BTreeMap::new(), BTreeSet::new());
        for (written, value) in fields.into_iter().flatten() {
            let code = || match value {
                Value::Null => Ok(None),
                Value::Text(text) if self.reading == Reading::Lenient && text.trim().is_empty() => Ok(None),
                Value::Text(text) => V::read(text).map(Some),
                other => Err(wrong_type("a code", other)),
            };
            let is_new = seen.insert(written);
            let entry = if is_new { Ok(()) } else { Err(ProblemKind::GivenTwice) };
            match entry.and_then(|()| Ok((key(written)?, code()?))) {
                Ok((key, value)) => entries.extend(value.map(|value| (key, value))),
                Err(kind) => self.problems.add(|| Problem::of_written_field(&path, written, kind)),
            }
        }
        entries
    }

    fn list<T>(
        &mut self,
        name: &'static str,
        max: usize,
        read: fn(&Value, &str, Reading, &mut Problems) -> Option<T>,
    ) -> Vec<(usize, T)> {
        let entries = self.scalar(name, |value| match value {
            Value::List(entries) if entries.len() > max => {
                Err(ProblemKind::TooManyEntries { count: entries.len(), max })
            }
            Value::List(entries) => Ok(entries),
            other => Err(wrong_type("a list", other)),
        });
        let path = field_path(self.path, name);
        let entries = entries.into_iter().flatten().enumerate();
        let read = |(index, value)| {
            Some((index, read(value, &format!("{path}[{index}]"), self.reading, self.problems)?))
        };
        entries.filter_map(read).collect()
    }

    /// A problem for each field that nobody asked for, or that is written more than once.
    fn unexpected(&self) -> Problems {
        let mut seen = BTreeSet::new();
        let mut unexpected = Problems::default();
        for (name, _) in self.fields {
            let is_known = self.known.contains(&name.as_str());
            if is_known && seen.insert(name) {
                continue;
            }
            let kind = if is_known {
                ProblemKind::GivenTwice
            } else {
                let known = self.known.iter().copied().filter(|_| !unexpected.is_full());
                ProblemKind::UnknownField { nearest: nearest(name, known) }
            };
            unexpected.add(|| Problem::of_written_field(self.path, name, kind));
        }
        unexpected
    }
}

fn object<T: WireObject>(value: &Value, path: &str, reading: Reading, problems: &mut Problems) -> Option<T> {
    let Value::Fields(fields) = value else {
        let kind = wrong_type("an object", value);
        problems.push(if path.is_empty() {
            Problem::of_whole(T::NAME, kind)
        } else {
            Problem::new(path, kind)
        });
        return None;
    };
    let before = problems.listed.len();
    let mut object = ObjectReader { path, fields, known: Vec::new(), reading, problems };
    let value = T::read(&mut object);
    let unexpected = object.unexpected();
    problems.insert(before, unexpected);
    value
}

/// What a form sends for a box or a choice of yes and no.
fn flag_of(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "yes" | "true" | "on" | "1" => Some(true),
        "no" | "false" | "off" | "0" => Some(false),
        _ => None,
    }
}

pub(super) fn number<T: TryFrom<i128>>(value: &Value, range: Range) -> Result<T, ProblemKind> {
    match value {
        Value::Whole(number) => range.narrow(*number),
        other => Err(wrong_type("a whole number", other)),
    }
}

fn code<T: Code>(value: &Value, path: &str, problems: &mut Problems) -> Option<T> {
    let kind = match value {
        Value::Text(text) if problems.is_full() => {
            let code = T::read_quietly(text);
            if code.is_none() {
                problems.count_one();
            }
            return code;
        }
        Value::Text(text) => match T::read(text) {
            Ok(code) => return Some(code),
            Err(kind) => kind,
        },
        other => wrong_type("a code", other),
    };
    problems.push(Problem::new(path, kind));
    None
}

fn wrong_type(expected: &'static str, found: &Value) -> ProblemKind {
    ProblemKind::WrongType { expected, found: found.kind() }
}
