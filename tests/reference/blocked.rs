//! What the rules block, and on which sides (section 8 c).

use super::pack::Rule;
use super::person::{own_points, zones_of};
use super::screen::verdict_of;
use super::sites::{Sides, Site};
use super::subtract::Scope;
use super::{Case, Judged};
use serde_json::Value;
use std::collections::BTreeSet;
use tcm_facial::atlas::Part;

pub(crate) fn part_of_sides(sides: &Sides, without: &Sides) -> Sides {
    sides.difference(without).copied().collect()
}

impl Case<'_> {
    /// The rules that keep a site out altogether: those that block all its sides, and the rest if it blocks them together.
    pub(crate) fn kept_out_by(&self, site: Site, sides: &Sides, modality: &str, scope: Scope) -> Vec<String> {
        let each = self.blocked_each(site, sides, modality, scope);
        let parts: Sides =
            each.iter().filter(|(_, hit)| hit != sides).flat_map(|(_, hit)| hit.clone()).collect();
        let counts = |(_, hit): &&(String, Sides)| hit == sides || parts == *sides;
        each.iter().filter(counts).map(|(rule, _)| rule.clone()).collect()
    }

    /// The sides of a site that are blocked, and the rules that block any of these.
    pub(crate) fn blocked(
        &self,
        site: Site,
        sides: &Sides,
        modality: &str,
        scope: Scope,
    ) -> (Sides, Vec<String>) {
        let each = self.blocked_each(site, sides, modality, scope);
        let blocked = each.iter().flat_map(|(_, hit)| hit.clone()).collect();
        (blocked, each.into_iter().map(|(rule, _)| rule).collect())
    }

    /// Each rule that blocks a side of a site, with the sides.
    fn blocked_each(&self, site: Site, sides: &Sides, modality: &str, scope: Scope) -> Vec<(String, Sides)> {
        let mut each = Vec::new();
        for judged in self.blocking(scope) {
            let rule = judged.rule;
            if !blocks(rule, modality) {
                continue;
            }
            let reached = self.sides_blocked_by(judged, site);
            // A midline side is blocked if either side is.
            let hit: Sides = if reached.is_empty() {
                Sides::new()
            } else {
                sides.iter().copied().filter(|side| *side == 'M' || reached.contains(side)).collect()
            };
            if !hit.is_empty() {
                each.push((rule.id.clone(), hit));
            }
        }
        each
    }
}

impl Case<'_> {
    /// The sides of the person on which a rule blocks a site: the one that it names, or those of the entries, where it says
    /// `own_side`.
    fn sides_blocked_by(&self, judged: &Judged<'_>, site: Site) -> BTreeSet<char> {
        let (rule, matched) = (judged.rule, &judged.matched);
        if !reaches(rule, matched, site) {
            return BTreeSet::new();
        }
        let all_are = |side: &str| !matched.is_empty() && matched.iter().all(|entry| entry["side"] == side);
        let own_side = rule.flag("block.own_side") == Some(true);
        let named = self.named_side(rule);
        let left = named != Some("right") && !(own_side && all_are("right"));
        let right = named != Some("left") && !(own_side && all_are("left"));
        [('L', left), ('R', right)].into_iter().filter(|(_, is)| *is).map(|(side, _)| side).collect()
    }

    /// The side that a rule names; the other one at every second visit, if it says so.
    pub(crate) fn named_side<'r>(&self, rule: &'r Rule) -> Option<&'r str> {
        let named = rule.word("block.side");
        let is_even = self.person.visit().is_some_and(|number| number % 2 == 0);
        match named {
            Some(side) if is_even && rule.flag("block.alternates") == Some(true) => {
                Some(if side == "left" { "right" } else { "left" })
            }
            named => named,
        }
    }
}

/// Whether a rule blocks a modality anywhere.
fn blocks(rule: &Rule, modality: &str) -> bool {
    if modality == "needle" {
        return rule.blocks("needle");
    }
    // What a rule keeps needles from is not pressed either, but where it keeps them from everything, or asks to wait.
    let needle_alone =
        rule.blocks("needle") && verdict_of(rule) == "treat" && !rule.blocks_needles_everywhere();
    rule.blocks("skin_contact") || needle_alone
}

fn reaches(rule: &Rule, matched: &[Value], site: Site) -> bool {
    let (mut zones, mut points) = rule.places.clone();
    let mut whole_face = rule.is_where("face");
    if rule.is_where("own_zones") {
        // Zones that were not given are the whole face; an empty list is nowhere in it.
        whole_face |= matched.is_empty() || matched.iter().any(|entry| entry["zones"].is_null());
        points.extend(own_points(matched));
        zones.extend(matched.iter().flat_map(|entry| zones_of(&entry["zones"])));
    }
    let in_zones = match site {
        Site::Local(zone, form) => zones.contains(&zone) || rule.is_where(form.code()),
        Site::Point(point) => point.zones().iter().any(|zone| zones.contains(&zone)),
    };
    rule.is_where("all")
        || (whole_face && site.part() == Part::Face)
        || in_zones
        || site.point().is_some_and(|point| points.contains(&point))
}
