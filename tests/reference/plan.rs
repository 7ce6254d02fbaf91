//! The protocol on the wire (section 10).

use super::Case;
use super::person::Reported;
use super::select::Selected;
use super::sites::{Sides, Site, side_word};
use super::subtract::{PREFERENCE, Placed, Remaining, Withheld};
use super::technique::part_word;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::{FacialZone, Part, Point, SessionPhase};

const BUILTINS: [&str; 9] = [
    "builtin.preference",
    "builtin.depth",
    "builtin.position",
    "builtin.growth",
    "builtin.nothing_selectable",
    "builtin.nothing_until_answered",
    "builtin.no_facial_concern",
    "builtin.no_local_answer",
    "builtin.not_selected",
];

/// Why a zone has no answer; the first that is found is told.
const CAUSES: [&str; 6] = ["barred", "beyond_cap", "no_depth", "avoided", "beyond_wish", "beyond_size"];

fn place(site: Site) -> (Value, Value) {
    match site {
        Site::Point(point) => (json!(point.code()), Value::Null),
        Site::Local(zone, form) => (Value::Null, json!({ "zone": zone.code(), "form": form.code() })),
    }
}

fn hazards(site: Site) -> Vec<&'static str> {
    let structures = match site {
        Site::Point(point) => point.hazards(),
        Site::Local(zone, _) => zone.hazards(),
    };
    structures.iter().map(|structure| structure.code()).collect()
}

fn side(sides: &Sides) -> Value {
    json!(side_word(sides))
}

pub(crate) fn withheld(entries: &[Withheld], modality: &str) -> Value {
    let wire = entries.iter().map(|entry| {
        let (point, local) = place(entry.site);
        json!({
            "point": point,
            "local": local,
            "side": side(&entry.sides),
            "needles": if modality == "needle" { entry.needles } else { 0 },
            "rules": entry.rules,
            "substitutes": entry.substitutes.iter().map(|point| point.code()).collect::<Vec<_>>(),
        })
    });
    wire.collect()
}

impl Remaining {
    /// The insertions in the order in which they go in.
    pub(crate) fn in_order(&self) -> Vec<&Placed> {
        let mut placed: Vec<&Placed> = self.placed.iter().collect();
        placed.sort_by_key(|it| {
            let site = it.selected.site;
            (
                site.phase() == SessionPhase::Supine,
                site.part() == Part::Face,
                site.part() == Part::Face && site.is_around_the_eye(),
                if site.part() == Part::Face { site.way_of_the_hand() } else { (0, false) },
                site,
            )
        });
        placed
    }

    pub(crate) fn has(&self, test: impl Fn(Site) -> bool) -> bool {
        self.placed.iter().any(|it| test(it.selected.site))
    }

    fn needles(&self, selected: &Selected) -> u32 {
        if self.modality == "needle" { selected.needles() } else { 0 }
    }

    fn insertion(&self, placed: &Placed) -> Value {
        let selected = &placed.selected;
        let (point, local) = place(selected.site);
        let mut heaviest = &selected.reasons[0];
        for reason in &selected.reasons {
            if reason.weight > heaviest.weight {
                heaviest = reason;
            }
        }
        let role = match heaviest.kind {
            "pattern" => "root",
            "combination" => "combination",
            _ => "branch",
        };
        let because = selected
            .reasons
            .iter()
            .map(|reason| json!({ "rule": reason.rule, "weight": reason.weight, "sources": reason.sources }));
        json!({
            "point": point,
            "local": local,
            "side": side(&selected.sides),
            "needles": self.needles(selected),
            "part": part_word(selected.site),
            "phase": selected.site.phase().code(),
            "role": role,
            "stands_in_for": placed.stands_in_for.map(Point::code),
            "location": placed.technique.location,
            "hazards": hazards(selected.site),
            "technique": if self.modality == "needle" { placed.technique.wire() } else { Value::Null },
            "because": because.collect::<Vec<_>>(),
        })
    }

    pub(crate) fn needles_in(&self, part: Part) -> u32 {
        let of_part = self.placed.iter().filter(|it| it.selected.site.part() == part);
        of_part.map(|it| self.needles(&it.selected)).sum()
    }
}

impl Case<'_> {
    pub(crate) fn protocol(&self, remaining: &Remaining) -> Value {
        let insertions: Vec<Value> =
            remaining.in_order().into_iter().map(|it| remaining.insertion(it)).collect();
        let needles =
            json!({ "face": remaining.needles_in(Part::Face), "body": remaining.needles_in(Part::Body) });
        let mut protocol = json!({
            "modality": remaining.modality,
            "insertions": insertions,
            "size": self.size(),
            "needles": needles,
            "retention_min": self.retention(remaining),
            "visit_min": self.visit(remaining),
            "press_seconds": self.press_seconds(remaining),
            "adjuncts": self.adjuncts(remaining),
            "steps": self.steps(remaining),
            "course": self.course(remaining),
            "aftercare": self.aftercare(remaining),
            "advice": self.advice(remaining),
            "unanswered": self.unanswered(remaining),
            "expectations": self.expectations(remaining),
            "harms": self.harms(remaining),
        });
        if let Some(minutes) = self.prone_retention(remaining) {
            protocol["prone_retention_min"] = json!(minutes);
        }
        protocol
    }

    fn unanswered(&self, remaining: &Remaining) -> Vec<Value> {
        let mut unanswered = Vec::new();
        for reported in &self.person.concerns {
            for zone in &reported.zones {
                unanswered.extend(self.unanswered_in(remaining, reported, *zone));
            }
        }
        unanswered
    }

    fn unanswered_in(&self, remaining: &Remaining, reported: &Reported, zone: FacialZone) -> Option<Value> {
        let answers = self.answers(reported.concern, zone);
        let answered = remaining.placed.iter().any(|it| {
            answers.contains(&it.selected.site)
                || it.stands_in_for.is_some_and(|point| answers.contains(&Site::Point(point)))
        });
        if answered {
            return None;
        }
        let asked = answers.iter().filter(|site| site.point().is_none_or(|point| !self.is_off(point)));
        let whys: Vec<(&str, Vec<String>)> =
            asked.map(|site| self.why_not(remaining, reported, *site)).collect();
        let first = CAUSES.iter().find(|cause| whys.iter().any(|(it, _)| it == *cause));
        let none = if answers.is_empty() { "no_local_answer" } else { "beyond_size" };
        let cause = *first.unwrap_or(&none);
        let asked: Vec<&Site> =
            answers.iter().filter(|site| site.point().is_none_or(|point| !self.is_off(point))).collect();
        // Where no needle holds at any answer, it is not the size of the plan.
        if cause == "beyond_size"
            && !asked.is_empty()
            && asked.iter().all(|site| self.own_technique(**site).is_none())
        {
            return Some(json!({
                "concern": reported.concern.code(), "zone": zone.code(), "because": "no_depth", "rules": ["builtin.depth"],
            }));
        }
        let because: BTreeSet<&str> = whys
            .iter()
            .filter(|(it, _)| *it == cause)
            .flat_map(|(_, rules)| rules.iter().map(String::as_str))
            .collect();
        let known = self.safety.iter().map(|it| it.rule.id.as_str()).chain(BUILTINS);
        let mut rules: Vec<&str> = known.filter(|id| because.contains(id)).collect();
        if rules.is_empty() {
            rules.push(if answers.is_empty() { "builtin.no_local_answer" } else { "builtin.not_selected" });
        }
        Some(
            json!({ "concern": reported.concern.code(), "zone": zone.code(), "because": cause, "rules": rules }),
        )
    }

    /// Why one answer is not in the plan: what bars it, wherever it was ranked; else why it was taken out.
    fn why_not(&self, remaining: &Remaining, reported: &Reported, site: Site) -> (&'static str, Vec<String>) {
        let sides = site.sides_on(reported.side.as_deref());
        let (_, by) = self.blocked(site, &sides, remaining.modality, remaining.scope);
        if !by.is_empty() {
            return ("barred", by);
        }
        let Some(entry) = remaining.withheld.iter().find(|entry| entry.site == site) else {
            if site.phase() == SessionPhase::Prone && !remaining.turned {
                return ("avoided", vec!["builtin.position".to_owned()]);
            }
            if remaining.beyond_wish.contains(&site) {
                return ("beyond_wish", vec![PREFERENCE.to_owned()]);
            }
            return ("beyond_size", Vec::new());
        };
        let is_named = |rule: &&String| entry.cause != "barred" || *rule != PREFERENCE;
        (entry.cause, entry.rules.iter().filter(is_named).cloned().collect())
    }
}
