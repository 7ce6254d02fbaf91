//! Lints rule packs on top of the standard pack.
//!
//! ```sh
//! cargo run --example lint_rules -- my_rules.toml
//! cargo run --example lint_rules -- base.toml my_rules.toml --format json
//! cargo run --example lint_rules
//! ```
//!
//! Several packs are combined in the given order, and each is linted on top of those before it. Without a pack, the
//! standard pack is linted. Exit status: 0 without errors (warnings are allowed), 1 if a pack has errors, 2 if a file cannot
//! be read or the command line is wrong.

use clap::{Parser, ValueEnum};
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;
use tcm_facial::lint::{Lint, LintFinding, LintSeverity};
use tcm_facial::rules::{RuleId, RulePack};

#[derive(Parser)]
#[command(about = "Lints rule packs on top of the standard pack")]
struct Arguments {
    /// Rule packs, each on top of those before it [default: the standard pack]
    packs: Vec<PathBuf>,
    /// A rule that may be replaced by a weaker one: an error about that is not counted. May be given more than once
    #[arg(long, value_name = "RULE")]
    allow_replacing: Vec<String>,
    /// How to show the findings
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people: the place in the text and how to fix it
    Text,
    /// For editors and programs: one JSON array
    Json,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match lint(&arguments.packs) {
        Ok(findings) => {
            match arguments.format {
                Format::Text => show(&findings),
                Format::Json => println!("{:#}", as_json(&findings)),
            }
            let is_allowed = |finding: &LintFinding| {
                let rule = finding.rule().map(RuleId::as_str);
                finding.lint() == Lint::LighterReplacement
                    && arguments.allow_replacing.iter().any(|allowed| rule == Some(allowed))
            };
            let is_error = |finding: &LintFinding| finding.severity() == LintSeverity::Error;
            ExitCode::from(u8::from(findings.iter().any(|it| is_error(it) && !is_allowed(it))))
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn lint(paths: &[PathBuf]) -> Result<Vec<LintFinding>, String> {
    if paths.is_empty() {
        return Ok(RulePack::standard().lint());
    }
    let (mut base, mut findings) = (Vec::new(), Vec::new());
    for path in paths {
        let name = path.display().to_string();
        let bytes = std::fs::read(path).map_err(|error| format!("{name}: {error}"))?;
        match RulePack::from_bytes(&name, &bytes) {
            Ok(pack) => {
                findings.extend(pack.lint_with_base(&base));
                base.push(pack);
            }
            Err(error) => findings.extend(LintFinding::of_error(&error)),
        }
    }
    Ok(findings)
}

/// The most findings that are shown to people, the errors first.
const MOST: usize = 100;

fn show(findings: &[LintFinding]) {
    let mut shown: Vec<(usize, &LintFinding)> = findings.iter().enumerate().collect();
    shown.sort_by_key(|(place, finding)| (finding.severity() != LintSeverity::Error, *place));
    shown.truncate(MOST);
    shown.sort_by_key(|(place, _)| *place);
    for (_, finding) in &shown {
        println!("{finding}\n");
    }
    if findings.len() > MOST {
        println!("and {} more\n", findings.len() - MOST);
    }
    let count = |severity| findings.iter().filter(|finding| finding.severity() == severity).count();
    let number = |count, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    let (errors, warnings) = (count(LintSeverity::Error), count(LintSeverity::Warning));
    println!("{}, {}", number(errors, "error"), number(warnings, "warning"));
}

fn as_json(findings: &[LintFinding]) -> serde_json::Value {
    let finding = |finding: &LintFinding| {
        json!({
            "id": finding.lint().code(),
            "severity": finding.severity().code(),
            "rule": finding.rule().map(RuleId::as_str),
            "file": finding.place().file(),
            "line": finding.place().line(),
            "column": finding.place().column(),
            "message": finding.message(),
            "help": finding.help(),
        })
    };
    findings.iter().map(finding).collect()
}
