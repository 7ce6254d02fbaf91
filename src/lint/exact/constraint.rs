//! What no intake can be, beyond what its variables say.

use super::diagram::Diagram;
use super::variable::{Entry, EntryDetail, Variable};
use super::world::World;
use crate::atlas::{FacialZone, ZoneSet};
use crate::intake::Concern;
use crate::rules::id::RuleId;
use crate::rules::kinds::pattern::PatternRule;
use crate::rules::when::fact::{ConcernTest, Fact, Number, RiskTest};
use std::collections::BTreeSet;

impl World {
    /// The intakes that exist, as far as facts that are read together bear on each other. What is not read can always
    /// be chosen so that an intake is whole.
    pub(crate) fn constraint(&mut self, read: &BTreeSet<Fact>) -> Diagram {
        let mut all = self.pressures();
        for part in [self.concerns(read), self.zones(read), self.patterns(read)] {
            all = self.and(all, part);
        }
        all
    }

    /// The intakes that give every detail of a risk that is read.
    pub(crate) fn with_all_details(&mut self, read: &BTreeSet<Fact>) -> Diagram {
        let mut all = Diagram::ALWAYS;
        for fact in read {
            let Fact::Risk(risk, Some(test)) = fact else { continue };
            let detail = match test {
                RiskTest::Status(_) => EntryDetail::Status,
                RiskTest::Severity(..) => EntryDetail::Severity,
                RiskTest::DaysAgo(..) => EntryDetail::DaysAgo,
                RiskTest::Zone(_) => EntryDetail::NamesZones,
                RiskTest::Side(_) => EntryDetail::Side,
            };
            let given = self.given(Variable::Detail(*risk, Entry::One, detail), detail);
            all = self.and(all, given);
        }
        all
    }

    /// The diastolic pressure is below the systolic one.
    fn pressures(&mut self) -> Diagram {
        let (systolic, diastolic) = (self.cells(Number::SystolicMmhg), self.cells(Number::DiastolicMmhg));
        let mut possible = Diagram::NEVER;
        for upper in 0..=systolic.len() {
            let lowest = systolic.get(upper).map(|cell| cell.last);
            let fits = |value: usize| match (lowest, diastolic.get(value)) {
                (Some(lowest), Some(cell)) => cell.first < lowest,
                _ => true,
            };
            let below = self.atom(Variable::Number(Number::DiastolicMmhg), fits);
            let here = self.atom(Variable::Number(Number::SystolicMmhg), |value| value == upper);
            let both = self.and(here, below);
            possible = self.or(possible, both);
        }
        possible
    }

    /// An intake reports at least one concern.
    fn concerns(&mut self, read: &BTreeSet<Fact>) -> Diagram {
        let concern = |fact: &Fact| if let Fact::Concern(concern, _) = fact { Some(*concern) } else { None };
        let named: BTreeSet<Concern> = read.iter().filter_map(concern).collect();
        if named.len() < Concern::ALL.len() {
            return Diagram::ALWAYS;
        }
        let mut any = Diagram::NEVER;
        for concern in named {
            let reported = self.atom(Variable::Concern(concern), |value| value > 0);
            any = self.or(any, reported);
        }
        any
    }

    /// Where zones are named, one at least is; a reported concern has its usual ones where it has any.
    fn zones(&mut self, read: &BTreeSet<Fact>) -> Diagram {
        let mut all = Diagram::ALWAYS;
        let by_zone = |fact: &Fact| match fact {
            Fact::Concern(concern, Some(ConcernTest::Zone(_))) => Some(*concern),
            _ => None,
        };
        for concern in read.iter().filter_map(by_zone).collect::<BTreeSet<_>>() {
            if self.default_zones.get(&concern).is_none_or(ZoneSet::is_empty) {
                continue;
            }
            let mut somewhere = self.atom(Variable::Concern(concern), |value| value == 0);
            for zone in FacialZone::ALL {
                let here = self.yes(Variable::ConcernZone(concern, *zone));
                somewhere = self.or(somewhere, here);
            }
            all = self.and(all, somewhere);
        }
        let by_zone = |fact: &Fact| match fact {
            Fact::Risk(risk, Some(RiskTest::Zone(_))) => Some(*risk),
            _ => None,
        };
        for risk in read.iter().filter_map(by_zone).collect::<BTreeSet<_>>() {
            for entry in [Entry::One, Entry::Other] {
                let detail = |detail| Variable::Detail(risk, entry, detail);
                let mut somewhere = self.atom(detail(EntryDetail::NamesZones), |value| value == 0);
                for zone in FacialZone::ALL {
                    let here = self.yes(detail(EntryDetail::Zone(*zone)));
                    somewhere = self.or(somewhere, here);
                }
                all = self.and(all, somewhere);
            }
        }
        all
    }

    /// A pattern that leads has two of its signs, and no more than two lead. The scores themselves are not followed.
    fn patterns(&mut self, read: &BTreeSet<Fact>) -> Diagram {
        let pattern = |fact: &Fact| if let Fact::Pattern(id) = fact { Some(id.clone()) } else { None };
        let named: BTreeSet<RuleId> = read.iter().filter_map(pattern).collect();
        let mut all = Diagram::ALWAYS;
        let mut leading = Vec::new();
        for id in named {
            let signs = self.patterns.get(&id).cloned().unwrap_or_default();
            let signs: Vec<Diagram> = signs.into_iter().map(|sign| self.sign(sign)).collect();
            let enough = self.diagrams.at_least(PatternRule::LEADS_WITH, &signs);
            let leads = self.yes(Variable::Pattern(id));
            let not_leading = self.not(leads);
            let fair = self.or(not_leading, enough);
            all = self.and(all, fair);
            leading.push(leads);
        }
        let too_many = self.diagrams.at_least(PatternRule::MOST_LEADERS.saturating_add(1), &leading);
        let few = self.not(too_many);
        self.and(all, few)
    }
}
