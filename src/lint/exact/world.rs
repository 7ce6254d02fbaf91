//! Every possible intake, as far as the conditions of some rules can tell intakes apart.

use super::diagram::{self, Diagram, Diagrams};
use crate::atlas::{FacialZone, Side};
use crate::intake::ranges::{self, Range};
use crate::intake::{
    ClinicQuestion, Concern, ExclusiveGroup, Lifestyle, ObservedChange, Pregnancy, Reaction, Risk, Severity,
    Sex, Sign, Status,
};
use crate::rules::action::Interval;
use crate::rules::id::RuleId;
use crate::rules::pack::Rules;
use crate::rules::policy::Intervals;
use crate::rules::when::fact::{Days, Fact, Number, ReactionTest, RiskTest};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// The values of [`Variable::Risk`].
pub(crate) const ABSENT: usize = 0;
pub(crate) const UNKNOWN: usize = 1;
pub(crate) const PRESENT: usize = 2;
/// The sides that an entry can give.
pub(crate) const SIDES: [Side; 3] = [Side::Left, Side::Right, Side::Bilateral];

/// One independent choice that an intake leaves open. Facts that exclude each other (signs of one group, the answers
/// about a pregnancy) are values of one variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Variable<'a> {
    /// The interval that the caller's policy selects.
    Policy,
    Number(Number),
    Sex,
    Pregnancy,
    /// No, unknown, yes.
    Breastfeeding,
    FirstVisit,
    Lifestyle(Lifestyle),
    SignOf(ExclusiveGroup),
    Sign(Sign),
    Pattern(&'a RuleId),
    /// Not reported, or the severity.
    Concern(Concern),
    ConcernZone(Concern, FacialZone),
    /// Absent, unknown or present.
    Risk(Risk),
    /// A detail of an entry of a risk.
    Detail(Risk, Entry, Detail),
    Change(ObservedChange),
    /// Absent, unknown or present.
    Reaction(Reaction),
    /// How many days ago a reaction began.
    Began(Reaction, Entry),
    /// How many days ago it was gone.
    Gone(Reaction, Entry),
    Severe(Reaction, Entry),
    Repeated(Reaction),
    /// No, unknown, yes.
    Clinic(ClinicQuestion),
}

/// The entry of a risk that a condition is bound to. When two rules are compared, each may be bound to its own entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Entry {
    One,
    Other,
}

/// A detail of an entry. Its last value means that the entry leaves it out, which satisfies every test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Detail {
    Status,
    Severity,
    DaysAgo,
    Side,
    /// Whether the entry names any zone: yes or no, in this order.
    NamesZones,
    /// Whether the entry names this zone: no or yes, in this order.
    Zone(FacialZone),
}

impl Detail {
    /// The detail that an entry must give for a test to mean anything.
    pub(crate) const fn of(test: RiskTest) -> Self {
        match test {
            RiskTest::Status(_) => Self::Status,
            RiskTest::Severity(..) => Self::Severity,
            RiskTest::DaysAgo(..) => Self::DaysAgo,
            RiskTest::Zone(_) => Self::NamesZones,
            RiskTest::Side(_) => Self::Side,
        }
    }
}

/// Where comparisons cut the range of a number: the first value of every cell but the lowest. No condition tells two
/// values of one cell apart.
#[derive(Debug, Default)]
struct Cuts(BTreeSet<u32>);

impl Cuts {
    /// Cuts so that a comparison with this value is true or false of whole cells.
    fn at(&mut self, value: u32) {
        self.0.extend([Some(value), value.checked_add(1)].into_iter().flatten());
    }

    /// The cells of a range, lowest first.
    fn cells(&self, range: Range) -> Vec<RangeInclusive<u32>> {
        let inner = self.0.iter().copied().filter(|cut| *cut > range.min && *cut <= range.max);
        let firsts: Vec<u32> = std::iter::once(range.min).chain(inner).collect();
        let lasts = firsts.iter().skip(1).map(|first| first.saturating_sub(1)).chain([range.max]);
        firsts.iter().zip(lasts).map(|(first, last)| *first..=last).collect()
    }
}

/// Everything that the conditions of some rules can tell apart.
#[derive(Debug)]
pub(crate) struct World<'a> {
    pub(crate) rules: &'a Rules,
    pub(crate) diagrams: Diagrams,
    variables: BTreeMap<Variable<'a>, diagram::Number>,
    cuts: BTreeMap<Number, Cuts>,
    days: Cuts,
}

impl<'a> World<'a> {
    /// `read` are the facts that are asked about, each with the interval of its rule, and `steps` how much work an answer may
    /// take.
    pub(crate) fn new(
        rules: &'a Rules,
        read: impl IntoIterator<Item = (&'a Fact, Option<Interval>)>,
        steps: usize,
    ) -> Self {
        let mut world = Self {
            rules,
            diagrams: Diagrams::new(steps),
            variables: BTreeMap::new(),
            cuts: BTreeMap::new(),
            days: Cuts::default(),
        };
        read.into_iter().for_each(|(fact, interval)| world.cut(fact, interval));
        world
    }

    fn cut(&mut self, fact: &Fact, interval: Option<Interval>) {
        match fact {
            Fact::Number(number, _, value) => self.cuts.entry(*number).or_default().at(*value),
            Fact::Risk(_, Some(RiskTest::DaysAgo(_, Days::Number(value))))
            | Fact::Reaction(
                _,
                Some(ReactionTest::DaysAgo(_, value) | ReactionTest::GoneDaysAgo(_, value)),
            ) => self.days.at(*value),
            Fact::Risk(_, Some(RiskTest::DaysAgo(_, Days::Interval))) => {
                let days = interval.map(|it| Intervals::ALL.iter().map(move |policy| policy.of(it)));
                days.into_iter().flatten().for_each(|days| self.days.at(days));
            }
            _ => {}
        }
    }

    /// The cells of a number. A missing number is one more value, after these.
    pub(crate) fn cells(&self, number: Number) -> Vec<RangeInclusive<u32>> {
        self.cuts.get(&number).unwrap_or(&Cuts::default()).cells(number.range())
    }

    pub(crate) fn cells_of_days(&self) -> Vec<RangeInclusive<u32>> {
        self.days.cells(ranges::DAYS)
    }

    /// How many values a variable has.
    fn values(&self, variable: Variable<'_>) -> usize {
        let or_none = |values: usize| values.saturating_add(1);
        match variable {
            Variable::Policy => Intervals::ALL.len(),
            Variable::Number(Number::Age) => self.cells(Number::Age).len(),
            Variable::Number(number) => or_none(self.cells(number).len()),
            Variable::Sex => Sex::ALL.len(),
            Variable::Pregnancy => Pregnancy::ALL.len(),
            Variable::Breastfeeding | Variable::Clinic(_) | Variable::Risk(_) | Variable::Reaction(_) => 3,
            Variable::Began(..) | Variable::Gone(..) => self.cells_of_days().len(),
            Variable::SignOf(group) => or_none(signs_of(group).count()),
            Variable::Concern(_) | Variable::Detail(_, _, Detail::Severity) => or_none(Severity::ALL.len()),
            Variable::Detail(risk, _, Detail::Status) => or_none(risk.statuses().len()),
            Variable::Detail(_, _, Detail::DaysAgo) => or_none(self.cells_of_days().len()),
            Variable::Detail(_, _, Detail::Side) => or_none(SIDES.len()),
            Variable::Detail(_, _, Detail::NamesZones | Detail::Zone(_))
            | Variable::FirstVisit
            | Variable::Change(_)
            | Variable::Severe(..)
            | Variable::Repeated(_)
            | Variable::Lifestyle(_)
            | Variable::Sign(_)
            | Variable::Pattern(_)
            | Variable::ConcernZone(..) => 2,
        }
    }

    /// Variables are numbered in the order in which conditions mention them.
    fn number(&mut self, variable: Variable<'a>) -> diagram::Number {
        let next = self.variables.len();
        *self.variables.entry(variable).or_insert(next)
    }

    /// The intakes in which a variable has a value that satisfies `holds`.
    pub(crate) fn atom(&mut self, variable: Variable<'a>, holds: impl Fn(usize) -> bool) -> Diagram {
        if self.diagrams.is_exhausted() {
            return Diagram::NEVER;
        }
        let (values, number) = (self.values(variable), self.number(variable));
        self.diagrams.atom(number, values, holds)
    }

    pub(crate) fn yes(&mut self, variable: Variable<'a>) -> Diagram {
        self.atom(variable, |value| value == 1)
    }

    /// The intakes in which a concern or an entry lies in at least one zone.
    pub(crate) fn any_zone(&mut self, variable: impl Fn(FacialZone) -> Variable<'a>) -> Diagram {
        let zones: Vec<Diagram> = FacialZone::ALL.iter().map(|zone| self.yes(variable(*zone))).collect();
        self.diagrams.at_least(1, &zones)
    }

    /// The intakes in which an entry leaves a detail out.
    pub(crate) fn left_out(&mut self, risk: Risk, entry: Entry, detail: Detail) -> Diagram {
        let variable = Variable::Detail(risk, entry, detail);
        let last = self.values(variable).saturating_sub(1);
        self.atom(variable, |value| value == last)
    }

    /// The intakes that would be in the set if a risk were absent, unknown or present, its details still open.
    pub(crate) fn with_risk(&mut self, set: Diagram, risk: Risk, state: usize) -> Diagram {
        let variable = self.number(Variable::Risk(risk));
        self.diagrams.with(set, variable, state)
    }

    /// The intakes that would be in the set if the entry of a risk had this status.
    pub(crate) fn with_status(&mut self, set: Diagram, risk: Risk, status: Status) -> Diagram {
        let Some(value) = risk.statuses().iter().position(|known| *known == status) else {
            return Diagram::NEVER;
        };
        let variable = self.number(Variable::Detail(risk, Entry::One, Detail::Status));
        self.diagrams.with(set, variable, value)
    }

    /// Whether some intake is in the set. `read` are the facts that the set depends on.
    pub(crate) fn is_possible(&mut self, set: Diagram, read: &BTreeSet<&'a Fact>) -> bool {
        if set == Diagram::NEVER {
            return false;
        }
        let constraint = self.constraint(read);
        self.diagrams.and(constraint, set) != Diagram::NEVER
    }
}

/// The signs of a group, in the order of the vocabulary.
pub(crate) fn signs_of(group: ExclusiveGroup) -> impl Iterator<Item = Sign> {
    Sign::ALL.iter().copied().filter(move |sign| sign.exclusive_group() == Some(group))
}
