//! Random intakes and decisions, for the tests of exported documents.

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

#[expect(dead_code, unused_imports, reason = "only the random intakes of the reference interpreter are used")]
#[path = "../../tests/reference/mod.rs"]
mod reference;

/// Valid intakes in the wire format, always the same ones.
///
/// # Panics
///
/// If the generator rejects its own values.
#[must_use]
pub fn intakes(number: usize) -> Vec<Value> {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let intake = reference::intakes::intake();
    (0..number).map(|_| intake.new_tree(&mut runner).expect("a valid intake").current()).collect()
}
