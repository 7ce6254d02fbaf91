//! Reads the intakes and rule packs that are named on the command line of an example.

use clap::Args;
use std::error::Error;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use tcm_facial::Engine;
use tcm_facial::engine::EngineBuilder;
use tcm_facial::intake::{Intake, RawIntake};
use tcm_facial::rules::RulePack;

/// Reads an intake in JSON from a file, or from standard input if the path is `-`.
///
/// # Errors
///
/// If the text cannot be read or is not an intake. Reports every problem at once, one per line.
pub(crate) fn intake(path: &Path) -> Result<Intake, Box<dyn Error>> {
    let (name, text) = if path == Path::new("-") {
        let mut text = String::new();
        ("standard input".to_owned(), io::stdin().read_to_string(&mut text).map(|_| text))
    } else {
        (path.display().to_string(), fs::read_to_string(path))
    };
    let text = text.map_err(|error| format!("{name}: {error}"))?;
    // Some editors put a byte order mark before the text.
    let raw: RawIntake = serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(&text))
        .map_err(|error| format!("{name}: {error}"))?;
    Intake::try_from(raw).map_err(|error| {
        let problems = error.to_string();
        let problems: Vec<String> = problems.lines().map(|problem| format!("{name}: {problem}")).collect();
        problems.join("\n").into()
    })
}

/// The rule packs of a command line.
#[derive(Args)]
pub(crate) struct Packs {
    /// A rule pack in TOML on top of the standard one. May be given more than once.
    #[arg(long, value_name = "PACK.toml")]
    pub(crate) rules: Vec<PathBuf>,
    /// A rule that a pack may replace by a weaker one. May be given more than once.
    #[arg(long, value_name = "RULE")]
    pub(crate) allow_replacing: Vec<String>,
}

/// Builds an engine from the standard pack and further packs in TOML, in this order. What the linter finds in them goes to
/// standard error.
///
/// # Errors
///
/// If a pack cannot be read or is rejected.
pub(crate) fn engine(packs: &Packs) -> Result<Engine, Box<dyn Error>> {
    let mut read = Vec::new();
    for path in &packs.rules {
        let bytes = fs::read(path).map_err(|error| named(path, &error))?;
        let pack = RulePack::from_bytes(&path.display().to_string(), &bytes)?;
        warn(&pack, &read);
        read.push(pack);
    }
    let engine = Engine::builder().allow_replacing(&packs.allow_replacing);
    Ok(read.into_iter().fold(engine, EngineBuilder::pack).build()?)
}

/// Prints what the linter finds in a pack on top of others.
#[cfg(feature = "lint")]
fn warn(pack: &RulePack, base: &[RulePack]) {
    const MOST: usize = 100;
    let findings = pack.lint_with_base(base);
    for finding in findings.iter().take(MOST) {
        eprintln!("{finding}\n");
    }
    if let Some(more @ 1..) = findings.len().checked_sub(MOST) {
        eprintln!("and {more} more findings\n");
    }
}

/// Without the feature `lint` there is no linter.
#[cfg(not(feature = "lint"))]
fn warn(_: &RulePack, _: &[RulePack]) {}

/// Formats an error with the path that it concerns.
pub(crate) fn named(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}
