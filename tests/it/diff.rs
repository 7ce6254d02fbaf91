//! What is different between two decisions.

use super::support::*;
use crate::reference::intakes;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::Engine;
use tcm_facial::atlas::{Point, Side};
use tcm_facial::decision::{Decision, Difference, Insertion, Protocol, Site};
use tcm_facial::intake::{Change, Intake, Modality};
use tcm_facial::rules::{Role, RuleId, Verdict};

/// Everything of a decision that differences are told of.
struct Of<'a> {
    rules: BTreeSet<&'a RuleId>,
    set_aside: BTreeSet<&'a RuleId>,
    clearances: BTreeSet<(&'a RuleId, &'static str)>,
    questions: BTreeSet<String>,
    places: BTreeMap<Site, Insertion<'a>>,
}

fn of(decision: &Decision) -> Of<'_> {
    let insertions = decision.protocol().into_iter().flat_map(Protocol::insertions);
    Of {
        rules: decision.findings().map(|it| it.rule()).collect(),
        set_aside: decision.overrides().map(|it| it.rule()).collect(),
        clearances: decision.clearances().map(|owed| (owed.rule(), owed.by().code())).collect(),
        questions: decision.questions().map(|it| it.ask()).collect(),
        places: insertions.map(|insertion| (insertion.site(), insertion)).collect(),
    }
}

/// The differences of two decisions, worked out anew, in words of the test.
fn expected(before: &Decision, after: &Decision) -> BTreeSet<String> {
    let (old, new) = (of(before), of(after));
    let mut told = BTreeSet::new();
    let mut tell = |what: String| assert!(told.insert(what));
    if before.verdict() != after.verdict() {
        tell(format!("verdict {} {}", before.verdict(), after.verdict()));
    }
    for rule in &new.rules - &old.rules {
        tell(format!("{} {rule}", if old.set_aside.contains(rule) { "followed again" } else { "appears" }));
    }
    for rule in &(&old.rules | &old.set_aside) - &(&new.rules | &new.set_aside) {
        tell(format!("goes {rule}"));
    }
    (&new.set_aside - &old.set_aside).iter().for_each(|rule| tell(format!("set aside {rule}")));
    (&new.clearances - &old.clearances).iter().for_each(|(rule, by)| tell(format!("owed {rule} {by}")));
    (&old.clearances - &new.clearances).iter().for_each(|(rule, by)| tell(format!("not owed {rule} {by}")));
    (&new.questions - &old.questions).iter().for_each(|ask| tell(format!("opens {ask}")));
    (&old.questions - &new.questions).iter().for_each(|ask| tell(format!("closes {ask}")));
    let leader = |decision: &Decision| {
        let first = decision.patterns().next().map(|pattern| pattern.id().clone());
        first.filter(|id| decision.why_pattern(id).unwrap().standing().code() == "first")
    };
    if leader(before) != leader(after) {
        tell(format!("leader {:?} {:?}", leader(before), leader(after)));
    }
    match (before.alternative().is_some(), after.alternative().is_some()) {
        (false, true) => tell("alternative".to_owned()),
        (true, false) => tell("no alternative".to_owned()),
        _ => {}
    }
    let modalities = [before, after].map(|decision| decision.protocol().map(Protocol::modality));
    let other_way = modalities[0].zip(modalities[1]).filter(|(before, after)| before != after);
    if let Some((before, after)) = other_way {
        tell(format!("modality {before} {after}"));
    }
    for site in new.places.keys().filter(|site| !old.places.contains_key(site)) {
        tell(format!("in {site}"));
    }
    for (site, was) in &old.places {
        let Some(is) = new.places.get(site) else {
            tell(format!("out {site}"));
            continue;
        };
        if was.side() != is.side() {
            tell(format!("sides {site} {} {}", was.side(), is.side()));
        }
        let other_technique = was.technique().zip(is.technique()).is_some_and(|(was, is)| !was.is_like(&is));
        let needles = was.side() == is.side() && was.needles() != is.needles();
        if other_way.is_none() && (needles || other_technique) {
            tell(format!("technique {site}"));
        }
    }
    told
}

fn told(before: &Decision, after: &Decision) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    for difference in before.diff(after) {
        assert!(!difference.to_string().is_empty());
        let what = match difference {
            Difference::Verdict { before, after } => format!("verdict {before} {after}"),
            Difference::FindingAdded(rule) => format!("appears {rule}"),
            Difference::FindingRemoved(rule) => format!("goes {rule}"),
            Difference::OverrideAdded(rule) => format!("set aside {rule}"),
            Difference::OverrideWithdrawn(rule) => format!("followed again {rule}"),
            Difference::ClearanceAdded { rule, by } => format!("owed {rule} {}", by.code()),
            Difference::ClearanceRemoved { rule, by } => format!("not owed {rule} {}", by.code()),
            Difference::AlternativeAdded => "alternative".to_owned(),
            Difference::AlternativeRemoved => "no alternative".to_owned(),
            Difference::QuestionOpened(ask) => format!("opens {ask}"),
            Difference::QuestionClosed(ask) => format!("closes {ask}"),
            Difference::Leader { before, after } => format!("leader {before:?} {after:?}"),
            Difference::Modality { before, after } => format!("modality {before} {after}"),
            Difference::SiteAdded { site, .. } => format!("in {site}"),
            Difference::SiteRemoved { site, .. } => format!("out {site}"),
            Difference::Sides { site, before, after, .. } => format!("sides {site} {before} {after}"),
            Difference::Technique { site, .. } => format!("technique {site}"),
            Difference::NotBefore { .. }
            | Difference::WithheldBy { .. }
            | Difference::Retention { .. }
            | Difference::PressSeconds { .. }
            | Difference::Course { .. }
            | Difference::AdjunctAdded(_)
            | Difference::AdjunctRemoved(_)
            | Difference::Unanswered { .. } => continue,
            other => panic!("unknown to this test: {other}"),
        };
        assert!(told.insert(what), "told twice");
    }
    told
}

/// Every single change of random intakes: the differences are those of the two decisions, no fewer and no more.
#[test]
fn the_differences_are_those_of_the_decisions() {
    let (mut runner, drawing) = (TestRunner::deterministic(), intakes::intake());
    let mut kinds = BTreeSet::new();
    let wanted = ["verdict", "appears", "goes", "opens", "leader", "in", "out", "technique"];
    // Few of the people drawn get a plan, so more are drawn until each kind of difference has come up.
    for number in 0..200 {
        if number >= 20 && wanted.iter().all(|kind| kinds.contains(*kind)) {
            break;
        }
        let drawn = drawing.new_tree(&mut runner).unwrap().current();
        let intake: Intake = serde_json::from_value(drawn).unwrap();
        let before = engine().decide(&intake);
        assert_eq!(before.diff(&before), []);
        for change in Change::all(&intake) {
            let after = engine().decide(&change.apply(&intake));
            let told = told(&before, &after);
            assert_eq!(told, expected(&before, &after), "{change}");
            kinds.extend(told.iter().map(|it| it.split(' ').next().unwrap().to_owned()));
        }
    }
    for kind in wanted {
        assert!(kinds.contains(kind), "no {kind} among {kinds:?}");
    }
}

/// What a decision says in numbers and codes, by the kind of difference that tells of it.
fn beyond_words(decision: &Decision) -> BTreeMap<&'static str, Value> {
    let json = serde_json::to_value(decision).unwrap();
    let plan = &json["protocol"];
    let each = |list: &Value, keys: &[&str]| -> Value {
        let items = list.as_array().into_iter().flatten();
        let mut items: Vec<Value> =
            items.map(|item| keys.iter().map(|key| item[*key].clone()).collect()).collect();
        // Their order follows the weights, which are reasons.
        items.sort_by_key(Value::to_string);
        items.into()
    };
    BTreeMap::from([
        ("not before", json["not_before_days"].clone()),
        ("withheld", each(&json["withheld"], &["point", "local", "rules"])),
        ("minutes", plan["retention_min"].clone()),
        ("seconds", plan["press_seconds"].clone()),
        ("course", plan["course"].clone()),
        ("adjuncts", each(&plan["adjuncts"], &["modality"])),
        ("unanswered", each(&plan["unanswered"], &["concern", "zone", "because"])),
        ("insertions", each(&plan["insertions"], &["point", "local", "side", "needles", "technique"])),
        ("other", json!([json["verdict"], json["conditional"], json["clearances"], plan["modality"]])),
    ])
}

/// What the differences tell of, in the same words; a site that comes or goes tells of who withholds it.
fn kinds_of(differences: &[Difference<'_>]) -> BTreeSet<&'static str> {
    let kinds = differences.iter().flat_map(|it| match it {
        Difference::NotBefore { .. } => vec!["not before"],
        Difference::WithheldBy { .. } => vec!["withheld"],
        Difference::Retention { .. } => vec!["minutes"],
        Difference::PressSeconds { .. } => vec!["seconds"],
        Difference::Course { .. } => vec!["course"],
        Difference::AdjunctAdded(_) | Difference::AdjunctRemoved(_) => vec!["adjuncts"],
        Difference::Unanswered { .. } => vec!["unanswered"],
        Difference::SiteAdded { .. } | Difference::SiteRemoved { .. } | Difference::Sides { .. } => {
            vec!["insertions", "withheld"]
        }
        Difference::Technique { .. } => vec!["insertions"],
        _ => vec!["other"],
    });
    kinds.collect()
}

const KINDS: [&str; 7] =
    ["not before", "withheld", "seconds", "adjuncts", "unanswered", "insertions", "other"];

/// Whatever differs beyond words is told, and by a difference of its kind where both have a plan.
#[test]
fn what_differs_beyond_words_is_told() {
    let (mut runner, drawing) = (TestRunner::deterministic(), intakes::intake());
    let mut seen = BTreeSet::new();
    for _ in 0..30 {
        let drawn = drawing.new_tree(&mut runner).unwrap().current();
        let intake: Intake = serde_json::from_value(drawn).unwrap();
        let before = engine().decide(&intake);
        for (number, change) in Change::all(&intake).enumerate() {
            // Once every kind came up, fewer changes are tried.
            if KINDS.iter().all(|kind| seen.contains(kind)) && number % every(6) != 0 {
                continue;
            }
            let after = engine().decide(&change.apply(&intake));
            let differences = before.diff(&after);
            let told = kinds_of(&differences);
            let (old, new) = (beyond_words(&before), beyond_words(&after));
            let both_plan = before.protocol().is_some() && after.protocol().is_some();
            for (kind, was) in &old {
                if *was == new[kind] {
                    continue;
                }
                let is_told = if both_plan || matches!(*kind, "not before" | "withheld") {
                    told.contains(kind) || (*kind == "insertions" && told.contains("other"))
                } else {
                    !differences.is_empty()
                };
                assert!(is_told, "{change}: {kind}\n{was}\n{}\n{differences:?}", new[kind]);
                seen.insert(*kind);
            }
        }
    }
    for kind in KINDS {
        assert!(seen.contains(kind), "no {kind} among {seen:?}");
    }
}

#[test]
fn minutes_and_waiting_days_are_told() {
    let stays = |minutes: u8| decide(&somebody_with(json!({ "preferences": { "retention_min": minutes } })));
    let (ten, fifteen) = (stays(10), stays(15));
    let expected = Difference::Retention { before: Some(10), after: Some(15) };
    assert_eq!(ten.diff(&fifteen), std::slice::from_ref(&expected));
    assert_eq!(expected.to_string(), "minutes changed from: 10; to: 15");
    let toxin = |days: u32| {
        decide(&somebody_with_risks(
            json!([{ "risk": "botulinum_toxin", "days_ago": days, "zones": ["glabella"] }]),
        ))
    };
    let (long_ago, lately) = (toxin(20), toxin(3));
    let told = long_ago.diff(&lately);
    assert!(told.contains(&Difference::NotBefore { before: Some(8), after: Some(25) }), "{told:?}");
}

/// A cap that applied before has not changed the number of needles; one that is new has.
#[test]
fn only_new_caps_are_blamed_for_another_number_of_needles() {
    let capping =
        |id: &str, when: &str| safety_rule(id, when, "verdict = \"treat\"\ncap = { body_needles = 9 }");
    let rules = capping("cap.for_all", "always") + &capping("cap.of_smokers", "lifestyle.smoking");
    let engine = engine_with(&rules);
    let decide = |severity: &str, lifestyle: Value| {
        let concerns = json!([{ "concern": "wrinkles", "zones": ["cheek"], "severity": severity }]);
        let changes = json!({ "concerns": concerns, "signs": [], "lifestyle": lifestyle });
        engine.decide(&intake(&somebody_with(changes)))
    };
    let blamed = |before: &Decision, after: &Decision| -> Vec<Vec<String>> {
        let differences = before.diff(after).into_iter();
        let rules = differences.filter_map(|it| match it {
            Difference::Technique { rules, .. } => Some(rules.into_iter().map(ToString::to_string).collect()),
            _ => None,
        });
        rules.collect()
    };
    let mild = decide("mild", json!([]));
    assert_eq!(blamed(&mild, &decide("severe", json!([]))), [Vec::<String>::new()]);
    assert_eq!(blamed(&mild, &decide("severe", json!(["smoking"]))), [["cap.of_smokers"]]);
}

#[test]
fn a_rule_that_was_set_aside_is_told_as_such() {
    let person = intake(&somebody_with_risks(json!([{ "risk": "keloid_tendency" }])));
    let followed = engine().decide(&person);
    let rationale = "One scar of the ear lobe, flat since.";
    let screening = engine().screen(&person);
    let aside = screening
        .override_safety_rule(&overriding("keloid_tendency", Role::Dermatologist, rationale))
        .unwrap();
    let aside = aside.decide();
    let keloid = &RuleId::new("keloid_tendency").unwrap();
    assert!(followed.diff(&aside).contains(&Difference::OverrideAdded(keloid)));
    assert!(aside.diff(&followed).contains(&Difference::OverrideWithdrawn(keloid)));
    let without = engine().decide(&intake(&somebody()));
    assert!(aside.diff(&without).contains(&Difference::FindingRemoved(keloid)));
    assert!(without.diff(&aside).contains(&Difference::OverrideAdded(keloid)));
    for [before, after] in [[&followed, &aside], [&aside, &followed], [&aside, &without], [&without, &aside]]
    {
        assert_eq!(told(before, after), expected(before, after));
    }
}

/// What a new version of a pack must not take away unseen.
#[test]
fn a_clearance_and_an_alternative_are_told() {
    let decide = |verdict: &str, does: &str| {
        let rule = safety_rule("mine", "risk.epilepsy", &format!("verdict = \"{verdict}\"\n{does}"));
        let risks = json!([{ "risk": "epilepsy", "status": "controlled" }]);
        engine_with(&rule).decide(&intake(&somebody_with_risks(risks)))
    };
    let (with, without) =
        (decide("treat", "clearance = \"practitioner\""), decide("treat", "forbid = [\"led\"]"));
    let rule = &RuleId::new("mine").unwrap();
    let owed = Difference::ClearanceRemoved { rule, by: Role::Practitioner };
    assert!(with.diff(&without).contains(&owed));
    assert_eq!(owed.to_string(), "mine no longer needs clearance by: practitioner");
    assert!(without.diff(&with).contains(&Difference::ClearanceAdded { rule, by: Role::Practitioner }));
    let block = "block = { what = [\"needle\"], where = [\"all\"] }";
    let (offered, refused) =
        (decide("defer", block), decide("defer", &format!("{block}\nalternative = false")));
    assert_eq!(offered.verdict(), Verdict::Defer);
    assert_eq!(offered.diff(&refused), [Difference::AlternativeRemoved]);
    assert_eq!(refused.diff(&offered), [Difference::AlternativeAdded]);
}

#[test]
fn another_way_of_treating_is_told_once_and_another_depth_beside_another_side() {
    let needled = engine().decide(&intake(&somebody()));
    let pressed = intake(&somebody_with(json!({ "preferences": { "avoid_modalities": ["needle"] } })));
    let pressed = engine().decide(&pressed);
    let diff = needled.diff(&pressed);
    let other_way = Difference::Modality { before: Modality::Needle, after: Modality::Acupressure };
    assert!(diff.contains(&other_way), "{diff:?}");
    assert!(!diff.iter().any(|it| matches!(it, Difference::Technique { .. })), "{diff:?}");

    let cap = safety_rule(
        "shallow",
        "risk.lymph_node_removal",
        "verdict = \"treat\"\ncap = { body_depth_mm = 12 }",
    );
    let engine = engine_with(&cap);
    let risks = json!([{ "risk": "lymph_node_removal", "side": "left" }]);
    let (before, after) =
        (engine.decide(&intake(&somebody())), engine.decide(&intake(&somebody_with_risks(risks))));
    let diff = before.diff(&after);
    let st36 = Site::Point(Point::ST36);
    let of_st36 = |it: &&Difference<'_>| match it {
        Difference::Sides { site, before, after, .. } => {
            *site == st36 && (*before, *after) == (Side::Bilateral, Side::Right)
        }
        Difference::Technique { site, rules } => *site == st36 && rules.iter().any(|rule| *rule == "shallow"),
        _ => false,
    };
    assert_eq!(diff.iter().filter(of_st36).count(), 2, "{diff:?}");
}

#[test]
fn the_cause_is_named() {
    let decide = |risks: &str| {
        let text = format!(
            r#"{{ "age": 47, "sex": "male", "first_visit": false, "concerns": [{{ "concern": "dark_circles" }}], "risks": {risks} }}"#
        );
        Engine::standard().decide(&serde_json::from_str(&text).unwrap())
    };
    let before = decide(r#"{ "absent": "all_others" }"#);
    let after = decide(r#"{ "present": [{ "risk": "antiplatelet" }], "absent": "all_others" }"#);
    let out = before.diff(&after).into_iter().find_map(|it| match it {
        Difference::SiteRemoved { site, rules, .. } => Some((site, rules)),
        _ => None,
    });
    let (_, rules) = out.unwrap();
    assert_eq!(rules, ["antiplatelet_nsaid"]);
}
