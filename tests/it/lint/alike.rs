//! Conditions that are written alike are bound to the same entries, so `own_zones` means the same zones in both.

use super::*;

const CONDITIONS: [&str; 9] = [
    "risk.dermatitis",
    "risk.koebner_disease",
    "risk.dermatitis and not concern.acne",
    "risk.dermatitis and not concern.dryness",
    "risk.dermatitis or risk.koebner_disease",
    "risk.dermatitis or risk.koebner_disease or risk.lymphoedema",
    "at least 1 of (risk.dermatitis, risk.koebner_disease, risk.lymphoedema)",
    "at least 2 of (risk.dermatitis, risk.koebner_disease, risk.lymphoedema)",
    "at least 2 of (risk.dermatitis, risk.koebner_disease, risk.lymph_node_removal)",
];

/// Whether the linter says that the new rule blocks less than the one it replaces.
fn blocks_less(was: &str, now: &str) -> bool {
    let rule = |when: &str| {
        let does = "verdict = \"treat\"\noverridable = true\nblock = { what = [\"needle\"], where = [\"own_zones\"] }";
        RulePack::from_toml("p.toml", &format!("{HEAD}{}", safety_that("mine", when, does))).unwrap()
    };
    rule(now)
        .lint_with_base(&[rule(was)])
        .iter()
        .any(|it| it.lint() == Lint::LighterReplacement && it.message().contains("`block`"))
}

#[test]
fn zones_of_its_own_are_the_same_where_the_condition_is_written_alike() {
    for was in CONDITIONS {
        for now in CONDITIONS {
            assert_eq!(blocks_less(was, now), was != now, "{was}, then {now}");
        }
    }
    // Spaces and needless parentheses make no difference, the order of the parts does.
    assert!(!blocks_less(
        "risk.dermatitis or risk.koebner_disease",
        "(risk.dermatitis  or (risk.koebner_disease))"
    ));
    assert!(blocks_less(
        "risk.dermatitis or risk.koebner_disease",
        "risk.koebner_disease or risk.dermatitis"
    ));
}
