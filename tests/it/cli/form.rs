//! `cargo run --example form`.

use super::{run_example, told};
use tcm_facial::atlas::Vocabulary;
use tcm_facial::intake::{Concern, Risk, Sign};

/// Each code as it ends a line of the form.
fn codes<V: Vocabulary>() -> impl Iterator<Item = String> {
    V::ALL.iter().map(|value| format!("({})\n", value.code()))
}

#[test]
fn the_form_has_a_box_for_every_code() {
    let output = run_example("form", &[], "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    let form = told(&output.stdout);
    for code in codes::<Concern>().chain(codes::<Sign>()).chain(codes::<Risk>()) {
        assert!(form.contains(&code), "{code}");
    }
    assert!(form.contains("  ! antiplatelet_nsaid: "), "{form}");
}

#[test]
fn the_form_exists_in_chinese() {
    let form = told(&run_example("form", &["zh-Hans"], "").stdout);
    assert!(form.contains("[ ] 皱纹 (wrinkles)\n"), "{form}");
}
