//! The `lint_rules` example.

use super::{Folder, run_example, told};
use serde_json::{Value, json};

#[test]
fn lint_rules_is_silent_about_what_is_right() {
    for pack in [&[][..], &["examples/packs/clinic.toml"][..]] {
        let output = run_example("lint_rules", pack, "");
        assert_eq!(
            (output.status.code(), told(&output.stdout)),
            (Some(0), "0 errors, 0 warnings\n".to_owned())
        );
    }
}

#[test]
fn lint_rules_shows_errors_and_exits_1_and_warnings_alone_exit_0() {
    let folder = Folder::new("lint");
    let rule = "[pack]\nid = \"mine\"\nversion = \"1\"\nformat = 1\n\n[[substitute]]\nid = \"mine.BL13\"\n\
        point = \"BL13\"\nwith = [\"LI4\"]\nsources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n";
    let warned = folder.file("warned.toml", rule);
    let output = run_example("lint_rules", &[&warned], "");
    assert_eq!(output.status.code(), Some(0));
    let shown = told(&output.stdout);
    assert!(shown.contains("warned.toml:7:6: warning[shadowed]: `mine.BL13` is never used"), "{shown}");
    assert!(shown.contains("\n 7 | id = \"mine.BL13\"\n   |      ^^^^^^^^^^^\n   = help: "), "{shown}");
    assert!(shown.ends_with("0 errors, 1 warning\n"), "{shown}");

    let wrong = folder.file("wrong.toml", rule.replace("LI4", "LI44"));
    let output = run_example("lint_rules", &[&wrong, "--format", "json"], "");
    assert_eq!(output.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        found,
        json!([{
            "id": "malformed", "severity": "error", "rule": null, "file": wrong, "line": 9, "column": 9,
            "message": "unknown point `LI44`, did you mean `LI20`?", "help": "use the name that is suggested, or one of the vocabulary; a source is added with `[[source]]`",
        }])
    );
}

/// Each pack is linted on top of those before it.
#[test]
fn lint_rules_takes_packs_in_order() {
    let folder = Folder::new("lint-stack");
    let head = |id: &str| format!("[pack]\nid = \"{id}\"\nversion = \"1\"\nformat = 1\n");
    let below = "[[source]]\nid = \"mine\"\ntitle = \"T\"\nkind = \"notes\"\nread = true\n[[advice]]\nid = \"a\"\n\
        occasion = \"aftercare\"\ntext = \"t\"\nsources = [\"mine\"]\nconfidence = \"practice\"\n";
    let above = below.split_once("[[advice]]").unwrap().1.replace("\"a\"", "\"b\"").replace("\"t\"", "\"u\"");
    let below = folder.file("below.toml", format!("{}{below}", head("below")));
    let above = folder.file("above.toml", format!("{}[[advice]]{above}", head("above")));
    assert_eq!(run_example("lint_rules", &[&below, &above], "").status.code(), Some(0));
    let alone = run_example("lint_rules", &[&above], "");
    assert_eq!(alone.status.code(), Some(1));
    assert!(told(&alone.stdout).contains("unknown source `mine`"));
}

#[test]
fn lint_rules_exits_2_where_a_file_cannot_be_read() {
    let output = run_example("lint_rules", &["no_such_pack.toml"], "");
    assert_eq!((output.status.code(), told(&output.stdout)), (Some(2), String::new()));
    assert!(told(&output.stderr).starts_with("no_such_pack.toml: "));
}
