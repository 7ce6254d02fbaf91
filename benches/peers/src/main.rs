//! Times several rule engines on one task: `cargo run --release --manifest-path benches/peers/Cargo.toml`.
//!
//! An engine is timed only if all its answers are right. The engines take turns, so that other load on the machine affects
//! all of them alike. Ratios within one run are comparable; times from different runs are not.

mod engines;
mod ranking;
mod task;

use engines::Peer;
use std::error::Error;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use task::Task;

/// Number of turns for each engine.
const TURNS: usize = 21;
/// Shortest duration of a turn, long enough for the clock's resolution not to matter.
const TURN: Duration = Duration::from_millis(5);

struct Measured {
    peer: Box<dyn Peer>,
    ok: usize,
    nanoseconds: Vec<f64>,
}

impl Measured {
    fn median(&self) -> Option<f64> {
        self.nanoseconds.get(self.nanoseconds.len() / 2).copied()
    }
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let task = Task::read()?;
    let mut measured: Vec<Measured> =
        engines::all(&task)?.into_iter().map(|peer| check(peer, &task)).collect();
    for _ in 0..TURNS {
        for engine in measured.iter_mut().filter(|engine| engine.ok == task.expected.len()) {
            engine.nanoseconds.push(turn(engine.peer.as_mut(), task.expected.len()));
        }
    }
    for engine in &mut measured {
        engine.nanoseconds.sort_by(f64::total_cmp);
    }
    if std::env::args().any(|argument| argument == "--json") {
        print_json(&measured);
    } else {
        print_table(&measured, task.expected.len());
    }
    let all_right = measured.iter().all(|engine| engine.ok == task.expected.len());
    Ok(ExitCode::from(u8::from(!all_right)))
}

fn check(mut peer: Box<dyn Peer>, task: &Task) -> Measured {
    let mut right = |intake: &usize| {
        peer.decide(*intake);
        peer.answer() == task.expected[*intake]
    };
    let ok = (0..task.expected.len()).filter(|intake| right(intake)).count();
    Measured { peer, ok, nanoseconds: Vec::new() }
}

/// Returns the mean time for one intake, in nanoseconds.
fn turn(peer: &mut dyn Peer, intakes: usize) -> f64 {
    let (started, mut decided) = (Instant::now(), 0_u32);
    while started.elapsed() < TURN {
        for intake in 0..intakes {
            peer.decide(black_box(intake));
            decided += 1;
        }
    }
    started.elapsed().as_secs_f64() * 1e9 / f64::from(decided)
}

fn print_json(measured: &[Measured]) {
    for engine in measured {
        let line = serde_json::json!({
            "name": engine.peer.name(),
            "median_ns": engine.median(),
            "trace": engine.peer.trace(),
            "ok": engine.ok,
        });
        println!("{line}");
    }
}

fn print_table(measured: &[Measured], intakes: usize) {
    let hand_written = measured.iter().find(|it| it.peer.name() == "hand-written").and_then(Measured::median);
    println!("| engine | median a decision | to hand-written | trace | right of {intakes} | |");
    println!("|---|---:|---:|---|---:|---|");
    for engine in measured {
        let ratio = match (engine.median(), hand_written) {
            (Some(time), Some(to)) => format!("{:.1}", time / to),
            _ => "-".to_owned(),
        };
        let median = engine.median().map_or("-".to_owned(), |time| format!("{:.2} us", time / 1000.0));
        println!(
            "| {} | {median} | {ratio} | {} | {} | {} |",
            engine.peer.name(),
            if engine.peer.trace() { "yes" } else { "no" },
            engine.ok,
            engine.peer.remark()
        );
    }
}
