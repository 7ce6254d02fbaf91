//! Reads the intakes and rule packs that are named on the command line of an example.

use std::error::Error;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use tcm_facial::Engine;
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

/// Builds an engine from the standard pack and further packs in TOML, in this order.
///
/// # Errors
///
/// If a pack cannot be read or is rejected.
pub(crate) fn engine(packs: &[PathBuf]) -> Result<Engine, Box<dyn Error>> {
    let mut engine = Engine::builder();
    for path in packs {
        let text = fs::read_to_string(path).map_err(|error| named(path, &error))?;
        engine = engine.pack(RulePack::from_toml(&path.display().to_string(), &text)?);
    }
    Ok(engine.build()?)
}

/// Formats an error with the path that it concerns.
pub(crate) fn named(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}
