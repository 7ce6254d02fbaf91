//! A plain interpreter of the rule packs, written from the specification and not from the engine.
//!
//! It is slow and simple on purpose: it reads TOML and JSON as they stand, tries every entry of a risk, and clones freely.
//! The differential test holds the engine against it.

mod blocked;
mod builtin;
mod condition;
pub(crate) mod intakes;
pub(crate) mod needle;
mod normal_form;
mod pack;
mod patterns;
mod person;
mod plan;
mod questions;
mod screen;
mod select;
mod session;
mod sites;
mod subtract;
pub(crate) mod technique;

use condition::{Fact, Formula, Truth};
use pack::Rule;
pub(crate) use pack::{Choices, Packs};
use person::Person;
use screen::verdict_of;
use serde_json::{Value, json};
use subtract::{Scope, counts, counts_open};
use tcm_facial::atlas::Point;
use tcm_facial::intake::{Ask, Risk};

macro_rules! standard {
    ($($file:literal),+ $(,)?) => {
        vec![$( include_str!(concat!("../../src/rules/standard/", $file)) ),+]
    };
}

/// The texts of the standard pack, in its order.
pub(crate) fn standard_texts() -> Vec<&'static str> {
    standard![
        "pack.toml",
        "safety/red_flags.toml",
        "safety/not_named.toml",
        "safety/pregnancy.toml",
        "safety/blood_and_heart.toml",
        "safety/medicines.toml",
        "safety/person_and_visit.toml",
        "safety/illness.toml",
        "safety/lungs_and_kidneys.toml",
        "safety/nerves.toml",
        "safety/cancer_and_bones.toml",
        "safety/eyes.toml",
        "safety/skin_and_allergy.toml",
        "safety/procedures.toml",
        "safety/fillers_and_threads.toml",
        "safety/points.toml",
        "safety/needles.toml",
        "safety/reactions.toml",
        "safety/course.toml",
        "patterns/spleen_and_stomach.toml",
        "patterns/lung.toml",
        "patterns/liver.toml",
        "patterns/blood_and_phlegm.toml",
        "patterns/kidney.toml",
        "patterns/heart_and_vessels.toml",
        "concerns/ageing.toml",
        "concerns/skin.toml",
        "concerns/eyes_and_tension.toml",
        "concerns/beside.toml",
        "combinations.toml",
        "selection.toml",
        "substitutes.toml",
        "techniques.toml",
        "adjuncts.toml",
        "session.toml",
        "advice.toml",
        "expectations.toml",
        "harms.toml",
        "sources/guidelines_and_books.toml",
        "sources/studies.toml",
        "sources/practice.toml",
        "sources/patterns.toml",
    ]
}

/// A made-up pack that uses what the standard pack does not.
pub(crate) const HOUSE: &str = include_str!("house.toml");
/// The rules that it replaces by ones that take something away from them.
pub(crate) const WEAKENED: [&str; 2] = ["bleeding_supplement", "around_patch"];

/// A safety rule that somebody set aside: in which role, who, what was seen, why, and how many days ago.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SetAside<'a> {
    pub(crate) rule: &'a str,
    pub(crate) role: &'a str,
    pub(crate) by: &'a str,
    pub(crate) seen: &'a str,
    pub(crate) rationale: &'a str,
    pub(crate) days_ago: u32,
}

/// A safety rule in force, how true it is, and the entries that make it true.
struct Judged<'a> {
    rule: &'a Rule,
    truth: Truth,
    matched: Vec<Value>,
}

/// One person under the rules of some packs.
struct Case<'a> {
    packs: &'a Packs,
    person: Person,
    set_aside: &'a [SetAside<'a>],
    safety: Vec<Judged<'a>>,
    /// The patterns that lead.
    leaders: Vec<String>,
}

impl Case<'_> {
    /// Whether the condition of a rule that is no safety rule applies: only when it is known to be true.
    fn holds(&self, rule: &Rule) -> bool {
        self.person.truth(&rule.when, &self.leaders) == Truth::Yes
    }

    /// A point that is off by default stays off while any rule for everyone that names it is in force.
    fn is_off(&self, point: Point) -> bool {
        let keeps_off = |rule: &&Rule| {
            matches!(rule.when, Formula::Always)
                && rule.blocks("needle")
                && rule.word("block.side").is_none()
                && rule.places.1.contains(&point)
        };
        let aside = |rule: &Rule| self.set_aside.iter().any(|it| it.rule == rule.id);
        point.is_off_by_default() && self.packs.safety.iter().filter(keeps_off).any(|rule| !aside(rule))
    }

    fn rules_that_are(&self, test: impl Fn(Truth) -> bool) -> Vec<&Rule> {
        self.safety.iter().filter(|it| test(it.truth)).map(|it| it.rule).collect()
    }

    fn overrides(&self) -> Vec<Value> {
        let of = |rule: &Rule| self.set_aside.iter().find(|it| it.rule == rule.id);
        let set_aside = self.packs.safety.iter().filter_map(of);
        let wire = |it: &SetAside<'_>| {
            json!({
                "rule": it.rule, "role": it.role, "by": it.by, "seen": it.seen, "rationale": it.rationale,
                "days_ago": it.days_ago,
            })
        };
        set_aside.map(wire).collect()
    }

    fn fired(&self) -> Vec<&Rule> {
        self.rules_that_are(|truth| truth == Truth::Yes)
    }

    fn open(&self) -> Vec<&Rule> {
        self.rules_that_are(|truth| truth == Truth::Unknown)
    }

    /// The rules whose caps and bans hold: those that fired, and those that may.
    fn limiting(&self) -> Vec<&Rule> {
        self.rules_that_are(|truth| truth != Truth::No)
    }

    /// Those whose caps are counted: without what fired and lets no treatment go on, where only what does is counted.
    fn capping(&self, scope: Scope) -> Vec<&Rule> {
        let counted = self.safety.iter().filter(|it| match it.truth {
            Truth::Yes => counts(it.rule, scope),
            Truth::Unknown => counts_open(it.rule, scope),
            Truth::No => false,
        });
        counted.map(|it| it.rule).collect()
    }

    /// Those whose blocks are counted: what fired, and what is open if it reads a risk that withholds until it is answered.
    fn blocking(&self, scope: Scope) -> Vec<&Judged<'_>> {
        let withholds = |rule: &Rule| {
            let facts = rule.when.facts();
            facts.iter().filter_map(Fact::risk).any(|risk| {
                let risk: Risk = risk.parse().unwrap();
                risk.ask() == Ask::Withhold
            })
        };
        let blocks = |it: &&Judged<'_>| match it.truth {
            Truth::Yes => counts(it.rule, scope),
            Truth::Unknown => counts_open(it.rule, scope) && withholds(it.rule),
            Truth::No => false,
        };
        self.safety.iter().filter(blocks).collect()
    }

    /// Needles, unless the person or a counted rule takes them away altogether.
    fn modality(&self, scope: Scope) -> &'static str {
        let away = self.blocking(scope).iter().any(|it| it.rule.blocks_needles_everywhere());
        if away || self.person.avoids("needle") { "acupressure" } else { "needle" }
    }

    /// Whether a plan without needles may stand beside the verdict.
    fn allows_alternative(&self, verdict: &str) -> bool {
        let fired = self.fired();
        let refuses = |rule: &&Rule| rule.get("block").is_some() && rule.flag("alternative") == Some(false);
        ["defer", "refer"].contains(&verdict)
            && self.must_ask().is_empty()
            && self.person.reactions.is_some()
            && !self.must_answer()
            && !fired.iter().any(|rule| verdict_of(rule) == "incomplete")
            && !fired.iter().any(refuses)
            && !self.person.avoids("acupressure")
    }
}

/// The decision about an intake. Without `packs` and `statement`, which are words about the packs.
pub(crate) fn decide(packs: &Packs, intake: &Value) -> Value {
    decide_setting_aside(packs, intake, &[])
}

/// The decision once some rules were set aside: to the engine they are not there.
pub(crate) fn decide_setting_aside(packs: &Packs, intake: &Value, set_aside: &[SetAside<'_>]) -> Value {
    let person = Person::read(packs, intake);
    let listed = patterns::listed(packs, &person);
    let leaders = patterns::leaders(packs, &person, &listed);
    let leaders: Vec<String> = leaders.iter().map(|it| it.rule.id.clone()).collect();
    let safety = packs.safety.iter().map(|rule| {
        let (truth, matched) = (person.truth(&rule.when, &leaders), person.matched_entries(&rule.when));
        let aside = set_aside.iter().any(|it| it.rule == rule.id);
        Judged { rule, truth: if aside { Truth::No } else { truth }, matched }
    });
    let mut safety: Vec<Judged<'_>> = safety.collect();
    // The set of one source takes the place of the strictest set where it is what the caller chose and it holds.
    let is_chosen = |it: &Judged<'_>| it.rule.word("policy").is_some_and(|policy| policy != "strictest");
    if safety.iter().any(|it| is_chosen(it) && it.truth == Truth::Yes) {
        safety.retain(|it| it.rule.word("policy") != Some("strictest"));
    }
    let case = Case { packs, person, set_aside, safety, leaders };

    let list = case.list_of_steps();
    let ranked = &case.cut(&list);
    let remaining = case.subtract(ranked, case.modality(Scope::Treating), Scope::Treating);
    let builtin = case.builtin(ranked);
    let verdict = case.verdict(builtin.as_ref());

    let (mut protocol, mut alternative) = (Value::Null, Value::Null);
    let (withheld, with) = if verdict == "treat" {
        protocol = case.protocol(&remaining);
        (remaining.withheld, remaining.modality)
    } else {
        let pressed = case.subtract(ranked, "acupressure", Scope::All);
        if case.allows_alternative(&verdict) && !pressed.placed.is_empty() {
            alternative = case.protocol(&pressed);
            if !pressed.withheld.is_empty() {
                alternative["withheld"] = plan::withheld(&pressed.withheld, "acupressure");
            }
        }
        (case.subtract(ranked, "needle", Scope::All).withheld, "needle")
    };
    let findings = case.findings(builtin.as_ref());
    let clearances = case.clearances(&findings);
    json!({
        "schema": "tcm-facial/decision/1",
        "policy": packs.choices.wire(),
        "overrides": case.overrides(),
        "verdict": if verdict == "refer_urgent" { "refer" } else { &verdict },
        "conditional": verdict == "treat" && !clearances.is_empty(),
        "notes": questions::notes(&case.person),
        "clearances": clearances,
        "findings": findings,
        "red_flags": case.red_flags(),
        "questions": case.questions(&verdict),
        "not_before_days": case.not_before_days(&verdict),
        "referral": case.referral(&verdict),
        "patterns": patterns::wire(packs, &listed),
        "differentiation": patterns::differentiation(packs, &case.person, &listed),
        "withheld": plan::withheld(&withheld, with),
        "protocol": protocol,
        "alternative": alternative,
    })
}
