//! A detail that was left out of a risk counts as the worst there is: whatever was said instead, no more would be kept out.

use super::super::support::{engine, every, intake, site_name, somebody_with_risks};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::{FacialZone, Point, Side};
use tcm_facial::decision::Site;
use tcm_facial::intake::{Detail, Modality, Risk};
use tcm_facial::rules::{InsertionForm, Verdict};

/// Everything that can be said of a detail; days around every interval of the standard pack.
fn values(risk: Risk, detail: Detail) -> Vec<Value> {
    let days = [
        0_u32, 1, 2, 6, 7, 13, 14, 20, 21, 27, 28, 29, 30, 41, 42, 55, 56, 89, 90, 179, 180, 364, 365, 729,
        730, 9_000,
    ];
    match detail {
        Detail::Status => risk.statuses().iter().map(|status| json!(status)).collect(),
        Detail::Severity => ["mild", "moderate", "severe"].iter().map(|severity| json!(severity)).collect(),
        Detail::DaysAgo => days.iter().map(|days| json!(days)).collect(),
        Detail::Zones => {
            let one = FacialZone::ALL.iter().map(|zone| json!([zone]));
            std::iter::once(json!([])).chain(one).collect()
        }
        Detail::Side => ["left", "right", "bilateral"].iter().map(|side| json!(side)).collect(),
        Detail::Note => vec![json!("apixaban 5 mg")],
        other => panic!("no values for {}", other.code()),
    }
}

/// The risk with each combination of a few values of the details other than this one, each of them left out, too.
fn others(risk: Risk, detail: Detail) -> Vec<Value> {
    let mut entries = vec![json!({ "risk": risk })];
    for other in risk.details().iter().filter(|other| **other != detail) {
        let all = values(risk, *other);
        // Few days and zones tell as much as many; every status and severity is tried.
        let step = if all.len() > 4 { every(2) * 9 } else { 1 };
        let said = |entry: &Value| {
            let with = |value: &Value| {
                let mut entry = entry.clone();
                entry[other.code()] = value.clone();
                entry
            };
            all.iter().step_by(step).map(with).collect::<Vec<_>>()
        };
        entries.extend(entries.iter().flat_map(said).collect::<Vec<_>>());
    }
    entries
}

struct Seen {
    verdict: Verdict,
    rules: BTreeSet<String>,
    /// Which rule keeps which modality from which side of which place.
    kept_out: BTreeSet<(Modality, String, Side, String)>,
    /// Every place of a plan, with its needles.
    placed: BTreeSet<(String, u8)>,
}

fn see(entry: &Value) -> Seen {
    let taken = intake(&somebody_with_risks(json!([entry])));
    let screening = engine().screen(&taken);
    let decision = engine().decide(&taken);
    let lines =
        FacialZone::ALL.iter().map(|zone| Site::Local { zone: *zone, form: InsertionForm::AlongCrease });
    let points = [Point::LI20, Point::ST36, Point::GB20, Point::ST1, Point::LI4, Point::KI3].map(Site::Point);
    let mut kept_out = BTreeSet::new();
    for site in lines.chain(points) {
        for modality in
            [Modality::Needle, Modality::Acupressure, Modality::Microcurrent, Modality::Led, Modality::Moxa]
        {
            for side in [Side::Left, Side::Right] {
                let rules = screening.blocking_rules(modality, site, side);
                kept_out.extend(rules.map(|rule| (modality, site_name(site), side, rule.to_string())));
            }
        }
    }
    let plans = decision.protocol().into_iter().chain(decision.alternative());
    let insertions = plans.flat_map(|plan| {
        plan.insertions().map(|it| (site_name(it.site()), it.needles())).collect::<Vec<_>>()
    });
    Seen {
        verdict: decision.verdict(),
        rules: decision.findings().map(|finding| finding.rule().to_string()).collect(),
        kept_out,
        placed: insertions.collect(),
    }
}

#[test]
fn a_missing_detail_counts_as_the_worst_for_every_risk_and_every_detail() {
    let mut compared = 0;
    for risk in Risk::ALL {
        for detail in risk.details() {
            for without in others(*risk, *detail) {
                let worst = see(&without);
                for value in values(*risk, *detail) {
                    let mut with = without.clone();
                    with[detail.code()] = value;
                    let said = see(&with);
                    assert!(worst.verdict >= said.verdict, "{with}: {} is graver than unsaid", said.verdict);
                    assert!(
                        worst.rules.is_superset(&said.rules),
                        "{with}: {:?} more",
                        said.rules.difference(&worst.rules)
                    );
                    let more = said.kept_out.difference(&worst.kept_out).next();
                    assert!(more.is_none(), "{with}: keeps out {more:?}");
                    let same_plan = worst.verdict == Verdict::Treat && said.verdict == Verdict::Treat;
                    let more = worst
                        .placed
                        .iter()
                        .find(|(site, _)| !said.placed.iter().any(|(other, _)| other == site));
                    assert!(!same_plan || more.is_none(), "{with}: unsaid it brings {more:?}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 1_000, "{compared}");
}
