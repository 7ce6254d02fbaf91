//! Rules that can never take effect.

use super::Linter;
use super::finding::Lint;
use crate::atlas::Point;
use crate::intake::{Modality, ModalitySet};
use crate::rules::kinds::pattern::PatternRule;
use crate::rules::kinds::technique::TechniqueRule;
use crate::rules::read::RuleHeader;
use std::collections::BTreeSet;

/// Whether a point can be in a plan.
pub(crate) fn is_candidate(point: Point) -> bool {
    !point.is_off_by_default() && point.needling().is_some()
}

impl Linter<'_> {
    pub(crate) fn check_reach(&mut self) {
        self.check_conditions();
        for rule in &self.own.patterns {
            if most_signs(rule) < PatternRule::LEADS_WITH {
                let message = format!(
                    "the pattern `{}` can never lead: no more than {} of its signs can be recorded together",
                    rule.heading.id,
                    most_signs(rule)
                );
                let remedy = format!(
                    "give it {} signs or more that do not exclude each other",
                    PatternRule::LEADS_WITH
                );
                self.tell(Lint::NeverHolds, &rule.heading, message, remedy);
            }
        }
        for rule in &self.own.substitutes {
            // Whoever asks for a point with something at risk below it is told what may stand in for it.
            if !is_candidate(rule.point) && rule.point.hazards().is_empty() {
                let message =
                    format!("`{}` is never in a plan, so that nothing can stand in for it", rule.point);
                self.tell(Lint::NeverHolds, &rule.heading, message, "take the rule out");
            } else if !rule.with.iter().any(|point| is_candidate(*point)) {
                let message = format!("no point that could be in a plan stands in for `{}`", rule.point);
                self.tell(
                    Lint::NeverHolds,
                    &rule.heading,
                    message,
                    "name a point that is not off by default",
                );
            }
        }
        for rule in &self.own.techniques {
            if says_nothing(rule) {
                let message = format!("`{}` says nothing that a plan could follow", rule.heading.id);
                let remedy =
                    "name the `form` or the `zones` that it is for, or `retention_min` for all needles";
                self.tell(Lint::NeverHolds, &rule.heading, message, remedy);
            }
        }
        for rule in &self.own.harms {
            if !rule.points.is_empty() && !rule.points.iter().any(is_candidate) {
                let message =
                    format!("`{}` is told with points alone that are never in a plan", rule.heading.id);
                self.tell(
                    Lint::NeverHolds,
                    &rule.heading,
                    message,
                    "name points that a plan can have, or none",
                );
            }
        }
        let planned: ModalitySet = [Modality::Needle, Modality::Acupressure].into_iter().collect();
        let rules = self.own;
        let spoken = rules.advice.iter().map(|rule| (&rule.heading, rule.modalities));
        let spoken = spoken.chain(rules.steps.iter().map(|rule| (&rule.heading, rule.modalities)));
        let spoken = spoken.chain(rules.expectations.iter().map(|rule| (&rule.heading, rule.modalities)));
        let spoken = spoken.chain(rules.harms.iter().map(|rule| (&rule.heading, rule.modalities)));
        let spoken = spoken.chain(rules.courses.iter().map(|rule| (&rule.heading, rule.modalities)));
        for (heading, modalities) in spoken {
            if modalities.intersection(planned).is_empty() {
                let message = format!("`{}` is about a way of treating that no plan uses", heading.id);
                self.tell(Lint::NeverHolds, heading, message, "plans are for `needle` or `acupressure`");
            }
        }
    }

    fn check_conditions(&mut self) {
        for (heading, condition, _) in self.own.conditional() {
            let place = condition.place.clone().unwrap_or_else(|| heading.place.clone());
            if !self.conditions.can_hold(&heading.id) {
                let message = format!("no intake makes `{}` hold", heading.id);
                let remedy = "mend the condition, or take the rule out";
                self.tell_at(Lint::NeverHolds, heading, place, message, remedy);
            } else if !self.conditions.can_hold_with_all_details(&heading.id) {
                let message = format!("`{}` holds only where details are left out", heading.id);
                let remedy = "say `or` between tests of one entry that exclude each other";
                self.tell_at(Lint::OnlyWithoutDetails, heading, place, message, remedy);
            }
        }
        for (heading, unless) in self.own.exceptions() {
            if !self.conditions.exception_can_hold(unless) {
                let place = unless.place.clone().unwrap_or_else(|| heading.place.clone());
                let message = format!("no intake keeps `{}` away: its `unless` never holds", heading.id);
                let remedy = "mend the condition, so that it says what keeps the rule away";
                self.tell_at(Lint::NeverHolds, heading, place, message, remedy);
            }
        }
    }

    /// Whether a rule holds for anybody: what is said of one that does not is said once.
    pub(crate) fn is_alive(&mut self, heading: &RuleHeader) -> bool {
        self.conditions.can_hold(&heading.id)
    }
}

/// How many signs of a pattern one intake can have.
fn most_signs(rule: &PatternRule) -> usize {
    let mut groups = BTreeSet::new();
    let first_of_group =
        |sign: &crate::intake::Sign| sign.exclusive_group().is_none_or(|group| groups.insert(group));
    rule.signs.iter().map(|(sign, _)| *sign).filter(first_of_group).count()
}

fn says_nothing(rule: &TechniqueRule) -> bool {
    let local = rule.form.is_some() || !rule.zones.is_empty();
    let reaches =
        rule.form.is_none_or(|form| rule.zones.is_empty() || rule.zones.iter().any(|zone| form.fits(zone)));
    let about_needles = rule.needles.is_some()
        || rule.gauge.is_some()
        || rule.length.is_some()
        || rule.depth.min.is_some()
        || rule.depth.max.is_some()
        || rule.angle.is_some()
        || rule.stimulation.is_some()
        || rule.de_qi.is_some();
    rule.retention_min.is_none() && !(local && reaches && about_needles)
}
