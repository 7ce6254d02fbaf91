//! How long rules take: `cargo bench --bench rules`.

use divan::{Bencher, black_box};
use tcm_facial::Engine;
use tcm_facial::intake::Intake;
use tcm_facial::rules::RulePack;

fn main() {
    divan::main();
}

/// The text of the standard pack read and checked.
#[divan::bench]
fn read_the_standard_pack() -> RulePack {
    RulePack::standard()
}

/// Read, checked, put together and compiled: all that an engine needs before its first decision.
#[divan::bench]
fn build_the_standard_engine() -> Engine {
    Engine::standard()
}

/// Every check of the linter, the exact ones among them.
#[divan::bench]
fn lint_the_standard_pack(bencher: Bencher<'_, '_>) {
    let pack = RulePack::standard();
    bencher.bench_local(|| black_box(&pack).lint());
}

/// Which rules hold for the sample intake.
#[divan::bench]
fn screen_the_sample(bencher: Bencher<'_, '_>) {
    let engine = Engine::standard();
    let intake: Intake = serde_json::from_str(include_str!("../examples/intakes/sample.json"))
        .unwrap_or_else(|error| {
            panic!("the sample is an intake: {error}");
        });
    bencher.bench_local(|| engine.screen(black_box(&intake)));
}
