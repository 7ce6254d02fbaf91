//! Depths beyond what the atlas calls conservative.

use super::Linter;
use super::conditions::Conditions;
use super::finding::Lint;
use super::reach::is_candidate;
use crate::atlas::Language;
use crate::atlas::{FacialZone, Millimetres, Point};
use crate::rules::InsertionForm;
use crate::rules::id::RuleId;
use crate::rules::kinds::technique::TechniqueRule;
use crate::rules::pack::Rules;

impl Linter<'_> {
    pub(crate) fn check_depths(&mut self) {
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
        self.check_techniques();
    }

    /// Techniques that go deeper than the points do. Where this pack took away what held one of an earlier pack back, that
    /// is told too.
    fn check_techniques(&mut self) {
        let Some(own) = self.own.techniques.first() else { return };
        let before = deep_techniques(self.below, &mut Conditions::new(self.below, self.below));
        let now = deep_techniques(self.rules, &mut self.conditions);
        let is_own = |id: &RuleId| self.own.techniques.iter().any(|rule| rule.heading.id == *id);
        let too_deep_itself = now.iter().any(|(id, _)| is_own(id));
        for (id, message) in now {
            let rule = self.own.techniques.iter().find(|rule| rule.heading.id == id);
            let known = too_deep_itself || before.iter().any(|(known, _)| *known == id);
            if rule.is_none() && known {
                continue;
            }
            let message = format!("`{id}` allows {message}");
            let remedy = "lower `depth_mm`, or leave the zone out";
            self.tell(Lint::DepthBeyondLimit, &rule.unwrap_or(own).heading, message, remedy);
        }
    }
}

/// The techniques that allow more than the points of a place do, and that no stricter technique always meets there.
fn deep_techniques(rules: &Rules, conditions: &mut Conditions) -> Vec<(RuleId, String)> {
    let mut deep = Vec::new();
    for rule in &rules.techniques {
        let Some(depth) = rule.depth.max else { continue };
        let places =
            InsertionForm::ALL.iter().flat_map(|form| FacialZone::ALL.iter().map(|zone| (*form, *zone)));
        let mut places = places.filter(|(form, zone)| form.fits(*zone) && rule.is_for(*form, *zone));
        let found = places.find_map(|(form, zone)| {
            let (point, limit) = limit_in(zone).filter(|(_, limit)| depth > *limit)?;
            let stricter = |other: &&TechniqueRule| {
                other.is_for(form, zone) && other.depth.max.is_some_and(|depth| depth <= limit)
            };
            let stricter: Vec<&RuleId> =
                rules.techniques.iter().filter(stricter).map(|rule| &rule.heading.id).collect();
            let how = form.label(Language::English);
            conditions.can_hold_without(&rule.heading.id, &stricter).then(|| {
                format!(
                    "{depth} {how} in the zone `{zone}`, where the conservative limit is {limit} (`{point}`)"
                )
            })
        });
        deep.extend(found.map(|message| (rule.heading.id.clone(), message)));
    }
    deep
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
