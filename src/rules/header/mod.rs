//! What every rule has: its id, its sources and how sure they are, and a condition that most rules have.

mod condition;

pub(crate) use condition::{Condition, Reads, when};

use super::codec::{keys, parsed};
use super::id::{RuleId, SourceId};
use super::problem::{PackProblem, PackProblemKind, Place};
use crate::atlas::Confidence;

/// What every rule has, whatever its kind.
#[derive(Clone, Debug)]
pub(crate) struct RuleHeader {
    pub(crate) id: RuleId,
    pub(crate) sources: Vec<SourceId>,
    pub(crate) confidence: Confidence,
    /// The part of the rule that no source supports, if the rule as a whole has a source.
    pub(crate) unconfirmed: Option<String>,
    pub(crate) place: Place,
}

keys! {
    RuleHeader {
        ..place,
        id: "id" via parsed,
        sources: "sources",
        confidence: "confidence",
        unconfirmed: "unconfirmed",
    }
    check(table) {
        let reserved = |id: &RuleId| RuleId::RESERVED.iter().find(|prefix| id.as_str().starts_with(**prefix));
        if let Some(prefix) = id.as_ref().and_then(reserved) {
            table.problem(format!("ids that begin with `{prefix}` are the engine's own"));
        }
        if sources.as_ref().is_none_or(Vec::is_empty) {
            let message = "a rule without a source: `sources` names at least one";
            table.reader.problem_of(PackProblemKind::NoSource, message, table.span());
        }
    }
}

impl RuleHeader {
    /// A problem with the place of the rule.
    pub(crate) fn problem(&self, kind: PackProblemKind, message: impl Into<String>) -> PackProblem {
        PackProblem::new(kind, message, self.place.clone())
    }
}
