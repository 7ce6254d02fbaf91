//! What a new version of a pack changes, as rules and as decisions.

use super::support::{engine, intake as read, pack, somebody, somebody_with_risks};
use crate::reference::HOUSE;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::Engine;
use tcm_facial::atlas::Language;
use tcm_facial::decision::{Decision, Difference};
use tcm_facial::rules::{FieldChange, RuleChange, RuleId, RuleKind, RulePack};

/// The tables of a printed pack: the head first, then one for each rule and source.
fn printed(pack: &RulePack) -> Vec<String> {
    pack.to_toml().split("\n\n").map(|table| format!("{}\n", table.trim_end())).collect()
}

fn read_again(tables: &[String]) -> RulePack {
    RulePack::from_toml("again.toml", &tables.join("\n")).unwrap_or_else(|error| panic!("{error}"))
}

/// The kind and the id that a printed table has.
fn name(table: &str) -> (RuleKind, RuleId) {
    let mut lines = table.lines();
    let kind = lines.next().unwrap().trim_matches(['[', ']']).parse().unwrap();
    let id = lines.next().unwrap().strip_prefix("id = \"").unwrap().strip_suffix('"').unwrap();
    (kind, id.parse().unwrap())
}

#[test]
fn a_pack_written_in_another_way_is_no_different() {
    for pack in [RulePack::standard(), RulePack::from_toml("house.toml", HOUSE).unwrap()] {
        let again = read_again(&printed(&pack));
        assert_ne!(again.digest(), pack.digest());
        let diff = pack.diff(&again);
        assert!(diff.is_empty() && diff.to_string().ends_with("no rule is different\n"), "{diff}");
    }
}

/// Each rule and source of the standard pack, by itself in a pack: it is named, and nothing else is.
#[test]
fn whatever_is_taken_out_or_added_is_named_alone() {
    let mut tables = printed(&RulePack::standard());
    // The standard pack asks no question of its own.
    let question = "[[question]]\nid = \"clinic.a\"\ntext = \"A?\"\ngroup = \"today\"\nask = \"no\"\n\
                    sources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n";
    tables.push(question.to_owned());
    let (head, rules) = tables.split_first().unwrap();
    let empty = read_again(std::slice::from_ref(head));
    let mut kinds = BTreeSet::new();
    for rule in rules {
        let (kind, id) = name(rule);
        let with = read_again(&[head.clone(), rule.clone()]);
        let (there, back) = (with.diff(&empty), empty.diff(&with));
        assert_eq!(there.changes(), [RuleChange::Removed { kind, id: id.clone() }]);
        assert_eq!(back.changes(), [RuleChange::Added { kind, id: id.clone() }]);
        assert!(there.reordered().is_empty() && back.reordered().is_empty());
        assert!(
            there.to_string().ends_with(&format!("\n{}\n  removed: {id}\n", kind.label(Language::English))),
            "{there}"
        );
        kinds.insert(kind);
    }
    assert!(kinds.into_iter().eq(RuleKind::ALL.iter().copied()));
}

/// Every field of every rule, with what another rule of its kind says there, where the rule can say it.
#[test]
fn whatever_says_something_else_is_named_with_both_values() {
    let tables = printed(&RulePack::standard());
    let house = printed(&RulePack::from_toml("house.toml", HOUSE).unwrap());
    let (head, rules) = tables.split_first().unwrap();
    let field = |line: &str| line.split_once(" = ").map(|(key, value)| (key.to_owned(), value.to_owned()));
    let mut said: BTreeMap<(RuleKind, String), BTreeSet<String>> = BTreeMap::new();
    for rule in rules.iter().chain(house.iter().skip(1)) {
        for (key, value) in rule.lines().skip(2).filter_map(field) {
            said.entry((name(rule).0, key)).or_default().insert(value);
        }
    }
    let mut seen = BTreeSet::new();
    for rule in rules {
        let (kind, id) = name(rule);
        let whole = read_again(&[head.clone(), rule.clone()]);
        for (key, value) in rule.lines().skip(2).filter_map(field) {
            for other in said[&(kind, key.clone())].iter().filter(|other| **other != value).take(3) {
                let changed = rule.replace(&format!("\n{key} = {value}\n"), &format!("\n{key} = {other}\n"));
                // What cannot be read is no version of a pack.
                let Ok(changed) = RulePack::from_toml("changed.toml", &[head.as_str(), &changed].join("\n"))
                else {
                    continue;
                };
                let diff = whole.diff(&changed);
                let [RuleChange::Changed { kind: of, id: named, fields }] = diff.changes() else {
                    panic!("{key} = {value} to {other} of {id}: {diff}");
                };
                assert_eq!((*of, named), (kind, &id));
                let fields: Vec<_> = fields.iter().map(|it| (it.name(), it.before(), it.after())).collect();
                assert_eq!(fields, [(key.as_str(), Some(value.as_str()), Some(other.as_str()))]);
                seen.insert((kind, key.clone()));
            }
        }
    }
    // Who gives a clearance also lifts the rule, so the two change together: in the next test.
    seen.insert((RuleKind::Safety, "clearance".to_owned()));
    // Every field that is there in two ways was tried, but for those of which the kinds have no second value.
    let unseen: Vec<String> = said
        .iter()
        .filter(|(key, values)| values.len() > 1 && !seen.contains(*key))
        .map(|((kind, key), _)| format!("{kind}.{key}"))
        .collect();
    assert_eq!(unseen, [""; 0]);
    assert!(seen.len() > 50, "{seen:?}");
}

const BOTH: &str = "own_side = false";
const LEFT: &str = "own_side = false, side = \"left\"";
const RIGHT: &str = "own_side = false, side = \"right\"";

#[test]
fn each_new_limit_is_compared() {
    let pack = |does: &str| {
        let rule = crate::support::safety_rule("mine.rule", "risk.nsaid", does);
        read_again(&["[pack]\nid = \"mine\"\nversion = \"1\"\nformat = 1\n".to_owned(), rule])
    };
    let fields = |before: &str, after: &str| -> Vec<(&'static str, Option<String>, Option<String>)> {
        let diff = pack(before).diff(&pack(after));
        let Some(RuleChange::Changed { fields, .. }) = diff.changes().first() else { return Vec::new() };
        let field =
            |it: &FieldChange| (it.name(), it.before().map(str::to_owned), it.after().map(str::to_owned));
        fields.iter().map(field).collect()
    };
    let changed = |key: &'static str, before: &str, after: &str| {
        let does = |value: &str| format!("verdict = \"treat\"\n{key} = {value}\n");
        let told = [(key, Some(before.to_owned()), Some(after.to_owned()))];
        assert_eq!(fields(&does(before), &does(after)), told);
        assert_eq!(fields(&does(before), &does(before)), []);
    };
    changed("cap", "{ press_seconds = 60 }", "{ press_seconds = 120 }");
    changed("cap", "{ needles = 9 }", "{ needles = 9, position = \"supine\" }");
    let block = |places: &str, side: &str| format!("{{ what = [\"needle\"], where = [{places}], {side} }}");
    changed(
        "block",
        &block("\"around_patch\", \"cheek\"", BOTH),
        &block("\"along_crease\", \"cheek\"", BOTH),
    );
    changed("block", &block("\"cheek\"", LEFT), &block("\"cheek\"", RIGHT));
    let refers = |to: &str| format!("verdict = \"refer\"\nrefer_to = [{to}]\n");
    let nobody = |to: &str| {
        let rule = crate::support::safety_rule("mine.rule", "risk.nsaid", &refers(to));
        let rule = rule.replace("cleared_by = \"practitioner\"", "cleared_by = \"nobody\"");
        read_again(&["[pack]\nid = \"mine\"\nversion = \"1\"\nformat = 1\n".to_owned(), rule])
    };
    let diff = nobody("\"physician\"").diff(&nobody("\"physician\", \"dentist\""));
    assert!(
        diff.to_string().contains("refer_to was: [\"physician\"]; is: [\"physician\", \"dentist\"]"),
        "{diff}"
    );
}

/// Who gives a clearance also lifts the rule.
#[test]
fn a_clearance_changes_with_who_lifts_the_rule() {
    let before = RulePack::standard();
    let from = |by: &str| format!("clearance = \"{by}\"");
    let text = before.to_toml();
    let start = text.find(&from("oncologist")).unwrap();
    let (head, rule) = text.split_at(start);
    let lifted = |by: &str| format!("cleared_by = \"{by}\"");
    let rule = rule.replacen(&from("oncologist"), &from("physician"), 1);
    let rule = rule.replacen(&lifted("oncologist"), &lifted("physician"), 1);
    let diff = before.diff(&RulePack::from_toml("changed.toml", &format!("{head}{rule}")).unwrap());
    let [RuleChange::Changed { fields, .. }] = diff.changes() else { panic!("{diff}") };
    assert!(fields.iter().map(FieldChange::name).eq(["clearance", "cleared_by"]), "{diff}");
}

const RULE: &str = r#"
[[substitute]]
id = "test.LI11"
point = "LI11"
with = ["LI10"]
sources = ["project-default"]
confidence = "general_knowledge"
"#;

#[test]
fn a_field_that_was_not_said_before_is_told_so() {
    let marked = format!("{RULE}unconfirmed = \"where it stands\"\n");
    let diff = pack(RULE).diff(&pack(&marked));
    assert_eq!(
        diff.to_string(),
        "from test 1.0.0 to test 1.0.0\nsubstitutes\n  changed: test.LI11\n    \
         unconfirmed was: not given; is: \"where it stands\"\n"
    );
}

#[test]
fn rules_in_another_order_are_told() {
    let mut tables = printed(&RulePack::standard());
    let patterns: Vec<usize> =
        (1..tables.len()).filter(|it| name(&tables[*it]).0 == RuleKind::Pattern).collect();
    tables.swap(patterns[0], patterns[1]);
    let diff = RulePack::standard().diff(&read_again(&tables));
    assert!(diff.changes().is_empty() && !diff.is_empty());
    assert_eq!(diff.reordered(), [RuleKind::Pattern]);
}

#[test]
fn the_changes_stand_by_kind_and_id() {
    let diff = RulePack::standard().diff(&RulePack::from_toml("house.toml", HOUSE).unwrap());
    let keys: Vec<_> = diff.changes().iter().map(|change| (change.kind(), change.id())).collect();
    assert!(keys.is_sorted() && keys.len() > 100);
    let of_kinds = RuleKind::ALL.iter().flat_map(|kind| diff.of_kind(*kind));
    assert!(of_kinds.eq(diff.changes()));
}

#[test]
fn decisions_are_compared_one_by_one_in_the_order_of_the_intakes() {
    let rules = r#"
[[safety]]
id = "test.no_epilepsy"
when = "risk.epilepsy"
class = "absolute"
verdict = "decline"
block = { what = ["all"], where = ["all"] }
reason = "This practice does not treat it."
cleared_by = "nobody"
sources = ["project-default"]
confidence = "practice"
"#;
    let after = Engine::builder().pack(pack(rules)).build().unwrap();
    let with = somebody_with_risks(json!([{ "risk": "epilepsy", "status": "controlled" }]));
    let intakes = [somebody(), with, somebody()].map(|json| read(&json));
    let compared: Vec<_> = engine().compare(&after, intakes.clone()).collect();
    assert_eq!(compared.len(), 3);
    for ((before, changed), intake) in compared.iter().zip(&intakes) {
        let json = |decision: &Decision| serde_json::to_value(decision).unwrap();
        assert_eq!(json(before), json(&engine().decide(intake)));
        assert_eq!(json(changed), json(&after.decide(intake)));
    }
    let differences: Vec<_> = compared.iter().map(|(before, after)| before.diff(after)).collect();
    let differing: Vec<bool> = differences.iter().map(|it| !it.is_empty()).collect();
    assert_eq!(differing, [false, true, false]);
    let rule = RuleId::new("test.no_epilepsy").unwrap();
    assert!(differences[1].contains(&Difference::FindingAdded(&rule)), "{differences:?}");
}

/// A file of any length is compared without being read to its end.
#[test]
fn intakes_are_taken_when_asked_for() {
    let taken = std::cell::Cell::new(0);
    let intakes = std::iter::repeat_with(|| {
        taken.set(taken.get() + 1);
        read(&somebody())
    });
    assert_eq!(engine().compare(engine(), intakes).take(3).count(), 3);
    assert_eq!(taken.get(), 3);
}
