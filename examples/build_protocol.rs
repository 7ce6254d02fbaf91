//! Builds a protocol from an intake and prints its card.
//!
//! ```text
//! cargo run --example build_protocol
//! cargo run --example build_protocol -- intake.json --format json
//! ```
//!
//! Without an intake it uses the bundled sample. Without any argument it also writes a page, `target/protocol/protocol.html`, the
//! face chart, `target/protocol/face.svg`, and, for a plan that has any, the points of the body, `target/protocol/body.svg`. Exit
//! status: 0 for any decision, with or without a protocol; 2 for invalid input, with every problem on standard error and nothing
//! on standard output.

mod input;

use clap::{Parser, ValueEnum};
use input::{Packs, named};
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tcm_facial::atlas::Language;
use tcm_facial::render::{self, Chart, Names};

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
    /// How much a report says: what matters for this person, or everything.
    #[arg(long, value_enum, default_value_t = Length::Concise)]
    detail: Length,
    #[command(flatten)]
    packs: Packs,
    /// Whom a FHIR bundle is about: a reference, such as `Patient/7`.
    #[arg(long, value_name = "REFERENCE", default_value = "Patient/example")]
    subject: String,
    /// When the decision of a FHIR bundle was made, such as `2026-11-28T10:30:00+01:00`.
    #[arg(long, value_name = "INSTANT")]
    recorded: Option<String>,
    /// The names of points in pictures. Pages are in English: their Chinese is not complete yet.
    #[arg(long, default_value = "en", value_parser = language)]
    language: Language,
    /// Write to this file instead of standard output. A card, sheet or form becomes a page if the name ends in `.html`, and
    /// Markdown if it ends in `.md`.
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
    /// The sheet for the person treated.
    Patient,
    /// The page that the person reads and signs.
    Consent,
    /// Notes of the session, to fill in.
    Notes,
    /// The open questions, to fill in.
    Form,
    /// A FHIR R4 bundle (build with `--features fhir`).
    Fhir,
}

#[derive(Clone, Copy, ValueEnum)]
enum Length {
    Concise,
    Full,
}

impl From<Length> for render::Detail {
    fn from(length: Length) -> Self {
        match length {
            Length::Concise => Self::Concise,
            Length::Full => Self::Full,
        }
    }
}

/// A language by its code, such as `zh-Hans`.
fn language(code: &str) -> Result<Language, String> {
    code.parse::<Language>().map_err(|error| error.to_string())
}

/// A document as the name of the file asks.
fn document(document: &render::Document, out: Option<&Path>) -> String {
    match out.and_then(Path::extension).and_then(|extension| extension.to_str()) {
        Some("html") => document.html(),
        Some("md") => document.markdown(),
        _ => document.text(),
    }
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
    let report = || render::report_with(&decision, arguments.detail.into());
    let out = arguments.out.as_deref();
    let names = match arguments.language {
        Language::SimplifiedChinese => Names::Simplified,
        Language::TraditionalChinese => Names::Traditional,
        _ => Names::Pinyin,
    };
    let printed = match arguments.format {
        Format::Card => document(&render::card(&decision), out),
        Format::Text => report().text(),
        Format::Json => serde_json::to_string_pretty(&decision)? + "\n",
        Format::Markdown => report().markdown(),
        Format::Html => report().html(),
        Format::Stricta => document(&render::stricta(&decision, None), out),
        Format::Patient => page_or_why_none(render::patient(&decision), out),
        Format::Consent => page_or_why_none(render::consent(&decision), out),
        Format::Notes => page_or_why_none(render::session_notes(&decision).ok_or("nothing is planned"), out),
        Format::Form => document(&render::form_for(&decision), out),
        Format::Svg => Chart::of(&decision).with_names(names).svg(),
        Format::Fhir => fhir::bundle(&decision, arguments)?,
    };
    write(out, &printed)?;
    if arguments.is_bare() {
        let folder = Path::new("target/protocol");
        fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
        let page = folder.join("protocol.html");
        write(Some(&page), &render::html(&decision))?;
        let chart = folder.join("face.svg");
        write(Some(&chart), &render::chart(&decision))?;
        // Beside what is printed, not in it.
        eprintln!("Page to read or print: {}; chart: {}", page.display(), chart.display());
        if let Some(figures) = render::figures(&decision) {
            let body = folder.join("body.svg");
            write(Some(&body), &figures)?;
            eprintln!("Points of the body: {}", body.display());
        }
    }
    Ok(())
}

/// A page that only a plan has. Why there is none goes beside the output: it is a decision like any other.
fn page_or_why_none(page: Result<render::Document, impl std::fmt::Display>, out: Option<&Path>) -> String {
    page.map_or_else(
        |reason| {
            eprintln!("no page: {reason}");
            String::new()
        },
        |page| document(&page, out),
    )
}

#[cfg(feature = "fhir")]
mod fhir {
    use super::Arguments;
    use std::error::Error;
    use tcm_facial::Decision;
    use tcm_facial::interop::fhir::{self, Context};

    pub(super) fn bundle(decision: &Decision, arguments: &Arguments) -> Result<String, Box<dyn Error>> {
        let recorded = arguments
            .recorded
            .as_deref()
            .ok_or("a FHIR bundle needs `--recorded`: when the decision was made")?;
        let context = Context::new("https://example.org/fhir", "example", &arguments.subject, recorded)?;
        Ok(serde_json::to_string_pretty(&fhir::bundle(decision, &context))? + "\n")
    }
}

#[cfg(not(feature = "fhir"))]
mod fhir {
    use super::Arguments;
    use tcm_facial::Decision;

    pub(super) fn bundle(_: &Decision, arguments: &Arguments) -> Result<String, String> {
        let (subject, recorded) = (&arguments.subject, arguments.recorded.as_deref().unwrap_or("INSTANT"));
        Err(format!(
            "this program was built without FHIR; build it with\n    cargo run --features fhir --example build_protocol -- \
             --format fhir --subject {subject} --recorded {recorded}"
        ))
    }
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
