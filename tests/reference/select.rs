//! Selection as if nothing were forbidden (section 6).

use super::Case;
use super::pack::{Rule, codes};
use super::person::Reported;
use super::sites::{InsertionForm, Sides, Site, point_of, side_word};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::atlas::{FacialZone, Part, Point, SessionPhase};
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

/// Needles up to some step of a list.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    face: u32,
    body: u32,
}

impl Count {
    /// Whether the numbers reach so far as to a step of this site.
    pub(crate) fn exceeds(self, site: Site, face: Option<u32>, body: Option<u32>, all: Option<u32>) -> bool {
        let (count, most) = match site.part() {
            Part::Face => (self.face, face),
            Part::Body => (self.body, body),
        };
        most.is_some_and(|most| count > most) || all.is_some_and(|most| self.face + self.body > most)
    }
}

/// A step: it brings in a site at its smallest, or lets a row grow by a needle on each side.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    reasons: Vec<Reason>,
    /// The needles of the list up to and with this step.
    pub(crate) count: Count,
}

impl Step {
    pub(crate) fn needles(&self) -> u32 {
        self.site.needles(&self.sides, 1)
    }
}

/// All steps, as if needles were without number.
pub(crate) struct List {
    steps: Vec<Step>,
    pub(crate) turned: bool,
}

/// What size and wishes leave of the list.
pub(crate) struct Cut {
    pub(crate) steps: Vec<Step>,
    pub(crate) turned: bool,
    pub(crate) beyond_wish: Vec<Site>,
}

impl Cut {
    /// The sites, each at its smallest, in the order in which they come in.
    pub(crate) fn sites(&self) -> Vec<Selected> {
        let mut sites: Vec<Selected> = Vec::new();
        for step in &self.steps {
            if sites.iter().all(|it| it.site != step.site) {
                let Step { site, sides, reasons, .. } = step.clone();
                sites.push(Selected { site, sides, on_each: 1, reasons });
            }
        }
        sites
    }
}

type Candidates = BTreeMap<Site, Selected>;

/// What one rule gives to one site.
struct Offer<'a> {
    kind: &'static str,
    rule: &'a Rule,
    site: Site,
    weight: u32,
    sides: Sides,
    on_each: u32,
}

/// The first reason of a rule for a point, with the weight and the sides of all.
type OfPoint<'o, 'a> = (&'o Offer<'a>, u32, Sides);

/// Points that are reached face down, unless they lie over the lung.
pub(crate) fn counts_for_turning(site: Site) -> bool {
    let lung = |point: Point| point.hazards().iter().any(|it| it.code() == "lung_pleura");
    site.phase() == SessionPhase::Prone && !site.point().is_some_and(lung)
}

impl Case<'_> {
    /// The size that is named; gentle at a first treatment.
    pub(crate) fn size(&self) -> &str {
        if self.person.first_visit() { "gentle" } else { self.person.named_size() }
    }

    /// What size and wishes leave: each number is counted over the whole list.
    pub(crate) fn cut(&self, list: &List) -> Cut {
        let size = |part: &str| Some(self.packs.figure(&format!("sizes.{}.{part}", self.size())));
        let wish = |name| self.person.wish(name).map(|wish| u32::try_from(wish).unwrap());
        let mut cut = Cut { steps: Vec::new(), turned: list.turned, beyond_wish: Vec::new() };
        for (place, step) in list.steps.iter().enumerate() {
            let (face, body) = (wish("face_needles_max"), wish("body_needles_max"));
            if step.count.exceeds(step.site, size("face"), size("body"), None) {
                continue;
            }
            if !step.count.exceeds(step.site, face, body, wish("needles_max")) {
                cut.steps.push(step.clone());
            } else if list.steps[..place].iter().all(|earlier| earlier.site != step.site) {
                cut.beyond_wish.push(step.site);
            }
        }
        cut
    }

    /// The list of the position that the person wants, if enough is needled face down; else that of lying on the back.
    pub(crate) fn list_of_steps(&self) -> List {
        if self.person.would_turn() {
            let steps = self.steps_lying(true);
            let prone = steps.iter().filter(|step| counts_for_turning(step.site));
            if prone.map(Step::needles).sum::<u32>() >= self.packs.figure("least_prone_needles") {
                return List { steps, turned: true };
            }
        }
        List { steps: self.steps_lying(false), turned: false }
    }

    fn steps_lying(&self, turned: bool) -> Vec<Step> {
        if self.only_add_ons() {
            return Vec::new();
        }
        let least = self.packs.figure("least_score");
        let mut candidates = self.candidates(turned);
        candidates.retain(|_, it| it.score() >= least);
        let mut order: Vec<Site> = Vec::new();
        // The main concern, the more severe, the vocabulary.
        let mut concerns: Vec<&Reported> = self.person.concerns.iter().collect();
        let grade =
            |it: &Reported| ["mild", "moderate", "severe"].iter().position(|word| *word == it.severity);
        concerns.sort_by_key(|it| (!it.main, Reverse(grade(it))));
        for (place, reported) in concerns.into_iter().enumerate() {
            for zone in &reported.zones {
                let answers = self.answers(reported.concern, *zone);
                if !answers.iter().any(|site| order.contains(site)) {
                    order.extend(answers.into_iter().find(|site| candidates.contains_key(site)));
                }
            }
            if place == 0 {
                let rules = self.packs.about(reported.concern);
                let named = rules.iter().flat_map(|rule| rule.points("distal"));
                let distal: Vec<Site> = named.filter_map(|it| self.reached(it, turned)).collect();
                let is_distal = |it: &Selected| distal.contains(&it.site);
                let root = rules.iter().flat_map(|rule| rule.points("default_root"));
                let root: Vec<Site> = root.filter_map(|it| self.reached(it, turned)).collect();
                let no_pattern_leads = self.leaders.is_empty();
                let is_root = |it: &Selected| {
                    let of_pattern = it.reasons.iter().any(|reason| reason.kind == "pattern");
                    if no_pattern_leads { root.contains(&it.site) } else { of_pattern }
                };
                let heaviest = |test: &dyn Fn(&Selected) -> bool| {
                    let of_kind = candidates.values().filter(|it| test(it));
                    of_kind.min_by_key(|it| (Reverse(it.score()), it.site)).map(|it| it.site)
                };
                for site in [heaviest(&is_distal), heaviest(&is_root)].into_iter().flatten() {
                    if !order.contains(&site) {
                        order.push(site);
                    }
                }
            }
        }
        // All else by score: for each site as many steps as its row is long, the first unless it is in.
        let mut rest: Vec<(Reverse<u32>, Site)> = Vec::new();
        for (site, it) in &candidates {
            let steps = u32::from(order.contains(site))..it.on_each.max(1);
            let scores = steps.map(|there| it.score().saturating_sub(there));
            rest.extend(scores.filter(|score| *score >= least).map(|score| (Reverse(score), *site)));
        }
        rest.sort();
        order.extend(rest.into_iter().map(|(_, site)| site));
        let mut count = Count::default();
        let step = |site: Site| {
            let Selected { site, sides, reasons, .. } = candidates[&site].clone();
            let needles = site.needles(&sides, 1);
            match site.part() {
                Part::Face => count.face += needles,
                Part::Body => count.body += needles,
            }
            Step { site, sides, reasons, count }
        };
        order.into_iter().map(step).collect()
    }

    /// What is needled on the back in place of a point of the back.
    fn reached(&self, point: Point, turned: bool) -> Option<Site> {
        if turned || point.phase() == SessionPhase::Supine {
            return Some(Site::Point(point));
        }
        let instead = self.packs.selection().at_point("supine_instead", point)?;
        Some(Site::Point(point_of(instead.as_str().unwrap())))
    }

    /// All that answers a concern in a zone, whatever its severity.
    pub(crate) fn answers(&self, concern: Concern, zone: FacialZone) -> Vec<Site> {
        self.packs.about(concern).iter().flat_map(|rule| answers_of(rule, zone)).collect()
    }

    fn candidates(&self, turned: bool) -> Candidates {
        let mut offers: Vec<Offer<'_>> = Vec::new();
        for reported in &self.person.concerns {
            for rule in self.packs.about(reported.concern) {
                self.offer_for_concern(&mut offers, reported, rule);
            }
        }
        let penalty = self.packs.figure("second_pattern_penalty");
        for (rank, leader) in self.leaders.iter().enumerate() {
            let rule = self.packs.find("pattern", leader).unwrap();
            for (point, weight) in self.points_of_pattern(rule) {
                let weight = if rank == 0 { weight } else { weight.saturating_sub(penalty) };
                offer_point(&mut offers, ("pattern", rule), point, weight);
            }
        }
        for rule in self.packs.of("combination").iter().filter(|rule| self.holds(rule)) {
            for (point, weight) in weighted(rule, &|_| true) {
                offer_point(&mut offers, ("combination", rule), point, weight);
            }
        }
        offers.retain(|offer| self.is_possible(offer.site) && offer.weight > 0);
        if !turned {
            offers = self.moved_to_the_front(offers);
        }
        let mut candidates = Candidates::new();
        for offer in &offers {
            self.accept(&mut candidates, offer);
        }
        for candidate in candidates.values_mut() {
            let kinds = ["pattern", "concern", "combination"];
            candidate.reasons.sort_by_key(|it| {
                (Reverse(it.weight), kinds.iter().position(|kind| *kind == it.kind), it.place)
            });
        }
        candidates
    }

    /// Lying on the back: what a rule gives to a point of the back it gives to the counterpart, if that is more than the
    /// counterpart has of this rule anyway.
    fn moved_to_the_front<'a>(&self, offers: Vec<Offer<'a>>) -> Vec<Offer<'a>> {
        let (prone, mut kept): (Vec<Offer<'a>>, Vec<Offer<'a>>) =
            offers.into_iter().partition(|offer| offer.site.phase() == SessionPhase::Prone);
        // By rule, counterpart and point.
        let mut behind: BTreeMap<(&str, &str, Site), BTreeMap<Site, OfPoint<'_, 'a>>> = BTreeMap::new();
        for offer in &prone {
            let Some(front) = offer.site.point().and_then(|point| self.reached(point, false)) else {
                continue;
            };
            let of_front = behind.entry((offer.kind, &offer.rule.id, front)).or_default();
            let known = of_front.entry(offer.site).or_insert((offer, 0, Sides::new()));
            known.1 += offer.weight;
            known.2.extend(&offer.sides);
        }
        let mut moved = Vec::new();
        for ((kind, id, site), points) in &behind {
            let own = |it: &&Offer<'a>| it.kind == *kind && it.rule.id == *id && it.site == *site;
            let has: u32 = kept.iter().filter(own).map(|it| it.weight).sum();
            let most = points.values().map(|(_, weight, _)| *weight).max().unwrap();
            let sides: Sides = points.values().flat_map(|(.., sides)| sides.iter().copied()).collect();
            let (first, ..) = points.values().next().unwrap();
            if most > has && self.is_possible(*site) {
                let word = if sides.len() == 1 { side_word(&sides) } else { "bilateral" };
                let sides = site.sides_on(Some(word));
                let weight = most - has;
                moved.push(Offer {
                    kind: first.kind,
                    rule: first.rule,
                    site: *site,
                    weight,
                    sides,
                    on_each: 0,
                });
            }
        }
        kept.extend(moved);
        kept
    }

    /// Whether a site can be a candidate at all.
    fn is_possible(&self, site: Site) -> bool {
        let off = site.point().is_some_and(|point| self.is_off(point));
        let countless = site.point().is_none() && self.needle_count(site, "mild").is_none();
        !off && !countless && self.own_technique(site).is_some()
    }

    fn offer_for_concern<'a>(&self, offers: &mut Vec<Offer<'a>>, reported: &Reported, rule: &'a Rule) {
        let severity = reported.severity.as_str();
        let figure = |path: &str| self.packs.figure(path);
        let so_many = figure(&format!("answers_of_a_zone.{severity}")) as usize;
        let ranked = |weights: &str, rank: usize| {
            let weights = self.packs.figures(weights);
            weights[rank.min(weights.len() - 1)]
        };
        let more = figure("emphasis") * (u32::from(severity == "severe") + u32::from(reported.main));
        let kept = |site: Site| site.sides_on(reported.side.as_deref());
        let mut offer = |site, weight, sides, on_each| {
            offers.push(Offer { kind: "concern", rule, site, weight, sides, on_each });
        };
        for zone in &reported.zones {
            for (rank, site) in ranked_answers(rule, *zone, so_many) {
                let weights = if site.point().is_some() { "local_weights" } else { "row_weights" };
                let weight = ranked(weights, rank) + more;
                let longest = figure(&format!("longest_row.{severity}"));
                let on_each = self.needle_count(site, severity).unwrap_or(0).min(longest);
                offer(site, weight, kept(site), on_each);
            }
        }
        let mild = reported.concern.kind() == ConcernKind::Cosmetic && severity == "mild";
        let root = rule.points("default_root");
        for (rank, point) in root.into_iter().enumerate().filter(|_| self.leaders.is_empty()) {
            let site = Site::Point(point);
            offer(site, ranked("default_root_weights", rank), site.full_sides(), 0);
        }
        let of_zones = reported.zones.iter().flat_map(|zone| rule.points(&format!("beside.{zone}")));
        let companions: BTreeSet<Point> = rule.points("adjacent").into_iter().chain(of_zones).collect();
        for point in companions.into_iter().filter(|_| !mild) {
            let site = Site::Point(point);
            offer(site, figure("adjacent_weight"), kept(site), 0);
        }
        for (rank, point) in rule.points("distal").into_iter().enumerate() {
            let site = Site::Point(point);
            offer(site, ranked("distal_weights", rank), site.full_sides(), 0);
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

    /// Adds what a rule gives to a site.
    fn accept(&self, candidates: &mut Candidates, offer: &Offer<'_>) {
        let Offer { kind, rule, site, weight, ref sides, on_each } = *offer;
        let candidate = candidates.entry(site).or_insert_with(|| Selected {
            site,
            sides: Sides::new(),
            on_each: 0,
            reasons: Vec::new(),
        });
        candidate.sides.extend(sides);
        // What lies in the middle is there once.
        if candidate.sides.contains(&'M') {
            candidate.sides = Sides::from(['M']);
        }
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

fn offer_point<'a>(
    offers: &mut Vec<Offer<'a>>,
    (kind, rule): (&'static str, &'a Rule),
    point: Point,
    weight: u32,
) {
    let site = Site::Point(point);
    offers.push(Offer { kind, rule, site, weight, sides: site.full_sides(), on_each: 0 });
}

/// The answers of one rule in a zone, best first; `zone_points` stands for the points of the zone.
fn answers_of(rule: &Rule, zone: FacialZone) -> Vec<Site> {
    let own = rule.get(&format!("local.{zone}")).or_else(|| rule.get("local.*"));
    let mut sites = Vec::new();
    for code in own.map_or_else(Vec::new, codes) {
        match InsertionForm::read(&code) {
            Some(form) => sites.push(Site::Local(zone, form)),
            None if code == "zone_points" => {
                let needled = zone.local_points().iter().filter(|point| point.needling().is_some());
                sites.extend(needled.copied().map(Site::Point));
            }
            None => sites.push(Site::Point(point_of(&code))),
        }
    }
    sites
}

/// The answers of a zone whose rank is below a number. A row has the rank of the point after it.
fn ranked_answers(rule: &Rule, zone: FacialZone, ranks: usize) -> impl Iterator<Item = (usize, Site)> {
    let answers = answers_of(rule, zone);
    let points_before = |place: usize| answers[..place].iter().filter(|it| it.point().is_some()).count();
    let ranked: Vec<_> = (0..answers.len()).map(|place| (points_before(place), answers[place])).collect();
    ranked.into_iter().filter(move |(rank, _)| *rank < ranks)
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
