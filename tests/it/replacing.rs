//! What packs may not take away from the rules below them unless the caller allows it by name (guarantee 16).

use super::support::*;
use serde_json::json;
use tcm_facial::Engine;
use tcm_facial::engine::EngineBuilder;
use tcm_facial::rules::{ClearedBy, PackError, PackProblemKind, Role, RulePack};
use toml::{Table, Value};

/// A value in TOML.
fn written(value: &Value) -> String {
    match value {
        Value::String(text) => serde_json::to_string(text).unwrap(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => format!("{number:.2}"),
        Value::Boolean(flag) => flag.to_string(),
        Value::Array(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(", ")),
        Value::Table(table) => format!("{{ {} }}", fields(table).join(", ")),
        Value::Datetime(_) => panic!("a date"),
    }
}

fn fields(table: &Table) -> Vec<String> {
    table.iter().map(|(key, value)| format!("{key:?} = {}", written(value))).collect()
}

/// A pack with one rule.
fn pack_of(kind: &str, rule: &Table) -> RulePack {
    pack(&format!("[[{kind}]]\n{}\n", fields(rule).join("\n")))
}

fn problems(engine: EngineBuilder) -> Vec<(PackProblemKind, String)> {
    let of = |error: PackError| {
        error.problems().iter().map(|problem| (problem.kind(), problem.message().to_owned())).collect()
    };
    engine.build().err().map_or_else(Vec::new, of)
}

/// Asserts that a replacement is refused for what it does to a key, and accepted once it is allowed by name.
fn assert_refused(kind: &str, rule: &Table, key: &str) {
    let id = rule["id"].as_str().unwrap();
    let engine = || Engine::builder().pack(pack_of(kind, rule));
    let found = problems(engine());
    let is_refused = |(kind, message): &(PackProblemKind, String)| {
        let for_everyone = message.contains("is shown to everyone");
        *kind == PackProblemKind::NotReplaceable
            && message.contains(id)
            && (message.contains(&format!("`{key}`")) || for_everyone)
    };
    assert!(found.iter().any(is_refused), "{id}, {key}: {found:?}");
    assert_eq!(problems(engine().allow_replacing(["another.rule"])), found, "{id}: another one is allowed");
    assert_eq!(problems(engine().allow_replacing(["x", id])), [], "{id}, {key}");
}

fn assert_accepted(kind: &str, rule: &Table, why: &str) {
    assert_eq!(problems(Engine::builder().pack(pack_of(kind, rule))), [], "{}, {why}", text(rule, "id"));
}

fn rules_of(wanted: &'static str) -> impl Iterator<Item = &'static Table> {
    standard_rules().iter().filter(move |(kind, _)| kind == wanted).map(|(_, rule)| rule)
}

fn with(rule: &Table, key: &str, value: impl Into<Value>) -> Table {
    let mut changed = rule.clone();
    changed.insert(key.to_owned(), value.into());
    changed
}

fn without(rule: &Table, key: &str) -> Table {
    let mut changed = rule.clone();
    changed.remove(key);
    changed
}

fn text<'a>(rule: &'a Table, key: &str) -> &'a str {
    rule.get(key).and_then(Value::as_str).unwrap_or("always")
}

fn overridable() -> impl Iterator<Item = &'static Table> {
    rules_of("safety").filter(|rule| rule.get("overridable").and_then(Value::as_bool) == Some(true))
}

#[test]
fn the_same_rule_again_takes_nothing_away() {
    for (kind, rule) in standard_rules() {
        let closed = kind == "safety" && rule.get("overridable").and_then(Value::as_bool) != Some(true);
        if !closed && kind != "source" {
            assert_accepted(kind, rule, "as it is");
        }
    }
}

#[test]
fn nobody_lesser_lifts_a_rule() {
    for rule in overridable().step_by(every(4)) {
        let was: ClearedBy = text(rule, "cleared_by").parse().unwrap();
        for by in ClearedBy::ALL {
            let mut changed = with(rule, "cleared_by", by.code());
            // Whoever gives the clearance lifts the rule.
            let role = by.code().parse::<Role>().ok();
            if rule.contains_key("clearance") {
                match role {
                    Some(role) => changed = with(&changed, "clearance", role.code()),
                    None => continue,
                }
            }
            if rule.contains_key("refer_to") && role.is_some() {
                continue;
            }
            // The practitioner sets aside what nobody lifts.
            let opens = *by == ClearedBy::Nobody && was > ClearedBy::Practitioner && was < *by;
            if *by < was || opens {
                assert_refused("safety", &changed, "cleared_by");
            } else {
                assert_accepted("safety", &changed, "a graver role");
            }
        }
    }
}

#[test]
fn the_same_people_are_told_the_same() {
    for rule in overridable().step_by(every(4)) {
        let when = text(rule, "when");
        assert_refused("safety", &with(rule, "when", format!("({when}) and age > 118")), "when");
        if when != "always" {
            assert_accepted(
                "safety",
                &with(rule, "when", format!("({when}) or age > 118")),
                "for more people",
            );
        }
        if let Some(instruct) = rule.get("instruct").and_then(Value::as_array) {
            let mut more = instruct.clone();
            more.push("Look twice.".into());
            assert_accepted("safety", &with(rule, "instruct", more), "one more instruction");
            assert_refused("safety", &with(rule, "instruct", instruct[1..].to_vec()), "instruct");
            let reworded = instruct.iter().map(|_| "All is well.".into()).collect::<Vec<Value>>();
            assert_refused("safety", &with(rule, "instruct", reworded), "instruct");
        }
        let refers = ["refer", "refer_urgent"].contains(&rule["verdict"].as_str().unwrap());
        if rule.contains_key("clearance") && !refers {
            assert_refused("safety", &without(rule, "clearance"), "clearance");
        }
        if rule.get("policy").is_none() {
            assert_refused("safety", &with(rule, "policy", "aacp-2012"), "policy");
        }
    }
    // A clearance that is owed is owed still, and so is whom to see.
    let referral = safety_rule("mine.x", "first_visit", "verdict = \"refer\"\noverridable = true")
        .replace("practitioner", "nobody");
    let referral = |roles: &str| pack(&format!("{referral}\nrefer_to = [{roles}]\n"));
    let named = |id: &str, roles: &str| {
        let text = referral(roles).to_toml().replacen("id = \"test\"", &format!("id = \"{id}\""), 1);
        RulePack::from_toml(id, &text).unwrap()
    };
    let found = |now: &str| {
        let engine = Engine::builder().pack(named("one", "\"physician\", \"dentist\""));
        problems(engine.pack(named("other", now)))
    };
    assert_eq!(found("\"dentist\", \"physician\""), []);
    assert!(found("\"dentist\"")[0].1.contains("`refer_to`"), "{:?}", found("\"dentist\""));
}

/// The rule in force decides; what was refused would have let a practitioner go on.
#[test]
fn who_lifts_a_rule_in_a_decision_stays_who_it_was() {
    let rule =
        overridable().find(|rule| rule["id"].as_str() == Some("unstable_neck_or_carotid_disease")).unwrap();
    let weak = with(&with(rule, "cleared_by", "practitioner"), "clearance", "practitioner");
    assert_refused("safety", &weak, "cleared_by");
    let person = intake(&somebody_with_risks(json!([{ "risk": "unstable_neck_or_carotid_disease" }])));
    let by = |engine: &Engine| {
        let screening = engine.screen(&person);
        let found = screening.findings().find(|it| it.rule() == "unstable_neck_or_carotid_disease");
        found.and_then(|finding| finding.overridable_by())
    };
    assert_eq!(by(engine()), Some(Role::Physician));
    let allowed = Engine::builder().pack(pack_of("safety", &weak)).allow_replacing([text(rule, "id")]);
    assert_eq!(by(&allowed.build().unwrap()), Some(Role::Practitioner));
}

#[test]
fn an_adjunct_stays_away_from_whom_it_stayed_away_from() {
    for rule in rules_of("adjunct") {
        let unless = text(rule, "unless");
        for weaker in ["age > 118".to_owned(), format!("({unless}) and first_visit")] {
            assert_refused("adjunct", &with(rule, "unless", weaker), "unless");
        }
        if let Some((_, rest)) = unless.split_once(" or ") {
            assert_refused("adjunct", &with(rule, "unless", rest), "unless");
        }
        assert_accepted(
            "adjunct",
            &with(rule, "unless", format!("({unless}) or lifestyle.smoking")),
            "wider",
        );
    }
}

#[test]
fn a_harm_is_told_to_whom_it_was_told() {
    for rule in rules_of("harm") {
        let when = text(rule, "when");
        assert_refused("harm", &with(rule, "when", format!("({when}) and age > 118")), "when");
        assert_accepted("harm", &with(rule, "text", "In other words, as clear as before."), "other words");
        match rule.get("points").and_then(Value::as_array) {
            Some(points) if points.len() > 1 => {
                assert_refused("harm", &with(rule, "points", points[1..].to_vec()), "points");
                assert_accepted("harm", &without(rule, "points"), "wherever");
            }
            None => assert_refused("harm", &with(rule, "points", vec![Value::from("ST36")]), "points"),
            _ => {}
        }
        if rule.get("part").is_none() {
            assert_refused("harm", &with(rule, "part", "face"), "part");
        }
        if rule.get("on_sheet").is_none() {
            assert_refused("harm", &with(rule, "on_sheet", false), "on_sheet");
        }
        let modality = if rule.get("modality").is_some() { "heat" } else { "acupressure" };
        if modality == "acupressure" {
            assert_refused("harm", &with(rule, "modality", vec![Value::from(modality)]), "modality");
        }
    }
}

#[test]
fn a_technique_keeps_its_limits() {
    let number = |rule: &Table, key: &str| match &rule[key] {
        Value::Float(number) => *number,
        Value::Integer(number) => f64::from(i32::try_from(*number).unwrap()),
        other => panic!("{other:?}"),
    };
    let mut limits = 0;
    for rule in rules_of("technique") {
        for key in ["gauge_mm", "length_mm", "retention_min"] {
            if !rule.contains_key(key) {
                continue;
            }
            limits += 1;
            let number = number(rule, key);
            let changed = |by: f64| -> Value {
                if key == "gauge_mm" {
                    (number + by / 100.0).into()
                } else {
                    Value::Integer(format!("{}", number + by).parse().unwrap())
                }
            };
            assert_refused("technique", &with(rule, key, changed(1.0)), key);
            assert_refused("technique", &without(rule, key), key);
            assert_accepted("technique", &with(rule, key, changed(-1.0)), key);
        }
        if let Some(depth) = rule.get("depth_mm").and_then(Value::as_table) {
            limits += 1;
            assert_refused("technique", &with(rule, "depth_mm", with(depth, "max", 9)), "depth_mm");
            assert_refused("technique", &without(rule, "depth_mm"), "depth_mm");
        }
        if let Some(inserted) =
            rule.get("inserted_mm").and_then(Value::as_table).filter(|it| it.contains_key("max"))
        {
            limits += 1;
            assert_refused("technique", &with(rule, "inserted_mm", with(inserted, "max", 15)), "inserted_mm");
            assert_refused("technique", &without(rule, "inserted_mm"), "inserted_mm");
        }
        if let Some(needles) = rule.get("needles").and_then(Value::as_table) {
            limits += 1;
            assert_refused("technique", &with(rule, "needles", with(needles, "severe", 8)), "needles");
            assert_refused("technique", &without(rule, "needles"), "needles");
        }
        for (key, more) in [("angle", "perpendicular"), ("stimulation", "even"), ("de_qi", "optional")] {
            if rule.get(key).and_then(Value::as_str).is_some_and(|now| now != more) {
                limits += 1;
                assert_refused("technique", &with(rule, key, more), key);
            }
        }
        if rule.contains_key("form") || rule.contains_key("zones") {
            let elsewhere = with(&without(rule, "form"), "zones", vec![Value::from("chin")]);
            assert_refused("technique", &elsewhere, "zones");
        }
    }
    assert!(limits > 8, "{limits}");
}

#[test]
fn what_nobody_may_replace_is_not_replaced_by_permission_either() {
    for rule in rules_of("safety").filter(|rule| !rule.contains_key("overridable")).step_by(every(4)) {
        let found =
            problems(Engine::builder().pack(pack_of("safety", rule)).allow_replacing([text(rule, "id")]));
        assert!(found.iter().any(|(_, message)| message.contains("not overridable")), "{}", text(rule, "id"));
    }
}

#[test]
fn a_record_of_a_weaker_engine_is_verified_by_it() {
    let rule = overridable().find(|rule| rule.contains_key("instruct")).unwrap();
    let id = text(rule, "id");
    let engine = Engine::builder().pack(pack_of("safety", &without(rule, "instruct"))).allow_replacing([id]);
    let engine = engine.build().unwrap();
    let strict = Engine::builder().pack(pack_of("safety", &without(rule, "instruct"))).allow_replacing([id]);
    let strict = strict.intervals(tcm_facial::rules::Intervals::Strict).build().unwrap();
    let person = intake(&somebody());
    // Under the policy of the record the packs are compiled once more.
    assert_eq!(engine.verify(&person, &strict.decide(&person).record()), Ok(()));
}

#[test]
fn only_additions_takes_safety_rules_harms_and_their_sources() {
    let source = "[[source]]\nid = \"mine-notes\"\ntitle = \"Notes\"\nkind = \"notes\"\nread = true\n";
    let harm = "[[harm]]\nid = \"mine.harm\"\ntext = \"It may ache.\"\nsources = [\"mine-notes\"]\nconfidence = \"practice\"\n";
    let rule = safety_rule("mine.rule", "first_visit", "verdict = \"treat\"\ncap = { needles = 6 }");
    let added = pack(&format!("{rule}\n{harm}{source}"));
    assert_eq!(problems(Engine::builder().only_additions().pack(added.clone())), []);
    assert_eq!(problems(Engine::builder().pack(added).only_additions()), []);
    // Anything else, new or not, is refused for that reason.
    for (kind, rule) in standard_rules().iter().step_by(every(4)) {
        // These have ids of their own.
        let id =
            if matches!(kind.as_str(), "concern" | "selection") { text(rule, "id") } else { "mine.other" };
        let renamed = with(rule, "id", id);
        let found = problems(Engine::builder().pack(pack_of(kind, &renamed)).only_additions());
        let is_extra = |(kind, _): &(PackProblemKind, String)| *kind == PackProblemKind::NotAnAddition;
        let is_taken = matches!(kind.as_str(), "safety" | "harm" | "source");
        assert_eq!(found.iter().any(is_extra), !is_taken, "{kind} {}: {found:?}", text(rule, "id"));
        let found = problems(Engine::builder().pack(pack_of(kind, rule)).only_additions());
        assert!(found.iter().any(is_extra), "{kind} {}: a replacement: {found:?}", text(rule, "id"));
    }
    // To allow replacing is no addition.
    let rule = overridable().next().unwrap();
    let found = problems(
        Engine::builder().pack(pack_of("safety", rule)).only_additions().allow_replacing([text(rule, "id")]),
    );
    assert_eq!(found[0].0, PackProblemKind::NotAnAddition);
}
