//! Screening: verdict, findings, questions, referral (section 3).

use super::Case;
use super::builtin::Builtin;
use super::condition::Truth;
use super::normal_form::And;
use super::pack::Rule;
use super::person::Person;
use serde_json::{Value, json};
use tcm_facial::intake::{Ask, Risk};

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
        if !self.must_ask().is_empty() {
            verdicts.push("incomplete");
        }
        verdicts.extend(builtin.map(|it| it.verdict));
        (*verdicts.iter().max_by_key(|verdict| gravity(verdict)).unwrap()).to_owned()
    }

    pub(crate) fn findings(&self, builtin: Option<&Builtin>) -> Vec<Value> {
        let shown = self.fired().into_iter().filter(|rule| !rule.id.starts_with("hazard."));
        let mut findings: Vec<Value> = shown.map(|rule| finding(&self.person, rule)).collect();
        findings.extend(builtin.map(Builtin::finding));
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

    pub(crate) fn questions(&self) -> Vec<Value> {
        let mentioning = |rules: Vec<&Rule>, path: &str| -> Vec<String> {
            rules.iter().filter(|rule| rule.when.mentions(path)).map(|rule| rule.id.clone()).collect()
        };
        let mut questions = Vec::new();
        if self.person.may_be_pregnant() && self.person.pregnancy() == "unknown" {
            questions.push(json!({
                "ask": "pregnancy",
                "blocks": true,
                "rules": mentioning(self.fired(), "pregnancy.unknown"),
                "text": "Are you pregnant, could you be, or are you trying to be?",
            }));
        }
        if self.person.may_be_pregnant() && self.person.breastfeeding() == Truth::Unknown {
            questions.push(json!({
                "ask": "breastfeeding",
                "blocks": false,
                "rules": mentioning(self.open(), "breastfeeding"),
                "text": "Are you breastfeeding?",
            }));
        }
        let must_ask = self.must_ask();
        for risk in self.person.unknown_risks() {
            let name = format!("risk.{risk}");
            questions.push(json!({
                "ask": name,
                "blocks": must_ask.contains(&risk),
                "rules": mentioning(self.open(), &name),
                "text": risk.question(tcm_facial::atlas::Language::English),
            }));
        }
        questions.sort_by_key(|question| question["blocks"] == false);
        questions
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

fn finding(person: &Person, rule: &Rule) -> Value {
    json!({
        "rule": rule.id,
        "class": rule.word("class").unwrap(),
        "verdict": verdict_of(rule),
        "because": person.because(&rule.when),
        "reason": rule.text("reason"),
        "instruct": rule.texts("instruct"),
        "cleared_by": rule.word("cleared_by").unwrap(),
        "overridable_by": overridable_by(rule),
        "sources": rule.codes("sources"),
        "confidence": rule.word("confidence").unwrap(),
    })
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
