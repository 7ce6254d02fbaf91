//! Replacements that do less than what they replace. Some need the permission of whoever builds the engine; the others are allowed
//! if the replaced rule is overridable, and worth a look.

use super::{Lint, Linter};
use crate::atlas::Part;
use crate::intake::{Ask, Exposure};
use crate::rules::RuleHeader;
use crate::rules::action::{Block, Verdict};
use crate::rules::caps::{CapPlace, Caps};
use crate::rules::id::RuleId;
use crate::rules::kinds::SafetyRule;
use crate::rules::replacement::losses;
use crate::rules::when::fact::Fact;
use crate::rules::when::normal_form::Budget;
use std::collections::BTreeMap;

pub(super) fn check(linter: &mut Linter<'_>) {
    let (below, own) = (linter.below, linter.own);
    let lost: BTreeMap<&RuleId, Vec<&'static str>> = losses(below, own)
        .into_iter()
        .map(|(heading, lost)| (&heading.id, lost.into_iter().map(|loss| loss.key).collect()))
        .collect();
    let earlier: BTreeMap<&RuleId, &SafetyRule> =
        below.safety.iter().map(|rule| (&rule.heading.id, rule)).collect();
    for rule in &own.safety {
        let id = &rule.heading.id;
        let Some(was) = earlier.get(id) else { continue };
        let alike = was.condition.expression.is_like(&rule.condition.expression);
        let mut lighter = lighter_in(rule, was, alike);
        if !linter.conditions.replaced_implies(was, id) {
            lighter.insert(0, "when");
        }
        report(linter, &rule.heading, lighter, lost.get(id));
    }
    let techniques = own.techniques.iter().map(|rule| &rule.heading);
    let adjuncts = own.adjuncts.iter().map(|rule| &rule.heading);
    for heading in techniques.chain(adjuncts) {
        report(linter, heading, Vec::new(), lost.get(&heading.id));
    }
    let mut budget = Budget::new();
    for rule in &own.adjuncts {
        let is_new = below.adjuncts.iter().all(|earlier| earlier.heading.id != rule.heading.id);
        let alike = below.adjuncts.iter().filter(|it| it.modality == rule.modality && it.part == rule.part);
        for earlier in alike.filter(|_| is_new) {
            if rule.is_looser_than(earlier, &mut budget) {
                let (id, earlier, modality) = (&rule.heading.id, &earlier.heading.id, rule.modality);
                let message =
                    format!("`{id}` may offer `{modality}` where the `unless` of `{earlier}` keeps it away");
                let help = "say in its `unless` what that rule says too";
                linter.report(Lint::LighterReplacement, &rule.heading, message, help);
            }
        }
    }
    for rule in &own.harms {
        let was = below.harms.iter().find(|was| was.heading.id == rule.heading.id);
        // Nobody but a reader can tell whether other words still say as much.
        let mut reworded = Vec::new();
        if let Some(was) = was {
            let plain = was
                .plain
                .as_ref()
                .is_none_or(|was| rule.plain.as_ref().is_some_and(|now| now.says_all_of(was)));
            reworded.extend((!rule.text.says_all_of(&was.text)).then_some("text"));
            reworded.extend((!plain).then_some("plain"));
        }
        report(linter, &rule.heading, reworded, lost.get(&rule.heading.id));
    }
}

fn report(
    linter: &mut Linter<'_>,
    rule: &RuleHeader,
    mut keys: Vec<&'static str>,
    lost: Option<&Vec<&'static str>>,
) {
    for key in lost.into_iter().flatten() {
        // Whoever gives a clearance lifts the rule: one key for both.
        let is_listed = keys.contains(key) || (*key == "cleared_by" && keys.contains(&"clearance"));
        if !is_listed {
            keys.push(key);
        }
    }
    if keys.is_empty() {
        return;
    }
    let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    let message = format!("`{}` is lighter than the rule it replaces in {}", rule.id, keys.join(", "));
    if lost.is_some() {
        linter.report_refused(Lint::LighterReplacement, rule, message);
    } else {
        let help = "check that this is intended; every decision that it affects names the replacement";
        linter.report(Lint::LighterReplacement, rule, message, help);
    }
}

/// The keys in which a rule does less than another one. `bound_alike` says that both are bound to the same entries of
/// risks, so that `own_zones` and `own_side` mean the same in both.
pub(super) fn lighter_in(now: &SafetyRule, was: &SafetyRule, bound_alike: bool) -> Vec<&'static str> {
    let denies_alternative = |rule: &SafetyRule| rule.block.is_some() && !rule.alternative;
    let as_strict = [
        ("verdict", now.verdict >= was.verdict),
        ("block", blocks_all(now, was, bound_alike)),
        ("cap", caps_all(&now.cap, &was.cap)),
        ("forbid", was.forbid.difference(now.forbid).is_empty()),
        ("alternative", !denies_alternative(was) || denies_alternative(now)),
        ("refer_to", was.refer_to.iter().all(|to| now.refer_to.contains(to) || now.clearance == Some(*to))),
        ("clearance", was.clearance.is_none() || now.clearance == was.clearance),
    ];
    as_strict.into_iter().filter(|(_, as_strict)| !as_strict).map(|(key, _)| key).collect()
}

/// Whether a rule blocks until a question is answered, because of a risk that it reads.
fn blocks_until_answered(rule: &SafetyRule) -> bool {
    let facts = rule.condition.expression.facts();
    facts.iter().any(|(fact, ..)| matches!(fact, Fact::Risk(risk, _) if risk.ask() == Ask::Withhold))
}

fn blocks_all(now: &SafetyRule, was: &SafetyRule, bound_alike: bool) -> bool {
    let (before, block) = match (&was.block, &now.block) {
        (None, _) => return true,
        (Some(_), None) => return false,
        (Some(before), Some(block)) => (before, block),
    };
    // Places where needles are blocked while the treatment goes on are not pressed either.
    let guards_pressing = |rule: &SafetyRule, block: &Block| {
        rule.verdict == Verdict::Treat && block.blocks(Exposure::Needle) && !block.blocks_needles_everywhere()
    };
    before.what.iter().all(|exposure| block.blocks(*exposure))
        && reaches_all(block, before, bound_alike)
        && (!blocks_until_answered(was) || blocks_until_answered(now))
        && (!guards_pressing(was, before)
            || guards_pressing(now, block)
            || block.blocks(Exposure::SkinContact))
}

fn reaches_all(now: &Block, was: &Block, bound_alike: bool) -> bool {
    let (now, was) = (&now.places, &was.places);
    let whole_face = now.all || now.face;
    let own_side = !now.own_side || (was.own_side && bound_alike);
    let side = own_side && (now.side.is_none() || (now.side == was.side && now.alternates == was.alternates));
    let own_zones = !was.own_zones || whole_face || (now.own_zones && bound_alike);
    let points = was.points.iter().all(|point| {
        now.all
            || now.points.contains(point)
            || (whole_face && point.part() == Part::Face)
            || !point.zones().intersection(now.zones).is_empty()
    });
    side && own_zones
        && points
        && (!was.all || now.all)
        && (!was.face || whole_face)
        && (whole_face || was.zones.difference(now.zones).is_empty())
        && (whole_face || was.forms.iter().all(|form| now.forms.contains(form)))
}

fn caps_all(now: &Caps, was: &Caps) -> bool {
    fn holds<T: Ord>(now: Option<T>, was: Option<T>) -> bool {
        was.is_none_or(|was| now.is_some_and(|now| now <= was))
    }
    let at_points = was.depth.iter().all(|(point, depth)| {
        let of_part = if point.part() == Part::Face { now.face_depth } else { now.body_depth };
        now.depth_at(*point).into_iter().chain(of_part).any(|cap| cap <= *depth)
    });
    // A cap is held by itself, by its part of the body, or by a zone of the point.
    let lengths = was.inserted.iter().all(|(place, inserted)| {
        let holding = now.inserted.iter().filter(|(other, _)| match (*place, *other) {
            (place, other) if place == other => true,
            (CapPlace::Point(point), CapPlace::Part(part)) => point.part() == part,
            (CapPlace::Point(point), CapPlace::Zone(zone)) => point.zones().contains(zone),
            (CapPlace::Zone(_), CapPlace::Part(part)) => part == Part::Face,
            _ => false,
        });
        holding.map(|(_, cap)| cap).any(|cap| cap <= inserted)
    });
    // Every needle is in the face or in the body, so caps on both parts also cap the total.
    let of_both = now.face_needles.zip(now.body_needles).and_then(|(face, body)| face.checked_add(body));
    at_points
        && lengths
        && holds(now.face_gauge, was.face_gauge)
        && holds(now.body_gauge, was.body_gauge)
        && holds(now.face_depth, was.face_depth)
        && holds(now.body_depth, was.body_depth)
        && holds(now.face_needles.into_iter().chain(now.needles).min(), was.face_needles)
        && holds(now.body_needles.into_iter().chain(now.needles).min(), was.body_needles)
        && holds(now.needles.into_iter().chain(of_both).min(), was.needles)
        && holds(now.retention_min, was.retention_min)
        && holds(now.stimulation, was.stimulation)
        && was.press_seconds <= now.press_seconds
        && (was.position.is_none() || was.position == now.position)
}
