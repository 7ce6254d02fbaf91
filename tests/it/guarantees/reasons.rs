//! Everything has its reason, and the same reasons every time.

use super::super::support::{engine, intake};
use super::plan;
use crate::reference::intakes;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use tcm_facial::decision::Decision;
use tcm_facial::rules::{BuiltinRule, RuleId, RulePack};

/// Everything names a rule that there is, and its sources.
fn assert_named(
    decision: &Decision,
    known: &BTreeSet<String>,
    sources: &BTreeSet<String>,
) -> Result<(), TestCaseError> {
    for finding in decision.findings() {
        prop_assert!(known.contains(finding.rule()), "{}", finding.rule());
        prop_assert!(finding.because().len() > 0 && !finding.sources().is_empty());
        prop_assert!(finding.sources().iter().all(|source| sources.contains(*source)));
    }
    for kept in decision.withheld() {
        prop_assert!(kept.rules().len() > 0);
        prop_assert!(kept.rules().all(|rule| known.contains(*rule)), "{:?}", kept.rules());
    }
    for question in decision.questions() {
        prop_assert!(question.rules().iter().all(|rule| known.contains(*rule)));
    }
    if let Some(plan) = plan(decision) {
        prop_assert!(plan.insertions().len() > 0);
        for insertion in plan.insertions() {
            prop_assert!(insertion.because().len() > 0, "{:?}", insertion.site());
            for reason in insertion.because() {
                prop_assert!(known.contains(reason.rule()), "{}", reason.rule());
                prop_assert!(!reason.sources().is_empty());
                prop_assert!(reason.sources().iter().all(|source| sources.contains(*source)));
            }
        }
        for open in plan.unanswered() {
            prop_assert!(open.rules().len() > 0 && open.rules().all(|rule| known.contains(*rule)));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::support::cases(1_000))]

    #[test]
    fn everything_rests_on_a_rule_and_its_sources(json in intakes::intake()) {
        let (known, sources) = &*NAMES;
        let decision = engine().decide(&intake(&json));
        assert_named(&decision, known, sources)?;
    }

    /// The same things in another order, from another thread: the same bytes.
    #[test]
    fn the_same_intake_gives_the_same_bytes(json in intakes::intake(), seed: u64) {
        let shuffled = shuffled(&json, seed);
        let bytes = |json: &Value| serde_json::to_vec(&engine().decide(&intake(json))).unwrap();
        let here = bytes(&json);
        let there = std::thread::scope(|scope| scope.spawn(|| bytes(&shuffled)).join().unwrap());
        prop_assert_eq!(here, there);
    }
}

/// The ids of every rule, the engine's own among them, and of every source.
static NAMES: std::sync::LazyLock<(BTreeSet<String>, BTreeSet<String>)> =
    std::sync::LazyLock::new(|| names(&[RulePack::standard()]));

fn names(packs: &[RulePack]) -> (BTreeSet<String>, BTreeSet<String>) {
    let rules = packs.iter().flat_map(RulePack::rule_ids).map(RuleId::as_str);
    let rules = rules.chain(BuiltinRule::ALL.iter().map(|rule| rule.code()));
    let sources = packs.iter().flat_map(RulePack::sources).map(|source| source.id().to_string());
    (rules.map(str::to_owned).collect(), sources.collect())
}

/// Everything in a decision under the standard pack and another names a rule of theirs, and its sources.
pub(crate) fn assert_everything_rests_on_rules(
    decision: &Decision,
    pack: RulePack,
) -> Result<(), TestCaseError> {
    let (known, sources) = names(&[RulePack::standard(), pack]);
    assert_named(decision, &known, &sources)
}

/// Every list in another order.
fn shuffled(value: &Value, seed: u64) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(|item| shuffled(item, seed)).collect();
            let mut state = seed | 1;
            for last in (1..items.len()).rev() {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                items.swap(last, usize::try_from(state >> 33).unwrap() % (last + 1));
            }
            items.into()
        }
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), shuffled(value, seed)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}
