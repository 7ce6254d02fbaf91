//! Explains why points are in a protocol, or why they are not.
//!
//! ```sh
//! cargo run --example why -- examples/intakes/sample.json LI4 BL1
//! cargo run --example why -- intake.json --rules clinic.toml 足三里 "UB 60" Yingxiang
//! ```
//!
//! Exit status: 0 with any answer; 2 if the intake, a pack or a point cannot be read, with every problem on standard error.

mod input;

use clap::Parser;
use input::Packs;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use tcm_facial::atlas::{Language, Point};

/// Explains why points are in a protocol, or why they are not.
#[derive(Parser)]
struct Arguments {
    /// The intake in JSON, or `-` for standard input.
    intake: PathBuf,
    /// The points, by code or name.
    #[arg(required = true)]
    points: Vec<String>,
    #[command(flatten)]
    packs: Packs,
}

fn main() -> ExitCode {
    match answer(&Arguments::parse()) {
        Ok(answers) => {
            print!("{answers}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn answer(arguments: &Arguments) -> Result<String, Box<dyn Error>> {
    let intake = input::intake(&arguments.intake)?;
    let (mut points, mut problems) = (Vec::new(), Vec::new());
    for spelling in &arguments.points {
        match spelling.parse::<Point>() {
            Ok(point) => points.push(point),
            Err(error) => problems.push(error.to_string()),
        }
    }
    if !problems.is_empty() {
        return Err(problems.join("\n").into());
    }
    let decision = input::engine(&arguments.packs)?.decide(&intake);
    let mut text = vec![format!("The decision: {}.\n", decision.verdict().label(Language::English))];
    text.extend(points.into_iter().map(|point| decision.why(point).to_string()));
    text.push(format!("{}\n", decision.statement()));
    Ok(text.join("\n"))
}
