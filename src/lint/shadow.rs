//! Rules that add nothing to another one: wherever they hold that one does, and does all that they do.

use super::Linter;
use super::actions::lighter_in;
use super::conditions::Conditions;
use super::finding::Lint;
use crate::intake::Modality;
use crate::rules::kinds::safety::SafetyRule;
use crate::rules::kinds::technique::TechniqueRule;
use crate::rules::read::RuleHeader;

impl Linter<'_> {
    pub(crate) fn check_shadows(&mut self) {
        self.check_safety_shadows();
        self.check_technique_shadows();
        self.check_course_shadows();
        self.check_substitute_shadows();
    }

    fn check_safety_shadows(&mut self) {
        let rules = self.rules;
        for rule in &rules.safety {
            if !self.is_own(&rule.heading) || !self.is_alive(&rule.heading) {
                continue;
            }
            let shadow = rules.safety.iter().find(|other| {
                other.heading.id != rule.heading.id && other.policy.is_none() && self.is_shadowed(rule, other)
            });
            let Some(other) = shadow else { continue };
            // Two that shadow each other are told once, as duplicates.
            if !self.is_shadowed(other, rule) {
                self.tell_shadow(&rule.heading, &other.heading);
            }
        }
    }

    /// Whether a safety rule adds nothing to another one, not even words.
    pub(crate) fn is_shadowed(&mut self, rule: &SafetyRule, other: &SafetyRule) -> bool {
        let alike = self.conditions.written_alike(&rule.heading.id, &other.heading.id);
        let words = rule.instruct.iter().all(|text| other.instruct.contains(text));
        let substitutes = rule.substitute.iter().all(|named| other.substitute.contains(named));
        words
            && substitutes
            && lighter_in(other, rule, alike).is_empty()
            && self.conditions.implies(&rule.heading.id, &other.heading.id)
    }

    fn check_technique_shadows(&mut self) {
        let rules = &self.rules.techniques;
        for (place, rule) in rules.iter().enumerate() {
            if !self.is_own(&rule.heading) || !self.is_alive(&rule.heading) {
                continue;
            }
            let adds_nothing = |(other_place, other): (usize, &TechniqueRule)| {
                other_place != place && is_within(rule, other, other_place > place)
            };
            let others: Vec<&TechniqueRule> = rules
                .iter()
                .enumerate()
                .filter(|entry| adds_nothing(*entry))
                .map(|(_, other)| other)
                .collect();
            for other in others {
                // Two that say the same are told as duplicates.
                let twins =
                    rule.says_the_same(other) && self.conditions.same(&rule.heading.id, &other.heading.id);
                if !twins && self.conditions.implies(&rule.heading.id, &other.heading.id) {
                    self.tell_shadow(&rule.heading, &other.heading);
                    break;
                }
            }
        }
    }

    /// The last course that holds decides.
    fn check_course_shadows(&mut self) {
        let rules = self.rules;
        for (place, rule) in rules.courses.iter().enumerate() {
            let decides_for = |conditions: &mut Conditions, modality: Modality| {
                let later = rules.courses.iter().skip(place.saturating_add(1));
                let later = later.filter(|later| later.modalities.contains(modality));
                let later: Vec<_> = later.map(|later| &later.heading.id).collect();
                conditions.can_hold_without(&rule.heading.id, &later)
            };
            if !self.is_own(&rule.heading)
                || !self.is_alive(&rule.heading)
                || rule.modalities.iter().any(|modality| decides_for(&mut self.conditions, modality))
            {
                continue;
            }
            let message =
                format!("`{}` never decides: wherever it holds, a later course does", rule.heading.id);
            self.tell(
                Lint::Shadowed,
                &rule.heading,
                message,
                "put it after the courses that are for more people",
            );
        }
    }

    /// The first substitute rule for a point decides.
    fn check_substitute_shadows(&mut self) {
        let rules = &self.rules.substitutes;
        for (place, rule) in rules.iter().enumerate() {
            let first = rules.iter().take(place).find(|first| first.point == rule.point);
            let Some(first) = first.filter(|_| self.is_own(&rule.heading)) else { continue };
            let message = format!(
                "`{}` never decides: `{}` names the substitutes of `{}`",
                rule.heading.id, first.heading.id, rule.point
            );
            let remedy = format!("give it the id `{}` to take its place", first.heading.id);
            self.tell(Lint::Shadowed, &rule.heading, message, remedy);
        }
    }

    fn tell_shadow(&mut self, heading: &RuleHeader, other: &RuleHeader) {
        let message =
            format!("wherever `{}` holds, `{}` does, and does all that it does", heading.id, other.id);
        self.tell(Lint::Shadowed, heading, message, "take it out, or let it do what the other rule does not");
    }
}

/// Whether a technique says nothing that another one, which holds too, does not say at least as strictly.
fn is_within(rule: &TechniqueRule, other: &TechniqueRule, other_is_later: bool) -> bool {
    fn covered<T>(rule: Option<T>, other: Option<T>, as_strict: impl Fn(&T, &T) -> bool) -> bool {
        rule.is_none_or(|rule| other.is_some_and(|other| as_strict(&other, &rule)))
    }
    let is_local = |rule: &TechniqueRule| rule.form.is_some() || !rule.zones.is_empty();
    let scope = !is_local(rule)
        || (is_local(other)
            && other.form.is_none_or(|form| rule.form == Some(form))
            && (other.zones.is_empty()
                || (!rule.zones.is_empty() && rule.zones.difference(other.zones).is_empty())));
    let last_word = (rule.needles.is_none() || (other_is_later && other.needles.is_some()))
        && (rule.angle.is_none() || (other_is_later && other.angle.is_some()));
    scope
        && last_word
        && covered(rule.gauge, other.gauge, |other, rule| other <= rule)
        && covered(rule.length, other.length, |other, rule| other <= rule)
        && covered(rule.depth.min, other.depth.min, |other, rule| other >= rule)
        && covered(rule.depth.max, other.depth.max, |other, rule| other <= rule)
        && covered(rule.stimulation, other.stimulation, |other, rule| other <= rule)
        && covered(rule.de_qi, other.de_qi, |other, rule| other <= rule)
        && covered(rule.retention_min, other.retention_min, |other, rule| other <= rule)
}
