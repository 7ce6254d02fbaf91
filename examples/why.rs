//! Says of points why they are in a protocol, or why they are not.
//!
//! ```sh
//! cargo run --example why -- examples/intakes/sample.json LI4 BL1
//! cargo run --example why -- intake.json 足三里 "UB 60" Yingxiang
//! ```
//!
//! `-` reads the intake from standard input. Exit status 0 with any answer; 2 where the intake or a point cannot be read.

use clap::Parser;
use std::error::Error;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};
use tcm_facial::Engine;
use tcm_facial::atlas::Language;
use tcm_facial::atlas::Point;
use tcm_facial::intake::{Intake, RawIntake};

#[derive(Parser)]
#[command(about = "Says of points why they are in a protocol, or why they are not")]
struct Arguments {
    /// The intake, as JSON; `-` for standard input.
    intake: PathBuf,
    /// The points, in any spelling.
    #[arg(required = true)]
    points: Vec<String>,
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
    let intake = read_intake(&arguments.intake)?;
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
    let decision = Engine::standard().decide(&intake);
    let answers = points.into_iter().map(|point| decision.why(point).to_string());
    let text: Vec<String> = [format!("The decision: {}.\n", decision.verdict().label(Language::English))]
        .into_iter()
        .chain(answers)
        .chain([format!("{}\n", decision.statement())])
        .collect();
    Ok(text.join("\n"))
}

fn read_intake(path: &Path) -> Result<Intake, Box<dyn Error>> {
    let name = path.display().to_string();
    let text = if path == Path::new("-") {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(path)
    };
    let text = text.map_err(|error| format!("{name}: {error}"))?;
    let raw: RawIntake = serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
    Intake::try_from(raw).map_err(|error| {
        let problems: Vec<String> =
            error.problems().iter().map(|problem| format!("{name}: {problem}")).collect();
        problems.join("\n").into()
    })
}
