//! Deciding: screening, inference and weights, then the ranking; with every reason.

use super::compile::Task;
use super::facts::TaskIntake;
use super::ranking::{Ranking, rank};
use super::{MOST_POINTS, Points, RuleSet};
use crate::rules::compile::Truth;

/// Some rules, by their place in the list of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleNumbers(RuleSet);

impl RuleNumbers {
    /// The numbers, rising.
    pub fn iter(&self) -> impl Iterator<Item = usize> + use<> {
        self.0.iter()
    }
}

/// A decision with its reasons: a value without a pointer, to be written again and again.
#[derive(Clone, Copy, Debug)]
pub struct TaskDecision {
    ranking: Ranking,
    excluded: Points,
    /// The rules that hold and are about the point.
    reasons: [RuleSet; MOST_POINTS],
    excluding: RuleSet,
}

impl TaskDecision {
    /// Room for a decision.
    pub const EMPTY: Self = Self {
        ranking: Ranking::EMPTY,
        excluded: Points::EMPTY,
        reasons: [RuleSet::EMPTY; MOST_POINTS],
        excluding: RuleSet::EMPTY,
    };

    /// The points of greatest weight that are not excluded, with their weight; ties fall by the order of points.
    pub fn ranked(&self) -> impl Iterator<Item = (u8, u8)> {
        self.ranking.iter()
    }

    /// Whether a rule excludes a point.
    #[must_use]
    pub fn excludes(&self, point: u8) -> bool {
        self.excluded.contains(usize::from(point))
    }

    /// The rules that exclude a point.
    #[must_use]
    pub fn excluded_by(&self, point: u8) -> RuleNumbers {
        RuleNumbers(self.about(point).intersection(self.excluding))
    }

    /// The rules that give a point weight.
    #[must_use]
    pub fn weighted_by(&self, point: u8) -> RuleNumbers {
        RuleNumbers(self.about(point).difference(self.excluding))
    }

    fn about(&self, point: u8) -> RuleSet {
        self.reasons.get(usize::from(point)).copied().unwrap_or(RuleSet::EMPTY)
    }
}

impl Task {
    /// Decides, and writes the decision where the caller has room for it.
    pub fn decide(&self, intake: &TaskIntake<'_>, decision: &mut TaskDecision) {
        let mut known = self.fields.known(intake);
        let mut fired = RuleSet::EMPTY;
        let mut excluded = Points::EMPTY;
        let mut weights = self.base;
        for (number, rule) in self.rules.iter().enumerate() {
            if !rule.condition.holds(&known) {
                continue;
            }
            fired.insert(number);
            if let Some(fact) = rule.infers {
                known.set(fact, Truth::True);
            }
            excluded = excluded.union(rule.excludes);
            let times =
                rule.times.and_then(|number| intake.numbers.get(number)).map_or(1, |it| u16::from(*it));
            for (point, weight) in &rule.adds {
                if let Some(all) = weights.get_mut(usize::from(*point)) {
                    *all = all.saturating_add(u16::from(*weight).saturating_mul(times));
                }
            }
        }
        for (reasons, about) in decision.reasons.iter_mut().zip(&self.about) {
            *reasons = about.intersection(fired);
        }
        decision.excluded = excluded;
        decision.excluding = self.excluding;
        rank(&weights, self.points.difference(excluded), self.most, &mut decision.ranking);
    }
}
