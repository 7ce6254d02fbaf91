//! Decides a file of intakes of any size: one intake a line in (NDJSON), one decision a line out, in the same order.
//!
//! ```sh
//! cargo run --release --example cohort -- intakes.ndjson --out decisions.ndjson
//! cargo run --release --example cohort -- intakes.ndjson.gz --out decisions.ndjson.gz
//! cargo run --release --example cohort -- intakes.ndjson --out decisions.ndjson --resume
//! ```
//!
//! All cores work, memory does not grow with the file. A name that ends in `.gz` is read or written compressed. A line that
//! is no intake is told by its number on standard error and left out of the output; empty lines are passed over. While it
//! works it keeps a checkpoint beside the output (`decisions.ndjson.checkpoint`): after an interruption, `--resume` goes on
//! from there and the output has the same bytes as that of one run. A summary ends on standard output.
//!
//! Exit status: 0 where every line was decided, 1 where lines were left out, 2 where the work could not be done.

mod checkpoint;
mod files;
mod pipeline;
mod summary;

use clap::Parser;
use std::error::Error;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;
use tcm_facial::Engine;
use tcm_facial::rules::RulePack;

/// Decides a file of intakes, one JSON object a line. Decision support for qualified practitioners; no medical advice.
#[derive(Parser)]
struct Arguments {
    /// The intakes, one a line; compressed where the name ends in `.gz`, `-` for standard input.
    intakes: PathBuf,
    /// Where the decisions go, one a line; compressed where the name ends in `.gz`.
    #[arg(long, value_name = "DECISIONS")]
    out: PathBuf,
    /// A rule pack in TOML on top of the standard one. May be given more than once.
    #[arg(long, value_name = "PACK.toml")]
    rules: Vec<PathBuf>,
    /// Go on after the last checkpoint of an earlier run, if there is one.
    #[arg(long)]
    resume: bool,
    /// How many threads decide; without it, one for each core.
    #[arg(long, value_name = "NUMBER")]
    threads: Option<NonZeroUsize>,
    /// Stop after so many lines, as if interrupted: a trial, to go on with later.
    #[arg(long, value_name = "LINES")]
    limit: Option<u64>,
    /// How many lines lie between two checkpoints.
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
    let mut engine = Engine::builder();
    for path in &arguments.rules {
        let text = std::fs::read_to_string(path).map_err(|error| files::named(path, &error))?;
        engine = engine.pack(RulePack::from_toml(&path.display().to_string(), &text)?);
    }
    pipeline::run(&engine.build()?, arguments)
}
