//! Intakes to start from, and short ways to what a test looks at.

use proptest::prelude::ProptestConfig;
use serde_json::{Value, json};
use std::panic::Location;
use tcm_facial::Engine;
use tcm_facial::decision::{Decision, Insertion, Protocol, Site};
use tcm_facial::engine::OverrideRequest;
use tcm_facial::intake::{Intake, RawIntake, Sign};
use tcm_facial::rules::{Role, RulePack};

/// The engine of the standard pack, built once for all tests.
pub(crate) fn engine() -> &'static Engine {
    static ENGINE: std::sync::LazyLock<Engine> = std::sync::LazyLock::new(Engine::standard);
    &ENGINE
}

/// The standard engine with one more pack, given without its `[pack]` table.
pub(crate) fn engine_with(rules: &str) -> Engine {
    Engine::builder().pack(pack(rules)).build().unwrap()
}

/// A safety rule that does something when a condition holds, with what every rule has.
pub(crate) fn safety_rule(id: &str, when: &str, does: &str) -> String {
    format!(
        "[[safety]]\nid = \"{id}\"\nwhen = \"\"\"{when}\"\"\"\nclass = \"local\"\nreason = \"For this test.\"\n\
         cleared_by = \"practitioner\"\nsources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n{does}\n"
    )
}

pub(crate) fn pack(rules: &str) -> RulePack {
    let text = format!("[pack]\nid = \"test\"\nversion = \"1.0.0\"\nformat = 1\n{rules}");
    RulePack::from_toml("test.toml", &text).unwrap_or_else(|error| panic!("{error}"))
}

/// Somebody whom no rule about the person concerns: not pregnant, nothing denied wrongly, not here for the first time.
pub(crate) fn somebody() -> Value {
    json!({
        "age": 47,
        "sex": "female",
        "pregnancy": "no",
        "breastfeeding": false,
        "first_visit": false,
        "concerns": [{ "concern": "wrinkles", "zones": ["glabella", "nasolabial"] }],
        "signs": ["poor_appetite", "loose_stool", "bloating_after_meals", "fatigue", "tongue_pale", "pulse_weak"],
        "risks": { "present": [], "absent": all_others_denied() },
        "vitals": { "systolic_mmhg": 120, "diastolic_mmhg": 80 },
    })
}

/// Every risk that is not present is denied, and by name the two that a sign of the heart or the lungs leaves open.
pub(crate) fn all_others_denied() -> Value {
    json!(["all_others", "heart_warning_signs", "heart_lung_signs_not_examined"])
}

/// Somebody with some fields changed; a field in the form `a.b` lies deeper. What becomes present is no longer denied.
pub(crate) fn somebody_with(changes: Value) -> Value {
    let mut intake = somebody();
    let Value::Object(changes) = changes else { panic!("changes are an object") };
    for (field, value) in changes {
        let pointer = format!("/{}", field.replace('.', "/"));
        match intake.pointer_mut(&pointer) {
            Some(place) => *place = value,
            None => intake[field] = value,
        }
    }
    let present = intake["risks"]["present"].clone();
    let is_present =
        |code: &Value| present.as_array().is_some_and(|all| all.iter().any(|it| it["risk"] == *code));
    if intake["risks"]["absent"] == all_others_denied() {
        intake["risks"]["absent"].as_array_mut().unwrap().retain(|code| !is_present(code));
    }
    intake
}

/// Somebody with these risks.
pub(crate) fn somebody_with_risks(risks: impl Into<Value>) -> Value {
    somebody_with(json!({ "risks.present": risks.into() }))
}

pub(crate) fn intake(json: &Value) -> Intake {
    let raw: RawIntake = serde_json::from_value(json.clone()).unwrap();
    Intake::try_from(raw).unwrap_or_else(|error| panic!("{error}\n{json:#}"))
}

pub(crate) fn decide(json: &Value) -> Decision {
    engine().decide(&intake(json))
}

/// The protocol of somebody who gets one.
pub(crate) fn protocol(json: &Value) -> Protocol {
    let decision = decide(json);
    decision.protocol().unwrap_or_else(|| panic!("{}\n{json:#}", decision.verdict())).clone()
}

/// An override given today by somebody with a name, who has seen something.
pub(crate) fn overriding(rule: impl AsRef<str>, by: Role, rationale: &str) -> OverrideRequest {
    OverrideRequest::new(rule, by, "M. Roth").with_seen("The skin, today.").with_rationale(rationale)
}

/// The ids of the findings that are about the person.
pub(crate) fn findings(decision: &Decision) -> Vec<String> {
    decision
        .findings()
        .filter(|finding| !finding.is_for_everyone())
        .map(|finding| finding.rule().to_string())
        .collect()
}

pub(crate) fn finds(decision: &Decision, rule: &str) -> bool {
    decision.findings().any(|finding| finding.rule() == rule)
}

/// The codes of points and places in a protocol.
pub(crate) fn sites(protocol: &Protocol) -> Vec<String> {
    protocol.insertions().map(|insertion| site_name(insertion.site())).collect()
}

pub(crate) fn site_name(site: Site) -> String {
    match site {
        Site::Point(point) => point.to_string(),
        Site::Local { zone, form } => format!("{zone}/{form}"),
    }
}

pub(crate) fn insertion<'a>(protocol: &'a Protocol, site: &str) -> Insertion<'a> {
    let found = protocol.insertions().find(|insertion| site_name(insertion.site()) == site);
    found.unwrap_or_else(|| panic!("no {site} among {:?}", sites(protocol)))
}

/// The rules that withhold a site, and the sides, in the order of the decision.
pub(crate) fn withheld(decision: &Decision, site: &str) -> Vec<(String, Vec<String>)> {
    let of_site = decision.withheld().filter(|withheld| site_name(withheld.site()) == site);
    of_site
        .map(|withheld| (withheld.side().to_string(), withheld.rules().map(ToString::to_string).collect()))
        .collect()
}

/// The rules of the standard pack as they stand in its files, with the name of their kind.
pub(crate) fn standard_rules() -> &'static [(String, toml::Table)] {
    static RULES: std::sync::LazyLock<Vec<(String, toml::Table)>> =
        std::sync::LazyLock::new(read_standard_rules);
    &RULES
}

fn read_standard_rules() -> Vec<(String, toml::Table)> {
    let mut rules = Vec::new();
    for text in crate::reference::standard_texts() {
        let table: toml::Table = text.parse().unwrap();
        for (kind, entries) in table.iter().filter(|(kind, _)| kind.as_str() != "pack") {
            let entries = entries.as_array().unwrap().iter();
            rules.extend(entries.map(|entry| (kind.clone(), entry.as_table().unwrap().clone())));
        }
    }
    rules
}

/// A pattern of the standard pack with the weights of its signs.
pub(crate) struct PatternSigns {
    pub(crate) id: String,
    pub(crate) weights: Vec<(Sign, i64)>,
}

impl PatternSigns {
    /// The signs, the heaviest first, without those that a heavier one excludes.
    pub(crate) fn picture(&self) -> Vec<Sign> {
        let mut weights = self.weights.clone();
        weights.sort_by_key(|(sign, weight)| (std::cmp::Reverse(*weight), *sign));
        let mut picture = Vec::new();
        add_compatible(&mut picture, weights.iter().map(|(sign, _)| *sign));
        picture
    }
}

/// Adds signs that no sign of the list excludes.
pub(crate) fn add_compatible(signs: &mut Vec<Sign>, more: impl Iterator<Item = Sign>) {
    for sign in more {
        let group = sign.exclusive_group();
        let rival = |it: &Sign| *it == sign || (group.is_some() && it.exclusive_group() == group);
        if !signs.iter().any(rival) {
            signs.push(sign);
        }
    }
}

/// The patterns of the standard pack in its order.
pub(crate) fn standard_patterns() -> &'static [PatternSigns] {
    static PATTERNS: std::sync::LazyLock<Vec<PatternSigns>> = std::sync::LazyLock::new(|| {
        let rules = standard_rules();
        let patterns = rules.iter().filter(|(kind, _)| kind == "pattern");
        let read = |(_, rule): &(String, toml::Table)| PatternSigns {
            id: rule["id"].as_str().unwrap().to_owned(),
            weights: rule["signs"]
                .as_table()
                .unwrap()
                .iter()
                .map(|(sign, weight)| (sign.parse().unwrap(), weight.as_integer().unwrap()))
                .collect(),
        };
        patterns.map(read).collect()
    });
    &PATTERNS
}

/// The picture of a pattern of the standard pack.
pub(crate) fn pattern_picture(id: &str) -> Vec<Sign> {
    standard_patterns().iter().find(|pattern| pattern.id == id).unwrap().picture()
}

/// The configuration of a property test that draws `full` random cases. A plain `cargo test` draws a third of them; with the
/// environment variable `PROPTEST_CASES` it draws all, or as many as the variable says if that is more.
///
/// The seed of a case that fails is written to `tests/proptest-regressions`, under the path of the file that calls this, and
/// tried first from then on.
#[track_caller]
pub(crate) fn cases(full: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    let cases = if in_full() { full.max(default.cases) } else { full.div_ceil(3) };
    ProptestConfig { cases, source_file: Some(Location::caller().file()), ..default }
}

/// The step through a long list of cases: every case where `PROPTEST_CASES` is set, as `.ci/run` does, else every `step`th.
pub(crate) fn every(step: usize) -> usize {
    if in_full() { 1 } else { step }
}

fn in_full() -> bool {
    std::env::var_os("PROPTEST_CASES").is_some()
}

/// A text without its line breaks, which are no part of what it says.
#[cfg(feature = "render")]
pub(crate) fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
