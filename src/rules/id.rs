//! Ids of rules and of sources.

use crate::atlas::spelling::excerpt;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use thiserror::Error;

/// The id of a rule, unique in its pack. Every reason names one.
///
/// An id is made of ASCII letters, digits, `_`, `.` and `-`. Reasons also name rules that are in no pack: ids that begin
/// with `builtin.` are those of the engine itself ([`BuiltinRule`](super::BuiltinRule)), ids that begin with `hazard.` those
/// of points that the atlas turns off by default. A pack cannot use such ids.
///
/// ```
/// use std::collections::BTreeSet;
/// use tcm_facial::rules::{RuleId, RulePack};
///
/// let ids: BTreeSet<RuleId> = RulePack::standard().rule_ids().cloned().collect();
/// assert!(ids.contains("anticoagulant"));
///
/// let id: RuleId = "my_clinic.no_light".parse()?;
/// assert_eq!(id, "my_clinic.no_light");
/// let error = RuleId::new("no light").unwrap_err();
/// assert_eq!(error.to_string(), "invalid id `no light`: use ASCII letters, digits, `_`, `.` and `-`");
/// # Ok::<(), tcm_facial::rules::InvalidId>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(Arc<str>);

/// The id of a source in the bibliography, such as `who-1999`.
///
/// An id is made of ASCII letters, digits, `_`, `.` and `-`. Two ids are not publications: `general-knowledge` and
/// `project-default` say that no text was read.
///
/// ```
/// use tcm_facial::rules::{RulePack, Source};
///
/// let pack = RulePack::standard();
/// let no_text = pack.sources().iter().map(Source::id).filter(|id| !id.is_publication());
/// assert!(no_text.eq(["general-knowledge", "project-default"]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(Arc<str>);

/// A text that cannot be an id: it is empty, or has other characters than ASCII letters, digits, `_`, `.` and `-`.
///
/// ```
/// use tcm_facial::rules::SourceId;
///
/// assert_eq!(SourceId::new("käse 7").unwrap_err().input(), "käse 7");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("invalid id `{input}`: use ASCII letters, digits, `_`, `.` and `-`")]
pub struct InvalidId {
    input: String,
}

impl InvalidId {
    /// The text, shortened if it is very long, with `�` for control characters.
    pub fn input(&self) -> &str {
        &self.input
    }
}

impl RuleId {
    /// The prefixes of ids that no pack may use.
    pub(crate) const RESERVED: [&str; 2] = ["builtin.", Self::HAZARD];
    /// The prefix of the ids of rules that are made from the atlas.
    pub(crate) const HAZARD: &str = "hazard.";
}

impl SourceId {
    /// Whether the id is that of a text, not one that says that no text was read.
    pub fn is_publication(&self) -> bool {
        !matches!(&*self.0, "general-knowledge" | "project-default")
    }
}

/// Refuses a text that cannot be an id.
pub(super) fn check_id(text: &str) -> Result<(), InvalidId> {
    if is_word(text, &['_', '.', '-']) { Ok(()) } else { Err(InvalidId { input: excerpt(text) }) }
}

/// Whether a text can be the version of a pack.
pub(crate) fn is_version(text: &str) -> bool {
    is_word(text, &['_', '.', '-', '+'])
}

/// Whether a text is made of ASCII letters, digits and some other characters, and not empty.
fn is_word(text: &str, others: &[char]) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || others.contains(&c))
}

macro_rules! id {
    ($Id:ident) => {
        impl $Id {
            /// Makes an id of a text.
            ///
            /// # Errors
            ///
            /// [`InvalidId`] if the text is empty or has a character that ids do not have.
            pub fn new(id: impl AsRef<str>) -> Result<Self, InvalidId> {
                check_id(id.as_ref()).map(|()| Self::unchecked(id))
            }

            /// An id that names a rule or source, or fails to: whether there is one is checked elsewhere.
            pub(crate) fn unchecked(id: impl AsRef<str>) -> Self {
                Self(Arc::from(id.as_ref()))
            }

            /// The id as a string.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $Id {
            type Err = InvalidId;

            fn from_str(id: &str) -> Result<Self, InvalidId> {
                Self::new(id)
            }
        }

        impl TryFrom<&str> for $Id {
            type Error = InvalidId;

            fn try_from(id: &str) -> Result<Self, InvalidId> {
                Self::new(id)
            }
        }

        impl fmt::Display for $Id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl AsRef<str> for $Id {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $Id {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $Id {
            fn eq(&self, other: &str) -> bool {
                *self.0 == *other
            }
        }

        impl PartialEq<&str> for $Id {
            fn eq(&self, other: &&str) -> bool {
                *self.0 == **other
            }
        }

        impl Serialize for $Id {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $Id {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::new(String::deserialize(deserializer)?).map_err(de::Error::custom)
            }
        }
    };
}

id!(RuleId);
id!(SourceId);
