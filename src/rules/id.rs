//! The names of rules and sources.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// The id of a rule: unique in its pack across all kinds of rule, stable, and what every reason names.
///
/// Reasons also name rules that no pack has: `builtin.` begins those of the engine itself ([`BuiltinRule`](super::BuiltinRule)),
/// `hazard.` those made from the atlas for points that are off by default. A pack cannot use such ids.
///
/// ```
/// use std::collections::BTreeSet;
/// use tcm_facial::rules::{RuleId, RulePack};
///
/// let ids: BTreeSet<RuleId> = RulePack::standard().rule_ids().cloned().collect();
/// assert!(ids.contains("anticoagulant"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(Arc<str>);

/// The id of a source of the bibliography, such as `who-1999`.
///
/// Two of them are no publications: `general-knowledge` and `project-default` say that no text was read.
///
/// ```
/// use tcm_facial::rules::{RulePack, Source};
///
/// let pack = RulePack::standard();
/// let no_text = pack.sources().iter().map(Source::id).filter(|id| !id.is_publication());
/// let ids: Vec<&str> = no_text.map(|id| id.as_str()).collect();
/// assert_eq!(ids, ["general-knowledge", "project-default"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(Arc<str>);

impl RuleId {
    /// How the ids begin that no pack may give.
    pub(crate) const RESERVED: [&str; 2] = [Self::BUILTIN, Self::HAZARD];
    const BUILTIN: &str = "builtin.";
    /// How the ids of rules begin that are made from the atlas.
    pub(crate) const HAZARD: &str = "hazard.";
}

impl SourceId {
    /// Whether the id stands for a text, not for the lack of one.
    #[must_use]
    pub fn is_publication(&self) -> bool {
        !matches!(&*self.0, "general-knowledge" | "project-default")
    }
}

macro_rules! id {
    ($Id:ident) => {
        impl $Id {
            pub(crate) fn new(id: impl AsRef<str>) -> Self {
                Self(Arc::from(id.as_ref()))
            }

            /// The id as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
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

        impl std::borrow::Borrow<str> for $Id {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Serialize for $Id {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    };
}

impl<'de> Deserialize<'de> for RuleId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

id!(RuleId);
id!(SourceId);
