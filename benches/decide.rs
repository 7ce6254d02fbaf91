//! How long deciding takes: `cargo bench --manifest-path benches/Cargo.toml --bench decide`.
//!
//! Figures of one run are of the same machine at the same time; figures of different runs are not comparable. To compare
//! machines, set them beside `hand-written` of `benches/peers` on the same one.
//!
//! - `decide`: from an intake to a decision that holds all its reasons.
//! - `decide and read every reason`: and the reasons of every insertion, finding and withheld point taken out, as a page does.
//! - `beside hand-written`: the standard pack's intakes beside the common task of `benches/peers`, written in plain Rust, in one
//!   run: the measure for comparing machines.
//! - `json to json`: from the text of an intake to the text of a decision. Beside it, `serde_json` reading and writing the very
//!   same two texts as a `Value`, without a decision between them.
//! - `why, all points`: of a decision that is there, what became of each of the 380 points, what speaks for it and what against.
//!   Beside it, ten decisions.
//! - `doubled rules`: the standard pack beside one with every pattern, concern and combination twice, under another id.
//! - `engine build`: from the text of the standard pack to an engine.
//! - `what if`: every single fact of an intake that could be different, each decided.
//! - `cohort`: many intakes in memory, one after the other; the time is for one.

#[expect(dead_code, reason = "the peers use the rest of it")]
#[path = "peers/src/ranking.rs"]
mod ranking;
#[expect(dead_code, reason = "the peers use the rest of it")]
#[path = "peers/src/task.rs"]
mod task;

/// Of the peers the one that needs nothing else to be built.
#[expect(dead_code, reason = "the peers use the rest of it")]
#[path = "peers/src/engines"]
mod engines {
    pub mod hand_written;
    mod peer;

    pub use peer::Peer;
}

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use engines::Peer;
use engines::hand_written::HandWritten;
use serde_json::Value;
use std::hint::black_box;
use task::Task;
use tcm_facial::Engine;
use tcm_facial::atlas::Point;
use tcm_facial::intake::{Intake, RawIntake};
use tcm_facial::decision::{Decision, Protocol};
use tcm_facial_benches::{TYPICAL, cohort, doubled, engine, intakes, typical};

fn decide(criterion: &mut Criterion) {
    let engine = engine();
    let mut group = criterion.benchmark_group("decide");
    for (name, intake) in intakes() {
        group.bench_with_input(BenchmarkId::from_parameter(name), &intake, |bencher, intake| {
            bencher.iter(|| engine.decide(black_box(intake)));
        });
    }
    group.finish();
    let mut group = criterion.benchmark_group("decide and read every reason");
    for (name, intake) in intakes() {
        group.bench_with_input(BenchmarkId::from_parameter(name), &intake, |bencher, intake| {
            bencher.iter(|| reasons(&engine.decide(black_box(intake))));
        });
    }
    group.finish();
}

/// How many rules a decision names, with each asked for.
fn reasons(decision: &Decision) -> usize {
    let insertions = decision.protocol().map(Protocol::insertions).unwrap_or_default();
    let because = insertions.iter().map(|insertion| insertion.because().len()).sum::<usize>();
    let withheld = decision.withheld().map(|withheld| withheld.rules().len()).sum::<usize>();
    because + withheld + decision.findings().map(|finding| finding.because().len()).sum::<usize>()
}

fn beside_hand_written(criterion: &mut Criterion) {
    let task = Task::read().expect("the task comes with the benchmark");
    let mut plain = HandWritten::new(&task);
    let tasks = task.expected.len();
    let right = (0..tasks).filter(|intake| {
        plain.decide(*intake);
        plain.answer() == task.expected[*intake]
    });
    assert_eq!(right.count(), tasks);
    let mut group = criterion.benchmark_group("beside hand-written");
    let mut next = (0..tasks).cycle();
    group.bench_function("hand-written, the common task", |bencher| {
        bencher.iter(|| plain.decide(black_box(next.next().unwrap_or_default())));
    });
    let engine = engine();
    for (name, intake) in intakes() {
        group.bench_with_input(BenchmarkId::new("standard pack", name), &intake, |bencher, intake| {
            bencher.iter(|| engine.decide(black_box(intake)));
        });
    }
    group.finish();
}

fn json_to_json(criterion: &mut Criterion) {
    let engine = engine();
    let decide = |text: &str| {
        let raw: RawIntake = serde_json::from_str(text).expect("JSON");
        let intake = Intake::try_from(raw).expect("an intake");
        serde_json::to_string(&engine.decide(&intake)).expect("a decision is JSON")
    };
    let decision = decide(TYPICAL);
    let read: Value = serde_json::from_str(&decision).expect("JSON");
    let mut group = criterion.benchmark_group("json to json");
    group.bench_function("tcm-facial", |bencher| bencher.iter(|| decide(black_box(TYPICAL))));
    group.bench_function("serde_json, intake read and decision written", |bencher| {
        bencher.iter(|| {
            let intake: Value = serde_json::from_str(black_box(TYPICAL)).expect("JSON");
            (intake, serde_json::to_string(black_box(&read)).expect("JSON"))
        });
    });
    group.bench_function("serde_json, both read and written", |bencher| {
        bencher.iter(|| {
            [TYPICAL, &decision].map(|text| {
                let value: Value = serde_json::from_str(black_box(text)).expect("JSON");
                serde_json::to_string(&value).expect("JSON")
            })
        });
    });
    group.finish();
}

fn why_all_points(criterion: &mut Criterion) {
    let engine = engine();
    let mut group = criterion.benchmark_group("why, all points");
    for (name, intake) in intakes() {
        group.bench_with_input(BenchmarkId::new("asked", name), &intake, |bencher, intake| {
            // A fresh decision each time: the first question works out what the next ones use.
            bencher.iter_batched_ref(
                || engine.decide(intake),
                |decision| Point::all().map(|point| asked(decision, point)).sum::<usize>(),
                BatchSize::SmallInput,
            );
        });
        group.bench_with_input(BenchmarkId::new("ten decisions", name), &intake, |bencher, intake| {
            bencher.iter(|| (0..10).for_each(|_| drop(black_box(engine.decide(black_box(intake))))));
        });
    }
    group.finish();
}

fn asked(decision: &Decision, point: Point) -> usize {
    let why = decision.why(point);
    black_box(why.outcome());
    why.because().len() + why.against().len() + why.withheld().len()
}

fn doubled_rules(criterion: &mut Criterion) {
    let engines = [("once", engine()), ("twice", doubled())];
    let mut group = criterion.benchmark_group("doubled rules");
    for (name, intake) in intakes() {
        for (rules, engine) in &engines {
            group.bench_with_input(BenchmarkId::new(*rules, name), &intake, |bencher, intake| {
                bencher.iter(|| engine.decide(black_box(intake)));
            });
        }
    }
    group.finish();
}

fn engine_build(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("engine build");
    group.sample_size(20);
    group.bench_function("standard", |bencher| bencher.iter_with_large_drop(Engine::standard));
    group.finish();
}

fn what_if(criterion: &mut Criterion) {
    let (engine, intake) = (engine(), typical());
    let mut group = criterion.benchmark_group("what if");
    group.sample_size(20);
    group.bench_function("every single fact", |bencher| {
        bencher.iter_with_large_drop(|| engine.what_if(black_box(&intake)));
    });
    group.finish();
}

fn cohort_in_memory(criterion: &mut Criterion) {
    let (engine, intakes) = (engine(), cohort(1000));
    let mut group = criterion.benchmark_group("cohort");
    group.throughput(Throughput::Elements(intakes.len() as u64));
    group.bench_function("1000 in memory", |bencher| {
        let treated = |intakes: &[Intake]| {
            intakes.iter().filter(|intake| engine.decide(intake).protocol().is_some()).count()
        };
        bencher.iter_batched(|| &intakes, |intakes| treated(black_box(intakes)), BatchSize::PerIteration);
    });
    group.finish();
}

criterion_group!(
    benches,
    decide,
    beside_hand_written,
    json_to_json,
    why_all_points,
    doubled_rules,
    engine_build,
    what_if,
    cohort_in_memory
);
criterion_main!(benches);
