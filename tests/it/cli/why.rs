//! `cargo run --example why`.

use super::{run_example, told};

#[test]
fn it_answers_for_each_point_in_any_spelling() {
    let output = run_example("why", &["examples/intakes/sample.json", "足三里", "bl-1"], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    let text = told(&output.stdout);
    let answers = text.lines().filter(|line| line.starts_with("ST36 ") || line.starts_with("BL1 "));
    assert_eq!(answers.count(), 2, "{text}");
    assert!(text.contains("it is off by default for everyone"), "{text}");
}

#[test]
fn every_point_that_cannot_be_read_is_told_at_once() {
    let output = run_example("why", &["examples/intakes/sample.json", "LI40", "nowhere"], "");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let problems = told(&output.stderr);
    assert!(problems.contains("LI40") && problems.contains("nowhere"), "{problems}");
}
