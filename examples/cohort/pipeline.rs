//! The pipeline: one thread reads, several decide, one writes, with bounded queues between them.

use crate::Arguments;
use crate::checkpoint::Checkpoint;
use crate::files::{Input, Line, Output};
use crate::input::named;
use crate::summary::Summary;
use indicatif::{ProgressBar, ProgressStyle};
use std::error::Error;
use std::io;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::Instant;
use tcm_facial::Engine;
use tcm_facial::intake::{Intake, RawIntake};

/// Lines in a chunk.
const CHUNK: u64 = 64;
/// Chunks queued before and after each deciding thread.
const CHUNKS_IN_FLIGHT: usize = 4;

/// Some lines of the input.
struct Chunk {
    /// The number of the first, counted from 1.
    first: u64,
    lines: Vec<Line>,
    /// The checksum of the input up to their end.
    check_sum: u32,
}

/// The result of a chunk.
struct Decided {
    decisions: Vec<u8>,
    complaints: Vec<String>,
    summary: Summary,
    lines: u64,
    check_sum: u32,
}

/// A chunk, and the channel for its result.
type Job = (Chunk, SyncSender<Decided>);
/// A result to come, in the order of the input.
type Outcome = io::Result<Receiver<Decided>>;

pub(crate) fn run(engine: &Engine, arguments: &Arguments) -> Result<Summary, Box<dyn Error>> {
    let done = start(engine, arguments)?;
    let bar = progress_bar();
    let mut input =
        Input::open(&arguments.intakes, &bar).map_err(|error| named(&arguments.intakes, &error))?;
    skip(&mut input, &done).map_err(|error| named(&arguments.intakes, &error))?;
    bar.reset_eta();
    let out =
        Output::open(&arguments.out, done.output_bytes).map_err(|error| named(&arguments.out, &error))?;
    let threads = arguments.threads.or_else(|| thread::available_parallelism().ok());
    let threads = threads.map_or(1, NonZeroUsize::get);
    let (jobs, waiting) = sync_channel::<Job>(threads * CHUNKS_IN_FLIGHT);
    let (outcomes, in_order) = sync_channel::<Outcome>(threads * CHUNKS_IN_FLIGHT);
    let waiting = Mutex::new(waiting);
    let first = done.lines + 1;
    thread::scope(|scope| {
        scope.spawn(move || read(input, first, arguments, &jobs, &outcomes));
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((chunk, outcome)) = next(&waiting) {
                    // The receiver is gone if writing failed.
                    let _ = outcome.send(decide(engine, chunk));
                }
            });
        }
        write(in_order, out, done, arguments, &bar)
    })
}

/// Returns where to start: the checkpoint of an earlier run, or the beginning.
fn start(engine: &Engine, arguments: &Arguments) -> Result<Checkpoint, Box<dyn Error>> {
    let rules = rules_of(engine)?;
    let earlier = if arguments.resume { Checkpoint::read(&arguments.out)? } else { None };
    match earlier {
        Some(earlier) if earlier.rules != rules => {
            Err("the checkpoint belongs to a run under other rules; start over without --resume".into())
        }
        Some(earlier) => Ok(earlier),
        None => Ok(Checkpoint { rules, ..Checkpoint::default() }),
    }
}

/// Returns the packs and the policy of an engine, as its decisions record them.
fn rules_of(engine: &Engine) -> Result<serde_json::Value, serde_json::Error> {
    let anybody: Intake = serde_json::from_str(r#"{ "age": 40, "concerns": [{ "concern": "dryness" }] }"#)?;
    let mut decision = serde_json::to_value(engine.decide(&anybody))?;
    Ok(serde_json::json!([decision["packs"].take(), decision["policy"].take()]))
}

/// Skips the lines that an earlier run has processed.
fn skip(input: &mut Input, done: &Checkpoint) -> io::Result<()> {
    for _ in 0..done.lines {
        input.next_line()?;
    }
    if input.check_sum() == done.check_sum {
        return Ok(());
    }
    Err(io::Error::other("not the intakes of the checkpoint; start over without --resume"))
}

fn progress_bar() -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} {percent} % {msg}, {eta} left");
    ProgressBar::no_length().with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn read(
    mut input: Input,
    mut first: u64,
    arguments: &Arguments,
    jobs: &SyncSender<Job>,
    outcomes: &SyncSender<Outcome>,
) {
    let last = arguments.limit.unwrap_or(u64::MAX);
    let between = arguments.checkpoint.get() as u64;
    loop {
        // A checkpoint always falls between two chunks.
        let until = (between - (first - 1) % between).min(CHUNK).min(last.saturating_sub(first - 1));
        let mut lines = Vec::new();
        while (lines.len() as u64) < until {
            match input.next_line() {
                Ok(Some(line)) => lines.push(line),
                Ok(None) => break,
                Err(error) => {
                    let _ = outcomes.send(Err(error));
                    return;
                }
            }
        }
        if lines.is_empty() {
            return;
        }
        let read = lines.len() as u64;
        let (outcome, to_come) = sync_channel(1);
        let chunk = Chunk { first, lines, check_sum: input.check_sum() };
        if outcomes.send(Ok(to_come)).is_err() || jobs.send((chunk, outcome)).is_err() {
            return;
        }
        first += read;
    }
}

fn next(waiting: &Mutex<Receiver<Job>>) -> Option<Job> {
    waiting.lock().ok()?.recv().ok()
}

fn decide(engine: &Engine, chunk: Chunk) -> Decided {
    let mut decided = Decided {
        decisions: Vec::new(),
        complaints: Vec::new(),
        summary: Summary::default(),
        lines: chunk.lines.len() as u64,
        check_sum: chunk.check_sum,
    };
    for (number, line) in (chunk.first..).zip(chunk.lines) {
        let intake = match line {
            Line::Text(text) if text.trim_ascii().is_empty() => continue,
            Line::Text(text) => intake(&text),
            Line::TooLong => Err(vec!["too long for an intake".to_owned()]),
        };
        let written = intake.and_then(|intake| {
            let decision = engine.decide(&intake);
            decided.summary.count(&decision);
            serde_json::to_writer(&mut decided.decisions, &decision).map_err(|error| vec![error.to_string()])
        });
        match written {
            Ok(()) => decided.decisions.push(b'\n'),
            Err(problems) => {
                decided.summary.leave_out();
                decided.complaints.extend(problems.iter().map(|problem| format!("line {number}: {problem}")));
            }
        }
    }
    decided
}

fn intake(text: &[u8]) -> Result<Intake, Vec<String>> {
    // The text is one line, so its line number says nothing.
    let syntax = |error: serde_json::Error| {
        let message = error.to_string();
        let what = message.split(" at line ").next().unwrap_or_default();
        vec![format!("column {}: {what}", error.column())]
    };
    // Some editors put a byte order mark before the first line.
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let raw: RawIntake = serde_json::from_slice(text).map_err(syntax)?;
    Intake::try_from(raw).map_err(|error| error.to_string().lines().map(str::to_owned).collect())
}

fn write(
    in_order: Receiver<Outcome>,
    mut out: Output,
    mut done: Checkpoint,
    arguments: &Arguments,
    bar: &ProgressBar,
) -> Result<Summary, Box<dyn Error>> {
    let path: &Path = &arguments.out;
    let (started, already) = (Instant::now(), done.summary.decided());
    for outcome in in_order {
        let decided = outcome.map_err(|error| named(&arguments.intakes, &error))?.recv()?;
        bar.suspend(|| decided.complaints.iter().for_each(|complaint| eprintln!("{complaint}")));
        out.write(&decided.decisions).map_err(|error| named(path, &error))?;
        done.summary.merge(&decided.summary);
        done.lines += decided.lines;
        done.check_sum = decided.check_sum;
        if done.lines % (arguments.checkpoint.get() as u64) == 0 {
            if let Some(length) = out.settle().map_err(|error| named(path, &error))? {
                done.output_bytes = length;
                done.write(path)?;
            }
        }
        let fresh = u128::from(done.summary.decided() - already);
        let rate = fresh * 1000 / started.elapsed().as_millis().max(1);
        bar.set_message(format!("{} intakes, {rate} a second", done.summary.decided()));
    }
    bar.finish_and_clear();
    out.finish().map_err(|error| named(path, &error))?;
    if arguments.limit.is_some_and(|limit| limit <= done.lines) {
        eprintln!(
            "stopped after {} lines; --resume without --limit continues from the last checkpoint",
            done.lines
        );
    } else {
        Checkpoint::remove(path).map_err(|error| named(path, &error))?;
    }
    Ok(done.summary)
}
