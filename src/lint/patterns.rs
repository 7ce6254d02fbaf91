//! Patterns that can never lead, requirements that no sign meets, and patterns that no signs can tell apart.
//!
//! A score is the weight of the recorded signs over the weight of all signs of the pattern, or over the least weight of the
//! selection. A pattern leads with a fifth of it, with two of its signs, and with a sign of each part of its requirement.

use super::{Lint, Linter, earlier_matches};
use crate::intake::{Age, ExclusiveGroup, Sex, Sign, SignSet};
use crate::rules::{PatternRule, RulePack};
use std::collections::BTreeSet;

pub(super) fn check_leading(linter: &mut Linter<'_>) {
    let standard = RulePack::standard();
    let selection = linter.rules.selections.first().or_else(|| standard.contents().selections.first());
    let floor = selection.map_or(0, |selection| selection.least_pattern_weight);
    let rules = linter.own;
    for rule in &rules.patterns {
        let id = &rule.heading.id;
        let (most, least) = (most_signs(rule), PatternRule::LEADS_WITH);
        let total = rule.total_weight(SignSet::EMPTY);
        if most < least {
            let message = format!(
                "the pattern `{id}` can never lead: at most {most} of its signs can be recorded together"
            );
            let help = format!("give it at least {least} signs that do not exclude each other");
            linter.report(Lint::NeverHolds, &rule.heading, message, &help);
        } else if PatternRule::share(total, total, floor) < PatternRule::LEADS_FROM {
            let message = format!(
                "the pattern `{id}` can never lead: its signs weigh {total}, less than a fifth of the least weight of a pattern, {floor}"
            );
            let help = "give it more signs, or heavier ones";
            linter.report(Lint::NeverHolds, &rule.heading, message, help);
        }
        let exclude_each_other = |one: &SignSet, other: &SignSet| {
            let group = the_group(*one);
            group.is_some() && group == the_group(*other) && one.is_disjoint(other)
        };
        let mut parts = rule.requires.iter().enumerate();
        if parts.any(|(at, part)| rule.requires.iter().take(at).any(|it| exclude_each_other(part, it))) {
            let message =
                format!("the pattern `{id}` can never lead: two parts of `requires` exclude each other");
            let help = "add a sign to one of them that can be recorded with the other";
            linter.report(Lint::NeverHolds, &rule.heading, message, help);
        }
    }
}

/// The group that all signs of a set exclude each other in.
fn the_group(signs: SignSet) -> Option<ExclusiveGroup> {
    let mut groups = signs.iter().map(Sign::exclusive_group);
    let first = groups.next()??;
    groups.all(|group| group == Some(first)).then_some(first)
}

/// How many signs of a pattern one intake can record.
fn most_signs(rule: &PatternRule) -> usize {
    let mut groups = BTreeSet::new();
    let mut counts = |sign: Sign| sign.exclusive_group().is_none_or(|group| groups.insert(group));
    rule.signs.iter().filter(|(sign, _)| counts(*sign)).count()
}

pub(super) fn check_requirements(linter: &mut Linter<'_>) {
    let rules = linter.own;
    for rule in &rules.patterns {
        for part in &rule.requires {
            let meets = |sign: &Sign| rule.weight(*sign).is_some() && can_be_expected(rule, *sign);
            if !part.iter().any(|sign| meets(&sign)) {
                let signs: Vec<&str> = part.iter().map(Sign::code).collect();
                let message = format!(
                    "no sign of `{}` meets a part of its requirement: {}",
                    rule.heading.id,
                    signs.join(", ")
                );
                let help = "name a sign of the pattern that can be expected at its sex and ages";
                linter.report(Lint::UnmetRequirement, &rule.heading, message, help);
            }
        }
    }
}

/// Whether anybody who can have the pattern can be expected to show the sign.
fn can_be_expected(rule: &PatternRule, sign: Sign) -> bool {
    let ages = (0..=u8::MAX).map_while(|years| Age::new(years).ok());
    let sexes = [Sex::Female, Sex::Male];
    ages.into_iter().any(|age| sexes.iter().any(|sex| rule.fits(*sex, age) && sign.applies_to(*sex, age)))
}

pub(super) fn check_twins(linter: &mut Linter<'_>) {
    let pairs = earlier_matches(&linter.rules.patterns, |rule, other| {
        linter.is_own(&rule.heading) && always_score_alike(rule, other)
    });
    for (rule, other) in pairs {
        let message = format!(
            "`{}` and `{}` have the same signs in the same proportions",
            other.heading.id, rule.heading.id
        );
        let help = "add a sign that supports only one of them";
        linter.report(Lint::Indistinguishable, &rule.heading, message, help);
    }
    let (own, all) = (linter.own, linter.rules);
    for rule in &own.patterns {
        let twins =
            rule.near_twins.iter().filter_map(|twin| all.patterns.iter().find(|it| it.heading.id == *twin));
        for twin in twins.filter(|twin| !tells_from(rule, twin) && !tells_from(twin, rule)) {
            let message = format!(
                "no sign distinguishes `{}` from its near twin `{}`",
                rule.heading.id, twin.heading.id
            );
            let help = "name under `tells_apart` a sign that weighs more in one of them";
            linter.report(Lint::Indistinguishable, &rule.heading, message, help);
        }
    }
}

/// Whether a telling sign of one pattern weighs more in it than in the other.
fn tells_from(one: &PatternRule, other: &PatternRule) -> bool {
    let named = one.tells_apart.iter().find(|(twin, _)| *twin == other.heading.id).map(|(_, signs)| *signs);
    let mut telling = one.signs.iter().filter(|(sign, _)| named.is_none_or(|named| named.contains(*sign)));
    telling.any(|(sign, weight)| other.weight(*sign).is_none_or(|other| *weight > other))
}

fn always_score_alike(one: &PatternRule, other: &PatternRule) -> bool {
    let (whole, other_whole) = (one.total_weight(SignSet::EMPTY), other.total_weight(SignSet::EMPTY));
    one.signs.len() == other.signs.len()
        && one.signs.iter().all(|(sign, weight)| {
            other.weight(*sign).is_some_and(|other_weight| {
                u32::from(*weight).saturating_mul(other_whole)
                    == u32::from(other_weight).saturating_mul(whole)
            })
        })
}
