//! Selection as if nothing were forbidden (section 6).

use super::Case;
use super::pack::{Rule, codes};
use super::person::Reported;
use super::sites::{InsertionForm, Sides, Site, narrowed, point_of, side_word};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::atlas::{FacialZone, Part, Point};
use tcm_facial::intake::{Concern, ConcernKind};

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reason {
    pub(crate) rule: String,
    pub(crate) kind: &'static str,
    /// Place of the rule in the pack.
    pub(crate) place: usize,
    pub(crate) weight: u32,
    pub(crate) sources: Vec<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct Selected {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    pub(crate) on_each: u32,
    pub(crate) reasons: Vec<Reason>,
}

impl Selected {
    pub(crate) fn needles(&self) -> u32 {
        self.site.needles(&self.sides, self.on_each)
    }

    fn score(&self) -> u32 {
        self.reasons.iter().map(|reason| reason.weight).sum()
    }
}

/// What is left of a number of needles.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    pub(crate) face: u32,
    pub(crate) body: u32,
    pub(crate) all: u32,
}

impl Room {
    /// Takes the needles if they fit.
    pub(crate) fn spend(&mut self, site: Site, needles: u32) -> bool {
        let part = match site.part() {
            Part::Face => &mut self.face,
            Part::Body => &mut self.body,
        };
        let fits = needles > 0 && needles <= *part && needles <= self.all;
        if fits {
            *part -= needles;
            self.all -= needles;
        }
        fits
    }
}

type Candidates = BTreeMap<Site, Selected>;

impl Case<'_> {
    pub(crate) fn base_budget(&self) -> Room {
        let wish = |name| self.person.wish(name).map_or(u32::MAX, |wish| u32::try_from(wish).unwrap());
        let (face, body) = if self.person.first_visit() { (12, 8) } else { (40, 12) };
        let (face, body) = (wish("face_needles_max").min(face), wish("body_needles_max").min(body));
        Room { face, body, all: 52 }
    }

    /// All that answers a concern in a zone, whatever its severity.
    pub(crate) fn answers(&self, concern: Concern, zone: FacialZone) -> Vec<Site> {
        self.packs.about(concern).iter().flat_map(|rule| answers_of(rule, zone)).collect()
    }

    /// The chosen sites, in the order in which they were chosen.
    pub(crate) fn select(&self) -> Vec<Selected> {
        if self.only_add_ons() {
            return Vec::new();
        }
        let candidates = self.candidates();
        let mut room = self.base_budget();
        let mut chosen: Vec<Selected> = Vec::new();
        let mut concerns: Vec<&Reported> = self.person.concerns.iter().collect();
        concerns.sort_by_key(|reported| !reported.main);
        for reported in concerns {
            let zones: Vec<Vec<Site>> =
                reported.zones.iter().map(|zone| self.answers(reported.concern, *zone)).collect();
            if chosen.iter().any(|it| zones.iter().flatten().any(|answer| *answer == it.site)) {
                continue;
            }
            let best =
                zones.iter().filter_map(|answers| answers.iter().find_map(|site| candidates.get(site)));
            let mut best: Vec<&Selected> = best.collect();
            best.sort_by_key(|it| (Reverse(it.score()), it.site));
            chosen.extend(best.into_iter().find(|it| room.spend(it.site, it.needles())).cloned());
        }
        let chosen_already = |it: &&Selected| chosen.iter().any(|other| other.site == it.site);
        let mut rest: Vec<Selected> = candidates.values().filter(|it| !chosen_already(it)).cloned().collect();
        rest.sort_by_key(|it| (Reverse(it.score()), it.site));
        for it in rest {
            let in_the_face = |it: &Selected| it.site.part() == Part::Face;
            let points = chosen.iter().filter(|it| in_the_face(it) && it.site.point().is_some()).count();
            let wanted = it.score() >= 2 || (in_the_face(&it) && points < 6);
            let it = Selected { sides: in_turn(&chosen, &it), ..it };
            if wanted && room.spend(it.site, it.needles()) {
                chosen.push(it);
            }
        }
        chosen
    }

    fn candidates(&self) -> Candidates {
        let mut candidates = Candidates::new();
        for reported in &self.person.concerns {
            for rule in self.packs.about(reported.concern) {
                self.offer_for_concern(&mut candidates, reported, rule);
            }
        }
        for (rank, leader) in self.leaders.iter().enumerate() {
            let rule = self.packs.find("pattern", leader).unwrap();
            for (point, weight) in self.points_of_pattern(rule) {
                let site = Site::Point(point);
                let weight = weight.saturating_sub(u32::try_from(rank).unwrap());
                self.offer(&mut candidates, site, ("pattern", rule), weight, &site.full_sides(), 0);
            }
        }
        for rule in self.packs.of("combination").iter().filter(|rule| self.holds(rule)) {
            for (point, weight) in weighted(rule, &|_| true) {
                let site = Site::Point(point);
                self.offer(&mut candidates, site, ("combination", rule), weight, &site.full_sides(), 0);
            }
        }
        for candidate in candidates.values_mut() {
            let kinds = ["pattern", "concern", "combination"];
            candidate.reasons.sort_by_key(|it| {
                (Reverse(it.weight), kinds.iter().position(|kind| *kind == it.kind), it.place)
            });
        }
        candidates
    }

    fn offer_for_concern(&self, candidates: &mut Candidates, reported: &Reported, rule: &Rule) {
        let severity = reported.severity.as_str();
        let so_many = match severity {
            "mild" => 1,
            "moderate" => 2,
            _ => usize::MAX,
        };
        let more = u32::from(severity == "severe") + u32::from(reported.main);
        let kept = |site: Site| narrowed(&site.full_sides(), reported.side.as_deref());
        for zone in &reported.zones {
            for (rank, site) in answers_of(rule, *zone).into_iter().enumerate().take(so_many) {
                let weight = [3, 2].get(rank).copied().unwrap_or(1) + more;
                let on_each = self.needle_count(site, severity).unwrap_or(0);
                self.offer(candidates, site, ("concern", rule), weight, &kept(site), on_each);
            }
        }
        let mild = reported.concern.kind() == ConcernKind::Cosmetic && severity == "mild";
        let fills = reported.concern.kind() == ConcernKind::Cosmetic
            && severity != "mild"
            && rule.flag("named_points_only") != Some(true);
        for zone in reported.zones.iter().filter(|_| fills) {
            let answers = answers_of(rule, *zone);
            let counted: Vec<&Site> = answers.iter().take(so_many).collect();
            for point in [zone.local_points(), zone.adjacent_points()].concat() {
                let site = Site::Point(point);
                if !answers.is_empty() && !counted.contains(&&site) {
                    self.offer(candidates, site, ("concern", rule), 1, &kept(site), 0);
                }
            }
        }
        let root = rule.points("default_root");
        for (rank, point) in root.into_iter().enumerate().filter(|_| self.leaders.is_empty()) {
            let site = Site::Point(point);
            let weight = [3, 2].get(rank).copied().unwrap_or(1);
            self.offer(candidates, site, ("concern", rule), weight, &site.full_sides(), 0);
        }
        let of_zones = reported.zones.iter().flat_map(|zone| rule.points(&format!("beside.{zone}")));
        let companions: BTreeSet<Point> = rule.points("adjacent").into_iter().chain(of_zones).collect();
        for point in companions.into_iter().filter(|_| !mild) {
            let site = Site::Point(point);
            self.offer(candidates, site, ("concern", rule), 2, &kept(site), 0);
        }
        for point in rule.points("distal") {
            let site = Site::Point(point);
            self.offer(candidates, site, ("concern", rule), 2, &site.full_sides(), 0);
        }
    }

    /// Each point of a pattern with the highest weight of the entries that hold.
    fn points_of_pattern(&self, rule: &Rule) -> BTreeMap<Point, u32> {
        let holds = |entry: &toml::Value| {
            let signs = entry.get("if_signs").map_or_else(Vec::new, codes);
            signs.is_empty() || signs.iter().any(|sign| self.person.signs.contains(&sign.parse().unwrap()))
        };
        let mut highest = BTreeMap::new();
        for (point, weight) in weighted(rule, &holds) {
            let known = highest.entry(point).or_insert(0);
            *known = weight.max(*known);
        }
        highest
    }

    /// Adds a contribution to a site, if the site can be a candidate at all.
    fn offer(
        &self,
        candidates: &mut Candidates,
        site: Site,
        (kind, rule): (&'static str, &Rule),
        weight: u32,
        sides: &Sides,
        on_each: u32,
    ) {
        let off = site.point().is_some_and(|point| self.is_off(point));
        let countless = site.point().is_none() && self.needle_count(site, "mild").is_none();
        if off || countless || self.own_technique(site).is_none() || weight == 0 {
            return;
        }
        let candidate = candidates.entry(site).or_insert_with(|| Selected {
            site,
            sides: Sides::new(),
            on_each: 0,
            reasons: Vec::new(),
        });
        candidate.sides.extend(sides);
        candidate.on_each = candidate.on_each.max(on_each);
        match candidate.reasons.iter_mut().find(|it| it.kind == kind && it.rule == rule.id) {
            Some(reason) => reason.weight += weight,
            None => candidate.reasons.push(Reason {
                rule: rule.id.clone(),
                kind,
                place: self.packs.of(kind).iter().position(|it| it.id == rule.id).unwrap(),
                weight,
                sources: rule.codes("sources"),
            }),
        }
    }
}

/// Four points of the body keep their sides; the fifth has the right side, the next the left, and so on. What is asked for
/// on one side stays there. Over the lung it is the left side.
fn in_turn(chosen: &[Selected], next: &Selected) -> Sides {
    let body: Vec<&Selected> = chosen.iter().filter(|it| it.site.part() == Part::Body).collect();
    if next.site.part() == Part::Face || body.len() < 4 {
        return next.sides.clone();
    }
    let single = body.iter().filter(|it| matches!(side_word(&it.sides), "left" | "right")).count();
    match side_word(&next.sides) {
        "bilateral" if over_the_lung(next.site) => narrowed(&next.sides, Some("left")),
        "bilateral" => narrowed(&next.sides, Some(["right", "left"][single % 2])),
        _ => next.sides.clone(),
    }
}

fn over_the_lung(site: Site) -> bool {
    site.point().is_some_and(|point| point.hazards().iter().any(|it| it.code() == "lung_pleura"))
}

/// The answers of one rule in a zone, best first; `zone_points` stands for the points of the zone.
fn answers_of(rule: &Rule, zone: FacialZone) -> Vec<Site> {
    let own = rule.get(&format!("local.{zone}")).or_else(|| rule.get("local.*"));
    let mut sites = Vec::new();
    for code in own.map_or_else(Vec::new, codes) {
        match InsertionForm::read(&code) {
            Some(form) => sites.push(Site::Local(zone, form)),
            None if code == "zone_points" => {
                sites.extend(zone.local_points().iter().copied().map(Site::Point));
            }
            None => sites.push(Site::Point(point_of(&code))),
        }
    }
    sites
}

/// The points of a rule with their weights.
fn weighted(rule: &Rule, holds: &dyn Fn(&toml::Value) -> bool) -> Vec<(Point, u32)> {
    let points = rule.get("points").map_or(&[][..], |points| points.as_array().unwrap());
    let entry = |entry: &toml::Value| {
        let point = point_of(entry["point"].as_str().unwrap());
        (point, u32::try_from(entry["weight"].as_integer().unwrap()).unwrap())
    };
    points.iter().filter(|it| holds(it)).map(entry).collect()
}
