//! The caller's choices where the sources disagree.

use super::action::Interval;
use super::id::{RuleId, SourceId};
use crate::atlas::vocabulary::vocabulary;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

vocabulary! {
    /// Which of the published waiting times apply. All of them are opinion; no choice goes below the floor.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
    /// use tcm_facial::rules::Intervals;
    ///
    /// let engine = Engine::builder().intervals("strict".parse()?).build()?;
    /// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Acne)).build()?;
    /// assert_eq!(engine.decide(&intake).policy().intervals(), Intervals::Strict);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Intervals: "interval policy" {
        /// The shortest published interval.
        Floor "floor" "the shortest published",
        /// The interval that this project chose.
        #[default]
        Default "default" "the default",
        /// The longest published interval.
        Strict "strict" "the longest published",
    }
}

impl Intervals {
    /// The length of an interval, in days.
    pub(crate) const fn of(self, interval: Interval) -> u32 {
        match self {
            Self::Floor => interval.floor,
            Self::Default => interval.default,
            Self::Strict => interval.strict,
        }
    }
}

/// Which points are excluded in pregnancy.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::rules::PregnancyPoints;
///
/// let engine = Engine::builder().pregnancy_points("aacp-2012").build()?;
/// let intake = Intake::builder(Age::new(30)?).concern(ReportedConcern::new(Concern::Acne)).build()?;
/// let decision = engine.decide(&intake);
/// assert_ne!(decision.policy().pregnancy_points(), &PregnancyPoints::Strictest);
/// assert_eq!(decision.policy().pregnancy_points().to_string(), "aacp-2012");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum PregnancyPoints {
    /// Every point that any source warns of.
    #[default]
    Strictest,
    /// The points of one source, in a confirmed pregnancy. While a pregnancy is possible or unknown, the strictest set applies.
    Source(SourceId),
}

impl PregnancyPoints {
    pub(crate) fn of(text: &str) -> Self {
        if text == "strictest" { Self::Strictest } else { Self::Source(SourceId::unchecked(text)) }
    }
}

impl fmt::Display for PregnancyPoints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Strictest => f.write_str("strictest"),
            Self::Source(source) => source.fmt(f),
        }
    }
}

impl Serialize for PregnancyPoints {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PregnancyPoints {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::of(&String::deserialize(deserializer)?))
    }
}

/// The caller's choices, recorded in every decision.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Acne)).build()?;
/// let decision = Engine::standard().decide(&intake);
/// let recorded = serde_json::to_string(decision.policy())?;
/// assert_eq!(recorded, r#"{"intervals":"default","pregnancy_points":"strictest"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    pub(crate) intervals: Intervals,
    pub(crate) pregnancy_points: PregnancyPoints,
    /// The rules whose interval the caller made longer, with the days to wait.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) lengthened: BTreeMap<RuleId, u32>,
}

impl Policy {
    /// Which of the published waiting times apply.
    pub const fn intervals(&self) -> Intervals {
        self.intervals
    }

    /// Which points are excluded in pregnancy.
    pub const fn pregnancy_points(&self) -> &PregnancyPoints {
        &self.pregnancy_points
    }

    /// The rules whose interval the caller made longer, with the days to wait.
    pub const fn lengthened(&self) -> &BTreeMap<RuleId, u32> {
        &self.lengthened
    }

    /// The days that `interval` stands for in the condition of a rule.
    pub(crate) fn days(&self, rule: &RuleId, interval: Interval) -> u32 {
        self.lengthened.get(rule).copied().unwrap_or_else(|| self.intervals.of(interval))
    }
}
