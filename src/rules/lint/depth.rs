//! Depths beyond what the atlas calls conservative.

use super::super::id::RuleId;
use super::super::kinds::technique::TechniqueRule;
use super::reach::is_candidate;
use super::{Lint, Linter};
use crate::atlas::{FacialZone, Millimetres, Point};
use crate::rules::Form;

impl Linter<'_> {
    pub(super) fn check_depths(&mut self) {
        for rule in &self.own.safety {
            for (point, depth) in &rule.cap.depth {
                if let Some(limit) = limit_at(*point).filter(|limit| depth > limit) {
                    let message =
                        format!("a cap of {depth} at `{point}`, whose conservative limit is {limit}");
                    self.tell(
                        Lint::DepthBeyondLimit,
                        &rule.heading,
                        message,
                        "a cap is no deeper than the limit",
                    );
                }
            }
        }
        for rule in &self.own.techniques {
            self.check_technique(rule);
        }
    }

    /// The places where a technique allows more than the points there do, and no stricter technique always meets it.
    fn check_technique(&mut self, rule: &TechniqueRule) {
        let Some(depth) = rule.max_depth else { return };
        let places = Form::ALL.iter().flat_map(|form| FacialZone::ALL.iter().map(|zone| (*form, *zone)));
        for (form, zone) in places.filter(|(form, zone)| form.fits(*zone) && fits(rule, *form, *zone)) {
            let Some((point, limit)) = limit_in(zone).filter(|(_, limit)| depth > *limit) else { continue };
            let stricter = |other: &&TechniqueRule| {
                fits(other, form, zone) && other.max_depth.is_some_and(|depth| depth <= limit)
            };
            let stricter: Vec<&RuleId> =
                self.rules.techniques.iter().filter(stricter).map(|rule| &rule.heading.id).collect();
            if self.conditions.can_hold_without(&rule.heading.id, &stricter) {
                let message = format!(
                    "{depth} deep {} in the zone `{zone}`, where the conservative limit is {limit} (`{point}`)",
                    form.label()
                );
                self.tell(
                    Lint::DepthBeyondLimit,
                    &rule.heading,
                    message,
                    "lower `depth_mm`, or leave the zone out",
                );
                return;
            }
        }
    }
}

fn fits(rule: &TechniqueRule, form: Form, zone: FacialZone) -> bool {
    (rule.form.is_some() || !rule.zones.is_empty())
        && rule.form.is_none_or(|named| named == form)
        && (rule.zones.is_empty() || rule.zones.contains(zone))
}

/// The smallest greatest depth that is known of a point.
fn limit_at(point: Point) -> Option<Millimetres> {
    let needled = point.needling().map(|needling| needling.depth().max());
    point.depth_limit().into_iter().chain(needled).min()
}

/// The shallowest of the points that lie in a zone and can be in a plan. A needle may touch further zones; a point lies in
/// the first.
fn limit_in(zone: FacialZone) -> Option<(Point, Millimetres)> {
    let lies_here = |point: &Point| point.main_zones().first() == Some(&zone) && is_candidate(*point);
    let limits = Point::all().filter(lies_here).filter_map(|point| Some((point, limit_at(point)?)));
    limits.min_by_key(|(point, limit)| (*limit, *point))
}
