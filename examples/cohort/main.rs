//! Decides a file of intakes of any size: reads one intake per line (NDJSON) and writes one decision per line, in the same order.
//!
//! ```sh
//! cargo run --release --example cohort -- intakes.ndjson --out decisions.ndjson
//! cargo run --release --example cohort -- intakes.ndjson.gz --out decisions.ndjson.gz
//! cargo run --release --example cohort -- intakes.ndjson --out decisions.ndjson --resume
//! ```
//!
//! It uses all cores, and its memory does not grow with the file. A file whose name ends in `.gz` is read or written compressed.
//! A line that is not an intake is reported by number on standard error and left out of the output; empty lines are skipped.
//! A checkpoint is kept next to the output (`decisions.ndjson.checkpoint`): after an interruption, `--resume` continues from
//! there, and the output is the same, byte for byte, as that of one run. A summary is printed at the end.
//!
//! Exit status: 0 if every line was decided, 1 if lines were left out, 2 if the work could not be done.

mod checkpoint;
mod files;
#[expect(dead_code, reason = "a cohort reads its intakes line by line")]
#[path = "../input/mod.rs"]
mod input;
mod pipeline;
mod summary;

use crate::input::Packs;
use clap::Parser;
use std::error::Error;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;

/// Decides a file of intakes, one JSON object per line. Decision support for qualified practitioners, not medical advice.
#[derive(Parser)]
struct Arguments {
    /// The intakes, one per line; compressed if the name ends in `.gz`; `-` for standard input.
    intakes: PathBuf,
    /// Where to write the decisions, one per line; compressed if the name ends in `.gz`.
    #[arg(long, value_name = "DECISIONS")]
    out: PathBuf,
    #[command(flatten)]
    packs: Packs,
    /// Continue from the last checkpoint of an earlier run, if there is one.
    #[arg(long)]
    resume: bool,
    /// Number of deciding threads; by default one for each core.
    #[arg(long, value_name = "NUMBER")]
    threads: Option<NonZeroUsize>,
    /// Stop after this many lines, as if interrupted; `--resume` continues later.
    #[arg(long, value_name = "LINES")]
    limit: Option<u64>,
    /// Number of lines between two checkpoints.
    #[arg(long, value_name = "LINES", default_value = "16384")]
    checkpoint: NonZeroUsize,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(summary) => {
            print!("{summary}");
            ExitCode::from(u8::from(summary.left_out() > 0))
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<summary::Summary, Box<dyn Error>> {
    pipeline::run(&input::engine(&arguments.packs)?, arguments)
}
