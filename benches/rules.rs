//! Times reading, compiling, linting and screening with rule packs: `cargo bench --manifest-path benches/Cargo.toml --bench rules`.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tcm_facial::Engine;
use tcm_facial::intake::Risk;
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

    let many = cautions(400);
    let mut added = criterion.benchmark_group("400 safety rules on top");
    added.sample_size(10);
    added.bench_function("lint", |bencher| bencher.iter(|| black_box(&many).lint()));
    added.finish();
}

/// A pack of cautions about a risk and an age, each of another kind of person and each doing something else.
fn cautions(number: usize) -> RulePack {
    let mut text = "[pack]\nid = \"many\"\nversion = \"1\"\nformat = 1\n".to_owned();
    for rule in 0..number {
        let risk = Risk::ALL[rule % Risk::ALL.len()];
        let (age, needles) = (20 + rule % 90, 2 + rule % 20);
        text.extend([format!(
            "\n[[safety]]\nid = \"many.{rule}\"\nwhen = \"risk.{risk} and age > {age}\"\nclass = \"caution\"\nverdict = \"treat\"\n\
             cap = {{ face_needles = {needles} }}\nreason = \"Rule {rule}.\"\ncleared_by = \"practitioner\"\n\
             sources = [\"project-default\"]\nconfidence = \"practice\"\n"
        )]);
    }
    RulePack::from_toml("many.toml", &text).expect("cautions are a pack")
}

/// Evaluates the safety rules over the sample intake.
fn screen(criterion: &mut Criterion) {
    let (engine, intake) = (engine(), typical());
    criterion
        .bench_function("screen the sample", |bencher| bencher.iter(|| engine.screen(black_box(&intake))));
}

criterion_group!(benches, rules, screen);
criterion_main!(benches);
