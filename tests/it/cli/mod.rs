//! The example on the command line, as a newcomer runs it.

mod atlas;
mod cohort;
mod lint_rules;
mod why;

use super::support::somebody;
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Cargo builds the examples beside the tests.
fn example(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let built = test.parent().and_then(Path::parent).unwrap();
    built.join("examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn run(arguments: &[&str], input: &str) -> Output {
    run_example("build_protocol", arguments, input)
}

fn run_example(name: &str, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(example(name))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments does not read.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn told(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder for one test, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("tcm-facial-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        std::fs::write(self.0.join(name), bytes).unwrap();
        self.path(name)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn with_nothing_else_it_prints_the_protocol_of_the_sample() {
    let output = run(&[], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    let text = told(&output.stdout);
    assert!(text.starts_with("DO NOT START UNTIL THIS IS CLEARED"), "{text}");
    assert!(text.contains("POINTS, in the order of insertion"));
    assert!(text.contains("Why: "));
    assert!(text.lines().all(|line| line.chars().count() <= 100));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/protocol");
    assert!(told(&output.stderr).contains("target/protocol/protocol.html"));
    let page = std::fs::read_to_string(folder.join("protocol.html")).unwrap();
    assert!(page.contains("Do not start until this is cleared"));
    assert!(told(&output.stderr).contains("target/protocol/face.svg"));
    let chart = std::fs::read_to_string(folder.join("face.svg")).unwrap();
    assert!(chart.contains("Do not start until this is cleared"));
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
    assert!(told(&unknown.stderr).contains("possible values: text, json"), "{}", told(&unknown.stderr));
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
    let folder = std::env::temp_dir().join(format!("tcm-facial-cli-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let pack = folder.join("clinic.toml");
    let rule = "[pack]\nid = \"clinic\"\nversion = \"2\"\nformat = 1\n[[advice]]\nid = \"clinic.tea\"\noccasion = \"daily_life\"\n\
        text = \"Tea in the afternoon.\"\nsources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n";
    std::fs::write(&pack, rule).unwrap();
    let out = folder.join("decision.json");
    let arguments = ["--format", "json", "--rules", pack.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let output = run(&arguments, "");
    assert_eq!(
        (output.status.code(), told(&output.stdout)),
        (Some(0), String::new()),
        "{}",
        told(&output.stderr)
    );
    let decision: Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    assert_eq!(decision["packs"][1]["id"], "clinic");
    assert!(decision["protocol"]["advice"].to_string().contains("Tea in the afternoon."));
    std::fs::write(&pack, rule.replace("occasion", "ocasion")).unwrap();
    let output = run(&arguments, "");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        told(&output.stderr).contains("unknown key `ocasion`, did you mean `occasion`?"),
        "{}",
        told(&output.stderr)
    );
    std::fs::remove_dir_all(&folder).unwrap();
}
