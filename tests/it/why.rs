//! "Why?" and "why not?", for every point of every intake tried: no answer contradicts the decision.

use crate::reference::intakes::intake;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::Engine;
use tcm_facial::atlas::{FacialZone, Point};
use tcm_facial::decision::{Contribution, Decision, Insertion, Protocol, Site, Why, WhyOutcome, Withheld};
use tcm_facial::intake::{Intake, Modality};
use tcm_facial::rules::{InsertionForm, RuleId};

fn everywhere() -> impl Iterator<Item = Site> {
    let form =
        |form: InsertionForm| FacialZone::ALL.iter().map(move |zone| Site::Local { zone: *zone, form });
    Point::all()
        .map(Site::Point)
        .chain(form(InsertionForm::AlongCrease))
        .chain(form(InsertionForm::AroundPatch))
}

fn told<'a>(because: impl Iterator<Item = Contribution<'a>>) -> Vec<(String, u16)> {
    because.map(|reason| (reason.rule().to_string(), reason.weight())).collect()
}

fn check(decision: &Decision, seen: &mut BTreeMap<&'static str, usize>) {
    let planned = |plan: Option<&Protocol>| -> BTreeSet<Site> {
        let insertions = plan.into_iter().flat_map(Protocol::insertions);
        insertions.map(|insertion| insertion.site()).collect()
    };
    let (with_needles, instead) = (planned(decision.protocol()), planned(decision.alternative()));
    let candidates = decision.candidates();
    for site in everywhere() {
        let why = decision.why(site);
        let outcome = why.outcome();
        *seen.entry(outcome.code()).or_default() += 1;
        let in_the_plan = matches!(outcome, WhyOutcome::Chosen | WhyOutcome::StandsIn);
        let pressed = outcome == WhyOutcome::PressedInstead;
        assert_eq!(why.insertion().is_some(), with_needles.contains(&site) || instead.contains(&site));
        assert_eq!(in_the_plan || pressed, why.insertion().is_some(), "{site:?} {outcome}");
        assert!(!with_needles.contains(&site) || in_the_plan, "{site:?} {outcome}");
        if let Some(insertion) = why.insertion() {
            assert_eq!(told(why.because()), told(insertion.because()));
            assert!(why.because().len() > 0);
            assert_eq!(insertion.stands_in_for().is_some(), outcome == WhyOutcome::StandsIn);
        }
        // Ranked as the candidates are, with their reasons.
        let place = candidates.clone().position(|candidate| candidate.site() == site);
        assert_eq!(why.rank(), place.map(|place| place + 1), "{site:?}");
        if let Some(candidate) = place.and_then(|place| candidates.clone().nth(place)) {
            assert_eq!(why.score(), candidate.score());
            let sum: u16 = candidate.because().map(|reason| reason.weight()).sum();
            assert_eq!(sum, candidate.score());
            let not_chosen = matches!(outcome, WhyOutcome::OverBudget | WhyOutcome::BelowThreshold);
            assert!(
                outcome == WhyOutcome::StandsIn || candidate.is_chosen() != not_chosen,
                "{site:?} {outcome}"
            );
        }
        // What is withheld names its rules, and each of them is told as against it.
        let against: BTreeSet<&RuleId> = why.against().map(|it| it.rule()).collect();
        for withheld in why.withheld() {
            for rule in withheld.rules().filter(|rule| !rule.as_str().starts_with("builtin.")) {
                assert!(against.contains(rule), "{site:?} {rule}");
            }
        }
        match outcome {
            WhyOutcome::Withheld | WhyOutcome::AvoidedByPreference => assert!(why.withheld().len() > 0),
            WhyOutcome::NoPlan => assert!(decision.protocol().is_none()),
            WhyOutcome::OffByDefault => {
                assert!(site.point().is_some_and(Point::is_off_by_default));
                assert!(!against.is_empty());
            }
            WhyOutcome::NotIndicated | WhyOutcome::NotNeedled => {
                assert!(why.because().len() == 0 && why.rank().is_none());
            }
            _ => {}
        }
    }
    // A zone without an answer in the plan is one that the plan tells as unanswered.
    if let Some(protocol) = decision.protocol() {
        let open: BTreeSet<FacialZone> = protocol.unanswered().map(|it| it.zone()).collect();
        for zone in FacialZone::ALL {
            let why = decision.why_zone(*zone);
            let placed = |answer: &Why<'_>| {
                answer.insertion().is_some() || answer.withheld().any(|kept| kept.substitute().is_some())
            };
            let answered = why.answers().any(|answer| placed(&answer));
            assert!(answered || why.asked_for().len() == 0 || open.contains(zone), "{zone}");
            for finding in why.against().filter(|finding| finding.blocks().unwrap().places().side().is_none())
            {
                let here = |it: &Insertion<'_>| it.stands_in_for().is_none();
                let pressed = protocol.modality() != Modality::Needle;
                assert!(pressed || !why.insertions().any(|it| here(&it)), "{zone} {}", finding.rule());
            }
        }
    }
    let withheld: BTreeSet<Site> = decision.withheld().map(|it| it.site()).collect();
    assert!(withheld.iter().all(|site| decision.why(*site).withheld().len() > 0));
}

#[test]
fn no_answer_contradicts_the_decision() {
    let engine = Engine::standard();
    let (mut runner, intakes) = (TestRunner::deterministic(), intake());
    let mut seen = BTreeMap::new();
    // A substitute is rare: draw on until every outcome came up.
    for number in 0..20_000 {
        if number >= 1_000 && seen.len() == WhyOutcome::ALL.len() {
            break;
        }
        let drawn = intakes.new_tree(&mut runner).unwrap().current();
        let intake: Intake = serde_json::from_value(drawn).unwrap();
        let decision = engine.decide(&intake);
        let stands_in =
            decision.protocol().is_some_and(|it| it.insertions().any(|it| it.stands_in_for().is_some()));
        if number < 1_000 || stands_in {
            check(&decision, &mut seen);
        }
    }
    for outcome in WhyOutcome::ALL {
        assert!(seen.contains_key(outcome.code()), "{outcome} never came up: {seen:?}");
    }
}

fn decided(intake: serde_json::Value) -> Decision {
    Engine::standard().decide(&serde_json::from_value(intake).unwrap())
}

#[test]
fn a_preference_is_told_as_one() {
    let decision = decided(json!({
        "age": 47, "sex": "male", "first_visit": false, "concerns": [{ "concern": "dryness" }],
        "signs": ["fatigue", "poor_appetite", "tongue_pale"], "risks": { "absent": "all_others" },
        "preferences": { "avoid_points": ["ST36"] }
    }));
    let why = decision.why(Point::ST36);
    assert_eq!(why.outcome(), WhyOutcome::AvoidedByPreference);
    assert!(why.to_string().contains("left out by preference"), "{why}");
}

/// Taking the one risk away brings back what its rules withheld.
#[test]
fn without_the_risk_the_withheld_points_come_back() {
    let intake = |risks: serde_json::Value| {
        json!({
            "age": 47, "sex": "male", "first_visit": false, "concerns": [{ "concern": "dark_circles" }], "risks": risks
        })
    };
    let decision =
        decided(intake(json!({ "present": [{ "risk": "antiplatelet" }], "absent": "all_others" })));
    let without = decided(intake(json!({ "absent": "all_others" })));
    assert!(decision.withheld().len() > 0);
    // Points over the lung are on one side for everyone.
    let by_the_risk = |it: &Withheld<'_>| it.rules().any(|rule| rule == "antiplatelet_nsaid");
    for withheld in decision.withheld().filter(by_the_risk) {
        let why = decision.why(withheld.site());
        assert!(why.against().any(|finding| finding.rule() == "antiplatelet_nsaid"), "{withheld:?}");
        assert_eq!(without.why(withheld.site()).outcome(), WhyOutcome::Chosen);
    }
}

#[test]
fn a_whole_answer_reads_well() {
    let decision = decided(json!({
        "age": 34, "sex": "female", "pregnancy": "yes", "pregnancy_weeks": 20, "first_visit": false,
        "concerns": [{ "concern": "dullness" }], "risks": { "absent": "all_others" }
    }));
    insta::assert_snapshot!(
        [Point::LI4, Point::ST1, Point::GB44].map(|it| decision.why(it).to_string()).join("\n")
    );
}
