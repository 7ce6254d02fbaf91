//! Looks up a point, a meridian, an organ or a facial zone by its code or any of its names.
//!
//! ```text
//! cargo run --example atlas -- 足三里
//! cargo run --example atlas -- UB 60
//! cargo run --example atlas -- --format csv
//! ```
//!
//! The exit status is 0 if one thing has the name. It is 1 if nothing or more than one thing has it; the nearest candidates
//! are then on standard error. Without a name, `--format csv` or `json` prints every point.

mod card;
mod table;

use clap::{Parser, ValueEnum};
use std::io::{self, Write};
use std::process::ExitCode;
use tcm_facial::atlas::{Entry, Point, find};

/// The atlas of points, meridians, organs and facial zones. A reference on a tradition, not a guide to needling.
#[derive(Parser)]
struct Arguments {
    /// A code or a name; words are joined. Codes of English, French, German, Spanish and Portuguese books are read, and names in
    /// pinyin, Chinese characters, English, Wade-Giles, Japanese, Korean (hangul) and Vietnamese.
    name: Vec<String>,
    /// A card for one thing, or a table of points: all of them, or those of the thing that was named.
    #[arg(long, value_enum, default_value_t = Format::Card)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Card,
    Csv,
    Json,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let name = arguments.name.join(" ");
    if name.is_empty() && arguments.format == Format::Card {
        eprintln!(
            "name a point, meridian, organ or zone, or ask for all points with `--format csv` or `json`"
        );
        return ExitCode::from(2);
    }
    let entry = match (!name.is_empty()).then(|| find(&name)).transpose() {
        Ok(entry) => entry,
        Err(unresolved) => {
            eprintln!("{unresolved}");
            for candidate in unresolved.candidates() {
                eprintln!("  {}", card::headline(*candidate));
            }
            return ExitCode::FAILURE;
        }
    };
    let printed = match (arguments.format, entry) {
        (Format::Card, Some(entry)) => Ok(card::card(entry)),
        (Format::Csv, entry) => Ok(table::csv(points(entry))),
        (_, entry) => table::json(points(entry)),
    };
    match printed.map(|text| io::stdout().lock().write_all(text.as_bytes())) {
        // The reader may close the pipe early, as `head` does.
        Ok(Err(error)) if error.kind() != io::ErrorKind::BrokenPipe => fail(&error),
        Err(error) => fail(&error),
        Ok(_) => ExitCode::SUCCESS,
    }
}

fn fail(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("{error}");
    ExitCode::from(2)
}

/// The points of an entry, or all points.
fn points(entry: Option<Entry>) -> Vec<Point> {
    match entry {
        Some(Entry::Point(point)) => vec![point],
        Some(Entry::Meridian(meridian)) => meridian.points().to_vec(),
        Some(Entry::Organ(organ)) => organ.meridian().points().to_vec(),
        Some(Entry::Zone(zone)) => zone.points().iter().collect(),
        _ => Point::all().collect(),
    }
}
