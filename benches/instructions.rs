//! Counts the instructions of decisions and charts with Valgrind, which do not depend on the load of the machine. `.ci/instructions` runs
//! it and fails if a count exceeds its limit in `instructions.txt`.

#![expect(clippy::must_use_candidate, reason = "the macros make the functions public")]

use gungraun::{
    Callgrind, EventKind, LibraryBenchmarkConfig, library_benchmark, library_benchmark_group, main,
};
use std::hint::black_box;
use tcm_facial::Engine;
use tcm_facial::atlas::PointSet;
use tcm_facial::decision::Decision;
use tcm_facial::intake::{Intake, RawIntake};
use tcm_facial::render::{self, Chart};
use tcm_facial_benches::{TYPICAL, UNANSWERED, engine, nothing_left, simple, typical, worst};

/// Reads the limit of a benchmark from `instructions.txt`.
fn limit(name: &str) -> LibraryBenchmarkConfig {
    let limits = include_str!("instructions.txt").lines().filter(|line| !line.starts_with('#'));
    let mut limits = limits.filter_map(|line| line.split_once(' '));
    let (_, limit) = limits.find(|(known, _)| *known == name).expect("every benchmark has a limit");
    let limit: u64 = limit.trim().parse().expect("a number of instructions");
    let mut config = LibraryBenchmarkConfig::default();
    config.tool(Callgrind::default().hard_limits([(EventKind::Ir, limit)]));
    config
}

fn prepared(intake: Intake) -> (Engine, Intake) {
    let engine = engine();
    // The first decision may set up what later ones reuse.
    drop(engine.decide(&intake));
    (engine, intake)
}

#[library_benchmark(config = limit("decide_simple"))]
#[bench::simple(prepared(simple()))]
fn decide_simple((engine, intake): (Engine, Intake)) -> (Engine, Intake, Decision) {
    let decision = engine.decide(black_box(&intake));
    (engine, intake, decision)
}

#[library_benchmark(config = limit("decide_typical"))]
#[bench::typical(prepared(typical()))]
fn decide_typical((engine, intake): (Engine, Intake)) -> (Engine, Intake, Decision) {
    let decision = engine.decide(black_box(&intake));
    (engine, intake, decision)
}

#[library_benchmark(config = limit("decide_worst"))]
#[bench::worst(prepared(worst()))]
fn decide_worst((engine, intake): (Engine, Intake)) -> (Engine, Intake, Decision) {
    let decision = engine.decide(black_box(&intake));
    (engine, intake, decision)
}

#[library_benchmark(config = limit("decide_nothing_left"))]
#[bench::nothing_left(prepared(nothing_left()))]
fn decide_nothing_left((engine, intake): (Engine, Intake)) -> (Engine, Intake, Decision) {
    let decision = engine.decide(black_box(&intake));
    (engine, intake, decision)
}

// Somebody who was asked about no risk: every question is open.
fn unanswered() -> Intake {
    serde_json::from_str(UNANSWERED).expect("an intake")
}

#[library_benchmark(config = limit("decide_unanswered"))]
#[bench::unanswered(prepared(unanswered()))]
fn decide_unanswered((engine, intake): (Engine, Intake)) -> (Engine, Intake, Decision) {
    let decision = engine.decide(black_box(&intake));
    (engine, intake, decision)
}

// Which questions are open, which rules wait for each, and which can change the verdict. It costs about what deciding does.
#[library_benchmark(config = limit("questions_of_unanswered"))]
#[bench::unanswered(engine().decide(&unanswered()))]
fn questions_of_unanswered(decision: Decision) -> (Decision, usize) {
    let questions = black_box(&decision).questions().len();
    (decision, questions)
}

fn from_json_to_json(engine: &Engine, intake: &str) -> String {
    let raw: RawIntake = serde_json::from_str(black_box(intake)).expect("JSON");
    let intake = Intake::try_from(raw).expect("an intake");
    serde_json::to_string(&engine.decide(&intake)).expect("a decision is JSON")
}

#[library_benchmark(config = limit("json_to_json"))]
#[bench::typical(engine())]
fn json_to_json(engine: Engine) -> (Engine, String) {
    let decision = from_json_to_json(&engine, TYPICAL);
    (engine, decision)
}

#[library_benchmark(config = limit("json_of_unanswered"))]
#[bench::unanswered(engine())]
fn json_of_unanswered(engine: Engine) -> (Engine, String) {
    let decision = from_json_to_json(&engine, UNANSWERED);
    (engine, decision)
}

#[library_benchmark(config = limit("engine_build"))]
#[bench::standard()]
fn engine_build() -> Engine {
    engine()
}

// The face chart of a usual plan. A chart should take 2 ms, one of all points 30 ms.
#[library_benchmark(config = limit("chart_typical"))]
#[bench::typical(engine().decide(&typical()))]
fn chart_typical(decision: Decision) -> (Decision, String) {
    let svg = render::chart(black_box(&decision));
    (decision, svg)
}

#[library_benchmark(config = limit("chart_all_points"))]
#[bench::all()]
fn chart_all_points() -> String {
    Chart::of_points(black_box(PointSet::all())).svg()
}

#[library_benchmark(config = limit("figures_typical"))]
#[bench::typical(engine().decide(&typical()))]
fn figures_typical(decision: Decision) -> (Decision, Option<String>) {
    let svg = render::figures(black_box(&decision));
    (decision, svg)
}

library_benchmark_group!(
    name = drawing;
    benchmarks =
        chart_typical,
        chart_all_points,
        figures_typical
);

library_benchmark_group!(
    name = deciding;
    benchmarks =
        decide_simple,
        decide_typical,
        decide_worst,
        decide_nothing_left,
        decide_unanswered,
        questions_of_unanswered,
        json_to_json,
        json_of_unanswered,
        engine_build
);

main!(library_benchmark_groups = deciding, drawing);
