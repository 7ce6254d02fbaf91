//! Another risk, another rule, another wish can only withhold more.

use super::super::support::{engine, intake, pack, somebody, somebody_with};
use super::{denied, entry, plan, with_all_answered, without_denial};
use crate::reference::intakes;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tcm_facial::Engine;
use tcm_facial::decision::{Decision, Protocol, Site};
use tcm_facial::intake::{Detail, Intake, Modality, Risk};
use tcm_facial::rules::Verdict;

/// What a further risk must not do to a decision.
pub(crate) fn assert_not_lightened(before: &Decision, after: &Decision) -> Result<(), TestCaseError> {
    prop_assert!(after.verdict() >= before.verdict(), "{} became {}", before.verdict(), after.verdict());
    let Some(after_plan) = plan(after) else { return Ok(()) };
    let had: BTreeMap<Site, _> = plan(before)
        .map(|plan| plan.insertions().map(|insertion| (insertion.site(), insertion)).collect())
        .unwrap_or_default();
    for insertion in after_plan.insertions() {
        if insertion.stands_in_for().is_some() {
            let named = insertion.because().any(|reason| reason.weight() == 0);
            prop_assert!(named, "{:?} stands in, and no rule names it", insertion.site());
            continue;
        }
        let Some(earlier) = had.get(&insertion.site()) else {
            return Err(TestCaseError::fail(format!("{:?} came in", insertion.site())));
        };
        prop_assert!(insertion.needles() <= earlier.needles());
        if let (Some(now), Some(then)) = (insertion.technique(), earlier.technique()) {
            prop_assert!(now.depth() <= then.depth());
            prop_assert!(now.inserted().max() <= then.inserted().max());
            prop_assert_eq!((now.angle(), now.direction()), (then.angle(), then.direction()));
            prop_assert!(now.gauge() <= then.gauge());
            prop_assert!(now.stimulation() <= then.stimulation());
        }
    }
    if let (Some(now), Some(then)) =
        (after_plan.retention_min(), plan(before).and_then(Protocol::retention_min))
    {
        let prone = |plan: &Protocol| plan.prone_retention_min().unwrap_or(0);
        let (prone_now, prone_then) = (prone(after_plan), plan(before).map_or(0, prone));
        prop_assert!(
            now <= then && prone_now <= prone_then,
            "{then} and {prone_then} minutes became {now} and {prone_now}"
        );
    }
    if after_plan.modality() == Modality::Needle {
        let pressed = (plan(before).and_then(Protocol::press_seconds), after_plan.press_seconds());
        prop_assert!(pressed.0 <= pressed.1, "pressed for a shorter time: {pressed:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::support::cases(1_000))]

    /// Absent to present and absent to unknown: never lighter, and nothing comes in by the back door.
    #[test]
    fn another_risk_can_only_withhold_more(json in intakes::intake(), pick: Index, choice: u64) {
        let json = with_all_answered(json);
        let Some(risk) = denied(&json, pick) else { return Ok(()) };
        let before = engine().decide(&intake(&json));
        let unknown = without_denial(&json, risk);
        assert_not_lightened(&before, &engine().decide(&intake(&unknown)))?;
        let mut present = unknown;
        present["risks"]["present"].as_array_mut().unwrap().push(entry(risk, choice));
        assert_not_lightened(&before, &engine().decide(&intake(&present)))?;
    }

    /// The same reasoning without needles: no point that the needled plan would not have had.
    #[test]
    fn who_avoids_needles_gets_no_other_points(json in intakes::intake()) {
        let mut pressed = json.clone();
        pressed["preferences"]["avoid_modalities"] = json!(["needle"]);
        let mut needled = json;
        needled["preferences"]["avoid_modalities"] = json!([]);
        let (needled, pressed) = (engine().decide(&intake(&needled)), engine().decide(&intake(&pressed)));
        if let Some(plan) = pressed.protocol() {
            prop_assert_eq!(plan.modality(), Modality::Acupressure);
        }
        if needled.verdict() == Verdict::Treat {
            assert_not_lightened(&needled, &pressed)?;
        }
    }
}

/// A later pack that only adds safety rules never lightens a decision.
#[test]
fn more_safety_rules_never_lighten() {
    let rules = "[[safety]]\nid = \"t.more\"\nwhen = \"lifestyle.smoking or age > 40\"\nclass = \"caution\"\nverdict = \"treat\"\n\
        block = { what = [\"needle\"], where = [\"nasolabial\", \"ST36\"] }\ncap = { face_needles = 5, body_depth_mm = 12 }\n\
        reason = \"r\"\ncleared_by = \"time\"\nsources = [\"project-default\"]\nconfidence = \"found\"\n";
    let stricter = Engine::builder().pack(pack(rules)).build().unwrap();
    let config = crate::support::cases(500);
    proptest!(config, |(json in intakes::intake())| {
        let taken = intake(&json);
        assert_not_lightened(&engine().decide(&taken), &stricter.decide(&taken))?;
    });
}

/// What an intake can say of one risk but no: nothing, or yes in each form that differs in one detail.
fn forms(risk: Risk) -> Vec<Option<Value>> {
    let mut forms = vec![None, Some(json!({ "risk": risk }))];
    let mut with = |detail: &str, value: Value| forms.push(Some(json!({ "risk": risk, detail: value })));
    risk.statuses().iter().for_each(|status| with("status", json!(status)));
    for detail in risk.details() {
        match detail {
            Detail::Severity => {
                with("severity", json!("mild"));
                with("severity", json!("severe"));
            }
            Detail::DaysAgo => [0, 20, 100, 4_000].iter().for_each(|days| with("days_ago", json!(days))),
            Detail::Zones => [json!(["nasolabial"]), json!(["chin"]), json!([])]
                .into_iter()
                .for_each(|zones| with("zones", zones)),
            Detail::Side => with("side", json!("left")),
            _ => {}
        }
    }
    forms
}

/// Somebody of whom this and nothing else is said.
fn saying(person: &Value, said: &[(Risk, &Option<Value>)]) -> Intake {
    let present: Vec<&Value> = said.iter().filter_map(|(_, form)| form.as_ref()).collect();
    let denied = Risk::ALL.iter().filter(|risk| said.iter().all(|(named, _)| named != *risk));
    let mut json = person.clone();
    json["risks"] = json!({ "present": present, "absent": denied.collect::<Vec<_>>() });
    intake(&json)
}

/// Every risk in every form, on people with different plans.
#[test]
fn every_risk_one_by_one_can_only_withhold_more() {
    let people = [
        somebody(),
        somebody_with(
            json!({ "concerns": [{ "concern": "acne", "zones": ["cheek", "chin"] }, { "concern": "redness" }] }),
        ),
        somebody_with(json!({ "age": 70, "sex": "male", "first_visit": true, "vitals": null,
            "concerns": [{ "concern": "sagging" }, { "concern": "dark_circles", "main": true }], "signs": ["sighing", "pulse_wiry", "mood_swings"] })),
    ];
    for person in &people {
        let before = engine().decide(&saying(person, &[]));
        for risk in Risk::ALL {
            for form in &forms(*risk) {
                let after = engine().decide(&saying(person, &[(*risk, form)]));
                assert_not_lightened(&before, &after)
                    .unwrap_or_else(|error| panic!("{risk}, {form:?}: {error}"));
            }
        }
    }
}

/// Every two risks, each unknown or present without a detail: beside one of them the other can only withhold more.
#[test]
fn every_two_risks_can_only_withhold_more() {
    let person = somebody();
    let said = |risk: Risk| [None, Some(json!({ "risk": risk }))];
    let alone: Vec<[Decision; 2]> = Risk::ALL
        .iter()
        .map(|risk| said(*risk).map(|form| engine().decide(&saying(&person, &[(*risk, &form)]))))
        .collect();
    let both = |first: usize, second: usize| {
        for (one, earlier) in said(Risk::ALL[first]).iter().zip(&alone[first]) {
            for (other, beside) in said(Risk::ALL[second]).iter().zip(&alone[second]) {
                let said = [(Risk::ALL[first], one), (Risk::ALL[second], other)];
                let after = engine().decide(&saying(&person, &said));
                for before in [earlier, beside] {
                    assert_not_lightened(before, &after).unwrap_or_else(|error| panic!("{said:?}: {error}"));
                }
            }
        }
    };
    let count = Risk::ALL.len();
    std::thread::scope(|scope| {
        for half in 0..2 {
            let both = &both;
            scope.spawn(move || {
                for first in (half..count).step_by(2) {
                    (first + 1..count).for_each(|second| both(first, second));
                }
            });
        }
    });
}
