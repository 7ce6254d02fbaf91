//! The kinds of input.

mod chart;
mod intake;
mod landmarks;
mod names;
mod pack;
mod record;
mod when;

use crate::Kind;
use serde_json::Value;

pub fn all() -> Vec<Kind> {
    vec![
        intake::kind(),
        pack::kind(),
        when::kind(),
        record::kind(),
        names::kind(),
        landmarks::kind(),
        chart::kind(),
    ]
}

/// Intakes to start from: the sample of the examples, and people with more of everything.
fn people() -> Vec<Value> {
    let texts = [
        include_str!("../../../examples/intakes/sample.json"),
        include_str!("../../seeds/minimal.json"),
        include_str!("../../seeds/pregnant.json"),
        include_str!("../../seeds/many_risks.json"),
        include_str!("../../seeds/turning.json"),
        include_str!("../../seeds/pressed.json"),
    ];
    texts.iter().map(|text| serde_json::from_str(text).expect("a seed is JSON")).collect()
}
