//! `cargo run --example form`.

use super::{run_example, told};
use tcm_facial::atlas::Vocabulary;
use tcm_facial::intake::{Concern, Detail, Lifestyle, Risk, Sign};

fn form(arguments: &[&str]) -> String {
    let output = run_example("form", arguments, "");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output.stderr));
    told(&output.stdout)
}

fn values<V: Vocabulary>() -> impl Iterator<Item = String> {
    V::ALL.iter().map(|value| format!("value=\"{value}\""))
}

#[test]
fn the_form_has_every_code_detail_and_range() {
    let form = form(&[]);
    for value in values::<Sign>().chain(values::<Lifestyle>()).chain(values::<Concern>()) {
        assert!(form.contains(&value), "{value}");
    }
    for concern in Concern::ALL {
        assert!(form.contains(&format!("name=\"concerns.{concern}.severity\"")), "{concern}");
    }
    for risk in Risk::ALL {
        assert!(form.contains(&format!("name=\"risks.{risk}\"")), "{risk}");
        for detail in Detail::ALL {
            let field = format!("name=\"risks.{risk}.{detail}\"");
            assert_eq!(form.contains(&field), risk.accepts(*detail), "{field}");
        }
    }
    assert!(form.contains("name=\"age\" min=\"0\" max=\"120\""), "{form}");
    assert!(form.contains("type=\"radio\" name=\"signs.tongue_colour\" value=\"tongue_pale\""), "{form}");
}

#[test]
fn the_form_exists_in_chinese() {
    let form = form(&["zh-Hans"]);
    assert!(
        form.contains("<html lang=\"zh-Hans\">") && form.contains("value=\"wrinkles\"> 皱纹</label>"),
        "{form}"
    );
}
