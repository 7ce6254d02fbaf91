//! The facts of an intake.

use super::condition::{Fact, Formula, Truth};
use super::pack::Packs;
use super::sites::point_of;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::atlas::{FacialZone, Point};
use tcm_facial::intake::{Age, Ask, Concern, Risk, Sex, Sign};

/// One entry for each risk that is present.
pub(crate) type Assignment = BTreeMap<String, Value>;

#[derive(Clone, Debug)]
pub(crate) struct Reported {
    pub(crate) concern: Concern,
    /// The zones that were named, else those of the first rule about the concern.
    pub(crate) zones: BTreeSet<FacialZone>,
    pub(crate) side: Option<String>,
    pub(crate) severity: String,
    pub(crate) main: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Person {
    json: Value,
    /// In the order of the vocabulary.
    pub(crate) concerns: Vec<Reported>,
    pub(crate) signs: BTreeSet<Sign>,
    /// The risks that are present, entry by entry.
    pub(crate) entries: Vec<Value>,
    /// The reactions to the last needles, each with its zones and its point; `None` where somebody has to ask.
    pub(crate) reactions: Option<Vec<Value>>,
}

impl Person {
    pub(crate) fn read(packs: &Packs, json: &Value) -> Self {
        let mut concerns: Vec<Reported> = list(&json["concerns"])
            .iter()
            .map(|reported| {
                let concern: Concern = reported["concern"].as_str().unwrap().parse().unwrap();
                let mut zones = zones_of(&reported["zones"]);
                if zones.is_empty() {
                    zones = packs.about(concern).first().map_or_else(BTreeSet::new, |rule| rule.zones());
                }
                Reported {
                    concern,
                    zones,
                    side: reported["side"].as_str().map(str::to_owned),
                    severity: reported["severity"].as_str().unwrap_or("moderate").to_owned(),
                    main: reported["main"].as_bool().unwrap_or(false),
                }
            })
            .collect();
        concerns.sort_by_key(|reported| reported.concern);
        let signs = list(&json["signs"]).into_iter().map(|sign| sign.as_str().unwrap().parse().unwrap());
        Self {
            json: json.clone(),
            concerns,
            signs: signs.collect(),
            entries: list(&json["risks"]["present"]),
            reactions: reactions(&json["visit"]),
        }
    }

    /// The person with one field of the intake changed; the entries of risks stay.
    pub(crate) fn with(&self, field: &str, value: Value) -> Self {
        let mut changed = self.clone();
        changed.json[field] = value;
        changed
    }

    pub(crate) fn age(&self) -> u64 {
        self.json["age"].as_u64().unwrap()
    }

    pub(crate) fn sex(&self) -> Sex {
        self.json["sex"].as_str().map_or(Sex::Unspecified, |sex| sex.parse().unwrap())
    }

    /// Whether a sign can be expected at this sex and age.
    pub(crate) fn may_show(&self, sign: Sign) -> bool {
        sign.applies_to(self.sex(), Age::new(u8::try_from(self.age()).unwrap()).unwrap())
    }

    pub(crate) fn first_visit(&self) -> bool {
        let of_the_visit = self.visit().is_none_or(|number| number == 1);
        self.json["first_visit"].as_bool().unwrap_or(of_the_visit)
    }

    /// The number of the visit in its course.
    pub(crate) fn visit(&self) -> Option<u64> {
        self.json["visit"]["number"].as_u64()
    }

    pub(crate) fn needles_last(&self) -> Option<u64> {
        self.json["visit"]["needles_last"].as_u64()
    }

    /// Whether some concern has changed so.
    pub(crate) fn has_changed(&self, change: &str) -> bool {
        list(&self.json["visit"]["change"]).iter().any(|it| it["change"] == change)
    }

    pub(crate) fn pregnancy(&self) -> &str {
        self.json["pregnancy"].as_str().unwrap_or("unknown")
    }

    /// Whether sex and age leave a pregnancy possible.
    pub(crate) fn may_be_pregnant(&self) -> bool {
        self.json["sex"] != "male" && (10..=59).contains(&self.age())
    }

    pub(crate) fn breastfeeding(&self) -> Truth {
        self.json["breastfeeding"].as_bool().map_or(Truth::Unknown, Truth::of)
    }

    /// The answer to a question of a pack.
    pub(crate) fn answer(&self, question: &str) -> Truth {
        match self.json["answers"][question].as_str() {
            Some("yes") => Truth::Yes,
            Some("no") => Truth::No,
            _ => Truth::Unknown,
        }
    }

    /// What was answered with yes or no.
    pub(crate) fn answered(&self) -> Vec<String> {
        let answers = self.json["answers"].as_object().into_iter().flatten();
        let given = answers.filter(|(_, answer)| **answer == "yes" || **answer == "no");
        given.map(|(question, _)| question.clone()).collect()
    }

    /// The person with another answer to a question of a pack.
    pub(crate) fn answering(&self, question: &str, answer: &str) -> Self {
        let mut changed = self.clone();
        changed.json["answers"][question] = json!(answer);
        changed
    }

    /// A number of the preferences.
    pub(crate) fn wish(&self, name: &str) -> Option<u64> {
        self.json["preferences"][name].as_u64()
    }

    pub(crate) fn days_until_the_event(&self) -> Option<u64> {
        self.json["event_in_days"].as_u64()
    }

    pub(crate) fn would_turn(&self) -> bool {
        self.json["preferences"]["position"] == "prone_then_supine"
    }

    pub(crate) fn named_size(&self) -> &str {
        self.json["preferences"]["size"].as_str().unwrap_or("medium")
    }

    pub(crate) fn avoids(&self, modality: &str) -> bool {
        list(&self.json["preferences"]["avoid_modalities"]).iter().any(|it| it == modality)
    }

    pub(crate) fn avoids_point(&self, point: Point) -> bool {
        let avoided = list(&self.json["preferences"]["avoid_points"]);
        avoided.iter().any(|it| point_of(it.as_str().unwrap()) == point)
    }

    /// Present, absent (denied by name or with all others), or unknown. What is asked while somebody is trying to conceive
    /// is absent otherwise, if nothing is said of it.
    pub(crate) fn risk(&self, risk: &str) -> Truth {
        let absent = &self.json["risks"]["absent"];
        let denied = |code: &str| absent == code || list(absent).iter().any(|it| it == code);
        let with_others = denied("all_others") && !(HEART.contains(&risk) && self.shows_signs_of_the_heart());
        let asked_while_trying = risk.parse::<Risk>().unwrap().ask() == Ask::Trying;
        if self.entries.iter().any(|entry| entry["risk"] == risk) {
            Truth::Yes
        } else if denied(risk) || with_others || (asked_while_trying && self.pregnancy() != "trying") {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    fn shows_signs_of_the_heart(&self) -> bool {
        let of_the_heart = ["palpitations", "short_of_breath", "chest_oppression", "ankle_oedema"];
        self.signs.iter().any(|sign| of_the_heart.contains(&sign.code()))
    }

    pub(crate) fn unknown_risks(&self) -> Vec<Risk> {
        let unknown = |risk: &Risk| self.risk(risk.code()) == Truth::Unknown;
        Risk::ALL.iter().copied().filter(unknown).collect()
    }

    /// Every way to take one entry for each of these risks and reactions that is there.
    pub(crate) fn assignments(&self, risks: &BTreeSet<String>) -> Vec<Assignment> {
        let mut all = vec![Assignment::new()];
        for risk in risks {
            let entries = self.entries.iter().chain(self.reactions.iter().flatten());
            let entries: Vec<&Value> = entries.filter(|entry| key(entry) == *risk).collect();
            if entries.is_empty() {
                continue;
            }
            let with = |taken: &Assignment, entry: &Value| {
                let mut taken = taken.clone();
                taken.insert(risk.clone(), entry.clone());
                taken
            };
            all = all.iter().flat_map(|taken| entries.iter().map(|entry| with(taken, entry))).collect();
        }
        all
    }

    /// A condition is as true as the assignment makes it that makes it truest.
    pub(crate) fn truth(&self, formula: &Formula, leaders: &[String]) -> Truth {
        let risks = formula.facts().iter().filter_map(Fact::of_entry).collect();
        let truth = |taken: &Assignment| formula.truth(&|fact| self.fact(fact, taken, leaders));
        self.assignments(&risks).iter().map(truth).max().unwrap()
    }

    pub(crate) fn fact(&self, fact: &Fact, taken: &Assignment, leaders: &[String]) -> Truth {
        let name = fact.path.get(1).map_or("", String::as_str);
        match fact.path[0].as_str() {
            "age" | "event_in_days" => compares(&self.json[&fact.path[0]], fact),
            "vitals" => compares(&self.json["vitals"][name], fact),
            "sex" => Truth::of(self.json["sex"].as_str().unwrap_or("unspecified") == name),
            "pregnancy" => Truth::of(self.pregnancy() == name),
            "breastfeeding" => self.breastfeeding(),
            "first_visit" => Truth::of(self.first_visit()),
            "lifestyle" => Truth::of(list(&self.json["lifestyle"]).iter().any(|it| it == name)),
            "sign" => Truth::of(self.signs.iter().any(|it| it.code() == name)),
            "pattern" => Truth::of(leaders.iter().any(|it| it == name)),
            "concern" => {
                let reported = self.concerns.iter().find(|it| it.concern.code() == name);
                Truth::of(reported.is_some_and(|it| it.passes(fact)))
            }
            "risk" => match (self.risk(name), taken.get(&fact.path[..2].join("."))) {
                (Truth::Yes, Some(entry)) => Truth::of(passes(entry, fact)),
                (state, _) => state,
            },
            "visit" if name == "change" => Truth::of(self.has_changed(&fact.test.as_ref().unwrap().1)),
            "visit" => compares(&self.json["visit"][name], fact),
            "clinic" => self.answer(&fact.path.join(".")),
            "reaction" => match (&self.reactions, taken.get(&fact.path[..2].join("."))) {
                (None, _) => Truth::Unknown,
                (Some(_), None) => Truth::No,
                (Some(all), Some(entry)) => Truth::of(shows(entry, all, fact)),
            },
            other => panic!("no fact `{other}`"),
        }
    }
}

impl Reported {
    fn passes(&self, fact: &Fact) -> bool {
        match (fact.path.get(2).map(String::as_str), &fact.test) {
            (None, None) => true,
            (Some("severity"), Some((operator, value))) => {
                ordered(severity(&self.severity), operator, severity(value))
            }
            (Some("zones"), Some((_, value))) => self.zones.contains(&value.parse().unwrap()),
            other => panic!("no test of a concern: {other:?}"),
        }
    }
}

/// The risk or the reaction of an entry.
fn key(entry: &Value) -> String {
    let word = |kind: &str| entry[kind].as_str().map(|code| format!("{kind}.{code}"));
    word("risk").or(word("reaction")).unwrap()
}

/// The reactions of a visit; none without a visit and at a first one; `None` where they were not asked about.
fn reactions(visit: &Value) -> Option<Vec<Value>> {
    let is_first = visit["number"].as_u64().is_none_or(|number| number == 1);
    if visit["reactions"].is_null() {
        return is_first.then(Vec::new);
    }
    let read = |mut reaction: Value| {
        let point = reaction["point"].as_str().map(point_of);
        let mut zones: BTreeSet<FacialZone> = point.iter().flat_map(|point| point.zones()).collect();
        zones.extend(reaction["zone"].as_str().map(|zone| zone.parse::<FacialZone>().unwrap()));
        if point.is_some() || !reaction["zone"].is_null() {
            reaction["zones"] = json!(zones);
        }
        reaction["points"] = json!(point.iter().collect::<Vec<_>>());
        // Rules act on both sides.
        reaction["side"] = Value::Null;
        reaction
    };
    Some(list(&visit["reactions"]).into_iter().map(read).collect())
}

/// The points at which reactions happened.
pub(crate) fn own_points(matched: &[Value]) -> BTreeSet<Point> {
    let points = matched.iter().flat_map(|entry| list(&entry["points"]));
    points.map(|point| point_of(point.as_str().unwrap())).collect()
}

/// Whether a reaction satisfies a fact: it began today where no day is given, is not gone where that is not said, and is
/// severe unless that is denied.
pub(crate) fn shows(reaction: &Value, all: &[Value], fact: &Fact) -> bool {
    let days = |name: &str| {
        let (operator, value) = fact.test.as_ref().unwrap();
        ordered(reaction[name].as_u64().unwrap_or(0), operator, value.parse().unwrap())
    };
    match fact.path.get(2).map(String::as_str) {
        None => true,
        Some("severe") => reaction["severe"] != false,
        Some("repeated") => all.iter().filter(|it| it["reaction"] == reaction["reaction"]).count() > 1,
        Some(name) => days(name),
    }
}

/// What "all others" leaves open with a sign of the heart or the lungs.
const HEART: [&str; 2] = ["heart_warning_signs", "heart_lung_signs_not_examined"];

/// Whether an entry satisfies a fact about its risk: a missing detail satisfies every comparison.
pub(crate) fn passes(entry: &Value, fact: &Fact) -> bool {
    let Some((operator, value)) = &fact.test else {
        return true;
    };
    let detail = &entry[&fact.path[2]];
    if detail.is_null() {
        return true;
    }
    match fact.path[2].as_str() {
        "status" => detail == value,
        "severity" => ordered(severity(detail.as_str().unwrap()), operator, severity(value)),
        "days_ago" => ordered(detail.as_u64().unwrap(), operator, value.parse().unwrap()),
        "zones" => zones_of(detail).contains(&value.parse().unwrap()),
        "side" => detail == value || detail == "bilateral",
        other => panic!("no detail `{other}`"),
    }
}

/// A comparison with a number; a missing one makes it false.
fn compares(number: &Value, fact: &Fact) -> Truth {
    let (operator, value) = fact.test.as_ref().unwrap();
    Truth::of(number.as_u64().is_some_and(|number| ordered(number, operator, value.parse().unwrap())))
}

fn severity(word: &str) -> u64 {
    let known = ["mild", "moderate", "severe"];
    known.iter().position(|it| *it == word).unwrap() as u64
}

fn ordered(left: u64, operator: &str, right: u64) -> bool {
    match operator {
        "<" => left < right,
        "<=" => left <= right,
        "=" => left == right,
        ">=" => left >= right,
        ">" => left > right,
        other => panic!("no comparison `{other}`"),
    }
}

pub(crate) fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

pub(crate) fn zones_of(value: &Value) -> BTreeSet<FacialZone> {
    list(value).iter().map(|zone| zone.as_str().unwrap().parse().unwrap()).collect()
}
