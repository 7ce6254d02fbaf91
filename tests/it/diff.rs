//! What is different between two decisions.

use crate::reference::intakes::intake;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;
use tcm_facial::Engine;
use tcm_facial::atlas::Point;
use tcm_facial::intake::{Change, Intake};
use tcm_facial::protocol::{Decision, Difference, Protocol, Site};

fn sites(decision: &Decision) -> BTreeSet<Site> {
    let insertions = decision.protocol().into_iter().flat_map(Protocol::insertions);
    insertions.map(|insertion| insertion.site()).collect()
}

/// Every single change of random intakes: the differences are those of the two decisions, no fewer and no more.
#[test]
fn the_differences_are_those_of_the_decisions() {
    let engine = Engine::standard();
    let (mut runner, intakes) = (TestRunner::default(), intake());
    let (mut brought_in, mut taken_out) = (0, 0);
    for _ in 0..20 {
        let drawn = intakes.new_tree(&mut runner).unwrap().current();
        let intake: Intake = serde_json::from_value(drawn).unwrap();
        let before = engine.decide(&intake);
        assert_eq!(before.diff(&before), []);
        for change in Change::all(&intake) {
            let after = engine.decide(&change.apply(&intake));
            let (mut comes_in, mut goes_out, mut verdict) = (BTreeSet::new(), BTreeSet::new(), None);
            let (mut appear, mut gone) = (BTreeSet::new(), BTreeSet::new());
            for difference in before.diff(&after) {
                assert!(!difference.to_string().is_empty());
                match difference {
                    Difference::ComesIn { site, .. } => assert!(comes_in.insert(site)),
                    Difference::GoesOut { site, .. } => assert!(goes_out.insert(site)),
                    Difference::Verdict { before, after } => verdict = Some((before, after)),
                    Difference::FindingAppears(rule) => assert!(appear.insert(rule.to_owned())),
                    Difference::FindingGoes(rule) => assert!(gone.insert(rule.to_owned())),
                    _ => {}
                }
            }
            let (old, new) = (sites(&before), sites(&after));
            assert_eq!(comes_in, &new - &old);
            assert_eq!(goes_out, &old - &new);
            let verdicts = (before.verdict(), after.verdict());
            assert_eq!(verdict, (verdicts.0 != verdicts.1).then_some(verdicts));
            let rules = |decision: &Decision| -> BTreeSet<String> {
                decision.findings().iter().map(|finding| finding.rule().to_owned()).collect()
            };
            assert_eq!(appear, &rules(&after) - &rules(&before));
            assert_eq!(gone, &rules(&before) - &rules(&after));
            brought_in += comes_in.len();
            taken_out += goes_out.len();
        }
    }
    assert!(brought_in > 0 && taken_out > 0);
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
        Difference::GoesOut { site, rules, .. } => Some((site, rules)),
        _ => None,
    });
    let (site, rules) = out.unwrap();
    assert!(site.point().is_some_and(|point: Point| point.part() == tcm_facial::atlas::Part::Face));
    assert_eq!(rules, ["antiplatelet_nsaid"]);
}
