//! `cargo run --example build_protocol`.

use super::super::support::somebody;
use super::{Folder, run_example, told};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Output;

fn run(arguments: &[&str], input: &str) -> Output {
    run_example("build_protocol", arguments, input)
}

#[test]
#[cfg(feature = "fhir")]
fn it_prints_a_fhir_bundle() {
    let arguments = ["--format", "fhir", "--subject", "Patient/7", "--recorded", "2026-11-28T10:30:00+01:00"];
    let output = run(&arguments, "");
    let bundle: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&bundle["resourceType"], &bundle["timestamp"]),
        (&json!("Bundle"), &json!("2026-11-28T10:30:00+01:00"))
    );
    assert!(told(&output.stdout).contains(r#""reference": "Patient/7""#));
    let without = run(&["--format", "fhir"], "");
    assert_eq!((without.status.code(), without.stdout.len()), (Some(2), 0));
    assert!(told(&without.stderr).contains("`--recorded`"));
    let wrong = run(&["--format", "fhir", "--recorded", "today"], "");
    assert_eq!((wrong.status.code(), wrong.stdout.len()), (Some(2), 0));
    assert!(told(&wrong.stderr).contains("`today` is not an instant"));
}

#[test]
#[cfg(not(feature = "fhir"))]
fn without_the_feature_it_says_how_to_get_a_fhir_bundle() {
    let output = run(&["--format", "fhir"], "");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(
        told(&output.stderr).contains("cargo run --features fhir --example build_protocol -- --format fhir")
    );
}

#[test]
fn pictures_have_names_in_the_language_that_is_asked() {
    for (language, name) in [("en", "Yíngxiāng"), ("zh-Hans", "迎香"), ("zh-Hant", "迎香")] {
        let output = run(&["--format", "svg", "--language", language], "");
        assert!(told(&output.stdout).contains(name), "{language}");
    }
    let wrong = run(&["--language", "zh-Han"], "");
    assert_eq!(wrong.status.code(), Some(2));
    assert!(told(&wrong.stderr).contains("did you mean `zh-Hans`"), "{}", told(&wrong.stderr));
}

/// A page to print, or Markdown, by the name of the file.
#[test]
fn a_sheet_is_written_as_its_file_is_called() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (file, begins) in
        [("notes.html", "<!doctype html>"), ("notes.md", "# Session notes"), ("notes", "Session notes")]
    {
        let path = folder.join(file);
        let output = run(&["--format", "notes", "--out", path.to_str().unwrap()], "");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
        let written = fs::read_to_string(&path).unwrap();
        assert!(written.to_lowercase().starts_with(&begins.to_lowercase()), "{file}: {}", &written[..60]);
    }
}

#[test]
fn with_nothing_else_it_prints_the_protocol_of_the_sample() {
    let output = run(&[], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    let text = told(&output.stdout);
    assert!(text.starts_with("WAIT FOR A PHYSICIAN: do not start until this is cleared"), "{text}");
    assert!(text.contains("NEEDLES, in order"));
    assert!(text.lines().all(|line| line.chars().count() <= 100));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/protocol");
    assert!(told(&output.stderr).contains("target/protocol/protocol.html"));
    let page = fs::read_to_string(folder.join("protocol.html")).unwrap();
    assert!(page.contains("Wait for a physician") && page.contains(">Chosen for</th>"));
    assert!(told(&output.stderr).contains("target/protocol/face.svg"));
    let chart = fs::read_to_string(folder.join("face.svg")).unwrap();
    assert!(chart.contains("do not start until this is cleared"));
}

#[test]
fn json_comes_from_a_file_or_from_standard_input() {
    let output = run(&["examples/intakes/sample.json", "--format", "json"], "");
    let decision: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(decision["schema"], "tcm-facial/decision/1");
    let piped = run(&["-", "--format=json"], &somebody().to_string());
    let decision: Value = serde_json::from_slice(&piped.stdout).unwrap();
    assert_eq!((piped.status.code(), &decision["verdict"]), (Some(0), &json!("treat")));
}

/// Some editors put a byte order mark before the text.
#[test]
fn a_byte_order_mark_is_skipped() {
    let output = run(&["-", "--format", "json"], &format!("\u{feff}{}", somebody()));
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    let twice = run(&["-"], &format!("\u{feff}\u{feff}{}", somebody()));
    assert_eq!(twice.status.code(), Some(2));
}

#[test]
fn of_many_problems_a_hundred_are_printed() {
    let fields: Vec<String> = (0..500).map(|number| format!("\"field{number}\": 1")).collect();
    let output = run(&["-"], &format!("{{ {} }}", fields.join(", ")));
    assert_eq!(output.status.code(), Some(2));
    let complaints = told(&output.stderr);
    assert_eq!(complaints.lines().count(), 101, "{complaints}");
    assert!(complaints.trim_end().ends_with("standard input: and 402 more"), "{complaints}");
}

#[test]
fn a_broken_intake_exits_2_with_every_problem_and_prints_nothing() {
    let broken = json!({ "age": 200, "concerns": [{ "concern": "wrinkels" }], "sings": [] }).to_string();
    let output = run(&["-", "--format", "json"], &broken);
    assert_eq!((output.status.code(), told(&output.stdout)), (Some(2), String::new()));
    let complaints = told(&output.stderr);
    for complaint in [
        "age: `200`",
        "unknown concern `wrinkels`, did you mean `wrinkles`?",
        "sings: unknown field, did you mean `signs`?",
    ] {
        assert!(complaints.contains(complaint), "{complaints}");
    }
    let syntax = run(&["-"], "{ \"age\": }");
    assert_eq!((syntax.status.code(), told(&syntax.stdout)), (Some(2), String::new()));
    assert!(told(&syntax.stderr).contains("line 1 column"), "{}", told(&syntax.stderr));
    let missing = run(&["no/such/file.json"], "");
    assert_eq!((missing.status.code(), told(&missing.stdout)), (Some(2), String::new()));
    assert!(told(&missing.stderr).contains("no/such/file.json"));
}

#[test]
fn a_format_that_does_not_exist_is_refused() {
    let unknown = run(&["--format", "pdf"], "");
    assert_eq!((unknown.status.code(), told(&unknown.stdout)), (Some(2), String::new()));
    assert!(told(&unknown.stderr).contains("possible values: card, text, json"), "{}", told(&unknown.stderr));
}

#[test]
fn every_format_that_is_built_prints_its_own() {
    for (format, beginning) in [
        ("markdown", "# Facial acupuncture: protocol, not yet cleared\n"),
        ("html", "<!DOCTYPE html>\n"),
        ("svg", "<svg xmlns"),
        ("stricta", "STRICTA 2010"),
    ] {
        let output = run(&["--format", format], "");
        assert_eq!((output.status.code(), told(&output.stderr)), (Some(0), String::new()), "{format}");
        assert!(told(&output.stdout).starts_with(beginning), "{format}");
    }
}

#[test]
fn further_packs_and_an_output_file() {
    let folder = Folder::new("packs");
    let rule = "[pack]\nid = \"clinic\"\nversion = \"2\"\nformat = 1\n[[advice]]\nid = \"clinic.tea\"\noccasion = \"daily_life\"\n\
        text = \"Tea in the afternoon.\"\nsources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n";
    let pack = folder.file("clinic.toml", rule);
    let out = folder.path("decision.json");
    let arguments = ["--format", "json", "--rules", &pack, "--out", &out];
    let output = run(&arguments, "");
    assert_eq!(
        (output.status.code(), told(&output.stdout)),
        (Some(0), String::new()),
        "{}",
        told(&output.stderr)
    );
    let decision: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!(decision["packs"][1]["id"], "clinic");
    assert!(decision["protocol"]["advice"].to_string().contains("Tea in the afternoon."));
    folder.file("clinic.toml", rule.replace("occasion", "ocasion"));
    let output = run(&arguments, "");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        told(&output.stderr).contains("unknown key `ocasion`, did you mean `occasion`?"),
        "{}",
        told(&output.stderr)
    );
}
