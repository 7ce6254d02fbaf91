//! Feeds broken and odd inputs to everything that reads, and checks what is promised of whatever is accepted.
//!
//! ```text
//! cargo run --release --manifest-path fuzz/Cargo.toml -- KIND [SEED] [SECONDS]
//! ```
//!
//! `KIND` is one of `intake`, `pack`, `when`, `record`, `names`, `landmarks` and `chart`, or `all` for each in turn. For each it
//! counts the inputs, those that were accepted, panics, and inputs that took more than a second, and says the longest time. An input
//! that panicked or was slow is written to `target/fuzz`. The exit status is 1 if there was one.

mod checks;
mod kinds;
mod mutate;
mod random;

use random::Random;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// A kind of input.
pub struct Kind {
    name: &'static str,
    /// Makes an input.
    make: Box<dyn Fn(&mut Random) -> Vec<u8>>,
    /// Reads an input, and checks it if it is accepted; says whether it was.
    check: Box<dyn Fn(&[u8], &mut Random) -> bool>,
}

const SLOW: Duration = Duration::from_secs(1);

#[derive(Default)]
struct Counts {
    executions: u64,
    accepted: u64,
    panics: u64,
    slow: u64,
    longest: Duration,
}

fn keep(kind: &Kind, what: &str, number: u64, input: &[u8]) {
    let folder = std::path::Path::new("target/fuzz");
    let file = folder.join(format!("{}-{what}-{number}", kind.name));
    match std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&file, input)) {
        Ok(()) => eprintln!("{}: {what}, see {}", kind.name, file.display()),
        Err(error) => eprintln!("{}: {what}, and cannot write {}: {error}", kind.name, file.display()),
    }
}

fn run(kind: &Kind, seed: u64, time: Duration) -> Counts {
    let (mut random, mut counts) = (Random::new(seed), Counts::default());
    let begin = Instant::now();
    while begin.elapsed() < time {
        let input = (kind.make)(&mut random);
        let started = Instant::now();
        let result = catch_unwind(AssertUnwindSafe(|| (kind.check)(&input, &mut random)));
        let took = started.elapsed();
        counts.executions += 1;
        counts.longest = counts.longest.max(took);
        match result {
            Ok(accepted) => counts.accepted += u64::from(accepted),
            Err(_) => {
                counts.panics += 1;
                keep(kind, "panic", counts.panics, &input);
            }
        }
        if took > SLOW {
            counts.slow += 1;
            keep(kind, "slow", counts.slow, &input);
        }
    }
    counts
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let wanted = arguments.next().unwrap_or_default();
    let mut number = |otherwise: u64| arguments.next().map_or(Ok(otherwise), |it| it.parse());
    let (Ok(seed), Ok(seconds)) = (number(1), number(60)) else {
        eprintln!("SEED and SECONDS are numbers");
        return ExitCode::from(2);
    };
    let kinds: Vec<Kind> =
        kinds::all().into_iter().filter(|kind| wanted == "all" || wanted == kind.name).collect();
    if kinds.is_empty() {
        eprintln!("intake, pack, when, record, names, landmarks, chart or all, then a seed and seconds");
        return ExitCode::from(2);
    }
    let mut is_clean = true;
    for kind in &kinds {
        let counts = run(kind, seed, Duration::from_secs(seconds));
        is_clean &= counts.panics == 0 && counts.slow == 0;
        println!(
            "{} seed {seed}: {} executions, {} accepted, {} panics, {} slow, longest {:?}",
            kind.name, counts.executions, counts.accepted, counts.panics, counts.slow, counts.longest
        );
    }
    ExitCode::from(u8::from(!is_clean))
}
