//! What an intake leaves open, one variable for each independent choice.

use crate::atlas::FacialZone;
use crate::intake::{Concern, ExclusiveGroup, Lifestyle, Risk, Sign};
use crate::rules::id::RuleId;
use crate::rules::when::fact;

/// One choice. What excludes itself (signs of one group, the answers about a pregnancy) is one variable, not several.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Variable {
    /// Which interval the caller's policy chooses.
    Policy,
    Number(fact::Number),
    Sex,
    Pregnancy,
    Breastfeeding,
    FirstVisit,
    Lifestyle(Lifestyle),
    SignOf(ExclusiveGroup),
    Sign(Sign),
    Pattern(RuleId),
    /// Not reported, or how severe.
    Concern(Concern),
    ConcernZone(Concern, FacialZone),
    /// Absent, unknown or present.
    Risk(Risk),
    /// A detail of an entry of a risk. Where two rules are looked at together each may be bound to an entry of its own.
    Detail(Risk, Entry, EntryDetail),
}

/// Which entry of a risk a condition is bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Entry {
    One,
    Other,
}

/// A detail that an entry gives or leaves out. What is left out satisfies every test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum EntryDetail {
    Status,
    Severity,
    DaysAgo,
    Side,
    /// Whether any zone is named.
    NamesZones,
    Zone(FacialZone),
}
