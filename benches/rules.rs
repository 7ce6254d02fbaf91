//! How long rules take: `cargo bench --manifest-path benches/Cargo.toml --bench rules`.
//!
//! Figures of one run are of the same machine at the same time; figures of different runs are not comparable.
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tcm_facial::Engine;
use tcm_facial::intake::Intake;
use tcm_facial::rules::RulePack;

fn rules(criterion: &mut Criterion) {
    let mut rules = criterion.benchmark_group("standard pack");
    rules.sample_size(20);
    rules.bench_function("read and check the text", |bencher| bencher.iter(RulePack::standard));
    // All that an engine needs before its first decision.
    rules.bench_function("read, check, put together and compile", |bencher| bencher.iter(Engine::standard));
    let pack = RulePack::standard();
    rules.bench_function("lint, the exact checks too", |bencher| bencher.iter(|| black_box(&pack).lint()));
    rules.finish();
}

/// Which rules hold for the sample intake.
fn screen(criterion: &mut Criterion) {
    let engine = Engine::standard();
    let intake: Intake = serde_json::from_str(include_str!("../examples/intakes/sample.json"))
        .unwrap_or_else(|error| panic!("the sample is an intake: {error}"));
    criterion
        .bench_function("screen the sample", |bencher| bencher.iter(|| engine.screen(black_box(&intake))));
}

criterion_group!(benches, rules, screen);
criterion_main!(benches);
