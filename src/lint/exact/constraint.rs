//! Which combinations of values no intake can have.

use super::diagram::Diagram;
use super::world::{Detail, Entry, Variable, World};
use crate::atlas::ZoneSet;
use crate::intake::Concern;
use crate::rules::kinds::PatternRule;
use crate::rules::when::fact::{ConcernTest, Fact, Number};
use std::collections::BTreeSet;

impl<'a> World<'a> {
    /// The intakes that exist, as far as these facts bear on each other. Facts that are not read can always be chosen so
    /// that an intake is complete.
    pub(crate) fn constraint(&mut self, read: &BTreeSet<&'a Fact>) -> Diagram {
        let parts = [self.pressures(read), self.concerns(read), self.zones(read), self.patterns(read)];
        self.diagrams.at_least(parts.len(), &parts)
    }

    /// The intakes that give every detail of a risk that is read.
    pub(crate) fn with_all_details(&mut self, read: &BTreeSet<&'a Fact>) -> Diagram {
        let mut all = Diagram::ALWAYS;
        for fact in read {
            if let Fact::Risk(risk, Some(test)) = fact {
                let left_out = self.left_out(*risk, Entry::One, Detail::of(*test));
                all = self.diagrams.without(all, left_out);
            }
        }
        all
    }

    /// The diastolic pressure is below the systolic one.
    fn pressures(&mut self, read: &BTreeSet<&'a Fact>) -> Diagram {
        let reads =
            |number| read.iter().any(|fact| matches!(fact, Fact::Number(read, ..) if *read == number));
        if !reads(Number::SystolicMmhg) || !reads(Number::DiastolicMmhg) {
            return Diagram::ALWAYS;
        }
        let (systolic, diastolic) = (self.cells(Number::SystolicMmhg), self.cells(Number::DiastolicMmhg));
        let mut possible = Diagram::NEVER;
        for upper in 0..=systolic.len() {
            let fits = |lower: usize| match (systolic.get(upper), diastolic.get(lower)) {
                (Some(systolic), Some(diastolic)) => diastolic.start() < systolic.end(),
                _ => true,
            };
            let below = self.atom(Variable::Number(Number::DiastolicMmhg), fits);
            let here = self.atom(Variable::Number(Number::SystolicMmhg), |value| value == upper);
            let both = self.diagrams.and(here, below);
            possible = self.diagrams.or(possible, both);
        }
        possible
    }

    /// An intake reports at least one concern.
    fn concerns(&mut self, read: &BTreeSet<&'a Fact>) -> Diagram {
        let concern = |fact: &&Fact| if let Fact::Concern(concern, _) = fact { Some(*concern) } else { None };
        let named: BTreeSet<Concern> = read.iter().filter_map(concern).collect();
        if named.len() < Concern::ALL.len() {
            return Diagram::ALWAYS;
        }
        let reported: Vec<Diagram> = named
            .into_iter()
            .map(|concern| self.atom(Variable::Concern(concern), |value| value > 0))
            .collect();
        self.diagrams.at_least(1, &reported)
    }

    /// A reported concern has at least its usual zones, if it has any.
    fn zones(&mut self, read: &BTreeSet<&'a Fact>) -> Diagram {
        let mut all = Diagram::ALWAYS;
        for fact in read {
            let Fact::Concern(concern, Some(ConcernTest::Zone(_))) = fact else { continue };
            let mut rules = self.rules.concerns.iter().filter(|rule| rule.concern == *concern);
            if rules.next().is_some_and(|rule| rule.zones != ZoneSet::EMPTY) {
                let reported = self.atom(Variable::Concern(*concern), |value| value > 0);
                let somewhere = self.any_zone(|zone| Variable::ConcernZone(*concern, zone));
                let nowhere = self.diagrams.without(reported, somewhere);
                all = self.diagrams.without(all, nowhere);
            }
        }
        all
    }

    /// A leading pattern has at least two of its signs, and at most two patterns lead. Scores are not modelled.
    fn patterns(&mut self, read: &BTreeSet<&'a Fact>) -> Diagram {
        let (mut all, mut leading) = (Diagram::ALWAYS, Vec::new());
        for fact in read {
            let Fact::Pattern(id) = fact else { continue };
            let rule = self.rules.patterns.iter().find(|rule| rule.heading.id == *id);
            let signs = rule.map_or(&[][..], |rule| &rule.signs);
            let signs: Vec<Diagram> = signs.iter().map(|(sign, _)| self.sign(*sign)).collect();
            let enough = self.diagrams.at_least(PatternRule::LEADS_WITH, &signs);
            let leads = self.yes(Variable::Pattern(id));
            let unfounded = self.diagrams.without(leads, enough);
            all = self.diagrams.without(all, unfounded);
            leading.push(leads);
        }
        let too_many = self.diagrams.at_least(PatternRule::MOST_LEADERS.saturating_add(1), &leading);
        self.diagrams.without(all, too_many)
    }
}
