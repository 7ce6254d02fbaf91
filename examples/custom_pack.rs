//! A rule of a clinic's own, and what it changes: `cargo run --example custom_pack`
//!
//! `packs/clinic.toml` is a longer pack; `lint_rules` checks one before it is used.

use tcm_facial::rules::RulePack;
use tcm_facial::{Engine, Intake};

const PACK: &str = r#"
[pack]
id = "our-clinic"
version = "1.0.0"
format = 1

[[safety]]
id = "clinic.thin_skin_and_aspirin"
title = "Platelet inhibitor: no needles around the eyes"
when = "risk.antiplatelet"
class = "caution"
verdict = "treat"
block = { what = ["needle"], where = ["crows_feet", "lower_lid", "upper_lid_brow"] }
instruct = ["Offer acupressure around the eyes instead."]
reason = "Rule of the house: bruises around the eyes stay visible for weeks."
cleared_by = "practitioner"
sources = ["house-rules"]
confidence = "practice"

[[source]]
id = "house-rules"
title = "House rules, 2026"
kind = "notes of a clinic"
read = true
part = "whole"
"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let pack = RulePack::from_toml("our-clinic.toml", PACK)?;
    let ours = Engine::builder().pack(pack).build()?;
    let intake: Intake = serde_json::from_str(include_str!("intakes/sample.json"))?;
    for (standard, with_our_rule) in Engine::standard().compare(&ours, [intake]) {
        for difference in standard.diff(&with_our_rule) {
            println!("- {difference}");
        }
    }
    Ok(())
}
