//! The linter: each check with a pack that triggers it and a similar pack that does not.

mod alike;
mod clinical;
mod hidden_claims;
mod lighter;
mod meaning;
mod pairs;
mod reach;
mod silences;
mod techniques;

use std::fmt::Write as _;
use tcm_facial::lint::{Lint, LintFinding, LintSeverity};
use tcm_facial::rules::RulePack;

const HEAD: &str = "[pack]\nid = \"p\"\nversion = \"1\"\nformat = 1\n";

/// The findings about a text, on top of the standard pack.
fn lint_text(text: &str) -> Vec<LintFinding> {
    match RulePack::from_toml("p.toml", text) {
        Ok(pack) => pack.lint(),
        Err(error) => error.problems().iter().cloned().map(LintFinding::from).collect(),
    }
}

/// The findings about rules on top of the standard pack.
fn lint(rules: &str) -> Vec<LintFinding> {
    lint_text(&format!("{HEAD}{rules}"))
}

/// The findings about rules without the standard pack.
fn lint_alone(rules: &str) -> Vec<LintFinding> {
    lint_text(&format!("{}{rules}", HEAD.replace("\"p\"", "\"standard\"")))
}

fn shown(findings: &[LintFinding]) -> String {
    let mut shown = String::new();
    for finding in findings {
        writeln!(shown, "{finding}").unwrap();
    }
    shown
}

/// Asserts that the first rules give exactly one finding, with this message, and the twin gives none. What a rule loses by being
/// replaced is another topic.
fn assert_trips(lint_id: Lint, message: &str, trips: &str, twin: &str) {
    let lint = |rules: &str| {
        let found = lint(rules).into_iter();
        found.filter(|it| it.lint() == lint_id || it.lint() != Lint::LighterReplacement).collect::<Vec<_>>()
    };
    let found = lint(trips);
    let [finding] = found.as_slice() else { panic!("{lint_id}: {}", shown(&found)) };
    assert_eq!((finding.lint(), finding.message()), (lint_id, message));
    assert!(
        finding.place().file() == "p.toml" && finding.place().line() > 4 && !finding.help().is_empty(),
        "{finding}"
    );
    let found = lint(twin);
    assert!(found.is_empty(), "{lint_id}, the twin: {}", shown(&found));
}

/// A rule of a kind, with the keys that every rule needs.
fn rule(kind: &str, id: &str, fields: &str) -> String {
    format!(
        "[[{kind}]]\nid = \"{id}\"\nsources = [\"project-default\"]\nconfidence = \"general_knowledge\"\n{fields}\n\n"
    )
}

/// A safety rule that blocks something no other rule blocks.
fn safety(id: &str, when: &str) -> String {
    safety_that(id, when, "verdict = \"treat\"\nblock = { what = [\"heat\"], where = [\"LR8\"] }")
}

fn safety_that(id: &str, when: &str, does: &str) -> String {
    // Who gives a clearance lifts the rule.
    let clearance = does.split_once("clearance = \"").and_then(|(_, by)| by.split('"').next());
    let by = clearance.unwrap_or("practitioner");
    let fields =
        format!("when = \"{when}\"\nclass = \"note\"\nreason = \"r\"\ncleared_by = \"{by}\"\n{does}");
    rule("safety", id, &fields)
}

fn combination(id: &str, when: &str) -> String {
    let points = "points = [{ point = \"LI4\", weight = 2 }]\nreason = \"r\"";
    rule("combination", id, &format!("when = \"{when}\"\n{points}"))
}

#[test]
fn the_standard_pack_lints_clean() {
    let found = RulePack::standard().lint();
    assert!(found.is_empty(), "{}", shown(&found));
}

#[test]
fn what_keeps_a_pack_from_being_used_is_a_finding_too() {
    assert_trips(
        Lint::Malformed,
        "unknown risk `nsiad`, did you mean `nsaid`?",
        &safety("x", "risk.nsiad"),
        &safety("x", "risk.nsaid"),
    );
    // The pack is well-formed, but not on top of the standard pack.
    assert_trips(
        Lint::Malformed,
        "unknown pattern `blood_statis`, did you mean `blood_stasis`?",
        &combination("x", "pattern.blood_statis"),
        &combination("x", "pattern.blood_stasis"),
    );
}

#[test]
fn a_finding_names_its_rule_and_what_to_do_about_it() {
    let finding = |text: &str| match lint_text(text).as_slice() {
        [finding] => (finding.rule().map(|rule| rule.as_str().to_owned()), finding.help().to_owned()),
        found => panic!("{}", shown(found)),
    };
    let of_rule = |rule: &str, help: &str| (Some(rule.to_owned()), help.to_owned());
    let of_pack = |help: &str| (None, help.to_owned());
    let (dead, mend) = (safety("x", "age < 9 and age > 9"), "fix the condition or remove the rule");
    assert_eq!(finding(&format!("{HEAD}{dead}")), of_rule("x", mend));
    let unknown = safety("x", "risk.nsiad");
    assert_eq!(
        finding(&format!("{HEAD}{unknown}")),
        of_pack(
            "use the name that is suggested, or one of the vocabulary; a source is added with `[[source]]`"
        )
    );
    let later = HEAD.replace("format = 1", "format = 1000");
    assert_eq!(finding(&later), of_pack("use a newer version of tcm-facial"));
    let taken = safety("bleeding_disorder", "risk.bleeding_disorder");
    assert_eq!(finding(&format!("{HEAD}{taken}")), of_pack("give the rule an id of its own"));
}

#[test]
fn a_pack_may_stand_on_other_packs_too() {
    let pattern = rule(
        "pattern",
        "below.pattern",
        "name = \"N\"\nsigns = { fatigue = 1, skin_dry = 2 }\npoints = [{ point = \"LI4\", weight = 1 }]",
    );
    let below = RulePack::from_toml("below.toml", &format!("{HEAD}{pattern}")).unwrap();
    let above = format!("{HEAD}{}", combination("x", "pattern.below.pattern"));
    let above = RulePack::from_toml("above.toml", &above).unwrap();
    assert!(above.lint_with_base(&[below]).is_empty());
    assert_eq!(above.lint().iter().map(LintFinding::lint).collect::<Vec<_>>(), [Lint::Malformed]);
}

#[test]
fn a_pack_with_the_id_of_the_standard_one_stands_alone() {
    let source = "[[source]]\nid = \"project-default\"\ntitle = \"T\"\nkind = \"none\"\nread = false\n";
    let found = lint_alone(&format!("{source}{}", combination("x", "pattern.blood_stasis")));
    assert_eq!(
        found.iter().map(LintFinding::message).collect::<Vec<_>>(),
        ["unknown pattern `blood_stasis`"]
    );
}

#[test]
fn findings_come_in_the_order_of_the_text_and_read_well() {
    let found =
        lint(&format!("{}{}", safety("a", "age < 9 and age > 9"), safety("b", "age < 1 and age > 1")));
    let shown = shown(&found);
    let expected = "p.toml:9:9: error[never_holds]: no intake satisfies the condition of `a`\n   |\n 9 | when = \"age < 9 and age > 9\"\n   \
        |         ^^^^^^^^^^^^^^^^^^^\n   = help: fix the condition or remove the rule\n";
    assert!(shown.starts_with(expected), "{shown}");
    let lines: Vec<usize> = found.iter().map(|finding| finding.place().line()).collect();
    assert_eq!(lines, [9, 20]);
}
