//! Rules that speak against each other.

use super::Linter;
use super::finding::Lint;
use crate::atlas::Language;
use crate::atlas::{FacialZone, Point};
use crate::intake::Exposure;
use crate::rules::InsertionForm;
use crate::rules::kinds::safety::SafetyRule;
use crate::rules::kinds::technique::TechniqueRule;

impl Linter<'_> {
    pub(crate) fn check_contradictions(&mut self) {
        self.check_verdicts();
        self.check_own_substitutes();
        self.check_ranges();
        self.check_expectations();
        self.check_answers();
    }

    /// Two safety rules for the same people with different verdicts: one of them is not meant.
    fn check_verdicts(&mut self) {
        let rules = &self.rules.safety;
        for (place, rule) in rules.iter().enumerate().filter(|(_, rule)| rule.policy.is_none()) {
            let others = rules.iter().take(place).filter(|other| {
                other.policy.is_none() && other.verdict != rule.verdict && other.class == rule.class
            });
            let other =
                others.into_iter().find(|other| self.conditions.same(&rule.heading.id, &other.heading.id));
            let Some(other) = other.filter(|_| self.is_own(&rule.heading)) else { continue };
            let message = format!(
                "`{}` says `{}` and `{}` says `{}` of the same people",
                other.heading.id, other.verdict, rule.heading.id, rule.verdict
            );
            self.tell(
                Lint::Contradiction,
                &rule.heading,
                message,
                "make them one rule, or tell the people apart",
            );
        }
    }

    /// A substitute that the very rule blocks which names it.
    fn check_own_substitutes(&mut self) {
        for rule in &self.own.safety {
            let blocked: Vec<Point> = rule
                .substitute
                .iter()
                .flat_map(|(_, with)| with)
                .copied()
                .filter(|point| blocks(rule, *point))
                .collect();
            if let Some(point) = blocked.first() {
                let message = format!("`{}` names `{point}` as a substitute and blocks it", rule.heading.id);
                self.tell(
                    Lint::Contradiction,
                    &rule.heading,
                    message,
                    "name a point that the rule leaves free",
                );
            }
        }
    }

    /// Two techniques that can meet at one place and leave no depth between them.
    fn check_ranges(&mut self) {
        let rules = &self.rules.techniques;
        for rule in rules {
            let disjoint = |other: &&TechniqueRule| {
                let below = other.depth.max.zip(rule.depth.min).is_some_and(|(max, min)| max < min);
                let above = rule.depth.max.zip(other.depth.min).is_some_and(|(max, min)| max < min);
                (below || above) && meet(rule, other)
            };
            let others: Vec<&TechniqueRule> = rules.iter().filter(disjoint).collect();
            let is_told = |other: &TechniqueRule| {
                // A pair of this pack is told once, with the later rule.
                let later = rules.iter().rposition(|it| it.heading.id == rule.heading.id)
                    > rules.iter().rposition(|it| it.heading.id == other.heading.id);
                self.is_own(&rule.heading) && (later || !self.is_own(&other.heading))
            };
            let others: Vec<&TechniqueRule> = others.into_iter().filter(|other| is_told(other)).collect();
            for other in others {
                if self.conditions.can_hold_together(&rule.heading.id, &other.heading.id) {
                    let message = format!(
                        "`{}` and `{}` can hold together and leave no depth between them",
                        other.heading.id, rule.heading.id
                    );
                    self.tell(Lint::Contradiction, &rule.heading, message, "let the ranges of depth overlap");
                }
            }
        }
    }

    /// Two expectations for one concern in one zone, with different certainty.
    fn check_expectations(&mut self) {
        let rules = &self.rules.expectations;
        for (place, rule) in rules.iter().enumerate() {
            let other = rules.iter().take(place).find(|other| {
                let same_zones = (rule.zones.is_empty() && other.zones.is_empty())
                    || !rule.zones.intersection(other.zones).is_empty();
                rule.concern == other.concern
                    && rule.certainty != other.certainty
                    && same_zones
                    && !rule.modalities.intersection(other.modalities).is_empty()
            });
            let Some(other) = other.filter(|_| self.is_own(&rule.heading)) else { continue };
            let message = format!(
                "`{}` says {} and `{}` says {} of one effect",
                other.heading.id,
                other.certainty.label(Language::English),
                rule.heading.id,
                rule.certainty.label(Language::English)
            );
            self.tell(Lint::Contradiction, &rule.heading, message, "the lower certainty is the honest one");
        }
    }

    /// Two rules about a concern, of which one alone gives a plan for it by itself.
    fn check_answers(&mut self) {
        let rules = &self.rules.concerns;
        for (place, rule) in rules.iter().enumerate() {
            let other = rules
                .iter()
                .take(place)
                .find(|other| other.concern == rule.concern && other.alone != rule.alone);
            let Some(other) = other.filter(|_| self.is_own(&rule.heading)) else { continue };
            let message = format!(
                "`{}` answers `{}` with {}, `{}` with {}",
                other.heading.id,
                rule.concern,
                other.alone.label(Language::English),
                rule.heading.id,
                rule.alone.label(Language::English)
            );
            self.tell(Lint::Contradiction, &rule.heading, message, "say the same `alone` in both");
        }
    }
}

/// Whether a rule keeps needles away from a point on any side.
fn blocks(rule: &SafetyRule, point: Point) -> bool {
    let Some(block) = rule.block.as_ref().filter(|block| block.blocks(Exposure::Needle)) else {
        return false;
    };
    let places = &block.places;
    places.points.contains(point)
        || !point.zones().intersection(places.zones).is_empty()
        || (places.face && point.part() == crate::atlas::Part::Face)
}

/// Whether two techniques are for one local place.
fn meet(rule: &TechniqueRule, other: &TechniqueRule) -> bool {
    InsertionForm::ALL.iter().any(|form| {
        FacialZone::ALL
            .iter()
            .any(|zone| form.fits(*zone) && rule.is_for(*form, *zone) && other.is_for(*form, *zone))
    })
}
