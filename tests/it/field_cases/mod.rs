//! People from published cases of harm and from practice, each as the intake would have been before the needles, with the
//! decision that is right for that person.
//!
//! What is right is written from the cases and from what the contraindications mean, not from what the engine says.

mod bleeding;
mod breath_and_nerves;
mod every_fact;
mod eyes;
mod lymph_and_veins;
mod material_in_the_skin;
mod practice;
mod skin;
mod still_right;
mod told;
mod visit;

use crate::support::{engine, finds, intake, site_name, sites};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::{FacialZone, Part, Point, Side};
use tcm_facial::decision::{Decision, Protocol, Site};
use tcm_facial::intake::{Intake, Modality, Risk};
use tcm_facial::rules::{InsertionForm, Verdict};

/// A woman of 45 who has been treated before, with lines and the signs of a weak spleen; she answers no to every risk.
fn woman() -> Value {
    json!({
        "age": 45,
        "sex": "female",
        "pregnancy": "no",
        "breastfeeding": false,
        "first_visit": false,
        "concerns": [{
            "concern": "wrinkles", "zones": ["glabella", "crows_feet", "nasolabial"], "severity": "moderate", "main": true,
        }],
        "signs": ["fatigue", "poor_appetite", "loose_stool", "tongue_pale", "pulse_weak"],
        "risks": { "present": [], "absent": "all_others" },
        "vitals": { "systolic_mmhg": 122, "diastolic_mmhg": 78 },
        "preferences": { "face_needles_max": 20, "body_needles_max": 10, "retention_min": 20, "position": "supine" },
    })
}

/// Somebody with some fields changed.
fn with(mut somebody: Value, changes: Value) -> Value {
    let Value::Object(changes) = changes else { panic!("changes are an object") };
    for (field, value) in changes {
        somebody[field] = value;
    }
    somebody
}

/// Somebody with these risks, who answers no to all others.
fn at_risk(somebody: Value, present: Value) -> Value {
    let mut risks = json!({ "absent": "all_others" });
    risks["present"] = present;
    with(somebody, json!({ "risks": risks }))
}

/// Somebody who answers no to each risk one by one, but for one that nobody asked about.
fn not_asked(somebody: Value, code: &str) -> Value {
    answering_each(somebody, &[code])
}

/// Somebody who answers no to each risk one by one, so that "all others" leaves nothing open.
fn answering_each(somebody: Value, but: &[&str]) -> Value {
    let present = somebody["risks"]["present"].clone();
    let has = |code: &str| present.as_array().into_iter().flatten().any(|risk| risk["risk"] == code);
    let absent = Risk::ALL.iter().map(|risk| risk.code()).filter(|code| !has(code) && !but.contains(code));
    let absent: Vec<&str> = absent.collect();
    with(somebody, json!({ "risks": { "present": present, "absent": absent } }))
}

/// The woman, with one concern in one zone.
fn woman_for(concern: &str, zone: &str) -> Value {
    let concern = json!({ "concern": concern, "zones": [zone], "severity": "moderate", "main": true });
    with(woman(), json!({ "concerns": [concern] }))
}

/// A decision, and what a test looks at.
struct Case {
    intake: Intake,
    decision: Decision,
    /// As a program in another language sees it.
    wire: Value,
}

impl Case {
    fn of(person: &Value) -> Self {
        let intake = intake(person);
        let decision = engine().decide(&intake);
        let wire = serde_json::to_value(&decision).unwrap();
        Self { intake, decision, wire }
    }

    /// The verdict, with the days to wait if it is a deferral that ends.
    fn decides(self, verdict: Verdict) -> Self {
        assert_eq!(self.decision.verdict(), verdict, "{:#?}", self.findings());
        self
    }

    fn waits(self, days: u32) -> Self {
        assert_eq!(self.decision.not_before_days(), Some(days), "{:?}", self.findings());
        self.decides(Verdict::Defer)
    }

    /// The clearances that are owed, each as `rule by role`, and no others.
    fn owes(self, clearances: &[&str]) -> Self {
        let owed = self.decision.clearances().map(|owed| format!("{} by {}", owed.rule(), owed.by()));
        assert_eq!(owed.collect::<BTreeSet<_>>(), clearances.iter().map(ToString::to_string).collect());
        self
    }

    fn findings(&self) -> Vec<String> {
        crate::support::findings(&self.decision)
    }

    fn finds(self, rules: &str) -> Self {
        for rule in rules.split(' ') {
            assert!(finds(&self.decision, rule), "{rule} is not among {:?}", self.findings());
        }
        self
    }

    fn finds_no(self, rules: &str) -> Self {
        for rule in rules.split(' ') {
            assert!(!finds(&self.decision, rule), "{rule}");
        }
        self
    }

    /// A finding as it is on the wire.
    fn finding(&self, rule: &str) -> &Value {
        let findings = self.wire["findings"].as_array().unwrap();
        let found = findings.iter().find(|finding| finding["rule"] == rule);
        found.unwrap_or_else(|| panic!("{rule} is not among {:?}", self.findings()))
    }

    /// All that a finding caps.
    fn caps(self, rule: &str, caps: Value) -> Self {
        assert_eq!(plain(self.finding(rule)["caps"].clone()), plain(caps), "{rule}");
        self
    }

    /// What a finding blocks for this person: exposures, and places in any order.
    fn blocks(self, rule: &str, what: &str, places: &str) -> Self {
        let words = |words: &str| words.split(' ').map(str::to_owned).collect::<BTreeSet<_>>();
        let told = |key: &str| -> BTreeSet<String> {
            let values = self.finding(rule)["blocks"][key].as_array().into_iter().flatten();
            values.map(|value| value.as_str().unwrap().to_owned()).collect()
        };
        assert_eq!((told("what"), told("where")), (words(what), words(places)), "{rule}");
        self
    }

    /// The adjuncts that a finding rules out, in any order.
    fn forbids(self, rule: &str, modalities: &str) -> Self {
        let told = self.finding(rule)["forbids"].as_array().unwrap().iter();
        let told: BTreeSet<&str> = told.map(|value| value.as_str().unwrap()).collect();
        assert_eq!(told, modalities.split(' ').collect(), "{rule}");
        self
    }

    /// The details that nobody stated and a finding takes as the worst.
    fn assumes(self, rule: &str, details: &[&str]) -> Self {
        let assumed = self.finding(rule)["assumed"].as_array().unwrap().iter();
        let assumed = assumed.map(|value| value.as_str().unwrap().rsplit('.').next().unwrap());
        assert_eq!(assumed.collect::<Vec<_>>(), details, "{rule}");
        self
    }

    /// A finding tells the practitioner this.
    fn instructs(self, rule: &str, words: &str) -> Self {
        let told = self.finding(rule)["instruct"].to_string();
        assert!(told.contains(words), "{words} in {told}");
        self
    }

    /// An open question and whether the decision waits for it.
    fn asks(self, ask: &str, blocks: bool) -> Self {
        let questions = self.wire["questions"].as_array().unwrap();
        let found = questions.iter().find(|question| question["ask"] == ask);
        let asked: Vec<_> = questions.iter().map(|question| &question["ask"]).collect();
        assert_eq!(found.map(|it| it["blocks"].as_bool()), Some(Some(blocks)), "{ask} in {asked:?}");
        self
    }

    /// A detail of a risk is an open question, for which the decision does not wait.
    fn asks_detail(self, code: &str, detail: &str) -> Self {
        self.asks(&format!("risk.{code}.{detail}"), false)
    }

    fn asks_nothing(self) -> Self {
        assert_eq!(self.wire["questions"], json!([]));
        self
    }

    fn planned(&self) -> Vec<String> {
        self.decision.protocol().map(sites).unwrap_or_default()
    }

    /// None of these sites is in the plan.
    fn without(self, names: &str) -> Self {
        let planned = self.planned();
        for name in names.split(' ') {
            assert!(!planned.contains(&name.to_owned()), "{name} is in the plan: {planned:?}");
        }
        self
    }

    /// No site that touches one of these zones is in the plan.
    fn without_zones(self, zones: &str) -> Self {
        for insertion in self.decision.protocol().into_iter().flat_map(Protocol::insertions) {
            let touched = match insertion.site() {
                Site::Point(point) => point.zones(),
                Site::Local { zone, .. } => [zone].into_iter().collect(),
            };
            for zone in zones.split(' ') {
                let zone: FacialZone = zone.parse().unwrap();
                assert!(!touched.contains(zone), "{} is in the plan", site_name(insertion.site()));
            }
        }
        self
    }

    /// A rule keeps needles away from these sites, whatever the plan.
    fn bars(self, rule: &str, names: &str) -> Self {
        let screening = engine().screen(&self.intake);
        for name in names.split(' ') {
            let mut barring = screening.blocking_rules(Modality::Needle, site(name), Side::Bilateral);
            assert!(barring.any(|barring| *barring == *rule), "{rule} leaves {name} open");
        }
        self
    }

    /// No rule about the person keeps needles away from these sites, on the given side.
    fn leaves_open(self, side: Side, names: &str) -> Self {
        let screening = engine().screen(&self.intake);
        for name in names.split(' ') {
            let barring = screening.blocking_rules(Modality::Needle, site(name), side);
            let about_the_person = self.findings();
            let barring: Vec<String> = barring.map(ToString::to_string).collect();
            assert!(barring.iter().all(|rule| !about_the_person.contains(rule)), "{name}: {barring:?}");
        }
        self
    }

    /// No more needles than this in the face, in the body, and in both.
    fn at_most(self, face: u16, body: u16, all: u16) -> Self {
        let plan = self.decision.protocol().expect("a plan");
        let (in_face, in_body) = (plan.needles(Part::Face), plan.needles(Part::Body));
        let fits = in_face <= face && in_body <= body && in_face + in_body <= all;
        assert!(fits, "{in_face} + {in_body}: {:?}", sites(plan));
        self
    }
}

/// A point, or a line in a zone.
fn site(name: &str) -> Site {
    match name.parse::<FacialZone>() {
        Ok(zone) => Site::Local { zone, form: InsertionForm::AlongCrease },
        Err(_) => Site::Point(name.parse::<Point>().unwrap()),
    }
}

/// A value in which a number has one form: 2 is 2.0.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Object(fields) => fields.into_iter().map(|(key, value)| (key, plain(value))).collect(),
        other => other,
    }
}
