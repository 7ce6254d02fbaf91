//! The words around the needles: retention, steps, course, advice, expectations, harms (section 10).

use super::condition::{Formula, Truth};
use super::pack::Rule;
use super::person::own_points;
use super::subtract::{Remaining, Scope};
use super::{Case, Judged};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::{FacialZone, Part, SessionPhase};
use tcm_facial::intake::{Exposure, Modality};

const BOTH: [&str; 2] = ["needle", "acupressure"];
const STEPS: [&str; 15] = [
    "consent",
    "vitals",
    "examine",
    "photograph",
    "cleanse",
    "prone_points",
    "supine_body_points",
    "face_points",
    "rest",
    "remove_face",
    "remove_body",
    "count",
    "soothe",
    "aftercare",
    "record",
];

fn told(rule: &Rule) -> Value {
    json!({ "text": rule.text("text"), "sources": rule.codes("sources") })
}

fn few_needles(rule: &Rule) -> bool {
    ["face_needles", "body_needles", "needles", "stimulation"]
        .iter()
        .any(|cap| rule.get(&format!("cap.{cap}")).is_some())
}

/// Whether a rule that is not for everyone keeps any place of a part free of a modality.
fn keeps_away(judged: &Judged<'_>, modality: Modality, part: &str) -> bool {
    let (rule, matched) = (judged.rule, &judged.matched);
    let (zones, mut points) = rule.places.clone();
    // The zones of the risk, unless it is nowhere in the face.
    let nowhere = |entry: &Value| entry["zones"].as_array().is_some_and(Vec::is_empty);
    let own_zones = rule.is_where("own_zones") && (matched.is_empty() || !matched.iter().all(nowhere));
    if own_zones || rule.is_where("own_zones") {
        points.extend(own_points(matched));
    }
    let in_the_face = rule.is_where("face") || own_zones || !zones.is_empty();
    let reaches = rule.is_where("all")
        || (part == "face" && in_the_face)
        || points.iter().any(|point| point.part().code() == part);
    let blocks = modality.exposures().iter().any(|means| rule.blocks(means.code()))
        || (rule.blocks("needle") && !rule.blocks_needles_everywhere());
    reaches && blocks && !matches!(rule.when, Formula::Always)
}

/// Whether the plan has the part that a text is about, if it is about one.
fn fits(rule: &Rule, remaining: &Remaining) -> bool {
    rule.word("part").is_none_or(|part| remaining.has(|site| site.part().code() == part))
}

impl Case<'_> {
    /// The rules of a kind that hold and speak of the plan's modality.
    fn speaking(&self, kind: &str, remaining: &Remaining, otherwise: &[&str]) -> Vec<&Rule> {
        let speaks = |rule: &&Rule| {
            rule.is_for(remaining.modality, otherwise) && self.holds(rule) && fits(rule, remaining)
        };
        self.packs.of(kind).iter().filter(speaks).collect()
    }

    pub(crate) fn retention(&self, remaining: &Remaining) -> Option<u64> {
        if remaining.modality != "needle" {
            return None;
        }
        let techniques = self.packs.of("technique").iter().filter(|rule| self.holds(rule));
        let least = techniques.filter_map(|rule| rule.number("retention_min")).min().map(u64::from);
        // The prone phase has its minutes where somebody would turn, needled or not.
        let prone = if self.list_of_steps().turned { self.packs.figure("prone_retention_min") } else { 0 };
        let longest = u64::from(self.packs.figure("longest_retention_min") - prone);
        let base = self.person.wish("retention_min").or(least).unwrap_or(longest);
        let caps =
            self.limiting().into_iter().filter_map(|rule| rule.number("cap.retention_min")).map(u64::from);
        caps.chain([base, longest]).min()
    }

    /// The whole visit, in steps of five minutes: what is beside the needles, both phases, turning over, each needle in and out.
    pub(crate) fn visit(&self, remaining: &Remaining) -> Option<u64> {
        let figure = |name| u64::from(self.packs.figure(name));
        let supine = self.retention(remaining)?;
        let prone = self.prone_retention(remaining).map_or(0, |minutes| minutes + figure("turning_min"));
        let needles = remaining.needles_in(Part::Face) + remaining.needles_in(Part::Body);
        let seconds =
            (figure("preparation_min") + prone + supine) * 60 + u64::from(needles) * figure("needle_seconds");
        Some(seconds.div_ceil(300) * 5)
    }

    /// The minutes of the prone phase: those of the other one, if that is less than the selection has for it.
    pub(crate) fn prone_retention(&self, remaining: &Remaining) -> Option<u64> {
        let prone = remaining.has(|site| site.phase() == SessionPhase::Prone);
        let supine = self.retention(remaining).filter(|_| prone)?;
        Some(supine.min(self.packs.figure("prone_retention_min").into()))
    }

    /// The longest time of pressing that a finding asks for.
    pub(crate) fn press_seconds(&self, remaining: &Remaining) -> Option<u32> {
        let asked = self.limiting().into_iter().filter_map(|rule| rule.number("cap.press_seconds"));
        asked.max().filter(|_| remaining.modality == "needle")
    }

    /// The text of a step, with the time of pressing or the minutes of the prone phase in it.
    fn step_text(&self, rule: &Rule, remaining: &Remaining) -> String {
        let minutes = self.prone_retention(remaining).unwrap_or(0);
        let text = rule.text("text").replace("{prone_minutes}", &minutes.to_string());
        let Some(usual) = rule.number("press_seconds.min") else { return text };
        let most = rule.number("press_seconds.max").unwrap();
        let counted =
            |number: u32, noun: &str| format!("{number} {noun}{}", if number == 1 { "" } else { "s" });
        let time = match self.press_seconds(remaining).filter(|asked| *asked > usual) {
            Some(asked) if asked % 60 == 0 => format!("at least {}", counted(asked / 60, "minute")),
            Some(asked) => format!("at least {}", counted(asked, "second")),
            None if usual == most => counted(usual, "second"),
            None => format!("{usual} to {}", counted(most, "second")),
        };
        text.replace("{press}", &time)
    }

    pub(crate) fn steps(&self, remaining: &Remaining) -> Vec<Value> {
        let prone = remaining.has(|site| site.phase() == SessionPhase::Prone);
        let supine = |part| remaining.has(|site| site.phase() == SessionPhase::Supine && site.part() == part);
        let comes = |rule: &&Rule| match rule.word("step").unwrap() {
            "prone_points" => prone,
            "supine_body_points" | "remove_body" => supine(Part::Body),
            "face_points" | "remove_face" => supine(Part::Face),
            _ => true,
        };
        let mut rules: Vec<&Rule> =
            self.speaking("step", remaining, &BOTH).into_iter().filter(comes).collect();
        rules.sort_by_key(|rule| STEPS.iter().position(|step| rule.word("step") == Some(step)).unwrap());
        let step =
            |rule: &&Rule| json!({ "step": rule.word("step"), "text": self.step_text(rule, remaining) });
        rules.iter().map(step).collect()
    }

    pub(crate) fn adjuncts(&self, remaining: &Remaining) -> Vec<Value> {
        let fits = |rule: &&Rule| {
            let modality: Modality = rule.word("modality").unwrap().parse().unwrap();
            let pierces = modality.exposures().contains(&Exposure::Needle);
            let unless = self.person.truth(rule.unless.as_ref().unwrap(), &self.leaders);
            self.holds(rule)
                && modality.code() != remaining.modality
                && (rule.get("on_planned_points").is_none_or(|it| it.as_bool() != Some(true))
                    || fits(rule, remaining))
                && !(pierces
                    && (remaining.modality != "needle" || self.limiting().iter().any(|it| few_needles(it))))
                && !self.person.avoids(modality.code())
                && unless == Truth::No
                && !self.limiting().iter().any(|it| it.codes("forbid").contains(&modality.code().to_owned()))
                && !self
                    .blocking(Scope::All)
                    .iter()
                    .any(|it| keeps_away(it, modality, rule.word("part").unwrap()))
        };
        let fitting = self.packs.of("adjunct").iter().filter(fits);
        fitting
            .map(|rule| {
                json!({
                    "modality": rule.word("modality"),
                    "text": rule.text("text"),
                    "sources": rule.codes("sources"),
                })
            })
            .collect()
    }

    /// The last course that holds and speaks of the plan's modality.
    pub(crate) fn course(&self, remaining: &Remaining) -> Value {
        let Some(rule) = self.speaking("course", remaining, &["needle"]).pop() else {
            return Value::Null;
        };
        let number = |path: &str| rule.number(path);
        let needed = |path: &str| number(path).unwrap();
        let event = self.person.days_until_the_event().zip(number("last_session_days_before"));
        // One today, and the next ones as close together as they may be.
        let fitting = event.map_or(u32::MAX, |(event, before)| {
            let often = u64::from(needed("per_week.max"));
            let due = |day: &u64| day + u64::from(before) <= event && often * day % 7 < often;
            u32::try_from((0..=event).filter(due).count()).unwrap()
        });
        let most = fitting.min(needed("sessions.max"));
        let mut course = json!({
            "sessions": { "min": fitting.min(needed("sessions.min")), "max": most },
            "per_week": { "min": number("per_week.min"), "max": number("per_week.max") },
            "reassess_after": number("reassess_after").filter(|it| event.is_none() || *it < most),
            "maintenance_weeks": number("maintenance_weeks").filter(|_| event.is_none()),
        });
        if let Some((_, before)) = event {
            course["last_session_days_before_event"] = json!(before);
        }
        if let Some(number) = self.person.visit() {
            course["visit"] = json!(number);
            course["progress"] = json!(self.progress(needed("reassess_after"), needed("sessions.max")));
        }
        course
    }

    /// Where in the course the visit is.
    fn progress(&self, reassess_after: u32, sessions: u32) -> Option<&'static str> {
        let number = self.person.visit()?;
        let is_unchanged = self.person.has_changed("none");
        Some(if self.person.has_changed("worse") {
            "stop"
        } else if number == 1 {
            "first"
        } else if number > reassess_after.into() && is_unchanged {
            "reassess"
        } else if number > sessions.into() {
            "maintain"
        } else {
            "go_on"
        })
    }

    pub(crate) fn aftercare(&self, remaining: &Remaining) -> Vec<Value> {
        self.of_occasion(remaining, "aftercare").iter().map(|rule| told(rule)).collect()
    }

    pub(crate) fn advice(&self, remaining: &Remaining) -> Vec<Value> {
        self.of_occasion(remaining, "daily_life").iter().map(|rule| told(rule)).collect()
    }

    fn of_occasion(&self, remaining: &Remaining, occasion: &str) -> Vec<&Rule> {
        let rules = self.speaking("advice", remaining, &BOTH).into_iter();
        rules.filter(|rule| rule.word("occasion") == Some(occasion)).collect()
    }

    /// The warning signs of each concern; those without menses for somebody who has none.
    pub(crate) fn red_flags(&self) -> Vec<Value> {
        let mut flags = Vec::new();
        for reported in &self.person.concerns {
            for rule in self.packs.about(reported.concern) {
                let menses = self.person.may_be_pregnant() || self.person.pregnancy() == "yes";
                let other = rule.get("red_flags_without_menses").is_some() && !menses;
                let key = if other { "red_flags_without_menses" } else { "red_flags" };
                if rule.get(key).is_some() {
                    flags.push(json!({ "concern": reported.concern.code(), "text": rule.text(key) }));
                }
            }
        }
        flags
    }

    pub(crate) fn expectations(&self, remaining: &Remaining) -> Vec<Value> {
        let mut expectations = Vec::new();
        for reported in &self.person.concerns {
            let about = |rule: &&Rule| rule.word("concern").is_none_or(|it| it == reported.concern.code());
            let rules = self.speaking("expectation", remaining, &["needle"]);
            let rules: Vec<&Rule> = rules.into_iter().filter(about).collect();
            let named: BTreeSet<FacialZone> = rules.iter().flat_map(|rule| rule.zones()).collect();
            for rule in rules {
                let own = rule.zones();
                let zones: BTreeSet<FacialZone> = if own.is_empty() {
                    reported.zones.difference(&named).copied().collect()
                } else {
                    reported.zones.intersection(&own).copied().collect()
                };
                if zones.is_empty() && !(reported.zones.is_empty() && own.is_empty()) {
                    continue;
                }
                expectations.push(json!({
                    "concern": reported.concern.code(),
                    "zones": zones,
                    "certainty": rule.word("certainty"),
                    "text": rule.text("text"),
                    "sources": rule.codes("sources"),
                }));
            }
        }
        expectations
    }

    pub(crate) fn harms(&self, remaining: &Remaining) -> Vec<Value> {
        let brought = |rule: &&Rule| {
            let points = rule.points("points");
            points.is_empty()
                || remaining.has(|site| site.point().is_some_and(|point| points.contains(&point)))
        };
        self.speaking("harm", remaining, &["needle"]).into_iter().filter(brought).map(told).collect()
    }
}
