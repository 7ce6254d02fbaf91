//! Parts of rules that can never take effect: points that are never in a plan, substitutes for them, a plan without needles that
//! is denied where nothing is blocked.

use super::Linter;
use super::finding::Lint;
use super::reach::is_candidate;
use crate::atlas::{Point, PointSet};
use crate::rules::LocalAnswer;
use crate::rules::read::RuleHeader;

impl Linter<'_> {
    pub(crate) fn check_idle_parts(&mut self) {
        let rules = self.own;
        for rule in &rules.patterns {
            self.check_points(&rule.heading, rule.points.iter().map(|named| named.point).collect());
        }
        for rule in &rules.combinations {
            self.check_points(&rule.heading, rule.points.iter().map(|named| named.point).collect());
        }
        for rule in &rules.concerns {
            let local = rule.local.iter().flat_map(|(_, answers)| answers);
            let local = local.filter_map(|answer| match answer {
                LocalAnswer::Point(point) => Some(*point),
                LocalAnswer::InsertionForm(_) => None,
            });
            let named: PointSet =
                local.chain(rule.adjacent.iter().copied()).chain(rule.distal.iter().copied()).collect();
            self.check_points(&rule.heading, named);
        }
        for rule in &rules.substitutes {
            self.check_points(&rule.heading, rule.with.iter().copied().collect());
        }
        for rule in &rules.safety {
            self.check_points(
                &rule.heading,
                rule.substitute.iter().flat_map(|(_, with)| with).copied().collect(),
            );
            if !rule.alternative && rule.block.is_none() {
                let message = "`alternative = false` does nothing in a rule that blocks nothing";
                let remedy = "say in `block` what is not to be used, or take `alternative` out";
                self.tell(Lint::IdlePart, &rule.heading, message.to_owned(), remedy);
            }
        }
    }

    fn check_points(&mut self, heading: &RuleHeader, points: PointSet) {
        let idle: Vec<String> = points
            .iter()
            .filter(|point| !is_candidate(*point))
            .map(|point: Point| format!("`{point}`"))
            .collect();
        if !idle.is_empty() {
            let message = format!("{} can never be in a plan", idle.join(", "));
            self.tell(
                Lint::IdlePart,
                heading,
                message,
                "take it out: it is off by default, or its needling is not known",
            );
        }
    }
}
