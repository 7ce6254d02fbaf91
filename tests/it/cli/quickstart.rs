//! `cargo run --example quickstart`.

use super::{run_example, told};

#[test]
fn it_says_what_to_wait_for_where_the_needles_go_and_what_is_withheld() {
    let output = run_example("quickstart", &[], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    let text = told(&output.stdout);
    for line in ["Wait for: physician, by rule epilepsy_controlled", "LI20, bilateral: because of wrinkles"] {
        assert!(text.lines().any(|it| it == line), "{line} in {text}");
    }
    assert!(text.lines().any(|it| it == "Withheld: EX-HN3, by botulinum_toxin_zone"), "{text}");
}
