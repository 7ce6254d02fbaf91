//! Comparing two versions of a pack, rule by rule.

use super::codec::WrittenKey;
use super::id::RuleId;
use super::kinds::RuleKind;
use super::pack::RulePack;
use crate::atlas::Language;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// The differences between two packs, rule by rule, for a person who reviews a new version.
///
/// Only what rules say is compared: comments, line breaks and shorthands make no difference, although they change the
/// digest. To see how decisions change, use [`Engine::compare`](crate::Engine::compare).
///
/// ```
/// use tcm_facial::rules::RulePack;
///
/// let pack = |version: &str, with: &str| {
///     RulePack::from_toml("mine.toml", &format!(r#"
/// [pack]
/// id = "mine"
/// version = "{version}"
/// format = 1
///
/// [[substitute]]
/// id = "mine.LI11"
/// point = "LI11"
/// with = {with}
/// sources = ["project-default"]
/// confidence = "general_knowledge"
/// "#))
/// };
/// let (before, after) = (pack("1.0.0", r#"["LI10"]"#)?, pack("1.1.0", r#"["LI10", "TE5"]"#)?);
///
/// let diff = before.diff(&after);
/// assert_eq!(diff.to_string(), r#"from mine 1.0.0 to mine 1.1.0
/// substitutes
///   changed: mine.LI11
///     with was: ["LI10"]; is: ["LI10", "TE5"]
/// "#);
/// assert!(before.diff(&before).is_empty());
/// # Ok::<(), tcm_facial::rules::PackError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[must_use]
pub struct PackDiff {
    before: String,
    after: String,
    changes: Vec<RuleChange>,
    reordered: Vec<RuleKind>,
}

/// A rule or an entry of the bibliography that was added, removed or changed.
///
/// ```
/// use tcm_facial::rules::{RuleChange, RuleKind, RulePack};
///
/// let empty = RulePack::from_toml("mine.toml", "[pack]\nid = \"mine\"\nversion = \"1\"\nformat = 1\n")?;
/// let diff = empty.diff(&RulePack::standard());
/// assert!(diff.changes().iter().all(|change| matches!(change, RuleChange::Added { .. })));
/// assert!(diff.of_kind(RuleKind::Safety).any(|change| change.id() == "anticoagulant"));
/// # Ok::<(), tcm_facial::rules::PackError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "change", rename_all = "snake_case")]
#[non_exhaustive]
pub enum RuleChange {
    /// It is only in the later pack.
    Added {
        /// Its kind.
        kind: RuleKind,
        /// Its id.
        id: RuleId,
    },
    /// It is only in the earlier pack.
    Removed {
        /// Its kind.
        kind: RuleKind,
        /// Its id.
        id: RuleId,
    },
    /// It is in both, with different content.
    Changed {
        /// Its kind.
        kind: RuleKind,
        /// Its id.
        id: RuleId,
        /// The keys that differ, in the order in which they are written. Never empty.
        fields: Vec<FieldChange>,
    },
}

/// A key of a rule whose value differs. Values are TOML.
///
/// ```
/// use tcm_facial::rules::{RuleChange, RulePack};
///
/// let standard = RulePack::standard();
/// let text = standard.to_toml().replace("floor = 14, default = 28", "floor = 14, default = 42");
/// let diff = standard.diff(&RulePack::from_toml("mine.toml", &text)?);
/// assert!(!diff.is_empty());
/// for change in diff.changes() {
///     if let RuleChange::Changed { fields, .. } = change {
///         assert!(fields.iter().all(|field| field.name() == "interval"));
///         assert!(fields.iter().all(|field| field.after().is_some_and(|value| value.contains("default = 42"))));
///     }
/// }
/// # Ok::<(), tcm_facial::rules::PackError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    name: &'static str,
    before: Option<String>,
    after: Option<String>,
}

impl RulePack {
    /// Compares the rules of this pack with those of another, usually a later version of it.
    pub fn diff(&self, after: &Self) -> PackDiff {
        let (earlier, later): (Vec<Table<'_>>, Vec<Table<'_>>) =
            (self.contents().tables().collect(), after.contents().tables().collect());
        let (old, new) = (by_id(&earlier), by_id(&later));
        let mut changes = Vec::new();
        for ((kind, id), was) in &old {
            let (kind, id) = (*kind, RuleId::unchecked(id));
            match new.get(&(kind, id.as_str())).map(|is| differing(was, is)) {
                None => changes.push(RuleChange::Removed { kind, id }),
                Some(fields) if fields.is_empty() => {}
                Some(fields) => changes.push(RuleChange::Changed { kind, id, fields }),
            }
        }
        let added = new.keys().filter(|key| !old.contains_key(*key));
        changes.extend(added.map(|(kind, id)| RuleChange::Added { kind: *kind, id: RuleId::unchecked(id) }));
        changes.sort_by(|one, other| (one.kind(), one.id()).cmp(&(other.kind(), other.id())));
        let in_another_order = |kind: &RuleKind| {
            let ids = |tables: &[Table<'_>], others: &BTreeMap<Key<'_>, &[WrittenKey]>| -> Vec<String> {
                let of_kind =
                    tables.iter().filter(|(of, id, _)| of == kind && others.contains_key(&(*of, *id)));
                of_kind.map(|(_, id, _)| (*id).to_owned()).collect()
            };
            ids(&earlier, &new) != ids(&later, &old)
        };
        let reordered = RuleKind::ALL.iter().copied().filter(in_another_order).collect();
        PackDiff { before: self.name(), after: after.name(), changes, reordered }
    }

    fn name(&self) -> String {
        format!("{} {}", self.id(), self.version())
    }
}

/// The kind and the id of a rule, unique in a pack, and its keys.
type Table<'a> = (RuleKind, &'a str, Vec<WrittenKey>);
type Key<'a> = (RuleKind, &'a str);

fn by_id<'a>(tables: &'a [Table<'a>]) -> BTreeMap<Key<'a>, &'a [WrittenKey]> {
    tables.iter().map(|(kind, id, keys)| ((*kind, *id), keys.as_slice())).collect()
}

/// The keys that differ: those of the earlier rule in its order, then those that only the later one has.
fn differing(was: &[WrittenKey], is: &[WrittenKey]) -> Vec<FieldChange> {
    let value = |keys: &[WrittenKey], name: &str| {
        keys.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone())
    };
    let only_later = is.iter().filter(|(name, _)| value(was, name).is_none());
    let names = was.iter().chain(only_later).map(|(name, _)| *name);
    let all = names.map(|name| FieldChange { name, before: value(was, name), after: value(is, name) });
    all.filter(|field| field.before != field.after).collect()
}

impl PackDiff {
    /// Every rule that was added, removed or changed, by kind and then by id.
    pub fn changes(&self) -> &[RuleChange] {
        &self.changes
    }

    /// The changes to rules of one kind, by id.
    pub fn of_kind(&self, kind: RuleKind) -> impl Iterator<Item = &RuleChange> {
        self.changes.iter().filter(move |change| change.kind() == kind)
    }

    /// The kinds whose rules are in another order, as far as both packs have them. The order of the rules breaks ties.
    pub fn reordered(&self) -> &[RuleKind] {
        &self.reordered
    }

    /// Whether both packs have the same rules in the same order.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.reordered.is_empty()
    }
}

impl RuleChange {
    /// The kind of the rule.
    pub const fn kind(&self) -> RuleKind {
        match self {
            Self::Added { kind, .. } | Self::Removed { kind, .. } | Self::Changed { kind, .. } => *kind,
        }
    }

    /// The id of the rule.
    pub const fn id(&self) -> &RuleId {
        match self {
            Self::Added { id, .. } | Self::Removed { id, .. } | Self::Changed { id, .. } => id,
        }
    }
}

impl FieldChange {
    /// The key.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The value in the earlier pack; `None` if the rule did not have the key.
    pub fn before(&self) -> Option<&str> {
        self.before.as_deref()
    }

    /// The value in the later pack; `None` if the rule does not have the key.
    pub fn after(&self) -> Option<&str> {
        self.after.as_deref()
    }
}

impl fmt::Display for FieldChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = (self.before().unwrap_or("not given"), self.after().unwrap_or("not given"));
        write!(f, "{} was: {before}; is: {after}", self.name)
    }
}

impl fmt::Display for RuleChange {
    /// One line, and another for every key that differs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Added { id, .. } => write!(f, "added: {id}"),
            Self::Removed { id, .. } => write!(f, "removed: {id}"),
            Self::Changed { id, fields, .. } => {
                write!(f, "changed: {id}")?;
                fields.iter().try_for_each(|field| write!(f, "\n    {field}"))
            }
        }
    }
}

impl fmt::Display for PackDiff {
    /// The changes, under the label of each kind of rule.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "from {} to {}", self.before, self.after)?;
        if self.is_empty() {
            return writeln!(f, "no rule is different");
        }
        for kind in RuleKind::ALL.iter().copied() {
            let is_reordered = self.reordered.contains(&kind);
            if is_reordered || self.of_kind(kind).next().is_some() {
                writeln!(f, "{}", kind.label(Language::English))?;
            }
            self.of_kind(kind).try_for_each(|change| writeln!(f, "  {change}"))?;
            if is_reordered {
                writeln!(f, "  those in both stand in another order")?;
            }
        }
        Ok(())
    }
}
