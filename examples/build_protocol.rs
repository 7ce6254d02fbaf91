//! Builds a protocol from an intake and prints its card.
//!
//! ```text
//! cargo run --example build_protocol
//! cargo run --example build_protocol -- intake.json --format json
//! ```
//!
//! Without an intake it uses the bundled sample. Without any argument it also writes a page, `target/protocol/protocol.html`, and
//! the face chart, `target/protocol/face.svg`. Exit status: 0 for any decision, with or without a protocol; 2 for invalid input,
//! with every problem on standard error and nothing on standard output.

mod input;

use clap::{Parser, ValueEnum};
use input::{Packs, named};
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tcm_facial::render;

const SAMPLE: &str = include_str!("intakes/sample.json");

/// Builds an explained facial acupuncture protocol from an intake. Decision support for qualified practitioners, not
/// medical advice.
#[derive(Parser)]
struct Arguments {
    /// The intake in JSON, or `-` for standard input. Without it, the bundled sample.
    intake: Option<PathBuf>,
    /// How to print the decision.
    #[arg(long, value_enum, default_value_t = Format::Card)]
    format: Format,
    #[command(flatten)]
    packs: Packs,
    /// Write to this file instead of standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Arguments {
    /// Whether there are no arguments.
    fn is_bare(&self) -> bool {
        self.intake.is_none()
            && self.packs.rules.is_empty()
            && self.out.is_none()
            && matches!(self.format, Format::Card)
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Card,
    Text,
    Json,
    Markdown,
    Html,
    Svg,
    Stricta,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let intake = match &arguments.intake {
        Some(path) => input::intake(path)?,
        None => serde_json::from_str(SAMPLE)?,
    };
    let decision = input::engine(&arguments.packs)?.decide(&intake);
    let printed = match arguments.format {
        Format::Card => render::card(&decision).text(),
        Format::Text => render::text(&decision),
        Format::Json => serde_json::to_string_pretty(&decision)? + "\n",
        Format::Markdown => render::markdown(&decision),
        Format::Html => render::html(&decision),
        Format::Stricta => render::stricta(&decision, None).text(),
        Format::Svg => render::chart(&decision),
    };
    write(arguments.out.as_deref(), &printed)?;
    if arguments.is_bare() {
        let folder = Path::new("target/protocol");
        fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
        let page = folder.join("protocol.html");
        write(Some(&page), &render::html(&decision))?;
        let chart = folder.join("face.svg");
        write(Some(&chart), &render::chart(&decision))?;
        // Beside what is printed, not in it.
        eprintln!("To look at, or to print: {} and {}", page.display(), chart.display());
    }
    Ok(())
}

fn write(path: Option<&Path>, text: &str) -> Result<(), Box<dyn Error>> {
    if let Some(path) = path {
        return fs::write(path, text).map_err(|error| named(path, &error).into());
    }
    match io::stdout().lock().write_all(text.as_bytes()) {
        // Whoever reads may stop in the middle: `| head`.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
