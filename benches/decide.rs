//! Times decisions: `cargo bench --manifest-path benches/Cargo.toml --bench decide`.
//!
//! Ratios within one run are comparable; times from different runs or machines are not.
//!
//! - `decide`: from an intake to a decision.
//! - `decide and read every reason`: also reads the reasons of every insertion, finding and withheld point, as a page does.
//! - `beside hand-written`: decisions under the standard pack next to `hand-written` of `benches/peers`, a smaller task in plain
//!   Rust. It relates two machines; it does not rank the two programs, which do different work.
//! - `json to json`: from the text of an intake to the text of a decision, next to `serde_json` reading and writing the same two
//!   texts as a `Value`.
//! - `why, all points`: asks a decision about each of the 380 points, next to ten decisions.
//! - `doubled rules`: the standard pack, next to one with every rule twice under another id.
//! - `what if`: one decision for each fact that `Engine::what_if` varies.
//! - `cohort`: 1,000 intakes in memory, one after the other; the time is for one.

#[expect(dead_code, reason = "the peers use the rest of it")]
#[path = "peers/src/ranking.rs"]
mod ranking;
#[expect(dead_code, reason = "the peers use the rest of it")]
#[path = "peers/src/task.rs"]
mod task;

/// The one engine of `benches/peers` without dependencies.
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
use tcm_facial::atlas::Point;
use tcm_facial::decision::{Decision, Protocol};
use tcm_facial::intake::{Intake, RawIntake};
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

/// Reads every reason of a decision and returns how many there are.
fn reasons(decision: &Decision) -> usize {
    let insertions = decision.protocol().into_iter().flat_map(Protocol::insertions);
    let because = insertions.map(|insertion| insertion.because().len()).sum::<usize>();
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
            // A fresh decision each time: the first answer caches what later ones use.
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

fn what_if(criterion: &mut Criterion) {
    let (engine, intake) = (engine(), typical());
    let mut group = criterion.benchmark_group("what if");
    group.sample_size(20);
    group.bench_function("each fact varied", |bencher| {
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
    what_if,
    cohort_in_memory
);
criterion_main!(benches);
