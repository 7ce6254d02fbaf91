//! Times reading, compiling, linting and screening with rule packs: `cargo bench --manifest-path benches/Cargo.toml --bench rules`.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tcm_facial::Engine;
use tcm_facial::rules::RulePack;
use tcm_facial_benches::{engine, typical};

fn rules(criterion: &mut Criterion) {
    let pack = RulePack::standard();
    let text = pack.to_toml();
    let mut rules = criterion.benchmark_group("standard pack");
    rules.sample_size(20);
    rules.bench_function("read and check the text", |bencher| {
        bencher.iter_with_large_drop(|| RulePack::from_toml("standard.toml", black_box(&text)).map_err(drop));
    });
    // `Engine::standard` does this once and then returns a clone.
    rules.bench_function("build an engine", |bencher| {
        bencher.iter_with_large_drop(|| Engine::builder().build().map_err(drop));
    });
    rules.bench_function("lint, exact checks included", |bencher| bencher.iter(|| black_box(&pack).lint()));
    rules.finish();
}

/// Evaluates the safety rules over the sample intake.
fn screen(criterion: &mut Criterion) {
    let (engine, intake) = (engine(), typical());
    criterion
        .bench_function("screen the sample", |bencher| bencher.iter(|| engine.screen(black_box(&intake))));
}

criterion_group!(benches, rules, screen);
criterion_main!(benches);
