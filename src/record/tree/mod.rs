//! A document as a tree, to name every place where two of them differ.

mod writer;

use serde::Serialize;
use std::fmt;
use writer::Writer;

/// A value of a document, as JSON has them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    Null,
    Bool(bool),
    /// As it is written.
    Number(String),
    Text(String),
    List(Vec<Tree>),
    Fields(Vec<(String, Tree)>),
}

/// A place where two documents differ, with what stands there; nothing where there is no such place.
pub(crate) type Mismatch<'a> = (String, Option<&'a Tree>, Option<&'a Tree>);

impl Tree {
    pub(crate) fn of(value: &impl Serialize) -> Self {
        // Nothing that is written here can fail: there are no maps but those with names.
        value.serialize(Writer).unwrap_or(Self::Null)
    }

    /// Every place where another tree differs, in the order of the document; a value that one of them lacks, or that is of
    /// another kind, is one place.
    pub(crate) fn mismatches<'a>(&'a self, other: &'a Self) -> Vec<Mismatch<'a>> {
        let mut found = Vec::new();
        compare(String::new(), Some(self), Some(other), &mut found);
        found
    }
}

fn compare<'a>(path: String, one: Option<&'a Tree>, other: Option<&'a Tree>, found: &mut Vec<Mismatch<'a>>) {
    match (one, other) {
        _ if one == other => {}
        (Some(Tree::Fields(ours)), Some(Tree::Fields(theirs))) => {
            let field = |fields: &'a [(String, Tree)], name: &str| {
                fields.iter().find(|(it, _)| it == name).map(|(_, value)| value)
            };
            let new = theirs.iter().filter(|(name, _)| field(ours, name).is_none());
            for (name, _) in ours.iter().chain(new) {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                compare(path, field(ours, name), field(theirs, name), found);
            }
        }
        (Some(Tree::List(ours)), Some(Tree::List(theirs))) => {
            // One element more or fewer is one place: what is alike before and behind it stays out.
            let alike = |(one, other): &(&Tree, &Tree)| one == other;
            let before = ours.iter().zip(theirs).take_while(alike).count();
            let shorter = ours.len().min(theirs.len()).saturating_sub(before);
            let behind = ours.iter().rev().zip(theirs.iter().rev()).take(shorter).take_while(alike).count();
            let longer = ours.len().max(theirs.len()).saturating_sub(behind);
            for index in before..longer {
                let at =
                    |list: &'a [Tree]| list.get(index).filter(|_| index < list.len().saturating_sub(behind));
                compare(format!("{path}[{index}]"), at(ours), at(theirs), found);
            }
        }
        _ => found.push((path, one, other)),
    }
}

/// JSON without spaces.
impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(value) => f.write_str(value),
            Self::Text(value) => quoted(f, value),
            Self::List(values) => {
                f.write_str("[")?;
                for (index, value) in values.iter().enumerate() {
                    write!(f, "{}{value}", if index == 0 { "" } else { "," })?;
                }
                f.write_str("]")
            }
            Self::Fields(fields) => {
                f.write_str("{")?;
                for (index, (name, value)) in fields.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { "," })?;
                    quoted(f, name)?;
                    write!(f, ":{value}")?;
                }
                f.write_str("}")
            }
        }
    }
}

fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str("\"")?;
    for character in text.chars() {
        match character {
            '"' | '\\' => write!(f, "\\{character}")?,
            control if control.is_control() => write!(f, "\\u{:04x}", u32::from(control))?,
            other => write!(f, "{other}")?,
        }
    }
    f.write_str("\"")
}
