//! `cargo run --example interview`.

use super::{Folder, run_example, told};
use serde_json::Value;
use tcm_facial::atlas::Language;
use tcm_facial::intake::Risk;

#[test]
fn answers_come_from_a_file_and_the_card_ends_it() {
    let folder = Folder::new("interview");
    // A man of 47: nothing on any screen, whatever is asked.
    let answers =
        folder.file("answers.txt", format!("47\nmale\nwrinkels\nwrinkles\n{}", "none\n".repeat(12)));
    let saved = folder.path("person.json");
    let output = run_example("interview", &["--answers", &answers, "--save", &saved], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    let text = told(&output.stdout);
    assert!(text.contains("did you mean `wrinkles`?"), "{text}");
    assert!(text.contains("\nTODAY\n") && text.contains("none of the rules forbids it"), "{text}");
    let intake: Value = serde_json::from_str(&std::fs::read_to_string(saved).unwrap()).unwrap();
    assert_eq!((&intake["sex"], &intake["concerns"][0]["main"]), (&"male".into(), &true.into()));
}

#[test]
fn it_goes_on_from_a_saved_intake() {
    let folder = Folder::new("interview-resumed");
    let saved = folder.path("person.json");
    // The answers end in the middle: the first screen is saved.
    let output = run_example("interview", &["--save", &saved], "47\nmale\nwrinkles\nnone\n");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    assert!(told(&output.stdout).contains("ASK FIRST"), "{}", told(&output.stdout));
    let answered = |path: &str| -> usize {
        let intake: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        intake["risks"]["absent"].as_array().unwrap().len()
    };
    let first = answered(&saved);
    assert!(first > 10);
    let resumed = run_example("interview", &["--intake", &saved, "--save", &saved], &"none\n".repeat(12));
    assert_eq!(resumed.status.code(), Some(0), "{}", told(&resumed.stderr));
    assert!(answered(&saved) > first);
    assert!(told(&resumed.stdout).contains("none of the rules forbids it"));
}

#[test]
fn an_emergency_ends_it_and_nothing_at_all_is_an_error() {
    let asked = run_example("interview", &[], "47\nmale\nwrinkles\n");
    let question = Risk::MedicalEmergency.question(Language::English);
    let asked = told(&asked.stdout);
    let line = asked.lines().find(|line| line.ends_with(question)).unwrap();
    let number = line.split_whitespace().next().unwrap();
    let output = run_example("interview", &[], &format!("47\nmale\nwrinkles\n{number}\n"));
    assert_eq!(output.status.code(), Some(0));
    let text = told(&output.stdout);
    assert!(text.contains("STOP") && text.matches("Which of these?").count() == 1, "{text}");
    let nothing = run_example("interview", &[], "");
    assert_eq!(nothing.status.code(), Some(2));
    assert!(told(&nothing.stderr).contains("age, sex and concern"));
}
