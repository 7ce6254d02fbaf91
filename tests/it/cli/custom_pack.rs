//! `cargo run --example custom_pack`.

use super::{run_example, told};

#[test]
fn it_says_what_the_rule_changes() {
    let output = run_example("custom_pack", &[], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    let text = told(&output.stdout);
    let gone = text.lines().find(|line| line.starts_with("- GB1 ")).expect(&text);
    assert!(gone.contains("clinic.thin_skin_and_aspirin"), "{text}");
}
