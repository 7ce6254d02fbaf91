//! From an intake to an explained decision: `cargo run --example quickstart`

use tcm_facial::atlas::Language::English;
use tcm_facial::rules::RuleId;
use tcm_facial::{Engine, Intake};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let intake: Intake = serde_json::from_str(include_str!("intakes/sample.json"))?;
    let decision = Engine::standard().decide(&intake);
    println!("Verdict: {}", decision.verdict().label(English));
    for clearance in decision.clearances() {
        println!("Wait for: {}, by rule {}", clearance.by().label(English), clearance.rule());
    }
    for insertion in decision.protocol().iter().flat_map(|protocol| protocol.insertions()) {
        let rules: Vec<&str> = insertion.because().map(|reason| reason.rule().as_str()).collect();
        println!("{}, {}: because of {}", insertion.site(), insertion.side(), rules.join(", "));
    }
    for withheld in decision.withheld() {
        let rules: Vec<&str> = withheld.rules().map(RuleId::as_str).collect();
        println!("Withheld: {}, by {}", withheld.site(), rules.join(", "));
    }
    Ok(())
}
