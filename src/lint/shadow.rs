//! Redundant rules: whenever they apply, another rule applies too and does at least as much.

use super::conditions::Conditions;
use super::replacement::lighter_in;
use super::{Lint, Linter, earlier_matches};
use crate::intake::Modality;
use crate::rules::header::RuleHeader;
use crate::rules::kinds::SafetyRule;
use crate::rules::{RuleId, TechniqueRule};

pub(super) fn check_safety(linter: &mut Linter<'_>) {
    let rules = &linter.rules.safety;
    for rule in rules {
        if !linter.is_own_and_alive(&rule.heading) {
            continue;
        }
        let cover = rules.iter().find(|other| {
            other.heading.id != rule.heading.id
                && other.policy.is_none()
                && is_covered(&mut linter.conditions, rule, other)
        });
        // Two rules that cover each other are reported as duplicates.
        if let Some(other) = cover.filter(|other| !is_covered(&mut linter.conditions, other, rule)) {
            report(linter, &rule.heading, &other.heading);
        }
    }
}

/// Whether a safety rule adds nothing to another one, not even words.
pub(super) fn is_covered(conditions: &mut Conditions<'_>, rule: &SafetyRule, other: &SafetyRule) -> bool {
    let (id, other_id) = (&rule.heading.id, &other.heading.id);
    // Whoever sets the other one aside would set aside what this one says too.
    rule.cleared_by <= other.cleared_by
        && rule.instruct.iter().all(|text| other.instruct.contains(text))
        && rule.substitute.iter().all(|named| other.substitute.contains(named))
        && lighter_in(other, rule, conditions.written_alike(id, other_id)).is_empty()
        && conditions.implies(id, other_id)
}

pub(super) fn check_techniques(linter: &mut Linter<'_>) {
    let rules = &linter.rules.techniques;
    for (place, rule) in rules.iter().enumerate() {
        if !linter.is_own_and_alive(&rule.heading) {
            continue;
        }
        let cover = rules.iter().enumerate().find(|(other_place, other)| {
            let (id, other_id) = (&rule.heading.id, &other.heading.id);
            *other_place != place
                && is_within(rule, other)
                // Two techniques that say the same are reported as duplicates.
                && !(rule.says_the_same(other) && linter.conditions.same(id, other_id))
                && linter.conditions.implies(id, other_id)
        });
        if let Some((_, other)) = cover {
            report(linter, &rule.heading, &other.heading);
        }
    }
}

/// The last course that applies is used.
pub(super) fn check_courses(linter: &mut Linter<'_>) {
    let rules = &linter.rules.courses;
    for (place, rule) in rules.iter().enumerate() {
        let id = &rule.heading.id;
        let is_used_for = |conditions: &mut Conditions<'_>, modality: Modality| {
            let later = rules.iter().skip(place.saturating_add(1));
            let later = later.filter(|later| later.modalities.contains(modality));
            conditions.can_hold_without(id, &later.map(|later| &later.heading.id).collect::<Vec<&RuleId>>())
        };
        if linter.is_own_and_alive(&rule.heading)
            && !rule.modalities.iter().any(|modality| is_used_for(&mut linter.conditions, modality))
        {
            let message = format!("`{id}` is never used: whenever it applies, so does a later course");
            linter.report(Lint::Shadowed, &rule.heading, message, "move it below the more general courses");
        }
    }
}

/// The first substitute rule for a point is used.
pub(super) fn check_substitutes(linter: &mut Linter<'_>) {
    let pairs = earlier_matches(&linter.rules.substitutes, |rule, first| {
        linter.is_own(&rule.heading) && first.point == rule.point
    });
    for (rule, first) in pairs {
        let message = format!(
            "`{}` is never used: `{}` already names the substitutes for `{}`",
            rule.heading.id, first.heading.id, rule.point
        );
        let help = format!("use the id `{}` to replace that rule", first.heading.id);
        linter.report(Lint::Shadowed, &rule.heading, message, &help);
    }
}

fn report(linter: &mut Linter<'_>, heading: &RuleHeader, other: &RuleHeader) {
    let message = format!("`{}` is redundant: `{}` already covers it", heading.id, other.id);
    let help = format!("remove it, or let it do something that `{}` does not", other.id);
    linter.report(Lint::Shadowed, heading, message, &help);
}

/// Whether a technique says nothing that another technique, which also applies, does not say at least as strictly.
fn is_within(rule: &TechniqueRule, other: &TechniqueRule) -> bool {
    fn covered<T>(rule: Option<T>, other: Option<T>, as_strict: impl Fn(&T, &T) -> bool) -> bool {
        rule.is_none_or(|rule| other.is_some_and(|other| as_strict(&other, &rule)))
    }
    let is_local = |rule: &TechniqueRule| rule.form.is_some() || !rule.zones.is_empty();
    let scope = !is_local(rule)
        || (is_local(other)
            && other.form.is_none_or(|form| rule.form == Some(form))
            && (other.zones.is_empty()
                || (!rule.zones.is_empty() && rule.zones.difference(other.zones).is_empty())));
    scope
        && rule.location.is_none()
        && covered(rule.needles, other.needles, |other, rule| other.is_at_most(*rule))
        && covered(rule.angle, other.angle, |other, rule| other >= rule)
        && covered(rule.direction, other.direction, |other, rule| other == rule)
        && covered(rule.gauge, other.gauge, |other, rule| other <= rule)
        && covered(rule.length, other.length, |other, rule| other <= rule)
        && covered(rule.inserted.min, other.inserted.min, |other, rule| other >= rule)
        && covered(rule.inserted.max, other.inserted.max, |other, rule| other <= rule)
        && covered(rule.depth.max, other.depth.max, |other, rule| other <= rule)
        && covered(rule.stimulation, other.stimulation, |other, rule| other <= rule)
        && covered(rule.de_qi, other.de_qi, |other, rule| other <= rule)
        && covered(rule.retention_min, other.retention_min, |other, rule| other <= rule)
}
