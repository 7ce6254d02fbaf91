//! Builds a protocol from an intake and prints it.
//!
//! ```text
//! cargo run --example build_protocol
//! cargo run --example build_protocol -- intake.json --format json
//! ```
//!
//! Without an intake it uses the bundled sample. Without any argument it also writes a page, `target/protocol/protocol.html`, and
//! the face chart, `target/protocol/face.svg`. Exit status: 0 for any decision, with or without a protocol; 2 for invalid input,
//! with every problem on standard error and nothing on standard output.

use clap::{Parser, ValueEnum};
use std::error::Error;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tcm_facial::intake::{Intake, RawIntake};
use tcm_facial::rules::RulePack;
use tcm_facial::{Engine, render};

const SAMPLE: &str = include_str!("intakes/sample.json");

/// Builds an explained facial acupuncture protocol from an intake. Decision support for qualified practitioners, not
/// medical advice.
#[derive(Parser)]
struct Arguments {
    /// The intake in JSON, or `-` for standard input. Without it, the bundled sample.
    intake: Option<PathBuf>,
    /// How to print the decision.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// A rule pack in TOML on top of the standard one. May be given more than once.
    #[arg(long, value_name = "PACK.toml")]
    rules: Vec<PathBuf>,
    /// Write to this file instead of standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Arguments {
    /// Whether there are no arguments.
    fn is_bare(&self) -> bool {
        self.intake.is_none()
            && self.rules.is_empty()
            && self.out.is_none()
            && matches!(self.format, Format::Text)
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
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
    let intake = read_intake(arguments.intake.as_deref())?;
    let mut engine = Engine::builder();
    for path in &arguments.rules {
        let text = fs::read_to_string(path).map_err(|error| named(path, &error))?;
        engine = engine.pack(RulePack::from_toml(&path.display().to_string(), &text)?);
    }
    let decision = engine.build()?.decide(&intake);
    let printed = match arguments.format {
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

fn read_intake(path: Option<&Path>) -> Result<Intake, Box<dyn Error>> {
    let (name, text) = match path {
        None => ("the sample".to_owned(), SAMPLE.to_owned()),
        Some(path) if path == Path::new("-") => {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text).map_err(|error| format!("standard input: {error}"))?;
            ("standard input".to_owned(), text)
        }
        Some(path) => {
            (path.display().to_string(), fs::read_to_string(path).map_err(|error| named(path, &error))?)
        }
    };
    let raw: RawIntake = serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
    Intake::try_from(raw).map_err(|error| {
        let problems: Vec<String> =
            error.problems().iter().map(|problem| format!("{name}: {problem}")).collect();
        problems.join("\n").into()
    })
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

fn named(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}
