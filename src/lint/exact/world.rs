//! What an intake can be, as far as the conditions of some rules tell intakes apart.

use super::cells::{Cell, Cuts};
use super::diagram::{self, Diagram, Diagrams};
use super::variable::{Entry, EntryDetail, Variable};
use crate::atlas::{Side, ZoneSet};
use crate::intake::{Concern, ExclusiveGroup, Pregnancy, Risk, Severity, Sex, Sign, Status, ranges};
use crate::rules::action::Interval;
use crate::rules::id::RuleId;
use crate::rules::pack::Rules;
use crate::rules::policy::Intervals;
use crate::rules::when::fact::{Days, Fact, Number, RiskTest};
use std::collections::{BTreeMap, BTreeSet};

/// Absent, unknown, present: the values of a risk.
pub(crate) const ABSENT: usize = 0;
pub(crate) const UNKNOWN: usize = 1;
pub(crate) const PRESENT: usize = 2;
/// The sides that an entry can give.
pub(crate) const SIDES: [Side; 3] = [Side::Left, Side::Right, Side::Bilateral];

/// All that the conditions of some rules can tell apart.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) diagrams: Diagrams,
    numbers: BTreeMap<Variable, diagram::Number>,
    variables: Vec<Variable>,
    cuts: BTreeMap<Number, Cuts>,
    days: Cuts,
    /// The zones of a concern where an intake names none.
    pub(crate) default_zones: BTreeMap<Concern, ZoneSet>,
    /// The signs of each pattern.
    pub(crate) patterns: BTreeMap<RuleId, Vec<Sign>>,
}

impl World {
    /// `beside` are rules whose conditions are looked at too, without being in force: those that were replaced.
    pub(crate) fn new(rules: &Rules, beside: &Rules) -> Self {
        let mut world = Self {
            diagrams: Diagrams::default(),
            numbers: BTreeMap::new(),
            variables: Vec::new(),
            cuts: BTreeMap::new(),
            days: Cuts::default(),
            default_zones: BTreeMap::new(),
            patterns: BTreeMap::new(),
        };
        let exceptions =
            rules.exceptions().chain(beside.exceptions()).map(|(heading, unless)| (heading, unless, None));
        for (_, condition, interval) in rules.conditional().chain(beside.conditional()).chain(exceptions) {
            for (fact, ..) in condition.expression.facts() {
                world.cut(fact, interval);
            }
        }
        for rule in &rules.concerns {
            world.default_zones.entry(rule.concern).or_insert(rule.zones);
        }
        for pattern in &rules.patterns {
            let signs = pattern.signs.iter().map(|(sign, _)| *sign).collect();
            world.patterns.insert(pattern.heading.id.clone(), signs);
        }
        world
    }

    fn cut(&mut self, fact: &Fact, interval: Option<Interval>) {
        match fact {
            Fact::Number(number, _, value) => self.cuts.entry(*number).or_default().at(*value),
            Fact::Risk(_, Some(RiskTest::DaysAgo(_, Days::Number(value)))) => self.days.at(*value),
            Fact::Risk(_, Some(RiskTest::DaysAgo(_, Days::Interval))) => {
                let days = interval
                    .into_iter()
                    .flat_map(|it| Intervals::ALL.iter().map(move |policy| policy.of(it)));
                for days in days {
                    self.days.at(days);
                }
            }
            _ => {}
        }
    }

    /// Whether something was too large to be decided: then no answer can be trusted.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.diagrams.is_exhausted()
    }

    /// The cells of a number; a missing one is one more value, after these.
    pub(crate) fn cells(&self, number: Number) -> Vec<Cell> {
        self.cuts.get(&number).cloned().unwrap_or_default().cells(number.range())
    }

    pub(crate) fn cells_of_days(&self) -> Vec<Cell> {
        self.days.cells(ranges::DAYS)
    }

    /// How many values a variable has.
    fn values(&self, variable: &Variable) -> usize {
        const YES_OR_NO: usize = 2;
        match variable {
            Variable::Policy => Intervals::ALL.len(),
            Variable::Number(Number::Age) => self.cells(Number::Age).len(),
            Variable::Number(number) => self.cells(*number).len().saturating_add(1),
            Variable::Sex => Sex::ALL.len(),
            Variable::Pregnancy => Pregnancy::ALL.len(),
            Variable::Breastfeeding | Variable::Risk(_) => 3,
            Variable::SignOf(group) => signs_of(*group).len().saturating_add(1),
            Variable::Concern(_) | Variable::Detail(_, _, EntryDetail::Severity) => {
                Severity::ALL.len().saturating_add(1)
            }
            Variable::Detail(risk, _, EntryDetail::Status) => risk.statuses().len().saturating_add(1),
            Variable::Detail(_, _, EntryDetail::DaysAgo) => self.cells_of_days().len().saturating_add(1),
            Variable::Detail(_, _, EntryDetail::Side) => SIDES.len().saturating_add(1),
            Variable::Detail(_, _, EntryDetail::NamesZones | EntryDetail::Zone(_))
            | Variable::FirstVisit
            | Variable::Lifestyle(_)
            | Variable::Sign(_)
            | Variable::Pattern(_)
            | Variable::ConcernZone(..) => YES_OR_NO,
        }
    }

    fn number(&mut self, variable: Variable) -> diagram::Number {
        if let Some(known) = self.numbers.get(&variable) {
            return *known;
        }
        let number = diagram::Number::try_from(self.variables.len()).unwrap_or(diagram::Number::MAX);
        self.variables.push(variable.clone());
        self.numbers.insert(variable, number);
        number
    }

    /// The intakes for which a variable has one of the values for which `holds` says so.
    pub(crate) fn atom(&mut self, variable: Variable, holds: impl Fn(usize) -> bool) -> Diagram {
        let values = self.values(&variable);
        let number = self.number(variable);
        self.diagrams.atom(number, values, holds)
    }

    pub(crate) fn yes(&mut self, variable: Variable) -> Diagram {
        self.atom(variable, |value| value == 1)
    }

    /// The intakes in which an entry gives a detail. Whether zones are named is a yes or no; of the others the last value
    /// is that none is given.
    pub(crate) fn given(&mut self, variable: Variable, detail: EntryDetail) -> Diagram {
        let none = self.values(&variable).saturating_sub(1);
        self.atom(
            variable,
            |value| if detail == EntryDetail::NamesZones { value == 1 } else { value != none },
        )
    }

    pub(crate) fn and(&mut self, one: Diagram, other: Diagram) -> Diagram {
        self.diagrams.and(one, other)
    }

    pub(crate) fn or(&mut self, one: Diagram, other: Diagram) -> Diagram {
        self.diagrams.or(one, other)
    }

    pub(crate) fn not(&mut self, diagram: Diagram) -> Diagram {
        self.diagrams.not(diagram)
    }

    /// A diagram once a risk is known to be absent.
    pub(crate) fn without_risk(&mut self, diagram: Diagram, risk: Risk) -> Diagram {
        self.with_state(diagram, risk, ABSENT)
    }

    pub(crate) fn with_unknown_risk(&mut self, diagram: Diagram, risk: Risk) -> Diagram {
        self.with_state(diagram, risk, UNKNOWN)
    }

    /// A diagram once a risk is known to be present, its details still open.
    pub(crate) fn with_risk(&mut self, diagram: Diagram, risk: Risk) -> Diagram {
        self.with_state(diagram, risk, PRESENT)
    }

    /// A diagram once the entry of a risk is known to have a status.
    pub(crate) fn with_status(&mut self, diagram: Diagram, risk: Risk, status: Status) -> Diagram {
        let Some(value) = risk.statuses().iter().position(|known| *known == status) else {
            return Diagram::NEVER;
        };
        let variable = self.number(Variable::Detail(risk, Entry::One, EntryDetail::Status));
        self.diagrams.with(diagram, variable, value)
    }

    fn with_state(&mut self, diagram: Diagram, risk: Risk, state: usize) -> Diagram {
        let variable = self.number(Variable::Risk(risk));
        self.diagrams.with(diagram, variable, state)
    }

    /// Whether some intake is in all of these sets.
    pub(crate) fn is_possible(&mut self, sets: &[Diagram], read: &BTreeSet<Fact>) -> bool {
        let mut all = self.constraint(read);
        for set in sets {
            all = self.and(all, *set);
        }
        all != Diagram::NEVER
    }
}

/// The signs of a group, in the order of the vocabulary.
pub(crate) fn signs_of(group: ExclusiveGroup) -> Vec<Sign> {
    Sign::ALL.iter().copied().filter(|sign| sign.exclusive_group() == Some(group)).collect()
}
