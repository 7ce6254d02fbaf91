//! Screening: verdict, findings, referral (section 3).

use super::builtin::Builtin;
use super::condition::Truth;
use super::normal_form::And;
use super::pack::Rule;
use super::person::{Person, own_points, zones_of};
use super::questions::Asked;
use super::sites::point_of;
use super::{Case, Judged};
use serde_json::{Value, json};
use tcm_facial::intake::{Ask, Exposure, Modality, Risk};

const GRAVITY: [&str; 6] = ["treat", "defer", "incomplete", "refer", "decline", "refer_urgent"];
const CLASSES: [&str; 8] =
    ["red_flag", "absolute", "relative", "temporary", "local", "caution", "policy", "note"];
const ROLES: [&str; 7] =
    ["physician", "dermatologist", "oncologist", "eye_doctor", "dentist", "guardian", "practitioner"];

pub(crate) fn gravity(verdict: &str) -> usize {
    GRAVITY.iter().position(|it| *it == verdict).unwrap()
}

pub(crate) fn verdict_of(rule: &Rule) -> &str {
    rule.word("verdict").unwrap()
}

impl Case<'_> {
    pub(crate) fn must_ask(&self) -> Vec<Risk> {
        let reported = |concern| self.person.concerns.iter().any(|it| it.concern == concern);
        let must = |risk: &Risk| match risk.ask() {
            Ask::Always | Ask::Trying => true,
            Ask::With(concerns) => concerns.iter().any(|concern| reported(*concern)),
            Ask::Optional | Ask::Withhold => false,
            ask => panic!("{ask:?}"),
        };
        self.person.unknown_risks().into_iter().filter(must).collect()
    }

    /// The questions of packs that were not answered, in the order of their ids.
    pub(crate) fn own_questions(&self) -> Vec<&Rule> {
        let open = |rule: &&Rule| self.person.answer(&rule.id) == Truth::Unknown;
        let mut questions: Vec<&Rule> = self.packs.of("question").iter().filter(open).collect();
        questions.sort_by_key(|rule| rule.id.as_str());
        questions
    }

    /// Whether a question of a pack that must be answered is open.
    pub(crate) fn must_answer(&self) -> bool {
        self.own_questions().iter().any(|rule| rule.word("ask") == Some("always"))
    }

    /// Every concern is one that is answered beside a facial one alone.
    pub(crate) fn only_add_ons(&self) -> bool {
        self.person.concerns.iter().all(|reported| {
            let rules = self.packs.about(reported.concern);
            !rules.is_empty() && rules.iter().all(|rule| rule.word("alone") == Some("add_on"))
        })
    }

    /// The gravest verdict.
    pub(crate) fn verdict(&self, builtin: Option<&Builtin>) -> String {
        let mut verdicts: Vec<&str> = self.fired().iter().map(|rule| verdict_of(rule)).collect();
        verdicts.push("treat");
        if !self.must_ask().is_empty() || self.person.reactions.is_none() || self.must_answer() {
            verdicts.push("incomplete");
        }
        verdicts.extend(builtin.map(|it| it.verdict));
        (*verdicts.iter().max_by_key(|verdict| gravity(verdict)).unwrap()).to_owned()
    }

    pub(crate) fn findings(&self, builtin: Option<&Builtin>) -> Vec<Value> {
        let fired = self.safety.iter().filter(|it| it.truth == Truth::Yes);
        let shown = fired.filter(|it| !it.rule.id.starts_with("hazard."));
        let mut findings: Vec<Value> = shown.map(|judged| self.finding(judged)).collect();
        findings.extend(builtin.map(Builtin::finding));
        findings.extend(self.not_asked());
        let place = |words: &[&str], word: &Value| words.iter().position(|it| word == it).unwrap();
        findings.sort_by_key(|finding| {
            (GRAVITY.len() - place(&GRAVITY, &finding["verdict"]), place(&CLASSES, &finding["class"]))
        });
        findings
    }

    /// The clearances owed, in the order of the findings.
    pub(crate) fn clearances(&self, findings: &[Value]) -> Vec<Value> {
        let fired = self.fired();
        let owed = |finding: &Value| {
            let rule = fired.iter().find(|rule| finding["rule"] == rule.id)?;
            rule.word("clearance").map(|by| json!({ "rule": rule.id, "by": by }))
        };
        findings.iter().filter_map(owed).collect()
    }

    pub(crate) fn referral(&self, verdict: &str) -> Value {
        let urgency = match verdict {
            "refer" => "routine",
            "refer_urgent" => "urgent",
            _ => return Value::Null,
        };
        let fired = self.fired();
        let refers = |rule: &&Rule| ["refer", "refer_urgent"].contains(&verdict_of(rule));
        let referring: Vec<&Rule> = fired.into_iter().filter(refers).collect();
        let names = |role: &&str| {
            referring.iter().any(|rule| {
                rule.word("clearance") == Some(role) || rule.codes("refer_to").iter().any(|to| to == role)
            })
        };
        let to: Vec<&str> = ROLES.into_iter().filter(names).collect();
        json!({ "to": to, "urgency": urgency })
    }

    /// When the last of the rules that say "not now" ends, as far as they end.
    pub(crate) fn not_before_days(&self, verdict: &str) -> Option<u64> {
        if verdict != "defer" {
            return None;
        }
        let fired = self.fired();
        let deferring = fired.iter().filter(|rule| verdict_of(rule) == "defer");
        deferring.filter_map(|rule| self.person.ends_in(rule)).max()
    }
}

impl Case<'_> {
    fn finding(&self, judged: &Judged<'_>) -> Value {
        let rule = judged.rule;
        let caps = rule.get("cap").map(|caps| {
            let mut caps = json!(caps);
            if let Some(depths) = caps.get("depth_mm").and_then(Value::as_object) {
                let by_code =
                    depths.iter().map(|(point, depth)| (point_of(point).to_string(), depth.clone()));
                caps["depth_mm"] = by_code.collect::<serde_json::Map<_, _>>().into();
            }
            if let Some(lengths) = caps.get("inserted_mm").and_then(Value::as_object) {
                let is_code = |place: &String| place.starts_with(|c: char| c.is_ascii_lowercase());
                let by_code = lengths.iter().map(|(place, inserted)| {
                    let place = if is_code(place) { place.clone() } else { point_of(place).to_string() };
                    (place, inserted.clone())
                });
                caps["inserted_mm"] = by_code.collect::<serde_json::Map<_, _>>().into();
            }
            caps
        });
        let forbidden = rule.codes("forbid");
        let forbids = Modality::ALL.iter().filter(|it| forbidden.iter().any(|code| code == it.code()));
        json!({
            "rule": rule.id,
            "class": rule.word("class").unwrap(),
            "verdict": verdict_of(rule),
            "because": self.person.because(&rule.when),
            "title": rule.get("title").map(|_| rule.text("title")),
            "reason": rule.text("reason"),
            "instruct": rule.texts("instruct"),
            "cleared_by": rule.word("cleared_by").unwrap(),
            "overridable_by": overridable_by(rule),
            "blocks": blocks(judged, self.named_side(rule)),
            "caps": caps,
            "forbids": forbids.collect::<Vec<_>>(),
            "assumed": self.assumed(rule).iter().map(Asked::name).collect::<Vec<_>>(),
            "unconfirmed": rule.word("unconfirmed"),
            "sources": rule.codes("sources"),
            "confidence": rule.word("confidence").unwrap(),
        })
    }
}

/// What a rule blocks for this person, the place of the risk written out; nothing where the risk is nowhere in the face.
fn blocks(judged: &Judged<'_>, named_side: Option<&str>) -> Value {
    let (rule, matched) = (judged.rule, &judged.matched);
    if rule.get("block").is_none() {
        return Value::Null;
    }
    let what: Vec<&Exposure> = Exposure::ALL.iter().filter(|it| rule.blocks(it.code())).collect();
    let not_given = |detail: &str| matched.is_empty() || matched.iter().any(|entry| entry[detail].is_null());
    let own_zones = rule.is_where("own_zones");
    let (mut zones, mut points) = rule.places.clone();
    if own_zones {
        points.extend(own_points(matched));
    }
    if own_zones && !not_given("zones") {
        zones.extend(matched.iter().flat_map(|entry| zones_of(&entry["zones"])));
    }
    let mut places: Vec<String> = Vec::new();
    places.extend(rule.is_where("all").then(|| "all".to_owned()));
    let whole_face = rule.is_where("face") || (own_zones && not_given("zones"));
    places.extend(whole_face.then(|| "face".to_owned()));
    let forms = ["along_crease", "around_patch"].into_iter().filter(|form| rule.is_where(form));
    places.extend(forms.map(str::to_owned));
    places.extend(zones.iter().map(ToString::to_string));
    places.extend(points.iter().map(ToString::to_string));
    if places.is_empty() {
        return Value::Null;
    }
    let all_are = |side: &str| !matched.is_empty() && matched.iter().all(|entry| entry["side"] == side);
    let own_side = ["left", "right"].into_iter().find(|side| all_are(side));
    let own_side = own_side.filter(|_| rule.flag("block.own_side") == Some(true));
    json!({ "what": what, "where": places, "side": named_side.or(own_side) })
}

/// Whoever lifts a rule may set it aside, where it allows that; the practitioner where no person lifts it.
fn overridable_by(rule: &Rule) -> Option<&str> {
    let by = rule.word("cleared_by").filter(|_| rule.flag("overridable") == Some(true))?;
    Some(if matches!(by, "time" | "nobody") { "practitioner" } else { by })
}

impl Person {
    /// A rule ends with the last of its true `and`s; one that never ends keeps it from ending.
    fn ends_in(&self, rule: &Rule) -> Option<u64> {
        let ends: Option<Vec<u64>> =
            self.true_ands(&rule.when).iter().map(|and| self.and_ends_in(and)).collect();
        ends?.into_iter().max()
    }

    /// An `and` ends with the first of its risks; a risk with the last of its entries.
    fn and_ends_in(&self, and: &And) -> Option<u64> {
        let entries = self.satisfying(and);
        let risks = and.iter().filter_map(|it| it.fact.risk());
        let ends = risks.filter_map(|risk| {
            let bound = bound(and, risk)?;
            let of_risk = entries.iter().filter(|entry| entry["risk"] == risk);
            of_risk.map(|entry| bound.saturating_sub(entry["days_ago"].as_u64().unwrap_or(0))).max()
        });
        ends.min()
    }
}

/// The first day on which the tests of an `and` on the days of a risk fail.
fn bound(and: &And, risk: &str) -> Option<u64> {
    let tests =
        and.iter().filter(|it| it.fact.risk() == Some(risk) && it.fact.path.last().unwrap() == "days_ago");
    let bounds = tests.filter_map(|it| {
        let (operator, value) = it.fact.test.as_ref().unwrap();
        let days: u64 = value.parse().unwrap();
        match operator.as_str() {
            "<" => Some(days),
            "<=" | "=" => Some(days + 1),
            _ => None,
        }
    });
    bounds.min()
}
