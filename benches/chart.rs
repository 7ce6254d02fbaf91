//! Times charts and pages: `cargo bench --manifest-path benches/Cargo.toml --bench chart`.
//!
//! - `chart`: the SVG chart of a decision, and of all points. Placing the labels takes most of the time.
//!   `figures` are the points of the body.
//! - `page`: the HTML page of a decision, chart included.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tcm_facial::atlas::PointSet;
use tcm_facial::render::{self, Chart};
use tcm_facial_benches::{engine, typical};

fn chart(criterion: &mut Criterion) {
    let decision = engine().decide(&typical());
    let mut group = criterion.benchmark_group("chart");
    group.bench_function("sample", |bencher| bencher.iter(|| Chart::of(black_box(&decision)).svg()));
    group.bench_function("all points", |bencher| {
        bencher.iter(|| Chart::of_points(black_box(PointSet::all())).svg());
    });
    group.bench_function("figures", |bencher| bencher.iter(|| render::figures(black_box(&decision))));
    group.finish();
    criterion.bench_function("page", |bencher| bencher.iter(|| render::html(black_box(&decision))));
}

criterion_group!(benches, chart);
criterion_main!(benches);
