//! What is promised of every intake that is accepted.

use crate::random::Random;
use std::collections::BTreeMap;
use tcm_facial::atlas::Point;
use tcm_facial::decision::{Decision, Protocol, Site, WhyOutcome};
use tcm_facial::intake::{Change, Intake, Modality, Risk, RiskState};
use tcm_facial::record::DecisionRecord;
use tcm_facial::{Engine, render};

/// Everything that is promised of the decision about an intake.
pub fn check(engine: &Engine, intake: &Intake, random: &mut Random) {
    let decision = engine.decide(intake);
    let bytes = serde_json::to_vec(&decision).unwrap();
    assert_eq!(bytes, serde_json::to_vec(&engine.decide(intake)).unwrap(), "decided twice, not alike");
    let again: Intake = serde_json::from_slice(&serde_json::to_vec(intake).unwrap()).unwrap();
    assert_eq!(&again, intake, "written and read back");
    render_all(&decision);
    let record: DecisionRecord = serde_json::from_slice(&bytes).unwrap();
    engine.verify(intake, &record).unwrap();
    assert_plan_is_sound(engine, intake, &decision);
    assert_why_agrees(&decision);
    assert_eq!(decision.diff(&engine.decide(intake)), [], "no difference to itself");
    for _ in 0..6 {
        let risk = *random.pick(Risk::ALL);
        if intake.risks().state(risk) != RiskState::Absent {
            continue;
        }
        for state in [RiskState::Unknown, RiskState::Present] {
            let after =
                engine.decide(&intake.with(Change::Risk(risk, state)).expect("a risk can always change"));
            assert_not_lightened(&decision, &after, risk);
            assert_difference_is_told(&decision, &after);
        }
    }
    if random.one_in(300) {
        let what_if = engine.what_if(intake);
        // Every one would take longer than all else.
        for outcome in what_if.outcomes().iter().step_by(17) {
            let changed = outcome.changes().iter().fold(intake.clone(), |it, change| {
                it.with(change.clone()).expect("what was tried can be made")
            });
            assert_eq!(outcome.verdict(), engine.decide(&changed).verdict(), "{:?}", outcome.changes());
        }
    }
}

fn render_all(decision: &Decision) {
    for written in [render::text(decision), render::markdown(decision), render::html(decision)] {
        assert!(!written.is_empty());
        assert!(!written.contains(['\0', '\u{1b}', '\u{202e}']), "a character that controls the page");
    }
    roxmltree::Document::parse(&render::chart(decision)).unwrap();
    assert!(!render::stricta(decision, None).text().is_empty());
    if let Ok(sheet) = render::patient(decision) {
        assert_eq!(decision.clearances().len(), 0, "a sheet while a clearance is owed");
        assert!(!sheet.text().is_empty());
    }
}

fn plan(decision: &Decision) -> Option<&Protocol> {
    decision.protocol().or(decision.alternative())
}

fn assert_plan_is_sound(engine: &Engine, intake: &Intake, decision: &Decision) {
    let Some(plan) = plan(decision) else { return };
    let screening = engine.screen(intake);
    let mut sites: Vec<Site> = Vec::new();
    for insertion in plan.insertions() {
        let site = insertion.site();
        assert!(!sites.contains(&site), "{site:?} twice");
        sites.push(site);
        assert!(!insertion.point().is_some_and(Point::is_off_by_default), "{site:?} is off by default");
        let blocking = screening.blocking_rules(plan.modality(), site, insertion.side());
        assert_eq!(blocking.len(), 0, "{site:?} is blocked");
        assert!(insertion.because().len() > 0, "{site:?} without a reason");
    }
}

fn assert_why_agrees(decision: &Decision) {
    let Some(plan) = decision.protocol() else { return };
    let planned: Vec<Point> = plan.insertions().filter_map(|it| it.point()).collect();
    for point in Point::all() {
        let outcome = decision.why(point).outcome();
        let is_in = matches!(outcome, WhyOutcome::Chosen | WhyOutcome::StandsIn | WhyOutcome::PressedInstead);
        assert_eq!(is_in, planned.contains(&point), "{point}: {outcome}");
    }
}

fn assert_not_lightened(before: &Decision, after: &Decision, risk: Risk) {
    assert!(after.verdict() >= before.verdict(), "{risk}: {} became {}", before.verdict(), after.verdict());
    let Some(is) = plan(after) else { return };
    let was = plan(before);
    let had: BTreeMap<Site, u8> =
        was.map(|plan| plan.insertions().map(|it| (it.site(), it.needles())).collect()).unwrap_or_default();
    for insertion in is.insertions().filter(|it| it.stands_in_for().is_none()) {
        let earlier = had.get(&insertion.site());
        assert!(
            earlier.is_some_and(|needles| insertion.needles() <= *needles),
            "{risk}: {:?}",
            insertion.site()
        );
    }
    let minutes = |plan: &Protocol| plan.retention_min().unwrap_or(0);
    if is.modality() == Modality::Needle {
        assert!(was.is_some_and(|was| minutes(is) <= minutes(was)), "{risk}: minutes");
    }
}

fn assert_difference_is_told(before: &Decision, after: &Decision) {
    let sites = |decision: &Decision| -> Vec<(Site, u8)> {
        decision
            .protocol()
            .into_iter()
            .flat_map(Protocol::insertions)
            .map(|it| (it.site(), it.needles()))
            .collect()
    };
    let same = before.verdict() == after.verdict()
        && sites(before) == sites(after)
        && before.not_before_days() == after.not_before_days();
    assert!(same || !before.diff(after).is_empty(), "a difference that is not told");
}
