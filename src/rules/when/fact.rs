//! The facts that a condition can read, and the comparisons with them.

use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{FacialZone, Side};
use crate::intake::ranges::{self, Range};
use crate::intake::{
    ClinicQuestion, Concern, Detail, Lifestyle, ObservedChange, Pregnancy, Reaction, Risk, Severity, Sex,
    Sign, Status,
};
use crate::rules::id::RuleId;
use std::fmt;

/// A fact, as it is written in a condition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fact {
    Always,
    Number(Number, Comparison, u32),
    Sex(Sex),
    Pregnancy(Pregnancy),
    Breastfeeding,
    FirstVisit,
    Lifestyle(Lifestyle),
    Sign(Sign),
    Pattern(RuleId),
    Concern(Concern, Option<ConcernTest>),
    Risk(Risk, Option<RiskTest>),
    /// It holds if it holds for any concern.
    Change(ObservedChange),
    Reaction(Reaction, Option<ReactionTest>),
    /// The answer to a question of a pack is yes.
    Clinic(ClinicQuestion),
}

vocabulary! {
    /// A number of an intake. If it is missing, no comparison with it holds.
    pub(crate) enum Number: "number" {
        Age "age" "age",
        EventInDays "event_in_days" "days until an event",
        SystolicMmhg "vitals.systolic_mmhg" "systolic blood pressure",
        DiastolicMmhg "vitals.diastolic_mmhg" "diastolic blood pressure",
        Visit "visit.number" "number of the visit",
        DaysSinceLast "visit.days_since_last" "days since the last visit",
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ConcernTest {
    Severity(Comparison, Severity),
    Zone(FacialZone),
}

/// A comparison with a detail of a risk. A missing detail satisfies it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RiskTest {
    Status(Status),
    Severity(Comparison, Severity),
    DaysAgo(Comparison, Days),
    Zone(FacialZone),
    Side(Side),
}

/// A test of a reaction. Without a day it began today, without a last day it is not gone, and it is severe unless that was
/// denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ReactionTest {
    DaysAgo(Comparison, u32),
    /// A reaction that is not gone counts as gone 0 days ago.
    GoneDaysAgo(Comparison, u32),
    Severe,
    /// It was reported more than once.
    Repeated,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Days {
    Number(u32),
    /// The interval of the rule that the caller's policy selects.
    Interval,
}

vocabulary! {
    pub(crate) enum Comparison: "comparison" {
        Less "<" "less than",
        AtMost "<=" "at most",
        Equal "=" "equal to",
        AtLeast ">=" "at least",
        Greater ">" "greater than",
    }
}

impl Comparison {
    pub(crate) fn holds<T: Ord>(self, left: &T, right: &T) -> bool {
        match self {
            Self::Less => left < right,
            Self::AtMost => left <= right,
            Self::Equal => left == right,
            Self::AtLeast => left >= right,
            Self::Greater => left > right,
        }
    }

    /// Whether a greater number on the right side admits more numbers on the left side.
    pub(crate) const fn is_upper(self) -> bool {
        matches!(self, Self::Less | Self::AtMost)
    }
}

impl Number {
    /// The numbers that an intake can give.
    pub(crate) const fn range(self) -> Range {
        match self {
            Self::Age => ranges::AGE,
            Self::EventInDays | Self::DaysSinceLast => ranges::DAYS,
            Self::Visit => ranges::VISITS,
            Self::SystolicMmhg => ranges::PRESSURE_SYSTOLIC,
            Self::DiastolicMmhg => ranges::PRESSURE_DIASTOLIC,
        }
    }
}

/// The fact as a condition writes it.
impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Always => f.write_str("always"),
            Self::Number(number, comparison, value) => write!(f, "{number} {comparison} {value}"),
            Self::Sex(sex) => write!(f, "sex.{sex}"),
            Self::Pregnancy(pregnancy) => write!(f, "pregnancy.{pregnancy}"),
            Self::Breastfeeding => f.write_str("breastfeeding"),
            Self::FirstVisit => f.write_str("first_visit"),
            Self::Lifestyle(lifestyle) => write!(f, "lifestyle.{lifestyle}"),
            Self::Sign(sign) => write!(f, "sign.{sign}"),
            Self::Pattern(pattern) => write!(f, "pattern.{pattern}"),
            Self::Concern(concern, None) => write!(f, "concern.{concern}"),
            Self::Concern(concern, Some(ConcernTest::Severity(comparison, severity))) => {
                write!(f, "concern.{concern}.severity {comparison} {severity}")
            }
            Self::Concern(concern, Some(ConcernTest::Zone(zone))) => {
                write!(f, "concern.{concern}.zones has {zone}")
            }
            Self::Risk(risk, None) => write!(f, "risk.{risk}"),
            Self::Risk(risk, Some(test)) => write!(f, "risk.{risk}.{test}"),
            Self::Change(change) => write!(f, "visit.change = {change}"),
            Self::Clinic(question) => write!(f, "{question}"),
            Self::Reaction(reaction, None) => write!(f, "reaction.{reaction}"),
            Self::Reaction(reaction, Some(test)) => write!(f, "reaction.{reaction}.{test}"),
        }
    }
}

impl fmt::Display for RiskTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => write!(f, "status = {status}"),
            Self::Severity(comparison, severity) => write!(f, "severity {comparison} {severity}"),
            Self::DaysAgo(comparison, Days::Number(days)) => write!(f, "days_ago {comparison} {days}"),
            Self::DaysAgo(comparison, Days::Interval) => write!(f, "days_ago {comparison} interval"),
            Self::Zone(zone) => write!(f, "zones has {zone}"),
            Self::Side(side) => write!(f, "side = {side}"),
        }
    }
}

impl fmt::Display for ReactionTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DaysAgo(comparison, days) => write!(f, "days_ago {comparison} {days}"),
            Self::GoneDaysAgo(comparison, days) => write!(f, "gone_days_ago {comparison} {days}"),
            Self::Severe => f.write_str("severe"),
            Self::Repeated => f.write_str("repeated"),
        }
    }
}

impl RiskTest {
    /// The detail that this test reads.
    pub(crate) const fn detail(self) -> Detail {
        match self {
            Self::Status(_) => Detail::Status,
            Self::Severity(..) => Detail::Severity,
            Self::DaysAgo(..) => Detail::DaysAgo,
            Self::Zone(_) => Detail::Zones,
            Self::Side(_) => Detail::Side,
        }
    }

    /// Whether some answer satisfies this test.
    pub(crate) fn can_be_met(self) -> bool {
        match self {
            Self::Severity(comparison, severity) => {
                Severity::ALL.iter().any(|given| comparison.holds(given, &severity))
            }
            Self::DaysAgo(comparison, Days::Number(days)) => {
                let Range { min, max } = ranges::DAYS;
                [min, days.clamp(min, max), max].iter().any(|given| comparison.holds(given, &days))
            }
            Self::DaysAgo(_, Days::Interval) | Self::Status(_) | Self::Zone(_) | Self::Side(_) => true,
        }
    }

    /// The first number of days after which a test of time no longer holds, if there is one.
    pub(crate) fn first_day_beyond(self) -> Option<u32> {
        match self {
            Self::DaysAgo(Comparison::Less, Days::Number(days)) => Some(days),
            Self::DaysAgo(Comparison::AtMost | Comparison::Equal, Days::Number(days)) => days.checked_add(1),
            _ => None,
        }
    }
}
