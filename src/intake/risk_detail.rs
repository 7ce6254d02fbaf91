//! What an intake can say of a risk, and when it must be asked.

use super::concern::Concern;
use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// What kind of thing a risk is.
    #[non_exhaustive]
    pub enum RiskKind: "kind" {
        Condition "condition" "condition",
        Allergy "allergy" "allergy",
        Medication "medication" "medicine",
        Procedure "procedure" "procedure",
        State "state" "state of the day",
    }
}

vocabulary! {
    /// A detail that an intake can give of a present risk.
    #[non_exhaustive]
    pub enum Detail: "detail" {
        Status "status" "status",
        Severity "severity" "severity",
        DaysAgo "days_ago" "days ago",
        Zones "zones" "zones",
        Side "side" "side",
    }
}

vocabulary! {
    /// How a condition stands. Exhaustive on purpose: a rule that reads a status covers all that its risk takes.
    pub enum Status: "status" {
        Active "active" "active",
        Controlled "controlled" "controlled",
        Past "past" "past",
    }
}

/// When an unknown risk must be asked before anything is planned.
///
/// Exhaustive on purpose: an answer that a program does not know how to treat must not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Always: while it is unknown there is no plan.
    Always,
    /// With one of these concerns.
    With(&'static [Concern]),
    /// An open question does not hold up a plan, but the caps of its rules apply meanwhile.
    Optional,
}
