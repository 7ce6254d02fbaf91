//! What would come out if one or two facts were different.

use super::support::{engine, intake, somebody, somebody_with, somebody_with_risks};
use crate::reference::intakes;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::Point;
use tcm_facial::decision::{Decision, Protocol, Site};
use tcm_facial::engine::Outcome;
use tcm_facial::intake::{Change, Intake, Pregnancy, Risk, RiskSet, RiskState, Sign};
use tcm_facial::rules::Verdict;

fn sites(decision: &Decision) -> BTreeSet<Site> {
    decision.protocol().into_iter().flat_map(Protocol::insertions).map(|it| it.site()).collect()
}

/// The fields of the wire format that differ between two intakes.
fn differing(one: &Intake, other: &Intake) -> BTreeSet<String> {
    let (one, other) = (serde_json::to_value(one).unwrap(), serde_json::to_value(other).unwrap());
    let (Value::Object(one), Value::Object(other)) = (one, other) else { panic!("an intake is an object") };
    let fields: BTreeSet<String> = one.keys().chain(other.keys()).cloned().collect();
    fields.into_iter().filter(|field| one.get(field) != other.get(field)).collect()
}

#[test]
fn every_outcome_names_what_it_takes() {
    let unanswered = intake(&json!({
        "age": 30, "sex": "female", "first_visit": false,
        "concerns": [{ "concern": "dullness" }],
        "risks": { "absent": "all_others" },
    }));
    let what_if = engine().what_if(&unanswered);
    assert_eq!(what_if.decision().verdict(), Verdict::Incomplete);
    let verdicts: Vec<(String, Verdict)> = what_if
        .changing_verdict()
        .filter(|outcome| matches!(outcome.changes(), [Change::Pregnancy(_)]))
        .map(|outcome| (outcome.changes()[0].to_string(), outcome.verdict()))
        .collect();
    let expected = [
        ("pregnancy: no", Verdict::Treat),
        ("pregnancy: possible", Verdict::Refer),
        // What is asked only then was denied with all others.
        ("pregnancy: trying", Verdict::Treat),
        ("pregnancy: yes", Verdict::Refer),
    ];
    assert_eq!(verdicts, expected.map(|(change, verdict)| (change.to_owned(), verdict)));
}

#[test]
fn what_brings_a_point_back_and_what_takes_it_out() {
    let thinned =
        intake(&somebody_with_risks([json!({ "risk": "lymph_node_removal", "side": "bilateral" })]));
    let what_if = engine().what_if(&thinned);
    let back = Change::Risk(Risk::LymphNodeRemoval, RiskState::Absent);
    assert!(what_if.after(&[back]).is_some());
    let well = intake(&somebody());
    let what_if = engine().what_if(&well);
    let pregnant = what_if.after(&[Change::Pregnancy(Pregnancy::Yes)]).unwrap();
    assert!(pregnant.changes_the_verdict() && pregnant.removes(Point::ST36));
    assert!(pregnant.added().is_empty() && !pregnant.adds(Point::ST36) && !pregnant.removes(Point::LU1));
    assert!(what_if.adding(Point::LU1).next().is_none());
    let sunburnt = engine().what_if(&intake(&somebody_with_risks([json!({ "risk": "sunburn" })])));
    let healed = sunburnt.after(&[Change::Risk(Risk::Sunburn, RiskState::Absent)]).unwrap();
    let places: BTreeSet<Site> = healed.added().iter().copied().collect();
    assert_eq!(places, sites(what_if.decision()));
    assert!(healed.changes_the_verdict() && healed.adds(Point::ST36));
    assert!(sunburnt.adding(Point::ST36).any(|outcome| outcome == healed));
    assert!(what_if.removing(Point::ST36).any(|outcome| outcome == pregnant));
    // Some take a place out or bring one in and leave the verdict alone.
    let lighter = what_if.outcomes().iter().filter(|outcome| !outcome.changes_the_verdict());
    assert!(
        lighter.clone().count() > 3 && lighter.clone().all(|outcome| outcome.verdict() == Verdict::Treat)
    );
    // A fact that no rule reads for this person changes nothing and is not told.
    assert!(what_if.outcomes().len() < what_if.decisions());
}

#[test]
fn pairs_stop_where_the_number_of_decisions_ends() {
    let well = intake(&somebody());
    let few = engine().what_if_pairs(&well, 50);
    assert_eq!((few.decisions(), few.is_complete()), (50, false));
    assert!(!few.outcomes().is_empty());
    assert!(few.outcomes().iter().all(|outcome| outcome.changes().len() == 2));
    // No fact is changed twice: both changes hold in what is decided for.
    let pregnancies = |outcome: &Outcome| {
        outcome.changes().iter().filter(|change| matches!(change, Change::Pregnancy(_))).count()
    };
    let many = engine().what_if_pairs(&well, 2000);
    assert!(many.outcomes().iter().all(|outcome| pregnancies(outcome) < 2));
    assert!(many.outcomes().iter().any(|outcome| pregnancies(outcome) == 1));
    assert!(engine().what_if(&well).is_complete());
    // Whoever asks need not know in which order they were made.
    let outcome = &many.outcomes()[0];
    let [first, second] = outcome.changes() else { panic!("{outcome:?}") };
    for changes in [[first.clone(), second.clone()], [second.clone(), first.clone()]] {
        assert_eq!(many.after(&changes).map(Outcome::changes), Some(outcome.changes()));
    }
    assert!(many.after(&[first.clone(), first.clone()]).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn each_outcome_is_what_deciding_again_gives(json in intakes::intake(), pick in any::<Index>()) {
        let before = intake(&json);
        let what_if = engine().what_if(&before);
        let changes = what_if.tried();
        prop_assert_eq!(what_if.decisions(), changes.len());
        prop_assert!(what_if.is_complete() && Change::all(&before).all(|change| changes.contains(&change)));
        let change = pick.get(changes).clone();
        let after = before.with(change.clone()).unwrap();
        prop_assert!(change.holds(&after) && !change.holds(&before));
        // The changed intake is one that could be read: it is written and read again.
        let read: Intake = serde_json::from_value(serde_json::to_value(&after).unwrap()).unwrap();
        prop_assert_eq!(&read, &after);
        let fields = differing(&before, &after);
        let allowed: &[&str] = match change {
            Change::Pregnancy(_) => &["pregnancy", "pregnancy_weeks"],
            Change::Breastfeeding(_) => &["breastfeeding"],
            Change::FirstVisit(_) => &["first_visit"],
            Change::Risk(..) | Change::RiskEntries(_) => &["risks"],
            // A sign of the heart opens two questions that were answered with all others.
            Change::Sign(..) => &["signs", "risks"],
            Change::Lifestyle(..) => &["lifestyle"],
            Change::Age(_) => &["age"],
            Change::Sex(_) => &["sex"],
            Change::Concern(_) | Change::ConcernRemoved(_) => &["concerns"],
            Change::Vitals(_) => &["vitals"],
            Change::EventInDays(_) => &["event_in_days"],
            _ => &["preferences"],
        };
        prop_assert!(!fields.is_empty() && fields.iter().all(|field| allowed.contains(&field.as_str())), "{:?}", fields);

        let (absent, left) = (before.risks().absent(), after.risks().absent());
        let opened = RiskSet::from_iter([Risk::HeartWarningSigns, Risk::HeartLungSignsNotExamined]);
        prop_assert!(!matches!(change, Change::Sign(..)) || (absent - left).is_subset(&opened));

        let (was, is) = (engine().decide(&before), engine().decide(&after));
        let (had, has) = (sites(&was), sites(&is));
        match what_if.after(std::slice::from_ref(&change)) {
            None => prop_assert!(was.verdict() == is.verdict() && had == has, "{change}"),
            Some(outcome) => {
                prop_assert_eq!(outcome.verdict(), is.verdict());
                prop_assert_eq!(outcome.changes_the_verdict(), was.verdict() != is.verdict());
                let (brought, taken): (BTreeSet<Site>, BTreeSet<Site>) =
                    (outcome.added().iter().copied().collect(), outcome.removed().iter().copied().collect());
                prop_assert_eq!(brought, &has - &had);
                prop_assert_eq!(taken, &had - &has);
            }
        }
    }
}

/// All else equal: the answers about the other risks stay, and so do the details of their entries.
#[test]
fn a_changed_risk_leaves_the_others_alone() {
    let before = intake(&somebody_with_risks([
        json!({ "risk": "botulinum_toxin", "days_ago": 30, "zones": ["glabella"] }),
        json!({ "risk": "epilepsy", "status": "controlled" }),
    ]));
    let after = before.with(Change::Risk(Risk::Epilepsy, RiskState::Unknown)).unwrap();
    let states =
        |intake: &Intake| Risk::ALL.iter().map(|risk| intake.risks().state(*risk)).collect::<Vec<_>>();
    let differing = states(&before).iter().zip(states(&after)).filter(|(was, is)| *was != is).count();
    assert_eq!((differing, after.risks().state(Risk::Epilepsy)), (1, RiskState::Unknown));
    let toxin = |intake: &Intake| intake.risks().of(Risk::BotulinumToxin).cloned().collect::<Vec<_>>();
    assert_eq!(toxin(&before), toxin(&after));
    // An exclusive sign takes the place of the one that was recorded.
    let signs = before.with(Change::Sign(Sign::TongueRed, true)).unwrap().signs();
    assert!(signs.contains(Sign::TongueRed) && !signs.contains(Sign::TonguePale));
}

/// Everything that an intake can say and a rule can read is varied, numbers around the thresholds of the rules.
#[test]
fn days_degrees_zones_pressure_event_and_wishes_vary_too() {
    let person = intake(&somebody_with(json!({
        "concerns": [{ "concern": "wrinkles", "zones": ["glabella"] }, { "concern": "dryness" }],
        "risks.present": [
            { "risk": "botulinum_toxin", "days_ago": 3, "zones": ["glabella"] },
            { "risk": "epilepsy", "status": "active" },
        ],
        "event_in_days": 5, "preferences": { "avoid_points": ["LI4"] },
    })));
    let what_if = engine().what_if(&person);
    let kinds: BTreeSet<String> = what_if
        .tried()
        .iter()
        .map(|change| json!(change).as_object().unwrap().keys().next().unwrap().clone())
        .collect();
    let expected = [
        "age",
        "avoid_modality",
        "avoid_point",
        "body_needles_max",
        "breastfeeding",
        "concern",
        "concern_removed",
        "event_in_days",
        "face_needles_max",
        "first_visit",
        "lifestyle",
        "needles_max",
        "position",
        "pregnancy",
        "risk",
        "risk_entries",
        "sex",
        "sign",
        "size",
        "vitals",
    ];
    assert!(kinds.iter().eq(expected), "{kinds:?}");
    let entries = |code: &str, field: &str| -> BTreeSet<String> {
        let changed = what_if.tried().iter().filter_map(|change| match change {
            Change::RiskEntries(entries) => Some(json!(entries)),
            _ => None,
        });
        let of_risk = changed.filter(|entries| entries[0]["risk"] == code);
        of_risk.map(|entries| entries[0][field].to_string()).collect()
    };
    let days = entries("botulinum_toxin", "days_ago");
    assert!(["null", "27", "28"].iter().all(|it| days.contains(*it)), "{days:?}");
    assert_eq!(entries("epilepsy", "status").len(), 3);
    assert!(what_if.tried().iter().all(|change| !change.holds(&person)));
}

/// However many entries somebody has, the work is bounded, and it says that it did not try everything.
#[test]
fn what_if_is_bounded() {
    let many = (0..100).map(|days| json!({ "risk": "dermal_filler", "days_ago": days, "zones": ["chin"] }));
    let person = intake(&somebody_with_risks(many.collect::<Vec<_>>()));
    let what_if = engine().what_if(&person);
    assert_eq!((what_if.decisions(), what_if.is_complete()), (2_000, false));
    let usual = engine().what_if(&intake(&somebody())).decisions();
    println!("{usual} decisions for somebody");
    assert!(usual < 1_000, "{usual}");
}
