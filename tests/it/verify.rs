//! A stored decision reads back as a record, and deciding again tells whether it is true.

use super::support::*;
use crate::reference::intakes;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::Engine;
use tcm_facial::decision::{Decision, Protocol};
use tcm_facial::engine::{Discrepancy, OverrideError, Screening, VerifyError};
use tcm_facial::intake::Intake;
use tcm_facial::record::DecisionRecord;
use tcm_facial::rules::{Intervals, Role, RuleId, RulePack, Verdict};

fn read(stored: &Value) -> serde_json::Result<DecisionRecord> {
    DecisionRecord::deserialize(stored)
}

fn ids(ids: &[RuleId]) -> Vec<&str> {
    ids.iter().map(RuleId::as_str).collect()
}

fn paths(error: &VerifyError) -> Vec<&str> {
    error.discrepancies().iter().map(Discrepancy::path).collect()
}

/// Sets aside whatever may be set aside, by whoever may.
fn set_everything_aside(screening: Screening) -> Screening {
    let rules: Vec<String> = screening.findings().map(|finding| finding.rule().to_string()).collect();
    rules.iter().fold(screening, |screening, rule| {
        let by =
            |role: &Role| screening.override_safety_rule(&overriding(rule, *role, "Seen on 3 March.")).ok();
        Role::ALL.iter().find_map(by).unwrap_or(screening)
    })
}

/// A place in a document: as a JSON pointer, and as a discrepancy names it.
#[derive(Clone, Debug)]
struct Place {
    pointer: String,
    path: String,
}

/// Every place of a document, lists and objects included, the root left out.
fn places(value: &Value, at: &Place, found: &mut Vec<Place>) {
    let mut go = |value: &Value, pointer: String, path: String| {
        let place = Place { pointer: format!("{}/{pointer}", at.pointer), path };
        found.push(place.clone());
        places(value, &place, found);
    };
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if at.path.is_empty() { name.clone() } else { format!("{}.{name}", at.path) };
                go(value, name.clone(), path);
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                go(value, index.to_string(), format!("{}[{index}]", at.path));
            }
        }
        _ => {}
    }
}

fn all_places(value: &Value) -> Vec<Place> {
    let mut found = Vec::new();
    places(value, &Place { pointer: String::new(), path: String::new() }, &mut found);
    found
}

/// A path without the numbers of elements: what sort of value stands there, in one plan or the other.
fn sort(path: &str) -> String {
    let path = path.replace("alternative", "protocol");
    path.split('[')
        .map(|part| part.split_once(']').map_or(part, |(_, rest)| rest))
        .collect::<Vec<_>>()
        .join("[]")
}

/// What decisions of random intakes have at every sort of place.
fn values_by_sort(decisions: &[Value]) -> BTreeMap<String, Vec<Value>> {
    let mut values: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for decision in decisions {
        for place in all_places(decision) {
            let value = decision.pointer(&place.pointer).unwrap().clone();
            let known = values.entry(sort(&place.path)).or_default();
            if known.len() < 40 && !known.contains(&value) {
                known.push(value);
            }
        }
    }
    values
}

fn drawn(count: usize) -> Vec<Intake> {
    let (mut runner, intakes) = (TestRunner::deterministic(), intakes::intake());
    let draw = |_| intake(&intakes.new_tree(&mut runner).unwrap().current());
    (0..count).map(draw).collect()
}

fn decided(intake: &Intake) -> Value {
    serde_json::to_value(engine().decide(intake)).unwrap()
}

/// What the record gives for the recomputation and what therefore no recomputation can tell apart.
fn is_given(path: &str) -> bool {
    path.starts_with("policy") || path.starts_with("overrides")
}

/// The record with another value somewhere.
fn with(stored: &Value, place: &Place, value: Value) -> Value {
    let mut changed = stored.clone();
    *changed.pointer_mut(&place.pointer).unwrap() = value;
    changed
}

/// What could stand at such a place instead: what no decision says there, nothing, less, and what another decision says.
fn instead(value: &Value, others: &[Value]) -> Vec<Value> {
    let mut instead = vec![match value {
        Value::Null | Value::Array(_) | Value::Object(_) => json!("odd"),
        Value::Bool(value) => json!(!value),
        Value::Number(number) => number.as_u64().map_or(json!(0.01), |number| json!(number + 1)),
        Value::String(text) => json!(format!("{text}x")),
    }];
    instead.extend((!value.is_null()).then_some(Value::Null));
    if let Value::Array(values) = value {
        instead.extend(values.split_first().map(|(_, rest)| json!(rest)));
    }
    instead.extend(others.iter().filter(|it| *it != value).take(2).cloned());
    instead
}

/// Every value of these records, one at a time: something no decision says there, and what another decision says there.
/// The record is refused, or the very place is named and no other.
#[test]
fn a_changed_value_is_refused_or_named() {
    let several = [
        somebody_with_risks([json!({ "risk": "epilepsy", "status": "controlled" })]),
        somebody_with_risks([json!({ "risk": "bleeding_disorder" })]),
    ];
    let others = [
        somebody_with_risks([json!({ "risk": "vision_change" })]),
        somebody_with(
            json!({ "preferences": { "position": "supine" }, "concerns": [{ "concern": "acne" }] }),
        ),
        // In the plan without needles one point stands in for another.
        somebody_with(json!({
            "concerns": [{ "concern": "facial_tension", "zones": ["glabella"] }],
            "signs": ["pulse_rapid", "anxiety"],
            "risks.present": [{ "risk": "pdo_threads", "zones": ["chin", "ear_front"] }],
        })),
    ];
    let others = others.iter().chain(&several).map(intake).chain(drawn(60));
    let elsewhere = values_by_sort(&others.map(|person| decided(&person)).collect::<Vec<_>>());
    let (mut refused, mut named) = (0, BTreeSet::new());
    for person in &several {
        let (person, stored) = (intake(person), decided(&intake(person)));
        for place in all_places(&stored).iter().filter(|place| !is_given(&place.path)) {
            let value = stored.pointer(&place.pointer).unwrap();
            let others = elsewhere.get(&sort(&place.path)).map(Vec::as_slice).unwrap_or_default();
            // A kind of value that was named before is changed less often.
            let step = if named.contains(&sort(&place.path)) { every(3) } else { 1 };
            for change in instead(value, others).into_iter().step_by(step) {
                let Ok(record) = read(&with(&stored, place, change.clone())) else {
                    refused += 1;
                    continue;
                };
                let error = engine().verify(&person, &record).unwrap_err();
                let paths = paths(&error);
                assert!(
                    !paths.is_empty() && paths.iter().all(|it| it.starts_with(&place.path)),
                    "{place:?} {error}"
                );
                if !value.is_array() && !value.is_object() && !change.is_array() && !change.is_object() {
                    assert_eq!(paths, [place.path.as_str()], "{error}");
                    let is_short =
                        |value: &Value| value.to_string().chars().count() <= Discrepancy::LONGEST_VALUE;
                    let said = format!("recorded {change}, decided again {value}");
                    let is_cut = !(is_short(&change) && is_short(value)) && error.to_string().contains('…');
                    assert!(is_cut || error.to_string().contains(&said), "{error}");
                }
                named.insert(sort(&place.path));
            }
        }
    }
    assert!(refused > 100, "{refused}");
    // Every value was read, compared and named, but for the name of the format, of which there is one.
    let values = |stored: &Value| {
        let places = all_places(stored).into_iter();
        let values = places.filter(|it| !stored.pointer(&it.pointer).is_some_and(Value::is_object));
        values.map(|it| sort(&it.path)).collect::<Vec<_>>()
    };
    let sorts: BTreeSet<String> = several.iter().flat_map(|it| values(&decided(&intake(it)))).collect();
    let never: Vec<&String> = sorts.difference(&named).filter(|it| !is_given(it)).collect();
    assert_eq!(never, ["schema"]);
}

/// A field that is missing anywhere is refused or named. One that nobody knows is kept; `verify` names it, and
/// `verify_known` passes over it.
#[test]
fn nothing_may_be_missing_and_what_nobody_knows_is_kept() {
    let person = intake(&somebody_with_risks([json!({ "risk": "epilepsy", "status": "controlled" })]));
    let stored = decided(&person);
    let (mut objects, mut refused) = (0, 0);
    for place in all_places(&stored) {
        let Value::Object(fields) = stored.pointer(&place.pointer).unwrap() else { continue };
        let mut more = fields.clone();
        more.insert("odd".to_owned(), json!(1));
        let more = with(&stored, &place, more.into());
        let record = read(&more).unwrap();
        assert_eq!(serde_json::to_value(&record).unwrap(), more);
        assert_ne!(record, read(&stored).unwrap(), "{place:?}");
        let error = engine().verify(&person, &record).unwrap_err();
        assert_eq!(paths(&error), [format!("{}.odd", place.path)]);
        assert!(error.to_string().ends_with("recorded 1, decided again nothing"), "{error}");
        assert_eq!(engine().verify_known(&person, &record), Ok(()));
        for name in fields.keys() {
            let mut fewer = fields.clone();
            fewer.remove(name);
            match read(&with(&stored, &place, fewer.into())) {
                Ok(record) => {
                    let errors = [engine().verify(&person, &record), engine().verify_known(&person, &record)];
                    for error in errors.map(Result::unwrap_err) {
                        assert_eq!(paths(&error), [format!("{}.{name}", place.path)]);
                    }
                }
                Err(error) => {
                    assert!(
                        error.to_string().contains(&format!("missing field `{name}`")),
                        "{place:?} {error}"
                    );
                    refused += 1;
                }
            }
        }
        objects += 1;
    }
    assert!(objects > 50 && refused > 10, "{objects}, {refused}");
}

/// A field that this version writes where there is something to say is no unknown field.
#[test]
fn a_field_that_is_not_always_written_is_never_passed_over() {
    let person = intake(&somebody());
    let stored = decided(&person);
    let add = |pointer: &str, name: &str| {
        let mut changed = stored.clone();
        changed.pointer_mut(pointer).unwrap().as_object_mut().unwrap().insert(name.to_owned(), json!([]));
        paths(&engine().verify_known(&person, &read(&changed).unwrap()).unwrap_err()).join(" ")
    };
    assert_eq!(add("/packs/0", "replaces"), "packs[0].replaces");
    assert_eq!(add("/protocol", "withheld"), "protocol.withheld");
}

/// Two readers could take different ones.
#[test]
fn a_field_that_appears_twice_is_refused() {
    let stored = decided(&intake(&somebody())).to_string();
    for (field, path) in [("\"needles\":{", "protocol.needles.face"), ("\"policy\":{", "policy.face")] {
        let twice = stored.replacen(field, &format!("{field}\"face\":0,\"face\":0,"), 1);
        let error = serde_json::from_str::<DecisionRecord>(&twice).unwrap_err().to_string();
        assert_eq!(error, format!("`{path}`: the field appears twice"));
    }
}

#[test]
fn what_does_not_go_together_is_refused() {
    let urgent = decided(&intake(&somebody_with_risks([json!({ "risk": "vision_change" })])));
    assert_eq!(read(&urgent).unwrap().verdict(), Verdict::ReferUrgent);
    let change = |field: &str, value: Value| {
        let mut changed = urgent.clone();
        changed[field] = value;
        read(&changed).unwrap_err().to_string()
    };
    assert!(
        change("schema", json!("tcm-facial/decision/2"))
            .contains("`schema`: this version reads `tcm-facial/decision/1`, not `tcm-facial/decision/2`")
    );
    assert_eq!(
        change("verdict", json!("refer_urgent")),
        "`verdict`: expected `refer`; `referral.urgency` says how urgent it is"
    );
    assert_eq!(
        change("verdict", json!("treat")),
        "`referral`: expected null, because the verdict is `treat`"
    );
    assert_eq!(
        change("referral", Value::Null),
        "`referral`: expected an object, because the verdict is `refer`"
    );
    let odd = json!({ "to": ["physician"], "urgency": "soon" });
    assert_eq!(change("referral", odd), "`referral.urgency`: expected `routine` or `urgent`, found `soon`");
    let unknown = "unknown verdict `treated`, did you mean `treat`?";
    assert_eq!(change("verdict", json!("treated")), format!("`verdict`: {unknown}"));
    assert_eq!(
        change("findings", json!([{ "rule": 1 }])),
        "`findings[0].rule`: expected a text, found a whole number"
    );
    let treated = decided(&intake(&somebody())).to_string();
    let other_name = treated.replace(r#""point":"ST36""#, r#""point":"zusanli""#);
    let error = serde_json::from_str::<DecisionRecord>(&other_name).unwrap_err().to_string();
    assert!(error.contains("`zusanli` is not the code of a point, did you mean `ST36`?"), "{error}");
}

/// What was decided with is taken from the record; what could not have been decided with it is named.
#[test]
fn the_recorded_policy_and_overrides_are_decided_with() {
    let person = intake(&somebody_with_risks([
        json!({ "risk": "botulinum_toxin", "days_ago": 40, "zones": ["glabella"] }),
        json!({ "risk": "keloid_tendency" }),
    ]));
    let strict = Engine::builder()
        .intervals(Intervals::Strict)
        .lengthen_interval("botulinum_toxin_recent", 200)
        .pregnancy_points("aacp-2012")
        .build()
        .unwrap();
    let rationale = "Scar on the shoulder alone.";
    let screening = strict.screen(&person);
    let set_aside = screening
        .override_safety_rule(
            &overriding("keloid_tendency", Role::Dermatologist, rationale).with_days_ago(30),
        )
        .unwrap()
        .decide();
    let record = read(&serde_json::to_value(&set_aside).unwrap()).unwrap();
    assert_eq!(record.policy(), set_aside.policy());
    let [recorded] = record.overrides() else { panic!("{:?}", record.overrides()) };
    assert_eq!((recorded.rule().as_str(), recorded.role()), ("keloid_tendency", Role::Dermatologist));
    assert_eq!((recorded.by(), recorded.seen()), ("M. Roth", "The skin, today."));
    assert_eq!((recorded.rationale(), recorded.days_ago()), (rationale, 30));
    assert_ne!(engine().decide(&person).record(), record);
    assert_eq!(engine().verify(&person, &record), Ok(()));
    assert_eq!(strict.verify(&person, &record), Ok(()));
    // Under the other policy it would have been another decision.
    let stored = serde_json::to_value(&record).unwrap();
    let change = |pointer: &str, value: Value| {
        let place = Place { pointer: pointer.to_owned(), path: String::new() };
        strict.verify(&person, &read(&with(&stored, &place, value)).unwrap()).unwrap_err()
    };
    let shorter = change("/policy/lengthened", json!({}));
    assert!(paths(&shorter).contains(&"not_before_days"), "{shorter}");
    let unknown = change("/policy/pregnancy_points", json!("nobody-1999"));
    assert!(matches!(unknown.discrepancies(), [Discrepancy::Policy(_)]), "{unknown}");
    let guardian = change("/overrides/0/role", json!("guardian"));
    let needed = Role::Dermatologist;
    let refused =
        OverrideError::NotByThisRole { rule: "keloid_tendency".to_owned(), role: Role::Guardian, needed };
    assert_eq!(
        guardian.discrepancies().first(),
        Some(&Discrepancy::Override { path: "overrides[0]".to_owned(), error: refused })
    );
    // Without the override the rule applies.
    assert_eq!(paths(&guardian).get(..3), Some(["overrides[0]", "overrides[0]", "findings[2]"].as_slice()));
    for text in ["by", "seen", "rationale"] {
        let untidy = change(&format!("/overrides/0/{text}"), json!("Scar  on the shoulder alone."));
        assert_eq!(paths(&untidy), [format!("overrides[0].{text}")]);
        let empty = change(&format!("/overrides/0/{text}"), json!(" "));
        let said = format!(
            "`overrides[0]`: the safety rule `keloid_tendency` can only be overridden with printable words in `{text}`"
        );
        assert!(empty.to_string().contains(&said), "{empty}");
    }
    // The days are counted from the decision, so time does not make a record untrue; an override that had expired then does.
    let expired = change("/overrides/0/days_ago", json!(91));
    let error = OverrideError::Expired { rule: "keloid_tendency".to_owned(), days_ago: 91 };
    assert_eq!(
        expired.discrepancies().first(),
        Some(&Discrepancy::Override { path: "overrides[0]".to_owned(), error })
    );
    assert_eq!(paths(&expired), paths(&guardian), "{expired}");
    for (field, wrong, said) in [
        ("by", json!(null), "`overrides[0].by`: expected a text, found null"),
        ("seen", json!(1), "`overrides[0].seen`: expected a text, found a whole number"),
        ("days_ago", json!("today"), "`overrides[0].days_ago`: expected a whole number, found a text"),
        ("days_ago", json!(-1), "`overrides[0].days_ago`: `-1` is out of range"),
    ] {
        let mut odd = stored.clone();
        odd["overrides"][0][field] = wrong;
        assert_eq!(read(&odd).unwrap_err().to_string(), said);
        odd["overrides"][0].as_object_mut().unwrap().remove(field);
        let missing = format!("`overrides[0]`: missing field `{field}`");
        assert_eq!(read(&odd).unwrap_err().to_string(), missing);
    }
}

/// Another pack, another version of it or another text is named before what follows from it.
#[test]
fn other_packs_are_named_first() {
    let course = |sessions: u8| {
        let rules = format!(
            r#"
            [[course]]
            id = "course"
            sessions = {{ min = {sessions}, max = {sessions} }}
            per_week = {{ min = 1, max = 1 }}
            reassess_after = 3
            sources = ["project-default"]
            confidence = "general_knowledge"
            "#
        );
        engine_with(&rules)
    };
    let (six, seven, person) = (course(6), course(7), intake(&somebody()));
    let record = six.decide(&person).record();
    assert_eq!(six.verify(&person, &record), Ok(()));
    let packs: Vec<(&str, &str, Vec<&str>)> =
        record.packs().iter().map(|it| (it.id(), it.version(), ids(it.replaces()))).collect();
    let standard = RulePack::standard();
    assert_eq!(packs, [(standard.id(), standard.version(), vec![]), ("test", "1.0.0", vec!["course"])]);
    let error = seven.verify(&person, &record).unwrap_err();
    assert!(error.has_other_packs());
    assert_eq!(
        paths(&error),
        ["packs[1].digest", "protocol.course.sessions.min", "protocol.course.sessions.max"]
    );
    let error = engine().verify(&person, &record).unwrap_err();
    assert_eq!(paths(&error).first(), Some(&"packs[1]"));
    let other =
        engine().verify(&intake(&somebody_with(json!({ "age": 12 }))), &engine().decide(&person).record());
    assert!(!other.unwrap_err().has_other_packs());
}

fn policies() -> Vec<Engine> {
    let engine = |intervals| Engine::builder().intervals(intervals);
    vec![
        engine(Intervals::Floor).build().unwrap(),
        engine(Intervals::Default).build().unwrap(),
        engine(Intervals::Strict).pregnancy_points("aacp-2012").build().unwrap(),
    ]
}

/// Random people under each policy, with and without everything set aside that may be: the record is the same bytes, and
/// it verifies; beside another person it does exactly where the decision is the same.
#[test]
fn every_record_verifies_and_is_written_as_it_was_read() {
    let (engines, people) = (policies(), drawn(60));
    let (mut set_aside, mut of_others) = (0, 0);
    for (index, person) in people.iter().enumerate() {
        for engine in &engines {
            let screening = engine.screen(person);
            let decisions = [screening.clone().decide(), set_everything_aside(screening).decide()];
            for decision in &decisions {
                let stored = serde_json::to_string(decision).unwrap();
                let record: DecisionRecord = serde_json::from_str(&stored).unwrap();
                assert_eq!(serde_json::to_string(&record).unwrap(), stored);
                assert_eq!(record, decision.record());
                assert_eq!(engine.verify(person, &record), Ok(()));
                assert_is_told(&record, decision);
                set_aside += record.overrides().len();
            }
            let other = &people[(index + 1) % people.len()];
            let record = decisions[0].record();
            let same = engine.decide(other).record() == record;
            assert_eq!(engine.verify(other, &record).is_ok(), same);
            of_others += usize::from(!same);
        }
    }
    assert!(set_aside > 0 && of_others > 0);
}

/// The record says what the decision says.
fn assert_is_told(record: &DecisionRecord, decision: &Decision) {
    assert_eq!((record.verdict(), record.is_conditional()), (decision.verdict(), decision.is_conditional()));
    assert_eq!(record.policy(), decision.policy());
    assert!(decision.findings().map(|it| it.rule()).eq(record.findings()));
    let insertions = decision.protocol().into_iter().flat_map(Protocol::insertions);
    let points: Vec<_> = insertions.filter_map(|it| it.point()).collect();
    assert_eq!(record.points(), points);
    let of_decision = decision.overrides();
    let of_decision =
        of_decision.map(|it| (it.rule(), it.role(), it.by(), it.seen(), it.rationale(), it.days_ago()));
    let of_record = record.overrides().iter();
    let of_record =
        of_record.map(|it| (it.rule(), it.role(), it.by(), it.seen(), it.rationale(), it.days_ago()));
    assert!(of_decision.eq(of_record));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// The same over whatever proptest draws in this run.
    #[test]
    fn any_record_verifies(json in intakes::intake()) {
        let person = intake(&json);
        let stored = serde_json::to_string(&engine().decide(&person)).unwrap();
        let record: DecisionRecord = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(engine().verify(&person, &record), Ok(()));
        prop_assert_eq!(serde_json::to_string(&record).unwrap(), stored);
    }
}
