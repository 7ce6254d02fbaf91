//! One job for every rule engine: `cargo run --release --manifest-path benches/peers/Cargo.toml`.
//!
//! An engine is timed only after it has given every right answer. The engines take turns, so that whatever else the
//! machine does falls on all of them; ratios of one run can be compared, times of different runs cannot.

mod engines;
mod ranking;
mod task;

use engines::Peer;
use std::error::Error;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use task::Task;

/// How often each engine has its turn.
const TURNS: usize = 21;
/// How long a turn takes at least: the clock must not matter.
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
        peer.is_right(task, *intake)
    };
    let ok = (0..task.expected.len()).filter(|intake| right(intake)).count();
    Measured { peer, ok, nanoseconds: Vec::new() }
}

/// Nanoseconds for one intake, on average over all of them.
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
    let of = |name: &str| measured.iter().find(|it| it.peer.name() == name).and_then(Measured::median);
    let (hand_written, ours) = (of("hand-written"), of("tcm-facial"));
    println!(
        "| engine | median a decision | to hand-written | to tcm-facial | reasons | right of {intakes} | |"
    );
    println!("|---|---:|---:|---:|---|---:|---|");
    for engine in measured {
        let ratio = |to: Option<f64>| match (engine.median(), to) {
            (Some(time), Some(to)) => format!("{:.2}", time / to),
            _ => "-".to_owned(),
        };
        let median = engine.median().map_or("-".to_owned(), |time| format!("{:.2} us", time / 1000.0));
        println!(
            "| {} | {median} | {} | {} | {} | {} | {} |",
            engine.peer.name(),
            ratio(hand_written),
            ratio(ours),
            if engine.peer.trace() { "yes" } else { "no" },
            engine.ok,
            engine.peer.remark()
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With all its reasons.
    #[test]
    fn our_decision_allocates_nothing() {
        let task = Task::read().unwrap();
        let mut peers = engines::all(&task).unwrap();
        let mut counted = |name: &str| {
            let peer = peers.iter_mut().find(|peer| peer.name() == name).unwrap();
            let decide = || (0..task.expected.len()).for_each(|intake| peer.decide(intake));
            allocation_counter::measure(decide).count_total
        };
        assert_eq!(counted("tcm-facial"), 0);
        // The counter counts.
        assert!(counted("datalogic-rs") > 0);
    }
}
