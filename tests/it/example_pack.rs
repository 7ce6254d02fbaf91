//! The worked example of a clinic's own pack.

use super::support::*;
use serde_json::{Value, json};
use tcm_facial::Engine;
use tcm_facial::rules::{RulePack, Verdict};

const CLINIC: &str = include_str!("../../examples/packs/clinic.toml");

fn clinic() -> Engine {
    let pack = RulePack::from_toml("clinic.toml", CLINIC).unwrap_or_else(|error| panic!("{error}"));
    Engine::builder().pack(pack).build().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn it_lints_clean() {
    let found = RulePack::from_toml("clinic.toml", CLINIC).unwrap().lint();
    assert!(found.is_empty(), "{}", found[0]);
}

#[test]
fn its_interval_is_longer() {
    let after = |days: u32| {
        intake(&somebody_with_risks(
            json!([{ "risk": "botulinum_toxin", "days_ago": days, "zones": ["glabella"] }]),
        ))
    };
    assert_eq!(engine().decide(&after(30)).verdict(), Verdict::Treat);
    let decision = clinic().decide(&after(30));
    assert_eq!((decision.verdict(), decision.not_before_days()), (Verdict::Defer, Some(12)));
    assert!(
        finds(&decision, "clinic.botulinum_toxin_six_weeks") && !finds(&decision, "botulinum_toxin_recent")
    );
    assert_eq!(clinic().decide(&after(42)).verdict(), Verdict::Treat);
    // The standard rule is still there.
    assert!(finds(&clinic().decide(&after(20)), "botulinum_toxin_recent"));
}

#[test]
fn its_replacement_is_told_in_every_decision() {
    let soon = intake(&somebody_with(json!({
        "event_in_days": 20,
        "concerns": [{ "concern": "wrinkles", "zones": ["crows_feet"] }],
    })));
    let (standard, clinic) = (engine().decide(&soon), clinic().decide(&soon));
    assert!(withheld(&standard, "crows_feet/along_crease").is_empty());
    let (_, rules) = withheld(&clinic, "crows_feet/along_crease").remove(0);
    assert_eq!(rules, ["event_within_14_days"]);
    let wire = serde_json::to_value(&clinic).unwrap();
    assert_eq!(wire["packs"][1]["id"], "example-clinic");
    assert_eq!(wire["packs"][1]["replaces"], json!(["event_within_14_days", "dullness"]));
}

#[test]
fn its_weighting_of_a_concern_holds() {
    let dull = intake(&somebody_with(json!({
        "signs": [],
        "concerns": [{ "concern": "dullness", "zones": ["cheek"], "severity": "mild" }],
    })));
    let face = |engine: &Engine| -> Vec<String> {
        let decision = engine.decide(&dull);
        let local = sites(decision.protocol().unwrap());
        local.into_iter().filter(|site| ["SI18", "ST2"].contains(&site.as_str())).collect()
    };
    assert_eq!((face(engine()), face(&clinic())), (vec!["ST2".to_owned()], vec!["SI18".to_owned()]));
}

#[test]
fn its_pattern_is_scored_like_any_other() {
    let strained = |signs: Value| intake(&somebody_with(json!({ "signs": signs })));
    let decision = clinic().decide(&strained(json!(["blurred_vision", "dry_eyes", "headache"])));
    let first = decision.patterns().next().unwrap();
    assert_eq!((first.id().as_str(), first.per_mille()), ("clinic.screen_strain", 308));
    assert_eq!(first.name().zh_hans(), Some("久视劳伤"));
    let plan = decision.protocol().unwrap();
    assert!(sites(plan).contains(&"EX-HN5".to_owned()));
    let mut because = insertion(plan, "LR3").because();
    assert!(because.any(|reason| reason.rule() == "clinic.screen_strain"));
}
