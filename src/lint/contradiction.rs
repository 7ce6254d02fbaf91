//! Rules that contradict each other, or themselves.

use super::{Lint, Linter, earlier_matches};
use crate::atlas::{Language, Part, Point};
use crate::intake::Exposure;
use crate::rules::TechniqueRule;
use crate::rules::kinds::SafetyRule;

/// Two safety rules of one class with the same condition and different verdicts.
pub(super) fn check_verdicts(linter: &mut Linter<'_>) {
    let pairs = earlier_matches(&linter.rules.safety, |rule, other| {
        linter.is_own(&rule.heading)
            && (&rule.policy, &other.policy) == (&None, &None)
            && other.class == rule.class
            && other.verdict != rule.verdict
            && linter.conditions.same(&rule.heading.id, &other.heading.id)
    });
    for (rule, other) in pairs {
        let message = format!(
            "`{}` and `{}` give the same people the verdicts `{}` and `{}`",
            other.heading.id, rule.heading.id, other.verdict, rule.verdict
        );
        let help = "merge the rules, or separate their conditions";
        linter.report(Lint::Contradiction, &rule.heading, message, help);
    }
}

/// A rule that blocks one of its own substitutes.
pub(super) fn check_own_substitutes(linter: &mut Linter<'_>) {
    for rule in &linter.own.safety {
        let mut substitutes = rule.substitute.iter().flat_map(|(_, with)| with);
        if let Some(point) = substitutes.find(|point| blocks_needle(rule, **point)) {
            let message = format!("`{}` names `{point}` as a substitute and blocks it", rule.heading.id);
            let help = "name a point that the rule does not block";
            linter.report(Lint::Contradiction, &rule.heading, message, help);
        }
    }
}

/// Two techniques that can meet at one row and leave no length between them, or no direction.
pub(super) fn check_techniques(linter: &mut Linter<'_>) {
    let rules = &linter.rules.techniques;
    for (place, rule) in rules.iter().enumerate() {
        if !linter.is_own(&rule.heading) {
            continue;
        }
        let apart = |(other_place, other): &(usize, &TechniqueRule)| {
            let above = |max: &TechniqueRule, min: &TechniqueRule| {
                max.inserted.max.zip(min.inserted.min).is_some_and(|(max, min)| max < min)
            };
            // A pair within this pack is reported once, at the later rule.
            let is_first_report = *other_place < place || !linter.is_own(&other.heading);
            let aims_apart = rule.direction.zip(other.direction).is_some_and(|(one, another)| one != another);
            is_first_report
                && (aims_apart || above(other, rule) || above(rule, other))
                && rule.local_insertions().any(|(form, zone)| other.is_for(form, zone))
        };
        for (_, other) in rules.iter().enumerate().filter(apart).collect::<Vec<_>>() {
            if linter.conditions.can_hold_together(&rule.heading.id, &other.heading.id) {
                let message = format!(
                    "`{}` and `{}` can apply together, but their lengths do not overlap, or their directions differ",
                    other.heading.id, rule.heading.id
                );
                let help = "make the ranges overlap, and name one direction";
                linter.report(Lint::Contradiction, &rule.heading, message, help);
            }
        }
    }
}

/// Two expectations of different certainty for one concern in one zone.
pub(super) fn check_expectations(linter: &mut Linter<'_>) {
    let pairs = earlier_matches(&linter.rules.expectations, |rule, other| {
        let same_zones = (rule.zones.is_empty() && other.zones.is_empty())
            || !rule.zones.intersection(other.zones).is_empty();
        linter.is_own(&rule.heading)
            && rule.concern == other.concern
            && rule.certainty != other.certainty
            && same_zones
            && !rule.modalities.intersection(other.modalities).is_empty()
    });
    for (rule, other) in pairs {
        let message = format!(
            "`{}` says {} and `{}` says {} for the same effect",
            other.heading.id,
            other.certainty.label(Language::English),
            rule.heading.id,
            rule.certainty.label(Language::English)
        );
        linter.report(Lint::Contradiction, &rule.heading, message, "use the lower certainty in both");
    }
}

/// Two rules for one concern that disagree on what it gets when it is the only concern.
pub(super) fn check_concerns(linter: &mut Linter<'_>) {
    let pairs = earlier_matches(&linter.rules.concerns, |rule, other| {
        linter.is_own(&rule.heading) && other.concern == rule.concern && other.alone != rule.alone
    });
    for (rule, other) in pairs {
        let message = format!(
            "`{}` and `{}` set different `alone` for `{}`: {}, and {}",
            other.heading.id,
            rule.heading.id,
            rule.concern,
            other.alone.label(Language::English),
            rule.alone.label(Language::English)
        );
        linter.report(Lint::Contradiction, &rule.heading, message, "set the same `alone` in both");
    }
}

/// Whether a rule blocks needles at a point, on any side.
pub(super) fn blocks_needle(rule: &SafetyRule, point: Point) -> bool {
    rule.block.as_ref().filter(|block| block.blocks(Exposure::Needle)).is_some_and(|block| {
        block.places.points.contains(point)
            || !point.zones().intersection(block.places.zones).is_empty()
            || (block.places.face && point.part() == Part::Face)
    })
}
