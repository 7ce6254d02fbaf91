//! Depths beyond the conservative limits of the atlas.

use super::conditions::Conditions;
use super::reach::is_candidate;
use super::{Lint, Linter};
use crate::atlas::{FacialZone, Language, Millimetres, Point};
use crate::rules::TechniqueRule;
use crate::rules::id::RuleId;
use crate::rules::pack::Rules;

pub(super) fn check(linter: &mut Linter<'_>) {
    for rule in &linter.own.safety {
        for (point, depth) in &rule.cap.depth {
            if let Some(limit) = limit_at(*point).filter(|limit| depth > limit) {
                let message =
                    format!("the cap of {depth} at `{point}` exceeds its conservative limit of {limit}");
                linter.report(Lint::DepthBeyondLimit, &rule.heading, message, "lower the cap to the limit");
            }
        }
    }
    check_techniques(linter);
}

/// Techniques that go deeper than the points do. If this pack removes what held a technique of an earlier pack back, that
/// is reported too, at the first technique of this pack.
fn check_techniques(linter: &mut Linter<'_>) {
    let own = &linter.own.techniques;
    let Some(first) = own.first() else { return };
    let before = deep_techniques(linter.below, &mut Conditions::new(linter.below));
    let now = deep_techniques(linter.rules, &mut linter.conditions);
    let own_rule = |id: &RuleId| own.iter().find(|rule| rule.heading.id == *id);
    let is_itself_too_deep = now.iter().any(|(id, _)| own_rule(id).is_some());
    for (id, message) in now {
        let rule = own_rule(id);
        if rule.is_none() && (is_itself_too_deep || before.iter().any(|(known, _)| *known == id)) {
            continue;
        }
        let message = format!("`{id}` allows {message}");
        let help = "lower `depth_mm`, or leave the zone out";
        linter.report(Lint::DepthBeyondLimit, &rule.unwrap_or(first).heading, message, help);
    }
}

/// The techniques that allow more than the points of a place do without a stricter technique that always applies there.
fn deep_techniques<'a>(rules: &'a Rules, conditions: &mut Conditions<'a>) -> Vec<(&'a RuleId, String)> {
    let mut deep = Vec::new();
    for rule in &rules.techniques {
        let Some(depth) = rule.depth.max else { continue };
        let found = rule.local_insertions().find_map(|(form, zone)| {
            let (point, limit) = limit_in(zone).filter(|(_, limit)| depth > *limit)?;
            let stricter = |other: &&TechniqueRule| {
                other.is_for(form, zone) && other.depth.max.is_some_and(|depth| depth <= limit)
            };
            let stricter = rules.techniques.iter().filter(stricter);
            let stricter: Vec<&RuleId> = stricter.map(|rule| &rule.heading.id).collect();
            conditions.can_hold_without(&rule.heading.id, &stricter).then(|| {
                let form = form.label(Language::English);
                format!(
                    "{depth} {form} in the zone `{zone}`, where the conservative limit is {limit} (`{point}`)"
                )
            })
        });
        deep.extend(found.map(|message| (&rule.heading.id, message)));
    }
    deep
}

/// The limit that the atlas gives for a point.
pub(super) fn limit_at(point: Point) -> Option<Millimetres> {
    let needled = point.needling().map(|needling| needling.limit().millimetres());
    point.depth_limit().into_iter().chain(needled).min()
}

/// The shallowest of the points that can be planned and whose first zone this is.
fn limit_in(zone: FacialZone) -> Option<(Point, Millimetres)> {
    let lies_here = |point: &Point| point.main_zones().first() == Some(&zone) && is_candidate(*point);
    let limits = Point::all().filter(lies_here).filter_map(|point| Some((point, limit_at(point)?)));
    limits.min_by_key(|(point, limit)| (*limit, *point))
}
